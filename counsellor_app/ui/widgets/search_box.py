"""A field that searches while you type, and tells once when the search has settled."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

_TYPING_MS = 120
_SETTLED_MS = 1500


class SearchBox(QLineEdit):
    """`searched` follows the typing; `settled` comes when it has rested, and is what is logged."""

    searched = Signal(str)
    settled = Signal(str)
    left_down = Signal()
    """Arrow down: the list takes the focus."""

    def __init__(
        self, placeholder: str, *, name: str, title: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(title or placeholder)
        self.setClearButtonEnabled(True)
        self._typing = QTimer(self, interval=_TYPING_MS, singleShot=True)
        self._typing.timeout.connect(self._search)
        self._resting = QTimer(self, interval=_SETTLED_MS, singleShot=True)
        self._resting.timeout.connect(lambda: self.settled.emit(self.text().strip()))
        self.textEdited.connect(self._typed)
        self.textChanged.connect(lambda text: None if text else self._typed())
        self.returnPressed.connect(self.search_now)

    def search_now(self) -> None:
        """Do not wait for more: Enter."""
        self._search()
        self._resting.stop()
        self.settled.emit(self.text().strip())

    def _typed(self) -> None:
        self._typing.start()
        self._resting.start()

    def _search(self) -> None:
        self._typing.stop()
        self.searched.emit(self.text().strip())

    def event(self, event: QEvent) -> bool:
        """Esc empties the field before it may leave the screen; an empty one leaves Ctrl+Z to the acts."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.matches(QKeySequence.StandardKey.Undo)
            and not self.text()
        ):
            event.ignore()
            return False
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
            and self.text()
        ):
            event.accept()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.left_down.emit()
            return
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            return
        super().keyPressEvent(event)
