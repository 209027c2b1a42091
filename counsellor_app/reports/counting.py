"""Counts rows into tallies: each pathway's answers once, then every cut of them (quality "It is quick")."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
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
    """The answers of the rows that were read, by as many parts of their period and rules as are asked for."""

    def __init__(self, found: CaseRows) -> None:
        self._found = found
        self._answers: dict[rules.CompletionRules, _Answers] = {}
        self._pieces: dict[Basis, dict[date, Counter[int]]] = {}

    def count(
        self, period: Period, completion: rules.CompletionRules, by: Iterable[Cut] = ()
    ) -> Counts:
        """The indicators of the period that was read, or of whole months of it, by one set of
        completion rules. No cuts by time."""
        answers = self._answers_by(completion)
        counts = Counts(_nothing(), {cut: {} for cut in by})
        for basis in Basis:
            kinds = self._kinds_within(period, basis)
            counts.in_period[basis] = kinds.total()
            _add_total(counts, kinds, answers, basis)
        if counts.by:
            marks = _Marks(answers)
            codes = self._codes(period, marks)
            for cut, values in counts.by.items():
                pairs = Counter(zip(cuts.raw(cut, self._found.columns), codes, strict=True))
                _add_cut(values, cut, pairs, marks)
        return counts

    def within(self, fine: Cut, coarse: Cut) -> dict[Value, Value]:
        """The values of a fine cut that lie in one of a coarser cut as a whole, with that one."""
        columns = self._found.columns
        found: dict[Value, set[Value]] = defaultdict(set)
        for small, large in set(
            zip(cuts.raw(fine, columns), cuts.raw(coarse, columns), strict=True)
        ):
            found[cuts.named(fine, small)].add(cuts.named(coarse, large))
        return {small: large for small, (large, *more) in found.items() if not more}

    def outcomes(
        self, period: Period, completion: rules.CompletionRules, definition: Definition
    ) -> list[tuple[Row, int]]:
        """Each row that belongs to the period, with what one indicator says of it."""
        answers, basis = self._answers_by(completion), definition.basis
        place = answers.definitions[basis].index(definition)
        day = DAY_OF[basis]
        return [
            (row, answers.of(kind, basis)[place])
            for row, kind in zip(self._found.rows, self._found.kinds, strict=True)
            if period.holds(row[day])
        ]

    def _kinds_within(self, period: Period, basis: Basis) -> Counter[int]:
        """How many of each kind belong to the period by this day."""
        found: Counter[int] = Counter()
        for first, kinds in self._kinds_by_piece(basis).items():
            if period.holds(first):
                found.update(kinds)
        return found

    def _kinds_by_piece(self, basis: Basis) -> dict[date, Counter[int]]:
        """The kinds of each month, as far as the period goes: parts are put together from them."""
        if basis not in self._pieces:
            found: dict[date, Counter[int]] = defaultdict(Counter)
            piece_of = _Pieces(self._found.period)
            pieces = map(piece_of.__getitem__, self._found.columns[DAY_OF[basis]])
            for (first, kind), number in Counter(
                zip(pieces, self._found.kinds, strict=True)
            ).items():
                if first is not None:
                    found[first][kind] = number
            self._pieces[basis] = found
        return self._pieces[basis]

    def _codes(self, period: Period, marks: _Marks) -> list[int]:
        """What each row adds to the figures of the period, as a number that alike rows share."""
        inside = _Inside(period)
        within = (map(inside.__getitem__, self._found.columns[DAY_OF[basis]]) for basis in Basis)
        return list(map(marks.__getitem__, zip(self._found.kinds, *within, strict=True)))

    def _answers_by(self, completion: rules.CompletionRules) -> _Answers:
        if completion not in self._answers:
            self._answers[completion] = _Answers(self._found, completion)
        return self._answers[completion]


class _Answers:
    """What the indicators of each basis say of each kind of rows, asked once."""

    def __init__(self, found: CaseRows, completion: rules.CompletionRules) -> None:
        self._found, self._completion = found, completion
        self.definitions = {
            basis: [each for each in DEFINITIONS if each.basis is basis] for basis in Basis
        }
        self._known: dict[tuple[int, Basis], tuple[int, ...]] = {}

    def of(self, kind: int, basis: Basis) -> tuple[int, ...]:
        """The outcome of each definition of the basis."""
        known = self._known.get((kind, basis))
        if known is None:
            attendance = self._found.attendance(kind)
            facts = self._found.facts(kind, *completed_by(self._completion, *attendance))
            known = tuple(each.outcome(facts) for each in self.definitions[basis])
            self._known[kind, basis] = known
        return known


class _Pieces(dict[date | None, date | None]):
    """The first day of the month of a day, or of the period where it begins later; None outside it."""

    def __init__(self, period: Period) -> None:
        super().__init__()
        self._period = period

    def __missing__(self, day: date | None) -> date | None:
        first = None
        if day is not None and self._period.holds(day):
            first = max(day.replace(day=1), self._period.first)
        self[day] = first
        return first


class _Inside(dict[date | None, bool]):
    """Whether a day lies in the period, asked once a day."""

    def __init__(self, period: Period) -> None:
        super().__init__()
        self._holds = period.holds

    def __missing__(self, day: date | None) -> bool:
        found = self[day] = self._holds(day)
        return found


class _Marks(dict[tuple[Any, ...], int]):
    """From a row's kind, and whether each of its days lies in the period, to what it adds: a place
    in `adds`, where the ids of the indicators stand with their outcomes. Rows outside are NOBODY."""

    NOBODY = 0

    def __init__(self, answers: _Answers) -> None:
        super().__init__()
        self._answers = answers
        self._numbers: dict[tuple[tuple[str, int], ...], int] = {}
        self.adds: list[tuple[tuple[str, int], ...]] = [()]

    def __missing__(self, mark: tuple[Any, ...]) -> int:
        kind, *within = mark
        found = self[mark] = self._number(kind, within) if any(within) else self.NOBODY
        return found

    def _number(self, kind: int, within: Sequence[bool]) -> int:
        adds = tuple(
            (definition.id, outcome)
            for basis, is_inside in zip(Basis, within, strict=True)
            if is_inside
            for definition, outcome in zip(
                self._answers.definitions[basis], self._answers.of(kind, basis), strict=True
            )
            if outcome < LEFT_OUT
        )
        number = self._numbers.setdefault(adds, len(self.adds))
        if number == len(self.adds):
            self.adds.append(adds)
        return number


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


def _add_total(counts: Counts, kinds: Counter[int], answers: _Answers, basis: Basis) -> None:
    definitions = answers.definitions[basis]
    for definition in definitions:
        counts.left_out[definition.id] = [0] * len(definition.conditions)
    alike: Counter[tuple[int, ...]] = Counter()
    for kind, number in kinds.items():
        alike[answers.of(kind, basis)] += number
    for outcomes, number in alike.items():
        for definition, outcome in zip(definitions, outcomes, strict=True):
            if outcome >= LEFT_OUT:
                counts.left_out[definition.id][outcome - LEFT_OUT] += number
            else:
                counts.total[definition.id].add(outcome, number)


def _add_cut(
    into: dict[Value, Tallies], cut: Cut, found: Counter[tuple[Any, int]], marks: _Marks
) -> None:
    for (raw, code), number in found.items():
        if code == marks.NOBODY:
            continue
        value = cuts.named(cut, raw)
        tallies = into.get(value)
        if tallies is None:
            tallies = into[value] = _nothing()
        for key, outcome in marks.adds[code]:
            tallies[key].add(outcome, number)
