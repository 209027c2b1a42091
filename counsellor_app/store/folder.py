"""The files of one database in its folder, the lock on them, and how a new pair takes the place of the former."""

from __future__ import annotations

import errno
import json
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from counsellor_app.errors import StorageError
from counsellor_app.files import atomic

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_WAIT_SECONDS = 15.0
_STEP_SECONDS = 0.05


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
    def _parts(self) -> tuple[Path, ...]:
        return (self.database, self.keys, self.demonstration_key)

    def make(self) -> None:
        """Makes the folder, readable by its owner only."""
        try:
            self.path.mkdir(parents=True, exist_ok=True, mode=0o700)
        except OSError as error:
            raise StorageError("storage.not_allowed", folder=str(self.path)) from error

    @contextmanager
    def lock(self, wait: float = _WAIT_SECONDS) -> Iterator[None]:
        """Keeps other processes from opening or replacing while the block runs.

        The system lets go of the lock when the process dies.
        """
        handle = os.open(self.path / "counsellor.lock", os.O_CREAT | os.O_RDWR, 0o600)
        try:
            self._wait_for(handle, time.monotonic() + wait)
            yield
        finally:
            os.close(handle)

    def _wait_for(self, handle: int, until: float) -> None:
        while not _try_lock(handle):
            if time.monotonic() > until:
                raise StorageError("storage.in_use", folder=str(self.path))
            time.sleep(_STEP_SECONDS)

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
        former: str | None = json.loads(self.pending.read_bytes())["former"]
        for path in self._parts:
            if new(path).exists():
                self._set_aside(path, former and _former_name(former, path))
                os.replace(new(path), path)
        flush(self.path)
        self.pending.unlink()
        flush(self.path)

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


def _try_lock(handle: int) -> bool:
    try:
        if sys.platform == "win32":
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        if error.errno in (errno.EACCES, errno.EAGAIN, errno.EDEADLK):
            return False
        raise
    return True
