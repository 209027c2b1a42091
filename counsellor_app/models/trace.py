"""What the program remembers of its own use: audit chain, undo, exports, drafts, what was typed elsewhere."""

from __future__ import annotations

import uuid
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Index,
    Integer,
    String,
    Text,
    UniqueConstraint,
    false,
)
from sqlalchemy.orm import Mapped, mapped_column

from counsellor_app.kinds.letter import ExportKind
from counsellor_app.kinds.office import LookVerdict
from counsellor_app.kinds.removed import RemovedKind
from counsellor_app.models.base import Base, Id, Versioned, kind_column, reference, where_filled


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

    __table_args__ = (
        # The log of a user or of a kind of act, newest first, is walked by its index.
        Index("ix_audit_entry_user_id_sequence", "user_id", "sequence"),
        Index("ix_audit_entry_action_sequence", "action", "sequence"),
        Index("ix_audit_entry_at_sequence", "at", "sequence"),  # days, months and years of it
    )


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


class AuditAnchor(Base):
    """How far the log had come, written by the server beside it: rows are added, never changed."""

    id: Mapped[Id]
    sequence: Mapped[int] = mapped_column(Integer, index=True)
    hash: Mapped[str] = mapped_column(String(64))
    at: Mapped[datetime]


class LookSample(Base):
    """A month's look-ups, drawn by lot for a reviewer who could not choose them (quality 18)."""

    id: Mapped[Id]
    unit_id: Mapped[uuid.UUID] = reference("unit.id", index=False)
    month: Mapped[date]  # its first day
    drawn_at: Mapped[datetime]
    drawn_by_id: Mapped[uuid.UUID] = reference("app_user.id", index=False)
    looks: Mapped[int] = mapped_column(Integer)  # from how many was drawn
    seed: Mapped[str] = mapped_column(String(64))  # of the lot: anybody can draw the same again

    __table_args__ = (UniqueConstraint("unit_id", "month"),)


class SampledLook(Versioned, Base):
    """One look-up of a sample, and what the reviewer found."""

    id: Mapped[Id]
    sample_id: Mapped[uuid.UUID] = reference("look_sample.id")
    position: Mapped[int] = mapped_column(Integer)
    sequence: Mapped[int] = mapped_column(Integer)  # of the entry in the log
    verdict: Mapped[LookVerdict | None] = kind_column(LookVerdict)
    note: Mapped[str] = mapped_column(Text, default="")
    judged_at: Mapped[datetime | None]
    judged_by_id: Mapped[uuid.UUID | None] = reference("app_user.id", index=False)
    followed_up_at: Mapped[datetime | None]
    follow_up: Mapped[str] = mapped_column(Text, default="")


class UndoRecord(Base):
    """How the last acts of a user are taken back: an inverse and the versions it expects."""

    id: Mapped[Id]
    user_id: Mapped[uuid.UUID] = reference("app_user.id")
    participant_id: Mapped[uuid.UUID | None] = reference("participant.id")
    label: Mapped[str] = mapped_column(String(40))
    about: Mapped[str] = mapped_column(String(140), default="", server_default="")
    needs: Mapped[str] = mapped_column(String(40), default="", server_default="")  # a right
    inverse: Mapped[str] = mapped_column(String(60))
    arguments: Mapped[dict[str, Any]] = mapped_column(default=dict)
    expects: Mapped[list[Any]] = mapped_column(default=list)  # [table, id, version]
    moved: Mapped[list[Any]] = mapped_column(
        default=list, server_default="[]"
    )  # [table, id, version before, version after] of everything that the act changed
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
    first_day: Mapped[date | None]
    last_day: Mapped[date | None]
    locked_export_id: Mapped[uuid.UUID | None] = reference("locked_export.id", index=False)


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


class LockedExport(Base):
    """A table of a period as it was reported; made again it is the same, byte for byte."""

    id: Mapped[Id]
    unit_id: Mapped[uuid.UUID] = reference("unit.id", index=False)
    kind: Mapped[ExportKind] = kind_column(ExportKind)
    first_day: Mapped[date]
    last_day: Mapped[date]
    columns: Mapped[list[Any]] = mapped_column(default=list)
    row_count: Mapped[int] = mapped_column(Integer)
    sha256: Mapped[str] = mapped_column(String(64))  # of the rows as a table for machines
    locked_at: Mapped[datetime]
    locked_by_id: Mapped[uuid.UUID] = reference("app_user.id", index=False)

    __table_args__ = (UniqueConstraint("unit_id", "kind", "first_day", "last_day"),)


class LockedRow(Base):
    """One row of a locked table; it goes with the pathway that it tells of."""

    id: Mapped[Id]
    locked_export_id: Mapped[uuid.UUID] = reference("locked_export.id", index=False)
    position: Mapped[int] = mapped_column(Integer)
    pathway_id: Mapped[uuid.UUID] = reference("pathway.id")
    cells: Mapped[list[Any]] = mapped_column(default=list)  # [what, text] or null

    __table_args__ = (UniqueConstraint("locked_export_id", "position"),)


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
    """A STOPbasen form typed into its web page, on a day, by somebody (domain 1.2).

    Of a participant, or of a course; `values` is what stood on the page, to tell what changed since.
    """

    id: Mapped[Id]
    pathway_id: Mapped[uuid.UUID | None] = reference("pathway.id")
    course_id: Mapped[uuid.UUID | None] = reference("course.id")
    form: Mapped[str] = mapped_column(String(40))  # the key of the block in the definition
    number: Mapped[str] = mapped_column(String(40), default="", server_default="")  # STOPbasen's
    from_paper: Mapped[bool] = mapped_column(Boolean, default=False, server_default=false())
    values: Mapped[dict[str, Any]] = mapped_column(default=dict, server_default="{}")
    typed_at: Mapped[datetime]
    typed_by_id: Mapped[uuid.UUID] = reference("app_user.id")
    undone_at: Mapped[datetime | None]

    __table_args__ = (
        CheckConstraint("pathway_id IS NOT NULL OR course_id IS NOT NULL", name="of_somebody"),
    )
