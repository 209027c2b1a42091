"""Opens the two databases: SQLite encrypted with SQLCipher, and PostgreSQL; what differs in opening stands here."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import ExceptionContext, make_url
from sqlalchemy.pool import QueuePool

from counsellor_app.errors import StorageError
from counsellor_app.store import file_lock
from counsellor_app.store.storage_errors import is_of_sqlite, storage_error

KEY_BYTES = 32
PAGE_SIZE = 4096
OLDEST_SQLITE = (3, 51, 3)
SQLITE: str = sqlcipher.sqlite_version  # that of SQLCipher, not Python's own
BUSY_MILLISECONDS = 10_000
_TURN_SECONDS = 0.001


def open_engine(path: Path, key: bytes, *, create: bool = False) -> Engine:
    """An engine on the encrypted file. Reads take BEGIN, writes BEGIN IMMEDIATE.

    A connection writes when it carries the execution option `immediate=True`. The file must exist
    and hold something unless `create` says so: SQLCipher would take an empty file for a new one.
    """
    require_sqlite(sqlcipher.sqlite_version_info)
    if not create:
        require_file(path)
    engine = create_engine(
        "sqlite+pysqlite://",
        module=sqlcipher,
        creator=lambda: connect(path, key, create=create),
        poolclass=QueuePool,
        pool_size=5,
        max_overflow=10,
        hide_parameters=True,
    )
    event.listen(engine, "begin", _begin_sqlite(path.with_suffix(".turn")))
    event.listen(engine, "handle_error", _tell_storage_errors(path.parent))
    return engine


def connect(path: Path, key: bytes, *, create: bool = False) -> Any:
    """A bare connection in autocommit mode, proven to have the right key."""
    if len(key) != KEY_BYTES:
        raise ValueError("a data key has 256 bits")
    mode = "rwc" if create else "rw"
    try:
        connection = sqlcipher.connect(
            f"{path.resolve().as_uri()}?mode={mode}",
            uri=True,
            isolation_level=None,
            check_same_thread=False,
            timeout=BUSY_MILLISECONDS / 1000,
        )
    except sqlcipher.Error as error:
        raise storage_error(error, path.parent) from None
    try:
        _prepare(connection, key)
    except sqlcipher.Error as error:
        connection.close()
        raise storage_error(error, path.parent) from None
    except BaseException:
        connection.close()
        raise
    return connection


def open_postgresql(url: str) -> Engine:
    """An engine on a team's PostgreSQL, 15 or newer."""
    address = make_url(url).set(drivername="postgresql+psycopg")
    engine = create_engine(address, hide_parameters=True, pool_pre_ping=True)
    event.listen(engine, "begin", _begin_postgresql)
    return engine


def is_sqlite(bind: Engine | Connection) -> bool:
    """Whether this is the embedded database."""
    return bind.dialect.name == "sqlite"


def require_sqlite(version: tuple[int, ...]) -> None:
    """Refuses an engine that can corrupt a database when its log restarts (before 3.51.3)."""
    if version < OLDEST_SQLITE:
        raise StorageError(
            "storage.engine_too_old",
            found=".".join(map(str, version)),
            needed=".".join(map(str, OLDEST_SQLITE)),
        )


def require_file(path: Path) -> None:
    """Refuses an absent or an empty file."""
    try:
        size = path.stat().st_size
    except FileNotFoundError:
        raise StorageError("storage.absent", folder=str(path.parent)) from None
    if size == 0:
        raise StorageError("storage.empty", folder=str(path.parent))


def _prepare(connection: Any, key: bytes) -> None:
    # The log is silenced before the key: it would write to stderr. A pragma takes no parameters,
    # so the key must be nothing but hex digits; bytes.hex() can give nothing else.
    run = connection.execute
    run("PRAGMA cipher_log = off")
    run(f"PRAGMA key = \"x'{key.hex()}'\"")
    run(f"PRAGMA busy_timeout = {BUSY_MILLISECONDS}")
    # A wrong key shows only at the first read of a table.
    run("SELECT count(*) FROM sqlite_master").fetchone()
    run("PRAGMA temp_store = MEMORY")
    run("PRAGMA foreign_keys = ON")
    run("PRAGMA journal_mode = WAL")
    run("PRAGMA synchronous = FULL")


def _begin_sqlite(turn: Path) -> Callable[[Connection], None]:
    """Begins; who is to write waits in line, so that a busy neighbour cannot keep it out for ever.

    SQLite lets the luckiest writer in: one who waits looks again every tenth of a second, one who
    has just written comes back at once. Here each goes through a gate in which one waits at a time.
    """

    def begin(connection: Connection) -> None:
        if not connection.get_execution_options().get("immediate", False):
            connection.exec_driver_sql("BEGIN")
            return
        with _in_turn(turn):
            connection.exec_driver_sql("BEGIN IMMEDIATE")

    return begin


@contextlib.contextmanager
def _in_turn(turn: Path) -> Iterator[None]:
    wait, first = BUSY_MILLISECONDS / 1000, True
    with contextlib.ExitStack() as gate:
        # A folder that takes no new file, a share that knows no locks: then the luckiest is let in.
        with contextlib.suppress(StorageError, OSError):
            first = gate.enter_context(file_lock.alone(turn, wait, step=_TURN_SECONDS))
        if not first:
            raise StorageError("storage.busy", folder=str(turn.parent))
        yield


def _begin_postgresql(connection: Connection) -> None:
    # A read sees one moment through all its statements, as it does on SQLite. A write stays at
    # READ COMMITTED: writers wait for each other at the rows that they lock (audit head, counters).
    if not connection.get_execution_options().get("immediate", False):
        connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")


def _tell_storage_errors(folder: Path) -> Any:
    def tell(context: ExceptionContext) -> None:
        if is_of_sqlite(context.original_exception):
            raise storage_error(context.original_exception, folder) from None

    return tell


class VersionWatch:
    """Hears that anybody has written to the SQLite file since the last look, this program included.

    `PRAGMA data_version` changes for a connection when another one commits, so the watch keeps a
    connection of its own, outside the pool. Whoever asks tells own writes from others' by the
    audit sequence.
    """

    def __init__(self, path: Path, key: bytes) -> None:
        self._connection = connect(path, key)
        self._seen = self._version()

    def changed(self) -> bool:
        """Whether something was written since the last call."""
        version = self._version()
        changed = version != self._seen
        self._seen = version
        return changed

    def close(self) -> None:
        """Lets the file go."""
        with contextlib.suppress(sqlcipher.Error):
            self._connection.close()

    def _version(self) -> int:
        return int(self._connection.execute("PRAGMA data_version").fetchone()[0])


def make_private(path: Path) -> None:
    """Only the owner may read the file (Windows has it from the folder)."""
    if os.name == "posix":
        path.chmod(0o600)
