"""The shape of every page before the database is open: a heading, a few words, then what to do."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counsellor_app.ui.theme import px
from counsellor_app.ui.widgets.card import Card, scrolled
from counsellor_app.ui.widgets.labels import label


class Page(QWidget):
    """Fill `body`; `say` shows what went wrong."""

    def __init__(self, name: str, title: str, words: str, *, width: int = 760) -> None:
        super().__init__()
        self.setObjectName(name)
        inside = QWidget()
        middle = QHBoxLayout(inside)
        content = QWidget()
        content.setMaximumWidth(px(width))
        self.body = QVBoxLayout(content)
        self.body.setSpacing(px(12))
        self.title = label(title, "title", name=f"{name}Title")
        self.words = label(words, name=f"{name}Words")
        self.error = label("", "error", name=f"{name}Error")
        self.error.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.error.hide()
        for part in (self.title, self.words, self.error):
            self.body.addWidget(part)
        middle.addStretch(1)
        middle.addWidget(content, 100)
        middle.addStretch(1)
        middle.setContentsMargins(px(24), px(24), px(24), px(24))
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(scrolled(inside))

    def say(self, sentence: str) -> None:
        """What happened and what to do; empty hides it."""
        self.error.setText(sentence)
        self.error.setVisible(bool(sentence))


def choice_card(heading: str, words: str, name: str) -> Card:
    """One of the ways on."""
    card = Card(heading, name=name)
    card.body.addWidget(label(words))
    return card
