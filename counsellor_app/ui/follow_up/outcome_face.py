"""The first face of a follow-up call: how it ended, one key each; and the day of an agreed call.

The digits mean what they mean in every other call: 1 and 2 reached, 4 and 5 in vain, 6 and 7 at an end.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from counsellor_app.kinds.call import CallOutcome
from counsellor_app.kinds.follow_up import FollowUpOutcome
from counsellor_app.services.follow_up.follow_up_pane import FollowUpPane
from counsellor_app.ui.follow_up.question_faces import Answer
from counsellor_app.ui.follow_up.words import missing_text
from counsellor_app.ui.kind_text import kind_text
from counsellor_app.ui.room import has_large_texts
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.date_edit import DateEdit, TimeEdit
from counsellor_app.ui.widgets.draft_form import DraftForm
from counsellor_app.ui.widgets.flow_layout import FlowLayout
from counsellor_app.ui.widgets.key_button import KeyButton
from counsellor_app.ui.widgets.labels import allow, button, label


class OutcomeFace(QWidget):
    """Passive."""

    reached = Signal()
    attempt_made = Signal(object)  # CallOutcome
    given_up = Signal(object)  # FollowUpOutcome
    death_pressed = Signal()
    day_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._keys: dict[str, KeyButton] = {}
        self._places: list[tuple[KeyButton, tuple[int, int, int, int]]] = []
        self._add_calls()
        self._add("6", FollowUpOutcome.WRONG_NUMBER, (3, 0))
        self._add("7", FollowUpOutcome.REFUSED, (3, 1))
        self.not_reached = self._add("8", FollowUpOutcome.NOT_REACHED, (4, 0))
        self._no_consent = self._add("9", FollowUpOutcome.NO_CONSENT, (4, 1))
        self._not_tried = self._add("9", FollowUpOutcome.NOT_TRIED, (4, 1))
        self.why_not = label("", "small", name="notReachedYet")
        self._lay_out()

    def show_pane(self, pane: FollowUpPane) -> None:
        """What may be chosen now, and in words what is missing."""
        row = pane.row
        ready = row.missing.nothing or not row.valid
        text = translate("follow_up", "“Not reached” {what}.")
        needs = missing_text(row, pane.late_hour)
        why = "" if ready else text.format(what=needs)
        allow(self.not_reached, ready, why)
        self.why_not.setText(why)
        self.why_not.setVisible(not ready)
        not_yet = translate("follow_up", "Can be chosen when the window has closed.")
        allow(self._not_tried, row.days_left < 0, not_yet)
        self._no_consent.setVisible(not pane.consent_given)
        self._not_tried.setVisible(pane.consent_given)
        self._keys["9"] = self._not_tried if pane.consent_given else self._no_consent

    def press(self, key: str) -> KeyButton | None:
        """A digit; the button that bears it."""
        pressed = self._keys.get(key)
        if pressed is not None and pressed.isEnabled():
            pressed.click()
        return pressed

    @staticmethod
    def death_answers(tell: Callable[[FollowUpOutcome, bool], object]) -> list[Answer]:
        """Dead, which ends the pathway, or too ill or gone, which ends the follow-up."""
        outcome = FollowUpOutcome.DEAD_OR_ILL
        dead = translate("follow_up", "She is dead: nobody calls or writes any more")
        ill = translate("follow_up", "Too ill, or moved abroad")
        return [
            Answer(dead, "1", partial(tell, outcome, True)),
            Answer(ill, "2", partial(tell, outcome, False)),
        ]

    def _add_calls(self) -> None:
        reached = KeyButton(
            translate("follow_up", "Reached: ask the questions"),
            "1",
            self.reached.emit,
            primary=True,
            name="followUpReached",
        )
        self._keys["1"] = reached
        self._places.append((reached, (0, 0, 1, 2)))
        for place, outcome in enumerate((CallOutcome.NO_ANSWER, CallOutcome.VOICE_MAIL)):
            act = partial(self.attempt_made.emit, outcome)
            self._key(str(place + 4), kind_text(outcome), act, (2, place), outcome)
        death = translate("follow_up", "Dead, ill or moved …")
        self._key("3", death, self.death_pressed.emit, (1, 1), FollowUpOutcome.DEAD_OR_ILL)
        again = KeyButton(
            translate("follow_up", "Reached: call again on …"),
            "2",
            self.day_wanted.emit,
            name="followUpAgain",
        )
        self._keys["2"] = again
        self._places.append((again, (1, 0, 1, 1)))

    def _add(self, key: str, outcome: FollowUpOutcome, place: tuple[int, int]) -> KeyButton:
        act = partial(self.given_up.emit, outcome)
        return self._key(key, kind_text(outcome), act, place, outcome)

    def _key(
        self,
        key: str,
        text: str,
        act: Callable[[], object],
        place: tuple[int, int],
        outcome: CallOutcome | FollowUpOutcome,
    ) -> KeyButton:
        made = KeyButton(text, key, act, name=f"followUp_{outcome}")
        self._keys[key] = made
        self._places.append((made, (*place, 1, 1)))
        return made

    def _lay_out(self) -> None:
        """Two beside each other; with large texts as many as there is room for, none of them cut."""
        placed = sorted(self._places, key=lambda each: each[1])  # Tab goes by the keys
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        if has_large_texts():
            keys = FlowLayout(spacing=px(8))
            for made, _ in placed:
                keys.addWidget(made)
            column.addLayout(keys)
        else:
            grid = QGridLayout()
            grid.setSpacing(px(8))
            for made, place in placed:
                grid.addWidget(made, *place)
            column.addLayout(grid)
        column.addWidget(self.why_not)


class DayFace(QWidget):
    """Passive. When she is to be called again."""

    given = Signal(object, str)

    def __init__(self, today: Callable[[], date], back: Callable[[], object]) -> None:
        super().__init__()
        self._day = DateEdit(today=today)
        self.form = DraftForm(columns=2, name="followUpDay")
        self.form.add("call_again_on", translate("follow_up", "Day"), self._day, required=True)
        self.form.add("call_again_time", translate("follow_up", "Time"), TimeEdit())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        asked = translate("follow_up", "When is she to be called again?")
        column.addWidget(label(asked, "heading"))
        column.addWidget(self.form)
        row = QHBoxLayout()
        text = translate("follow_up", "Back")
        row.addWidget(button(text, back, link=True, name="back_day"))
        row.addStretch(1)
        keep = translate("follow_up", "Keep the call")
        row.addWidget(button(keep, self._give, primary=True, name="followUpKeepDay"))
        column.addLayout(row)
        self._day.returnPressed.connect(self._give)

    def clear(self) -> None:
        """For another person."""
        self.form.clear()

    def take_focus(self) -> None:
        """The day is typed first."""
        self._day.setFocus(Qt.FocusReason.OtherFocusReason)

    def _give(self) -> None:
        if self.form.check():
            values = self.form.values()
            at = values["call_again_time"]
            self.given.emit(values["call_again_on"], f"{at:%H.%M}" if at else "")
