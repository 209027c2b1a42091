"""Course, marks and medicine of one pathway, for the page of a person."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from datetime import date
from typing import cast

from sqlalchemy import select

from counsellor_app.clock import local
from counsellor_app.kinds.course import EnrolmentState
from counsellor_app.models import (
    Attendance,
    Course,
    Enrolment,
    Meeting,
    Programme,
    Scheme,
    SchemeGrant,
)
from counsellor_app.services.attendance.attendance_figures import MeetingMark
from counsellor_app.services.attendance.attendance_outlook import SheetRule, outlook_of
from counsellor_app.services.attendance.completion import Outlook, outlook
from counsellor_app.services.medication import grant_weeks
from counsellor_app.services.medication.voucher_weeks import weeks_used
from counsellor_app.services.people.person_rows import EnrolmentRow, GrantRow, MeetingRow
from counsellor_app.services.transaction import Transaction

_CURRENT = (EnrolmentState.WAITING, EnrolmentState.ENROLLED, EnrolmentState.CLOSED)


def enrolment_of(
    session: Transaction, pathway_id: uuid.UUID, *, phone_counts: bool = False
) -> tuple[EnrolmentRow | None, date | None]:
    """The place that counts now with its meetings and marks, and the common quit date.

    `phone_counts`: a telephone contact counts as attended in every programme.
    """
    row = session.execute(
        select(Enrolment, Course, Programme)
        .join(Programme, Programme.id == Enrolment.programme_id)
        .outerjoin(Course, Course.id == Enrolment.course_id)
        .where(Enrolment.pathway_id == pathway_id, Enrolment.state.in_(_CURRENT))
        .order_by(Enrolment.listed_at.desc(), Enrolment.id.desc())
        .limit(1)
    ).first()
    if row is None:
        return None, None
    enrolment, programme = row[0], row[2]
    course: Course | None = row[1]  # none while she waits for any course of the programme
    meetings = _meetings(session, enrolment)
    found = EnrolmentRow(
        id=enrolment.id,
        state=enrolment.state,
        listed_on=local(enrolment.listed_at).date(),
        course_id=enrolment.course_id,
        course=course.name if course else "",
        place=course.place if course else "",
        programme_id=programme.id,
        programme=programme.name,
        format=programme.format,
        wish=enrolment.wish,
        meetings=meetings,
        outlook=_outlook(enrolment, programme, meetings, phone_counts),
    )
    waiting = enrolment.state is EnrolmentState.WAITING
    return found, course.quit_on if course and not waiting else None


def grant_of(session: Transaction, pathway_id: uuid.UUID) -> GrantRow | None:
    """The granted weeks and the next voucher, by two statements."""
    found = session.execute(
        select(SchemeGrant, Scheme)
        .join(Scheme, Scheme.id == SchemeGrant.scheme_id)
        .where(SchemeGrant.pathway_id == pathway_id, SchemeGrant.withdrawn_on.is_(None))
        .order_by(SchemeGrant.granted_on.desc(), SchemeGrant.id.desc())
        .limit(1)
    ).first()
    if found is None:
        return None
    grant, scheme = found
    issued = grant_weeks.covered(session, [grant.id]).get(grant.id, ())
    following = grant_weeks.next_of(session, grant, scheme, issued)
    return GrantRow(
        scheme=scheme.name,
        weeks=grant.weeks,
        used=weeks_used(issued),
        next_from=following.week_from if following else None,
        next_to=following.week_to if following else None,
        next_due_on=following.due_on if following else None,
    )


def _meetings(session: Transaction, enrolment: Enrolment) -> tuple[MeetingRow, ...]:
    if enrolment.course_id is None or enrolment.state is EnrolmentState.WAITING:
        return ()
    rows = session.execute(
        select(Meeting, Attendance)
        .outerjoin(
            Attendance,
            (Attendance.meeting_id == Meeting.id) & (Attendance.enrolment_id == enrolment.id),
        )
        .where(Meeting.course_id == enrolment.course_id)
        .order_by(Meeting.starts_at)
    )
    since = enrolment.joined_on or date.min  # what was held before she came is not hers
    found = cast("Iterable[tuple[Meeting, Attendance | None]]", rows)  # an outer join
    return tuple(
        _meeting(meeting, attendance)
        for meeting, attendance in found
        if meeting.held_on >= since or attendance is not None
    )


def _meeting(meeting: Meeting, attendance: Attendance | None) -> MeetingRow:
    return MeetingRow(
        id=meeting.id,
        number=meeting.number,
        starts_at=meeting.starts_at,
        held_on=meeting.held_on,
        theme=meeting.theme,
        counts=meeting.counts,
        state=meeting.state,
        mark=attendance.mark if attendance else None,
        co_ppm=attendance.co_ppm if attendance else None,
        cigarettes_per_day=attendance.cigarettes_per_day if attendance else None,
        smoke_free=attendance.smoke_free if attendance else None,
        note=attendance.note if attendance else "",
        lapse=attendance.lapse if attendance else None,
    )


def _outlook(
    enrolment: Enrolment, programme: Programme, meetings: tuple[MeetingRow, ...], phone: bool
) -> Outlook:
    if enrolment.state is EnrolmentState.CLOSED:
        attended, counted = enrolment.meetings_attended, enrolment.meetings_counted
        return outlook(programme.completion_rule, attended, 0, counted)
    rule = SheetRule(
        programme.completion_rule,
        programme.format,
        programme.meetings,
        phone or programme.phone_counts,
    )
    return outlook_of(rule, [MeetingMark(m.held_on, m.counts, m.state, m.mark) for m in meetings])
