"""Makes backups for somebody who may, and writes down that it was done."""

from __future__ import annotations

from pathlib import Path

from counsellor_app import store
from counsellor_app.services import audit
from counsellor_app.services.actor import Right
from counsellor_app.services.backend import Backend
from counsellor_app.services.operation import query, use_case
from counsellor_app.services.transaction import Transaction
from counsellor_app.store import backup
from counsellor_app.store.backup import Backup


def make(backend: Backend, database: store.Database, target: Path) -> Backup:
    """A flow: writes the backup, opens and checks it, and leaves an audit entry."""
    backend.actor.demand(Right.BACKUP, "backups.make")
    made = backup.create(database, target, backend.clock.now())
    backend.write(record_backup)
    return made


@use_case(Right.BACKUP)
def record_backup(session: Transaction) -> None:
    """The log tells of each backup; where it lies is not written down."""
    audit.record(session, "backup")


def demand_right(backend: Backend) -> None:
    """AccessDenied where the actor may not restore."""
    backend.read(_may_restore)


@query(Right.BACKUP)
def _may_restore(session: Transaction) -> None:
    """Nothing to read: the right is what is asked."""
