"""Who has a pathway, and between which days it is to be called."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Any

from counsellor_app.errors import FieldError
from counsellor_app.kinds.people import SEES_CITIZENS
from counsellor_app.models import Pathway, User
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.operation import use_case
from counsellor_app.services.pathway import pathways
from counsellor_app.services.trace import audit, undo
from counsellor_app.services.transaction import Transaction


@use_case(Right.CASE)
def call_not_before(
    session: Transaction, pathway_id: uuid.UUID, day: date | None, reason: str = ""
) -> None:
    """Wait with the call, as the referrer or the citizen asked; None takes the wish away."""
    pathway = access.open_pathway(session, pathway_id)
    if day is not None and pathway.call_not_later_than and day > pathway.call_not_later_than:
        raise FieldError("day", "planning.span")
    before = pathway.call_not_before, pathway.call_not_before_reason
    pathway.call_not_before, pathway.call_not_before_reason = day, reason if day else ""
    _after(session, pathway, "call_not_before", day=day)
    _offer(
        session, pathway, "call_not_before", undo_call_not_before, day=before[0], reason=before[1]
    )


@undo.inverse
def undo_call_not_before(
    session: Transaction, pathway_id: str, day: str | None, reason: str
) -> None:
    """The former wish."""
    pathway = access.open_pathway(session, uuid.UUID(pathway_id))
    pathway.call_not_before = date.fromisoformat(day) if day else None
    pathway.call_not_before_reason = reason
    pathways.refresh(session, pathway)


@use_case(Right.CASE)
def call_not_later_than(session: Transaction, pathway_id: uuid.UUID, day: date | None) -> None:
    """The referrer's own deadline; None goes back to the service target."""
    pathway = access.open_pathway(session, pathway_id)
    if day is not None and pathway.call_not_before and day < pathway.call_not_before:
        raise FieldError("day", "planning.span")
    before = pathway.call_not_later_than
    pathway.call_not_later_than = day
    _after(session, pathway, "call_not_later_than", day=day)
    _offer(session, pathway, "call_not_later_than", undo_call_not_later_than, day=before)


@undo.inverse
def undo_call_not_later_than(session: Transaction, pathway_id: str, day: str | None) -> None:
    """The former deadline."""
    pathway = access.open_pathway(session, uuid.UUID(pathway_id))
    pathway.call_not_later_than = date.fromisoformat(day) if day else None
    pathways.refresh(session, pathway)


@use_case(Right.CASE)
def assign_counsellor(
    session: Transaction, pathway_id: uuid.UUID, user_id: uuid.UUID | None
) -> None:
    """Whose pathway it is; None gives it back to the team."""
    pathway = access.open_pathway(session, pathway_id)
    if user_id is not None:
        user = access.load(session, User, user_id)
        works_here = user.unit_id == pathway.unit_id and user.active
        if not works_here or user.role not in SEES_CITIZENS:
            raise FieldError("user_id", "planning.counsellor")
    before = pathway.counsellor_id
    pathway.counsellor_id = user_id
    _after(session, pathway, "assign_counsellor", user=user_id)
    _offer(session, pathway, "assign_counsellor", undo_assign_counsellor, user_id=before)


@undo.inverse
def undo_assign_counsellor(session: Transaction, pathway_id: str, user_id: str | None) -> None:
    """Back to whoever had it."""
    pathway = access.open_pathway(session, uuid.UUID(pathway_id))
    pathway.counsellor_id = uuid.UUID(user_id) if user_id else None
    pathways.refresh(session, pathway)


def _after(session: Transaction, pathway: Pathway, action: str, **facts: object) -> None:
    audit.record(
        session,
        action,
        participant_id=pathway.participant_id,
        pathway_id=pathway.id,
        subject="pathway",
        subject_id=pathway.id,
        **facts,
    )
    pathways.refresh(session, pathway)


def _offer(
    session: Transaction, pathway: Pathway, label: str, inverse: undo.Inverse, **former: Any
) -> None:
    undo.offer(
        session,
        label,
        inverse,
        expects=[pathway],
        participant_id=pathway.participant_id,
        pathway_id=pathway.id,
        **former,
    )
