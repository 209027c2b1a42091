"""Letters to the citizen herself: a place offered, a meeting moved or called off; made as sent on paper."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from counsellor_app.clock import local
from counsellor_app.kinds.letter import LetterChannel, LetterKind, ReceiverKind
from counsellor_app.models import Letter, LetterCounter, Participant, Pathway
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.letters import letter_facts, letterheads, letters, receivers
from counsellor_app.services.letters.receivers import Receiver
from counsellor_app.services.letters.sheets import LetterMeeting, LetterSheet
from counsellor_app.services.medication import counters
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


def letter_meeting(starts_at: datetime, ends_at: datetime, title: str = "") -> LetterMeeting:
    """A meeting as a letter names it."""
    starts, ends = local(starts_at), local(ends_at)
    return LetterMeeting(starts.date(), starts.time(), ends.time(), title)


def keep(session: Transaction, wanted: Sequence[CitizenLetter]) -> None:
    """Writes the letters and notes them as sent on paper; the caller prints `citizen_sheets`."""
    if not wanted:
        return
    day = session.today.strftime("%y%m%d")
    counter = counters.locked(session, LetterCounter, day=day)
    for each in wanted:
        pathway = access.open_pathway(session, each.pathway_id)
        to = _herself(session, pathway)
        sheet = _sheet(session, pathway, each, to)
        counter.last_serial += 2
        prefix = f"{letters.SENDER_PREFIX}{day}"
        session.add(
            Letter(
                id=each.id,
                pathway_id=pathway.id,
                kind=each.kind,
                receiver_kind=ReceiverKind.PARTICIPANT,
                receiver_name=to.name,
                letter_identifier=f"{prefix}{counter.last_serial:06}",
                envelope_identifier=f"{prefix}{counter.last_serial - 1:06}",
                text=letter_facts.letter_text(sheet).plain,
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
    found = (letters.letter_sheet(session, letter_id) for letter_id in letter_ids)
    return tuple(sheet for sheet in found if isinstance(sheet, LetterSheet))


def _herself(session: Transaction, pathway: Pathway) -> Receiver:
    to = receivers.receiver(session, pathway, ReceiverKind.PARTICIPANT)
    assert to is not None  # a pathway has its person
    return to


def _sheet(
    session: Transaction, pathway: Pathway, wanted: CitizenLetter, to: Receiver
) -> LetterSheet:
    return LetterSheet(
        letter_id=wanted.id,
        kind=wanted.kind,
        letterhead=letterheads.letterhead(session, pathway.unit_id),
        receiver=to.lines,
        participant_name=to.name,
        signature=letterheads.signature(session, session.actor.id, session.today),
        programme=wanted.programme,
        meetings=wanted.meetings,
        before=wanted.before,
        place=wanted.place,
        reply_by=wanted.reply_by,
        remark=wanted.remark,
    )
