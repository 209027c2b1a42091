"""Says which meetings of a plan would take a counsellor or a room twice, and proposes times that do not."""

from __future__ import annotations

import uuid
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from sqlalchemy import func, select

from counsellor_app.clock import instant
from counsellor_app.kinds.course import ClashKind, CourseState, MeetingState, Setting
from counsellor_app.models import Course, Meeting, User
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.courses.meeting_plan import MeetingDraft, day_off
from counsellor_app.services.operation import query
from counsellor_app.services.planning.calendar_spans import taken_spans
from counsellor_app.services.planning.rooms import place_of_meeting, room_key
from counsellor_app.services.transaction import Transaction

_AHEAD = timedelta(days=70)  # how far a better time is looked for behind the last meeting
_EARLIEST, _LATEST = time(8, 0), time(21, 0)
_HALF_HOURS = (1, -1, 2, -2, 3, -3, 4, -4)
_WEEKS = 8


@dataclass(frozen=True, slots=True)
class PlanQuestion:
    """The plan as it stands in the form; `course_id` is given when an existing course is edited."""

    meetings: tuple[MeetingDraft, ...]
    counsellor_ids: tuple[uuid.UUID, ...] = ()
    place: str = ""
    setting: Setting = Setting.ROOM
    course_id: uuid.UUID | None = None


@dataclass(frozen=True, slots=True)
class Clash:
    """Who or which room is taken while a meeting of the plan would be; `course` by what, if a course."""

    meeting_id: uuid.UUID
    kind: ClashKind
    who: str
    course: str
    starts_at: datetime
    ends_at: datetime


@dataclass(frozen=True, slots=True)
class _Taken:
    kind: ClashKind
    who: str
    room: str  # its key; empty for a counsellor
    course: str
    starts_at: datetime
    ends_at: datetime


@query(Right.CASE)
def clashes(session: Transaction, question: PlanQuestion) -> tuple[Clash, ...]:
    """Every clash of the plan, in the order of its meetings."""
    if not question.meetings:
        return ()
    taken = _taken(session, question)
    return tuple(
        Clash(meeting.id, each.kind, each.who, each.course, each.starts_at, each.ends_at)
        for meeting in question.meetings
        for each in _in_the_way(question, meeting, taken)
    )


@query(Right.CASE)
def times_without_clash(
    session: Transaction, question: PlanQuestion, closed: frozenset[date]
) -> tuple[MeetingDraft, ...]:
    """The same meetings, those that clash or lie on a day off at the nearest time that is free.

    First another hour of the same day, then another day of the week, then the weeks after. A meeting
    never passes the one before it, and keeps its time where no better one is found.
    """
    if not question.meetings:
        return ()
    taken = _taken(session, question)
    found: list[MeetingDraft] = []
    ordered = sorted(question.meetings, key=lambda each: each.starts_at)
    for number, meeting in enumerate(ordered):
        before = found[-1].held_on if found else date.min
        after = ordered[number + 1].held_on if number + 1 < len(ordered) else date.max
        found.append(_better(question, meeting, taken, closed, before, after))
    return tuple(found)


def _better(
    question: PlanQuestion,
    meeting: MeetingDraft,
    taken: Sequence[_Taken],
    closed: Collection[date],
    before: date,
    after: date,
) -> MeetingDraft:
    """The nearest time that is free: between its neighbours if there is one, else behind them."""
    fine: MeetingDraft | None = None
    for tried in _nearby(meeting):
        if tried.held_on <= before or day_off(tried.held_on, closed):
            continue
        if next(_in_the_way(question, tried, taken), None) is not None:
            continue
        if tried.held_on < after:
            return tried
        fine = fine or tried
    return fine or meeting


def _nearby(meeting: MeetingDraft) -> Iterator[MeetingDraft]:
    """The time itself, then others, the least disturbing first."""
    yield meeting
    for half_hours in _HALF_HOURS:
        starts = datetime.combine(meeting.held_on, meeting.starts) + half_hours * timedelta(
            minutes=30
        )
        ends = starts + timedelta(minutes=meeting.minutes)
        same_day = starts.date() == ends.date() == meeting.held_on
        if same_day and starts.time() >= _EARLIEST and ends.time() <= _LATEST:
            yield replace(meeting, starts=starts.time())
    for week in range(_WEEKS + 1):
        same = meeting.held_on + week * timedelta(days=7)
        if week:
            yield replace(meeting, held_on=same)
        monday = same - timedelta(days=same.weekday())
        others = [monday + timedelta(days=number) for number in range(5)]
        for day in sorted(others, key=lambda each: (abs((each - same).days), each)):
            if day != same:
                yield replace(meeting, held_on=day)


def _in_the_way(
    question: PlanQuestion, meeting: MeetingDraft, taken: Sequence[_Taken]
) -> Iterator[_Taken]:
    starts_at, ends_at = meeting.starts_at, meeting.ends_at
    room = room_key(meeting.place or question.place) if question.setting.has_room else ""
    for each in taken:
        overlaps = each.starts_at < ends_at and each.ends_at > starts_at
        if overlaps and (each.kind is ClashKind.COUNSELLOR or (room and each.room == room)):
            yield each


def _taken(session: Transaction, question: PlanQuestion) -> list[_Taken]:
    days = [each.held_on for each in question.meetings]
    starts_at = instant(min(days) - timedelta(days=7), time.min)
    ends_at = instant(max(days) + _AHEAD, time.min)
    found = _counsellors(session, question, starts_at, ends_at)
    if question.setting.has_room:
        found += _rooms(session, question, starts_at, ends_at)
    return sorted(found, key=lambda each: (each.starts_at, each.kind, each.who))


def _counsellors(
    session: Transaction, question: PlanQuestion, starts_at: datetime, ends_at: datetime
) -> list[_Taken]:
    ids = tuple(dict.fromkeys(question.counsellor_ids))
    if not ids:
        return []
    own_unit = select(User.id, User.name).where(
        User.id.in_(ids), User.unit_id == session.actor.unit_id
    )
    names: dict[uuid.UUID, str] = dict(session.execute(own_unit).all())
    spans = taken_spans(
        session, tuple(names), starts_at, ends_at, without_course=question.course_id
    )
    return [
        _Taken(ClashKind.COUNSELLOR, names[s.user_id], "", s.course, s.starts_at, s.ends_at)
        for s in spans
    ]


def _rooms(
    session: Transaction, question: PlanQuestion, starts_at: datetime, ends_at: datetime
) -> list[_Taken]:
    wanted = {room_key(each.place or question.place) for each in question.meetings} - {""}
    if not wanted:
        return []
    place = place_of_meeting()
    statement = (
        select(place, Course.name, Meeting.starts_at, Meeting.ends_at)
        .select_from(Meeting)
        .join(Course, Course.id == Meeting.course_id)
        .where(
            access.own_courses(session),
            Course.setting == Setting.ROOM,
            Course.state != CourseState.CANCELLED,
            Meeting.state != MeetingState.CANCELLED,
            Meeting.starts_at >= starts_at,
            Meeting.starts_at < ends_at,
            func.length(place) > 0,
        )
    )
    if question.course_id is not None:
        statement = statement.where(Course.id != question.course_id)
    return [
        _Taken(ClashKind.ROOM, name, room_key(name), course, starts, ends)
        for name, course, starts, ends in session.execute(statement)
        if room_key(name) in wanted
    ]
