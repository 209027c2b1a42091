"""Visits at the wards that refer: logged with the day and how many were met, shown beside their referrals."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import select

from counsellor_app.errors import FieldError
from counsellor_app.ids import new_id
from counsellor_app.models import HospitalDepartment, Referral, User, WardVisit
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.operation import query, use_case
from counsellor_app.services.trace import audit, undo
from counsellor_app.services.transaction import Transaction

_SHOWN = 10


@dataclass(frozen=True, slots=True)
class WardVisitDraft:
    """A visit as it is logged; it names no citizen."""

    department_id: uuid.UUID
    visited_on: date
    people: int | None = None
    note: str = ""
    id: uuid.UUID = field(default_factory=new_id)


@dataclass(frozen=True, slots=True)
class WardVisitRow:
    """A visit in the list of a ward."""

    id: uuid.UUID
    visited_on: date
    people: int | None
    note: str
    who: str


@dataclass(frozen=True, slots=True)
class WardPage:
    """A ward beside one of its referrals, with our visits there."""

    department_id: uuid.UUID
    name: str
    psychiatric: bool
    visits: tuple[WardVisitRow, ...]


@query(Right.CASE)
def visits_at(session: Transaction, department_id: uuid.UUID) -> tuple[WardVisitRow, ...]:
    """The unit's visits at a ward, newest first."""
    statement = (
        select(WardVisit, User.initials)
        .join(User, User.id == WardVisit.user_id)
        .where(WardVisit.department_id == department_id)
        .order_by(WardVisit.visited_on.desc(), WardVisit.id.desc())
        .limit(_SHOWN)
    )
    if not session.actor.system:
        statement = statement.where(WardVisit.unit_id == session.actor.unit)
    return tuple(
        WardVisitRow(visit.id, visit.visited_on, visit.people, visit.note, who)
        for visit, who in session.execute(statement)
    )


@query(Right.CASE)
def ward_of(session: Transaction, referral_id: uuid.UUID) -> WardPage | None:
    """The ward that sent a referral, with our visits; None where no ward is known."""
    referral = access.load(session, Referral, referral_id)
    if referral.pathway_id is not None:
        access.open_pathway(session, referral.pathway_id)
    if referral.department_id is None:
        return None
    ward = session.get_one(HospitalDepartment, referral.department_id)
    name = ", ".join(filter(None, (ward.name, ward.hospital)))
    return WardPage(ward.id, name, ward.psychiatric, visits_at(session, ward.id))


@use_case(Right.CASE)
def log_ward_visit(session: Transaction, draft: WardVisitDraft) -> uuid.UUID:
    """Keeps a visit; FieldError where the day lies ahead or the number is none."""
    if session.get(WardVisit, draft.id) is not None:
        return draft.id
    department = access.load(session, HospitalDepartment, draft.department_id)
    if draft.visited_on > session.today:
        raise FieldError("visited_on", "ward_visit.in_future")
    if draft.people is not None and not 0 <= draft.people <= 500:
        raise FieldError("people", "ward_visit.people")
    session.add(
        WardVisit(
            id=draft.id,
            unit_id=session.actor.unit,
            department_id=department.id,
            visited_on=draft.visited_on,
            people=draft.people,
            note=draft.note.strip(),
            user_id=session.actor.id,
            registered_at=session.now,
        )
    )
    audit.record(
        session,
        "log_ward_visit",
        subject="ward_visit",
        subject_id=draft.id,
        department=department.id,
    )
    undo.offer(session, "log_ward_visit", undo_log_ward_visit, visit_id=draft.id)
    return draft.id


@undo.inverse
def undo_log_ward_visit(session: Transaction, visit_id: str) -> None:
    """There was no such visit."""
    visit = access.load(session, WardVisit, uuid.UUID(visit_id))
    session.delete(visit)
    session.flush()
