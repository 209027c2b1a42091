"""What is new in the facts since a letter was sent: told beside its correction, or offered to be taken in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counsellor_app.services.letters.letter_corrections import Change
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import Inset, clear_layout
from counsellor_app.ui.widgets.labels import button, label


class ChangesBox(Inset):
    """Passive."""

    def __init__(self, take_in: Callable[[Change], object]) -> None:
        super().__init__("letterChanges")
        self._take_in = take_in
        self._title = label("", "heading", name="letterChangesTitle")
        self._rows = QVBoxLayout()
        self.body.addWidget(self._title)
        self.body.addLayout(self._rows)
        self.hide()

    def show_changes(self, changes: Sequence[Change], text: str, *, offered: bool) -> None:
        """What is new; `offered`: the text is the counsellor's own, and each is taken in by a press."""
        clear_layout(self._rows)
        self._title.setText(_title(offered))
        waiting = [each for each in changes if not (offered and _stands(each, text))]
        for place, change in enumerate(waiting):
            line = QWidget()
            row = QHBoxLayout(line)
            row.setContentsMargins(0, 0, 0, 0)
            words = change_words(change)
            row.addWidget(label(words, "small", name=f"letterChange{place}"), 1)
            if offered:
                take = translate("letters", "Take in")
                made = button(take, partial(self._take_in, change), name=f"takeIn{place}")
                made.setAccessibleName(f"{take}: {words}")
                row.addWidget(made, 0, Qt.AlignmentFlag.AlignTop)
            self._rows.addWidget(line)
        self.setVisible(bool(waiting))


def change_words(change: Change) -> str:
    """»before« is now »after«; or only one of them."""
    before, after = " ".join(change.before), " ".join(change.after)
    if before and after:
        text = translate("letters", "“{before}” is now “{after}”")
    elif after:
        text = translate("letters", "New: “{after}”")
    else:
        text = translate("letters", "Holds no longer: “{before}”")
    return text.format(before=before, after=after)


def _stands(change: Change, text: str) -> bool:
    """Whether the text says it already."""
    lines = text.split("\n")
    gone = not any(line in lines for line in change.before)
    return gone and all(line in lines for line in change.after)


def _title(offered: bool) -> str:
    if offered:
        return translate("letters", "New in the facts since it was sent, and not in your text")
    return translate("letters", "New in the facts since it was sent; the text says it already")
