"""Plans a course from its programme: what is proposed, and what is kept (screens "Hold")."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, time, timedelta

from sqlalchemy import select

from counsellor_app.errors import FieldError, UserError
from counsellor_app.ids import new_id
from counsellor_app.kinds.course import (
    CourseState,
    MeetingState,
    Setting,
)
from counsellor_app.kinds.names import sort_key
from counsellor_app.models import (
    ClosedDay,
    Course,
    Meeting,
    Programme,
    User,
)
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.attendance import attached
from counsellor_app.services.courses.meeting_plan import (
    MeetingDraft,
    ProgrammeRow,
    days_of,
    propose_meetings,
    propose_quit_day,
)
from counsellor_app.services.operation import query, use_case
from counsellor_app.services.planning import rooms
from counsellor_app.services.planning.programme_versions import Versions, series_of, versions_from
from counsellor_app.services.trace import audit, undo
from counsellor_app.services.transaction import Transaction

LARGEST = 60


@dataclass(frozen=True, slots=True)
class CourseDraft:
    """A course as it is planned; `version` is given when an existing one is edited."""

    programme_id: uuid.UUID
    name: str
    place: str = ""
    capacity: int = 12
    counsellor_id: uuid.UUID | None = None
    second_counsellor_id: uuid.UUID | None = None
    quit_on: date | None = None
    meetings: tuple[MeetingDraft, ...] = ()
    setting: Setting | None = None  # none: as the programme says
    language: str = ""
    planned_meetings: int | None = None
    version: int = 1
    id: uuid.UUID = field(default_factory=new_id)


@dataclass(frozen=True, slots=True)
class CounsellorRow:
    """Who can lead a course."""

    id: uuid.UUID
    initials: str
    name: str


@dataclass(frozen=True, slots=True)
class Proposal:
    """What planning offers for a programme from a first day."""

    meetings: tuple[MeetingDraft, ...]
    quit_on: date | None


@dataclass(frozen=True, slots=True)
class PlanningStart:
    """What the planning page knows before anything is typed."""

    programmes: tuple[ProgrammeRow, ...]
    counsellors: tuple[CounsellorRow, ...]
    closed_days: frozenset[date]
    versions: Versions
    places: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class UsualTime:
    """When and where a programme usually runs: the first such day that lies ahead."""

    first_day: date
    starts: time
    place: str


@query(Right.CASE)
def planning_start(session: Transaction) -> PlanningStart:
    """Programmes in force, the unit's counsellors, its rooms and its closed days."""
    versions = versions_from(session, session.today)
    return PlanningStart(
        versions.choices(session.today),
        counsellors(session),
        closed_days(session),
        versions,
        rooms.room_names(session),
    )


def counsellors(session: Transaction) -> tuple[CounsellorRow, ...]:
    """The active users of the actor's unit by name."""
    rows = session.execute(
        select(User.id, User.initials, User.name)
        .where(User.unit_id == session.actor.unit_id, User.active)
        .order_by(User.name, User.id)
    )
    return tuple(CounsellorRow(*row) for row in rows)


def closed_days(session: Transaction) -> frozenset[date]:
    """The days on which the actor's unit is closed, from this week on."""
    rows = session.execute(
        select(ClosedDay.first, ClosedDay.last).where(
            ClosedDay.unit_id == session.actor.unit_id,
            ClosedDay.last >= session.today - timedelta(days=7),
        )
    )
    return days_of((first, last) for first, last in rows)


@query(Right.CASE)
def usual_time(session: Transaction, programme_id: uuid.UUID) -> UsualTime:
    """The next usual weekday of the programme a week or more ahead; Monday 16.30 where none is set."""
    series = series_of(session, programme_id)
    weekday = series.weekday if series else 0
    earliest = session.today + timedelta(days=7)
    first = earliest + timedelta(days=(weekday - earliest.weekday()) % 7)
    if series is None:
        return UsualTime(first, time(16, 30), "")
    return UsualTime(first, series.starts, series.place)


