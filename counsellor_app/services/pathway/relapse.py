"""A relapse opens a new pathway for a person we know: the former one stays as it was (domain 2.7)."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field

from sqlalchemy import select

from counsellor_app.errors import UserError
from counsellor_app.ids import new_id, new_pseudonym
from counsellor_app.kinds.interview import ConsentKind
from counsellor_app.kinds.referral import ReferralSource
from counsellor_app.models import (
    Appointment,
    Call,
    Consent,
    CourseClosing,
    Interview,
    Letter,
    Participant,
    Pathway,
)
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.follow_up import follow_up_words
from counsellor_app.services.operation import query, use_case
from counsellor_app.services.pathway import pathways
from counsellor_app.services.people import consent_state
from counsellor_app.services.trace import audit, undo
from counsellor_app.services.transaction import Transaction

CARRIED = (
    ConsentKind.STOPBASE_REGISTER,
    ConsentKind.STOPBASE_FOLLOW_UP,
    ConsentKind.GP_LETTER,
    ConsentKind.REFERRER_LETTER,
    ConsentKind.SMS,
    ConsentKind.RELATIVE,
)


@dataclass(frozen=True, slots=True)
class BeginAgain:
    """A new pathway: with the consents as they stood, or to be asked for again."""

    carry_consents: bool = False
    id: uuid.UUID = field(default_factory=new_id)  # of the new pathway


@dataclass(frozen=True, slots=True)
class ConsentsToCarry:
    """What she is asked before a new pathway is opened: the words, and what she said yes to last time."""

    question: str
    standing: tuple[ConsentKind, ...]


@query(Right.CASE)
def consents_to_carry(session: Transaction, pathway_id: uuid.UUID) -> ConsentsToCarry:
    """The same words as in the half-year call; nothing stands where there is nothing to ask."""
    pathway = access.open_pathway(session, pathway_id)
    said = follow_up_words.questions(session, session.today)
    return ConsentsToCarry(said["consents"], standing_consents(session, pathway.id))


@use_case(Right.CASE)
def open_new_pathway(
    session: Transaction,
    participant_id: uuid.UUID,
    previous: uuid.UUID | None = None,
    wish: BeginAgain | None = None,
) -> uuid.UUID:
    """Opens a pathway of her own wish, with the counsellor of the former one.

    While a course is open she goes on there: UserError("relapse.still_open").
    """
    wish = wish or BeginAgain()
    if session.get(Pathway, wish.id) is not None:
        return wish.id
    pathway = begin_again(session, participant_id, previous, wish)
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
    wish: BeginAgain | None = None,
) -> Pathway:
    """The same for use cases whose way back is one with other acts: nothing is offered to undo."""
    wish = wish or BeginAgain()
    person = access.open_participant(session, participant_id)
    if person.dead_on is not None:
        raise UserError("relapse.dead")
    _demand_none_running(session, person)
    former = access.open_pathway(session, previous) if previous is not None else None
    unit_id = former.unit_id if former else session.actor.unit_id
    if unit_id is None:
        raise UserError("relapse.no_unit")
    pathway = Pathway(
        id=wish.id,
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
    if former is not None and wish.carry_consents:
        _carry_consents(session, former, pathway)
    pathways.refresh(session, pathway)
    return pathway


@undo.inverse
def undo_open_new_pathway(session: Transaction, pathway_id: str) -> None:
    """Nothing has been done on the new pathway: its version tells."""
    take_back(session, uuid.UUID(pathway_id))


def _carry_consents(session: Transaction, former: Pathway, pathway: Pathway) -> None:
    """Copies what she agreed to and has not withdrawn, with its own day, form and version.

    A registration that was never signed is not carried, nor what is asked only when it is done.
    """
    carried = []
    for kind in CARRIED:
        consent = consent_state.newest(session, former.id, kind)
        if consent is None or not consent_state.stands(consent):
            continue
        carried.append(kind)
        session.add(
            Consent(
                id=new_id(),
                participant_id=pathway.participant_id,
                pathway_id=pathway.id,
                kind=kind,
                given=True,
                given_on=consent.given_on,
                form=consent.form,
                text_version=consent.text_version,
                registered_at=session.now,
                registered_by_id=session.actor.id,
                given_by=consent.given_by,
                maturity_assessed=consent.maturity_assessed,
            )
        )
    audit.record(
        session,
        "carry_consents",
        participant_id=pathway.participant_id,
        pathway_id=pathway.id,
        subject="pathway",
        subject_id=former.id,
        kinds=[kind.value for kind in carried],
    )


def take_back(session: Transaction, pathway_id: uuid.UUID) -> None:
    """The new pathway is gone, with the consents that were carried to it.

    UserError("undo.changed_since") when something was done on it meanwhile.
    """
    pathway = access.open_pathway(session, pathway_id)
    if _is_used(session, pathway.id):
        raise UserError("undo.changed_since", label="open_new_pathway")
    carried = session.scalars(select(Consent).where(Consent.pathway_id == pathway.id)).all()
    if any(each.registered_at != pathway.opened_at or each.withdrawn_on for each in carried):
        raise UserError("undo.changed_since", label="open_new_pathway")
    for consent in carried:
        session.delete(consent)
    session.flush()
    session.delete(pathway)
    session.touched("pathway", participant_id=pathway.participant_id)


def standing_consents(session: Transaction, pathway_id: uuid.UUID) -> tuple[ConsentKind, ...]:
    """What would be carried."""
    found = ((kind, consent_state.newest(session, pathway_id, kind)) for kind in CARRIED)
    return tuple(kind for kind, consent in found if consent and consent_state.stands(consent))


def is_running(session: Transaction, participant_id: uuid.UUID) -> bool:
    """Whether she has a pathway on which she has not come to the end of a course."""
    running = session.scalars(
        select(Pathway.id)
        .outerjoin(CourseClosing, CourseClosing.pathway_id == Pathway.id)
        .where(
            Pathway.participant_id == participant_id,
            Pathway.closed_on.is_(None),
            CourseClosing.id.is_(None),
        )
        .limit(1)
    ).first()
    return running is not None


def _is_used(session: Transaction, pathway_id: uuid.UUID) -> bool:
    """What has no version to tell: a call, an interview, an appointment, a letter."""
    return any(
        session.scalars(select(model.id).where(model.pathway_id == pathway_id).limit(1)).first()
        for model in (Call, Interview, Appointment, Letter)
    )


def _demand_none_running(session: Transaction, person: Participant) -> None:
    if is_running(session, person.id):
        raise UserError("relapse.still_open")
