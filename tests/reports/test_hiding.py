"""No group under five can be read or worked out by subtraction, whatever the figures are (domain 4.2)."""

from __future__ import annotations

from dataclasses import astuple
from datetime import date
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.reports.cuts import Cut
from counsellor_app.reports.explained import Explanation
from counsellor_app.reports.figure_lists import explanation_book
from counsellor_app.reports.figures import CutRow, CutTable, Figure, Figures
from counsellor_app.reports.hiding import Share, hidden_shares, is_small, shown_counts
from counsellor_app.reports.indicator import IDS
from counsellor_app.reports.indicator.definition import Basis
from counsellor_app.reports.indicators import Indicator
from counsellor_app.reports.period import of_quarter
from counsellor_app.reports.shown_figures import (
    LIES_IN,
    hidden_groups,
    hidden_ids,
    hidden_values,
)

shares = st.lists(
    st.tuples(st.integers(0, 40), st.integers(0, 40)).map(lambda pair: Share(min(pair), max(pair))),
    min_size=1,
    max_size=8,
)
rows = st.lists(
    st.lists(st.integers(0, 40), min_size=5, max_size=5).map(lambda row: sorted(row, reverse=True)),
    min_size=1,
    max_size=12,
)


@given(shares)
def test_no_part_of_a_shown_total_can_be_worked_out(parts: list[Share]) -> None:
    hidden = hidden_shares(parts)

    assert not any(part.small for place, part in enumerate(parts) if place not in hidden)
    if not hidden or len(hidden) == len(parts):
        return
    rest = [parts[place] for place in hidden]
    together = Share(
        sum(part.numerator for part in rest), sum(part.denominator or 0 for part in rest)
    )
    assert not together.small
    # What is left over is more than one part: none of them is told.
    assert sum(bool(part.denominator) for part in rest) >= 2


def test_nothing_is_hidden_without_a_reason() -> None:
    assert hidden_shares([Share(20, 40), Share(10, 30), Share(0, 0)]) == set()


def test_one_small_part_takes_the_smallest_other_with_it() -> None:
    assert hidden_shares([Share(20, 40), Share(2, 9), Share(10, 20)]) == {1, 2}


@given(rows)
def test_wards_tell_of_nobody(table: list[list[int]]) -> None:
    total = [sum(column) for column in zip(*table, strict=True)]
    shown = shown_counts(table, total, (0, 3, 4, 1, 2))

    for row, mask in [*zip(table, shown.rows, strict=True), (total, shown.total)]:
        seen = [count for count, is_shown in zip(row, mask, strict=True) if is_shown]
        assert not any(map(is_small, seen))
        assert not any(is_small(one - other) for one, other in combinations(seen, 2))
    rests = []
    for column, is_shown in enumerate(shown.total):
        hidden = [
            row[column] for row, mask in zip(table, shown.rows, strict=True) if not mask[column]
        ]
        if not is_shown or not hidden:
            continue
        # Somebody takes the shown wards from the hospital, and perhaps her own hidden ward too.
        rest = sum(hidden)
        rests.append(rest)
        assert not is_small(rest)
        assert not any(is_small(rest - own) for own in hidden if own)
        assert sum(map(bool, hidden)) != 1
        assert sum(map(bool, hidden)) != 2
    assert not any(is_small(one - other) for one, other in combinations(rests, 2))


@given(rows)
def test_a_ward_of_five_or_more_sees_how_many_it_referred(table: list[list[int]]) -> None:
    shown = shown_counts(table, [sum(c) for c in zip(*table, strict=True)], (0, 3, 4, 1, 2))
    for row, mask in zip(table, shown.rows, strict=True):
        assert mask[0] == (not is_small(row[0]))


def a_table(cut: Cut, counts: dict[str, Share], within: dict[Cut, dict[str, str]]) -> CutTable:
    """A table whose indicators all have the same counts; C1 and B2–B4 are nobody's."""

    def of(share: Share) -> Figures:
        none = Share(0, 0)
        return {key: Figure(key, *astuple(none if key in LIES_IN else share)) for key in IDS}

    total = Share(
        sum(each.numerator for each in counts.values()),
        sum(each.denominator or 0 for each in counts.values()),
    )
    rows = tuple(CutRow(value, of(share)) for value, share in counts.items())
    return CutTable(of_quarter(2026, 1), cut, rows, of(total), within)


