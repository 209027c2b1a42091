"""Courses: planned around days off, listed with their places, edited, moved and cancelled."""

from __future__ import annotations

import uuid
from datetime import date, time, timedelta

import pytest
from sqlalchemy import Engine

from counsellor_app.errors import FieldError, NeedsConfirmation, UserError
from counsellor_app.kinds.course import (
    CompletionRule,
    CourseState,
    EnrolmentState,
    MeetingState,
    ProgrammeFormat,
)
from counsellor_app.kinds.pathway import NextAct, Stage
from counsellor_app.models import Course, Enrolment, Pathway
from counsellor_app.services.courses import (
    course_editing,
    course_page,
    course_planning,
    course_rows,
    courses,
    individual_courses,
    meetings,
)
from counsellor_app.services.courses.course_planning import CourseDraft
from counsellor_app.services.courses.courses import CourseFilter, CourseOrder
from counsellor_app.services.courses.individual_courses import IndividualDraft
from counsellor_app.services.courses.meeting_plan import (
    MeetingDraft,
    ProgrammeRow,
    propose_meetings,
    propose_quit_day,
)
from counsellor_app.services.courses.meetings import MeetingEdit
from counsellor_app.services.trace import audit, undo
from counsellor_app.services.transaction import Transaction
from tests.helpers.builders import (
    TODAY,
    Office,
    a_course,
    a_pathway,
    a_programme,
    an_enrolment,
    an_office,
)

HALF_PAST_FOUR = time(16, 30)


@pytest.fixture
def office(database: Engine) -> Office:
    return an_office(database)


def group_rule(**values: object) -> ProgrammeRow:
    given: dict[str, object] = {
        "id": uuid.uuid4(),
        "name": "Gruppeforløb",
        "format": ProgrammeFormat.GROUP,
        "meetings": 5,
        "meeting_days": (0, 7, 21, 28, 42),
        "meeting_minutes": 120,
        "themes": ("Velkommen", "Stopdagen"),
        "capacity": 12,
        "quit_after_meeting": 2,
        "quit_days_after": 6,
        "completion_rule": CompletionRule.SHARE_75,
    }
    return ProgrammeRow(**(given | values))  # type: ignore[arg-type]


def take_back(office: Office) -> None:
    row = office.backend.read(undo.last_undoable)
    assert row is not None
    office.backend.write(undo.undo, row.id)


def page_of(office: Office, course_id: uuid.UUID) -> course_rows.CoursePage:
    return office.backend.read(course_page.course_page, course_id)


# --- the proposal


def test_meetings_follow_the_rule_of_the_programme() -> None:
    proposed = propose_meetings(group_rule(), date(2026, 9, 7), HALF_PAST_FOUR)
    assert [each.held_on for each in proposed] == [
        date(2026, 9, 7),
        date(2026, 9, 14),
        date(2026, 9, 28),
        date(2026, 10, 5),
        date(2026, 10, 19),
    ]
    assert [each.theme for each in proposed] == ["Velkommen", "Stopdagen", "", "", ""]
    assert proposed[0].starts_at.hour == 14  # 16.30 in Copenhagen in summer
    assert proposed[-1].ends_at - proposed[-1].starts_at == timedelta(hours=2)


def test_a_meeting_on_a_holiday_moves_a_week_and_pushes_only_whom_it_meets() -> None:
    # Easter Monday 2026 is 6 April; the next meeting would lie on the same Monday.
    weekly = group_rule(meeting_days=(0, 7, 14, 28, 35))
    proposed = propose_meetings(weekly, date(2026, 3, 30), HALF_PAST_FOUR)
    assert [each.held_on for each in proposed] == [
        date(2026, 3, 30),
        date(2026, 4, 13),
        date(2026, 4, 20),
        date(2026, 4, 27),
        date(2026, 5, 4),
    ]
    assert proposed[1].moved_for == "Anden påskedag"
    assert proposed[2].moved_for == ""


def test_the_units_closed_days_move_a_meeting_too() -> None:
    autumn = {date(2026, 10, 12) + timedelta(days=n) for n in range(7)}
    proposed = propose_meetings(group_rule(), date(2026, 10, 5), HALF_PAST_FOUR, autumn)
    assert proposed[1].held_on == date(2026, 10, 19)
    assert proposed[1].moved_for == "closed"


