"""What stands on the desk on the demonstration's today: calls, interviews, courses, vouchers, letters to send."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from datetime import date, time, timedelta

from counsellor_app.clock import add_months
from counsellor_app.kinds.referral import ReferralSource
from counsellor_app.services.demonstration import words
from counsellor_app.services.demonstration.case import Fate, Wishes
from counsellor_app.services.demonstration.schedule import (
    GROUP,
    INDIVIDUAL,
    ROLLING,
    PlannedCourse,
    Schedule,
)
from counsellor_app.services.demonstration.world import World

_YES = (True, True, True)
_GROUP_MARKS = ("mmm", "mmm", "mmu", "muu", "mma", "mmm", "mmm", "mam", "umm", "mtm", "mmm")
_YESTERDAY_MARKS = ("mm", "mu", "um", "mm", "mu")


def wishes(world: World, schedule: Schedule, most: int) -> list[Wishes]:
    """Up to so many people; the first ones are those that a day is not complete without."""
    found: list[Wishes] = []
    today = list(_group_today(world, schedule))  # planned first: its course is the season's "A"
    for each in (
        _to_call(world),
        _interviews(world),
        _stages(world, schedule),
        _half_years(world, schedule),
        today,
        _letters_to_send(world, schedule),
        _group_yesterday(world, schedule),
        _rolling(world),
        _alone(world),
    ):
        found.extend(each)
    return found[:most]


def _group(
    schedule: Schedule, days: list[date], leader: uuid.UUID, second: uuid.UUID
) -> PlannedCourse:
    """A course that nobody else is put on."""
    return schedule.group(
        GROUP,
        "Hold",
        time(16, 30),
        days,
        counsellor_id=leader,
        second_counsellor_id=second,
        place=words.PLACES[0],
        reserved=True,
    )


def _days_ago(world: World, days: int) -> date:
    return world.today - timedelta(days=days)


def _to_call(world: World) -> Iterator[Wishes]:
    """First calls overdue and due, one agreed for today, and what came in that nobody has yet."""
    team = world.counsellors
    calls = (
        (9, (), ReferralSource.HOSPITAL),
        (8, (5,), ReferralSource.HOSPITAL),
        (6, (), ReferralSource.HOSPITAL),
        (6, (4, 2), ReferralSource.GP),
        (3, (), ReferralSource.MUNICIPALITY),
        (12, (9, 6, 3), ReferralSource.GP),
    )
    for number, (days, attempts, source) in enumerate(calls):
        yield Wishes(
            _days_ago(world, days),
            source=source,
            counsellor_id=team[number % 2],
            first_calls=tuple(_days_ago(world, each) for each in attempts),
        )
    for days, source in ((1, ReferralSource.GP), (0, ReferralSource.HOSPITAL),
                         (0, ReferralSource.STOPLINIEN)):  # fmt: skip
        yield Wishes(_days_ago(world, days), source=source, unassigned=True, first_calls=())
    yield Wishes(
        _days_ago(world, 20),
        source=ReferralSource.PSYCHIATRY,
        not_before=world.today + timedelta(days=40),
    )
    yield Wishes(
        _days_ago(world, 95),
        source=ReferralSource.PSYCHIATRY,
        not_before=_days_ago(world, 1),
        counsellor_id=team[0],
    )


def _interviews(world: World) -> Iterator[Wishes]:
    """Two today, one tomorrow, and some in the two weeks to come."""
    team = world.counsellors
    tomorrow = world.diary.after(world.today, 1)
    hours = ((world.today, 9, 0), (world.today, 13, 0), (world.today, 10, 1), (tomorrow, 9, 0),
             (tomorrow, 11, 1))  # fmt: skip
    for day, hour, who in hours:
        yield Wishes(_days_ago(world, 9), counsellor_id=team[who], booked=(day, hour))
    for number in range(4):
        day = world.diary.after(world.today, 2 + 2 * number)
        yield Wishes(_days_ago(world, 5), counsellor_id=team[number], booked=(day, 10))


def _stages(world: World, schedule: Schedule) -> Iterator[Wishes]:
    """Interviewed, on the waiting list, with a place on a course to come."""
    team = world.counsellors
    for days in (3, 9):
        yield _interviewed(world, days, counsellor_id=team[0], stays_interviewed=True)
    for days in (16, 24, 33):
        yield _interviewed(world, days, counsellor_id=team[0], waits=True, programme=GROUP)
    first = world.diary.after(world.today, 8)
    course = _group(schedule, schedule.days(GROUP, first), team[1], team[2])
    for days in (7, 12, 15):
        yield _interviewed(world, days, counsellor_id=team[1], programme=GROUP, course=course)


def _interviewed(world: World, days: int, **given: object) -> Wishes:
    wanted = Wishes(
        _days_ago(world, days + 10),
        fate=Fate.COURSE,
        interviewed=world.diary.open_day(_days_ago(world, days + 4)),
        consents=_YES,
    )
    for name, value in given.items():
        setattr(wanted, name, value)
    return wanted


def _group_today(world: World, schedule: Schedule) -> Iterator[Wishes]:
    """The course whose fourth meeting is this afternoon, with vouchers to issue."""
    team = world.counsellors
    # It meets today, whatever the calendar says of the day.
    days = [_days_ago(world, each) for each in (28, 21, 7, 0, -14)]
    course = _group(schedule, days, team[0], team[1])
    quit_on = _days_ago(world, 15)
    for number, marks in enumerate(_GROUP_MARKS):
        yield _interviewed(
            world,
            34 + number,
            counsellor_id=team[0],
            programme=GROUP,
            course=course,
            marks=marks,
            quit_on=quit_on + timedelta(days=number % 4 == 0),
            granted_weeks=(8, 4, 0)[number % 3],
        )


def _group_yesterday(world: World, schedule: Schedule) -> Iterator[Wishes]:
    """A course that met on the last working day, and where some were missing."""
    team = world.counsellors
    met = world.diary.last_open_before(world.today)
    days = [met + timedelta(days=each) for each in (-7, 0, 14, 21, 35)]
    course = _group(schedule, days, team[1], team[0])
    for number, marks in enumerate(_YESTERDAY_MARKS):
        yield _interviewed(
            world,
            12 + number,
            counsellor_id=team[number % 2],
            programme=GROUP,
            course=course,
            marks=marks,
            granted_weeks=4,
        )


def _letters_to_send(world: World, schedule: Schedule) -> Iterator[Wishes]:
    """A course just over: some are closed and their doctors wait for the epikrise, one is not."""
    team = world.counsellors
    days = [_days_ago(world, each) for each in (47, 40, 26, 19, 5)]
    course = _group(schedule, days, team[0], team[2])
    for number, marks in enumerate(("mmmmm", "mmmum", "mmamm", "muuuu", "mmmmm")):
        yield _interviewed(
            world,
            52 + number,
            counsellor_id=team[0],
            programme=GROUP,
            course=course,
            marks=marks,
            closed_on=_days_ago(world, 3) if number < 4 else world.today,
            no_epikrise_yet=True,
        )


def _half_years(world: World, schedule: Schedule) -> Iterator[Wishes]:
    """Half-year calls: one whose window closes this week, with attempts that lack a late one, and others."""
    team = world.counsellors
    spans = ((7, 4, ((12, 10), (8, 13), (5, 11))), (6, 12, ((3, 10),)), (5, -6, ()), (6, 0, ()))
    for number, (months, days, attempts) in enumerate(spans):
        quit_on = add_months(world.today + timedelta(days=days), -months)
        interviewed = world.diary.last_open_before(quit_on - timedelta(days=30))
        first = world.diary.open_day(quit_on - timedelta(days=13))
        course = _group(schedule, schedule.days(GROUP, first), team[number % 2], team[2])
        calls = tuple((_days_ago(world, ago), hour) for ago, hour in attempts)
        yield Wishes(
            interviewed - timedelta(days=14),
            fate=Fate.COURSE,
            interviewed=interviewed,
            counsellor_id=team[number % 2],
            programme=GROUP,
            course=course,
            marks="mmmmm",
            consents=_YES,
            quit_on=quit_on,
            follow_up_calls=calls,
        )


def _rolling(world: World) -> Iterator[Wishes]:
    """The faces of the rolling group of these weeks."""
    for days in (14, 30, 44):
        yield _interviewed(world, days, programme=ROLLING, consents=None)


def _alone(world: World) -> Iterator[Wishes]:
    """People who are met one to one these weeks."""
    for number, days in enumerate((10, 18, 25)):
        counsellor_id = world.counsellors[number % 2]
        yield _interviewed(world, days, programme=INDIVIDUAL, counsellor_id=counsellor_id)
