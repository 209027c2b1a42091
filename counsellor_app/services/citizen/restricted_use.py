"""Whose data may only be kept, because a restriction was granted and holds (GDPR art. 18)."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from typing import Final

from sqlalchemy import ColumnElement, select

from counsellor_app.kinds.citizen import RequestKind, RequestOutcome
from counsellor_app.models import CitizenRequest
from counsellor_app.services.transaction import Transaction

_GRANTED: Final = (RequestOutcome.GRANTED, RequestOutcome.PARTLY)
_PORTION: Final = 500


def holds() -> ColumnElement[bool]:
    """The condition of a restriction in force."""
    return (
        (CitizenRequest.kind == RequestKind.RESTRICTION)
        & CitizenRequest.outcome.in_(_GRANTED)
        & CitizenRequest.lifted_on.is_(None)
    )


def is_one(request: CitizenRequest) -> bool:
    """`holds` of a request that is read already."""
    granted = request.outcome in _GRANTED and request.lifted_on is None
    return request.kind is RequestKind.RESTRICTION and granted


def restricted(session: Transaction, participant_ids: Sequence[uuid.UUID]) -> set[uuid.UUID]:
    """Those of these people whose data may not be used."""
    found: set[uuid.UUID] = set()
    for first in range(0, len(participant_ids), _PORTION):
        some = participant_ids[first : first + _PORTION]
        found |= set(
            session.scalars(
                select(CitizenRequest.participant_id).where(
                    CitizenRequest.participant_id.in_(some), holds()
                )
            )
        )
    return found
