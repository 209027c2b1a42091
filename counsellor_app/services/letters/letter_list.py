"""The letters of a pathway as they are listed, read again and taken out again."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from counsellor_app.errors import UserError
from counsellor_app.kinds.letter import LetterChannel, LetterKind, ReceiptState, ReceiverKind
from counsellor_app.models import Letter, User
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.letters import (
    letter_receipts,
    sent_sheets,
)
from counsellor_app.services.letters.letter_text import DANISH
from counsellor_app.services.letters.sheets import EpikriseSheet, LetterSheet
from counsellor_app.services.operation import look, query
from counsellor_app.services.trace import audit
from counsellor_app.services.transaction import Transaction


@dataclass(frozen=True, slots=True)
class LetterRow:
    """One letter in the list of a pathway."""

    id: uuid.UUID
    kind: LetterKind
    receiver_kind: ReceiverKind
    receiver_name: str
    channel: LetterChannel | None
    made_at: datetime
    sent_at: datetime | None
    cancelled_at: datetime | None
    counsellor: str
    text: str
    number: str = ""
    language: str = DANISH
    corrects_id: uuid.UUID | None = None
    replaced: bool = False  # a correction of it was sent
    receipt: ReceiptState | None = None
    refused: str = ""  # why, as the newest receipt says
    settled: bool = False  # somebody has seen to a refusal or a silence

    @property
    def waits(self) -> bool:
        """Whether no good receipt has come, and nobody has seen to it."""
        answered = self.receipt is not None and not self.receipt.refused
        return self.channel is LetterChannel.MEDCOM and not answered and not self.settled


@query(Right.CASE)
def letters_of(session: Transaction, pathway_id: uuid.UUID) -> tuple[LetterRow, ...]:
    """The letters of a pathway, newest first."""
    access.open_pathway(session, pathway_id)
    rows = session.execute(
        select(Letter, User.initials)
        .join(User, User.id == Letter.made_by_id)
        .where(Letter.pathway_id == pathway_id)
        .order_by(Letter.made_at.desc(), Letter.id.desc())
    ).all()
    counts = [letter for letter, _ in rows if letter.sent_at and not letter.cancelled_at]
    replaced = {letter.corrects_id for letter in counts}
    refused = letter_receipts.refusals(session, [letter.id for letter in counts if letter.receipt])
    return tuple(
        LetterRow(
            letter.id,
            letter.kind,
            letter.receiver_kind,
            letter.receiver_name,
            letter.channel,
            letter.made_at,
            letter.sent_at,
            letter.cancelled_at,
            initials,
            letter.text,
            number=letter.letter_identifier,
            language=letter.language,
            corrects_id=letter.corrects_id,
            replaced=letter.id in replaced,
            receipt=letter.receipt,
            refused=refused.get(letter.id, ""),
            settled=letter.receipt_settled_at is not None,
        )
        for letter, initials in rows
    )


@look(Right.CASE)
def open_letter(session: Transaction, letter_id: uuid.UUID) -> EpikriseSheet | LetterSheet:
    """A letter is read again as it was sent: a gesture towards the person whom it is about."""
    sheet = sent_sheets.sheet_of(session, letter_id)
    _tell_looked(session, letter_id)
    return sheet


@look(Right.CASE)
def open_message(session: Transaction, letter_id: uuid.UUID) -> bytes | None:
    """The XDIS15 file of a letter is taken out again; None where it left in another way."""
    return _tell_looked(session, letter_id).message


def _tell_looked(session: Transaction, letter_id: uuid.UUID) -> Letter:
    letter = access.load(session, Letter, letter_id)
    pathway = access.open_pathway(session, letter.pathway_id)
    audit.record(
        session,
        "open_letter",
        participant_id=pathway.participant_id,
        pathway_id=pathway.id,
        subject="letter",
        subject_id=letter.id,
    )
    return letter


@query(Right.CASE)
def letter_sheet(session: Transaction, letter_id: uuid.UUID) -> EpikriseSheet | LetterSheet:
    """A letter that was just made, to print it: part of the act, which is logged already."""
    return sent_sheets.sheet_of(session, letter_id)


@query(Right.CASE)
def letter_sheets(
    session: Transaction, letter_ids: Sequence[uuid.UUID]
) -> tuple[EpikriseSheet | LetterSheet, ...]:
    """Letters that were made, to print them together, in this order."""
    return sent_sheets.sheets_of(session, letter_ids)


@query(Right.CASE)
def sent_epikrise(session: Transaction, pathway_id: uuid.UUID) -> uuid.UUID | None:
    """The newest epikrise that was sent and not cancelled, to print it again."""
    access.open_pathway(session, pathway_id)
    return session.scalars(
        select(Letter.id)
        .where(
            Letter.pathway_id == pathway_id,
            Letter.kind == LetterKind.EPIKRISE,
            Letter.sent_at.is_not(None),
            Letter.cancelled_at.is_(None),
        )
        .order_by(Letter.sent_at.desc(), Letter.id.desc())
        .limit(1)
    ).first()


@query(Right.CASE)
def message_of(session: Transaction, letter_id: uuid.UUID) -> bytes:
    """The XDIS15 file as it was sent."""
    letter = access.load(session, Letter, letter_id)
    access.open_pathway(session, letter.pathway_id)
    if letter.message is None:
        raise UserError("letter.no_message")
    return letter.message