def propose(
    programme: ProgrammeRow,
    first_day: date,
    starts: time,
    closed: frozenset[date],
    place: str = "",
    count: int | None = None,
) -> Proposal:
    """Meetings and common quit date of a programme; pure, so the page asks while one types."""
    meetings = propose_meetings(programme, first_day, starts, closed, place, count)
    return Proposal(meetings, propose_quit_day(programme, [each.held_on for each in meetings]))


@use_case(Right.CASE)
def plan_course(session: Transaction, draft: CourseDraft) -> uuid.UUID:
    """Makes the course with its meetings; the same draft again changes nothing."""
    if session.get(Course, draft.id) is not None:
        return draft.id
    programme = access.load(session, Programme, draft.programme_id)
    check_draft(draft)
    course = make_course(session, draft, programme)
    audit.record(
        session,
        "plan_course",
        subject="course",
        subject_id=course.id,
        programme=programme.id,
        meetings=len(draft.meetings),
    )
    undo.offer(session, "plan_course", undo_plan_course, course_id=course.id)
    return course.id


def make_course(session: Transaction, draft: CourseDraft, programme: Programme) -> Course:
    """The course and its meetings, numbered by time."""
    meetings = sorted(draft.meetings, key=lambda one: one.starts_at)
    unit_id = session.actor.unit_id
    if unit_id is None:
        raise UserError("course.no_unit")
    course = Course(
        id=draft.id,
        programme_id=programme.id,
        unit_id=unit_id,
        name=draft.name.strip(),
        sort_key=sort_key(draft.name),
        place=draft.place.strip(),
        capacity=draft.capacity,
        counsellor_id=draft.counsellor_id or session.actor.user_id,
        second_counsellor_id=draft.second_counsellor_id,
        starts_on=meetings[0].held_on,
        ends_on=meetings[-1].held_on,
        quit_on=draft.quit_on,
        setting=draft.setting or programme.setting,
        language=draft.language.strip(),
        planned_meetings=draft.planned_meetings,
        state=CourseState.PLANNED,
    )
    session.add(course)
    session.flush()
    session.add_all(
        new_meeting(course.id, number, meeting) for number, meeting in enumerate(meetings, start=1)
    )
    return course


def new_meeting(course_id: uuid.UUID, number: int, draft: MeetingDraft) -> Meeting:
    """A planned meeting."""
    return Meeting(
        id=draft.id,
        course_id=course_id,
        number=number,
        starts_at=draft.starts_at,
        ends_at=draft.ends_at,
        held_on=draft.held_on,
        place=draft.place.strip(),
        theme=draft.theme.strip(),
        counts=draft.counts,
        state=MeetingState.PLANNED,
    )


def check_draft(draft: CourseDraft) -> None:
    """What a course must have."""
    check_head(draft)
    if not draft.meetings:
        raise FieldError("meetings", "course.no_meetings")
    check_days([each.held_on for each in draft.meetings])


def check_head(draft: CourseDraft) -> None:
    """A name and a sensible number of places."""
    if not draft.name.strip():
        raise FieldError("name", "course.name_missing")
    if not 1 <= draft.capacity <= LARGEST:
        raise FieldError("capacity", "course.capacity_out_of_range", most=LARGEST)


def check_days(days: Sequence[date]) -> None:
    """Two meetings on one day are a slip of the hand."""
    seen: set[date] = set()
    for day in days:
        if day in seen:
            raise FieldError("meetings", "course.two_meetings_a_day", on=day)
        seen.add(day)


@undo.inverse
def undo_plan_course(session: Transaction, course_id: str) -> None:
    """A course that nobody is enrolled on or offered is as if it had not been planned."""
    course = access.open_course(session, uuid.UUID(course_id))
    meetings = session.scalars(select(Meeting).where(Meeting.course_id == course.id)).all()
    used = attached.anything_hangs_on(session, "course", course.id, beside={"meeting"})
    if used or any(attached.anything_hangs_on(session, "meeting", each.id) for each in meetings):
        raise UserError("undo.changed_since", label="plan_course")
    for meeting in meetings:
        session.delete(meeting)
    session.flush()
    session.delete(course)
