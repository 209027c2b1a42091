"""The workbook of a period, attacked: what is hidden in one table is not what another leaves over (domain 4.2)."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from counsellor_app import store
from counsellor_app.clock import FixedClock
from counsellor_app.reports import figures, whole_book
from counsellor_app.reports.book import Book
from counsellor_app.reports.cuts import NESTED, Cut
from counsellor_app.reports.hiding import Share, is_small
from counsellor_app.reports.period import Period, of_month, of_quarter, of_year
from counsellor_app.reports.shown_figures import ASKED
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


def shown_numbers(book: Book, name: str, *columns: str) -> dict[str, tuple[Any, ...]]:
    """The cells of some columns by the first of its row."""
    table = next(each for each in book.tables if each.key == name)
    rows = [dict(zip(table.keys, row, strict=True)) for row in table.rows]
    return {str(row[table.keys[0]]): tuple(row[column] for column in columns) for row in rows}


@pytest.mark.parametrize("period", [*PERIODS, of_month(TODAY.year - 1, 5)], ids=str)
def test_the_funnel_and_the_waiting_times_leave_no_few_between_them(
    lead: Backend, period: Period
) -> None:
    """Both count those received: who was called but not reached is the difference of two cells."""
    shown = lead.read(whole_book.whole, period, True)
    came = [count for (count,) in shown_numbers(shown, "funnel", "count").values()]
    waited = shown_numbers(shown, "waiting", "count", "still_waiting", "judged")
    counts = [each for each in (*came, *(count for count, _, _ in waited.values())) if each]
    assert not any(is_small(one - other) for one, other in combinations(counts, 2))
    for count, still, judged in waited.values():
        assert still is None or not is_small(came[0] - count - still)
        assert judged is None or not is_small(judged - count)


@pytest.mark.parametrize("period", [*PERIODS, of_month(TODAY.year - 1, 5)], ids=str)
def test_those_without_an_answer_do_not_tell_how_many_completed(
    lead: Backend, period: Period
) -> None:
    """Answered and unanswered together are those who completed, whom A3, B2 or S1 may hide."""
    exact, shown = (lead.read(whole_book.whole, period, hide) for hide in (False, True))
    hidden_anything = False
    for table in (each for each in shown.tables if each.key in {"total", *whole_book.CUTS}):
        rows = {
            (str(row.get("value", "")), str(row["id"])): row
            for row in (dict(zip(table.keys, each, strict=True)) for each in table.rows)
        }
        for (value, key), row in rows.items():
            whole = ASKED.get(key)
            if whole is not None and rows[value, whole]["numerator"] is None:
                assert row["unknown"] is row["rate_of_everybody"] is None, (table.key, value, key)
                hidden_anything |= row["numerator"] is not None
    assert hidden_anything
    schemes = shown_numbers(exact, "medicine", *_EVERYBODY)
    unanswered = shown_numbers(
        shown, "medicine", "completed_unanswered", "not_completed_unanswered"
    )
    for weeks, (answered, more, others, others_more) in schemes.items():
        if Share(answered + more, answered + more + others + others_more).small:
            assert unanswered[weeks] == (None, None)


_EVERYBODY = (
    *("completed_answered", "completed_unanswered"),
    *("not_completed_answered", "not_completed_unanswered"),
)
