"""Keeps the search rows of participants in step with their names, phones and CPR numbers."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, cast

from sqlalchemy import event, select
from sqlalchemy.orm import UOWTransaction

from counsellor_app.kinds.names import fold, person_sort_key
from counsellor_app.models import Participant, ParticipantSearch
from counsellor_app.services.transaction import Transaction


@dataclass(frozen=True, slots=True)
class SearchFinding:
    """A participant whose search row is missing, left over or different."""

    number: int
    participant_id: uuid.UUID


def search_values(participant: Participant) -> dict[str, Any]:
    """What the search row of a participant must hold."""
    name = f"{participant.given_name} {participant.surname}"
    phones = " ".join(filter(None, (participant.phone, participant.other_phone)))
    return {
        "number": participant.number,
        "participant_id": participant.id,
        "folded_name": fold(name)[:300],
        "sort_key": person_sort_key(participant.surname, participant.given_name),
        "phone": phones[:60],
        "cpr": participant.cpr or "",
    }


@event.listens_for(Transaction, "before_flush")
def _keep_in_step(session: Transaction, _context: UOWTransaction, _instances: Any) -> None:
    changed = [e for e in (*session.new, *session.dirty) if isinstance(e, Participant)]
    for participant in changed:
        _update(session, participant)
    for entity in session.deleted:
        if isinstance(entity, Participant):
            row = session.get(ParticipantSearch, entity.number)
            if row is not None:
                session.delete(row)


def _update(session: Transaction, participant: Participant) -> None:
    row = _row(session, participant)
    if participant.joined_into_id is not None:
        # Found under the person she was joined with.
        if row is not None:
            session.delete(row)
        return
    values = search_values(participant)
    if row is None:
        session.add(ParticipantSearch(**values))
        return
    for name, value in values.items():
        if getattr(row, name) != value:
            setattr(row, name, value)


def _row(session: Transaction, participant: Participant) -> ParticipantSearch | None:
    if participant in session.new:
        return None
    return session.get(ParticipantSearch, participant.number)


def differences(session: Transaction) -> Iterator[SearchFinding]:
    """Search rows that do not say what the participant says (commands "check")."""
    statement = (
        select(Participant, ParticipantSearch)
        .outerjoin(ParticipantSearch, ParticipantSearch.participant_id == Participant.id)
        .order_by(Participant.number)
    )
    for participant, row in session.execute(statement):
        found_row = cast("ParticipantSearch | None", row)
        wanted = None if participant.joined_into_id else search_values(participant)
        found = None if found_row is None else {name: getattr(found_row, name) for name in _COLUMNS}
        if wanted != found:
            yield SearchFinding(participant.number, participant.id)


_COLUMNS = ("number", "participant_id", "folded_name", "sort_key", "phone", "cpr")
