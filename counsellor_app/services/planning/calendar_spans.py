"""What is taken in the calendars of counsellors: appointments, meetings they lead, and busy times read from Outlook."""

from __future__ import annotations

import uuid
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, and_, or_, select

from counsellor_app.kinds.call import AppointmentState
from counsellor_app.kinds.course import CourseState, MeetingState
from counsellor_app.models import Appointment, BusySpan, Course, Meeting
from counsellor_app.services.transaction import Transaction

_TAKEN = (AppointmentState.BOOKED, AppointmentState.HELD)
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class TakenSpan:
    """A span in which one counsellor can do nothing else; `course` is empty but for a meeting."""

    user_id: uuid.UUID
    starts_at: datetime
    ends_at: datetime
    course: str = ""


def leads(user_ids: Collection[uuid.UUID]) -> ColumnElement[bool]:
    """That a meeting is led by one of them: whoever steps in leads instead of the first counsellor."""
    return or_(
        Meeting.substitute_id.in_(user_ids),
        Course.second_counsellor_id.in_(user_ids),
        and_(Course.counsellor_id.in_(user_ids), Meeting.substitute_id.is_(None)),
    )


def leaders(meeting: Meeting, course: Course) -> tuple[uuid.UUID, ...]:
    """Who leads a meeting."""
    first = meeting.substitute_id or course.counsellor_id
    found = [each for each in (first, course.second_counsellor_id) if each is not None]
    return tuple(dict.fromkeys(found))


def taken_spans(
    session: Transaction,
    user_ids: Collection[uuid.UUID],
    starts_at: datetime,
    ends_at: datetime,
    *,
    without_appointment: uuid.UUID | None = None,
    without_course: uuid.UUID | None = None,
) -> list[TakenSpan]:
    """Everything between two instants, but for one appointment or the meetings of one course."""
    if not user_ids:
        return []
    found = _appointments(session, user_ids, starts_at, ends_at, without_appointment)
    found += _busy(session, user_ids, starts_at, ends_at)
    return found + _meetings(session, user_ids, starts_at, ends_at, without_course)


def _overlaps(table: Any, starts_at: datetime, ends_at: datetime) -> list[ColumnElement[bool]]:
    # An index walks from the second line; nothing lasts longer than a day.
    return [
        table.starts_at < ends_at,
        table.starts_at > starts_at - _DAY,
        table.ends_at > starts_at,
    ]


def _appointments(
    session: Transaction,
    user_ids: Collection[uuid.UUID],
    starts_at: datetime,
    ends_at: datetime,
    without: uuid.UUID | None,
) -> list[TakenSpan]:
    statement = select(Appointment.user_id, Appointment.starts_at, Appointment.ends_at).where(
        Appointment.user_id.in_(user_ids),
        Appointment.state.in_(_TAKEN),
        *_overlaps(Appointment, starts_at, ends_at),
    )
    if without is not None:
        statement = statement.where(Appointment.id != without)
    return [TakenSpan(*row) for row in session.execute(statement)]


def _busy(
    session: Transaction, user_ids: Collection[uuid.UUID], starts_at: datetime, ends_at: datetime
) -> list[TakenSpan]:
    statement = select(BusySpan.user_id, BusySpan.starts_at, BusySpan.ends_at).where(
        BusySpan.user_id.in_(user_ids), *_overlaps(BusySpan, starts_at, ends_at)
    )
    return [TakenSpan(*row) for row in session.execute(statement)]


def _meetings(
    session: Transaction,
    user_ids: Collection[uuid.UUID],
    starts_at: datetime,
    ends_at: datetime,
    without_course: uuid.UUID | None,
) -> list[TakenSpan]:
    statement = (
        select(
            Course.name,
            Meeting.starts_at,
            Meeting.ends_at,
            Meeting.substitute_id,
            Course.counsellor_id,
            Course.second_counsellor_id,
        )
        .join(Course, Course.id == Meeting.course_id)
        .where(
            leads(user_ids),
            Course.state != CourseState.CANCELLED,
            Meeting.state != MeetingState.CANCELLED,
            *_overlaps(Meeting, starts_at, ends_at),
        )
    )
    if without_course is not None:
        statement = statement.where(Course.id != without_course)
    return [
        TakenSpan(user_id, starts, ends, name)
        for name, starts, ends, substitute, first, second in session.execute(statement)
        for user_id in dict.fromkeys((substitute or first, second))
        if user_id is not None and user_id in user_ids
    ]
