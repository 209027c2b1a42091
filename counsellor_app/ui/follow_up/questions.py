"""The keys of a half-year call: how it ended, then the questions in their exact words, one key an answer."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from counsellor_app.kinds.call import CallOutcome
from counsellor_app.kinds.follow_up import FollowUpOutcome
from counsellor_app.services.follow_up.follow_up_list import FollowUpPane
from counsellor_app.ui.kind_text import kind_text
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.date_edit import DateEdit, TimeEdit
from counsellor_app.ui.widgets.draft_form import DraftForm
from counsellor_app.ui.widgets.key_button import KeyButton
from counsellor_app.ui.widgets.labels import button, label

OUTCOMES, SMOKING, SATISFACTION, DAY = range(4)


class Questions(QWidget):
    """Passive. Four faces; the keys press what is shown."""

    attempt_made = Signal(object)  # CallOutcome
    call_again_given = Signal(object, str)
    answered = Signal(object, object)  # smoke-free, satisfaction
    given_up = Signal(object)  # FollowUpOutcome

    def __init__(self, today: Callable[[], date], within: QWidget) -> None:
        super().__init__()
        self.setObjectName("questions")
        self._smoke_free: bool | None = None
        self._asked: tuple[object, ...] = ()
        self._keys: dict[int, dict[str, KeyButton]] = {face: {} for face in range(4)}
        self.faces = QStackedWidget()
        self.day = DateEdit(today=today)
        self.day_form = DraftForm(columns=2, name="followUpDay")
        self.not_reached: KeyButton
        self.not_tried: KeyButton
        self.no_consent: KeyButton
        for face in (
            self._outcomes(),
            self._smoking(),
            self._satisfaction(),
            self._day_face(),
        ):
            self.faces.addWidget(face)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.faces)
        self.faces.currentChanged.connect(self._fit)
        self._fit(OUTCOMES)
        for key in "123456789":
            shortcut = QShortcut(QKeySequence(key), within)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(partial(self.press, key))

    def show_pane(self, pane: FollowUpPane) -> None:
        """Another person, or the same one again."""
        row = pane.row
        self.not_reached.setEnabled(row.missing.nothing)
        self.not_tried.setEnabled(row.days_left < 0)
        self.no_consent.setVisible(not pane.consent_given)
        self.not_tried.setVisible(pane.consent_given)
        # Read again in the middle of the questions, because somebody wrote elsewhere: go on.
        asked = (row.id, len(row.attempts), row.outcome)
        if asked != self._asked:
            self._asked = asked
            self.go_back()

    def go_back(self) -> bool:
        """To the first face; True when another one was shown."""
        was = self.faces.currentIndex() != OUTCOMES
        self.faces.setCurrentIndex(OUTCOMES)
        return was

    def press(self, key: str) -> None:
        """A digit presses the button that bears it now."""
        pressed = self._keys[self.faces.currentIndex()].get(key)
        if pressed is self.not_tried and not self.no_consent.isHidden():
            pressed = self.no_consent
        if pressed is not None and pressed.isEnabled() and not self.isHidden():
            pressed.click()

    # --- the faces

    def _outcomes(self) -> QWidget:
        face, column = _face()
        grid = QGridLayout()
        grid.setSpacing(px(8))
        column.addLayout(grid)
        reached = KeyButton(
            translate("follow_up", "Reached: ask the questions"),
            "1",
            partial(self.faces.setCurrentIndex, SMOKING),
            primary=True,
            name="followUpReached",
        )
        self._keys[OUTCOMES]["1"] = reached
        grid.addWidget(reached, 0, 0, 1, 2)
        calls = ((CallOutcome.NO_ANSWER, "2"), (CallOutcome.VOICE_MAIL, "3"))
        for place, (outcome, key) in enumerate(calls):
            made = KeyButton(
                kind_text(outcome),
                key,
                partial(self.attempt_made.emit, outcome),
                name=f"followUp_{outcome}",
            )
            self._keys[OUTCOMES][key] = made
            grid.addWidget(made, 1, place)
        again = KeyButton(
            translate("follow_up", "Reached: call again on …"),
            "4",
            self._ask_day,
            name="followUpAgain",
        )
        self._keys[OUTCOMES]["4"] = again
        grid.addWidget(again, 2, 0)
        ends = (
            (FollowUpOutcome.REFUSED, "5", (2, 1)),
            (FollowUpOutcome.WRONG_NUMBER, "6", (3, 0)),
            (FollowUpOutcome.DEAD_OR_ILL, "7", (3, 1)),
            (FollowUpOutcome.NOT_REACHED, "8", (4, 0)),
            (FollowUpOutcome.NOT_TRIED, "9", (4, 1)),
        )
        made_ends = {}
        for outcome_, key, place_ in ends:
            made_ends[outcome_] = self._end(outcome_, key)
            grid.addWidget(made_ends[outcome_], *place_)
        self.not_reached = made_ends[FollowUpOutcome.NOT_REACHED]
        self.not_tried = made_ends[FollowUpOutcome.NOT_TRIED]
        self.no_consent = KeyButton(
            kind_text(FollowUpOutcome.NO_CONSENT),
            "9",
            partial(self.given_up.emit, FollowUpOutcome.NO_CONSENT),
            name="followUp_no_consent",
        )
        grid.addWidget(self.no_consent, 4, 1)
        return face

    def _end(self, outcome: FollowUpOutcome, key: str) -> KeyButton:
        made = KeyButton(
            kind_text(outcome),
            key,
            partial(self.given_up.emit, outcome),
            name=f"followUp_{outcome}",
        )
        self._keys[OUTCOMES][key] = made
        return made

    def _smoking(self) -> QWidget:
        question = translate(
            "follow_up", "Have you been smoke-free ever since the offer mentioned above with us?"
        )
        answers = (
            (translate("follow_up", "Yes"), True),
            (translate("follow_up", "No"), False),
            (translate("follow_up", "Does not want to say"), None),
        )
        return self._question(
            SMOKING, question, [(t, partial(self._on_smoking, v)) for t, v in answers]
        )

    def _satisfaction(self) -> QWidget:
        question = translate(
            "follow_up", "How satisfied are you with the smoking cessation course as a whole?"
        )
        scale = (
            translate("follow_up", "1 – very dissatisfied"),
            "2",
            "3",
            "4",
            translate("follow_up", "5 – very satisfied"),
            translate("follow_up", "Does not want to say"),
        )
        values = (1, 2, 3, 4, 5, None)
        return self._question(
            SATISFACTION,
            question,
            [
                (text, partial(self._on_satisfaction, value))
                for text, value in zip(scale, values, strict=True)
            ],
        )

    def _question(
        self, face_number: int, question: str, answers: list[tuple[str, Callable[[], None]]]
    ) -> QWidget:
        face, column = _face()
        column.addWidget(label(question, "heading", name=f"question{face_number}"))
        for number, (text, act) in enumerate(answers, start=1):
            made = KeyButton(text, str(number), act, name=f"answer{face_number}_{number}")
            made.setAccessibleName(f"{question} {text}")
            self._keys[face_number][str(number)] = made
            column.addWidget(made)
        column.addWidget(self._back(face_number), 0, Qt.AlignmentFlag.AlignLeft)
        return face

    def _day_face(self) -> QWidget:
        face, column = _face()
        column.addWidget(
            label(translate("follow_up", "When is she to be called again?"), "heading")
        )
        self.day_form.add("call_again_on", translate("follow_up", "Day"), self.day, required=True)
        self.day_form.add("call_again_time", translate("follow_up", "Time"), TimeEdit())
        column.addWidget(self.day_form)
        row = QHBoxLayout()
        row.addWidget(self._back(DAY))
        row.addStretch(1)
        row.addWidget(
            button(
                translate("follow_up", "Keep the call"),
                self._on_day,
                primary=True,
                name="followUpKeepDay",
            )
        )
        column.addLayout(row)
        return face

    def _back(self, face: int) -> QWidget:
        return button(
            translate("follow_up", "Back"), self.go_back, link=True, name=f"followUpBack{face}"
        )

    # --- inside

    def _ask_day(self) -> None:
        self.day_form.clear()
        self.faces.setCurrentIndex(DAY)
        self.day.setFocus()

    def _on_day(self) -> None:
        if self.day_form.check():
            values = self.day_form.values()
            at = values["call_again_time"]
            self.call_again_given.emit(values["call_again_on"], f"{at:%H.%M}" if at else "")

    def _on_smoking(self, smoke_free: bool | None) -> None:
        self._smoke_free = smoke_free
        self.faces.setCurrentIndex(SATISFACTION)

    def _on_satisfaction(self, satisfaction: int | None) -> None:
        self.answered.emit(self._smoke_free, satisfaction)

    def _fit(self, shown: int) -> None:
        """As high as the face that is shown."""
        face = self.faces.widget(shown)
        if face is not None:
            self.faces.setMaximumHeight(face.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit(self.faces.currentIndex())


def _face() -> tuple[QWidget, QVBoxLayout]:
    face = QWidget()
    column = QVBoxLayout(face)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(px(8))
    return face, column
