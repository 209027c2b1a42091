"""Takes the last act back: each act stores its inverse and the versions it expects; undo is a new write."""

from __future__ import annotations

import importlib
import uuid
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Protocol, cast

from sqlalchemy import Table, insert, select

from counsellor_app.errors import UserError
from counsellor_app.ids import new_id
from counsellor_app.models import Base, Participant, UndoRecord
from counsellor_app.services import access, everything
from counsellor_app.services.actor import Right
from counsellor_app.services.operation import query, use_case
from counsellor_app.services.trace import audit, versions
from counsellor_app.services.transaction import Transaction

OFFERED_FOR = timedelta(hours=12)
_SERVICES = "counsellor_app.services"
_LONGEST = 60  # as the column holds


class Inverse(Protocol):
    """Takes an act back; gets what the act stored, ids as text."""

    __name__: str

    def __call__(self, session: Transaction, **arguments: Any) -> None: ...


INVERSES: dict[str, Inverse] = {}
# Of inverses that can tell beforehand, beside the versions, whether they will be refused.
POSSIBLE: dict[str, Callable[..., bool]] = {}
FINAL = ""
"""In the place of an inverse: the act stands, and the window says what to do instead."""


@dataclass(frozen=True, slots=True)
class UndoRow:
    """The act that Ctrl+Z would take back, by name."""

    id: uuid.UUID
    label: str
    who: str
    about: str = ""  # what it concerns where that is no person: a voucher's number, a practice
    final: bool = False  # it stands: what to do instead is said by its label


@dataclass(frozen=True, slots=True)
class ActRow:
    """One act in the list of the last ones; `possible` while it can be taken back."""

    id: uuid.UUID
    label: str
    who: str
    done_at: datetime
    undone_at: datetime | None
    possible: bool
    about: str = ""
    final: bool = False


def inverse(function: Callable[..., None]) -> Callable[..., None]:
    """Registers the inverse of an act under its name, which no other may have."""
    known = INVERSES.get(function.__name__)
    if known is not None and getattr(known, "__module__", "") != function.__module__:
        raise ValueError(f"{function.__name__} is the name of two inverses")
    if len(place_of(function)) > _LONGEST:
        raise ValueError(f"{place_of(function)} does not fit into the record")
    INVERSES[function.__name__] = function
    return function


def place_of(function: Callable[..., None]) -> str:
    """The inverse as a record names it, with its module: after a restart that may not be read yet."""
    _, inside, module = function.__module__.partition(f"{_SERVICES}.")
    return f"{module}:{function.__name__}" if inside else function.__name__


def possible(function: Callable[..., None]) -> Callable[[Callable[..., bool]], Callable[..., bool]]:
    """Registers how an inverse knows beforehand that what it needs still stands."""

    def mark(asked: Callable[..., bool]) -> Callable[..., bool]:
        POSSIBLE[function.__name__] = asked
        return asked

    return mark


def is_own_act(session: Transaction) -> bool:
    """Whether the use case that runs is the user's act, and no part of another one."""
    return len(session.running) <= 1


def offer(
    session: Transaction,
    label: str,
    function: Callable[..., None],
    *,
    expects: Iterable[Base] = (),
    participant_id: uuid.UUID | None = None,
    about: str = "",
    **arguments: Any,
) -> None:
    """Stores how this act is taken back. `label` is a code: "call", "mark", "enrolment" …

    `about` names what the act concerns, beside the person. Call it last in the use case: the
    versions of `expects` are read after a flush.
    """
    _keep(session, label, place_of(function), expects, participant_id, about, arguments)


def final(
    session: Transaction, label: str, *, participant_id: uuid.UUID | None = None, about: str = ""
) -> None:
    """Notes an act that stands, so that Ctrl+Z says why instead of taking back the one before it."""
    if is_own_act(session):
        _keep(session, label, FINAL, (), participant_id, about, {})


