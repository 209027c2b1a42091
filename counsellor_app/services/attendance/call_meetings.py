"""The meeting that a call is the attendance of, where the programme is held by telephone or video (domain 2.6)."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import select

from counsellor_app.kinds.course import AttendanceMark, EnrolmentState, MeetingState
from counsellor_app.models import Attendance, Course, Enrolment, Meeting, Programme
from counsellor_app.services.attendance.attendance import tell_marked, undo_mark
from counsellor_app.services.attendance.attendance_keeping import keep
from counsellor_app.services.attendance.attendance_places import open_place
from counsellor_app.services.transaction import Transaction

_DAYS_BACK = timedelta(days=6)  # a call that could not be made on the day is made in its week


@dataclass(frozen=True, slots=True)
class CallMeeting:
    """A meeting without a mark that a call may be."""

    meeting_id: uuid.UUID
    enrolment_id: uuid.UUID
    number: int
    held_on: date
    course: str


def meeting_of_call(
    session: Transaction, pathway_id: uuid.UUID, on: date, meeting_id: uuid.UUID | None = None
) -> CallMeeting | None:
    """Her newest meeting of the week before `on` that has no mark, where the programme's rule lets a call count."""
    statement = (
        select(Meeting.id, Enrolment.id, Meeting.number, Meeting.held_on, Course.name)
        .join(Course, Course.id == Meeting.course_id)
        .join(Enrolment, Enrolment.course_id == Course.id)
        .join(Programme, Programme.id == Enrolment.programme_id)
        .outerjoin(
            Attendance,
            (Attendance.meeting_id == Meeting.id) & (Attendance.enrolment_id == Enrolment.id),
        )
        .where(
            Enrolment.pathway_id == pathway_id,
            Enrolment.state == EnrolmentState.ENROLLED,
            Programme.phone_counts,
            Meeting.state != MeetingState.CANCELLED,
            Meeting.held_on.between(on - _DAYS_BACK, on),
            Enrolment.joined_on.is_(None) | (Enrolment.joined_on <= Meeting.held_on),
            Attendance.mark.is_(None),
        )
        .order_by(Meeting.held_on.desc(), Meeting.number.desc())
        .limit(1)
    )
    if meeting_id is not None:
        statement = statement.where(Meeting.id == meeting_id)
    found = session.execute(statement).first()
    return CallMeeting(*found) if found else None


def mark_call(session: Transaction, found: CallMeeting) -> dict[str, Any]:
    """Marks the meeting as held by telephone; returns what `unmark_call` needs."""
    place = open_place(session, found.meeting_id, found.enrolment_id)
    before = place.values
    after = (AttendanceMark.PHONE, *before[1:])
    keep(session, place, after)
    tell_marked(session, place)
    return {
        "meeting_id": str(found.meeting_id),
        "enrolment_id": str(found.enrolment_id),
        "before": list(before),
        "after": list(after),
    }


def unmark_call(session: Transaction, marked: dict[str, Any]) -> None:
    """The call is undone: the mark goes with it, unless somebody has written something else since."""
    undo_mark(session, **marked)
