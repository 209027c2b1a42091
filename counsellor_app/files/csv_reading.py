"""Reads csv as Danish systems and Excel write it: any of the usual encodings, separators and quotes."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterator

from counsellor_app.errors import UserError
from counsellor_app.files.table_reading import Bounds, Table, Titles, Watch, table_of

_SEPARATORS = (";", "\t", ",", "|")
_SAMPLE_ROWS = 50
_STEP = 500
_UTF_16_SHARE = 0.3


def read(content: bytes, bounds: Bounds, watch: Watch, titles: Titles | None = None) -> Table:
    """The table; UserError with the line where the file cannot be one."""
    text = decoded(content)
    if "\0" in text:
        raise UserError("table.not_a_table")
    text, separator = _said_separator(text)
    first_line = 2 if separator else 1
    separator = separator or _separator(text)
    return table_of(_rows(text, separator, first_line, bounds, watch), bounds, titles=titles)


def decoded(content: bytes) -> str:
    """The text: by its byte order mark, else UTF-16 by its zeros, UTF-8 where it is, else Windows-1252."""
    for mark, encoding in (
        (b"\xef\xbb\xbf", "utf-8-sig"),
        (b"\xff\xfe", "utf-16"),
        (b"\xfe\xff", "utf-16"),
    ):
        if content.startswith(mark):
            return _strictly(content, encoding)
    sample = content[:4000]
    half = max(len(sample) // 2, 1)
    for start, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        if sample[start::2].count(0) / half > _UTF_16_SHARE:
            return _strictly(content, encoding)
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return _strictly(content, "cp1252")


def _strictly(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise UserError("table.encoding", line=line) from error


def _said_separator(text: str) -> tuple[str, str]:
    """Excel's own first line `sep=;` says how the rest is parted."""
    first, _, rest = text.partition("\n")
    said = first.strip().strip('"')
    if said.lower().startswith("sep=") and len(said) == 5:
        return rest, said[4]
    return text, ""


def _separator(text: str) -> str:
    """The one by which most rows have equally many cells; a decimal comma then loses to semicolons."""
    best, most = ",", 0.0
    for separator in _SEPARATORS:
        widths = Counter(_widths(text, separator))
        wide = {width: rows for width, rows in widths.items() if width > 1}
        if not wide:
            continue
        width, rows = max(wide.items(), key=lambda found: (found[1], found[0]))
        score = rows / sum(widths.values()) + min(width, 50) / 1000
        if score > most:
            best, most = separator, score
    return best


def _widths(text: str, separator: str) -> list[int]:
    sample = io.StringIO(text[:200_000], newline="")
    found: list[int] = []
    try:
        for row in csv.reader(sample, delimiter=separator):
            if any(cell.strip() for cell in row):
                found.append(len(row))
            if len(found) == _SAMPLE_ROWS:
                break
    except csv.Error:
        pass  # told with its line when the whole is read
    return found


def _rows(
    text: str, separator: str, first_line: int, bounds: Bounds, watch: Watch
) -> Iterator[tuple[int, list[str | None]]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    total = text.count("\n") + 1
    filled = 0
    while True:
        line = reader.line_num + first_line
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise UserError("table.quotes", line=line) from error
        if len(row) > bounds.columns and any(row[bounds.columns :]):
            raise UserError("table.too_many_columns", columns=len(row), most=bounds.columns)
        cells = [_cell(cell, line, bounds) for cell in row]
        filled += any(cells)
        if filled > bounds.rows + 1:
            raise UserError("table.too_many_rows", most=bounds.rows)
        if filled % _STEP == 0:
            watch.passed(line, total)
        yield line, cells


def _cell(text: str, line: int, bounds: Bounds) -> str | None:
    if len(text) > bounds.cell_length:
        raise UserError("table.cell_too_long", line=line)
    return text.strip() or None
