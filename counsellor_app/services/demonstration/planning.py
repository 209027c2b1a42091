"""What planning has in the demonstration: wishes and offers in the queue, a call about a meeting, training, Outlook."""

from __future__ import annotations

import uuid
from datetime import date, time, timedelta

from counsellor_app.kinds.call import AppointmentKind, AppointmentState
from counsellor_app.kinds.course import (
    EnrolmentState,
    MeetingState,
    NoticeChannel,
    NoticeKind,
    TimeWish,
)
from counsellor_app.models import (
    Appointment,
    BusySpan,
    Enrolment,
    MeetingNotice,
    PlaceOffer,
    Training,
)
from counsellor_app.services.demonstration.chance import Chance
from counsellor_app.services.demonstration.rows import Row
from counsellor_app.services.demonstration.schedule import GROUP, PlannedCourse, Schedule
from counsellor_app.services.demonstration.world import World

_WISHES: tuple[Row, ...] = (
    {"wish_time": TimeWish.EVENING, "companion": True},
    {"wish_time": TimeWish.DAY, "wish_place": "Sundhedscenter"},
    {"wish_language": "arabisk"},
    {"wish_time": TimeWish.EVENING},
    {},
)
_TRAINING = ("Rygestoprådgiver, grunduddannelse", "Rygestopmedicin", "Den motiverende samtale")
_YEAR = 365


def plan(world: World, schedule: Schedule, chance: Chance) -> None:
    """Told last, with a chance of its own: the stories before stay as they are."""
    waiting = sorted(
        (row for row in world.rows.of(Enrolment) if row["state"] is EnrolmentState.WAITING),
        key=lambda row: (row["listed_at"], str(row["id"])),
    )
    for number, row in enumerate(waiting):
        row |= _WISHES[number % len(_WISHES)]
    _offer(world, schedule, chance, waiting)
    _tell_of_a_meeting(world, schedule, chance)
    _train(world, chance)
    _be_busy(world, schedule, chance)


def _offer(world: World, schedule: Schedule, chance: Chance, waiting: list[Row]) -> None:
    """One place is held, and one offer had no answer by its day."""
    ahead = [
        each
        for each in schedule.courses
        if each.programme.name == GROUP and each.starts_on > world.today and each.places_left > 0
    ]
    queue = [row for row in waiting if row["programme_id"] == world.programmes[GROUP].id]
    days = (world.today + timedelta(days=5), world.diary.last_open_before(world.today))
    for row, reply_by in zip(queue, days, strict=False):
        if not ahead:
            return
        course = min(ahead, key=lambda each: each.starts_on)
        offered_at = world.at(min(reply_by, world.today) - timedelta(days=7), 10)
        world.rows.add(
            PlaceOffer,
            id=chance.id(offered_at),
            enrolment_id=row["id"],
            course_id=course.id,
            companion=row["companion"],
            reply_by=min(reply_by, course.starts_on),
            channel=NoticeChannel.CALL,
            offered_at=offered_at,
            offered_by_id=world.counsellors[0],
        )


def _tell_of_a_meeting(world: World, schedule: Schedule, chance: Chance) -> None:
    """A meeting to come was moved by a day, and one of the course has still to be called."""
    found = _course_that_runs(world, schedule)
    if found is None:
        return
    meeting = next(each for each in found.meetings if each.day > world.today)
    made_at = world.at(world.today, 8, 30)
    person = next(row for row in found.enrolments if row["state"] is EnrolmentState.ENROLLED)
    world.rows.add(
        MeetingNotice,
        id=chance.id(made_at),
        meeting_id=meeting.id,
        pathway_id=person["pathway_id"],
        kind=NoticeKind.MOVED,
        channel=NoticeChannel.CALL,
        was_at=world.at(meeting.day - timedelta(days=1), meeting.hour),
        made_at=made_at,
        made_by_id=found.counsellor_id or world.counsellors[0],
    )


def _course_that_runs(world: World, schedule: Schedule) -> PlannedCourse | None:
    for course in schedule.courses:
        states = {row["state"] for row in course.enrolments}
        ahead = [each for each in course.meetings if each.day > world.today]
        planned = ahead and schedule.state_of(ahead[0]) is MeetingState.PLANNED
        if planned and course.starts_on < world.today and EnrolmentState.ENROLLED in states:
            return course
    return None


def _train(world: World, chance: Chance) -> None:
    """Each counsellor has her basic course; one of them is due for renewal soon."""
    for number, user_id in enumerate(world.counsellors):
        for place, name in enumerate(_TRAINING[: 1 + number % 3]):
            taken_on = world.begins - timedelta(days=30 * number + 100 * place)
            due = world.today + timedelta(days=40 + 200 * number + 60 * place)
            world.rows.add(
                Training,
                id=chance.id(world.at(taken_on, 12)),
                user_id=user_id,
                name=name,
                taken_on=taken_on,
                renew_on=due if place != 1 else None,
            )


def _be_busy(world: World, schedule: Schedule, chance: Chance) -> None:
    """The first counsellor's Outlook, and an evening at the telephone for two of them."""
    read_at = world.at(world.today, 7, 50)
    for week in range(8):
        day = _weekday(world.today + timedelta(days=7 * week), 2)
        if day > world.today:
            starts_at = world.at(day, 12)
            world.rows.add(
                BusySpan,
                id=chance.id(read_at),
                user_id=world.counsellors[0],
                starts_at=starts_at,
                ends_at=starts_at + timedelta(minutes=45),
                read_at=read_at,
            )
    led = {
        (user_id, meeting.day)
        for course in schedule.courses
        for user_id in (course.counsellor_id, course.second_counsellor_id)
        for meeting in course.meetings
    }
    for number, user_id in enumerate(world.counsellors[:2]):
        day = _weekday(world.today + timedelta(days=7 * (number + 1)), 3)
        if (user_id, day) not in led and world.diary.is_open(day):
            _evening(world, chance, user_id, day)


def _evening(world: World, chance: Chance, user_id: uuid.UUID, day: date) -> None:
    starts_at = world.at(day, time(17))
    world.rows.add(
        Appointment,
        id=chance.id(world.at(world.today, 8)),
        user_id=user_id,
        kind=AppointmentKind.EVENING_DUTY,
        state=AppointmentState.BOOKED,
        starts_at=starts_at,
        ends_at=starts_at + timedelta(hours=2),
        place="telefon",
    )


def _weekday(day: date, weekday: int) -> date:
    """That day of the same week."""
    return day + timedelta(days=weekday - day.weekday())
