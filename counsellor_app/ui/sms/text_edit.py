"""The words of an SMS, counted while they are typed as the gateway will count them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from counsellor_app.kinds.sms import SmsLength
from counsellor_app.services.letters import neutral_text
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.labels import label

_REST_MS = 300


class SmsTextEdit(QWidget):
    """A template with its fields; under it how long the longest message becomes."""

    rested = Signal()
    """Typing has paused: the messages are to be made again."""

    def __init__(self, name: str, title: str) -> None:
        super().__init__()
        self.field = QPlainTextEdit()
        self.field.setObjectName(name)
        self.field.setAccessibleName(title)
        self.field.setTabChangesFocus(True)
        self.field.setMaximumHeight(px(108))
        self.fields = label("", "small", name=f"{name}Fields")
        self.counted = label("", "small", name=f"{name}Counted")
        self.wrong = label("", "error", name=f"{name}Wrong")
        self.wrong.hide()
        self._rest = QTimer(self, interval=_REST_MS, singleShot=True)
        self._rest.timeout.connect(self.rested)
        self.field.textChanged.connect(self._on_typed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        for part in (self.field, self.counted, self.fields, self.wrong):
            column.addWidget(part)

    @property
    def text(self) -> str:
        """What stands there."""
        return self.field.toPlainText()

    def keep_now(self) -> None:
        """What rests is kept at once: the window closes, or something else has gone wrong."""
        if self._rest.isActive():
            self._rest.stop()
            self.rested.emit()

    def show_text(self, text: str, fields: Sequence[str]) -> None:
        """Other words, and the fields that they may have."""
        names = " ".join(f"{{{name}}}" for name in fields)
        self.fields.setText(translate("sms", "Fields: {names}").format(names=names))
        self.field.blockSignals(True)
        self.field.setPlainText(text)
        self.field.blockSignals(False)
        self._say_wrong(telling_words(text))

    def show_length(self, longest: SmsLength | None) -> None:
        """How long the longest of the messages is."""
        self.counted.setText(length_words(longest) if longest else "")

    def show_error(self, text: str) -> None:
        """Why no message can be made of these words."""
        self._say_wrong(text)

    def _on_typed(self) -> None:
        self._say_wrong(telling_words(self.text))
        self._rest.start()

    def _say_wrong(self, text: str) -> None:
        self.wrong.setText(text)
        self.wrong.setVisible(bool(text))


def length_words(counted: SmsLength) -> str:
    """142 of 160 characters; with a dash in it 142 of 70"""
    text = translate("sms", "{used} of {limit} characters")
    words = text.format(used=counted.used, limit=counted.limit)
    if counted.unusual:
        why = translate("sms", "because of {characters} one message holds only {limit}")
        return f"{words} · {why.format(characters=counted.unusual, limit=counted.limit)}"
    return words


def telling_words(text: str) -> str:
    """What is wrong with words that tell too much; notes for the editor do not count."""
    lines = "\n".join(line for line in text.splitlines() if not line.startswith("#"))
    word = neutral_text.telling_word(lines)
    if not word:
        return ""
    said = translate(
        "sms", "An SMS lies open on the telephone. “{word}” tells what it is about: leave it out."
    )
    return said.format(word=word)
