"""The head of a card: words at the left, buttons at the right."""

from __future__ import annotations

from PySide6.QtWidgets import QLayout, QVBoxLayout

from counsellor_app.ui.theme import px
from counsellor_app.ui.widgets.columns import Columns


def card_head(words: QLayout, buttons: QLayout) -> QVBoxLayout:
    """Words at the left and buttons at the right; under each other where it is narrow."""
    around, head = QVBoxLayout(), Columns(spacing=10)
    around.setContentsMargins(px(16), px(12), px(16), px(12))
    head.addLayout(words, 1)
    head.addLayout(buttons)
    around.addLayout(head)
    return around
