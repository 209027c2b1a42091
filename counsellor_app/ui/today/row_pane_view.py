"""The pane of everything that is no call: what it is about, and the keys that lead on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counsellor_app.ui.colours import Tone
from counsellor_app.ui.theme import px
from counsellor_app.ui.widgets.card import clear_layout
from counsellor_app.ui.widgets.chip import ChipRow
from counsellor_app.ui.widgets.key_button import KeyButton
from counsellor_app.ui.widgets.labels import label


@dataclass(frozen=True)
class RowAct:
    """One thing that can be done with the row; `name` is what the presenter knows it by."""

    name: str
    text: str


@dataclass(frozen=True)
class RowWords:
    """What the pane says."""

    title: str
    about: str = ""
    explained: str = ""
    chips: Sequence[tuple[str, Tone]] = ()
    acts: Sequence[RowAct] = ()


class RowPaneView(QWidget):
    """Passive; the first act is the next step."""

    act_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("rowPane")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        self.title = label("", "title", name="rowTitle")
        self.about = label("", name="rowAbout")
        self.chips = ChipRow(name="rowChips")
        self.explained = label("", "small", name="rowExplained")
        self._buttons = QVBoxLayout()
        self._buttons.setSpacing(px(8))
        for part in (self.title, self.about, self.chips, self.explained):
            column.addWidget(part)
        column.addLayout(self._buttons)
        column.addStretch(1)
        self._acts: Sequence[RowAct] = ()

    def show_words(self, words: RowWords) -> None:
        """Another row."""
        self.title.setText(words.title)
        for part, text in ((self.about, words.about), (self.explained, words.explained)):
            part.setText(text)
            part.setVisible(bool(text))
        self.chips.show_chips(words.chips)
        self._acts = words.acts
        clear_layout(self._buttons)
        for place, act in enumerate(words.acts):
            made = KeyButton(act.text, str(place + 1), primary=place == 0, name=f"act_{act.name}")
            made.clicked.connect(lambda _on=False, name=act.name: self.act_chosen.emit(name))
            self._buttons.addWidget(made)

    def press(self, key: str) -> bool:
        """A digit; False when nothing stands under it."""
        place = int(key) - 1
        if not 0 <= place < len(self._acts):
            return False
        self.act_chosen.emit(self._acts[place].name)
        return True
