"""No group under five can be read or worked out by subtraction, whatever the figures are (domain 4.2)."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.reports.hiding import Share, hidden_shares, is_small, shown_counts

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
