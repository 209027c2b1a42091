"""How the tables of a report stand on paper."""

from __future__ import annotations

import pytest

from counsellor_app.documents.style import SMALL
from counsellor_app.documents.wrapping import wrap
from counsellor_app.reports import book_pages
from counsellor_app.reports.book import BookWords, Column, Kind


@pytest.mark.parametrize(
    ("gap", "shown"), [(-0.0174, "−1,7"), (0.032, "+3,2"), (0.0, "0,0"), (None, "–")]
)
def test_a_gap_is_told_in_points_with_its_sign(gap: float | None, shown: str) -> None:
    assert book_pages.written(BookWords(), Column("short_gap", Kind.POINTS), gap) == shown


def test_what_a_space_without_break_holds_together_stands_on_one_line() -> None:
    assert wrap("95\u00a0%-interval", SMALL, 30) == ("95\u00a0%-interval",)
    assert wrap("alle 95\u00a0% af dem", SMALL, 9)[:2] == ("alle", "95\u00a0%")
