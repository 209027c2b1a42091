"""Which letter is the next one for a pathway, so that the one who opens Breve finds it chosen."""

from __future__ import annotations

import uuid
from dataclasses import dataclass

from sqlalchemy import exists, select

from counsellor_app.kinds.call import AppointmentKind, AppointmentState
from counsellor_app.kinds.course import EnrolmentState
from counsellor_app.kinds.follow_up import FollowUpKind, FollowUpOutcome
from counsellor_app.kinds.interview import ConsentKind
from counsellor_app.kinds.letter import LetterKind, ReceiverKind
from counsellor_app.kinds.pathway import CloseReason
from counsellor_app.models import Appointment, Enrolment, FollowUp, Letter, Participant, Pathway
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.letters import receivers
from counsellor_app.services.office import rules
from counsellor_app.services.operation import query
from counsellor_app.services.pathway.pathway_facts import facts_of
from counsellor_app.services.people import consent_state
from counsellor_app.services.transaction import Transaction

LetterTo = tuple[LetterKind, ReceiverKind]
_EPIKRISE = (LetterKind.EPIKRISE, ReceiverKind.PRACTICE)
_REPLIES = {
    CloseReason.NOT_REACHED: LetterKind.REPLY_NOT_REACHED,
    CloseReason.DECLINED: LetterKind.REPLY_DECLINED,
}


@dataclass(frozen=True, slots=True)
class HalfYearLetter:
    """The letter that may follow the half-year call."""

    receiver: str
    asked_for: bool  # by the rule: it is then the next step
    electronic: bool  # as a MedCom file, else on paper


def half_year_letter(session: Transaction, pathway: Pathway) -> HalfYearLetter | None:
    """To her practice, as soon as she answers; None without her consent, without one, or when it went."""
    to = receivers.receiver(session, pathway, ReceiverKind.PRACTICE)
    if (
        to is None
        or not consent_state.is_given(session, pathway.id, ConsentKind.GP_LETTER)
        or _sent(session, pathway, LetterKind.HALF_YEAR)
    ):
        return None
    # A MedCom letter needs the number of its patient too.
    person = session.get_one(Participant, pathway.participant_id)
    asked_for = rules.in_force(session, rules.EpikriseDays, session.today).half_year
    return HalfYearLetter(to.name, asked_for, bool(to.electronic and person.cpr))


@query(Right.CASE)
def proposed_letter(session: Transaction, pathway_id: uuid.UUID) -> LetterTo:
    """The letter that is outstanding, else the one that fits where she stands."""
    pathway = access.open_pathway(session, pathway_id)
    facts = facts_of(session, pathway)
    if facts.epikrise_outstanding:
        return _EPIKRISE
    if _half_year_to_tell(session, pathway):
        return LetterKind.HALF_YEAR, ReceiverKind.PRACTICE
    if pathway.closed_on is not None and facts.course_closed_on is None:
        return _reply(session, pathway)
    if facts.course_closed_on is None and _booked(session, pathway):
        return LetterKind.INVITATION_INTERVIEW, ReceiverKind.PARTICIPANT
    if facts.course_closed_on is None and _uninvited(session, pathway):
        return LetterKind.INVITATION_COURSE, ReceiverKind.PARTICIPANT
    return _EPIKRISE


def _reply(session: Transaction, pathway: Pathway) -> LetterTo:
    referral = receivers.referral_of(session, pathway.id)
    if referral is None or referral.replied_at is not None:
        return _EPIKRISE
    kind = _REPLIES.get(pathway.close_reason) if pathway.close_reason else None
    return kind or LetterKind.REPLY_OTHER, ReceiverKind.REFERRER


def _half_year_to_tell(session: Transaction, pathway: Pathway) -> bool:
    answered = exists().where(
        FollowUp.pathway_id == pathway.id,
        FollowUp.kind == FollowUpKind.HALF_YEAR,
        FollowUp.outcome == FollowUpOutcome.ANSWERED,
    )
    return (
        bool(session.scalar(select(answered)))
        and consent_state.is_given(session, pathway.id, ConsentKind.GP_LETTER)
        and not _sent(session, pathway, LetterKind.HALF_YEAR)
    )


def _booked(session: Transaction, pathway: Pathway) -> bool:
    booked = exists().where(
        Appointment.pathway_id == pathway.id,
        Appointment.kind == AppointmentKind.INTERVIEW,
        Appointment.state == AppointmentState.BOOKED,
        Appointment.starts_at >= session.now,
    )
    return bool(session.scalar(select(booked)))


def _uninvited(session: Transaction, pathway: Pathway) -> bool:
    enrolled = exists().where(
        Enrolment.pathway_id == pathway.id,
        Enrolment.state == EnrolmentState.ENROLLED,
        Enrolment.course_id.is_not(None),
    )
    wanted = bool(session.scalar(select(enrolled)))
    return wanted and not _sent(session, pathway, LetterKind.INVITATION_COURSE)


def _sent(session: Transaction, pathway: Pathway, kind: LetterKind) -> bool:
    sent = exists().where(
        Letter.pathway_id == pathway.id,
        Letter.kind == kind,
        Letter.sent_at.is_not(None),
        Letter.cancelled_at.is_(None),
    )
    return bool(session.scalar(select(sent)))
