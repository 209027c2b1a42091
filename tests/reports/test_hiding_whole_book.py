"""The workbook of a period, attacked: what is hidden in one table is not what another leaves over (domain 4.2)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from counsellor_app import store
from counsellor_app.clock import FixedClock
from counsellor_app.reports import figures, whole_book
from counsellor_app.reports.book import Book
from counsellor_app.reports.cuts import NESTED, Cut
from counsellor_app.reports.hiding import is_small
from counsellor_app.reports.period import Period, of_quarter, of_year
from counsellor_app.services.backend import Backend
from counsellor_app.services.office import sign_in
from tests.helpers.demonstrations import TODAY, Demonstrations

PERIODS = (of_year(TODAY.year - 1), of_quarter(TODAY.year - 1, 2), of_quarter(TODAY.year - 1, 4))
Cells = dict[tuple[str, str], tuple[Any, Any]]  # by value and indicator: numerator, denominator


@pytest.fixture(scope="module")
def lead(demonstrations: Demonstrations, tmp_path_factory: pytest.TempPathFactory) -> Any:
    folder: Path = demonstrations.copy(tmp_path_factory.mktemp("attacked") / "data", 2_000)
    database = store.open_database(folder)
    backend = Backend(database.engine, FixedClock(TODAY))
    backend.actor = backend.read(sign_in.demonstration_actor, "TL")
    yield backend
    database.close()


def cells(book: Book, name: str) -> Cells:
    table = next(each for each in book.tables if each.key == name)
    rows = [dict(zip(table.keys, row, strict=True)) for row in table.rows]
    return {
        (str(row.get("value", "")), str(row["id"])): (row["numerator"], row["denominator"])
        for row in rows
    }


def left_over(exact: Cells, shown: Cells, values: list[str], key: str) -> tuple[int, int, int]:
    """What the shown values leave of their sum: numerator, others of the denominator, how many."""
    unseen = [exact[value, key] for value in values if shown[value, key][0] is None]
    yes = sum(numerator for numerator, _ in unseen)
    among = sum(denominator or 0 for _, denominator in unseen)
    return yes, max(among - yes, 0), sum(bool(n or d) for n, d in unseen)


@pytest.mark.parametrize("period", PERIODS, ids=str)
def test_no_table_gives_away_what_another_hides(lead: Backend, period: Period) -> None:
    exact, shown = (lead.read(whole_book.whole, period, hide) for hide in (False, True))
    tables = {
        table.cut: table
        for table in lead.read(figures.by_cuts, period, whole_book.CUTS, nested=True)
    }
    totals, hidden_anything = cells(shown, "total"), False
    for cut, table in tables.items():
        whole, seen = cells(exact, cut.value), cells(shown, cut.value)
        values = [row.value for row in table.rows]
        for (_, key), (numerator, _) in totals.items():
            yes, no, parts = left_over(whole, seen, values, key)
            hidden_anything |= bool(parts)
            if numerator is not None and parts:
                assert not is_small(yes), (cut, key)
                assert not is_small(no), (cut, key)
                assert parts > 1, (cut, key)
    assert hidden_anything
    for fine, coarse in NESTED:
        if fine in tables and coarse in tables:
            nested_holds(fine, coarse, tables[fine].within[coarse], exact, shown)


def nested_holds(fine: Cut, coarse: Cut, parents: Any, exact: Book, shown: Book) -> None:
    whole, seen, above = (
        cells(exact, fine.value),
        cells(shown, fine.value),
        cells(shown, coarse.value),
    )
    for (value, key), (numerator, _) in above.items():
        values = [each for each, parent in parents.items() if parent == value]
        values = [each for each in values if (each, key) in whole]
        if not values:
            continue
        yes, no, parts = left_over(whole, seen, values, key)
        if numerator is None:  # not to be added up from what it is made of
            assert all(seen[each, key][0] is None for each in values), (fine, value, key)
        elif parts and parts < len(values):
            assert not is_small(yes), (fine, value, key)
            assert not is_small(no), (fine, value, key)


@pytest.mark.parametrize("period", PERIODS, ids=str)
def test_the_lens_and_what_lies_in_another_leave_nobody_over(lead: Backend, period: Period) -> None:
    shown = lead.read(whole_book.whole, period, True)
    totals = cells(shown, "total")
    for part, whole in (("C1", "A1"), ("B2", "A3"), ("B3", "A4"), ("B4", "A5")):
        (yes, among), (all_yes, all_among) = totals["", part], totals["", whole]
        if yes is not None and all_yes is not None:
            assert not is_small(all_yes - yes)
            assert among is None or not is_small((all_among - among) - (all_yes - yes))
    lens = next(each for each in shown.tables if each.key == "equality")
    for cut, prefix in ((Cut.SHORT_EDUCATION, "short"), (Cut.PSYCHIATRY, "psychiatry")):
        of_cut = cells(shown, cut.value)
        for row in (dict(zip(lens.keys, each, strict=True)) for each in lens.rows):
            told = row[f"{prefix}_numerator"]
            if told is not None and ("yes", str(row["id"])) in of_cut:
                assert of_cut["yes", str(row["id"])][0] == told, row["id"]
