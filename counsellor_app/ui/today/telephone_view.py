"""Telephone mode: the whole window is one call. Who and the number, what is said, how it ended."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counsellor_app.services.calls.call_scripts import CallScript
from counsellor_app.services.follow_up.follow_up_pane import FollowUpPane
from counsellor_app.ui.follow_up.questions import Questions
from counsellor_app.ui.follow_up.words import attempt_lines, base_text, pane_chips
from counsellor_app.ui.theme import px
from counsellor_app.ui.today.call_pane_view import CallPaneView, fill_lines
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import Card, Inset, bring_up, columns, scrolled
from counsellor_app.ui.widgets.flow_layout import FlowLayout
from counsellor_app.ui.widgets.key_button import KeyButton
from counsellor_app.ui.widgets.labels import ElidedLabel, copyable, label
from counsellor_app.ui.widgets.shown_stack import ShownStack

_OUTCOMES = "12345678"


class TelephoneView(CallPaneView):
    """Passive, as the pane beside the list; `step_wished` is +1 or -1, `left` is Esc."""

    step_wished = Signal(int)
    incoming_wished = Signal()
    left = Signal()
    outcome_pressed = Signal(str)
    """A digit with Alt: the note is written and the call is over."""

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__(today)
        self.setObjectName("telephone")
        self._add_keys()

    def show_place(self, text: str) -> None:
        """Which call of how many."""
        self.place.setText(text)

    def show_script(self, script: CallScript) -> None:
        """What is said, in the municipality's own words."""
        self.script.setText(script.to_her)
        self._script_box.setVisible(bool(script.to_her))
        self.message.setText(script.message)

    def show_pane(self, pane: FollowUpPane | None) -> None:
        """A follow-up has its own keys: how it ended, and then the questions; None is another call."""
        self.questions.setVisible(pane is not None)
        self.keys.setVisible(pane is None)
        if pane is None:
            self.questions.pane = None
            return
        self.questions.show_pane(pane)
        self.chips.show_chips(pane_chips(pane))
        self.referral.setText(base_text(pane.row))
        tried = attempt_lines(pane.row.attempts) or [translate("today", "No attempt yet.")]
        fill_lines(self._attempts, [translate("today", "Attempts"), *tried])

    def asks(self) -> bool:
        """Whether the keys are those of a follow-up."""
        return self.questions.pane is not None

    def clear_note(self) -> None:
        """It is kept with the call."""
        self.show_note("")

    def show_call(self) -> None:
        """Somebody is on the telephone."""
        self._pages.setCurrentIndex(0)
        self._story_area.verticalScrollBar().setValue(0)
        self._person_area.verticalScrollBar().setValue(0)
        QTimer.singleShot(0, self, partial(bring_up, self._person_area))

    def show_done(self, text: str) -> None:
        """Nobody is left."""
        self.done.setText(text)
        self._pages.setCurrentIndex(1)

    def focus_keys(self) -> None:
        """Digits work; N leads to the note."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def minimumSizeHint(self) -> QSize:
        # A layout of pages asks the hidden ones too: then the list would scroll for this one.
        return super().minimumSizeHint() if self.isVisible() else QSize(0, 0)

    def heightForWidth(self, width: int) -> int:
        return super().heightForWidth(width) if self.isVisible() else 0

    # --- parts

    def _lay_out(self) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(translate("today", "Telephone mode"))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(px(18), px(12), px(18), px(14))
        outer.setSpacing(px(10))
        outer.addLayout(self._head())
        self._pages = ShownStack()
        self._pages.addWidget(self._call_page())
        self._pages.addWidget(self._done_page())
        outer.addWidget(self._pages, 1)

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(px(10))
        self.heading = label(translate("today", "Telephone"), "title", wrap=False)
        self.place = ElidedLabel("", "small")
        self.place.setObjectName("telephonePlace")
        self.place.setMinimumWidth(px(120))
        row.addWidget(self.heading)
        row.addWidget(self.place, 1)
        buttons = QWidget()
        flow = FlowLayout(buttons, spacing=px(8))
        for text, key, act, name in (
            (translate("today", "Skip"), "PgDown", lambda: self.step_wished.emit(1), "skip"),
            (translate("today", "Somebody calls"), "F9", self.incoming_wished.emit, "incoming"),
            (translate("today", "To the list"), "Esc", self.left.emit, "leave"),
        ):
            flow.addWidget(KeyButton(text, key, act, cap_after=True, name=f"telephone_{name}"))
        row.addWidget(buttons, 3)
        return row

    def _call_page(self) -> QWidget:
        page = QWidget()
        person, ended = Card(name="telephonePerson"), Card(name="telephoneEnd")
        who = QWidget()
        column = _column(who)
        self._add_person(column)
        story = QWidget()
        told = _column(story)
        self._add_story(told)
        self._add_script(told)
        told.addStretch(1)
        column.addLayout(self._contacts)
        column.addLayout(self._attempts)
        column.addStretch(1)
        self._person_area, self._story_area = scrolled(who), scrolled(story)
        person.body.addWidget(self._person_area)
        says = Card(name="telephoneStory")
        says.body.addWidget(self._story_area)
        end = QWidget()
        under = _column(end)
        self.questions = Questions(self._today, self, digits=())  # those come from the page
        self.questions.hide()
        for part in (self.after, self.meeting, self.keys, self.questions, self.next_try):
            under.addWidget(part)
        self._add_note(under)
        note = translate("today", "N goes to the note. Alt and a digit ends the call from there.")
        under.addWidget(label(note, "small"))
        ended.body.addWidget(scrolled(end))
        for card in (person, says, ended):
            card.setMinimumWidth(px(270))
            card.setMinimumHeight(px(220))
        page.setLayout(columns(person, says, ended, stretch=(4, 5, 5)))
        return page

    def _add_script(self, column: QVBoxLayout) -> None:
        self._script_box, message_box = Inset("telephoneScript"), Inset("telephoneMessage")
        self.script = copyable("", name="callScript")
        self.message = copyable("", name="callMessage")
        self._script_box.body.addWidget(label(translate("today", "What you say"), "heading"))
        self._script_box.body.addWidget(self.script)
        machine = translate("today", "To a machine, or to somebody else")
        message_box.body.addWidget(label(machine, "heading"))
        message_box.body.addWidget(self.message)
        column.addWidget(self._script_box)
        column.addWidget(message_box)

    def _done_page(self) -> QWidget:
        page = Card(name="telephoneDone")
        self.done = label("", "heading", name="telephoneDoneText")
        page.body.addWidget(self.done)
        page.body.addStretch(1)
        return page

    def _add_keys(self) -> None:
        for key, step in (("PgDown", 1), ("PgUp", -1)):
            shortcut = self._shortcut(key)
            shortcut.activated.connect(lambda step=step: self.step_wished.emit(step))
        self._shortcut("N").activated.connect(self.note.setFocus)
        for digit in _OUTCOMES:
            shortcut = self._shortcut(f"Alt+{digit}")
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(lambda key=digit: self.outcome_pressed.emit(key))
        self.note.installEventFilter(self)

    def _shortcut(self, key: str) -> QShortcut:
        shortcut = QShortcut(QKeySequence(key), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        return shortcut

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc in the note leads back to the keys, not out of the mode."""
        if watched is self.note and event.type() in (
            QEvent.Type.ShortcutOverride,
            QEvent.Type.KeyPress,
        ):
            assert isinstance(event, QKeyEvent)
            if event.key() == Qt.Key.Key_Escape:
                event.accept()
                if event.type() == QEvent.Type.KeyPress:
                    self.focus_keys()
                return True
        return super().eventFilter(watched, event)


def _column(widget: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, px(4), 0)
    column.setSpacing(px(10))
    return column
