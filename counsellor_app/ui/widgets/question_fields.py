"""Makes a field for each kind of question, and turns what stands in it into the answer that is kept."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from counsellor_app.kinds.interview import AnswerType
from counsellor_app.services.interview.forms import Question
from counsellor_app.services.interview.interview_answers import NO, YES
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.date_edit import DateEdit
from counsellor_app.ui.widgets.fields import Choice, ChoiceButtons, NumberEdit, yes_no

_FEW = 5
_SHORT = 60  # signs that the texts of all options may have together to stand as buttons
_WIDE = frozenset({AnswerType.LONG_TEXT, AnswerType.SCALE})


def make_field(question: Question, today: Callable[[], date]) -> QWidget:
    """The field of a question."""
    return _MAKE[question.type](question, today)


def is_wide(question: Question) -> bool:
    """Whether the field takes the whole width of the form."""
    return question.type in _WIDE


def to_answer(value: Any) -> str:
    """What is kept of a value: yes, 20, 2026-10-20, an option's value, or nothing."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return YES if value else NO
    if isinstance(value, date):
        return value.isoformat()
    return str(value)


def to_value(question: Question, answer: str | None) -> Any:
    """What the field shows of an answer."""
    if not answer:
        return "" if question.type in (AnswerType.TEXT, AnswerType.LONG_TEXT) else None
    if question.type is AnswerType.YES_NO:
        return answer == YES
    if question.type in (AnswerType.NUMBER, AnswerType.SCALE):
        return int(answer)
    if question.type is AnswerType.DECIMAL:
        return Decimal(answer)
    if question.type is AnswerType.DATE:
        return date.fromisoformat(answer)
    return answer


def _choice(question: Question, _today: object) -> QWidget:
    options = [(each.text, each.value) for each in question.options]
    few = len(options) <= _FEW and sum(len(text) for text, _ in options) <= _SHORT
    if few:
        return ChoiceButtons(options, title=question.text)
    none = translate("frame", "Not asked")
    return Choice(options, title=question.text, none_text=none)


def _scale(question: Question, _today: object) -> QWidget:
    numbers = range(question.low or 0, (question.high or 10) + 1)
    return ChoiceButtons([(str(n), n) for n in numbers], title=question.text)


def _number(question: Question, _today: object) -> QWidget:
    decimals = 1 if question.type is AnswerType.DECIMAL else 0
    return NumberEdit(decimals=decimals, title=question.text, unit=question.unit)


def _long_text(_question: Question, _today: object) -> QWidget:
    field = QPlainTextEdit()
    field.setFixedHeight(px(64))
    field.setTabChangesFocus(True)
    return field


_MAKE: dict[AnswerType, Callable[[Question, Callable[[], date]], QWidget]] = {
    AnswerType.TEXT: lambda _question, _today: QLineEdit(),
    AnswerType.LONG_TEXT: _long_text,
    AnswerType.NUMBER: _number,
    AnswerType.DECIMAL: _number,
    AnswerType.YES_NO: lambda question, _today: yes_no(question.text),
    AnswerType.DATE: lambda question, today: DateEdit(today=today, title=question.text),
    AnswerType.CHOICE: _choice,
    AnswerType.SCALE: _scale,
}