def test_the_common_quit_date_lies_between_its_meetings() -> None:
    days = [date(2026, 9, 7), date(2026, 9, 14), date(2026, 9, 28)]
    assert propose_quit_day(group_rule(), days) == date(2026, 9, 20)
    assert propose_quit_day(group_rule(quit_days_after=20), days) == date(2026, 9, 27)
    assert propose_quit_day(group_rule(quit_after_meeting=None), days) is None


# --- planning


def a_draft(office: Office, **values: object) -> CourseDraft:
    programme_id = a_programme(office)
    rule = group_rule(id=programme_id)
    given: dict[str, object] = {
        "programme_id": programme_id,
        "name": "Hold vinter A",
        "capacity": 12,
        "quit_on": date(2026, 10, 18),
        "meetings": propose_meetings(rule, TODAY, HALF_PAST_FOUR),
    }
    return CourseDraft(**(given | values))  # type: ignore[arg-type]


def test_a_planned_course_stands_in_the_list(office: Office) -> None:
    draft = a_draft(office)
    office.backend.write(course_planning.plan_course, draft)
    office.backend.write(course_planning.plan_course, draft)

    rows = office.backend.read(courses.page, CourseFilter())
    assert [(row.name, row.meetings, row.state) for row in rows] == [
        ("Hold vinter A", 5, CourseState.PLANNED)
    ]
    assert (rows[0].next_meeting_number, rows[0].counsellor) == (1, "MH")
    assert office.backend.read(courses.count, CourseFilter()) == 1
    take_back(office)
    assert office.backend.read(courses.count, CourseFilter()) == 0
    assert office.backend.read(audit.verify) == []


@pytest.mark.parametrize(
    ("field", "code", "values"),
    [
        ("name", "course.name_missing", {"name": "  "}),
        ("capacity", "course.capacity_out_of_range", {"capacity": 0}),
        ("meetings", "course.no_meetings", {"meetings": ()}),
        (
            "meetings",
            "course.two_meetings_a_day",
            {"meetings": (MeetingDraft(TODAY, time(10)), MeetingDraft(TODAY, time(14)))},
        ),
    ],
)
def test_a_course_needs_its_facts(
    office: Office, field: str, code: str, values: dict[str, object]
) -> None:
    with pytest.raises(FieldError) as refused:
        office.backend.write(course_planning.plan_course, a_draft(office, **values))
    assert (refused.value.field, refused.value.code) == (field, code)


def test_the_list_searches_sorts_and_counts_places(office: Office) -> None:
    programme_id = a_programme(office)
    early = a_course(office, programme_id, name="Åbent hold", sort_key="}bent hold", capacity=2)
    a_course(office, programme_id, TODAY + timedelta(days=3), name="Zebra", sort_key="zebra")
    an_enrolment(office, early)
    an_enrolment(office, early, state=EnrolmentState.WAITING, joined_on=None)

    by_name = CourseFilter(order=CourseOrder.NAME)
    assert [row.name for row in office.backend.read(courses.page, by_name)] == [
        "Zebra",
        "Åbent hold",
    ]
    first, second = office.backend.read(courses.page, CourseFilter())
    assert (first.name, first.taken, first.waiting, first.free) == ("Åbent hold", 1, 1, 1)
    assert second.name == "Zebra"
    found = office.backend.read(courses.page, CourseFilter(text="aabent"))
    assert [row.id for row in found] == [early]
    assert office.backend.read(courses.count, CourseFilter(states=(CourseState.CLOSED,))) == 0


def test_a_usual_time_lies_a_week_ahead(office: Office) -> None:
    usual = office.backend.read(course_planning.usual_time, a_programme(office))
    assert (usual.first_day, usual.starts) == (TODAY + timedelta(days=7), time(16, 30))


def test_editing_a_course_can_be_taken_back(office: Office) -> None:
    course_id = a_course(office)
    page = page_of(office, course_id)
    draft = CourseDraft(
        page.programme_id, "Hold efterår B", capacity=10, version=page.version, id=course_id
    )
    office.backend.write(course_editing.edit_course, draft)
    assert page_of(office, course_id).name == "Hold efterår B"
    take_back(office)
    after = page_of(office, course_id)
    assert (after.name, after.capacity) == ("Hold efterår A", 12)


# --- meetings


