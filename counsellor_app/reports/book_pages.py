"""Reports on their way out: as printed pages and as a workbook, each written down in the log of exports."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import IO

from counsellor_app.files import xlsx
from counsellor_app.files.cells import Cell
from counsellor_app.files.tables import Written
from counsellor_app.kinds.letter import ExportKind
from counsellor_app.reports.book import Book, BookWords, Column, Kind, Table
from counsellor_app.reports.period import Period
from counsellor_app.services.actor import Right
from counsellor_app.services.backend import Backend
from counsellor_app.services.letters import danish, letterheads
from counsellor_app.services.letters.report_sheets import PrintedTable, ReportPages
from counsellor_app.services.operation import query
from counsellor_app.services.trace import exports, leaving
from counsellor_app.services.transaction import Transaction

# What other programs need, or what would make a page too wide to read.
_NOT_PRINTED = frozenset(
    {
        *("value", "step", "stop", "everybody", "low_of_everybody", "high_of_everybody"),
        *("short_numerator", "psychiatry_numerator", "standing", "publication"),
        *("answer", "potential_step", "question", "given"),
    }
)


_CHAINS = {"funnel": "count", "potential": "people"}


@query(Right.NUMBERS)
def pages(session: Transaction, book: Book) -> ReportPages:
    """What the pages say."""
    words = BookWords()
    return ReportPages(
        letterhead=letterheads.letterhead(session, session.actor.unit),
        title=words.word(f"title_{book.key}"),
        period=period_words(book.period),
        made_on=session.today,
        tables=tuple(_printed(words, table) for table in book.tables if _is_printed(table)),
        notes=book.notes,
    )


def save_workbook(backend: Backend, book: Book, path: Path) -> None:
    """A flow: one sheet a table with a data dictionary; in place only when it is written down."""
    sheets = list(book.sheets(BookWords()))

    def write(file: IO[bytes]) -> int:
        xlsx.write_book(file, sheets)
        return sum(len(table.rows) for table in book.tables)

    leaving.let_out(path, write, lambda done: _record(backend, book, done))


def save_bytes(backend: Backend, book: Book, path: Path, content: bytes) -> None:
    """A flow: pages or text of a report, in place only when it is written down."""
    rows = sum(len(table.rows) for table in book.tables)
    leaving.let_out_bytes(path, content, lambda done: _record(backend, book, done), rows=rows)


def _record(backend: Backend, book: Book, written: Written) -> None:
    columns = [f"{table.key}.{key}" for table in book.tables for key in table.keys]
    draft = exports.about(ExportKind.INDICATORS, columns, purpose=book.key)
    backend.write(exports.record_export, draft.of(written))


def period_words(period: Period) -> str:
    """1. juli 2026 – 30. september 2026; nothing when it is everything."""
    if period.is_everything:
        return ""
    return f"{danish.long_date(period.first)} – {danish.long_date(period.last)}"


def _printed(words: BookWords, table: Table) -> PrintedTable:
    places = [place for place, column in enumerate(table.columns) if column.key not in _NOT_PRINTED]
    kept = [place for place in places if not _is_upper_end(table, place)]
    columns = [table.columns[place] for place in kept]
    return PrintedTable(
        title=words.table(table.key),
        headings=tuple(_heading(words, table, place) for place in kept),
        numeric=tuple(column.kind not in (Kind.TEXT, Kind.DAY) for column in columns),
        rows=tuple(tuple(_cell(words, table, row, place) for place in kept) for row in table.rows),
        bars=tuple(_bars(table)),
    )


def _is_printed(table: Table) -> bool:
    # Each answer on a row of its own is for spreadsheets: paper has them beside the question.
    return bool(table.rows) and table.key != "survey_answers"


def _bars(table: Table) -> Iterator[float | None]:
    """Of a chain of steps the share of the longest, as the window draws it; None: no bar."""
    key = _CHAINS.get(table.key)
    if key is None:
        return
    cells = [row[table.keys.index(key)] for row in table.rows]
    # Of a whole population nothing else would be long enough to be seen.
    is_all = [row[0] == "population" for row in table.rows]
    counts = [
        cell if isinstance(cell, int) and not everybody else None
        for cell, everybody in zip(cells, is_all, strict=True)
    ]
    longest = max((count for count in counts if count is not None), default=0) or 1
    yield from (None if count is None else count / longest for count in counts)


def _is_lower_end(table: Table, place: int) -> bool:
    return place + 1 < len(table.columns) and _is_upper_end(table, place + 1)


def _is_upper_end(table: Table, place: int) -> bool:
    """Whether the column ends an interval that the one before begins: printed as one."""
    if place == 0:
        return False
    before, own = table.columns[place - 1].key, table.columns[place].key
    return before.endswith("low") and own == f"{before.removesuffix('low')}high"


def _heading(words: BookWords, table: Table, place: int) -> str:
    if _is_lower_end(table, place):
        return words.word("column_interval")
    return words.column(table.columns[place].key)


def _cell(words: BookWords, table: Table, row: Sequence[Cell], place: int) -> str:
    own = written(words, table.columns[place], row[place])
    if not _is_lower_end(table, place) or row[place] is None:
        return own
    upper = written(words, table.columns[place + 1], row[place + 1])
    return f"{own.removesuffix(' %')} – {upper}"


def written(words: BookWords, column: Column, cell: Cell) -> str:
    """A cell as people read it; what is not known or hidden is a dash."""
    if isinstance(cell, bool):
        return words.word("yes" if cell else "no")
    if cell is None:
        return "–"
    if isinstance(cell, date):
        return danish.short_date(cell)
    if isinstance(cell, str):
        return cell
    exact = Decimal(str(round(cell, 6)))
    if column.kind is Kind.SHARE:
        return danish.percent(exact)
    if column.kind is Kind.POINTS:
        return _points(exact)
    if column.kind is Kind.KRONER:
        return danish.kroner(exact)
    return danish.number(exact, 0 if exact == exact.to_integral_value() else 1)


def _points(gap: Decimal) -> str:
    text = danish.number(abs(gap) * 100, 1)
    return f"−{text}" if gap < 0 else f"+{text}" if gap > 0 else text


def as_rows(table: Table) -> tuple[Sequence[str], Sequence[Sequence[Cell]]]:
    """Header and rows for csv."""
    return table.keys, table.rows
