"""Fills STOPbasen's forms from what is known, field by field, for those who consented (domain 1.2, 1.7)."""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select

from counsellor_app.errors import UserError
from counsellor_app.files.cells import Cell
from counsellor_app.kinds.interview import AnswerType, ConsentKind
from counsellor_app.models import Pathway
from counsellor_app.reports import pathway_records, stopbasen_sources
from counsellor_app.reports.period import Period
from counsellor_app.reports.stopbasen_pages import Page, applies, is_asked, pages_of
from counsellor_app.reports.stopbasen_sources import Sources
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.citizen import restricted_use
from counsellor_app.services.interview import forms
from counsellor_app.services.office import typed_forms
from counsellor_app.services.office.typed_forms import Typed
from counsellor_app.services.operation import look, query
from counsellor_app.services.people import consent_state
from counsellor_app.services.trace import audit
from counsellor_app.services.transaction import Transaction


@dataclass(frozen=True, slots=True)
class FilledForm:
    """The forms of one pathway, ready to be typed."""

    id: uuid.UUID  # the pathway
    pathway: str
    participant_id: uuid.UUID
    values: dict[str, Cell]
    pages: tuple[Page, ...]
    closed_on: date | None
    definition: forms.FormDefinition  # of the day on which the course began
    course_id: uuid.UUID
    course_name: str
    address_protected: bool = False

    @property
    def typed(self) -> tuple[Typed, ...]:
        """What has been typed of her own forms, the newest last."""
        own = [page.typed for page in self.pages if page.typed and not page.is_of_course]
        return tuple(sorted(own, key=lambda typed: (typed.on, typed.id)))

    @property
    def typed_on(self) -> date | None:
        """The day of the newest of her own forms that has been typed."""
        return self.typed[-1].on if self.typed else None

    @property
    def typed_by(self) -> str:
        """Who typed it."""
        return self.typed[-1].by if self.typed else ""


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
        self._known = forms.all_of(session, forms.STOPBASEN)
        self._today = definition(session)
        self.answers = frozenset(
            question.value_from.removeprefix(_ANSWER)
            for form in self._known
            for question in form.questions()
            if question.value_from.startswith(_ANSWER)
        )

    def of(self, started_on: date | None) -> forms.FormDefinition:
        """The form for a course that began on a day; today's where there was none then."""
        in_force = (form for form in self._known if started_on and form.valid_from <= started_on)
        return next(in_force, self._today)


_ANSWER = "answer."


def _filled(
    session: Transaction, book: _Forms, ids: Sequence[uuid.UUID], period: Period
) -> Iterator[FilledForm]:
    found = pathway_records.by_id(session, ids)
    consenting = [
        key
        for key in ids
        if found[key].stopbasen_consent and period.holds(found[key].course_started_on)
    ]
    sources = _usable(
        session, list(stopbasen_sources.read(session, consenting, found, book.answers))
    )
    courses = {each.course.id for _, each in sources}
    typed = typed_forms.standing(session, consenting, courses)
    for key, known in sources:
        form = book.of(known.record.course_started_on)
        values = _values(form, known)
        yield FilledForm(
            id=key,
            pathway=known.record.pathway,
            participant_id=known.participant.id,
            values=values,
            pages=pages_of(key, form, known, values, typed, session.today),
            closed_on=known.record.course_closed_on,
            definition=form,
            course_id=known.course.id,
            course_name=known.course.name,
            address_protected=known.participant.address_protected,
        )


def _usable(
    session: Transaction, sources: list[tuple[uuid.UUID, Sources]]
) -> list[tuple[uuid.UUID, Sources]]:
    """Without those whose data may only be kept (GDPR art. 18): to report them is to use them."""
    people = [known.participant.id for _, known in sources]
    kept = restricted_use.restricted(session, people)
    return [(key, known) for key, known in sources if known.participant.id not in kept]


def _values(form: forms.FormDefinition, sources: Sources) -> dict[str, Cell]:
    """Every field of the definition; those that she is not asked stay empty."""
    return {
        question.key: _in_terms(question, stopbasen_sources.value(question.value_from, sources))
        if applies(block, sources) and is_asked(question, sources)
        else None
        for block in form.blocks
        for question in block.questions
    }


def _in_terms(question: forms.Question, value: Cell) -> Cell:
    """Numbers as numbers, yes and no as booleans: answers are kept as text."""
    if not isinstance(value, str) or value == "":
        return None if value == "" else value
    if question.type is AnswerType.YES_NO:
        return value == "yes"
    if question.type is AnswerType.NUMBER and value.lstrip("-").isdigit():
        return int(value)
    return value


def stopbasen_columns(session: Transaction, period: Period | None = None) -> tuple[str, ...]:
    """The fields of the form of the period, in its order, then when and by whom they were typed."""
    form = definition_of(session, period or Period())
    keys = (question.key for question in form.questions())
    return (*keys, "typed_on", "typed_by")


def stopbasen_rows(session: Transaction, period: Period) -> Iterator[Sequence[Cell]]:
    """One row a pathway that may be registered."""
    for _, row in owned_rows(session, period):
        yield row


def owned_rows(session: Transaction, period: Period) -> Iterator[tuple[uuid.UUID, Sequence[Cell]]]:
    """The same, each with its pathway."""
    keys = [question.key for question in definition_of(session, period).questions()]
    for form in filled_forms(session, period):
        values = (form.values.get(key) for key in keys)
        yield form.id, [*values, form.typed_on, form.typed_by]


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
    return typing_pages(session, pathway_id)


@query(Right.CASE)
def typing_pages(session: Transaction, pathway_id: uuid.UUID) -> FilledForm:
    """The same, read again after something was written. UserError("stopbasen.no_consent"),
    ("stopbasen.only_kept") where her data may not be used, or ("stopbasen.no_course") where there
    is nothing to register yet."""
    pathway = access.open_pathway(session, pathway_id)
    typed_forms.demand_use(session, pathway.participant_id)
    if not consent_state.is_given(session, pathway_id, ConsentKind.STOPBASE_REGISTER):
        raise UserError("stopbasen.no_consent")
    found = list(_filled(session, _Forms(session), [pathway_id], Period()))
    if not found:
        raise UserError("stopbasen.no_course")
    return found[0]
