"""A call in a programme by telephone is its meeting: marked with the call, undone with it, shown on the sheet."""

from __future__ import annotations

import uuid
from datetime import timedelta

import pytest
from sqlalchemy import Engine, select

from counsellor_app.errors import UserError
from counsellor_app.kinds.call import CallOutcome, CallPurpose
from counsellor_app.kinds.course import AttendanceMark, Setting
from counsellor_app.models import AuditEntry, Enrolment
from counsellor_app.services.attendance.attendance import MarkDraft, mark_attendance
from counsellor_app.services.calls import call_pane
from counsellor_app.services.calls.calls import CallDraft, calls_of, log_call
from counsellor_app.services.courses import course_page
from counsellor_app.services.courses.course_rows import CoursePage
from counsellor_app.services.trace import undo
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


def on_course(office: Office, *, phone_counts: bool, days_ago: int = 0) -> tuple[uuid.UUID, ...]:
    programme = a_programme(office, phone_counts=phone_counts, setting=Setting.TELEPHONE)
    course = a_course(office, programme, starts_on=TODAY - timedelta(days=days_ago))
    pathway_id = a_pathway(office)
    return pathway_id, course, an_enrolment(office, course, pathway_id)


def page(office: Office, course_id: uuid.UUID) -> CoursePage:
    return office.backend.look(course_page.open_course, course_id)


def ring(
    office: Office, pathway_id: uuid.UUID, outcome: CallOutcome = CallOutcome.ANSWERED
) -> None:
    found = office.backend.read(call_pane.read_call_pane, pathway_id).meeting
    assert found is not None
    draft = CallDraft(pathway_id, outcome, CallPurpose.SUPPORT, meeting_id=found.meeting_id)
    office.backend.write(log_call, draft)


def undo_last(office: Office) -> None:
    row = office.backend.read(undo.last_undoable)
    assert row is not None
    office.backend.write(undo.undo, row.id)


def attended(office: Office, enrolment_id: uuid.UUID) -> int:
    return office.backend.read(lambda s: s.get_one(Enrolment, enrolment_id).meetings_attended)


def test_the_call_marks_the_meeting_and_undo_takes_both(office: Office) -> None:
    pathway_id, course_id, enrolment_id = on_course(office, phone_counts=True)
    ring(office, pathway_id)
    assert page(office, course_id).people[0].cells[0].mark is AttendanceMark.PHONE
    assert attended(office, enrolment_id) == 1
    actions = office.backend.read(lambda s: list(s.scalars(select(AuditEntry.action))))
    assert {"log_call", "mark_attendance"} <= set(actions)
    assert office.backend.read(call_pane.read_call_pane, pathway_id).meeting is None
    undo_last(office)
    assert page(office, course_id).people[0].cells[0].mark is None
    assert attended(office, enrolment_id) == 0
    assert office.backend.read(calls_of, pathway_id) == ()


def test_nobody_reached_marks_nothing(office: Office) -> None:
    pathway_id, course_id, _ = on_course(office, phone_counts=True)
    ring(office, pathway_id, CallOutcome.NO_ANSWER)
    assert page(office, course_id).people[0].cells[0].mark is None


@pytest.mark.parametrize(
    ("phone_counts", "days_ago", "offered"),
    [
        (True, 6, True),
        (True, 7, True),
        (False, 0, False),
        (True, -1, False),
    ],
)
def test_which_meeting_a_call_may_be(
    office: Office, phone_counts: bool, days_ago: int, offered: bool
) -> None:
    """By the rule of the programme, and of the last week: every seventh day there is a meeting."""
    pathway_id, *_ = on_course(office, phone_counts=phone_counts, days_ago=days_ago)
    found = office.backend.read(call_pane.read_call_pane, pathway_id).meeting
    assert (found is not None) == offered
    if found is not None:
        assert TODAY - timedelta(days=6) <= found.held_on <= TODAY


def test_a_mark_that_a_colleague_set_stays_hers(office: Office) -> None:
    pathway_id, course_id, enrolment_id = on_course(office, phone_counts=True)
    found = office.backend.read(call_pane.read_call_pane, pathway_id).meeting
    assert found is not None
    present = MarkDraft(found.meeting_id, enrolment_id, AttendanceMark.PRESENT)
    office.as_actor(office.team_lead).write(mark_attendance, present)
    draft = CallDraft(
        pathway_id, CallOutcome.ANSWERED, CallPurpose.SUPPORT, meeting_id=found.meeting_id
    )
    office.backend.write(log_call, draft)
    assert page(office, course_id).people[0].cells[0].mark is AttendanceMark.PRESENT


def test_what_was_marked_since_keeps_the_call(office: Office) -> None:
    pathway_id, course_id, enrolment_id = on_course(office, phone_counts=True)
    meeting_id = page(office, course_id).meetings[0].id
    ring(office, pathway_id)
    later = MarkDraft(meeting_id, enrolment_id, AttendanceMark.ABSENT)
    office.as_actor(office.team_lead).write(mark_attendance, later)
    with pytest.raises(UserError, match=r"undo\.changed_since"):
        undo_last(office)
    assert len(office.backend.read(calls_of, pathway_id)) == 1
