"""The whole story of one pathway in time order: what was done, by whom, and what was said."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterator

from counsellor_app.models import (
    Pathway,
)
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.operation import query
from counsellor_app.services.pathway import history_citizen, history_course, history_medicine
from counsellor_app.services.pathway.history_event import Event
from counsellor_app.services.transaction import Transaction


@query(Right.CASE)
def history(session: Transaction, pathway_id: uuid.UUID) -> tuple[Event, ...]:
    """Everything that happened, newest first."""
    pathway = access.open_pathway(session, pathway_id)
    told = [event for part in _PARTS for event in part(session, pathway)]
    return tuple(sorted(told, key=lambda event: (event.on, event.at), reverse=True))


_PARTS: tuple[Callable[[Transaction, Pathway], Iterator[Event]], ...] = (
    history_citizen.referrals,
    history_citizen.calls,
    history_citizen.appointments,
    history_citizen.interviews,
    history_citizen.consents,
    history_course.enrolments,
    history_course.meetings,
    history_course.quit_dates,
    history_medicine.grants,
    history_medicine.vouchers,
    history_medicine.redemptions,
    history_medicine.supplies,
    history_citizen.closing,
    history_citizen.letters,
    history_citizen.follow_ups,
    history_citizen.notes,
)
