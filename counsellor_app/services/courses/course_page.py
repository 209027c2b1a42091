"""Reads one course as its page shows it: head, meetings, the attendance of everyone, and who waits."""

from __future__ import annotations

import uuid
from collections import defaultdict
from dataclasses import replace
from datetime import date
from typing import TypeVar

from sqlalchemy import bindparam, func, select, true

from counsellor_app.clock import age_on
from counsellor_app.kinds.course import (
    AttendanceMark,
    CourseState,
    EnrolmentState,
    Lapse,
    MeetingState,
    ProgrammeFormat,
)
from counsellor_app.kinds.interview import InterviewState
from counsellor_app.kinds.names import person_sort_key
from counsellor_app.kinds.pathway import NextAct
from counsellor_app.models import (
    Attendance,
    Course,
    Enrolment,
    Interview,
    Meeting,
    Participant,
    Pathway,
    Programme,
    User,
)
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.attendance import attempts, waiting_list
from counsellor_app.services.attendance.attendance_figures import MeetingMark
from counsellor_app.services.attendance.attendance_outlook import SheetRule, outlook_of
from counsellor_app.services.attendance.completion import Outlook, outlook
from counsellor_app.services.courses.course_rows import Cell, CoursePage, MeetingRow, PersonRow
from counsellor_app.services.office import rules
from counsellor_app.services.operation import look, query
from counsellor_app.services.trace import audit
from counsellor_app.services.transaction import Transaction

T = TypeVar("T")

ON_SHEET = (EnrolmentState.ENROLLED, EnrolmentState.CLOSED)


@look(Right.CASE)
def open_course(session: Transaction, course_id: uuid.UUID) -> CoursePage:
    """Opens the page: the names on it are a look at everyone there."""
    page = course_page(session, course_id)
    audit.record(
        session, "open_course", subject="course", subject_id=course_id, people=len(page.people)
    )
    return page


@query(Right.CASE)
def course_page(session: Transaction, course_id: uuid.UUID) -> CoursePage:
    """The page again after something was written."""
    course = access.open_course(session, course_id)
    programme = session.get_one(Programme, course.programme_id)
    meetings = _meetings(session, course_id)
    counting = rules.in_force(session, rules.CompletionRules, session.today)
    rule = SheetRule(
        programme.completion_rule,
        programme.format,
        programme.meetings,
        counting.phone_counts or programme.phone_counts,
    )
    people = _people(session, course, meetings, rule)
    return CoursePage(
        id=course.id,
        version=course.version_id,
        name=course.name,
        programme_id=programme.id,
        programme=programme.name,
        format=programme.format,
        rule=programme.completion_rule,
        needed=rule.needed_of([_marked(each, None) for each in meetings]),
        state=course.state,
        place=course.place,
        capacity=course.capacity,
        counsellor_id=course.counsellor_id,
        second_counsellor_id=course.second_counsellor_id,
        counsellors=_counsellors(session, course),
        starts_on=course.starts_on,
        ends_on=course.ends_on,
        quit_on=course.quit_on,
        meetings=meetings,
        people=people,
        waiting=waiting_list.waiting_for(session, course.id, programme.id),
        epikrises_due=_epikrises_due(session, course),
        today=session.today,
        not_shown=_not_shown(session, course_id, len(people)),
    )


def _not_shown(session: Transaction, course_id: uuid.UUID, shown: int) -> int:
    """Asked only where somebody is hidden from the actor at all."""
    if not session.hidden.ids:
        return 0
    return (session.scalar(_PLACES_TAKEN, {"course_id": course_id}) or 0) - shown


def _epikrises_due(session: Transaction, course: Course) -> int:
    if course.state is CourseState.PLANNED:
        return 0
    return session.scalar(_EPIKRISES_DUE, {"course_id": course.id}) or 0


def _meetings(session: Transaction, course_id: uuid.UUID) -> tuple[MeetingRow, ...]:
    return tuple(
        MeetingRow(
            id=each.id,
            number=each.number,
            starts_at=each.starts_at,
            ends_at=each.ends_at,
            held_on=each.held_on,
            place=each.place,
            theme=each.theme,
            counts=each.counts,
            state=each.state,
            version=each.version_id,
        )
        for each in session.scalars(_MEETINGS, {"course_id": course_id})
    )


def _people(
    session: Transaction, course: Course, meetings: tuple[MeetingRow, ...], rule: SheetRule
) -> tuple[PersonRow, ...]:
    found = session.execute(_PEOPLE, {"course_id": course.id}).all()
    own = attempts.dates_set(session, [enrolment.pathway_id for enrolment, _ in found])
    cells = _cells(session, course.id)
    asked = _interviewed(session, course) if rule.format is ProgrammeFormat.ROLLING else None
    people = [
        _person(session, enrolment, person, course, meetings, rule, own, cells[enrolment.id], asked)
        for enrolment, person in found
    ]
    return tuple(sorted(people, key=lambda one: person_sort_key(one.surname, one.given_name)))


def _cells(session: Transaction, course_id: uuid.UUID) -> dict[uuid.UUID, dict[uuid.UUID, Cell]]:
    """What is known, by enrolment and meeting: one statement for the whole sheet, columns alone."""
    cells: dict[uuid.UUID, dict[uuid.UUID, Cell]] = defaultdict(dict)
    for enrolment_id, meeting_id, *known in session.execute(_KNOWN, {"course_id": course_id}):
        cells[enrolment_id][meeting_id] = Cell(*known)
    return cells


