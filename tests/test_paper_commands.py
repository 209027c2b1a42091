"""`voucher` and `report` on the command line: nothing is issued for a paper that cannot be written."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from counsellor_app.cli.desk import Desk
from tests.helpers import command_line
from tests.helpers.demonstrations import Demonstrations

EVER = ("--from", "2020-01-01", "--to", "2027-12-31")

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def folder(tmp_path: Path, demonstrations: Demonstrations) -> Path:
    return demonstrations.copy(tmp_path / "demo")


def rows(folder: Path, table: str) -> list[dict[str, str]]:
    out = folder.parent / f"{table}.csv"
    assert command_line.run(folder, "export", table, *EVER, "--out", out).code == 0
    with out.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def with_weeks_left(folder: Path) -> str:
    """A pathway whose scheme allows one more voucher."""
    used: dict[str, int] = {}
    for voucher in rows(folder, "vouchers"):
        used[voucher["pathway"]] = used.get(voucher["pathway"], 0) + int(voucher["weeks"])
    for pathway in rows(folder, "pathways"):
        granted = int(pathway["scheme_weeks"] or 0)
        if not pathway["closed_on"] and used.get(pathway["pathway"], 0) < granted:
            return pathway["pathway"]
    raise AssertionError("the demonstration has nobody with weeks left")


def test_a_paper_that_has_no_place_issues_no_voucher(folder: Path) -> None:
    pathway, before = with_weeks_left(folder), rows(folder, "vouchers")
    (folder.parent / "taken.pdf").mkdir()
    for out in ("missing/voucher.pdf", "taken.pdf"):
        ran = command_line.run(folder, "voucher", pathway, "--out", folder.parent / out)
        assert (ran.code, ran.out) == (2, "")
        assert str(folder.parent) in ran.err
    assert rows(folder, "vouchers") == before


def test_a_reprint_without_a_number_issues_nothing(folder: Path) -> None:
    pathway, before = with_weeks_left(folder), rows(folder, "vouchers")
    out = folder.parent / "voucher.pdf"
    assert command_line.run(folder, "voucher", pathway, "--out", out, "--reprint", "").code == 2
    assert rows(folder, "vouchers") == before


def test_the_format_that_was_named_goes_before_the_ending(folder: Path) -> None:
    year, out = ("--year", "2026"), folder.parent / "figures.txt"
    wish = ("report", "indicators", *year, "--format", "csv", "--out", out)
    ran = command_line.run(folder, *wish, "--json")
    assert (ran.code, ran.result) == (0, {"file": str(out)})
    assert out.read_text(encoding="utf-8").startswith("id,name,")


def test_a_data_folder_that_is_a_file_is_said_in_words(tmp_path: Path) -> None:
    place = tmp_path / "file"
    place.touch()
    for command in ("demo", "check"):
        ran = command_line.run(place, command)
        assert ran.code == 2
        assert str(place) in ran.err


def test_a_reader_that_stops_reading_is_no_full_disk(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(*_words: object, **_more: object) -> None:
        raise BrokenPipeError(32, "Broken pipe")

    monkeypatch.setattr(Desk, "tell", stopped)
    out = tmp_path / "pathways.csv"
    ran = command_line.run(folder, "export", "pathways", *EVER, "--out", out)
    assert ran.code == 2
    assert ran.err.strip()
    assert "disk" not in ran.err.lower()
    assert out.exists(), "what was done stays done"
