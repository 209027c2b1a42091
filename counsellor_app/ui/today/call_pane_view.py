"""The pane of a call: the number in large type, what must be known, and how it ended."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from counsellor_app.services.calendars.free_times import FreeTime
from counsellor_app.ui.colours import Tone
from counsellor_app.ui.theme import px
from counsellor_app.ui.today.after_keys import AfterKeys, AfterWords
from counsellor_app.ui.today.answer_keys import AnswerKeys
from counsellor_app.ui.today.next_try import NextTry
from counsellor_app.ui.today.outcomes import OutcomeKey
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import Inset, clear_layout
from counsellor_app.ui.widgets.chip import ChipRow
from counsellor_app.ui.widgets.key_button import KeyButton
from counsellor_app.ui.widgets.labels import button, copyable, label

_REST_MS = 1500


@dataclass(frozen=True)
class PaneWords:
    """Everything that the pane says, in words."""

    name: str
    about: str
    phone: str
    other_phones: str = ""
    chips: Sequence[tuple[str, Tone]] = ()
    referral: str = ""
    referral_text: str = ""
    contacts: Sequence[str] = ()
    attempts: Sequence[str] = ()
    after: AfterWords | None = None
    outcomes: Sequence[OutcomeKey] = ()
    times: Sequence[FreeTime] = field(default_factory=tuple)


class CallPaneView(QWidget):
    """Passive: shows words, tells what was pressed. `copy_requested`, `note_rested` …"""

    copy_requested = Signal()
    person_requested = Signal()
    offers_requested = Signal()
    carry_requested = Signal()
    note_rested = Signal()

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self.setObjectName("callPane")
        self._today = today
        self.keys, self.next_try, self.after = AnswerKeys(today), NextTry(), AfterKeys()
        self.meeting = QCheckBox()
        self.meeting.setObjectName("callMeeting")
        self.meeting.hide()
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        self._add_person(column)
        self._add_story(column)
        column.addLayout(self._contacts)
        column.addLayout(self._attempts)
        for part in (self.after, self.meeting, self.keys, self.next_try):
            column.addWidget(part)
        self._add_note(column)

    def show_words(self, words: PaneWords) -> None:
        """Another person, or the same one again."""
        self.name.setText(words.name)
        self.about.setText(words.about)
        self.phone.setText(words.phone)
        self.copy.setVisible(bool(words.phone))
        self.other.setText(words.other_phones)
        self.other.setVisible(bool(words.other_phones))
        self.chips.show_chips(words.chips)
        self.referral.setText(words.referral)
        self.referral_text.setText(words.referral_text)
        self.referral_text.setVisible(bool(words.referral_text))
        self._inset.setVisible(bool(words.referral))
        fill_lines(self._contacts, words.contacts)
        fill_lines(self._attempts, words.attempts)
        self.after.show_words(words.after)
        self.keys.show_outcomes(words.outcomes, words.times)

    def show_meeting(self, words: str, counts: bool) -> None:
        """The meeting that the call may be the attendance of; hidden where there is none."""
        text = f"{words}  (M)" if words else ""
        self.meeting.setText(text)
        self.meeting.setAccessibleName(words)
        self.meeting.setChecked(counts)
        self.meeting.setVisible(bool(words))

    def switch_meeting(self) -> None:
        """M."""
        if not self.meeting.isHidden():
            self.meeting.toggle()

    @property
    def is_meeting(self) -> bool:
        """Whether the call is that meeting."""
        return not self.meeting.isHidden() and self.meeting.isChecked()

    @property
    def note_text(self) -> str:
        """What stands in the note field."""
        return self.note.toPlainText().strip()

    def keep_now(self) -> None:
        """What rests is kept at once: the window closes, or something else has gone wrong."""
        if self._rest.isActive():
            self._rest.stop()
            self.note_rested.emit()

    def show_note(self, text: str) -> None:
        """A kept note, or an empty field for the next person."""
        self.note.blockSignals(True)
        self.note.setPlainText(text)
        self.note.blockSignals(False)
        self._rest.stop()

    def show_carried(self, name: str) -> None:
        """Whose call can be copied to the journal system; hidden for nobody."""
        text = translate("today", "Copy the call to the journal: {name}").format(name=name)
        self.carry.setText(text)
        self.carry.setAccessibleName(text)
        self.carry.setToolTip(text)
        self.carry.setVisible(bool(name))

    # --- parts

    def _add_person(self, column: QVBoxLayout) -> None:
        self.name = label("", "title", name="callName")
        self.about = label("", "small", name="callAbout")
        self.phone = copyable("", "telephone", name="callPhone")
        self.phone.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.phone.setWordWrap(False)
        self.copy = KeyButton(
            translate("today", "Copy"),
            "K",
            self.copy_requested.emit,
            cap_after=True,
            name="copyPhone",
        )
        open_person = button(
            translate("today", "Open"), self.person_requested.emit, link=True, name="callOpen"
        )
        offers = button(
            translate("today", "Other offers"),
            self.offers_requested.emit,
            link=True,
            name="callOffers",
        )
        head = QHBoxLayout()
        head.addWidget(self.name, 1)
        head.addWidget(offers)
        head.addWidget(open_person)
        number = QHBoxLayout()
        number.setSpacing(px(12))
        number.addWidget(self.phone)
        number.addWidget(self.copy)
        number.addStretch(1)
        self.other = copyable("", "small", name="callOtherPhones")
        self.chips = ChipRow(name="callChips")
        column.addLayout(head)
        column.addWidget(self.about)
        column.addLayout(number)
        column.addWidget(self.other)
        column.addWidget(self.chips)

    def _add_story(self, column: QVBoxLayout) -> None:
        self._inset = Inset("callReferral")
        self.referral = label("", "heading", name="callReferralFrom")
        self.referral_text = copyable("", name="callReferralText")
        self._inset.body.addWidget(self.referral)
        self._inset.body.addWidget(self.referral_text)
        self._contacts, self._attempts = QVBoxLayout(), QVBoxLayout()
        for lines in (self._contacts, self._attempts):
            lines.setSpacing(px(2))
        column.addWidget(self._inset)

    def _add_note(self, column: QVBoxLayout) -> None:
        self.note = _Note()
        self.note.setObjectName("callNote")
        self.note.setAccessibleName(translate("today", "Note"))
        self.note.setPlaceholderText(translate("today", "Note … (N)"))
        self.note.setTabChangesFocus(True)
        self.note.setMinimumHeight(px(64))
        self.note.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._rest = QTimer(self, interval=_REST_MS, singleShot=True)
        self._rest.timeout.connect(self.note_rested)
        # Not put off by the next letter: who types without a pause is kept every second or so.
        self.note.textChanged.connect(self._on_typed)
        column.addWidget(self.note, 1)
        self.carry = KeyButton(
            "", "Ctrl+J", self.carry_requested.emit, cap_after=True, name="carryCall"
        )
        self.carry.hide()
        column.addWidget(self.carry)

    def _on_typed(self) -> None:
        if not self._rest.isActive():
            self._rest.start()


class _Note(QPlainTextEdit):
    """It takes what the rest leaves, and asks for no more than its least: the pane need not scroll for it.

    To ask for nothing would not do: with large texts the answers above would be cut for its least.
    """

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.minimumHeight())


def fill_lines(lines: QVBoxLayout, texts: Sequence[str]) -> None:
    """The first text is the heading of the others."""
    clear_layout(lines)
    for place, text in enumerate(texts):
        lines.addWidget(label(text, "small" if place else "heading"))
