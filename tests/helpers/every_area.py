"""The whole window on the demonstration, with dialogs that are all cancelled, for walks through every area."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QMessageBox,
    QWidget,
)

from counsellor_app import store
from counsellor_app.clock import DayClock
from counsellor_app.services.backend import Backend
from counsellor_app.services.office import sign_in
from counsellor_app.settings import Settings
from counsellor_app.ui.dialogs import Dialogs
from counsellor_app.ui.machine_settings import MachineSettings
from counsellor_app.ui.main_window import MainWindow
from tests.helpers.demonstrations import TODAY

AREAS = (
    *("today", "referrals", "participants", "courses", "medication"),
    *("follow_up", "indicators", "transfer", "settings"),
)


class CancelledDialogs(Dialogs):
    """Every question is answered as Esc would; what was asked and what went wrong is kept."""

    def __init__(self) -> None:
        super().__init__()
        self.crashes: list[str] = []
        self.nameless: list[str] = []

    def crash(self, number: str, *, kept: bool = False) -> None:
        self.crashes.append(number)

    def _tell(self, icon: QMessageBox.Icon, text: str) -> None:
        self.shown.append(text)

    def _run(self, dialog: QDialog, outcome: Callable[[], object]) -> object:
        if not isinstance(dialog, (QMessageBox, QFileDialog)):
            self.nameless.extend(nameless(dialog))
        self.shown.append(dialog.windowTitle())
        dialog.deleteLater()
        return outcome()


@contextmanager
def whole_window(folder: Path, user: str = "TL") -> Iterator[MainWindow]:
    """The window of this user on the demonstration in the folder, shown at 1280 x 800."""
    database = store.open_database(folder)
    backend = Backend(database.engine, DayClock(TODAY))
    backend.actor = backend.read(sign_in.demonstration_actor, user)
    settings = MachineSettings(Settings(), lambda _: None)
    dialogs = CancelledDialogs()
    window = MainWindow(backend, settings, database="Demo", dialogs=dialogs, inline_jobs=True)
    window.resize(1280, 800)
    window.show()
    try:
        yield window
    finally:
        window.close()
        window.deleteLater()
        QApplication.processEvents()
        database.close()


def controls(root: QWidget) -> Iterable[QWidget]:
    """What the keyboard can enter, also on pages that are not shown now."""
    for widget in root.findChildren(QWidget):
        inside = _within(widget, (QAbstractSpinBox, QComboBox))
        own = not widget.objectName().startswith("qt_") and not inside
        if own and widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not widget.focusProxy():
            yield widget


def _within(widget: QWidget, kinds: tuple[type[QWidget], ...]) -> bool:
    """A part of a spin box or of a choice, whose name is that of the whole."""
    parent = widget.parentWidget()
    while parent is not None and not isinstance(parent, kinds):
        parent = parent.parentWidget()
    return parent is not None


def nameless(root: QWidget) -> list[str]:
    """The controls of which a screen reader could say nothing; one hidden for itself waits for its text."""
    return [
        f"{type(widget).__name__} {widget.objectName()}"
        for widget in controls(root)
        if not (widget.isHidden() or _name(widget).strip())
    ]


def _name(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name)
