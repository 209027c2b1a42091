"""The half-year window and an enrolment's figures, with the cases of the sources."""

from __future__ import annotations

from datetime import date

import pytest

from counsellor_app.kinds.course import AttendanceMark, MeetingState, ProgrammeFormat
from counsellor_app.services.attendance.attendance_figures import Figures, MeetingMark, figures
from counsellor_app.services.follow_up.follow_up_window import BaseDay, Window, base_day, window
from counsellor_app.services.office.rules import FollowUpRule

MARKS = {"m": AttendanceMark.PRESENT, "a": AttendanceMark.EXCUSED, "u": AttendanceMark.ABSENT,
         "t": AttendanceMark.PHONE, ".": None}  # fmt: skip


@pytest.mark.parametrize(
    ("quit_on", "expected"),
    [
        (date(2025, 3, 20), (date(2025, 8, 20), date(2025, 9, 20), date(2025, 10, 20))),
        (date(2025, 8, 31), (date(2026, 1, 31), date(2026, 2, 28), date(2026, 3, 31))),
    ],
)
def test_the_window_of_the_sources(quit_on: date, expected: tuple[date, date, date]) -> None:
    assert window(quit_on, FollowUpRule()) == Window(*expected)


def test_without_a_quit_date_the_last_meeting_stands_in_and_is_flagged() -> None:
    own, planned, last = date(2026, 1, 1), date(2026, 1, 5), date(2026, 2, 1)
    assert base_day(own, planned, last) == BaseDay(own, missing=False)
    assert base_day(None, planned, last) == BaseDay(planned, missing=False)
    assert base_day(None, None, last) == BaseDay(last, missing=True)
    assert base_day(None, None, None) is None


def course(marks: str, held: int | None = None) -> list[MeetingMark]:
    held = len(marks) if held is None else held
    return [
        MeetingMark(
            date(2026, 3, 1 + number),
            counts=True,
            state=MeetingState.HELD if number < held else MeetingState.PLANNED,
            mark=MARKS[mark],
        )
        for number, mark in enumerate(marks)
    ]


def worked_out(marks: list[MeetingMark], **given: object) -> Figures:
    values = {
        "joined_on": date(2026, 3, 1),
        "ended_on": None,
        "format": ProgrammeFormat.GROUP,
        "phone_counts": False,
    }
    return figures(marks, **(values | given))  # type: ignore[arg-type]


def test_held_meetings_count_and_presence_attends() -> None:
    found = worked_out(course("amtu.", held=4))
    assert found == Figures(4, 1, date(2026, 3, 2), date(2026, 3, 2), date(2026, 3, 4), 1)


def test_a_phone_contact_attends_where_the_rule_says_so() -> None:
    assert worked_out(course("mt"), phone_counts=True).meetings_attended == 2
    assert worked_out(course("mt")).meetings_attended == 1


def test_what_was_before_she_joined_is_not_hers() -> None:
    assert worked_out(course(".mm"), joined_on=date(2026, 3, 2)).meetings_counted == 2


def test_a_rolling_group_goes_on_without_her() -> None:
    left = date(2026, 3, 2)
    rolling = worked_out(course("mm.."), ended_on=left, format=ProgrammeFormat.ROLLING)
    group = worked_out(course("mm.."), ended_on=left)
    assert (rolling.meetings_counted, group.meetings_counted) == (2, 4)


def test_an_introduction_that_does_not_count_is_still_her_first_meeting() -> None:
    introduction = MeetingMark(date(2026, 3, 1), False, MeetingState.HELD, AttendanceMark.PRESENT)
    found = worked_out([introduction, *course(".m")[1:]])
    assert (found.meetings_counted, found.first_meeting_on) == (1, date(2026, 3, 1))


def test_absent_since_follows_the_newest_mark() -> None:
    assert worked_out(course("um")).absent_since is None
    assert worked_out(course("mu.")).absent_since == date(2026, 3, 2)
