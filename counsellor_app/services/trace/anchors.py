"""Keeps how far the log had come outside the database, and tells when an older or edited one comes back."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from uuid import UUID

from sqlalchemy import exists, func, select

from counsellor_app.ids import new_id
from counsellor_app.models import AuditAnchor, AuditCheckpoint, AuditEntry, AuditHead
from counsellor_app.services.actor import Right
from counsellor_app.services.backend import Backend
from counsellor_app.services.operation import query, use_case
from counsellor_app.services.transaction import Transaction
from counsellor_app.store import anchor
from counsellor_app.store.anchor import Anchor
from counsellor_app.store.engine import is_sqlite


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
        if backend.read(_has_server):
            backend.write(keep_on_server)


def broken(backend: Backend, path: Path, database: UUID) -> Anchor | None:
    """The anchor that the database no longer fits: an old file, or an edited log."""
    kept = anchor.read(path, database)
    if kept is not None and not backend.read(still_holds, kept):
        return kept
    found = backend.read(broken_on_server)
    return Anchor(database, *found) if found else None


def _has_server(session: Transaction) -> bool:
    return not is_sqlite(session.connection())


@use_case(Right.ANYONE)
def keep_on_server(session: Transaction) -> None:
    """The newest row once more, in a table of the team's server that is only added to.

    Not on the embedded database, where whoever can write the log can write this table too.
    """
    session.unlogged = True
    newest = head(session)
    if newest is None or not _has_server(session):
        return
    last = session.scalar(select(func.max(AuditAnchor.sequence))) or 0
    if newest[0] > last:
        session.add(AuditAnchor(id=new_id(), sequence=newest[0], hash=newest[1], at=session.now))


@query(Right.ANYONE)
def broken_on_server(session: Transaction) -> tuple[int, str, datetime] | None:
    """The first row of that table which the log no longer has with the same hash."""
    removed = session.scalar(select(func.max(AuditCheckpoint.sequence))) or 0
    there = exists().where(
        AuditEntry.sequence == AuditAnchor.sequence, AuditEntry.hash == AuditAnchor.hash
    )
    found = session.execute(
        select(AuditAnchor.sequence, AuditAnchor.hash, AuditAnchor.at)
        .where(AuditAnchor.sequence > removed, ~there)
        .order_by(AuditAnchor.sequence)
        .limit(1)
    ).first()
    return (found[0], found[1], found[2]) if found else None
