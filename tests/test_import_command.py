"""`import referrals` to the letter: the object on stdout, the reasons on stderr, the exit codes."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.exchange.xref15_files import DATA
from tests.helpers import command_line
from tests.helpers.demonstrations import Demonstrations

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
