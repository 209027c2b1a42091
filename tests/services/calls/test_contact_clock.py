"""The clocks of the first contact: weekends, holidays, rules that change, days before which not to call."""

from __future__ import annotations

import subprocess
import sys
from datetime import date, timedelta

import holidays as calendar
from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.kinds.call import CallOutcome
from counsellor_app.kinds.rules import DayCount
from counsellor_app.services.calendars import holidays
from counsellor_app.services.calls.contact_clock import (
    ContactClock,
    contact_clock,
    working_days_between,
)
from counsellor_app.services.office.rules import RuleBook, ServiceTarget

CALENDAR, WORKING = DayCount.CALENDAR.value, DayCount.WORKING.value
DAYS = st.dates(date(2024, 1, 1), date(2030, 12, 31))
SPANS = st.integers(0, 120)
TARGETS = st.builds(ServiceTarget, st.integers(0, 30), st.sampled_from([CALENDAR, WORKING]))
OUTCOMES = st.sampled_from([each for each in CallOutcome if each is not CallOutcome.ANSWERED])


def clock(received: date, target: ServiceTarget, deferred: date | None = None) -> ContactClock:
    return contact_clock(received, deferred, None, target)


@given(DAYS, TARGETS)
def test_who_is_called_on_the_last_day_is_in_time_and_a_day_later_is_late(
    received: date, target: ServiceTarget
) -> None:
    due = clock(received, target).due_by
    for on, late in ((due, False), (due + timedelta(days=1), True)):
        tried = contact_clock(received, None, None, target, [(on, CallOutcome.NO_ANSWER)])
        assert tried.is_late(on + timedelta(days=50)) is late, "the clock has stopped"
        assert clock(received, target).is_late(on) is late, "it runs while nobody has tried"


def test_the_calendar_of_denmark_alone_says_what_the_library_says() -> None:
    """It is read without those of the other countries: they take longer than the first screen."""
    for year in range(2020, 2036):
        said = calendar.country_holidays(
            "DK", years=year, categories=("public", "optional"), language="da"
        )
        assert holidays.public_holidays(year) == dict(said.items())


def test_the_next_working_day_needs_no_other_country() -> None:
    asked = "from counsellor_app.services.calendars import holidays; holidays.public_holidays(2026)"
    shown = "import sys; print('holidays.countries' in sys.modules)"
    told = subprocess.run(
        [sys.executable, "-c", f"{asked}; {shown}"], capture_output=True, text=True
    )
    assert told.stdout.strip() == "False", told.stderr


@given(DAYS, st.integers(1, 30))
def test_working_days_end_on_a_working_day_and_count_no_weekend_and_no_holiday(
    received: date, days: int
) -> None:
    due = clock(received, ServiceTarget(days, WORKING)).due_by
    assert holidays.is_working_day(due)
    assert working_days_between(received, due) == days
    between = [received + timedelta(days=n) for n in range(1, (due - received).days + 1)]
    off = [day for day in between if day.weekday() > 4 or holidays.is_holiday(day)]
    assert len(between) - len(off) == days


@given(DAYS, TARGETS, SPANS)
def test_a_deferred_clock_runs_as_if_received_on_the_deferred_day(
    received: date, target: ServiceTarget, after: int
) -> None:
    deferred = received + timedelta(days=after)
    asked = clock(received, target, deferred)
    assert asked == clock(deferred, target)
    assert asked.days_to_contact(received) == 0, "nothing has been waited before the day"
    assert not asked.is_late(deferred)
    earlier = clock(received, target, received - timedelta(days=after))
    assert earlier == clock(received, target), "a day that has passed defers nothing"


@given(DAYS, TARGETS, st.lists(st.tuples(SPANS, OUTCOMES), max_size=8), SPANS)
def test_the_first_attempt_stops_one_clock_and_the_first_contact_the_other(
    received: date, target: ServiceTarget, tries: list[tuple[int, CallOutcome]], later: int
) -> None:
    made = sorted((received + timedelta(days=after), outcome) for after, outcome in tries)
    today = max([received, *(on for on, _ in made)]) + timedelta(days=later)
    found = contact_clock(received, None, None, target, made)
    assert found.tried_on == (made[0][0] if made else None)
    reached = [on for on, outcome in made if outcome.reached]
    assert found.reached_on == (min(reached) if reached else None)
    assert 0 <= found.days_to_attempt(today) <= found.days_to_contact(today)
    tomorrow = today + timedelta(days=1)
    if made:
        assert found.days_to_attempt(today) == found.days_to_attempt(tomorrow)
    if reached:
        assert found.days_to_contact(today) == found.days_to_contact(tomorrow)
    elif target.count != WORKING:
        assert found.days_to_contact(tomorrow) == found.days_to_contact(today) + 1


@given(DAYS, TARGETS, SPANS)
def test_the_wish_of_the_referrer_goes_before_the_target(
    received: date, target: ServiceTarget, after: int
) -> None:
    wish = received + timedelta(days=after)
    assert contact_clock(received, None, wish, target).due_by == wish


@given(DAYS, st.integers(-400, 400), st.integers(0, 20), st.integers(0, 20))
def test_a_new_rule_holds_for_who_is_referred_from_its_day_on(
    changed: date, after: int, before: int, since: int
) -> None:
    class Row:
        def __init__(self, valid_from: date, days: int) -> None:
            self.valid_from, self.valid_to = valid_from, None
            self.values = ServiceTarget(days).values()

    book = RuleBook(None)  # type: ignore[arg-type]
    first, second = Row(changed - timedelta(days=1000), before), Row(changed, since)
    book._rows[ServiceTarget.kind] = [second, first]
    received = changed + timedelta(days=after)
    target = book.in_force(ServiceTarget, received)
    days = since if received >= changed else before
    assert clock(received, target).due_by == received + timedelta(days=days)


def test_christmas_is_no_working_time() -> None:
    target = ServiceTarget(3, WORKING)
    due = clock(date(2026, 12, 23), target).due_by  # a Wednesday
    assert due == date(2026, 12, 30), "24, 25 and 26 December and the weekend do not count"
    assert clock(date(2026, 12, 23), ServiceTarget(3)).due_by == date(2026, 12, 26)
