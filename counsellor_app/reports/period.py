"""The span of days that a report looks at, both ends included."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


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
