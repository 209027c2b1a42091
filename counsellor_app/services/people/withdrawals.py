"""Withdrawing a consent: what that does at once, what it shows of it, and taking it back (domain 1.7)."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from sqlalchemy import select

from counsellor_app.clock import local
from counsellor_app.errors import UserError
from counsellor_app.kinds.follow_up import FollowUpOutcome
from counsellor_app.kinds.interview import ConsentKind, WithdrawalEffect
from counsellor_app.kinds.letter import ReceiverKind
from counsellor_app.kinds.people import Relation
from counsellor_app.models import (
    Consent,
    ContactPerson,
    FollowUp,
    Letter,
    Pathway,
    TypedForm,
)
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.follow_up import closings
from counsellor_app.services.operation import use_case
from counsellor_app.services.trace import audit, undo
from counsellor_app.services.transaction import Transaction

_RELATIVES = (
    Relation.SPOUSE,
    Relation.MOTHER,
    Relation.FATHER,
    Relation.CHILD,
    Relation.RELATIVE,
    Relation.OTHER,
)
_TO_REFERRER = (ReceiverKind.DEPARTMENT, ReceiverKind.REFERRER)


@dataclass(frozen=True, slots=True)
class EffectRow:
    """One thing that the withdrawal did: how many it concerned, since when, or who."""

    effect: WithdrawalEffect
    number: int = 0
    on: date | None = None
    words: str = ""


@dataclass(slots=True)
class _Done:
    """What was done, to be told and to be taken back."""

    effects: list[EffectRow] = field(default_factory=list)
    follow_ups: list[uuid.UUID] = field(default_factory=list)
    letters: list[uuid.UUID] = field(default_factory=list)
    contacts: list[uuid.UUID] = field(default_factory=list)

    def tell(self, effect: WithdrawalEffect, **more: Any) -> None:
        """One more line."""
        self.effects.append(EffectRow(effect, **more))


@use_case(Right.CASE)
def withdraw_consent(session: Transaction, consent_id: uuid.UUID) -> tuple[EffectRow, ...]:
    """Withdraws a yes from today on and does what follows; what was sent before stays sent."""
    consent = access.load(session, Consent, consent_id)
    pathway = access.open_pathway(session, consent.pathway_id)
    if not consent.given or consent.withdrawn_on is not None:
        raise UserError("consent.not_given")
    consent.withdrawn_on, consent.withdrawn_by_id = session.today, session.actor.id
    done = _Done()
    _FOLLOWS[consent.kind](session, pathway, done)
    audit.record(
        session,
        "withdraw_consent",
        participant_id=pathway.participant_id,
        pathway_id=pathway.id,
        subject="consent",
        subject_id=consent.id,
        kind=consent.kind,
        effects=[each.effect.value for each in done.effects],
    )
    closings.settle(session, pathway)
    undo.offer(
        session,
        "withdraw_consent",
        undo_withdraw_consent,
        participant_id=pathway.participant_id,
        consent_id=consent.id,
        follow_up_ids=done.follow_ups,
        letter_ids=done.letters,
        contact_ids=done.contacts,
    )
    return tuple(done.effects)


@undo.inverse
def undo_withdraw_consent(
    session: Transaction,
    consent_id: str,
    follow_up_ids: list[str] | None = None,
    letter_ids: list[str] | None = None,
    contact_ids: list[str] | None = None,
) -> None:
    """The withdrawal was a slip of the hand: everything it did is taken back."""
    consent = access.load(session, Consent, uuid.UUID(consent_id))
    pathway = access.open_pathway(session, consent.pathway_id)
    if consent.deletion_asked_on is not None:
        raise UserError("consent.deletion_asked", day=consent.deletion_asked_on)
    consent.withdrawn_on = consent.withdrawn_by_id = None
    for each in follow_up_ids or ():
        follow_up = access.load(session, FollowUp, uuid.UUID(each))
        follow_up.outcome = follow_up.closed_on = None
        follow_up.closed_at = follow_up.closed_by_id = None
    for each in letter_ids or ():
        access.load(session, Letter, uuid.UUID(each)).cancelled_at = None
    for each in contact_ids or ():
        access.load(session, ContactPerson, uuid.UUID(each)).may_be_called = True
    session.touched("consent", participant_id=pathway.participant_id)
    closings.reopen(session, pathway)


@use_case(Right.CASE)
def mark_deletion_asked(session: Transaction, consent_id: uuid.UUID) -> None:
    """STOPbasen's secretariat has been asked to delete; the task is done."""
    consent = access.load(session, Consent, consent_id)
    pathway = access.open_pathway(session, consent.pathway_id)
    if consent.kind is not ConsentKind.STOPBASE_REGISTER or consent.withdrawn_on is None:
        raise UserError("consent.not_withdrawn")
    if consent.deletion_asked_on is not None:
        return
    consent.deletion_asked_on, consent.deletion_asked_by_id = session.today, session.actor.id
    audit.record(
        session,
        "mark_deletion_asked",
        participant_id=pathway.participant_id,
        pathway_id=pathway.id,
        subject="consent",
        subject_id=consent.id,
    )
    undo.offer(
        session,
        "mark_deletion_asked",
        undo_mark_deletion_asked,
        participant_id=pathway.participant_id,
        consent_id=consent.id,
    )


