"""The team lead's approval of what retention proposes: it goes for good, and a receipt stays (quality 25)."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from datetime import date, datetime

from sqlalchemy import delete, func, select

from counsellor_app.errors import FieldError, UserError
from counsellor_app.ids import new_id
from counsellor_app.kinds.citizen import DeletionReason, RetentionKind
from counsellor_app.models import (
    AuditCheckpoint,
    AuditEntry,
    DeletionReceipt,
    RefusedLetter,
    RetentionHold,
    User,
)
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.citizen import clock_guard, deletion, retention
from counsellor_app.services.citizen.deletion import Deleted
from counsellor_app.services.citizen.retention import RecordProposal
from counsellor_app.services.operation import query, use_case
from counsellor_app.services.trace import as_before, audit
from counsellor_app.services.transaction import Transaction


@dataclass(frozen=True, slots=True)
class ReceiptRow:
    """One deletion that was approved."""

    id: uuid.UUID
    kind: RetentionKind
    reason: DeletionReason
    at: datetime
    by: str
    subjects: int
    rows: int
    note: str
    again: bool
    sha256: str


@dataclass(slots=True)
class HoldDraft:
    """A record that is kept beyond its time."""

    participant_id: uuid.UUID
    reason: str = ""
    until_on: date | None = None
    id: uuid.UUID = field(default_factory=new_id)


@use_case(Right.DELETION)
def approve_records(
    session: Transaction,
    participant_ids: Sequence[uuid.UUID],
    shown: str,
    archive_duty_met: bool,
    note: str = "",
) -> uuid.UUID:
    """Deletes these people for good; the id of the receipt.

    `shown` is `retention.digest` of what the team lead saw: UserError("retention.changed") when
    it has changed since. Refused without the word that the duty to preserve is met (arkivloven).
    """
    clock_guard.demand_right_clock(session)
    if not archive_duty_met:
        raise FieldError("archive_duty_met", "retention.archive_duty")
    chosen = _chosen(session, participant_ids)
    if retention.digest(chosen) != shown:
        raise UserError("retention.changed")
    deleted = deletion.delete_people(session, [row.id for row in chosen])
    return deletion.write_receipt(
        session,
        RetentionKind.RECORD,
        deleted,
        reason=DeletionReason.RETENTION,
        note=note.strip(),
        rule=asdict(retention.rule_in_force(session)),
        subjects=len(chosen),
    )


@use_case(Right.DELETION)
def approve_kind(session: Transaction, kind: RetentionKind, count: int) -> uuid.UUID:
    """Deletes what is older than its time of another kind; `count` is what the team lead saw."""
    clock_guard.demand_right_clock(session)
    found = {row.kind: row for row in retention.kinds(session)}[kind]
    if found.count != count or not count or kind is RetentionKind.RECORD:
        raise UserError("retention.changed")
    rule = retention.rule_in_force(session)
    deleted = {
        RetentionKind.REFUSED: _letters,
        RetentionKind.DRAFTS: _drafts,
        RetentionKind.LOG: _log,
    }[kind](session)
    return deletion.write_receipt(
        session,
        kind,
        deleted,
        reason=DeletionReason.RETENTION,
        rule=asdict(rule),
        subjects=count,
    )


@use_case(Right.DELETION)
@as_before.undoable("hold_record")
def hold(session: Transaction, draft: HoldDraft) -> uuid.UUID:
    """Keep this record, for a reason that stands beside it. FieldError without one."""
    access.open_participant(session, draft.participant_id)
    reason = draft.reason.strip()
    if not reason:
        raise FieldError("reason", "field.required")
    if draft.until_on is not None and draft.until_on < session.today:
        raise FieldError("until_on", "retention.until_past")
    session.add(
        RetentionHold(
            id=draft.id,
            participant_id=draft.participant_id,
            reason=reason[:300],
            until_on=draft.until_on,
            set_at=session.now,
            set_by_id=session.actor.id,
        )
    )
    _tell_hold(session, "hold_record", draft.participant_id, draft.id)
    return draft.id


@use_case(Right.DELETION)
@as_before.undoable("lift_hold")
def lift_hold(session: Transaction, hold_id: uuid.UUID) -> None:
    """The reason is gone: the record is proposed again when its time is up."""
    found = access.load(session, RetentionHold, hold_id)
    access.open_participant(session, found.participant_id)
    if found.lifted_at is None:
        found.lifted_at = session.now
        _tell_hold(session, "lift_hold", found.participant_id, found.id)


@query(Right.DELETION)
def receipts(session: Transaction, limit: int = 200) -> tuple[ReceiptRow, ...]:
    """What was deleted, the newest first."""
    statement = (
        select(DeletionReceipt, User.initials)
        .outerjoin(User, User.id == DeletionReceipt.approved_by_id)
        .order_by(DeletionReceipt.approved_at.desc(), DeletionReceipt.id)
        .limit(limit)
    )
    return tuple(
        ReceiptRow(
            *(each.id, each.kind, each.reason, each.approved_at, initials or ""),
            *(each.subjects, sum(each.counts.values()), each.note, each.again, each.sha256),
        )
        for each, initials in session.execute(statement)
    )


def _chosen(session: Transaction, ids: Sequence[uuid.UUID]) -> list[RecordProposal]:
    wanted = set(ids)
    found = retention.record_proposals(session).rows
    chosen = [row for row in found if row.id in wanted and row.kept is None]
    if not wanted or len(chosen) != len(wanted):
        raise UserError("retention.changed")
    return chosen


def _letters(session: Transaction) -> Deleted:
    rule = retention.rule_in_force(session)
    ids = session.scalars(select(RefusedLetter.id).where(retention.old_letters(session, rule)))
    return deletion.delete_letters(session, list(ids))


def _drafts(session: Transaction) -> Deleted:
    deleted = Deleted()
    before = retention.drafts_before(session, retention.rule_in_force(session))
    for column in retention.DRAFTS:
        many = session.scalar(select(func.count()).where(column < before)) or 0
        if many:
            session.execute(delete(column.table).where(column < before))
            session.touched(column.table.name)
            deleted.counts[column.table.name] += many
    return deleted


def _log(session: Transaction) -> Deleted:
    """The chain begins anew after the last entry that went: a checkpoint holds its hash."""
    deleted = Deleted()
    rule = retention.rule_in_force(session)
    last = session.execute(
        select(AuditEntry.sequence, AuditEntry.hash)
        .where(retention.old_entries(session, rule))
        .order_by(AuditEntry.sequence.desc())
        .limit(1)
    ).one()
    session.add(
        AuditCheckpoint(
            id=new_id(),
            sequence=last.sequence,
            hash=last.hash,
            made_at=session.now,
            made_by_id=session.actor.id,
        )
    )
    session.flush()
    old = AuditEntry.sequence <= last.sequence
    many = session.scalar(select(func.count()).where(old)) or 0
    session.execute(delete(AuditEntry).where(old))
    deleted.counts[AuditEntry.__tablename__] = many
    return deleted


def _tell_hold(
    session: Transaction, action: str, participant_id: uuid.UUID, hold_id: uuid.UUID
) -> None:
    audit.record(
        session,
        action,
        participant_id=participant_id,
        subject="retention_hold",
        subject_id=hold_id,
    )
