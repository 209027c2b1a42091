"""Moves a database out of a folder where it would be torn, to one on this machine (quality 11)."""

from __future__ import annotations

import filecmp
import os
import shutil
from datetime import UTC, datetime
from pathlib import Path

from counsellor_app.errors import StorageError
from counsellor_app.store import location
from counsellor_app.store.folder import DatabaseFolder, beside, flush, new


def move(source: Path, target: Path, now: datetime) -> Path:
    """Copies the database with its keys and log, then renames what it came from; returns where that lies.

    Nothing is deleted. Refused while anybody has it open, and where the target is no better or
    holds a database. The keyring of this machine opens it in its new place as before.
    """
    location.require_safe(target)
    old, fresh = DatabaseFolder(source), DatabaseFolder(target)
    fresh.make()
    stamp = f"moved-{now.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    with old.lock(), fresh.lock():
        old.finish_pending()
        fresh.finish_pending()
        for existing in (fresh.database, fresh.keys, fresh.demonstration_key):
            if existing.exists():
                raise StorageError("storage.exists", folder=str(target), file=existing.name)
        with old.unused(), fresh.preparing():
            _copy(old, fresh)
            fresh.replace(None)
            return _rename(old, stamp)


def _copy(old: DatabaseFolder, fresh: DatabaseFolder) -> None:
    pairs = [(beside(old.database, "-wal"), beside(new(fresh.database), "-wal"))]
    parts = ("database", "keys", "demonstration_key")
    pairs += [(getattr(old, part), new(getattr(fresh, part))) for part in parts]
    for come_from, go_to in pairs:
        if come_from.exists():
            shutil.copyfile(come_from, go_to)
            flush(go_to)
            if not filecmp.cmp(come_from, go_to, shallow=False):
                raise StorageError("storage.write_failed", folder=str(fresh.path))


def _rename(old: DatabaseFolder, stamp: str) -> Path:
    """So that nobody goes on in the former place."""
    for path in (beside(old.database, "-wal"), old.database, old.keys, old.demonstration_key):
        if path.exists():
            name = path.name.removeprefix("counsellor.")
            os.replace(path, old.path / f"{stamp}.{name}")
    return old.path / f"{stamp}.db"
