"""What stands on the desk on the demonstration's today: calls, interviews, courses, vouchers, letters to send."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from datetime import date, time, timedelta
from itertools import islice, zip_longest

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
    today = list(_group_today(world, schedule))  # planned first: its course is the season's "A"
    piles = [
        list(pile)
        for pile in (
            _to_call(world),
            _stages(world, schedule),
            _inbox(world),
            _deferred(world),
            _interviews(world),
            _half_years(world, schedule),
            today,
            _letters_to_send(world, schedule),
            _alone(world, schedule),
            _group_yesterday(world, schedule),
            _rolling(world),
        )
    ]
    # In turn from each, so that a few people show as much as can be.
    dealt = (each for row in zip_longest(*piles) for each in row if each is not None)
    return list(islice(dealt, most))


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
    """First calls overdue and due, and one that was agreed for this morning."""
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
    yield Wishes(
        _days_ago(world, 4),
        source=ReferralSource.MUNICIPALITY,
        counsellor_id=team[0],
        first_calls=(_days_ago(world, 2),),
        call_again_on=world.today,
    )
    # Two who were never reached and have been written to: one may still answer, one did not.
    for days, by in ((2, 12), (15, -1)):
        tried = tuple(_days_ago(world, days + each) for each in (7, 4, 2))
        yield Wishes(
            _days_ago(world, days + 10),
            source=ReferralSource.GP,
            counsellor_id=team[0],
            first_calls=tried,
            asked=(_days_ago(world, days), world.today + timedelta(days=by)),
        )


def _inbox(world: World) -> Iterator[Wishes]:
    """What came in that nobody has taken yet."""
    for days, source in ((1, ReferralSource.GP), (0, ReferralSource.HOSPITAL),
                         (0, ReferralSource.STOPLINIEN)):  # fmt: skip
        yield Wishes(_days_ago(world, days), source=source, unassigned=True, first_calls=())


def _deferred(world: World) -> Iterator[Wishes]:
    """Psychiatry asked us to wait: one still waits, one may be called since yesterday."""
    yield Wishes(
        _days_ago(world, 20),
        source=ReferralSource.PSYCHIATRY,
        not_before=world.today + timedelta(days=40),
    )
    yield Wishes(
        _days_ago(world, 95),
        source=ReferralSource.PSYCHIATRY,
        not_before=_days_ago(world, 1),
        counsellor_id=world.counsellors[0],
    )


def _interviews(world: World) -> Iterator[Wishes]:
    """Three today, two tomorrow, and some in the two weeks to come."""
    team = world.counsellors
    tomorrow = world.diary.after(world.today, 1)
    booked = [(world.today, 9, 0), (world.today, 13, 0), (world.today, 10, 1), (tomorrow, 9, 0),
              (tomorrow, 11, 1)]  # fmt: skip
    booked += [(world.diary.after(world.today, 2 + 2 * each), 10, each) for each in range(4)]
    for day, hour, who in booked:
        world.diary.take(team[who], day, time(hour))
        yield Wishes(_days_ago(world, 9), counsellor_id=team[who], booked=(day, hour))


def _stages(world: World, schedule: Schedule) -> Iterator[Wishes]:
    """Interviewed, on the waiting list, with a place on a course to come."""
    team = world.counsellors
    first = world.diary.after(world.today, 8)
    course = _group(schedule, schedule.days(GROUP, first), team[1], team[2])
    for days in (3, 9, 16):
        waits = {"waits": True, "programme": GROUP}
        yield _interviewed(world, 2 * days, counsellor_id=team[0], **waits)
        yield _interviewed(world, days + 3, counsellor_id=team[1], programme=GROUP, course=course)


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


def _alone(world: World, schedule: Schedule) -> Iterator[Wishes]:
    """People who wait for an offer, one who is met one to one this afternoon, and others."""
    counsellor_id = world.counsellors[0]
    yield _interviewed(world, 3, counsellor_id=counsellor_id, stays_interviewed=True)
    world.diary.take(counsellor_id, world.today, time(14))
    days = [_days_ago(world, each) for each in (7, 0, -14, -21, -35)]
    course = schedule.one_to_one_on(INDIVIDUAL, days, time(14), counsellor_id)
    yield _interviewed(
        world, 14, counsellor_id=counsellor_id, programme=INDIVIDUAL, course=course, marks="m"
    )
    yield _interviewed(world, 9, counsellor_id=counsellor_id, stays_interviewed=True)
    for number, ago in enumerate((10, 18, 25)):
        counsellor_id = world.counsellors[number % 2]
        yield _interviewed(world, ago, programme=INDIVIDUAL, counsellor_id=counsellor_id)
