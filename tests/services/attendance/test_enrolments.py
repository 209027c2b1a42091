"""Places: enrolling, waiting, moving, leaving, closing; a full course asks; all can be taken back."""

from __future__ import annotations

import uuid
from datetime import timedelta

import pytest
from sqlalchemy import Engine

from counsellor_app.errors import NeedsConfirmation, UserError
from counsellor_app.kinds.course import AttendanceMark, CourseState, EnrolmentState
from counsellor_app.kinds.pathway import QuitKind, Stage
from counsellor_app.models import Enrolment, Pathway
from counsellor_app.services.attendance import (
    attendance,
    enrolment_figures,
    enrolments,
    quit_dates,
    waiting_list,
)
from counsellor_app.services.attendance.attendance import MarkDraft
from counsellor_app.services.attendance.enrolments import EnrolDraft, WaitingDraft
from counsellor_app.services.attendance.quit_dates import QuitDateDraft
from counsellor_app.services.courses import course_closing, course_page, course_rows
from counsellor_app.services.follow_up.closings import ClosingDraft
from counsellor_app.services.pathway import pathways
from counsellor_app.services.trace import audit, undo
from tests.helpers.builders import (
    TODAY,
    Office,
    a_course,
    a_pathway,
    a_programme,
    an_enrolment,
    an_office,
)


@pytest.fixture
def office(database: Engine) -> Office:
    return an_office(database)


def take_back(office: Office) -> str:
    row = office.backend.read(undo.last_undoable)
    assert row is not None
    office.backend.write(undo.undo, row.id)
    return row.label


def stage_of(office: Office, pathway_id: uuid.UUID) -> Stage:
    return office.backend.read(lambda session: session.get_one(Pathway, pathway_id).stage)


def enrolment(office: Office, enrolment_id: uuid.UUID) -> Enrolment | None:
    return office.backend.read(lambda session: session.get(Enrolment, enrolment_id))


def page_of(office: Office, course_id: uuid.UUID) -> course_rows.CoursePage:
    return office.backend.read(course_page.course_page, course_id)


def nothing_differs(office: Office) -> bool:
    differing = [
        *office.backend.read(lambda session: list(pathways.differences(session))),
        *office.backend.read(lambda session: list(enrolment_figures.differences(session))),
        *office.backend.read(audit.verify),
    ]
    return not differing


def test_enrolling_twice_is_one_place(office: Office) -> None:
    course_id, pathway_id = a_course(office), a_pathway(office)
    draft = EnrolDraft(course_id, pathway_id)
    first = office.backend.write(enrolments.enrol, draft)
    assert office.backend.write(enrolments.enrol, EnrolDraft(course_id, pathway_id)) == first
    assert page_of(office, course_id).taken == 1
    assert stage_of(office, pathway_id) is Stage.ENROLLED
    assert take_back(office) == "enrol"
    assert enrolment(office, first) is None
    assert stage_of(office, pathway_id) is Stage.RECEIVED


def test_a_full_course_asks_first(office: Office) -> None:
    course_id = a_course(office, capacity=1)
    an_enrolment(office, course_id)
    draft = EnrolDraft(course_id, a_pathway(office))
    with pytest.raises(NeedsConfirmation) as asked:
        office.backend.write(enrolments.enrol, draft)
    assert asked.value.code == "enrolment.course_full"
    office.backend.write(enrolments.enrol, draft, confirmed=True)
    assert page_of(office, course_id).taken == 2


def test_who_waits_keeps_her_place_in_the_queue(office: Office) -> None:
    programme_id = a_programme(office)
    course_id, pathway_id = a_course(office, programme_id), a_pathway(office)
    waiting = WaitingDraft(pathway_id, programme_id, wish="aften")
    enrolment_id = office.backend.write(enrolments.put_on_waiting_list, waiting)
    assert stage_of(office, pathway_id) is Stage.WAITING_LIST
    office.clock.set(TODAY + timedelta(days=9))

    rows = office.backend.read(waiting_list.waiting_list, programme_id)
    assert [(row.waiting_days, row.wish, row.course) for row in rows] == [(9, "aften", "")]
    assert page_of(office, course_id).waiting == rows
    given = office.backend.write(enrolments.enrol, EnrolDraft(course_id, pathway_id))
    assert given == enrolment_id
    assert office.backend.read(waiting_list.count_waiting) == 0
    assert take_back(office) == "enrol"
    assert stage_of(office, pathway_id) is Stage.WAITING_LIST
    assert office.backend.read(waiting_list.waiting_list)[0].waiting_days == 9


def test_moving_keeps_the_old_row_and_counts_from_the_new(office: Office) -> None:
    programme_id = a_programme(office)
    old_course = a_course(office, programme_id, TODAY - timedelta(days=7))
    new_course = a_course(office, programme_id, TODAY + timedelta(days=7), name="Hold B")
    pathway_id = a_pathway(office)
    old_id = an_enrolment(office, old_course, pathway_id)
    meeting = page_of(office, old_course).meetings[0]
    office.backend.write(
        attendance.mark_attendance, MarkDraft(meeting.id, old_id, AttendanceMark.PRESENT)
    )

    new_id = office.backend.write(enrolments.move, old_id, new_course)
    assert office.backend.write(enrolments.move, old_id, new_course) == new_id

    old, new = enrolment(office, old_id), enrolment(office, new_id)
    assert old is not None
    assert new is not None
    assert (old.state, old.left_on, old.moved_to_id) == (EnrolmentState.MOVED, TODAY, new_id)
    assert (new.state, new.joined_on) == (EnrolmentState.ENROLLED, TODAY + timedelta(days=7))
    assert nothing_differs(office)
    assert take_back(office) == "move_enrolment"
    assert enrolment(office, new_id) is None
    assert page_of(office, old_course).taken == 1
    assert nothing_differs(office)


