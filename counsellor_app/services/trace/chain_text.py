"""Reads the log as text in the form that its hashes are made of: 200,000 rows in about two seconds (quality 18).

The database gives plain text by portions, which is put together here as `audit.entry_hash` writes it;
making rows, identifiers, instants and facts of them first would take several times as long.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import closing
from functools import lru_cache
from hashlib import sha256
from typing import Any, Final, NamedTuple
from typing import cast as typed

from sqlalchemy import (
    ColumnElement,
    Select,
    String,
    Table,
    cast,
    literal_column,
    select,
    type_coerce,
)

from counsellor_app.models import AuditEntry
from counsellor_app.services.transaction import Transaction
from counsellor_app.store.engine import is_sqlite

_PORTION: Final = 5000
_BEFORE_ALL: Final = -(2**31)
_REMEMBERED: Final = 20_000
_UNREADABLE: Final = (TypeError, ValueError, AttributeError)
_ENTRIES = typed("Table", AuditEntry.__table__)
Stored = Sequence[Any]


class Link(NamedTuple):
    """One row: its place, the hash that it should have, that of the row before, and the one it has."""

    sequence: int
    expected: str  # empty where the row is not even readable
    previous: str
    hash: str


class Portion(NamedTuple):
    """Rows that follow each other, by column, so that they are compared as a whole."""

    sequences: Sequence[int]
    expected: Sequence[str]
    previous: Sequence[str]
    hashes: Sequence[str]

    def follows(self, sequence: int, previous: str) -> bool:
        """Whether every row has its hash and its place after this one: then there is nothing to look for."""
        return (
            list(self.sequences) == list(range(sequence + 1, sequence + 1 + len(self.sequences)))
            and list(self.expected) == list(self.hashes)
            and list(self.previous) == [previous, *self.hashes[:-1]]
        )

    def links(self) -> Iterator[Link]:
        """One by one."""
        return map(Link._make, zip(*self, strict=True))


def portions(session: Transaction) -> Iterator[Portion]:
    """The whole log in its order."""
    columns = _columns(embedded=is_sqlite(session.connection()))
    place, after = _ENTRIES.c.sequence, _BEFORE_ALL
    while True:
        statement = select(*columns).where(place > after).order_by(place).limit(_PORTION)
        rows = _fetched(session, statement)
        if not rows:
            return
        yield _portion(rows)
        after = rows[-1][0]


def _fetched(session: Transaction, statement: Select[Any]) -> Sequence[Stored]:
    """The tuples of the driver's cursor: a Row each would be as dear as its hash."""
    broken: type[Exception] = session.connection().dialect.loaded_dbapi.Error
    with closing(session.execute(statement)) as found:
        try:
            return typed("Sequence[Stored]", found.cursor.fetchall())  # type: ignore[attr-defined]
        except broken:
            pass
    # A damaged page, a line that broke: asked in the usual way it is told in our words.
    return session.execute(statement).all()


def links(session: Transaction) -> Iterator[Link]:
    """The same row by row."""
    for portion in portions(session):
        yield from portion.links()


def _portion(rows: Sequence[Stored]) -> Portion:
    try:
        expected = [_hash(row) for row in rows]
    except _UNREADABLE:
        expected = [_or_empty(row) for row in rows]
    columns = list(zip(*rows, strict=True))
    return Portion(columns[0], expected, columns[-2], columns[-1])


def _or_empty(row: Stored) -> str:
    try:
        return _hash(row)
    except _UNREADABLE:
        return ""


def _hash(row: Stored) -> str:
    _, begun, facts, previous, _ = row
    text = f'{begun}{facts if facts == "{}" else _canonical(facts)},"{previous}"]'
    return sha256(text.encode()).hexdigest()


# Made once: `json.dumps` with these options would make an encoder for each row.
_encode = json.JSONEncoder(sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode


@lru_cache(_REMEMBERED)
def _canonical(stored: str) -> str:
    return _encode(json.loads(stored))


# What is before the facts is put together by the database, which does it while it reads: on SQLite the
# identifiers lie there without dashes and the instants in UTC with six digits.
_SQLITE_KEY: Final = (
    "coalesce(substr({0}, 1, 8) || '-' || substr({0}, 9, 4) || '-' || substr({0}, 13, 4) || '-' || "
    "substr({0}, 17, 4) || '-' || substr({0}, 21), '')"
)
_SQLITE_AT: Final = "substr(at, 1, 10) || 'T' || substr(at, 12) || '+00:00'"
_POSTGRESQL_KEY: Final = "coalesce({0}::text, '')"
_POSTGRESQL_AT: Final = """to_char(timezone('UTC', at), 'YYYY-MM-DD"T"HH24:MI:SS.US') || '+00:00'"""


def _begun(key: str, at: str, quoted: str) -> ColumnElement[Any]:
    """The entry as JSON up to its facts, in SQL."""
    parts = (
        *(key.format("id"), key.format("request_id"), at, key.format("user_id")),
        quoted.format("action"),
        *(key.format("participant_id"), key.format("pathway_id")),
        quoted.format("subject"),
        key.format("subject_id"),
    )
    comma = " || ',' || "
    texts = comma.join(part if "json" in part else f"""'"' || {part} || '"'""" for part in parts)
    return literal_column(f"'[' || sequence{comma}{texts} || ','")


def _columns(*, embedded: bool) -> list[ColumnElement[Any]]:
    if embedded:
        begun = _begun(_SQLITE_KEY, _SQLITE_AT, "json_quote({0})")
    else:
        begun = _begun(_POSTGRESQL_KEY, _POSTGRESQL_AT, "to_json({0}::text)::text")
    columns = _ENTRIES.c
    facts = type_coerce(columns.facts, String) if embedded else cast(columns.facts, String)
    return [columns.sequence, begun, facts, columns.previous_hash, columns.hash]
