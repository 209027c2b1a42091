"""Figures as tables of a report: by a cut, over time, and the inequality lens."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from counsellor_app.files.cells import Cell
from counsellor_app.reports import figures, hiding
from counsellor_app.reports.book import Book, BookWords, Column, Kind, Row, Table
from counsellor_app.reports.cuts import INTERNAL, MONTHS, Cut
from counsellor_app.reports.figures import CutTable, Figure, LensRow, TimePoint
from counsellor_app.reports.indicator import IDS
from counsellor_app.reports.indicator_words import IndicatorWords
from counsellor_app.reports.overview import value_of
from counsellor_app.reports.period import Period, label
from counsellor_app.reports.statistics import Gap, Interval, run
from counsellor_app.services.actor import Right
from counsellor_app.services.operation import query
from counsellor_app.services.transaction import Transaction

_FIGURE = (
    Column("numerator"),
    Column("denominator"),
    Column("rate", Kind.SHARE),
    Column("low", Kind.SHARE),
    Column("high", Kind.SHARE),
    Column("unknown"),
    Column("everybody"),
    Column("rate_of_everybody", Kind.SHARE),
    Column("low_of_everybody", Kind.SHARE),
    Column("high_of_everybody", Kind.SHARE),
)
_NAMED = (Column("id", Kind.TEXT), Column("name", Kind.TEXT))


@query(Right.NUMBERS)
def by_cut(session: Transaction, period: Period, wanted: Sequence[Cut], hide: bool = False) -> Book:
    """Every indicator by each of the cuts. With `hide` small groups are left out, and the cuts
    that never leave the house."""
    words, names = BookWords(), IndicatorWords(session, period)
    kept = [cut for cut in wanted if not (hide and cut in INTERNAL)]
    found = figures.by_cuts(session, period, kept)
    return Book(
        "figures",
        period,
        (
            _total(names, found[0], hide) if found else Table("total", _NAMED + _FIGURE, ()),
            *(_cut_table(words, names, table, hide) for table in found),
        ),
        names.notes(hidden=hide),
    )


@query(Right.NUMBERS)
def lens(session: Transaction, period: Period, hide: bool = False) -> Book:
    """Short education and psychiatry beside everybody."""
    names = IndicatorWords(session, period)
    table = lens_table(names, figures.lens(session, period), hide)
    return Book("equality", period, (table,), names.notes(hidden=hide))


@query(Right.NUMBERS)
def trend(
    session: Transaction, period: Period, months: int, indicator_id: str, hide: bool = False
) -> Book:
    """One indicator over time, with the run chart's median and what is more than noise."""
    names = IndicatorWords(session, period)
    points = figures.over_time(session, period, months)
    table = _trend_table(points, indicator_id, hide)
    return Book("trend", period, (table,), names.notes(hidden=hide))


def lens_table(names: IndicatorWords, rows: Sequence[LensRow], hide: bool = False) -> Table:
    """One row an indicator: everybody, and each group with its gap."""
    columns = (
        *_NAMED,
        *(Column("numerator"), Column("denominator"), Column("rate", Kind.SHARE)),
        *_group_columns("short"),
        *_group_columns("psychiatry"),
    )
    return Table("equality", columns, tuple(_lens_row(names, row, hide) for row in rows))


def _group_columns(group: str) -> tuple[Column, ...]:
    return (
        Column(f"{group}_numerator"),
        Column(f"{group}_denominator"),
        Column(f"{group}_rate", Kind.SHARE),
        Column(f"{group}_gap", Kind.SHARE),
        Column(f"{group}_gap_low", Kind.SHARE),
        Column(f"{group}_gap_high", Kind.SHARE),
    )


def _lens_row(names: IndicatorWords, row: LensRow, hide: bool) -> Row:
    total = row.total
    groups: list[Cell] = []
    for figure, gap in zip((row.short_education, row.psychiatry), row.gaps, strict=True):
        if hide and _tells_of_few(figure, total):
            groups += [None] * 6
        else:
            groups += [figure.numerator, figure.denominator, figure.rate, *_gap_cells(gap)]
    own: list[Cell] = [total.numerator, total.denominator, total.rate]
    if hide and _share(total).small:
        own, groups = [None] * 3, [None] * 12
    return [total.id, names.name(total.id), *own, *groups]


def _share(figure: Figure) -> hiding.Share:
    people = figure.denominator if figure.is_share else None
    return hiding.Share(figure.numerator, people)


def _tells_of_few(group: Figure, total: Figure) -> bool:
    """Whether the group is small, or those outside it, whom subtraction would tell of."""
    own, everybody = _share(group), _share(total)
    others = hiding.Share(
        everybody.numerator - own.numerator,
        None
        if own.denominator is None or everybody.denominator is None
        else everybody.denominator - own.denominator,
    )
    return own.small or others.small


def _gap_cells(gap: Gap | None) -> list[Cell]:
    return [None, None, None] if gap is None else [gap.size, gap.low, gap.high]


def _total(names: IndicatorWords, found: CutTable, hide: bool) -> Table:
    rows = tuple([key, names.name(key), *_own_cells(found.total[key], hide)] for key in IDS)
    return Table("total", _NAMED + _FIGURE, rows)


def _cut_table(words: BookWords, names: IndicatorWords, table: CutTable, hide: bool) -> Table:
    columns = (Column("value", Kind.TEXT), Column("value_words", Kind.TEXT), *_NAMED, *_FIGURE)
    return Table(table.cut.value, columns, tuple(_cut_rows(words, names, table, hide)))


def _cut_rows(
    words: BookWords, names: IndicatorWords, table: CutTable, hide: bool
) -> Iterator[Row]:
    for key in IDS:
        own = [row.figures[key] for row in table.rows]
        shares = [_share(figure) for figure in own]
        hidden = hiding.hidden_shares(shares) if hide else set()
        for place, row in enumerate(table.rows):
            cells = [None] * len(_FIGURE) if place in hidden else _cells(own[place])
            in_words = _value_words(words, table, row.value)
            yield [row.value, in_words, key, names.name(key), *cells]


def _value_words(words: BookWords, table: CutTable, value: str) -> str:
    if table.cut in MONTHS:
        parts = table.period.split(MONTHS[table.cut])
        return next((label(part) for part in parts if part.first.isoformat() == value), value)
    return words.value(table.cut.value, value)


def _own_cells(figure: Figure, hide: bool) -> list[Cell]:
    return [None] * len(_FIGURE) if hide and _share(figure).small else _cells(figure)


def _cells(figure: Figure) -> list[Cell]:
    return [
        figure.numerator,
        figure.denominator,
        figure.rate,
        *_ends(figure.interval),
        figure.unknown,
        figure.everybody,
        figure.rate_of_everybody,
        *_ends(figure.interval_of_everybody),
    ]


def _ends(interval: Interval | None) -> tuple[Cell, Cell]:
    return (None, None) if interval is None else (interval.low, interval.high)


def _trend_table(points: Sequence[TimePoint], key: str, hide: bool) -> Table:
    values = [value_of(point.figures[key]) for point in points]
    chart = run(values)
    columns = (
        *(Column("period", Kind.TEXT), *_FIGURE, Column("median", Kind.SHARE)),
        *(Column("shift", Kind.TEXT), Column("trend", Kind.TEXT)),
    )
    rows = [
        [
            label(point.period),
            *_own_cells(point.figures[key], hide),
            chart.median,
            any(first <= place <= last for first, last in chart.shifts),
            any(first <= place <= last for first, last in chart.trends),
        ]
        for place, point in enumerate(points)
    ]
    return Table("trend", columns, tuple(rows))
