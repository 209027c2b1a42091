"""The window beside a watched folder: it takes in by itself, says what is in the way, and can be stopped."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QLabel, QPushButton

from counsellor_app import paths
from counsellor_app.exchange import watched_folder
from counsellor_app.services.office import background
from counsellor_app.ui.dialogs import Dialogs
from counsellor_app.ui.jobs import Job
from counsellor_app.ui.lists.view import ListsView
from counsellor_app.ui.main_window import MainWindow
from counsellor_app.ui.opened import open_window
from counsellor_app.ui.watching import Watching
from tests.exchange.xref15_files import DATA, a_letter, a_message
from tests.helpers.demonstrations import TODAY, Demonstrations
from tests.helpers.spreadsheets import a_book, a_csv


@pytest.fixture
def window(
    demonstrations: Demonstrations, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[MainWindow]:
    monkeypatch.setattr(watched_folder, "QUIET_SECONDS", 0.0)
    data = demonstrations.copy(tmp_path / "data")
    dialogs = Dialogs()
    dialogs.answer()
    made = open_window(
        paths.places(data), user="MH", today=TODAY, dialogs=dialogs, inline_jobs=True
    )
    yield made
    made.close()
    made.deleteLater()


@pytest.fixture
def folder(window: MainWindow, tmp_path: Path) -> Path:
    made = tmp_path / "ind"
    made.mkdir()
    window.ctx.settings.change(watch_folder=str(made))
    window.go_to("referrals")
    return made


def watching(window: MainWindow) -> Watching:
    assert window.ctx.keeping is not None
    return window.ctx.keeping.watching


def look(window: MainWindow) -> None:
    watching(window).look()
    watching(window).look()


def said(window: MainWindow) -> str:
    found = window.stack.findChild(QLabel, "watchState")
    assert found is not None
    return str(found.text())


def told(window: MainWindow) -> str:
    return window.messages.text.text()


def test_what_arrives_is_in_the_inbox_and_gone_from_the_folder(
    window: MainWindow, folder: Path
) -> None:
    shutil.copy(DATA / "gp.xml", folder)
    shutil.copy(DATA / "refused" / "cut-off.xml", folder)
    look(window)
    assert told(window) == "1 ny henvisning · 1 kunne ikke læses" or told(window).endswith(
        "1 kunne ikke læses"
    )
    assert list(folder.iterdir()) == []
    assert said(window).startswith(f"Holder øje med {folder}")


def test_a_folder_that_is_away_is_told_in_words_and_found_again(
    window: MainWindow, folder: Path
) -> None:
    away = folder.rename(folder.with_name("væk"))
    look(window)
    assert said(window).startswith(f"Mappen {folder} kan ikke nås.")
    away.rename(folder)
    look(window)
    assert said(window).startswith("Holder øje")


def test_nothing_is_taken_in_behind_the_lock_or_by_who_may_not(
    window: MainWindow, folder: Path
) -> None:
    shutil.copy(DATA / "gp.xml", folder)
    window.sleep()
    look(window)
    assert len(list(folder.iterdir())) == 1
    window.wake()
    look(window)
    assert list(folder.iterdir()) == []


def test_a_second_window_waits_for_its_turn(window: MainWindow, folder: Path) -> None:
    shutil.copy(DATA / "gp.xml", folder)
    keeping = window.ctx.keeping
    assert keeping is not None
    system = keeping.watching._system
    lasts = watched_folder.TURN_LASTS
    assert system.write(background.take_turn, watched_folder.TURN, "another", lasts)
    look(window)
    assert len(list(folder.iterdir())) == 1
    system.write(background.end_turn, watched_folder.TURN, "another")
    look(window)
    assert list(folder.iterdir()) == []


def test_stop_leaves_the_rest_and_go_on_takes_it(window: MainWindow, folder: Path) -> None:
    for number in range(3):
        (folder / f"{number}.xml").write_bytes(a_message(a_letter(f"EKS{number}")))

    def stop(job: Job) -> None:
        job.progressed.connect(lambda done, of: job.cancel() if of and done == 1 else None)

    window.jobs.started.connect(stop)
    watching(window).look()
    window.jobs.started.disconnect(stop)
    assert "standset, 1 fil mangler" in told(window)
    assert said(window).startswith("Du standsede indlæsningen")
    assert len(list(folder.iterdir())) == 1
    go_on = window.stack.findChild(QPushButton, "watchGoOn")
    assert go_on is not None
    go_on.click()
    assert list(folder.iterdir()) == []


def test_dropped_files_that_were_stopped_wait_for_one_press(
    window: MainWindow, tmp_path: Path
) -> None:
    for number in range(3):
        (tmp_path / f"{number}.xml").write_bytes(a_message(a_letter(f"EKS{number}")))
    window.go_to("referrals")

    def stop(job: Job) -> None:
        job.progressed.connect(lambda done, of: job.cancel() if of and done == 0 else None)

    window.jobs.started.connect(stop)
    drop(window, *(tmp_path / f"{number}.xml" for number in range(3)))
    window.jobs.started.disconnect(stop)
    assert said(window) == "Standset: 2 filer er ikke taget ind endnu."
    go_on = window.stack.findChild(QPushButton, "watchGoOn")
    assert go_on is not None
    go_on.click()
    assert told(window) == "2 nye henvisninger"
    assert said(window).startswith("Henvisninger kommer ind")


def drop(window: MainWindow, *paths: Path) -> bool:
    """Lets them fall on the window, and tells whether it takes them."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    where, copy = QPointF(10, 10), Qt.DropAction.CopyAction
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = QDropEvent(where, copy, data, left, none)
    event.ignore()
    window.dropEvent(event)
    return event.isAccepted()


