"""Locks a reported period, and shows what later corrections have changed of its figures."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from counsellor_app.reports import case_rows, figures, quarter_status
from counsellor_app.reports.book import Book, Column, Kind, Table
from counsellor_app.reports.counting import Counting
from counsellor_app.reports.indicator import IDS
from counsellor_app.reports.indicator_words import IndicatorWords
from counsellor_app.reports.period import Period
from counsellor_app.services.actor import Right
from counsellor_app.services.backend import Backend
from counsellor_app.services.letters import report_snapshots
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


def lock(
    backend: Backend, period: Period, target_set: str, draw: Callable[[StatusSheet], bytes]
) -> uuid.UUID:
    """A flow: the page and the figures as they are now, kept."""
    sheet = backend.read(quarter_status.status, period, target_set)
    kept = backend.read(counts, period)
    draft = SnapshotDraft(period.first, period.last, kept, draw(sheet), target_set)
    return backend.write(report_snapshots.lock_report, draft)


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
    return Book("snapshots", period, (Table("snapshots", columns, tuple(rows)),))
