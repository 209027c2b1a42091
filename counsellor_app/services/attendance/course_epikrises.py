"""The epikrises of a whole course: who gets one now and how, who does not and why, and one way back."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select

from counsellor_app.kinds.course import EnrolmentState
from counsellor_app.kinds.interview import ConsentKind
from counsellor_app.kinds.letter import EpikriseState, LetterKind, ReceiverKind
from counsellor_app.kinds.names import person_sort_key
from counsellor_app.models import CourseClosing, Enrolment, Letter, Participant, Pathway
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.follow_up import closings
from counsellor_app.services.letters import letters, receivers, sent_sheets
from counsellor_app.services.letters.sheets import EpikriseSheet
from counsellor_app.services.operation import query, use_case
from counsellor_app.services.people import consent_state
from counsellor_app.services.trace import audit, undo
from counsellor_app.services.transaction import Transaction

_ON_COURSE = (EnrolmentState.ENROLLED, EnrolmentState.CLOSED)


@dataclass(frozen=True, slots=True)
class EpikriseLine:
    """One person of the course and her epikrise."""

    pathway_id: uuid.UUID
    participant_id: uuid.UUID
    name: str
    state: EpikriseState
    receiver: str = ""

    @property
    def id(self) -> uuid.UUID:
        """The pathway that the line is about."""
        return self.pathway_id


@query(Right.CASE)
def epikrises_of_course(session: Transaction, course_id: uuid.UUID) -> tuple[EpikriseLine, ...]:
    """Everyone on the course, in the order of its sheet."""
    access.open_course(session, course_id)
    found = session.execute(
        select(Pathway, Participant, CourseClosing)
        .join(Enrolment, Enrolment.pathway_id == Pathway.id)
        .join(Participant, Participant.id == Pathway.participant_id)
        .outerjoin(CourseClosing, CourseClosing.pathway_id == Pathway.id)
        .where(Enrolment.course_id == course_id, Enrolment.state.in_(_ON_COURSE))
    ).all()
    sent = _sent(session, [pathway.id for pathway, _, _ in found])
    people = sorted(found, key=lambda row: person_sort_key(row[1].surname, row[1].given_name))
    return tuple(
        line(session, pathway, person, closing, sent) for pathway, person, closing in people
    )


@query(Right.CASE)
def epikrise_sheets(
    session: Transaction, letter_ids: Sequence[uuid.UUID]
) -> tuple[EpikriseSheet, ...]:
    """Epikrises that were made, to print them together."""
    found = sent_sheets.sheets_of(session, letter_ids)
    return tuple(sheet for sheet in found if isinstance(sheet, EpikriseSheet))


@use_case(Right.CASE)
def note_batch(session: Transaction, course_id: uuid.UUID, letter_ids: Sequence[uuid.UUID]) -> None:
    """The letters that were made in one act can be taken back in one."""
    course = access.open_course(session, course_id)
    audit.record(
        session, "send_epikrises", subject="course", subject_id=course.id, letters=len(letter_ids)
    )
    undo.offer(session, "epikrises", undo_batch, letters=list(letter_ids))


@undo.inverse
def undo_batch(session: Transaction, letters: list[str]) -> None:
    """Nothing that was sent is unsaid: each letter is cancelled, stays readable, and is outstanding."""
    for letter_id in letters:
        _cancel(session, access.load(session, Letter, uuid.UUID(letter_id)))


def _cancel(session: Transaction, letter: Letter) -> None:
    pathway = access.open_pathway(session, letter.pathway_id)
    if letter.cancelled_at is None:
        letter.cancelled_at = session.now
        letters.tell(session, "cancel_letter", letter, pathway)
        closings.reopen(session, pathway)


def _sent(session: Transaction, pathway_ids: Sequence[uuid.UUID]) -> dict[uuid.UUID, Letter]:
    rows = session.scalars(
        select(Letter)
        .where(
            Letter.pathway_id.in_(pathway_ids),
            Letter.kind == LetterKind.EPIKRISE,
            Letter.sent_at.is_not(None),
            Letter.cancelled_at.is_(None),
        )
        .order_by(Letter.sent_at)
    )
    return {letter.pathway_id: letter for letter in rows}


def line(
    session: Transaction,
    pathway: Pathway,
    person: Participant,
    closing: CourseClosing | None,
    sent: dict[uuid.UUID, Letter],
) -> EpikriseLine:
    """How the epikrise of one person stands; `sent` holds the letters by pathway."""
    name = ", ".join(filter(None, (person.surname, person.given_name)))
    letter = sent.get(pathway.id)
    to = receivers.receiver(session, pathway, ReceiverKind.PRACTICE)
    if closing is None:
        state = EpikriseState.COURSE_OPEN
    elif letter is not None:
        state = EpikriseState.SENT
    elif not consent_state.is_given(session, pathway.id, ConsentKind.GP_LETTER):
        state = EpikriseState.NO_CONSENT
    elif not closing.epikrise_wanted:
        state = EpikriseState.NOT_WANTED
    elif to is None:
        state = EpikriseState.NO_PRACTICE
    else:
        # A MedCom letter needs the number of its patient too.
        state = EpikriseState.FILE if to.electronic and person.cpr else EpikriseState.PAPER
    receiver = letter.receiver_name if letter else to.name if to else ""
    return EpikriseLine(pathway.id, person.id, name, state, receiver)
