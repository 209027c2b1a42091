"""Reads when somebody is busy from the calendar file (.ics) that Outlook saves: spans only, never what they are about.

Repetitions, exceptions to them, time zones by Windows' names, whole days and private entries are
understood. A file is bounded in size, depth and number of entries; an entry that cannot be read is
left out and counted, so that the rest goes on.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from pathlib import Path
from typing import Any

from icalendar import Calendar

from counsellor_app.clock import COPENHAGEN
from counsellor_app.errors import UserError
from counsellor_app.exchange import recurrence

LARGEST = 5 * 1024 * 1024
MOST_ENTRIES = 20_000
MOST_SPANS = 20_000
DEEPEST = 6
_MOST_DAYS = 4_000_000  # days looked at for all repetitions together
_LONGEST = timedelta(days=120)
_FREE = frozenset({"FREE", "WORKINGELSEWHERE"})
_BEGIN_END = re.compile(rb"^(BEGIN|END):", re.IGNORECASE)

Span = tuple[datetime, datetime]


@dataclass(frozen=True, slots=True)
class BusyCalendar:
    """The spans between two days, and how many entries could not be read."""

    spans: tuple[Span, ...]
    entries: int
    unread: int


def read_file(path: Path, first: date, last: date) -> BusyCalendar:
    """The same from a file; too large a one is not even read."""
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
    except OSError as error:
        raise UserError("calendar.unreadable") from error
    return read(content, first, last)


def read(content: bytes, first: date, last: date) -> BusyCalendar:
    """The busy spans of a calendar from one day to another, both included.

    UserError("calendar.too_large", "calendar.too_many", "calendar.unreadable").
    """
    if len(content) > LARGEST:
        raise UserError("calendar.too_large", most=LARGEST // 1024 // 1024)
    _check_depth(content)
    try:
        calendars = Calendar.from_ical(content, multiple=True)
        entries = [entry for each in calendars for entry in each.walk() if entry.name in _READERS]
    except Exception as error:  # damaged files raise of every class
        raise UserError("calendar.unreadable") from error
    if not calendars:
        raise UserError("calendar.unreadable")
    if len(entries) > MOST_ENTRIES:
        raise UserError("calendar.too_many", most=MOST_ENTRIES)
    return _Reader(first, last).read(entries)


def _check_depth(content: bytes) -> None:
    depth = 0
    for line in content.splitlines():
        if found := _BEGIN_END.match(line):
            depth += 1 if found[1].upper() == b"BEGIN" else -1
            if depth > DEEPEST:
                raise UserError("calendar.unreadable")


class _Reader:
    """Gathers the spans; exceptions to a repetition take its place."""

    def __init__(self, first: date, last: date) -> None:
        self._first, self._last = first, last
        self._spans: list[Span] = []
        self._unread = 0
        self._days = 0

    def read(self, entries: list[Any]) -> BusyCalendar:
        exceptions = self._exceptions(entries)
        for entry in entries:
            try:
                found = list(_READERS[entry.name](self, entry, exceptions))
            except UserError:
                raise
            except Exception:  # one bad entry must not hide the others
                self._unread += 1
                continue
            self._spans += found
            if len(self._spans) > MOST_SPANS:
                raise UserError("calendar.too_many", most=MOST_SPANS)
        inside = [span for span in self._spans if self._is_inside(span)]
        return BusyCalendar(tuple(sorted(set(inside))), len(entries), self._unread)

    def event(self, entry: Any, exceptions: set[tuple[str, datetime]]) -> Iterator[Span]:
        """The spans of one entry; none where it says that she is free."""
        if not _is_busy(entry):
            return
        start = entry["DTSTART"].dt
        length = _length(entry, start)
        if not timedelta(0) < length <= _LONGEST:
            return
        if "RECURRENCE-ID" in entry or "RRULE" not in entry:
            yield _span(start, length)
            yield from (_span(each, length) for each in _dates(entry, "RDATE"))
            return
        skipped = {_instant(each) for each in _dates(entry, "EXDATE")}
        uid = str(entry.get("UID", ""))
        for begin in (*self._repeated(entry, start), *_dates(entry, "RDATE")):
            at = _instant(begin)
            if at not in skipped and (uid, at) not in exceptions:
                yield _span(begin, length)

    def free_busy(self, entry: Any, _exceptions: set[tuple[str, datetime]]) -> Iterator[Span]:
        """A list of busy times, as calendar servers publish it."""
        values = entry.get("FREEBUSY", [])
        for value in values if isinstance(values, list) else [values]:
            if str(value.params.get("FBTYPE", "BUSY")).upper() == "FREE":
                continue
            for start, end in _periods(value):
                yield _instant(start), _instant(end)

    def _repeated(self, entry: Any, start: datetime | date) -> Iterator[datetime | date]:
        day = start.date() if isinstance(start, datetime) else start
        rule = recurrence.read_rule(day, _parts(entry["RRULE"]), _until(entry["RRULE"], start))
        first, last = self._first - _LONGEST, self._last
        self._days += (last - (day if rule.count is not None else first)).days
        if self._days > _MOST_DAYS:
            raise UserError("calendar.too_many", most=MOST_ENTRIES)
        for each in recurrence.days_of(rule, first, last):
            # The clock on the wall repeats, not the instant: summer time does not move a meeting.
            yield start.replace(year=each.year, month=each.month, day=each.day)

    def _exceptions(self, entries: Iterable[Any]) -> set[tuple[str, datetime]]:
        found: set[tuple[str, datetime]] = set()
        for entry in entries:
            if "RECURRENCE-ID" in entry:
                try:
                    found.add((str(entry.get("UID", "")), _instant(entry["RECURRENCE-ID"].dt)))
                except Exception:  # told when the entry itself is read
                    continue
        return found

    def _is_inside(self, span: Span) -> bool:
        first = datetime.combine(self._first, time.min, COPENHAGEN)
        last = datetime.combine(self._last + timedelta(days=1), time.min, COPENHAGEN)
        return span[1] > first and span[0] < last


_READERS: dict[str | None, Any] = {"VEVENT": _Reader.event, "VFREEBUSY": _Reader.free_busy}


def _is_busy(entry: Any) -> bool:
    """Outlook's own word before the standard's: "tentative" and "out of office" are busy."""
    if str(entry.get("STATUS", "")).upper() == "CANCELLED":
        return False
    outlook = str(entry.get("X-MICROSOFT-CDO-BUSYSTATUS", "")).upper()
    if outlook:
        return outlook not in _FREE
    return str(entry.get("TRANSP", "OPAQUE")).upper() != "TRANSPARENT"


def _length(entry: Any, start: datetime | date) -> timedelta:
    if "DTEND" in entry:
        end = entry["DTEND"].dt
        return _instant(end) - _instant(start)
    if "DURATION" in entry:
        duration: timedelta = entry["DURATION"].dt
        return duration
    return timedelta(0) if isinstance(start, datetime) else timedelta(days=1)


def _span(start: datetime | date, length: timedelta) -> Span:
    at = _instant(start)
    if isinstance(start, datetime):
        return at, at + length
    # A whole day ends at midnight on the wall, also on the days that have 23 or 25 hours.
    return at, _instant(start + timedelta(days=max(1, round(length / timedelta(days=1)))))


def _instant(value: datetime | date) -> datetime:
    """In UTC; without a zone the time is Copenhagen's."""
    if not isinstance(value, datetime):
        value = datetime.combine(value, time.min)
    if value.tzinfo is None:
        value = value.replace(tzinfo=COPENHAGEN)
    return value.astimezone(UTC)