def test_leaving_a_course_that_has_begun_asks_first(office: Office) -> None:
    course_id, pathway_id = a_course(office), a_pathway(office)
    enrolment_id = an_enrolment(office, course_id, pathway_id)
    meeting = page_of(office, course_id).meetings[0]
    office.backend.write(
        attendance.mark_attendance, MarkDraft(meeting.id, enrolment_id, AttendanceMark.PRESENT)
    )
    with pytest.raises(NeedsConfirmation):
        office.backend.write(enrolments.leave, enrolment_id)
    office.backend.write(enrolments.leave, enrolment_id, confirmed=True)
    assert page_of(office, course_id).taken == 0
    assert take_back(office) == "leave_course"
    assert page_of(office, course_id).people[0].cells[0].mark is AttendanceMark.PRESENT
    assert nothing_differs(office)


def test_one_place_at_a_time(office: Office) -> None:
    pathway_id = a_pathway(office)
    an_enrolment(office, a_course(office), pathway_id)
    with pytest.raises(UserError) as refused:
        office.backend.write(enrolments.enrol, EnrolDraft(a_course(office), pathway_id))
    assert refused.value.code == "enrolment.on_another_course"


def test_a_place_with_marks_is_not_taken_back(office: Office) -> None:
    course_id = a_course(office)
    enrolment_id = office.backend.write(enrolments.enrol, EnrolDraft(course_id, a_pathway(office)))
    row = office.backend.read(undo.last_undoable)
    assert row is not None
    meeting = page_of(office, course_id).meetings[0]
    office.backend.write(
        attendance.mark_attendance, MarkDraft(meeting.id, enrolment_id, AttendanceMark.PRESENT)
    )
    with pytest.raises(UserError) as refused:
        office.backend.write(undo.undo, row.id)
    assert refused.value.code == "undo.changed_since"
    assert enrolment(office, enrolment_id) is not None


# --- quit dates


def test_the_newest_quit_date_counts_and_the_older_stay(office: Office) -> None:
    pathway_id = a_pathway(office)
    an_enrolment(office, a_course(office, quit_on=TODAY + timedelta(days=13)), pathway_id)

    def counts() -> object:
        return office.backend.read(quit_dates.quit_date_of, pathway_id)

    assert counts() == TODAY + timedelta(days=13)
    for days in (14, 20):
        draft = QuitDateDraft(pathway_id, TODAY + timedelta(days=days))
        office.backend.write(quit_dates.set_quit_date, draft)
        office.backend.write(quit_dates.set_quit_date, draft)
    nicotine = QuitDateDraft(pathway_id, TODAY + timedelta(days=60), QuitKind.NICOTINE_FREE)
    office.backend.write(quit_dates.set_quit_date, nicotine)
    assert counts() == TODAY + timedelta(days=20)
    assert len(office.backend.read(quit_dates.quit_date_history, pathway_id)) == 3
    take_back(office)
    take_back(office)
    assert counts() == TODAY + timedelta(days=14)


def test_the_course_sets_everyones_date_at_once(office: Office) -> None:
    course_id = a_course(office)
    for _ in range(3):
        an_enrolment(office, course_id)
    day = TODAY + timedelta(days=13)
    assert office.backend.write(quit_dates.set_quit_date_for_course, course_id, day) == 3
    assert {person.quit_on for person in page_of(office, course_id).people} == {day}
    take_back(office)
    assert {person.quit_on for person in page_of(office, course_id).people} == {None}


# --- closing


def test_a_course_is_over_when_it_is_over_for_everyone(office: Office) -> None:
    course_id = a_course(office, starts_on=TODAY - timedelta(days=42))
    for _ in range(2):
        an_enrolment(office, course_id)
    for meeting in page_of(office, course_id).meetings:
        office.backend.write(attendance.mark_rest_present, meeting.id)
    form = office.backend.read(course_closing.course_to_close, course_id)
    assert [line.completed for line in form.people] == [True, True]
    drafts = tuple(
        ClosingDraft(line.pathway_id, smoke_free=True, satisfaction=5) for line in form.people
    )

    assert office.backend.write(course_closing.close_course, course_id, drafts[:1]) == 1
    assert page_of(office, course_id).state is CourseState.OPEN
    office.backend.write(course_closing.close_course, course_id, drafts[1:])
    assert page_of(office, course_id).state is CourseState.CLOSED
    assert take_back(office) == "close_whole_course"
    assert page_of(office, course_id).state is CourseState.OPEN
    assert nothing_differs(office)


def test_closing_before_the_last_meeting_asks(office: Office) -> None:
    course_id, pathway_id = a_course(office), a_pathway(office)
    an_enrolment(office, course_id, pathway_id)
    with pytest.raises(NeedsConfirmation) as asked:
        office.backend.write(course_closing.close_course, course_id, (ClosingDraft(pathway_id),))
    assert asked.value.facts == {"count": 4}
