"""What happened on courses: places, marks and quit dates."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from sqlalchemy import select

from counsellor_app.clock import local
from counsellor_app.kinds.course import EnrolmentState
from counsellor_app.kinds.history import EventKind
from counsellor_app.models import (
    Attendance,
    Course,
    Enrolment,
    Meeting,
    Pathway,
    QuitDate,
    User,
)
from counsellor_app.services.pathway.history_event import Event, morning
from counsellor_app.services.transaction import Transaction


def enrolments(session: Transaction, pathway: Pathway) -> Iterator[Event]:
    statement = (
        select(Enrolment, Course.name)
        .outerjoin(Course, Course.id == Enrolment.course_id)
        .where(Enrolment.pathway_id == pathway.id)
    )
    for each, name in session.execute(statement):
        waiting = each.state is EnrolmentState.WAITING
        kind = EventKind.WAITING if waiting else EventKind.ENROLLED
        on = local(each.listed_at).date()
        yield Event(kind, on, each.listed_at, words=name or "", id=each.id)
        if each.left_on is not None and each.state is EnrolmentState.LEFT:
            left = each.left_on
            yield Event(EventKind.LEFT, left, morning(left), words=name or "", id=each.id)


def meetings(session: Transaction, pathway: Pathway) -> Iterator[Event]:
    statement = (
        select(Attendance, Meeting.number, Meeting.starts_at, Meeting.held_on, User.initials)
        .join(Meeting, Meeting.id == Attendance.meeting_id)
        .join(Enrolment, Enrolment.id == Attendance.enrolment_id)
        .join(User, User.id == Attendance.marked_by_id)
        .where(Enrolment.pathway_id == pathway.id, Attendance.mark.is_not(None))
    )
    for mark, number, starts_at, held_on, who in session.execute(statement):
        yield Event(
            EventKind.MEETING,
            held_on,
            starts_at,
            about=mark.mark,
            note=mark.note,
            number=number,
            second_number=mark.co_ppm,
            yes=mark.smoke_free,
            details=((mark.lapse, ""),) if mark.lapse else (),
            who=who,
            id=mark.id,
        )


def quit_dates(session: Transaction, pathway: Pathway) -> Iterator[Event]:
    statement = (
        select(QuitDate, User.initials)
        .join(User, User.id == QuitDate.set_by_id)
        .where(QuitDate.pathway_id == pathway.id, QuitDate.withdrawn_at.is_(None))
        .order_by(QuitDate.kind, QuitDate.set_at.desc())
    )
    told: set[StrEnum] = set()
    for each, who in session.execute(statement):
        if each.kind not in told:  # an earlier one was moved
            told.add(each.kind)
            on = each.quit_on
            yield Event(EventKind.QUIT_DATE, on, morning(on), about=each.kind, who=who, id=each.id)
