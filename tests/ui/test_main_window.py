"""The frame as the user meets it: areas, keys, search, menus, undo, status line, geometry."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from counsellor_app.services.actor import Right
from counsellor_app.services.trace import audit
from counsellor_app.services.transaction import Transaction
from counsellor_app.settings import Settings
from counsellor_app.ui.areas import Area, Give, Hit, Provider
from counsellor_app.ui.dialogs import Dialogs
from counsellor_app.ui.machine_settings import MachineSettings
from counsellor_app.ui.main_window import MainWindow
from counsellor_app.ui.screen import Context, Presenter, Screen
from tests.helpers.builders import Office
from tests.helpers.demonstrations import Demonstrations
from tests.helpers.every_area import whole_window


class NotesPresenter(Presenter):
    """The presenter of an area for trying the frame."""

    def __init__(self, ctx: Context) -> None:
        super().__init__(ctx)
        self.opened: list[dict[str, Any]] = []
        self.heard = 0
        self.inside = False
        ctx.watch({"call"}, self.reload)

    def open(self, **what: Any) -> None:
        self.opened.append(what)

    def reload(self) -> None:
        self.heard += 1

    def back(self) -> bool:
        was, self.inside = self.inside, False
        return was


def notes(ctx: Context) -> Screen:
    view = QWidget()
    layout = QVBoxLayout(view)
    layout.addWidget(QPushButton("Først"))
    field = QLineEdit()
    field.setObjectName("notesField")
    layout.addWidget(field)
    action = QAction("Gør noget her", view)
    action.setObjectName("doSomething")
    action.setShortcut("Ctrl+R")
    action.triggered.connect(lambda: field.setText("gjort"))
    view.addAction(action)
    return Screen(view, NotesPresenter(ctx))


def how_many(session: Transaction) -> int:
    return len(session.pending_audit) + 3


def log_something(session: Transaction) -> None:
    session.touched("call")
    audit.record(session, "act")


def persons(ctx: Context) -> Provider:
    def find(text: str, give: Give) -> None:
        names = ["Ida Olsen", "Ingrid Holm"]
        give([Hit(n, "", lambda: ctx.go_to("participants")) for n in names if text in n])

    return find


AREAS = [
    Area("today", lambda: "I dag", notes, Right.CASE, how_many, frozenset({"call"})),
    Area("referrals", lambda: "Henvisninger", notes, Right.CASE),
    Area("participants", lambda: "Borgere", notes, Right.CASE, finder=persons),
    Area("settings", lambda: "Indstillinger", notes, Right.SIGNED_IN),
]


@pytest.fixture
def window(
    office: Office, settings: MachineSettings, dialogs: Dialogs, qtbot: QtBot
) -> Iterator[MainWindow]:
    made = MainWindow(
        office.backend,
        settings,
        database="Prøve Kommune",
        areas=AREAS,
        dialogs=dialogs,
        inline_jobs=True,
    )
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    made.go_to("today")
    yield made
    made.close()


def presenter(window: MainWindow, key: str) -> NotesPresenter:
    found = window.screens[key].presenter
    assert isinstance(found, NotesPresenter)
    return found


def label_text(window: MainWindow, name: str) -> str:
    found = window.findChild(QLabel, name)
    assert found is not None
    return found.text()


def test_areas_are_made_when_they_are_first_shown(window: MainWindow, qtbot: QtBot) -> None:
    assert list(window.screens) == ["today"]
    QTest.keyClick(window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert list(window.screens) == ["today", "participants"]
    assert window.area == "participants"
    assert window.rail.buttons["participants"].isChecked()


def test_the_keyboard_works_in_the_area_at_once(window: MainWindow) -> None:
    assert window.focusWidget().objectName() == "notesField"


def test_the_rail_shows_what_is_due_once_the_window_is_there(
    window: MainWindow, qtbot: QtBot
) -> None:
    button = window.rail.buttons["today"]
    assert button.accessibleName() == "I dag", "nobody waits at the start for the counts"
    qtbot.waitUntil(lambda: button.accessibleName() == "I dag, 3 venter")


def test_what_an_area_has_just_counted_is_not_read_again(window: MainWindow, qtbot: QtBot) -> None:
    button = window.rail.buttons["today"]
    qtbot.waitUntil(lambda: button.accessibleName() == "I dag, 3 venter")
    reading = presenter(window, "today")
    reading.ctx.watch({"call"}, lambda: window.show_count("today", 5))
    reading.ctx.write(log_something)
    window.count_rail()
    assert button.accessibleName() == "I dag, 5 venter"

    window.go_to("participants")  # asleep it reads nothing: the rail counts by itself
    reading.ctx.write(log_something)
    window.count_rail()
    assert button.accessibleName() == "I dag, 3 venter"


def test_an_administrator_sees_no_area_of_cases(
    office: Office, settings: MachineSettings, qtbot: QtBot
) -> None:
    backend = office.as_actor(office.administrator)
    window = MainWindow(backend, settings, database="x", areas=AREAS)
    qtbot.addWidget(window)
    assert list(window.rail.buttons) == ["settings"]
    assert window.findChild(QAction, "newReferral") is None


def test_esc_goes_back_inside_the_area_then_to_the_one_before(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.go_to("participants", participant_id=1)
    presenter(window, "participants").inside = True
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert window.area == "participants"
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert window.area == "today"
    assert presenter(window, "participants").opened == [{"participant_id": 1}]


def test_a_write_is_told_to_the_shown_area_now_and_to_a_hidden_one_later(
    window: MainWindow,
) -> None:
    window.go_to("participants")
    window.ctx.write(log_something)
    assert presenter(window, "participants").heard == 1
    assert presenter(window, "today").heard == 0
    window.go_to("today")
    assert presenter(window, "today").heard == 1
    assert "Gemt" in label_text(window, "statusFacts")


def test_ctrl_k_finds_persons_and_actions(window: MainWindow, qtbot: QtBot) -> None:
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    finder = window.top_bar.finder
    assert finder.hasFocus()
    with qtbot.waitSignal(finder.searched):
        QTest.keyClicks(finder, "In")
    found = [finder.list.item(i).text() for i in range(finder.list.count())]
    assert found[0] == "Ingrid Holm"
    assert "Indstillinger · Ctrl+4" in found
    QTest.keyClick(finder, Qt.Key.Key_Return)
    assert window.area == "participants"
    assert not finder.popup.isVisible()


def test_every_action_stands_in_a_menu_and_does_something(
    window: MainWindow, dialogs: Dialogs, qtbot: QtBot
) -> None:
    window.menus.fill_here()
    menus = window.menuBar().findChildren(QMenu)
    in_menus = {each.objectName() for menu in menus for each in menu.actions()}
    actions = [*window.menus.actions, *window.screens["today"].actions()]
    assert {each.objectName() for each in actions} <= in_menus
    dialogs.answer(*[True] * 5)
    for action in sorted(actions, key=lambda each: each.objectName() == "quit"):
        before = trace(window, dialogs)
        with qtbot.waitSignal(window.lock_requested, raising=False, timeout=0) as lock:
            action.trigger()
        changed = trace(window, dialogs) != before or lock.signal_triggered
        assert changed, f"{action.objectName()} does nothing that can be noticed"


def trace(window: MainWindow, dialogs: Dialogs) -> tuple[object, ...]:
    """What an action can change, as far as the user notices."""
    opened = [len(presenter(window, key).opened) for key in window.screens]
    field = window.findChild(QLineEdit, "notesField")
    return (
        window.area,
        tuple(opened),
        window.windowState(),
        window.isVisible(),
        window.messages.isVisible(),
        window.focusWidget(),
        len(dialogs.shown),
        field.text() if field else "",
    )


def test_the_keys_of_a_hidden_area_do_not_work(window: MainWindow, qtbot: QtBot) -> None:
    window.go_to("referrals")
    QTest.keyClick(window, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    fields = {
        key: window.screens[key].view.findChild(QLineEdit, "notesField").text()  # type: ignore[union-attr]
        for key in ("today", "referrals")
    }
    assert fields == {"today": "", "referrals": "gjort"}


def test_nothing_to_undo_is_said(window: MainWindow, qtbot: QtBot) -> None:
    window.undo_last()
    assert label_text(window, "messageText") == "Der er intet at fortryde."


def test_the_window_remembers_itself(office: Office, dialogs: Dialogs, qtbot: QtBot) -> None:
    kept: list[Settings] = []
    settings = MachineSettings(Settings(), kept.append)
    for _ in range(2):
        window = MainWindow(office.backend, settings, database="x", areas=AREAS)
        qtbot.addWidget(window)
        if not kept:
            window.resize(780, 640)
        window.show()
        assert (window.width(), window.height()) == (780, 640)
        window.close()


def test_everything_in_the_frame_has_a_name(window: MainWindow) -> None:
    nameless = [
        type(each).__name__ + " " + each.objectName()
        for each in window.findChildren(QWidget)
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and each.isVisibleTo(window)
        and not (each.accessibleName() or getattr(each, "text", str)())
        and not window.stack.isAncestorOf(each)
    ]
    assert nameless == []


def test_the_keys_of_an_area_work_when_it_is_first_shown(
    qtbot: QtBot, demonstrations: Demonstrations, tmp_path: Path
) -> None:
    with whole_window(demonstrations.copy(tmp_path / "demo"), "MH") as window:
        window.go_to("today")
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        window.go_to("referrals")
        focused = QApplication.focusWidget()
        assert focused is not None
        assert focused.objectName() == "inboxTable"
