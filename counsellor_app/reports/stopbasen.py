"""Fills STOPbasen's forms from what is known, field by field, for those who consented (domain 1.2, 1.7)."""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select

from counsellor_app.clock import local
from counsellor_app.errors import UserError
from counsellor_app.files.cells import Cell
from counsellor_app.kinds.interview import AnswerType
from counsellor_app.models import (
    Pathway,
    TypedForm,
    User,
)
from counsellor_app.reports import pathway_records, stopbasen_sources
from counsellor_app.reports.period import Period
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.interview import forms
from counsellor_app.services.operation import look, query
from counsellor_app.services.trace import audit
from counsellor_app.services.transaction import Transaction


@dataclass(frozen=True, slots=True)
class FilledForm:
    """The forms of one pathway, ready to be typed."""

    id: uuid.UUID  # the pathway
    pathway: str
    participant_id: uuid.UUID
    values: dict[str, Cell]
    missing: tuple[str, ...]  # keys of fields without a value
    typed_on: date | None
    typed_by: str
    closed_on: date | None
    definition: forms.FormDefinition  # of the day on which the course began


def definition(session: Transaction, on: date | None = None) -> forms.FormDefinition:
    """STOPbasen's form in force on a day, today where none is given."""
    return forms.in_force(session, forms.STOPBASEN, on or session.today)


def definition_of(session: Transaction, period: Period) -> forms.FormDefinition:
    """The form of a period: that of its last day, so that last year is exported by last year's."""
    return definition(session, min(period.last, session.today))


def filled_forms(session: Transaction, period: Period) -> Iterator[FilledForm]:
    """The forms of everyone who consented and whose course started in the period."""
    book = _Forms(session)
    ids = list(session.scalars(_candidates(session, period)))
    for start in range(0, len(ids), pathway_records.CHUNK):
        chunk = ids[start : start + pathway_records.CHUNK]
        yield from _filled(session, book, chunk, period)


def _candidates(session: Transaction, period: Period) -> Any:
    return (
        select(Pathway.id)
        .where(
            access.own_pathways(session),
            Pathway.joined_into_id.is_(None),
            pathway_records.course_started_in(period),
        )
        .order_by(Pathway.received_on, Pathway.pseudonym)
    )


class _Forms:
    """The forms of one reading: a course is registered by the form of the day on which it began."""

    def __init__(self, session: Transaction) -> None:
        self._session = session
        self._known: dict[date, forms.FormDefinition] = {}

    def of(self, started_on: date | None) -> forms.FormDefinition:
        """The form for a course that began on a day."""
        day = started_on or self._session.today
        if day not in self._known:
            found = forms.in_force_or_none(self._session, forms.STOPBASEN, day)
            self._known[day] = found or definition(self._session)
        return self._known[day]


def _filled(
    session: Transaction, book: _Forms, ids: Sequence[uuid.UUID], period: Period
) -> Iterator[FilledForm]:
    found = pathway_records.by_id(session, ids)
    consenting = [
        key
        for key in ids
        if found[key].stopbasen_consent and period.holds(found[key].course_started_on)
    ]
    typed = _typed(session, consenting)
    for key, sources in stopbasen_sources.read(session, consenting, found):
        form = book.of(sources.record.course_started_on)
        values = {
            question.key: _in_terms(question, stopbasen_sources.value(question.value_from, sources))
            for question in form.questions()
        }
        typed_on, typed_by = typed.get(key, (None, ""))
        missing = tuple(
            question.key
            for question in form.questions()
            if not question.optional and values[question.key] in (None, "")
        )
        yield FilledForm(
            id=key,
            pathway=sources.record.pathway,
            participant_id=sources.participant.id,
            values=values,
            missing=missing,
            typed_on=typed_on,
            typed_by=typed_by,
            closed_on=sources.record.course_closed_on,
            definition=form,
        )


def _in_terms(question: forms.Question, value: Cell) -> Cell:
    """Numbers as numbers, yes and no as booleans: answers are kept as text."""
    if not isinstance(value, str) or value == "":
        return None if value == "" else value
    if question.type is AnswerType.YES_NO:
        return value == "yes"
    if question.type is AnswerType.NUMBER:
        return int(value)
    return value


def _typed(
    session: Transaction, ids: Sequence[uuid.UUID]
) -> dict[uuid.UUID, tuple[date | None, str]]:
    statement = (
        select(TypedForm.pathway_id, TypedForm.typed_at, User.initials)
        .join(User, User.id == TypedForm.typed_by_id)
        .where(TypedForm.pathway_id.in_(ids), TypedForm.undone_at.is_(None))
        .order_by(TypedForm.typed_at)
    )
    return {
        key: (local(typed_at).date(), initials)
        for key, typed_at, initials in session.execute(statement)
    }


def stopbasen_columns(session: Transaction, period: Period | None = None) -> tuple[str, ...]:
    """The fields of the form of the period, in its order, then when and by whom they were typed."""
    form = definition_of(session, period or Period())
    keys = (question.key for question in form.questions())
    return (*keys, "typed_on", "typed_by")


def stopbasen_rows(session: Transaction, period: Period) -> Iterator[Sequence[Cell]]:
    """One row a pathway that may be registered."""
    keys = [question.key for question in definition_of(session, period).questions()]
    for form in filled_forms(session, period):
        yield [*(form.values.get(key) for key in keys), form.typed_on, form.typed_by]


@dataclass(frozen=True, slots=True)
class TypingRow:
    """One person in the list of forms to type."""

    id: uuid.UUID
    participant_id: uuid.UUID
    name: str
    course_started_on: date | None
    course_closed_on: date | None
    missing: int
    typed_on: date | None
    typed_by: str


@query(Right.CASE)
def typing_list(session: Transaction, period: Period) -> tuple[TypingRow, ...]:
    """Who may be registered, those not yet typed first."""
    rows = [
        TypingRow(
            id=form.id,
            participant_id=form.participant_id,
            name=str(form.values.get("name") or ""),
            course_started_on=_as_day(form.values.get("course_started_on")),
            course_closed_on=form.closed_on,
            missing=len(form.missing),
            typed_on=form.typed_on,
            typed_by=form.typed_by,
        )
        for form in filled_forms(session, period)
    ]
    return tuple(sorted(rows, key=lambda row: (row.typed_on is not None, row.name)))


@look(Right.CASE)
def typing_sheet(session: Transaction, pathway_id: uuid.UUID) -> FilledForm:
    """The forms of one person; opening them is logged. UserError where there is no consent."""
    pathway = access.open_pathway(session, pathway_id)
    audit.record(
        session,
        "open_typing_sheet",
        participant_id=pathway.participant_id,
        pathway_id=pathway_id,
    )
    found = list(_filled(session, _Forms(session), [pathway_id], Period()))
    if not found:
        raise UserError("stopbasen.no_consent")
    return found[0]


def _as_day(value: Cell) -> date | None:
    return value if isinstance(value, date) else None
