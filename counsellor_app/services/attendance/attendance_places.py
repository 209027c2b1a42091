"""Cells of the attendance sheet as a use case needs them: meeting, place, course and pathway, locked and checked."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from typing import Any

from sqlalchemy import bindparam, exists, select
from sqlalchemy.orm import aliased

from counsellor_app.errors import AccessDenied, UserError
from counsellor_app.kinds.course import AttendanceMark, EnrolmentState, MeetingState
from counsellor_app.models import Attendance, Course, CourseClosing, Enrolment, Meeting, Pathway
from counsellor_app.services.pathway.pathway_facts import CURRENT
from counsellor_app.services.transaction import Transaction
from counsellor_app.store.engine import is_sqlite

FIELDS = ("mark", "co_ppm", "cigarettes_per_day", "smoke_free", "note", "lapse")
EMPTY: tuple[Any, ...] = (None, None, None, None, "", None)


@dataclass(slots=True)
class Place:
    """One cell of the attendance sheet with all that hangs on it."""

    meeting: Meeting
    enrolment: Enrolment
    course: Course
    pathway: Pathway
    attendance: Attendance | None
    only_enrolment: bool  # nothing but this place tells where her pathway stands

    @property
    def mark(self) -> AttendanceMark | None:
        """The mark that stands there."""
        return self.attendance.mark if self.attendance else None

    @property
    def values(self) -> tuple[Any, ...]:
        """What stands there, in the order of `FIELDS`."""
        row = self.attendance
        return EMPTY if row is None else tuple(getattr(row, name) for name in FIELDS)


def open_place(session: Transaction, meeting_id: uuid.UUID, enrolment_id: uuid.UUID) -> Place:
    """Meeting, enrolment, course and pathway in one statement, with what is known already."""
    _lock(session, meeting_id)
    found = session.execute(_ONE, {"meeting_id": meeting_id, "enrolment_id": enrolment_id}).first()
    if found is None:
        raise UserError("attendance.not_enrolled")
    place = Place(*found)
    _check_place(session, place)
    return place


def open_places(session: Transaction, meeting_id: uuid.UUID) -> list[Place]:
    """Everyone with a place since that meeting or before, in the order of listing."""
    _lock(session, meeting_id)
    places = [Place(*row) for row in session.execute(_ALL, {"meeting_id": meeting_id})]
    for place in places:
        _check_place(session, place)
    return places


_EXISTS_CLOSING = exists().where(CourseClosing.pathway_id == Pathway.id)
_OTHER = aliased(Enrolment)
_EXISTS_OTHER = exists().where(
    _OTHER.pathway_id == Pathway.id, _OTHER.id != Enrolment.id, _OTHER.state.in_(CURRENT)
)
# Built once: they run with every mark, and building them takes as long as running them.
_PLACES = (
    select(
        Meeting,
        Enrolment,
        Course,
        Pathway,
        Attendance,
        ~_EXISTS_CLOSING & ~_EXISTS_OTHER,
    )
    .join(Course, Course.id == Meeting.course_id)
    .join(Enrolment, Enrolment.course_id == Course.id)
    .join(Pathway, Pathway.id == Enrolment.pathway_id)
    .outerjoin(
        Attendance,
        (Attendance.meeting_id == Meeting.id) & (Attendance.enrolment_id == Enrolment.id),
    )
    .where(Meeting.id == bindparam("meeting_id"))
)
_ONE = _PLACES.where(Enrolment.id == bindparam("enrolment_id"))
_ALL = _PLACES.where(
    Enrolment.state == EnrolmentState.ENROLLED,
    (Enrolment.joined_on.is_(None)) | (Enrolment.joined_on <= Meeting.held_on),
).order_by(Enrolment.listed_at, Enrolment.id)


def _check_place(session: Transaction, place: Place) -> None:
    actor = session.actor
    if not actor.system and place.pathway.unit_id != actor.unit_id:
        raise AccessDenied("access.case", pathway=place.pathway.id)
    if place.enrolment.state is EnrolmentState.WAITING:
        raise UserError("attendance.not_enrolled")
    if place.meeting.state is MeetingState.CANCELLED:
        raise UserError("attendance.meeting_cancelled", on=place.meeting.held_on)
    joined = place.enrolment.joined_on
    if joined is not None and place.meeting.held_on < joined:
        raise UserError("attendance.before_joined", on=joined)


def _lock(session: Transaction, meeting_id: uuid.UUID) -> None:
    """Marks of one course come one after the other, so that two counsellors at it lose none.

    The embedded database lets one write in at a time anyway.
    """
    if not is_sqlite(session.connection()):
        session.execute(_LOCK, {"meeting_id": meeting_id})


_LOCK = (
    select(Course.id)
    .join(Meeting, Meeting.course_id == Course.id)
    .where(Meeting.id == bindparam("meeting_id"))
    .with_for_update(of=Course, key_share=True)
)
