"""A course in each year whose people answer in every way, so that no share of a year is nothing or everything."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time, timedelta

from counsellor_app.kinds.follow_up import FollowUpOutcome
from counsellor_app.kinds.interview import Education
from counsellor_app.services.demonstration.case import Ending, Fate, Wishes
from counsellor_app.services.demonstration.schedule import GROUP, Schedule
from counsellor_app.services.demonstration.world import World

FEWEST = 50  # participants, below which there is no room for them
_HALF_YEAR_PAST = timedelta(days=262)

# Marks, education, how it ended, what is used a day.
_PEOPLE: tuple[tuple[str, Education, Ending, dict[str, int]], ...] = (
    (
        "mmmmm",
        Education.PRIMARY_SCHOOL,
        Ending(True, 5, FollowUpOutcome.ANSWERED, True, 5),
        {"cigarettes": 20},
    ),
    (
        "mmmum",
        Education.SKILLED,
        Ending(False, 2, FollowUpOutcome.ANSWERED, False, 3),
        {"cheroots": 12, "cigars": 2, "pipe": 3},
    ),
    (
        "mmmmm",
        Education.HIGHER_LONG,
        Ending(True, 4, FollowUpOutcome.NOT_TRIED),
        {"cigarettes": 12, "snus": 4, "nicotine_pouches": 3},
    ),
    (
        "mmamm",
        Education.HIGHER_MEDIUM,
        Ending(None, None, FollowUpOutcome.NOT_REACHED),
        {"cigarettes": 18, "e_cigarettes": 10, "heated_tobacco": 5},
    ),
    (
        "muumu",
        Education.PRIMARY_SCHOOL,
        Ending(False, 3, FollowUpOutcome.REFUSED),
        {"cigarettes": 25},
    ),
)
# The last one, who did not complete, is lost in another way each year.
_LOST = (FollowUpOutcome.REFUSED, FollowUpOutcome.WRONG_NUMBER, FollowUpOutcome.DEAD_OR_ILL)


def wishes(world: World, schedule: Schedule) -> list[Wishes]:
    """The people of these courses, none where the demonstration is too small."""
    if world.participants < FEWEST:
        return []
    found: list[Wishes] = []
    for number, day in enumerate(_starts(world)):
        people = list(_course(world, schedule, day))
        last = people[-1]
        assert last.ending is not None
        last.ending = replace(last.ending, outcome=_LOST[number % len(_LOST)])
        found += people
    return found


def _starts(world: World) -> Iterator[date]:
    """In each whole year early enough that the half year is over in it, and as late as today allows."""
    for year in range(world.begins.year + 1, world.today.year):
        yield world.diary.open_day(date(year, 2, 1))
    this_year = date(world.today.year, 2, 1)
    if world.today - this_year < _HALF_YEAR_PAST:
        this_year = world.today - _HALF_YEAR_PAST
    yield world.diary.open_day(this_year)


def _course(world: World, schedule: Schedule, starts_on: date) -> Iterator[Wishes]:
    days = schedule.days(GROUP, starts_on)
    course = schedule.group(GROUP, "Hold", time(16, 30), days, reserved=True)
    for number, (marks, education, ending, products) in enumerate(_PEOPLE):
        interviewed = world.diary.last_open_before(starts_on - timedelta(days=number + 3))
        yield Wishes(
            interviewed - timedelta(days=10),
            fate=Fate.COURSE,
            interviewed=interviewed,
            programme=GROUP,
            course=course,
            marks=marks,
            consents=(True, True, True),
            closed_on=days[-1],
            quit_on=course.quit_on,
            ending=ending,
            education=education,
            products=products,
        )
