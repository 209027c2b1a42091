"""What was said and agreed with the citizen: calls, interviews, consents, letters, notes, the closing."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import select

from counsellor_app.clock import local
from counsellor_app.kinds.call import AppointmentState
from counsellor_app.kinds.history import EventKind
from counsellor_app.kinds.interview import InterviewState
from counsellor_app.models import (
    Appointment,
    Call,
    Consent,
    CourseClosing,
    FollowUp,
    Interview,
    JournalNote,
    Letter,
    Pathway,
    Referral,
    User,
)
from counsellor_app.services.pathway.history_event import Event, evening, moment, morning
from counsellor_app.services.transaction import Transaction


def referrals(session: Transaction, pathway: Pathway) -> Iterator[Event]:
    statement = select(Referral).where(Referral.pathway_id == pathway.id)
    for each in session.scalars(statement):
        sender = each.sender_department or each.sender_organisation or each.referrer_name
        yield Event(
            EventKind.REFERRAL,
            each.received_on,
            morning(each.received_on),
            about=each.source,
            words=sender,
            note=each.clinical_text,
            yes=each.electronic,
            id=each.id,
        )


def calls(session: Transaction, pathway: Pathway) -> Iterator[Event]:
    statement = (
        select(Call, User.initials)
        .join(User, User.id == Call.user_id)
        .where(Call.pathway_id == pathway.id, Call.undone_at.is_(None))
    )
    for call, who in session.execute(statement):
        yield Event(
            EventKind.CALL,
            local(call.at).date(),
            call.at,
            about=call.outcome,
            words=call.spoke_with,
            note=call.note,
            details=((call.purpose, ""), (call.direction, "")),
            who=who,
            id=call.id,
        )


def appointments(session: Transaction, pathway: Pathway) -> Iterator[Event]:
    statement = (
        select(Appointment, User.initials)
        .join(User, User.id == Appointment.user_id)
        .where(
            Appointment.pathway_id == pathway.id,
            Appointment.state.in_((AppointmentState.MISSED, AppointmentState.CANCELLED)),
        )
    )
    for each, who in session.execute(statement):
        yield Event(
            EventKind.APPOINTMENT,
            local(each.starts_at).date(),
            each.starts_at,
            about=each.state,
            note=each.note,
            details=((each.kind, ""),),
            who=who,
            id=each.id,
        )


def interviews(session: Transaction, pathway: Pathway) -> Iterator[Event]:
    statement = (
        select(Interview, User.initials)
        .join(User, User.id == Interview.user_id)
        .where(Interview.pathway_id == pathway.id, Interview.state == InterviewState.HELD)
    )
    for each, who in session.execute(statement):
        on = each.held_on or local(each.saved_at).date()
        yield Event(
            EventKind.INTERVIEW,
            on,
            moment(on, each.saved_at),
            number=each.fagerstrom,
            yes=each.by_phone,
            who=who,
            id=each.id,
        )


def consents(session: Transaction, pathway: Pathway) -> Iterator[Event]:
    statement = select(Consent, User.initials).join(User, User.id == Consent.withdrawn_by_id)
    for each, who in session.execute(statement.where(Consent.pathway_id == pathway.id)):
        if each.withdrawn_on is not None:
            on = each.withdrawn_on
            yield Event(EventKind.CONSENT, on, morning(on), about=each.kind, who=who, id=each.id)


def closing(session: Transaction, pathway: Pathway) -> Iterator[Event]:
    statement = (
        select(CourseClosing, User.initials)
        .join(User, User.id == CourseClosing.closed_by_id)
        .where(CourseClosing.pathway_id == pathway.id)
    )
    for each, who in session.execute(statement):
        yield Event(
            EventKind.CLOSING,
            each.closed_on,
            each.closed_at,
            note=each.not_completed_reason,
            number=each.satisfaction,
            yes=each.smoke_free,
            who=who,
            id=each.id,
        )
    if pathway.closed_on is not None:
        on = pathway.closed_on
        yield Event(
            EventKind.PATHWAY_CLOSED,
            on,
            evening(on),
            about=pathway.close_reason,
            note=pathway.close_note,
            id=pathway.id,
        )


def letters(session: Transaction, pathway: Pathway) -> Iterator[Event]:
    statement = (
        select(Letter, User.initials)
        .join(User, User.id == Letter.made_by_id)
        .where(Letter.pathway_id == pathway.id, Letter.cancelled_at.is_(None))
    )
    for each, who in session.execute(statement):
        at = each.sent_at or each.made_at
        yield Event(
            EventKind.LETTER,
            local(at).date(),
            at,
            about=each.kind,
            words=each.receiver_name,
            yes=each.sent_at is not None,
            who=who,
            id=each.id,
        )


def follow_ups(session: Transaction, pathway: Pathway) -> Iterator[Event]:
    statement = (
        select(FollowUp, User.initials)
        .outerjoin(User, User.id == FollowUp.closed_by_id)
        .where(FollowUp.pathway_id == pathway.id, FollowUp.outcome.is_not(None))
    )
    for each, who in session.execute(statement):
        on = each.closed_on or each.ideal_on
        yield Event(
            EventKind.FOLLOW_UP,
            on,
            moment(on, each.closed_at),
            about=each.outcome,
            note=each.reason,
            number=each.satisfaction,
            yes=each.smoke_free,
            who=who or "",
            id=each.id,
        )


def notes(session: Transaction, pathway: Pathway) -> Iterator[Event]:
    statement = (
        select(JournalNote, User.initials)
        .join(User, User.id == JournalNote.written_by_id)
        .where(JournalNote.pathway_id == pathway.id)
    )
    for each, who in session.execute(statement):
        yield Event(
            EventKind.NOTE,
            local(each.written_at).date(),
            each.written_at,
            about=each.kind,
            note=each.text,
            yes=each.corrects_id is not None,
            who=who,
            id=each.id,
        )
