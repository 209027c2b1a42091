"""The dates of a course to everyone on it: letters in one act that can be taken back, SMS to who has no address."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass, replace

from sqlalchemy import select

from counsellor_app.errors import UserError
from counsellor_app.ids import new_id
from counsellor_app.kinds.course import EnrolmentState, MeetingState
from counsellor_app.kinds.letter import InvitationState, LetterKind
from counsellor_app.kinds.names import person_sort_key
from counsellor_app.kinds.sms import LeftOut
from counsellor_app.models import (
    Course,
    Enrolment,
    Letter,
    Meeting,
    Participant,
    Pathway,
    Programme,
)
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.letters import citizen_facts, letter_texts, sms_batches
from counsellor_app.services.letters.letter_text import DANISH
from counsellor_app.services.letters.sheets import LetterMeeting
from counsellor_app.services.letters.sms_batches import SmsDraft, SmsTo
from counsellor_app.services.operation import query, use_case
from counsellor_app.services.planning import citizen_letters
from counsellor_app.services.planning.citizen_letters import CitizenLetter
from counsellor_app.services.trace import audit, undo
from counsellor_app.services.transaction import Transaction


@dataclass(frozen=True, slots=True)
class InvitationLine:
    """One person of the course."""

    pathway_id: uuid.UUID
    name: str
    state: InvitationState
    language: str = DANISH  # in which her letter is written
    spoken: str = ""  # as it stands with her
    no_sms: LeftOut | None = None  # of who has no address: why she gets no message either

    @property
    def id(self) -> uuid.UUID:
        """The pathway that the line is about."""
        return self.pathway_id


@query(Right.CASE)
def invitations_of_course(session: Transaction, course_id: uuid.UUID) -> tuple[InvitationLine, ...]:
    """Everyone with a place, in the order of the sheet: who gets a letter or a message, who none and why."""
    course = access.open_course(session, course_id)
    found = session.execute(
        select(Enrolment, Pathway, Participant)
        .join(Pathway, Pathway.id == Enrolment.pathway_id)
        .join(Participant, Participant.id == Pathway.participant_id)
        .where(Enrolment.course_id == course_id, Enrolment.state == EnrolmentState.ENROLLED)
    ).all()
    texts = letter_texts.texts_in_force(session)
    invited = _invited(session, [pathway.id for _, pathway, _ in found])
    people = sorted(found, key=lambda row: person_sort_key(row[2].surname, row[2].given_name))
    lines = tuple(
        InvitationLine(
            pathway.id,
            ", ".join(filter(None, (person.surname, person.given_name))),
            _state(enrolment, person, invited.get(pathway.id)),
            citizen_facts.proposed_language(texts, person, LetterKind.INVITATION_COURSE),
            person.interpreter_language,
        )
        for enrolment, pathway, person in people
    )
    return _with_messages(session, course, lines)


@query(Right.CASE)
def messages_of_course(session: Transaction, course_id: uuid.UUID) -> tuple[SmsTo, ...]:
    """Who has no address, as the receivers of one batch: the first meeting that lies ahead."""
    course = access.open_course(session, course_id)
    lines = invitations_of_course(session, course_id)
    wanted = [line for line in lines if line.state is InvitationState.BY_SMS]
    return _receivers(session, course, wanted)


@use_case(Right.CASE)
def invite_course(session: Transaction, course_id: uuid.UUID) -> tuple[uuid.UUID, ...]:
    """Writes the letters that are ready, notes them as sent on paper, and gives their ids to print.

    UserError("invitation.nobody") where nobody gets one, "invitation.no_meetings" without a date.
    """
    course = access.open_course(session, course_id)
    lines = invitations_of_course(session, course_id)
    ready = [line for line in lines if line.state is InvitationState.READY]
    if not ready:
        raise UserError("invitation.nobody")
    letters = _letters(session, course, ready)
    citizen_letters.keep(session, letters)
    ids = tuple(each.id for each in letters)
    audit.record(session, "invite_course", subject="course", subject_id=course.id, letters=len(ids))
    undo.offer(session, "invitations", undo_invite_course, letters=list(ids))
    return ids


@undo.inverse
def undo_invite_course(session: Transaction, letters: list[str]) -> None:
    """The letters count as never sent; they stay readable."""
    citizen_letters.take_back(session, [uuid.UUID(each) for each in letters])


def _with_messages(
    session: Transaction, course: Course, lines: tuple[InvitationLine, ...]
) -> tuple[InvitationLine, ...]:
    """Those without an address: whether a message may go to them, and else why not."""
    nowhere = [line for line in lines if line.state is InvitationState.NO_ADDRESS]
    to = _receivers(session, course, nowhere)
    if not to:
        return lines
    batch = sms_batches.read_sms_batch(session, SmsDraft(LetterKind.SMS_COURSE, to))
    why = {row.pathway_id: row.left_out for row in batch.rows}
    return tuple(
        line
        if line.pathway_id not in why
        else replace(line, state=InvitationState.BY_SMS)
        if why[line.pathway_id] is None
        else replace(line, no_sms=why[line.pathway_id])
        for line in lines
    )


def _receivers(
    session: Transaction, course: Course, lines: Sequence[InvitationLine]
) -> tuple[SmsTo, ...]:
    first = next(iter(_meetings_ahead(session, course)), None)
    if first is None:
        return ()
    place = first.place or course.place
    return tuple(SmsTo(line.pathway_id, first.starts_at, place) for line in lines)


def _meetings_ahead(session: Transaction, course: Course) -> Sequence[Meeting]:
    return session.scalars(
        select(Meeting)
        .where(
            Meeting.course_id == course.id,
            Meeting.state == MeetingState.PLANNED,
            Meeting.held_on >= session.today,
        )
        .order_by(Meeting.starts_at)
    ).all()


def _letters(
    session: Transaction, course: Course, ready: Sequence[InvitationLine]
) -> list[CitizenLetter]:
    meetings = _meetings_ahead(session, course)
    if not meetings:
        raise UserError("invitation.no_meetings")
    programme = session.get_one(Programme, course.programme_id).name
    dates = tuple(LetterMeeting.of(each.starts_at, each.ends_at) for each in meetings)
    return [
        CitizenLetter(
            new_id(),
            line.pathway_id,
            LetterKind.INVITATION_COURSE,
            meetings=dates,
            programme=programme,
            place=course.place,
        )
        for line in ready
    ]


def _invited(session: Transaction, pathway_ids: Sequence[uuid.UUID]) -> dict[uuid.UUID, Letter]:
    rows = session.scalars(
        select(Letter)
        .where(
            Letter.pathway_id.in_(pathway_ids),
            Letter.kind.in_((LetterKind.INVITATION_COURSE, LetterKind.SMS_COURSE)),
            Letter.sent_at.is_not(None),
            Letter.cancelled_at.is_(None),
        )
        .order_by(Letter.sent_at)
    )
    return {letter.pathway_id: letter for letter in rows}


def _state(enrolment: Enrolment, person: Participant, letter: Letter | None) -> InvitationState:
    # A letter from before she was listed was about another course.
    if letter is not None and letter.made_at >= enrolment.listed_at:
        return InvitationState.INVITED
    known = citizen_letters.may_get_a_letter(person)
    return InvitationState.READY if known else InvitationState.NO_ADDRESS
