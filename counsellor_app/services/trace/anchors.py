"""Keeps how far the log had come outside the database, and tells when an older or edited one comes back.

A chain alone cannot see that its end is missing. Its head is therefore kept in a file of this
machine, in the keyring of the user, in each backup, and on a team's server by the server itself.
A restore is lawful: it writes an entry, and that entry explains why a younger anchor no longer fits.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Final
from uuid import UUID

from sqlalchemy import exists, func, select

from counsellor_app.kinds.office import AnchorPlace, AnchorStanding
from counsellor_app.models import AuditAnchor, AuditCheckpoint, AuditEntry, AuditHead
from counsellor_app.services.actor import Right
from counsellor_app.services.backend import Backend
from counsellor_app.services.operation import query, use_case
from counsellor_app.services.transaction import Transaction
from counsellor_app.store import Database, anchor, backup
from counsellor_app.store.anchor import Anchor
from counsellor_app.store.backup import Backup
from counsellor_app.store.engine import is_sqlite
from counsellor_app.store.keyring_anchor import AnchorRing, RingState

_LONG_AGO: Final = datetime(1970, 1, 1, tzinfo=UTC)
BROKEN: Final = "log_broken"
"""The action of the entry in which the log tells that it did not go on from what was kept."""
RESTORE: Final = "restore"
"""The action of the entry that a restore writes; it is the first one after the log of the backup."""


@dataclass(frozen=True, slots=True)
class Outside:
    """Where the head of one database's log is kept on this machine."""

    path: Path  # the file with the anchors
    database: UUID
    ring: AnchorRing | None = None  # None for a demonstration, whose key is published
    folders: tuple[Path, ...] = ()  # where its backups lie

    def backups(self) -> list[Backup]:
        """Those that lie there now, however many."""
        return [each for folder in self.folders for each in backup.listed(folder)]


def outside_of(database: Database, path: Path, *more_folders: Path) -> Outside:
    """The places of an open database; `more_folders` is the stick or the share."""
    folder = database.folder
    ring = None if database.demonstration else AnchorRing(database.id, folder.path)
    return Outside(path, database.id, ring, (folder.backups, *more_folders))


@dataclass(frozen=True, slots=True)
class Compared:
    """One place where the head is kept, and whether the log still fits it."""

    place: AnchorPlace
    standing: AnchorStanding
    sequence: int = 0
    at: datetime | None = None  # when it was kept
    restored_at: datetime | None = None  # by which restore it is explained
    count: int = 1  # how many backups
    cut: bool = False  # the log ends before what is kept


@query(Right.ANYONE)
def head(session: Transaction) -> tuple[int, str] | None:
    """The newest row of the log: sequence and hash."""
    found = session.execute(select(AuditHead.sequence, AuditHead.hash)).first()
    return (found[0], found[1]) if found else None


@query(Right.ANYONE)
def newest(session: Transaction, database: UUID) -> Anchor | None:
    """What is to be kept now."""
    found = head(session)
    if found is None:
        return None
    restores = _restores(session)
    return Anchor(database, *found, session.now, restores[-1][1] if restores else None)


@query(Right.ANYONE)
def still_holds(session: Transaction, kept: Anchor) -> bool:
    """Whether the row is there with the same hash, went by retention, or a restore explains it."""
    return standings(session, [kept])[0][0] is not AnchorStanding.BROKEN


@query(Right.ANYONE)
def standings(
    session: Transaction, kept: Sequence[Anchor]
) -> tuple[tuple[AnchorStanding, datetime | None], ...]:
    """How each fits the log, and from when the restore is that explains one which does not."""
    there = _hashes(session, {each.sequence for each in kept})
    removed = session.scalar(select(func.max(AuditCheckpoint.sequence))) or 0
    restores = _restores(session)
    return tuple(_standing(each, there, removed, restores) for each in kept)


def _standing(
    kept: Anchor,
    there: dict[int, str],
    removed: int,
    restores: list[tuple[int, datetime]],
) -> tuple[AnchorStanding, datetime | None]:
    found = there.get(kept.sequence)
    if found == kept.hash or (found is None and kept.sequence < removed):
        return AnchorStanding.HOLDS, None  # or it was kept long enough, and went by retention
    for sequence, at in restores:
        # It went back to before this row, and the anchor knows nothing of it yet.
        later = kept.restored_at is None or at > kept.restored_at
        if sequence <= kept.sequence and later:
            return AnchorStanding.RESTORED, at
    return AnchorStanding.BROKEN, None


def _hashes(session: Transaction, sequences: set[int]) -> dict[int, str]:
    """Of these rows, and of the last row that retention removed."""
    rows = select(AuditEntry.sequence, AuditEntry.hash).where(AuditEntry.sequence.in_(sequences))
    gone = select(AuditCheckpoint.sequence, AuditCheckpoint.hash)
    return {row[0]: row[1] for each in (gone, rows) for row in session.execute(each)}


def _restores(session: Transaction) -> list[tuple[int, datetime]]:
    """The restores that the log tells of, the oldest first."""
    statement = select(AuditEntry.sequence, AuditEntry.at).where(AuditEntry.action == RESTORE)
    return [(row[0], row[1]) for row in session.execute(statement.order_by(AuditEntry.sequence))]


# --- keeping


def set_anchor(
    backend: Backend, path: Path, database: UUID, ring: AnchorRing | None = None
) -> None:
    """Keeps the newest row: at sign-in, lock, backup, close and each minute; in the keyring less often."""
    found = backend.read(newest, database)
    if found is None:
        return
    anchor.write(path, found)
    if ring is not None:
        ring.write(found)
    if backend.read(_has_server):
        backend.write(keep_on_server)


