"""The agreements of a day in clock order: interviews, agreed calls and the meetings of courses."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, func, select, true

from counsellor_app.kinds.call import AppointmentKind, AppointmentState
from counsellor_app.kinds.course import CourseState, EnrolmentState, MeetingState
from counsellor_app.kinds.work import WorkKind
from counsellor_app.models import (
    Appointment,
    Course,
    Enrolment,
    Meeting,
    Participant,
    Pathway,
    User,
)
from counsellor_app.services.kept_statements import kept
from counsellor_app.services.planning.calendar_spans import leads
from counsellor_app.services.today.work_rows import (
    WorkRow,
    WorkSection,
    age_of,
    day_span,
    name_of,
    whose_courses,
    with_person,
)
from counsellor_app.services.transaction import Transaction

_KIND = {
    AppointmentKind.INTERVIEW: WorkKind.INTERVIEW,
    AppointmentKind.MEETING: WorkKind.INDIVIDUAL_MEETING,
    AppointmentKind.CALL: WorkKind.AGREED_CALL,
    AppointmentKind.EVENING_DUTY: WorkKind.EVENING_DUTY,
    AppointmentKind.BUSY: WorkKind.BUSY,
}


def agreements(session: Transaction, mine: bool) -> WorkSection:
    """What is still to be held today."""
    rows = [*_appointments(session, mine), *_meetings(session, mine)]
    rows.sort(key=lambda row: (row.starts_at, row.name))
    return WorkSection(tuple(rows), len(rows))


def _appointments(session: Transaction, mine: bool) -> list[WorkRow]:
    found = session.execute(kept(session, lambda: _booked_today(session, mine), mine).whole)
    return [_agreement(session, *each) for each in found]


def _booked_today(session: Transaction, mine: bool) -> Select[*tuple[Any, ...]]:
    start, end = day_span(session.today)
    actor = session.actor
    whose = User.id == actor.user_id if mine else User.unit_id == actor.unit_id
    return (
        select(Appointment, User.initials, Pathway, Participant)
        .join(User, User.id == Appointment.user_id)
        .join(Pathway, Pathway.id == Appointment.pathway_id, isouter=True)
        .join(Participant, Participant.id == Pathway.participant_id, isouter=True)
        .where(
            Appointment.starts_at >= start,
            Appointment.starts_at < end,
            Appointment.state == AppointmentState.BOOKED,
            true() if actor.system else whose,
        )
    )


def _agreement(
    session: Transaction,
    appointment: Appointment,
    initials: str,
    pathway: Pathway | None,
    person: Participant | None,
) -> WorkRow:
    return WorkRow(
        id=f"appointment:{appointment.id}",
        kind=_KIND[appointment.kind],
        name=name_of(person) if person else appointment.note,
        age=age_of(session, person) if person else None,
        participant_id=person.id if person else None,
        pathway_id=pathway.id if pathway else None,
        appointment_id=appointment.id,
        starts_at=appointment.starts_at,
        place=appointment.place,
        counsellor=initials,
        needs_interpreter=bool(person and person.interpreter_language),
    )


def _meetings(session: Transaction, mine: bool) -> list[WorkRow]:
    planned_today = kept(
        session,
        lambda: (
            select(Meeting, Course, User.initials)
            .join(Course, Course.id == Meeting.course_id)
            .join(User, User.id == Course.counsellor_id, isouter=True)
            .where(
                Meeting.held_on == session.today,
                Meeting.state == MeetingState.PLANNED,
                Course.state != CourseState.CANCELLED,
                _whose_meetings(session, mine),
            )
        ),
        mine,
    )
    found = session.execute(planned_today.whole).all()
    ids = [course.id for _, course, _ in found]
    if not ids:
        return []
    sizes, planned = enrolled(session, ids), _meetings_of(session, ids)
    rows = [
        WorkRow(
            id=f"meeting:{meeting.id}",
            kind=WorkKind.COURSE_MEETING,
            name=course.name,
            course_id=course.id,
            starts_at=meeting.starts_at,
            number=meeting.number,
            of=planned.get(course.id, 0),
            people=sizes.get(course.id, 0),
            place=meeting.place or course.place,
            counsellor=initials or "",
        )
        for meeting, course, initials in found
    ]
    return with_person(session, rows)


def _whose_meetings(session: Transaction, mine: bool) -> ColumnElement[bool]:
    """The unit's meetings, or those that the actor leads: her own, and those that she steps in for."""
    own = whose_courses(session, False)
    me = session.actor.user_id
    return own & leads((me,)) if mine and me is not None else own


def enrolled(session: Transaction, course_ids: Iterable[uuid.UUID]) -> dict[uuid.UUID, int]:
    """How many have a place on each course."""
    rows = session.execute(
        select(Enrolment.course_id, func.count())
        .where(
            Enrolment.course_id.in_(list(course_ids)), Enrolment.state == EnrolmentState.ENROLLED
        )
        .group_by(Enrolment.course_id)
    )
    return {course_id: count for course_id, count in rows if course_id is not None}


def people_expected(session: Transaction, first: date, last: date, mine: bool) -> int:
    """How many are to come between two days: whom a reminder may be sent to."""
    start, end = day_span(first)[0], day_span(last)[1]
    actor = session.actor
    whose = User.id == actor.user_id if mine else User.unit_id == actor.unit_id
    appointed = kept(
        session,
        lambda: (
            select(func.count(Appointment.id))
            .join(User, User.id == Appointment.user_id)
            .where(
                Appointment.starts_at >= start,
                Appointment.starts_at < end,
                Appointment.state == AppointmentState.BOOKED,
                Appointment.pathway_id.is_not(None),
                true() if actor.system else whose,
            )
        ),
        mine,
        first,
        last,
    )
    on_courses = kept(
        session,
        lambda: (
            select(func.count(Enrolment.id))
            .join(Meeting, Meeting.course_id == Enrolment.course_id)
            .join(Course, Course.id == Meeting.course_id)
            .where(
                Meeting.held_on.between(first, last),
                Meeting.state == MeetingState.PLANNED,
                Enrolment.state == EnrolmentState.ENROLLED,
                whose_courses(session, mine),
            )
        ),
        mine,
        first,
        last,
    )
    return sum(session.scalar(each.whole) or 0 for each in (appointed, on_courses))


def _meetings_of(session: Transaction, course_ids: Iterable[uuid.UUID]) -> dict[uuid.UUID, int]:
    rows = session.execute(
        select(Meeting.course_id, func.count())
        .where(Meeting.course_id.in_(list(course_ids)), Meeting.state != MeetingState.CANCELLED)
        .group_by(Meeting.course_id)
    )
    counted: dict[uuid.UUID, int] = dict(rows.all())
    return counted
