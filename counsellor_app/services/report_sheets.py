"""What a printed report says, as plain data: tables in words, charts, and the rules that hold for all."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

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
