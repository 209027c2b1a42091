"""When a counsellor can be booked: her hours without appointments, meetings, holidays and closed days."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from sqlalchemy import select

from counsellor_app.clock import instant, local
from counsellor_app.models import ClosedDay, User, WorkingHours
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.calendars import holidays
from counsellor_app.services.operation import query
from counsellor_app.services.planning.calendar_spans import taken_spans
from counsellor_app.services.transaction import Transaction

_SOON_DAYS = 14  # nearly always enough; what lies behind is read only when it is needed
_DAYS = 84
_NOON = time(12, 0)


@dataclass(frozen=True, slots=True)
class FreeTime:
    """A span that can be booked."""

    starts_at: datetime
    ends_at: datetime

    @property
    def day(self) -> date:
        """The civil day that it lies on."""
        return local(self.starts_at).date()


@query(Right.CASE)
def free_times(
    session: Transaction, user_id: uuid.UUID, from_day: date, count: int = 5
) -> tuple[FreeTime, ...]:
    """The next times to offer on the telephone: of each day the first before noon and after it.

    So the citizen has different days and hours to choose from, not five on one morning.
    """
    week = _week_of(session, user_id)
    later = from_day + timedelta(days=_SOON_DAYS)
    offered = _spread(_slots(session, week, from_day, later - timedelta(days=1)))
    if len(offered) < count:
        last = from_day + timedelta(days=_DAYS - 1)
        offered += _spread(_slots(session, week, later, last))
    return tuple(offered[:count])


@query(Right.CASE)
def free_slots(
    session: Transaction, user_id: uuid.UUID, first: date, last: date
) -> tuple[FreeTime, ...]:
    """Every free time of a span of days, for the calendar."""
    return tuple(_slots(session, _week_of(session, user_id), first, last))


def busy_spans(
    session: Transaction,
    user_id: uuid.UUID,
    starts_at: datetime,
    ends_at: datetime,
    without: uuid.UUID | None = None,
) -> list[tuple[datetime, datetime]]:
    """What is already in her calendar between two instants, but for one appointment."""
    found = taken_spans(session, (user_id,), starts_at, ends_at, without_appointment=without)
    return [(span.starts_at, span.ends_at) for span in found]


@dataclass(frozen=True, slots=True)
class _Week:
    """Whose hours they are, and when she works."""

    user: User
    hours: Sequence[WorkingHours]


def _week_of(session: Transaction, user_id: uuid.UUID) -> _Week:
    user = access.load(session, User, user_id)
    hours = session.scalars(
        select(WorkingHours)
        .where(WorkingHours.user_id == user_id)
        .order_by(WorkingHours.weekday, WorkingHours.starts)
    ).all()
    return _Week(user, hours)


def _slots(session: Transaction, week: _Week, first: date, last: date) -> Iterator[FreeTime]:
    if not week.hours:
        return
    closed = session.execute(
        select(ClosedDay.first, ClosedDay.last).where(
            ClosedDay.unit_id == week.user.unit_id,
            ClosedDay.first <= last,
            ClosedDay.last >= first,
        )
    ).all()
    busy = busy_spans(
        session, week.user.id, instant(first, time.min), instant(last + timedelta(days=1), time.min)
    )
    for day in _days(first, last):
        spans = [span for span in week.hours if span.weekday == day.weekday()]
        if not spans or any(begin <= day <= end for begin, end in closed):
            continue
        if not holidays.is_holiday(day):
            for span in spans:
                yield from _of_span(day, span, busy, session.now)


def _of_span(
    day: date,
    hours: WorkingHours,
    busy: Iterable[tuple[datetime, datetime]],
    now: datetime,
) -> Iterator[FreeTime]:
    length = timedelta(minutes=max(hours.slot_minutes, 5))
    start, end = instant(day, hours.starts), instant(day, hours.ends)
    while start + length <= end:
        until = start + length
        if start > now and not any(a < until and b > start for a, b in busy):
            yield FreeTime(start, until)
        start = until


def _spread(slots: Iterable[FreeTime]) -> list[FreeTime]:
    taken: set[tuple[date, bool]] = set()
    chosen: list[FreeTime] = []
    for slot in slots:
        half = (slot.day, local(slot.starts_at).time() < _NOON)
        if half not in taken:
            taken.add(half)
            chosen.append(slot)
    return chosen


def _days(first: date, last: date) -> Iterator[date]:
    for number in range((last - first).days + 1):
        yield first + timedelta(days=number)
