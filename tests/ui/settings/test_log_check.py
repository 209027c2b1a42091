"""The check of the log in the window: what is told of a whole log, and of one that does not go on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot

from counsellor_app import paths
from counsellor_app.clock import SystemClock
from counsellor_app.store import anchor
from counsellor_app.ui.dialogs import Dialogs
from counsellor_app.ui.main_window import MainWindow
from counsellor_app.ui.opened import open_window
from counsellor_app.ui.settings.log_page import LogPage
from tests.helpers.demonstrations import TODAY, Demonstrations


@pytest.fixture
def folder(demonstrations: Demonstrations, tmp_path: Path) -> Path:
    return demonstrations.copy(tmp_path / "data")


@pytest.fixture
def windows(folder: Path, qtbot: QtBot) -> Iterator[list[MainWindow]]:
    opened: list[MainWindow] = []
    yield opened
    for window in opened:
        window.close()


def log_page(folder: Path, windows: list[MainWindow]) -> LogPage:
    dialogs = Dialogs()
    dialogs.answer()
    window = open_window(
        paths.places(folder), user="TL", today=TODAY, dialogs=dialogs, inline_jobs=True
    )
    windows.append(window)
    window.go_to("settings", page="log")
    (page,) = window.findChildren(LogPage)
    return page


def test_a_whole_log_says_with_what_it_was_compared(
    folder: Path, windows: list[MainWindow]
) -> None:
    page = log_page(folder, windows)
    assert page.checked.isHidden()
    page.check_requested.emit()
    assert "Loggen er hel" in page.checked.good.text()
    assert not page.checked.bad.isVisibleTo(page)
    assert "gemt på computeren" in page.checked.notes.text()
    assert not page.checked.settle.isVisibleTo(page)


def test_a_break_stands_over_the_log_until_a_team_lead_answers_for_it(
    folder: Path, windows: list[MainWindow]
) -> None:
    first = log_page(folder, windows)
    first.window().close()
    windows.clear()
    path = paths.places(folder).anchors
    (database,) = anchor._all(path)
    kept = anchor.read(path, UUID(database))
    assert kept is not None
    anchor.write(path, anchor.Anchor(kept.database, 99_999, "f" * 64, SystemClock().now()))

    page = log_page(folder, windows)
    assert "ikke, som den skal være" in page.checked.bad.text()
    assert "99.999" in page.checked.lines.text()
    page.checked.settle.click()
    assert page.checked.isHidden()
    page.check_requested.emit()
    assert "Loggen er hel" in page.checked.good.text()
