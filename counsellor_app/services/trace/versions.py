"""From which version to which an act moved what it changed, and whether everything since then is taken back."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import inspect, select

from counsellor_app.models import Base, UndoRecord
from counsellor_app.services.transaction import Transaction

Place = tuple[str, uuid.UUID]
"""An entity: its table and id."""
_PORTION = 500


def expectation(entity: Base) -> list[Any]:
    """[table, id, version]: that the entity still stands so."""
    identity = inspect(entity).identity
    assert identity is not None
    return [entity.__tablename__, str(identity[0]), getattr(entity, "version_id", None)]


def moved(session: Transaction) -> list[list[Any]]:
    """What the act changed, with the versions before and after it."""
    now = _versions(session, session.versions_before)
    return [
        [table, str(key), before, after]
        for (table, key), before in session.versions_before.items()
        if (after := now.get((table, key))) is not None
    ]


def carry_expectations(
    session: Transaction,
    undone: UndoRecord,
    moved: dict[Place, tuple[int, int]],
    since: datetime,
) -> None:
    """What the act changed is as it was before it: the acts before it can be taken back in their turn.

    To take back is a new write with a new version, and an earlier act expects the former one. What
    somebody else has changed meanwhile is not in `moved`.
    """
    if not moved:
        undone.moved = []
        return
    session.flush()
    now = {place: version_of(session, *place) for place in moved}
    # From the version before the act to the one after the way back, nothing has changed.
    undone.moved = [
        [table, str(key), moved[table, key][0], version]
        for (table, key), version in now.items()
        if version is not None
    ]
    earlier = session.scalars(
        select(UndoRecord).where(
            UndoRecord.user_id == undone.user_id,
            UndoRecord.undone_at.is_(None),
            UndoRecord.done_at <= undone.done_at,
            UndoRecord.done_at >= since,
            UndoRecord.id != undone.id,
        )
    )
    for record in earlier:
        record.expects = [
            [table, key, _carried(moved, now, table, key, version)]
            for table, key, version in record.expects
        ]
        record.moved = [
            [table, key, before, _carried(moved, now, table, key, after)]
            for table, key, before, after in record.moved
        ]


def as_they_were(session: Transaction, places: Mapping[Place, int], since: datetime) -> set[Place]:
    """Which of these (table, id) are as they were at that version: what was done since is taken back."""
    if not places:
        return set()
    steps: dict[Place, dict[int, int]] = {}
    for rows in session.scalars(
        select(UndoRecord.moved).where(
            UndoRecord.undone_at.is_not(None), UndoRecord.done_at >= since
        )
    ):
        for table, key, before, after in rows:
            if (place := (table, uuid.UUID(key))) in places:
                steps.setdefault(place, {})[before] = after
    now = _versions(session, steps)
    return {place for place in steps if _end(steps[place], places[place]) == now.get(place)}


def _end(steps: dict[int, int], version: int) -> int:
    """Where the steps lead, each from one version to a later one that says the same."""
    while version in steps:
        version = steps[version]
    return version


def _carried(
    moved: dict[Place, tuple[int, int]],
    now: dict[Place, int | None],
    table: str,
    key: str,
    version: int | None,
) -> int | None:
    """The version of today where the entity was left at the one from which the undone act began."""
    place = (table, uuid.UUID(key))
    return now[place] if place in moved and moved[place][0] == version else version


def version_of(session: Transaction, table: str, entity_id: uuid.UUID) -> int | None:
    """None where it is gone, or has no versions."""
    for mapper in Base.registry.mappers:
        if mapper.class_.__tablename__ == table:
            found = session.get(mapper.class_, entity_id)
            return None if found is None else getattr(found, "version_id", None)
    raise LookupError(table)


def _versions(session: Transaction, places: Iterable[Place]) -> dict[Place, int]:
    """The versions of many entities: those at hand are asked themselves, the others in portions."""
    found: dict[Place, int] = {}
    unread: dict[str, list[uuid.UUID]] = {}
    held: Iterable[Any] = session.identity_map.values()
    at_hand: dict[Place, int] = {
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
