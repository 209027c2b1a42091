"""The keys of a follow-up call: how it ended, then the questions in their exact words, one key an answer."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from counsellor_app.services.follow_up.follow_up_pane import FollowUpPane
from counsellor_app.services.follow_up.follow_ups import MOST_WEEKS
from counsellor_app.ui.follow_up.outcome_face import DayFace, OutcomeFace
from counsellor_app.ui.follow_up.question_faces import (
    ENTER,
    ChoiceFace,
    NumberFace,
    QuestionFace,
    SeveralFace,
)
from counsellor_app.ui.follow_up.question_order import (
    Answers,
    Face,
    LetterWish,
    before,
    following,
)
from counsellor_app.ui.follow_up.question_texts import Asking, fill
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import bring_up
from counsellor_app.ui.widgets.shown_stack import ShownStack

OUTCOMES, SMOKING, SATISFACTION = Face.OUTCOMES, Face.SMOKING, Face.SATISFACTION
DIGITS = tuple("123456789")
_MORE_KEYS = ("0", ENTER, "Enter", "Backspace")


class Questions(QWidget):
    """Passive. One face after the other; the keys press what is shown."""

    attempt_made = Signal(object)  # CallOutcome
    call_again_given = Signal(object, str)
    answered = Signal(object)  # Answers
    given_up = Signal(object, bool)  # FollowUpOutcome, and whether she died
    letter_wished = Signal(object)  # LetterWish, after the call
    not_yet_pressed = Signal()
    """"Not reached" was pressed while attempts are missing."""

    def __init__(
        self, today: Callable[[], date], within: QWidget, digits: tuple[str, ...] = DIGITS
    ) -> None:
        """The keys work anywhere inside `within`; digits that it has itself come through `press`."""
        super().__init__()
        self.setObjectName("questions")
        self.pane: FollowUpPane | None = None
        self._answers = Answers()
        self._asked: tuple[object, ...] = ()
        self._came_from: QWidget | None = None
        """Where the keyboard was before a field of a face took it."""
        self.faces = ShownStack()
        self._outcomes = OutcomeFace()
        self._day = DayFace(today, self.go_back)
        self.day_form, self.not_reached = self._day.form, self._outcomes.not_reached
        self._make_faces()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.faces)
        self._connect()
        self._enter: list[QShortcut] = []
        for key in (*digits, *_MORE_KEYS):
            shortcut = QShortcut(QKeySequence(key), within)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(partial(self.press, key))
            if key not in digits:
                self._enter.append(shortcut)
        self.faces.currentChanged.connect(self._on_face)
        self._on_face(Face.OUTCOMES)

    def show_pane(self, pane: FollowUpPane) -> None:
        """Another person, or the same one again."""
        row, self.pane = pane.row, pane
        self._outcomes.show_pane(pane)
        # Read again in the middle of the questions, because somebody wrote elsewhere: go on.
        asked = (row.id, len(row.attempts), row.outcome)
        if asked != self._asked:
            self._asked = asked
            self._answers = Answers()
            self.faces.setCurrentIndex(Face.OUTCOMES)
        if row.outcome is not None and pane.letter is not None:
            self._ask(Face.LETTER)

    def _on_face(self, face: int) -> None:
        """Enter is the list's, Backspace the field's, unless a question needs them."""
        asks = face not in (Face.OUTCOMES, Face.DAY, Face.WEEKS) and not self._is_over
        for shortcut in self._enter:
            shortcut.setEnabled(asks)
        if face != Face.OUTCOMES:  # with large texts it may lie under the list
            QTimer.singleShot(0, self, partial(bring_up, self, whole=True))
        if self._came_from is not None and not self.types_text:
            self._came_from.setFocus(Qt.FocusReason.OtherFocusReason)
            self._came_from = None

    @property
    def types_text(self) -> bool:
        """Whether digits belong to a field."""
        return self.faces.currentIndex() in (Face.DAY, Face.WEEKS)

    @property
    def _is_over(self) -> bool:
        """Whether the call has been made; only its letter may be left to write."""
        return self.pane is not None and self.pane.row.outcome is not None

    def go_back(self) -> bool:
        """To the outcomes; True when another face was shown."""
        if self._is_over:
            return False
        was = self.faces.currentIndex() != Face.OUTCOMES
        self.faces.setCurrentIndex(Face.OUTCOMES)
        return was

    def press(self, key: str) -> None:
        """A digit, Enter or Backspace does what it says on the face that is shown."""
        if self.isHidden():
            return
        shown = self.faces.currentWidget()
        if key == "Backspace":
            self._one_back()
        elif isinstance(shown, OutcomeFace):
            if shown.press(key) is shown.not_reached and not shown.not_reached.isEnabled():
                self.not_yet_pressed.emit()
        elif isinstance(shown, QuestionFace):
            shown.press(ENTER if key == "Enter" else key)

    # --- the faces

    def _make_faces(self) -> None:
        choices = {
            face: ChoiceFace(face.name.lower(), self._one_back)
            for face in (
                Face.SMOKING,
                Face.LAST_14_DAYS,
                Face.SATISFACTION,
                Face.NEW_ATTEMPT,
                Face.CONSENTS,
                Face.LETTER,
                Face.DEATH,
            )
        }
        nicotine = SeveralFace("nicotine", self._one_back, self._took_nicotine)
        medicine = SeveralFace("medicine", self._one_back, self._took_medicine)
        weeks = NumberFace("weeks", self._one_back, self._took_weeks)
        self._weeks = weeks
        self._asking = Asking(
            outcomes=self._outcomes,
            choices=choices,
            nicotine=nicotine,
            medicine=medicine,
            weeks=weeks,
            say=self._say,
            wish=self._wish,
            give_up=self.given_up.emit,
            answers=self._answers,
        )
        others: dict[Face, QWidget] = {
            Face.OUTCOMES: self._outcomes,
            Face.NICOTINE: nicotine,
            Face.MEDICINE: medicine,
            Face.WEEKS: weeks,
            Face.DAY: self._day,
        }
        for face in Face:
            self.faces.addWidget(others.get(face) or choices[face])

    def _connect(self) -> None:
        self._outcomes.reached.connect(lambda: self._ask(Face.SMOKING))
        self._outcomes.attempt_made.connect(self.attempt_made)
        self._outcomes.given_up.connect(lambda outcome: self.given_up.emit(outcome, False))
        self._outcomes.death_pressed.connect(lambda: self._ask(Face.DEATH))
        self._outcomes.day_wanted.connect(self._ask_day)
        self._day.given.connect(self.call_again_given)

    def _ask_day(self) -> None:
        self._day.clear()
        self._remember_focus()
        self.faces.setCurrentIndex(Face.DAY)
        self._day.take_focus()

    def _ask(self, face: Face) -> None:
        """Show the question with its words and answers for this call."""
        if self.pane is not None:
            self._asking.answers, self._asking.is_over = self._answers, self._is_over
            fill(face, self._asking, self.pane)
            if face is Face.WEEKS:
                self._remember_focus()
            self.faces.setCurrentIndex(face)
            shown = self.faces.currentWidget()
            assert isinstance(shown, QuestionFace)
            shown.take_focus()

    def _remember_focus(self) -> None:
        found = QApplication.focusWidget()
        inside = found is None or self.isAncestorOf(found)
        self._came_from = None if inside else found

    def _go_on(self) -> None:
        if self.pane is None:
            return
        face = following(Face(self.faces.currentIndex()), self.pane, self._answers)
        if face is None:
            self.answered.emit(self._answers)
        else:
            self._ask(face)

    def _one_back(self) -> None:
        shown = Face(self.faces.currentIndex())
        if self.pane is None or shown in (Face.OUTCOMES, Face.DAY, Face.DEATH):
            self.go_back()
            return
        earlier = before(shown, self.pane, self._answers)
        if earlier is Face.OUTCOMES:
            self.go_back()
        else:
            self._ask(earlier)

    def _say(self, **answers: object) -> None:
        for name, answer in answers.items():
            setattr(self._answers, name, answer)
        self._go_on()

    def _wish(self, wish: LetterWish) -> None:
        """The last answer of a call, or the letter of one that was made before."""
        if self._is_over:
            self.letter_wished.emit(wish)
        else:
            self._say(letter=wish)

    # --- answers that are more than a key

    def _took_nicotine(self, products: tuple[object, ...] | None) -> None:
        self._say(nicotine=products)

    def _took_medicine(self, products: tuple[object, ...] | None) -> None:
        self._say(medicine=products)

    def _took_weeks(self, weeks: int | None) -> None:
        if weeks is not None and not 0 < weeks <= MOST_WEEKS:
            text = translate("follow_up", "A number of weeks from 1 to {most}.")
            self._weeks.show_wrong(text.format(most=MOST_WEEKS))
            return
        self._say(medicine_weeks=weeks)
