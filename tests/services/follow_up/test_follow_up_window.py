"""The half-year window around a quit date, and what "not reached" still needs."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest

from counsellor_app.clock import instant
from counsellor_app.services.follow_up.follow_up_attempts import Missing, missing
from counsellor_app.services.follow_up.follow_up_window import Window, window
from counsellor_app.services.office.rules import FollowUpRule

RULE = FollowUpRule()
AROUND = window(date(2025, 3, 20), RULE)
FROM, TO = AROUND.due_from, AROUND.due_to


@pytest.mark.parametrize(
    ("quit_on", "first", "ideal", "last"),
    [
        (date(2025, 3, 20), date(2025, 8, 20), date(2025, 9, 20), date(2025, 10, 20)),
        (date(2025, 8, 31), date(2026, 1, 31), date(2026, 2, 28), date(2026, 3, 31)),
    ],
)
def test_the_window_follows_the_calendar(
    quit_on: date, first: date, ideal: date, last: date
) -> None:
    assert window(quit_on, RULE) == Window(first, ideal, last)


def calls(*days_and_hours: tuple[int, int]) -> list[datetime]:
    return [instant(date(2025, 9, day), time(hour)) for day, hour in days_and_hours]


@pytest.mark.parametrize(
    ("made", "left"),
    [
        ((), Missing(4, 1)),
        (((1, 10), (2, 10), (3, 10), (4, 10)), Missing(0, 1)),
        (((1, 10), (1, 17), (3, 10), (4, 10)), Missing(1, 0)),
        (((1, 10), (2, 16), (3, 10), (4, 17)), Missing(0, 0)),
    ],
)
def test_four_different_days_and_one_late(made: tuple[tuple[int, int], ...], left: Missing) -> None:
    assert missing(calls(*made), FROM, TO, RULE) == left


def test_attempts_before_and_after_the_window_do_not_count() -> None:
    outside = [instant(date(2025, 8, 19), time(18)), instant(date(2025, 10, 21), time(18))]
    assert missing(outside, FROM, TO, RULE) == Missing(4, 1)


def test_the_hour_is_the_hour_in_copenhagen() -> None:
    summer = [datetime.fromisoformat("2025-09-01T15:00:00+00:00")]  # 17.00 there
    assert missing(summer, FROM, TO, RULE).late == 0
