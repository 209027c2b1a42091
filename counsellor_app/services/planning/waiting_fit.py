"""Which free place suits somebody who waits best, and why: her wishes against each course; pure."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

from counsellor_app.clock import local
from counsellor_app.kinds.course import FitPoint, ProgrammeFormat, TimeWish
from counsellor_app.services.planning.rooms import room_key

EVENING_FROM = time(16, 0)
_WEIGHTS = {
    FitPoint.THIS_COURSE: 8,
    FitPoint.LANGUAGE: 4,
    FitPoint.OTHER_LANGUAGE: -6,
    FitPoint.TIME: 4,
    FitPoint.OTHER_TIME: -4,
    FitPoint.PLACE: 2,
    FitPoint.OTHER_PLACE: -2,
    FitPoint.COMPANION: 1,
    FitPoint.NO_COMPANION: -3,
    FitPoint.SOONEST: 1,
    FitPoint.RUNNING: 0,
}


@dataclass(frozen=True, slots=True)
class Wishes:
    """What she asked for; empty where she does not mind."""

    time: TimeWish | None = None
    place: str = ""
    language: str = ""
    companion: bool = False
    course_id: uuid.UUID | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class FreePlace:
    """A course with places that nobody has and nobody is offered."""

    course_id: uuid.UUID
    name: str
    format: ProgrammeFormat
    place: str
    language: str
    next_at: datetime  # its next meeting: the first where it has not begun
    begun: bool
    free: int


@dataclass(frozen=True, slots=True)
class Fit:
    """A place and what speaks for and against it for her, best first in a list of them."""

    place: FreePlace
    points: tuple[FitPoint, ...]

    @property
    def id(self) -> uuid.UUID:
        """The course."""
        return self.place.course_id

    @property
    def score(self) -> int:
        """More is better; only for the order."""
        return sum(_WEIGHTS[point] for point in self.points)

    @property
    def suits(self) -> bool:
        """Whether nothing that she asked for speaks against it."""
        return all(point.is_good for point in self.points)


def best_first(wishes: Wishes, places: Sequence[FreePlace]) -> tuple[Fit, ...]:
    """Every course with a place for her; the same score is ordered by the day it begins."""
    open_to_her = [each for each in places if each.free > 0]
    soonest = min((each.next_at for each in open_to_her), default=None)
    fits = [
        Fit(place, points_of(wishes, place, soonest=place.next_at == soonest))
        for place in open_to_her
    ]
    return tuple(
        sorted(fits, key=lambda each: (-each.score, each.place.next_at, each.place.name, each.id))
    )


def points_of(wishes: Wishes, place: FreePlace, *, soonest: bool) -> tuple[FitPoint, ...]:
    """What speaks for and against one place."""
    points: list[FitPoint] = []
    if wishes.course_id == place.course_id:
        points.append(FitPoint.THIS_COURSE)
    if wishes.time is not None:
        fits = wishes.time is time_of(place.next_at)
        points.append(FitPoint.TIME if fits else FitPoint.OTHER_TIME)
    if wishes.place:
        near = room_key(wishes.place) in room_key(place.place)
        points.append(FitPoint.PLACE if near else FitPoint.OTHER_PLACE)
    if wishes.language or place.language:
        same = room_key(wishes.language) == room_key(place.language)
        points.append(FitPoint.LANGUAGE if same else FitPoint.OTHER_LANGUAGE)
    if wishes.companion:
        points.append(FitPoint.COMPANION if place.free > 1 else FitPoint.NO_COMPANION)
    if soonest:
        points.append(FitPoint.SOONEST)
    if place.begun:
        points.append(FitPoint.RUNNING)
    return tuple(points)


def time_of(at: datetime) -> TimeWish:
    """Whether a course meets in the daytime or in the evening, by its next meeting."""
    return TimeWish.EVENING if local(at).time() >= EVENING_FROM else TimeWish.DAY


def before(reply_days_end: date, next_at: datetime) -> date:
    """The last day to answer: the given one, but never the day of the first meeting or later."""
    return min(reply_days_end, date.fromordinal(local(next_at).date().toordinal() - 1))
