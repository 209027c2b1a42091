"""What went wrong below: an error of a driver or of the system, as the error that the user is told."""

from __future__ import annotations

import errno
from pathlib import Path

from counsellor_app.errors import StorageError

_CODES = {
    "SQLITE_FULL": "storage.disk_full",
    "SQLITE_IOERR": "storage.write_failed",
    "SQLITE_READONLY": "storage.not_allowed",
    "SQLITE_CANTOPEN": "storage.write_failed",
    "SQLITE_CORRUPT": "storage.damaged",
    # The key is wrong, or the first page is damaged: only the key slots can tell which.
    "SQLITE_NOTADB": "storage.unreadable",
    "SQLITE_BUSY": "storage.busy",
}


def storage_error(error: BaseException, folder: Path) -> StorageError:
    """What an error of the driver or of the system means for the user."""
    name = str(getattr(error, "sqlite_errorname", ""))
    for prefix, code in _CODES.items():
        if name.startswith(prefix):
            return StorageError(code, folder=str(folder))
    if isinstance(error, OSError):
        return StorageError(_system_code(error), folder=str(folder))
    return StorageError("storage.failed", folder=str(folder), reason=type(error).__name__)


def _system_code(error: OSError) -> str:
    if error.errno in (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC), errno.EFBIG):
        return "storage.disk_full"
    if error.errno in (errno.EROFS, errno.EACCES, errno.EPERM):
        return "storage.not_allowed"
    return "storage.write_failed"


def is_of_sqlite(error: BaseException | None) -> bool:
    """Whether SQLite itself says what is wrong with the file, the disk or the lock."""
    return str(getattr(error, "sqlite_errorname", "")).startswith(tuple(_CODES))


def server_error(error: BaseException) -> StorageError | None:
    """What an error of PostgreSQL means for the user; None for a mistake of the program's own.

    `error` is the driver's. A line that is cut or a server that does not answer has no SQLSTATE.
    """
    kinds = {kind.__name__ for kind in type(error).__mro__}
    state = getattr(error, "sqlstate", None)
    if state is None:
        cut = kinds & {"OperationalError", "InterfaceError"}
        return StorageError("storage.line_cut") if cut else None
    for start, code in _STATES.items():
        if str(state).startswith(start):
            return StorageError(code)
    return None


# By the beginning of their SQLSTATE: connection, shut down, too many, full, out of memory, deadlock and lock.
_STATES = {
    "08": "storage.line_cut",
    "57P": "storage.line_cut",
    "57014": "storage.server_busy",
    "53100": "storage.server_full",
    "53": "storage.server_busy",
    "40": "storage.server_busy",
    "55P03": "storage.server_busy",
    "25006": "storage.server_read_only",
    "28": "storage.server_refuses",
}
