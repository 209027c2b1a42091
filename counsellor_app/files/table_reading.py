"""What a table is that somebody sends: header, rows with their lines, what to know of it, how large it may be."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from datetime import time as clock_time
from decimal import Decimal
from pathlib import Path

from counsellor_app.errors import UserError
from counsellor_app.kinds.names import fold

Value = str | Decimal | bool | date | datetime | clock_time | None
"""What a cell holds: text from csv; numbers, days and times too from xlsx. Empty text is None."""

Progress = Callable[[int, int], object]
"""Called with rows read and rows in all (0: not known); what it raises stops the reading."""

MEGABYTE = 1024 * 1024
_HEADER_WITHIN = 30
_MOST_NOTES = 20


@dataclass(frozen=True, slots=True)
class Bounds:
    """How large a table may be; beyond it the file is refused in words instead of filling the memory."""

    file_bytes: int = 25 * MEGABYTE
    unpacked_bytes: int = 150 * MEGABYTE  # of all parts of an xlsx together
    packed_ratio: int = 250  # a part that grows more when unpacked is no spreadsheet
    rows: int = 100_000
    columns: int = 200
    cell_length: int = 32_767  # what Excel itself holds
    seconds: float = 60.0


@dataclass(frozen=True, slots=True)
class Titles:
    """Where the titles stand, as far as whoever reads the table knows."""

    line: int = 0  # the very line; 0: to be found
    usual: Collection[str] = frozenset()  # folded titles that tables of this kind have


@dataclass(frozen=True, slots=True)
class Note:
    """Something to tell the user about a file that was read all the same; the window has the sentence."""

    code: str
    facts: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row below the header; `line` is the number that a spreadsheet or an editor shows beside it."""

    line: int
    cells: tuple[Value, ...]

    def at(self, column: int | None) -> Value:
        """The cell, None where the row is shorter or the column is not there."""
        if column is None or not 0 <= column < len(self.cells):
            return None
        return self.cells[column]


@dataclass(frozen=True, slots=True)
class Table:
    """What stands in the file."""

    header: tuple[str, ...]
    header_line: int
    rows: tuple[TableRow, ...]
    notes: tuple[Note, ...] = ()
    sheet: str = ""
    sheets: tuple[str, ...] = ()  # the visible ones, to choose another
    days_from_1904: bool = False  # for `cell_values.day`
    above: tuple[
        str, ...
    ] = ()  # what stands over the titles: the name of the list, when it was printed


@dataclass(slots=True)
class Watch:
    """Holds the time of the reading against its bound and tells how far it is."""

    bounds: Bounds
    progress: Progress | None
    started: float = field(default_factory=time.monotonic)
    stopped_by: Exception | None = None

    def passed(self, done: int, total: int = 0) -> None:
        """Called for every some hundred rows; UserError("table.too_slow") after the bound."""
        if time.monotonic() - self.started > self.bounds.seconds:
            raise UserError("table.too_slow", seconds=round(self.bounds.seconds))
        if self.progress is None:
            return
        try:
            self.progress(done, total)
        except Exception as error:
            self.stopped_by = error
            raise


def contents(path: Path, bounds: Bounds | None = None) -> bytes:
    """The bytes of an ordinary file; UserError for a folder, a pipe, too large a file or an unreadable one."""
    bounds = bounds or Bounds()
    try:
        if not path.is_file():
            raise UserError("table.no_file", file=path.name)
        if path.stat().st_size > bounds.file_bytes:
            raise _too_large(bounds)
        with path.open("rb") as file:
            return file.read(bounds.file_bytes + 1)
    except OSError as error:
        raise UserError("table.unreadable", file=path.name) from error


def demand_size(content: bytes, bounds: Bounds) -> None:
    """UserError("table.empty") or ("table.too_large")."""
    if not content.strip(b"\0 \t\r\n"):
        raise UserError("table.empty")
    if len(content) > bounds.file_bytes:
        raise _too_large(bounds)


