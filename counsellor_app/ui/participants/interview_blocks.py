"""The questions of the interview in their blocks, with where each is used and what waits to be confirmed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from counsellor_app.services.interview.forms import Block, FormDefinition, Question
from counsellor_app.ui.theme import px
from counsellor_app.ui.widgets.card import Card, clear_layout, scrolled
from counsellor_app.ui.widgets.draft_form import DraftForm
from counsellor_app.ui.widgets.flow_layout import FlowLayout
from counsellor_app.ui.widgets.labels import button
from counsellor_app.ui.widgets.question_fields import (
    is_wide,
    make_field,
    to_answer,
    to_value,
)


class InterviewBlocks(QWidget):
    """Passive. The order of the fields is that of the definition, which is that of the paper form."""

    changed = Signal()
    rested = Signal()
    block_confirmed = Signal(str)

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self._today = today
        self.forms: dict[str, DraftForm] = {}
        self.form_of: dict[str, DraftForm] = {}
        self._cards: dict[str, Card] = {}
        self._confirms: dict[str, QWidget] = {}
        self._questions: dict[str, Question] = {}
        self._definition: FormDefinition | None = None
        self._blocks = QVBoxLayout()
        self._blocks.setContentsMargins(0, 0, px(6), 0)
        self._blocks.setSpacing(px(12))
        holder = QWidget()
        holder.setLayout(self._blocks)
        self.scroller = scrolled(holder, "interviewScroll")
        self.jumps = QWidget()
        self._jumps = FlowLayout(self.jumps, spacing=px(2))
        policy = self.jumps.sizePolicy()
        policy.setHeightForWidth(True)
        self.jumps.setSizePolicy(policy)
        main = QVBoxLayout(self)
        main.setContentsMargins(0, 0, 0, 0)
        main.setSpacing(px(6))
        main.addWidget(self.jumps)
        main.addWidget(self.scroller, 1)
        self.setMinimumWidth(px(400))

    def build(self, definition: FormDefinition) -> None:
        """Make the blocks of this form; the same form again is left as it stands."""
        if definition == self._definition:
            return
        self._definition = definition
        clear_layout(self._blocks)
        self._jumps.clear()
        self.forms, self._cards, self.form_of, self._confirms = {}, {}, {}, {}
        self._questions = {question.key: question for question in definition.questions()}
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
            self.form_of[question.key] = form
        form.changed.connect(self.changed)
        form.rested.connect(self.rested)
        card = Card(block.title, name=f"card_{block.key}")
        confirm = button("", link=True, name=f"confirm_{block.key}")
        confirm.clicked.connect(lambda _on=False, key=block.key: self.block_confirmed.emit(key))
        confirm.hide()
        card.body.addWidget(confirm, 0, Qt.AlignmentFlag.AlignLeft)
        card.body.addWidget(form)
        self._blocks.addWidget(card)
        self.forms[block.key], self._cards[block.key] = form, card
        self._confirms[block.key] = confirm
        jump = button(block.title, None, link=True, name=f"jump_{block.key}")
        jump.clicked.connect(lambda _on=False, key=block.key: self.jump_to(key))
        self._jumps.addWidget(jump)

    def jump_to(self, block: str) -> None:
        """Bring a block into sight and the cursor into its first field."""
        self.scroller.verticalScrollBar().setValue(self._cards[block].y())
        first = next(iter(self.forms[block].fields.values()), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)
            # The field is in sight by itself; the title of its block is to be too.
            self.scroller.verticalScrollBar().setValue(self._cards[block].y())

    def focus_on(self, question: str) -> None:
        """Bring a question into sight and the cursor into it."""
        field = self.form_of[question].fields[question]
        self.scroller.ensureWidgetVisible(field)
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def focused_question(self) -> str:
        """The question that the cursor stands in, or nothing."""
        inside = QApplication.focusWidget()
        for key, form in self.form_of.items():
            field = form.fields[key]
            if inside is not None and (inside is field or field.isAncestorOf(inside)):
                return key
        return ""

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

    def show_marks(self, marks: Mapping[str, tuple[str, str]]) -> None:
        """After each title: where the answer is used, and what waits to be confirmed."""
        for key, form in self.form_of.items():
            form.mark(key, *marks.get(key, ("", "")))

    def show_blocks(self, jumps: Mapping[str, str], confirms: Mapping[str, str]) -> None:
        """How much of each block is answered, and how much of it waits to be confirmed."""
        for key, text in jumps.items():
            found = self.findChild(QWidget, f"jump_{key}")
            if found is not None and found.property("text") != text:
                found.setProperty("text", text)
        for key, confirm in self._confirms.items():
            text = confirms.get(key, "")
            if text == confirm.property("text"):
                continue
            confirm.setProperty("text", text)
            confirm.setVisible(bool(text))
