"""Writes files that are whole or absent: beside the target, flushed, then put in its place."""

from __future__ import annotations

import errno
import os
import secrets
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from counsellor_app.errors import StorageError

_CODES = {
    errno.ENOSPC: "storage.disk_full",
    errno.EDQUOT: "storage.disk_full",
    errno.EFBIG: "storage.disk_full",
    errno.ENOENT: "storage.folder_missing",
    errno.ENOTDIR: "storage.folder_missing",
    errno.EACCES: "storage.not_allowed",
    errno.EPERM: "storage.not_allowed",
    errno.EROFS: "storage.not_allowed",
    errno.EISDIR: "storage.not_allowed",
}
_WAITS = (0.05, 0.1, 0.2, 0.4, 0.8, 1.6)  # a virus scanner lets go within seconds
_PRIVATE = 0o600  # what is written here concerns people


def write_bytes(path: Path, data: bytes) -> None:
    """Replaces the file whole, or leaves what was there and raises StorageError."""
    with writing(path) as file:
        file.write(data)


def demand_place(path: Path) -> None:
    """Raises StorageError now, before an act that cannot be taken back when writing fails."""
    target = Path(os.path.realpath(path))
    draft = _draft_beside(target)
    with _naming(target.parent):
        _demand_no_folder(target)
        os.close(os.open(draft, os.O_CREAT | os.O_EXCL | os.O_RDWR, _PRIVATE))
        draft.unlink()


@contextmanager
def writing(path: Path) -> Iterator[IO[bytes]]:
    """A binary file to write into, in place when the block ends well."""
    with beside(path) as draft, draft.open("r+b") as file:
        yield file


@contextmanager
def beside(path: Path) -> Iterator[Path]:
    """An empty file in the folder, to be written by name; in place when the block ends well."""
    target = Path(os.path.realpath(path))
    draft = _draft_beside(target)
    try:
        with _naming(target.parent):
            os.close(os.open(draft, os.O_CREAT | os.O_EXCL | os.O_RDWR, _PRIVATE))
            yield draft
            _put_in_place(draft, target)
    except BaseException:
        with suppress(OSError):
            draft.unlink()
        raise


def _draft_beside(target: Path) -> Path:
    return target.parent / f".{secrets.token_hex(8)}.part"


def _demand_no_folder(target: Path) -> None:
    if target.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(target))


@contextmanager
def _naming(folder: Path) -> Iterator[None]:
    """Turns what the system says into an error that names the folder."""
    try:
        yield
    except OSError as error:
        code = _CODES.get(error.errno or 0, "storage.write_failed")
        raise StorageError(code, folder=str(folder), system=error.strerror or "") from error


def _put_in_place(draft: Path, target: Path) -> None:
    _flush(draft)
    _demand_no_folder(target)
    for wait in (*_WAITS, None):
        try:
            os.replace(draft, target)
            break
        except PermissionError as error:
            if wait is None:
                facts = {"folder": str(target.parent), "file": target.name}
                raise StorageError("storage.file_held", **facts) from error
            time.sleep(wait)
    if os.name != "nt":
        _flush(target.parent)


def _flush(path: Path) -> None:
    flags = os.O_RDONLY if path.is_dir() else os.O_RDWR
    handle = os.open(path, flags)
    try:
        os.fsync(handle)
    except OSError as error:
        # Some network shares cannot flush a folder; the file itself has been flushed.
        if error.errno not in (errno.EINVAL, errno.ENOTSUP) or not path.is_dir():
            raise
    finally:
        os.close(handle)
