"""What a printed report says, as plain data: tables in words, charts, and the rules that hold for all."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from counsellor_app.services.letters.letter_text import LetterText
from counsellor_app.services.letters.sheets import Letterhead


@dataclass(frozen=True, slots=True)
class PrintedTable:
    """A table of a report, its cells already in words; `numeric` columns end at the right."""

    title: str
    headings: tuple[str, ...]
    numeric: tuple[bool, ...]
    rows: tuple[tuple[str, ...], ...]
    bars: tuple[
        float | None, ...
    ] = ()  # of each row between 0 and 1, drawn beside it; None: hidden


@dataclass(frozen=True, slots=True)
class StatusCurve:
    """A run chart: quarters, their shares, median, target, and which points are more than noise."""

    title: str
    labels: tuple[str, ...]
    values: tuple[float | None, ...]
    median: float | None
    target: float | None
    news: frozenset[int] = frozenset()
    is_share: bool = True  # else numbers of pathways


@dataclass(frozen=True, slots=True)
class ReportPages:
    """A report as pages: its tables under each other, and what holds for all of it."""

    letterhead: Letterhead
    title: str
    period: str
    made_on: date
    tables: tuple[PrintedTable, ...]
    notes: tuple[str, ...] = ()
    curve: StatusCurve | None = None  # beside the second table, small groups hidden


@dataclass(frozen=True, slots=True)
class WardLine:
    """One figure of a department beside its hospital; None is hidden because the group is small."""

    name: str
    own: int | None
    own_share: float | None
    together: int | None
    together_share: float | None
    about: str = ""


@dataclass(frozen=True, slots=True)
class WardSheet:
    """What a department or practice is told about its referrals; no person stands on it."""

    letterhead: Letterhead
    id: UUID
    ward: str
    hospital: str
    group: str  # whom it is compared with: the hospital, or all practices
    wards: int
    period: str
    label: str
    made_on: date
    recipient: str
    lines: tuple[WardLine, ...]
    mail: LetterText


@dataclass(frozen=True, slots=True)
class StatusFigure:
    """One figure on the page of a quarter, in words, with the curve of three years."""

    name: str
    value: str
    count: str
    target: str
    met: bool | None  # None: no target or no figure
    last_year: str
    curve: tuple[float | None, ...]


@dataclass(frozen=True, slots=True)
class StatusBar:
    """One bar of a chart; None is hidden because the group is small."""

    name: str
    count: int | None
    words: str = ""


@dataclass(frozen=True, slots=True)
class StatusSheet:
    """One page for a meeting: the figures of a period, the way through, the waiting, the rules."""

    letterhead: Letterhead
    period: str
    label: str
    made_on: date
    figures: tuple[StatusFigure, ...]
    funnel: tuple[StatusBar, ...]
    waiting: tuple[StatusBar, ...]
    waiting_words: tuple[str, ...]
    lens: tuple[str, ...]
    curves: tuple[StatusCurve, ...]
    notes: tuple[str, ...]
