"""Where the agreements and free times of some days lie in a grid of quarters of an hour."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from uuid import UUID

from counsellor_app.clock import instant, local
from counsellor_app.services.calendars.day_calendar import CalendarEntry, CalendarPage, ColleagueRow
from counsellor_app.services.calendars.free_times import FreeTime

STEP = 15
_FIRST, _LAST = 8 * 60, 17 * 60


@dataclass(frozen=True)
class Cell:
    """What begins in one cell and how many rows it covers."""

    entry: CalendarEntry | None
    free: FreeTime | None
    rows: int
    also: tuple[CalendarEntry, ...] = ()
    """What lies at the same time: a room or a counsellor taken twice."""

    @property
    def span(self) -> tuple[datetime, datetime]:
        """From when to when."""
        source = self.entry or self.free
        assert source is not None
        return source.starts_at, source.ends_at


@dataclass(frozen=True)
class Grid:
    """The rows (minutes after midnight), the days, and what lies where."""

    minutes: Sequence[int]
    days: Sequence[date]
    cells: dict[tuple[int, int], Cell]
    days_off: dict[date, str]
    titles: Sequence[str] = ()
    """Over the columns, where they are people and not days."""
    owners: Sequence[UUID] = ()
    """Whose calendar each column is, where they are people."""

    def at(self, row: int, day: int) -> Cell | None:
        """What begins or lies in this cell."""
        for first in range(row, -1, -1):
            found = self.cells.get((first, day))
            if found is not None:
                return found if first + found.rows > row else None
        return None

    def begins(self, row: int, day: int) -> datetime:
        """The instant at which a cell begins."""
        minute = self.minutes[row]
        return instant(self.days[day], time(minute // 60, minute % 60))


def grid_of(page: CalendarPage, days: Sequence[date]) -> Grid:
    """Lays a page of the calendar out; weekends stand only where something lies on them."""
    minutes = _minutes([page])
    cells: dict[tuple[int, int], Cell] = {}
    for entry in page.entries:
        if (day := local(entry.starts_at).date()) in days:
            _place(cells, minutes, days.index(day), entry=entry)
    for free in page.free:
        if free.day in days:
            _place(cells, minutes, days.index(free.day), free=free)
    return Grid(minutes, days, cells, page.days_off)


def grid_of_team(pages: Sequence[tuple[ColleagueRow, CalendarPage]], day: date) -> Grid:
    """One day of several colleagues, a column each."""
    minutes = _minutes([page for _, page in pages])
    cells: dict[tuple[int, int], Cell] = {}
    for column, (_, page) in enumerate(pages):
        for entry in page.entries:
            _place(cells, minutes, column, entry=entry)
        for free in page.free:
            _place(cells, minutes, column, free=free)
    return Grid(
        minutes,
        [day for _ in pages],
        cells,
        pages[0][1].days_off if pages else {},
        [row.name for row, _ in pages],
        [row.id for row, _ in pages],
    )


def _minutes(pages: Sequence[CalendarPage]) -> range:
    """The rows: the office hours, and the hours beside them in which something lies."""
    spans = [(each.starts_at, each.ends_at) for page in pages for each in page.entries]
    spans += [(each.starts_at, each.ends_at) for page in pages for each in page.free]
    first = min([_minute(start) for start, _ in spans] + [_FIRST]) // 60 * 60
    last = max([_end_minute(*span) for span in spans] + [_LAST])
    return range(first, -(-last // 60) * 60, STEP)


def days_shown(day: date, look: str) -> list[date]:
    """One day, or its week from Monday to Friday (to Sunday when the day is at a weekend)."""
    if look == "day":
        return [day]
    monday = day - timedelta(days=day.weekday())
    return [monday + timedelta(days=number) for number in range(7 if day.weekday() > 4 else 5)]


def _place(
    cells: dict[tuple[int, int], Cell],
    minutes: range,
    column: int,
    *,
    entry: CalendarEntry | None = None,
    free: FreeTime | None = None,
) -> None:
    """Puts it into its column; what lies at the same time as another is named in that one's cell."""
    source = entry or free
    assert source is not None
    starts_at, ends_at = source.starts_at, source.ends_at
    row = (_minute(starts_at) - minutes.start) // STEP
    rows = max(1, -(-(_end_minute(starts_at, ends_at) - _minute(starts_at)) // STEP))
    for (first, at), cell in cells.items():
        if at == column and first < row + rows and row < first + cell.rows:
            if entry is not None and cell.entry is not None:
                cells[first, at] = replace(cell, also=(*cell.also, entry))
            return
    cells[row, column] = Cell(entry, free, min(rows, len(minutes) - row))


def _end_minute(starts_at: datetime, ends_at: datetime) -> int:
    """Minutes after the midnight on which it began: a whole day ends at 24 o'clock."""
    return _minute(starts_at) + int((ends_at - starts_at).total_seconds() // 60)


def _minute(at: datetime) -> int:
    here = local(at)
    return here.hour * 60 + here.minute
