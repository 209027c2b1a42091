"""What is done when the attempts are used: B writes a letter, S an SMS, L closes; one key each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counsellor_app.ui.theme import px
from counsellor_app.ui.widgets.card import Inset
from counsellor_app.ui.widgets.flow_layout import FlowLayout
from counsellor_app.ui.widgets.key_button import KeyButton
from counsellor_app.ui.widgets.labels import label


@dataclass(frozen=True)
class AfterAct:
    """One key: what it is called in the program, and what it says."""

    key: str
    name: str
    text: str


@dataclass(frozen=True)
class AfterWords:
    """Where it stands, and what can be done."""

    heading: str
    explained: str
    acts: Sequence[AfterAct]
    leads: bool = True
    """Whether the first act is the next step; while we wait for her there is none."""


class AfterKeys(QWidget):
    """Passive: shows the keys, tells which act was chosen. Hidden while there are attempts left."""

    act_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("afterKeys")
        self._acts: dict[str, str] = {}
        self._inset = Inset("afterInset")
        self.heading = label("", "heading", name="afterHeading")
        self.explained = label("", "small", name="afterExplained")
        self._flow = FlowLayout(spacing=px(8))
        keys = QWidget()
        keys.setLayout(self._flow)
        for part in (self.heading, self.explained, keys):
            self._inset.body.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._inset)
        self.hide()

    def show_words(self, words: AfterWords | None) -> None:
        """Another person, or the same one after a step."""
        self.setVisible(words is not None)
        self._acts = {}
        self._flow.clear()
        if words is None:
            return
        self.heading.setText(words.heading)
        self.explained.setText(words.explained)
        self.explained.setVisible(bool(words.explained))
        for place, act in enumerate(words.acts):
            made = KeyButton(
                act.text, act.key, primary=words.leads and place == 0, name=f"after_{act.name}"
            )
            made.clicked.connect(lambda _on=False, name=act.name: self.act_chosen.emit(name))
            self._flow.addWidget(made)
            self._acts[act.key] = act.name

    def press(self, key: str) -> bool:
        """A letter; False when nothing stands under it now."""
        name = self._acts.get(key)
        if name is None:
            return False
        self.act_chosen.emit(name)
        return True
