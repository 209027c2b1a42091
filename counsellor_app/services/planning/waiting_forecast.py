"""How long people wait for a place, and what one more course would do to it: a plain simulation; pure.

Each run lets people arrive at the pace of the last weeks and gives the places of each course, on the
day it begins, to those who have waited longest. The answer is the median wait of everybody who gets a
place within the horizon or still waits at its end, over many runs, and the spread of these medians.
"""

from __future__ import annotations

import random
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import median

RUNS = 400
HORIZON = timedelta(days=182)


@dataclass(frozen=True, slots=True)
class CourseToCome:
    """A day on which so many begin."""

    starts_on: date
    places: int


@dataclass(frozen=True, slots=True)
class Spread:
    """The middle of the runs' medians in days, and between what eight in ten of them lie."""

    median: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Forecast:
    """As planned, and with one more course."""

    planned: Spread
    with_one_more: Spread
    extra: CourseToCome

    @property
    def days_won(self) -> float:
        """By how many days the median becomes shorter."""
        return self.planned.median - self.with_one_more.median


def forecast(
    today: date,
    listed_on: Sequence[date],
    arrivals_per_week: float,
    courses: Sequence[CourseToCome],
    extra: CourseToCome,
) -> Forecast:
    """Both futures with the same arrivals, so that only the course makes the difference.

    The same facts give the same answer: the seed is made of them.
    """
    pace = round(arrivals_per_week, 4)  # less than one in a hundred years is nobody
    seed = f"{today} {sorted(listed_on)} {pace:.4f} {sorted(map(repr, courses))}"
    end = max(today + HORIZON, extra.starts_on + timedelta(days=28))
    without: list[float] = []
    more: list[float] = []
    for run in range(RUNS):
        arrivals = _arrivals(random.Random(f"{seed} {run}"), today, end, pace)
        queue = sorted([*listed_on, *arrivals])
        without.append(_median_wait(queue, courses, end))
        more.append(_median_wait(queue, [*courses, extra], end))
    return Forecast(_spread(without), _spread(more), extra)


def _arrivals(chance: random.Random, today: date, end: date, per_week: float) -> list[date]:
    """Days of arrival with exponential gaps: as many a week as lately, on average."""
    found: list[date] = []
    day = 0.0
    while per_week > 0:
        day += chance.expovariate(per_week / 7)
        if day > (end - today).days:
            break
        found.append(today + timedelta(days=int(day)))
    return found


def _median_wait(queue: Sequence[date], courses: Sequence[CourseToCome], end: date) -> float:
    waits: list[int] = []
    first = 0  # who stands at the head of the queue, which is in order
    for course in sorted(courses, key=lambda each: each.starts_on):
        if course.starts_on > end:
            break
        there = min(first + course.places, bisect_right(queue, course.starts_on))
        waits += [(course.starts_on - day).days for day in queue[first:there]]
        first = max(first, there)
    # Who still waits counts with what she has waited: leaving her out would look like a short wait.
    waits += [(end - day).days for day in queue[first:]]
    return float(median(waits)) if waits else 0.0


def _spread(medians: Sequence[float]) -> Spread:
    ordered = sorted(medians)
    last = len(ordered) - 1
    return Spread(median(ordered), ordered[round(last * 0.1)], ordered[round(last * 0.9)])
