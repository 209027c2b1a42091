"""One person on the telephone about her follow-up: number, what must be known, attempts, keys, note."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from counsellor_app.kinds.follow_up import FollowUpOutcome
from counsellor_app.services.follow_up.follow_up_pane import FollowUpPane
from counsellor_app.ui import format as written
from counsellor_app.ui.follow_up.questions import Questions
from counsellor_app.ui.follow_up.words import (
    answer_text,
    attempt_lines,
    base_text,
    more_answers,
    pane_chips,
)
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import Card, clear_layout
from counsellor_app.ui.widgets.chip import ChipRow
from counsellor_app.ui.widgets.labels import button, copyable, label


class FollowUpCard(Card):
    """Passive."""

    person_requested = Signal()

    def __init__(
        self, today: Callable[[], date], within: QWidget, *, leads_to_person: bool = True
    ) -> None:
        super().__init__(name="followUpPane")
        self._leads_to_person = leads_to_person
        self.name = label("", "title", name="followUpName")
        self.open_person = button(
            translate("follow_up", "Open"),
            self.person_requested.emit,
            link=True,
            name="followUpOpen",
        )
        self.base = label("", "small", name="followUpBase")
        self.phone = copyable("", "telephone", name="followUpPhone")
        self.phone.setWordWrap(False)
        self.phone.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.other = copyable("", "small", name="followUpOtherPhone")
        self.chips = ChipRow(name="followUpChips")
        self.result = label("", "heading", name="followUpResult")
        self.questions = Questions(today, within)
        self._attempts = QVBoxLayout()
        self._attempts.setSpacing(px(2))
        self.note = QPlainTextEdit()
        self.note.setObjectName("followUpNote")
        self.note.setAccessibleName(translate("follow_up", "Note"))
        self.note.setPlaceholderText(translate("follow_up", "Note …"))
        self.note.setTabChangesFocus(True)
        self.note.setFixedHeight(px(64))
        self.none = label(
            translate("follow_up", "Choose somebody in the list to call."), "small", name="noOne"
        )
        self._lay_out()
        self.show_pane(None)

    def show_pane(self, pane: FollowUpPane | None) -> None:
        """Another person, the same one again, or nobody."""
        self.none.setVisible(pane is None)
        for part in self._parts:
            part.setVisible(pane is not None)
        self.open_person.setVisible(pane is not None and self._leads_to_person)
        clear_layout(self._attempts)
        if pane is None:
            return
        row = pane.row
        self.name.setText(row.name)
        self.base.setText(base_text(row))
        self.phone.setText(written.telephone(pane.phones[0]) if pane.phones else "–")
        self.other.setText(", ".join(written.telephone(each) for each in pane.phones[1:]))
        self.other.setVisible(len(pane.phones) > 1)
        self.chips.show_chips(pane_chips(pane))
        for line in attempt_lines(row.attempts) or [translate("follow_up", "None yet.")]:
            self._attempts.addWidget(label(line, "small"))
        is_open = row.outcome is None
        said = "\n".join(filter(None, (answer_text(row), *more_answers(row))))
        self.result.setText(said)
        self.result.setVisible(not is_open and bool(said))
        has_letter = row.outcome is FollowUpOutcome.ANSWERED and pane.letter is not None
        self.questions.setVisible(is_open or has_letter)
        self.note.setVisible(is_open)
        self.questions.show_pane(pane)

    @property
    def note_text(self) -> str:
        """What stands in the note."""
        return self.note.toPlainText().strip()

    def clear_note(self) -> None:
        """It is kept with the call, or somebody else is chosen."""
        self.note.clear()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.name, 1)
        head.addWidget(self.open_person)
        self.body.addLayout(head)
        tried = label(translate("follow_up", "Attempts"), "heading")
        self._parts = (
            self.name,
            self.base,
            self.phone,
            self.other,
            self.chips,
            self.result,
            self.questions,
            self.note,
            tried,
        )
        for part in (self.none, *self._parts[1:]):  # the name stands in the head
            self.body.addWidget(part)
        self.body.addLayout(self._attempts)
        self.body.addStretch(1)
