"""What letters leave to be done: refused ones, those without receipt, and the epikrise after half a year."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, exists, or_, select

from counsellor_app.clock import local
from counsellor_app.kinds.follow_up import FollowUpKind, FollowUpOutcome
from counsellor_app.kinds.interview import ConsentKind
from counsellor_app.kinds.letter import LetterKind
from counsellor_app.kinds.work import WorkKind
from counsellor_app.models import FollowUp, Letter, LetterReceipt, Participant, Pathway, User
from counsellor_app.services.kept_statements import PAGE, kept
from counsellor_app.services.letters import letter_receipts
from counsellor_app.services.letters.reply_consent import has_given
from counsellor_app.services.office import rules
from counsellor_app.services.today.work_rows import (
    NOTHING,
    PATHWAY,
    PERSON,
    WorkRow,
    WorkSection,
    cases,
    count_of,
    pathway_row,
    whose_pathways,
)
from counsellor_app.services.transaction import Transaction

_HALF_YEAR_DAYS = 90  # of an older answer nobody waits to hear


def receipts(session: Transaction, mine: bool) -> WorkSection:
    """Letters that a receiver refused, then those that have waited for a receipt too long."""
    rule = rules.in_force(session, rules.ReceiptRule, session.today)
    depends = (mine, rule.expected, rule.days)
    statement = kept(session, lambda: _open_messages(session, mine), *depends)
    found = cases(session.execute(statement.page))
    if not found:
        return NOTHING
    refused = [letter for *_, letter in found if letter.receipt is not None]
    reasons = _reasons(session, refused)
    rows = tuple(
        _row(session, letter, pathway, person, initials, reasons)
        for pathway, person, initials, letter in found
    )
    count = len(rows) if len(rows) < PAGE else count_of(session, statement.whole)
    return WorkSection(rows, count)


def _open_messages(session: Transaction, mine: bool) -> Select[*tuple[Any, ...]]:
    unanswered = letter_receipts.is_unanswered(session)
    wanted: list[ColumnElement[bool]] = [letter_receipts.is_refused()]
    if unanswered is not None:
        wanted.append(unanswered)
    # First which letters, by their index: years of pathways need not be looked at.
    these = select(Letter.id).where(letter_receipts.is_open(), or_(*wanted))
    return (
        select(*PATHWAY, *PERSON, User.initials, Letter)
        .select_from(Letter)
        .join(Pathway, Pathway.id == Letter.pathway_id)
        .join(Participant, Participant.id == Pathway.participant_id)
        .join(User, User.id == Pathway.counsellor_id, isouter=True)
        .where(Letter.id.in_(these), whose_pathways(session, mine))
        .order_by(Letter.receipt.is_(None), Letter.sent_at, Letter.id)
    )


def _row(
    session: Transaction,
    letter: Letter,
    pathway: Any,
    person: Any,
    initials: str | None,
    reasons: dict[Any, str],
) -> WorkRow:
    refused = letter.receipt is not None
    kind = WorkKind.RECEIPT_REFUSED if refused else WorkKind.RECEIPT_MISSING
    sent_on: date | None = local(letter.sent_at).date() if letter.sent_at else None
    row = pathway_row(
        session,
        kind,
        pathway,
        person,
        initials,
        since=sent_on,
        place=letter.receiver_name,
        reason=reasons.get(letter.id, ""),
        subject_id=letter.id,
    )
    return row.with_id(f"{kind}:{letter.id}")


def _reasons(session: Transaction, letters: list[Letter]) -> dict[Any, str]:
    """What the newest receipt of each says."""
    if not letters:
        return {}
    rows = session.execute(
        select(LetterReceipt.letter_id, LetterReceipt.refuse_code, LetterReceipt.refuse_text)
        .where(LetterReceipt.letter_id.in_([letter.id for letter in letters]))
        .order_by(LetterReceipt.received_at, LetterReceipt.id)
    )
    return {letter_id: text or code for letter_id, code, text in rows}


def half_year_letters(session: Transaction, mine: bool) -> WorkSection:
    """Who answered after half a year, where the rule asks for a letter about it and she agreed."""
    if not rules.in_force(session, rules.EpikriseDays, session.today).half_year:
        return NOTHING
    statement = kept(session, lambda: _answered(session, mine), mine)
    found = cases(session.rows(statement.page))
    rows = tuple(
        pathway_row(session, WorkKind.HALF_YEAR_LETTER, pathway, person, initials, since=closed_on)
        for pathway, person, initials, closed_on in found
    )
    return WorkSection(rows, len(rows) if len(rows) < PAGE else count_of(session, statement.whole))


def _answered(session: Transaction, mine: bool) -> Select[*tuple[Any, ...]]:
    sent = exists().where(
        Letter.pathway_id == Pathway.id,
        Letter.kind == LetterKind.HALF_YEAR,
        Letter.sent_at.is_not(None),
        Letter.cancelled_at.is_(None),
    )
    return (
        select(*PATHWAY, *PERSON, User.initials, FollowUp.closed_on)
        .select_from(Pathway)
        .join(FollowUp, FollowUp.pathway_id == Pathway.id)
        .join(Participant, Participant.id == Pathway.participant_id)
        .join(User, User.id == Pathway.counsellor_id, isouter=True)
        .where(
            FollowUp.kind == FollowUpKind.HALF_YEAR,
            FollowUp.outcome == FollowUpOutcome.ANSWERED,
            FollowUp.closed_on >= session.today - timedelta(days=_HALF_YEAR_DAYS),
            Participant.practice_id.is_not(None),
            has_given(ConsentKind.GP_LETTER),
            whose_pathways(session, mine),
            ~sent,
        )
        .order_by(FollowUp.closed_on, Pathway.id)
    )
