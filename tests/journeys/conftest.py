"""A journey is watched for what it leaves readable of anybody (quality 16): some in each run, all in `make torture`."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.helpers.journey_watch import Watch
from tests.helpers.torture import Torture

SHORT = {"test_answering", "test_calls_of_a_ward", "test_old_list"}
ALL = "TORTURE_SIZE" in os.environ


@pytest.fixture(autouse=True)
def _watch(request: pytest.FixtureRequest) -> None:
    """Set up before the window, and searched after it has closed."""
    if ALL or request.path.stem in SHORT:
        request.getfixturevalue("watch")


@pytest.fixture
def watch(
    qapp: QApplication,
    tmp_path: Path,
    home: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    torture: Torture,
) -> Iterator[Watch]:
    """What this journey shows and leaves."""
    made = Watch(tmp_path, home, monkeypatch)
    yield made
    made.stop()
    said = capfd.readouterr()
    print(said.out, said.err)
    found, words, files = made.leaks(said.out + said.err)
    assert made.supported, "no window was closed: nothing was watched"
    assert words, "nobody was searched for"
    assert found == set()
    torture.count(
        journeys_watched=1,
        words_searched_for=words,
        files_searched=files,
        support_files=made.supported,
    )
