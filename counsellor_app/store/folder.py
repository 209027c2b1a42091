"""The files of one database in its folder, the lock on them, and how a new pair takes the place of the former."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from counsellor_app.errors import StorageError
from counsellor_app.files import atomic
from counsellor_app.files.json_in import read_json
from counsellor_app.store import file_lock
from counsellor_app.store.storage_errors import storage_error

_WAIT_SECONDS = 15.0
_PLAIN = re.compile(r"[\w-]{1,80}")  # nothing that would lead out of the folder


@dataclass(frozen=True)
class DatabaseFolder:
    """Where the parts of a database lie."""

    path: Path

    @property
    def database(self) -> Path:
        """The encrypted SQLite file."""
        return self.path / "counsellor.db"

    @property
    def keys(self) -> Path:
        """The key slots."""
        return self.path / "counsellor.keys"

    @property
    def demonstration_key(self) -> Path:
        """The published key of a demonstration."""
        return self.path / "demo.key"

    @property
    def backups(self) -> Path:
        """Where the program itself puts backups."""
        return self.path / "backups"

    @property
    def new_database(self) -> Path:
        """A whole database that waits to take its place."""
        return new(self.database)

    @property
    def pending(self) -> Path:
        """Stands while a new pair takes its place; what it tells must be finished first."""
        return self.path / "counsellor.pending"

    @property
    def _users(self) -> Path:
        return self.path / "counsellor.users"

    @property
    def _parts(self) -> tuple[Path, ...]:
        return (self.database, self.keys, self.demonstration_key)

    def require_writable(self) -> None:
        """Refused where nothing may be written: opening would fail at the first act."""
        for path in (self.path, self.database, self.keys):
            if path.exists() and not os.access(path, os.W_OK):
                raise StorageError("storage.not_allowed", folder=str(self.path))

    def make(self) -> None:
        """Makes the folder, readable by its owner only."""
        try:
            self.path.mkdir(parents=True, exist_ok=True, mode=0o700)
        except OSError as error:
            raise StorageError("storage.not_allowed", folder=str(self.path)) from error

    @contextmanager
    def lock(self) -> Iterator[None]:
        """Keeps other processes from opening or replacing while the block runs."""
        self.require_writable()
        with file_lock.alone(self.path / "counsellor.lock", _WAIT_SECONDS) as held:
            if not held:
                raise StorageError("storage.in_use", folder=str(self.path))
            yield

    @contextmanager
    def unused(self) -> Iterator[None]:
        """Refused while anybody has the database open, also in this process."""
        with file_lock.alone(self._users, 0) as held:
            if not held:
                raise StorageError("storage.in_use", folder=str(self.path))
            yield

    def join(self) -> int:
        """Counts as a user of the database until the returned handle is closed."""
        handle = file_lock.join(self._users)
        if handle is None:
            raise StorageError("storage.in_use", folder=str(self.path))
        return handle

    @contextmanager
    def preparing(self) -> Iterator[None]:
        """While the new files are made: nothing of them is left when that fails."""
        self.discard_new()
        try:
            yield
        except BaseException as error:
            # Once the marker stands the new files belong to the database.
            if not self.pending.exists():
                self.discard_new()
            if isinstance(error, OSError):
                raise storage_error(error, self.path) from error
            raise

    def discard_new(self) -> None:
        """Removes what an interrupted creation, restore or migration left beside."""
        for path in self._parts:
            for ending in ("", "-wal", "-shm", "-journal"):
                with suppress(FileNotFoundError):
                    beside(new(path), ending).unlink()

    def replace(self, former: str | None) -> None:
        """Puts the new files in place; the former are kept under the name `former`, if one is given.

        From the moment the marker stands, an interruption is finished by the next opening.
        """
        for path in self._parts:
            if new(path).exists():
                flush(new(path))
        atomic.write_bytes(self.pending, json.dumps({"former": former}).encode())
        self.finish_pending()

    def finish_pending(self) -> None:
        """Goes on with a replacement that was interrupted; does nothing where none was."""
        if not self.pending.exists():
            return
        former = self._former()
        for path in self._parts:
            if new(path).exists():
                self._set_aside(path, former and _former_name(former, path))
                os.replace(new(path), path)
            # After the file: set aside again by a second try, a log would be lost.
            if (log := beside(new(path), "-wal")).exists():
                os.replace(log, beside(path, "-wal"))
        flush(self.path)
        self.pending.unlink()
        flush(self.path)

    def _former(self) -> str | None:
        """What the marker calls the former files; a name of our own where it cannot be read."""
        try:
            former = read_json(self.pending.read_bytes())["former"]
            if former is None or (isinstance(former, str) and _PLAIN.fullmatch(former)):
                return former
        except (ValueError, KeyError, TypeError):
            pass
        return _free_name(self.path, "before-interrupted")

    def _set_aside(self, path: Path, name: str | None) -> None:
        # The log goes first: left behind, it would be played into the new database.
        for ending in ("-wal", "-shm", ""):
            current = beside(path, ending)
            if not current.exists():
                continue
            if name is None or ending == "-shm":
                current.unlink()
            else:
                os.replace(current, self.path / (name + ending))


def _free_name(folder: Path, stem: str) -> str:
    """A name under which nothing was set aside yet."""
    numbered = (stem if number == 1 else f"{stem}-{number}" for number in count(1))
    return next(name for name in numbered if not any(folder.glob(f"{name}.*")))


def _former_name(former: str, path: Path) -> str:
    return f"{former}.{path.name.removeprefix('counsellor.')}"


def new(path: Path) -> Path:
    """Where a file waits to take the place of this one."""
    return beside(path, ".new")


def beside(path: Path, ending: str) -> Path:
    """The file with a longer name."""
    return path.with_name(path.name + ending)


def flush(path: Path) -> None:
    """Has the system write a file, or the list of names of a folder, to the disk."""
    if os.name == "nt" and path.is_dir():
        return
    handle = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
