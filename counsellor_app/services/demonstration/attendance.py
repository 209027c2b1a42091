"""Places on courses in the demonstration, and the marks of each meeting: presence, CO, cigarettes."""

from __future__ import annotations

import uuid
from datetime import date, datetime, timedelta

from counsellor_app.kinds.course import (
    AttendanceMark,
    CompletionRule,
    EnrolmentState,
    Lapse,
    ProgrammeFormat,
)
from counsellor_app.models import Attendance, Enrolment
from counsellor_app.services.attendance import completion
from counsellor_app.services.attendance.attendance_figures import figures
from counsellor_app.services.demonstration import words
from counsellor_app.services.demonstration.case import Case, Fate
from counsellor_app.services.demonstration.rows import Row
from counsellor_app.services.demonstration.schedule import (
    PlannedCourse,
    PlannedMeeting,
    Schedule,
)
from counsellor_app.services.demonstration.world import World

_LETTERS = {
    "m": AttendanceMark.PRESENT,
    "a": AttendanceMark.EXCUSED,
    "u": AttendanceMark.ABSENT,
    "t": AttendanceMark.PHONE,
}
_MISSED = {AttendanceMark.EXCUSED: 3, AttendanceMark.ABSENT: 4, AttendanceMark.PHONE: 1}
_ROLLING_STAY = 9  # weeks
BEFORE_LEAVING = 2  # meetings that somebody saw who gave the place up


def place(world: World, case: Case, course: PlannedCourse, joined_on: date) -> Row:
    """A place on a course from a day on."""
    listed_at = _listed_at(world, case)
    row = world.rows.add(
        Enrolment,
        id=world.chance.id(listed_at),
        course_id=course.id,
        programme_id=course.programme.id,
        pathway_id=case.id,
        state=EnrolmentState.ENROLLED,
        listed_at=listed_at,
        joined_on=joined_on,
    )
    course.enrolments.append(row)
    case.course, case.enrolment, case.marks = course, row, {}
    return row


def wait(world: World, case: Case, programme_id: uuid.UUID) -> None:
    """A place in the queue of a programme."""
    listed_at = _listed_at(world, case)
    case.enrolment = world.rows.add(
        Enrolment,
        id=world.chance.id(listed_at),
        course_id=None,
        programme_id=programme_id,
        pathway_id=case.id,
        state=EnrolmentState.WAITING,
        listed_at=listed_at,
        wish=world.chance.pick(("aften", "kun onsdag", "")),
    )


def attend(world: World, case: Case, schedule: Schedule) -> None:
    """Marks the meetings that have been, as somebody of her kind comes to them."""
    assert case.course is not None
    meetings = _own(case)
    pattern = case.wishes.marks or _pattern(world, case, meetings)
    if case.fate is Fate.LEFT:
        pattern = pattern[:BEFORE_LEAVING]
    for number, meeting in enumerate(meetings):
        if world.has_been(meeting.day) and number < len(pattern):
            _mark(world, case, meeting, _LETTERS[pattern[number]], number / len(meetings))
    settle(world, case, schedule)


def settle(world: World, case: Case, schedule: Schedule) -> None:
    """Works out what the enrolment stores."""
    assert case.course is not None
    assert case.enrolment is not None
    ended_on = None
    if case.enrolment["state"] is not EnrolmentState.ENROLLED:
        ended_on = case.enrolment["left_on"] or case.closed_on
    found = figures(
        schedule.marks_of(case.course, case.marks),
        joined_on=case.enrolment["joined_on"],
        ended_on=ended_on,
        format=case.course.programme.format,
        phone_counts=case.course.programme.phone_counts,
    )
    for name in found.__dataclass_fields__:
        case.enrolment[name] = getattr(found, name)
    rule = CompletionRule(case.course.programme.completion_rule)
    case.completed = completion.completed(rule, found.meetings_attended, found.meetings_counted)


def leave(world: World, case: Case, schedule: Schedule) -> date | None:
    """She gives the place up after the first meetings; the day, None where it is still to come."""
    assert case.course is not None
    assert case.enrolment is not None
    day = _own(case)[:BEFORE_LEAVING][-1].day + timedelta(days=2)
    if not world.has_been(day):
        return None
    case.enrolment |= {"state": EnrolmentState.LEFT, "left_on": day}
    settle(world, case, schedule)
    return day


