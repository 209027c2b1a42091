"""Letters to the citizen herself: a place offered, a meeting moved or called off; made as sent on paper."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from counsellor_app.kinds.letter import LetterChannel, LetterKind, ReceiverKind
from counsellor_app.models import Letter, Participant, Pathway
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.letters import (
    citizen_facts,
    letter_facts,
    letterheads,
    message_numbers,
    receivers,
    sent_sheets,
)
from counsellor_app.services.letters.receivers import Receiver
from counsellor_app.services.letters.sheets import LetterMeeting, LetterSheet
from counsellor_app.services.operation import query
from counsellor_app.services.trace import audit
from counsellor_app.services.transaction import Transaction


@dataclass(frozen=True, slots=True)
class CitizenLetter:
    """What one letter says beside who writes to whom."""

    id: uuid.UUID
    pathway_id: uuid.UUID
    kind: LetterKind
    meetings: tuple[LetterMeeting, ...] = ()
    before: LetterMeeting | None = None  # the time that a moved meeting had
    programme: str = ""
    place: str = ""
    reply_by: date | None = None
    remark: str = ""


def may_get_a_letter(person: Participant) -> bool:
    """Whether her address is known."""
    return bool(person.street and person.post_code)


def keep(session: Transaction, wanted: Sequence[CitizenLetter]) -> None:
    """Writes the letters and notes them as sent on paper; the caller prints `citizen_sheets`."""
    if not wanted:
        return
    for each in wanted:
        pathway = access.open_pathway(session, each.pathway_id)
        to = _herself(session, pathway)
        sheet = _sheet(session, pathway, each, to)
        written = letter_facts.letter_text(sheet)
        session.add(
            Letter(
                id=each.id,
                pathway_id=pathway.id,
                kind=each.kind,
                receiver_kind=ReceiverKind.PARTICIPANT,
                receiver_name=to.name,
                **message_numbers.numbers(each.id),
                subject=written.subject,
                text=written.plain,
                language=sheet.language,
                channel=LetterChannel.PRINT,
                made_at=session.now,
                made_by_id=session.actor.id,
                sent_at=session.now,
            )
        )
        session.touched("letter", participant_id=pathway.participant_id)
        audit.record(
            session,
            "make_letter",
            participant_id=pathway.participant_id,
            pathway_id=pathway.id,
            subject="letter",
            subject_id=each.id,
            kind=each.kind,
        )
    session.flush()


def take_back(session: Transaction, letter_ids: Sequence[uuid.UUID]) -> None:
    """The letters count as never sent; they stay readable."""
    for letter_id in letter_ids:
        letter = access.load(session, Letter, letter_id)
        pathway = access.open_pathway(session, letter.pathway_id)
        letter.cancelled_at = session.now
        session.touched("letter", participant_id=pathway.participant_id)


@query(Right.CASE)
def citizen_sheets(
    session: Transaction, letter_ids: Sequence[uuid.UUID]
) -> tuple[LetterSheet, ...]:
    """Letters that were made, to print them together."""
    found = sent_sheets.sheets_of(session, letter_ids)
    return tuple(sheet for sheet in found if isinstance(sheet, LetterSheet))


def _herself(session: Transaction, pathway: Pathway) -> Receiver:
    to = receivers.receiver(session, pathway, ReceiverKind.PARTICIPANT)
    assert to is not None  # a pathway has its person
    return to


def _sheet(
    session: Transaction, pathway: Pathway, wanted: CitizenLetter, to: Receiver
) -> LetterSheet:
    head = letterheads.letterhead(session, pathway.unit_id)
    person = session.get_one(Participant, pathway.participant_id)
    return LetterSheet(
        letter_id=wanted.id,
        kind=wanted.kind,
        letterhead=head,
        receiver=to.lines,
        participant_name=to.name,
        signature=letterheads.signature(session, session.actor.id, session.today),
        programme=wanted.programme,
        meetings=wanted.meetings,
        before=wanted.before,
        place=wanted.place,
        reply_by=wanted.reply_by,
        remark=wanted.remark,
        language=citizen_facts.proposed_language(head.texts, person, wanted.kind),
    )
