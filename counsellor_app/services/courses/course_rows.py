"""What the page of a course shows, as plain data: its meetings, everyone's line of the sheet, and the head."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import date, datetime

from counsellor_app.kinds.course import (
    AttendanceMark,
    CompletionRule,
    CourseState,
    EnrolmentState,
    Lapse,
    MeetingState,
    ProgrammeFormat,
)
from counsellor_app.services.attendance.completion import Outlook
from counsellor_app.services.attendance.waiting_list import WaitingRow


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """A column of the attendance sheet."""

    id: uuid.UUID
    number: int
    starts_at: datetime
    ends_at: datetime
    held_on: date
    place: str
    theme: str
    counts: bool
    state: MeetingState
    version: int


@dataclass(frozen=True, slots=True)
class Cell:
    """What is known of one person at one meeting; `open` is False where nothing can be marked."""

    mark: AttendanceMark | None = None
    co_ppm: int | None = None
    cigarettes_per_day: int | None = None
    smoke_free: bool | None = None
    note: str = ""
    open: bool = True
    lapse: Lapse | None = None
    marked_at: datetime | None = None
    id: uuid.UUID | None = None  # of the attendance


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A line of the attendance sheet."""

    id: uuid.UUID  # of the enrolment
    pathway_id: uuid.UUID
    participant_id: uuid.UUID
    given_name: str
    surname: str
    age: int | None
    state: EnrolmentState
    joined_on: date | None
    cells: tuple[Cell, ...]
    quit_on: date | None
    own_quit_date: bool
    co_ppm: int | None  # the newest
    cigarettes_per_day: int | None  # the newest
    smoke_free: bool | None  # the newest answer since the quit date of the attempt that runs
    attempt: int  # 0: no quit date yet
    relapsed: bool  # her last attempt has ended, and no new date is set
    absences_running: int
    interviewed: bool  # in a rolling group the interview may come later; elsewhere always True
    outlook: Outlook

    @property
    def name(self) -> str:
        """Surname first, as the sheet is sorted."""
        return ", ".join(filter(None, (self.surname, self.given_name)))


@dataclass(frozen=True, slots=True)
class CoursePage:
    """Everything that the page of a course shows."""

    id: uuid.UUID
    version: int
    name: str
    programme_id: uuid.UUID
    programme: str
    format: ProgrammeFormat
    rule: CompletionRule
    needed: int
    state: CourseState
    place: str
    capacity: int
    counsellor_id: uuid.UUID | None
    second_counsellor_id: uuid.UUID | None
    counsellors: tuple[str, ...]
    starts_on: date
    ends_on: date
    quit_on: date | None
    meetings: tuple[MeetingRow, ...]
    people: tuple[PersonRow, ...]
    waiting: tuple[WaitingRow, ...]
    epikrises_due: int
    today: date
    not_shown: int = 0  # places of people with restricted access, whom the actor does not see

    @property
    def taken(self) -> int:
        """Places that somebody has."""
        return len(self.people) + self.not_shown

    @property
    def current_meeting(self) -> MeetingRow | None:
        """Today's meeting, else the last one begun, else the first."""
        live = [each for each in self.meetings if each.state is not MeetingState.CANCELLED]
        begun = [each for each in live if each.held_on <= self.today]
        return next(iter([*begun[-1:], *live[:1]]), None)
