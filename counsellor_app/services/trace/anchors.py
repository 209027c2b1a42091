"""Keeps how far the log had come outside the database, and tells when an older or edited one comes back."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

from sqlalchemy import func, select

from counsellor_app.models import AuditCheckpoint, AuditEntry, AuditHead
from counsellor_app.services.actor import Right
from counsellor_app.services.backend import Backend
from counsellor_app.services.operation import query
from counsellor_app.services.transaction import Transaction
from counsellor_app.store import anchor
from counsellor_app.store.anchor import Anchor


@query(Right.ANYONE)
def head(session: Transaction) -> tuple[int, str] | None:
    """The newest row of the log: sequence and hash."""
    found = session.execute(select(AuditHead.sequence, AuditHead.hash)).first()
    return (found[0], found[1]) if found else None


@query(Right.ANYONE)
def still_holds(session: Transaction, kept: Anchor) -> bool:
    """Whether the row of the anchor is there with the same hash, or was removed by retention."""
    removed = session.scalar(select(func.max(AuditCheckpoint.sequence))) or 0
    if kept.sequence <= removed:
        return True
    found = session.scalar(select(AuditEntry.hash).where(AuditEntry.sequence == kept.sequence))
    return found == kept.hash


def set_anchor(backend: Backend, path: Path, database: UUID) -> None:
    """Keeps the newest row; called at sign-in, lock, backup, close and each minute."""
    newest = backend.read(head)
    if newest is not None:
        anchor.write(path, Anchor(database, newest[0], newest[1], backend.clock.now()))


def broken(backend: Backend, path: Path, database: UUID) -> Anchor | None:
    """The anchor that the database no longer fits: an old file, or an edited log."""
    kept = anchor.read(path, database)
    if kept is None or backend.read(still_holds, kept):
        return None
    return kept
