"""A stored database of each schema is brought up to date, has lost nothing, and tells the same (quality 15)."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, inspect

from counsellor_app import store
from counsellor_app.store.engine import open_engine
from counsellor_app.store.schema import NEWEST, OWN_TABLES, SEARCH_TABLE
from tests.helpers import command_line, full_database
from tests.helpers.full_database import PERIOD

STORED = Path(__file__).parent.parent / "data" / "databases"
SCHEMAS = sorted(folder.name for folder in STORED.iterdir())
FULL = [schema for schema in SCHEMAS if schema > "0001"]  # since then every table has a row
# What a step has taken away on purpose, and where it went.
GIVEN_UP = {
    "letter_counter": "0019: a letter's number comes from its date and place",
    "journal_note.transferred_at": "0006: the table journal_transfer",
}
# What `check` has been asked since, and is true of it: its locked table was made with zeros as its checksum.
KNOWN = {"0019": "Locked table: the rows kept of »Pathways« for 01.01.2025 to 31.12.2025"}

pytestmark = pytest.mark.usefixtures("qapp")
Rows = dict[str, dict[str, list[Any]]]


@pytest.mark.parametrize("schema", SCHEMAS)
def test_a_stored_database_is_brought_up_to_date_loses_nothing_and_tells_the_same(
    schema: str, tmp_path: Path
) -> None:
    """Each folder holds a demonstration and the exports that the program of its day made of it."""
    folder = shutil.copytree(STORED / schema, tmp_path / "data")
    before = contents(closed(folder))
    database = store.open_database(folder)
    assert lost(before, contents(database.engine)) == []
    database.close()

    for wanted in sorted((STORED / schema).glob("*.csv")):
        out = tmp_path / wanted.name
        ran = command_line.run(folder, "export", wanted.stem, *PERIOD, "--out", out)
        assert ran.code == 0, ran.err
        assert out.read_text("utf-8") == wanted.read_text("utf-8")
    found = command_line.run(folder, "check")
    told = [line for line in found.out.splitlines() if not line.startswith(KNOWN.get(schema, "\0"))]
    assert (found.code, found.err) == (int(schema in KNOWN), ""), found.out
    assert told == [] or schema not in KNOWN, found.out
    former = [each.name for each in folder.iterdir() if each.name.startswith("before-")]
    assert bool(former) == (schema != NEWEST), "what was there before is kept"


def lost(before: Rows, after: Rows) -> list[str]:
    """Tables and columns that are away or tell something else, but for what a step has given up."""
    gone = before.keys() - after.keys()
    gone |= {
        f"{table}.{column}"
        for table in before.keys() & after.keys()
        for column in before[table].keys() - after[table].keys()
    }
    other = set()
    for table in before.keys() & after.keys():
        kept = [column for column in before[table] if column in after[table]]
        if as_rows(after[table], kept) != as_rows(before[table], kept):
            other.add(table)
    return sorted(gone - GIVEN_UP.keys() | other)


@pytest.mark.parametrize("schema", FULL)
def test_every_table_of_a_stored_database_has_a_row(schema: str, tmp_path: Path) -> None:
    """Else a step could lose what is in it, and nobody would see it."""
    found = contents(closed(shutil.copytree(STORED / schema, tmp_path / "data")))
    assert {table for table, columns in found.items() if not columns["rowid"]} == set()


def test_a_lost_row_or_value_is_noticed(tmp_path: Path) -> None:
    before = contents(closed(shutil.copytree(STORED / FULL[-1], tmp_path / "data")))
    for table, columns in before.items():
        for name in columns:
            shorter = {each: values[1:] for each, values in columns.items()}
            less = {each: values for each, values in columns.items() if each != name}
            for after in (less, shorter, columns | {name: [None, *columns[name][1:]]}):
                if f"{table}.{name}" in GIVEN_UP or name == "rowid" or after == columns:
                    continue
                assert lost({table: columns}, {table: after}) != []


@pytest.mark.long  # five seconds: a demonstration of its own
def test_a_database_can_be_stored_of_the_newest_schema_too(tmp_path: Path) -> None:
    """A new table needs its row in `tests/helpers/full_database`."""
    counts = full_database.make(tmp_path / "full")
    assert {table for table, many in counts.items() if not many} == set()
    assert command_line.run(tmp_path / "full", "check").code == 0


def closed(folder: Path) -> Engine:
    """The file as it is, without the program bringing it up to date."""
    key = store.look(folder).data_key
    assert key is not None
    return open_engine(folder / "counsellor.db", key)


def contents(engine: Engine) -> Rows:
    """Each table's columns with what stands in them, row by row; not what the program makes anew."""
    with engine.connect() as connection:
        found: Rows = {}
        for table in inspect(connection).get_table_names():
            if table in OWN_TABLES or table.startswith(SEARCH_TABLE):
                continue
            columns = [each["name"] for each in inspect(connection).get_columns(table)]
            names = ", ".join(f'"{name}"' for name in columns)
            rows = connection.exec_driver_sql(f'SELECT rowid, {names} FROM "{table}"').all()
            told = [list(row) for row in rows]
            found[table] = {
                name: [row[place] for row in told] for place, name in enumerate(["rowid", *columns])
            }
    engine.dispose()
    return found


def as_rows(columns: dict[str, list[Any]], kept: list[str]) -> list[tuple[Any, ...]]:
    """In an order of their own: a rebuilt table has another."""
    rows = zip(*(columns[name] for name in kept if name != "rowid"), strict=True)
    return sorted(rows, key=repr)
