"""Where a number comes from: definition, rules with their dates, who was counted and who was left out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from counsellor_app.kinds.rules import RuleKind
from counsellor_app.reports import case_rows, figures
from counsellor_app.reports.case_rows import AT
from counsellor_app.reports.counting import Counting
from counsellor_app.reports.indicator import BY_ID
from counsellor_app.reports.indicator.definition import LEFT_OUT, Basis, Definition
from counsellor_app.reports.indicators import Indicator, with_words
from counsellor_app.reports.period import Period
from counsellor_app.services.actor import Right
from counsellor_app.services.office import rules
from counsellor_app.services.operation import query
from counsellor_app.services.transaction import Transaction


@dataclass(frozen=True, slots=True)
class RuleUsed:
    """A dated rule that the figure follows; without a day it is the program's own proposal."""

    kind: RuleKind
    valid_from: date | None
    source: str


@dataclass(frozen=True, slots=True)
class Explanation:
    """Everything that somebody needs to work the figure out again."""

    indicator: Indicator
    period: Period
    basis: Basis
    source: str
    rules: tuple[RuleUsed, ...]
    in_period: int
    left_out: tuple[tuple[str, int], ...]  # condition and count, in the order they are asked
    persons: int  # different people among those who belong
    answers_without_course: int  # half-year answers of the period that no such figure can count
    worked_out_on: date

    @property
    def belonging(self) -> int:
        """Who is left when every condition is asked."""
        return self.in_period - sum(count for _, count in self.left_out)

    @property
    def counted(self) -> int:
        """Those with an answer: the denominator of a share, the number itself of a count."""
        return self.belonging - self.indicator.unknown


@query(Right.NUMBERS)
def explained(
    session: Transaction, period: Period, indicator_id: str, target_set: str = ""
) -> Explanation:
    """The story of one indicator in a period."""
    definition = BY_ID[indicator_id]
    found = Counting(case_rows.read(session, period, (definition.basis,)))
    counts = figures.count(session, found, period)
    total = figures.as_figures(counts.total, figures.heavy_smokers(session, period))
    words = {each.id: each for each in with_words(session, period, total, target_set)}
    completion = rules.in_force(session, rules.CompletionRules, period.last)
    outcomes = found.outcomes(period, completion, definition)
    left_out = counts.left_out[indicator_id]
    return Explanation(
        indicator=words[indicator_id],
        period=period,
        basis=definition.basis,
        source=definition.source,
        rules=tuple(_used(session, rule, period) for rule in definition.rules),
        in_period=counts.in_period[definition.basis],
        left_out=tuple(
            (condition.key, number)
            for condition, number in zip(definition.conditions, left_out, strict=True)
        ),
        persons=len({row[AT.person] for row, outcome in outcomes if outcome < LEFT_OUT}),
        answers_without_course=_without_course(session, period, definition),
        worked_out_on=session.today,
    )


def _without_course(session: Transaction, period: Period, definition: Definition) -> int:
    """Half-year answers of people whose course is not known, by the day it ended.

    They were brought in from a list. Every figure of a half-year answer asks who completed, or when the
    course began (domain 1.5, 4.3), so none of them can count; the tables that leave the house have them.
    """
    if rules.FollowUpRule not in definition.rules:
        return 0
    found = case_rows.read(session, period, (Basis.CLOSED,))
    return sum(
        bool(period.holds(row[AT.closed_on]) and _is_answer_alone(found, kind))
        for row, kind in zip(found.rows, found.kinds, strict=True)
    )


def _is_answer_alone(found: case_rows.CaseRows, kind: int) -> object:
    facts = found.facts(kind, False, False)
    return facts.format is None and facts.answered


def _used(session: Transaction, rule: type[rules.Rule], period: Period) -> RuleUsed:
    # The mapping of education is the one of today: what was answered then is read by it.
    on = session.today if rule is rules.ShortEducation else period.last
    row = rules.row_in_force(session, rule.kind, on)
    return RuleUsed(rule.kind, row.valid_from if row else None, row.source if row else "")
