"""Keeps what left: purpose, recipient, columns, count, checksum, and who else agreed to it (quality 24)."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from typing import Final

from sqlalchemy import ColumnElement, select, true
from sqlalchemy.orm import aliased

from counsellor_app.errors import AccessDenied, FieldError, UserError
from counsellor_app.files.tables import Written
from counsellor_app.ids import new_id
from counsellor_app.kinds.letter import ExportKind
from counsellor_app.kinds.people import Role
from counsellor_app.models import AuditEntry, DatabaseIdentity, ExportRecord, User
from counsellor_app.services.actor import Right
from counsellor_app.services.office import rules
from counsellor_app.services.operation import query, use_case
from counsellor_app.services.trace import audit
from counsellor_app.services.transaction import Transaction

# Routine work that people do all day, or about nobody: no second person, however many.
ROUTINE: Final = frozenset({ExportKind.STOPBASEN, ExportKind.TYPING_SHEET})
# What somebody without the right to export may save: pages that she may print, her own calendar.
OF_EVERYDAY: Final = frozenset(
    {ExportKind.PAPER, ExportKind.CALENDAR, ExportKind.OFFICE_LIST, ExportKind.SETTLEMENT}
    | {ExportKind.SUPPORT}
)
# Tables of people that were chosen on purpose: somebody must be able to read later what for.
WITH_PURPOSE: Final = frozenset(
    {ExportKind.PATHWAYS, ExportKind.ATTENDANCE, ExportKind.VOUCHERS, ExportKind.SUBJECT_ACCESS}
)
AGREED_WITHIN: Final = timedelta(minutes=10)
"""So long ago the second person may have signed in beside the first."""


@dataclass(frozen=True, slots=True)
class ExportDraft:
    """What is told of an export. `people` is how many can be told apart in it, 0 for counts alone."""

    kind: ExportKind
    columns: Sequence[str]
    row_count: int
    sha256: str
    people: int
    purpose: str = ""
    recipient: str = ""
    second_person_id: uuid.UUID | None = None
    encrypted: bool = False
    id: uuid.UUID = field(default_factory=new_id)
    first: date | None = None
    last: date | None = None
    locked_export_id: uuid.UUID | None = None  # where the period is locked

    def of(self, written: Written) -> ExportDraft:
        """The same with what was found when the file was written."""
        return replace(
            self, row_count=written.rows, sha256=written.sha256, encrypted=written.encrypted
        )


@dataclass(frozen=True, slots=True)
class ExportRow:
    """One export in the log, with everything that its receipt says."""

    id: uuid.UUID
    kind: ExportKind
    made_at: datetime
    made_by: str
    purpose: str
    recipient: str
    row_count: int
    sha256: str
    people: int
    encrypted: bool
    second_person: str
    columns: tuple[str, ...]
    first: date | None = None
    last: date | None = None
    of_locked_period: bool = False


def about(
    kind: ExportKind,
    columns: Sequence[str],
    people: int = 0,
    purpose: str = "",
    recipient: str = "",
) -> ExportDraft:
    """A draft for `let_out`, before the file is written."""
    return ExportDraft(kind, columns, 0, "", people, purpose, recipient)


@use_case(Right.NUMBERS)
def record_export(session: Transaction, draft: ExportDraft) -> uuid.UUID:
    """Writes the export down; UserError("export.second_person") where one is needed and missing."""
    return add_record(session, draft)


@use_case(Right.SIGNED_IN)
def record_paper(session: Transaction, draft: ExportDraft) -> uuid.UUID:
    """The same for what anybody may save who sees it: a page, a calendar, a list of the office."""
    if draft.kind not in OF_EVERYDAY:
        session.actor.demand(Right.EXPORT, "exports.record_paper")
    return add_record(session, draft)


def add_record(session: Transaction, draft: ExportDraft) -> uuid.UUID:
    """Part of a use case that lets something out, such as a batch of messages."""
    _demand_purpose(session, draft)
    _demand_second_person(session, draft)
    record = ExportRecord(
        id=draft.id,
        kind=draft.kind,
        made_at=session.now,
        made_by_id=session.actor.id,
        second_person_id=draft.second_person_id,
        purpose=draft.purpose,
        recipient=draft.recipient,
        columns=list(draft.columns),
        row_count=draft.row_count,
        people=draft.people,
        encrypted=draft.encrypted,
        sha256=draft.sha256,
        first_day=draft.first,
        last_day=draft.last,
        locked_export_id=draft.locked_export_id,
    )
    session.add(record)
    audit.record(
        session,
        "export",
        subject="export_record",
        subject_id=record.id,
        kind=draft.kind,
        rows=draft.row_count,
        people=draft.people,
        encrypted=draft.encrypted,
        second_person=draft.second_person_id,
        sha256=draft.sha256,
    )
    session.flush()
    return record.id


@query(Right.EXPORT)
def exports_with(session: Transaction, sha256: str) -> tuple[ExportRow, ...]:
    """The exports that left with this checksum, the newest first: none when the file is another."""
    return _rows(session, ExportRecord.sha256 == sha256, limit=20)


@query(Right.EXPORT)
def export_log(session: Transaction, limit: int = 500) -> tuple[ExportRow, ...]:
    """The newest exports first."""
    return _rows(session, true(), limit=limit)


def _rows(
    session: Transaction, condition: ColumnElement[bool], limit: int
) -> tuple[ExportRow, ...]:
    second = aliased(User)
    statement = (
        select(ExportRecord, User.initials, second.initials)
        .join(User, User.id == ExportRecord.made_by_id)
        .outerjoin(second, second.id == ExportRecord.second_person_id)
        .where(condition)
        .order_by(ExportRecord.made_at.desc(), ExportRecord.id.desc())
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
            record.people,
            record.encrypted,
            second_initials or "",
            tuple(record.columns),
            record.first_day,
            record.last_day,
            record.locked_export_id is not None,
        )
        for record, initials, second_initials in session.execute(statement)
    )


def _demand_purpose(session: Transaction, draft: ExportDraft) -> None:
    if draft.kind in WITH_PURPOSE and not draft.purpose.strip() and not _is_demonstration(session):
        raise FieldError("purpose", "export.purpose")


def _demand_second_person(session: Transaction, draft: ExportDraft) -> None:
    """Large exports of known people outside the routine need somebody else too."""
    if draft.kind in ROUTINE or _is_demonstration(session):
        return
    limit = rules.in_force(session, rules.ExportRule, session.today).second_person_from
    if draft.people < limit:
        return
    second = session.get(User, draft.second_person_id) if draft.second_person_id else None
    if second is None or second.id == session.actor.id or not second.active:
        raise UserError("export.second_person", limit=limit)
    if second.role is not Role.TEAM_LEAD:
        raise AccessDenied("access.role", operation="exports.record_export")
    if not _has_signed_in(session, second.id):
        raise UserError("export.second_person", limit=limit)


def _has_signed_in(session: Transaction, user_id: uuid.UUID) -> bool:
    """The id alone is no agreement: the log must have her sign-in of just now."""
    statement = select(AuditEntry.sequence).where(
        AuditEntry.user_id == user_id,
        AuditEntry.action == "sign_in",
        AuditEntry.at >= session.now - AGREED_WITHIN,
    )
    return session.execute(statement.limit(1)).first() is not None


def _is_demonstration(session: Transaction) -> bool:
    return bool(session.scalar(select(DatabaseIdentity.demonstration)))
