"""Reads answers as text under a form definition: what is wrong, what they mean, how much is filled in."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal, InvalidOperation

from counsellor_app.errors import FieldError
from counsellor_app.kinds.interview import AnswerType
from counsellor_app.services.interview.forms import FormDefinition, Question

YES, NO = "yes", "no"
_LONGEST = 8_000


def cleaned(definition: FormDefinition, answers: Mapping[str, str]) -> dict[str, str]:
    """The answers to questions of the form, without empty ones; FieldError names the first wrong one."""
    found: dict[str, str] = {}
    for question in definition.questions():
        answer = answers.get(question.key, "").strip()
        if answer:
            _check(question, answer)
            found[question.key] = answer
    return found


def read_yes_no(answer: str | None) -> bool | None:
    """True, False, or None where nobody asked."""
    return {YES: True, NO: False}.get(answer or "")


def read_day(answer: str | None) -> date | None:
    """The day of an ISO text."""
    try:
        return date.fromisoformat(answer) if answer else None
    except ValueError:
        return None


def share_filled(definition: FormDefinition, answers: Mapping[str, str]) -> float:
    """How much of the form has an answer, between 0 and 1."""
    keys = [question.key for question in definition.questions()]
    return sum(1 for key in keys if answers.get(key)) / len(keys) if keys else 0.0


def _check(question: Question, answer: str) -> None:
    if len(answer) > _LONGEST:
        raise FieldError(question.key, "interview.too_long", longest=_LONGEST)
    if question.type is AnswerType.YES_NO and answer not in (YES, NO):
        raise FieldError(question.key, "interview.not_an_option")
    if question.type is AnswerType.CHOICE and question.option(answer) is None:
        raise FieldError(question.key, "interview.not_an_option")
    if question.type is AnswerType.DATE and read_day(answer) is None:
        raise FieldError(question.key, "interview.not_a_day")
    if question.type in (AnswerType.NUMBER, AnswerType.DECIMAL, AnswerType.SCALE):
        _check_number(question, answer)


def _check_number(question: Question, answer: str) -> None:
    try:
        number = Decimal(answer)
    except InvalidOperation:
        raise FieldError(question.key, "interview.not_a_number") from None
    if question.type is not AnswerType.DECIMAL and number != number.to_integral_value():
        raise FieldError(question.key, "interview.not_a_number")
    low, high = question.low, question.high
    if (low is not None and number < low) or (high is not None and number > high):
        raise FieldError(question.key, "interview.out_of_range", low=low or 0, high=high or "")
