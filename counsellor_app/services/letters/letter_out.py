"""What a MedCom letter needs beside its text: the parties, the person and what the referral carried."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select

from counsellor_app.clock import local
from counsellor_app.errors import UserError
from counsellor_app.kinds.letter import ReceiverKind
from counsellor_app.kinds.people import CprState
from counsellor_app.models import (
    CourseClosing,
    Letter,
    Municipality,
    Participant,
    Pathway,
    Unit,
)
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.letters import letterheads, letters, message_numbers, receivers
from counsellor_app.services.letters.letter_sheets import closed_on
from counsellor_app.services.letters.letters import LetterDraft
from counsellor_app.services.letters.receivers import Receiver
from counsellor_app.services.letters.sheets import Signature
from counsellor_app.services.operation import query
from counsellor_app.services.transaction import Transaction


@dataclass(frozen=True, slots=True)
class SenderRow:
    """We, as MedCom addresses us."""

    gln: str
    municipality_code: str
    municipality: str
    unit: str
    phone: str


@dataclass(frozen=True, slots=True)
class LetterOut:
    """One letter, ready to become a file."""

    letter_identifier: str
    envelope_identifier: str
    episode_identifier: str
    now: datetime
    sender: SenderRow
    receiver: Receiver
    cpr: str
    replacement_number: bool
    surname: str
    given_name: str
    referred_on: date
    closed_on: date
    diagnosis_code: str
    diagnosis_text: str
    signature: Signature
    text: str
    corrects: bool = False  # a former letter of ours


@query(Right.CASE)
def letter_out(session: Transaction, letter_id: uuid.UUID) -> LetterOut:
    """The facts of a letter for its file; UserError("letter.not_electronic") without an address."""
    letter = access.load(session, Letter, letter_id)
    pathway = access.open_pathway(session, letter.pathway_id)
    made_on = local(letter.made_at).date()
    return _out(
        session,
        pathway,
        letter.receiver_kind,
        identifiers=(letter.letter_identifier, letter.envelope_identifier),
        signature=letterheads.signature(session, letter.made_by_id, made_on),
        text=letter.text,
        corrects=letter.corrects_id is not None,
    )


@query(Right.CASE)
def letter_out_now(session: Transaction, draft: LetterDraft) -> LetterOut:
    """The same for a letter that is not made yet, so that it can be checked before."""
    pathway = access.open_pathway(session, draft.pathway_id)
    sheet = letters.preview(session, draft)
    return _out(
        session,
        pathway,
        draft.receiver_kind,
        identifiers=(
            message_numbers.letter_number(draft.id),
            message_numbers.envelope_number(draft.id),
        ),
        signature=sheet.signature,
        text=letters.text_of(sheet),
        corrects=draft.corrects_id is not None,
    )


def _out(
    session: Transaction,
    pathway: Pathway,
    to_kind: ReceiverKind,
    *,
    identifiers: tuple[str, str],
    signature: Signature,
    text: str,
    corrects: bool,
) -> LetterOut:
    to = receivers.receiver(session, pathway, to_kind)
    if to is None or not to.electronic:
        raise UserError("letter.not_electronic", receiver=to.name if to else "")
    person = session.get_one(Participant, pathway.participant_id)
    referral = receivers.referral_of(session, pathway.id)
    closing = session.scalars(
        select(CourseClosing).where(CourseClosing.pathway_id == pathway.id)
    ).first()
    return LetterOut(
        letter_identifier=identifiers[0],
        envelope_identifier=identifiers[1],
        episode_identifier=referral.episode_identifier if referral else "",
        now=session.now,
        sender=_sender(session, pathway.unit_id),
        receiver=to,
        cpr=person.cpr or "",
        replacement_number=person.cpr_state is CprState.REPLACEMENT,
        surname=person.surname,
        given_name=person.given_name,
        referred_on=pathway.received_on,
        closed_on=closed_on(pathway, closing) or session.today,
        diagnosis_code=referral.diagnosis_code if referral else "",
        diagnosis_text=referral.diagnosis_text if referral else "",
        signature=signature,
        text=text,
        corrects=corrects,
    )


def _sender(session: Transaction, unit_id: uuid.UUID) -> SenderRow:
    unit = session.get_one(Unit, unit_id)
    municipality = session.get_one(Municipality, unit.municipality_id)
    return SenderRow(
        municipality.gln,
        municipality.code,
        municipality.name,
        unit.name,
        unit.phone or municipality.phone,
    )