def test_a_folder_falls_on_any_area_and_is_left_as_it_was(
    window: MainWindow, tmp_path: Path
) -> None:
    deep = tmp_path / "uge 47" / "mandag"
    deep.mkdir(parents=True)
    shutil.copy(DATA / "gp.xml", deep)
    (tmp_path / "brev.pdf").write_bytes(b"x")
    window.go_to("courses")
    assert not drop(window, tmp_path / "brev.pdf")
    assert drop(window, tmp_path / "uge 47")
    assert window.area == "referrals"
    assert told(window) in ("1 ny henvisning", "1 fandtes allerede")
    assert (deep / "gp.xml").exists()


def hovers(window: MainWindow, *paths: Path) -> bool:
    """Whether the window would take them, as the pointer tells while they are dragged."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    event = QDragEnterEvent(QPointF(10, 10), copy, data, left, Qt.KeyboardModifier.NoModifier)
    event.ignore()
    window.dragEnterEvent(event)
    return event.isAccepted()


def test_a_spreadsheet_falls_on_any_area_and_opens_the_guide(
    window: MainWindow, tmp_path: Path
) -> None:
    path = a_csv(tmp_path / "henviste.csv", [("Navn", "Tlf"), ("Ida Olsen", "20112233")])
    other = a_book(tmp_path / "andre.xlsx", [("Navn", "Tlf"), ("Bo Holm", "30112233")])
    locked = tmp_path / "~$andre.xlsx"
    locked.write_bytes(b"x")
    window.go_to("courses")
    for taken in ((path, other), (locked,), (tmp_path / "borte.csv",)):
        assert not hovers(window, *taken)
        assert not drop(window, *taken)
        assert window.area == "courses", "nothing half happens"
    for each, line in ((path, "Ida Olsen"), (other, "Bo Holm")):
        window.go_to("courses")
        assert hovers(window, each)
        assert drop(window, each)
        assert window.area == "transfer"
        guide = window.stack.findChildren(ListsView)[-1]
        assert guide.pages.currentWidget() is guide.columns
        assert guide.columns.head.subtitle.text() == each.name
        guide.columns.judge.click()
        row = guide.rows.table.rows.row(0)
        assert row is not None
        assert row.row.person.name == line
    window.go_to("courses")
    window.sleep()
    assert not hovers(window, path)
    assert not drop(window, path), "a locked window takes nothing"
