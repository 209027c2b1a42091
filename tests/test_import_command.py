"""`import referrals` to the letter: the object on stdout, the reasons on stderr, the exit codes."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.exchange.xref15_files import DATA
from tests.helpers import command_line
from tests.helpers.demonstrations import Demonstrations
from tests.helpers.spreadsheets import (
    COURSE,
    COURSE_TITLES,
    FOLLOW_UP_TITLES,
    FOLLOW_UPS,
    REFERRAL_TITLES,
    REFERRALS,
    a_book,
    a_csv,
    as_people_have_it,
)

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def folder(demonstrations: Demonstrations, tmp_path: Path) -> Path:
    return demonstrations.copy(tmp_path / "data", 200, 2)


def test_good_and_bad_letters_are_counted_and_the_reasons_told(folder: Path) -> None:
    bad = DATA / "refused" / "outside-entity.xml"
    told = command_line.run(
        folder, "import", "referrals", DATA / "gp.xml", DATA / "impossible-cpr.xml", bad, "--json"
    )
    assert told.code == 2
    result = told.result
    assert [result[key] for key in ("accepted", "duplicates", "corrections", "cancelled")] == [
        2,
        0,
        0,
        0,
    ]
    (refused,) = result["rejected"]
    assert refused["file"] == str(bad)
    assert (refused["letter"], refused["code"]) == (None, "dtd_or_entity")
    assert refused["line"] >= 1
    assert "DTD" in refused["reason"]
    assert "cpr_check" in {each["code"] for each in result["warnings"]}
    assert {*result["warnings"][0]} == {*refused}


def test_a_second_run_is_all_duplicates_and_done(folder: Path) -> None:
    for _ in range(2):
        told = command_line.run(folder, "import", "referrals", DATA / "gp.xml", "--json")
        assert told.code == 0
    assert told.result["duplicates"] == 1
    assert command_line.run(folder, "check").code == 0


def test_a_path_that_is_not_there_is_refused_in_words(folder: Path, tmp_path: Path) -> None:
    told = command_line.run(folder, "import", "referrals", tmp_path / "gone.xml")
    assert told.code == 2
    assert "gone.xml" in told.err
    assert "Traceback" not in told.err


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="only Unix has named pipes")
def test_a_pipe_in_the_folder_holds_nothing_up(folder: Path, tmp_path: Path) -> None:
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    os.mkfifo(inbox / "pipe.xml")
    told = command_line.run(folder, "import", "referrals", inbox, "--json")
    assert told.code == 2
    assert [each["code"] for each in told.result["rejected"]] == ["file_gone"]


def test_a_spreadsheet_comes_in_row_by_row(folder: Path, tmp_path: Path) -> None:
    path = a_book(tmp_path / "henviste.xlsx", as_people_have_it(REFERRAL_TITLES, REFERRALS))
    refused = tmp_path / "afvist.csv"
    words = ("import", "pathways", path, "--mapping", "henvisninger", "--json")
    seen = command_line.run(folder, *words, "--dry-run")
    told = command_line.run(folder, *words, "--refused", refused)
    assert (seen.code, told.code) == (2, 2)
    assert seen.result == told.result
    result = told.result
    assert [result[key] for key in ("accepted", "duplicates", "corrections", "cancelled")] == [
        *(4, 0, 0, 0),
    ]
    (row,) = result["rejected"]
    assert (row["file"], row["letter"], row["line"]) == (str(path), None, 9)
    assert row["code"] == "list.needs_phone_or_cpr"
    assert row["reason"].startswith("Telefon: ")
    assert "Traceback" not in told.err
    assert "cpr_check" in {each["code"] for each in result["warnings"]}
    assert "Telefon: " in refused.read_text(encoding="utf-8-sig")
    again = command_line.run(folder, *words)
    assert [again.result[key] for key in ("accepted", "duplicates")] == [0, 4]
    assert command_line.run(folder, "check").code == 0


def test_a_mapping_that_is_not_there_is_refused_with_those_that_are(
    folder: Path, tmp_path: Path
) -> None:
    path = a_csv(tmp_path / "a.csv", [("Navn", "Tlf"), ("Ida Olsen", "20112233")])
    told = command_line.run(folder, "import", "pathways", path, "--mapping", "nix")
    assert told.code == 2
    assert "henvisninger" in told.err
    wrong = command_line.run(
        folder, "import", "pathways", path, "--mapping", "henvisninger", "--set", "x=1"
    )
    assert wrong.code == 2
    assert "received_on" in wrong.err


def test_a_course_and_its_half_year_answers_are_whole_in_every_table(
    folder: Path, tmp_path: Path
) -> None:
    course = a_book(tmp_path / "hold.xlsx", as_people_have_it(COURSE_TITLES, COURSE))
    answers = a_csv(tmp_path / "halvaar.csv", [FOLLOW_UP_TITLES, *FOLLOW_UPS])
    words = ("--set", "course_name=Gammelt hold", "--set", "consent_form=skriftligt", "--json")
    told = command_line.run(folder, "import", "pathways", course, "--mapping", "hold", *words)
    assert (told.result["accepted"], len(told.result["rejected"])) == (3, 1)
    told = command_line.run(folder, "import", "pathways", answers, "--mapping", "halvår", "--json")
    assert (told.result["accepted"], told.result["corrections"]) == (1, 2)
    assert command_line.run(folder, "check").code == 0
    out = tmp_path / "ud.csv"
    for table in ("pathways", "attendance", "stopbasen"):
        done = command_line.run(folder, "export", table, "--year", "2026", "--out", out)
        assert done.code == 0
    assert command_line.run(folder, "report", "indicators", "--year", "2026", "--json").code == 0
