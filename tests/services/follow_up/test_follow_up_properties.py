"""Windows and attempts over all calendars: leap days, short months, summer time and winter time."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.clock import COPENHAGEN, add_months, local
from counsellor_app.services.follow_up.follow_up_attempts import Missing, missing
from counsellor_app.services.follow_up.follow_up_window import around, base_day, window
from counsellor_app.services.office.rules import ExtraFollowUps, FollowUpRule

DAYS = st.dates(date(2000, 1, 1), date(2099, 12, 31))
RULE = FollowUpRule()
# Around the clock changes of many years, and everywhere else.
INSTANTS = st.datetimes(
    datetime(2020, 1, 1), datetime(2035, 12, 31), timezones=st.just(UTC)
) | st.builds(
    lambda year, month, day, minute: (
        datetime(year, month, day, tzinfo=UTC) + timedelta(minutes=minute)
    ),
    st.integers(2020, 2035),
    st.sampled_from((3, 10)),
    st.integers(24, 31),
    st.integers(0, 24 * 60 - 1),
)


@given(DAYS)
def test_the_window_holds_its_ideal_day_and_keeps_to_the_calendar(quit_on: date) -> None:
    span = window(quit_on, RULE)
    assert span.due_from <= span.ideal_on <= span.due_to
    for day, months in ((span.due_from, 5), (span.ideal_on, 6), (span.due_to, 7)):
        whole = (day.year - quit_on.year) * 12 + day.month - quit_on.month
        assert whole == months, "never spilled into the month after"
        last_of_month = (day + timedelta(days=1)).month != day.month
        assert day.day == quit_on.day or (last_of_month and day.day < quit_on.day)


@given(DAYS, DAYS)
def test_a_later_quit_date_never_opens_earlier(one: date, other: date) -> None:
    first, second = sorted((one, other))
    assert window(first, RULE).due_from <= window(second, RULE).due_from
    assert window(first, RULE).due_to <= window(second, RULE).due_to


@given(DAYS, st.sampled_from((3, 12)), st.integers(1, 45))
def test_an_extra_follow_up_lies_evenly_around_its_day(base: date, months: int, days: int) -> None:
    span = around(base, months, ExtraFollowUps(days_around=days))
    assert span.ideal_on == add_months(base, months)
    assert span.ideal_on - span.due_from == span.due_to - span.ideal_on == timedelta(days=days)


@given(st.none() | DAYS, st.none() | DAYS, st.none() | DAYS)
def test_her_own_date_goes_before_the_courses_and_that_before_the_last_meeting(
    own: date | None, common: date | None, last: date | None
) -> None:
    found = base_day(own, common, last)
    known = [day for day in (own, common, last) if day is not None]
    if not known:
        assert found is None
        return
    assert found is not None
    assert found.on == known[0]
    assert found.missing == (own is None and common is None)


@given(DAYS.filter(lambda day: 2021 <= day.year <= 2034), st.lists(INSTANTS, max_size=12))
def test_attempts_count_by_days_in_copenhagen(opens: date, attempts: list[datetime]) -> None:
    closes = opens + timedelta(days=61)
    inside = [at for at in attempts if opens <= at.astimezone(COPENHAGEN).date() <= closes]
    days = {at.astimezone(COPENHAGEN).date() for at in inside}
    late = {local(at).date() for at in inside if at.astimezone(COPENHAGEN).hour >= 17}
    found = missing(attempts, opens, closes, RULE)
    assert found == Missing(max(0, 4 - len(days)), max(0, 1 - len(late)))
    assert found.nothing == (len(days) >= 4 and bool(late))


@given(st.lists(INSTANTS, max_size=8), INSTANTS, DAYS)
def test_one_more_attempt_never_asks_for_more(
    attempts: list[datetime], more: datetime, opens: date
) -> None:
    closes = opens + timedelta(days=61)
    before, after = (missing(tried, opens, closes, RULE) for tried in (attempts, [*attempts, more]))
    assert after.days <= before.days
    assert after.late <= before.late
