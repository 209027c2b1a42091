"""Receipts for letters of ours: matched by their numbers, and what must be done where one refuses or is missing.

A receipt is technical: that a letter could be read says nothing of whether anybody has (domain 5.11).
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from enum import StrEnum

from sqlalchemy import ColumnElement, and_, literal_column, select

from counsellor_app.clock import instant
from counsellor_app.errors import UserError
from counsellor_app.ids import new_id
from counsellor_app.kinds.letter import LetterChannel, ReceiptState
from counsellor_app.models import OPEN_MESSAGE, Letter, LetterReceipt, Pathway
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.office import rules
from counsellor_app.services.operation import query, use_case
from counsellor_app.services.trace import audit, undo
from counsellor_app.services.transaction import Transaction


class Matched(StrEnum):
    """What became of one receipt."""

    TAKEN = "taken"
    KNOWN = "known"  # the same one, met again
    NO_LETTER = "no_letter"  # it answers nothing that was sent from here


@dataclass(frozen=True, slots=True)
class ReceiptDraft:
    """What one receipt says of one letter; without a letter's number, of all in that envelope."""

    identifier: str
    state: ReceiptState
    envelope: str = ""
    letter: str = ""
    sender_gln: str = ""
    sent_at: datetime | None = None
    refuse_code: str = ""
    refuse_text: str = ""


@dataclass(frozen=True, slots=True)
class ReceiptRow:
    """One receipt of a letter."""

    id: uuid.UUID
    state: ReceiptState
    received_at: datetime
    refuse_code: str
    refuse_text: str


@use_case(Right.CASE)
def take_in_receipt(session: Transaction, draft: ReceiptDraft) -> Matched:
    """Notes the answer on the letters that it names; the newest answer counts.

    Whoever takes files in takes in what answers the letters of every unit.
    """
    found = _answered(session, draft)
    new = [letter for letter in found if not _is_known(session, letter, draft)]
    for letter in new:
        session.add(
            LetterReceipt(
                id=new_id(),
                letter_id=letter.id,
                state=draft.state,
                identifier=draft.identifier,
                sender_gln=draft.sender_gln,
                sent_at=draft.sent_at,
                received_at=session.now,
                refuse_code=draft.refuse_code,
                refuse_text=draft.refuse_text,
            )
        )
        session.flush()
        letter.receipt = newest_state(_receipts(session, letter.id))
        letter.receipt_settled_at = letter.receipt_settled_by_id = None
        _tell(session, "take_in_receipt", letter, state=draft.state)
    if new:
        return Matched.TAKEN
    audit.record(session, "pass_over_receipt", subject="letter_receipt", known=bool(found))
    return Matched.KNOWN if found else Matched.NO_LETTER


@query(Right.CASE)
def receipts_of(session: Transaction, letter_id: uuid.UUID) -> tuple[ReceiptRow, ...]:
    """What was answered to a letter, newest first."""
    letter = access.load(session, Letter, letter_id)
    access.open_pathway(session, letter.pathway_id)
    return tuple(
        ReceiptRow(each.id, each.state, each.received_at, each.refuse_code, each.refuse_text)
        for each in reversed(_receipts(session, letter.id))
    )


@use_case(Right.CASE)
def settle_receipt(session: Transaction, letter_id: uuid.UUID) -> None:
    """Somebody has seen to it: the receiver has it, or was told in another way."""
    letter = access.load(session, Letter, letter_id)
    access.open_pathway(session, letter.pathway_id)
    if letter.channel is not LetterChannel.MEDCOM or letter.sent_at is None:
        raise UserError("letter.no_message")
    if letter.receipt_settled_at is not None:
        return
    letter.receipt_settled_at = session.now
    letter.receipt_settled_by_id = session.actor.user_id
    pathway = _tell(session, "settle_receipt", letter)
    session.flush()
    undo.offer(
        session,
        "settle_receipt",
        undo_settle_receipt,
        expects=[letter],
        participant_id=pathway.participant_id,
        letter_id=letter.id,
    )


