"""The acts that cannot be taken back, each with its reason; what to do instead is said in the window.

Every write of the program has a way back (`undo.offer`, `as_before`, the recycle bin) or stands here;
a test holds it to that.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final


class Standing(StrEnum):
    """Why an act of a person stands."""

    NOTE = "write_note"  # signed, and perhaps read; a correction is a new note beside it
    SENT = "send_message"  # out of the house; a new letter names the old one
    TAKEN_IN = "take_in_letter"  # what has come must be kept; it is closed as wrongly referred
    COPY = "reprint_voucher"  # a copy is on paper, and the count of copies says so
    PAPER = "print_paper"  # on paper
    EXPORT = "export"  # out of the house
    SETTLED = "lock_settlement"  # the pharmacy is paid by it
    TAKEN_BACK = "take_back"  # it is the way back itself; the act is done again
    REPORTED = "lock_report"  # the figures have been reported; later corrections show beside them
    DELETED = "delete"  # for good, by approval; the receipt stays
    ACCESS = "change_access"  # a password or code that was known to somebody is void
    KEYS = "change_keys"  # the former code or key must not open any more
    BACKUP = "backup"  # a file outside the database
    LOT = "draw_sample"  # drawn once, so that nobody chooses
    REASON = "give_reason"  # said in the log, and looked by
    ANSWERED = "settle_breaks"  # said in the log of what was noticed in it


STANDS: Final[dict[str, Standing]] = {
    "journal.write_note": Standing.NOTE,
    "letter_sending.mark_sent": Standing.SENT,
    "referral_intake.take_in_letter": Standing.TAKEN_IN,
    "referral_intake.keep_refused": Standing.TAKEN_IN,
    "letter_receipts.take_in_receipt": Standing.TAKEN_IN,
    "vouchers.reprint": Standing.COPY,
    "exports.record_paper": Standing.PAPER,
    "exports.record_export": Standing.EXPORT,
    "settlements.lock_settlement": Standing.SETTLED,
    "settlements.undo_settlement": Standing.TAKEN_BACK,
    "brought_in.take_back": Standing.TAKEN_BACK,
    "recycle_bin.bring_back": Standing.TAKEN_BACK,
    "undo.undo": Standing.TAKEN_BACK,
    "report_snapshots.lock_report": Standing.REPORTED,
    "requests.erase": Standing.DELETED,
    "retention_approval.approve_records": Standing.DELETED,
    "retention_approval.approve_kind": Standing.DELETED,
    "users.give_code": Standing.ACCESS,
    "users.change_own_password": Standing.ACCESS,
    "security.record_new_secret": Standing.KEYS,
    "security.record_reprint": Standing.KEYS,
    "security.record_new_key": Standing.KEYS,
    "backups.record_backup": Standing.BACKUP,
    "restoring.record_restore": Standing.BACKUP,
    "look_sample.draw_sample": Standing.LOT,
    "reasons.give_reason": Standing.REASON,
    "log_breaks.settle_breaks": Standing.ANSWERED,
}

# No act of a person on the data: there is nothing that somebody would want back.
NO_ACT: Final[dict[str, str]] = {
    "anchors.keep_on_server": "keeps the head of the log beside it, by itself",
    "background.take_turn": "says which program does the background work, by itself",
    "background.end_turn": "says which program does the background work, by itself",
    "bringing_in.begin_list": "opens a batch; the rows that follow are taken back as a whole",
    "deletion.carry_out_again": "carries out again what was approved before a backup was put back",
    "form_drafts.keep": "keeps what stands typed; nothing is saved yet",
    "founding.found_municipality": "makes the database at the first start",
    "letters.make_letter": "the first step of sending; what is begun and not sent is taken up again",
    "log_breaks.note_break": "writes down what the program noticed, by itself",
    "referral_intake.begin_intake": "opens the batch under which letters are taken in",
    "rules_editing.derive_some": "works out again what follows from a rule, also after its undo",
    "sign_in.attempt_sign_in": "writes nothing but who came in",
    "sign_in.sign_out": "writes nothing but who left",
    "demonstration.build_demonstration": "makes the fictive municipality in an empty folder",
}
