"""Letters about earlier letters: corrections shown as differences to accept, and cancellations."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from typing import Any

from sqlalchemy import exists, func, or_, select

from counsellor_app.errors import UserError
from counsellor_app.kinds.pathway import CloseReason, Stage
from counsellor_app.kinds.referral import LetterStatus
from counsellor_app.models import (
    Appointment,
    Call,
    Enrolment,
    Interview,
    Participant,
    Pathway,
    Referral,
)
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.operation import use_case
from counsellor_app.services.pathway import pathways
from counsellor_app.services.referrals.received_letter import ReceivedLetter
from counsellor_app.services.trace import audit, undo
from counsellor_app.services.transaction import Transaction

# What a correction may change about the person, in the order it is shown.
PERSON_FIELDS = (
    "given_name",
    "surname",
    "phone",
    "other_phone",
    "email",
    "street",
    "post_code",
    "town",
)


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that the correction says otherwise. `ours` is what stands with us now, where we
    keep it as data; `changed_here` says that a counsellor wrote it, or it was changed since."""

    field: str
    before: str
    now: str
    ours: str = ""
    can_accept: bool = False
    changed_here: bool = False


def original_of(session: Transaction, letter: ReceivedLetter) -> Referral | None:
    """The newest letter of the same sender about the same person and, where given, episode."""
    statement = (
        select(Referral)
        .join(Participant, Participant.id == Referral.participant_id)
        .where(
            Referral.electronic,
            Referral.sender_gln == letter.sender_key,
            Referral.status != LetterStatus.CANCELLED,
        )
        .order_by(Referral.registered_at.desc(), Referral.id.desc())
    )
    if letter.episode_identifier:
        same = Referral.episode_identifier.in_((letter.episode_identifier, ""))
        # Her own episode before a letter that named none.
        statement = statement.where(same).order_by(None)
        statement = statement.order_by(
            Referral.episode_identifier.desc(), Referral.registered_at.desc(), Referral.id.desc()
        )
    if letter.person.cpr:
        statement = statement.where(Participant.cpr == letter.person.cpr)
    elif letter.episode_identifier:
        statement = statement.where(
            Referral.episode_identifier == letter.episode_identifier,
            Participant.surname == letter.person.surname,
        )
    else:
        return None
    return session.scalars(statement.limit(1)).first()


def cancel(session: Transaction, original: Referral, cancellation: Referral) -> None:
    """Closes the pathway where nothing has begun; else a counsellor is asked."""
    pathway = session.get(Pathway, original.pathway_id) if original.pathway_id else None
    closes = pathway is not None and _nothing_has_begun(session, pathway)
    session.flush()
    if pathway is not None and closes:
        pathway.closed_on, pathway.close_reason = session.today, CloseReason.CANCELLED
        cancellation.handled_at = original.handled_at = session.now
        pathways.refresh(session, pathway)
    elif pathway is None or pathway.closed_on is not None:
        cancellation.handled_at = session.now
    else:
        cancellation.cancellation_asked = True
    audit.record(
        session,
        "take_in_cancellation",
        participant_id=original.participant_id,
        pathway_id=original.pathway_id,
        subject="referral",
        subject_id=cancellation.id,
        closed=closes,
    )


def differences(
    correction: Referral, original: Referral, person: Participant
) -> tuple[Difference, ...]:
    """What the correction says otherwise than the letter before it."""
    before, now = _said(original.content), _said(correction.content)
    found = [
        _of_person(name, before.get(name, ""), now.get(name, ""), getattr(person, name))
        for name in PERSON_FIELDS
        if before.get(name, "") != now.get(name, "")
    ]
    for name in ("cpr", "diagnoses", "clinical_text"):
        if before.get(name, "") != now.get(name, ""):
            found.append(Difference(name, before.get(name, ""), now.get(name, "")))
    return tuple(found)


@use_case(Right.CASE)
def settle_correction(
    session: Transaction, referral_id: uuid.UUID, accepted: tuple[str, ...] = ()
) -> None:
    """Takes over what the counsellor ticked; the rest stays readable in the letter."""
    correction = access.load(session, Referral, referral_id)
    if correction.pathway_id is None or correction.corrects_id is None:
        raise UserError("referral.no_correction")
    pathway = access.open_pathway(session, correction.pathway_id)
    person = access.load(session, Participant, pathway.participant_id)
    original = access.load(session, Referral, correction.corrects_id)
    offered = {each.field: each for each in differences(correction, original, person)}
    before: dict[str, str] = {}
    for name in accepted:
        if name not in offered or not offered[name].can_accept:
            raise UserError("referral.not_offered")
        before[name] = getattr(person, name)
        setattr(person, name, offered[name].now)
    correction.handled_at, correction.handled_by_id = session.now, session.actor.user_id
    audit.record(
        session,
        "settle_correction",
        participant_id=person.id,
        pathway_id=pathway.id,
        subject="referral",
        subject_id=correction.id,
        fields=list(accepted),
    )
    undo.offer(
        session,
        "settle_correction",
        undo_settle_correction,
        expects=[person, correction],
        participant_id=person.id,
        referral_id=correction.id,
        names=list(before),
        values=list(before.values()),
    )


@undo.inverse
def undo_settle_correction(
    session: Transaction, referral_id: str, names: list[str], values: list[str]
) -> None:
    """As it was before, and the correction waits again."""
    correction = access.load(session, Referral, uuid.UUID(referral_id))
    if correction.participant_id is not None:
        person = access.open_participant(session, correction.participant_id)
        for name, value in zip(names, values, strict=True):
            setattr(person, name, value)
    correction.handled_at = correction.handled_by_id = None


def _of_person(name: str, before: str, now: str, ours: str) -> Difference:
    return Difference(
        name,
        before,
        now,
        ours,
        can_accept=bool(now) and ours != now,
        changed_here=ours not in (before, now),
    )


def _said(content: dict[str, Any]) -> dict[str, str]:
    """What a letter says, by the names of our fields; `person` is what the intake made of it."""
    patient = content.get("person", {})
    said = {name: str(patient.get(name) or "") for name in PERSON_FIELDS}
    said["cpr"] = str(patient.get("cpr") or "")
    said["diagnoses"] = "\n".join(
        f"{each.get('code', '')} {each.get('text', '')}".strip()
        for each in content.get("diagnoses", [])
    )
    said["clinical_text"] = str(content.get("clinical_text", {}).get("plain", ""))
    return said


def _nothing_has_begun(session: Transaction, pathway: Pathway) -> bool:
    if pathway.closed_on is not None or pathway.stage not in (Stage.RECEIVED, Stage.DEFERRED):
        return False
    if pathway.joined_into_id is not None:
        return False
    letters = session.scalar(
        select(func.count()).where(
            Referral.pathway_id == pathway.id,
            Referral.corrects_id.is_(None),
            Referral.status != LetterStatus.CANCELLED,
        )
    )
    if letters != 1:
        return False  # somebody else asks for the same help
    begun = [
        exists().where(entity.pathway_id == pathway.id)
        for entity in (Call, Appointment, Interview, Enrolment)
    ]
    return not session.scalar(select(or_(*begun)))
