"""Backups: one checked file that holds the database and its key slots, and the way back from it."""

from __future__ import annotations

import json
import os
import secrets
import shutil
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final
from uuid import UUID

import sqlcipher3.dbapi2 as sqlcipher

from counsellor_app.errors import StorageError
from counsellor_app.files import atomic
from counsellor_app.store import file_lock, key_slots, schema
from counsellor_app.store.database import Database, recognise
from counsellor_app.store.engine import connect, open_engine, storage_error
from counsellor_app.store.folder import DatabaseFolder, flush, new
from counsellor_app.store.integrity import page_findings
from counsellor_app.store.keyring_access import Keyring

ENDING: Final = ".backup"
_DATABASE: Final = "counsellor.db"
_KEYS: Final = "counsellor.keys"
_PUBLISHED: Final = "demo.key"
_ABOUT: Final = "backup.json"
_PIECE: Final = 1 << 20
_WAIT_SECONDS: Final = 60.0


@dataclass(frozen=True)
class Backup:
    """A backup file and what it says of itself."""

    path: Path
    database: UUID
    made_at: datetime
    schema: str


def create(database: Database, target: Path, now: datetime) -> Backup:
    """Writes a backup, checks it, and only then gives it its name. An existing file is refused."""
    if target.exists():
        raise StorageError("storage.target_exists", folder=str(target.parent), file=target.name)
    with _scratch(database.folder.path) as scratch:
        copy = scratch / _DATABASE
        version = _vacuum_into(database, copy)
        if page_findings(copy, database.key):
            raise StorageError("storage.backup_damaged", folder=str(scratch.parent))
        backup = Backup(target, database.id, now.astimezone(UTC), version)
        _write_archive(database.folder, copy, backup)
        _read_through(target)
    _remember(database.folder, backup)
    return backup