def _keep(
    session: Transaction,
    label: str,
    inverse_name: str,
    expects: Iterable[Base],
    participant_id: uuid.UUID | None,
    about: str,
    arguments: dict[str, Any],
) -> None:
    if session.actor.user_id is None:
        return  # the demonstration's own building is not taken back
    session.flush()
    record = {
        "id": new_id(),
        "user_id": session.actor.user_id,
        "participant_id": participant_id,
        "label": label,
        "about": about[:140],
        "inverse": inverse_name,
        "needs": session.running[0] if session.running else "",
        "arguments": {name: _plain(value) for name, value in arguments.items()},
        "expects": [versions.expectation(entity) for entity in expects],
        "moved": versions.moved(session),
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
    return UndoRow(record.id, record.label, who, record.about, record.inverse == FINAL)


@query(Right.SIGNED_IN)
def last_acts(session: Transaction, limit: int = 50) -> tuple[ActRow, ...]:
    """The actor's acts of the last twelve hours, the newest first, and whether each can be taken back."""
    found = session.execute(
        select(UndoRecord, Participant.given_name, Participant.surname)
        .outerjoin(Participant, Participant.id == UndoRecord.participant_id)
        .where(
            UndoRecord.user_id == session.actor.user_id,
            UndoRecord.done_at >= session.now - OFFERED_FOR,
        )
        .order_by(UndoRecord.done_at.desc(), UndoRecord.id.desc())
        .limit(limit)
    )
    return tuple(
        ActRow(
            record.id,
            record.label,
            f"{given or ''} {surname or ''}".strip(),
            record.done_at,
            record.undone_at,
            record.undone_at is None and _as_expected(session, record),
            record.about,
            record.inverse == FINAL,
        )
        for record, given, surname in found
    )


@use_case(Right.SIGNED_IN)
def undo(session: Transaction, record_id: uuid.UUID) -> None:
    """Takes the act back; UserError("undo.changed_since") when somebody built on it meanwhile."""
    record = access.load(session, UndoRecord, record_id)
    if record.user_id != session.actor.id or record.undone_at is not None:
        raise UserError("undo.gone")
    if record.inverse == FINAL:
        raise UserError("undo.stands", label=record.label)
    inverse_of = _inverse_of(record)
    if inverse_of is None:  # of an older program
        raise UserError("undo.gone")
    if record.needs:  # who may not do it any more does not undo it either
        session.actor.demand(Right(record.needs), record.label)
    if not _as_expected(session, record):
        raise UserError("undo.changed_since", label=record.label)
    moved = {
        (table, uuid.UUID(key)): (before, after)
        for table, key, before, after in record.moved
        if versions.version_of(session, table, uuid.UUID(key)) == after
    }
    inverse_of(session, **record.arguments)
    record.undone_at = session.now
    versions.carry_expectations(session, record, moved, session.now - OFFERED_FOR)
    audit.record(
        session,
        "undo",
        participant_id=record.participant_id,
        subject="undo_record",
        subject_id=record.id,
        inverse=record.inverse,
    )


def _inverse_of(record: UndoRecord) -> Inverse | None:
    """Read on demand: the window reads the modules of an area when that is first opened."""
    module, _, name = record.inverse.rpartition(":")
    if name not in INVERSES and module:
        with suppress(ModuleNotFoundError):
            importlib.import_module(f"{_SERVICES}.{module}")
    if name not in INVERSES:  # of a record that does not tell, or from before it moved
        everything.read()
    return INVERSES.get(name)


def _as_expected(session: Transaction, record: UndoRecord) -> bool:
    """Whether nobody built on it meanwhile."""
    if record.inverse == FINAL or _inverse_of(record) is None:
        return False
    asked = POSSIBLE.get(record.inverse.rpartition(":")[2])
    return all(
        versions.version_of(session, table, uuid.UUID(entity_id)) == version
        for table, entity_id, version in record.expects
    ) and (asked is None or asked(session, **record.arguments))


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


def _plain(value: Any) -> Any:
    if value is None or isinstance(value, bool | int | float | str):
        return value
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    if isinstance(value, dict):
        return {name: _plain(item) for name, item in value.items()}
    return str(value)
