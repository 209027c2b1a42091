"""Restores a backup whole: who was deleted since goes again, and the log tells that it was done (quality 7)."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError

from counsellor_app import store
from counsellor_app.clock import Clock
from counsellor_app.errors import CounsellorError, StorageError
from counsellor_app.services.actor import SYSTEM, Right
from counsellor_app.services.backend import Backend
from counsellor_app.services.citizen import deletion, tombstones
from counsellor_app.services.citizen.tombstones import Stone
from counsellor_app.services.office.backup_contents import Comparison, compare
from counsellor_app.services.operation import query, use_case
from counsellor_app.services.trace import audit
from counsellor_app.services.trace.anchors import RESTORE, outside_of, set_anchor
from counsellor_app.services.transaction import Transaction
from counsellor_app.store import backup, restoring
from counsellor_app.store.restoring import Restored

Progress = Callable[[int, int], object]


@dataclass(frozen=True, slots=True)
class PutBack:
    """What was done, to be told."""

    restored: Restored
    deleted_again: int


def put_back(
    file: Path,
    data: Path,
    anchors: Path,
    clock: Clock,
    *,
    secret: str | None = None,
    by: uuid.UUID | None = None,
    progress: Progress = lambda done, of: None,
) -> PutBack:
    """A flow: the backup takes the place of the database, which is kept beside.

    What was deleted is noted before, in a file beside the database: interrupted at any moment, the
    next opening carries the deletions out. Raises StorageError or FieldError; nothing is changed then.
    """
    described = backup.describe(file)

    def told(engine: Engine) -> None:
        """In the restored file before it takes its place: killed at any moment, it has its trace."""
        Backend(engine, clock, SYSTEM).write(record_restore, described.made_at, by)

    stones = stones_known(described.database, data, file.parent, _of_former(data, secret, clock))
    if stones:
        data.mkdir(parents=True, exist_ok=True, mode=0o700)
        tombstones.write_stones(data, described.database, stones)
    restored = restoring.restore(
        file, data, clock.now(), secret=secret, progress=progress, settle=told
    )
    database = store.open_database(data, secret=secret)
    system = Backend(database.engine, clock, SYSTEM)
    try:
        again = carry_out_deletions(system, data, database.id)
        outside = outside_of(database, anchors)  # it goes back on purpose: they begin anew
        with suppress(StorageError):  # the entry in the log explains the old ones
            set_anchor(system, outside.path, outside.database, outside.ring)
    finally:
        system.close()
        database.close()
    return PutBack(restored, again)


def stones_known(
    database: uuid.UUID, data: Path, backups: Path, former: tuple[Stone, ...] = ()
) -> tuple[Stone, ...]:
    """Every deletion that is known of, wherever it was noted."""
    found = {stone.id_hash: stone for stone in former}
    for folder in (data, data / "backups", backups):
        for stone in tombstones.read_file(folder, database):
            found.setdefault(stone.id_hash, stone)
    return tuple(found.values())


def carry_out_deletions(system: Backend, data: Path, database: uuid.UUID) -> int:
    """Who was deleted, by the note beside the database, goes again where an old file brought her back."""
    stones = tombstones.read_file(data, database)
    if not stones or not system.read(_lacks_any, stones):
        return 0
    return system.write(deletion.carry_out_again, stones)


@query(Right.BACKUP)
def _lacks_any(session: Transaction, stones: tuple[Stone, ...]) -> bool:
    have = {stone.id_hash for stone in tombstones.kept(session)}
    return any(stone.id_hash not in have for stone in stones)


@use_case(Right.BACKUP)
def record_restore(session: Transaction, made_at: datetime, by: uuid.UUID | None) -> None:
    """The log of the restored database tells from when it is, and who asked for it."""
    audit.record(session, RESTORE, made_at=made_at.isoformat(), by=by)


def _of_former(data: Path, secret: str | None, clock: Clock) -> tuple[Stone, ...]:
    """What the database that is replaced knows, if it still opens."""
    former = _opened(data, secret)
    if former is None:
        return ()
    try:
        return _stones_of(Backend(former.engine, clock, SYSTEM))
    except (StorageError, DBAPIError):
        return ()  # damaged: the notes beside it and beside its backups must do
    finally:
        former.close()


@dataclass(frozen=True, slots=True)
class Looked:
    """A backup that was opened and read through, and how it compares with what is here."""

    inside: restoring.LookedInto
    comparison: Comparison


def look(
    file: Path,
    data: Path,
    clock: Clock,
    *,
    here: Backend | None = None,
    secret: str | None = None,
    progress: Progress = lambda done, of: None,
) -> Looked:
    """A flow: opens a copy of the backup beside the database and compares. Whoever asks closes `inside`.

    Without `here` the database in the folder is opened for the comparison, if it opens. Raises
    StorageError or FieldError; nothing is changed.
    """
    inside = restoring.look_into(file, data, secret=secret, progress=progress)
    try:
        engine = inside.engine
        opened = _opened(data, secret) if here is None else None
        living = Backend(opened.engine, clock, SYSTEM) if opened is not None else here
        former = _stones_of(living)
        stones = stones_known(inside.backup.database, data, file.parent, former)
        try:
            comparison = compare(Backend(engine, clock, SYSTEM), living, stones)
        finally:
            if opened is not None:
                opened.close()
    except BaseException:
        inside.close()
        raise
    return Looked(inside, comparison)


def _stones_of(living: Backend | None) -> tuple[Stone, ...]:
    return () if living is None else living.read(tombstones.kept)


def _opened(data: Path, secret: str | None) -> store.Database | None:
    if not (data / "counsellor.db").exists():
        return None
    try:
        return store.open_database(data, secret=secret)
    except (CounsellorError, OSError):
        return None
