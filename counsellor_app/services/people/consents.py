"""Consents with their history: who gave which, when and how, and whether she may (domain 1.3.6, 1.7)."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import select

from counsellor_app.clock import age_on
from counsellor_app.errors import FieldError, UserError
from counsellor_app.ids import new_id
from counsellor_app.kinds.interview import ConsentForm, ConsentGiver, ConsentKind
from counsellor_app.models import Consent, Participant, Pathway, User
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.follow_up import closings, follow_up_plan
from counsellor_app.services.interview import forms
from counsellor_app.services.operation import query, use_case
from counsellor_app.services.pathway import pathways
from counsellor_app.services.people import consent_state
from counsellor_app.services.trace import audit, undo
from counsellor_app.services.transaction import Transaction

OWN_CONSENT_FROM = 15  # below it a parent gives it (domain 1.3.6)
MATURITY_UNTIL = 17  # up to it the counsellor judges whether she can (domain 1.7)


@dataclass(frozen=True, slots=True)
class GivenConsent:
    """One answer of one kind, with how it was given."""

    kind: ConsentKind
    given: bool
    given_on: date
    form: ConsentForm
    text_version: str = ""
    given_by: ConsentGiver = ConsentGiver.CITIZEN
    maturity_assessed: bool = False


@dataclass(frozen=True, slots=True)
class ConsentDraft:
    """One answer as the counsellor registers it outside the interview."""

    pathway_id: uuid.UUID
    kind: ConsentKind
    given: bool
    given_on: date
    form: ConsentForm
    text_version: str = ""
    guardian: bool = False
    maturity_assessed: bool = False
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
    given_by: ConsentGiver
    registered_by: str
    withdrawn_on: date | None
    deletion_asked_on: date | None


@dataclass(frozen=True, slots=True)
class ConsentsPage:
    """The history, with what the form needs to know before a new answer is registered."""

    rows: tuple[ConsentRow, ...]
    age: int | None
    text_version: str  # of the information that is handed out now


@query(Right.CASE)
def consents_page(session: Transaction, pathway_id: uuid.UUID) -> ConsentsPage:
    """Every answer of a pathway, newest first."""
    pathway = access.open_pathway(session, pathway_id)
    found = session.execute(
        select(Consent, User.initials)
        .join(User, User.id == Consent.registered_by_id)
        .where(Consent.pathway_id == pathway_id)
        .order_by(Consent.given_on.desc(), Consent.registered_at.desc(), Consent.id.desc())
    )
    rows = tuple(
        ConsentRow(
            each.id,
            each.kind,
            each.given,
            each.given_on,
            each.form,
            each.text_version,
            each.given_by,
            initials,
            each.withdrawn_on,
            each.deletion_asked_on,
        )
        for each, initials in found
    )
    person = session.get_one(Participant, pathway.participant_id)
    age = age_on(person.birth_date, session.today) if person.birth_date else None
    definition = forms.in_force_or_none(session, forms.INTERVIEW, session.today)
    return ConsentsPage(rows, age, definition.information if definition else "")


@use_case(Right.CASE)
def register_consent(session: Transaction, draft: ConsentDraft) -> uuid.UUID:
    """Keeps a yes or a no; the earlier answers stay readable."""
    pathway = access.open_pathway(session, draft.pathway_id)
    if session.get(Consent, draft.id) is not None:
        return draft.id
    given = GivenConsent(
        draft.kind,
        draft.given,
        draft.given_on,
        draft.form,
        draft.text_version.strip()[:40],
        ConsentGiver.GUARDIAN if draft.guardian else ConsentGiver.CITIZEN,
        draft.maturity_assessed,
    )
    consent, closed_on = add(session, pathway, given, draft.id), pathway.closed_on
    _tell(session, pathway, consent)
    _settle(session, pathway, draft.kind)
    _offer_undo(session, pathway, consent, closed_on)
    return consent.id


@use_case(Right.CASE)
def sign_registration(
    session: Transaction, pathway_id: uuid.UUID, signed_on: date | None = None
) -> uuid.UUID:
    """The one tick at the first meeting: "underskrevet" for STOPbasen; a repeated tick is harmless."""
    pathway = access.open_pathway(session, pathway_id)
    kind = ConsentKind.STOPBASE_REGISTER
    standing = consent_state.newest(session, pathway_id, kind)
    if standing is not None and consent_state.stands(standing):
        return standing.id
    definition = forms.in_force_or_none(session, forms.INTERVIEW, session.today)
    given = GivenConsent(
        kind,
        True,
        signed_on or session.today,
        ConsentForm.WRITTEN,
        definition.information if definition else "",
        standing.given_by if standing else ConsentGiver.CITIZEN,
        standing.maturity_assessed if standing else False,
    )
    consent = add(session, pathway, given)
    _tell(session, pathway, consent)
    pathways.refresh(session, pathway)
    _offer_undo(session, pathway, consent)
    return consent.id


@undo.inverse
def undo_register_consent(
    session: Transaction, consent_id: str, closed_on: str | None = None
) -> None:
    """It was a slip of the hand: the answer before it counts again."""
    consent = access.load(session, Consent, uuid.UUID(consent_id))
    pathway = access.open_pathway(session, consent.pathway_id)
    if consent.withdrawn_on is not None:
        raise UserError("undo.changed_since", label="register_consent")
    session.delete(consent)
    session.flush()
    before = date.fromisoformat(closed_on) if closed_on else None
    _settle(session, pathway, consent.kind, undone=True, on=before)


def add(
    session: Transaction,
    pathway: Pathway,
    given: GivenConsent,
    consent_id: uuid.UUID | None = None,
) -> Consent:
    """Part of a use case: one answer as a row. FieldError where she may not give it by herself."""
    if given.given_on > session.today:
        raise FieldError("given_on", "consent.in_future")
    if given.given:
        _demand_age(session, pathway, given)
    consent = Consent(
        id=consent_id or new_id(),
        participant_id=pathway.participant_id,
        pathway_id=pathway.id,
        kind=given.kind,
        given=given.given,
        given_on=given.given_on,
        form=given.form,
        text_version=given.text_version,
        registered_at=session.now,
        registered_by_id=session.actor.id,
        given_by=given.given_by,
        maturity_assessed=given.maturity_assessed,
    )
    session.add(consent)
    return consent


def _settle(
    session: Transaction,
    pathway: Pathway,
    kind: ConsentKind,
    *,
    undone: bool = False,
    on: date | None = None,
) -> None:
    """What the answer brings with it: the half-year call opens, and so may the pathway."""
    if kind is not ConsentKind.STOPBASE_FOLLOW_UP:
        pathways.refresh(session, pathway)
        return
    session.flush()
    follow_up_plan.follow_consent(session, pathway, undone=undone)
    if pathway.closed_on is None:
        closings.settle(session, pathway, on=on)
    else:
        closings.reopen(session, pathway)


def _demand_age(session: Transaction, pathway: Pathway, given: GivenConsent) -> None:
    person = session.get_one(Participant, pathway.participant_id)
    if person.birth_date is None or given.given_by is ConsentGiver.GUARDIAN:
        return
    age = age_on(person.birth_date, given.given_on)
    if age < OWN_CONSENT_FROM:
        raise FieldError("guardian", "consent.guardian_needed", age=age, own=OWN_CONSENT_FROM)
    if age <= MATURITY_UNTIL and not given.maturity_assessed:
        raise FieldError("maturity_assessed", "consent.maturity_needed", age=age)


def _offer_undo(
    session: Transaction, pathway: Pathway, consent: Consent, closed_on: date | None = None
) -> None:
    undo.offer(
        session,
        "register_consent",
        undo_register_consent,
        participant_id=pathway.participant_id,
        consent_id=consent.id,
        closed_on=closed_on,
    )


def _tell(session: Transaction, pathway: Pathway, consent: Consent) -> None:
    audit.record(
        session,
        "register_consent",
        participant_id=pathway.participant_id,
        pathway_id=pathway.id,
        subject="consent",
        subject_id=consent.id,
        kind=consent.kind,
        given=consent.given,
    )
