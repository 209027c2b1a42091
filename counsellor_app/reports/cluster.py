"""The cluster report: each municipality's counts in a file without persons, and several added together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from counsellor_app.errors import UserError
from counsellor_app.files import tables, tables_in
from counsellor_app.files.cells import Cell
from counsellor_app.files.table_reading import Table as SentTable
from counsellor_app.kinds.letter import ExportKind
from counsellor_app.models import Municipality, Unit
from counsellor_app.reports import case_rows, figures, hiding, shown_figures
from counsellor_app.reports.book import Book, BookWords, Column, Kind, Table
from counsellor_app.reports.counting import Counting, Tally
from counsellor_app.reports.funnel import funnel, shown_stops
from counsellor_app.reports.indicator import BY_ID, IDS
from counsellor_app.reports.indicator.definition import Measure
from counsellor_app.reports.indicator_words import IndicatorWords
from counsellor_app.reports.period import Period
from counsellor_app.reports.statistics import wilson
from counsellor_app.services.actor import Right
from counsellor_app.services.backend import Backend
from counsellor_app.services.operation import query
from counsellor_app.services.trace import exports, leaving
from counsellor_app.services.transaction import Transaction

VERSION = "stopforloeb-klynge-1"
COLUMNS = (
    *("version", "municipality_code", "municipality", "first_day", "last_day"),
    *("figure", "yes", "no", "unknown", "hidden"),
)


@dataclass(frozen=True, slots=True)
class PartRow:
    """One figure of one municipality; without counts where a group is under five."""

    figure: str
    yes: int | None
    no: int | None
    unknown: int | None

    @property
    def hidden(self) -> bool:
        return self.yes is None


@dataclass(frozen=True, slots=True)
class Part:
    """What one municipality sends."""

    code: str
    municipality: str
    period: Period
    rows: tuple[PartRow, ...]


@query(Right.NUMBERS)
def part(session: Transaction, period: Period) -> Part:
    """The counts of this municipality: every indicator, and how far those received came."""
    unit = session.get_one(Unit, session.actor.unit)
    municipality = session.get_one(Municipality, unit.municipality_id)
    total = figures.count(session, Counting(case_rows.read(session, period)), period).total
    hidden = shown_figures.hidden_ids(figures.as_figures(total, None))
    untold = shown_figures.untold(hidden)
    rows = [_row(key, total[key], key in hidden, key in untold) for key in IDS]
    found = funnel(session, period)
    rows += [
        PartRow(f"stop_{stop.value}", count if is_shown else None, None, None)
        for (stop, count), is_shown in zip(found.stops, shown_stops(found), strict=True)
    ]
    return Part(municipality.code, municipality.name, period, tuple(rows))


def _row(key: str, tally: Tally, is_hidden: bool, is_untold: bool) -> PartRow:
    if is_hidden:
        return PartRow(key, None, None, None)
    if BY_ID[key].measure is not Measure.SHARE:
        return PartRow(key, tally.yes, None, None)
    if is_untold:
        return PartRow(key, tally.yes, tally.no, None)
    if hiding.is_small(tally.unknown):
        return PartRow(key, None, None, None)
    return PartRow(key, tally.yes, tally.no, tally.unknown)


def save(backend: Backend, period: Period, path: Path) -> None:
    """A flow: this municipality's file, and its line in the log of exports."""
    found = backend.read(part, period)

    def record(written: tables.Written) -> None:
        draft = exports.about(ExportKind.CLUSTER, COLUMNS, purpose=VERSION)
        backend.write(exports.record_export, draft.of(written))

    leaving.let_out_table(path, COLUMNS, _cells(found), record)


def _cells(found: Part) -> Iterator[Sequence[Cell]]:
    for row in found.rows:
        yield [
            *(VERSION, found.code, found.municipality, found.period.first, found.period.last),
            *(row.figure, row.yes, row.no, row.unknown, row.hidden),
        ]


def read(path: Path) -> Part:
    """What a municipality sent. UserError("cluster.…") when it is no such file, or of another version."""
    sent = tables_in.read_table(path)
    if tuple(sent.header[: len(COLUMNS)]) != COLUMNS or not sent.rows:
        raise UserError("cluster.not_one", file=path.name)
    first = sent.rows[0].cells
    if first[0] != VERSION:
        raise UserError("cluster.version", file=path.name, found=str(first[0]), known=VERSION)
    try:
        period = Period(_day(first[3]), _day(first[4]))
        rows = tuple(_read_rows(sent))
    except (ValueError, IndexError, TypeError) as error:
        raise UserError("cluster.not_one", file=path.name) from error
    return Part(_text(first[1]), _text(first[2]), period, rows)


