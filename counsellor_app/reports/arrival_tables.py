"""Waiting times, the funnel and the table of medicine and completion, as tables of a report."""

from __future__ import annotations

from collections.abc import Iterator

from counsellor_app.files.cells import Cell
from counsellor_app.reports import funnel as funnels
from counsellor_app.reports import hiding, outcome_table, waiting
from counsellor_app.reports.book import Book, BookWords, Column, Kind, Row, Table
from counsellor_app.reports.cuts import INTERNAL, Cut
from counsellor_app.reports.funnel import Funnel
from counsellor_app.reports.indicator_words import IndicatorWords
from counsellor_app.reports.outcome_table import OutcomeCell, OutcomeRow
from counsellor_app.reports.period import Period
from counsellor_app.reports.waiting import LONGEST, Step, Waiting, WaitingRow, WaitingTable
from counsellor_app.services.actor import Right
from counsellor_app.services.operation import query
from counsellor_app.services.transaction import Transaction

_WAITING = (
    Column("step", Kind.TEXT),
    Column("step_words", Kind.TEXT),
    Column("count"),
    Column("still_waiting"),
    Column("median_days", Kind.DAYS),
    Column("p90_days", Kind.DAYS),
    Column("longest_days", Kind.DAYS),
    Column("within_target"),
    Column("judged"),
    Column("share_within", Kind.SHARE),
)


@query(Right.NUMBERS)
def waiting_book(
    session: Transaction, period: Period, cut: Cut | None = None, hide: bool = False
) -> Book:
    """From received to the four steps: of everybody, as a distribution, and by a cut.

    With `hide` there is no distribution: most of its days have few people.
    """
    words, names = BookWords(), IndicatorWords(session, period)
    table = waiting.waiting(session, period, cut)
    tables = [Table("waiting", _WAITING, tuple(_steps(words, table.total, hide)))]
    if not hide:
        tables.append(distribution_table(words, table))
    if cut is not None and not (hide and cut in INTERNAL):
        columns = (Column("value", Kind.TEXT), Column("value_words", Kind.TEXT), *_WAITING)
        tables.append(
            Table(f"waiting_{cut.value}", columns, tuple(_cut_steps(words, table, cut, hide)))
        )
    return Book(
        "waiting", period, tuple(tables), (target_note(words, table), *names.notes(hidden=hide))
    )


@query(Right.NUMBERS)
def funnel_book(session: Transaction, period: Period, hide: bool = False) -> Book:
    """How many of those received came how far."""
    words, names = BookWords(), IndicatorWords(session, period)
    found = funnels.funnel(session, period)
    few = hide and hiding.Share(found.open, found.referred).small
    notes = () if few else (words.word("note_open").format(count=found.open),)
    return Book(
        "funnel", period, (funnel_table(words, found, hide),), (*notes, *names.notes(hidden=hide))
    )


@query(Right.NUMBERS)
def outcome_book(session: Transaction, period: Period, hide: bool = False) -> Book:
    """Smoke-free after half a year by weeks of medicine and completed or not."""
    names = IndicatorWords(session, period)
    table = outcome_table_of(outcome_table.outcomes(session, period), hide)
    return Book("medicine", period, (table,), names.notes(hidden=hide))


def funnel_table(words: BookWords, found: Funnel, hide: bool = False) -> Table:
    """One row a stop."""
    shown = funnels.shown_stops(found) if hide else None
    columns = (
        *(Column("stop", Kind.TEXT), Column("stop_words", Kind.TEXT)),
        *(Column("count"), Column("share", Kind.SHARE)),
    )
    rows = [
        [
            stop.value,
            words.word(f"stop_{stop.value}"),
            *((count, found.share(count)) if shown is None or shown[place] else (None, None)),
        ]
        for place, (stop, count) in enumerate(found.stops)
    ]
    return Table("funnel", columns, tuple(rows))


