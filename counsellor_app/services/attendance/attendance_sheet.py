"""Fills the sheet for the table of the group room: first names, marks so far, nothing that is protected."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from sqlalchemy import select

from counsellor_app.clock import local
from counsellor_app.kinds.course import EnrolmentState, MeetingState, ProgrammeFormat
from counsellor_app.kinds.names import person_sort_key
from counsellor_app.models import (
    Attendance,
    Course,
    Enrolment,
    Meeting,
    Participant,
    Pathway,
    Programme,
    User,
)
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.letters.letterheads import letterhead
from counsellor_app.services.letters.sheets import (
    AttendanceCell,
    AttendanceMeeting,
    AttendancePerson,
    AttendanceSheet,
    NameInGroup,
    group_names,
)
from counsellor_app.services.operation import look
from counsellor_app.services.trace import audit
from counsellor_app.services.transaction import Transaction

ROLLING_COLUMNS = 8  # of a rolling course: the newest meetings held, and the next ones


class _Line(NamedTuple):
    enrolment_id: uuid.UUID
    person: Participant


@look(Right.CASE)
def attendance_sheet(session: Transaction, course_id: uuid.UUID) -> AttendanceSheet:
    """The sheet of a course; printing it is a look at everyone on it."""
    course = access.open_course(session, course_id)
    meetings = _meetings(session, course)
    lines = _lines(session, course_id)
    audit.record(
        session, "print_attendance_sheet", subject="course", subject_id=course_id, people=len(lines)
    )
    names = group_names([_name(line.person) for line in lines])
    cells = _cells(session, course_id)
    columns = _columns(meetings, course.quit_on)
    people = tuple(
        AttendancePerson(
            name,
            tuple(
                cells.get((line.enrolment_id, each.id), AttendanceCell())
                if isinstance(each, Meeting)
                else AttendanceCell()
                for each in columns
            ),
        )
        for name, line in zip(names, lines, strict=True)
    )
    return AttendanceSheet(
        course_id=course.id,
        course=course.name,
        letterhead=letterhead(session, course.unit_id),
        meetings=tuple(_column(each) for each in columns),
        people=people,
        place=course.place,
        starts=local(meetings[0].starts_at).time() if meetings else None,
        counsellors=_counsellors(session, course),
    )


def _columns(meetings: Iterable[Meeting], quit_on: date | None) -> list[Meeting | date]:
    """The meetings, and the common quit date where it lies between them."""
    columns: list[Meeting | date] = []
    waiting = quit_on
    for meeting in meetings:
        if waiting is not None and waiting <= meeting.held_on and columns:
            columns.append(waiting)
            waiting = None
        columns.append(meeting)
    return columns


def _column(each: Meeting | date) -> AttendanceMeeting:
    if isinstance(each, Meeting):
        return AttendanceMeeting(str(each.number), each.held_on)
    return AttendanceMeeting("", each, counts=False)


def _meetings(session: Transaction, course: Course) -> list[Meeting]:
    found = session.scalars(
        select(Meeting)
        .where(Meeting.course_id == course.id, Meeting.state != MeetingState.CANCELLED)
        .order_by(Meeting.starts_at, Meeting.number)
    ).all()
    programme = session.get_one(Programme, course.programme_id)
    if programme.format is not ProgrammeFormat.ROLLING:
        return list(found)
    past = [each for each in found if each.held_on < session.today]
    ahead = [each for each in found if each.held_on >= session.today]
    kept = past[-ROLLING_COLUMNS // 2 :]
    return kept + ahead[: ROLLING_COLUMNS - len(kept)]


def _lines(session: Transaction, course_id: uuid.UUID) -> list[_Line]:
    rows = session.execute(
        select(Enrolment.id, Participant)
        .join(Pathway, Pathway.id == Enrolment.pathway_id)
        .join(Participant, Participant.id == Pathway.participant_id)
        .where(Enrolment.course_id == course_id, Enrolment.state == EnrolmentState.ENROLLED)
    )
    lines = [_Line(*row) for row in rows]
    # As on the sheet of the window, so that the marks of the room are typed line by line.
    return sorted(lines, key=lambda one: person_sort_key(one.person.surname, one.person.given_name))


def _name(person: Participant) -> NameInGroup:
    return NameInGroup(person.given_name, person.surname, person.name_protected, person.alias)


def _cells(
    session: Transaction, course_id: uuid.UUID
) -> dict[tuple[uuid.UUID, uuid.UUID], AttendanceCell]:
    rows = session.execute(
        select(Attendance.enrolment_id, Attendance.meeting_id, Attendance.mark, Attendance.co_ppm)
        .join(Meeting, Meeting.id == Attendance.meeting_id)
        .where(Meeting.course_id == course_id)
    )
    return {(enrolment, meeting): AttendanceCell(mark, co) for enrolment, meeting, mark, co in rows}


def _counsellors(session: Transaction, course: Course) -> tuple[str, ...]:
    ids = [each for each in (course.counsellor_id, course.second_counsellor_id) if each]
    names = {user.id: user.name for user in session.scalars(select(User).where(User.id.in_(ids)))}
    return tuple(names[each] for each in ids)
