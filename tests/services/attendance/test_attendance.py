"""Attendance: each mark is saved by itself, adds up, moves the stage and can be taken back."""

from __future__ import annotations

import uuid
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import Engine

from counsellor_app.errors import FieldError, NeedsConfirmation, UserError
from counsellor_app.kinds.course import (
    AttendanceMark,
    CompletionOutlook,
    CompletionRule,
    CourseState,
    EnrolmentState,
    Lapse,
    MeetingState,
    ProgrammeFormat,
    Setting,
)
from counsellor_app.kinds.pathway import NextAct, Stage
from counsellor_app.kinds.work import WorkKind
from counsellor_app.models import Attendance, Enrolment, Pathway
from counsellor_app.services.actor import Actor
from counsellor_app.services.attendance import (
    attempts,
    attendance,
    attendance_sheet,
    enrolment_figures,
    quit_dates,
)
from counsellor_app.services.attendance.attendance import MarkDraft
from counsellor_app.services.attendance.attendance_figures import MeetingMark
from counsellor_app.services.attendance.attendance_outlook import SheetRule, outlook_of
from counsellor_app.services.attendance.quit_dates import QuitDateDraft
from counsellor_app.services.courses import course_page, course_rows, courses
from counsellor_app.services.courses.courses import CourseFilter
from counsellor_app.services.pathway import pathways
from counsellor_app.services.today import worklist
from counsellor_app.services.trace import audit, undo
from tests.helpers.builders import (
    TODAY,
    Office,
    a_course,
    a_participant,
    a_pathway,
    a_programme,
    an_enrolment,
    an_office,
)
from tests.helpers.statements import statements

PRESENT, ABSENT = AttendanceMark.PRESENT, AttendanceMark.ABSENT
EXCUSED, PHONE = AttendanceMark.EXCUSED, AttendanceMark.PHONE


@pytest.fixture
def office(database: Engine) -> Office:
    return an_office(database)


@pytest.fixture
def course_id(office: Office) -> uuid.UUID:
    """A course whose third meeting is today."""
    return a_course(office, starts_on=TODAY - timedelta(days=21))


def page_of(office: Office, course_id: uuid.UUID) -> course_rows.CoursePage:
    return office.backend.read(course_page.course_page, course_id)


def mark(
    office: Office, course_id: uuid.UUID, enrolment_id: uuid.UUID, *marks: AttendanceMark | None
) -> None:
    """Marks the first meetings in turn; None leaves one out."""
    for meeting, each in zip(page_of(office, course_id).meetings, marks, strict=False):
        if each is not None:
            draft = MarkDraft(meeting.id, enrolment_id, each)
            office.backend.write(attendance.mark_attendance, draft)


def take_back(office: Office) -> undo.UndoRow:
    row = office.backend.read(undo.last_undoable)
    assert row is not None
    office.backend.write(undo.undo, row.id)
    return row


def enrolment(office: Office, enrolment_id: uuid.UUID) -> Enrolment:
    return office.backend.read(lambda session: session.get_one(Enrolment, enrolment_id))


def pathway(office: Office, pathway_id: uuid.UUID) -> Pathway:
    return office.backend.read(lambda session: session.get_one(Pathway, pathway_id))


def nothing_differs(office: Office) -> bool:
    differing = [
        *office.backend.read(lambda session: list(pathways.differences(session))),
        *office.backend.read(lambda session: list(enrolment_figures.differences(session))),
        *office.backend.read(audit.verify),
    ]
    return not differing


def test_a_mark_begins_the_course_and_moves_the_stage(office: Office, course_id: uuid.UUID) -> None:
    pathway_id = a_pathway(office)
    enrolment_id = an_enrolment(office, course_id, pathway_id)
    mark(office, course_id, enrolment_id, PRESENT)

    assert page_of(office, course_id).meetings[0].state is MeetingState.HELD
    row = enrolment(office, enrolment_id)
    assert (row.meetings_counted, row.meetings_attended) == (1, 1)
    assert row.first_meeting_on == TODAY - timedelta(days=21)
    assert pathway(office, pathway_id).stage is Stage.IN_COURSE
    assert pathway(office, pathway_id).due_from == TODAY - timedelta(days=14)
    assert nothing_differs(office)


