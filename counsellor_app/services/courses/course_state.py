"""Keeps the state of a course in step with its people: over when it is over for everyone on it."""

from __future__ import annotations

import uuid

from sqlalchemy import select

from counsellor_app.kinds.course import CourseState, EnrolmentState, MeetingState, ProgrammeFormat
from counsellor_app.models import Course, Enrolment, Meeting, Programme
from counsellor_app.services.transaction import Transaction


def settle(session: Transaction, course_id: uuid.UUID | None) -> None:
    """Derives the state again; called after an enrolment was closed or opened again."""
    if course_id is None:
        return
    session.flush()
    course = session.get_one(Course, course_id)
    if course.state is CourseState.CANCELLED:
        return
    state = _state(session, course)
    if course.state is not state:
        course.state = state
        session.flush()


def _state(session: Transaction, course: Course) -> CourseState:
    states = set(session.scalars(select(Enrolment.state).where(Enrolment.course_id == course.id)))
    over = EnrolmentState.CLOSED in states and EnrolmentState.ENROLLED not in states
    if over and not _goes_on(session, course):
        return CourseState.CLOSED
    held = select(Meeting.id).where(
        Meeting.course_id == course.id, Meeting.state == MeetingState.HELD
    )
    return CourseState.PLANNED if session.scalar(held.limit(1)) is None else CourseState.OPEN


def _goes_on(session: Transaction, course: Course) -> bool:
    """A rolling course waits for new faces until its last meeting."""
    programme = session.get_one(Programme, course.programme_id)
    return programme.format is ProgrammeFormat.ROLLING and course.ends_on >= session.today
