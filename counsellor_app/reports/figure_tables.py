"""Figures as tables of a report: by a cut, over time, and the inequality lens."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from counsellor_app.files.cells import Cell
from counsellor_app.reports import figures, shown_figures
from counsellor_app.reports.book import Book, BookWords, Column, Kind, Row, Table
from counsellor_app.reports.cuts import INTERNAL, Cut
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
    found = figures.by_cuts(session, period, kept, nested=hide)
    hidden = shown_figures.hidden_values(found) if hide else {}
    return Book(
        "figures",
        period,
        (
            _total(names, found[0], hide) if found else Table("total", _NAMED + _FIGURE, ()),
            *(_cut_table(words, names, table, hidden.get(table.cut, {})) for table in found),
        ),
        names.notes(hidden=hide),
    )


@query(Right.NUMBERS)
def lens(session: Transaction, period: Period, hide: bool = False) -> Book:
    """Short education and psychiatry beside everybody."""
    names = IndicatorWords(session, period)
    short, psychiatry = figures.by_cuts(session, period, figures.LENS)
    hidden = shown_figures.hidden_groups(short, psychiatry) if hide else {}
    few = shown_figures.hidden_ids(short.total) if hide else frozenset()
    rows = tuple(
        _lens_row(names, row, row.total.id in few, hidden.get(row.total.id, (False, False)))
        for row in figures.lens_rows(short, psychiatry)
    )
    table = Table("equality", _LENS, rows)
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


def _group_columns(group: str) -> tuple[Column, ...]:
    return (
        Column(f"{group}_numerator"),
        Column(f"{group}_denominator"),
        Column(f"{group}_rate", Kind.SHARE),
        Column(f"{group}_gap", Kind.POINTS),
        Column(f"{group}_gap_low", Kind.POINTS),
        Column(f"{group}_gap_high", Kind.POINTS),
    )


_LENS = (
    *_NAMED,
    *(Column("numerator"), Column("denominator"), Column("rate", Kind.SHARE)),
    *_group_columns("short"),
    *_group_columns("psychiatry"),
)


def _lens_row(names: IndicatorWords, row: LensRow, few: bool, hidden: tuple[bool, bool]) -> Row:
    total = row.total
    groups: list[Cell] = []
    pairs = zip((row.short_education, row.psychiatry), row.gaps, hidden, strict=True)
    for figure, gap, is_hidden in pairs:
        if is_hidden:
            groups += [None] * 6
        else:
            groups += [figure.numerator, figure.denominator, figure.rate, *_gap_cells(gap)]
    own: list[Cell] = [None] * 3 if few else [total.numerator, total.denominator, total.rate]
    return [total.id, names.name(total.id), *own, *groups]


def _gap_cells(gap: Gap | None) -> list[Cell]:
    return [None, None, None] if gap is None else [gap.size, gap.low, gap.high]


def _total(names: IndicatorWords, found: CutTable, hide: bool) -> Table:
    hidden = shown_figures.hidden_ids(found.total) if hide else frozenset()
    untold = shown_figures.untold(hidden)
    rows = tuple(
        [key, names.name(key), *_cells(found.total[key], key in hidden, key in untold)]
        for key in IDS
    )
    return Table("total", _NAMED + _FIGURE, rows)


def _cut_table(
    words: BookWords, names: IndicatorWords, table: CutTable, hidden: Mapping[str, set[int]]
) -> Table:
    columns = (Column("value", Kind.TEXT), Column("value_words", Kind.TEXT), *_NAMED, *_FIGURE)
    return Table(table.cut.value, columns, tuple(_cut_rows(words, names, table, hidden)))


def _cut_rows(
    words: BookWords, names: IndicatorWords, table: CutTable, hidden: Mapping[str, set[int]]
) -> Iterator[Row]:
    for key in IDS:
        places = hidden.get(key, set())
        untold = hidden.get(shown_figures.ASKED.get(key, ""), set())
        for place, row in enumerate(table.rows):
            in_words = words.part(table.cut, row.value, table.period)
            cells = _cells(row.figures[key], place in places, place in untold)
            yield [row.value, in_words, key, names.name(key), *cells]


def _cells(figure: Figure, is_hidden: bool = False, is_untold: bool = False) -> list[Cell]:
    if is_hidden:
        return [None] * len(_FIGURE)
    answered = [figure.numerator, figure.denominator, figure.rate, *_ends(figure.interval)]
    if is_untold:
        return [*answered, *[None] * (len(_FIGURE) - len(answered))]
    return [
        *answered,
        figure.unknown,
        figure.everybody,
        figure.rate_of_everybody,
        *_ends(figure.interval_of_everybody),
    ]


def _ends(interval: Interval | None) -> tuple[Cell, Cell]:
    return (None, None) if interval is None else (interval.low, interval.high)


def _trend_table(points: Sequence[TimePoint], key: str, hide: bool) -> Table:
    """With `hide` the median and the runs are those of the points that are shown: a median of all
    could be a hidden one."""
    hidden = [shown_figures.hidden_ids(point.figures) if hide else () for point in points]
    few = [key in ids for ids in hidden]
    values = [
        None if is_hidden else value_of(point.figures[key])
        for point, is_hidden in zip(points, few, strict=True)
    ]
    chart = run(values)
    columns = (
        *(Column("period", Kind.TEXT), *_FIGURE, Column("median", Kind.SHARE)),
        *(Column("shift", Kind.TEXT), Column("trend", Kind.TEXT)),
    )
    rows = [
        [
            label(point.period),
            *_cells(point.figures[key], few[place], key in shown_figures.untold(hidden[place])),
            chart.median,
            any(first <= place <= last for first, last in chart.shifts),
            any(first <= place <= last for first, last in chart.trends),
        ]
        for place, point in enumerate(points)
    ]
    return Table("trend", columns, tuple(rows))
