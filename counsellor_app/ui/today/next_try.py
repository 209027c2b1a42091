"""When it is tried again if nobody answers now: proposed in words, changed by +, - and T."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counsellor_app.kinds.call import AttemptAdvice
from counsellor_app.services.calls.call_attempts import NextAttempt
from counsellor_app.ui import format as written
from counsellor_app.ui.kind_text import kind_text
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.flow_layout import FlowLayout
from counsellor_app.ui.widgets.key_button import KeyButton
from counsellor_app.ui.widgets.labels import label


class NextTry(QWidget):
    """Passive. `change_wished` gives "+", "-" or "T"."""

    change_wished = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("nextTry")
        self.words = label("", "small", name="callAdvice")
        self._flow = FlowLayout(spacing=px(6))
        keys = QWidget()
        keys.setLayout(self._flow)
        for key, text, name in (
            ("+", translate("today", "a day later"), "later"),
            ("-", translate("today", "a day earlier"), "earlier"),
            ("T", translate("today", "another time"), "part"),
        ):
            made = KeyButton(text, key, name=f"nextTry_{name}")
            made.clicked.connect(lambda _on=False, key=key: self.change_wished.emit(key))
            self._flow.addWidget(made)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addWidget(self.words)
        column.addWidget(keys)
        self._proposed = False
        self.hide()

    def show_next(self, proposal: NextAttempt | None) -> None:
        """What no answer would plan now; nothing where it plans nothing."""
        self._proposed = proposal is not None
        self.setVisible(self._proposed)
        if proposal is not None:
            self.words.setText(next_words(proposal))

    def press(self, key: str) -> None:
        """One of the keys, where there is something to change."""
        if self._proposed:
            self.change_wished.emit(key)


def next_words(proposal: NextAttempt) -> str:
    """No answer? The next attempt: Thursday 8 October after 17 – 2 attempts in the morning"""
    text = translate("today", "No answer? Next attempt: {day} {part} – {why}")
    return text.format(
        day=written.weekday(proposal.on).lower(), part=kind_text(proposal.part), why=_why(proposal)
    )


def _why(proposal: NextAttempt) -> str:
    if proposal.advice in (AttemptAdvice.BEST_TIME, AttemptAdvice.CHOSEN) or proposal.tried is None:
        return kind_text(proposal.advice)
    tried = translate("today", "%n attempt(s)", "", proposal.times)
    return f"{tried} {kind_text(proposal.tried)}"
