"""When the half-year call is to be made: six months after the quit date, a month to either side (domain 1.6)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from counsellor_app.clock import add_months
from counsellor_app.services.office.rules import ExtraFollowUps, FollowUpRule


@dataclass(frozen=True, slots=True)
class BaseDay:
    """The day that the window is counted from; `missing` says that no quit date is known."""

    on: date
    missing: bool


@dataclass(frozen=True, slots=True)
class Window:
    """First and last day on which an answer is valid, and the day in the middle."""

    due_from: date
    ideal_on: date
    due_to: date


def base_day(
    own_quit_on: date | None, course_quit_on: date | None, last_meeting_on: date | None
) -> BaseDay | None:
    """Her own quit date, else the course's planned one, else the last meeting with "stopdato mangler"."""
    if own_quit_on is not None:
        return BaseDay(own_quit_on, missing=False)
    if course_quit_on is not None:
        return BaseDay(course_quit_on, missing=False)
    if last_meeting_on is not None:
        return BaseDay(last_meeting_on, missing=True)
    return None


def window(base: date, rule: FollowUpRule) -> Window:
    """The span around the ideal day; a shorter month ends the span on its last day."""
    return Window(
        add_months(base, rule.from_months),
        add_months(base, rule.ideal_months),
        add_months(base, rule.to_months),
    )


def around(base: date, months: int, rule: ExtraFollowUps) -> Window:
    """The days of an extra follow-up, which counts in no indicator."""
    ideal, days = add_months(base, months), timedelta(days=rule.days_around)
    return Window(ideal - days, ideal, ideal + days)
