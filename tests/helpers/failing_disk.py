"""A disk that loses its power: what was not flushed is dropped or torn, sector by sector (quality 2).

It lies under the encryption, where the operating system would be, through the VFS of apsw-sqlite3mc, which
reads and writes the same file format as SQLCipher. Nothing of it touches a real disk.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from pathlib import Path

import apsw

SECTOR = 512  # what a disk writes whole or not at all
_VFS = "failing"
_NAME = f"multipleciphers-{_VFS}"  # the encryption puts its own layer over each VFS by this name


class PowerIsGone(Exception):
    """Raised once, at the cut; what is written from then on comes to nothing."""


@dataclass
class _File:
    """What the program sees, what is safe, and the writes between the two, in their order."""

    now: bytearray = field(default_factory=bytearray)
    safe: bytearray | None = None
    waiting: list[tuple[int, bytes]] = field(default_factory=list)

    def write(self, data: bytes, offset: int) -> None:
        _put(self.now, data, offset)
        self.waiting.append((offset, data))

    def cut_to(self, size: int) -> None:
        del self.now[size:]
        self.waiting.append((-size - 1, b""))

    def flush(self) -> None:
        self.safe = bytearray(self.now)
        self.waiting.clear()

    def left(self, chance: random.Random) -> bytearray | None:
        """What a new start finds: of each unflushed write all, some sectors, or nothing."""
        if self.safe is None and chance.random() < 0.5:
            return None  # not even its name was written
        found = bytearray(self.safe or b"")
        for offset, data in self.waiting:
            kept = chance.choice(("all", "torn", "none"))
            if kept == "none":
                continue
            if offset < 0:
                del found[-offset - 1 :]
            elif kept == "all":
                _put(found, data, offset)
            else:
                for start in range(0, len(data), SECTOR):
                    if chance.random() < 0.5:
                        _put(found, data[start : start + SECTOR], offset + start)
        return found


class Disk:
    """Files by name. After `moments` writes and flushes the power is gone."""

    def __init__(self, *, lies: bool = False) -> None:
        self.files: dict[str, _File] = {}
        self.lies = lies
        self.happened = 0
        self.moments: int | None = None
        self.gone = False

    def put(self, name: str, data: bytes) -> None:
        """A file that has been there for long."""
        self.files[name] = _File(bytearray(data), bytearray(data))

    def _reached(self) -> bool:
        """Whether the next thing still comes to the disk; the power may go just before it."""
        if not self.gone and self.happened == self.moments:
            self.gone = True
            raise PowerIsGone
        self.happened += 1
        return not self.gone

    def write(self, name: str, data: bytes, offset: int) -> None:
        """Bytes on their way; a read finds them at once."""
        if self._reached():
            self.files[name].write(data, offset)

    def cut_to(self, name: str, size: int) -> None:
        """A file made shorter, on its way like bytes."""
        if self._reached():
            self.files[name].cut_to(size)

    def flush(self, name: str) -> None:
        """Makes a file safe, or only says so."""
        if self._reached() and not self.lies:
            self.files[name].flush()

    def delete(self, name: str) -> None:
        """Removes a name; SQLite has the folder flushed with it."""
        if self._reached() and not self.lies:
            self.files.pop(name, None)

    def after_the_cut(self, folder: Path, chance: random.Random) -> None:
        """Writes into a folder what a new start would find on the disk."""
        for name, file in self.files.items():
            found = file.left(chance)
            if found is not None and not name.endswith("-shm"):
                (folder / name).write_bytes(found)

    def connect(self, name: str, key: bytes) -> apsw.Connection:
        """The encrypted database of this name, opened on this disk as the program would."""
        _vfs().disk = self
        connection = apsw.Connection(f"/{name}", vfs=_NAME)
        for statement in (
            "PRAGMA cipher = 'sqlcipher'",
            "PRAGMA legacy = 4",
            f"PRAGMA key = \"x'{key.hex()}'\"",
            # Without shared memory, which a VFS in Python cannot have; the log is the same.
            "PRAGMA locking_mode = EXCLUSIVE",
            "PRAGMA temp_store = MEMORY",
            "PRAGMA foreign_keys = ON",
            "PRAGMA journal_mode = WAL",
        ):
            list(connection.execute(statement))
        return connection


def _put(into: bytearray, data: bytes, offset: int) -> None:
    if len(into) < offset:
        into.extend(bytes(offset - len(into)))
    into[offset : offset + len(data)] = data


class _OpenFile(apsw.VFSFile):  # type: ignore[misc]
    def __init__(self, disk: Disk, name: str) -> None:
        self._disk, self._name = disk, name
        self._file = disk.files.setdefault(name, _File())

    def excepthook(self, *_: object) -> bool:
        return True  # told by the statement that met it

    def xRead(self, amount: int, offset: int) -> bytes:
        return bytes(self._file.now[offset : offset + amount])

    def xWrite(self, data: bytes, offset: int) -> None:
        self._disk.write(self._name, bytes(data), offset)

    def xTruncate(self, newsize: int) -> None:
        self._disk.cut_to(self._name, newsize)

    def xSync(self, flags: int) -> None:
        self._disk.flush(self._name)

    def xFileSize(self) -> int:
        return len(self._file.now)

    def xLock(self, level: int) -> None:
        """Nobody else is here."""

    def xUnlock(self, level: int) -> None:
        """Nobody else is here."""

    def xCheckReservedLock(self) -> bool:
        return False

    def xSectorSize(self) -> int:
        return 4096

    def xDeviceCharacteristics(self) -> int:
        # As on the systems that we run on: a write touches no byte beside its own.
        return int(apsw.SQLITE_IOCAP_POWERSAFE_OVERWRITE)

    def xFileControl(self, op: int, ptr: int) -> bool:
        return False

    def xClose(self) -> None:
        """The file stays on the disk."""


class _Vfs(apsw.VFS):  # type: ignore[misc]
    disk: Disk

    def __init__(self) -> None:
        super().__init__(_VFS, "unix")

    def excepthook(self, *_: object) -> bool:
        return True

    def xFullPathname(self, name: str) -> str:
        return name

    def xOpen(self, name: str | apsw.URIFilename | None, flags: list[int]) -> apsw.VFSFile:
        assert name is not None
        whole = name if isinstance(name, str) else name.filename()
        flags[1] = flags[0]
        return _OpenFile(self.disk, Path(whole).name)

    def xAccess(self, pathname: str, flags: int) -> bool:
        return Path(pathname).name in self.disk.files

    def xDelete(self, filename: str, syncdir: bool) -> None:
        self.disk.delete(Path(filename).name)


_registered: list[_Vfs] = []


def _vfs() -> _Vfs:
    if not _registered:
        _registered.append(_Vfs())
    return _registered[0]
