"""The indicators as JSON, as a table and as the page that is printed."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

from counsellor_app.files import tables
from counsellor_app.files.cells import Cell
from counsellor_app.kinds.letter import ExportKind
from counsellor_app.reports.indicator import BY_ID
from counsellor_app.reports.indicator.definition import Measure
from counsellor_app.reports.indicator_words import IndicatorWords
from counsellor_app.reports.indicators import Indicator, indicators
from counsellor_app.reports.overview import a_year_before, value_of
from counsellor_app.reports.period import Period
from counsellor_app.reports.shown_figures import hidden_ids, untold
from counsellor_app.services.actor import Right
from counsellor_app.services.backend import Backend
from counsellor_app.services.letters import letterheads
from counsellor_app.services.letters.sheets import IndicatorLine, IndicatorsPage
from counsellor_app.services.office.starting_rules import PROJECT_TARGETS, STOPBASEN_TARGETS
from counsellor_app.services.operation import query
from counsellor_app.services.trace import exports, leaving
from counsellor_app.services.transaction import Transaction

COLUMNS = (
    "id",
    "name",
    "numerator",
    "denominator",
    "rate",
    "unknown",
    "target",
    "target_set",
    "rule",
)


def as_json(period: Period, found: Sequence[Indicator]) -> dict[str, Any]:
    """One object, to the letter of commands "report indicators"."""
    return {
        "from": period.first.isoformat(),
        "to": period.last.isoformat(),
        "indicators": [{name: getattr(item, name) for name in COLUMNS} for item in found],
    }


def rows(found: Sequence[Indicator]) -> Iterator[Sequence[Cell]]:
    """One row an indicator."""
    for item in found:
        yield [getattr(item, name) for name in COLUMNS]


@query(Right.NUMBERS)
def page(session: Transaction, period: Period, found: Sequence[Indicator]) -> IndicatorsPage:
    """The page that is printed, with every rule beside its figure and what it was a year before."""
    hidden = _hidden(found)
    before = indicators(session, a_year_before(period))
    few = _hidden(before)
    last_year = {each.id: value_of(each.figure) for each in before if each.id not in few}
    return IndicatorsPage(
        letterhead=letterheads.letterhead(session, session.actor.unit),
        first_day=period.first,
        last_day=period.last,
        made_on=session.today,
        target_set=f"{PROJECT_TARGETS}; {STOPBASEN_TARGETS} (S1–S5)",
        lines=tuple(_line(item, hidden, last_year.get(item.id)) for item in found),
        notes=IndicatorWords(session, period).notes(hidden=bool(hidden)),
    )


def _hidden(found: Sequence[Indicator]) -> Collection[str]:
    return hidden_ids({item.id: item.figure for item in found})


def _line(item: Indicator, hidden_here: Collection[str], last_year: float | None) -> IndicatorLine:
    hidden = item.id in hidden_here
    return IndicatorLine(
        id=item.id,
        name=item.name,
        numerator=None if hidden else item.numerator,
        denominator=None if hidden else item.denominator,
        rate=None if hidden else _exact(item.rate),
        unknown=0 if hidden else None if item.id in untold(hidden_here) else item.unknown,
        is_count=BY_ID[item.id].measure is Measure.COUNT,
        target=None if item.target is None else Decimal(str(item.target)),
        rule=item.rule,
        last_year=_exact(last_year),
    )


def _exact(value: float | None) -> Decimal | None:
    return None if value is None else Decimal(str(round(value, 6)))


def save(
    backend: Backend,
    found: Sequence[Indicator],
    path: Path,
    progress: Callable[[int, int], object] | None = None,
) -> None:
    """A flow: the table in the form that Danish Excel reads, and its line in the export log."""

    leaving.let_out_table(path, COLUMNS, rows(found), record(backend), dialect=tables.Dialect.EXCEL)


def record(backend: Backend) -> leaving.Record:
    """What writes the indicators down when they leave, in whatever form."""
    draft = exports.about(ExportKind.INDICATORS, COLUMNS)
    return lambda done: backend.write(exports.record_export, draft.of(done))
