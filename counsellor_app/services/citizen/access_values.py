"""One stored value as a citizen reads it and as a computer does: kinds in words, days in Danish, names for ids."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Sequence
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import Any

from sqlalchemy import Column, Table, select

from counsellor_app.clock import local
from counsellor_app.models import Interview, Survey
from counsellor_app.services.citizen import access_words
from counsellor_app.services.citizen.person_tables import personal_tables
from counsellor_app.services.interview import forms, interview_effects
from counsellor_app.services.interview.forms import FormDefinition
from counsellor_app.services.letters import danish
from counsellor_app.services.transaction import Transaction

Word = Callable[[Enum], str]
"""What a kind of the field is called; the window has the words."""
ANSWERS = frozenset({"interview_answer", "survey_answer"})
"""Tables of answers to the questions of a form."""
_NAMED_BY = ("name", "hospital")


class Reader:
    """Reads values of one person; the names of wards, courses and the like are looked up once each."""

    def __init__(
        self,
        session: Transaction,
        staff_names: bool,
        leave_out: Sequence[str] = (),
        word: Word = str,
    ) -> None:
        self._session, self._staff_names, self._word = session, staff_names, word
        self._leave_out = sorted((name for name in leave_out if name), key=len, reverse=True)
        self._forms: dict[uuid.UUID, FormDefinition | None] = {}
        self._names: dict[tuple[str, Any], str] = {}
        self._phrases = access_words.words().phrases

    def staff(self, name: str | None) -> str:
        """Who it was, or that it was somebody of the staff (names of staff are normally withheld)."""
        return (name or "") if self._staff_names else self._phrases["staff"]

    def text(self, table: Table, column: Column[Any], value: Any, row: Any) -> str:
        """The value as it is printed; empty for ids that say nothing to anybody."""
        target = next((key.column.table for key in column.foreign_keys), None)
        if target is not None:
            return self._named(target, value)
        if table.name in ANSWERS:
            return self._answer(column.name, value, row)
        return self._shown(value)

    def plain(self, column: Column[Any], value: Any) -> Any:
        """The value for the file: what JSON has, ids and instants as text, bytes as text."""
        target = next((key.column.table for key in column.foreign_keys), None)
        if target is not None and target.name == "app_user":
            return self._named(target, value)
        return self._plain(value)

    def black_out(self, text: str) -> str:
        """The names that were chosen are not in it any more."""
        for name in self._leave_out:
            text = text.replace(name, self._phrases["left_out_person"])
        return text

    def _named(self, target: Table, value: Any) -> str:
        if target.name in personal_tables():
            return ""
        if (target.name, value) not in self._names:
            self._names[target.name, value] = self._look_up(target, value)
        return self._names[target.name, value]

    def _look_up(self, target: Table, value: Any) -> str:
        columns = [target.c[name] for name in _NAMED_BY if name in target.c]
        if target.name == "meeting":
            columns = [target.c.number, target.c.held_on]
        if not columns:
            return ""
        key = next(iter(target.primary_key))
        found = self._session.execute(select(*columns).where(key == value)).first()
        name = ", ".join(self._shown(each) for each in found if each) if found else ""
        return self.staff(name) if target.name == "app_user" else name

    def _answer(self, column: str, value: Any, row: Any) -> str:
        """The question as it was asked, and the answer as it was offered."""
        form = self._form(row)
        question = form.question(row["question"]) if form else None
        if question is None:
            return self._shown(value)
        if column == "question":
            return question.text
        if column == "answer":
            return self.black_out(interview_effects.shown(question, value))
        return self._shown(value)

    def _form(self, row: Any) -> FormDefinition | None:
        of_survey = "survey_id" in row
        model, name = (Survey, "survey_id") if of_survey else (Interview, "interview_id")
        if row[name] not in self._forms:
            answered: Any = self._session.get(model, row[name])
            self._forms[row[name]] = (
                forms.by_id(self._session, answered.form_definition_id) if answered else None
            )
        return self._forms[row[name]]

    def place_of(self, row: Any) -> int:
        """Where the question of an answer stands in its form."""
        form = self._form(row)
        asked = [question.key for question in form.questions()] if form else []
        return asked.index(row["question"]) if row["question"] in asked else len(asked)

    def _shown(self, value: Any) -> str:
        if isinstance(value, bool):
            return self._phrases["yes" if value else "no"]
        if isinstance(value, datetime):
            at = local(value)
            return f"{danish.short_date(at.date())} {danish.clock_time(at.time())}"
        if isinstance(value, date):
            return danish.short_date(value)
        if isinstance(value, Decimal):
            return danish.number(value, 0 if value == value.to_integral_value() else 2)
        if isinstance(value, bytes):
            return self._phrases["bytes"].format(antal=len(value))
        if isinstance(value, dict | list | tuple):
            return self.black_out("\n".join(_flat(value)))
        if isinstance(value, uuid.UUID):
            return ""
        if isinstance(value, Enum):
            return self._word(value)
        return self.black_out(str(value))

    def _plain(self, value: Any) -> Any:
        if value is None or isinstance(value, bool | int | float):
            return value
        if isinstance(value, Enum):
            return value.value
        if isinstance(value, bytes):
            return self.black_out(value.decode("utf-8", "replace"))
        if isinstance(value, dict):
            return {str(key): self._plain(each) for key, each in value.items()}
        if isinstance(value, list | tuple):
            return [self._plain(each) for each in value]
        if isinstance(value, datetime | date):
            return value.isoformat()
        return self.black_out(str(value))


def _flat(value: Any, before: str = "") -> list[str]:
    """A letter as it was read: one line a value, without what is empty."""
    if isinstance(value, dict):
        pairs = [(f"{before}{key}", each) for key, each in value.items()]
    elif isinstance(value, list | tuple):
        pairs = [(before.rstrip(".") or "•", each) for each in value]
    else:
        return [f"{before.rstrip('.')}: {value}"] if value not in (None, "") else []
    lines = []
    for name, each in pairs:
        if isinstance(each, dict | list | tuple):
            lines += _flat(each, f"{name}.")
        elif each not in (None, ""):
            lines.append(f"{name}: {each}")
    return lines
