"""Edits a course and cancels one that has not begun; its people go back to the waiting list."""

from __future__ import annotations

import uuid
from datetime import date

from sqlalchemy import select

from counsellor_app.errors import NeedsConfirmation, UserError
from counsellor_app.kinds.course import CourseState, EnrolmentState, MeetingState
from counsellor_app.kinds.names import sort_key
from counsellor_app.models import Course, Enrolment, Meeting
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.courses.course_planning import CourseDraft, check_head
from counsellor_app.services.follow_up import follow_up_plan
from counsellor_app.services.operation import use_case
from counsellor_app.services.pathway import pathways
from counsellor_app.services.trace import audit, undo
from counsellor_app.services.transaction import Transaction


@use_case(Right.CASE)
def edit_course(session: Transaction, draft: CourseDraft) -> None:
    """Name, place, places, counsellors and common quit date; the meetings are edited one by one."""
    access.open_course(session, draft.id)
    course = access.load_for_edit(session, Course, draft.id, draft.version)
    check_head(draft)
    before = {name: getattr(course, name) for name in _EDITED}
    course.name, course.sort_key = draft.name.strip(), sort_key(draft.name)
    course.place, course.capacity = draft.place.strip(), draft.capacity
    course.counsellor_id = draft.counsellor_id
    course.second_counsellor_id = draft.second_counsellor_id
    course.quit_on = draft.quit_on
    if course.quit_on != before["quit_on"]:
        follow_up_plan.move_windows_of_course(session, course.id)
    audit.record(session, "edit_course", subject="course", subject_id=course.id)
    undo.offer(
        session, "edit_course", undo_edit_course, expects=[course], course_id=course.id, **before
    )


_EDITED = ("name", "place", "capacity", "counsellor_id", "second_counsellor_id", "quit_on")


@undo.inverse
def undo_edit_course(
    session: Transaction,
    course_id: str,
    name: str,
    place: str,
    capacity: int,
    counsellor_id: str | None,
    second_counsellor_id: str | None,
    quit_on: str | None,
) -> None:
    """What stood there before comes back."""
    course = access.open_course(session, uuid.UUID(course_id))
    course.name, course.sort_key = name, sort_key(name)
    course.place, course.capacity = place, capacity
    course.counsellor_id = uuid.UUID(counsellor_id) if counsellor_id else None
    course.second_counsellor_id = uuid.UUID(second_counsellor_id) if second_counsellor_id else None
    course.quit_on = date.fromisoformat(quit_on) if quit_on else None
    follow_up_plan.move_windows_of_course(session, course.id)


@use_case(Right.CASE)
def cancel_course(session: Transaction, course_id: uuid.UUID, *, confirmed: bool = False) -> None:
    """Calls a course off before its first meeting; who had a place waits for the programme again."""
    course = access.open_course(session, course_id)
    if course.state is CourseState.CANCELLED:
        return
    meetings = session.scalars(select(Meeting).where(Meeting.course_id == course_id)).all()
    if course.state is CourseState.CLOSED or any(m.state is MeetingState.HELD for m in meetings):
        raise UserError("course.begun")
    people = _people(session, course_id)
    with_place = [one for one in people if one.state is EnrolmentState.ENROLLED]
    if with_place and not confirmed:
        raise NeedsConfirmation("course.cancel_with_people", count=len(with_place))
    planned = [meeting for meeting in meetings if meeting.state is MeetingState.PLANNED]
    before = course.state
    places = [[each.id, each.state, each.joined_on] for each in people]
    course.state = CourseState.CANCELLED
    for meeting in planned:
        meeting.state = MeetingState.CANCELLED
    for enrolment in people:
        enrolment.state, enrolment.course_id = EnrolmentState.WAITING, None
        enrolment.joined_on = None
    _refresh(session, people)
    audit.record(
        session, "cancel_course", subject="course", subject_id=course_id, people=len(people)
    )
    undo.offer(
        session,
        "cancel_course",
        undo_cancel_course,
        expects=[course, *people],
        course_id=course_id,
        state=before,
        meetings=[meeting.id for meeting in planned],
        places=places,
    )


@undo.inverse
def undo_cancel_course(
    session: Transaction,
    course_id: str,
    state: str,
    meetings: list[str],
    places: list[tuple[str, str, str | None]],
) -> None:
    """The course takes place after all, with the same people."""
    course = access.open_course(session, uuid.UUID(course_id))
    course.state = CourseState(state)
    for meeting_id in meetings:
        access.load(session, Meeting, uuid.UUID(meeting_id)).state = MeetingState.PLANNED
    back: list[Enrolment] = []
    for enrolment_id, place, joined_on in places:
        enrolment = access.load(session, Enrolment, uuid.UUID(enrolment_id))
        enrolment.state, enrolment.course_id = EnrolmentState(place), course.id
        enrolment.joined_on = date.fromisoformat(joined_on) if joined_on else None
        back.append(enrolment)
    _refresh(session, back)


def _people(session: Transaction, course_id: uuid.UUID) -> list[Enrolment]:
    """Those with a place or in the queue of this very course."""
    wanted = (EnrolmentState.ENROLLED, EnrolmentState.WAITING)
    statement = select(Enrolment).where(
        Enrolment.course_id == course_id, Enrolment.state.in_(wanted)
    )
    return list(session.scalars(statement))


def _refresh(session: Transaction, enrolments: list[Enrolment]) -> None:
    pathways.refresh_all(session, [enrolment.pathway_id for enrolment in enrolments])
