"""Proposes when to try again: another weekday and another time of day than the earlier attempts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from counsellor_app.clock import local
from counsellor_app.kinds.call import AttemptAdvice, PartOfDay
from counsellor_app.services.calendars import holidays

_ORDER = (PartOfDay.MORNING, PartOfDay.AFTERNOON, PartOfDay.LATE)
_NOON, _LATE = time(12, 0), time(17, 0)
_DAYS_LOOKED_AT = 7


@dataclass(frozen=True, slots=True)
class NextAttempt:
    """A day, a part of it, and why: `tried` is the part that was tried `times` times."""

    on: date
    part: PartOfDay
    advice: AttemptAdvice
    tried: PartOfDay | None = None
    times: int = 0

    def later(self, days: int) -> NextAttempt:
        """So many working days later; never before today is up to the one who asks."""
        step, on = (1 if days > 0 else -1), self.on
        for _ in range(abs(days)):
            on += timedelta(days=step)
            while not holidays.is_working_day(on):
                on += timedelta(days=step)
        return replace(self, on=on, advice=AttemptAdvice.CHOSEN)

    def other_part(self) -> NextAttempt:
        """The next part of the day, the first after the last."""
        place = (_ORDER.index(self.part) + 1) % len(_ORDER)
        return replace(self, part=_ORDER[place], advice=AttemptAdvice.CHOSEN)


def part_of_day(at: datetime) -> PartOfDay:
    """Before noon, before 17, or late, in Copenhagen."""
    clock_time = local(at).time()
    if clock_time < _NOON:
        return PartOfDay.MORNING
    return PartOfDay.AFTERNOON if clock_time < _LATE else PartOfDay.LATE


def propose_next_attempt(
    attempts: Sequence[datetime],
    now: datetime,
    days_between: int = 1,
    wanted: PartOfDay | None = None,
) -> NextAttempt:
    """The first working day and part of day that differs most from what was tried in vain.

    What she asked for herself (`wanted`) goes before what differs.
    """
    today = local(now).date()
    if not attempts:
        return NextAttempt(today, wanted or part_of_day(now), AttemptAdvice.FIRST)
    parts = [part_of_day(at) for at in attempts]
    weekdays = [local(at).weekday() for at in attempts]
    least = min(_ORDER, key=lambda each: (parts.count(each), _ORDER.index(each)))
    first = max(today, local(max(attempts)).date() + timedelta(days=max(days_between, 1)))
    days = _working_days(first)
    on = min(days, key=lambda day: (weekdays.count(day.weekday()), day))
    most = max(_ORDER, key=parts.count)
    if wanted is not None:
        advice = AttemptAdvice.BEST_TIME
    else:
        advice = AttemptAdvice.OTHER_WEEKDAY if least in parts else AttemptAdvice.OTHER_TIME
    return NextAttempt(on, wanted or least, advice, most, parts.count(most))


def _working_days(first: date) -> list[date]:
    days = (first + timedelta(days=number) for number in range(3 * _DAYS_LOOKED_AT))
    return [day for day in days if holidays.is_working_day(day)][: _DAYS_LOOKED_AT - 2]
