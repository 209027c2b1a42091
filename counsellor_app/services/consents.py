"""Consents with their history: the newest yes or no of a kind counts (domain 1.7)."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import select

from counsellor_app.errors import UserError
from counsellor_app.ids import new_id
from counsellor_app.kinds.interview import ConsentForm, ConsentKind
from counsellor_app.models import Consent
from counsellor_app.services import access, audit, pathways, undo
from counsellor_app.services.actor import Right
from counsellor_app.services.operation import query, use_case
from counsellor_app.services.transaction import Transaction


@dataclass(frozen=True, slots=True)
class ConsentDraft:
    """One answer of one kind, as the counsellor registers it."""

    pathway_id: uuid.UUID
    kind: ConsentKind
    given: bool
    given_on: date
    form: ConsentForm
    text_version: str = ""
    id: uuid.UUID = field(default_factory=new_id)


@dataclass(frozen=True, slots=True)
class ConsentRow:
    """One answer in the history."""

    id: uuid.UUID
    kind: ConsentKind
    given: bool
    given_on: date
    form: ConsentForm
    text_version: str
    withdrawn_on: date | None


@query(Right.CASE)
def consent_history(session: Transaction, pathway_id: uuid.UUID) -> tuple[ConsentRow, ...]:
    """Every answer of a pathway, newest first."""
    access.open_pathway(session, pathway_id)
    found = session.scalars(
        select(Consent)
        .where(Consent.pathway_id == pathway_id)
        .order_by(Consent.given_on.desc(), Consent.registered_at.desc())
    )
    return tuple(
        ConsentRow(c.id, c.kind, c.given, c.given_on, c.form, c.text_version, c.withdrawn_on)
        for c in found
    )


@use_case(Right.CASE)
def register_consent(session: Transaction, draft: ConsentDraft) -> uuid.UUID:
    """Keeps a yes or a no; the earlier answers stay readable."""
    pathway = access.open_pathway(session, draft.pathway_id)
    if session.get(Consent, draft.id) is not None:
        return draft.id
    session.add(
        Consent(
            id=draft.id,
            participant_id=pathway.participant_id,
            pathway_id=pathway.id,
            kind=draft.kind,
            given=draft.given,
            given_on=draft.given_on,
            form=draft.form,
            text_version=draft.text_version,
            registered_at=session.now,
            registered_by_id=session.actor.id,
        )
    )
    _tell(session, "register_consent", pathway.id, pathway.participant_id, draft)
    pathways.refresh(session, pathway)
    return draft.id


@use_case(Right.CASE)
def withdraw_consent(session: Transaction, consent_id: uuid.UUID) -> None:
    """Withdraws a yes from today on; what was sent before stays sent (domain 1.7)."""
    consent = access.load(session, Consent, consent_id)
    pathway = access.open_pathway(session, consent.pathway_id)
    if not consent.given or consent.withdrawn_on is not None:
        raise UserError("consent.not_given")
    consent.withdrawn_on = session.today
    consent.withdrawn_by_id = session.actor.id
    audit.record(
        session,
        "withdraw_consent",
        participant_id=pathway.participant_id,
        pathway_id=pathway.id,
        subject="consent",
        subject_id=consent.id,
        kind=consent.kind,
    )
    undo.offer(
        session,
        "withdraw_consent",
        undo_withdraw_consent,
        participant_id=pathway.participant_id,
        consent_id=consent.id,
    )
    pathways.refresh(session, pathway)


@undo.inverse
def undo_withdraw_consent(session: Transaction, consent_id: str) -> None:
    """The withdrawal was a slip of the hand."""
    consent = access.load(session, Consent, uuid.UUID(consent_id))
    pathway = access.open_pathway(session, consent.pathway_id)
    consent.withdrawn_on = None
    consent.withdrawn_by_id = None
    pathways.refresh(session, pathway)


def _tell(
    session: Transaction,
    action: str,
    pathway_id: uuid.UUID,
    participant_id: uuid.UUID,
    draft: ConsentDraft,
) -> None:
    audit.record(
        session,
        action,
        participant_id=participant_id,
        pathway_id=pathway_id,
        subject="consent",
        subject_id=draft.id,
        kind=draft.kind,
        given=draft.given,
    )
