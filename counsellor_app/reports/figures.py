"""Figures with all that is needed to judge them: n, interval, unknowns, and non-responders counted as smokers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from counsellor_app.reports import case_rows, cuts
from counsellor_app.reports.counting import Counting, Counts, Tallies, Tally
from counsellor_app.reports.cuts import MONTHS, Cut, Value
from counsellor_app.reports.indicator import BY_ID, DEFINITIONS
from counsellor_app.reports.indicator.definition import Measure
from counsellor_app.reports.period import Period
from counsellor_app.reports.statistics import Gap, Interval, gap, wilson
from counsellor_app.services.actor import Right
from counsellor_app.services.office import rules
from counsellor_app.services.operation import query
from counsellor_app.services.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Figure:
    """One indicator of one group. `unknown` lack an answer and stand outside the denominator."""

    id: str
    numerator: int
    denominator: int | None
    unknown: int = 0

    @property
    def rate(self) -> float | None:
        """The share of those who answered; None without a denominator."""
        return self.numerator / self.denominator if self.denominator else None

    @property
    def is_share(self) -> bool:
        """Whether the denominator is those who answered, so that chance and unknowns matter."""
        return BY_ID[self.id].measure is Measure.SHARE

    @property
    def is_settled(self) -> bool:
        """Whether at least half of those asked have answered; a verdict on fewer is one on chance."""
        return self.denominator is None or self.denominator >= self.unknown

    @property
    def interval(self) -> Interval | None:
        """Wilson's 95 % interval of the rate."""
        if not self.is_share or self.denominator is None:
            return None
        return wilson(self.numerator, self.denominator)

    @property
    def everybody(self) -> int | None:
        """Of a quit rate: those who answered and those who did not (domain 7 no. 6)."""
        if not BY_ID[self.id].quit_rate or self.denominator is None:
            return None
        return self.denominator + self.unknown

    @property
    def rate_of_everybody(self) -> float | None:
        """Of a quit rate: who did not answer counts as a smoker."""
        return self.numerator / self.everybody if self.everybody else None

    @property
    def interval_of_everybody(self) -> Interval | None:
        """Wilson's 95 % interval of it."""
        return wilson(self.numerator, self.everybody) if self.everybody else None


Figures = dict[str, Figure]  # by id, in the order of the report


@dataclass(frozen=True, slots=True)
class CutRow:
    """All figures of one value of a cut; "" is those of whom it is not known."""

    value: Value
    figures: Figures