def _dates(entry: Any, name: str) -> Iterator[datetime | date]:
    values = entry.get(name, [])
    for value in values if isinstance(values, list) else [values]:
        for each in getattr(value, "dts", ()):
            yield each.dt[0] if isinstance(each.dt, tuple) else each.dt


def _periods(value: Any) -> Iterator[Span]:
    for each in getattr(value, "dts", (value,)):
        start, end = each.dt if isinstance(each.dt, tuple) else (each.start, each.end)
        yield start, (start + end if isinstance(end, timedelta) else end)


def _parts(rule: Any) -> dict[str, list[object]]:
    return {
        str(name).upper(): list(value) if isinstance(value, list) else [value]
        for name, value in rule.items()
        if str(name).upper() != "UNTIL"
    }


def _until(rule: Any, start: datetime | date) -> date | None:
    """The last day of the repetition, by the clock of the entry."""
    found = rule.get("UNTIL")
    until = found[0] if isinstance(found, list) else found
    if not isinstance(until, datetime):
        return until if isinstance(until, date) else None
    if not isinstance(start, datetime):
        return until.date()
    zone: tzinfo = start.tzinfo or COPENHAGEN
    here = until if until.tzinfo is None else until.astimezone(zone)
    # A repetition later on its last day than the very end does not take place.
    whole = here.time() >= start.time()
    return here.date() if whole else here.date() - timedelta(days=1)
