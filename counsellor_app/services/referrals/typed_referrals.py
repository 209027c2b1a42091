"""Referrals that somebody types: a call from a ward, Stoplinien, or the citizen herself."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from datetime import date

from counsellor_app.errors import FieldError, NeedsConfirmation, UserError
from counsellor_app.ids import new_id, new_pseudonym
from counsellor_app.kinds import cpr as cpr_numbers
from counsellor_app.kinds.referral import ReferralSource
from counsellor_app.models import (
    HospitalDepartment,
    Participant,
    Pathway,
    Referral,
    RefusedLetter,
)
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.attendance.attached import anything_hangs_on
from counsellor_app.services.interview import form_drafts
from counsellor_app.services.operation import use_case
from counsellor_app.services.pathway import pathways
from counsellor_app.services.people import participants
from counsellor_app.services.people.participants import ParticipantDraft
from counsellor_app.services.referrals import matching, origins, refused_letters
from counsellor_app.services.referrals.origins import PlaceKind
from counsellor_app.services.trace import audit, left_behind, undo
from counsellor_app.services.transaction import Transaction

FORM = "typed_referral"  # under which what is typed survives


@dataclass(frozen=True, slots=True)
class TypedReferralDraft:
    """What is typed; name and telephone are enough."""

    given_name: str = ""
    surname: str = ""
    phone: str = ""
    cpr: str = ""
    source: ReferralSource = ReferralSource.SELF
    place_kind: PlaceKind | None = None
    place_id: uuid.UUID | None = None
    referrer_name: str = ""
    best_time: str = ""
    received_on: date | None = None
    call_not_before: date | None = None
    call_not_before_reason: str = ""
    call_not_later_than: date | None = None
    text: str = ""
    refused_id: uuid.UUID | None = None  # the letter in the quarantine that it was typed from
    id: uuid.UUID = field(default_factory=new_id)


@dataclass(frozen=True, slots=True)
class TypedReferral:
    """What came of it; with `known` somebody must say whether it is a known person."""

    referral_id: uuid.UUID
    pathway_id: uuid.UUID
    participant_id: uuid.UUID
    known: bool


@use_case(Right.CASE)
def type_referral(
    session: Transaction, draft: TypedReferralDraft, confirmed: bool = False
) -> TypedReferral:
    """Opens a pathway for a new person; whether she is known is proposed, as with a letter."""
    there = session.get(Referral, draft.id)
    if there is not None and there.pathway_id and there.participant_id:
        return TypedReferral(there.id, there.pathway_id, there.participant_id, False)
    _check(session, draft, confirmed)
    referral = referral_from(session, draft)
    person_id = participants.register_participant(
        session,
        ParticipantDraft(
            given_name=draft.given_name,
            surname=draft.surname,
            phone=draft.phone,
            cpr=draft.cpr,
            best_time=draft.best_time,
            practice_id=referral.practice_id,
        ),
        confirmed=True,
    )
    session.flush()
    pathway = _pathway(session, draft, person_id, referral)
    session.add(pathway)
    pathways.begin(session, pathway)
    session.flush()
    referral.participant_id, referral.pathway_id = person_id, pathway.id
    session.add(referral)
    known = _settle(session, draft, referral, pathway)
    form_drafts.drop(session, FORM, draft.refused_id)
    audit.record(
        session,
        "type_referral",
        participant_id=person_id,
        pathway_id=pathway.id,
        subject="referral",
        subject_id=referral.id,
        source=referral.source,
    )
    undo.offer(
        session,
        "type_referral",
        undo_type_referral,
        expects=[access.load(session, Participant, person_id), pathway, referral],
        referral_id=referral.id,
        refused_id=draft.refused_id,
    )
    return TypedReferral(referral.id, pathway.id, person_id, known)


@undo.inverse
def undo_type_referral(session: Transaction, referral_id: str, refused_id: str | None) -> None:
    """Never typed; UserError("undo.changed_since") when something hangs on the person by now."""
    referral = access.load(session, Referral, uuid.UUID(referral_id))
    if referral.pathway_id is None:
        raise UserError("undo.changed_since")
    pathway = access.open_pathway(session, referral.pathway_id)
    person = access.load(session, Participant, pathway.participant_id)
    left_behind.clear(session, "pathway", pathway.id)
    left_behind.clear(session, "participant", person.id)
    if _something_hangs_on(session, person.id, pathway.id):
        raise UserError("undo.changed_since")
    if refused_id is not None:
        refused_letters.reopen(access.load(session, RefusedLetter, uuid.UUID(refused_id)))
        session.flush()
    for entity in (referral, pathway):
        session.delete(entity)
        session.flush()
    participants.clear_new(session, person)
    session.delete(person)
    session.flush()


def _check(session: Transaction, draft: TypedReferralDraft, confirmed: bool) -> None:
    if not (draft.given_name.strip() or draft.surname.strip()):
        raise FieldError("surname", "referral.needs_name")
    if not draft.phone.strip():
        raise FieldError("phone", "referral.needs_phone")
    if draft.received_on is not None and draft.received_on > session.today:
        raise FieldError("received_on", "referral.received_in_future")
    before, after = draft.call_not_before, draft.call_not_later_than
    if before and after and after < before:
        raise FieldError("call_not_later_than", "planning.span")
    number = cpr_numbers.read(draft.cpr, session.today)
    if number.problem == "malformed":
        raise FieldError("cpr", "participant.cpr_malformed")
    if number.problem and not confirmed:
        raise NeedsConfirmation(f"participant.cpr_{number.problem}")


def _pathway(
    session: Transaction, draft: TypedReferralDraft, person_id: uuid.UUID, referral: Referral
) -> Pathway:
    if session.actor.unit_id is None:
        raise UserError("intake.no_unit")
    return Pathway(
        id=new_id(),
        pseudonym=new_pseudonym(),
        participant_id=person_id,
        unit_id=session.actor.unit_id,
        source=referral.source,
        received_on=referral.received_on,
        opened_at=session.now,
        call_not_before=draft.call_not_before,
        call_not_before_reason=draft.call_not_before_reason[:140] if draft.call_not_before else "",
        call_not_later_than=draft.call_not_later_than,
    )


def referral_from(session: Transaction, draft: TypedReferralDraft) -> Referral:
    """The referral as it is typed, with its place by name; on nobody's pathway yet."""
    referral = Referral(
        id=draft.id,
        source=draft.source,
        received_on=draft.received_on or session.today,
        registered_at=session.now,
        referrer_name=draft.referrer_name.strip()[:70],
        clinical_text=draft.text,
    )
    if draft.place_id is None or draft.place_kind is None:
        return referral
    sender = origins.sender_of(session, draft.place_kind, draft.place_id)
    referral.sender_organisation, referral.sender_department = (
        sender.organisation,
        sender.department,
    )
    referral.sender_gln, referral.sender_phone = sender.gln, sender.phone
    setattr(referral, _COLUMNS[draft.place_kind], draft.place_id)
    if draft.place_kind is PlaceKind.DEPARTMENT and draft.source is ReferralSource.HOSPITAL:
        ward = access.load(session, HospitalDepartment, draft.place_id)
        referral.source = ReferralSource.PSYCHIATRY if ward.psychiatric else draft.source
    return referral


_COLUMNS = {
    PlaceKind.PRACTICE: "practice_id",
    PlaceKind.DEPARTMENT: "department_id",
    PlaceKind.PHARMACY: "pharmacy_id",
    PlaceKind.MUNICIPAL: "municipal_department_id",
}


def _settle(
    session: Transaction, draft: TypedReferralDraft, referral: Referral, pathway: Pathway
) -> bool:
    """Who typed it has seen it; only the question of a known person leaves it in the inbox."""
    session.flush()
    person = access.load(session, Participant, pathway.participant_id)
    known = bool(matching.candidates(session, [person])[person.id])
    if not known:
        referral.handled_at, referral.handled_by_id = session.now, session.actor.user_id
    if draft.refused_id is not None:
        refused = access.load(session, RefusedLetter, draft.refused_id)
        refused_letters.mark_handled(session, refused, referral.id)
    return known


def _something_hangs_on(session: Transaction, person_id: uuid.UUID, pathway_id: uuid.UUID) -> bool:
    hers = (*participants.HERS, "pathway", "referral")
    return anything_hangs_on(
        session, "pathway", pathway_id, beside=("referral",)
    ) or anything_hangs_on(session, "participant", person_id, beside=hers)
