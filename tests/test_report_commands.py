"""`report …` on the command line: every report in every format, and nothing small in what leaves the house."""

from __future__ import annotations

import csv
from pathlib import Path

import openpyxl
import pytest
from pypdf import PdfReader

from counsellor_app.cli.reports import READ
from tests.helpers import command_line
from tests.helpers.demonstrations import Demonstrations

PERIOD = ("--quarter", "2026Q3")
MORE = {
    "figures": ("--by", "department", "--by", "counsellor"),
    "trend": ("--indicator", "A3"),
    "explain": ("--indicator", "S3"),
    "behind": ("--figure", "A3"),
    "waiting": ("--by", "source"),
}

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture(scope="module")
def folder(demonstrations: Demonstrations, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return demonstrations.copy(tmp_path_factory.mktemp("reports") / "demo")


def of_the_three(kind: str) -> tuple[str, ...]:
    return (kind, *PERIOD, *MORE.get(kind, ()))


@pytest.mark.parametrize("kind", READ)
def test_each_report_as_json_csv_workbook_and_pages(folder: Path, kind: str) -> None:
    told = command_line.run(folder, "report", *of_the_three(kind)).result
    of_the_year = ("2026-01-01", "2026-12-31")
    expected = of_the_year if kind == "certificates" else ("2026-07-01", "2026-09-30")
    assert (told["from"], told["to"]) == expected
    lines = command_line.run(folder, "report", *of_the_three(kind), "--format", "csv").out
    if kind == "snapshots":  # nothing is locked yet
        assert told["snapshots"] == []
        return
    assert len(list(csv.DictReader(lines.splitlines()))) > 0
    for ending in ("xlsx", "pdf"):
        out = folder.parent / f"{kind}.{ending}"
        ran = command_line.run(folder, "report", *of_the_three(kind), "--out", out)
        assert (ran.code, ran.err) == (0, "")
    assert len(PdfReader(folder.parent / f"{kind}.pdf").pages) >= 1


def test_a_workbook_explains_each_of_its_columns(folder: Path) -> None:
    out = folder.parent / "figures.xlsx"
    assert command_line.run(folder, "report", *of_the_three("figures"), "--out", out).code == 0

    book = openpyxl.load_workbook(out)

    assert book.sheetnames == ["Alle", "Efter afdeling", "Regler og forbehold", "Dataordbog"]
    meanings = list(book["Dataordbog"].iter_rows(min_row=2, values_only=True))
    for sheet in ("Alle", "Efter afdeling"):
        headings = [cell.value for cell in book[sheet][1]]
        assert [row[1] for row in meanings if row[0] == sheet] == headings
    assert all(row[3] and not row[3].startswith("about_") for row in meanings)


def test_what_leaves_the_house_has_no_small_group(folder: Path) -> None:
    out = folder.parent / "figures.xlsx"
    assert command_line.run(folder, "report", *of_the_three("figures"), "--out", out).code == 0
    book = openpyxl.load_workbook(out)
    for sheet in ("Alle", "Efter afdeling"):
        head = [cell.value for cell in book[sheet][1]]
        for row in book[sheet].iter_rows(min_row=2, values_only=True):
            cells = dict(zip(head, row, strict=True))
            count, among = cells["Antal"], cells["Af"]
            groups = [count or 0, among or 0, (among or 0) - (count or 0) if among else 0]
            if cells["Nr."] != "A2":
                assert not [group for group in groups if 0 < group < 5], cells


def test_what_is_not_there_is_said_in_words(folder: Path) -> None:
    ran = command_line.run(folder, "report", "behind", *PERIOD, "--figure", "Z9")
    assert ran.code == 2
    assert "Z9" in ran.err
    ran = command_line.run(folder, "report", "waiting", *PERIOD, "--format", "csv", "--table", "x")
    assert ran.code == 2
    assert "distribution" in ran.err


def test_the_list_behind_a_number_has_pseudonyms_alone(folder: Path) -> None:
    told = command_line.run(folder, "report", *of_the_three("behind")).result
    assert {tuple(row) for row in told["behind"]} == {("pathway", "day", "answer", "answer_words")}
    numbers = command_line.run(folder, "report", "indicators", *PERIOD).result["indicators"]
    a3 = next(row for row in numbers if row["id"] == "A3")
    assert len(told["behind"]) == a3["denominator"]


def test_a_locked_period_is_written_byte_for_byte(folder: Path) -> None:
    period = ("--quarter", "2025Q4")
    first, again = folder.parent / "first.pdf", folder.parent / "again.pdf"
    refused = command_line.run(folder, "report", "snapshots", *period, "--out", first)
    assert refused.code == 2
    assert command_line.run(folder, "report", "snapshots", *period, "--lock").code == 0
    for out in (first, again):
        assert command_line.run(folder, "report", "snapshots", *period, "--out", out).code == 0
    assert first.read_bytes() == again.read_bytes()
    assert command_line.run(folder, "report", "snapshots", *period, "--lock").code == 2


def test_those_who_are_open_for_a_certificate_are_as_many_as_it_says(folder: Path) -> None:
    year = ("report", "certificates", "--year", "2026")
    told = {
        row["id"]: row["open"] for row in command_line.run(folder, *year).result["certificates"]
    }
    listed = command_line.run(folder, *year, "--open", "S1").result["behind"]
    assert len(listed) == told["S1"] > 0
    assert all(row["pathway"] and row["day"] for row in listed)


@pytest.mark.parametrize("indicator", ["A1", "A3"])
def test_the_paper_of_a_number_has_its_curve_on_one_page(folder: Path, indicator: str) -> None:
    out = folder.parent / f"curve_{indicator}.pdf"
    asked = ("report", "explain", "--indicator", indicator, "--year", "2025", "--out", out)
    assert command_line.run(folder, *asked).code == 0
    (page,) = PdfReader(out).pages
    told = page.extract_text()
    assert told.count(f"{indicator} ") >= 2  # in the definition and over the curve
    assert "Kurverne" in told or "For få kvartaler" in told
