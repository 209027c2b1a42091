"""A counsellor's calendar of some days: appointments, meetings of her courses, free times and days off."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import or_, select

from counsellor_app.errors import AccessDenied
from counsellor_app.kinds.call import AppointmentKind, AppointmentState
from counsellor_app.kinds.course import CourseState, MeetingState
from counsellor_app.kinds.people import Role
from counsellor_app.kinds.work import WorkKind
from counsellor_app.models import (
    Appointment,
    ClosedDay,
    Course,
    Meeting,
    Participant,
    Pathway,
    User,
)
from counsellor_app.services import access, holidays
from counsellor_app.services.actor import Right
from counsellor_app.services.free_times import FreeTime, free_slots
from counsellor_app.services.operation import query
from counsellor_app.services.transaction import Transaction
from counsellor_app.services.work_rows import WorkRow, day_span, name_of, with_person


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    """A span that is taken. `kind` is None for the meeting of a course."""

    id: uuid.UUID
    starts_at: datetime
    ends_at: datetime
    title: str
    place: str
    kind: AppointmentKind | None
    state: AppointmentState | None
    version: int
    participant_id: uuid.UUID | None = None
    pathway_id: uuid.UUID | None = None
    course_id: uuid.UUID | None = None
    number: int = 0


@dataclass(frozen=True, slots=True)
class CalendarPage:
    """The days from `first` to `last` of one counsellor; `days_off` says why nobody works."""

    first: date
    last: date
    entries: tuple[CalendarEntry, ...]
    free: tuple[FreeTime, ...]
    days_off: dict[date, str]


@dataclass(frozen=True, slots=True)
class ColleagueRow:
    """Somebody whose calendar can be looked into."""

    id: uuid.UUID
    initials: str
    name: str


@query(Right.CASE)
def calendar_of(session: Transaction, user_id: uuid.UUID, first: date, last: date) -> CalendarPage:
    """What is taken and what is free between two days, in one's own unit."""
    user = access.load(session, User, user_id)
    if not session.actor.system and user.unit_id != session.actor.unit_id:
        raise AccessDenied("access.case")
    entries = [
        *_appointments(session, user_id, first, last),
        *_meetings(session, user_id, first, last),
    ]
    entries.sort(key=lambda entry: entry.starts_at)
    return CalendarPage(
        first,
        last,
        tuple(entries),
        free_slots(session, user_id, first, last),
        _days_off(session, user.unit_id, first, last),
    )


@query(Right.CASE)
def colleagues(session: Transaction) -> tuple[ColleagueRow, ...]:
    """Those of the unit who see citizens, by name."""
    found = session.scalars(
        select(User)
        .where(
            User.unit_id == session.actor.unit_id,
            User.active,
            User.role != Role.ADMINISTRATOR,
        )
        .order_by(User.name)
    )
    return tuple(ColleagueRow(user.id, user.initials, user.name) for user in found)


def _appointments(
    session: Transaction, user_id: uuid.UUID, first: date, last: date
) -> list[CalendarEntry]:
    found = session.execute(
        select(Appointment, Participant)
        .join(Pathway, Pathway.id == Appointment.pathway_id, isouter=True)
        .join(Participant, Participant.id == Pathway.participant_id, isouter=True)
        .where(
            Appointment.user_id == user_id,
            Appointment.starts_at >= day_span(first)[0],
            Appointment.starts_at < day_span(last)[1],
            Appointment.state != AppointmentState.CANCELLED,
        )
    )
    return [_entry(*each) for each in found]


def _entry(appointment: Appointment, person: Participant | None) -> CalendarEntry:
    return CalendarEntry(
        id=appointment.id,
        starts_at=appointment.starts_at,
        ends_at=appointment.ends_at,
        title=name_of(person) if person else appointment.note,
        place=appointment.place,
        kind=appointment.kind,
        state=appointment.state,
        version=appointment.version_id,
        participant_id=person.id if person else None,
        pathway_id=appointment.pathway_id,
    )


def _meetings(
    session: Transaction, user_id: uuid.UUID, first: date, last: date
) -> list[CalendarEntry]:
    found = session.execute(
        select(Meeting, Course)
        .join(Course, Course.id == Meeting.course_id)
        .where(
            or_(Course.counsellor_id == user_id, Course.second_counsellor_id == user_id),
            Course.state != CourseState.CANCELLED,
            Meeting.state != MeetingState.CANCELLED,
            Meeting.held_on.between(first, last),
        )
    ).all()
    # The same names as in the list of today: an individual course is its person.
    rows = [
        WorkRow(str(course.id), WorkKind.COURSE_MEETING, course.name, course_id=course.id)
        for _, course in found
    ]
    named = {row.course_id: row for row in with_person(session, rows)}
    return [_meeting_entry(meeting, course, named[course.id]) for meeting, course in found]


def _meeting_entry(meeting: Meeting, course: Course, row: WorkRow) -> CalendarEntry:
    return CalendarEntry(
        id=meeting.id,
        starts_at=meeting.starts_at,
        ends_at=meeting.ends_at,
        title=row.name,
        place=meeting.place or course.place,
        kind=None,
        state=None,
        version=meeting.version_id,
        participant_id=row.participant_id,
        pathway_id=row.pathway_id,
        course_id=course.id,
        number=meeting.number,
    )


def _days_off(session: Transaction, unit_id: uuid.UUID, first: date, last: date) -> dict[date, str]:
    closed = session.execute(
        select(ClosedDay.first, ClosedDay.last, ClosedDay.name).where(
            ClosedDay.unit_id == unit_id, ClosedDay.first <= last, ClosedDay.last >= first
        )
    ).all()
    found: dict[date, str] = {}
    for number in range((last - first).days + 1):
        day = first + timedelta(days=number)
        names = [name for begin, end, name in closed if begin <= day <= end]
        holiday = holidays.public_holidays(day.year).get(day)
        if holiday or names:
            found[day] = holiday or names[0]
    return found
