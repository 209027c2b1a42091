"""What nobody caught is told once, with a number, and the window goes on: slot, timer, thread, event, drawing."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import sys
import threading
from collections.abc import Callable, Iterator
from types import ModuleType

import pytest
from PySide6.QtCore import QAbstractTableModel, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QTableView, QWidget
from pytestqt.qtbot import QtBot

from counsellor_app import ui
from counsellor_app.ui.dialogs import Dialogs
from counsellor_app.ui.drawing import GUARDED, drawn, saved
from counsellor_app.ui.jobs import Jobs
from counsellor_app.ui.last_resort import LastResort
from counsellor_app.ui.widgets.draft_form import DraftForm

DRAWS = ("paintEvent", "paint", "paintSection", "paintEngine", "drawRow", "drawBranches")
pytestmark = pytest.mark.expects_log


class Broken(Exception):
    """Somebody's words: Nancy Ann Berggren, 251248-4916."""


def breaks(*_: object) -> None:
    raise Broken("Nancy Ann Berggren")


def modules(package: ModuleType) -> Iterator[ModuleType]:
    for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        yield importlib.import_module(found.name)


def test_everything_that_draws_is_guarded() -> None:
    """A new `paintEvent` or delegate takes `@drawn`, or an error in it ends the program."""
    found = {
        f"{cls.__qualname__}.{name}": method
        for module in modules(ui)
        for cls in vars(module).values()
        if inspect.isclass(cls) and cls.__module__ == module.__name__ and issubclass(cls, QObject)
        for name, method in vars(cls).items()
        if name in DRAWS
    }
    assert len(found) > 10
    assert [name for name, method in found.items() if not hasattr(method, GUARDED)] == []


class Painted(QWidget):
    """Draws half of its picture, with the painter still open."""

    @drawn
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        with saved(painter):
            painter.drawLine(0, 0, 9, 9)
            breaks()


class Model(QAbstractTableModel):
    def rowCount(self, parent: object = None) -> int:
        return 1

    def columnCount(self, parent: object = None) -> int:
        return 1

    def data(self, index: object, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        raise Broken


class Pressed(QWidget):
    def keyPressEvent(self, event: QKeyEvent) -> None:
        breaks()


class Scene:
    """A window with a form in which somebody types, and the last resort over it."""

    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.kept: list[str] = []
        self.shown: list[QWidget] = []
        self.form = DraftForm()
        self.field = QLineEdit()
        self.form.add("text", "Text", self.field)
        self.form.rested.connect(lambda: self.kept.append(self.field.text()))
        self.show(self.form)
        self.dialogs = Dialogs()
        self.dialogs.answer()
        self.ended = 0
        self.last_resort = LastResort(lambda: self.dialogs, self._end)

    def _end(self) -> None:
        self.ended += 1

    def show(self, widget: QWidget) -> QWidget:
        self.qtbot.addWidget(widget)
        self.shown.append(widget)
        widget.show()
        return widget


@pytest.fixture
def scene(qtbot: QtBot) -> Iterator[Scene]:
    made = Scene(qtbot)
    yield made
    made.last_resort.stop()


def in_a_slot(scene: Scene) -> None:
    button = QPushButton()
    scene.show(button)
    button.clicked.connect(breaks)
    button.click()


def in_a_timer(scene: Scene) -> None:
    QTimer.singleShot(0, breaks)


def in_a_thread(scene: Scene) -> None:
    thread = threading.Thread(target=breaks)
    thread.start()
    thread.join()


def in_what_follows_a_job(scene: Scene) -> None:
    jobs = Jobs(breaks, scene.form)
    jobs.start(scene.form, lambda progress: 1, then=breaks)


def in_a_paint_event(scene: Scene) -> None:
    scene.show(Painted())


def in_the_data_of_a_list(scene: Scene) -> None:
    table = QTableView()
    model = Model(table)
    table.setModel(model)
    scene.show(table)


def in_an_event(scene: Scene) -> None:
    widget = scene.show(Pressed())
    key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier)
    QApplication.postEvent(widget, key)


WAYS: tuple[Callable[[Scene], None], ...] = (
    *(in_a_slot, in_a_timer, in_a_thread, in_what_follows_a_job),
    *(in_a_paint_event, in_the_data_of_a_list, in_an_event),
)


@pytest.mark.parametrize("way", WAYS)
def test_one_dialog_with_a_number_and_what_was_typed_is_kept(
    scene: Scene, qtbot: QtBot, caplog: pytest.LogCaptureFixture, way: Callable[[Scene], None]
) -> None:
    QTest.keyClicks(scene.field, "ikke gemt endnu")
    way(scene)
    qtbot.waitUntil(lambda: len(scene.dialogs.shown) == 1)

    number = scene.dialogs.shown[0].rsplit(" ", 1)[-1]
    assert number in caplog.text
    assert "Broken" in caplog.text
    assert "Nancy" not in caplog.text + scene.dialogs.shown[0]
    assert scene.kept == ["ikke gemt endnu"]
    qtbot.wait(50)  # what repaints by itself must not tell again
    assert len(scene.dialogs.shown) == 1
    assert not scene.ended


def test_a_drawing_that_breaks_is_told_of_once(scene: Scene, qtbot: QtBot) -> None:
    widget = scene.show(Painted())
    for _ in range(20):
        widget.repaint()
    qtbot.waitUntil(lambda: bool(scene.dialogs.shown))
    widget.repaint()
    qtbot.wait(20)
    assert len(scene.dialogs.shown) == 1


def test_a_timer_that_breaks_each_moment_is_told_of_once(scene: Scene, qtbot: QtBot) -> None:
    timer = QTimer(scene.form, interval=5)
    timer.timeout.connect(breaks)
    timer.start()
    qtbot.wait(200)
    timer.stop()
    assert len(scene.dialogs.shown) == 1


def test_what_breaks_while_the_dialog_stands_opens_no_second_one(
    scene: Scene, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stands(number: str, *, kept: bool) -> None:
        scene.dialogs.shown.append(number)
        QTimer.singleShot(0, lambda: 1 / 0)
        qtbot.wait(50)

    monkeypatch.setattr(scene.dialogs, "crash", stands)
    in_a_slot(scene)
    qtbot.waitUntil(lambda: bool(scene.dialogs.shown))
    qtbot.wait(50)
    assert len(scene.dialogs.shown) == 1


def test_what_could_not_be_kept_is_not_said_to_be(scene: Scene, qtbot: QtBot) -> None:
    scene.form.rested.connect(breaks)
    QTest.keyClicks(scene.field, "a")
    in_a_slot(scene)
    qtbot.waitUntil(lambda: bool(scene.dialogs.shown))
    safe = "Det, du har skrevet og ikke gemt endnu, er også gemt."
    assert safe not in scene.dialogs.shown[0]


def test_the_hooks_are_given_back(qtbot: QtBot) -> None:
    before = sys.excepthook, threading.excepthook
    LastResort(Dialogs, lambda: None).stop()
    assert (sys.excepthook, threading.excepthook) == before


def test_ctrl_c_in_a_terminal_ends_the_program(scene: Scene) -> None:
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert scene.ended == 1
    assert scene.dialogs.shown == []
