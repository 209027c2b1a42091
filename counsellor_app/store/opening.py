"""What the program does at its start: sixteen states of file and key, each with one way on."""

from __future__ import annotations

import time
from contextlib import closing
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

import sqlcipher3.dbapi2 as sqlcipher

from counsellor_app.errors import StorageError
from counsellor_app.store import key_slots, keyring_access
from counsellor_app.store.engine import PAGE_SIZE, connect
from counsellor_app.store.folder import DatabaseFolder
from counsellor_app.store.key_slots import KeySlots, KeyState
from counsellor_app.store.keyring_access import Keyring
from counsellor_app.store.keys import WrongSecret


class FileState(StrEnum):
    """How the database file is."""

    OK = "ok"
    EMPTY = "empty"
    ABSENT = "absent"
    DAMAGED = "damaged"


class Opening(StrEnum):
    """The way on. None of them deletes anything."""

    UNLOCK = "unlock"
    RECOVERY_CODE = "recovery_code"  # or the passphrase; a locked keyring may be opened instead
    RESTORE = "restore"
    FIRST_START = "first_start"


@dataclass(frozen=True)
class Situation:
    """What was found in a folder."""

    file: FileState
    key: KeyState
    data_key: bytes | None = field(default=None, repr=False)
    demonstration: bool = False
    slots: KeySlots | None = None
    """The ways in; None where the key file is missing or damaged, so that no secret opens."""

    @property
    def opening(self) -> Opening:
        """The way on."""
        return opening_state(self.file, self.key)


def opening_state(file: FileState, key: KeyState) -> Opening:
    """The way on from each of the sixteen states; something new is made in one of them only."""
    if file is FileState.OK:
        return Opening.UNLOCK if key is KeyState.OK else Opening.RECOVERY_CODE
    if file is FileState.ABSENT and key is KeyState.ABSENT:
        return Opening.FIRST_START
    return Opening.RESTORE


def look(path: Path, keyring: Keyring | None = None) -> Situation:
    """Looks at a folder and changes nothing in it, but for finishing an interrupted replacement."""
    folder = DatabaseFolder(path)
    if folder.pending.exists():
        with folder.lock():
            folder.finish_pending()
    slots, damaged = _slots(folder)
    key, data_key, demonstration = _key(folder, slots, keyring, damaged=damaged)
    return Situation(_file(folder, data_key), key, data_key, demonstration, slots)


def _slots(folder: DatabaseFolder) -> tuple[KeySlots | None, bool]:
    """The ways in, and whether their file is there and cannot be read."""
    try:
        return key_slots.read(folder.keys), False
    except StorageError as error:
        if error.code == "storage.too_new":
            raise
        return None, True


def _key(
    folder: DatabaseFolder, slots: KeySlots | None, keyring: Keyring | None, *, damaged: bool
) -> tuple[KeyState, bytes | None, bool]:
    if damaged:
        return KeyState.WRONG, None, False
    if slots is None:
        # The published key without its slots still tells that there was a database.
        there = folder.demonstration_key.exists()
        return (KeyState.WRONG if there else KeyState.ABSENT), None, False
    published = key_slots.read_published(folder.demonstration_key)
    if published:
        return _published(slots, published)
    state, data_key = slots.unlock_with_keyring(keyring or keyring_access.system_keyring())
    # Slots without anything in the keyring are still a key: a database was here.
    file_gone = not folder.database.exists()
    if state is KeyState.ABSENT and file_gone:
        return KeyState.WRONG, None, False
    return state, data_key, False


def _published(slots: KeySlots, published: bytes) -> tuple[KeyState, bytes | None, bool]:
    try:
        return KeyState.OK, slots.unlock_with_published(published), True
    except WrongSecret:
        return KeyState.WRONG, None, False


def _file(folder: DatabaseFolder, data_key: bytes | None) -> FileState:
    try:
        size = folder.database.stat().st_size
    except FileNotFoundError:
        return FileState.ABSENT
    if size == 0:
        return FileState.EMPTY
    if size % PAGE_SIZE and not _log_completes(folder.database, data_key):
        return FileState.DAMAGED
    if data_key is None or _first_page_reads(folder.database, data_key):
        return FileState.OK
    return FileState.DAMAGED


def _log_completes(path: Path, key: bytes | None) -> bool:
    """Whether a half page at the end stands whole in the log: a power cut while the file grew."""
    if not path.with_name(path.name + "-wal").exists():
        return False
    if key is None:
        return True  # nobody can tell before the key is there
    try:
        with closing(connect(path, key)) as connection:
            connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()
    except (StorageError, sqlcipher.Error):
        return False
    return path.stat().st_size % PAGE_SIZE == 0


def _first_page_reads(path: Path, key: bytes) -> bool:
    """Reads the first page without touching the file, or by its log where one waits."""
    uri = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
    for _attempt in range(3):
        connection = sqlcipher.connect(uri, uri=True, isolation_level=None)
        try:
            connection.execute("PRAGMA cipher_log = off")
            connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
            connection.execute("PRAGMA user_version").fetchone()
            return True
        except sqlcipher.DatabaseError:
            time.sleep(0.05)  # another process may be writing just this page
        finally:
            connection.close()
    if not path.with_name(path.name + "-wal").exists():
        return False
    try:
        connect(path, key).close()
    except StorageError:
        return False
    return True
