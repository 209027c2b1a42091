"""Waiting times from received to first attempt, reached, interview and first meeting (domain 2.4, 4.5)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from counsellor_app.kinds.rules import DayCount
from counsellor_app.reports import arrivals, cuts
from counsellor_app.reports.arrivals import Arrival
from counsellor_app.reports.cuts import MONTHS, Cut, Value
from counsellor_app.reports.period import Period
from counsellor_app.reports.statistics import median, quantile
from counsellor_app.services.actor import Right
from counsellor_app.services.office import rules
from counsellor_app.services.operation import query
from counsellor_app.services.transaction import Transaction


class Step(StrEnum):
    """Where the clock stops."""

    FIRST_CALL = "first_call"
    REACHED = "reached"
    INTERVIEW = "interview"
    FIRST_MEETING = "first_meeting"


_DAY: dict[Step, Callable[[Arrival], date | None]] = {
    Step.FIRST_CALL: lambda arrival: arrival.first_call_on,
    Step.REACHED: lambda arrival: arrival.reached_on,
    Step.INTERVIEW: lambda arrival: arrival.interview_on,
    Step.FIRST_MEETING: lambda arrival: arrival.first_meeting_on,
}
_WITH_TARGET = frozenset({Step.FIRST_CALL, Step.REACHED})
LONGEST = 15  # days from which a distribution shows them together


@dataclass(frozen=True, slots=True)
class Waiting:
    """The waiting to one step. Days are whole calendar days; nobody waits less than none.

    `late` and `within` concern the two steps that the service target is for: within are those for
    whom the step came in time, late those for whom it came later or has not come by now.
    """

    step: Step
    days: tuple[int, ...]  # of each who came so far, in order
    waiting: int  # still under way to this step
    within: int | None = None
    late: int | None = None

    @property
    def count(self) -> int:
        """How many came so far."""
        return len(self.days)

    @property
    def median(self) -> float | None:
        """Half of them waited no longer."""
        return median(self.days)

    @property
    def p90(self) -> float | None:
        """Nine of ten waited no longer."""
        return quantile(self.days, 0.9)

    @property
    def longest(self) -> int | None:
        """The longest of all."""
        return self.days[-1] if self.days else None

    @property
    def judged(self) -> int | None:
        """Those of whom it is known whether the target was kept."""
        if self.within is None or self.late is None:
            return None
        return self.within + self.late

    @property
    def share_within(self) -> float | None:
        """The share for whom the step came in time."""
        return self.within / self.judged if self.within is not None and self.judged else None

    @property
    def distribution(self) -> tuple[int, ...]:
        """How many waited 0, 1, 2 … days; the last place holds the longer ones."""
        counts = [0] * (LONGEST + 1)
        for each in self.days:
            counts[min(each, LONGEST)] += 1
        return tuple(counts)


@dataclass(frozen=True, slots=True)
class WaitingRow:
    """The waiting times of one value of a cut."""

    value: Value
    received: int
    reached: int
    steps: tuple[Waiting, ...]


@dataclass(frozen=True, slots=True)
class WaitingTable:
    """The waiting times of a period: of everybody, and by a cut."""

    period: Period
    target_days: int
    working_days: bool
    total: WaitingRow
    cut: Cut | None = None
    rows: tuple[WaitingRow, ...] = ()


@query(Right.NUMBERS)
def waiting(session: Transaction, period: Period, cut: Cut | None = None) -> WaitingTable:
    """Everybody received in the period; the target is that of each one's own day."""
    return table_of(session, arrivals.read(session, period), period, cut)


def table_of(
    session: Transaction, found: Sequence[Arrival], period: Period, cut: Cut | None
) -> WaitingTable:
    """The same of arrivals that are read already."""
    target = rules.in_force(session, rules.ServiceTarget, period.last)
    return WaitingTable(
        period,
        target.days,
        target.count == DayCount.WORKING,
        _row("", found, session.today),
        cut,
        tuple(
            _row(value, of_value, session.today) for value, of_value in _parted(found, cut, period)
        ),
    )


def _parted(
    found: Sequence[Arrival], cut: Cut | None, period: Period
) -> list[tuple[Value, list[Arrival]]]:
    if cut is None:
        return []
    if cut in MONTHS:
        return [
            (part.first.isoformat(), [each for each in found if part.holds(each.row[1])])
            for part in period.split(MONTHS[cut])
        ]
    parted: dict[Value, list[Arrival]] = {}
    for arrival, value in zip(found, cuts.values(cut, [each.row for each in found]), strict=True):
        parted.setdefault(value, []).append(arrival)
    return [(value, parted[value]) for value in cuts.in_order(cut, list(parted))]


def _row(value: Value, found: Sequence[Arrival], today: date) -> WaitingRow:
    steps = tuple(_waiting(step, found, today) for step in Step)
    return WaitingRow(value, len(found), steps[1].count, steps)


def _waiting(step: Step, found: Sequence[Arrival], today: date) -> Waiting:
    day_of = _DAY[step]
    days = []
    within = late = still = 0
    for arrival in found:
        day = day_of(arrival)
        if day is not None:
            days.append(max(0, (day - arrival.starts_on).days))
            within += day <= arrival.call_by
            late += day > arrival.call_by
        else:
            # Closed in time without it, as when the referral was withdrawn, nobody can judge.
            still += arrival.closed_on is None
            late += arrival.call_by < (arrival.closed_on or today)
    if step not in _WITH_TARGET:
        return Waiting(step, tuple(sorted(days)), still)
    return Waiting(step, tuple(sorted(days)), still, within, late)
