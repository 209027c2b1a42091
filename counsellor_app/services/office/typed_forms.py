"""Remembers which STOPbasen forms have been typed into its web page, when and by whom (domain 1.2)."""

from __future__ import annotations

import uuid

from sqlalchemy import select

from counsellor_app.errors import UserError
from counsellor_app.ids import new_id
from counsellor_app.kinds.interview import ConsentKind
from counsellor_app.models import TypedForm
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.interview import forms
from counsellor_app.services.operation import use_case
from counsellor_app.services.people import consent_state
from counsellor_app.services.trace import audit, undo
from counsellor_app.services.transaction import Transaction


@use_case(Right.CASE)
def mark_typed(session: Transaction, pathway_id: uuid.UUID) -> None:
    """The form has been typed. UserError("stopbasen.no_consent") where it must not be (domain 1.7)."""
    pathway = access.open_pathway(session, pathway_id)
    if not consent_state.is_given(session, pathway_id, ConsentKind.STOPBASE_REGISTER):
        raise UserError("stopbasen.no_consent")
    if _standing(session, pathway_id) is not None:
        return
    typed = TypedForm(
        id=new_id(),
        pathway_id=pathway_id,
        form=forms.STOPBASEN,
        typed_at=session.now,
        typed_by_id=session.actor.id,
    )
    session.add(typed)
    audit.record(
        session,
        "mark_typed",
        participant_id=pathway.participant_id,
        pathway_id=pathway_id,
        subject="typed_form",
        subject_id=typed.id,
    )
    undo.offer(
        session,
        "mark_typed",
        undo_mark_typed,
        participant_id=pathway.participant_id,
        typed_id=typed.id,
    )


@undo.inverse
def undo_mark_typed(session: Transaction, typed_id: str) -> None:
    """It was not typed after all."""
    typed = access.load(session, TypedForm, uuid.UUID(typed_id))
    access.open_pathway(session, typed.pathway_id)
    typed.undone_at = session.now


def _standing(session: Transaction, pathway_id: uuid.UUID) -> TypedForm | None:
    return session.scalars(
        select(TypedForm).where(
            TypedForm.pathway_id == pathway_id,
            TypedForm.form == forms.STOPBASEN,
            TypedForm.undone_at.is_(None),
        )
    ).first()
