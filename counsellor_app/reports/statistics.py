"""Arithmetic of small figures: intervals of shares, quantiles of days, and when a run is news."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

Z = 1.959964  # 95 %
SHIFT = 6  # points in a row on one side of the median
TREND = 5  # points in a row that rise, or that fall


@dataclass(frozen=True, slots=True)
class Interval:
    """Where the true share lies with 95 % certainty."""

    low: float
    high: float


def wilson(numerator: int, denominator: int) -> Interval | None:
    """Wilson's score interval of a share; None without a denominator. Never outside 0 to 1."""
    if denominator <= 0:
        return None
    share, square = numerator / denominator, Z * Z / denominator
    middle = (share + square / 2) / (1 + square)
    spread = math.sqrt(share * (1 - share) / denominator + square / (4 * denominator))
    half = Z * spread / (1 + square)
    low = 0.0 if numerator == 0 else max(0.0, middle - half)
    high = 1.0 if numerator == denominator else min(1.0, middle + half)
    return Interval(low, high)


@dataclass(frozen=True, slots=True)
class Gap:
    """How far a group lies from all; zero within the interval: it may be chance."""

    size: float
    low: float
    high: float

    @property
    def is_news(self) -> bool:
        """Whether chance alone is an unlikely reason."""
        return self.low > 0 or self.high < 0


def gap(group: tuple[int, int], total: tuple[int, int]) -> Gap | None:
    """A group's share minus the share of all, with an interval; None where either has nobody.

    The group is part of all, so the interval is that of the group against the others (Newcombe's,
    from two Wilson intervals), scaled by the others' part of all.
    """
    (yes, among), (all_yes, all_among) = group, total
    others = all_among - among
    if among <= 0 or all_among <= 0:
        return None
    size = yes / among - all_yes / all_among
    if others <= 0:
        return Gap(size, 0.0, 0.0)
    own, rest = wilson(yes, among), wilson(all_yes - yes, others)
    assert own is not None
    assert rest is not None
    here, there = yes / among, (all_yes - yes) / others
    below = math.hypot(here - own.low, rest.high - there)
    above = math.hypot(own.high - here, there - rest.low)
    part = others / all_among
    return Gap(size, (here - there - below) * part, (here - there + above) * part)


def median(values: Sequence[float]) -> float | None:
    """The middle one, or the mean of the two in the middle."""
    if not values:
        return None
    ordered, half = sorted(values), len(values) // 2
    if len(ordered) % 2:
        return float(ordered[half])
    return (ordered[half - 1] + ordered[half]) / 2


def quantile(values: Sequence[float], share: float) -> float | None:
    """The smallest value that at least this share does not exceed (nearest rank)."""
    if not values:
        return None
    ordered = sorted(values)
    return float(ordered[max(0, math.ceil(share * len(ordered)) - 1)])


@dataclass(frozen=True, slots=True)
class Run:
    """What the points of a run chart say: the median, and where something other than noise is."""

    median: float | None
    shifts: tuple[tuple[int, int], ...]  # first and last point of each
    trends: tuple[tuple[int, int], ...]

    @property
    def is_news(self) -> bool:
        """Whether one of the rules speaks."""
        return bool(self.shifts or self.trends)


def run(points: Sequence[float | None]) -> Run:
    """The usual rules of a run chart: six on one side of the median, five that rise or fall.

    A point on the median neither breaks nor lengthens a run; an unknown one is left out; two equal
    neighbours count once in a trend.
    """
    known = [(place, value) for place, value in enumerate(points) if value is not None]
    middle = median([value for _, value in known])
    if middle is None:
        return Run(None, (), ())
    return Run(middle, tuple(_shifts(known, middle)), tuple(_trends(known)))


def _shifts(known: Sequence[tuple[int, float]], middle: float) -> list[tuple[int, int]]:
    sides = [(place, value > middle) for place, value in known if value != middle]
    return _runs(sides, SHIFT)


def _trends(known: Sequence[tuple[int, float]]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    moving = [
        point
        for number, point in enumerate(known)
        if number == 0 or point[1] != known[number - 1][1]
    ]
    start, rising = 0, False
    for number, (before, after) in enumerate(pairwise(moving), start=1):
        now = after[1] > before[1]
        if number == 1 or now != rising:
            start, rising = number - 1, now
        if number - start + 1 == TREND:
            found.append((moving[start][0], after[0]))
        elif number - start + 1 > TREND:
            found[-1] = (found[-1][0], after[0])
    return found


def _runs(sides: Sequence[tuple[int, bool]], least: int) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    start = 0
    for number in range(1, len(sides) + 1):
        if number == len(sides) or sides[number][1] != sides[start][1]:
            if number - start >= least:
                found.append((sides[start][0], sides[number - 1][0]))
            start = number
    return found
