"""Periods that were reported and are locked: their figures and pages stay as they left the house."""

from __future__ import annotations

import hashlib
import uuid
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from sqlalchemy import select

from counsellor_app.errors import UserError
from counsellor_app.ids import new_id
from counsellor_app.models import ReportSnapshot, Unit, User
from counsellor_app.services.actor import Right
from counsellor_app.services.letters import kept_sheets
from counsellor_app.services.operation import query, use_case
from counsellor_app.services.trace import audit
from counsellor_app.services.transaction import Transaction


@dataclass(frozen=True, slots=True)
class SnapshotDraft:
    """What is locked: the figures by indicator as [numerator, denominator, unknown], and the pages."""

    first: date
    last: date
    figures: dict[str, Any]
    pages: bytes
    target_set: str = ""
    sheet: dict[str, Any] = field(default_factory=dict)  # what the pages say
    made_with: dict[str, str] = field(default_factory=dict)
    id: uuid.UUID = field(default_factory=new_id)


@dataclass(frozen=True, slots=True)
class SnapshotRow:
    """A locked period."""

    id: uuid.UUID
    first: date
    last: date
    locked_at: datetime
    locked_by: str
    figures: dict[str, Any]
    sha256: str


@dataclass(frozen=True, slots=True)
class KeptReport:
    """Everything that is kept of a locked period; `sheet` is empty where it was locked before it was kept."""

    first: date
    last: date
    sheet: dict[str, Any]
    made_with: dict[str, str]
    pages: bytes
    sha256: str


@use_case(Right.NUMBERS)
def lock_report(session: Transaction, draft: SnapshotDraft) -> uuid.UUID:
    """Locks a period of the actor's unit. UserError("snapshot.locked") when it is locked already.

    Nothing opens it again: later corrections show as a difference.
    """
    if session.get(ReportSnapshot, draft.id) is not None:
        return draft.id  # the same wish sent twice
    if draft.last >= session.today:
        raise UserError("snapshot.not_over", last=draft.last)
    twin = select(ReportSnapshot.id).where(
        ReportSnapshot.unit_id == session.actor.unit,
        ReportSnapshot.first_day == draft.first,
        ReportSnapshot.last_day == draft.last,
    )
    if session.scalars(twin).first() is not None:
        raise UserError("snapshot.locked", first=draft.first, last=draft.last)
    pages_sha256 = hashlib.sha256(draft.pages).hexdigest()
    data_sha256 = kept_sheets.checksum([draft.figures, draft.sheet])
    session.add(
        ReportSnapshot(
            id=draft.id,
            unit_id=session.actor.unit,
            first_day=draft.first,
            last_day=draft.last,
            target_set=draft.target_set,
            figures=draft.figures,
            pages=draft.pages,
            sha256=pages_sha256,
            sheet=draft.sheet,
            made_with=draft.made_with,
            data_sha256=data_sha256,
            locked_at=session.now,
            locked_by_id=session.actor.id,
        )
    )
    audit.record(
        session,
        "lock_report",
        subject="report_snapshot",
        subject_id=draft.id,
        first=draft.first,
        last=draft.last,
        sha256=pages_sha256,
        data_sha256=data_sha256,
    )
    return draft.id


@query(Right.NUMBERS)
def snapshots(session: Transaction) -> tuple[SnapshotRow, ...]:
    """The locked periods of the actor's unit, the latest first."""
    statement = (
        select(ReportSnapshot, User.initials)
        .join(User, User.id == ReportSnapshot.locked_by_id)
        .where(ReportSnapshot.unit_id == session.actor.unit)
        .order_by(ReportSnapshot.last_day.desc(), ReportSnapshot.first_day.desc())
    )
    return tuple(
        SnapshotRow(
            row.id, row.first_day, row.last_day, row.locked_at, who, dict(row.figures), row.sha256
        )
        for row, who in session.execute(statement)
    )


@query(Right.NUMBERS)
def kept_report(session: Transaction, snapshot_id: uuid.UUID) -> KeptReport:
    """What is kept of a locked period, held against its checksums and those in the log.

    UserError("snapshot.damaged") where the page is not the one that was locked,
    ("snapshot.altered") where a figure or a word of its data is not.
    """
    found = session.get(ReportSnapshot, snapshot_id)
    if found is None or found.unit_id != session.actor.unit:
        raise UserError("entity.gone", entity="report_snapshot")
    fault = _fault(session, found)
    if fault:
        raise UserError(fault, first=found.first_day, last=found.last_day)
    return _kept(found)


@dataclass(frozen=True, slots=True)
class CheckedReport:
    """A locked period of any unit, held against its checksums; `kept` is there where they agree."""

    unit: str
    first: date
    last: date
    kept: KeptReport | None
    fault: str = ""  # the code of the error that opening it gives


@query(Right.BACKUP)
def every_report(session: Transaction) -> tuple[CheckedReport, ...]:
    """All that are locked, by unit and period, for `check`: one that cannot be read hides no other."""
    statement = (
        select(ReportSnapshot.id, ReportSnapshot.first_day, ReportSnapshot.last_day, Unit.name)
        .join(Unit, Unit.id == ReportSnapshot.unit_id)
        .order_by(Unit.name, ReportSnapshot.first_day, ReportSnapshot.last_day)
    )
    return tuple(_checked(session, *row) for row in session.execute(statement).all())


def _checked(
    session: Transaction, key: uuid.UUID, first: date, last: date, unit: str
) -> CheckedReport:
    try:
        found = session.get_one(ReportSnapshot, key)
        fault = _fault(session, found)
    except (LookupError, TypeError, ValueError):  # what is kept is not even JSON any more
        return CheckedReport(unit, first, last, None, "snapshot.altered")
    return CheckedReport(unit, first, last, None if fault else _kept(found), fault)


def _fault(session: Transaction, found: ReportSnapshot) -> str:
    """The code of what disagrees with its checksum or with the log's; "" where all agrees."""
    logged = audit.facts_of(session, "lock_report", found.id)
    pages_sha256 = hashlib.sha256(found.pages).hexdigest()
    if {pages_sha256, logged.get("sha256", found.sha256)} != {found.sha256}:
        return "snapshot.damaged"
    if found.sheet or "data_sha256" in logged:
        data_sha256 = kept_sheets.checksum([found.figures, found.sheet])
        if {data_sha256, logged.get("data_sha256", found.data_sha256)} != {found.data_sha256}:
            return "snapshot.altered"
    return ""


def _kept(found: ReportSnapshot) -> KeptReport:
    return KeptReport(
        found.first_day,
        found.last_day,
        dict(found.sheet),
        dict(found.made_with),
        found.pages,
        found.sha256,
    )
