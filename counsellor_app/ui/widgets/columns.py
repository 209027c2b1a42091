"""Lays widgets out beside each other, or under each other where there is no room for that."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QBoxLayout, QLayoutItem, QWidget

from counsellor_app.ui.theme import px
from counsellor_app.ui.widgets.flow_layout import FlowLayout

_BESIDE, _UNDER = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom


class Columns(QBoxLayout):
    """With large texts or in a small window the columns become rows; nothing is squeezed."""

    def __init__(self, parent: QWidget | None = None, spacing: int = 16) -> None:
        super().__init__(_BESIDE)
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(px(spacing))
        if parent is not None:
            parent.setLayout(self)

    def minimumSize(self) -> QSize:
        height = super().minimumSize().height()
        return QSize(max((each.minimumSize().width() for each in self._parts()), default=0), height)

    def sizeHint(self) -> QSize:
        # What it wants is to lie beside each other, also while it has to lie under each other:
        # else it would never get the room to go back.
        hints = [each.sizeHint() for each in self._parts()]
        width = sum(each.width() for each in hints) + self.spacing() * max(len(hints) - 1, 0)
        return QSize(width, max((each.height() for each in hints), default=0))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        heights = [
            _height(each, width if self._is_narrow(width) else self._share(each, width))
            for each in self._parts()
        ]
        if self._is_narrow(width):
            return sum(heights) + self.spacing() * max(len(heights) - 1, 0)
        return max(heights, default=0)

    def setGeometry(self, rect: QRect) -> None:
        wanted = _UNDER if self._is_narrow(rect.width()) else _BESIDE
        if wanted != self.direction():
            self.setDirection(wanted)
        super().setGeometry(rect)

    def _parts(self) -> list[QLayoutItem]:
        items = (self.itemAt(i) for i in range(self.count()))
        return [item for item in items if item is not None and not item.isEmpty()]

    def _is_narrow(self, width: int) -> bool:
        return width < self.least_beside()

    def least_beside(self) -> int:
        """The least width in which everything lies beside each other, columns inside included."""
        parts = self._parts()
        return sum(map(_least, parts)) + self.spacing() * max(len(parts) - 1, 0)

    def _share(self, item: QLayoutItem, width: int) -> int:
        """About how wide a column becomes, to know how high its wrapped texts are."""
        stretches = {i: self.stretch(i) for i in range(self.count())}
        place = next(i for i in stretches if self.itemAt(i) is item)
        total = sum(stretches.values())
        if not total or not stretches[place]:
            return item.sizeHint().width()
        parts = self._parts()
        # Those that do not stretch, as the buttons of a head, take their width first.
        taken = self.spacing() * max(len(parts) - 1, 0)
        for i in stretches:
            if not stretches[i] and (each := self.itemAt(i)) in parts and each is not None:
                taken += each.sizeHint().width()
        room = max(width - taken, 0)
        return max(room * stretches[place] // total, item.minimumSize().width())


def _least(item: QLayoutItem) -> int:
    inner = item.layout()
    if isinstance(inner, Columns):
        return inner.least_beside()
    if isinstance(inner, FlowLayout):
        return inner.sizeHint().width()  # under the others before it breaks into lines
    return item.minimumSize().width()


def _height(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
