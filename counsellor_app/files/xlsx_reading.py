"""Reads a sheet of an xlsx: openpyxl with defusedxml, once the package was looked through for what would harm."""

from __future__ import annotations

import io
import warnings
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from datetime import time as clock_time
from decimal import Decimal, InvalidOperation
from typing import Any

from counsellor_app.errors import CounsellorError, UserError
from counsellor_app.files.sheet_survey import Survey, survey
from counsellor_app.files.table_reading import (
    Bounds,
    Note,
    Table,
    Titles,
    Value,
    Watch,
    table_of,
)

_SMALL_PART = 1024 * 1024
_MOST_PARTS = 2000
_STEP = 500
_SHOWN = 3  # cells that a remark names
_EXCELS_OWN_DIGITS = 15


def read(
    content: bytes, bounds: Bounds, watch: Watch, sheet: str = "", titles: Titles | None = None
) -> Table:
    """The wanted sheet, else the first visible one with something in it; UserError where it cannot be read."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # what openpyxl leaves out is of no concern here
            return _read(content, bounds, watch, sheet, titles)
    except (CounsellorError, MemoryError):
        raise
    except Exception as error:
        if error is watch.stopped_by:
            raise
        # zipfile, expat and openpyxl raise some twenty kinds for a damaged file.
        raise UserError("table.damaged") from error


def _read(
    content: bytes, bounds: Bounds, watch: Watch, wanted: str, titles: Titles | None
) -> Table:
    # Only who reads a spreadsheet waits for openpyxl; it must find defusedxml beside it.
    import openpyxl  # noqa: PLC0415
    import openpyxl.xml  # noqa: PLC0415

    if not openpyxl.xml.DEFUSEDXML or openpyxl.xml.LXML:
        raise UserError("table.unsafe_reader")
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        _demand_sane(package, bounds)
    book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True)
    try:
        sheets = [each for each in book.worksheets if each.sheet_state == "visible"]
        hidden = len(book.worksheets) - len(sheets)
        chosen, seen = _chosen(sheets, wanted, bounds, watch)
        notes = _notes(seen, hidden, [each.title for each in sheets if each is not chosen])
        found = table_of(_rows(chosen, seen, bounds, watch), bounds, notes, titles)
        return replace(
            found,
            sheet=chosen.title,
            sheets=tuple(each.title for each in sheets),
            days_from_1904=book.epoch.year == 1904,
        )
    finally:
        book.close()


def _demand_sane(package: zipfile.ZipFile, bounds: Bounds) -> None:
    """Sizes are those that the package says of itself: zipfile unpacks no more than it says."""
    parts = package.infolist()
    if "xl/workbook.xml" not in package.namelist():
        raise UserError("table.not_a_table")
    if len(parts) > _MOST_PARTS or sum(each.file_size for each in parts) > bounds.unpacked_bytes:
        raise UserError("table.unpacks_too_large")
    for part in parts:
        grows = part.file_size / max(part.compress_size, 1)
        if part.file_size > _SMALL_PART and grows > bounds.packed_ratio:
            raise UserError("table.unpacks_too_large")
        if part.flag_bits & 1:
            raise UserError("table.locked")


def _chosen(sheets: Sequence[Any], wanted: str, bounds: Bounds, watch: Watch) -> tuple[Any, Survey]:
    if wanted:
        sheets = [each for each in sheets if each.title == wanted]
    for each in sheets:
        with each._get_source() as source:  # the part of the package that the sheet lies in
            seen = survey(source, bounds, watch)
        if seen.rows:
            return each, seen
    raise UserError("table.no_sheet" if wanted else "table.empty", sheet=wanted)


def _places(cells: Sequence[str]) -> str:
    """The first of them: B2, B3, B4 …"""
    return ", ".join(cells[:_SHOWN]) + (" …" if len(cells) > _SHOWN else "")


def _notes(seen: Survey, hidden_sheets: int, others: Sequence[str]) -> list[Note]:
    notes: list[Note] = []
    if seen.unworked:  # written by a program and never saved by Excel
        notes.append(Note("table.formula_without_value", {"place": _places(seen.unworked)}))
    if others:
        notes.append(Note("table.other_sheets", {"sheets": ", ".join(others)}))
    if hidden_sheets:
        notes.append(Note("table.hidden_sheets", {"count": hidden_sheets}))
    if seen.hidden:
        notes.append(Note("table.hidden_rows", {}))
    if seen.merged:
        notes.append(Note("table.merged", {"place": seen.merged[0].name}))
    return notes


def _rows(
    sheet: Any, seen: Survey, bounds: Bounds, watch: Watch
) -> Iterator[tuple[int, list[Value]]]:
    sheet.reset_dimensions()  # what the sheet says of its size need not be true
    filled_down: dict[tuple[int, int], Value] = {}
    rows = sheet.iter_rows(max_col=seen.columns, max_row=seen.rows, values_only=True)
    for line, cells in enumerate(rows, start=1):
        if line % _STEP == 0:
            watch.passed(line, seen.rows)
        values = [_value(cell, line, bounds) for cell in cells]
        for merged in seen.merged_over(line):
            _fill(values, merged.column, merged.first, line, filled_down)
        yield line, values


def _fill(
    values: list[Value],
    column: int,
    first: int,
    line: int,
    known: dict[tuple[int, int], Value],
) -> None:
    """A cell that is merged downwards means its value for every row that it covers."""
    if column > len(values):
        return
    if line == first:
        known[column, first] = values[column - 1]
    elif values[column - 1] is None:
        values[column - 1] = known.get((column, first))


def _value(cell: Any, line: int, bounds: Bounds) -> Value:
    if cell is None or isinstance(cell, bool | datetime | date | clock_time):
        return _day_alone(cell)
    if isinstance(cell, int | float):
        return _number(cell)
    if isinstance(cell, timedelta):
        return str(cell)
    text = str(cell)
    if len(text) > bounds.cell_length:
        raise UserError("table.cell_too_long", line=line)
    return text.strip() or None


def _day_alone(cell: Value) -> Value:
    if isinstance(cell, datetime):
        midnight = (cell.hour, cell.minute, cell.second) == (0, 0, 0)
        return cell.date() if midnight else cell.replace(microsecond=0)
    return cell


def _number(cell: int | float) -> Value:
    try:
        found = Decimal(
            format(cell, f".{_EXCELS_OWN_DIGITS}g") if isinstance(cell, float) else cell
        )
    except InvalidOperation:
        return str(cell)
    return found if found.is_finite() else None