@dataclass(frozen=True, slots=True)
class CutTable:
    """The figures of a period by a cut, beside those of everybody."""

    period: Period
    cut: Cut
    rows: tuple[CutRow, ...]
    total: Figures
    # By a coarser cut of the same reading: in which one of its values each of ours lies as a whole.
    within: Mapping[Cut, Mapping[Value, Value]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class TimePoint:
    """The figures of one part of a span."""

    period: Period
    figures: Figures


@query(Right.NUMBERS)
def by_cut(session: Transaction, period: Period, cut: Cut) -> CutTable:
    """One cut of a period."""
    (table,) = by_cuts(session, period, (cut,))
    return table


@query(Right.NUMBERS)
def by_cuts(
    session: Transaction,
    period: Period,
    wanted: Sequence[Cut] = tuple(Cut),
    nested: bool = False,
) -> tuple[CutTable, ...]:
    """Several cuts of a period, from one pass over the pathways; with `nested` each fine one says how
    it lies in the coarser ones."""
    found = Counting(case_rows.read(session, period))
    counts = count(session, found, period, [cut for cut in wanted if cut not in MONTHS])
    people = heavy_smokers(session, period)
    total = as_figures(counts.total, people)
    tables = []
    known = {period: total}
    for cut in wanted:
        if cut in MONTHS:
            points = _over_time(session, found, period, MONTHS[cut], known)
            rows = [CutRow(point.period.first.isoformat(), point.figures) for point in points]
        else:
            order = cuts.in_order(cut, list(counts.by[cut]))
            rows = [CutRow(value, as_figures(counts.by[cut][value], None)) for value in order]
        within = {
            coarse: _time_within(period, cut, coarse)
            if cut in MONTHS
            else found.within(cut, coarse)
            for fine, coarse in cuts.NESTED
            if nested and fine is cut and coarse in wanted
        }
        tables.append(CutTable(period, cut, tuple(rows), total, within))
    return tuple(tables)


def _time_within(period: Period, fine: Cut, coarse: Cut) -> dict[Value, Value]:
    """Months in quarters and years, by their first days."""
    return {
        small.first.isoformat(): large.first.isoformat()
        for large in period.split(MONTHS[coarse])
        for small in period.split(MONTHS[fine])
        if large.first <= small.first and small.last <= large.last
    }


@query(Right.NUMBERS)
def over_time(session: Transaction, period: Period, months: int = 3) -> tuple[TimePoint, ...]:
    """The figures of each part, by the rules in force on the part's last day."""
    found = Counting(case_rows.read(session, period))
    return tuple(_over_time(session, found, period, months, {}))


def _over_time(
    session: Transaction,
    found: Counting,
    period: Period,
    months: int,
    known: dict[Period, Figures],
) -> Iterable[TimePoint]:
    for part in period.split(months):
        if part not in known:
            counts = count(session, found, part)
            known[part] = as_figures(counts.total, heavy_smokers(session, part))
        yield TimePoint(part, known[part])


LENS = (Cut.SHORT_EDUCATION, Cut.PSYCHIATRY)


@dataclass(frozen=True, slots=True)
class LensRow:
    """One indicator of everybody, beside the groups that inequality is looked for in."""

    total: Figure
    short_education: Figure
    psychiatry: Figure

    @property
    def gaps(self) -> tuple[Gap | None, Gap | None]:
        """How far each group lies from all, with its interval; None for numbers."""
        return _gap(self.short_education, self.total), _gap(self.psychiatry, self.total)


@query(Right.NUMBERS)
def lens(session: Transaction, period: Period) -> tuple[LensRow, ...]:
    """Short education and psychiatry beside the total, on every indicator."""
    short, psychiatry = by_cuts(session, period, LENS)
    return lens_rows(short, psychiatry)


def lens_rows(short: CutTable, psychiatry: CutTable) -> tuple[LensRow, ...]:
    """The same from tables that are there already."""
    return tuple(
        LensRow(short.total[each.id], _of(short, each.id), _of(psychiatry, each.id))
        for each in DEFINITIONS
    )


def _of(table: CutTable, key: str) -> Figure:
    for row in table.rows:
        if row.value == cuts.YES:
            return row.figures[key]
    return as_figure(key, Tally(), None)


def _gap(group: Figure, total: Figure) -> Gap | None:
    if not total.is_share or group.denominator is None or total.denominator is None:
        return None
    return gap((group.numerator, group.denominator), (total.numerator, total.denominator))


# --- from tallies to figures


def count(session: Transaction, found: Counting, period: Period, by: Iterable[Cut] = ()) -> Counts:
    """Counts by the completion rules in force on the last day of the period."""
    completion = rules.in_force(session, rules.CompletionRules, period.last)
    return found.count(period, completion, by)


def heavy_smokers(session: Transaction, period: Period) -> int | None:
    """The population behind A2 on the last day; None where nobody has set it."""
    return rules.in_force(session, rules.Population, period.last).heavy_smokers


def as_figures(tallies: Tallies, people: int | None) -> Figures:
    """Every indicator; `people` is the denominator of A2, known only for everybody together."""
    return {each.id: as_figure(each.id, tallies[each.id], people) for each in DEFINITIONS}


def as_figure(key: str, tally: Tally, people: int | None) -> Figure:
    """One indicator: a number, a share of those who answered, or one of the population."""
    measure = BY_ID[key].measure
    if measure is Measure.SHARE:
        return Figure(key, tally.yes, tally.answered, tally.unknown)
    return Figure(key, tally.yes, people if measure is Measure.OF_POPULATION else None)
