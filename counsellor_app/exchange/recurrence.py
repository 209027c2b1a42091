"""On which days a repeating entry of a calendar lies, within a span: the rules that Outlook writes; pure and bounded.

Only days inside the span are looked at (and those before it, where a number of repetitions is given),
so that no rule, however it is made, takes long: an endless or impossible one ends with the span.
"""

from __future__ import annotations

import calendar
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

FARTHEST_BACK = timedelta(days=366 * 30)
_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_KNOWN = frozenset(
    {"FREQ", "INTERVAL", "COUNT", "UNTIL", "BYDAY", "BYMONTHDAY", "BYMONTH", "BYSETPOS", "WKST"}
)
_ONE_DAY = timedelta(days=1)


class UnknownRule(ValueError):
    """A repetition that is not understood: the entry is left out, and that is said."""


@dataclass(frozen=True, slots=True)
class Repeats:
    """A rule, read: `by_day` has weekday and place in the month or year (0: every one)."""

    freq: str
    start: date
    interval: int = 1
    count: int | None = None
    until: date | None = None
    by_day: tuple[tuple[int, int], ...] = ()
    by_month_day: tuple[int, ...] = ()
    by_month: tuple[int, ...] = ()
    by_set_pos: tuple[int, ...] = ()
    week_start: int = 0


def read_rule(start: date, parts: Mapping[str, Sequence[object]], until: date | None) -> Repeats:
    """The rule of an entry; `until` is its last day in the entry's own time zone."""
    unknown = {name.upper() for name in parts} - _KNOWN
    freq = str(_first(parts, "FREQ") or "").upper()
    if unknown or freq not in ("DAILY", "WEEKLY", "MONTHLY", "YEARLY"):
        raise UnknownRule(freq)
    interval = int(str(_first(parts, "INTERVAL") or 1))
    count = _first(parts, "COUNT")
    if interval < 1:
        raise UnknownRule("INTERVAL")
    return Repeats(
        freq,
        start,
        interval,
        None if count is None else int(str(count)),
        until,
        tuple(_weekday(str(each)) for each in parts.get("BYDAY", ())),
        _numbers(parts, "BYMONTHDAY", 31),
        _numbers(parts, "BYMONTH", 12),
        _numbers(parts, "BYSETPOS", 366),
        _DAYS.index(str(_first(parts, "WKST") or "MO").upper()),
    )


def days_of(rule: Repeats, first: date, last: date) -> Iterator[date]:
    """The days between two days, both included, on which it repeats."""
    counted = rule.count is not None
    day = rule.start if counted else max(rule.start, first)
    if counted and first - rule.start > FARTHEST_BACK:
        raise UnknownRule("COUNT")
    end = min(last, rule.until) if rule.until else last
    left = rule.count if rule.count is not None else -1
    while day <= end and left != 0:
        if _lies_on(rule, day):
            left -= 1
            if day >= first:
                yield day
        day += _ONE_DAY


def _lies_on(rule: Repeats, day: date) -> bool:
    if not _in_turn(rule, day) or not _matches(rule, day):
        return False
    if not rule.by_set_pos:
        return True
    matching = [each for each in _period(rule, day) if _matches(rule, each)]
    place = matching.index(day)
    return place + 1 in rule.by_set_pos or place - len(matching) in rule.by_set_pos


def _in_turn(rule: Repeats, day: date) -> bool:
    """Whether the day's own period is one of every so many."""
    start = rule.start
    passed = {
        "DAILY": (day - start).days,
        "WEEKLY": (_week(rule, day) - _week(rule, start)).days // 7,
        "MONTHLY": (day.year - start.year) * 12 + day.month - start.month,
        "YEARLY": day.year - start.year,
    }[rule.freq]
    return passed % rule.interval == 0


def _matches(rule: Repeats, day: date) -> bool:
    if rule.by_month and day.month not in rule.by_month:
        return False
    if rule.by_month_day:
        length = calendar.monthrange(day.year, day.month)[1]
        if not {day.day, day.day - length - 1} & set(rule.by_month_day):
            return False
    if rule.by_day:
        return any(_is_that(rule, day, weekday, place) for weekday, place in rule.by_day)
    return bool(rule.by_month_day) or _as_the_first(rule, day)


def _as_the_first(rule: Repeats, day: date) -> bool:
    """Without a rule about days it is the day of the first one."""
    if rule.freq == "DAILY":
        return True
    if rule.freq == "WEEKLY":
        return day.weekday() == rule.start.weekday()
    if rule.freq == "MONTHLY" or rule.by_month:
        return day.day == rule.start.day
    return (day.month, day.day) == (rule.start.month, rule.start.day)


def _is_that(rule: Repeats, day: date, weekday: int, place: int) -> bool:
    """The second Tuesday, the last Friday: of the month, or of the year where no month is named."""
    if day.weekday() != weekday:
        return False
    if place == 0 or rule.freq in ("DAILY", "WEEKLY"):
        return True
    if rule.freq == "MONTHLY" or rule.by_month:
        nth, length = day.day, calendar.monthrange(day.year, day.month)[1]
    else:
        nth, length = day.timetuple().tm_yday, 365 + calendar.isleap(day.year)
    return place in ((nth - 1) // 7 + 1, -((length - nth) // 7 + 1))


def _period(rule: Repeats, day: date) -> Iterator[date]:
    if rule.freq == "WEEKLY":
        first, length = _week(rule, day), 7
    elif rule.freq == "MONTHLY":
        first, length = day.replace(day=1), calendar.monthrange(day.year, day.month)[1]
    elif rule.freq == "YEARLY":
        first, length = date(day.year, 1, 1), 365 + calendar.isleap(day.year)
    else:
        first, length = day, 1
    for number in range(length):
        yield first + timedelta(days=number)


def _week(rule: Repeats, day: date) -> date:
    return day - timedelta(days=(day.weekday() - rule.week_start) % 7)


def _first(parts: Mapping[str, Sequence[object]], name: str) -> object | None:
    found = parts.get(name, ())
    return next(iter(found), None)


def _numbers(parts: Mapping[str, Sequence[object]], name: str, most: int) -> tuple[int, ...]:
    numbers = tuple(int(str(each)) for each in parts.get(name, ()))
    if any(number == 0 or abs(number) > most for number in numbers):
        raise UnknownRule(name)
    return numbers


def _weekday(text: str) -> tuple[int, int]:
    name = text[-2:].upper()
    if name not in _DAYS:
        raise UnknownRule("BYDAY")
    return _DAYS.index(name), int(text[:-2] or 0)