def describe(path: Path) -> Backup:
    """What a backup says of itself; no key is needed."""
    try:
        with zipfile.ZipFile(path) as archive:
            about = json.loads(archive.read(_ABOUT))
        made_at = datetime.fromisoformat(about["made_at"])
        return Backup(path, UUID(about["database"]), made_at, str(about["schema"]))
    except FileNotFoundError:
        raise StorageError("storage.backup_absent", folder=str(path.parent)) from None
    except (OSError, ValueError, KeyError, TypeError, zipfile.BadZipFile):
        raise StorageError("storage.not_a_backup", folder=str(path.parent)) from None


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
) -> Restored:
    """Verifies the backup, then lets it take the place of the database in the folder.

    What was there is kept beside, whatever state it was in. Nobody may have it open.
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
            _unpack(path, folder)
            _verify_new(folder, secret, keyring)
            folder.replace(former)
    return Restored(backup, data / f"{former}.db" if there else None)


def recover_key_slots(path: Path, data: Path) -> None:
    """Puts the key slots of a backup beside a database that has lost its own."""
    backup = describe(path)
    folder = DatabaseFolder(data)
    with folder.lock():
        if folder.keys.exists():
            raise StorageError("storage.exists", folder=str(data), file=folder.keys.name)
        with zipfile.ZipFile(path) as archive:
            slots = key_slots.parse(archive.read(_KEYS), path.parent)
        if slots.database != backup.database:
            raise StorageError("storage.not_a_backup", folder=str(path.parent))
        key_slots.write(folder.keys, slots)


def last_verified(data: Path) -> Backup | None:
    """The newest backup that was checked, for the status line."""
    folder = DatabaseFolder(data)
    try:
        about = json.loads((folder.backups / "last.json").read_bytes())
        made_at = datetime.fromisoformat(about["made_at"])
        return Backup(Path(about["path"]), UUID(about["database"]), made_at, about["schema"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def listed(folder: Path) -> list[Backup]:
    """The backups in a folder, newest first; other files are passed over."""
    found = []
    for path in folder.glob(f"*{ENDING}"):
        with suppress(StorageError):
            found.append(describe(path))
    return sorted(found, key=lambda backup: backup.made_at, reverse=True)


def automatic_name(folder: Path, now: datetime) -> Path:
    """A name for a backup that the program takes by itself; two may be due in one second."""
    stem = f"counsellor-{now.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    path, number = folder / f"{stem}{ENDING}", 1
    while path.exists():
        number += 1
        path = folder / f"{stem}-{number}{ENDING}"
    return path


def thin(folder: Path, database: UUID) -> list[Path]:
    """Removes older backups of this database that `kept` lets go; returns what went."""
    backups = [backup for backup in listed(folder) if backup.database == database]
    keep = kept(backup.made_at for backup in backups)
    removed = []
    for backup in backups:
        automatic = backup.path.name.startswith("counsellor-")
        if automatic and backup.made_at not in keep:
            backup.path.unlink()
            removed.append(backup.path)
    return removed


def kept(
    times: Iterable[datetime], *, last: int = 10, days: int = 14, weeks: int = 8, months: int = 24
) -> set[datetime]:
    """Which backups stay: the last ones, and the newest of each of the last days, weeks, months."""
    newest_first = sorted(times, reverse=True)
    keep = set(newest_first[:last])
    for most, form in ((days, "%Y-%m-%d"), (weeks, "%G-%V"), (months, "%Y-%m")):
        periods: dict[str, datetime] = {}
        for time in newest_first:
            periods.setdefault(time.strftime(form), time)
        keep |= set(list(periods.values())[:most])
    return keep


def _vacuum_into(database: Database, copy: Path) -> str:
    """A whole copy of one moment, with the same key; copying the live file would miss the log."""
    try:
        with closing(connect(database.folder.database, database.key)) as connection:
            connection.execute("VACUUM INTO ?", (str(copy),))
        with closing(connect(copy, database.key)) as connection:
            row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
            return str(row[0])
    except sqlcipher.Error as error:
        raise storage_error(error, copy.parent.parent) from error


def _write_archive(folder: DatabaseFolder, copy: Path, backup: Backup) -> None:
    about = {
        "database": str(backup.database),
        "made_at": backup.made_at.isoformat(),
        "schema": backup.schema,
    }
    with (
        atomic.writing(backup.path) as file,
        zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive,
    ):
        archive.writestr(_ABOUT, json.dumps(about))
        archive.write(folder.keys, _KEYS)
        if folder.demonstration_key.exists():
            archive.write(folder.demonstration_key, _PUBLISHED)
        archive.write(copy, _DATABASE)


def _read_through(path: Path) -> None:
    """Reads what was written back from the disk; a bad one does not stay."""
    try:
        with zipfile.ZipFile(path) as archive:
            bad = archive.testzip()
    except (OSError, zipfile.BadZipFile):
        bad = path.name
    if bad:
        path.unlink()
        raise StorageError("storage.backup_damaged", folder=str(path.parent))


def _unpack(path: Path, folder: DatabaseFolder) -> None:
    targets = {
        _DATABASE: folder.new_database,
        _KEYS: new(folder.keys),
        _PUBLISHED: new(folder.demonstration_key),
    }
    try:
        with zipfile.ZipFile(path) as archive:
            names = targets.keys() & set(archive.namelist())
            if not {_DATABASE, _KEYS} <= names:
                raise StorageError("storage.not_a_backup", folder=str(path.parent))
            for name in names:
                handle = os.open(targets[name], os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
                with archive.open(name) as source, os.fdopen(handle, "wb") as target:
                    shutil.copyfileobj(source, target, _PIECE)
                flush(targets[name])
    except zipfile.BadZipFile:
        raise StorageError("storage.backup_damaged", folder=str(path.parent)) from None


def _verify_new(folder: DatabaseFolder, secret: str | None, keyring: Keyring | None) -> None:
    slots = key_slots.read(new(folder.keys))
    if slots is None:
        raise StorageError("storage.not_a_backup", folder=str(folder.path))
    published = key_slots.read_published(new(folder.demonstration_key))
    key = recognise(folder, slots, published, secret, keyring)
    if page_findings(folder.new_database, key):
        raise StorageError("storage.backup_damaged", folder=str(folder.path))
    engine = open_engine(folder.new_database, key)
    try:
        with engine.connect() as connection:
            schema.require_known(schema.schema_version(connection), str(folder.path))
            identity = schema.read_identity(connection)
    finally:
        engine.dispose()
    if identity is None or identity[0] != slots.database:
        raise StorageError("storage.not_a_backup", folder=str(folder.path))


def _remember(folder: DatabaseFolder, backup: Backup) -> None:
    about = {
        "path": str(backup.path),
        "database": str(backup.database),
        "made_at": backup.made_at.isoformat(),
        "schema": backup.schema,
    }
    folder.backups.mkdir(exist_ok=True, mode=0o700)
    atomic.write_bytes(folder.backups / "last.json", json.dumps(about).encode())


@contextmanager
def _scratch(folder: Path) -> Iterator[Path]:
    """A folder on the same disk as the database, gone afterwards; what lies in it is encrypted."""
    with file_lock.alone(folder / "counsellor.backing-up", _WAIT_SECONDS) as held:
        if not held:
            raise StorageError("storage.backup_running", folder=str(folder))
        # Nobody else is at it: what is there was left by a process that was killed.
        for left in folder.glob(".backup-*"):
            shutil.rmtree(left, ignore_errors=True)
        scratch = folder / f".backup-{secrets.token_hex(6)}"
        try:
            scratch.mkdir(mode=0o700)
        except OSError as error:
            raise storage_error(error, folder) from error
        try:
            yield scratch
        finally:
            shutil.rmtree(scratch, ignore_errors=True)