@undo.inverse
def undo_mark_deletion_asked(session: Transaction, consent_id: str) -> None:
    """The secretariat was not asked after all."""
    consent = access.load(session, Consent, uuid.UUID(consent_id))
    access.open_pathway(session, consent.pathway_id)
    consent.deletion_asked_on = consent.deletion_asked_by_id = None


def _registration(session: Transaction, pathway: Pathway, done: _Done) -> None:
    typed: datetime | None = session.scalar(
        select(TypedForm.typed_at)
        .where(TypedForm.pathway_id == pathway.id, TypedForm.undone_at.is_(None))
        .limit(1)
    )
    done.tell(WithdrawalEffect.DELETION_ASKED, on=local(typed).date() if typed else None)
    done.tell(WithdrawalEffect.SHEET_LOCKED)


def _follow_up(session: Transaction, pathway: Pathway, done: _Done) -> None:
    found = session.scalars(
        select(FollowUp).where(FollowUp.pathway_id == pathway.id, FollowUp.outcome.is_(None))
    ).all()
    for each in found:
        each.outcome = FollowUpOutcome.NO_CONSENT
        each.closed_on, each.closed_at = session.today, session.now
        each.closed_by_id = session.actor.id
        done.follow_ups.append(each.id)
        done.tell(WithdrawalEffect.FOLLOW_UP_CLOSED, on=each.ideal_on)
    if not found:
        done.tell(WithdrawalEffect.NO_FOLLOW_UP)


def _gp_letter(session: Transaction, pathway: Pathway, done: _Done) -> None:
    _letters(session, pathway, (ReceiverKind.PRACTICE,), done)


def _referrer_letter(session: Transaction, pathway: Pathway, done: _Done) -> None:
    _letters(session, pathway, _TO_REFERRER, done)


def _letters(
    session: Transaction, pathway: Pathway, receivers: tuple[ReceiverKind, ...], done: _Done
) -> None:
    found = session.scalars(
        select(Letter).where(
            Letter.pathway_id == pathway.id,
            Letter.receiver_kind.in_(receivers),
            Letter.cancelled_at.is_(None),
        )
    ).all()
    for each in found:
        if each.sent_at is not None:
            day = local(each.sent_at).date()
            done.tell(WithdrawalEffect.LETTER_WAS_SENT, on=day, words=each.receiver_name)
        else:
            each.cancelled_at = session.now
            done.letters.append(each.id)
            done.tell(WithdrawalEffect.LETTER_CANCELLED, words=each.receiver_name)
    done.tell(WithdrawalEffect.NO_LETTER)


def _sms(_session: Transaction, _pathway: Pathway, done: _Done) -> None:
    done.tell(WithdrawalEffect.NO_SMS)


def _relative(session: Transaction, pathway: Pathway, done: _Done) -> None:
    found = session.scalars(
        select(ContactPerson).where(
            ContactPerson.participant_id == pathway.participant_id,
            ContactPerson.relation.in_(_RELATIVES),
            ContactPerson.may_be_called,
        )
    ).all()
    for each in found:
        each.may_be_called = False
        done.contacts.append(each.id)
        done.tell(WithdrawalEffect.CONTACT_CLOSED, words=each.name)
    if not found:
        done.tell(WithdrawalEffect.NO_CONTACT)


_FOLLOWS: dict[ConsentKind, Callable[[Transaction, Pathway, _Done], None]] = {
    ConsentKind.STOPBASE_REGISTER: _registration,
    ConsentKind.STOPBASE_FOLLOW_UP: _follow_up,
    ConsentKind.GP_LETTER: _gp_letter,
    ConsentKind.REFERRER_LETTER: _referrer_letter,
    ConsentKind.SMS: _sms,
    ConsentKind.RELATIVE: _relative,
}
