"""The courses of the demonstration: series of group, youth and rolling courses, and those of one person."""

from __future__ import annotations

import math
import uuid
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from counsellor_app.kinds.course import CourseState, EnrolmentState, MeetingState, ProgrammeFormat
from counsellor_app.kinds.names import sort_key
from counsellor_app.models import Course, Meeting, Programme
from counsellor_app.services.attendance.attendance_figures import MeetingMark
from counsellor_app.services.demonstration import words
from counsellor_app.services.demonstration.rows import Row
from counsellor_app.services.demonstration.world import World

GROUP, INDIVIDUAL, ROLLING, TELEPHONE, YOUTH, CRASH = (
    "Gruppeforløb",
    "Individuelt forløb",
    "Kom & Kvit",
    "Telefonforløb",
    "Ungeforløb",
    "Lynkursus",
)
ROLLING_MEETINGS = 26
ROLLING_OPEN = 16  # meetings at which a new face still has eight before her
PLANNED_AHEAD = timedelta(days=63)
WEEK = timedelta(days=7)
_SEASONS = {1: "vinter", 2: "vinter", 3: "forår", 4: "forår", 5: "forår", 6: "sommer", 7: "sommer",
            8: "sommer", 9: "efterår", 10: "efterår", 11: "efterår", 12: "vinter"}  # fmt: skip


@dataclass
class PlannedMeeting:
    """One meeting; `hour` is its own, because one-to-one meetings move."""

    id: uuid.UUID
    day: date
    hour: time
    counts: bool = True
    cancelled: bool = False


@dataclass
class PlannedCourse:
    """A course in memory; it is written when the stories are told."""

    id: uuid.UUID
    programme: Programme
    name: str
    meetings: list[PlannedMeeting]
    place: str
    counsellor_id: uuid.UUID | None
    second_counsellor_id: uuid.UUID | None = None
    quit_on: date | None = None
    reserved: bool = False
    enrolments: list[Row] = field(default_factory=list)

    @property
    def starts_on(self) -> date:
        return self.meetings[0].day

    @property
    def ends_on(self) -> date:
        return self.meetings[-1].day

    @property
    def places_left(self) -> int:
        running = [e for e in self.enrolments if e["state"] is not EnrolmentState.MOVED]
        return self.programme.capacity - len(running)


