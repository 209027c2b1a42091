"""An action that counts only while its widget is shown: the tabs of a page may each have the same key."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget


class WhileShown(QObject):
    """Held by the action; lets it go and come with `widget`."""

    def __init__(self, action: QAction, widget: QWidget) -> None:
        super().__init__(action)
        self._action = action
        action.setEnabled(widget.isVisible())
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Only looks on."""
        if event.type() in (QEvent.Type.Show, QEvent.Type.Hide):
            self._action.setEnabled(event.type() == QEvent.Type.Show)
        return super().eventFilter(watched, event)
