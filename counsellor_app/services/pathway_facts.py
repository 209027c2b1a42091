"""Reads the facts of one pathway that its stage is derived from."""

from __future__ import annotations

import uuid
from datetime import date, timedelta

from sqlalchemy import Select, select

from counsellor_app.clock import local
from counsellor_app.kinds.call import AppointmentKind, AppointmentState, CallPurpose
from counsellor_app.kinds.course import AttendanceMark, EnrolmentState, MeetingState
from counsellor_app.kinds.interview import ConsentKind, InterviewState
from counsellor_app.kinds.letter import LetterKind
from counsellor_app.kinds.rules import DayCount
from counsellor_app.models import (
    Appointment,
    Attendance,
    Call,
    CourseClosing,
    Enrolment,
    FollowUp,
    Interview,
    Letter,
    Meeting,
    Pathway,
)
from counsellor_app.services import consent_state, holidays, rules
from counsellor_app.services.stage import (
    CallFact,
    EnrolmentFact,
    PathwayFacts,
)
from counsellor_app.services.transaction import Transaction


def facts_of(session: Transaction, pathway: Pathway) -> PathwayFacts:
    """Reads the facts of one pathway. Rules are those in force on the day it was received."""
    attempts = rules.in_force(session, rules.CallAttempts, pathway.received_on)
    closing = session.scalars(
        select(CourseClosing).where(CourseClosing.pathway_id == pathway.id)
    ).first()
    enrolments = _enrolments(session, pathway.id)
    current = _current(enrolments)
    follow_up = _open_follow_up(session, pathway.id)
    return PathwayFacts(
        received_on=pathway.received_on,
        first_call_by=first_call_by(session, pathway),
        call_not_before=pathway.call_not_before,
        calls=_calls(session, pathway.id),
        attempts_allowed=attempts.attempts,
        days_between_calls=attempts.days_between,
        interview_booked_on=_booked_on(session, pathway.id),
        interview_held_on=_held_on(session, pathway.id),
        enrolment=_enrolment_fact(session, current) if current else None,
        course_closed_on=closing.closed_on if closing else None,
        began=any(enrolment.first_meeting_on for enrolment in enrolments),
        epikrise_outstanding=_epikrise_outstanding(session, pathway, closing),
        epikrise_days=rules.in_force(session, rules.EpikriseDays, pathway.received_on).days,
        follow_up_open=follow_up is not None,
        follow_up_from=follow_up.due_from if follow_up else None,
        follow_up_to=follow_up.due_to if follow_up else None,
        closed_on=pathway.closed_on,
    )


def first_call_by(session: Transaction, pathway: Pathway) -> date:
    """The last day of the first call: the referrer's wish, else the service target (domain 2.4).

    The clock of somebody who must not be called yet starts on the deferred day.
    """
    if pathway.call_not_later_than is not None:
        return pathway.call_not_later_than
    start = max(pathway.received_on, pathway.call_not_before or pathway.received_on)
    target = rules.in_force(session, rules.ServiceTarget, pathway.received_on)
    if target.count == DayCount.WORKING:
        return holidays.add_working_days(start, target.days)
    return start + timedelta(days=target.days)


def _calls(session: Transaction, pathway_id: uuid.UUID) -> tuple[CallFact, ...]:
    rows = session.execute(
        select(Call.at, Call.outcome, Call.call_again_on)
        .where(
            Call.pathway_id == pathway_id,
            Call.purpose == CallPurpose.CALL_BACK,
            Call.undone_at.is_(None),
        )
        .order_by(Call.at, Call.id)
    )
    return tuple(CallFact(local(at).date(), outcome, again) for at, outcome, again in rows)


def _booked_on(session: Transaction, pathway_id: uuid.UUID) -> date | None:
    at = session.scalar(
        select(Appointment.starts_at)
        .where(
            Appointment.pathway_id == pathway_id,
            Appointment.kind == AppointmentKind.INTERVIEW,
            Appointment.state == AppointmentState.BOOKED,
        )
        .order_by(Appointment.starts_at.desc())
        .limit(1)
    )
    return local(at).date() if at else None


def _held_on(session: Transaction, pathway_id: uuid.UUID) -> date | None:
    return session.scalar(
        select(Interview.held_on)
        .where(Interview.pathway_id == pathway_id, Interview.state == InterviewState.HELD)
        .order_by(Interview.held_on.desc())
        .limit(1)
    )


def _enrolments(session: Transaction, pathway_id: uuid.UUID) -> list[Enrolment]:
    return list(
        session.scalars(
            select(Enrolment)
            .where(Enrolment.pathway_id == pathway_id)
            .order_by(Enrolment.listed_at, Enrolment.id)
        )
    )


_CURRENT = (EnrolmentState.WAITING, EnrolmentState.ENROLLED, EnrolmentState.CLOSED)


def _current(enrolments: list[Enrolment]) -> Enrolment | None:
    running = [enrolment for enrolment in enrolments if enrolment.state in _CURRENT]
    return running[-1] if running else None


def _enrolment_fact(session: Transaction, enrolment: Enrolment) -> EnrolmentFact:
    unmarked, last = None, None
    if enrolment.course_id is not None:
        for held_on, mark in session.execute(_meeting_marks(enrolment)):
            last = held_on
            if mark is None and unmarked is None:
                unmarked = held_on
    return EnrolmentFact(
        waiting=enrolment.state is EnrolmentState.WAITING,
        listed_on=local(enrolment.listed_at).date(),
        first_meeting_on=enrolment.first_meeting_on,
        next_unmarked_on=unmarked,
        last_meeting_planned_on=last,
    )


def _meeting_marks(enrolment: Enrolment) -> Select[date, AttendanceMark | None]:
    return (
        select(Meeting.held_on, Attendance.mark)
        .outerjoin(
            Attendance,
            (Attendance.meeting_id == Meeting.id) & (Attendance.enrolment_id == enrolment.id),
        )
        .where(
            Meeting.course_id == enrolment.course_id,
            Meeting.state != MeetingState.CANCELLED,
            Meeting.held_on >= (enrolment.joined_on or date.min),
        )
        .order_by(Meeting.held_on, Meeting.number)
    )


def _epikrise_outstanding(
    session: Transaction, pathway: Pathway, closing: CourseClosing | None
) -> bool:
    if closing is None or not closing.epikrise_wanted:
        return False
    if not consent_state.is_given(session, pathway.id, ConsentKind.GP_LETTER):
        return False
    sent = session.scalar(
        select(Letter.id)
        .where(
            Letter.pathway_id == pathway.id,
            Letter.kind == LetterKind.EPIKRISE,
            Letter.sent_at.is_not(None),
            Letter.cancelled_at.is_(None),
        )
        .limit(1)
    )
    return sent is None


def _open_follow_up(session: Transaction, pathway_id: uuid.UUID) -> FollowUp | None:
    return session.scalars(
        select(FollowUp)
        .where(FollowUp.pathway_id == pathway_id, FollowUp.outcome.is_(None))
        .order_by(FollowUp.due_from)
        .limit(1)
    ).first()
