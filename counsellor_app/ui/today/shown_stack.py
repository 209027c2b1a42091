"""Layouts of the area: a stack as large as what is shown, and the head of a card."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLayout, QStackedWidget, QVBoxLayout

from counsellor_app.ui.theme import px
from counsellor_app.ui.widgets.columns import Columns


class ShownStack(QStackedWidget):
    """A low pane does not scroll because a hidden one is high."""

    def __init__(self) -> None:
        super().__init__()
        self.currentChanged.connect(lambda _: self.updateGeometry())

    def sizeHint(self) -> QSize:
        shown = self.currentWidget()
        return shown.sizeHint() if shown else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        shown = self.currentWidget()
        return shown.minimumSizeHint() if shown else super().minimumSizeHint()

    def hasHeightForWidth(self) -> bool:
        shown = self.currentWidget()
        return shown.hasHeightForWidth() if shown else False

    def heightForWidth(self, width: int) -> int:
        shown = self.currentWidget()
        return shown.heightForWidth(width) if shown else -1


def card_head(words: QLayout, buttons: QLayout) -> QVBoxLayout:
    """Words at the left and buttons at the right; under each other where it is narrow."""
    around, head = QVBoxLayout(), Columns(spacing=10)
    around.setContentsMargins(px(16), px(12), px(16), px(12))
    head.addLayout(words, 1)
    head.addLayout(buttons)
    around.addLayout(head)
    return around
