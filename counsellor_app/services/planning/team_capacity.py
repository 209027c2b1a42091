"""Counsellors' hours, load and training, side by side: who can take one more, and whose training is due."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from sqlalchemy import func, select

from counsellor_app.clock import instant
from counsellor_app.errors import AccessDenied, FieldError
from counsellor_app.ids import new_id
from counsellor_app.kinds.course import CourseState
from counsellor_app.kinds.pathway import Stage
from counsellor_app.kinds.people import SEES_CITIZENS
from counsellor_app.kinds.removed import RemovedKind
from counsellor_app.models import ClosedDay, Course, Pathway, Training, User, WorkingHours
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.calendars import holidays
from counsellor_app.services.office import rules
from counsellor_app.services.operation import query, use_case
from counsellor_app.services.planning.calendar_spans import TakenSpan, taken_spans
from counsellor_app.services.trace import as_before, audit, recycle_bin
from counsellor_app.services.transaction import Transaction

LOOKED_AHEAD = timedelta(days=28)
FULL = 0.85
"""From this share of her hours on a counsellor is shown as full."""
_OVER = (Stage.FOLLOW_UP, Stage.CLOSED, Stage.DROPPED)


@dataclass(frozen=True, slots=True)
class TrainingRow:
    """A course that a counsellor has taken."""

    id: uuid.UUID
    user_id: uuid.UUID
    user_name: str
    name: str
    taken_on: date
    renew_on: date | None
    due: bool
    version: int


@dataclass(frozen=True, slots=True)
class CapacityRow:
    """One counsellor over the next four weeks; hours are those in which she can be booked."""

    id: uuid.UUID
    initials: str
    name: str
    hours: float
    booked: float
    pathways: int
    courses: int
    training_due: date | None

    @property
    def load(self) -> float | None:
        """The share of her hours that is taken; None where she has none."""
        return self.booked / self.hours if self.hours else None

    @property
    def room(self) -> float:
        """Hours that are still free; never less than none."""
        return max(0.0, self.hours - self.booked)


@dataclass(frozen=True, slots=True)
class TrainingDraft:
    """A course taken, as its form has it."""

    user_id: uuid.UUID | None = None
    name: str = ""
    taken_on: date | None = None
    renew_on: date | None = None
    version: int = 0
    id: uuid.UUID = field(default_factory=new_id)


@query(Right.CASE)
def team_capacity(session: Transaction) -> tuple[CapacityRow, ...]:
    """Everybody of the unit who sees citizens, the one with most room first."""
    users = session.scalars(
        select(User)
        .where(
            User.unit_id == session.actor.unit_id,
            User.active,
            User.role.in_(SEES_CITIZENS),
        )
        .order_by(User.name, User.id)
    ).all()
    ids = [user.id for user in users]
    hours, booked = _hours(session, ids), _booked(session, ids)
    cases, courses, due = _cases(session), _courses(session), _next_renewal(session)
    rows = [
        CapacityRow(
            user.id,
            user.initials,
            user.name,
            round(_length(hours.get(user.id, ())), 1),
            round(_length(_within(booked.get(user.id, ()), hours.get(user.id, ()))), 1),
            cases.get(user.id, 0),
            courses.get(user.id, 0),
            due.get(user.id),
        )
        for user in users
    ]
    return tuple(sorted(rows, key=lambda row: (-row.room, row.pathways, row.name)))


@query(Right.CASE)
def trainings(session: Transaction) -> tuple[TrainingRow, ...]:
    """What the unit's counsellors have taken, the next to be renewed first."""
    found = session.execute(
        select(Training, User.name)
        .join(User, User.id == Training.user_id)
        .where(User.unit_id == session.actor.unit_id, User.active)
        .order_by(Training.renew_on.is_(None), Training.renew_on, User.name, Training.name)
    )
    last = due_until(session)
    return tuple(
        TrainingRow(
            each.id,
            each.user_id,
            name,
            each.name,
            each.taken_on,
            each.renew_on,
            each.renew_on is not None and each.renew_on <= last,
            each.version_id,
        )
        for each, name in found
    )


@use_case(Right.RULES)
@as_before.undoable("save_training")
def save_training(session: Transaction, draft: TrainingDraft) -> uuid.UUID:
    """A course taken, or other days of one."""
    if draft.user_id is None:
        raise FieldError("user_id", "field.required")
    if not draft.name.strip():
        raise FieldError("name", "field.required")
    if draft.taken_on is None:
        raise FieldError("taken_on", "field.required")
    if draft.renew_on is not None and draft.renew_on <= draft.taken_on:
        raise FieldError("renew_on", "period.order")
    _demand_own_unit(session, draft.user_id)
    found = session.get(Training, draft.id)
    if found is None:
        found = Training(id=draft.id)
        session.add(found)
    elif draft.version:
        access.load_for_edit(session, Training, draft.id, draft.version)
    found.user_id, found.name = draft.user_id, draft.name.strip()
    found.taken_on, found.renew_on = draft.taken_on, draft.renew_on
    audit.record(session, "save_training", subject="app_user", subject_id=draft.user_id)
    return draft.id