def distribution_table(words: BookWords, table: WaitingTable) -> Table:
    """How many waited how many days to each step."""
    steps = table.total.steps
    columns = (Column("days", Kind.TEXT), *(Column(step.step.value) for step in steps))
    rows: list[Row] = []
    for days in range(LONGEST + 1):
        name = str(days) if days < LONGEST else f"{LONGEST}+"
        rows.append([name, *(step.distribution[days] for step in steps)])
    return Table("distribution", columns, tuple(rows))


def target_note(words: BookWords, table: WaitingTable) -> str:
    """The service target that the shares are judged by."""
    key = "note_target_working" if table.working_days else "note_target"
    return words.word(key).format(days=table.target_days)


def outcome_table_of(rows: tuple[OutcomeRow, ...], hide: bool = False) -> Table:
    """Completed and not completed beside each other."""
    columns = (
        Column("scheme_weeks"),
        *(
            Column(f"{side}_{name}", kind)
            for side in ("completed", "not_completed")
            for name, kind in _CELL
        ),
    )
    sides = [[row.completed for row in rows], [row.not_completed for row in rows]]
    hidden = [_hidden_cells(cells) if hide else set() for cells in sides]
    return Table(
        "medicine",
        columns,
        tuple(
            [
                row.weeks,
                *_cell(row.completed, place in hidden[0]),
                *_cell(row.not_completed, place in hidden[1]),
            ]
            for place, row in enumerate(rows)
        ),
    )


def _hidden_cells(cells: list[OutcomeCell]) -> set[int]:
    """As the cut by scheme hides them: A5 is the sum of those who completed."""
    return hiding.hidden_shares([hiding.Share(cell.smoke_free, cell.answered) for cell in cells])


_CELL = (
    *(("smoke_free", Kind.COUNT), ("answered", Kind.COUNT), ("rate", Kind.SHARE)),
    *(("low", Kind.SHARE), ("high", Kind.SHARE), ("unanswered", Kind.COUNT)),
    ("rate_of_everybody", Kind.SHARE),
)


def _cell(cell: OutcomeCell, is_hidden: bool) -> list[Cell]:
    if is_hidden:
        return [None] * len(_CELL)
    interval = cell.interval
    return [
        cell.smoke_free,
        cell.answered,
        cell.rate,
        interval.low if interval else None,
        interval.high if interval else None,
        cell.unanswered,
        cell.rate_of_everybody,
    ]


def _cut_steps(words: BookWords, table: WaitingTable, cut: Cut, hide: bool) -> Iterator[Row]:
    hidden = [_hidden_rows(table, place) if hide else set() for place in range(len(Step))]
    for number, row in enumerate(table.rows):
        in_words = words.part(cut, row.value, table.period)
        for place, cells in enumerate(_steps(words, row, hide)):
            if number in hidden[place]:
                cells = [*cells[:2], *[None] * (len(cells) - 2)]
            yield [row.value, in_words, *cells]


def _hidden_rows(table: WaitingTable, place: int) -> set[int]:
    """Which rows hide a step, so that the total tells of none of them."""
    steps = [row.steps[place] for row in table.rows]
    judged = [hiding.Share(step.within or 0, step.judged) for step in steps]
    came = [hiding.Share(step.count, None) for step in steps]
    still = [hiding.Share(step.waiting, None) for step in steps]
    hidden: set[int] = set()
    while True:  # a row hides a step as a whole: each count must stand the subtraction
        before = len(hidden)
        for parts in (came, still, judged):
            hidden = hiding.hidden_shares(parts, hidden)
        if len(hidden) == before:
            return hidden


def _steps(words: BookWords, row: WaitingRow, hide: bool) -> Iterator[Row]:
    for step in row.steps:
        if hide and _is_small(step):
            empty: list[Cell] = [None] * (len(_WAITING) - 2)
            yield [step.step.value, words.word(f"step_{step.step.value}"), *empty]
            continue
        yield [
            step.step.value,
            words.word(f"step_{step.step.value}"),
            step.count,
            None if hide and hiding.is_small(step.waiting) else step.waiting,
            step.median,
            step.p90,
            step.longest,
            step.within,
            step.judged,
            step.share_within,
        ]


def _is_small(step: Waiting) -> bool:
    return hiding.is_small(step.count) or hiding.Share(step.within or 0, step.judged).small
