"""One line of the story of a pathway, and where in the day it stands."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum

from counsellor_app.clock import instant, local
from counsellor_app.kinds.history import EventKind


@dataclass(frozen=True, slots=True)
class Event:
    """One line: `about` is the outcome or mark, `words` a name or number, `note` what was said."""

    kind: EventKind
    on: date
    at: datetime
    about: StrEnum | None = None
    words: str = ""
    note: str = ""
    number: int | None = None
    second_number: int | None = None
    yes: bool | None = None
    details: tuple[tuple[StrEnum, str], ...] = ()
    who: str = ""
    id: uuid.UUID | None = None


def morning(on: date) -> datetime:
    """A day without an hour stands before what has one."""
    return instant(on, time(0, 0))


def evening(on: date) -> datetime:
    return instant(on, time(23, 59))


def moment(on: date, at: datetime | None) -> datetime:
    """The instant if it lies on the day, else the morning of it (typed in afterwards)."""
    return at if at is not None and local(at).date() == on else morning(on)
