"""The rows of the list of citizens: one a person, with the pathway that counts now."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, SQLColumnExpression, case, exists, select
from sqlalchemy.orm import aliased

from counsellor_app.clock import age_on
from counsellor_app.kinds.course import EnrolmentState
from counsellor_app.kinds.pathway import NextAct, Stage
from counsellor_app.models import (
    Course,
    Enrolment,
    Participant,
    ParticipantSearch,
    Pathway,
    User,
)
from counsellor_app.services import access
from counsellor_app.services.transaction import Transaction

_PLACES = (EnrolmentState.WAITING, EnrolmentState.ENROLLED)


@dataclass(frozen=True, slots=True)
class PersonRow:
    """One citizen with the pathway that counts now; without CPR number and address."""

    id: uuid.UUID
    number: int
    name: str
    age: int | None
    protected: bool
    phone: str
    birth_date: date | None
    dead: bool
    pathway_id: uuid.UUID | None
    stage: Stage | None
    next_act: NextAct | None
    due_to: date | None
    late: bool
    received_on: date | None
    counsellor: str
    course: str


# Made once: a statement with a new alias is compiled anew each time.
_NEWER = aliased(Pathway)
SORTS = ("name", "stage", "due", "received", "counsellor")


def current_pathway() -> ColumnElement[bool]:
    """The newest pathway of a person that was not joined into another."""
    overtaken = exists().where(
        _NEWER.participant_id == Pathway.participant_id,
        _NEWER.joined_into_id.is_(None),
        (_NEWER.opened_at > Pathway.opened_at)
        | ((_NEWER.opened_at == Pathway.opened_at) & (_NEWER.id > Pathway.id)),
    )
    return Pathway.joined_into_id.is_(None) & ~overtaken.correlate(Pathway)


def has_place(course_id: uuid.UUID) -> ColumnElement[bool]:
    """The pathways with a place, or a place in the queue, on a course."""
    place = exists().where(
        Enrolment.pathway_id == Pathway.id,
        Enrolment.course_id == course_id,
        Enrolment.state.in_(_PLACES),
    )
    return place.correlate(Pathway)


def sorting(key: str, descending: bool) -> list[SQLColumnExpression[Any]]:
    """The order of the list; names decide where the first column says the same."""
    by_name: list[SQLColumnExpression[Any]] = [ParticipantSearch.sort_key, ParticipantSearch.number]
    if key == "name":
        return [column.desc() for column in by_name] if descending else by_name
    wanted: dict[str, SQLColumnExpression[Any]] = {
        "stage": case({stage: place for place, stage in enumerate(Stage)}, value=Pathway.stage),
        "due": Pathway.due_to,
        "received": Pathway.received_on,
        "counsellor": select(User.initials)
        .where(User.id == Pathway.counsellor_id)
        .correlate(Pathway)
        .scalar_subquery(),
    }
    column = wanted[key]
    ordered = column.desc() if descending else column.asc()
    return [ordered.nulls_last(), *by_name]


def person_rows(session: Transaction, numbers: Sequence[int]) -> tuple[PersonRow, ...]:
    """The rows of these numbers, in their order, by one statement."""
    if not numbers:
        return ()
    course = (
        select(Course.name)
        .join(Enrolment, Enrolment.course_id == Course.id)
        .where(Enrolment.pathway_id == Pathway.id, Enrolment.state.in_(_PLACES))
        .limit(1)
        .correlate(Pathway)
        .scalar_subquery()
    )
    statement = (
        select(Participant, Pathway, User.initials, course)
        .select_from(Participant)
        .outerjoin(
            Pathway,
            (Pathway.participant_id == Participant.id)
            & current_pathway()
            & access.own_pathways(session),
        )
        .outerjoin(User, User.id == Pathway.counsellor_id)
        .where(Participant.number.in_(numbers), access.own_participants(session))
    )
    found = {
        person.number: _row(session.today, person, pathway, initials, course_name)
        for person, pathway, initials, course_name in session.execute(statement)
    }
    return tuple(found[number] for number in numbers if number in found)


def _row(
    today: date,
    person: Participant,
    pathway: Pathway | None,
    initials: str | None,
    course: str | None,
) -> PersonRow:
    open_ = pathway is not None and pathway.next_act is not NextAct.NONE
    due_to = pathway.due_to if pathway else None
    return PersonRow(
        id=person.id,
        number=person.number,
        name=f"{person.surname}, {person.given_name}".strip(", "),
        age=age_on(person.birth_date, today) if person.birth_date else None,
        protected=person.name_protected or person.address_protected,
        phone=person.phone,
        birth_date=person.birth_date,
        dead=person.dead_on is not None,
        pathway_id=pathway.id if pathway else None,
        stage=pathway.stage if pathway else None,
        next_act=pathway.next_act if pathway else None,
        due_to=due_to,
        late=bool(open_ and due_to and due_to < today),
        received_on=pathway.received_on if pathway else None,
        counsellor=initials or "",
        course=course or "",
    )
