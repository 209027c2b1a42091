"""Finds names by the beginnings of their words: FTS5 on SQLite, trigrams on PostgreSQL, over `participant_search`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from sqlalchemy import (
    ColumnElement,
    Connection,
    SQLColumnExpression,
    bindparam,
    column,
    false,
    func,
    literal,
    select,
    table,
    text,
    true,
)
from sqlalchemy.exc import DatabaseError

from counsellor_app.errors import StorageError
from counsellor_app.store.engine import is_sqlite
from counsellor_app.store.schema import SEARCH_TABLE

# More hits than this are not sorted: the list walks the index of sort keys instead and stops
# when the page is full. Sorting 100,000 hits of `an*` took 830 ms.
BROAD: Final = 2_000

_FTS = table(SEARCH_TABLE, column("rowid"), column(SEARCH_TABLE))
_HITS = select(_FTS.c.rowid).where(_FTS.c[SEARCH_TABLE].op("MATCH")(bindparam("words")))
# Made once, so that it is compiled once: it is asked after each key.
_HOW_MANY = select(func.count()).select_from(_HITS.limit(BROAD + 1).subquery())
_SQLITE_TRIGGERS: Final = {
    "INSERT": "{insert}",
    "DELETE": "{delete}",
    "UPDATE OF folded_name, number": "{delete} {insert}",
}
_INSERT: Final = (
    f"INSERT INTO {SEARCH_TABLE} (rowid, folded_name) VALUES (NEW.number, NEW.folded_name);"
)
_DELETE: Final = (
    f"INSERT INTO {SEARCH_TABLE} ({SEARCH_TABLE}, rowid, folded_name) "
    "VALUES ('delete', OLD.number, OLD.folded_name);"
)


def install(connection: Connection) -> None:
    """Makes the index again from `participant_search`, whatever was there."""
    if is_sqlite(connection):
        _install_fts(connection)
    else:
        _install_trigrams(connection)


def name_condition(
    connection: Connection,
    number: SQLColumnExpression[int],
    folded_name: SQLColumnExpression[str],
    words: Sequence[str],
) -> ColumnElement[bool]:
    """A condition on `participant_search`: each word begins a word of the name.

    `words` are folded as the column is: small letters and digits, words parted by one space. The
    caller sorts by `sort_key, number` and takes a page, which is quick for broad words too.
    """
    if not words:
        return true()
    if not all(word.isalnum() for word in words):
        return false()
    padded = literal(" ").concat(folded_name)
    if not is_sqlite(connection):
        return _all(padded.like(f"% {word}%") for word in words)
    match = " AND ".join(f'"{word}" *' for word in words)
    if connection.execute(_HOW_MANY, {"words": match}).scalar_one() <= BROAD:
        return number.in_(select(_FTS.c.rowid).where(_FTS.c[SEARCH_TABLE].op("MATCH")(match)))
    return _all(func.instr(padded, f" {word}") > 0 for word in words)


def starts_with(
    connection: Connection, words: SQLColumnExpression[str], digits: str
) -> ColumnElement[bool]:
    """Whether a column of digits (phone, CPR) begins so; on SQLite by its index."""
    if is_sqlite(connection):
        return words.op("GLOB")(f"{digits}*")  # LIKE minds no case, so it finds no index
    return words.like(f"{digits}%")


def disagrees(connection: Connection) -> bool:
    """Whether the index tells another story than `participant_search`."""
    if not is_sqlite(connection):
        return False  # PostgreSQL keeps its index itself
    command = f"INSERT INTO {SEARCH_TABLE} ({SEARCH_TABLE}, rank) VALUES ('integrity-check', 1)"
    try:
        connection.execute(text(command))
    except (DatabaseError, StorageError):  # the engine words a damaged index like a damaged file
        return True
    return False


def _all(conditions: Any) -> ColumnElement[bool]:
    whole: ColumnElement[bool] = true()
    for condition in conditions:
        whole = whole & condition
    return whole


def _install_fts(connection: Connection) -> None:
    run = connection.exec_driver_sql
    run(f"DROP TABLE IF EXISTS {SEARCH_TABLE}")
    run(
        f"CREATE VIRTUAL TABLE {SEARCH_TABLE} USING fts5("
        "folded_name, content='participant_search', content_rowid='number', "
        "tokenize='unicode61', prefix='2 3', detail='none')"
    )
    for event, body in _SQLITE_TRIGGERS.items():
        name = f"{SEARCH_TABLE}_{event.split()[0].lower()}"
        run(f"DROP TRIGGER IF EXISTS {name}")
        statements = body.format(insert=_INSERT, delete=_DELETE)
        run(f"CREATE TRIGGER {name} AFTER {event} ON participant_search BEGIN {statements} END")
    run(f"INSERT INTO {SEARCH_TABLE} ({SEARCH_TABLE}) VALUES ('rebuild')")


def _install_trigrams(connection: Connection) -> None:
    run = connection.exec_driver_sql
    run("CREATE EXTENSION IF NOT EXISTS pg_trgm")
    run(f"DROP INDEX IF EXISTS {SEARCH_TABLE}")
    # The space in front lets the beginning of the first word be found like that of the others.
    run(
        f"CREATE INDEX {SEARCH_TABLE} ON participant_search "
        "USING gin ((' ' || folded_name) gin_trgm_ops)"
    )
