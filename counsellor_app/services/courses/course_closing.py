"""Closes a course for everyone on it in one form (screens "Hold"), each as her own closing."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import date

from counsellor_app.errors import NeedsConfirmation, UserError
from counsellor_app.kinds.course import CompletionOutlook, EnrolmentState, MeetingState
from counsellor_app.kinds.interview import ConsentKind
from counsellor_app.services.actor import Right
from counsellor_app.services.courses.course_page import course_page
from counsellor_app.services.courses.course_rows import CoursePage, PersonRow
from counsellor_app.services.follow_up import closings
from counsellor_app.services.follow_up.closings import Closed, ClosingDraft
from counsellor_app.services.operation import query, use_case
from counsellor_app.services.people import consent_state
from counsellor_app.services.trace import undo
from counsellor_app.services.transaction import Transaction


@dataclass(frozen=True, slots=True)
class ToClose:
    """One line of the form, with what is known already."""

    pathway_id: uuid.UUID
    participant_id: uuid.UUID
    name: str
    attended: int
    planned: int
    completed: bool
    smoke_free: bool | None  # as she last said
    may_write_to_gp: bool


@dataclass(frozen=True, slots=True)
class CourseToClose:
    """The form: everyone for whom the course is still open."""

    course_id: uuid.UUID
    course: str
    closed_on: date
    people: tuple[ToClose, ...]


@query(Right.CASE)
def course_to_close(session: Transaction, course_id: uuid.UUID) -> CourseToClose:
    """Who is still to be closed, on the day of the last meeting held."""
    page = course_page(session, course_id)
    held = [each.held_on for each in page.meetings if each.state is MeetingState.HELD]
    return CourseToClose(
        course_id,
        page.name,
        min(max(held, default=session.today), session.today),
        tuple(
            _line(session, person)
            for person in page.people
            if person.state is EnrolmentState.ENROLLED
        ),
    )


@use_case(Right.CASE)
def close_course(
    session: Transaction,
    course_id: uuid.UUID,
    drafts: tuple[ClosingDraft, ...],
    *,
    confirmed: bool = False,
) -> int:
    """Closes the course for those in the form; the course itself is over when nobody is left."""
    page = course_page(session, course_id)
    ahead = _meetings_ahead(page)
    if ahead and not confirmed:
        raise NeedsConfirmation("course.meetings_remain", count=ahead)
    on_course = {person.pathway_id for person in page.people}
    closed: list[Closed] = []
    for draft in drafts:
        if draft.pathway_id not in on_course:
            raise UserError("closing.not_enrolled")
        if (one := closings.close_for(session, draft)) is not None:
            closed.append(one)
    if closed:
        undo.offer(
            session,
            "close_whole_course",
            undo_close_whole_course,
            expects=[entity for one in closed for entity in one.expected],
            closed=[list(one.names.values()) for one in closed],
        )
    return len(drafts)


@undo.inverse
def undo_close_whole_course(session: Transaction, closed: list[list[str]]) -> None:
    """The course goes on for everyone who was closed by that act."""
    for closing_id, enrolment_id, follow_up_id in closed:
        closings.open_again(session, closing_id, enrolment_id, follow_up_id)


def _meetings_ahead(page: CoursePage) -> int:
    return sum(
        each.state is MeetingState.PLANNED and each.held_on > page.today for each in page.meetings
    )


def _line(session: Transaction, person: PersonRow) -> ToClose:
    return ToClose(
        pathway_id=person.pathway_id,
        participant_id=person.participant_id,
        name=person.name,
        attended=person.outlook.attended,
        planned=person.outlook.planned,
        completed=person.outlook.state is CompletionOutlook.COMPLETED,
        smoke_free=person.smoke_free,
        may_write_to_gp=consent_state.is_given(session, person.pathway_id, ConsentKind.GP_LETTER),
    )
