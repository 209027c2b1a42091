"""Everything that the counsellor wants to see while the telephone rings, in one look."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from counsellor_app.clock import age_on, local
from counsellor_app.kinds import best_time
from counsellor_app.kinds.call import CallOutcome, CallPurpose
from counsellor_app.kinds.pathway import BEFORE_CONTACT, NextAct, Stage
from counsellor_app.kinds.people import InterpreterBooking, Relation
from counsellor_app.kinds.referral import ReferralSource
from counsellor_app.models import ContactPerson, Participant, Pathway, Referral
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.attendance.call_meetings import CallMeeting, meeting_of_call
from counsellor_app.services.calendars.free_times import FreeTime, free_times
from counsellor_app.services.calls.call_attempts import NextAttempt, propose_next_attempt
from counsellor_app.services.calls.calls import NOTE_FORM, CallRow, calls_of
from counsellor_app.services.calls.contact_clock import ContactClock
from counsellor_app.services.calls.no_contact import AfterAttempts, after_attempts
from counsellor_app.services.interview import form_drafts
from counsellor_app.services.office import rules
from counsellor_app.services.operation import look, query
from counsellor_app.services.pathway.pathway_facts import clock_of
from counsellor_app.services.trace import audit
from counsellor_app.services.transaction import Transaction

_MOST_TIMES = 5


@dataclass(frozen=True, slots=True)
class ContactRow:
    """Somebody who may be called instead."""

    name: str
    relation: Relation
    phone: str
    note: str


@dataclass(frozen=True, slots=True)
class ReferralText:
    """What the referrer wrote, newest first."""

    received_on: date
    source: ReferralSource
    sender: str
    referrer: str
    text: str


@dataclass(frozen=True, slots=True)
class CallPane:
    """One person on the telephone."""

    pathway_id: uuid.UUID
    participant_id: uuid.UUID
    name: str
    age: int | None
    cpr_masked: str
    phones: tuple[str, ...]
    may_leave_message: bool | None
    best_time: str
    interpreter_language: str
    interpreter_booking: InterpreterBooking | None
    name_protected: bool
    address_protected: bool
    contacts: tuple[ContactRow, ...]
    referrals: tuple[ReferralText, ...]
    call_not_before: date | None
    call_not_before_reason: str
    stage: Stage
    next_act: NextAct
    clock: ContactClock
    calls: tuple[CallRow, ...]
    attempts: int
    attempts_needed: int
    next_attempt: NextAttempt
    """When to try again, if nobody answers now."""
    free_times: tuple[FreeTime, ...]
    kept_note: str
    meeting: CallMeeting | None  # which a call now may be the attendance of
    after: AfterAttempts | None  # what can be done when the attempts are used, or without a number

    @property
    def attempts_used(self) -> bool:
        """Whether it may be closed as not reached."""
        return self.attempts >= self.attempts_needed


@look(Right.CASE)
def open_call_pane(session: Transaction, pathway_id: uuid.UUID) -> CallPane:
    """The row was chosen: what is shown is logged as a look at the person."""
    pane = read_call_pane(session, pathway_id)
    audit.record(
        session,
        "open_call_pane",
        participant_id=pane.participant_id,
        pathway_id=pathway_id,
    )
    return pane


@query(Right.CASE)
def read_call_pane(session: Transaction, pathway_id: uuid.UUID) -> CallPane:
    """The same, read again because something was written."""
    pathway = access.open_pathway(session, pathway_id)
    person = access.load(session, Participant, pathway.participant_id)
    calls = calls_of(session, pathway_id)
    book = rules.RuleBook(session)
    attempts = book.in_force(rules.CallAttempts, pathway.received_on)
    tried = [call for call in calls if call.purpose is CallPurpose.CALL_BACK]
    in_vain = _in_vain(tried)
    phones = tuple(filter(None, (person.phone, person.other_phone)))
    done = pathway.closed_on is None and (not phones or len(in_vain) >= attempts.attempts)
    draft = form_drafts.kept(session, NOTE_FORM, pathway_id) or {}
    made = [(local(call.at).date(), call.outcome) for call in reversed(tried)]
    return CallPane(
        pathway_id=pathway.id,
        participant_id=person.id,
        name=f"{person.given_name} {person.surname}".strip(),
        age=age_on(person.birth_date, session.today) if person.birth_date else None,
        cpr_masked=f"{person.cpr[:6]}-••••" if person.cpr else "",
        phones=phones,
        may_leave_message=person.may_leave_message,
        best_time=person.best_time,
        interpreter_language=person.interpreter_language,
        interpreter_booking=person.interpreter_booking,
        name_protected=person.name_protected,
        address_protected=person.address_protected,
        contacts=_contacts(session, person.id),
        referrals=_referrals(session, pathway.id),
        call_not_before=pathway.call_not_before,
        call_not_before_reason=pathway.call_not_before_reason,
        stage=pathway.stage,
        next_act=pathway.next_act,
        clock=clock_of(pathway, book, made),
        calls=calls,
        attempts=len(in_vain),
        attempts_needed=attempts.attempts,
        next_attempt=propose_next_attempt(
            [*(call.at for call in in_vain), session.now],
            session.now,
            attempts.days_between,
            best_time.wanted_part(person.best_time),
        ),
        free_times=_times(session),
        kept_note=str(draft.get("note", "")),
        meeting=_meeting(session, pathway),
        after=after_attempts(session, pathway, person) if done else None,
    )


def _meeting(session: Transaction, pathway: Pathway) -> CallMeeting | None:
    """Before the first contact there is no course whose meeting the call could be."""
    if pathway.stage in BEFORE_CONTACT:
        return None
    return meeting_of_call(session, pathway.id, session.today)


@query(Right.CASE)
def stage_of(session: Transaction, pathway_id: uuid.UUID) -> Stage:
    """How far she is, which says what a call to her is about."""
    return access.open_pathway(session, pathway_id).stage


def _in_vain(calls: list[CallRow]) -> list[CallRow]:
    """The attempts since she was last spoken with; calls come newest first."""
    reached = next((i for i, call in enumerate(calls) if call.outcome.reached), len(calls))
    return [call for call in calls[:reached] if call.outcome is not CallOutcome.OTHER]


def _times(session: Transaction) -> tuple[FreeTime, ...]:
    """The free times of whoever is on the telephone: she is the one who promises."""
    if session.actor.user_id is None:
        return ()
    return free_times(session, session.actor.user_id, session.today, _MOST_TIMES)


def _contacts(session: Transaction, participant_id: uuid.UUID) -> tuple[ContactRow, ...]:
    found = session.scalars(
        select(ContactPerson)
        .where(ContactPerson.participant_id == participant_id, ContactPerson.may_be_called)
        .order_by(ContactPerson.name)
    )
    return tuple(ContactRow(each.name, each.relation, each.phone, each.note) for each in found)


def _referrals(session: Transaction, pathway_id: uuid.UUID) -> tuple[ReferralText, ...]:
    found = session.scalars(
        select(Referral)
        .where(Referral.pathway_id == pathway_id)
        .order_by(Referral.received_on.desc(), Referral.registered_at.desc())
    )
    return tuple(
        ReferralText(
            each.received_on,
            each.source,
            ", ".join(filter(None, (each.sender_department, each.sender_organisation))),
            each.referrer_name,
            each.clinical_text,
        )
        for each in found
    )
