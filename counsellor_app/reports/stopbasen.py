"""Fills STOPbasen's forms from what is known, field by field, for those who consented (domain 1.2, 1.7)."""

from __future__ import annotations

import uuid
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any

from sqlalchemy import func, select

from counsellor_app.clock import local
from counsellor_app.files.cells import Cell
from counsellor_app.kinds.course import EnrolmentState, MeetingState, ProgrammeFormat
from counsellor_app.kinds.follow_up import FollowUpKind, FollowUpOutcome
from counsellor_app.kinds.interview import AnswerType, InterviewState
from counsellor_app.models import (
    Course,
    Enrolment,
    FollowUp,
    Interview,
    InterviewAnswer,
    Meeting,
    Participant,
    Pathway,
    Programme,
    TypedForm,
    Unit,
    User,
    Voucher,
    VoucherProduct,
)
from counsellor_app.reports import pathway_records
from counsellor_app.reports.pathway_record import PathwayRecord
from counsellor_app.reports.period import Period
from counsellor_app.services import access, forms
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


@dataclass(slots=True)
class _Sources:
    """Everything a value can come from, of one pathway."""

    record: PathwayRecord
    participant: Participant
    unit: str
    course: Any
    answers: dict[str, str]
    interview: Interview | None
    follow_up: FollowUp | None
    follow_up_by: str
    products: str
    consents: dict[str, bool | None]


def definition(session: Transaction) -> forms.FormDefinition:
    """STOPbasen's form in force today."""
    return forms.in_force(session, forms.STOPBASEN, session.today)


def filled_forms(session: Transaction, period: Period) -> Iterator[FilledForm]:
    """The forms of everyone who consented and whose course started in the period."""
    form = definition(session)
    ids = list(session.scalars(_candidates(session, period)))
    for start in range(0, len(ids), pathway_records.CHUNK):
        chunk = ids[start : start + pathway_records.CHUNK]
        yield from _filled(session, form, chunk, period)


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


