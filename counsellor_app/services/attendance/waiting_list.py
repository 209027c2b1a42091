"""Who waits for a course or for any course of a programme, and for how many days."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, bindparam, func, or_, select
from sqlalchemy.orm import aliased

from counsellor_app.clock import age_on, local
from counsellor_app.kinds.course import CourseState, EnrolmentState, TimeWish
from counsellor_app.models import Course, Enrolment, Participant, Pathway, PlaceOffer, Programme
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.kept_statements import kept
from counsellor_app.services.listed import listed
from counsellor_app.services.operation import query
from counsellor_app.services.planning.programme_versions import same_programme
from counsellor_app.services.transaction import Transaction

Statement = Select[*tuple[Any, ...]]

# Made once: a statement with a new alias is compiled anew each time.
_OFFERED = aliased(Course)
_RUN = aliased(Course)
_RUNNING = select(_RUN.id).where(_RUN.state.in_((CourseState.PLANNED, CourseState.OPEN)))


@listed
class WaitingRow:
    """Somebody in the queue, the longest waiting first."""

    id: uuid.UUID  # of the enrolment
    pathway_id: uuid.UUID
    participant_id: uuid.UUID
    given_name: str
    surname: str
    age: int | None
    phone: str
    programme_id: uuid.UUID
    programme: str
    course_id: uuid.UUID | None
    course: str  # empty: any course of the programme
    wish: str
    listed_on: date
    waiting_days: int
    wish_time: TimeWish | None = None
    wish_place: str = ""
    wish_language: str = ""
    companion: bool = False
    offer_id: uuid.UUID | None = None  # open, also where its day has passed
    offered_course: str = ""
    reply_by: date | None = None

    @property
    def name(self) -> str:
        """Surname first."""
        return ", ".join(filter(None, (self.surname, self.given_name)))


@query(Right.CASE)
def waiting_list(
    session: Transaction,
    programme_id: uuid.UUID | None = None,
    offset: int = 0,
    limit: int = 200,
) -> tuple[WaitingRow, ...]:
    """The queue of a programme, or of all, from place `offset`."""
    listed_ = kept(session, lambda: _listed(session, _of_programme(programme_id)), programme_id)
    return _rows(session, listed_.whole, offset, limit)


@query(Right.CASE)
def count_waiting(session: Transaction, programme_id: uuid.UUID | None = None) -> int:
    """How many wait."""
    counted = kept(session, lambda: _counted(session, programme_id), programme_id)
    found: int = session.rows(counted.whole)[0][0]
    return found


def waiting_for(
    session: Transaction, course_id: uuid.UUID, programme_id: uuid.UUID
) -> tuple[WaitingRow, ...]:
    """Those who wait for this course, or for any course of its programme."""
    anyone = Enrolment.course_id.is_(None) & same_programme(Enrolment.programme_id, programme_id)
    asked = [or_(Enrolment.course_id == course_id, anyone)]
    return _rows(session, _listed(session, asked), 0, 200)


def _rows(
    session: Transaction, statement: Statement, offset: int, limit: int
) -> tuple[WaitingRow, ...]:
    found = session.rows(statement, {"first": offset, "most": limit})
    return tuple(_row(session.today, *row) for row in found)


# The columns that a row is made of, in its order but for her age and how long she waits.
_COLUMNS = (
    Enrolment.id,
    Enrolment.pathway_id,
    Participant.id,
    Participant.given_name,
    Participant.surname,
    Participant.birth_date,
    Participant.phone,
    Enrolment.programme_id,
    Programme.name,
    Enrolment.course_id,
    func.coalesce(Course.name, ""),
    Enrolment.wish,
    Enrolment.listed_at,
    Enrolment.wish_time,
    Enrolment.wish_place,
    Enrolment.wish_language,
    Enrolment.companion,
    PlaceOffer.id,
    func.coalesce(_OFFERED.name, ""),
    PlaceOffer.reply_by,
)


def _counted(session: Transaction, programme_id: uuid.UUID | None) -> Statement:
    return (
        select(func.count(Enrolment.id))
        .join(Pathway, Pathway.id == Enrolment.pathway_id)
        .where(*_waiting(session), *_of_programme(programme_id))
    )


def _listed(session: Transaction, conditions: list[ColumnElement[bool]]) -> Statement:
    return (
        select(*_COLUMNS)
        .select_from(Enrolment)
        .join(Pathway, Pathway.id == Enrolment.pathway_id)
        .join(Participant, Participant.id == Pathway.participant_id)
        .join(Programme, Programme.id == Enrolment.programme_id)
        .outerjoin(Course, Course.id == Enrolment.course_id)
        .outerjoin(
            PlaceOffer,
            (PlaceOffer.enrolment_id == Enrolment.id)
            & PlaceOffer.answer.is_(None)
            # Called off, the course has nothing to offer any more.
            & PlaceOffer.course_id.in_(_RUNNING),
        )
        .outerjoin(_OFFERED, _OFFERED.id == PlaceOffer.course_id)
        .where(*_waiting(session), *conditions)
        .order_by(Enrolment.listed_at, Enrolment.id)
        .offset(bindparam("first"))
        .limit(bindparam("most"))
    )


def _waiting(session: Transaction) -> list[Any]:
    return [
        Enrolment.state == EnrolmentState.WAITING,
        Pathway.closed_on.is_(None),
        access.own_pathways(session),
    ]


def _of_programme(programme_id: uuid.UUID | None) -> list[ColumnElement[bool]]:
    return [] if programme_id is None else [same_programme(Enrolment.programme_id, programme_id)]


def _row(today: date, *found: Any) -> WaitingRow:
    own_id, pathway_id, participant_id, given_name, surname, born, *course, listed_at = found[:13]
    listed_on = local(listed_at).date()
    made: tuple[Any, ...] = (
        own_id,
        pathway_id,
        participant_id,
        given_name,
        surname,
        age_on(born, today) if born else None,
        *course,
        listed_on,
        (today - listed_on).days,
        *found[13:],
    )
    return WaitingRow(*made)
