"""A relapse opens a new pathway for a person we know: the former one stays as it was (domain 2.7)."""

from __future__ import annotations

import uuid

from sqlalchemy import select

from counsellor_app.errors import UserError
from counsellor_app.ids import new_id, new_pseudonym
from counsellor_app.kinds.referral import ReferralSource
from counsellor_app.models import CourseClosing, Participant, Pathway
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.operation import use_case
from counsellor_app.services.pathway import pathways
from counsellor_app.services.trace import audit, undo
from counsellor_app.services.transaction import Transaction


@use_case(Right.CASE)
def open_new_pathway(
    session: Transaction,
    participant_id: uuid.UUID,
    previous: uuid.UUID | None = None,
    new_pathway_id: uuid.UUID | None = None,
) -> uuid.UUID:
    """Opens a pathway of her own wish, with the counsellor of the former one.

    While a course is open she goes on there: UserError("relapse.still_open").
    """
    if new_pathway_id is not None and session.get(Pathway, new_pathway_id) is not None:
        return new_pathway_id
    pathway = begin_again(session, participant_id, previous, new_pathway_id)
    undo.offer(
        session,
        "open_new_pathway",
        undo_open_new_pathway,
        expects=[pathway],
        participant_id=participant_id,
        pathway_id=pathway.id,
    )
    return pathway.id


def begin_again(
    session: Transaction,
    participant_id: uuid.UUID,
    previous: uuid.UUID | None = None,
    new_pathway_id: uuid.UUID | None = None,
) -> Pathway:
    """The same for use cases whose way back is one with other acts: nothing is offered to undo."""
    person = access.open_participant(session, participant_id)
    if person.dead_on is not None:
        raise UserError("relapse.dead")
    _demand_none_running(session, person)
    former = access.open_pathway(session, previous) if previous is not None else None
    unit_id = former.unit_id if former else session.actor.unit_id
    if unit_id is None:
        raise UserError("relapse.no_unit")
    pathway = Pathway(
        id=new_pathway_id or new_id(),
        pseudonym=new_pseudonym(),
        participant_id=person.id,
        unit_id=unit_id,
        counsellor_id=former.counsellor_id if former else session.actor.user_id,
        source=ReferralSource.SELF,
        received_on=session.today,
        opened_at=session.now,
        previous_pathway_id=previous,
    )
    session.add(pathway)
    audit.record(
        session,
        "open_new_pathway",
        participant_id=person.id,
        pathway_id=pathway.id,
        subject="pathway",
        subject_id=pathway.id,
    )
    pathways.refresh(session, pathway)
    return pathway


@undo.inverse
def undo_open_new_pathway(session: Transaction, pathway_id: str) -> None:
    """Nothing has been done on the new pathway: its version tells."""
    session.delete(access.open_pathway(session, uuid.UUID(pathway_id)))


def _demand_none_running(session: Transaction, person: Participant) -> None:
    running = session.scalars(
        select(Pathway.id)
        .outerjoin(CourseClosing, CourseClosing.pathway_id == Pathway.id)
        .where(
            Pathway.participant_id == person.id,
            Pathway.closed_on.is_(None),
            CourseClosing.id.is_(None),
        )
        .limit(1)
    ).first()
    if running is not None:
        raise UserError("relapse.still_open")
