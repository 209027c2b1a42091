"""The way back from a backup: looked into, then put in place whole, with what was there kept beside."""

from __future__ import annotations

import os
import secrets
import shutil
import zipfile
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from sqlalchemy import Engine

from counsellor_app.errors import StorageError
from counsellor_app.store import file_lock, key_slots, schema
from counsellor_app.store.backup import DATABASE, KEYS, PUBLISHED, Backup, describe, member
from counsellor_app.store.engine import open_engine
from counsellor_app.store.folder import DatabaseFolder, flush, new
from counsellor_app.store.integrity import page_findings
from counsellor_app.store.keyring_access import Keyring
from counsellor_app.store.storage_errors import storage_error
from counsellor_app.store.unlocking import recognise

_PIECE: Final = 1 << 20
_LOOKING: Final = ".looking-"
Progress = Callable[[int, int], object]


def _no_progress(done: int, of: int) -> None:
    """Nobody is told."""


@dataclass(frozen=True)
class Restored:
    """The backup that was put in place, and where the former database is kept."""

    backup: Backup
    former: Path | None


def restore(
    path: Path,
    data: Path,
    now: datetime,
    *,
    secret: str | None = None,
    keyring: Keyring | None = None,
    progress: Progress = _no_progress,
    settle: Callable[[Engine], object] | None = None,
) -> Restored:
    """Verifies the backup, then lets it take the place of the database in the folder.

    What was there is kept beside, whatever state it was in. Nobody may have it open. A real
    database never takes the place of a demonstration, nor the other way round. What `settle` writes
    is in it from the first moment: an older backup is brought up to date before.
    """
    backup = describe(path)
    schema.require_known(backup.schema, str(path.parent))
    folder = DatabaseFolder(data)
    folder.make()
    former = f"before-restore-{now.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    with folder.lock():
        folder.finish_pending()
        there = folder.database.exists()
        with folder.unused(), folder.preparing():
            _unpack(path, _new_files(folder), progress)
            if (
                there
                and new(folder.demonstration_key).exists() != folder.demonstration_key.exists()
            ):
                raise StorageError("storage.other_kind", folder=str(data))
            key = _verify(folder, new_files=True, secret=secret, keyring=keyring)
            if settle is not None:
                _settle(folder.new_database, key, backup.schema, settle)
            folder.replace(former)
    return Restored(backup, data / f"{former}.db" if there else None)


def recover_key_slots(path: Path, data: Path, now: datetime) -> None:
    """Puts the key slots of a backup beside a database whose own are missing or cannot be read.

    What cannot be read is kept beside. Slots that can be read are never replaced.
    """
    backup = describe(path)
    folder = DatabaseFolder(data)
    with folder.lock():
        unreadable = _unreadable_slots(folder)
        if folder.keys.exists() and not unreadable:
            raise StorageError("storage.exists", folder=str(data), file=folder.keys.name)
        try:
            with zipfile.ZipFile(path) as archive:
                slots = key_slots.parse(member(archive, KEYS), path.parent)
        except (OSError, KeyError, zipfile.BadZipFile):
            raise StorageError("storage.not_a_backup", folder=str(path.parent)) from None
        if slots.database != backup.database:
            raise StorageError("storage.not_a_backup", folder=str(path.parent))
        if unreadable:
            stamp = f"unreadable-{now.astimezone(UTC):%Y%m%dT%H%M%SZ}.keys"
            os.replace(folder.keys, data / stamp)
        key_slots.write(folder.keys, slots)


def lacks_only_keys(data: Path) -> bool:
    """Whether the database is there, but not its key slots, or they cannot be read."""
    folder = DatabaseFolder(data)
    there = folder.database.exists() and folder.database.stat().st_size > 0
    return there and (not folder.keys.exists() or _unreadable_slots(folder))


def _unreadable_slots(folder: DatabaseFolder) -> bool:
    try:
        key_slots.read(folder.keys)
    except StorageError as error:
        return error.code == "storage.key_slots_damaged"
    return False


# --- looking


@dataclass(frozen=True, eq=False)
class LookedInto:
    """A checked copy of what is in a backup, encrypted as it was; gone when it is closed."""

    backup: Backup
    engine: Engine
    demonstration: bool
    _folder: Path = field(repr=False)
    _handle: int = field(repr=False)

    def close(self) -> None:
        """Lets go, and removes the copy."""
        self.engine.dispose()
        os.close(self._handle)
        shutil.rmtree(self._folder, ignore_errors=True)


