"""The rooms of a unit: the places that its courses have met in, one spelling each."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta

from sqlalchemy import ColumnElement, func, select

from counsellor_app.kinds.course import CourseState, MeetingState, Setting
from counsellor_app.models import Course, CourseSeries, Meeting
from counsellor_app.services import access
from counsellor_app.services.transaction import Transaction

_LOOKED_BACK = timedelta(days=400)
MOST = 40


def room_key(place: str) -> str:
    """What two spellings of one room have in common: case and spaces do not matter."""
    return " ".join(place.casefold().split())


def place_of_meeting() -> ColumnElement[str]:
    """A meeting's own place, else that of its course."""
    return func.coalesce(func.nullif(Meeting.place, ""), Course.place)


def room_names(session: Transaction) -> tuple[str, ...]:
    """The rooms of the last year and of what is to come, by name."""
    place = place_of_meeting()
    found = session.execute(
        select(place, func.count())
        .select_from(Meeting)
        .join(Course, Course.id == Meeting.course_id)
        .where(
            access.own_courses(session),
            Course.setting == Setting.ROOM,
            Course.state != CourseState.CANCELLED,
            Meeting.state != MeetingState.CANCELLED,
            Meeting.held_on >= session.today - _LOOKED_BACK,
            place != "",
        )
        .group_by(place)
    )
    spellings: dict[str, Counter[str]] = {}
    for name, count in found:
        spellings.setdefault(room_key(name), Counter())[name] += count
    usual = session.scalars(
        select(CourseSeries.place).where(
            CourseSeries.unit_id == session.actor.unit_id, CourseSeries.place != ""
        )
    )
    for name in usual:
        spellings.setdefault(room_key(name), Counter())[name] += 1
    names = [counted.most_common(1)[0][0] for counted in spellings.values()]
    return tuple(sorted(names, key=room_key)[:MOST])