def last_day(case: Case) -> date:
    """The last meeting that is hers."""
    return _own(case)[-1].day


def _listed_at(world: World, case: Case) -> datetime:
    day = case.interviewed_on or case.received_on
    return world.at(day, 10, 5)


def _own(case: Case) -> list[PlannedMeeting]:
    """Her meetings: in a rolling group the weeks that she stays."""
    assert case.course is not None
    assert case.enrolment is not None
    joined_on = case.enrolment["joined_on"]
    own = [m for m in case.course.meetings if m.day >= joined_on and not m.cancelled]
    if case.course.programme.format is ProgrammeFormat.ROLLING:
        return own[:_ROLLING_STAY]
    return own


def _pattern(world: World, case: Case, meetings: list[PlannedMeeting]) -> str:
    """A letter a meeting. Two in three complete; some never come."""
    chance = world.chance
    count = len(meetings)
    kind = chance.deal(
        "attendance",
        {"all": 5, "enough": 6, "some": 3, "few": 2, "never": 1},
        ("enough", "few", "all", "some", "enough", "never", "all"),
    )
    rolling = case.course is not None and case.course.programme.format is ProgrammeFormat.ROLLING
    rule = CompletionRule.SHARE_50 if rolling else CompletionRule.SHARE_75
    enough = completion.needed(rule, count)
    present = {
        "all": count,
        "enough": enough,
        # In a rolling group four meetings complete for STOPbasen and not for the region.
        "some": max(1, enough - 1),
        "few": max(1, enough - 2),
        "never": 0,
    }[kind]
    marks = ["m"] * present + [_missed(world, case) for _ in range(count - present)]
    if kind != "never" and case.fate is not Fate.LEFT:
        rest = marks[1:]
        chance.random.shuffle(rest)
        marks[1:] = rest
    return "".join(marks)


def _missed(world: World, case: Case) -> str:
    mark = world.chance.deal("missed meeting", _MISSED)
    if mark is AttendanceMark.PHONE and case.course and case.course.programme.phone_counts:
        mark = AttendanceMark.ABSENT  # where the call is the meeting, no call replaces it
    return next(letter for letter, kind in _LETTERS.items() if kind is mark)


def _mark(
    world: World, case: Case, meeting: PlannedMeeting, mark: AttendanceMark, way: float
) -> None:
    chance = world.chance
    if not case.wishes.marks and chance.one_in(40, "forgotten mark"):
        return
    at = world.at(meeting.day, meeting.hour) + timedelta(minutes=20)
    present = mark is AttendanceMark.PRESENT
    stopped = present and way >= 0.4 and chance.deal("stopped", {True: 3, False: 1})
    measured = present and not chance.one_in(5, "not measured")
    smoked = 0 if stopped else max(1, round(case.cigarettes * (1 - way)))
    co_ppm = chance.between(1, 5) if stopped else min(60, smoked + chance.between(0, 6))
    asked = present and not chance.one_in(9, "not asked")
    free = stopped if asked and way >= 0.3 else None
    lapse = _lapse(world, case) if free is False else None
    if lapse is Lapse.SLIP:
        smoked, co_ppm = 1, chance.between(3, 8)
    case.marks[meeting.id] = world.rows.add(
        Attendance,
        id=chance.id(at),
        meeting_id=meeting.id,
        enrolment_id=case.enrolment["id"] if case.enrolment else None,
        mark=mark,
        co_ppm=co_ppm if measured else None,
        cigarettes_per_day=smoked if asked else None,
        smoke_free=free,
        lapse=lapse,
        note=chance.pick(words.MEETING_NOTES) if present and chance.one_in(8, "note") else "",
        marked_at=at,
        marked_by_id=case.counsellor_id,
    )


def _lapse(world: World, case: Case) -> Lapse | None:
    """Who was smoke-free before has slipped, or smokes again; the others have not stopped yet."""
    if not any(row["smoke_free"] for row in case.marks.values()):
        return None
    return world.chance.deal("lapse", {Lapse.SLIP: 3, Lapse.RELAPSE: 1})
