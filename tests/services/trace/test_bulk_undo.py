"""Acts on many at once are taken back whole: every table is as before, on both databases."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import time, timedelta

import pytest
from sqlalchemy import Engine

from counsellor_app.clock import instant
from counsellor_app.kinds.course import CourseState
from counsellor_app.kinds.spreadsheet import ListColumn, ListKind
from counsellor_app.models import Base
from counsellor_app.services.attendance import attendance
from counsellor_app.services.calendars import appointments
from counsellor_app.services.calendars.appointments import AppointmentDraft
from counsellor_app.services.courses import course_closing, course_editing
from counsellor_app.services.follow_up.closings import ClosingDraft
from counsellor_app.services.medication import schemes, vouchers
from counsellor_app.services.medication.schemes import GrantDraft
from counsellor_app.services.planning import day_takeover
from counsellor_app.services.planning.day_takeover import TakeoverDraft
from counsellor_app.services.spreadsheets import bringing_in
from counsellor_app.services.spreadsheets.list_judging import ListIntake
from counsellor_app.services.spreadsheets.list_rows import ListPerson, ListRow
from counsellor_app.services.trace import undo
from tests.helpers.builders import (
    TODAY,
    Office,
    a_course,
    a_participant,
    a_pathway,
    an_enrolment,
    an_office,
)
from tests.helpers.medicine import a_scheme, a_voucher_draft
from tests.services.people.test_note_versions import first_meeting
from tests.services.planning.test_day_takeover import a_colleague
from tests.services.trace.test_undo import NUMBERS, STAYS, Rows, compared, rows_in_force

Act = Callable[[Office], Callable[[], object]]
"""Makes what is acted on, and gives the act."""


@pytest.fixture
def office(database: Engine) -> Office:
    return an_office(database)


def a_group(office: Office) -> tuple[uuid.UUID, list[uuid.UUID]]:
    day = TODAY - timedelta(days=42)
    course = a_course(office, starts_on=day, state=CourseState.PLANNED)  # nobody is marked yet
    people = [a_pathway(office, a_participant(office)) for _ in range(4)]
    for each in people:
        an_enrolment(office, course, each)
    return course, people


def closing(office: Office) -> Callable[[], object]:
    course, people = a_group(office)
    drafts = tuple(ClosingDraft(each, smoke_free=True, satisfaction=4) for each in people)
    return lambda: office.backend.write(course_closing.close_course, course, drafts, confirmed=True)


def calling_off(office: Office) -> Callable[[], object]:
    course, _people = a_group(office)
    return lambda: office.backend.write(course_editing.cancel_course, course, confirmed=True)


def marking(office: Office) -> Callable[[], object]:
    course, _people = a_group(office)
    meeting = first_meeting(office, course)
    return lambda: office.backend.write(attendance.mark_rest_present, meeting)


def issuing(office: Office) -> Callable[[], object]:
    people = [a_pathway(office) for _ in range(3)]
    scheme = a_scheme(office)
    for each in people:
        office.backend.write(schemes.grant_scheme, GrantDraft(each, scheme))
    drafts = tuple(a_voucher_draft(each) for each in people)
    return lambda: office.backend.write(vouchers.issue_for_group, drafts)


def taking_over(office: Office) -> Callable[[], object]:
    away, taking = a_colleague(office, "AA"), a_colleague(office, "BB")
    for hour in (13, 14):
        start = instant(TODAY, time(hour))
        draft = AppointmentDraft(
            away.id, start, start + timedelta(minutes=30), pathway_id=a_pathway(office)
        )
        office.system.write(appointments.book_appointment, draft)
    wish = TakeoverDraft(away.id, TODAY, (taking.id,))
    return lambda: office.backend.write(day_takeover.take_over_day, wish)


def bringing(office: Office) -> Callable[[], object]:
    rows = tuple(
        ListRow(
            line,
            ListPerson(given_name="Ny", surname=f"Række {line}", phone=f"+452030{line:04}"),
            {ListColumn.RECEIVED_ON: TODAY},
            fingerprint=str(line),
        )
        for line in range(2, 8)
    )
    batch = office.backend.write(bringing_in.begin_list, ListKind.REFERRALS, "liste.xlsx")
    intake = ListIntake(ListKind.REFERRALS, batch_id=batch)
    return lambda: office.backend.write(bringing_in.take_rows, intake, rows)


ACTS: dict[str, Act] = {
    "a course is closed for everyone": closing,
    "a course is called off": calling_off,
    "the rest is marked present": marking,
    "vouchers are issued for a group": issuing,
    "a day is taken over": taking_over,
    "a list is brought in": bringing,
}
_BATCH = {"import_batch"}  # stays, marked as taken back


def tables(engine: Engine) -> dict[str, Rows]:
    with engine.connect() as connection:
        names = Base.metadata.tables.keys() - STAYS - NUMBERS - _BATCH
        return {name: rows_in_force(connection, name) for name in names}


@pytest.mark.parametrize("name", ACTS)
def test_an_act_on_many_is_taken_back_whole(office: Office, database: Engine, name: str) -> None:
    act = ACTS[name](office)
    before = tables(database)
    act()
    acted = tables(database)
    assert acted != before

    last = office.backend.read(undo.last_undoable)
    assert last is not None
    office.backend.write(undo.undo, last.id)

    after = tables(database)
    assert [line for each in before for line in compared(each, before[each], after[each])] == []
