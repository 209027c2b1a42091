"""One key for every form that stands in the window: Ctrl+S keeps what is typed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from shiboken6 import isValid


def save_by_key(made: QPushButton, page: QWidget) -> None:
    """Ctrl+S presses the button that saves, wherever on its page the focus is; the list of keys tells so."""
    action = QAction(made.text(), page)
    action.setObjectName(f"{made.objectName()}Key")
    action.setShortcut("Ctrl+S")
    action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    action.triggered.connect(lambda: _press(made))
    page.addAction(action)


def _press(made: QPushButton) -> None:
    """The field is left first, as by the mouse: what follows from it (dates, sums) follows before it is kept."""
    field = QApplication.focusWidget()
    if field is not None:
        field.clearFocus()
    made.click()
    if field is not None and QApplication.focusWidget() is None and isValid(field):
        field.setFocus(Qt.FocusReason.OtherFocusReason)
