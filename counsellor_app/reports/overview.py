"""The figures of a period beside those of the same period a year before, as the window shows them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from counsellor_app.clock import add_months
from counsellor_app.reports.indicators import Indicator, indicators
from counsellor_app.reports.period import Period
from counsellor_app.services.backend import Backend


@dataclass(frozen=True, slots=True)
class Overview:
    """Each indicator with the one of last year."""

    period: Period
    pairs: tuple[tuple[Indicator, Indicator], ...]


def overview(
    backend: Backend, period: Period, progress: Callable[[int, int], object] | None = None
) -> Overview:
    """A flow: long where there are many pathways."""
    now = backend.read(indicators, period)
    if progress:
        progress(1, 2)
    before = backend.read(indicators, a_year_before(period))
    return Overview(period, tuple(zip(now, before, strict=True)))


def a_year_before(period: Period) -> Period:
    """The same days of the year before."""
    return Period(add_months(period.first, -12), add_months(period.last, -12))