# Built once: they run with every mark.
_EPIKRISES_DUE = (
    select(func.count(Pathway.id))
    .join(Enrolment, Enrolment.pathway_id == Pathway.id)
    .where(
        Enrolment.course_id == bindparam("course_id"),
        Enrolment.state == EnrolmentState.CLOSED,
        Pathway.next_act == NextAct.SEND_EPIKRISE,
    )
)
_MEETINGS = (
    select(Meeting)
    .where(Meeting.course_id == bindparam("course_id"))
    .order_by(Meeting.starts_at, Meeting.number)
)
_PEOPLE = (
    select(Enrolment, Participant)
    .join(Pathway, Pathway.id == Enrolment.pathway_id)
    .join(Participant, Participant.id == Pathway.participant_id)
    .where(Enrolment.course_id == bindparam("course_id"), Enrolment.state.in_(ON_SHEET))
)
_PLACES_TAKEN = select(func.count(Enrolment.id)).where(
    Enrolment.course_id == bindparam("course_id"), Enrolment.state.in_(ON_SHEET)
)
_KNOWN = (
    select(
        Attendance.enrolment_id,
        Attendance.meeting_id,
        Attendance.mark,
        Attendance.co_ppm,
        Attendance.cigarettes_per_day,
        Attendance.smoke_free,
        Attendance.note,
        true(),
        Attendance.lapse,
        Attendance.marked_at,
        Attendance.id,
    )
    .join(Meeting, Meeting.id == Attendance.meeting_id)
    .where(Meeting.course_id == bindparam("course_id"))
)


def _interviewed(session: Transaction, course: Course) -> set[uuid.UUID]:
    """The pathways of a course that have a held interview."""
    found = select(Interview.pathway_id).where(
        Interview.state == InterviewState.HELD,
        Interview.pathway_id.in_(
            select(Enrolment.pathway_id).where(Enrolment.course_id == course.id)
        ),
    )
    return set(session.scalars(found))


def _person(
    session: Transaction,
    enrolment: Enrolment,
    person: Participant,
    course: Course,
    meetings: tuple[MeetingRow, ...],
    rule: SheetRule,
    own: dict[uuid.UUID, list[date]],
    known: dict[uuid.UUID, Cell],
    asked: set[uuid.UUID] | None,
) -> PersonRow:
    joined = enrolment.joined_on or date.min
    cells = tuple(_cell(each, known.get(each.id), joined, enrolment.state) for each in meetings)
    hers = [
        _marked(meeting, cell.mark)
        for meeting, cell in zip(meetings, cells, strict=True)
        if meeting.held_on >= joined
    ]
    dates = own.get(enrolment.pathway_id, [])
    tried = _tried(dates, course.quit_on, meetings, cells)
    since = tried[-1].quit_on if tried else None
    return PersonRow(
        id=enrolment.id,
        pathway_id=enrolment.pathway_id,
        participant_id=person.id,
        given_name=person.given_name,
        surname=person.surname,
        age=age_on(person.birth_date, session.today) if person.birth_date else None,
        state=enrolment.state,
        joined_on=enrolment.joined_on,
        cells=cells,
        quit_on=since or course.quit_on,
        own_quit_date=bool(dates),
        co_ppm=_newest([cell.co_ppm for cell in cells]),
        cigarettes_per_day=_newest([cell.cigarettes_per_day for cell in cells]),
        smoke_free=_smoke_free(meetings, cells, since),
        attempt=len(tried),
        relapsed=bool(tried) and tried[-1].relapsed_on is not None,
        absences_running=enrolment.absences_running,
        interviewed=asked is None or enrolment.pathway_id in asked,
        outlook=_outlook(enrolment, rule, hers),
    )


def _smoke_free(
    meetings: tuple[MeetingRow, ...], cells: tuple[Cell, ...], since: date | None
) -> bool | None:
    """The newest answer of the attempt that runs."""
    return _newest(
        [
            cell.smoke_free
            for meeting, cell in zip(meetings, cells, strict=True)
            if since is None or meeting.held_on >= since
        ]
    )


def _outlook(enrolment: Enrolment, rule: SheetRule, hers: list[MeetingMark]) -> Outlook:
    """While the course runs what she can still reach; closed, what she has reached."""
    if enrolment.state is EnrolmentState.ENROLLED:
        return outlook_of(rule, hers)
    attended, counted = enrolment.meetings_attended, enrolment.meetings_counted
    return outlook(rule.completion, attended, 0, counted)


def _tried(
    dates: list[date],
    common: date | None,
    meetings: tuple[MeetingRow, ...],
    cells: tuple[Cell, ...],
) -> tuple[attempts.Attempt, ...]:
    told = [
        meeting.held_on
        for meeting, cell in zip(meetings, cells, strict=True)
        if cell.lapse is Lapse.RELAPSE and meeting.state is not MeetingState.CANCELLED
    ]
    return attempts.attempts(dates, common, told)


def _cell(meeting: MeetingRow, known: Cell | None, joined: date, state: EnrolmentState) -> Cell:
    can_mark = (
        meeting.state is not MeetingState.CANCELLED
        and meeting.held_on >= joined
        and state is EnrolmentState.ENROLLED
    )
    if known is None:
        return _EMPTY if can_mark else _SHUT
    return known if can_mark else replace(known, open=False)


_EMPTY, _SHUT = Cell(), Cell(open=False)


def _marked(meeting: MeetingRow, mark: AttendanceMark | None) -> MeetingMark:
    return MeetingMark(meeting.held_on, meeting.counts, meeting.state, mark)


def _newest(values: list[T | None]) -> T | None:
    return next((value for value in reversed(values) if value is not None), None)


def _counsellors(session: Transaction, course: Course) -> tuple[str, ...]:
    ids = [each for each in (course.counsellor_id, course.second_counsellor_id) if each]
    names = {user.id: user.name for user in session.scalars(select(User).where(User.id.in_(ids)))}
    return tuple(names[each] for each in ids)