def test_absence_is_told_until_she_comes_again(office: Office, course_id: uuid.UUID) -> None:
    enrolment_id = an_enrolment(office, course_id)
    mark(office, course_id, enrolment_id, PRESENT, ABSENT)
    assert enrolment(office, enrolment_id).absent_since == TODAY - timedelta(days=14)
    mark(office, course_id, enrolment_id, None, None, PRESENT)
    row = enrolment(office, enrolment_id)
    assert row.absent_since is None
    assert (row.meetings_counted, row.meetings_attended) == (3, 2)


def test_the_same_mark_twice_is_one_act(office: Office, course_id: uuid.UUID) -> None:
    enrolment_id = an_enrolment(office, course_id)
    mark(office, course_id, enrolment_id, PRESENT)
    before = office.backend.read(lambda session: len(list(session.query(Attendance))))
    version = enrolment(office, enrolment_id).version_id
    mark(office, course_id, enrolment_id, PRESENT)
    assert before == office.backend.read(lambda session: len(list(session.query(Attendance))))
    assert enrolment(office, enrolment_id).version_id == version


def test_marks_are_taken_back_one_by_one_by_name(office: Office, course_id: uuid.UUID) -> None:
    pathway_id = a_pathway(office)
    enrolment_id = an_enrolment(office, course_id, pathway_id)
    meeting = page_of(office, course_id).meetings[0]
    mark(office, course_id, enrolment_id, PRESENT)
    office.backend.write(attendance.mark_attendance, MarkDraft(meeting.id, enrolment_id, co_ppm=7))
    mark(office, course_id, enrolment_id, ABSENT)

    labels = [take_back(office).label for _ in range(2)]
    cell = page_of(office, course_id).people[0].cells[0]
    assert labels == ["mark_absent", "mark_co"]
    assert (cell.mark, cell.co_ppm) == (PRESENT, None)
    row = take_back(office)
    assert (row.label, row.who) == ("mark_present", "Nancy Ann Berggren")
    assert page_of(office, course_id).meetings[0].state is MeetingState.PLANNED
    assert pathway(office, pathway_id).stage is Stage.ENROLLED
    assert enrolment(office, enrolment_id).meetings_counted == 0
    assert nothing_differs(office)


def test_a_mark_that_a_colleague_has_changed_is_not_taken_back(
    office: Office, course_id: uuid.UUID
) -> None:
    enrolment_id = an_enrolment(office, course_id)
    meeting = page_of(office, course_id).meetings[0]
    mark(office, course_id, enrolment_id, PRESENT)
    office.as_actor(office.team_lead).write(
        attendance.mark_attendance, MarkDraft(meeting.id, enrolment_id, ABSENT)
    )
    with pytest.raises(UserError) as refused:
        take_back(office)
    assert refused.value.code == "undo.changed_since"
    assert page_of(office, course_id).people[0].cells[0].mark is ABSENT


def test_the_rest_are_marked_present_in_one_act(office: Office, course_id: uuid.UUID) -> None:
    absent = an_enrolment(office, course_id)
    for _ in range(3):
        an_enrolment(office, course_id)
    later = an_enrolment(office, course_id, joined_on=TODAY)
    mark(office, course_id, absent, ABSENT)
    meeting = page_of(office, course_id).meetings[0]

    assert office.backend.write(attendance.mark_rest_present, meeting.id) == 3
    marks = {person.id: person.cells[0].mark for person in page_of(office, course_id).people}
    assert marks[absent] is ABSENT
    assert marks[later] is None
    assert list(marks.values()).count(PRESENT) == 3
    assert nothing_differs(office)
    take_back(office)
    assert sum(p.cells[0].mark is PRESENT for p in page_of(office, course_id).people) == 0


def test_clearing_leaves_the_note(office: Office, course_id: uuid.UUID) -> None:
    enrolment_id = an_enrolment(office, course_id)
    meeting = page_of(office, course_id).meetings[0]
    draft = MarkDraft(meeting.id, enrolment_id, PRESENT, 12, 5, smoke_free=False, note="smutter")
    office.backend.write(attendance.mark_attendance, draft)
    office.backend.write(attendance.clear_attendance, meeting.id, enrolment_id)
    cell = page_of(office, course_id).people[0].cells[0]
    assert (cell.mark, cell.co_ppm, cell.cigarettes_per_day) == (None, None, None)
    assert cell.note == "smutter"
    assert take_back(office).label == "mark_cleared"
    assert page_of(office, course_id).people[0].cells[0].co_ppm == 12


