"""Gives a database a new data key: the old key, and every paper that led to it, no longer opens (quality 5).

Loaded when it is asked for: like a migration it brings Alembic with it, which takes 0.3 s.
"""

from __future__ import annotations

import shutil
from contextlib import closing
from pathlib import Path
from typing import Any, Final

from counsellor_app.clock import SystemClock
from counsellor_app.errors import StorageError, UserError
from counsellor_app.store import key_slots, keyring_access, keys, migrate
from counsellor_app.store.engine import connect, require_file
from counsellor_app.store.folder import DatabaseFolder, flush, new
from counsellor_app.store.integrity import page_findings
from counsellor_app.store.key_slots import KeySlots
from counsellor_app.store.keyring_access import Keyring
from counsellor_app.store.unlocking import recognise, with_keyring

# The copy, and the journal in which SQLCipher keeps each page while it writes it anew.
_ROOM: Final = 2.2


def rekey(
    path: Path,
    recovery_code: str,
    *,
    passphrase: str | None = None,
    old_key: bytes | None = None,
    keyring: Keyring | None = None,
) -> None:
    """Encrypts the database anew under a new key, which this code (and this machine) opens.

    Every other way in ends: the former code, passphrases that are not given again, the keyrings of
    other machines. Backups keep the key and the code of their time. `old_key` is the key that the
    database has; without it the keyring is asked. Nobody may have the database open. Done on a
    copy: killed at any moment, the old key opens or the new one, never neither.
    """
    folder = DatabaseFolder(path)
    if keyring is None:
        keyring = keyring_access.system_keyring()
    with folder.lock():
        folder.finish_pending()
        require_file(folder.database)
        slots = _slots(folder)
        former_key = old_key or recognise(folder, slots, None, None, keyring)
        with folder.unused(), folder.preparing():
            new_key = keys.new_key()
            _copy_under(folder, former_key, new_key)
            fresh = KeySlots(slots.database).with_recovery_code(
                new_key, recovery_code, SystemClock().today()
            )
            if passphrase:
                fresh = fresh.with_passphrase(new_key, passphrase)
            key_slots.write(new(folder.keys), with_keyring(fresh, new_key, keyring))
            folder.replace(None)
        slots.forget_in_keyring(keyring)


def _slots(folder: DatabaseFolder) -> KeySlots:
    if folder.demonstration_key.exists():
        raise UserError("security.demonstration")
    slots = key_slots.read(folder.keys)
    if slots is None:
        raise StorageError("storage.key_slots_missing", folder=str(folder.path))
    return slots


def _copy_under(folder: DatabaseFolder, old_key: bytes, new_key: bytes) -> None:
    size = folder.database.stat().st_size
    if shutil.disk_usage(folder.path).free < _ROOM * size:
        raise StorageError("storage.disk_full", folder=str(folder.path))
    migrate.copy_beside(folder, old_key)
    with closing(connect(folder.new_database, old_key)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute(f"PRAGMA rekey = \"x'{new_key.hex()}'\"")
    migrate.leave_wal(folder.new_database, new_key)
    # The former file goes when the new one takes its place, so this must be the same and whole.
    if page_findings(folder.new_database, new_key) or _newest(
        folder.new_database, new_key
    ) != _newest(folder.database, old_key):
        raise StorageError("storage.rekey_failed", folder=str(folder.path))
    migrate.leave_wal(folder.new_database, new_key)
    flush(folder.new_database)


def _newest(path: Path, key: bytes) -> list[tuple[Any, ...]]:
    """What must be alike in the two files: every table's count, and the end of the log."""
    with closing(connect(path, key)) as connection:
        names = connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%'"
            " ORDER BY name"
        ).fetchall()
        counts = [
            (name, *connection.execute(f'SELECT count(*) FROM "{name}"').fetchone())
            for (name,) in names
        ]
        head: list[tuple[Any, ...]] = connection.execute(
            "SELECT sequence, hash FROM audit_head"
        ).fetchall()
        return counts + head
