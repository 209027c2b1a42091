"""What the citizen's rights look like in the demonstration: a request that waits, one answered, and a hold."""

from __future__ import annotations

import uuid
from datetime import timedelta

from sqlalchemy import select

from counsellor_app.clock import add_months
from counsellor_app.kinds.citizen import RequestKind, RequestOutcome
from counsellor_app.kinds.people import Role
from counsellor_app.kinds.rules import RuleKind
from counsellor_app.models import (
    CitizenRequest,
    DatedRule,
    Participant,
    Pathway,
    RetentionHold,
    User,
)
from counsellor_app.services.transaction import Transaction

KEEP_YEARS = 2
"""Shorter than anybody may choose: three years of history would else have nothing to propose."""


def tell(session: Transaction) -> None:
    """Adds the rows; the same people in every demonstration of the same number, seed and day."""
    lead = session.scalars(
        select(User.id).where(User.role == Role.TEAM_LEAD).order_by(User.initials)
    ).first()
    if lead is None:
        return
    for rule in session.scalars(select(DatedRule).where(DatedRule.kind == RuleKind.RETENTION)):
        rule.values = dict(rule.values) | {"record_years": KEEP_YEARS}
        rule.source = (
            "Demonstrationens eget valg, for at der er noget at se; loven siger 5 eller 10 år"
        )
    closed = session.scalars(
        select(Participant.id)
        .join(Pathway, Pathway.participant_id == Participant.id)
        .where(Participant.joined_into_id.is_(None), Pathway.closed_on.is_not(None))
        .order_by(Pathway.closed_on, Participant.number)
        .limit(8)
    ).all()
    newest = session.scalars(
        select(Participant.id)
        .join(Pathway, Pathway.participant_id == Participant.id)
        .where(Participant.joined_into_id.is_(None), Pathway.closed_on.is_(None))
        .order_by(Participant.number.desc())
        .limit(2)
    ).all()
    if closed:
        session.add(_hold(session, closed[len(closed) // 2], lead))
    for number, participant_id in enumerate(newest):
        session.add(_request(session, participant_id, lead, answered=number > 0))
    session.flush()


def _hold(session: Transaction, participant_id: uuid.UUID, lead: uuid.UUID) -> RetentionHold:
    return RetentionHold(
        id=uuid.uuid5(participant_id, "hold"),
        participant_id=participant_id,
        reason="Klage over et afslag er ikke afgjort",
        set_at=session.now - timedelta(days=40),
        set_by_id=lead,
    )


def _request(
    session: Transaction, participant_id: uuid.UUID, lead: uuid.UUID, *, answered: bool
) -> CitizenRequest:
    received = session.today - timedelta(days=50 if answered else 24)
    return CitizenRequest(
        id=uuid.uuid5(participant_id, "request"),
        participant_id=participant_id,
        kind=RequestKind.CORRECTION if answered else RequestKind.ACCESS,
        received_on=received,
        due_on=add_months(received, 1),
        note="Bad om det i telefonen",
        outcome=RequestOutcome.GRANTED if answered else None,
        answer="Telefonnummeret er rettet" if answered else "",
        closed_on=received + timedelta(days=3) if answered else None,
        closed_by_id=lead if answered else None,
        made_at=session.now - timedelta(days=50 if answered else 24),
        made_by_id=lead,
    )
