"""The proposal "ring ikke før" that a referral's text gives: a person takes it, or says that it is none."""

from __future__ import annotations

import uuid

from counsellor_app.errors import UserError
from counsellor_app.models import Referral
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.operation import use_case
from counsellor_app.services.trace import audit, undo
from counsellor_app.services.transaction import Transaction


@use_case(Right.CASE)
def dismiss_call_proposal(session: Transaction, referral_id: uuid.UUID) -> None:
    """The words mean something else: not proposed again for this letter."""
    referral = access.load(session, Referral, referral_id)
    if referral.pathway_id is None:
        raise UserError("entity.gone", entity="referral")
    pathway = access.open_pathway(session, referral.pathway_id)
    if referral.proposal_dismissed:
        return
    referral.proposal_dismissed = True
    audit.record(
        session,
        "dismiss_call_proposal",
        participant_id=pathway.participant_id,
        pathway_id=pathway.id,
        subject="referral",
        subject_id=referral.id,
    )
    undo.offer(
        session,
        "dismiss_call_proposal",
        undo_dismiss_call_proposal,
        expects=[referral],
        participant_id=pathway.participant_id,
        referral_id=referral.id,
    )


@undo.inverse
def undo_dismiss_call_proposal(session: Transaction, referral_id: str) -> None:
    """Proposed again."""
    access.load(session, Referral, uuid.UUID(referral_id)).proposal_dismissed = False