def test_only_an_excuse_comes_in_advance_without_a_question(
    office: Office, course_id: uuid.UUID
) -> None:
    enrolment_id = an_enrolment(office, course_id)
    last = page_of(office, course_id).meetings[-1]
    office.backend.write(attendance.mark_attendance, MarkDraft(last.id, enrolment_id, EXCUSED))
    assert page_of(office, course_id).meetings[-1].state is MeetingState.PLANNED
    with pytest.raises(NeedsConfirmation):
        office.backend.write(attendance.mark_attendance, MarkDraft(last.id, enrolment_id, PRESENT))


@pytest.mark.parametrize(
    ("draft", "code"),
    [
        ({"co_ppm": 201}, "attendance.co_out_of_range"),
        ({"cigarettes_per_day": -1}, "attendance.cigarettes_out_of_range"),
    ],
)
def test_impossible_numbers_are_refused(
    office: Office, course_id: uuid.UUID, draft: dict[str, int], code: str
) -> None:
    enrolment_id = an_enrolment(office, course_id)
    meeting = page_of(office, course_id).meetings[0]
    with pytest.raises(FieldError) as refused:
        office.backend.write(
            attendance.mark_attendance,
            MarkDraft(meeting.id, enrolment_id, **draft),  # type: ignore[arg-type]
        )
    assert refused.value.code == code


def test_nobody_is_marked_where_she_has_no_place(office: Office, course_id: uuid.UUID) -> None:
    waiting = an_enrolment(office, course_id, state=EnrolmentState.WAITING)
    later = an_enrolment(office, course_id, joined_on=TODAY)
    meeting = page_of(office, course_id).meetings[0]
    for enrolment_id, code in (
        (waiting, "attendance.not_enrolled"),
        (later, "attendance.before_joined"),
        (uuid.uuid4(), "attendance.not_enrolled"),
    ):
        with pytest.raises(UserError) as refused:
            office.backend.write(
                attendance.mark_attendance, MarkDraft(meeting.id, enrolment_id, PRESENT)
            )
        assert refused.value.code == code


def test_a_planned_course_opens_with_its_first_mark(office: Office) -> None:
    course_id = a_course(office, state=CourseState.PLANNED)
    mark(office, course_id, an_enrolment(office, course_id), PRESENT)
    assert page_of(office, course_id).state is CourseState.OPEN


# --- what can still be reached


def meeting_marks(*marks: AttendanceMark | None) -> list[MeetingMark]:
    return [
        MeetingMark(date(2026, 9, 7) + timedelta(days=7 * n), True, MeetingState.PLANNED, each)
        for n, each in enumerate(marks)
    ]


@pytest.mark.parametrize(
    ("marks", "state", "missing"),
    [
        ((PRESENT, PRESENT, PRESENT, PRESENT, None), CompletionOutlook.COMPLETED, 0),
        ((PRESENT, PRESENT, PRESENT, None, None), CompletionOutlook.CAN, 1),
        ((PRESENT, PRESENT, ABSENT, None, None), CompletionOutlook.CAN, 2),
        ((PRESENT, ABSENT, ABSENT, None, None), CompletionOutlook.CANNOT, 3),
        ((PRESENT, PHONE, ABSENT, None, None), CompletionOutlook.CANNOT, 3),
        ((), CompletionOutlook.UNKNOWN, 0),
    ],
)
def test_what_can_still_be_reached_in_a_group(
    marks: tuple[AttendanceMark | None, ...], state: CompletionOutlook, missing: int
) -> None:
    rule = SheetRule(CompletionRule.SHARE_75, ProgrammeFormat.GROUP, 5)
    found = outlook_of(rule, meeting_marks(*marks))
    assert (found.state, found.missing) == (state, missing)


def test_a_rolling_course_takes_its_share_of_what_is_offered() -> None:
    half = SheetRule(CompletionRule.SHARE_50, ProgrammeFormat.ROLLING, 8)
    three_of_many = meeting_marks(PRESENT, PRESENT, PRESENT, *[None] * 30)
    assert outlook_of(half, three_of_many).missing == 1
    four = SheetRule(CompletionRule.MEETINGS_4, ProgrammeFormat.ROLLING, 8)
    assert outlook_of(four, meeting_marks(PRESENT, ABSENT, ABSENT, None)).state is (
        CompletionOutlook.CANNOT
    )