def _read_rows(sent: SentTable) -> Iterator[PartRow]:
    for row in sent.rows:
        cells = (*row.cells, *[None] * (len(COLUMNS) - len(row.cells)))
        yield PartRow(_text(cells[5]), *(_count(cell) for cell in cells[6:9]))


def _text(cell: Any) -> str:
    return format(cell, "f") if isinstance(cell, Decimal) else str(cell)


def _day(cell: Any) -> date:
    if isinstance(cell, datetime):
        return cell.date()
    return cell if isinstance(cell, date) else date.fromisoformat(str(cell))


def _count(cell: Any) -> int | None:
    if cell is None or cell == "":
        return None
    value = int(cell)
    if value < 0:
        raise ValueError(value)
    return value


def demand_together(parts: Sequence[Part]) -> None:
    """UserError where a municipality stands twice or the periods differ: then no sum is true."""
    codes = [part.code for part in parts]
    twice = next((part for part in parts if codes.count(part.code) > 1), None)
    if twice is not None:
        raise UserError("cluster.twice", municipality=twice.municipality)
    other = next((part for part in parts if part.period != parts[0].period), None)
    if other is not None:
        raise UserError("cluster.period", municipality=other.municipality)


@query(Right.NUMBERS)
def together(session: Transaction, parts: tuple[Part, ...]) -> Book:
    """The sum of several municipalities; hidden groups are left out, and how many is said."""
    if not parts:
        raise UserError("cluster.none")
    demand_together(parts)
    names, words = IndicatorWords(session, parts[0].period), BookWords()
    columns = (
        *(Column("id", Kind.TEXT), Column("name", Kind.TEXT), Column("numerator")),
        *(Column("denominator"), Column("rate", Kind.SHARE), Column("low", Kind.SHARE)),
        *(Column("high", Kind.SHARE), Column("unknown"), Column("municipalities")),
        Column("municipalities_hidden"),
    )
    keys = list(dict.fromkeys(row.figure for part in parts for row in part.rows))
    rows = tuple(_sum(key, parts, names) for key in keys if key in BY_ID)
    stops = tuple(_stop(key, parts, words) for key in keys if key not in BY_ID)
    told = ", ".join(part.municipality for part in parts)
    tables = (Table("cluster", columns, rows), Table("funnel", _STOPS, stops))
    return Book("cluster", parts[0].period, tables, (told,))


_STOPS = (
    *(Column("stop", Kind.TEXT), Column("stop_words", Kind.TEXT), Column("count")),
    *(Column("municipalities"), Column("municipalities_hidden")),
)


def _known(key: str, parts: Sequence[Part]) -> tuple[list[PartRow], int]:
    """The rows of a figure that have counts, and how many are hidden."""
    rows = [row for part in parts for row in part.rows if row.figure == key]
    known = [row for row in rows if not row.hidden]
    return known, len(rows) - len(known)


def _stop(key: str, parts: Sequence[Part], words: BookWords) -> list[Cell]:
    known, hidden = _known(key, parts)
    count = sum(row.yes or 0 for row in known) if known else None
    return [key.removeprefix("stop_"), words.word(key), count, len(known), hidden]


def _sum(key: str, parts: Sequence[Part], names: IndicatorWords) -> list[Cell]:
    known, hidden = _known(key, parts)
    name = [key, names.name(key)]
    if not known:
        return [*name, *[None] * 6, 0, hidden]
    yes = sum(row.yes or 0 for row in known)
    is_share = BY_ID[key].measure is Measure.SHARE
    among = yes + sum(row.no or 0 for row in known) if is_share else None
    interval = wilson(yes, among) if among else None
    return [
        *name,
        yes,
        among,
        yes / among if among else None,
        interval.low if interval else None,
        interval.high if interval else None,
        _sum_of([row.unknown for row in known]) if is_share else None,
        len(known),
        hidden,
    ]


def _sum_of(counts: Sequence[int | None]) -> int | None:
    """Of all, or of none: without one municipality's number it would be a wrong one."""
    known = [count for count in counts if count is not None]
    return sum(known) if len(known) == len(counts) else None
