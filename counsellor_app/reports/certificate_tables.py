"""The certificate forecast as a table of a report."""

from __future__ import annotations

from counsellor_app.reports import certificates
from counsellor_app.reports.book import Book, BookWords, Column, Kind, Table
from counsellor_app.reports.indicator_words import IndicatorWords
from counsellor_app.reports.period import of_year
from counsellor_app.services.actor import Right
from counsellor_app.services.operation import query
from counsellor_app.services.transaction import Transaction

_COLUMNS = (
    *(Column("id", Kind.TEXT), Column("name", Kind.TEXT), Column("target", Kind.SHARE)),
    *(Column("certificate_yes"), Column("certificate_no"), Column("rate", Kind.SHARE)),
    *(Column("open"), Column("needed"), Column("best", Kind.SHARE)),
    *(Column("standing", Kind.TEXT), Column("standing_words", Kind.TEXT)),
    *(Column("publication", Kind.TEXT), Column("publication_words", Kind.TEXT)),
    *(Column("missing_for_publication"), Column("first_day", Kind.DAY)),
    Column("last_day", Kind.DAY),
)


@query(Right.NUMBERS)
def certificate_book(session: Transaction, year: int) -> Book:
    """The five certificates of a year."""
    words, names = BookWords(), IndicatorWords(session, of_year(year))
    rows = tuple(
        [
            *(one.id, names.name(one.id), one.target, one.yes, one.no, one.rate),
            *(one.open, one.needed, one.best),
            *(one.standing.value, words.word(f"standing_{one.standing.value}")),
            *(one.publication.value, words.word(f"publication_{one.publication.value}")),
            *(one.missing_for_publication, one.first_day, one.last_day),
        ]
        for one in certificates.forecast(session, year)
    )
    table = Table("certificates", _COLUMNS, rows)
    return Book(
        "certificates", of_year(year), (table,), (words.word("note_internal"), *names.notes())
    )