def test_moving_a_meeting_moves_the_next_act_of_everyone(office: Office) -> None:
    course_id = a_course(office)
    pathway_id = a_pathway(office)
    an_enrolment(office, course_id, pathway_id)
    first = page_of(office, course_id).meetings[0]
    new_day = TODAY + timedelta(days=2)

    edit = MeetingEdit(MeetingDraft(new_day, time(10), id=first.id), first.version)
    office.backend.write(meetings.edit_meeting, edit)

    page = page_of(office, course_id)
    assert page.meetings[0].held_on == page.starts_on == new_day
    assert page.people[0].joined_on == new_day
    assert due_of(office, pathway_id) == (NextAct.ATTEND_MEETING, new_day)
    take_back(office)
    assert due_of(office, pathway_id) == (NextAct.ATTEND_MEETING, TODAY)


def due_of(office: Office, pathway_id: uuid.UUID) -> tuple[NextAct, date | None]:
    def read(session: Transaction) -> tuple[NextAct, date | None]:
        pathway = session.get_one(Pathway, pathway_id)
        return pathway.next_act, pathway.due_from

    return office.backend.read(read)


def test_two_meetings_on_one_day_are_refused(office: Office) -> None:
    first, second = page_of(office, a_course(office)).meetings[:2]
    edit = MeetingEdit(MeetingDraft(second.held_on, time(10), id=first.id), first.version)
    with pytest.raises(FieldError) as refused:
        office.backend.write(meetings.edit_meeting, edit)
    assert refused.value.code == "course.two_meetings_a_day"


def test_a_meeting_is_added_in_its_place_and_cancelled(office: Office) -> None:
    course_id = a_course(office)
    extra = MeetingDraft(TODAY + timedelta(days=14), time(16, 30))
    office.backend.write(meetings.add_meeting, course_id, extra)
    office.backend.write(meetings.add_meeting, course_id, extra)
    page = page_of(office, course_id)
    assert [each.number for each in page.meetings] == [1, 2, 3, 4, 5, 6]
    assert page.meetings[2].id == extra.id
    assert page.needed == 5

    office.backend.write(meetings.cancel_meeting, extra.id)
    page = page_of(office, course_id)
    assert (page.meetings[2].state, page.needed) == (MeetingState.CANCELLED, 4)
    take_back(office)
    assert page_of(office, course_id).needed == 5
    take_back(office)
    assert len(page_of(office, course_id).meetings) == 5


# --- cancelling


def test_a_cancelled_course_sends_its_people_to_the_waiting_list(office: Office) -> None:
    course_id = a_course(office)
    pathway_id = a_pathway(office)
    an_enrolment(office, course_id, pathway_id)
    with pytest.raises(NeedsConfirmation):
        office.backend.write(course_editing.cancel_course, course_id)
    office.backend.write(course_editing.cancel_course, course_id, confirmed=True)

    assert page_of(office, course_id).state is CourseState.CANCELLED
    assert stage_of(office, pathway_id) is Stage.WAITING_LIST
    take_back(office)
    page = page_of(office, course_id)
    assert (page.state, page.taken) == (CourseState.OPEN, 1)
    assert stage_of(office, pathway_id) is Stage.ENROLLED


def stage_of(office: Office, pathway_id: uuid.UUID) -> Stage:
    return office.backend.read(lambda session: session.get_one(Pathway, pathway_id).stage)


# --- individual


def test_an_individual_course_has_one_participant_and_no_name_of_hers(office: Office) -> None:
    programme_id = a_programme(
        office, name="Individuelt forløb", format=ProgrammeFormat.INDIVIDUAL, meetings=3
    )
    pathway_id = a_pathway(office)
    days = tuple(MeetingDraft(TODAY + timedelta(days=7 * n), time(9)) for n in range(3))
    draft = IndividualDraft(pathway_id, programme_id, days)
    course_id = office.backend.write(individual_courses.start_individual, draft)
    office.backend.write(individual_courses.start_individual, draft)

    page = page_of(office, course_id)
    assert (page.capacity, page.taken, len(page.meetings)) == (1, 1, 3)
    assert "Berggren" not in page.name
    assert stage_of(office, pathway_id) is Stage.ENROLLED
    take_back(office)
    assert stage_of(office, pathway_id) is Stage.RECEIVED
    gone = office.backend.read(
        lambda session: (session.get(Course, course_id), session.get(Enrolment, draft.enrolment_id))
    )
    assert gone == (None, None)


def test_a_group_is_no_individual_course(office: Office) -> None:
    draft = IndividualDraft(a_pathway(office), a_programme(office), (MeetingDraft(TODAY, time(9)),))
    with pytest.raises(UserError) as refused:
        office.backend.write(individual_courses.start_individual, draft)
    assert refused.value.code == "course.not_individual"