# --- the sheet for the room


def test_the_printed_sheet_names_nobody_who_is_protected(
    office: Office, course_id: uuid.UUID
) -> None:
    protected = a_participant(office, given_name="Ida", surname="Olsen", name_protected=True)
    for person in (None, protected):
        pathway_id = a_pathway(office, person)
        an_enrolment(office, course_id, pathway_id)
    sheet = office.backend.look(attendance_sheet.attendance_sheet, course_id)
    names = [person.name for person in sheet.people]
    assert "Nancy B." in names
    assert not any("Ida" in name or "Olsen" in name for name in names)
    assert [meeting.label for meeting in sheet.meetings] == ["1", "2", "3", "4", "5"]


def test_the_next_act_follows_the_marks(office: Office, course_id: uuid.UUID) -> None:
    pathway_id = a_pathway(office)
    enrolment_id = an_enrolment(office, course_id, pathway_id)
    mark(office, course_id, enrolment_id, PRESENT, PRESENT, PRESENT)
    assert pathway(office, pathway_id).next_act is NextAct.ATTEND_MEETING
    office.clock.set(TODAY + timedelta(days=30))
    mark(office, course_id, enrolment_id, None, None, None, ABSENT, PRESENT)
    assert pathway(office, pathway_id).next_act is NextAct.CLOSE_COURSE


# --- quick


def test_a_mark_needs_few_statements(office: Office, course_id: uuid.UUID) -> None:
    """How long it takes is measured by `make bench`."""
    people = [an_enrolment(office, course_id) for _ in range(12)]
    backend = office.backend
    meeting = page_of(office, course_id).meetings[0]
    backend.write(attendance.mark_attendance, MarkDraft(meeting.id, people[0], PRESENT))
    with statements(office.engine) as seen:
        for each in people[1:]:
            backend.write(attendance.mark_attendance, MarkDraft(meeting.id, each, PRESENT))
    assert len(seen) / len(people[1:]) <= 32


def test_a_sheet_needs_no_more_statements_for_more_people(
    office: Office, course_id: uuid.UUID
) -> None:
    an_enrolment(office, course_id)
    with statements(office.engine) as alone:
        page_of(office, course_id)
    for _ in range(9):
        an_enrolment(office, course_id)
    with statements(office.engine) as seen:
        assert len(page_of(office, course_id).people) == 10
    assert len(seen) == len(alone) <= 11, seen


def test_a_slip_ends_nothing_and_a_relapse_the_attempt(
    office: Office, course_id: uuid.UUID
) -> None:
    enrolment_id = an_enrolment(office, course_id)
    pathway_id = enrolment(office, enrolment_id).pathway_id
    meetings = page_of(office, course_id).meetings
    stop = meetings[0].held_on + timedelta(days=2)
    office.backend.write(quit_dates.set_quit_date, QuitDateDraft(pathway_id, stop))

    def smoked(number: int, **how: Any) -> course_rows.PersonRow:
        draft = MarkDraft(meetings[number].id, enrolment_id, PRESENT, **how)
        office.backend.write(attendance.mark_attendance, draft)
        return page_of(office, course_id).people[0]

    slipped = smoked(1, lapse=Lapse.SLIP)
    assert (slipped.cells[1].smoke_free, slipped.attempt, slipped.relapsed) == (False, 1, False)
    assert (fallen := smoked(2, lapse=Lapse.RELAPSE)).relapsed
    assert fallen.attempt == 1
    office.backend.write(quit_dates.set_quit_date, QuitDateDraft(pathway_id, TODAY))
    again = page_of(office, course_id).people[0]
    assert (again.attempt, again.relapsed, again.quit_on) == (2, False, TODAY)
    first, second = office.backend.read(attempts.attempts_of, pathway_id)
    assert (first.quit_on, first.relapsed_on) == (stop, meetings[2].held_on)
    assert (second.quit_on, second.relapsed_on) == (TODAY, None)
    free = smoked(2, smoke_free=True)  # it was typed at the wrong line
    assert (free.cells[2].lapse, free.attempt) == (None, 1)


