"""Samtale: one form in blocks, how much is filled in, and what the answers mean beside them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCheckBox, QPlainTextEdit, QVBoxLayout, QWidget

from counsellor_app.kinds.interview import ConsentForm
from counsellor_app.services.interview.forms import FormDefinition
from counsellor_app.ui.colours import Tone
from counsellor_app.ui.kind_text import kind_text
from counsellor_app.ui.participants.interview_blocks import InterviewBlocks
from counsellor_app.ui.participants.interview_factors import FactorTable
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import Card, clear_layout, scrolled
from counsellor_app.ui.widgets.chip import Chip
from counsellor_app.ui.widgets.columns import Columns
from counsellor_app.ui.widgets.date_edit import DateEdit
from counsellor_app.ui.widgets.draft_form import DraftForm
from counsellor_app.ui.widgets.fields import Choice, ChoiceButtons
from counsellor_app.ui.widgets.labels import button, copyable, label
from counsellor_app.ui.widgets.progress import ShareBar
from counsellor_app.ui.widgets.save_key import save_by_key
from counsellor_app.ui.widgets.shown_action import WhileShown


class InterviewView(QWidget):
    """Passive. The blocks are made from the form definition that holds on the day."""

    changed = Signal()
    rested = Signal()
    saved = Signal()
    draft_dropped = Signal()
    frame_changed = Signal()
    confirm_requested = Signal(str)
    next_requested = Signal()
    print_requested = Signal()
    print_empty_requested = Signal()
    copy_requested = Signal()
    take_over_requested = Signal()
    interpreter_toggled = Signal()

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self.setObjectName("interviewTab")
        self._today = today
        self.blocks = InterviewBlocks(today)
        self.blocks.changed.connect(self.changed)
        self.blocks.rested.connect(self.rested)
        self._make_state()
        self._make_frame()
        self._make_actions()
        outer = Columns(self)
        outer.setContentsMargins(0, px(10), 0, 0)
        outer.addWidget(self.blocks, 5)
        outer.addWidget(self._aside(), 2)

    @property
    def forms(self) -> dict[str, DraftForm]:
        """The forms by block."""
        return self.blocks.forms

    @property
    def _form_of(self) -> dict[str, DraftForm]:
        return self.blocks.form_of

    def _make_state(self) -> None:
        self.bar = ShareBar(name="interviewShare", title=translate("participants", "Filled in"))
        self.share = label("", "small", name="interviewFilled")
        self.save = button(
            translate("participants", "Save the interview"),
            self.saved.emit,
            primary=True,
            name="saveInterview",
        )
        save_by_key(self.save, self)
        self.state = label("", "small", name="interviewState")
        self.official = label("", "small", name="interviewSource")
        self.next = button("", self.next_requested.emit, link=True, name="nextUnconfirmed")
        self.drop = self._link(
            translate("participants", "Throw the draft away"),
            self.draft_dropped,
            "dropInterviewDraft",
        )
        self.begun = label("", name="begunByOther")
        self.take_over = self._link(
            translate("participants", "Go on with that draft"),
            self.take_over_requested,
            "takeOverDraft",
        )
        self.print = self._link(
            translate("participants", "Print or save as PDF"),
            self.print_requested,
            "printInterview",
        )
        self.print_empty = self._link(
            translate("participants", "Print empty for paper"),
            self.print_empty_requested,
            "printEmptyInterview",
        )
        self.copy = self._link(
            translate("participants", "Copy to journal"), self.copy_requested, "copyInterview"
        )
        self._findings = QVBoxLayout()
        self._findings.setSpacing(px(2))
        self._notes = QVBoxLayout()
        self._notes.setSpacing(px(6))
        self._shown_findings: list[tuple[str, str, str]] | None = None
        self._shown_notes: list[tuple[str, Tone, str]] | None = None
        self.factors = FactorTable()
        self.interpreter = label("", name="interpreterText")
        self.interpreter_booked = QCheckBox(
            translate("participants", "The interpreter is booked for this appointment")
        )
        self.interpreter_booked.setObjectName("interpreterBooked")
        self.interpreter_booked.clicked.connect(self.interpreter_toggled)

    def _link(self, text: str, wish: Any, name: str) -> Any:
        return button(text, wish.emit, link=True, name=name)

    def _make_frame(self) -> None:
        self.frame = DraftForm(name="interviewFrame")
        add = self.frame.add
        self.form_choice = Choice(title=translate("participants", "Form"))
        add("form", translate("participants", "Form"), self.form_choice)
        self.held_on = DateEdit(today=self._today, title=translate("participants", "Held on"))
        add("held_on", translate("participants", "Held on"), self.held_on)
        self.by_phone = QCheckBox(translate("participants", "By telephone"))
        add("by_phone", translate("participants", "How"), self.by_phone)
        title = translate("participants", "Consents are given")
        options = [(kind_text(each), each) for each in ConsentForm]
        add("consent_form", title, ChoiceButtons(options, title=title))
        guardian = QCheckBox(translate("participants", "A parent or guardian gives the consents"))
        add("guardian", translate("participants", "Under 15 years"), guardian)
        mature = QCheckBox(
            translate("participants", "I judge that she understands what she agrees to")
        )
        add("maturity_assessed", translate("participants", "15 to 17 years"), mature)
        self.note = QPlainTextEdit()
        self.note.setFixedHeight(px(56))
        self.note.setTabChangesFocus(True)
        add("note", translate("participants", "Note for the journal"), self.note)
        self.frame.changed.connect(self.changed)
        self.frame.changed.connect(self.frame_changed)
        self.frame.rested.connect(self.rested)
        self.consent_notes = label("", "small", name="consentNotes")

    def _make_actions(self) -> None:
        for name, text, key, act in (
            (
                "confirmAnswer",
                translate("participants", "Confirm the answer that was filled in beforehand"),
                "Ctrl+Return",
                lambda: self.confirm_requested.emit(self.blocks.focused_question()),
            ),
            (
                "nextToConfirm",
                translate("participants", "Next answer to confirm"),
                "Ctrl+G",
                self.next_requested.emit,
            ),
            (
                "printTheInterview",
                translate("participants", "Print the interview"),
                "Ctrl+P",
                self.print_requested.emit,
            ),
        ):
            action = QAction(text, self)
            action.setObjectName(name)
            action.setShortcut(key)
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.triggered.connect(lambda _on=False, act=act: act())
            self.addAction(action)
            if key == "Ctrl+P":
                WhileShown(action, self)  # the other tabs of the page print what they show

    def _aside(self) -> QWidget:
        card = Card(name="interviewAside")
        for part in (self.share, self.bar, self.save, self.state):
            card.body.addWidget(part)
        for link in (self.next, self.drop):
            card.body.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        card.body.addWidget(self.begun)
        card.body.addWidget(self.take_over, 0, Qt.AlignmentFlag.AlignLeft)
        self.notes_card = Card(translate("participants", "Remember"), name="interviewNotes")
        self.notes_card.body.addLayout(self._notes)
        self.interpreter_card = Card(
            translate("participants", "Interpreter"), name="interpreterCard"
        )
        self.interpreter_card.body.addWidget(self.interpreter)
        self.interpreter_card.body.addWidget(self.interpreter_booked)
        found = Card(translate("participants", "What the answers mean"), name="interviewFindings")
        found.body.addLayout(self._findings)
        found.body.addWidget(self.factors)
        last = Card(name="interviewFrameCard")
        last.body.addWidget(self.frame)
        last.body.addWidget(self.consent_notes)
        paper = Card(translate("participants", "Paper and journal"), name="interviewPaper")
        for link in (self.print, self.print_empty, self.copy):
            paper.body.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        paper.body.addWidget(self.official)
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        for each in (card, self.notes_card, self.interpreter_card, found, last, paper):
            column.addWidget(each)
        column.addStretch(1)
        return scrolled(side, "interviewAsideScroll")

    # --- the form

    def build(self, definition: FormDefinition) -> None:
        """Make the blocks of this form."""
        self.blocks.build(definition)

    def jump_to(self, block: str) -> None:
        """Bring a block into sight and the cursor into its first field."""
        self.blocks.jump_to(block)

    def set_answers(self, answers: Mapping[str, str]) -> None:
        """Fill the form; it then counts as unchanged."""
        self.blocks.set_answers(answers)

    def answers(self) -> dict[str, str]:
        """What stands in the form, without empty answers."""
        return self.blocks.answers()

    def set_frame(self, values: Mapping[str, Any]) -> None:
        """Day, way and note."""
        self.frame.set_values(values)

    def offer_forms(self, choices: Sequence[tuple[str, str]]) -> None:
        """The forms that may be chosen, as form and name; one alone is not asked about."""
        self.form_choice.set_options([(name, form) for form, name in choices])
        self.frame.show_field("form", len(choices) > 1)

    def show_ages(self, *, guardian: bool, maturity: bool) -> None:
        """What is asked of somebody who is not of age."""
        self.frame.show_field("guardian", guardian)
        self.frame.show_field("maturity_assessed", maturity)

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
        self.blocks.scroller.ensureWidgetVisible(form.fields[field])
        return True

    # --- beside it

    def show_share(self, share: float, words: str) -> None:
        """The bar and its words."""
        self.bar.show_share(share)
        self.share.setText(words)

    def show_findings(self, lines: Sequence[tuple[str, str, str]]) -> None:
        """What follows from the answers so far: title, value, and the rule that says so.

        Made anew only when it says something else: this is called at each key.
        """
        if lines == self._shown_findings:
            return
        self._shown_findings = list(lines)
        clear_layout(self._findings)
        for title, value, rule in lines:
            self._findings.addWidget(label(title, "small"))
            self._findings.addWidget(copyable(value, "heading"))
            if rule:
                self._findings.addWidget(label(rule, "small"))
            self._findings.addSpacing(px(4))

    def show_notes(self, notes: Sequence[tuple[str, Tone, str]]) -> None:
        """What is to be done because of an answer: a word on colour, then the sentence."""
        if notes == self._shown_notes:
            return
        self._shown_notes = list(notes)
        clear_layout(self._notes)
        for word, tone, sentence in notes:
            self._notes.addWidget(Chip(word, tone))
            self._notes.addWidget(label(sentence))
        self.notes_card.setVisible(bool(notes))

    def show_state(self, save_text: str, state: str, *, draft: bool, enabled: bool) -> None:
        """What the button does, and whether a draft is kept."""
        self.save.setText(save_text)
        self.save.setEnabled(enabled)
        self.state.setText(state)
        self.drop.setVisible(draft)

    def show_links(self, *, next_text: str, held: bool, source: str) -> None:
        """What else can be done; a held interview can be copied."""
        self.next.setText(next_text)
        self.next.setVisible(bool(next_text))
        self.copy.setVisible(held)
        self.official.setText(source)

    def show_begun(self, words: str) -> None:
        """That a colleague began; empty when none did."""
        self.begun.setText(words)
        self.begun.setVisible(bool(words))
        self.take_over.setVisible(bool(words))

    def show_consent_notes(self, words: str) -> None:
        """What the consents lack."""
        self.consent_notes.setText(words)
        self.consent_notes.setVisible(bool(words))

    def show_interpreter(self, words: str, booked: bool | None) -> None:
        """The need, and whether the interpreter is booked; None: there is no appointment."""
        self.interpreter_card.setVisible(bool(words))
        self.interpreter.setText(words)
        self.interpreter_booked.setVisible(booked is not None)
        self.interpreter_booked.setChecked(bool(booked))
