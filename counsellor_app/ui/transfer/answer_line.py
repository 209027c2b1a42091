"""One line of the typing assistant: a box to tick off, the field as the form asks it, and the answer."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLabel, QLayout, QVBoxLayout, QWidget

from counsellor_app.files.cells import Cell
from counsellor_app.kinds.interview import AnswerType
from counsellor_app.kinds.stopbasen import Evidence
from counsellor_app.reports.stopbasen_pages import Change, text_of
from counsellor_app.services.interview.forms import Question
from counsellor_app.ui.kind_text import kind_text
from counsellor_app.ui.theme import px
from counsellor_app.ui.transfer import typing_words as words
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.flow_layout import FlowLayout
from counsellor_app.ui.widgets.labels import button, label

_ON_A_LINE = 48  # characters
_TICKED = (AnswerType.YES_NO, AnswerType.CHOICE, AnswerType.SCALE)
_NEXT = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class Tick(QCheckBox):
    """The box that has the keyboard: space ticks off and steps on, arrows step, C copies."""

    stepped = Signal(int)
    copy_pressed = Signal()
    done_pressed = Signal()  # Enter: copy what can be copied, tick off, step on

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if plain and key in _NEXT:
            self.stepped.emit(_NEXT[key])
        elif key == Qt.Key.Key_C and event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.ControlModifier,
        ):
            self.copy_pressed.emit()
        elif plain and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.done_pressed.emit()
        elif plain and key == Qt.Key.Key_Space:
            self.setChecked(not self.isChecked())
            if self.isChecked():
                self.stepped.emit(1)
        else:
            super().keyPressEvent(event)


class AnswerLine(QFrame):
    """Passive. Options stand as the form has them, the chosen one marked; a text has a copy key."""

    copy_requested = Signal(object)  # the question
    ticked = Signal()
    stepped = Signal(int)

    def __init__(self, question: Question, value: Cell, change: Change | None = None) -> None:
        super().__init__()
        self.question = question
        self.text = words.answer_text(question, value)
        self.setObjectName(f"line_{question.key}")
        self.tick = Tick()
        self.tick.setObjectName(f"tick_{question.key}")
        self.tick.setAccessibleName(self._spoken())
        self.tick.setToolTip(kind_text(question.evidence))
        self.tick.stepped.connect(self.stepped)
        self.tick.copy_pressed.connect(self._copy)
        self.tick.done_pressed.connect(self._done)
        self.tick.toggled.connect(lambda _: self.ticked.emit())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, px(4), 0, px(4))
        row.setSpacing(px(10))
        row.addWidget(self.tick, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(px(2))
        column.addWidget(self._asked())
        column.addWidget(self._answer(text_of(value)))
        if change is not None:
            before = words.kept_text(question, change.then)
            told = translate("transfer", "Typed before: {answer}")
            nothing = translate("transfer", "not answered")
            column.addWidget(label(told.format(answer=before or nothing), "small"))
        row.addLayout(column, 1)

    def _spoken(self) -> str:
        return f"{_numbered(self.question)}: {self.text or translate('transfer', 'not answered')}"

    def _asked(self) -> QLabel:
        text = _numbered(self.question)
        if self.question.evidence in (Evidence.WORDING, Evidence.NUMBER):
            text = f"{text} ({kind_text(self.question.evidence)})"
        return label(text, "small")

    def _answer(self, kept: str) -> QWidget:
        if self.question.type in _TICKED and self.text:
            return self._options(kept)
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        said = label(self.text or translate("transfer", "not answered"), name=self.question.key)
        said.setEnabled(bool(self.text))
        row.addWidget(said, 1)
        if self.text:
            copy = button(
                translate("transfer", "Copy"),
                self._copy,
                link=True,
                name=f"copy_{self.question.key}",
            )
            name = translate("transfer", "Copy: {field}").format(field=self.question.text)
            copy.setAccessibleName(name)
            copy.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # C does it by the keyboard
            row.addWidget(copy)
        return box

    def _options(self, kept: str) -> QWidget:
        """Few short options beside each other, else one a line, as web forms have them."""
        options = words.option_texts(self.question)
        beside = sum(len(text) + 3 for _, text in options) <= _ON_A_LINE
        box = QWidget()
        layout: QLayout = FlowLayout(box) if beside else QVBoxLayout(box)
        layout.setContentsMargins(0, 0, 0, 0)
        if beside:
            policy = box.sizePolicy()
            policy.setHeightForWidth(True)
            box.setSizePolicy(policy)
        else:
            layout.setSpacing(px(1))
        for value, text in options:
            layout.addWidget(_option(value, text, chosen=value == kept, wrap=not beside))
        return box

    def _copy(self) -> None:
        if self.text and self.question.type not in _TICKED:
            self.copy_requested.emit(self.question)

    def _done(self) -> None:
        self._copy()
        self.tick.setChecked(True)
        self.stepped.emit(1)


def _option(value: str, text: str, *, chosen: bool, wrap: bool) -> QLabel:
    shown = label(f"{'◉' if chosen else '○'} {text}", wrap=wrap, name=f"option_{value}")
    font = shown.font()
    font.setBold(chosen)
    shown.setFont(font)
    return shown


def _numbered(question: Question) -> str:
    return f"{question.number}. {question.text}" if question.number else question.text
