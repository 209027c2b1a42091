"""Clashes of a plan with counsellors, rooms and Outlook, and the times proposed instead; busy times from a file."""

from __future__ import annotations

import uuid
from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine

from counsellor_app.clock import instant, local
from counsellor_app.errors import UserError
from counsellor_app.kinds.call import AppointmentKind
from counsellor_app.kinds.course import ClashKind, CompletionRule, ProgrammeFormat, Setting
from counsellor_app.services.calendars import appointments, free_times
from counsellor_app.services.calendars.appointments import AppointmentDraft
from counsellor_app.services.courses import course_planning
from counsellor_app.services.courses.meeting_plan import (
    MeetingDraft,
    ProgrammeRow,
    day_off,
    propose_meetings,
)
from counsellor_app.services.planning import busy_times, clashes
from counsellor_app.services.planning.clashes import PlanQuestion
from tests.helpers.builders import TODAY, Office, a_course, an_office, at, working_hours

EASTER = date(2027, 3, 22)  # the Monday before Easter: the series meets Maundy Thursday's week


@pytest.fixture
def office(database: Engine) -> Office:
    return an_office(database)


def a_plan(first: date = TODAY, **more: object) -> tuple[MeetingDraft, ...]:
    row = ProgrammeRow(
        uuid.uuid4(),
        "Gruppeforløb",
        ProgrammeFormat.GROUP,
        5,
        (0, 7, 14, 21, 28),
        120,
        (),
        12,
        2,
        6,
        CompletionRule.SHARE_75,
    )
    return propose_meetings(replace(row, **more), first, time(16, 30))  # type: ignore[arg-type]


def test_a_counsellor_and_a_room_are_not_taken_twice(office: Office) -> None:
    a_course(office, place="Sal  1")
    drafts = a_plan()
    mine = PlanQuestion(drafts, (office.counsellor.id,), "sal 1")
    found = office.backend.read(clashes.clashes, mine)
    assert {each.kind for each in found} == set(ClashKind)
    assert {each.course for each in found} == {"Hold efterår A"}
    assert len(found) == 2 * 4  # its fourth meeting lies on another day than ours

    elsewhere = replace(mine, counsellor_ids=(office.team_lead.id,), place="Sal 2")
    assert office.backend.read(clashes.clashes, elsewhere) == ()
    by_video = replace(mine, counsellor_ids=(), setting=Setting.VIDEO)
    assert office.backend.read(clashes.clashes, by_video) == ()


def test_the_course_does_not_clash_with_itself(office: Office) -> None:
    course_id = a_course(office, place="Sal 1")
    question = PlanQuestion(a_plan(), (office.counsellor.id,), "Sal 1", course_id=course_id)
    assert office.backend.read(clashes.clashes, question) == ()


def test_the_proposal_avoids_clashes_holidays_and_closed_days(office: Office) -> None:
    drafts = a_plan(EASTER)
    assert [each.held_on for each in drafts][1] == date(2027, 4, 5)  # over Easter Monday
    a_course(office, starts_on=EASTER, days=(0,), place="Sal 1")
    busy = at(date(2027, 4, 5), time(8))
    office.backend.write(busy_times.keep_busy_times, [(busy, busy + timedelta(hours=14))])
    closed = frozenset({date(2027, 4, 6)})
    question = PlanQuestion(drafts, (office.counsellor.id,), "Sal 1")

    better = office.backend.read(clashes.times_without_clash, question, closed)

    assert office.backend.read(clashes.clashes, replace(question, meetings=better)) == ()
    assert [each.id for each in better] == [each.id for each in drafts]
    days = [each.held_on for each in better]
    assert days == sorted(set(days))
    assert not any(day_off(day, closed) for day in days)
    assert (days[0], better[0].starts) == (EASTER, time(18, 30))  # the same evening, later
    assert days[1] == date(2027, 4, 7)  # the sixth is closed


