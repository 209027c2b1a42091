"""A pharmacy's list of 5,000 lines against its own statements bare, and 500 vouchers against ReportLab alone."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import date
from decimal import Decimal
from uuid import UUID

from benchmarks.measuring import Bar, Line, compare
from benchmarks.papers import bare_canvas, drawn
from benchmarks.statements import written_down
from benchmarks.town import TODAY, Town
from counsellor_app.documents import voucher_batch
from counsellor_app.ids import new_id
from counsellor_app.services.medication import settlements
from counsellor_app.services.medication.settlement_lines import LineDraft
from counsellor_app.services.medication.settlements import SettlementDraft
from counsellor_app.services.transaction import Transaction

LINES, VOUCHERS = 5_000, 500
ROUNDS = 3


def lines(town: Town) -> Iterator[Line]:
    """Both; what the list writes is rolled back each time."""
    yield _settlement(town)
    yield _papers(town)


def _settlement(town: Town) -> Line:
    """Issued vouchers are paid, the others are told why not: each line is judged and kept."""
    drafts = tuple(_drafts(town))
    pharmacy_id = UUID(town.ids("SELECT id FROM pharmacy ORDER BY id LIMIT 1")[0])
    writing = town.database.engine.execution_options(immediate=True)

    def ours() -> None:
        draft = SettlementDraft(pharmacy_id, TODAY, drafts)
        with Transaction(writing, town.backend.actor, town.backend.clock, new_id()) as session:
            settlements.take_in(session, draft)
            session.flush()
            session.rollback()

    with written_down(town.database.engine) as statements:
        ours()
    with closing(town.bare()) as connection:
        line = compare(
            f"{len(drafts)} lines of a pharmacy's list",
            ours,
            lambda: statements.replay(connection),
            Bar(factor=3),
            f"{len(statements)} statements",
            rounds=ROUNDS,
        )
    return line


def _drafts(town: Town) -> Iterator[LineDraft]:
    with closing(town.bare()) as connection:
        rows = connection.execute(
            "SELECT number, issued_on, amount_limit FROM voucher "
            f"ORDER BY state = 'issued' DESC, number LIMIT {LINES}"
        ).fetchall()
    for place, (number, issued_on, limit) in enumerate(rows):
        # One in ten charges more than the voucher allows, and waits to be looked at.
        amount = Decimal(str(limit)) * (2 if place % 10 == 0 else 1)
        yield LineDraft(number, date.fromisoformat(issued_on), amount, "Plaster", 1, place + 2)


def _papers(town: Town) -> Line:
    ids = [
        UUID(one)
        for one in town.ids(f"SELECT id FROM voucher ORDER BY issued_on DESC LIMIT {VOUCHERS}")
    ]

    def ours() -> bytes:
        return voucher_batch.pages(town.backend, ids, lambda _done, _of: None).content

    with drawn() as marks:
        ours()
    name = f"{len(ids)} vouchers in one file"
    return compare(name, ours, lambda: bare_canvas(marks), Bar(factor=1.5), rounds=ROUNDS)
