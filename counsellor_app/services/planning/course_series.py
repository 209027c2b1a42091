"""When and where programmes usually run at a unit: what planning proposes first."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from datetime import time

from sqlalchemy import or_, select

from counsellor_app.errors import AccessDenied, FieldError
from counsellor_app.ids import new_id
from counsellor_app.kinds.removed import RemovedKind
from counsellor_app.models import CourseSeries, Programme
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.operation import query, use_case
from counsellor_app.services.trace import as_before, audit, recycle_bin
from counsellor_app.services.transaction import Transaction


@dataclass(frozen=True, slots=True)
class SeriesDraft:
    """A programme's usual weekday (0 is Monday), hour and place, as a row and as its form."""

    programme_id: uuid.UUID | None = None
    weekday: int = 0
    starts: time | None = None
    place: str = ""
    programme: str = ""
    id: uuid.UUID = field(default_factory=new_id)


@query(Right.RULES)
def usual_times(session: Transaction) -> tuple[SeriesDraft, ...]:
    """Those of the actor's unit, by programme and weekday."""
    found = session.execute(
        select(CourseSeries, Programme.name)
        .join(Programme, Programme.id == CourseSeries.programme_id)
        .where(CourseSeries.unit_id == session.actor.unit)
        .order_by(Programme.name, CourseSeries.weekday, CourseSeries.starts)
    )
    return tuple(
        SeriesDraft(each.programme_id, each.weekday, each.starts, each.place, name, each.id)
        for each, name in found
    )


@query(Right.RULES)
def programmes_to_choose(session: Transaction) -> tuple[tuple[str, uuid.UUID], ...]:
    """The programmes in force, by name."""
    found = session.execute(
        select(Programme.name, Programme.id)
        .where(
            Programme.valid_from <= session.today,
            or_(Programme.valid_to.is_(None), Programme.valid_to >= session.today),
        )
        .order_by(Programme.name)
    )
    return tuple((name, key) for name, key in found)


@use_case(Right.RULES)
@as_before.undoable("save_usual_time")
def save_usual_time(session: Transaction, draft: SeriesDraft) -> uuid.UUID:
    """A new usual time, or another one."""
    if draft.programme_id is None:
        raise FieldError("programme_id", "field.required")
    if draft.starts is None:
        raise FieldError("starts", "field.required")
    access.load(session, Programme, draft.programme_id)
    found = session.get(CourseSeries, draft.id)
    if found is None:
        found = CourseSeries(id=draft.id, unit_id=session.actor.unit)
        session.add(found)
    _demand_own_unit(session, found)
    found.programme_id, found.weekday = draft.programme_id, draft.weekday
    found.starts, found.place = draft.starts, draft.place.strip()
    audit.record(session, "save_usual_time", subject="programme", subject_id=draft.programme_id)
    return draft.id


@use_case(Right.RULES)
def remove_usual_time(session: Transaction, series_id: uuid.UUID) -> None:
    """The programme has no such usual time any more; courses that are planned stay."""
    found = access.load(session, CourseSeries, series_id)
    _demand_own_unit(session, found)
    audit.record(session, "remove_usual_time", subject="programme", subject_id=found.programme_id)
    programme = session.get_one(Programme, found.programme_id)
    words = f"{programme.name} {found.starts:%H.%M}"
    recycle_bin.put_row(session, RemovedKind.USUAL_TIME, found, words=words)


recycle_bin.restores_rows(
    RemovedKind.USUAL_TIME, CourseSeries, lambda session, row: _demand_own_unit(session, row)
)


def _demand_own_unit(session: Transaction, series: CourseSeries) -> None:
    if series.unit_id != session.actor.unit:
        raise AccessDenied("access.case")
