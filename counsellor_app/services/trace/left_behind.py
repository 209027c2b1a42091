"""Rows that undone acts leave behind for the story: they hold nothing back, and go with what they hang on.

A void voucher and a cancelled letter are none of them: a number is spent and a paper may be out, so they
stay, and their citizen with them.
"""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from typing import Any, Final

from sqlalchemy import ColumnElement, Table, and_, select

from counsellor_app.kinds.interview import ConsentKind, InterviewState
from counsellor_app.models import (
    Base,
    Call,
    Consent,
    Interview,
    InterviewAnswer,
    Match,
    StockMove,
    Supply,
)
from counsellor_app.services.transaction import Transaction

_DRAFTS = select(Interview.id).where(Interview.state == InterviewState.DRAFT)
# What was typed in an interview taken back is a draft again, and lies with the drafts.
_LEFT: Final[dict[str, ColumnElement[bool]]] = {
    Call.__tablename__: Call.undone_at.is_not(None),
    # Given with a passing-on alone; where that stands the closed pathway holds what it hangs on.
    Consent.__tablename__: and_(
        Consent.kind == ConsentKind.PASS_ON, Consent.withdrawn_on.is_not(None)
    ),
    Interview.__tablename__: Interview.state == InterviewState.DRAFT,
    InterviewAnswer.__tablename__: InterviewAnswer.interview_id.in_(_DRAFTS),
    Match.__tablename__: Match.parted_at.is_not(None),
    StockMove.__tablename__: StockMove.undone_at.is_not(None),
    Supply.__tablename__: Supply.undone_at.is_not(None),
}

_MODELS: Final = {mapper.class_.__tablename__: mapper.class_ for mapper in Base.registry.mappers}


def tables() -> tuple[Table, ...]:
    """The tables that have such rows, in the order of their references."""
    return tuple(each for each in Base.metadata.sorted_tables if each.name in _LEFT)


def hanging_on(
    session: Transaction, column: Any, parents: Sequence[uuid.UUID]
) -> tuple[tuple[uuid.UUID, uuid.UUID], ...]:
    """(row left behind, what it hangs on) for a foreign key of one of `tables()`."""
    table = column.table
    found = session.execute(
        select(table.c.id, column).where(column.in_(parents), _LEFT[table.name])
    )
    return tuple((row_id, parent) for row_id, parent in found)


def clear(session: Transaction, table: str, *entity_ids: uuid.UUID) -> None:
    """They go from what is about to be taken out; call it before asking what else hangs on that."""
    session.flush()
    gone: dict[str, set[uuid.UUID]] = {table: set(entity_ids)}
    for each in tables():
        for column in each.c:
            for key in column.foreign_keys:
                if parents := gone.get(key.column.table.name):
                    rows = hanging_on(session, column, list(parents))
                    gone.setdefault(each.name, set()).update(row_id for row_id, _ in rows)
    for each in reversed(tables()):
        for row_id in gone.get(each.name, set()) - set(entity_ids):
            session.delete(session.get_one(_MODELS[each.name], row_id))
        session.flush()
