"""The counsellors' calendars in the demonstration: working days, and the next free hour of one of them."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from datetime import date, time, timedelta

from counsellor_app.services.calendars import holidays

HOURS = (time(9), time(10), time(11), time(13), time(14), time(15))
FRIDAY_HOURS = HOURS[:3]


class Diary:
    """What is taken in whose calendar."""

    def __init__(self, closed: Iterable[date]) -> None:
        self._closed = frozenset(closed)
        self._taken: set[tuple[uuid.UUID, date, time]] = set()

    def is_open(self, day: date) -> bool:
        """Whether the unit works that day."""
        return holidays.is_working_day(day) and day not in self._closed

    def open_day(self, day: date) -> date:
        """The day itself, or the next on which the unit works."""
        while not self.is_open(day):
            day += timedelta(days=1)
        return day

    def after(self, day: date, working_days: int) -> date:
        """So many working days later."""
        for _ in range(working_days):
            day = self.open_day(day + timedelta(days=1))
        return day

    def last_open_before(self, day: date) -> date:
        """The working day before."""
        day -= timedelta(days=1)
        while not self.is_open(day):
            day -= timedelta(days=1)
        return day

    def book(self, user_id: uuid.UUID, earliest: date) -> tuple[date, time]:
        """The next free hour from a day on; it is taken then."""
        day = self.open_day(earliest)
        while True:
            for hour in FRIDAY_HOURS if day.weekday() == 4 else HOURS:
                if self.take(user_id, day, hour):
                    return day, hour
            day = self.open_day(day + timedelta(days=1))

    def take(self, user_id: uuid.UUID, day: date, hour: time) -> bool:
        """Takes an hour; False where it was taken already."""
        key = (user_id, day, hour)
        if key in self._taken:
            return False
        self._taken.add(key)
        return True
