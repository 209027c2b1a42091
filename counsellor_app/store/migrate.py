"""Brings a database to the newest schema: SQLite on a copy, PostgreSQL in one transaction."""

from __future__ import annotations

import os
import shutil
from datetime import UTC, datetime
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, Engine

from counsellor_app.errors import StorageError
from counsellor_app.ids import new_id
from counsellor_app.store import lease, search_index, triggers
from counsellor_app.store.engine import connect, make_private, open_engine
from counsellor_app.store.folder import DatabaseFolder, flush
from counsellor_app.store.schema import (
    NEWEST,
    read_identity,
    require_known,
    schema_version,
    write_identity,
)

SCRIPTS = Path(__file__).parent / "migrations"


def configuration(connection: Connection | None) -> Config:
    """What Alembic needs to work on this connection."""
    config = Config()
    config.set_main_option("script_location", str(SCRIPTS).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config


def make_schema(engine: Engine) -> None:
    """Gives an empty database the newest schema, in one transaction."""
    with engine.execution_options(immediate=True).begin() as connection:
        _upgrade(connection)


def migrate_postgresql(engine: Engine) -> None:
    """Brings a team's database, an empty one too, to the newest schema in one transaction.

    No command calls it as long as neither window nor commands open such a database. Who does it then also
    gives the role of the users its rights (`server_anchor.let_work`), in the same transaction.
    """
    with engine.execution_options(immediate=True).begin() as connection:
        require_known(schema_version(connection), engine.url.database or "")
        _upgrade(connection)
        if read_identity(connection) is None:
            write_identity(connection, new_id(), demonstration=False)


def migrate_folder(folder: DatabaseFolder, key: bytes) -> bool:
    """Brings the database of a locked folder to the newest schema; False when it stood there.

    The work is done on a copy that takes the place of the database when it is whole. Killed at any
    step, the next opening begins again or finishes.
    """
    version = _standing(folder, key)
    require_known(version, str(folder.path))
    if version == NEWEST:
        return False
    with folder.unused(), folder.preparing():
        copy_beside(folder, key)
        upgrade_copy(folder.new_database, key)
        folder.replace(f"before-{NEWEST}-{datetime.now(UTC):%Y%m%dT%H%M%SZ}")
    return True


def upgrade_copy(path: Path, key: bytes) -> None:
    """Runs the missing steps on a file that nobody else has open.

    Foreign keys are off meanwhile: rebuilding a table with them on deletes its children.
    """
    engine = open_engine(path, key)
    try:
        with engine.connect() as raw:
            # On the bare connection: inside a transaction the pragma does nothing, in silence.
            raw.connection.cursor().execute("PRAGMA foreign_keys = OFF")
            connection = raw.execution_options(immediate=True)
            with connection.begin():
                _upgrade(connection)
                broken = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
                if broken:
                    raise StorageError("storage.migration_failed", folder=str(path.parent))
    finally:
        engine.dispose()
    leave_wal(path, key)


def leave_wal(path: Path, key: bytes) -> None:
    """Writes the log into the file, so that the file alone is the database.

    Refused while another process has the database open.
    """
    connection = connect(path, key)
    try:
        connection.execute("PRAGMA busy_timeout = 500")
        mode = connection.execute("PRAGMA journal_mode = DELETE").fetchone()[0]
    except Exception as error:
        raise StorageError("storage.in_use", folder=str(path.parent)) from error
    finally:
        connection.close()
    if mode != "delete":
        raise StorageError("storage.in_use", folder=str(path.parent))
    flush(path)


def _upgrade(connection: Connection) -> None:
    command.upgrade(configuration(connection), "head")
    lease.install(connection)
    triggers.install(connection)
    search_index.install(connection)


def _standing(folder: DatabaseFolder, key: bytes) -> str | None:
    engine = open_engine(folder.database, key)
    try:
        with engine.connect() as connection:
            return schema_version(connection)
    finally:
        engine.dispose()


def copy_beside(folder: DatabaseFolder, key: bytes) -> None:
    """A whole copy where a new file waits; nobody may have the database open."""
    leave_wal(folder.database, key)
    handle = os.open(folder.new_database, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    os.close(handle)
    shutil.copyfile(folder.database, folder.new_database)
    make_private(folder.new_database)
    flush(folder.new_database)
