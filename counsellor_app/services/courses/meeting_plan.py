"""Proposes the meetings and the common quit date of a course from its programme's rule; pure (domain 2.6)."""

from __future__ import annotations

import uuid
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta

from counsellor_app.clock import instant, local
from counsellor_app.ids import new_id
from counsellor_app.kinds.course import CompletionRule, ProgrammeFormat, Setting
from counsellor_app.services.calendars import holidays

WEEK = timedelta(days=7)
LONGEST_WAIT = 52  # weeks that one meeting may be moved before planning gives up


@dataclass(frozen=True, slots=True)
class ProgrammeRow:
    """A programme as planning needs it."""

    id: uuid.UUID
    name: str
    format: ProgrammeFormat
    meetings: int
    meeting_days: tuple[int, ...]  # days after the first meeting
    meeting_minutes: int
    themes: tuple[str, ...]
    capacity: int
    quit_after_meeting: int | None
    quit_days_after: int
    completion_rule: CompletionRule
    family_id: uuid.UUID = field(default_factory=new_id)  # the same for every version
    setting: Setting = Setting.ROOM
    uncounted: tuple[int, ...] = ()  # numbers of meetings that do not count
    fewest_meetings: int | None = None  # "efter behov": how many may be agreed at the start
    most_meetings: int | None = None
    valid_from: date = date.min
    valid_to: date | None = None

    def is_valid(self, on: date) -> bool:
        """Whether courses that begin on this day follow this version."""
        return self.valid_from <= on and (self.valid_to is None or on <= self.valid_to)

    @property
    def as_needed(self) -> bool:
        """Whether the number of meetings is agreed at the start."""
        return self.fewest_meetings is not None and self.most_meetings is not None

    def agreed(self, count: int | None) -> int | None:
        """The number agreed at the start, within what the programme allows; None: its own number."""
        if count is None or self.fewest_meetings is None or self.most_meetings is None:
            return None
        return max(self.fewest_meetings, min(self.most_meetings, count))


@dataclass(frozen=True, slots=True)
class MeetingDraft:
    """One meeting as it is proposed or edited; the times are those of Copenhagen."""

    held_on: date
    starts: time
    minutes: int = 120
    theme: str = ""
    place: str = ""
    counts: bool = True
    moved_for: str = ""  # the holiday that it was moved for; only told, not kept
    id: uuid.UUID = field(default_factory=new_id)

    @property
    def starts_at(self) -> datetime:
        """The instant in UTC."""
        return instant(self.held_on, self.starts)

    @property
    def ends_at(self) -> datetime:
        """The instant in UTC; two hours are two hours when the clocks change."""
        return self.starts_at + timedelta(minutes=self.minutes)


def propose_meetings(
    programme: ProgrammeRow,
    first_day: date,
    starts: time,
    closed_days: Collection[date] = frozenset(),
    place: str = "",
    count: int | None = None,
) -> tuple[MeetingDraft, ...]:
    """The meetings of a course. One on a holiday or a closed day moves to the next free week.

    `count` is the number agreed at the start of an individual course, else the programme's own.
    """
    drafts: list[MeetingDraft] = []
    earliest = first_day
    if count is not None:
        programme = replace(programme, meetings=count)
    for place_in_row, after in enumerate(_days_after(programme)):
        wanted = max(first_day + timedelta(days=after), earliest)
        day, reason = _free_day(wanted, closed_days)
        themes = programme.themes
        drafts.append(
            MeetingDraft(
                held_on=day,
                starts=starts,
                minutes=programme.meeting_minutes,
                theme=themes[place_in_row] if place_in_row < len(themes) else "",
                place=place,
                counts=place_in_row + 1 not in programme.uncounted,
                moved_for=reason,
            )
        )
        earliest = day + _gap(programme, place_in_row)
    return tuple(drafts)


def propose_quit_day(programme: ProgrammeRow, days: Sequence[date]) -> date | None:
    """The common quit date: some days after the meeting that prepares it, before the next one."""
    after = programme.quit_after_meeting
    if after is None or not 0 < after <= len(days):
        return None
    day = days[after - 1] + timedelta(days=programme.quit_days_after)
    if after < len(days):
        day = min(day, max(days[after] - timedelta(days=1), days[after - 1]))
    return day


def day_off(day: date, closed_days: Collection[date] = frozenset()) -> str:
    """Why there should be no meeting on a day: the holiday, "closed", or nothing."""
    name = holidays.public_holidays(day.year).get(day, "")
    return name or ("closed" if day in closed_days else "")


def days_of(spans: Iterable[tuple[date, date]]) -> frozenset[date]:
    """Every day of some spans, both ends included."""
    return frozenset(
        first + timedelta(days=number)
        for first, last in spans
        for number in range((last - first).days + 1)
    )


def civil(at: datetime) -> tuple[date, time]:
    """Day and time of day in Copenhagen."""
    here = local(at)
    return here.date(), here.time()


def _days_after(programme: ProgrammeRow) -> tuple[int, ...]:
    """The programme's own days; where it has fewer than meetings, one a week goes on."""
    days = list(programme.meeting_days[: programme.meetings])
    while len(days) < programme.meetings:
        days.append(days[-1] + 7 if days else 0)
    return tuple(days)


def _gap(programme: ProgrammeRow, number: int) -> timedelta:
    """How far the next meeting must lie behind a moved one: no two on the same day.

    A weekly course keeps its weekday, so a meeting that was moved pushes the next by a week.
    """
    days = _days_after(programme)
    if number + 1 >= len(days):
        return timedelta()
    usual = days[number + 1] - days[number]
    return WEEK if usual >= 7 else timedelta(days=max(usual, 1))


def _free_day(wanted: date, closed_days: Collection[date]) -> tuple[date, str]:
    day, reason = wanted, ""
    for _ in range(LONGEST_WAIT):
        why = day_off(day, closed_days)
        if not why:
            break
        reason = reason or why
        day += WEEK
    return day, reason
