"""Lays widgets out like words: as many on a line as there is room for."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLayout, QLayoutItem, QWidget

from counsellor_app.ui.room import has_large_texts
from counsellor_app.ui.theme import px


def button_row(*buttons: QWidget, spacing: int = 8) -> QLayout:
    """Buttons beside each other from the left, in their own widths; with large texts on several lines."""
    if has_large_texts():
        row: QLayout = FlowLayout(spacing=px(spacing))
    else:
        row = line = QHBoxLayout()
        row.setSpacing(px(spacing))
    for each in buttons:
        row.addWidget(each)
    if not has_large_texts():
        line.addStretch(1)
    return row


class FlowLayout(QLayout):
    """A row of chips or small buttons that breaks into lines; `wide` ones ask for the room of one line."""

    def __init__(
        self, parent: QWidget | None = None, spacing: int = 6, *, wide: bool = False
    ) -> None:
        super().__init__(parent)
        self._wide = wide
        self._items: list[QLayoutItem] = []
        self.setSpacing(spacing)
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._lay_out(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._lay_out(rect, move=True)

    def sizeHint(self) -> QSize:
        shown = [each.sizeHint() for each in self._items if not each.isEmpty()]
        if not self._wide or not shown:
            return self.minimumSize()
        width = sum(each.width() for each in shown) + self.spacing() * (len(shown) - 1)
        return QSize(width, max(each.height() for each in shown))

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def clear(self) -> None:
        """Take all widgets away."""
        while (item := self.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    def _lay_out(self, rect: QRect, *, move: bool) -> int:
        x, y, line = rect.x(), rect.y(), 0
        for item in self._items:
            if item.isEmpty():
                continue  # hidden: it leaves no gap
            size = item.sizeHint()
            if x + size.width() > rect.right() + 1 and line:
                x, y, line = rect.x(), y + line + self.spacing(), 0
            if move:
                room = QSize(min(size.width(), rect.width()), size.height())
                item.setGeometry(QRect(QPoint(x, y), room))
            x += size.width() + self.spacing()
            line = max(line, size.height())
        return y + line - rect.y()
