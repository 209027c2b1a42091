"""The course that a list fills: found here by its name and days, or made with its meetings."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import select

from counsellor_app.errors import FieldError, UserError
from counsellor_app.kinds.course import (
    AttendanceMark,
    CourseState,
    EnrolmentState,
    MeetingState,
    ProgrammeFormat,
)
from counsellor_app.kinds.names import fold
from counsellor_app.kinds.spreadsheet import ListColumn, RowFate
from counsellor_app.models import Attendance, Course, CourseClosing, Enrolment, Meeting, Programme
from counsellor_app.services import access
from counsellor_app.services.courses import course_planning
from counsellor_app.services.courses.course_planning import CourseDraft
from counsellor_app.services.courses.meeting_plan import MeetingDraft
from counsellor_app.services.spreadsheets.course_facts import CourseFacts
from counsellor_app.services.spreadsheets.list_cases import Case
from counsellor_app.services.spreadsheets.list_judging import ListIntake
from counsellor_app.services.spreadsheets.list_people import Found
from counsellor_app.services.spreadsheets.list_places import Words
from counsellor_app.services.spreadsheets.list_rows import ListRow
from counsellor_app.services.trace import audit
from counsellor_app.services.transaction import Transaction

MOST = course_planning.LARGEST


@dataclass(slots=True)
class CourseSheet:
    """The course as it is here, if it is: its meetings by day, and who is on it with which marks."""

    programme: Programme
    course: Course | None = None
    meetings: dict[date, Meeting] = field(default_factory=dict)
    enrolled: dict[uuid.UUID, uuid.UUID] = field(default_factory=dict)  # pathway to enrolment
    marks: dict[tuple[uuid.UUID, date], AttendanceMark | None] = field(default_factory=dict)
    closed: frozenset[uuid.UUID] = frozenset()
    elsewhere: frozenset[uuid.UUID] = frozenset()  # pathways that are on another course


def sheet_of(session: Transaction, facts: CourseFacts) -> CourseSheet:
    """The course that the list is of, with the meetings that are here; UserError where it names no day."""
    if not facts.days:
        raise UserError("list.no_meetings")
    sheet = CourseSheet(_programme(session, facts))
    sheet.course = _known_course(session, facts)
    if sheet.course is not None:
        meetings = session.scalars(
            select(Meeting).where(
                Meeting.course_id == sheet.course.id, Meeting.state != MeetingState.CANCELLED
            )
        )
        sheet.meetings = {each.held_on: each for each in meetings}
    return sheet


def _known_course(session: Transaction, facts: CourseFacts) -> Course | None:
    """The one of this name that began that day; a list of a few of its people may lack the first days."""
    found = session.scalars(
        select(Course)
        .join(Meeting, Meeting.course_id == Course.id)
        .where(
            access.own_courses(session),
            Course.state != CourseState.CANCELLED,
            Meeting.held_on.in_(facts.days),
        )
        .order_by(Course.starts_on != facts.days[0], Course.starts_on, Course.id)
    ).unique()
    return next((each for each in found if fold(each.name) == fold(facts.name)), None)


def _programme(session: Transaction, facts: CourseFacts) -> Programme:
    first = facts.days[0]
    programmes = session.scalars(select(Programme).order_by(Programme.name, Programme.id)).all()
    wanted = [
        each
        for each in programmes
        if (fold(each.name) == fold(facts.programme))
        or (not facts.programme and each.format is ProgrammeFormat.GROUP)
    ]
    if not wanted:
        names = sorted({each.name for each in programmes})
        raise FieldError(
            ListColumn.PROGRAMME.value,
            "list.programme",
            text=facts.programme,
            known=", ".join(names),
        )
    valid = [
        e for e in wanted if e.valid_from <= first and (e.valid_to is None or first <= e.valid_to)
    ]
    # An old list may be older than the oldest rule: then the first that there was.
    return valid[0] if valid else min(wanted, key=lambda each: each.valid_from)


def read_enrolled(session: Transaction, sheet: CourseSheet, found: dict[int, Found]) -> None:
    """Who of the list is on the course already, with which marks, and who is on another."""
    people = [who.somebody for who in found.values() if who.somebody is not None]
    pathway_ids = [each.id for somebody in people for each in somebody.pathways]
    rows = session.execute(
        select(Enrolment.pathway_id, Enrolment.id, Enrolment.course_id, Enrolment.state).where(
            Enrolment.pathway_id.in_(pathway_ids)
        )
    ).all()
    here = sheet.course.id if sheet.course else None
    sheet.elsewhere = frozenset(
        row.pathway_id
        for row in rows
        if row.state is EnrolmentState.ENROLLED and row.course_id != here
    )
    if here is None:
        return
    kept = (EnrolmentState.ENROLLED, EnrolmentState.CLOSED)
    sheet.enrolled = {r.pathway_id: r.id for r in rows if r.course_id == here and r.state in kept}
    marks = session.execute(
        select(Enrolment.pathway_id, Meeting.held_on, Attendance.mark)
        .join(Attendance, Attendance.enrolment_id == Enrolment.id)
        .join(Meeting, Meeting.id == Attendance.meeting_id)
        .where(Enrolment.id.in_(sheet.enrolled.values()))
    )
    sheet.marks = {(pathway_id, day): mark for pathway_id, day, mark in marks}
    closed = session.scalars(
        select(CourseClosing.pathway_id).where(CourseClosing.pathway_id.in_(sheet.enrolled))
    )
    sheet.closed = frozenset(closed)


def the_course(
    session: Transaction, intake: ListIntake, sheet: CourseSheet, words: Words, people: int
) -> Case:
    """The course and its meetings, those that are not here yet; its trace has the line before the first row."""
    case = Case(ListRow(0), RowFate.NEW)
    if sheet.course is None:
        _plan(session, intake.course, sheet, case, words, people)
    else:
        _add_meetings(session, intake.course, sheet, case, sheet.course)
    return case


def _plan(
    session: Transaction,
    facts: CourseFacts,
    sheet: CourseSheet,
    case: Case,
    words: Words,
    people: int,
) -> None:
    draft = CourseDraft(
        sheet.programme.id,
        facts.name,
        facts.place,
        min(MOST, max(sheet.programme.capacity, people)),
        words.colleague(facts.counsellor),
        None,
        facts.quit_on,
        tuple(_meeting(sheet.programme, facts, n, day) for n, day in enumerate(facts.days)),
    )
    sheet.course = course_planning.make_course(session, draft, sheet.programme)
    session.flush()
    made = session.scalars(select(Meeting).where(Meeting.course_id == sheet.course.id)).all()
    case.made += [sheet.course, *made]
    sheet.meetings = {each.held_on: each for each in made}
    audit.record(
        session, "plan_course", subject="course", subject_id=sheet.course.id, meetings=len(made)
    )


def _add_meetings(
    session: Transaction, facts: CourseFacts, sheet: CourseSheet, case: Case, course: Course
) -> None:
    if course.state is CourseState.CLOSED:
        course.state = CourseState.OPEN  # derived again when everybody is on it
    for number, day in enumerate(facts.days):
        if day not in sheet.meetings:
            draft_of_it = _meeting(sheet.programme, facts, number, day)
            meeting = course_planning.new_meeting(course.id, number + 1, draft_of_it)
            case.makes(session, meeting)
            sheet.meetings[day] = meeting
    in_order = sorted(sheet.meetings.values(), key=lambda each: each.starts_at)
    for number, meeting in enumerate(in_order, start=1):
        if meeting.number != number:
            meeting.number = number
    course.ends_on = in_order[-1].held_on
    session.flush()


def _meeting(programme: Programme, facts: CourseFacts, number: int, day: date) -> MeetingDraft:
    themes = [str(theme) for theme in programme.themes]
    return MeetingDraft(
        held_on=day,
        starts=facts.starts,
        minutes=programme.meeting_minutes,
        theme=themes[number] if number < len(themes) else "",
        place=facts.place,
        counts=number + 1 not in programme.uncounted,
    )
