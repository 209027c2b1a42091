"""Smoke-free after half a year by weeks of free medicine and completed or not (domain 4.4)."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from counsellor_app.reports import case_rows
from counsellor_app.reports.case_rows import AT
from counsellor_app.reports.counting import Tally, completed_by
from counsellor_app.reports.indicator.definition import NO, UNKNOWN, YES, Basis
from counsellor_app.reports.period import Period
from counsellor_app.reports.statistics import Interval, wilson
from counsellor_app.services.actor import Right
from counsellor_app.services.office import rules
from counsellor_app.services.operation import query
from counsellor_app.services.transaction import Transaction


@dataclass(frozen=True, slots=True)
class OutcomeCell:
    """Those who answered, and the others, who in the second figure count as smokers."""

    smoke_free: int
    answered: int
    unanswered: int

    @property
    def rate(self) -> float | None:
        """Of those who answered."""
        return self.smoke_free / self.answered if self.answered else None

    @property
    def interval(self) -> Interval | None:
        """Wilson's 95 % interval of it."""
        return wilson(self.smoke_free, self.answered)

    @property
    def rate_of_everybody(self) -> float | None:
        """Non-responders are smokers."""
        everybody = self.answered + self.unanswered
        return self.smoke_free / everybody if everybody else None


@dataclass(frozen=True, slots=True)
class OutcomeRow:
    """One scheme, by the weeks that were granted; 0 is no free medicine."""

    weeks: int
    completed: OutcomeCell
    not_completed: OutcomeCell


@query(Right.NUMBERS)
def outcomes(session: Transaction, period: Period) -> tuple[OutcomeRow, ...]:
    """Courses closed in the period with one meeting attended at least; the longest scheme first.

    Non-completers are followed up too, and stand in a column of their own (domain 4.4).
    """
    completion = rules.in_force(session, rules.CompletionRules, period.last)
    found = case_rows.read(session, period, (Basis.CLOSED,))
    cells: dict[tuple[int, bool], Tally] = defaultdict(Tally)
    for row, kind in zip(found.rows, found.kinds, strict=True):
        completed, _ = completed_by(completion, *found.attendance(kind))
        facts = found.facts(kind, completed, False)
        if facts.has_attended and period.holds(row[AT.closed_on]):
            answer = facts.smoke_free_half_year
            outcome = UNKNOWN if answer is None else YES if answer else NO
            cells[row[AT.scheme_weeks] or 0, completed].add(outcome, 1)
    weeks = sorted({weeks for weeks, _ in cells}, reverse=True)
    return tuple(
        OutcomeRow(each, _cell(cells[each, True]), _cell(cells[each, False])) for each in weeks
    )


def _cell(tally: Tally) -> OutcomeCell:
    return OutcomeCell(tally.yes, tally.answered, tally.unknown)
