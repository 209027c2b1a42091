"""Tombstones: what was deleted, by the hash of its id, so that an old backup does not bring it back.

Whoever restores does three things: `kept` of what was there before (and `read_file` beside the
backup, where the former database is gone), the restore, and `deletion.carry_out_again` in the
restored database. A tombstone says no more than that something with this hash is gone, when and why.
"""

from __future__ import annotations

import hashlib
import json
import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import select

from counsellor_app.files import atomic
from counsellor_app.files.json_in import read_json
from counsellor_app.ids import new_id
from counsellor_app.kinds.citizen import DeletionReason, TombstoneSubject
from counsellor_app.models import DatabaseIdentity, Tombstone
from counsellor_app.services.actor import Right
from counsellor_app.services.operation import query
from counsellor_app.services.transaction import Transaction

FILE = "counsellor.deleted"
"""The name of the file beside the database and beside its backups."""
_MOST_BYTES = 50_000_000


@dataclass(frozen=True, slots=True)
class Stone:
    """One deletion, as it is carried from a database to another."""

    subject: TombstoneSubject
    id_hash: str
    deleted_at: datetime
    reason: DeletionReason


def id_hash(entity_id: uuid.UUID) -> str:
    """What is left of an id: ids are random, so nobody works it back."""
    return hashlib.sha256(f"stopforloeb:{entity_id}".encode()).hexdigest()


@query(Right.BACKUP)
def kept(session: Transaction) -> tuple[Stone, ...]:
    """Everything that was ever deleted here."""
    columns = (Tombstone.subject, Tombstone.id_hash, Tombstone.deleted_at, Tombstone.reason)
    found = session.execute(select(*columns).order_by(Tombstone.deleted_at, Tombstone.id_hash))
    return tuple(Stone(*row) for row in found)


def is_deleted(session: Transaction, entity_id: uuid.UUID) -> bool:
    """Whether this id has a tombstone: then nothing brings it back, not one person out of a backup."""
    statement = select(Tombstone.id).where(Tombstone.id_hash == id_hash(entity_id))
    return session.execute(statement.limit(1)).first() is not None


def place(
    session: Transaction,
    subject: TombstoneSubject,
    entity_ids: Iterable[uuid.UUID],
    receipt_id: uuid.UUID,
    reason: DeletionReason,
    at: datetime,
) -> None:
    """Part of a deletion: one stone for each that is gone."""
    session.add_all(
        Tombstone(
            id=new_id(),
            subject=subject,
            id_hash=id_hash(entity_id),
            deleted_at=at,
            reason=reason,
            receipt_id=receipt_id,
        )
        for entity_id in sorted(entity_ids)
    )


@query(Right.BACKUP)
def write_file(session: Transaction, folder: Path) -> Path | None:
    """Writes the tombstones beside a database or its backups; None where nothing was ever deleted.

    Raises StorageError. The file names nobody, so it is not encrypted.
    """
    stones = kept(session)
    if not stones:
        return None
    database = session.scalars(select(DatabaseIdentity.id)).first()
    return None if database is None else write_stones(folder, database, stones)


def write_stones(folder: Path, database: uuid.UUID, stones: Iterable[Stone]) -> Path:
    """Writes these into the file of a folder, as before a restore that brings an older database back."""
    content = {
        "database": str(database),
        "deleted": [
            [each.subject.value, each.id_hash, each.deleted_at.isoformat(), each.reason.value]
            for each in stones
        ],
    }
    path = folder / FILE
    atomic.write_bytes(path, json.dumps(content, indent=0).encode())
    return path


def read_file(folder: Path, database: uuid.UUID) -> tuple[Stone, ...]:
    """The tombstones in a folder; empty where there are none, or they are another database's.

    A damaged file counts as none: a restore must not fail for it.
    """
    path = folder / FILE
    try:
        if path.stat().st_size > _MOST_BYTES:
            return ()
        content = read_json(path.read_bytes())
        if content["database"] != str(database):
            return ()
        return tuple(
            Stone(
                TombstoneSubject(subject),
                str(hash_),
                datetime.fromisoformat(at),
                DeletionReason(reason),
            )
            for subject, hash_, at, reason in content["deleted"]
        )
    except (OSError, ValueError, KeyError, TypeError):
        return ()
