"""Proposes when to try again: another weekday and another time of day than the earlier attempts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from counsellor_app.clock import local
from counsellor_app.kinds.call import AttemptAdvice, PartOfDay
from counsellor_app.services import holidays

_ORDER = (PartOfDay.MORNING, PartOfDay.AFTERNOON, PartOfDay.LATE)
_NOON, _LATE = time(12, 0), time(17, 0)
_DAYS_LOOKED_AT = 7


@dataclass(frozen=True, slots=True)
class NextAttempt:
    """A day, a part of it, and why."""

    on: date
    part: PartOfDay
    advice: AttemptAdvice


def part_of_day(at: datetime) -> PartOfDay:
    """Before noon, before 17, or late, in Copenhagen."""
    clock_time = local(at).time()
    if clock_time < _NOON:
        return PartOfDay.MORNING
    return PartOfDay.AFTERNOON if clock_time < _LATE else PartOfDay.LATE


def propose_next_attempt(
    attempts: Sequence[datetime], now: datetime, days_between: int = 1
) -> NextAttempt:
    """The first working day and part of day that differs most from what was tried in vain."""
    today = local(now).date()
    if not attempts:
        return NextAttempt(today, part_of_day(now), AttemptAdvice.FIRST)
    parts = [part_of_day(at) for at in attempts]
    weekdays = [local(at).weekday() for at in attempts]
    part = min(_ORDER, key=lambda each: (parts.count(each), _ORDER.index(each)))
    first = max(today, local(max(attempts)).date() + timedelta(days=max(days_between, 1)))
    days = _working_days(first)
    on = min(days, key=lambda day: (weekdays.count(day.weekday()), day))
    new_part = part not in parts
    return NextAttempt(
        on, part, AttemptAdvice.OTHER_TIME if new_part else AttemptAdvice.OTHER_WEEKDAY
    )


def _working_days(first: date) -> list[date]:
    days = (first + timedelta(days=number) for number in range(3 * _DAYS_LOOKED_AT))
    return [day for day in days if holidays.is_working_day(day)][: _DAYS_LOOKED_AT - 2]
