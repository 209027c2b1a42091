"""Keeps what a cell of the attendance sheet says, and everything that follows: figures, states, stage."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import select

from counsellor_app.clock import local
from counsellor_app.ids import new_id
from counsellor_app.kinds.course import AttendanceMark, CourseState, EnrolmentState, MeetingState
from counsellor_app.models import Attendance
from counsellor_app.services.attendance import enrolment_figures
from counsellor_app.services.attendance.attendance_places import EMPTY, FIELDS, Place
from counsellor_app.services.courses import course_state
from counsellor_app.services.pathway import pathways
from counsellor_app.services.pathway.stage import EnrolmentFact
from counsellor_app.services.transaction import Transaction


def keep(session: Transaction, place: Place, values: tuple[Any, ...]) -> None:
    """Keeps the values and everything that follows from them."""
    _store(session, place, values)
    session.touched("attendance", participant_id=place.pathway.participant_id)
    settled = _settle_meeting(session, place)
    running = place.enrolment.state is EnrolmentState.ENROLLED and place.pathway.closed_on is None
    if settled and running and place.only_enrolment:
        _derive(session, place)
        return
    if place.course.state is CourseState.PLANNED and place.meeting.state is MeetingState.HELD:
        place.course.state = CourseState.OPEN
    elif place.course.state is CourseState.OPEN and place.meeting.state is not MeetingState.HELD:
        course_state.settle(session, place.course.id)  # its first meeting was not held after all
    # Everybody on the course has one meeting more, or less, behind her.
    enrolment_figures.recompute_course(session, place.course.id)
    pathways.refresh(session, place.pathway)


def _derive(session: Transaction, place: Place) -> None:
    """Figures, stage and next act from her line of the sheet alone."""
    enrolment = place.enrolment
    with session.no_autoflush:
        lines = enrolment_figures.sheet_lines(session, [enrolment.id])
        line = lines[enrolment.id]
        known = line.meetings[place.meeting.id]
        line.meetings[place.meeting.id] = replace(known, mark=place.mark)
        enrolment_figures.store_running(session, enrolment, line)
    joined = enrolment.joined_on or date.min
    hers = [
        each
        for each in line.meetings.values()
        if each.state is not MeetingState.CANCELLED and each.day >= joined
    ]
    fact = EnrolmentFact(
        waiting=False,
        listed_on=local(enrolment.listed_at).date(),
        first_meeting_on=enrolment.first_meeting_on,
        next_unmarked_on=next((each.day for each in hers if each.mark is None), None),
        last_meeting_planned_on=hers[-1].day if hers else None,
    )
    pathways.refresh_on_course(place.pathway, fact)


def _store(session: Transaction, place: Place, values: tuple[Any, ...]) -> None:
    row = place.attendance
    if values == EMPTY:
        if row is not None:
            session.delete(row)
            place.attendance = None
        return
    if row is None:
        row = Attendance(id=new_id(), meeting_id=place.meeting.id, enrolment_id=place.enrolment.id)
        session.add(row)
        place.attendance = row
    for name, value in zip(FIELDS, values, strict=True):
        setattr(row, name, value)
    row.marked_at = session.now
    row.marked_by_id = session.actor.id


def _settle_meeting(session: Transaction, place: Place) -> bool:
    """The first mark tells that the meeting was held; without any mark it is planned again.

    True when the meeting was in the right state already.
    """
    meeting = place.meeting
    held = _tells_held(session, meeting.held_on, place.mark) or _others_tell(session, place)
    state = MeetingState.HELD if held else MeetingState.PLANNED
    if state is meeting.state:
        return True
    meeting.state = state
    return False


def _others_tell(session: Transaction, place: Place) -> bool:
    if place.meeting.state is MeetingState.HELD and place.mark:
        return True
    marks = session.scalars(
        select(Attendance.mark).where(
            Attendance.meeting_id == place.meeting.id,
            Attendance.enrolment_id != place.enrolment.id,
            Attendance.mark.is_not(None),
        )
    )
    return any(_tells_held(session, place.meeting.held_on, mark) for mark in marks)


def _tells_held(session: Transaction, held_on: date, mark: AttendanceMark | None) -> bool:
    if mark is AttendanceMark.EXCUSED:
        return held_on <= session.today
    return mark is not None
