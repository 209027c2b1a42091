"""Form definitions as data: which questions, in which order, with which options, and what they are used for."""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any

from sqlalchemy import select

from counsellor_app.errors import UserError
from counsellor_app.kinds.interview import AnswerType
from counsellor_app.kinds.stopbasen import Evidence, FormMoment, FormScope
from counsellor_app.models import FormDefinition as StoredDefinition
from counsellor_app.paths import resources
from counsellor_app.services.transaction import Transaction

INTERVIEW = "interview"
YOUTH = "youth"
STOPBASEN = "stopbasen"
SATISFACTION = "satisfaction"
INVOLVEMENT = "involvement"
SURVEYS = (SATISFACTION, INVOLVEMENT)
SHIPPED = (INTERVIEW, YOUTH, STOPBASEN, *SURVEYS)
INTERVIEWS = (INTERVIEW, YOUTH)


class Use(StrEnum):
    """Where an answer is used further on."""

    JOURNAL = "journal"
    STOPBASEN = "stopbasen"
    EPIKRISE = "epikrise"
    VOUCHER = "voucher"


@dataclass(frozen=True, slots=True)
class Option:
    """One choice: what is kept, what is shown, its Fagerström points."""

    value: str
    text: str
    points: int | None = None
    official: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """One question of a form; the fields are explained in resources/forms/README.md."""

    key: str
    text: str
    type: AnswerType
    options: tuple[Option, ...] = ()
    low: int | None = None
    high: int | None = None
    unit: str = ""
    points: int | None = None
    help: str = ""
    note: str = ""  # what is to be done when the answer is yes, or anything but empty
    used_in: frozenset[Use] = frozenset()
    sets: str = ""
    value_from: str = ""
    number: str = ""
    optional: bool = False
    official: bool = False
    evidence: Evidence = Evidence.NONE  # how well it is known; official is its highest degree
    not_for: frozenset[str] = frozenset()  # formats of a course in which it is not filled in

    def option(self, value: str) -> Option | None:
        """The option that is kept as `value`."""
        return next((option for option in self.options if option.value == value), None)

    def notes(self, answer: str) -> bool:
        """Whether this answer brings the note of the question with it."""
        if self.type is AnswerType.YES_NO:
            return bool(self.note) and answer == "yes"
        return bool(self.note) and bool(answer)


@dataclass(frozen=True, slots=True)
class Block:
    """Questions that stand together under a title; of STOPbasen: one form of its own."""

    key: str
    title: str
    questions: tuple[Question, ...]
    moment: FormMoment = FormMoment.COURSE_CLOSED
    scope: FormScope = FormScope.PARTICIPANT
    own_for: frozenset[str] = frozenset()  # formats in which each participant has her own
    interview: str = ""  # only for those who were interviewed by this form
    instead_of: frozenset[str] = frozenset()  # the forms whose place it takes
    numbered: bool = False  # STOPbasen gives it a number, which is kept


@dataclass(frozen=True, slots=True)
class FormDefinition:
    """A form from a day on. `id` is None for one that is only read from its file."""

    form: str
    name: str
    valid_from: date
    source: str
    official: bool
    blocks: tuple[Block, ...]
    to_age: int | None = None  # offered to people up to this age only
    information: str = ""  # the version of the written information that goes home with the citizen
    id: uuid.UUID | None = None

    def questions(self) -> Iterator[Question]:
        """Every question in its order."""
        for block in self.blocks:
            yield from block.questions

    def question(self, key: str) -> Question | None:
        """The question of this key."""
        return next((question for question in self.questions() if question.key == key), None)

    def used_in(self, use: Use) -> tuple[Question, ...]:
        """The questions whose answers go there, in order."""
        return tuple(question for question in self.questions() if use in question.used_in)


def shipped(form: str) -> dict[str, Any]:
    """The definition that a new municipality starts with, as it stands in resources/forms."""
    text = (resources() / "forms" / f"{form}.json").read_text(encoding="utf-8")
    definition: dict[str, Any] = json.loads(text)
    return definition


def read(definition: dict[str, Any], definition_id: uuid.UUID | None = None) -> FormDefinition:
    """A stored or shipped definition as the program works with it."""
    return FormDefinition(
        form=definition["form"],
        name=definition["name"],
        valid_from=date.fromisoformat(definition["valid_from"]),
        source=definition.get("source", ""),
        official=definition.get("official", False),
        blocks=tuple(_block(block) for block in definition["blocks"]),
        to_age=definition.get("to_age"),
        information=definition.get("information", ""),
        id=definition_id,
    )


def in_force(session: Transaction, form: str, on: date) -> FormDefinition:
    """The definition of a form on a day; UserError("form.not_defined") where there is none."""
    found = in_force_or_none(session, form, on)
    if found is None:
        raise UserError("form.not_defined", form=form)
    return found


def in_force_or_none(session: Transaction, form: str, on: date) -> FormDefinition | None:
    """The same, where a form may be missing: an older database has none for young people."""
    stored = session.scalars(
        select(StoredDefinition)
        .where(StoredDefinition.form == form, StoredDefinition.valid_from <= on)
        .order_by(StoredDefinition.valid_from.desc())
        .limit(1)
    ).first()
    return read(stored.definition, stored.id) if stored else None


def all_of(session: Transaction, form: str) -> tuple[FormDefinition, ...]:
    """Every definition of a form, the newest first: for those who ask for many days."""
    statement = select(StoredDefinition).where(StoredDefinition.form == form)
    found = session.scalars(statement.order_by(StoredDefinition.valid_from.desc()))
    return tuple(
        replace(read(stored.definition, stored.id), valid_from=stored.valid_from)
        for stored in found
    )


def by_id(session: Transaction, definition_id: uuid.UUID) -> FormDefinition:
    """The definition under which an interview was held."""
    stored = session.get_one(StoredDefinition, definition_id)
    return read(stored.definition, stored.id)


def _block(block: dict[str, Any]) -> Block:
    return Block(
        block["key"],
        block["title"],
        tuple(map(_question, block["questions"])),
        moment=FormMoment(block.get("moment", FormMoment.COURSE_CLOSED)),
        scope=FormScope(block.get("scope", FormScope.PARTICIPANT)),
        own_for=frozenset(block.get("own_for", ())),
        interview=block.get("interview", ""),
        instead_of=frozenset(block.get("instead_of", ())),
        numbered=block.get("numbered", False),
    )


def _question(given: dict[str, Any]) -> Question:
    plain = {name: value for name, value in given.items() if name not in _READ_APART}
    return Question(
        **plain,
        type=AnswerType(given["type"]),
        options=tuple(Option(**option) for option in given.get("options", ())),
        used_in=frozenset(Use(use) for use in given.get("used_in", ())),
        evidence=Evidence(given.get("evidence", _least(given))),
        not_for=frozenset(given.get("not_for", ())),
    )


def _least(given: dict[str, Any]) -> Evidence:
    return Evidence.WORDING if given.get("official", False) else Evidence.NONE


_READ_APART = frozenset({"type", "options", "used_in", "evidence", "not_for"})
