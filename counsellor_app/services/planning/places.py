"""The places of courses: taken, held for somebody who was offered one, taken by those who come along, and free."""

from __future__ import annotations

import uuid
from datetime import date, datetime

from sqlalchemy import ColumnElement, Integer, Select, cast, func, select

from counsellor_app.kinds.course import CourseState, EnrolmentState, MeetingState, ProgrammeFormat
from counsellor_app.models import Course, Enrolment, Meeting, PlaceOffer, Programme
from counsellor_app.services import access
from counsellor_app.services.planning.programme_versions import same_programme
from counsellor_app.services.planning.waiting_fit import FreePlace
from counsellor_app.services.transaction import Transaction

TAKEN = (EnrolmentState.ENROLLED, EnrolmentState.CLOSED)


def held_places(today: date, without: uuid.UUID | None = None) -> ColumnElement[int]:
    """For a statement over courses: places offered and not answered, until their reply-by date."""
    seats = func.coalesce(func.sum(1 + cast(PlaceOffer.companion, Integer)), 0)
    statement = select(seats).where(
        PlaceOffer.course_id == Course.id,
        PlaceOffer.answer.is_(None),
        PlaceOffer.reply_by >= today,
    )
    if without is not None:
        statement = statement.where(PlaceOffer.enrolment_id != without)
    return statement.scalar_subquery()


def seats_taken() -> ColumnElement[int]:
    """For a statement over courses: everybody with a place, and who comes along with them."""
    seats = func.coalesce(func.sum(1 + cast(Enrolment.companion, Integer)), 0)
    return (
        select(seats)
        .where(Enrolment.course_id == Course.id, Enrolment.state.in_(TAKEN))
        .scalar_subquery()
    )


def places_held(
    session: Transaction, course_id: uuid.UUID, without: uuid.UUID | None = None
) -> int:
    """How many places of a course are held for others than this enrolment."""
    statement = select(held_places(session.today, without)).where(Course.id == course_id)
    return session.scalar(statement) or 0


def free_places(
    session: Transaction,
    programme_id: uuid.UUID | None = None,
    *,
    for_enrolment: uuid.UUID | None = None,
) -> list[FreePlace]:
    """Courses that one can still begin on, with what is free; what is held for her counts as free.

    A course that has begun takes nobody new but where it is a rolling one.
    """
    taken, held = seats_taken(), held_places(session.today, for_enrolment)
    rows = session.execute(_open_courses(session, programme_id, taken, held))
    return [
        FreePlace(
            course_id=course.id,
            name=course.name,
            format=format_,
            place=course.place,
            language=course.language,
            next_at=next_at,
            begun=course.starts_on < session.today,
            free=max(0, course.capacity - int(seats or 0) - int(kept or 0)),
        )
        for course, format_, next_at, seats, kept in rows
        if next_at is not None
    ]


def _open_courses(
    session: Transaction,
    programme_id: uuid.UUID | None,
    taken: ColumnElement[int],
    held: ColumnElement[int],
) -> Select[Course, ProgrammeFormat, datetime | None, int, int]:
    next_at = (
        select(func.min(Meeting.starts_at))
        .where(
            Meeting.course_id == Course.id,
            Meeting.state == MeetingState.PLANNED,
            Meeting.held_on > session.today,
        )
        .scalar_subquery()
    )
    statement = (
        select(Course, Programme.format, next_at, taken, held)
        .join(Programme, Programme.id == Course.programme_id)
        .where(
            access.own_courses(session),
            Course.state.in_((CourseState.PLANNED, CourseState.OPEN)),
            Programme.format.in_((ProgrammeFormat.GROUP, ProgrammeFormat.ROLLING)),
            (Course.starts_on > session.today) | (Programme.format == ProgrammeFormat.ROLLING),
            Course.ends_on >= session.today,
        )
        .order_by(Course.starts_on, Course.sort_key, Course.id)
    )
    if programme_id is not None:
        statement = statement.where(same_programme(Course.programme_id, programme_id))
    return statement


def programmes_of(session: Transaction, course_ids: list[uuid.UUID]) -> dict[uuid.UUID, uuid.UUID]:
    """The programme of each course: the family of its versions."""
    rows = session.execute(
        select(Course.id, func.coalesce(Programme.family_id, Programme.id))
        .join(Programme, Programme.id == Course.programme_id)
        .where(Course.id.in_(course_ids))
    )
    return dict(rows.all())


def held_by_course(session: Transaction) -> dict[uuid.UUID, int]:
    """How many places are held on each course of the unit now."""
    rows = session.execute(
        select(PlaceOffer.course_id, func.sum(1 + cast(PlaceOffer.companion, Integer)))
        .join(Course, Course.id == PlaceOffer.course_id)
        .where(
            access.own_courses(session),
            PlaceOffer.answer.is_(None),
            PlaceOffer.reply_by >= session.today,
        )
        .group_by(PlaceOffer.course_id)
    )
    return {course_id: int(count) for course_id, count in rows}