class Schedule:
    """Plans the courses and finds one for somebody."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._letters: dict[tuple[str, str], int] = defaultdict(int)
        self._individual = 0
        self.courses: list[PlannedCourse] = []
        self._by_programme: dict[str, list[PlannedCourse]] = defaultdict(list)
        self._participants = world.participants

    def plan_series(self) -> None:
        """The courses that run whoever comes: enough of them for so many participants."""
        groups = max(13, math.ceil(self._participants * 0.3 / 8.5))
        self._series(GROUP, "Hold", groups, 5)
        self._series(YOUTH, "Ungehold", max(10, self._participants // 150), 5)
        self._series(CRASH, "Lynhold", max(14, self._participants // 150), 2)
        rolling = max(10, self._participants // 60)
        self._series(ROLLING, "Kom & Kvit", rolling, ROLLING_MEETINGS)

    def group(
        self, programme: str, label: str, hour: time, days: list[date], **given: object
    ) -> PlannedCourse:
        """A course that meets on these days."""
        world = self._world
        kind = world.programmes[programme]
        first = days[0]
        planned = [PlannedMeeting(world.chance.id(world.at(day, hour)), day, hour) for day in days]
        leaders = world.chance.random.sample(world.counsellors, 2)
        course = PlannedCourse(
            id=world.chance.id(self._planned_at(first)),
            programme=kind,
            name=self._name(label, first),
            meetings=planned,
            place=words.PLACES[len(self.courses) % len(words.PLACES)],
            counsellor_id=leaders[0],
            second_counsellor_id=leaders[1],
            quit_on=self._quit_on(kind, days),
        )
        for name, value in given.items():
            setattr(course, name, value)
        self._keep(course)
        return course

    def one_to_one(self, programme: str, earliest: date, user_id: uuid.UUID) -> PlannedCourse:
        """A course of one person, an hour at a time in the counsellor's calendar."""
        world = self._world
        offsets = world.programmes[programme].meeting_days
        times: list[tuple[date, time]] = []
        for after in offsets[: world.chance.deal("one to one", {5: 3, 4: 1, 3: 1})]:
            wanted = earliest if not times else times[0][0] + timedelta(days=after)
            times.append(world.diary.book(user_id, wanted))
        return self._one_to_one(programme, times, user_id)

    def one_to_one_on(
        self, programme: str, days: list[date], hour: time, user_id: uuid.UUID
    ) -> PlannedCourse:
        """A course of one person that meets on these days."""
        return self._one_to_one(programme, [(day, hour) for day in days], user_id)

    def find(self, programme: str, earliest: date) -> tuple[PlannedCourse, date] | None:
        """The next course with a place, and the day of her first meeting; None where there is none."""
        for course in self._by_programme[programme]:
            day = _first_day(course, earliest)
            if day is not None and not course.reserved and course.places_left > 0:
                return course, day
        return None

    def finish(self) -> None:
        """Writes the courses that somebody was on, and those to come."""
        for course in self.courses:
            if course.enrolments or course.starts_on >= self._world.today:
                self._write(course)

    def marks_of(self, course: PlannedCourse, marks: dict[uuid.UUID, Row]) -> list[MeetingMark]:
        """The course as the figures of an enrolment are worked out from it."""
        return [
            MeetingMark(
                meeting.day,
                meeting.counts,
                self.state_of(meeting),
                marks[meeting.id]["mark"] if meeting.id in marks else None,
            )
            for meeting in course.meetings
        ]

    def state_of(self, meeting: PlannedMeeting) -> MeetingState:
        """Held when its day is past."""
        if meeting.cancelled:
            return MeetingState.CANCELLED
        past = self._world.has_been(meeting.day)
        return MeetingState.HELD if past else MeetingState.PLANNED

    def days(self, programme: str, first: date, meetings: int = 5) -> list[date]:
        """The meetings of a course that begins on a working day, around holidays and closed days."""
        kind = self._world.programmes[programme]
        offsets = kind.meeting_days
        if kind.format is ProgrammeFormat.ROLLING:
            offsets = [7 * number for number in range(meetings)]
        days: list[date] = []
        for after in offsets:
            day = first + timedelta(days=after)
            while not self._world.diary.is_open(day) or (days and day <= days[-1]):
                day += WEEK
            days.append(day)
        return days

    def _one_to_one(
        self, programme: str, times: list[tuple[date, time]], user_id: uuid.UUID
    ) -> PlannedCourse:
        world = self._world
        kind = world.programmes[programme]
        self._individual += 1
        telephone = kind.format is ProgrammeFormat.TELEPHONE
        course = PlannedCourse(
            id=world.chance.id(self._planned_at(times[0][0])),
            programme=kind,
            name=f"{kind.name} {self._individual:04d}",
            meetings=[
                PlannedMeeting(world.chance.id(world.at(day, hour)), day, hour)
                for day, hour in times
            ],
            place="telefon" if telephone else words.PLACES[1],
            counsellor_id=user_id,
        )
        self._keep(course)
        return course

    def _keep(self, course: PlannedCourse) -> None:
        self.courses.append(course)
        self._by_programme[course.programme.name].append(course)

    def _series(self, programme: str, label: str, count: int, meetings: int) -> None:
        world = self._world
        begins = world.begins - timedelta(days=60)
        span = (world.today + PLANNED_AHEAD - begins).days
        for number in range(count):
            first = begins + timedelta(days=round(span * (number + 0.6) / count))
            first += timedelta(days=(number % 4 - first.weekday()) % 7)  # Monday to Thursday
            hour = time(10) if number % 5 == 4 else time(16, 30)
            course = self.group(programme, label, hour, self.days(programme, first, meetings))
            self._make_uneven(course, number)

    def _make_uneven(self, course: PlannedCourse, number: int) -> None:
        """Now and then a meeting was cancelled, an introduction does not count, nobody is named."""
        if number % 9 == 2:
            course.meetings[-2].cancelled = self._world.has_been(course.meetings[-2].day)
        if number % 7 == 3:
            course.meetings[0].counts = False
        if number % 8 == 1:
            course.counsellor_id = course.second_counsellor_id = None

    def _quit_on(self, kind: Programme, days: list[date]) -> date | None:
        if kind.quit_after_meeting is None:
            return None
        return days[kind.quit_after_meeting - 1] + timedelta(days=kind.quit_days_after)

    def _name(self, label: str, first: date) -> str:
        season = _SEASONS[first.month]
        recent = first > self._world.today - timedelta(days=270)
        when = season if recent else f"{season} {first.year}"
        number = self._letters[label, when]
        self._letters[label, when] += 1
        letter = chr(ord("A") + number % 26) + (str(number // 26 + 1) if number >= 26 else "")
        return f"{label} {when} {letter}"

    def _planned_at(self, first: date) -> datetime:
        return self._world.at(first - timedelta(days=40), 12)

    def _write(self, course: PlannedCourse) -> None:
        rows, world = self._world.rows, self._world
        rows.add(
            Course,
            id=course.id,
            programme_id=course.programme.id,
            unit_id=world.unit_id,
            name=course.name,
            sort_key=sort_key(course.name),
            place=course.place,
            capacity=course.programme.capacity,
            counsellor_id=course.counsellor_id,
            second_counsellor_id=course.second_counsellor_id,
            starts_on=course.starts_on,
            ends_on=course.ends_on,
            quit_on=course.quit_on,
            state=self._course_state(course),
        )
        minutes = timedelta(minutes=course.programme.meeting_minutes)
        themes = course.programme.themes
        for number, meeting in enumerate(course.meetings, start=1):
            starts_at = world.at(meeting.day, meeting.hour)
            rows.add(
                Meeting,
                id=meeting.id,
                course_id=course.id,
                number=number,
                starts_at=starts_at,
                ends_at=starts_at + minutes,
                held_on=meeting.day,
                place=course.place,
                theme=themes[number - 1] if number <= len(themes) else "",
                counts=meeting.counts,
                state=self.state_of(meeting),
            )

    def _course_state(self, course: PlannedCourse) -> CourseState:
        states = {enrolment["state"] for enrolment in course.enrolments}
        over = EnrolmentState.CLOSED in states and EnrolmentState.ENROLLED not in states
        rolling = course.programme.format is ProgrammeFormat.ROLLING
        if over and not (rolling and course.ends_on >= self._world.today):
            return CourseState.CLOSED
        begun = any(self.state_of(m) is MeetingState.HELD for m in course.meetings)
        return CourseState.OPEN if begun else CourseState.PLANNED


def _first_day(course: PlannedCourse, earliest: date) -> date | None:
    """The day on which somebody would begin: the first meeting, or any of a rolling group."""
    if course.programme.format is not ProgrammeFormat.ROLLING:
        return course.starts_on if course.starts_on >= earliest else None
    joinable = course.meetings[:ROLLING_OPEN]
    if joinable[-1].day < earliest:
        return None
    return next(meeting.day for meeting in joinable if meeting.day >= earliest)
