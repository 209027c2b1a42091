"""Gathers what the fields of STOPbasen's forms are filled from, a thousand pathways at a time."""

from __future__ import annotations

import uuid
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import aliased

from counsellor_app.files.cells import Cell
from counsellor_app.kinds.course import EnrolmentState, MeetingState, ProgrammeFormat
from counsellor_app.kinds.follow_up import FollowUpKind, FollowUpOutcome
from counsellor_app.kinds.interview import InterviewState
from counsellor_app.models import (
    Course,
    Enrolment,
    FollowUp,
    FormDefinition,
    Interview,
    InterviewAnswer,
    Meeting,
    Participant,
    Pathway,
    Programme,
    Unit,
    User,
    Voucher,
    VoucherProduct,
)
from counsellor_app.reports import pathway_records
from counsellor_app.reports.pathway_record import PathwayRecord
from counsellor_app.services.transaction import Transaction


@dataclass(slots=True)
class Sources:
    """Everything a value can come from, of one pathway."""

    record: PathwayRecord
    participant: Participant
    unit: str
    course: Any
    answers: dict[str, str]
    interview: Interview | None
    interview_form: str  # by which form she was interviewed
    follow_up: FollowUp | None
    follow_up_by: str
    products: str
    consents: dict[str, bool | None]


def value(source: str, sources: Sources) -> Cell:
    """The value that a form definition names, as `participant.cpr` (resources/forms/README.md)."""
    subject, _, name = source.partition(".")
    reader = _READERS.get(subject)
    return reader(sources, name) if reader else None


def _of_participant(sources: Sources, name: str) -> Cell:
    person = sources.participant
    if name == "name":
        return f"{person.given_name} {person.surname}".strip()
    if name == "address":
        if person.address_protected:
            return ""  # never written anywhere else (domain 6.2)
        return ", ".join(filter(None, (person.street, f"{person.post_code} {person.town}".strip())))
    if name == "age":
        return sources.record.age
    if name == "sex":
        return person.sex.value if person.sex else None
    return str(getattr(person, name) or "")


def _of_course(sources: Sources, name: str) -> Cell:
    course = sources.course
    values: dict[str, Cell] = {
        "counsellor": course.initials or "",
        "started_on": course.starts_on,
        "quit_on": course.quit_on,
        "participants": course.participants,
        "meetings": course.meetings,
    }
    return values.get(name)


def _of_programme(sources: Sources, name: str) -> Cell:
    if name == "format":
        alone = (ProgrammeFormat.INDIVIDUAL, ProgrammeFormat.TELEPHONE)
        return "individual" if sources.record.format in alone else "group"
    return str(sources.course.stopbasen_type)


def _of_closing(sources: Sources, name: str) -> Cell:
    record = sources.record
    return record.smoke_free_end if name == "smoke_free" else record.satisfaction_end


def _of_interview(sources: Sources, name: str) -> Cell:
    value = getattr(sources.interview, name, None) if sources.interview else None
    return value.value if isinstance(value, Enum) else value


def _of_follow_up(sources: Sources, name: str) -> Cell:
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
    return values.get(name)


def _of_voucher(sources: Sources, name: str) -> Cell:
    return sources.products if name == "products" else sources.record.weeks_redeemed


_READERS: dict[str, Callable[[Sources, str], Cell]] = {
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


def read(
    session: Transaction,
    ids: Sequence[uuid.UUID],
    found: pathway_records.Records,
    questions: Collection[str],
) -> Iterator[tuple[uuid.UUID, Sources]]:
    """The sources of each pathway, in their order; of the interview the answers to `questions`."""
    people = _people(session, ids)
    courses = _courses(session, ids)
    interviews, by_form, answers = _interviews(session, ids, questions)
    follow_ups = _follow_ups(session, ids)
    products = _products(session, ids)
    for key in ids:
        participant, unit = people[key]
        follow_up, by = follow_ups.get(key, (None, ""))
        record = found[key]
        yield (
            key,
            Sources(
                record,
                participant,
                unit,
                courses[key],
                answers.get(key, {}),
                interviews.get(key),
                by_form.get(key, ""),
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


_OTHER = aliased(Enrolment)  # made once: a new alias would be compiled again at each call


def _courses(session: Transaction, ids: Sequence[uuid.UUID]) -> dict[uuid.UUID, Any]:
    """The course she ended in, with how many took part and how many meetings count."""
    others = select(func.count(_OTHER.id)).where(
        _OTHER.course_id == Course.id, _OTHER.first_meeting_on.is_not(None)
    )
    meetings = select(func.count(Meeting.id)).where(
        Meeting.course_id == Course.id, Meeting.counts, Meeting.state != MeetingState.CANCELLED
    )
    statement = (
        select(
            Enrolment.pathway_id,
            Course.id,
            Course.name,
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
    session: Transaction, ids: Sequence[uuid.UUID], questions: Collection[str]
) -> tuple[dict[uuid.UUID, Interview], dict[uuid.UUID, str], dict[uuid.UUID, dict[str, str]]]:
    """The last one held of each, by which form, and its answers."""
    statement = (
        select(Interview, FormDefinition.form)
        .join(FormDefinition, FormDefinition.id == Interview.form_definition_id)
        .where(Interview.pathway_id.in_(ids), Interview.state == InterviewState.HELD)
        .order_by(Interview.held_on, Interview.saved_at, Interview.id)
    )
    interviews: dict[uuid.UUID, Interview] = {}
    by_form: dict[uuid.UUID, str] = {}
    for interview, form in session.execute(statement):
        interviews[interview.pathway_id], by_form[interview.pathway_id] = interview, form
    pathway_of = {interview.id: key for key, interview in interviews.items()}
    answers: dict[uuid.UUID, dict[str, str]] = defaultdict(dict)
    rows = select(InterviewAnswer.interview_id, InterviewAnswer.question, InterviewAnswer.answer)
    for interview_id, question, answer in session.execute(
        rows.where(
            InterviewAnswer.interview_id.in_(list(pathway_of)),
            InterviewAnswer.question.in_(sorted(questions)),
        )
    ):
        answers[pathway_of[interview_id]][question] = answer
    return interviews, by_form, answers


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
