"""Which weeks of a grant the next voucher covers and when it is due: pure functions of what was issued."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, slots=True)
class Issued:
    """The weeks of one voucher that is not cancelled."""

    week_from: int
    week_to: int
    issued_on: date


@dataclass(frozen=True, slots=True)
class NextWeeks:
    """The weeks that the next voucher covers, and the day on which they begin."""

    week_from: int
    week_to: int
    due_on: date
    waits_for_meeting: bool = False  # due after the next meeting that is attended, whenever that is

    @property
    def weeks(self) -> int:
        """How many weeks that is."""
        return self.week_to - self.week_from + 1


def next_weeks(
    issued: Sequence[Issued],
    granted_on: date,
    weeks: int,
    weeks_at_a_time: int,
    attended: Sequence[date] | None = None,
) -> NextWeeks | None:
    """The first weeks without a voucher; None when the scheme is used up.

    Week 1 begins on the day of the first voucher; a cancelled one gives its weeks back. `attended` are the
    days of attended meetings where each of them gives one instalment; None where weeks alone decide.
    """
    taken = {week for one in issued for week in range(one.week_from, one.week_to + 1)}
    free = [week for week in range(1, weeks + 1) if week not in taken]
    if not free:
        return None
    first = last = free[0]
    while last + 1 in free and last - first + 1 < weeks_at_a_time:
        last += 1
    by_weeks = _begins(issued, granted_on) + timedelta(weeks=first - 1)
    if attended is None:
        return NextWeeks(first, last, by_weeks)
    # A meeting on the day of the grant gives the first instalment; two vouchers of one day are one.
    meetings = [day for day in attended if day >= granted_on]
    instalments = len({one.issued_on for one in issued})
    if instalments < len(meetings):
        return NextWeeks(first, last, meetings[instalments])
    return NextWeeks(first, last, by_weeks, waits_for_meeting=True)


def weeks_used(issued: Sequence[Issued]) -> int:
    """How many weeks vouchers cover."""
    return len({week for one in issued for week in range(one.week_from, one.week_to + 1)})


def _begins(issued: Sequence[Issued], granted_on: date) -> date:
    if not issued:
        return granted_on
    earliest = min(issued, key=lambda one: one.week_from)
    return earliest.issued_on - timedelta(weeks=earliest.week_from - 1)