# --- comparing


def broken(
    backend: Backend, path: Path, database: UUID, ring: AnchorRing | None = None
) -> Anchor | None:
    """The anchor that the database no longer fits: an old file, or an edited log."""
    found = first_broken(backend, Outside(path, database, ring))
    return found[1] if found else None


def first_broken(
    backend: Backend, outside: Outside, backups: Iterable[Backup] = ()
) -> tuple[AnchorPlace, Anchor] | None:
    """A flow: the first place that the log does not go on from, and what is kept there."""
    database, ring = outside.database, outside.ring
    places: list[tuple[AnchorPlace, Anchor | None]] = [
        (AnchorPlace.MACHINE, anchor.read(outside.path, database)),
        (AnchorPlace.KEYRING, ring.read() if ring else None),
        *((AnchorPlace.BACKUP, each) for each in logs_of(backups, database)),
    ]
    for place, kept in places:
        if kept is not None and not backend.read(still_holds, kept):
            return place, kept
    found = backend.read(broken_on_server)
    return (AnchorPlace.SERVER, Anchor(database, *found)) if found else None


def compare(backend: Backend, outside: Outside) -> tuple[Compared, ...]:
    """A flow: every place where the head is kept, also those where it is missing."""
    database, ring = outside.database, outside.ring
    found = [_compared(backend, AnchorPlace.MACHINE, anchor.read(outside.path, database))]
    if ring is not None:
        kept = ring.read()
        missing = {RingState.ABSENT: AnchorStanding.ABSENT, RingState.LOCKED: AnchorStanding.LOCKED}
        if ring.state in missing:
            found.append(Compared(AnchorPlace.KEYRING, missing[ring.state]))
        else:
            found.append(_compared(backend, AnchorPlace.KEYRING, kept))
    found.append(_backups_compared(backend, logs_of(outside.backups(), database)))
    if backend.read(_has_server):
        found.append(_server_compared(backend, database))
    return tuple(found)


def logs_of(backups: Iterable[Backup], database: UUID) -> list[Anchor]:
    """Where the log ended in each backup of this database that says it, the newest first."""
    logs = [each.log for each in backups if each.database == database and each.log is not None]
    return sorted(logs, key=lambda each: each.at, reverse=True)


def _compared(backend: Backend, place: AnchorPlace, kept: Anchor | None) -> Compared:
    if kept is None:
        return Compared(place, AnchorStanding.NONE)
    ((standing, restored_at),) = backend.read(standings, [kept])
    end = backend.read(head)
    cut = end is None or end[0] < kept.sequence
    return Compared(place, standing, kept.sequence, kept.at, restored_at, cut=cut)


def _backups_compared(backend: Backend, logs: Sequence[Anchor]) -> Compared:
    """The newest one, or the newest that no longer fits."""
    if not logs:
        return Compared(AnchorPlace.BACKUP, AnchorStanding.NONE, count=0)
    all_of_them = backend.read(standings, logs)
    broken_ones = [
        kept
        for kept, (standing, _) in zip(logs, all_of_them, strict=True)
        if standing is AnchorStanding.BROKEN
    ]
    shown = _compared(backend, AnchorPlace.BACKUP, (broken_ones or logs)[0])
    return replace(shown, count=len(logs))


def _server_compared(backend: Backend, database: UUID) -> Compared:
    found = backend.read(broken_on_server)
    if found is not None:
        return _compared(backend, AnchorPlace.SERVER, Anchor(database, *found))
    last = backend.read(_newest_on_server)
    return _compared(backend, AnchorPlace.SERVER, Anchor(database, *last) if last else None)


# --- on the server of a team


def _has_server(session: Transaction) -> bool:
    return not is_sqlite(session.connection())


@use_case(Right.ANYONE)
def keep_on_server(session: Transaction) -> None:
    """The newest row once more, in a table of the team's server that only the server itself writes.

    Not on the embedded database, where whoever can write the log can write this table too.
    """
    session.unlogged = True
    if _has_server(session):
        session.execute(select(func.keep_audit_anchor()))


def _newest_on_server(session: Transaction) -> tuple[int, str, datetime] | None:
    statement = select(AuditAnchor.sequence, AuditAnchor.hash, AuditAnchor.at)
    found = session.execute(statement.order_by(AuditAnchor.sequence.desc()).limit(1)).first()
    return (found[0], found[1], found[2]) if found else None


@query(Right.ANYONE)
def broken_on_server(session: Transaction) -> tuple[int, str, datetime] | None:
    """The first row of that table which the log no longer has with the same hash.

    What was noticed before stands in the log itself, and is not found once more.
    """
    removed = session.scalar(select(func.max(AuditCheckpoint.sequence))) or 0
    noticed = select(func.max(AuditEntry.at)).where(AuditEntry.action == BROKEN)
    there = exists().where(
        AuditEntry.sequence == AuditAnchor.sequence, AuditEntry.hash == AuditAnchor.hash
    )
    found = session.execute(
        select(AuditAnchor.sequence, AuditAnchor.hash, AuditAnchor.at)
        .where(
            AuditAnchor.sequence > removed,
            ~there,
            AuditAnchor.at > func.coalesce(noticed.scalar_subquery(), _LONG_AGO),
        )
        .order_by(AuditAnchor.sequence)
        .limit(1)
    ).first()
    return (found[0], found[1], found[2]) if found else None
