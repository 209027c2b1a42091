"""Where the agreements and free times of some days lie in a grid of quarters of an hour."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from counsellor_app.clock import instant, local
from counsellor_app.services.day_calendar import CalendarEntry, CalendarPage
from counsellor_app.services.free_times import FreeTime

STEP = 15
_FIRST, _LAST = 8 * 60, 17 * 60


@dataclass(frozen=True)
class Cell:
    """What begins in one cell and how many rows it covers."""

    entry: CalendarEntry | None
    free: FreeTime | None
    rows: int

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
    spans = [(each.starts_at, each.ends_at) for each in page.entries]
    spans += [(each.starts_at, each.ends_at) for each in page.free]
    first = min([_minute(start) for start, _ in spans] + [_FIRST]) // 60 * 60
    last = max([_minute(end) for _, end in spans] + [_LAST])
    minutes = range(first, -(-last // 60) * 60, STEP)
    cells: dict[tuple[int, int], Cell] = {}
    for entry in page.entries:
        _place(cells, minutes, days, entry.starts_at, entry.ends_at, entry=entry)
    for free in page.free:
        _place(cells, minutes, days, free.starts_at, free.ends_at, free=free)
    return Grid(minutes, days, cells, page.days_off)


def days_shown(day: date, look: str) -> list[date]:
    """One day, or its week from Monday to Friday (to Sunday when the day is at a weekend)."""
    if look == "day":
        return [day]
    monday = day - timedelta(days=day.weekday())
    return [monday + timedelta(days=number) for number in range(7 if day.weekday() > 4 else 5)]


def _place(
    cells: dict[tuple[int, int], Cell],
    minutes: range,
    days: Sequence[date],
    starts_at: datetime,
    ends_at: datetime,
    *,
    entry: CalendarEntry | None = None,
    free: FreeTime | None = None,
) -> None:
    day = local(starts_at).date()
    if day not in days:
        return
    column = days.index(day)
    row = (_minute(starts_at) - minutes.start) // STEP
    rows = max(1, -(-int((ends_at - starts_at).total_seconds() // 60) // STEP))
    taken = {(row + number, column) for number in range(rows)}
    covered = {
        (first + number, at) for (first, at), cell in cells.items() for number in range(cell.rows)
    }
    if not taken & covered:
        cells[row, column] = Cell(entry, free, min(rows, len(minutes) - row))


def _minute(at: datetime) -> int:
    here = local(at)
    return here.hour * 60 + here.minute
