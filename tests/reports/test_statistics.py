"""The arithmetic of figures against what is published of it, and against itself."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.reports.statistics import gap, median, quantile, run, wilson


@pytest.mark.parametrize(
    ("numerator", "denominator", "low", "high"),
    [
        (1506, 2285, 0.639, 0.678),  # the project's three figures (domain 8 no. 1)
        (944, 1503, 0.603, 0.652),
        (311, 682, 0.419, 0.494),
        (0, 10, 0.0, 0.2775),
        (10, 10, 0.7225, 1.0),
        (81, 263, 0.2553, 0.3662),  # Newcombe 1998, table I
    ],
)
def test_wilsons_interval(numerator: int, denominator: int, low: float, high: float) -> None:
    found = wilson(numerator, denominator)
    assert found is not None
    assert (found.low, found.high) == pytest.approx((low, high), abs=6e-4)


def test_nobody_has_no_interval() -> None:
    assert wilson(0, 0) is None
    assert gap((0, 0), (3, 5)) is None


@given(st.integers(0, 400), st.integers(1, 400))
def test_the_share_lies_within_its_interval(numerator: int, denominator: int) -> None:
    numerator = min(numerator, denominator)
    found = wilson(numerator, denominator)
    assert found is not None
    assert 0 <= found.low <= numerator / denominator <= found.high <= 1


@given(st.integers(0, 60), st.integers(1, 60), st.integers(0, 60), st.integers(0, 60))
def test_a_gap_lies_within_its_interval(yes: int, among: int, others_yes: int, others: int) -> None:
    yes, others_yes = min(yes, among), min(others_yes, others)
    found = gap((yes, among), (yes + others_yes, among + others))
    assert found is not None
    assert found.size == pytest.approx(yes / among - (yes + others_yes) / (among + others))
    assert found.low - 1e-9 <= found.size <= found.high + 1e-9


def test_a_gap_that_may_be_chance_is_no_news() -> None:
    assert not gap((3, 5), (30, 60)).is_news  # type: ignore[union-attr]
    assert gap((30, 300), (400, 1000)).is_news  # type: ignore[union-attr]


def test_quantiles_of_days() -> None:
    assert median([]) is None
    assert median([3, 1, 2]) == 2
    assert median([1, 2, 3, 10]) == 2.5
    assert quantile(range(1, 11), 0.9) == 9
    assert quantile([7], 0.9) == 7


def test_noise_is_no_news() -> None:
    found = run([5, 7, 4, 6, 5, 8, 4, 7])
    assert found.median == 5.5
    assert not found.is_news


def test_six_on_one_side_are_a_shift() -> None:
    found = run([1, 2, 1, 2, 1, 2, 9, 8, 9, None, 8, 9, 8])
    assert found.shifts == ((0, 5), (6, 12))
    assert not run([1, 2, 1, 2, 1, 9, 8, 9, 8, 9]).shifts  # five are not enough


def test_a_point_on_the_median_neither_breaks_nor_lengthens_a_run() -> None:
    assert run([1, 1, 1, 5, 1, 1, 9, 9, 9, 9, 9]).median == 5
    assert run([1, 1, 1, 5, 1, 1, 9, 9, 9, 9, 9]).shifts == ()
    assert run([1, 1, 1, 5, 1, 1, 1, 9, 9, 9, 9, 9, 9]).shifts == ((0, 6), (7, 12))


def test_five_that_rise_are_a_trend() -> None:
    assert run([5, 1, 2, 3, 4, 5, 4]).trends == ((1, 5),)
    assert run([1, 2, 3, 3, 4, 5]).trends == ((0, 5),)  # equal neighbours count once
    assert run([9, 8, 7, 6, 5, 4]).trends == ((0, 5),)
    assert run([1, 2, 3, 4, 3, 4]).trends == ()
