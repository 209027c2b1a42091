"""How many could be helped: daily smokers, of these who want to stop, and of these who want help.

The shares are a dated rule with its source, so that a newer survey takes their place.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from counsellor_app.kinds.rules import RuleKind
from counsellor_app.reports.book import Book, BookWords, Column, Kind, Table
from counsellor_app.reports.funnel import Stop, funnel, shown_stops
from counsellor_app.reports.period import Period
from counsellor_app.services.actor import Right
from counsellor_app.services.office import rules
from counsellor_app.services.operation import query
from counsellor_app.services.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Potential:
    """Whole people. None where nobody has said how large the population is."""

    population: int | None
    daily_smokers: int | None
    want_to_stop: int | None
    want_help: int | None
    referred: int
    started: int
    smoke_free: int
    since: date | None  # the day of the rule; None: the program's own proposal
    source: str
    hidden: frozenset[str]  # what came of it and may not leave the house: few people


def chain(daily_smokers: int, rule: rules.Potential) -> tuple[int, int]:
    """Of so many daily smokers: who want to stop, and of these who want help; rounded to people."""
    want = daily_smokers * rule.want_to_stop_percent / 100
    return round(want), round(want * rule.want_help_percent / 100)


@query(Right.NUMBERS)
def potential(session: Transaction, period: Period) -> Potential:
    """By the rule in force on the last day, beside what the period came to."""
    rule = rules.in_force(session, rules.Potential, period.last)
    row = rules.row_in_force(session, RuleKind.POTENTIAL, period.last)
    reached = funnel(session, period)
    stops = dict(reached.stops)
    shown = dict(zip(stops, shown_stops(reached), strict=True))
    daily = want = help_ = None
    if rule.population is not None:
        daily = round(rule.population * rule.daily_smokers_percent / 100)
        want, help_ = chain(daily, rule)
    return Potential(
        population=rule.population,
        daily_smokers=daily,
        want_to_stop=want,
        want_help=help_,
        referred=stops[Stop.REFERRED],
        started=stops[Stop.STARTED],
        smoke_free=stops[Stop.SMOKE_FREE],
        since=row.valid_from if row else None,
        source=row.source if row else "",
        hidden=frozenset(stop.value for stop, is_shown in shown.items() if not is_shown),
    )


_STEPS = (
    *("population", "daily_smokers", "want_to_stop", "want_help"),
    *("referred", "started", "smoke_free"),
)


@query(Right.NUMBERS)
def potential_book(session: Transaction, period: Period, hide: bool = False) -> Book:
    """One row a step; with `hide` as the funnel hides what the period came to."""
    found, words = potential(session, period), BookWords()
    columns = (
        *(Column("potential_step", Kind.TEXT), Column("potential_words", Kind.TEXT)),
        Column("people"),
    )
    rows = tuple(
        [
            *(step, words.word(f"potential_{step}")),
            None if hide and step in found.hidden else getattr(found, step),
        ]
        for step in _STEPS
    )
    notes = (found.source,) if found.source else ()
    return Book("potential", period, (Table("potential", columns, rows),), notes)
