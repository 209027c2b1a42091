"""Which schema a database has, and the tables that the store keeps for itself."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Final
from uuid import UUID

from sqlalchemy import (
    Boolean,
    Column,
    Connection,
    DateTime,
    MetaData,
    String,
    Table,
    Uuid,
    inspect,
    select,
)

from counsellor_app.errors import StorageError
from counsellor_app.store.engine import is_sqlite

# The newest migration. Older programs refuse a database that is past their own.
NEWEST: Final = "0027"

# Tables that no model knows: the comparison of migrations and models leaves them out.
OWN_TABLES: Final = frozenset({"alembic_version", "store_lease"})
SEARCH_TABLE: Final = "participant_fts"

_metadata = MetaData()
_version = Table("alembic_version", _metadata, Column("version_num", String(32)))
_identity = Table(
    "database_identity",
    _metadata,
    Column("id", Uuid, primary_key=True),
    Column("created_at", DateTime(timezone=True)),
    Column("demonstration", Boolean),
)


def schema_version(connection: Connection) -> str | None:
    """The migration that the database stands at, None when it has no schema."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(select(_version.c.version_num)).scalar_one_or_none()


def require_known(version: str | None, folder: str) -> None:
    """Refuses a database that a newer program has written."""
    if version is not None and version > NEWEST:
        raise StorageError("storage.too_new", folder=folder, found=version, known=NEWEST)


def write_identity(connection: Connection, database: UUID, *, demonstration: bool) -> None:
    """Says in the database itself which one it is, and whether it is a demonstration."""
    now = datetime.now(UTC)
    connection.execute(
        _identity.insert().values(
            id=database,
            created_at=now.replace(tzinfo=None) if is_sqlite(connection) else now,
            demonstration=demonstration,
        )
    )


def read_identity(connection: Connection) -> tuple[UUID, bool] | None:
    """Which database this is, and whether it is a demonstration."""
    row = connection.execute(select(_identity.c.id, _identity.c.demonstration)).one_or_none()
    return None if row is None else (row.id, row.demonstration)
