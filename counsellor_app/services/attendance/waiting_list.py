"""Who waits for a course or for any course of a programme, and for how many days."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.orm import aliased

from counsellor_app.clock import age_on, local
from counsellor_app.kinds.course import CourseState, EnrolmentState, TimeWish
from counsellor_app.models import Course, Enrolment, Participant, Pathway, PlaceOffer, Programme
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.operation import query
from counsellor_app.services.planning.programme_versions import same_programme
from counsellor_app.services.transaction import Transaction

# Made once: a statement with a new alias is compiled anew each time.
_OFFERED = aliased(Course)
_RUN = aliased(Course)
_RUNNING = select(_RUN.id).where(_RUN.state.in_((CourseState.PLANNED, CourseState.OPEN)))


@dataclass(frozen=True, slots=True)
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
    return _rows(session, _of_programme(programme_id), offset, limit)


@query(Right.CASE)
def count_waiting(session: Transaction, programme_id: uuid.UUID | None = None) -> int:
    """How many wait."""
    statement = (
        select(func.count(Enrolment.id))
        .join(Pathway, Pathway.id == Enrolment.pathway_id)
        .where(*_waiting(session), *_of_programme(programme_id))
    )
    return session.scalar(statement) or 0


def waiting_for(
    session: Transaction, course_id: uuid.UUID, programme_id: uuid.UUID
) -> tuple[WaitingRow, ...]:
    """Those who wait for this course, or for any course of its programme."""
    anyone = Enrolment.course_id.is_(None) & same_programme(Enrolment.programme_id, programme_id)
    return _rows(session, [or_(Enrolment.course_id == course_id, anyone)], 0, 200)


def _rows(
    session: Transaction, conditions: list[ColumnElement[bool]], offset: int, limit: int
) -> tuple[WaitingRow, ...]:
    found = session.execute(
        select(Enrolment, Participant, Programme.name, Course.name, PlaceOffer, _OFFERED.name)
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
        .offset(offset)
        .limit(limit)
    )
    return tuple(_row(session, *row) for row in found)


def _waiting(session: Transaction) -> list[Any]:
    return [
        Enrolment.state == EnrolmentState.WAITING,
        Pathway.closed_on.is_(None),
        access.own_pathways(session),
    ]


def _of_programme(programme_id: uuid.UUID | None) -> list[ColumnElement[bool]]:
    return [] if programme_id is None else [same_programme(Enrolment.programme_id, programme_id)]


def _row(
    session: Transaction,
    enrolment: Enrolment,
    person: Participant,
    programme: str,
    course: str | None,
    offer: PlaceOffer | None,
    offered: str | None,
) -> WaitingRow:
    listed_on = local(enrolment.listed_at).date()
    return WaitingRow(
        id=enrolment.id,
        pathway_id=enrolment.pathway_id,
        participant_id=person.id,
        given_name=person.given_name,
        surname=person.surname,
        age=age_on(person.birth_date, session.today) if person.birth_date else None,
        phone=person.phone,
        programme_id=enrolment.programme_id,
        programme=programme,
        course_id=enrolment.course_id,
        course=course or "",
        wish=enrolment.wish,
        listed_on=listed_on,
        waiting_days=(session.today - listed_on).days,
        wish_time=enrolment.wish_time,
        wish_place=enrolment.wish_place,
        wish_language=enrolment.wish_language,
        companion=enrolment.companion,
        offer_id=offer.id if offer else None,
        offered_course=offered or "",
        reply_by=offer.reply_by if offer else None,
    )
