"""The steps of the schema give exactly what the models say, on both databases, and start from every released one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, inspect

from counsellor_app.errors import StorageError
from counsellor_app.models import Base
from counsellor_app.store import schema
from counsellor_app.store.engine import is_sqlite, open_engine, open_postgresql
from counsellor_app.store.migrate import configuration, make_schema, migrate_postgresql
from counsellor_app.store.schema import (
    NEWEST,
    OWN_TABLES,
    SEARCH_TABLE,
    read_identity,
    schema_version,
)
from tests.helpers import databases
from tests.helpers.databases import PostgresTemplate
from tests.helpers.postgres import Cluster


@pytest.fixture(params=["sqlite", "postgresql"])
def migrated(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    """An empty database brought to the newest schema by the steps alone."""
    if request.param == "sqlite":
        engine = open_engine(tmp_path / "migrated.db", bytes(32), create=True)
    else:
        request.getfixturevalue("postgres_template")  # says what is missing, if it is
        cluster: Cluster = request.getfixturevalue("postgres")
        engine = open_postgresql(cluster.url(cluster.create()))
    make_schema(engine)
    yield engine
    engine.dispose()


def test_the_migrations_give_what_the_models_say(migrated: Engine) -> None:
    def belongs_to_models(_o: object, name: str | None, kind: str, _r: bool, _c: object) -> bool:
        own = kind == "table" and name in OWN_TABLES
        return not own and not (name or "").startswith(SEARCH_TABLE)

    with migrated.connect() as connection:
        options = {"include_object": belongs_to_models, "compare_type": True}
        context = MigrationContext.configure(connection, opts=options)
        assert compare_metadata(context, Base.metadata) == []


def test_a_team_database_is_founded_once_and_a_newer_one_refused(
    postgres_template: PostgresTemplate, monkeypatch: pytest.MonkeyPatch
) -> None:
    cluster = postgres_template.cluster
    engine = open_postgresql(cluster.url(cluster.create()))
    identities = []
    for _ in range(2):
        migrate_postgresql(engine)
        with engine.connect() as connection:
            identities.append(read_identity(connection))
    assert identities[0] == identities[1] is not None
    monkeypatch.setattr(schema, "NEWEST", "0000")
    with pytest.raises(StorageError, match=r"storage\.too_new"):
        migrate_postgresql(engine)
    engine.dispose()


def test_both_databases_have_the_same_columns(migrated: Engine) -> None:
    found = inspect(migrated)
    for table in Base.metadata.sorted_tables:
        columns = {column["name"]: column["nullable"] for column in found.get_columns(table.name)}
        assert columns == {column.name: bool(column.nullable) for column in table.columns}


def test_the_database_stands_at_the_newest_step_and_the_program_knows_its_name(
    migrated: Engine,
) -> None:
    scripts = ScriptDirectory.from_config(configuration(None))
    assert scripts.get_heads() == [NEWEST]
    with migrated.connect() as connection:
        assert schema_version(connection) == NEWEST


def test_the_schema_is_made_again_without_harm(migrated: Engine) -> None:
    make_schema(migrated)
    with migrated.connect() as connection:
        assert schema_version(connection) == NEWEST
        if is_sqlite(migrated):
            assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1


def test_the_steps_give_to_the_word_what_other_tests_begin_with(tmp_path: Path) -> None:
    """Checks and defaults too, which Alembic does not compare."""
    by_steps, at_once = (tmp_path / name for name in ("steps.db", "at_once.db"))
    for path, make in ((by_steps, make_schema), (at_once, databases.make_schema)):
        engine = open_engine(path, bytes(32), create=True)
        make(engine)
        engine.dispose()
    assert said_by(by_steps) == said_by(at_once)


def said_by(path: Path) -> dict[tuple[str, str], frozenset[str]]:
    """What the file says of each table, index and trigger; the order of a table's columns apart."""
    engine = open_engine(path, bytes(32))
    with engine.connect() as connection:
        rows = connection.exec_driver_sql("SELECT type, name, sql FROM sqlite_master").all()
    engine.dispose()
    return {(kind, name): frozenset(clauses(sql or "")) for kind, name, sql in rows}


def clauses(sql: str) -> list[str]:
    """The clauses between the commas of a statement, written one way."""
    plain = re.sub(r"\s+", " ", sql.replace('"', "")).replace("DEFAULT false", "DEFAULT 0")
    head, _, inside = plain.partition("(")
    return [head.strip(), *(part.strip(" ()") for part in inside.split(","))]
