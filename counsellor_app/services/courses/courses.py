"""Lists the courses of a unit, with their places and next meeting, searched, sorted and paged in SQL."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Select, bindparam, func, select

from counsellor_app.kinds.course import (
    CourseState,
    EnrolmentState,
    MeetingState,
    ProgrammeFormat,
)
from counsellor_app.kinds.names import sort_key
from counsellor_app.models import Course, Enrolment, Meeting, Programme, User
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.kept_statements import kept
from counsellor_app.services.listed import listed
from counsellor_app.services.operation import query
from counsellor_app.services.planning import places
from counsellor_app.services.planning.programme_versions import same_programme
from counsellor_app.services.transaction import Transaction

GROUPS = (ProgrammeFormat.GROUP, ProgrammeFormat.ROLLING)
SINGLE = (ProgrammeFormat.INDIVIDUAL, ProgrammeFormat.TELEPHONE)
RUNNING = (CourseState.PLANNED, CourseState.OPEN)
TAKEN = (EnrolmentState.ENROLLED, EnrolmentState.CLOSED)


class CourseOrder(StrEnum):
    """What the list can be sorted by."""

    NEXT_MEETING = "next_meeting"
    NAME = "name"
    PROGRAMME = "programme"
    STARTS_ON = "starts_on"


@dataclass(frozen=True, slots=True)
class CourseFilter:
    """What the list shows; an empty tuple means all."""

    text: str = ""
    states: tuple[CourseState, ...] = RUNNING
    formats: tuple[ProgrammeFormat, ...] = ()
    programme_id: uuid.UUID | None = None
    mine: bool = False
    order: CourseOrder = CourseOrder.NEXT_MEETING
    descending: bool = False


@listed
class CourseRow:
    """A course in the list."""

    id: uuid.UUID
    name: str
    programme: str
    format: ProgrammeFormat
    state: CourseState
    place: str
    counsellor: str  # initials
    capacity: int
    starts_on: date
    ends_on: date
    taken: int
    waiting: int
    meetings: int  # not cancelled
    held: int
    next_meeting_at: datetime | None
    next_meeting_number: int | None
    absent_twice: int = 0  # people who stayed away from the last two meetings or more
    places_held: int = 0  # offered to those who wait, and not answered yet

    @property
    def free(self) -> int:
        """Places that nobody has and nobody is offered; never less than none."""
        return max(0, self.capacity - self.taken - self.places_held)


@query(Right.CASE)
def count(session: Transaction, wanted: CourseFilter) -> int:
    """How many courses the list has."""
    counted = _kept(session, wanted, lambda: _filtered(session, _HOW_MANY, wanted))
    found: int = session.rows(counted)[0][0]
    return found


@query(Right.CASE)
def page(
    session: Transaction, wanted: CourseFilter, offset: int = 0, limit: int = 200
) -> tuple[CourseRow, ...]:
    """The courses from place `offset` of the sorted list."""
    listed_ = _kept(session, wanted, lambda: _listed(session, wanted))
    found = session.rows(listed_, {"first": offset, "most": limit})
    return tuple(CourseRow(*row) for row in found)


_HOW_MANY: Any = select(func.count(Course.id))


def _kept(
    session: Transaction, wanted: CourseFilter, build: Callable[[], Select[Any]]
) -> Select[Any]:
    """Put together once a day; a search is typed once."""
    return build() if wanted.text else kept(session, build, wanted).whole


def _listed(session: Transaction, wanted: CourseFilter) -> Select[Any]:
    next_at = _next_meeting(session, Meeting.starts_at).label("next_at")
    # The counts of a course are worked out for the page that is shown, not for every course.
    here = (
        _filtered(session, select(Course.id), wanted)
        .order_by(*_order(wanted, _next_meeting(session, Meeting.starts_at)))
        .offset(bindparam("first"))
        .limit(bindparam("most"))
    )
    columns: Any = select(
        Course.id,
        Course.name,
        Programme.name,
        Programme.format,
        Course.state,
        Course.place,
        func.coalesce(User.initials, ""),
        Course.capacity,
        Course.starts_on,
        Course.ends_on,
        _places(*TAKEN),
        _places(EnrolmentState.WAITING),
        _meetings(Meeting.state != MeetingState.CANCELLED),
        _meetings(Meeting.state == MeetingState.HELD),
        next_at,
        _next_meeting(session, Meeting.number),
        _absent_twice(),
        places.held_places(session.today),
    )
    statement: Select[Any] = (
        columns.select_from(Course)
        .join(Programme, Programme.id == Course.programme_id)
        .outerjoin(User, User.id == Course.counsellor_id)
        .where(Course.id.in_(here))
        .order_by(*_order(wanted, next_at))
    )
    return statement


@query(Right.CASE)
def choices(session: Transaction, programme_id: uuid.UUID | None = None) -> tuple[CourseRow, ...]:
    """The courses that somebody can be enrolled on, next one first."""
    return page(session, CourseFilter(programme_id=programme_id, formats=GROUPS), 0, 200)


def _filtered(session: Transaction, statement: Any, wanted: CourseFilter) -> Any:
    conditions: list[ColumnElement[bool]] = [access.own_courses(session)]
    if wanted.states:
        conditions.append(Course.state.in_(wanted.states))
    if wanted.formats:
        conditions.append(Programme.format.in_(wanted.formats))
    if wanted.programme_id is not None:
        conditions.append(same_programme(Course.programme_id, wanted.programme_id))
    if wanted.mine:
        me = session.actor.user_id
        conditions.append((Course.counsellor_id == me) | (Course.second_counsellor_id == me))
    conditions.extend(
        Course.sort_key.contains(word, autoescape=True) for word in sort_key(wanted.text).split()
    )
    joined = statement.select_from(Course).join(Programme, Programme.id == Course.programme_id)
    return joined.where(*conditions)


def _order(wanted: CourseFilter, next_at: ColumnElement[Any]) -> list[Any]:
    first: dict[CourseOrder, Any] = {
        CourseOrder.NEXT_MEETING: next_at,
        CourseOrder.NAME: Course.sort_key,
        CourseOrder.PROGRAMME: Programme.name,
        CourseOrder.STARTS_ON: Course.starts_on,
    }
    key = first[wanted.order]
    # A course without a next meeting stands last, whichever way the rest is sorted.
    return [
        (key.desc() if wanted.descending else key.asc()).nulls_last(),
        Course.starts_on,
        Course.sort_key,
        Course.id,
    ]


def _places(*states: EnrolmentState) -> ColumnElement[int]:
    return (
        select(func.count(Enrolment.id))
        .where(Enrolment.course_id == Course.id, Enrolment.state.in_(states))
        .scalar_subquery()
    )


def _absent_twice() -> ColumnElement[int]:
    return (
        select(func.count(Enrolment.id))
        .where(
            Enrolment.course_id == Course.id,
            Enrolment.state == EnrolmentState.ENROLLED,
            Enrolment.absences_running > 1,
        )
        .scalar_subquery()
    )


def _meetings(*conditions: ColumnElement[bool]) -> ColumnElement[int]:
    return (
        select(func.count(Meeting.id))
        .where(Meeting.course_id == Course.id, *conditions)
        .scalar_subquery()
    )


def _next_meeting(session: Transaction, column: Any) -> ColumnElement[Any]:
    return (
        select(column)
        .where(
            Meeting.course_id == Course.id,
            Meeting.state != MeetingState.CANCELLED,
            Meeting.held_on >= session.today,
        )
        .order_by(Meeting.starts_at)
        .limit(1)
        .scalar_subquery()
    )
