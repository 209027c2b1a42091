"""The versions of a programme: other rules from a day are a new row, and courses keep the one they began by."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.orm import aliased

from counsellor_app.kinds.course import CourseState, ProgrammeFormat
from counsellor_app.models import Course, CourseSeries, Programme
from counsellor_app.services.courses.meeting_plan import ProgrammeRow
from counsellor_app.services.transaction import Transaction

# Made once: a statement with a new alias is compiled anew each time.
_ASKED = aliased(Programme)
_VERSION = aliased(Programme)


@dataclass(frozen=True, slots=True)
class Versions:
    """The programmes that a course can be planned by, one row a version."""

    rows: tuple[ProgrammeRow, ...]

    def choices(self, on: date) -> tuple[ProgrammeRow, ...]:
        """One version of each programme: the one of the day, else the next to come."""
        found: dict[uuid.UUID, ProgrammeRow] = {}
        for row in sorted(self.rows, key=lambda each: each.valid_from, reverse=True):
            if row.family_id not in found or row.valid_from >= on or row.is_valid(on):
                found[row.family_id] = row
        ordered = [row for row in self.rows if found[row.family_id].id == row.id]
        return tuple(ordered)

    def on(self, programme_id: uuid.UUID, day: date) -> ProgrammeRow | None:
        """The version of the same programme that holds on a day; the one given where none does."""
        given = next((row for row in self.rows if row.id == programme_id), None)
        if given is None:
            return None
        same = [row for row in self.rows if row.family_id == given.family_id]
        return next((row for row in same if row.is_valid(day)), given)


def versions_from(session: Transaction, day: date) -> Versions:
    """Every version that is in force on a day or later, groups first."""
    found = session.scalars(
        select(Programme)
        .where(or_(Programme.valid_to.is_(None), Programme.valid_to >= day))
        .order_by(Programme.name, Programme.valid_from, Programme.id)
    )
    rows = [programme_row(programme) for programme in found]
    formats = list(ProgrammeFormat)
    return Versions(tuple(sorted(rows, key=lambda row: formats.index(row.format))))


def programme_row(programme: Programme) -> ProgrammeRow:
    """The programme as the pure planning functions need it."""
    return ProgrammeRow(
        id=programme.id,
        name=programme.name,
        format=programme.format,
        meetings=programme.meetings,
        meeting_days=tuple(int(day) for day in programme.meeting_days),
        meeting_minutes=programme.meeting_minutes,
        themes=tuple(str(theme) for theme in programme.themes),
        capacity=programme.capacity,
        quit_after_meeting=programme.quit_after_meeting,
        quit_days_after=programme.quit_days_after,
        completion_rule=programme.completion_rule,
        family_id=programme.family_id or programme.id,
        setting=programme.setting,
        uncounted=tuple(int(number) for number in programme.uncounted),
        fewest_meetings=programme.fewest_meetings,
        most_meetings=programme.most_meetings,
        valid_from=programme.valid_from,
        valid_to=programme.valid_to,
    )


def same_programme(column: Any, programme_id: uuid.UUID) -> ColumnElement[bool]:
    """That a column names this programme in whatever version."""
    family = (
        select(func.coalesce(_ASKED.family_id, _ASKED.id))
        .where(_ASKED.id == programme_id)
        .scalar_subquery()
    )
    versions = select(_VERSION.id).where(or_(_VERSION.id == family, _VERSION.family_id == family))
    return column.in_(versions)  # type: ignore[no-any-return]


def courses_by(session: Transaction, programme_id: uuid.UUID) -> int:
    """How many courses follow the rule of this row and are not called off."""
    statement = select(func.count(Course.id)).where(
        Course.programme_id == programme_id, Course.state != CourseState.CANCELLED
    )
    return session.scalar(statement) or 0


def end_before(session: Transaction, programme: Programme, day: date) -> None:
    """The version is in force until the day before; what usually runs goes on with the next."""
    programme.valid_to = day - timedelta(days=1)
    session.flush()


def series_of(session: Transaction, programme_id: uuid.UUID) -> CourseSeries | None:
    """When the programme, in whatever version, usually runs at the actor's unit."""
    return session.scalars(
        select(CourseSeries)
        .where(
            CourseSeries.unit_id == session.actor.unit_id,
            same_programme(CourseSeries.programme_id, programme_id),
        )
        .order_by(CourseSeries.weekday, CourseSeries.starts, CourseSeries.id)
        .limit(1)
    ).first()
