"""Backups: one checked file that holds the database and its key slots; `restoring` is the way back."""

from __future__ import annotations

import json
import secrets
import shutil
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

import sqlcipher3.dbapi2 as sqlcipher

from counsellor_app.errors import StorageError
from counsellor_app.files import atomic
from counsellor_app.files.json_in import read_json
from counsellor_app.store import anchor, file_lock
from counsellor_app.store.anchor import Anchor
from counsellor_app.store.engine import connect
from counsellor_app.store.folder import DatabaseFolder
from counsellor_app.store.integrity import page_findings
from counsellor_app.store.storage_errors import storage_error

if TYPE_CHECKING:
    from counsellor_app.store.database import Database

ENDING: Final = ".backup"
DATABASE: Final = "counsellor.db"
KEYS: Final = "counsellor.keys"
PUBLISHED: Final = "demo.key"
_ABOUT: Final = "backup.json"
_MOST_SLOTS: Final = 1 << 20  # bytes of a small file inside a backup; more is no backup of ours
_WAIT_SECONDS: Final = 60.0
# What zipfile raises when a file is not what it says it is; RuntimeError where a member claims a
# password or a version that it does not know.
_UNREADABLE: Final = (
    *(OSError, ValueError, KeyError, TypeError, EOFError, RuntimeError),
    zipfile.BadZipFile,
)


@dataclass(frozen=True)
class Backup:
    """A backup file and what it says of itself."""

    path: Path
    database: UUID
    made_at: datetime
    schema: str
    log: Anchor | None = None
    """How far the log had come in it; older backups do not say."""


def create(database: Database, target: Path, now: datetime) -> Backup:
    """Writes a backup, checks it, and only then gives it its name. An existing file is refused."""
    return create_of(database.folder, database.key, database.id, target, now)


def create_of(
    folder: DatabaseFolder, key: bytes, database: UUID, target: Path, now: datetime
) -> Backup:
    """The same for a database that is not open, as before a migration."""
    if target.exists():
        raise StorageError("storage.target_exists", folder=str(target.parent), file=target.name)
    with _scratch(folder.path) as scratch:
        copy = scratch / DATABASE
        _vacuum_into(folder, key, copy)
        if page_findings(copy, key):
            raise StorageError("storage.backup_damaged", folder=str(scratch.parent))
        backup = _about_copy(copy, key, database, target, now.astimezone(UTC))
        _write_archive(folder, copy, backup)
        _read_through(target)
    # It stands now: where there is no room for the note, the next one is only taken sooner.
    with suppress(StorageError, OSError):
        _remember(folder, backup)
    return backup


def describe(path: Path) -> Backup:
    """What a backup says of itself; no key is needed."""
    try:
        with zipfile.ZipFile(path) as archive:
            return _told(path, read_json(member(archive, _ABOUT)))
    except FileNotFoundError:
        raise StorageError("storage.backup_absent", folder=str(path.parent)) from None
    except _UNREADABLE:
        raise StorageError("storage.not_a_backup", folder=str(path.parent)) from None


def member(archive: zipfile.ZipFile, name: str) -> bytes:
    """One of the small files in a backup; a large or a packed one is not ours and is not read."""
    info = archive.getinfo(name)
    if info.file_size > _MOST_SLOTS or info.compress_type != zipfile.ZIP_STORED:
        raise zipfile.BadZipFile(name)
    return archive.read(name)


def last_verified(data: Path) -> Backup | None:
    """The newest backup that was checked, for the status line."""
    folder = DatabaseFolder(data)
    try:
        about = read_json((folder.backups / "last.json").read_bytes())
        return _told(Path(about["path"]), about)
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


def _vacuum_into(folder: DatabaseFolder, key: bytes, copy: Path) -> None:
    """A whole copy of one moment, with the same key; copying the live file would miss the log."""
    try:
        with closing(connect(folder.database, key)) as connection:
            connection.execute("VACUUM INTO ?", (str(copy),))
    except sqlcipher.Error as error:
        raise storage_error(error, copy.parent.parent) from error


def _about_copy(copy: Path, key: bytes, database: UUID, target: Path, made_at: datetime) -> Backup:
    """What the backup will say of itself: its schema, and where its log ends."""
    try:
        with closing(connect(copy, key)) as connection:
            (version,) = connection.execute("SELECT version_num FROM alembic_version").fetchone()
            head = connection.execute("SELECT sequence, hash FROM audit_head").fetchone()
            restored = connection.execute(_NEWEST_RESTORE).fetchone()
    except sqlcipher.Error as error:
        raise storage_error(error, copy.parent.parent) from error
    restored_at = None
    with suppress(ValueError):  # an entry that was written over is for `check` to name
        restored_at = datetime.fromisoformat(restored[0]).replace(tzinfo=UTC) if restored else None
    log = Anchor(database, int(head[0]), str(head[1]), made_at, restored_at) if head else None
    return Backup(target, database, made_at, str(version), log)


_NEWEST_RESTORE: Final = (
    "SELECT at FROM audit_entry WHERE action = 'restore' ORDER BY sequence DESC LIMIT 1"
)


def _facts(backup: Backup) -> dict[str, Any]:
    return {
        "database": str(backup.database),
        "made_at": backup.made_at.isoformat(),
        "schema": backup.schema,
        "log": anchor.as_facts(backup.log) if backup.log else None,
    }


def _told(path: Path, about: dict[str, Any]) -> Backup:
    """The way back from `_facts`; what it raises where they are damaged is among `_UNREADABLE`."""
    database, made_at = UUID(about["database"]), datetime.fromisoformat(about["made_at"])
    log = anchor.from_facts(database, about.get("log"))
    return Backup(path, database, made_at, str(about["schema"]), log)


def _write_archive(folder: DatabaseFolder, copy: Path, backup: Backup) -> None:
    about = _facts(backup)
    with (
        atomic.writing(backup.path) as file,
        zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive,
    ):
        archive.writestr(_ABOUT, json.dumps(about))
        archive.write(folder.keys, KEYS)
        if folder.demonstration_key.exists():
            archive.write(folder.demonstration_key, PUBLISHED)
        archive.write(copy, DATABASE)


def is_whole(path: Path) -> bool:
    """Whether every byte of a backup can be read back and has its checksum; no key is needed."""
    try:
        with zipfile.ZipFile(path) as archive:
            return _all_stored(archive) and archive.testzip() is None
    except _UNREADABLE:
        return False


def _all_stored(archive: zipfile.ZipFile) -> bool:
    """What is encrypted does not compress: anything else is not ours, and not unpacked."""
    return all(info.compress_type == zipfile.ZIP_STORED for info in archive.infolist())


def _read_through(path: Path) -> None:
    """Reads what was written back from the disk; a bad one does not stay."""
    if not is_whole(path):
        path.unlink(missing_ok=True)
        raise StorageError("storage.backup_damaged", folder=str(path.parent))


def _remember(folder: DatabaseFolder, backup: Backup) -> None:
    about = {"path": str(backup.path)} | _facts(backup)
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
