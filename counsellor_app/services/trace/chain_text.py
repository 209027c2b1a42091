"""Reads the log as text in the form that its hashes are made of: 200,000 rows in about two seconds (quality 18).

The database gives plain text, which is put together here as `audit.entry_hash` writes it; making
identifiers, instants and facts of each row first would take five times as long.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, String, cast, func, literal_column, select, type_coerce

from counsellor_app.models import AuditEntry
from counsellor_app.services.transaction import Transaction
from counsellor_app.store.engine import is_sqlite

_PORTION = 5000
_REMEMBERED = 20_000


class Link(NamedTuple):
    """One row: its place, the hash that it should have, that of the row before, and the one it has."""

    sequence: int
    expected: str  # empty where the row is not even readable
    previous: str
    hash: str


def links(session: Transaction) -> Iterator[Link]:
    """The whole log in its order."""
    embedded = is_sqlite(session.connection())
    dashed: Callable[[str | None], str] = _dashed if embedded else _plain
    statement = select(*(_sqlite() if embedded else _postgresql()))
    found = session.execute(
        statement.order_by(AuditEntry.sequence).execution_options(yield_per=_PORTION)
    )
    for (
        sequence,
        key,
        request,
        at,
        user,
        action,
        person,
        pathway,
        subject,
        about,
        facts,
        *rest,
    ) in found:
        try:
            text = (
                f'[{sequence},"{dashed(key)}","{dashed(request)}","{at[:10]}T{at[11:]}+00:00",'
                f'"{dashed(user)}",{_quoted(action)},"{dashed(person)}","{dashed(pathway)}",'
                f'{_quoted(subject)},"{dashed(about)}",{_canonical(facts)},"{rest[0]}"]'
            )
            expected = hashlib.sha256(text.encode()).hexdigest()
        except (TypeError, ValueError, AttributeError):
            expected = ""
        yield Link(sequence, expected, rest[0], rest[1])


@lru_cache(_REMEMBERED)
def _dashed(stored: str | None) -> str:
    if not stored:
        return ""
    return f"{stored[:8]}-{stored[8:12]}-{stored[12:16]}-{stored[16:20]}-{stored[20:]}"


def _plain(stored: str | None) -> str:
    return stored or ""


@lru_cache(_REMEMBERED)
def _quoted(code: str) -> str:
    return json.dumps(code, ensure_ascii=False)


@lru_cache(_REMEMBERED)
def _canonical(stored: str) -> str:
    facts = json.loads(stored)
    return json.dumps(facts, sort_keys=True, ensure_ascii=False, separators=(",", ":"))


_NAMES = (
    *("sequence", "id", "request_id", "at", "user_id", "action", "participant_id"),
    *("pathway_id", "subject", "subject_id", "facts", "previous_hash", "hash"),
)


def _sqlite() -> list[ColumnElement[Any]]:
    """As they lie there: identifiers without dashes, instants in UTC with six digits."""
    columns = AuditEntry.__table__.columns
    return [columns["sequence"], *(type_coerce(columns[name], String) for name in _NAMES[1:])]


def _postgresql() -> list[ColumnElement[Any]]:
    columns = AuditEntry.__table__.columns
    at = func.to_char(
        func.timezone("UTC", columns["at"]), literal_column("'YYYY-MM-DD HH24:MI:SS.US'")
    )
    return [
        columns["sequence"],
        *(at if name == "at" else cast(columns[name], String) for name in _NAMES[1:]),
    ]
