"""All tables of a period in one book: a workbook with a sheet for each, and the data dictionary behind them."""

from __future__ import annotations

from counsellor_app.reports import arrival_tables, figure_tables
from counsellor_app.reports.book import Book
from counsellor_app.reports.cuts import Cut
from counsellor_app.reports.period import Period
from counsellor_app.services.actor import Right
from counsellor_app.services.operation import query
from counsellor_app.services.transaction import Transaction

CUTS = (
    *(Cut.QUARTER, Cut.SOURCE, Cut.DEPARTMENT, Cut.EDUCATION, Cut.SHORT_EDUCATION),
    *(Cut.HEAVY_SMOKER, Cut.SEX, Cut.AGE, Cut.PSYCHIATRY),
    *(Cut.PROGRAMME, Cut.FORMAT, Cut.SCHEME),
)


@query(Right.NUMBERS)
def whole(session: Transaction, period: Period, hide: bool = True) -> Book:
    """Every table of the window; with `hide` without small groups."""
    books = (
        figure_tables.by_cut(session, period, CUTS, hide),
        figure_tables.lens(session, period, hide),
        arrival_tables.funnel_book(session, period, hide),
        arrival_tables.waiting_book(session, period, Cut.DEPARTMENT, hide),
        arrival_tables.outcome_book(session, period, hide),
    )
    notes: dict[str, None] = {}
    for book in books:
        notes |= dict.fromkeys(book.notes)
    return Book(
        "status", period, tuple(table for book in books for table in book.tables), tuple(notes)
    )