def _filled(
    session: Transaction, form: forms.FormDefinition, ids: Sequence[uuid.UUID], period: Period
) -> Iterator[FilledForm]:
    found = pathway_records.by_id(session, ids)
    consenting = [
        key
        for key in ids
        if found[key].stopbasen_consent and period.holds(found[key].course_started_on)
    ]
    typed = _typed(session, consenting)
    for key, sources in _sources(session, consenting, found):
        values = {
            question.key: _in_terms(question, _value(question.value_from, sources))
            for question in form.questions()
        }
        typed_on, typed_by = typed.get(key, (None, ""))
        missing = tuple(name for name, value in values.items() if value in (None, ""))
        yield FilledForm(
            key, sources.record.pathway, sources.participant.id, values, missing, typed_on, typed_by
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


def _value(source: str, sources: _Sources) -> Cell:
    subject, _, name = source.partition(".")
    reader = _READERS.get(subject)
    return reader(sources, name) if reader else None


def _of_participant(sources: _Sources, name: str) -> Cell:
    person = sources.participant
    if name == "name":
        return f"{person.given_name} {person.surname}".strip()
    if name == "address":
        return ", ".join(filter(None, (person.street, f"{person.post_code} {person.town}".strip())))
    if name == "age":
        return sources.record.age
    if name == "sex":
        return person.sex.value if person.sex else None
    return str(getattr(person, name) or "")


def _of_course(sources: _Sources, name: str) -> Cell:
    course = sources.course
    values: dict[str, Cell] = {
        "counsellor": course.initials or "",
        "started_on": course.starts_on,
        "quit_on": course.quit_on,
        "participants": course.participants,
        "meetings": course.meetings,
    }
    return values[name]


def _of_programme(sources: _Sources, name: str) -> Cell:
    if name == "format":
        alone = (ProgrammeFormat.INDIVIDUAL, ProgrammeFormat.TELEPHONE)
        return "individual" if sources.record.format in alone else "group"
    return str(sources.course.stopbasen_type)


def _of_closing(sources: _Sources, name: str) -> Cell:
    record = sources.record
    return record.smoke_free_end if name == "smoke_free" else record.satisfaction_end


def _of_interview(sources: _Sources, name: str) -> Cell:
    value = getattr(sources.interview, name) if sources.interview else None
    return value.value if isinstance(value, Enum) else value


def _of_follow_up(sources: _Sources, name: str) -> Cell:
    follow_up = sources.follow_up
    if follow_up is None or follow_up.outcome is None:
        return None
    answered = follow_up.outcome is FollowUpOutcome.ANSWERED
    values: dict[str, Cell] = {
        "answered_on": follow_up.closed_on if answered else None,
        "by": sources.follow_up_by if answered else None,
        "smoke_free": follow_up.smoke_free,
        "satisfaction": follow_up.satisfaction,
        "missing_reason": None if answered else follow_up.outcome.value,
    }
    return values[name]


def _of_voucher(sources: _Sources, name: str) -> Cell:
    return sources.products if name == "products" else sources.record.weeks_redeemed


_READERS: dict[str, Callable[[_Sources, str], Cell]] = {
    "unit": lambda sources, name: sources.unit,
    "course": _of_course,
    "programme": _of_programme,
    "participant": _of_participant,
    "scheme": lambda sources, name: sources.record.scheme_weeks,
    "consent": lambda sources, name: sources.consents.get(name),
    "enrolment": lambda sources, name: sources.record.meetings_attended,
    "pathway": lambda sources, name: sources.record.quit_date,
    "closing": _of_closing,
    "answer": lambda sources, name: sources.answers.get(name),
    "interview": _of_interview,
    "follow_up": _of_follow_up,
    "voucher": _of_voucher,
    "constant": lambda sources, name: name,
}


def _sources(
    session: Transaction, ids: Sequence[uuid.UUID], found: pathway_records.Records
) -> Iterator[tuple[uuid.UUID, _Sources]]:
    people = _people(session, ids)
    courses = _courses(session, ids)
    interviews, answers = _interviews(session, ids)
    follow_ups = _follow_ups(session, ids)
    products = _products(session, ids)
    for key in ids:
        participant, unit = people[key]
        follow_up, by = follow_ups.get(key, (None, ""))
        record = found[key]
        yield (
            key,
            _Sources(
                record,
                participant,
                unit,
                courses[key],
                answers.get(key, {}),
                interviews.get(key),
                follow_up,
                by,
                " + ".join(products.get(key, ())),
                {"stopbase_follow_up": record.follow_up_consent},
            ),
        )


def _people(session: Transaction, ids: Sequence[uuid.UUID]) -> dict[uuid.UUID, Any]:
    statement = (
        select(Pathway.id, Participant, Unit.name)
        .join(Participant, Participant.id == Pathway.participant_id)
        .join(Unit, Unit.id == Pathway.unit_id)
        .where(Pathway.id.in_(ids))
    )
    return {key: (participant, unit) for key, participant, unit in session.execute(statement)}


def _courses(session: Transaction, ids: Sequence[uuid.UUID]) -> dict[uuid.UUID, Any]:
    """The course she ended in, with how many took part and how many meetings count."""
    others = select(func.count(Enrolment.id)).where(
        Enrolment.course_id == Course.id, Enrolment.first_meeting_on.is_not(None)
    )
    meetings = select(func.count(Meeting.id)).where(
        Meeting.course_id == Course.id, Meeting.counts, Meeting.state != MeetingState.CANCELLED
    )
    statement = (
        select(
            Enrolment.pathway_id,
            Course.starts_on,
            Course.quit_on,
            Programme.stopbasen_type,
            User.initials,
            others.scalar_subquery().label("participants"),
            meetings.scalar_subquery().label("meetings"),
        )
        .join(Course, Course.id == Enrolment.course_id)
        .join(Programme, Programme.id == Course.programme_id)
        .outerjoin(User, User.id == Course.counsellor_id)
        .where(Enrolment.pathway_id.in_(ids), Enrolment.state != EnrolmentState.MOVED)
        .order_by(Enrolment.listed_at, Enrolment.id)
    )
    return {row.pathway_id: row for row in session.execute(statement)}


def _interviews(
    session: Transaction, ids: Sequence[uuid.UUID]
) -> tuple[dict[uuid.UUID, Interview], dict[uuid.UUID, dict[str, str]]]:
    statement = (
        select(Interview)
        .where(Interview.pathway_id.in_(ids), Interview.state == InterviewState.HELD)
        .order_by(Interview.held_on, Interview.saved_at, Interview.id)
    )
    interviews = {interview.pathway_id: interview for interview in session.scalars(statement)}
    pathway_of = {interview.id: key for key, interview in interviews.items()}
    answers: dict[uuid.UUID, dict[str, str]] = defaultdict(dict)
    rows = select(InterviewAnswer.interview_id, InterviewAnswer.question, InterviewAnswer.answer)
    for interview_id, question, answer in session.execute(
        rows.where(InterviewAnswer.interview_id.in_(list(pathway_of)))
    ):
        answers[pathway_of[interview_id]][question] = answer
    return interviews, answers


def _follow_ups(session: Transaction, ids: Sequence[uuid.UUID]) -> dict[uuid.UUID, Any]:
    statement = (
        select(FollowUp, User.initials)
        .outerjoin(User, User.id == FollowUp.closed_by_id)
        .where(FollowUp.pathway_id.in_(ids), FollowUp.kind == FollowUpKind.HALF_YEAR)
    )
    return {
        follow_up.pathway_id: (follow_up, by or "") for follow_up, by in session.execute(statement)
    }


def _products(session: Transaction, ids: Sequence[uuid.UUID]) -> dict[uuid.UUID, list[str]]:
    statement = (
        select(Voucher.pathway_id, VoucherProduct.product)
        .join(VoucherProduct, VoucherProduct.voucher_id == Voucher.id)
        .where(Voucher.pathway_id.in_(ids), Voucher.cancelled_on.is_(None))
        .order_by(Voucher.serial, VoucherProduct.position)
    )
    found: dict[uuid.UUID, list[str]] = defaultdict(list)
    for key, product in session.execute(statement):
        if product.value not in found[key]:
            found[key].append(product.value)
    return found


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


def stopbasen_columns(session: Transaction) -> tuple[str, ...]:
    """The fields of the form in force, in its order, then when and by whom they were typed."""
    keys = (question.key for question in definition(session).questions())
    return (*keys, "typed_on", "typed_by")


def stopbasen_rows(session: Transaction, period: Period) -> Iterator[Sequence[Cell]]:
    """One row a pathway that may be registered."""
    for form in filled_forms(session, period):
        yield [*form.values.values(), form.typed_on, form.typed_by]
