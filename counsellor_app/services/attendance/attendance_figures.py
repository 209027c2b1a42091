"""Works out from the marks what an enrolment stores: meetings counted and attended, first, last, absent since."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import takewhile

from counsellor_app.kinds.course import AttendanceMark, MeetingState, ProgrammeFormat


@dataclass(frozen=True, slots=True)
class MeetingMark:
    """One meeting of the course, and what is known of her there (None: not marked)."""

    day: date
    counts: bool
    state: MeetingState
    mark: AttendanceMark | None


@dataclass(frozen=True, slots=True)
class Figures:
    """What `Enrolment` keeps under the same names."""

    meetings_counted: int
    meetings_attended: int
    first_meeting_on: date | None
    last_meeting_on: date | None
    absent_since: date | None
    absences_running: int


def figures(
    meetings: Iterable[MeetingMark],
    *,
    joined_on: date | None,
    ended_on: date | None,
    format: ProgrammeFormat,
    phone_counts: bool,
) -> Figures:
    """The figures of one enrolment; `ended_on` is the day she left or was closed.

    Counted are held meetings that count, since she joined; in a rolling group only until she ended,
    because the group goes on without her.
    """
    own = sorted(
        (m for m in meetings if _concerns(m, joined_on, ended_on, format)), key=lambda m: m.day
    )
    held = [m for m in own if m.state is MeetingState.HELD]
    attended_marks = _ATTENDED | ({AttendanceMark.PHONE} if phone_counts else set())
    attended = [m for m in held if m.mark in attended_marks]
    counted = [m for m in held if m.counts]
    marked = [m for m in held if m.mark is not None]
    absences = running_absences(m.mark for m in marked)
    return Figures(
        meetings_counted=len(counted),
        meetings_attended=sum(m.counts for m in attended),
        first_meeting_on=attended[0].day if attended else None,
        last_meeting_on=attended[-1].day if attended else None,
        absent_since=marked[-1].day if absences else None,
        absences_running=absences,
    )


def running_absences(marks: Iterable[AttendanceMark | None]) -> int:
    """How many marks on end, the newest first, are "absent"; a meeting without a mark says nothing."""
    known = [mark for mark in marks if mark is not None]
    return sum(1 for _ in takewhile(lambda mark: mark is AttendanceMark.ABSENT, reversed(known)))


_ATTENDED = frozenset({AttendanceMark.PRESENT})


def _concerns(
    meeting: MeetingMark,
    joined_on: date | None,
    ended_on: date | None,
    format_: ProgrammeFormat,
) -> bool:
    if meeting.state is MeetingState.CANCELLED:
        return False
    if joined_on is not None and meeting.day < joined_on:
        return False
    rolling = format_ is ProgrammeFormat.ROLLING
    return not (rolling and ended_on is not None and meeting.day > ended_on)
