"""The figures of a period beside those of the same period a year before, as the window shows them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta

from counsellor_app.clock import add_months
from counsellor_app.reports import arrivals, figures, waiting
from counsellor_app.reports.cuts import Cut
from counsellor_app.reports.figures import CutTable, Figure, LensRow, TimePoint
from counsellor_app.reports.funnel import Funnel, funnel_of
from counsellor_app.reports.indicators import Indicator, indicators
from counsellor_app.reports.period import Period
from counsellor_app.reports.waiting import WaitingTable
from counsellor_app.services.actor import Right
from counsellor_app.services.backend import Backend
from counsellor_app.services.operation import query
from counsellor_app.services.transaction import Transaction

QUARTERS = 12  # points of a small curve, the period's own the last


@dataclass(frozen=True, slots=True)
class Overview:
    """Each indicator with the one of last year, inequality, the way through, and the waiting."""

    period: Period
    pairs: tuple[tuple[Indicator, Indicator], ...]
    lens: tuple[LensRow, ...]
    trend: tuple[TimePoint, ...]
    funnel: Funnel
    waiting: WaitingTable

    def curve(self, key: str) -> list[float | None]:
        """The figure of each quarter, oldest first."""
        return curve(self.trend, key)


def curve(points: Sequence[TimePoint], key: str) -> list[float | None]:
    """Rates, or numbers where the indicator is one; None where there was nobody."""
    return [value_of(point.figures[key]) for point in points]


def value_of(figure: Figure) -> float | None:
    """What a chart shows of a figure."""
    return float(figure.numerator) if figure.denominator is None else figure.rate


def overview(
    backend: Backend,
    period: Period,
    target_set: str = "",
    progress: Callable[[int, int], object] | None = None,
) -> Overview:
    """A flow: long where there are many pathways."""
    told = progress or _silent
    now = backend.read(indicators, period, target_set)
    told(1, 5)
    before = backend.read(indicators, a_year_before(period), target_set)
    told(2, 5)
    lens = backend.read(figures.lens, period)
    told(3, 5)
    trend = backend.read(figures.over_time, trend_span(period), 3)
    told(4, 5)
    funnel, waited = backend.read(arrived, period)
    return Overview(period, tuple(zip(now, before, strict=True)), lens, trend, funnel, waited)


@query(Right.NUMBERS)
def arrived(
    session: Transaction, period: Period, cut: Cut | None = Cut.DEPARTMENT
) -> tuple[Funnel, WaitingTable]:
    """The funnel and the waiting times, from one reading of those received."""
    found = arrivals.read(session, period)
    return funnel_of(found, period), waiting.table_of(session, found, period, cut)


def trend_span(period: Period) -> Period:
    """Three years of quarters that end with the period."""
    after = period.last + timedelta(days=1)
    return Period(add_months(after.replace(day=1), -3 * QUARTERS), period.last)


def a_year_before(period: Period) -> Period:
    """The same days of the year before."""
    return period.before(12)


def by_cut(
    backend: Backend,
    period: Period,
    cut: Cut,
    progress: Callable[[int, int], object] | None = None,
) -> CutTable:
    """A flow: one cut of every indicator."""
    return backend.read(figures.by_cut, period, cut)


def _silent(done: int, of: int) -> None:
    """Nobody watches."""
