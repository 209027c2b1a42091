"""What a printed report says, as plain data: tables in words, charts, and the rules that hold for all."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from counsellor_app.services.letter_text import LetterText
from counsellor_app.services.sheets import Letterhead


@dataclass(frozen=True, slots=True)
class PrintedTable:
    """A table of a report, its cells already in words; `numeric` columns end at the right."""

    title: str
    headings: tuple[str, ...]
    numeric: tuple[bool, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class ReportPages:
    """A report as pages: its tables under each other, and what holds for all of it."""

    letterhead: Letterhead
    title: str
    period: str
    made_on: date
    tables: tuple[PrintedTable, ...]
    notes: tuple[str, ...] = ()


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
