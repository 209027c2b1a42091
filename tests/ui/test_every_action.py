"""Every action of every area can be pressed on the demonstration: it is wired, and nothing breaks."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMetaMethod
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu, QTableView
from pytestqt.qtbot import QtBot

from counsellor_app.services.courses import courses
from counsellor_app.services.people import search
from counsellor_app.ui.main_window import MainWindow
from tests.helpers.demonstrations import Demonstrations
from tests.helpers.every_area import AREAS, CancelledDialogs, whole_window

ENDS_THE_WINDOW = {"quit", "lock"}


@pytest.fixture
def window(
    qtbot: QtBot,
    demonstrations: Demonstrations,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[MainWindow]:
    monkeypatch.setattr(QMenu, "exec", lambda *_: None)  # a menu that nobody chooses from
    with whole_window(demonstrations.copy(tmp_path / "demo")) as window:
        yield window


def wired(action: QAction) -> bool:
    return action.isSignalConnected(
        QMetaMethod.fromSignal(action.triggered)
    ) or action.isSignalConnected(QMetaMethod.fromSignal(action.toggled))


def own_actions(window: MainWindow, area: str) -> list[QAction]:
    """The named actions of an area, also those of pages that are not shown."""
    found = window.screens[area].view.findChildren(QAction)
    of_qt = ("_q_", "qt_")
    return [
        action
        for action in found
        if action.objectName()
        and not action.objectName().startswith(of_qt)
        and not action.isSeparator()
    ]


def choose_first_row(window: MainWindow, area: str) -> None:
    for table in window.screens[area].view.findChildren(QTableView):
        if table.isVisible() and table.model() is not None and table.model().rowCount():
            table.setCurrentIndex(table.model().index(0, 0))
    QApplication.processEvents()


def press(window: MainWindow, action: QAction) -> None:
    name = action.objectName()
    assert action.menu() is not None or wired(action), f"{name} does nothing"
    if action.isEnabled() and name not in ENDS_THE_WINDOW:
        action.trigger()
        QApplication.processEvents()
    dialogs = window.dialogs
    assert isinstance(dialogs, CancelledDialogs)
    assert dialogs.crashes == [], f"{name} broke"
    assert dialogs.nameless == [], f"{name} opened a dialog with controls without a name"


@pytest.mark.parametrize("area", AREAS)
def test_each_action_of_the_area_is_wired_and_breaks_nothing(window: MainWindow, area: str) -> None:
    window.go_to(area)
    choose_first_row(window, area)
    for action in own_actions(window, area):
        window.go_to(area)
        choose_first_row(window, area)
        press(window, action)


def test_each_action_of_the_page_of_a_person(window: MainWindow) -> None:
    window.go_to("participants")
    choose_first_row(window, "participants")
    (hit, *_) = window.ctx.backend.read(search.find_people, "an")
    window.go_to("participants", participant_id=hit.id)
    for action in own_actions(window, "participants"):
        window.go_to("participants", participant_id=hit.id)
        press(window, action)


def test_each_action_of_the_page_of_a_course(window: MainWindow) -> None:
    (course, *_) = window.ctx.backend.read(courses.choices)
    window.go_to("courses", course_id=course.id)
    actions = own_actions(window, "courses")
    assert {action.objectName() for action in actions if action.isEnabled()} > {"print", "enrol"}
    for action in actions:
        window.go_to("courses", course_id=course.id)
        press(window, action)


def test_each_action_of_the_frame(window: MainWindow) -> None:
    window.go_to("today")
    assert window.menus.actions
    for action in window.menus.actions:
        press(window, action)
