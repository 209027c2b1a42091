"""Writes tables as CSV, for machines or for Danish Excel, and as xlsx; rows are streamed."""

from __future__ import annotations

import csv
import hashlib
import io
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from typing import IO

from counsellor_app.errors import UserError
from counsellor_app.files import atomic, xlsx
from counsellor_app.files.cells import FORMULA_STARTS, Cell

_DIGITS_EXCEL_KEEPS = 8  # longer rows of digits are rounded or shown as powers of ten
_WRITTEN_RIGHT = frozenset({str, int, float, date, type(None)})  # by the csv module itself


class Dialect(StrEnum):
    """Who reads the CSV."""

    MACHINE = "machine"  # UTF-8, comma, \n, decimal point, true and false
    EXCEL = "excel"  # byte order mark, semicolon, \r\n, decimal comma, ja and nej
    GATEWAY = "gateway"  # another program: UTF-8, semicolon, \r\n, every cell as it is


@dataclass(frozen=True)
class Written:
    """What the export log keeps of a file."""

    path: Path
    rows: int
    size: int
    sha256: str
    encrypted: bool = False


class _Counted:
    """Counts rows while they pass by, so that nothing need be held."""

    def __init__(self, rows: Iterable[Sequence[Cell]]) -> None:
        self._rows = rows
        self.count = 0

    def __iter__(self) -> Iterator[Sequence[Cell]]:
        for row in self._rows:
            self.count += 1
            yield row


def write(
    path: Path,
    header: Sequence[str],
    rows: Iterable[Sequence[Cell]],
    dialect: Dialect = Dialect.MACHINE,
    *,
    before_replacing: Callable[[Written], None] | None = None,
) -> Written:
    """Writes .csv or .xlsx by the ending of the name; the file is replaced whole or not at all.

    When `before_replacing` raises, the former file stays: an export that cannot be logged is none.
    """
    demand_format(path.suffix)
    with atomic.beside(path) as draft:
        with draft.open("r+b") as file:
            count = write_into(file, path.suffix, header, rows, dialect)
        with draft.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
        written = Written(path, count, draft.stat().st_size, digest)
        if before_replacing is not None:
            before_replacing(written)
    return written


def demand_format(ending: str) -> None:
    """UserError("export.unknown_format") where it is neither .csv nor .xlsx."""
    if ending.lower() not in (".csv", ".xlsx"):
        raise UserError("export.unknown_format", ending=ending)


def write_into(
    file: IO[bytes],
    ending: str,
    header: Sequence[str],
    rows: Iterable[Sequence[Cell]],
    dialect: Dialect = Dialect.MACHINE,
) -> int:
    """Writes the table into an open file, also one in memory; how many rows."""
    demand_format(ending)
    counted = _Counted(rows)
    if ending.lower() == ".xlsx":
        xlsx.write(file, header, counted)
    else:
        _write_csv(file, header, counted, dialect)
    return counted.count


def csv_text(
    header: Sequence[str], rows: Iterable[Sequence[Cell]], dialect: Dialect = Dialect.MACHINE
) -> str:
    """The same table as text, for the clipboard and for standard output."""
    text = io.StringIO(newline="")
    _write_rows(text, header, rows, dialect)
    return text.getvalue()


def _write_csv(
    file: IO[bytes], header: Sequence[str], rows: Iterable[Sequence[Cell]], dialect: Dialect
) -> None:
    encoding = "utf-8-sig" if dialect is Dialect.EXCEL else "utf-8"
    text = io.TextIOWrapper(file, encoding=encoding, newline="")
    _write_rows(text, header, rows, dialect)
    text.flush()
    text.detach()  # the file stays open for whoever opened it


def _write_rows(
    file: io.TextIOBase | io.TextIOWrapper,
    header: Sequence[str],
    rows: Iterable[Sequence[Cell]],
    dialect: Dialect,
) -> None:
    if dialect is Dialect.MACHINE:
        writer = csv.writer(file, lineterminator="\n")
        plain = _for_machine
    else:
        writer = csv.writer(file, delimiter=";", lineterminator="\r\n")
        plain = _for_excel if dialect is Dialect.EXCEL else _for_machine
    writer.writerow(header)
    writer.writerows([plain(cell) for cell in row] for row in rows)


def _for_machine(cell: Cell) -> Cell:
    if type(cell) in _WRITTEN_RIGHT:
        return cell
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, datetime):
        return cell.isoformat(timespec="seconds")
    return format(cell, "f") if isinstance(cell, Decimal) else cell


def _for_excel(cell: Cell) -> Cell:
    if isinstance(cell, str):
        return _kept_as_text(cell)
    if isinstance(cell, bool):
        return "ja" if cell else "nej"
    if isinstance(cell, (float, Decimal)):
        return str(_for_machine(cell)).replace(".", ",")
    return _for_machine(cell)


def _kept_as_text(text: str) -> str:
    """Excel makes formulas and numbers of text; the apostrophe that it shows is the lesser evil."""
    if text.startswith(FORMULA_STARTS) or _looks_like_long_number(text):
        return "'" + text
    return text


def _looks_like_long_number(text: str) -> bool:
    digits = text.isascii() and text.isdigit()
    return digits and (len(text) >= _DIGITS_EXCEL_KEEPS or (len(text) > 1 and text[0] == "0"))
