"""Names, targets and rules of the indicators as they are printed beside the figures."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import count

from counsellor_app.clock import add_months
from counsellor_app.reports.period import Period
from counsellor_app.services.letters import danish
from counsellor_app.services.letters.letter_text import Texts
from counsellor_app.services.office import rules
from counsellor_app.services.office.starting_rules import PROJECT_TARGETS, STOPBASEN_TARGETS
from counsellor_app.services.transaction import Transaction

PER_QUARTER = frozenset({"A1", "A2", "C1"})  # targets of domain 4.3 are for a quarter


def quarters_in(period: Period) -> int | None:
    """How many whole quarters the period is, None when it is not made of quarters."""
    first, after = period.first, date.fromordinal(min(period.last.toordinal() + 1, _LAST_DAY))
    if first.day != 1 or first.month % 3 != 1:
        return None
    count = 0
    while first < after:
        first = add_months(first, 3)
        count += 1
    return count if first == after else None


_LAST_DAY = date.max.toordinal()


class IndicatorWords:
    """Names, targets and rules as they are printed beside the figures."""

    def __init__(self, session: Transaction, period: Period, target_set: str = "") -> None:
        """`target_set` is whose targets stand beside A to Q; STOPbasen's own beside S."""
        self._chosen = target_set or PROJECT_TARGETS
        self._phrases = Texts().phrases("indicators")
        self._quarters = quarters_in(period)
        self._targets = {
            name: rules.in_force(session, rules.Targets, period.last, name).targets
            for name in (self._chosen, STOPBASEN_TARGETS)
        }
        self._facts = _rule_facts(session, period, self._phrases)

    def notes(self, *, hidden: bool = False) -> tuple[str, ...]:
        """What every report says of its figures: the rules in force, and what was left out."""
        lines = [line.format_map(self._facts) for line in self._notes()]
        return (*lines, self._phrases["note_hidden"]) if hidden else tuple(lines)

    def _notes(self) -> Iterator[str]:
        for number in count(1):
            line = self._phrases.get(f"note_{number}")
            if line is None:
                return
            yield line

    def name(self, key: str) -> str:
        """What the figure is called."""
        return self._phrases[f"name_{key}"]

    def rule(self, key: str) -> str:
        """The definition with the rules in force filled in."""
        return self._phrases[f"rule_{key}"].format_map(self._facts)

    def target_set(self, key: str) -> str:
        """Whose target it is; empty where there is none."""
        return self._set_of(key) if self.target(key) is not None else ""

    def target(self, key: str) -> float | None:
        """The target; what is meant for a quarter grows with the quarters of the period."""
        target = self._targets[self._set_of(key)].get(key)
        if target is None or key not in PER_QUARTER:
            return target
        return target * self._quarters if self._quarters else None

    def _set_of(self, key: str) -> str:
        return STOPBASEN_TARGETS if key.startswith("S") else self._chosen


def _rule_facts(session: Transaction, period: Period, phrases: dict[str, str]) -> dict[str, str]:
    completion = rules.in_force(session, rules.CompletionRules, period.last)
    education = rules.in_force(session, rules.ShortEducation, session.today)
    heavy = rules.in_force(session, rules.HeavySmoker, period.last)
    dated = {
        f"since_{name}": _since(session, rule, on)
        for name, rule, on in (
            ("completion", rules.CompletionRules, period.last),
            ("education", rules.ShortEducation, session.today),
            ("heavy", rules.HeavySmoker, period.last),
        )
    }
    return dated | {
        "heavy": str(heavy.cigarettes_per_day),
        "region": phrases[completion.region],
        "region_rolling": phrases[completion.region_rolling],
        "stopbasen": phrases[completion.stopbasen],
        "stopbasen_rolling": phrases[completion.stopbasen_rolling],
        "short": ", ".join(phrases[f"education_{value}"] for value in education.short),
    }


def _since(session: Transaction, rule: type[rules.Rule], on: date) -> str:
    """Since when a rule holds; "" where it is the program's own proposal."""
    row = rules.row_in_force(session, rule.kind, on)
    return danish.short_date(row.valid_from) if row else "–"
