"""Keeps what was exported: purpose, recipient, columns, count and checksum (quality 24)."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from counsellor_app.errors import AccessDenied, UserError
from counsellor_app.ids import new_id
from counsellor_app.kinds.letter import ExportKind
from counsellor_app.kinds.people import Role
from counsellor_app.models import DatabaseIdentity, ExportRecord, User
from counsellor_app.services.actor import Right
from counsellor_app.services.office import rules
from counsellor_app.services.operation import query, use_case
from counsellor_app.services.trace import audit
from counsellor_app.services.transaction import Transaction

# Rows of single people, though under pseudonyms; STOPbasen's forms are routine work.
OF_PEOPLE = frozenset({ExportKind.PATHWAYS, ExportKind.ATTENDANCE, ExportKind.VOUCHERS})


@dataclass(frozen=True, slots=True)
class ExportDraft:
    """What is told of an export."""

    kind: ExportKind
    columns: Sequence[str]
    row_count: int
    sha256: str
    people: int
    purpose: str = ""
    recipient: str = ""
    second_person_id: uuid.UUID | None = None


@dataclass(frozen=True, slots=True)
class ExportRow:
    """One export in the log."""

    id: uuid.UUID
    kind: ExportKind
    made_at: datetime
    made_by: str
    purpose: str
    recipient: str
    row_count: int
    sha256: str


@use_case(Right.EXPORT)
def record_export(session: Transaction, draft: ExportDraft) -> uuid.UUID:
    """Writes the export down; UserError("export.second_person") where one is needed and missing."""
    _demand_second_person(session, draft)
    record = ExportRecord(
        id=new_id(),
        kind=draft.kind,
        made_at=session.now,
        made_by_id=session.actor.id,
        second_person_id=draft.second_person_id,
        purpose=draft.purpose,
        recipient=draft.recipient,
        columns=list(draft.columns),
        row_count=draft.row_count,
        sha256=draft.sha256,
    )
    session.add(record)
    audit.record(
        session,
        "export",
        subject="export_record",
        subject_id=record.id,
        kind=draft.kind,
        rows=draft.row_count,
        sha256=draft.sha256,
    )
    return record.id


@query(Right.EXPORT)
def export_log(session: Transaction, limit: int = 200) -> tuple[ExportRow, ...]:
    """The newest exports first."""
    statement = (
        select(ExportRecord, User.initials)
        .join(User, User.id == ExportRecord.made_by_id)
        .order_by(ExportRecord.made_at.desc())
        .limit(limit)
    )
    return tuple(
        ExportRow(
            record.id,
            record.kind,
            record.made_at,
            initials,
            record.purpose,
            record.recipient,
            record.row_count,
            record.sha256,
        )
        for record, initials in session.execute(statement)
    )


def _demand_second_person(session: Transaction, draft: ExportDraft) -> None:
    """Large exports of known people outside the routine need somebody else too."""
    if draft.kind not in OF_PEOPLE or _is_demonstration(session):
        return
    limit = rules.in_force(session, rules.ExportRule, session.today).second_person_from
    if draft.people < limit:
        return
    second = session.get(User, draft.second_person_id) if draft.second_person_id else None
    if second is None or second.id == session.actor.id:
        raise UserError("export.second_person", limit=limit)
    if second.role is not Role.TEAM_LEAD:
        raise AccessDenied("access.role", operation="exports.record_export")


def _is_demonstration(session: Transaction) -> bool:
    return bool(session.scalar(select(DatabaseIdentity.demonstration)))
