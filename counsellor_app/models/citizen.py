"""What the citizen's rights leave behind: requests, holds, receipts of deletions, and tombstones."""

from __future__ import annotations

import uuid
from datetime import date, datetime
from typing import Any

from sqlalchemy import Boolean, Index, Integer, String, Text, false
from sqlalchemy.orm import Mapped, mapped_column

from counsellor_app.kinds.citizen import (
    DeletionReason,
    RequestKind,
    RequestOutcome,
    RetentionKind,
    TombstoneSubject,
)
from counsellor_app.models.base import Base, Id, Versioned, kind_column, reference


class CitizenRequest(Versioned, Base):
    """What a citizen has asked for, until when she is to be answered, and what the answer was."""

    id: Mapped[Id]
    participant_id: Mapped[uuid.UUID] = reference("participant.id")
    kind: Mapped[RequestKind] = kind_column(RequestKind)
    received_on: Mapped[date]
    due_on: Mapped[date]
    note: Mapped[str] = mapped_column(Text, default="")
    outcome: Mapped[RequestOutcome | None] = kind_column(RequestOutcome)
    answer: Mapped[str] = mapped_column(Text, default="")
    closed_on: Mapped[date | None]
    closed_by_id: Mapped[uuid.UUID | None] = reference("app_user.id", index=False)
    lifted_on: Mapped[date | None]  # of a restriction that was granted
    made_at: Mapped[datetime]
    made_by_id: Mapped[uuid.UUID] = reference("app_user.id", index=False)

    __table_args__ = (Index("ix_citizen_request_closed_on_due_on", "closed_on", "due_on"),)


class RetentionHold(Versioned, Base):
    """That a person's record is kept beyond its time, for a reason and perhaps until a day."""

    id: Mapped[Id]
    participant_id: Mapped[uuid.UUID] = reference("participant.id")
    reason: Mapped[str] = mapped_column(String(300))
    until_on: Mapped[date | None]
    set_at: Mapped[datetime]
    set_by_id: Mapped[uuid.UUID] = reference("app_user.id", index=False)
    lifted_at: Mapped[datetime | None]


class DeletionReceipt(Base):
    """One approved deletion: who approved what by which rule, and how much went; it names nobody."""

    id: Mapped[Id]
    kind: Mapped[RetentionKind] = kind_column(RetentionKind)
    reason: Mapped[DeletionReason] = kind_column(DeletionReason)
    note: Mapped[str] = mapped_column(String(300), default="")
    rule: Mapped[dict[str, Any]] = mapped_column(default=dict)  # as it was that day
    approved_at: Mapped[datetime]
    approved_by_id: Mapped[uuid.UUID | None] = reference("app_user.id", index=False)
    subjects: Mapped[int] = mapped_column(Integer)
    counts: Mapped[dict[str, Any]] = mapped_column(default=dict)  # rows by table
    sha256: Mapped[str] = mapped_column(String(64))  # over the hashes of what was deleted
    again: Mapped[bool] = mapped_column(
        Boolean, default=False, server_default=false()
    )  # carried out once more, after an old backup was restored


class Tombstone(Base):
    """That something was deleted, known by the hash of its id alone.

    Carried over to a restored backup, so that who was deleted does not come back with it.
    """

    id: Mapped[Id]
    subject: Mapped[TombstoneSubject] = kind_column(TombstoneSubject)
    id_hash: Mapped[str] = mapped_column(String(64), unique=True)
    deleted_at: Mapped[datetime]
    reason: Mapped[DeletionReason] = kind_column(DeletionReason)
    receipt_id: Mapped[uuid.UUID] = reference("deletion_receipt.id")


class SpentVoucherNumber(Base):
    """A number in the series of vouchers whose voucher was deleted: the series stays without a gap."""

    year: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    serial: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