def test_absences_on_end_are_counted_until_she_comes(office: Office, course_id: uuid.UUID) -> None:
    enrolment_id = an_enrolment(office, course_id)
    mark(office, course_id, enrolment_id, ABSENT, ABSENT)
    row = page_of(office, course_id).people[0]
    assert row.absences_running == 2
    assert office.backend.read(courses.page, CourseFilter())[0].absent_twice == 1
    (called,) = office.backend.read(worklist.work_today)[0].rows
    assert (called.kind, called.absences) == (WorkKind.ABSENCE_CALL, 2)
    mark(office, course_id, enrolment_id, ABSENT, ABSENT, PHONE)
    assert page_of(office, course_id).people[0].absences_running == 0


def test_where_the_call_is_the_meeting_it_counts(office: Office) -> None:
    by_phone = a_programme(office, phone_counts=True, setting=Setting.VIDEO)
    for programme_id, attended in ((by_phone, 1), (a_programme(office), 0)):
        course_id = a_course(office, programme_id, starts_on=TODAY)
        enrolment_id = an_enrolment(office, course_id)
        mark(office, course_id, enrolment_id, PHONE)
        assert enrolment(office, enrolment_id).meetings_attended == attended
        assert page_of(office, course_id).people[0].outlook.attended == attended


def test_nothing_that_a_colleague_wrote_is_written_over_unseen(
    office: Office, course_id: uuid.UUID
) -> None:
    enrolment_id = an_enrolment(office, course_id)
    page = page_of(office, course_id)
    cell, meeting_id = page.people[0].cells[2], page.meetings[2].id
    lead = office.as_actor(office.team_lead)
    theirs = MarkDraft(meeting_id, enrolment_id, PRESENT, co_ppm=4, seen=cell)
    lead.write(attendance.mark_attendance, theirs)
    mine = MarkDraft(meeting_id, enrolment_id, ABSENT, seen=cell)
    with pytest.raises(UserError, match=r"attendance\.changed_meanwhile") as told:
        office.backend.write(attendance.mark_attendance, mine)
    assert told.value.facts == {"who": office.team_lead.name}
    # The same mark is no conflict, and another field is not hers.
    office.backend.write(
        attendance.mark_attendance,
        MarkDraft(meeting_id, enrolment_id, PRESENT, cigarettes_per_day=0, seen=cell),
    )
    now = page_of(office, course_id).people[0].cells[2]
    assert (now.mark, now.co_ppm, now.cigarettes_per_day) == (PRESENT, 4, 0)
    office.backend.write(
        attendance.mark_attendance, MarkDraft(meeting_id, enrolment_id, ABSENT, seen=now)
    )
    assert page_of(office, course_id).people[0].cells[2].mark is ABSENT


@pytest.mark.parametrize("everyone_apart", [True, False])
def test_two_counsellors_at_one_evening_lose_no_mark(
    office: Office, course_id: uuid.UUID, everyone_apart: bool
) -> None:
    """Two backends at once, each with its own connection: on different people, and on the same."""
    places = [an_enrolment(office, course_id, pathway_of(office, n)) for n in range(8)]
    page = page_of(office, course_id)
    meeting_id = page.meetings[2].id
    seen = {person.id: person.cells[2] for person in page.people}
    told: list[UserError] = []

    def marks(actor: Actor, mark: AttendanceMark, ids: list[uuid.UUID]) -> None:
        backend = office.as_actor(actor)
        for each in ids:
            try:
                backend.write(
                    attendance.mark_attendance, MarkDraft(meeting_id, each, mark, seen=seen[each])
                )
            except UserError as error:
                told.append(error)

    halves = (places[:4], places[4:]) if everyone_apart else (places, list(reversed(places)))
    with ThreadPoolExecutor(2) as pool:
        ours = pool.submit(marks, office.counsellor, PRESENT, halves[0])
        theirs = pool.submit(marks, office.team_lead, EXCUSED, halves[1])
        ours.result(60)
        theirs.result(60)
    found = page_of(office, course_id)
    standing = [person.cells[2].mark for person in found.people]
    assert None not in standing
    assert len(told) == (0 if everyone_apart else len(places))
    assert {error.code for error in told} <= {"attendance.changed_meanwhile"}
    assert list(office.system.read(enrolment_figures.differences)) == []


def pathway_of(office: Office, number: int) -> uuid.UUID:
    return a_pathway(office, a_participant(office, given_name=f"Person {number}", cpr=None))
