"""Whom to remind of what is agreed until the next working day, without telling what it is about."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import select, true

from counsellor_app.kinds.call import AppointmentState
from counsellor_app.kinds.course import EnrolmentState, MeetingState
from counsellor_app.kinds.interview import ConsentKind
from counsellor_app.models import (
    Appointment,
    Course,
    Enrolment,
    Meeting,
    Participant,
    Pathway,
    Unit,
    User,
)
from counsellor_app.services.actor import Right
from counsellor_app.services.calendars import holidays
from counsellor_app.services.letters.sms_batches import SmsTo
from counsellor_app.services.operation import look, query
from counsellor_app.services.people import consent_state
from counsellor_app.services.today.work_rows import day_span, name_of, whose_courses
from counsellor_app.services.trace import audit
from counsellor_app.services.transaction import Transaction


@dataclass(frozen=True, slots=True)
class ReminderRow:
    """One person, when and where; `unit_phone` is where to call it off."""

    id: str
    participant_id: uuid.UUID
    pathway_id: uuid.UUID
    name: str
    phone: str
    starts_at: datetime
    place: str
    unit_phone: str
    sms_agreed: bool


@look(Right.CASE)
def reminders_due(session: Transaction, mine: bool = True) -> tuple[ReminderRow, ...]:
    """Everybody who is expected until the next working day, in clock order."""
    rows = _rows(session, mine)
    audit.record(session, "open_reminders", count=len(rows))
    return tuple(rows)


@query(Right.CASE)
def reminded(session: Transaction, mine: bool = True) -> tuple[SmsTo, ...]:
    """The same people as the receivers of one batch of messages."""
    rows = _rows(session, mine)
    return tuple(SmsTo(row.pathway_id, row.starts_at, row.place) for row in rows)


def _rows(session: Transaction, mine: bool) -> list[ReminderRow]:
    first, last = reminder_days(session.today)
    rows = [*_of_appointments(session, first, last, mine), *_of_courses(session, first, last, mine)]
    rows.sort(key=lambda row: (row.starts_at, row.name))
    return rows


def reminder_days(today: date) -> tuple[date, date]:
    """From tomorrow to the next working day: on Fridays Monday is reminded of too."""
    return today + timedelta(days=1), holidays.add_working_days(today, 1)


def _of_appointments(
    session: Transaction, first: date, last: date, mine: bool
) -> list[ReminderRow]:
    start, end = day_span(first)[0], day_span(last)[1]
    actor = session.actor
    whose = User.id == actor.user_id if mine else User.unit_id == actor.unit_id
    found = session.execute(
        select(Appointment, Pathway.id, Participant, Unit)
        .join(User, User.id == Appointment.user_id)
        .join(Unit, Unit.id == User.unit_id)
        .join(Pathway, Pathway.id == Appointment.pathway_id)
        .join(Participant, Participant.id == Pathway.participant_id)
        .where(
            Appointment.starts_at >= start,
            Appointment.starts_at < end,
            Appointment.state == AppointmentState.BOOKED,
            true() if actor.system else whose,
        )
    )
    return [
        _row(
            session, f"appointment:{each.id}", pathway_id, person, each.starts_at, each.place, unit
        )
        for each, pathway_id, person, unit in found
    ]


def _of_courses(session: Transaction, first: date, last: date, mine: bool) -> list[ReminderRow]:
    found = session.execute(
        select(Enrolment.id, Meeting, Course.place, Pathway.id, Participant, Unit)
        .join(Meeting, Meeting.course_id == Enrolment.course_id)
        .join(Course, Course.id == Meeting.course_id)
        .join(Unit, Unit.id == Course.unit_id)
        .join(Pathway, Pathway.id == Enrolment.pathway_id)
        .join(Participant, Participant.id == Pathway.participant_id)
        .where(
            Meeting.held_on.between(first, last),
            Meeting.state == MeetingState.PLANNED,
            Enrolment.state == EnrolmentState.ENROLLED,
            whose_courses(session, mine),
        )
    )
    return [
        _row(
            session,
            f"meeting:{enrolment_id}:{meeting.id}",
            pathway_id,
            person,
            meeting.starts_at,
            meeting.place or place,
            unit,
        )
        for enrolment_id, meeting, place, pathway_id, person, unit in found
    ]


def _row(
    session: Transaction,
    row_id: str,
    pathway_id: uuid.UUID,
    person: Participant,
    starts_at: datetime,
    place: str,
    unit: Unit,
) -> ReminderRow:
    agreed = consent_state.is_given(session, pathway_id, ConsentKind.SMS)
    return ReminderRow(
        row_id,
        person.id,
        pathway_id,
        name_of(person),
        person.phone or person.other_phone,
        starts_at,
        place or unit.name,
        unit.phone,
        agreed,
    )
