"""Locks a reported period, and shows what later corrections have changed of its figures."""

from __future__ import annotations

import hashlib
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from counsellor_app.errors import UserError
from counsellor_app.reports import case_rows, figures, quarter_status
from counsellor_app.reports.book import Book, BookWords, Column, Kind, Table
from counsellor_app.reports.counting import Counting
from counsellor_app.reports.indicator import IDS
from counsellor_app.reports.indicator_words import IndicatorWords
from counsellor_app.reports.period import Period
from counsellor_app.services.actor import Right
from counsellor_app.services.backend import Backend
from counsellor_app.services.letters import kept_sheets, report_snapshots
from counsellor_app.services.letters.report_sheets import StatusSheet
from counsellor_app.services.letters.report_snapshots import SnapshotDraft, SnapshotRow
from counsellor_app.services.operation import query
from counsellor_app.services.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Difference:
    """One figure that is not what it was: numerator, denominator and unknown, then and now."""

    id: str
    then: tuple[int | None, ...]
    now: tuple[int | None, ...]


@query(Right.NUMBERS)
def counts(session: Transaction, period: Period) -> dict[str, Any]:
    """The figures as they are kept: [numerator, denominator, unknown] by indicator."""
    found = figures.count(session, Counting(case_rows.read(session, period)), period)
    total = figures.as_figures(found.total, figures.heavy_smokers(session, period))
    return {key: [one.numerator, one.denominator, one.unknown] for key, one in total.items()}


@dataclass(frozen=True, slots=True)
class Drawing:
    """How a page becomes bytes, and with what: both belong to `documents`."""

    draw: Callable[[StatusSheet], bytes]
    made_with: Callable[[], dict[str, str]]


class Again(StrEnum):
    """What came of making a locked page again."""

    SAME = "same"  # byte for byte, from the figures that are kept
    OTHER_PROGRAM = "other_program"  # other versions draw it otherwise: the page as it was kept
    PAGE_ONLY = "page_only"  # locked before the figures were kept: the page as it was kept


@dataclass(frozen=True, slots=True)
class LockedPage:
    """The page of a locked period, always the bytes that were locked."""

    content: bytes
    again: Again
    changed: tuple[str, ...] = ()  # of what it is made with: "reportlab 5.1 → 5.2"


def lock(backend: Backend, period: Period, target_set: str, drawing: Drawing) -> uuid.UUID:
    """A flow: the page, what it says and the figures as they are now, kept."""
    data = kept_sheets.as_data(backend.read(quarter_status.status, period, target_set))
    kept = backend.read(counts, period)
    draft = SnapshotDraft(
        period.first,
        period.last,
        kept,
        drawing.draw(kept_sheets.from_data(data)),
        target_set,
        data,
        drawing.made_with(),
    )
    return backend.write(report_snapshots.lock_report, draft)


def make_again(backend: Backend, snapshot_id: uuid.UUID, drawing: Drawing) -> LockedPage:
    """A flow: the page of a locked period, drawn again from what is kept.

    UserError("snapshot.altered") when the data are not those that were locked, or give another page
    although nothing has changed that it is made with.
    """
    kept = backend.read(report_snapshots.kept_report, snapshot_id)
    if not kept.sheet:
        return LockedPage(kept.pages, Again.PAGE_ONLY)
    content = drawing.draw(kept_sheets.from_data(kept.sheet))
    if hashlib.sha256(content).hexdigest() == kept.sha256:
        return LockedPage(content, Again.SAME)
    changed = changed_makings(kept.made_with, drawing.made_with())
    if not changed:
        raise UserError("snapshot.altered", first=kept.first, last=kept.last)
    return LockedPage(kept.pages, Again.OTHER_PROGRAM, changed)


def changed_makings(then: dict[str, str], now: dict[str, str]) -> tuple[str, ...]:
    """What a page was made with that is another now: "reportlab 5.1 → 5.2"."""
    return tuple(
        f"{name} {then.get(name, '–')} → {now.get(name, '–')}"
        for name in sorted(then | now)
        if then.get(name) != now.get(name)
    )


@query(Right.NUMBERS)
def differences(session: Transaction, row: SnapshotRow) -> tuple[Difference, ...]:
    """What is different now, in the order of the report; nothing when nothing was corrected."""
    now = counts(session, Period(row.first, row.last))
    return tuple(
        Difference(key, tuple(row.figures[key]), tuple(now[key]))
        for key in IDS
        if key in row.figures and list(row.figures[key]) != now[key]
    )


@query(Right.NUMBERS)
def snapshot_book(session: Transaction, period: Period) -> Book:
    """Every locked period that lies in this one, with what has changed since."""
    names = IndicatorWords(session, period)
    columns = (
        *(Column("from_day", Kind.DAY), Column("to_day", Kind.DAY), Column("id", Kind.TEXT)),
        *(Column("name", Kind.TEXT), Column("then_numerator"), Column("then_denominator")),
        *(Column("numerator"), Column("denominator")),
    )
    rows = [
        [row.first, row.last, one.id, names.name(one.id), *one.then[:2], *one.now[:2]]
        for row in report_snapshots.snapshots(session)
        if period.holds(row.first) and period.holds(row.last)
        for one in differences(session, row)
    ]
    return Book(
        "snapshots",
        period,
        (Table("snapshots", columns, tuple(rows)),),
        (BookWords().word("note_internal"),),
    )