@use_case(Right.RULES)
def remove_training(session: Transaction, training_id: uuid.UUID) -> None:
    """It was not hers, or counts no more."""
    found = access.load(session, Training, training_id)
    _demand_own_unit(session, found.user_id)
    audit.record(session, "remove_training", subject="app_user", subject_id=found.user_id)
    user = session.get_one(User, found.user_id)
    words = f"{user.initials} {found.name}"
    recycle_bin.put_row(session, RemovedKind.TRAINING, found, words=words)


recycle_bin.restores_rows(
    RemovedKind.TRAINING, Training, lambda session, row: _demand_own_unit(session, row.user_id)
)


def due_until(session: Transaction) -> date:
    """Renewals up to this day are due."""
    days = rules.in_force(session, rules.PlanningRule, session.today).training_days
    return session.today + timedelta(days=days)


def _hours(
    session: Transaction, ids: Sequence[uuid.UUID]
) -> dict[uuid.UUID, list[tuple[datetime, datetime]]]:
    """The spans in which each can be booked, without holidays and closed days."""
    first, last = session.today, session.today + LOOKED_AHEAD - timedelta(days=1)
    closed = session.execute(
        select(ClosedDay.first, ClosedDay.last).where(
            ClosedDay.unit_id == session.actor.unit_id,
            ClosedDay.first <= last,
            ClosedDay.last >= first,
        )
    ).all()
    weekly: dict[int, list[WorkingHours]] = {}
    for each in session.scalars(select(WorkingHours).where(WorkingHours.user_id.in_(ids))):
        weekly.setdefault(each.weekday, []).append(each)
    found: dict[uuid.UUID, list[tuple[datetime, datetime]]] = {}
    for number in range(LOOKED_AHEAD.days):
        day = first + timedelta(days=number)
        if holidays.is_holiday(day) or any(a <= day <= b for a, b in closed):
            continue
        for each in weekly.get(day.weekday(), ()):
            span = (instant(day, each.starts), instant(day, each.ends))
            found.setdefault(each.user_id, []).append(span)
    return found


def _booked(session: Transaction, ids: Sequence[uuid.UUID]) -> dict[uuid.UUID, list[TakenSpan]]:
    start = instant(session.today, time.min)
    found: dict[uuid.UUID, list[TakenSpan]] = {}
    for span in taken_spans(session, ids, start, start + LOOKED_AHEAD):
        found.setdefault(span.user_id, []).append(span)
    return found


def _within(
    spans: Sequence[TakenSpan], hours: Sequence[tuple[datetime, datetime]]
) -> list[tuple[datetime, datetime]]:
    """What of it takes her hours, each moment once; an evening course takes none of them."""
    pieces = [
        (max(span.starts_at, start), min(span.ends_at, end))
        for span in spans
        for start, end in hours
        if span.starts_at < end and span.ends_at > start
    ]
    whole: list[tuple[datetime, datetime]] = []
    for start, end in sorted(pieces):
        if whole and start <= whole[-1][1]:
            whole[-1] = (whole[-1][0], max(whole[-1][1], end))
        else:
            whole.append((start, end))
    return whole


def _length(spans: Sequence[tuple[datetime, datetime]]) -> float:
    """Hours in all."""
    return sum((end - start).total_seconds() for start, end in spans) / 3600


def _cases(session: Transaction) -> dict[uuid.UUID | None, int]:
    rows = session.execute(
        select(Pathway.counsellor_id, func.count(Pathway.id))
        .where(
            access.own_pathways(session), Pathway.closed_on.is_(None), Pathway.stage.not_in(_OVER)
        )
        .group_by(Pathway.counsellor_id)
    )
    return dict(rows.all())


def _courses(session: Transaction) -> dict[uuid.UUID, int]:
    rows = session.execute(
        select(Course.counsellor_id, Course.second_counsellor_id).where(
            access.own_courses(session),
            Course.state.in_((CourseState.PLANNED, CourseState.OPEN)),
            Course.ends_on >= session.today,
        )
    )
    found: dict[uuid.UUID, int] = {}
    for leaders in rows:
        for user_id in {each for each in leaders if each is not None}:
            found[user_id] = found.get(user_id, 0) + 1
    return found


def _next_renewal(session: Transaction) -> dict[uuid.UUID, date]:
    rows = session.execute(
        select(Training.user_id, func.min(Training.renew_on))
        .where(Training.renew_on.is_not(None))
        .group_by(Training.user_id)
    )
    return {user_id: day for user_id, day in rows if day is not None}


def _demand_own_unit(session: Transaction, user_id: uuid.UUID) -> None:
    user = access.load(session, User, user_id)
    if user.unit_id != session.actor.unit_id:
        raise AccessDenied("access.case")
