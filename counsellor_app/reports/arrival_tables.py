"""Waiting times, the funnel and the table of medicine and completion, as tables of a report."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from counsellor_app.files.cells import Cell
from counsellor_app.reports import arrivals, hiding, outcome_table, waiting
from counsellor_app.reports import funnel as funnels
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
    found = arrivals.read(session, period)
    table = waiting.table_of(session, found, period, cut)
    shown = _shown_steps(table, funnels.funnel_of(found, period)) if hide else None
    tables = [Table("waiting", _WAITING, tuple(_steps(words, table.total, shown)))]
    if not hide:
        tables.append(distribution_table(words, table))
    if cut is not None and not (hide and cut in INTERNAL):
        columns = (Column("value", Kind.TEXT), Column("value_words", Kind.TEXT), *_WAITING)
        tables.append(
            Table(f"waiting_{cut.value}", columns, tuple(_cut_steps(words, table, cut, shown)))
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
    untold = _untold(rows) if hide else set()
    return Table(
        "medicine",
        columns,
        tuple(
            [
                row.weeks,
                *_cell(row.completed, place in hidden[0], place in untold),
                *_cell(row.not_completed, place in hidden[1], place in untold),
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


def _untold(rows: tuple[OutcomeRow, ...]) -> set[int]:
    """Where it is not told how many lack an answer: with it one would know how many completed and how
    many did not, as A3 by scheme hides it."""
    sizes = [(_everybody(row.completed), _everybody(row.not_completed)) for row in rows]
    return hiding.hidden_shares([hiding.Share(yes, yes + no) for yes, no in sizes])


def _everybody(cell: OutcomeCell) -> int:
    return cell.answered + cell.unanswered


def _cell(cell: OutcomeCell, is_hidden: bool, is_untold: bool) -> list[Cell]:
    if is_hidden:
        return [None] * len(_CELL)
    interval = cell.interval
    ends = (interval.low, interval.high) if interval else (None, None)
    answered: list[Cell] = [cell.smoke_free, cell.answered, cell.rate, *ends]
    if is_untold:
        return [*answered, None, None]
    return [*answered, cell.unanswered, cell.rate_of_everybody]


def _shown_steps(table: WaitingTable, reached: Funnel) -> tuple[bool, ...]:
    """Which steps tell how many came: they stand beside the stops of the funnel, of the same people."""
    stops = zip(reached.stops, funnels.shown_stops(reached), strict=True)
    beside = [count for (_, count), is_shown in stops if is_shown]
    return hiding.shown_beside([step.count for step in table.total.steps], beside)


def _cut_steps(
    words: BookWords, table: WaitingTable, cut: Cut, shown: Sequence[bool] | None
) -> Iterator[Row]:
    """Each value with its steps; `shown` are the steps of everybody that are told, None: all, the rows too."""
    hidden = [
        set() if shown is None else _hidden_rows(table, place, shown[place])
        for place in range(len(Step))
    ]
    for number, row in enumerate(table.rows):
        in_words = words.part(cut, row.value, table.period)
        told = None if shown is None else (True,) * len(Step)
        for place, cells in enumerate(_steps(words, row, told)):
            if number in hidden[place]:
                cells = [*cells[:2], *[None] * (len(cells) - 2)]
            yield [row.value, in_words, *cells]


def _hidden_rows(table: WaitingTable, place: int, is_told: bool) -> set[int]:
    """Which rows hide a step, so that the total tells of none of them; all where it is not told itself."""
    if not is_told:
        return set(range(len(table.rows)))
    steps = [row.steps[place] for row in table.rows]
    judged = [hiding.Share(step.within or 0, step.judged) for step in steps]
    came = [hiding.Share(step.count, None) for step in steps]
    still = [hiding.Share(step.waiting, None) for step in steps]
    hidden = {number for number, row in enumerate(table.rows) if not _told_in_row(row)[place]}
    while True:  # a row hides a step as a whole: each count must stand the subtraction
        before = len(hidden)
        for parts in (came, still, judged):
            hidden = hiding.hidden_shares(parts, hidden)
        if len(hidden) == before:
            return hidden


def _told_in_row(row: WaitingRow) -> tuple[bool, ...]:
    return hiding.shown_beside([step.count for step in row.steps], ())


def _steps(words: BookWords, row: WaitingRow, shown: Sequence[bool] | None) -> Iterator[Row]:
    """`shown` says of each step whether its counts are told; None: everything is."""
    for place, step in enumerate(row.steps):
        named: list[Cell] = [step.step.value, words.word(f"step_{step.step.value}")]
        days: list[Cell] = [step.median, step.p90, step.longest]
        judged: list[Cell] = [step.within, step.judged, step.share_within]
        if shown is None:
            yield [*named, step.count, step.waiting, *days, *judged]
        elif _is_small(step):
            yield [*named, *[None] * (len(_WAITING) - len(named))]
        elif not shown[place]:
            yield [*named, None, None, step.median, step.p90, *[None] * 4]
        else:
            yield [*named, step.count, _told_waiting(row, step), *days, *_told_judged(step)]


def _told_waiting(row: WaitingRow, step: Waiting) -> int | None:
    """Those still under way; what is left of those received were closed on the way, and may be few."""
    left = row.received - step.count - step.waiting
    return None if hiding.is_small(step.waiting) or hiding.is_small(left) else step.waiting


def _told_judged(step: Waiting) -> list[Cell]:
    """The share in time; without its counts where few are late who did not come at all."""
    if step.judged is None or not hiding.is_small(step.judged - step.count):
        return [step.within, step.judged, step.share_within]
    return [None, None, None if step.share_within is None else round(step.share_within, 2)]


def _is_small(step: Waiting) -> bool:
    return hiding.is_small(step.count) or hiding.Share(step.within or 0, step.judged).small
