"""The rows of the list of citizens: one a person, with the pathway that counts now."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, SQLColumnExpression, case, exists, func, select
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
from counsellor_app.services.kept_statements import kept
from counsellor_app.services.listed import listed
from counsellor_app.services.transaction import Transaction
from counsellor_app.store.among import among

_PLACES = (EnrolmentState.WAITING, EnrolmentState.ENROLLED)


@listed
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
    everybody = access.sees_everybody(session)
    statement = kept(session, lambda: _statement(session), everybody).whole
    found = {row[1]: row for row in session.rows(statement, {"numbers": numbers})}
    return tuple(_row(session.today, found[number]) for number in numbers if number in found)


# Columns, not entities: these are most of fifty, and a page shows sixteen things.
_COLUMNS = (
    Participant.id,
    Participant.number,
    Participant.given_name,
    Participant.surname,
    Participant.name_protected | Participant.address_protected,
    Participant.phone,
    Participant.birth_date,
    Participant.dead_on.is_not(None),
    Pathway.id,
    Pathway.stage,
    Pathway.next_act,
    Pathway.due_to,
    Pathway.received_on,
    func.coalesce(User.initials, ""),
)


def _statement(session: Transaction) -> Select[*tuple[Any, ...]]:
    course = (
        select(Course.name)
        .join(Enrolment, Enrolment.course_id == Course.id)
        .where(Enrolment.pathway_id == Pathway.id, Enrolment.state.in_(_PLACES))
        .limit(1)
        .correlate(Pathway)
        .scalar_subquery()
    )
    return (
        select(*_COLUMNS, func.coalesce(course, ""))
        .select_from(Participant)
        .outerjoin(
            Pathway,
            (Pathway.participant_id == Participant.id)
            & current_pathway()
            & access.own_pathways(session),
        )
        .outerjoin(User, User.id == Pathway.counsellor_id)
        .where(among(Participant.number, "numbers"), access.own_participants(session))
    )


def _row(today: date, found: Any) -> PersonRow:
    own_id, number, given_name, surname, protected, phone, born, dead, *standing = found
    pathway_id, stage, next_act, due_to, received_on, counsellor, course = standing
    is_open = pathway_id is not None and next_act is not NextAct.NONE
    return PersonRow(
        own_id,
        number,
        f"{surname}, {given_name}".strip(", "),
        age_on(born, today) if born else None,
        protected,
        phone,
        born,
        dead,
        pathway_id,
        stage,
        next_act,
        due_to,
        bool(is_open and due_to and due_to < today),
        received_on,
        counsellor,
        course,
    )
