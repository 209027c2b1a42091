"""One key for every form that stands in the window: Ctrl+S keeps what is typed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton, QWidget


def save_by_key(made: QPushButton, page: QWidget) -> None:
    """Ctrl+S presses the button that saves, wherever on its page the focus is; the list of keys tells so."""
    action = QAction(made.text(), page)
    action.setObjectName(f"{made.objectName()}Key")
    action.setShortcut("Ctrl+S")
    action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    action.triggered.connect(made.click)
    page.addAction(action)