def test_where_nothing_is_better_the_time_stays(office: Office) -> None:
    draft = replace(a_plan()[0], minutes=8 * 60)
    first = at(TODAY - timedelta(days=8), time(0))
    spans = [(first + timedelta(days=n), first + timedelta(days=n + 1)) for n in range(90)]
    office.backend.write(busy_times.keep_busy_times, spans)
    question = PlanQuestion((draft,), (office.counsellor.id,))
    assert office.backend.read(clashes.times_without_clash, question, frozenset()) == (draft,)


@settings(max_examples=30)
@given(
    taken=st.lists(st.tuples(st.integers(0, 60), st.integers(8, 20)), max_size=12),
    first=st.integers(0, 30),
)
def test_days_off_are_never_proposed(taken: list[tuple[int, int]], first: int) -> None:
    closed = frozenset(TODAY + timedelta(days=number) for number, _ in taken)
    drafts = a_plan(TODAY + timedelta(days=first))
    moved = propose_meetings(
        ProgrammeRow(
            uuid.uuid4(), "", ProgrammeFormat.GROUP, 5, (0, 7, 14, 21, 28), 120, (), 12, None, 6,
            CompletionRule.SHARE_75,
        ),
        drafts[0].held_on,
        time(16, 30),
        closed,
    )  # fmt: skip
    days = [each.held_on for each in moved]
    assert days == sorted(set(days))
    assert not any(day_off(day, closed) for day in days)
    assert {day.weekday() for day in days} == {drafts[0].held_on.weekday()}


def test_outlook_is_respected_by_free_times_and_bookings_and_read_anew(office: Office) -> None:
    working_hours(office)
    tomorrow = TODAY + timedelta(days=1)
    before = office.backend.read(free_times.free_slots, office.counsellor.id, tomorrow, tomorrow)
    start = at(tomorrow, time(9))
    office.backend.write(busy_times.keep_busy_times, [(start, start + timedelta(hours=3))])

    after = office.backend.read(free_times.free_slots, office.counsellor.id, tomorrow, tomorrow)
    assert len(after) == len(before) - 4
    assert min(local(each.starts_at).time() for each in after) >= time(12)
    with pytest.raises(UserError, match=r"appointment\.taken"):
        office.backend.write(
            appointments.book_appointment,
            AppointmentDraft(
                office.counsellor.id, start, start + timedelta(hours=1), AppointmentKind.BUSY
            ),
        )
    assert office.backend.read(busy_times.busy_state).ahead == 1
    office.backend.write(busy_times.keep_busy_times, [])
    assert office.backend.read(busy_times.busy_state).ahead == 0
    again = office.backend.read(free_times.free_slots, office.counsellor.id, tomorrow, tomorrow)
    assert again == before


def test_a_week_away_is_kept_day_by_day(office: Office) -> None:
    start = at(TODAY, time(9))
    kept = office.backend.write(
        busy_times.keep_busy_times, [(start, start + timedelta(days=6)), (start, start)]
    )
    assert kept == 7


INSTANTS = st.integers(0, 24 * 8).map(
    lambda hours: instant(date(2026, 10, 20), time()) + timedelta(hours=hours)
)


@settings(max_examples=30)
@given(spans=st.lists(st.tuples(INSTANTS, INSTANTS), max_size=6))
def test_cut_and_merged_spans_cover_the_same_time(spans: list[tuple[datetime, datetime]]) -> None:
    """Also over the night on which the clocks go back."""
    pieces = busy_times.merged(piece for span in spans for piece in busy_times.by_day(span))
    hours = [instant(date(2026, 10, 20), time()) + timedelta(hours=n) for n in range(24 * 9)]
    for hour in hours:
        wanted = any(start <= hour < end for start, end in spans)
        assert any(start <= hour < end for start, end in pieces) is wanted
    for start, end in pieces:
        assert timedelta(0) < end - start <= timedelta(hours=25)


def test_planning_knows_the_rooms_in_one_spelling(office: Office) -> None:
    for place in ("Sal 1", "Sal 1", "sal  1", "Lokale 3", ""):
        a_course(office, place=place)
    assert office.backend.read(course_planning.planning_start).places == ("Lokale 3", "Sal 1")
