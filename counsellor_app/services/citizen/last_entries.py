"""When something was last written about a person, over every table about people (domain 6.4)."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any, Final

from sqlalchemy import Column, FromClause, Select, Table, case, func, select

from counsellor_app.clock import local
from counsellor_app.models.base import UtcInstant
from counsellor_app.services.citizen.person_tables import (
    PERSON,
    Way,
    key_column,
    personal_tables,
    table_of,
)
from counsellor_app.services.transaction import Transaction

# Traces of how the program was used, and of what was asked about the record: no entries in it.
_TRACES: Final = frozenset(
    {"undo_record", "form_draft", "removed_thing", "retention_hold", "citizen_request"}
)
_PORTION: Final = 400


def last_entries(session: Transaction, ids: Sequence[uuid.UUID]) -> dict[uuid.UUID, date]:
    """The day of the last entry about each of these people; what lies ahead is no entry."""
    found: dict[uuid.UUID, datetime] = {}
    for first in range(0, len(ids), _PORTION):
        some = ids[first : first + _PORTION]
        for statement in _statements(session.now, some):
            for participant_id, *instants in session.execute(statement):
                _take_newest(found, participant_id, instants)
    return {key: local(at).date() for key, at in found.items()}


def _take_newest(
    found: dict[uuid.UUID, datetime], key: uuid.UUID, instants: Iterable[datetime | None]
) -> None:
    for at in instants:
        if at is not None and (key not in found or at > found[key]):
            found[key] = at


def _statements(now: datetime, ids: Sequence[uuid.UUID]) -> Iterable[Select[Any]]:
    for name, ways in personal_tables().items():
        table = table_of(name)
        columns = [column for column in table.columns if isinstance(column.type, UtcInstant)]
        if name in _TRACES or not columns:
            continue
        owner, source = (table.c.id, table) if name == PERSON else _owner(table, ways[0])
        newest = [func.max(_until(column, now)) for column in columns]
        yield (select(owner, *newest).select_from(source).where(owner.in_(ids)).group_by(owner))


def _until(column: Column[datetime], now: datetime) -> Any:
    return case((column <= now, column), else_=None)


def _owner(table: Table, way: Way) -> tuple[Column[uuid.UUID], FromClause]:
    """The column that holds the person's id, and the tables that lead there."""
    column, source, parent = table.c[way.column], table, way.parent
    joined: FromClause = source
    while parent != PERSON:
        upper = table_of(parent)
        joined = joined.join(upper, column == key_column(upper))
        (next_way, *_) = personal_tables()[parent]
        column, parent = upper.c[next_way.column], next_way.parent
    return column, joined
