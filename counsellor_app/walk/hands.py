"""Hands on the keyboard of the real window: keys, tabs to a field by its name, and pictures."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QWidget

from counsellor_app.ui.widgets.fields import Choice, ChoiceButtons

W = TypeVar("W", bound=QWidget)
MOST_TABS = 600
PAUSE_MS = 450  # a call pane takes no key for 0.4 s after an act


class LostWay(Exception):
    """Something that the counsellor would use is not there."""


class Hands:
    """Does nothing but press keys and look, in the window or in one dialog."""

    def __init__(self, window: QWidget, pictures: Path) -> None:
        self.window = window
        self._pictures = pictures
        self._count = len(list(pictures.glob("*.png")))
        self.keys = 0
        """How many were pressed, so that one can tell how long a way is."""
        QTest.qWaitForWindowActive(window, 2000)

    # --- looking

    def find(self, name: str, kind: type[W] = QWidget) -> W:  # type: ignore[assignment]
        """The visible widget of this name."""
        for found in self.window.findChildren(kind, name):
            if found.isVisible():
                return found
        raise LostWay(f"{name} is not to be seen")

    def sees(self, name: str) -> bool:
        """Whether a widget of this name is visible."""
        return any(found.isVisible() for found in self.window.findChildren(QWidget, name))

    def picture(self, what: str) -> Path:
        """Keeps what the window looks like now."""
        self.settle()
        self._count += 1
        path = self._pictures / f"{self._count:02}-{what}.png"
        self.window.grab().save(str(path))
        return path

    def settle(self) -> None:
        """Lets what is posted happen: layouts, focus, delayed reading."""
        for _ in range(3):
            QCoreApplication.sendPostedEvents()
            QApplication.processEvents()

    def wait(self, milliseconds: int = PAUSE_MS) -> None:
        """As long as a person would need anyway."""
        QTest.qWait(milliseconds)

    # --- keys

    def press(self, keys: str, times: int = 1) -> None:
        """A key or a combination: "1", "Ctrl+4", "Down"."""
        for _ in range(times):
            self.keys += 1
            QTest.keySequence(self._target(), QKeySequence(keys))
            self.settle()

    def type(self, text: str) -> None:
        """Letters into whatever has the focus."""
        self.keys += len(text)
        for letter in text:  # the first digit may open an editor that takes the next one
            QTest.keyClicks(self._target(), letter)
        self.settle()

    def tab_to(self, wanted: QWidget | str) -> QWidget:
        """Presses Tab until the widget, or something in it, has the focus."""
        widget = self.find(wanted) if isinstance(wanted, str) else wanted
        visited: list[str] = []
        for _ in range(MOST_TABS):
            focused = QApplication.focusWidget()
            visited.append(focused.objectName() if focused else "-")
            if focused is not None and (focused is widget or widget.isAncestorOf(focused)):
                return widget
            if focused is not None and focused is widget.focusProxy():
                return widget
            self.keys += 1
            QTest.keyClick(self._target(), Qt.Key.Key_Tab)
            QApplication.processEvents()
        seen = ", ".join(dict.fromkeys(visited))
        raise LostWay(f"no way by Tab to {widget.objectName()}; passed {seen}")

    def push(self, name: str) -> None:
        """Tabs to a button and presses it with the space bar."""
        button = self.find(name, QPushButton)
        if not button.isEnabled():
            raise LostWay(f"{name} cannot be pressed")
        self.tab_to(button)
        self.press("Space")

    def fill(self, name: str, text: str) -> None:
        """Tabs to a field and replaces what stands there."""
        self.tab_to(name)
        self.press("Ctrl+A")
        self.type(text)

    def choose(self, wanted: QWidget | str, value: object, form: str = "") -> None:
        """One of a few buttons by Tab and space, or of a drop-down list by the arrow keys."""
        field: QWidget | None = self.find(wanted) if isinstance(wanted, str) else wanted
        if form:
            field = self.find(form).findChild(QWidget, str(wanted))
        if isinstance(field, ChoiceButtons):
            self._press_one_of(field, value)
        elif isinstance(field, Choice):
            self._step_to(field, value)
        else:
            raise LostWay(f"{wanted} offers no choice")

    def _press_one_of(self, field: ChoiceButtons, value: object) -> None:
        for button, each in field.options():
            if each == value:
                self.tab_to(button)
                if not button.isChecked():
                    self.press("Space")
                return
        raise LostWay(f"{field.objectName()} does not offer {value}")

    def _step_to(self, field: Choice, value: object) -> None:
        self.tab_to(field)
        self.press("Home")
        for _ in range(field.count()):
            if field.value() == value:
                return
            self.press("Down")
        raise LostWay(f"{field.objectName()} does not offer {value}")

    def _target(self) -> QWidget:
        return QApplication.focusWidget() or self.window


def with_enter(dialog: QDialog) -> bool:
    """An answer to a dialog: it is shown, and Enter presses its default button."""
    dialog.show()
    QApplication.processEvents()
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    QApplication.processEvents()
    accepted = dialog.result() == QDialog.DialogCode.Accepted.value
    dialog.hide()
    return accepted


def by_keys(act: Callable[[Hands], object], pictures: Path) -> Callable[[QDialog], bool]:
    """An answer to a dialog: it is shown, filled in by keys alone, and ended with Enter."""

    def answer(dialog: QDialog) -> bool:
        before = QApplication.activeWindow()
        dialog.show()
        dialog.activateWindow()
        act(Hands(dialog, pictures))
        accepted = with_enter(dialog)
        if before is not None:
            before.activateWindow()
        return accepted

    return answer


def keeping(save: Callable[[bytes], None]) -> Callable[[QDialog], bool]:
    """An answer to a preview: what it shows is kept, as the user would save it."""

    def answer(dialog: QDialog) -> bool:
        save(dialog.sheet.content)  # type: ignore[attr-defined]
        return True

    return answer
