"""Reads the log as text in the form that its hashes are made of: 200,000 rows in about two seconds (quality 18).

The database gives the columns as it keeps them, by portions, and they are put together here as
`audit.entry_hash` writes them; making rows, identifiers, instants and facts of them first would take
several times as long.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
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
    kept = _SQLITE if is_sqlite(session.connection()) else _POSTGRESQL
    place, after = _ENTRIES.c.sequence, _BEFORE_ALL
    while True:
        statement = select(*kept.columns).where(place > after).order_by(place).limit(_PORTION)
        rows = _fetched(session, statement)
        if not rows:
            return
        yield _portion(rows, kept)
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


def _portion(rows: Sequence[Stored], kept: _Kept) -> Portion:
    try:
        expected = [_hash(row, kept) for row in rows]
    except _UNREADABLE:
        expected = [_or_empty(row, kept) for row in rows]
    columns = list(zip(*rows, strict=True))
    return Portion(columns[0], expected, columns[-2], columns[-1])


def _or_empty(row: Stored, kept: _Kept) -> str:
    try:
        return _hash(row, kept)
    except _UNREADABLE:
        return ""


def _hash(row: Stored, kept: _Kept) -> str:
    return sha256(kept.written(row).encode()).hexdigest()


# Made once: `json.dumps` with these options would make an encoder for each row.
_encode = json.JSONEncoder(sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode


@lru_cache(_REMEMBERED)
def _canonical(stored: str) -> str:
    return _encode(json.loads(stored))


@lru_cache(_REMEMBERED)
def _quoted(stored: str) -> str:
    return _encode(stored)


@dataclass(frozen=True)
class _Kept:
    """How a database keeps the columns, and how a row of them is written for its hash."""

    columns: tuple[ColumnElement[Any], ...]
    written: Callable[[Stored], str]


def _writer(key: Callable[[str], str], instant: Callable[[str], str]) -> Callable[[Stored], str]:
    """From how identifiers and instants are written; what stands in many rows is written once."""
    known, at_once, facts_of = lru_cache(_REMEMBERED)(key), _quoted, _canonical

    def written(row: Stored) -> str:
        (sequence, id_, request, at, user, action, person, pathway, subject, about, facts) = row[
            :11
        ]
        return (
            f'[{sequence},"{key(id_)}","{known(request)}","{instant(at)}",'
            f'"{known(user) if user else ""}",{at_once(action)},'
            f'"{known(person) if person else ""}","{known(pathway) if pathway else ""}",'
            f'{at_once(subject)},"{key(about) if about else ""}",'
            f'{facts if facts == "{}" else facts_of(facts)},"{row[11]}"]'
        )

    return written


def _dashed(of: str) -> str:
    return f"{of[:8]}-{of[8:12]}-{of[12:16]}-{of[16:20]}-{of[20:]}"


def _with_zone(text: str) -> str:
    """SQLite has instants in UTC with six digits."""
    return f"{text[:10]}T{text[11:]}+00:00"


_POSTGRESQL_AT: Final = """to_char(timezone('UTC', at), 'YYYY-MM-DD"T"HH24:MI:SS.US') || '+00:00'"""


def _columns(as_text: Callable[[Any], ColumnElement[Any]], at: ColumnElement[Any]) -> Any:
    of = _ENTRIES.c
    before = (
        of.sequence,
        as_text(of.id),
        as_text(of.request_id),
        at,
        as_text(of.user_id),
        of.action,
    )
    about = (as_text(of.participant_id), as_text(of.pathway_id), of.subject, as_text(of.subject_id))
    return (*before, *about, as_text(of.facts), of.previous_hash, of.hash)


_SQLITE: Final = _Kept(
    _columns(lambda column: type_coerce(column, String), type_coerce(_ENTRIES.c.at, String)),
    _writer(_dashed, _with_zone),
)
_POSTGRESQL: Final = _Kept(
    _columns(lambda column: cast(column, String), literal_column(_POSTGRESQL_AT)),
    _writer(str, str),
)
