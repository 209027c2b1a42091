"""Takes the last act back: each act stores its inverse and the versions it expects; undo is a new write."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
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
_PORTION = 500


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
    INVERSES[function.__name__] = function
    return function


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
    _keep(session, label, function.__name__, expects, participant_id, about, arguments)


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
        "expects": [_expectation(entity) for entity in expects],
        "moved": _moved(session),
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
    if record.inverse not in INVERSES:  # of an older program
        raise UserError("undo.gone")
    if record.needs:  # who may not do it any more does not undo it either
        session.actor.demand(Right(record.needs), record.label)
    if not _as_expected(session, record):
        raise UserError("undo.changed_since", label=record.label)
    moved = {
        (table, uuid.UUID(key)): (before, after)
        for table, key, before, after in record.moved
        if _version(session, table, uuid.UUID(key)) == after
    }
    INVERSES[record.inverse](session, **record.arguments)
    record.undone_at = session.now
    _carry_expectations(session, record, moved)
    audit.record(
        session,
        "undo",
        participant_id=record.participant_id,
        subject="undo_record",
        subject_id=record.id,
        inverse=record.inverse,
    )


def _moved(session: Transaction) -> list[list[Any]]:
    """What the act changed, with the versions before and after it."""
    now = _versions(session, session.versions_before)
    return [
        [table, str(key), before, after]
        for (table, key), before in session.versions_before.items()
        if (after := now.get((table, key))) is not None
    ]


def _carry_expectations(
    session: Transaction,
    undone: UndoRecord,
    moved: dict[tuple[str, uuid.UUID], tuple[int, int]],
) -> None:
    """What the act changed is as it was before it: the acts before it can be taken back in their turn.

    To take back is a new write with a new version, and an earlier act expects the former one. What
    somebody else has changed meanwhile is not in `moved`.
    """
    if not moved:
        return
    session.flush()
    earlier = session.scalars(
        select(UndoRecord).where(
            UndoRecord.user_id == undone.user_id,
            UndoRecord.undone_at.is_(None),
            UndoRecord.done_at <= undone.done_at,
            UndoRecord.done_at >= session.now - OFFERED_FOR,
            UndoRecord.id != undone.id,
        )
    )
    now = {place: _version(session, *place) for place in moved}
    for record in earlier:
        record.expects = [
            [table, key, _carried(moved, now, table, key, version)]
            for table, key, version in record.expects
        ]
        record.moved = [
            [table, key, before, _carried(moved, now, table, key, after)]
            for table, key, before, after in record.moved
        ]


def _carried(
    moved: dict[tuple[str, uuid.UUID], tuple[int, int]],
    now: dict[tuple[str, uuid.UUID], int | None],
    table: str,
    key: str,
    version: int | None,
) -> int | None:
    """The version of today where the entity was left at the one from which the undone act began."""
    place = (table, uuid.UUID(key))
    return now[place] if place in moved and moved[place][0] == version else version


def _as_expected(session: Transaction, record: UndoRecord) -> bool:
    """Whether nobody built on it meanwhile."""
    if record.inverse == FINAL:
        return False
    asked = POSSIBLE.get(record.inverse)
    return all(
        _version(session, table, uuid.UUID(entity_id)) == version
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


def _versions(
    session: Transaction, places: Iterable[tuple[str, uuid.UUID]]
) -> dict[tuple[str, uuid.UUID], int]:
    """The versions of many entities: those at hand are asked themselves, the others in portions."""
    found: dict[tuple[str, uuid.UUID], int] = {}
    unread: dict[str, list[uuid.UUID]] = {}
    held: Iterable[Any] = session.identity_map.values()
    at_hand: dict[tuple[str, uuid.UUID], int] = {
        (entity.__tablename__, entity.id): entity.version_id
        for entity in held
        if hasattr(entity, "version_id")
    }
    for place in places:
        if place in at_hand:
            found[place] = at_hand[place]
        else:
            unread.setdefault(place[0], []).append(place[1])
    for name, keys in unread.items():
        table = Base.metadata.tables[name]
        for first in range(0, len(keys), _PORTION):
            some = table.c.id.in_(keys[first : first + _PORTION])
            for key, version in session.execute(select(table.c.id, table.c.version_id).where(some)):
                found[name, key] = version
    return found


def _plain(value: Any) -> Any:
    if value is None or isinstance(value, bool | int | float | str):
        return value
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    if isinstance(value, dict):
        return {name: _plain(item) for name, item in value.items()}
    return str(value)
