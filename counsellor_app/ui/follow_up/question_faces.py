"""The faces of a call: one answer by one key, several that are ticked, a number that is typed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import clear_layout
from counsellor_app.ui.widgets.columns import Columns
from counsellor_app.ui.widgets.fields import NumberEdit
from counsellor_app.ui.widgets.flow_layout import FlowLayout
from counsellor_app.ui.widgets.key_button import KeyButton
from counsellor_app.ui.widgets.labels import button, label

Act = Callable[[], object]
ENTER = "Return"
_LAST_DIGIT = 9


@dataclass(frozen=True)
class Answer:
    """One answer with the key that gives it; without a key it is clicked or reached with Tab."""

    text: str
    key: str
    act: Act
    enabled: bool = True
    primary: bool = False


@dataclass
class Keys:
    """The buttons of a face by their key."""

    buttons: dict[str, KeyButton] = field(default_factory=dict)

    def press(self, key: str) -> KeyButton | None:
        """The button of a key, which is clicked if it may be."""
        pressed = self.buttons.get(key)
        if pressed is not None and pressed.isEnabled():
            pressed.click()
        return pressed


class QuestionFace(QWidget):
    """Base: the question in the words that are read aloud, a remark, and a way back."""

    def __init__(self, name: str, back: Act) -> None:
        super().__init__()
        self.name, self.keys = name, Keys()
        self.question = label("", "heading", name=f"question_{name}")
        self.remark = label("", "small", name=f"remark_{name}")
        self.answers = QVBoxLayout()
        self.answers.setSpacing(px(8))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(self.question)
        column.addWidget(self.remark)
        column.addLayout(self.answers)
        self.foot = Columns(spacing=8)  # under each other where the texts are large
        text = translate("follow_up", "Back")
        self._back = button(text, back, link=True, name=f"back_{name}")
        self.foot.addWidget(self._back, 1, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(self.foot)

    def ask(self, question: str, remark: str = "") -> None:
        """The words, for this call."""
        self.question.setText(question)
        self.remark.setText(remark)
        self.remark.setVisible(bool(remark))

    def show_back(self, shown: bool) -> None:
        """Whether there is a way back."""
        self._back.setVisible(shown)

    def press(self, key: str) -> KeyButton | None:
        """A digit, or Enter."""
        return self.keys.press(key)

    def take_focus(self) -> None:
        """Only a face with a field needs it."""


class ChoiceFace(QuestionFace):
    """One key an answer."""

    def show_answers(self, answers: Sequence[Answer]) -> None:
        """Other answers than before."""
        clear_layout(self.answers)
        self.keys.buttons.clear()
        for each in answers:
            name = f"{self.name}_{each.key}"
            made = KeyButton(each.text, each.key, each.act, primary=each.primary, name=name)
            made.setAccessibleName(f"{self.question.text()} {each.text}")
            made.setEnabled(each.enabled)
            self.keys.buttons[each.key] = made
            self.answers.addWidget(made)


class SeveralFace(QuestionFace):
    """Key 1 says "none" and goes on; the others are ticked, and Enter goes on with what is ticked."""

    def __init__(
        self, name: str, back: Act, done: Callable[[tuple[object, ...] | None], object]
    ) -> None:
        super().__init__(name, back)
        self._done = done
        self._ticked: dict[object, QPushButton] = {}
        self._texts: dict[object, str] = {}
        self.next = KeyButton(
            translate("follow_up", "Go on"),
            ENTER,
            lambda: done(self.ticked()),
            primary=True,
            name=f"{name}_next",
        )
        self.unsaid = KeyButton("", "0", lambda: done(None), name=f"{name}_0")
        self.unsaid.setText(translate("follow_up", "Does not want to say"))
        self.foot.addWidget(self.unsaid)
        self.foot.addWidget(self.next)

    def show_options(
        self, none: str, options: Sequence[tuple[str, object]], ticked: Sequence[object] = ()
    ) -> None:
        """What can be ticked, and what is known already."""
        clear_layout(self.answers)
        self._ticked, self._texts = {}, {}
        self.keys.buttons = {ENTER: self.next, "0": self.unsaid}
        first = KeyButton(none, "1", lambda: self._done(()), name=f"{self.name}_1")
        first.setAccessibleName(f"{self.question.text()} {none}")
        self.keys.buttons["1"] = first
        self.answers.addWidget(first)
        box = QWidget()
        flow = FlowLayout(box, spacing=px(8))
        for number, (text, value) in enumerate(options, start=2):
            made = self._option(number, text)
            made.setCheckable(True)
            made.setChecked(value in ticked)
            made.setAccessibleName(f"{self.question.text()} {text}")
            self._ticked[value], self._texts[value] = made, text
            flow.addWidget(made)
        self.answers.addWidget(box)
        self._changed()

    def _option(self, number: int, text: str) -> QPushButton:
        """With a key as long as there are digits; the rest are reached with Tab."""
        key = str(number) if number <= _LAST_DIGIT else ""
        made = KeyButton(text, key, self._changed, name=f"{self.name}_{number}")
        if key:
            self.keys.buttons[key] = made
        return made

    def ticked(self) -> tuple[object, ...]:
        """The values that are ticked, in the order in which they stand."""
        return tuple(value for value, made in self._ticked.items() if made.isChecked())

    def allow(self, value: object, allowed: bool) -> None:
        """An answer that an earlier one rules out."""
        self._ticked[value].setEnabled(allowed)

    def _changed(self) -> None:
        for value, made in self._ticked.items():
            tick = "✓ " if made.isChecked() else ""
            made.setText(f"{tick}{self._texts[value]}")
            made.updateGeometry()  # with a tick it is wider
        self.next.setEnabled(bool(self.ticked()))


class NumberFace(QuestionFace):
    """A number that is typed, or left empty; Enter goes on."""

    def __init__(self, name: str, back: Act, done: Callable[[int | None], object]) -> None:
        super().__init__(name, back)
        self._done = done
        self.field = NumberEdit(name=f"{name}_number", title=translate("follow_up", "Number"))
        self.field.setMaximumWidth(px(120))
        self.field.returnPressed.connect(self._go_on)
        self.wrong = label("", "error", name=f"{name}_wrong")
        self.wrong.hide()
        self.answers.addWidget(self.field)
        self.answers.addWidget(self.wrong)
        self.foot.addWidget(
            KeyButton(
                translate("follow_up", "Go on"),
                ENTER,
                self._go_on,
                primary=True,
                name=f"{name}_next",
            )
        )

    def show_number(self, number: int | None) -> None:
        """What is known already."""
        self.field.setAccessibleName(self.question.text())
        self.field.set_number(number)
        self.wrong.hide()

    def show_wrong(self, text: str) -> None:
        """Under the field."""
        self.wrong.setText(text)
        self.wrong.show()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_focus(self) -> None:
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.selectAll()

    def _go_on(self) -> None:
        if self.field.is_wrong():
            self.show_wrong(translate("follow_up", "Type a whole number, or leave it empty."))
            return
        number = self.field.number()
        self._done(None if number is None else int(number))