def look_into(
    path: Path,
    data: Path,
    *,
    secret: str | None = None,
    keyring: Keyring | None = None,
    progress: Progress = _no_progress,
) -> LookedInto:
    """Unpacks a backup beside the database, checks every page, and opens the copy.

    The backup and the database stay as they are. An older schema is brought up to date in the copy.
    """
    backup = describe(path)
    schema.require_known(backup.schema, str(path.parent))
    DatabaseFolder(data).make()
    _remove_left(data)
    scratch = DatabaseFolder(data / f"{_LOOKING}{secrets.token_hex(6)}")
    handle: int | None = None
    try:
        scratch.make()
        handle = file_lock.join(scratch.path / "held")
        assert handle is not None, "nobody else knows the folder"
        _unpack(path, _files(scratch), progress)
        key = _verify(scratch, new_files=False, secret=secret, keyring=keyring)
        _bring_up_to_date(scratch.database, key, backup.schema)
    except BaseException as error:
        if handle is not None:
            os.close(handle)
        shutil.rmtree(scratch.path, ignore_errors=True)
        if isinstance(error, OSError):
            raise storage_error(error, data) from error
        raise
    engine = open_engine(scratch.database, key)
    there = scratch.demonstration_key.exists()
    return LookedInto(backup, engine, there, scratch.path, handle)


def _remove_left(data: Path) -> None:
    """What a program that was killed left behind."""
    for left in data.glob(f"{_LOOKING}*"):
        with suppress(OSError, StorageError), file_lock.alone(left / "held", 0) as held:
            if held:
                shutil.rmtree(left, ignore_errors=True)


# --- inside


def _bring_up_to_date(path: Path, key: bytes, version: str) -> None:
    if version != schema.NEWEST:
        # Alembic takes 0.3 s to import and is needed only when the schema changes.
        from counsellor_app.store import migrate  # noqa: PLC0415

        migrate.upgrade_copy(path, key)


def _settle(path: Path, key: bytes, version: str, settle: Callable[[Engine], object]) -> None:
    _bring_up_to_date(path, key, version)
    engine = open_engine(path, key)
    try:
        settle(engine)
    finally:
        engine.dispose()


def _files(folder: DatabaseFolder) -> dict[str, Path]:
    return {
        DATABASE: folder.database,
        KEYS: folder.keys,
        PUBLISHED: folder.demonstration_key,
    }


def _new_files(folder: DatabaseFolder) -> dict[str, Path]:
    return {name: new(path) for name, path in _files(folder).items()}


def _unpack(path: Path, targets: dict[str, Path], progress: Progress) -> None:
    try:
        with zipfile.ZipFile(path) as archive:
            names = targets.keys() & set(archive.namelist())
            if not {DATABASE, KEYS} <= names:
                raise StorageError("storage.not_a_backup", folder=str(path.parent))
            for name in sorted(names, reverse=True):
                _unpack_one(archive, name, targets[name], progress)
    except (zipfile.BadZipFile, RuntimeError, EOFError):  # RuntimeError: it claims a password
        raise StorageError("storage.backup_damaged", folder=str(path.parent)) from None


def _unpack_one(archive: zipfile.ZipFile, name: str, target: Path, progress: Progress) -> None:
    info = archive.getinfo(name)
    if info.compress_type != zipfile.ZIP_STORED:  # what is encrypted does not compress: not ours
        raise zipfile.BadZipFile(name)
    handle = os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    done, of = 0, max(info.file_size // _PIECE, 1)
    with archive.open(info) as source, os.fdopen(handle, "wb") as written:
        while piece := source.read(_PIECE):
            written.write(piece)
            done += 1
            progress(min(done, of), of)
    flush(target)


def _verify(
    folder: DatabaseFolder, *, new_files: bool, secret: str | None, keyring: Keyring | None
) -> bytes:
    """The key of the unpacked files, when they open with it and every page is whole."""
    files = _new_files(folder) if new_files else _files(folder)
    slots = key_slots.read(files[KEYS])
    if slots is None:
        raise StorageError("storage.not_a_backup", folder=str(folder.path))
    published = key_slots.read_published(files[PUBLISHED])
    key = recognise(folder, slots, published, secret, keyring)
    if page_findings(files[DATABASE], key):
        raise StorageError("storage.backup_damaged", folder=str(folder.path))
    engine = open_engine(files[DATABASE], key)
    try:
        with engine.connect() as connection:
            schema.require_known(schema.schema_version(connection), str(folder.path))
            identity = schema.read_identity(connection)
    finally:
        engine.dispose()
    if identity is None or identity[0] != slots.database:
        raise StorageError("storage.not_a_backup", folder=str(folder.path))
    return key
