"""Locks between processes that the system lets go of when a process dies."""

from __future__ import annotations

import errno
import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from counsellor_app.store.storage_errors import storage_error

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_STEP_SECONDS: Final = 0.05
_SEATS: Final = 64  # Windows has no shared lock: each user takes a byte, who is alone takes all


@contextmanager
def alone(path: Path, wait: float, *, step: float = _STEP_SECONDS) -> Iterator[bool]:
    """Holds the lock alone while the block runs; False when others held it for `wait` seconds.

    It looks again every `step` seconds.
    """
    handle = _open(path)
    until = time.monotonic() + wait
    try:
        while not (held := _take_all(handle)) and time.monotonic() < until:
            time.sleep(step)
        yield held
    finally:
        os.close(handle)


def join(path: Path) -> int | None:
    """Holds the lock together with others until the handle is closed; None while one is alone."""
    handle = _open(path)
    if _take_seat(handle):
        return handle
    os.close(handle)
    return None


def _open(path: Path) -> int:
    try:
        return os.open(path, os.O_CREAT | os.O_RDWR, 0o600)
    except OSError as error:  # a disk that is full, a folder that may only be read
        raise storage_error(error, path.parent) from error


if sys.platform == "win32":

    def _take_all(handle: int) -> bool:
        os.lseek(handle, 0, os.SEEK_SET)
        return _held(lambda: msvcrt.locking(handle, msvcrt.LK_NBLCK, _SEATS))

    def _take_seat(handle: int) -> bool:
        for seat in range(_SEATS):
            os.lseek(handle, seat, os.SEEK_SET)
            if _held(lambda: msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)):
                return True
        return False

else:

    def _take_all(handle: int) -> bool:
        return _held(lambda: fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB))

    def _take_seat(handle: int) -> bool:
        return _held(lambda: fcntl.flock(handle, fcntl.LOCK_SH | fcntl.LOCK_NB))


def _held(take: Callable[[], None]) -> bool:
    try:
        take()
    except OSError as error:
        if error.errno in (errno.EACCES, errno.EAGAIN, errno.EDEADLK):
            return False
        raise
    return True
