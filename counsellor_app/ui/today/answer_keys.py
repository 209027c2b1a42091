"""The keys under a call: how it ended, and where it needs one, the time or the day that was agreed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from counsellor_app.kinds.call import CallOutcome
from counsellor_app.services.calendars.free_times import FreeTime
from counsellor_app.ui import format as written
from counsellor_app.ui.theme import px
from counsellor_app.ui.today.outcomes import OutcomeKey
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import clear_layout
from counsellor_app.ui.widgets.date_edit import DateEdit, TimeEdit
from counsellor_app.ui.widgets.draft_form import DraftForm
from counsellor_app.ui.widgets.flow_layout import FlowLayout
from counsellor_app.ui.widgets.key_button import KeyButton
from counsellor_app.ui.widgets.labels import button, label
from counsellor_app.ui.widgets.shown_stack import ShownStack

_OFFERED = 3


class AnswerKeys(QWidget):
    """Three faces: the outcomes, the free times, the day to call again. Digits press what is shown."""

    outcome_chosen = Signal(object)
    time_chosen = Signal(object)
    other_time_wanted = Signal()
    day_given = Signal(object, object)
    """The day and the time of day, or None."""
    went_back = Signal()

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self.setObjectName("answerKeys")
        self._keys: dict[str, Callable[[], None]] = {}
        self._outcomes: Sequence[OutcomeKey] = ()
        self._times: Sequence[FreeTime] = ()
        self._grid, self._choice = QGridLayout(), FlowLayout(spacing=px(8))
        self._offered = FlowLayout(spacing=px(8))
        self.day_form = DraftForm(columns=2, name="callAgainForm")
        self._day = DateEdit(today=today, name="callAgainDay")
        self._time = TimeEdit(name="callAgainTime")
        self._faces = ShownStack()
        for face in (self._outcome_face(), self._time_face(), self._day_face()):
            self._faces.addWidget(face)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._faces)

    def show_outcomes(self, outcomes: Sequence[OutcomeKey], times: Sequence[FreeTime]) -> None:
        """How the call can end; the free times for the one that books."""
        self._times = times
        if list(outcomes) != list(self._outcomes):
            self._outcomes = outcomes
            self._fill_grid()
        self._fill_offered()
        self.go_back()

    def go_back(self) -> bool:
        """To the outcomes; True when another face was shown."""
        was = self._faces.currentIndex() != 0
        self._keys = {each.key: self._says(each.outcome) for each in self._outcomes}
        self._faces.setCurrentIndex(0)
        if was:
            self.went_back.emit()
        return was

    def ask_time(self) -> None:
        """Which of the free times was agreed."""
        self._fill_times()
        self._faces.setCurrentIndex(1)

    def ask_day(self, title: str, proposed: date) -> None:
        """On which day to call again."""
        self._day_title.setText(title)
        self._keys = {}
        self.day_form.set_values({"call_again_on": proposed, "call_again_time": None})
        self._faces.setCurrentIndex(2)
        self._day.setFocus(Qt.FocusReason.OtherFocusReason)
        self._day.selectAll()

    @property
    def asks_for_day(self) -> bool:
        """Whether a day is being typed: digits belong to the field."""
        return self._faces.currentIndex() == 2

    def press(self, key: str) -> bool:
        """A digit; False when nothing stands under it now."""
        act = self._keys.get(key)
        if act is None:
            return False
        act()
        return True

    # --- the faces

    def _outcome_face(self) -> QWidget:
        face, column = _face()
        self._grid.setSpacing(px(8))
        column.addLayout(self._grid)
        self._next = QWidget()
        below = QVBoxLayout(self._next)
        below.setContentsMargins(0, px(4), 0, 0)
        below.setSpacing(px(8))
        below.addWidget(label(translate("today", "Your next free times"), "heading"))
        offered = QWidget()
        offered.setLayout(self._offered)
        below.addWidget(offered)
        column.addWidget(self._next)
        return face

    def _time_face(self) -> QWidget:
        face, column = _face()
        column.addWidget(label(translate("today", "Which time was agreed?"), "heading"))
        flow = QWidget()
        flow.setLayout(self._choice)
        column.addWidget(flow)
        row = QHBoxLayout()
        self._no_times = label(
            translate("today", "No free times: set your working hours in the settings."), "small"
        )
        column.addWidget(self._no_times)
        row.addWidget(KeyButton(translate("today", "Back"), "Esc", self.go_back, name="timesBack"))
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)
        return face

    def _day_face(self) -> QWidget:
        face, column = _face()
        self._day_title = label("", "heading")
        column.addWidget(self._day_title)
        self.day_form.add("call_again_on", translate("today", "Day"), self._day, required=True)
        self.day_form.add("call_again_time", translate("today", "Time, if agreed"), self._time)
        column.addWidget(self.day_form)
        row = QHBoxLayout()
        row.addWidget(KeyButton(translate("today", "Back"), "Esc", self.go_back, name="dayBack"))
        row.addStretch(1)
        save = button(translate("today", "Save"), self._give_day, primary=True, name="daySave")
        row.addWidget(save)
        column.addLayout(row)
        column.addStretch(1)
        self._day.returnPressed.connect(self._give_day)
        self._time.returnPressed.connect(self._give_day)
        return face

    # --- inside

    def _says(self, outcome: CallOutcome) -> Callable[[], None]:
        return lambda: self.outcome_chosen.emit(outcome)

    def _books(self, free: FreeTime) -> Callable[[], None]:
        return lambda: self.time_chosen.emit(free)

    def _fill_grid(self) -> None:
        clear_layout(self._grid)
        for place, each in enumerate(self._outcomes):
            made = KeyButton(
                each.text,
                each.key,
                self._says(each.outcome),
                primary=place == 0,
                name=f"outcome_{each.outcome.value}",
            )
            self._grid.addWidget(made, place // 2, place % 2)
        for column in (0, 1):
            self._grid.setColumnStretch(column, 1)

    def _fill_offered(self) -> None:
        self._offered.clear()
        for number, free in enumerate(self._times[:_OFFERED], start=1):
            made = button(time_words(free), self._books(free), name=f"offer_{number}")
            self._offered.addWidget(made)
        books = any(each.outcome is CallOutcome.INTERVIEW_BOOKED for each in self._outcomes)
        self._next.setVisible(books and bool(self._times))

    def _fill_times(self) -> None:
        self._choice.clear()
        self._keys = {}
        for number, free in enumerate(self._times, start=1):
            made = KeyButton(
                time_words(free), str(number), self._books(free), name=f"time_{number}"
            )
            self._choice.addWidget(made)
            self._keys[str(number)] = self._books(free)
        other = str(len(self._times) + 1)
        self._keys[other] = self.other_time_wanted.emit
        text = translate("today", "Another time …")
        self._choice.addWidget(
            KeyButton(text, other, self.other_time_wanted.emit, name="otherTime")
        )
        self._no_times.setVisible(not self._times)

    def _give_day(self) -> None:
        if self.day_form.check():
            values = self.day_form.values()
            self.day_given.emit(values["call_again_on"], values["call_again_time"])


def time_words(free: FreeTime) -> str:
    """ti 6/10 10.00"""
    return f"{written.short_weekday(free.day)} {written.moment_time(free.starts_at)}"


def _face() -> tuple[QWidget, QVBoxLayout]:
    face = QWidget()
    column = QVBoxLayout(face)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(px(8))
    return face, column
