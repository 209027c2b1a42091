"""Counts rows into tallies: each pathway's answers once, then every cut of them (quality "It is quick")."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import Any

from counsellor_app.kinds.course import ProgrammeFormat
from counsellor_app.reports import cuts
from counsellor_app.reports.case_rows import DAY_OF, CaseRows, Row
from counsellor_app.reports.cuts import Cut, Value
from counsellor_app.reports.indicator import DEFINITIONS, Definition
from counsellor_app.reports.indicator.definition import LEFT_OUT, NO, UNKNOWN, YES, Basis
from counsellor_app.reports.period import Period
from counsellor_app.services.attendance.completion import completed
from counsellor_app.services.office import rules


@dataclass(slots=True)
class Tally:
    """How many of those who belong said yes, no, or are not known."""

    yes: int = 0
    no: int = 0
    unknown: int = 0

    @property
    def answered(self) -> int:
        """The denominator: who is not known stands outside it (domain 4.2)."""
        return self.yes + self.no

    @property
    def belonging(self) -> int:
        """Everybody whom the figure is about."""
        return self.yes + self.no + self.unknown

    def add(self, outcome: int, count: int) -> None:
        """Counts pathways with this outcome; those left out are counted elsewhere."""
        if outcome == YES:
            self.yes += count
        elif outcome == NO:
            self.no += count
        elif outcome == UNKNOWN:
            self.unknown += count


Tallies = dict[str, Tally]  # by the id of the indicator


@dataclass(slots=True)
class Counts:
    """The tallies of a period: of everybody, and by the values of each cut that was asked for."""

    total: Tallies
    by: dict[Cut, dict[Value, Tallies]] = field(default_factory=dict)
    in_period: dict[Basis, int] = field(default_factory=dict)
    left_out: dict[str, list[int]] = field(default_factory=dict)  # by condition of the indicator


class Counting:
    """The answers of the rows that were read, by as many periods and rules as are asked for."""

    def __init__(self, found: CaseRows) -> None:
        self._found = found
        self._answers: dict[tuple[rules.CompletionRules, Basis], _Answers] = {}
        self._by_day: dict[Basis, dict[date, tuple[list[Row], list[int]]]] = {}

    def count(
        self, period: Period, completion: rules.CompletionRules, by: Iterable[Cut] = ()
    ) -> Counts:
        """The indicators of a period by one set of completion rules. No cuts by time."""
        asked_for = tuple(by)
        counts = Counts(_nothing(), {cut: {} for cut in asked_for})
        for basis in Basis:
            answers = self._answers_by(completion, basis)
            rows, codes = self._within(period, basis, answers)
            counts.in_period[basis] = len(rows)
            _add_total(counts, Counter(codes), answers)
            for cut in asked_for:
                pairs = Counter(zip(cuts.raw(cut, rows), codes, strict=True))
                _add_cut(counts.by[cut], cut, pairs, answers)
        return counts

    def outcomes(
        self, period: Period, completion: rules.CompletionRules, definition: Definition
    ) -> list[tuple[Row, int]]:
        """Each row that belongs to the period, with what one indicator says of it."""
        answers = self._answers_by(completion, definition.basis)
        rows, codes = self._within(period, definition.basis, answers)
        place = answers.definitions.index(definition)
        return [(row, answers.outcomes[code][place]) for row, code in zip(rows, codes, strict=True)]

    def _within(
        self, period: Period, basis: Basis, answers: _Answers
    ) -> tuple[list[Row], list[int]]:
        """The rows that belong to the period by this day, and the codes of their answers."""
        rows: list[Row] = []
        kinds: list[int] = []
        for day, (rows_of_day, kinds_of_day) in self._days(basis).items():
            if period.holds(day):
                rows += rows_of_day
                kinds += kinds_of_day
        code_of = answers.codes
        return rows, [code_of[kind] for kind in kinds]

    def _days(self, basis: Basis) -> dict[date, tuple[list[Row], list[int]]]:
        """The rows by their day, sorted once: months and quarters are put together from it."""
        if basis not in self._by_day:
            found: dict[date, tuple[list[Row], list[int]]] = {}
            place = DAY_OF[basis]
            for row, kind in zip(self._found.rows, self._found.kinds, strict=True):
                day = row[place]
                if day is None:
                    continue
                of_day = found.get(day)
                if of_day is None:
                    found[day] = [row], [kind]
                else:
                    of_day[0].append(row)
                    of_day[1].append(kind)
            self._by_day[basis] = found
        return self._by_day[basis]

    def _answers_by(self, completion: rules.CompletionRules, basis: Basis) -> _Answers:
        key = (completion, basis)
        if key not in self._answers:
            self._answers[key] = _Answers(self._found, completion, basis)
        return self._answers[key]


class _Answers:
    """What the indicators of one basis say of each kind of rows; equal outcomes share a code."""

    def __init__(self, found: CaseRows, completion: rules.CompletionRules, basis: Basis) -> None:
        self._found, self._completion = found, completion
        self.definitions = [each for each in DEFINITIONS if each.basis is basis]
        self._numbers: dict[tuple[int, ...], int] = {}
        self.codes = _Codes(self._code)
        self.outcomes: list[tuple[int, ...]] = []

    def _code(self, kind: int) -> int:
        attendance = self._found.attendance(kind)
        known = self._found.facts(kind, *completed_by(self._completion, *attendance))
        outcome = tuple(definition.outcome(known) for definition in self.definitions)
        code = self._numbers.setdefault(outcome, len(self._numbers))
        if code == len(self.outcomes):
            self.outcomes.append(outcome)
        return code


class _Codes(dict[int, int]):
    """The code of each kind, worked out when it is first met."""

    def __init__(self, make: Callable[[int], int]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, kind: int) -> int:
        code = self[kind] = self._make(kind)
        return code


def within(found: CaseRows, period: Period, basis: Basis) -> list[Row]:
    """The rows that belong to the period by this day."""
    place = DAY_OF[basis]
    return [row for row in found.rows if period.holds(row[place])]


@lru_cache(maxsize=4096)
def completed_by(
    completion: rules.CompletionRules,
    format_: str | None,
    attended: int | None,
    counted: int | None,
) -> tuple[bool, bool]:
    """Whether the region's rule is met, and STOPbasen's (domain 1.5)."""
    if format_ is None or attended is None or counted is None:
        return False, False
    kind = ProgrammeFormat(format_)
    by_region = completed(completion.of_region(kind), attended, counted)
    return by_region, completed(completion.of_stopbasen(kind), attended, counted)


def _nothing() -> Tallies:
    return {each.id: Tally() for each in DEFINITIONS}


def _add_total(counts: Counts, found: Counter[int], answers: _Answers) -> None:
    for definition in answers.definitions:
        counts.left_out[definition.id] = [0] * len(definition.conditions)
    for code, number in found.items():
        for definition, outcome in zip(answers.definitions, answers.outcomes[code], strict=True):
            if outcome >= LEFT_OUT:
                counts.left_out[definition.id][outcome - LEFT_OUT] += number
            else:
                counts.total[definition.id].add(outcome, number)


def _add_cut(
    into: dict[Value, Tallies], cut: Cut, found: Counter[tuple[Any, int]], answers: _Answers
) -> None:
    for (raw, code), number in found.items():
        value = cuts.named(cut, raw)
        tallies = into.get(value)
        if tallies is None:
            tallies = into[value] = _nothing()
        for definition, outcome in zip(answers.definitions, answers.outcomes[code], strict=True):
            if outcome < LEFT_OUT:
                tallies[definition.id].add(outcome, number)
