"""The indicators, worked out a second time in plain Python from the exported pathways alone (commands "report")."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest

from counsellor_app.reports.indicators import Indicator
from tests.helpers import command_line
from tests.helpers.demonstrations import TODAY, Demonstrations
from tests.helpers.plain_indicators import Row, work_out

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

    expected = work_out(pathways, first, last, TODAY, population=HEAVY_SMOKERS)

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


@pytest.mark.parametrize(
    ("numerator", "denominator", "percent"), [(1506, 2285, 66), (944, 1503, 63), (311, 682, 46)]
)
def test_the_figures_of_the_project_round_as_its_minutes_have_them(
    numerator: int, denominator: int, percent: int
) -> None:
    one = Indicator("A3", "", numerator, denominator, 0, None, "", "")
    assert one.rate is not None
    assert round(one.rate * 100) == percent
