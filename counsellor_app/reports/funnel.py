"""The way from referred to smoke-free as a funnel: how many of those received came how far (issue "reach")."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from counsellor_app.reports import arrivals, hiding
from counsellor_app.reports.arrivals import Arrival
from counsellor_app.reports.period import Period
from counsellor_app.services.actor import Right
from counsellor_app.services.operation import query
from counsellor_app.services.transaction import Transaction


class Stop(StrEnum):
    """How far somebody came."""

    REFERRED = "referred"
    REACHED = "reached"
    INTERVIEWED = "interviewed"
    STARTED = "started"
    COMPLETED = "completed"
    SMOKE_FREE = "smoke_free"
    HALF_YEAR = "half_year"


def _started(arrival: Arrival) -> bool:
    return arrival.first_meeting_on is not None


def _interviewed(arrival: Arrival) -> bool:
    # An open group is begun without an interview, and an interview without a logged call.
    return arrival.interview_on is not None or _started(arrival)


def _reached(arrival: Arrival) -> bool:
    return arrival.reached_on is not None or _interviewed(arrival)


def _smoke_free(arrival: Arrival) -> bool:
    # "Ever since our offer" after half a year says that she was it at the end too.
    return arrival.completed and bool(arrival.smoke_free_end or arrival.smoke_free_half_year)


CAME: dict[Stop, Callable[[Arrival], bool]] = {
    Stop.REFERRED: lambda arrival: True,
    Stop.REACHED: _reached,
    Stop.INTERVIEWED: _interviewed,
    Stop.STARTED: _started,
    Stop.COMPLETED: lambda arrival: arrival.completed,
    Stop.SMOKE_FREE: _smoke_free,
    Stop.HALF_YEAR: lambda arrival: arrival.completed and bool(arrival.smoke_free_half_year),
}


@dataclass(frozen=True, slots=True)
class Funnel:
    """Counts from referred to half a year; `open` are those whose pathway is not closed yet."""

    period: Period
    stops: tuple[tuple[Stop, int], ...]
    open: int

    @property
    def referred(self) -> int:
        """Everybody who was received."""
        return self.stops[0][1]

    def share(self, count: int) -> float | None:
        """Of those received."""
        return count / self.referred if self.referred else None


@query(Right.NUMBERS)
def funnel(session: Transaction, period: Period) -> Funnel:
    """Of the pathways received in the period. Later stops are never larger than earlier ones."""
    return funnel_of(arrivals.read(session, period), period)


def funnel_of(found: Sequence[Arrival], period: Period) -> Funnel:
    """The same of arrivals that are read already."""
    stops = tuple((stop, sum(map(came, found))) for stop, came in CAME.items())
    return Funnel(period, stops, sum(arrival.closed_on is None for arrival in found))


def shown_stops(found: Funnel) -> tuple[bool, ...]:
    """Which stops may leave the house: none is small, nor the difference of two."""
    counts = [count for _, count in found.stops]
    return hiding.shown_counts([], counts, range(len(counts))).total
