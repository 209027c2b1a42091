"""The indicators, worked out a second time in plain Python from the exported pathways alone (commands "report")."""

from __future__ import annotations

import csv
from collections.abc import Callable
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from counsellor_app.reports.indicators import Indicator
from tests.helpers import command_line
from tests.helpers.demonstrations import TODAY, Demonstrations

Row = dict[str, str]

PERIODS = (
    ("--quarter", "2024Q2"),
    ("--quarter", "2025Q1"),
    ("--quarter", "2025Q4"),
    ("--quarter", "2026Q3"),
    ("--year", "2025"),
    ("--from", "2023-12-24", "--to", "2026-11-20"),
)
HEAVY_SMOKERS = 2_000  # what the demonstration of 2,000 sets as its population


@pytest.fixture(scope="module")
def folder(demonstrations: Demonstrations, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return demonstrations.copy(tmp_path_factory.mktemp("figures") / "data", 2_000)


@pytest.fixture(scope="module")
def pathways(folder: Path) -> list[Row]:
    out = folder.parent / "pathways.csv"
    assert command_line.run(folder, "export", "pathways", "--out", out).code == 0
    with out.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("period", PERIODS, ids=lambda words: " ".join(words[1::2]))
@pytest.mark.usefixtures("qapp")
def test_every_figure_can_be_worked_out_again_from_the_export(
    folder: Path, pathways: list[Row], period: tuple[str, ...]
) -> None:
    report = command_line.run(folder, "report", "indicators", *period).result
    first, last = date.fromisoformat(report["from"]), date.fromisoformat(report["to"])

    expected = work_out(pathways, first, last, TODAY)

    told = {one["id"]: (one["numerator"], one["denominator"]) for one in report["indicators"]}
    assert told == expected
    for one in report["indicators"]:
        numerator, denominator = expected[one["id"]]
        rate = numerator / denominator if denominator else None
        assert one["rate"] == pytest.approx(rate), one["id"]


@pytest.mark.usefixtures("qapp")
def test_a_period_before_everything_has_no_rates(folder: Path) -> None:
    report = command_line.run(folder, "report", "indicators", "--quarter", "2019Q1").result

    assert [one["rate"] for one in report["indicators"] if one["id"] != "A2"] == [None] * 15


def day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def truth(text: str) -> bool | None:
    return {"true": True, "false": False, "": None}[text]


def share(rows: list[Row], answer: Callable[[Row], bool | None]) -> tuple[int, int]:
    """Of those with an answer."""
    answers = [found for found in map(answer, rows) if found is not None]
    return answers.count(True), len(answers)


def content(*columns: str) -> Callable[[Row], bool | None]:
    """Satisfaction 4 or 5 in the first column that is filled."""

    def answer(row: Row) -> bool | None:
        marks = [int(row[column]) for column in columns if row[column]]
        return marks[0] >= 4 if marks else None

    return answer


def at_least(row: Row, part: Fraction) -> bool:
    counted = int(row["meetings_counted"] or 0)
    return counted > 0 and Fraction(int(row["meetings_attended"] or 0), counted) >= part


def by_region(row: Row) -> bool:
    return at_least(row, Fraction(1, 2) if row["format"] == "rolling" else Fraction(3, 4))


def by_stopbasen(row: Row) -> bool:
    if row["format"] == "rolling":
        return int(row["meetings_attended"] or 0) >= 4
    return at_least(row, Fraction(3, 4))


def work_out(
    pathways: list[Row], first: date, last: date, today: date
) -> dict[str, tuple[int, int | None]]:
    """commands.md, read again, over nothing but the columns of the file."""

    def within(row: Row, column: str) -> bool:
        found = day(row[column])
        return found is not None and first <= found <= last

    def electronic_from(*sources: str) -> int:
        return sum(
            within(row, "received_on")
            and row["electronic"] == "true"
            and row["referral_source"] in sources
            for row in pathways
        )

    began = [row for row in pathways if within(row, "first_meeting_on")]
    attended = [row for row in pathways if row["first_meeting_on"]]
    a = [row for row in attended if within(row, "course_closed_on")]
    k = [row for row in a if by_region(row)]
    a_short = [row for row in a if row["short_education"] == "true"]
    k_short = [row for row in k if row["short_education"] == "true"]
    b = [
        row
        for row in attended
        if within(row, "course_started_on") and row["stopbasen_consent"] == "true"
    ]
    ks = [row for row in b if by_stopbasen(row)]
    window_closed = [
        row
        for row in ks
        if row["follow_up_consent"] == "true" and (day(row["follow_up_due_to"]) or today) < today
    ]
    followed_up = [
        row
        for row in window_closed
        if row["follow_up_outcome"] == "answered" or int(row["follow_up_attempts"] or 0) >= 1
    ]
    smoke_free_end: Any = lambda row: truth(row["smoke_free_end"])  # noqa: E731
    smoke_free_later: Any = lambda row: truth(row["smoke_free_half_year"])  # noqa: E731
    return {
        "A1": (electronic_from("hospital", "psychiatry"), None),
        "A2": (sum(row["heavy_smoker"] == "true" for row in began), HEAVY_SMOKERS),
        "A3": (len(k), len(a)),
        "A4": share(k, smoke_free_end),
        "A5": share(k, smoke_free_later),
        "B1": share(a, lambda row: truth(row["short_education"])),
        "B2": (len(k_short), len(a_short)),
        "B3": share(k_short, smoke_free_end),
        "B4": share(k_short, smoke_free_later),
        "C1": (electronic_from("psychiatry"), None),
        "Q1": share(k, content("satisfaction_half_year", "satisfaction_end")),
        "S1": (
            sum(bool(row["course_closed_on"]) for row in ks),
            sum(bool(row["course_closed_on"]) for row in b),
        ),
        "S2": share(ks, smoke_free_end),
        "S3": (len(followed_up), len(window_closed)),
        "S4": share(ks, smoke_free_later),
        "S5": share(ks, content("satisfaction_half_year")),
    }


@pytest.mark.parametrize(
    ("numerator", "denominator", "percent"), [(1506, 2285, 66), (944, 1503, 63), (311, 682, 46)]
)
def test_the_figures_of_the_project_round_as_its_minutes_have_them(
    numerator: int, denominator: int, percent: int
) -> None:
    one = Indicator("A3", "", numerator, denominator, 0, None, "", "")
    assert one.rate is not None
    assert round(one.rate * 100) == percent