@given(st.lists(st.tuples(st.integers(0, 12), st.integers(0, 12)), min_size=4, max_size=9))
def test_a_coarse_cut_gives_no_value_of_a_fine_one_away(
    pairs: list[tuple[int, int]],
) -> None:
    """Educations in short and not short: every sum that is shown leaves nobody behind."""
    fine = {f"e{place}": Share(min(pair), max(pair)) for place, pair in enumerate(pairs)}
    parents = {value: ("yes" if place % 2 else "no") for place, value in enumerate(fine)}
    coarse = {
        name: Share(
            sum(share.numerator for value, share in fine.items() if parents[value] == name),
            sum(share.denominator or 0 for value, share in fine.items() if parents[value] == name),
        )
        for name in ("yes", "no")
    }
    tables = (
        a_table(Cut.EDUCATION, fine, {Cut.SHORT_EDUCATION: parents}),
        a_table(Cut.SHORT_EDUCATION, coarse, {}),
    )
    hidden = hidden_values(tables)
    below, above = hidden[Cut.EDUCATION]["A3"], hidden[Cut.SHORT_EDUCATION]["A3"]
    values = list(fine)
    for place, name in enumerate(coarse):
        inside = [at for at, value in enumerate(values) if parents[value] == name]
        unseen = [fine[values[at]] for at in inside if at in below]
        if place in above:  # what is hidden cannot be added up from its parts
            assert len(unseen) == len(inside)
        elif unseen and len(unseen) < len(inside):
            left = Share(
                sum(share.numerator for share in unseen),
                sum(share.denominator or 0 for share in unseen),
            )
            assert not left.small
    assert not any(fine[value].small for at, value in enumerate(values) if at not in below)


def test_an_indicator_that_lies_in_another_is_hidden_with_few_left() -> None:
    """12 of 17 completed and 8 of 12 with short education: one of the other five did not."""
    found = {key: Figure(key, 0, 0) for key in IDS} | {
        "A3": Figure("A3", 12, 17),
        "B2": Figure("B2", 7, 12),  # leaves five of five: nobody is told apart
        "A1": Figure("A1", 9, None),
        "C1": Figure("C1", 6, None),
    }
    assert hidden_ids(found) == {"C1"}
    found["B2"] = Figure("B2", 8, 12)  # four of five
    assert hidden_ids(found) == {"B2", "C1"}


def test_the_lens_hides_the_group_that_its_cut_hides() -> None:
    """Six with short education beside three without: shown, the three would be what is left."""
    counts = {"yes": Share(6, 6), "no": Share(3, 3), "": Share(30, 30)}
    short = a_table(Cut.SHORT_EDUCATION, counts, {})
    psychiatry = a_table(Cut.PSYCHIATRY, {"yes": Share(15, 15), "no": Share(24, 24)}, {})
    assert hidden_groups(short, psychiatry)["A3"] == (True, False)


def an_explanation(left_out: tuple[int, ...], yes: int, of: int, unknown: int) -> Explanation:
    item = Indicator("A3", "", yes, of, unknown, None, "", "")
    in_period = sum(left_out) + of + unknown
    names = tuple((f"why{place}", number) for place, number in enumerate(left_out))
    return Explanation(
        item, of_quarter(2026, 1), Basis.CLOSED, "", (), in_period, names, of, 0, date(2026, 4, 1)
    )


@given(
    st.lists(st.integers(0, 20), min_size=1, max_size=4),
    st.integers(0, 20),
    st.integers(0, 20),
    st.integers(0, 20),
)
def test_where_a_number_comes_from_gives_nobody_away(
    left_out: list[int], yes: int, no: int, unknown: int
) -> None:
    found = an_explanation(tuple(left_out), yes, yes + no, unknown)
    counts = [row[1] for row in explanation_book(found, hide=True).tables[1].rows]
    whole, *parts = counts[: len(left_out) + 2]
    others = [*counts[:-3], *counts[-2:]]  # how many answers lack is told whatever it is
    assert not any(is_small(each) for each in others if isinstance(each, int))
    hidden = [
        number
        for number, cell in zip([*left_out, yes + no + unknown], parts, strict=True)
        if cell is None
    ]
    if whole is not None and hidden:
        assert not is_small(sum(hidden))
        assert sum(map(bool, hidden)) > 1 or len(hidden) == len(parts)
    numerator, denominator = counts[-1], counts[-2]
    if isinstance(numerator, int) and isinstance(denominator, int):
        assert not is_small(denominator - numerator)
