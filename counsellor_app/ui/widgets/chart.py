"""What all charts share: their size, their font, and the same in words for a screen reader."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from counsellor_app.ui.drawing import drawn
from counsellor_app.ui.theme import SMALL, font, px


class Chart(QWidget):
    """Common ground: the room, the pens, and a sentence that tells the same to a screen reader."""

    def __init__(
        self, draw: Callable[[QPainter], None], *, name: str, title: str, height: int
    ) -> None:
        super().__init__()
        self._draws = draw
        self.setObjectName(name)
        self.setAccessibleName(title)
        self._height = height
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(px(240), px(self._height))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(80), px(self._height))

    def set_height(self, height: int) -> None:
        """In px at 100 %, as it was made."""
        if height != self._height:
            self._height = height
            self.updateGeometry()

    def say(self, sentence: str) -> None:
        """What the picture shows, in words."""
        self.setAccessibleDescription(sentence)
        self.setToolTip(sentence)

    @drawn
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font(SMALL))
        self._draws(painter)
