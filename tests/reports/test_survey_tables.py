"""The forms at the end of courses as a report: every answer for the team, none of few on paper."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from openpyxl import load_workbook

from counsellor_app.reports.hiding import is_small
from tests.helpers import command_line
from tests.helpers.demonstrations import Demonstrations


def surveys(folder: Path, *more: str) -> dict[str, Any]:
    told: dict[str, Any] = command_line.run(
        folder, "report", "surveys", "--year", "2026", *more
    ).result
    return told


def test_the_answers_add_up_for_the_team_and_hide_few_on_paper(
    demonstrations: Demonstrations, tmp_path: Path
) -> None:
    folder = demonstrations.copy(tmp_path / "data")
    told = surveys(folder)
    given: dict[tuple[str, str], list[int]] = {}
    for row in told["survey_answers"]:
        given.setdefault((row["form"], row["question"]), []).append(row["given_count"])
    assert any(is_small(count) for counts in given.values() for count in counts)
    for row in told["survey_averages"]:
        assert row["form_answers"] == sum(given[row["form"], row["question"]])

    out = tmp_path / "surveys.xlsx"
    assert (
        command_line.run(
            folder, "report", "surveys", "--year", "2026", "--format", "xlsx", "--out", out
        ).code
        == 0
    )
    sheet = load_workbook(out)["Svar"]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)]
    hidden: dict[tuple[str, str], list[int]] = {}
    for (form, question, _, _, _, count), exact in zip(rows, told["survey_answers"], strict=True):
        assert not is_small(count or 0)
        if count is None:
            hidden.setdefault((form, question), []).append(exact["given_count"])
    assert hidden
    assert not any(is_small(sum(counts)) for counts in hidden.values())