@undo.inverse
def undo_settle_receipt(session: Transaction, letter_id: str) -> None:
    """It waits for somebody again."""
    letter = access.load(session, Letter, uuid.UUID(letter_id))
    letter.receipt_settled_at = letter.receipt_settled_by_id = None


def newest_state(receipts: Iterable[LetterReceipt]) -> ReceiptState | None:
    """What holds for a letter, from its receipts: the newest one decides."""
    newest = max(receipts, key=_when, default=None)
    return newest.state if newest is not None else None


def _when(receipt: LetterReceipt) -> tuple[datetime, datetime, uuid.UUID]:
    """By when it says it was sent, where it does."""
    return receipt.sent_at or receipt.received_at, receipt.received_at, receipt.id


def is_refused() -> ColumnElement[bool]:
    """Letters that were refused or never arrived, and that nobody has seen to."""
    return is_open() & Letter.receipt.is_not(None)


def is_unanswered(session: Transaction) -> ColumnElement[bool] | None:
    """Letters that have waited for a receipt for too long; None where none are expected here."""
    rule = rules.in_force(session, rules.ReceiptRule, session.today)
    if not rule.expected:
        return None
    # Of whole days, so that the statement of the day holds all day.
    before = instant(session.today - timedelta(days=rule.days - 1), time.min)
    return is_open() & Letter.receipt.is_(None) & (Letter.sent_at < before)


def is_open() -> ColumnElement[bool]:
    """Messages that were not received as far as we know, and that nobody has seen to; found by an index."""
    return and_(*map(literal_column, OPEN_MESSAGE))


def _answered(session: Transaction, draft: ReceiptDraft) -> list[Letter]:
    """By the letter's number, which is unique; only a whole envelope goes by its own."""
    if draft.letter:
        wanted = Letter.letter_identifier == draft.letter
    elif draft.envelope:
        wanted = Letter.envelope_identifier == draft.envelope
    else:
        return []
    sent = select(Letter).where(wanted, Letter.channel == LetterChannel.MEDCOM)
    return list(session.scalars(sent))


def _is_known(session: Transaction, letter: Letter, draft: ReceiptDraft) -> bool:
    same = select(LetterReceipt.id).where(
        LetterReceipt.letter_id == letter.id,
        LetterReceipt.identifier == draft.identifier,
        LetterReceipt.sender_gln == draft.sender_gln,
        LetterReceipt.state == draft.state,
    )
    return session.scalars(same.limit(1)).first() is not None


def refusals(session: Transaction, letter_ids: Sequence[uuid.UUID]) -> dict[uuid.UUID, str]:
    """Why letters were refused, as the newest receipt of each says."""
    if not letter_ids:
        return {}
    rows = session.execute(
        select(LetterReceipt.letter_id, LetterReceipt.refuse_code, LetterReceipt.refuse_text)
        .where(LetterReceipt.letter_id.in_(letter_ids))
        .order_by(LetterReceipt.received_at, LetterReceipt.id)
    )
    return {letter_id: text or code for letter_id, code, text in rows}


def _receipts(session: Transaction, letter_id: uuid.UUID) -> list[LetterReceipt]:
    """Oldest first: by when they say they were sent, where they do."""
    found = session.scalars(select(LetterReceipt).where(LetterReceipt.letter_id == letter_id)).all()
    return sorted(found, key=_when)


def _tell(session: Transaction, action: str, letter: Letter, **facts: object) -> Pathway:
    pathway = session.get_one(Pathway, letter.pathway_id)
    session.touched("letter", participant_id=pathway.participant_id)
    audit.record(
        session,
        action,
        participant_id=pathway.participant_id,
        pathway_id=pathway.id,
        subject="letter",
        subject_id=letter.id,
        **facts,
    )
    return pathway
