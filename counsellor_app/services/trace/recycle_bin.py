"""The recycle bin: what was thrown away is kept for a while, listed, and brought back (issue "Undo and history")."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select

from counsellor_app.errors import UserError
from counsellor_app.ids import new_id
from counsellor_app.kinds.removed import RemovedKind
from counsellor_app.models import Base, Participant, RemovedThing
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.operation import query, use_case
from counsellor_app.services.trace import as_before, audit, undo
from counsellor_app.services.transaction import Transaction

Restore = Callable[[Transaction, dict[str, Any]], None]
RESTORERS: dict[RemovedKind, Restore] = {}


@dataclass(frozen=True, slots=True)
class RemovedRow:
    """One thing in the bin: what, about whom, when, and its first words."""

    id: uuid.UUID
    kind: RemovedKind
    who: str
    words: str
    removed_at: datetime


def restores(kind: RemovedKind) -> Callable[[Restore], Restore]:
    """Registers how a thing of this kind is brought back from what `put` was given."""

    def mark(function: Restore) -> Restore:
        RESTORERS[kind] = function
        return function

    return mark


def put(
    session: Transaction,
    kind: RemovedKind,
    content: dict[str, Any],
    *,
    words: str = "",
    participant_id: uuid.UUID | None = None,
) -> None:
    """Part of a use case that throws something away: it lies in the bin and Ctrl+Z brings it back.

    `content` is plain (ids as text); `words` are what the list shows.
    """
    if session.actor.user_id is None:
        return
    removed = RemovedThing(
        id=new_id(),
        kind=kind,
        user_id=session.actor.id,
        participant_id=participant_id,
        content={"words": words[:140], "of": content},
        removed_at=session.now,
    )
    session.add(removed)
    session.flush()
    undo.offer(
        session,
        f"remove_{kind.value}",
        undo_remove,
        participant_id=participant_id,
        about="" if kind is RemovedKind.DRAFT else words,
        removed_id=removed.id,
    )


def put_row(
    session: Transaction,
    kind: RemovedKind,
    entity: Any,
    *,
    words: str,
    participant_id: uuid.UUID | None = None,
) -> None:
    """The same for a row that stands by itself: it is taken out here, and kept whole."""
    content = as_before.row_of(entity)
    session.delete(entity)
    put(session, kind, content, words=words, participant_id=participant_id)


def restores_rows(
    kind: RemovedKind, model: type[Base], demand: Callable[[Transaction, Any], object]
) -> None:
    """Registers that such a row is put back as it was, where `demand` lets the user do it."""

    def bring_row_back(session: Transaction, content: dict[str, Any]) -> None:
        demand(session, as_before.add_again(session, model, content))

    RESTORERS[kind] = bring_row_back


@query(Right.SIGNED_IN)
def removed_things(session: Transaction, limit: int = 200) -> tuple[RemovedRow, ...]:
    """What this user threw away and may bring back, the newest first."""
    found = session.execute(
        select(RemovedThing, Participant.given_name, Participant.surname)
        .outerjoin(Participant, Participant.id == RemovedThing.participant_id)
        .where(
            RemovedThing.user_id == session.actor.user_id, RemovedThing.brought_back_at.is_(None)
        )
        .order_by(RemovedThing.removed_at.desc(), RemovedThing.id.desc())
        .limit(limit)
    )
    return tuple(
        RemovedRow(
            each.id,
            each.kind,
            f"{given or ''} {surname or ''}".strip(),
            str(each.content.get("words", "")),
            each.removed_at,
        )
        for each, given, surname in found
    )


@use_case(Right.SIGNED_IN)
def bring_back(session: Transaction, removed_id: uuid.UUID) -> None:
    """It is there again as it was; UserError("bin.gone") when it is there already."""
    removed = _bring_back(session, removed_id)
    audit.record(
        session,
        "bring_out_of_bin",
        participant_id=removed.participant_id,
        subject="removed_thing",
        subject_id=removed.id,
        kind=removed.kind,
    )


@undo.inverse
def undo_remove(session: Transaction, removed_id: str) -> None:
    """It was not to be thrown away."""
    _bring_back(session, uuid.UUID(removed_id))


def _bring_back(session: Transaction, removed_id: uuid.UUID) -> RemovedThing:
    removed = access.load(session, RemovedThing, removed_id)
    if removed.user_id != session.actor.id or removed.brought_back_at is not None:
        raise UserError("bin.gone")
    if removed.participant_id is not None:
        access.open_participant(session, removed.participant_id)
    RESTORERS[removed.kind](session, removed.content["of"])
    removed.brought_back_at = session.now
    return removed
