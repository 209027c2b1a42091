"""What the program remembers of its own use: audit chain, undo, exports, drafts, what was typed elsewhere."""

from __future__ import annotations

import uuid
from datetime import datetime
from typing import Any

from sqlalchemy import Boolean, Integer, String, UniqueConstraint, false
from sqlalchemy.orm import Mapped, mapped_column

from counsellor_app.kinds.letter import ExportKind
from counsellor_app.kinds.removed import RemovedKind
from counsellor_app.models.base import Base, Id, kind_column, reference, where_filled


class AuditEntry(Base):
    """One act or look: who, when, what, about whom; ids only, chained by hash (quality 18)."""

    sequence: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    id: Mapped[uuid.UUID] = mapped_column(unique=True)
    request_id: Mapped[uuid.UUID] = mapped_column(index=True)  # the write that it belongs to
    at: Mapped[datetime]
    user_id: Mapped[uuid.UUID | None]
    action: Mapped[str] = mapped_column(String(60))
    participant_id: Mapped[uuid.UUID | None] = mapped_column(index=True)
    pathway_id: Mapped[uuid.UUID | None]
    subject: Mapped[str] = mapped_column(String(40), default="")
    subject_id: Mapped[uuid.UUID | None]
    facts: Mapped[dict[str, Any]] = mapped_column(default=dict)
    previous_hash: Mapped[str] = mapped_column(String(64))
    hash: Mapped[str] = mapped_column(String(64))


class AuditHead(Base):
    """One row: the newest entry; locked last in every write, so the sequence has no gaps."""

    id: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    sequence: Mapped[int] = mapped_column(Integer)
    hash: Mapped[str] = mapped_column(String(64))


class AuditCheckpoint(Base):
    """Where the chain begins after retention removed older entries."""

    id: Mapped[Id]
    sequence: Mapped[int] = mapped_column(Integer)
    hash: Mapped[str] = mapped_column(String(64))
    made_at: Mapped[datetime]
    made_by_id: Mapped[uuid.UUID] = reference("app_user.id")


class UndoRecord(Base):
    """How the last acts of a user are taken back: an inverse and the versions it expects."""

    id: Mapped[Id]
    user_id: Mapped[uuid.UUID] = reference("app_user.id")
    participant_id: Mapped[uuid.UUID | None] = reference("participant.id")
    label: Mapped[str] = mapped_column(String(40))
    inverse: Mapped[str] = mapped_column(String(60))
    arguments: Mapped[dict[str, Any]] = mapped_column(default=dict)
    expects: Mapped[list[Any]] = mapped_column(default=list)  # [table, id, version]
    done_at: Mapped[datetime]
    undone_at: Mapped[datetime | None]


class ExportRecord(Base):
    """One export: purpose, recipient, columns, count and checksum (quality 24)."""

    id: Mapped[Id]
    kind: Mapped[ExportKind] = kind_column(ExportKind)
    made_at: Mapped[datetime]
    made_by_id: Mapped[uuid.UUID] = reference("app_user.id")
    second_person_id: Mapped[uuid.UUID | None] = reference("app_user.id")
    purpose: Mapped[str] = mapped_column(String(140), default="")
    recipient: Mapped[str] = mapped_column(String(140), default="")
    columns: Mapped[list[Any]] = mapped_column(default=list)
    row_count: Mapped[int] = mapped_column(Integer)
    people: Mapped[int] = mapped_column(Integer, default=0, server_default="0")
    encrypted: Mapped[bool] = mapped_column(Boolean, default=False, server_default=false())
    sha256: Mapped[str] = mapped_column(String(64))  # of the table itself, also where it is locked


class RemovedThing(Base):
    """What somebody threw away, kept for a while so that it can be brought back."""

    id: Mapped[Id]
    kind: Mapped[RemovedKind] = kind_column(RemovedKind)
    user_id: Mapped[uuid.UUID] = reference("app_user.id")
    participant_id: Mapped[uuid.UUID | None] = reference("participant.id", index=False)
    content: Mapped[dict[str, Any]] = mapped_column(default=dict)
    removed_at: Mapped[datetime]
    brought_back_at: Mapped[datetime | None]

    __table_args__ = (where_filled("ix_removed_thing_participant_id", "participant_id"),)


class FormDraft(Base):
    """What stands typed in a form but is not yet saved; offered again after a crash (quality 12)."""

    id: Mapped[Id]
    user_id: Mapped[uuid.UUID] = reference("app_user.id")
    form: Mapped[str] = mapped_column(String(40))
    subject_id: Mapped[uuid.UUID | None]
    content: Mapped[dict[str, Any]] = mapped_column(default=dict)
    saved_at: Mapped[datetime]

    __table_args__ = (UniqueConstraint("user_id", "form", "subject_id"),)


class TypedForm(Base):
    """A STOPbasen form typed into its web page, on a day, by somebody (domain 1.2)."""

    id: Mapped[Id]
    pathway_id: Mapped[uuid.UUID] = reference("pathway.id")
    form: Mapped[str] = mapped_column(String(40))
    typed_at: Mapped[datetime]
    typed_by_id: Mapped[uuid.UUID] = reference("app_user.id")
    undone_at: Mapped[datetime | None]
