"""Samtale: one form in blocks, how much is filled in, and what the answers mean beside them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QPlainTextEdit, QVBoxLayout, QWidget

from counsellor_app.kinds.interview import ConsentForm
from counsellor_app.services.forms import Block, FormDefinition, Question
from counsellor_app.ui.colours import Tone
from counsellor_app.ui.kind_text import kind_text
from counsellor_app.ui.participants.interview_fields import (
    is_wide,
    make_field,
    to_answer,
    to_value,
)
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import Card, clear_layout, scrolled
from counsellor_app.ui.widgets.chip import ChipRow
from counsellor_app.ui.widgets.columns import Columns
from counsellor_app.ui.widgets.date_edit import DateEdit
from counsellor_app.ui.widgets.draft_form import DraftForm
from counsellor_app.ui.widgets.fields import ChoiceButtons
from counsellor_app.ui.widgets.flow_layout import FlowLayout
from counsellor_app.ui.widgets.labels import button, copyable, label
from counsellor_app.ui.widgets.progress import ShareBar


class InterviewView(QWidget):
    """Passive. The blocks are made from the form definition that holds on the day."""

    changed = Signal()
    rested = Signal()
    saved = Signal()
    draft_dropped = Signal()

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self.setObjectName("interviewTab")
        self._today = today
        self.forms: dict[str, DraftForm] = {}
        self._cards: dict[str, Card] = {}
        self._questions: dict[str, Question] = {}
        self._form_of: dict[str, DraftForm] = {}
        self._blocks = QVBoxLayout()
        self._blocks.setContentsMargins(0, 0, px(6), 0)
        self._blocks.setSpacing(px(12))
        holder = QWidget()
        holder.setLayout(self._blocks)
        self._scroll = scrolled(holder, "interviewScroll")
        self._make_aside()
        left = QWidget()
        main = QVBoxLayout(left)
        main.setContentsMargins(0, 0, 0, 0)
        main.setSpacing(px(6))
        main.addWidget(self.jumps)
        main.addWidget(self._scroll, 1)
        left.setMinimumWidth(px(440))
        outer = Columns(self)
        outer.setContentsMargins(0, px(10), 0, 0)
        outer.addWidget(left, 5)
        outer.addWidget(self._aside(), 2)

    def _make_aside(self) -> None:
        self.bar = ShareBar(name="interviewShare", title=translate("participants", "Filled in"))
        self.share = label("", "small", name="interviewFilled")
        self.jumps = QWidget()
        self._jumps = FlowLayout(self.jumps, spacing=px(2))
        policy = self.jumps.sizePolicy()
        policy.setHeightForWidth(True)
        self.jumps.setSizePolicy(policy)
        self._findings = QVBoxLayout()
        self._findings.setSpacing(px(2))
        self.chips = ChipRow(name="interviewChips")
        self.frame = DraftForm(name="interviewFrame")
        self.held_on = DateEdit(today=self._today, title=translate("participants", "Held on"))
        self.by_phone = QCheckBox(translate("participants", "By telephone"))
        self.note = QPlainTextEdit()
        self.note.setFixedHeight(px(56))
        self.note.setTabChangesFocus(True)
        self.frame.add("held_on", translate("participants", "Held on"), self.held_on)
        self.frame.add("by_phone", translate("participants", "How"), self.by_phone)
        title = translate("participants", "Consents are given")
        options = [(kind_text(each), each) for each in ConsentForm]
        self.frame.add("consent_form", title, ChoiceButtons(options, title=title))
        self.frame.add("note", translate("participants", "Note for the journal"), self.note)
        self.frame.changed.connect(self.changed)
        self.frame.rested.connect(self.rested)
        self.save = button(
            translate("participants", "Save the interview"),
            self.saved.emit,
            primary=True,
            name="saveInterview",
        )
        self.state = label("", "small", name="interviewState")
        self.drop = button(
            translate("participants", "Throw the draft away"),
            self.draft_dropped.emit,
            link=True,
            name="dropInterviewDraft",
        )
        self.drop.hide()

    def _aside(self) -> QWidget:
        card = Card(name="interviewAside")
        for part in (self.share, self.bar, self.save, self.state):
            card.body.addWidget(part)
        card.body.addWidget(self.drop, 0, Qt.AlignmentFlag.AlignLeft)
        found = Card(translate("participants", "What the answers mean"), name="interviewFindings")
        found.body.addLayout(self._findings)
        found.body.addWidget(self.chips)
        last = Card(name="interviewFrameCard")
        last.body.addWidget(self.frame)
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        for each in (card, found, last):
            column.addWidget(each)
        column.addStretch(1)
        return scrolled(side, "interviewAsideScroll")

    # --- the form

    def build(self, definition: FormDefinition) -> None:
        """Make the blocks of this form; the same form again is left as it stands."""
        keys = {question.key: question for question in definition.questions()}
        if keys == self._questions:
            return
        clear_layout(self._blocks)
        self._jumps.clear()
        self.forms, self._cards, self._form_of = {}, {}, {}
        self._questions = keys
        for block in definition.blocks:
            self._add_block(block)
        self._blocks.addStretch(1)

    def _add_block(self, block: Block) -> None:
        form = DraftForm(columns=2, name=f"block_{block.key}")
        for question in block.questions:
            form.add(
                question.key,
                question.text,
                make_field(question, self._today),
                hint=question.help,
                span=2 if is_wide(question) else 1,
            )
            self._form_of[question.key] = form
        form.changed.connect(self.changed)
        form.rested.connect(self.rested)
        card = Card(block.title, name=f"card_{block.key}")
        card.body.addWidget(form)
        self._blocks.addWidget(card)
        self.forms[block.key], self._cards[block.key] = form, card
        jump = button(block.title, None, link=True, name=f"jump_{block.key}")
        jump.clicked.connect(lambda _on=False, key=block.key: self.jump_to(key))
        self._jumps.addWidget(jump)

    def jump_to(self, block: str) -> None:
        """Bring a block into sight and the cursor into its first field."""
        self._scroll.ensureWidgetVisible(self._cards[block], 0, self._scroll.height() // 2)
        first = next(iter(self.forms[block].fields.values()), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_answers(self, answers: Mapping[str, str]) -> None:
        """Fill the form; it then counts as unchanged."""
        for form in self.forms.values():
            form.set_values(
                {key: to_value(self._questions[key], answers.get(key)) for key in form.fields}
            )

    def answers(self) -> dict[str, str]:
        """What stands in the form, without empty answers."""
        found: dict[str, str] = {}
        for form in self.forms.values():
            for key, value in form.values().items():
                if answer := to_answer(value):
                    found[key] = answer
        return found

    def set_frame(self, values: Mapping[str, Any]) -> None:
        """Day, way and note."""
        self.frame.set_values(values)

    def check(self) -> bool:
        """Whether everything typed can be read."""
        return all(form.check() for form in (*self.forms.values(), self.frame))

    def is_changed(self) -> bool:
        """Whether something is typed that is not saved."""
        return any(form.is_changed() for form in (*self.forms.values(), self.frame))

    def mark_saved(self) -> None:
        """What stands here is saved."""
        for form in (*self.forms.values(), self.frame):
            form.mark_saved()

    def show_error(self, field: str, sentence: str) -> bool:
        """Under its field, which is brought into sight."""
        form = self._form_of.get(field, self.frame)
        if not form.show_error(field, sentence):
            return False
        self._scroll.ensureWidgetVisible(form.fields[field])
        return True

    # --- beside it

    def show_share(self, share: float, words: str, blocks: Mapping[str, str]) -> None:
        """The bar, and for each block how much is answered."""
        self.bar.show_share(share)
        self.share.setText(words)
        for key, text in blocks.items():
            found = self.findChild(QWidget, f"jump_{key}")
            if found is not None:
                found.setProperty("text", text)

    def show_findings(
        self, lines: Sequence[tuple[str, str]], chips: Sequence[tuple[str, Tone]]
    ) -> None:
        """What follows from the answers so far."""
        clear_layout(self._findings)
        for title, value in lines:
            self._findings.addWidget(label(title, "small"))
            self._findings.addWidget(copyable(value, "heading"))
            self._findings.addSpacing(px(4))
        self.chips.show_chips(chips)

    def show_state(self, save_text: str, state: str, *, draft: bool, enabled: bool) -> None:
        """What the button does, and whether a draft is kept."""
        self.save.setText(save_text)
        self.save.setEnabled(enabled)
        self.state.setText(state)
        self.drop.setVisible(draft)
