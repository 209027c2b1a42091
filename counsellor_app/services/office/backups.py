"""Makes backups for somebody who may, carries them on to a stick or a share, and writes down that it was done."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy import select

from counsellor_app import store
from counsellor_app.errors import StorageError
from counsellor_app.models import AuditEntry
from counsellor_app.services.actor import Right
from counsellor_app.services.backend import Backend
from counsellor_app.services.citizen import tombstones
from counsellor_app.services.office import background
from counsellor_app.services.operation import query, use_case
from counsellor_app.services.trace import audit, log_kinds
from counsellor_app.services.transaction import Transaction
from counsellor_app.store import backup, backup_copies
from counsellor_app.store.backup import Backup

# Acts and looks that change nothing but the log. A name that is missing here costs one backup more.
QUIET = log_kinds.LOOKS | {"sign_in", "sign_out", "sign_in_refused", "backup", "drop_draft"}
_TURN, _TURN_LASTS = "backup", timedelta(minutes=5)
_AT_LEAST = timedelta(days=1)
"""One that is older is taken again although nothing has changed: its age is what people look at."""
Progress = Callable[[int, int], object]


@dataclass(frozen=True, slots=True)
class Places:
    """Where backups lie: always beside the database, and in another folder if one is chosen."""

    own: Path
    other: Path | None = None


def make(backend: Backend, database: store.Database, target: Path) -> Backup:
    """A flow: writes the backup, opens and checks it, and leaves an audit entry.

    BackupNotLogged where it stands and the entry found no room.
    """
    backend.actor.demand(Right.BACKUP, "backups.make")
    try:
        made = backup.create(database, target, backend.clock.now())
    except StorageError as error:
        own = database.folder.backups
        backup_copies.note_failed(own, backend.clock.now(), error.code)
        raise
    try:
        backup_copies.note_taken(database.folder.backups)
        backend.write(record_backup)
    except StorageError as error:
        folder = error.facts.get("folder", str(database.folder.path))
        raise BackupNotLogged(made, folder=folder) from error
    return made


class BackupNotLogged(StorageError):
    """The backup stands, whole and checked, but there was no room for the entry that tells of it.

    It is not taken away again: on a full disk it may be the last thing that was saved.
    """

    def __init__(self, made: Backup, folder: object) -> None:
        super().__init__("backup.not_logged", file=str(made.path), folder=folder)
        self.made = made


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


@query(Right.SYSTEM)
def changed_since(session: Transaction, at: datetime | None) -> bool:
    """Whether something other than the log was written since then."""
    statement = select(AuditEntry.sequence).where(AuditEntry.action.not_in(QUIET)).limit(1)
    if at is not None:
        statement = statement.where(AuditEntry.at > at)
    return session.execute(statement).first() is not None


def make_in(backend: Backend, database: store.Database, places: Places) -> Backup:
    """A flow: one under an automatic name beside the database, then the old ones thinned.

    The tombstones are written beside it, so that a restore does not bring back who was deleted.
    """
    places.own.mkdir(parents=True, exist_ok=True, mode=0o700)
    made = make(backend, database, backup.automatic_name(places.own, backend.clock.now()))
    _write_tombstones(backend, places.own, database.folder.path)
    backup.thin(places.own, database.id)
    return made


def make_when_changed(
    system: Backend,
    database: store.Database,
    places: Places,
    holder: str,
    progress: Progress = lambda done, of: None,
) -> Backup | None:
    """A flow of the program itself, when there is something new or the last one is a day old.

    None where neither is so, or another process is at it.
    """
    last = backup.last_verified(database.folder.path)
    if last is not None and last.database != database.id:
        last = None
    if not _is_due(system, last):
        return None
    if not system.write(background.take_turn, _TURN, holder, _TURN_LASTS):
        return None
    progress(0, 0)
    try:
        return make_in(system, database, places)
    finally:
        system.write(background.end_turn, _TURN, holder)


def _is_due(system: Backend, last: Backup | None) -> bool:
    if last is not None and not last.path.exists():
        last = None  # it was moved away, or lay on a disk that is gone
    since = last.made_at if last else None
    return system.read(changed_since, since) or (
        since is not None and system.clock.now() - since > _AT_LEAST
    )


def carry_on(
    system: Backend,
    database: store.Database,
    places: Places,
    progress: Progress = lambda done, of: None,
) -> Backup | None:
    """A flow: the newest backup to the other folder, checked there, and the old ones thinned.

    None where there is nothing to carry. StorageError("storage.backup_folder_away") where the folder
    is not there: nothing is lost, and the next call catches up.
    """
    if places.other is None:
        return None
    waiting = backup_copies.not_yet_there(places.own, places.other, database.id)
    if waiting is None:
        return None
    progress(0, 0)
    try:
        there = backup_copies.carry(waiting, places.other)
    except StorageError:
        backup_copies.note_away(places.own, system.clock.now())
        raise
    backup_copies.note_copied(places.own, there)
    _write_tombstones(system, places.other)
    with suppress(OSError):
        backup.thin(places.other, database.id)
    return there


def _write_tombstones(backend: Backend, *folders: Path) -> None:
    for folder in folders:
        with suppress(StorageError):  # the backup itself is safe, and the database has them
            backend.read(tombstones.write_file, folder)
