"""The span of days that a report looks at, both ends included."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from counsellor_app.clock import add_months


@dataclass(frozen=True, slots=True)
class Period:
    """First and last day; without them everything."""

    first: date = date.min
    last: date = date.max

    def holds(self, day: date | None) -> bool:
        """Whether a day lies in it; an unknown day never does."""
        return day is not None and self.first <= day <= self.last

    @property
    def is_everything(self) -> bool:
        """Whether no period was given."""
        return self.first == date.min and self.last == date.max

    def split(self, months: int) -> Iterator[Period]:
        """Its parts of so many calendar months (1, 3 or 12), the first and last perhaps shorter."""
        first = self.first
        while first <= self.last:
            begun = date(first.year, (first.month - 1) // months * months + 1, 1)
            after = add_months(begun, months)
            yield Period(first, min(after - timedelta(days=1), self.last))
            first = after

    def before(self, months: int) -> Period:
        """The same span so many months earlier; a span of whole months stays one."""
        after = add_months(self.last + timedelta(days=1), -months)
        return Period(add_months(self.first, -months), after - timedelta(days=1))


def of_month(year: int, month: int) -> Period:
    """One calendar month."""
    first = date(year, month, 1)
    return Period(first, add_months(first, 1) - timedelta(days=1))


def of_quarter(year: int, number: int) -> Period:
    """The days of a quarter, counted from 1."""
    first = date(year, 3 * number - 2, 1)
    return Period(first, add_months(first, 3) - timedelta(days=1))


def of_year(year: int) -> Period:
    """One calendar year."""
    return Period(date(year, 1, 1), date(year, 12, 31))


def quarter_of(day: date) -> Period:
    """The quarter in which a day lies."""
    return of_quarter(day.year, (day.month - 1) // 3 + 1)


def month_of(day: date) -> Period:
    """The month in which a day lies."""
    return of_month(day.year, day.month)


def label(period: Period) -> str:
    """2026, 2026Q3 or 2026-08 where it is one, else both days; for files, axes and other programs."""
    first = period.first
    if period.is_everything:
        return ""
    if period == of_year(first.year):
        return str(first.year)
    if period == quarter_of(first):
        return f"{first.year}Q{(first.month + 2) // 3}"
    if period == month_of(first):
        return f"{first:%Y-%m}"
    return f"{first.isoformat()}--{period.last.isoformat()}"
