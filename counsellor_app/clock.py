"""Tells the time: instants in UTC, days as civil dates in Copenhagen, and a clock that tests can set."""

from __future__ import annotations

import calendar
from datetime import UTC, date, datetime, time, timedelta
from typing import Protocol
from zoneinfo import ZoneInfo

COPENHAGEN = ZoneInfo("Europe/Copenhagen")


class Clock(Protocol):
    """What the program asks for the time."""

    def now(self) -> datetime:
        """The instant, aware, in UTC."""

    def today(self) -> date:
        """The civil date in Copenhagen."""


class SystemClock:
    """The machine's own clock."""

    def now(self) -> datetime:
        return datetime.now(UTC)

    def today(self) -> date:
        return local(self.now()).date()


class FixedClock:
    """A clock that stands on a chosen day (demonstrations) or instant (tests)."""

    def __init__(self, at: date | datetime) -> None:
        self.set(at)

    def set(self, at: date | datetime) -> None:
        """Moves the clock; a bare date means noon in Copenhagen."""
        if isinstance(at, datetime):
            self._now = at.astimezone(UTC)
        else:
            self._now = instant(at, time(12, 0))

    def advance(self, step: timedelta) -> None:
        """Lets time pass."""
        self._now += step

    def now(self) -> datetime:
        return self._now

    def today(self) -> date:
        return local(self._now).date()


class DayClock:
    """Another day, but the time of day runs as usual: a demonstration seen on a chosen date."""

    def __init__(self, day: date) -> None:
        self._day = day

    def now(self) -> datetime:
        return instant(self._day, local(datetime.now(UTC)).time())

    def today(self) -> date:
        return self._day


def local(at: datetime) -> datetime:
    """The instant as people in Copenhagen read it."""
    return at.astimezone(COPENHAGEN)


def instant(day: date, at: time) -> datetime:
    """The instant in UTC of a time of day in Copenhagen."""
    return datetime.combine(day, at, COPENHAGEN).astimezone(UTC)


def add_months(day: date, months: int) -> date:
    """The same day some months later, or the last day of a shorter month (domain 1.6)."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last))


def age_on(birth_date: date, day: date) -> int:
    """Whole years lived on a day."""
    before_birthday = (day.month, day.day) < (birth_date.month, birth_date.day)
    return day.year - birth_date.year - before_birthday
