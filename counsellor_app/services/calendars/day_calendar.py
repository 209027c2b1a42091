"""The calendar of some days, of a counsellor, the team or a room: appointments, meetings, free times, days off."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import ColumnElement, select

from counsellor_app.errors import AccessDenied
from counsellor_app.kinds.call import AppointmentKind, AppointmentState
from counsellor_app.kinds.course import CourseState, MeetingState
from counsellor_app.kinds.people import SEES_CITIZENS
from counsellor_app.kinds.work import WorkKind
from counsellor_app.models import (
    Appointment,
    BusySpan,
    ClosedDay,
    Course,
    Meeting,
    Participant,
    Pathway,
    User,
)
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.calendars import holidays
from counsellor_app.services.calendars.free_times import FreeTime, free_slots
from counsellor_app.services.operation import query
from counsellor_app.services.planning.calendar_spans import leaders, leads
from counsellor_app.services.planning.rooms import room_key, room_names
from counsellor_app.services.today.work_rows import WorkRow, day_span, name_of, with_person
from counsellor_app.services.transaction import Transaction


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
    users: tuple[uuid.UUID, ...] = ()  # in whose calendars it stands


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
        *_appointments(session, Appointment.user_id == user_id, first, last),
        *_meetings(session, leads((user_id,)), first, last),
        *_busy(session, (user_id,), first, last),
    ]
    return CalendarPage(
        first,
        last,
        _in_order(entries),
        free_slots(session, user_id, first, last),
        _days_off(session, user.unit_id, first, last),
    )


@query(Right.CASE)
def calendar_of_team(
    session: Transaction, first: date, last: date
) -> tuple[tuple[ColleagueRow, CalendarPage], ...]:
    """The same for each colleague of the unit beside each other; a meeting stands with all who lead it."""
    rows = colleagues(session)
    ids = [row.id for row in rows]
    entries = [
        *_appointments(session, Appointment.user_id.in_(ids), first, last),
        *_meetings(session, leads(ids), first, last),
        *_busy(session, ids, first, last),
    ]
    days_off = _days_off(session, session.actor.unit, first, last)
    return tuple(
        (
            row,
            CalendarPage(
                first,
                last,
                _in_order([each for each in entries if row.id in each.users]),
                free_slots(session, row.id, first, last),
                days_off,
            ),
        )
        for row in rows
    )


@query(Right.CASE)
def calendar_of_room(session: Transaction, room: str, first: date, last: date) -> CalendarPage:
    """Everything of the unit that takes place in one room."""
    own_unit = select(User.id).where(User.unit_id == session.actor.unit_id)
    entries = [
        *_appointments(session, Appointment.user_id.in_(own_unit), first, last),
        *_meetings(session, access.own_courses(session), first, last),
    ]
    here = [each for each in entries if room_key(each.place) == room_key(room)]
    days_off = _days_off(session, session.actor.unit, first, last)
    return CalendarPage(first, last, _in_order(here), (), days_off)


@query(Right.CASE)
def rooms(session: Transaction) -> tuple[str, ...]:
    """The rooms whose calendars can be looked into."""
    return room_names(session)


def _in_order(entries: list[CalendarEntry]) -> tuple[CalendarEntry, ...]:
    return tuple(sorted(entries, key=lambda entry: (entry.starts_at, entry.ends_at, entry.title)))


@query(Right.CASE)
def colleagues(session: Transaction) -> tuple[ColleagueRow, ...]:
    """Those of the unit who see citizens, by name."""
    found = session.scalars(
        select(User)
        .where(
            User.unit_id == session.actor.unit_id,
            User.active,
            User.role.in_(SEES_CITIZENS),
        )
        .order_by(User.name)
    )
    return tuple(ColleagueRow(user.id, user.initials, user.name) for user in found)


def _appointments(
    session: Transaction, whose: ColumnElement[bool], first: date, last: date
) -> list[CalendarEntry]:
    found = session.execute(
        select(Appointment, Participant)
        .join(Pathway, Pathway.id == Appointment.pathway_id, isouter=True)
        .join(Participant, Participant.id == Pathway.participant_id, isouter=True)
        .where(
            whose,
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
        users=(appointment.user_id,),
    )


def _busy(
    session: Transaction, user_ids: Sequence[uuid.UUID], first: date, last: date
) -> list[CalendarEntry]:
    """What Outlook says: that she is busy, and nothing else."""
    found = session.scalars(
        select(BusySpan).where(
            BusySpan.user_id.in_(user_ids),
            BusySpan.starts_at >= day_span(first)[0],
            BusySpan.starts_at < day_span(last)[1],
        )
    )
    return [
        CalendarEntry(
            id=each.id,
            starts_at=each.starts_at,
            ends_at=each.ends_at,
            title="",
            place="",
            kind=AppointmentKind.BUSY,
            state=None,
            version=0,
            users=(each.user_id,),
        )
        for each in found
    ]


def _meetings(
    session: Transaction, whose: ColumnElement[bool], first: date, last: date
) -> list[CalendarEntry]:
    found = session.execute(
        select(Meeting, Course)
        .join(Course, Course.id == Meeting.course_id)
        .where(
            whose,
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
        users=leaders(meeting, course),
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
