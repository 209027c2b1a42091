"""Feedback to departments as one table, with small groups hidden as on the pages."""

from __future__ import annotations

from counsellor_app.files.cells import Cell
from counsellor_app.reports import wards
from counsellor_app.reports.book import Book, Column, Kind, Table
from counsellor_app.reports.period import Period
from counsellor_app.reports.wards import Ward, WardCounts
from counsellor_app.services.actor import Right
from counsellor_app.services.operation import query
from counsellor_app.services.transaction import Transaction

_COUNTS = ("referred", "reached", "waiting", "started", "completed", "smoke_free")


@query(Right.NUMBERS)
def ward_book(session: Transaction, period: Period) -> Book:
    """One row a department or practice, its hospital's figures behind its own."""
    columns = (
        Column("hospital", Kind.TEXT),
        Column("ward", Kind.TEXT),
        *(Column(f"ward_{key}") for key in _COUNTS),
        *(Column(f"together_{key}") for key in _COUNTS),
    )
    rows = tuple(_row(ward) for ward in wards.feedback(session, period))
    return Book("wards", period, (Table("wards", columns, rows),))


def _row(ward: Ward) -> list[Cell]:
    return [ward.hospital, ward.name, *_cells(ward.counts), *_cells(ward.together)]


def _cells(counts: WardCounts) -> list[Cell]:
    return [getattr(counts, key) for key in _COUNTS]