def table_of(
    numbered: Iterator[tuple[int, Sequence[Value]]],
    bounds: Bounds,
    notes: Sequence[Note] = (),
    titles: Titles | None = None,
) -> Table:
    """Finds the header among the first rows and leaves empty rows out.

    The header is the row with most of the usual titles where those are known, else the first row with
    at least two filled cells that are all text; what stands above it is kept beside the rows.
    """
    kept = [TableRow(line, _trimmed(cells)) for line, cells in numbered]
    kept = [row for row in kept if row.cells]
    if not kept:
        raise UserError("table.empty")
    place = _header_place(kept, titles or Titles())
    header = tuple(_title(cell) for cell in kept[place].cells)
    width = max(len(row.cells) for row in kept[place:])
    if width > bounds.columns:
        raise UserError("table.too_many_columns", columns=width, most=bounds.columns)
    header += ("",) * (width - len(header))
    above = (_title(cell) for row in kept[:place] for cell in row.cells)
    return Table(
        header,
        kept[place].line,
        tuple(kept[place + 1 :]),
        tuple(notes[:_MOST_NOTES]),
        above=tuple(dict.fromkeys(text for text in above if text))[:_HEADER_WITHIN],
    )


def without_header(table: Table) -> Table:
    """The same table where the first row is data as well: a list that somebody sent without titles."""
    first = TableRow(table.header_line, tuple(title or None for title in table.header))
    empty = ("",) * len(table.header)
    return replace(table, header=empty, rows=(first, *table.rows))


def columns_named(
    header: Sequence[str], wanted: Mapping[str, Sequence[str]]
) -> dict[str, int | None]:
    """For each wanted key the column whose title is one of its names, as people write it; None where none is.

    Compared without case, accents and signs: first the whole title, then a title that begins with the name.
    No column serves two keys; the earlier key in `wanted` has the choice.
    """
    titles = [fold(title) for title in header]
    found: dict[str, int | None] = dict.fromkeys(wanted)
    for fits in (lambda title, name: title == name, lambda title, name: title.startswith(name)):
        for key, names in wanted.items():
            if found[key] is None:
                found[key] = _first_free(titles, [fold(name) for name in names], fits, found)
    return found


def _first_free(
    titles: Sequence[str],
    names: Sequence[str],
    fits: Callable[[str, str], bool],
    found: Mapping[str, int | None],
) -> int | None:
    taken = set(found.values())
    for name in names:
        for place, title in enumerate(titles):
            if place not in taken and title and fits(title, name):
                return place
    return None


def _header_place(rows: Sequence[TableRow], titles: Titles) -> int:
    for place, row in enumerate(rows):
        if row.line == titles.line:
            return place
    first = rows[:_HEADER_WITHIN]
    usual = [_usual_titles(row, titles.usual) for row in first]
    if max(usual) > 1:
        return usual.index(max(usual))
    for place, row in enumerate(first):
        filled = [cell for cell in row.cells if cell is not None]
        if len(filled) >= 2 and all(isinstance(cell, str) for cell in filled):
            return place
    return 0


def _usual_titles(row: TableRow, usual: Collection[str]) -> int:
    """How many titles of such a table stand there; days count beside one, as over an attendance sheet."""
    words = [fold(cell) for cell in row.cells if isinstance(cell, str)]
    known = sum(word in usual for word in words)
    return known + sum(isinstance(cell, date) for cell in row.cells) if known else 0


def _trimmed(cells: Sequence[Value]) -> tuple[Value, ...]:
    end = len(cells)
    while end and cells[end - 1] in (None, ""):
        end -= 1
    return tuple(None if cell == "" else cell for cell in cells[:end])


def _title(cell: Value) -> str:
    if isinstance(cell, date):
        return f"{cell:%d.%m.%Y}"
    return "" if cell is None else " ".join(str(cell).split())


def _too_large(bounds: Bounds) -> UserError:
    return UserError("table.too_large", megabytes=bounds.file_bytes // MEGABYTE)
