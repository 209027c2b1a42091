"""Takes the last act back: each act stores its inverse and the versions it expects; undo is a new write."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Protocol, cast

from sqlalchemy import Table, insert, inspect, select

from counsellor_app.errors import UserError
from counsellor_app.ids import new_id
from counsellor_app.models import Base, Participant, UndoRecord
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.operation import query, use_case
from counsellor_app.services.trace import audit
from counsellor_app.services.transaction import Transaction

OFFERED_FOR = timedelta(hours=12)


class Inverse(Protocol):
    """Takes an act back; gets what the act stored, ids as text."""

    __name__: str

    def __call__(self, session: Transaction, **arguments: Any) -> None: ...


INVERSES: dict[str, Inverse] = {}


@dataclass(frozen=True, slots=True)
class UndoRow:
    """The act that Ctrl+Z would take back, by name."""

    id: uuid.UUID
    label: str
    who: str


def inverse(function: Callable[..., None]) -> Callable[..., None]:
    """Registers the inverse of an act under its name, which no other may have."""
    known = INVERSES.get(function.__name__)
    if known is not None and getattr(known, "__module__", "") != function.__module__:
        raise ValueError(f"{function.__name__} is the name of two inverses")
    INVERSES[function.__name__] = function
    return function


def offer(
    session: Transaction,
    label: str,
    function: Callable[..., None],
    *,
    expects: Iterable[Base] = (),
    participant_id: uuid.UUID | None = None,
    **arguments: Any,
) -> None:
    """Stores how this act is taken back. `label` is a code: "call", "mark", "enrolment" …

    Call it last in the use case: the versions of `expects` are read after a flush.
    """
    if session.actor.user_id is None:
        return  # the demonstration's own building is not taken back
    session.flush()
    record = {
        "id": new_id(),
        "user_id": session.actor.user_id,
        "participant_id": participant_id,
        "label": label,
        "inverse": function.__name__,
        "arguments": {name: _plain(value) for name, value in arguments.items()},
        "expects": [_expectation(entity) for entity in expects],
        "done_at": session.now,
    }
    session.execute(_ADD, record)  # no entity: a second flush takes longer than many an act
    session.touched(UndoRecord.__tablename__, participant_id=participant_id)


_ADD = insert(cast("Table", UndoRecord.__table__))


@query(Right.SIGNED_IN)
def last_undoable(session: Transaction) -> UndoRow | None:
    """The actor's newest act of the last twelve hours that is not yet taken back."""
    record = _newest(session)
    if record is None:
        return None
    person = session.get(Participant, record.participant_id) if record.participant_id else None
    who = f"{person.given_name} {person.surname}".strip() if person else ""
    return UndoRow(record.id, record.label, who)


@use_case(Right.SIGNED_IN)
def undo(session: Transaction, record_id: uuid.UUID) -> None:
    """Takes the act back; UserError("undo.changed_since") when somebody built on it meanwhile."""
    record = access.load(session, UndoRecord, record_id)
    if record.user_id != session.actor.id or record.undone_at is not None:
        raise UserError("undo.gone")
    for table, entity_id, version in record.expects:
        if _version(session, table, uuid.UUID(entity_id)) != version:
            raise UserError("undo.changed_since", label=record.label)
    INVERSES[record.inverse](session, **record.arguments)
    record.undone_at = session.now
    audit.record(
        session,
        "undo",
        participant_id=record.participant_id,
        subject="undo_record",
        subject_id=record.id,
        inverse=record.inverse,
    )


def _newest(session: Transaction) -> UndoRecord | None:
    return session.scalars(
        select(UndoRecord)
        .where(
            UndoRecord.user_id == session.actor.user_id,
            UndoRecord.undone_at.is_(None),
            UndoRecord.done_at >= session.now - OFFERED_FOR,
        )
        .order_by(UndoRecord.done_at.desc(), UndoRecord.id.desc())
        .limit(1)
    ).first()


def _expectation(entity: Base) -> list[Any]:
    identity = inspect(entity).identity
    assert identity is not None
    return [entity.__tablename__, str(identity[0]), getattr(entity, "version_id", None)]


def _version(session: Transaction, table: str, entity_id: uuid.UUID) -> int | None:
    for mapper in Base.registry.mappers:
        if mapper.class_.__tablename__ == table:
            found = session.get(mapper.class_, entity_id)
            return None if found is None else getattr(found, "version_id", None)
    raise LookupError(table)


def _plain(value: Any) -> Any:
    if value is None or isinstance(value, bool | int | float | str):
        return value
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    return str(value)
