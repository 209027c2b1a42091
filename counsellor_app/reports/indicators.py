"""The indicators of a period, each with n, target and rule; every one can be worked out from the export."""

from __future__ import annotations

from dataclasses import dataclass

from counsellor_app.reports import case_rows, figures
from counsellor_app.reports.counting import Counting
from counsellor_app.reports.figures import Figure, Figures
from counsellor_app.reports.indicator import IDS
from counsellor_app.reports.indicator_words import IndicatorWords
from counsellor_app.reports.period import Period
from counsellor_app.reports.statistics import Interval
from counsellor_app.services.actor import Right
from counsellor_app.services.operation import query
from counsellor_app.services.transaction import Transaction

__all__ = ["IDS", "Indicator", "indicators", "with_words"]


@dataclass(frozen=True, slots=True)
class Indicator:
    """One figure. `unknown` is how many lack an answer and stand outside the denominator."""

    id: str
    name: str
    numerator: int
    denominator: int | None
    unknown: int
    target: float | None
    target_set: str
    rule: str

    @property
    def figure(self) -> Figure:
        """Without the words."""
        return Figure(self.id, self.numerator, self.denominator, self.unknown)

    @property
    def rate(self) -> float | None:
        """The share, None without a denominator."""
        return self.figure.rate

    @property
    def interval(self) -> Interval | None:
        """Wilson's 95 % interval of the rate."""
        return self.figure.interval


@query(Right.NUMBERS)
def indicators(session: Transaction, period: Period, target_set: str = "") -> tuple[Indicator, ...]:
    """All indicators of a period, with the rules and targets in force on its last day."""
    found = Counting(case_rows.read(session, period))
    counts = figures.count(session, found, period)
    people = figures.heavy_smokers(session, period)
    return with_words(session, period, figures.as_figures(counts.total, people), target_set)


def with_words(
    session: Transaction, period: Period, found: Figures, target_set: str = ""
) -> tuple[Indicator, ...]:
    """The figures with name, target and rule."""
    words = IndicatorWords(session, period, target_set)
    return tuple(
        Indicator(
            id=key,
            name=words.name(key),
            numerator=found[key].numerator,
            denominator=found[key].denominator,
            unknown=found[key].unknown,
            target=words.target(key),
            target_set=words.target_set(key),
            rule=words.rule(key),
        )
        for key in IDS
    )
