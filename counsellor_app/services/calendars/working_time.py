"""When counsellors can be booked, and on which days a unit is closed."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from datetime import date, time
from typing import Any

from sqlalchemy import select

from counsellor_app.errors import FieldError
from counsellor_app.ids import new_id
from counsellor_app.kinds.removed import RemovedKind
from counsellor_app.models import ClosedDay, User, WorkingHours
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.operation import query, use_case
from counsellor_app.services.trace import as_before, audit, recycle_bin
from counsellor_app.services.transaction import Transaction

_SHORTEST, _LONGEST = 10, 240


@dataclass(frozen=True, slots=True)
class HoursDraft:
    """A weekly span in which interviews may be booked; weekday 0 is Monday."""

    user_id: uuid.UUID | None = None
    weekday: int = 0
    starts: time | None = None
    ends: time | None = None
    slot_minutes: int = 45
    user_name: str = ""
    id: uuid.UUID = field(default_factory=new_id)


@dataclass(frozen=True, slots=True)
class ClosedDraft:
    """A span of days beside the public holidays on which the unit is closed."""

    first: date | None = None
    last: date | None = None
    name: str = ""
    id: uuid.UUID = field(default_factory=new_id)


@query(Right.RULES)
def working_hours(session: Transaction) -> tuple[HoursDraft, ...]:
    """The hours of the counsellors of the actor's unit, by person and day."""
    found = session.execute(
        select(WorkingHours, User.name)
        .join(User, User.id == WorkingHours.user_id)
        .where(User.unit_id == session.actor.unit, User.active)
        .order_by(User.name, WorkingHours.weekday, WorkingHours.starts)
    )
    return tuple(
        HoursDraft(h.user_id, h.weekday, h.starts, h.ends, h.slot_minutes, name, h.id)
        for h, name in found
    )


@use_case(Right.RULES)
@as_before.undoable("working_hours")
def save_hours(session: Transaction, draft: HoursDraft) -> uuid.UUID:
    """New hours, or others."""
    if draft.user_id is None:
        raise FieldError("user_id", "field.required")
    if draft.starts is None:
        raise FieldError("starts", "field.required")
    if draft.ends is None:
        raise FieldError("ends", "field.required")
    if draft.ends <= draft.starts:
        raise FieldError("ends", "working_hours.order")
    if not _SHORTEST <= draft.slot_minutes <= _LONGEST:
        raise FieldError("slot_minutes", "working_hours.slot", least=_SHORTEST, most=_LONGEST)
    _demand_own_unit(session, draft.user_id)
    found = session.get(WorkingHours, draft.id)
    if found is None:
        found = WorkingHours(id=draft.id)
        session.add(found)
    found.user_id, found.weekday = draft.user_id, draft.weekday
    found.starts, found.ends, found.slot_minutes = draft.starts, draft.ends, draft.slot_minutes
    audit.record(session, "save_working_hours", subject="app_user", subject_id=draft.user_id)
    return draft.id


@use_case(Right.RULES)
def remove_hours(session: Transaction, hours_id: uuid.UUID) -> None:
    """Nobody can be booked there any more; what is booked stays."""
    found = access.load(session, WorkingHours, hours_id)
    _demand_own_unit(session, found.user_id)
    audit.record(session, "remove_working_hours", subject="app_user", subject_id=found.user_id)
    content = {
        "id": str(found.id),
        "user_id": str(found.user_id),
        "weekday": found.weekday,
        "starts": found.starts.isoformat(),
        "ends": found.ends.isoformat(),
        "slot_minutes": found.slot_minutes,
    }
    session.delete(found)
    user = session.get_one(User, found.user_id)
    words = f"{user.initials} {found.starts:%H.%M}–{found.ends:%H.%M}"
    recycle_bin.put(session, RemovedKind.WORKING_HOURS, content, words=words)


@recycle_bin.restores(RemovedKind.WORKING_HOURS)
def bring_hours_back(session: Transaction, content: dict[str, Any]) -> None:
    """She can be booked then again."""
    user_id = uuid.UUID(content["user_id"])
    _demand_own_unit(session, user_id)
    session.add(
        WorkingHours(
            id=uuid.UUID(content["id"]),
            user_id=user_id,
            weekday=content["weekday"],
            starts=time.fromisoformat(content["starts"]),
            ends=time.fromisoformat(content["ends"]),
            slot_minutes=content["slot_minutes"],
        )
    )


@query(Right.RULES)
def closed_days(session: Transaction) -> tuple[ClosedDraft, ...]:
    """The closed days of the actor's unit, the latest first."""
    found = session.scalars(
        select(ClosedDay)
        .where(ClosedDay.unit_id == session.actor.unit)
        .order_by(ClosedDay.first.desc())
    )
    return tuple(ClosedDraft(each.first, each.last, each.name, each.id) for each in found)


@use_case(Right.RULES)
@as_before.undoable("closed_days")
def save_closed_days(session: Transaction, draft: ClosedDraft) -> uuid.UUID:
    """A new span, or another one; one day has no last."""
    if draft.first is None:
        raise FieldError("first", "field.required")
    last = draft.last or draft.first
    if last < draft.first:
        raise FieldError("last", "period.order")
    found = session.get(ClosedDay, draft.id)
    if found is None:
        found = ClosedDay(id=draft.id, unit_id=session.actor.unit)
        session.add(found)
    found.first, found.last, found.name = draft.first, last, draft.name.strip()
    audit.record(session, "save_closed_days", subject="closed_day", subject_id=draft.id)
    return draft.id


@use_case(Right.RULES)
def remove_closed_days(session: Transaction, closed_id: uuid.UUID) -> None:
    """The unit is open then after all."""
    found = access.load(session, ClosedDay, closed_id)
    audit.record(session, "remove_closed_days", subject="closed_day", subject_id=closed_id)
    content = {
        "id": str(found.id),
        "unit_id": str(found.unit_id),
        "first": found.first.isoformat(),
        "last": found.last.isoformat(),
        "name": found.name,
    }
    session.delete(found)
    recycle_bin.put(session, RemovedKind.CLOSED_DAY, content, words=found.name)


@recycle_bin.restores(RemovedKind.CLOSED_DAY)
def bring_closed_day_back(session: Transaction, content: dict[str, Any]) -> None:
    """The unit is closed then all the same."""
    session.add(
        ClosedDay(
            id=uuid.UUID(content["id"]),
            unit_id=uuid.UUID(content["unit_id"]),
            first=date.fromisoformat(content["first"]),
            last=date.fromisoformat(content["last"]),
            name=content["name"],
        )
    )


def _demand_own_unit(session: Transaction, user_id: uuid.UUID) -> None:
    user = access.load(session, User, user_id)
    if user.unit_id != session.actor.unit:
        raise FieldError("user_id", "access.case")
