"""Makes a new encrypted database in a folder, and opens the one that is there."""

from __future__ import annotations

import os
import weakref
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import Engine

from counsellor_app.clock import SystemClock
from counsellor_app.errors import StorageError
from counsellor_app.ids import new_id
from counsellor_app.store import backup, key_slots, keys, location, schema
from counsellor_app.store.engine import VersionWatch, make_private, open_engine, require_file
from counsellor_app.store.folder import DatabaseFolder, new
from counsellor_app.store.key_slots import KeySlots
from counsellor_app.store.keyring_access import Keyring
from counsellor_app.store.unlocking import unlock, with_keyring


@dataclass(frozen=True, eq=False)
class Database:
    """An open SQLite database: the engine, and what backup and checks need besides."""

    engine: Engine
    folder: DatabaseFolder
    key: bytes
    id: UUID
    demonstration: bool
    _handles: list[weakref.finalize[..., Any]] = field(default_factory=list, repr=False)

    def watch(self) -> VersionWatch:
        """Hears of writes, other processes' included."""
        return VersionWatch(self.folder.database, self.key)

    def keep(self, handle: int) -> None:
        """Counts as a user of the folder until closed, or until nobody holds this object."""
        self._handles.append(weakref.finalize(self, os.close, handle))

    def close(self) -> None:
        """Lets the file go."""
        self.engine.dispose()
        for handle in self._handles:
            handle()

    def __repr__(self) -> str:
        return f"Database({self.id})"  # never the key


@dataclass(frozen=True)
class NewDatabase:
    """A database just made, and the recovery code that is shown once."""

    database: Database
    recovery_code: str = field(repr=False)


def create_database(
    path: Path,
    *,
    demonstration: bool = False,
    recovery_code: str | None = None,
    passphrase: str | None = None,
    fill: Callable[[Engine], object] = lambda engine: None,
    keyring: Keyring | None = None,
) -> NewDatabase:
    """Makes a database with the newest schema in a folder that holds none, and opens it.

    What `fill` writes is in it from the first moment: killed before that, there is no database.
    A recovery code may be given, so that it is on paper first. Refused where a database or its
    key slots are, whatever state they are in.
    """
    folder = DatabaseFolder(path)
    location.require_safe(path)
    folder.make()
    with folder.lock():
        folder.finish_pending()
        for existing in (folder.database, folder.keys, folder.demonstration_key):
            if existing.exists():
                raise StorageError("storage.exists", folder=str(path), file=existing.name)
        data_key, id_ = keys.new_key(), new_id()
        code = recovery_code or keys.new_recovery_code()
        with folder.preparing():
            slots = _first_slots(folder, KeySlots(id_), data_key, code, passphrase, demonstration)
            if not demonstration:
                slots = with_keyring(slots, data_key, keyring)
            _make_file(folder, data_key, id_, demonstration, fill)
            key_slots.write(new(folder.keys), slots)
            folder.replace(None)
        return NewDatabase(_open(folder, data_key), code)


def open_database(
    path: Path, *, secret: str | None = None, keyring: Keyring | None = None
) -> Database:
    """Opens the database of a folder, by published key, keyring, or the secret that was typed.

    An older schema is brought up to date on a copy; a newer one is refused. With a secret this
    machine's keyring learns the key, so that it is not asked again.
    """
    folder = DatabaseFolder(path)
    location.require_safe(path)
    if not path.is_dir():
        raise StorageError("storage.absent", folder=str(path))
    with folder.lock():
        folder.finish_pending()
        folder.discard_new()  # of an act that was killed before it counted
        require_file(folder.database)
        data_key = unlock(folder, secret, keyring)
        _bring_up_to_date(folder, data_key)
        return _open(folder, data_key)


def change_slots(database: Database, change: Callable[[KeySlots, bytes], KeySlots]) -> None:
    """Writes changed key slots: `change_slots(database, lambda s, k: s.with_passphrase(k, …))`."""
    with database.folder.lock():
        key_slots.write(database.folder.keys, change(read_slots(database), database.key))


def renew_recovery_code(database: Database, code: str, made_on: date) -> None:
    """This code, which is on paper already, from now on; the former one no longer opens."""
    change_slots(database, lambda slots, key: slots.with_recovery_code(key, code, made_on))


def read_slots(database: Database) -> KeySlots:
    """The ways in that an open database has."""
    slots = key_slots.read(database.folder.keys)
    if slots is None:
        raise StorageError("storage.key_slots_missing", folder=str(database.folder.path))
    return slots


def _first_slots(
    folder: DatabaseFolder,
    slots: KeySlots,
    data_key: bytes,
    code: str,
    passphrase: str | None,
    demonstration: bool,
) -> KeySlots:
    if demonstration:
        published = keys.new_key()
        key_slots.write_published(new(folder.demonstration_key), published)
        return slots.with_published_key(data_key, published)
    slots = slots.with_recovery_code(data_key, code, SystemClock().today())
    return slots.with_passphrase(data_key, passphrase) if passphrase else slots


def _make_file(
    folder: DatabaseFolder,
    key: bytes,
    id_: UUID,
    demonstration: bool,
    fill: Callable[[Engine], object],
) -> None:
    # Alembic takes 0.3 s to import and is needed only when the schema changes.
    from counsellor_app.store import migrate  # noqa: PLC0415

    os.close(os.open(folder.new_database, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    engine = open_engine(folder.new_database, key, create=True)
    try:
        migrate.make_schema(engine)
        with engine.connect().execution_options(immediate=True) as connection, connection.begin():
            schema.write_identity(connection, id_, demonstration=demonstration)
        fill(engine)
    finally:
        engine.dispose()
    migrate.leave_wal(folder.new_database, key)
    make_private(folder.new_database)


def _bring_up_to_date(folder: DatabaseFolder, key: bytes) -> None:
    engine = open_engine(folder.database, key)
    try:
        with engine.connect() as connection:
            version = schema.schema_version(connection)
    except StorageError as error:
        if error.code == "storage.unreadable":  # the key has proved itself, so it is the file
            raise StorageError("storage.damaged", folder=str(folder.path)) from None
        raise
    finally:
        engine.dispose()
    schema.require_known(version, str(folder.path))
    if version != schema.NEWEST:
        from counsellor_app.store import migrate  # noqa: PLC0415

        now = SystemClock().now()
        folder.backups.mkdir(exist_ok=True, mode=0o700)
        target = backup.automatic_name(folder.backups, now)
        backup.create_of(folder, key, _id_of(folder), target, now)
        migrate.migrate_folder(folder, key)


def _id_of(folder: DatabaseFolder) -> UUID:
    slots = key_slots.read(folder.keys)
    if slots is None:
        raise StorageError("storage.key_slots_missing", folder=str(folder.path))
    return slots.database


def _open(folder: DatabaseFolder, key: bytes) -> Database:
    handle = folder.join()
    engine = open_engine(folder.database, key)
    try:
        identity = _identity(folder, engine)
    except BaseException:
        engine.dispose()
        os.close(handle)
        raise
    database = Database(engine, folder, key, *identity)
    database.keep(handle)
    return database


def _identity(folder: DatabaseFolder, engine: Engine) -> tuple[UUID, bool]:
    with engine.connect() as connection:
        identity = schema.read_identity(connection)
    slots = key_slots.read(folder.keys)
    if identity is None or slots is None or identity[0] != slots.database:
        raise StorageError("storage.key_slots_foreign", folder=str(folder.path))
    return identity
