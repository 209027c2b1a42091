"""Reads the facts that the stage of a pathway is derived from, for one or for hundreds at a time."""

from __future__ import annotations

import uuid
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import islice
from typing import Any

from sqlalchemy import select

from counsellor_app.clock import local
from counsellor_app.kinds.call import AppointmentKind, AppointmentState, CallPurpose
from counsellor_app.kinds.course import EnrolmentState, MeetingState
from counsellor_app.kinds.interview import ConsentKind, InterviewState
from counsellor_app.kinds.letter import LetterKind
from counsellor_app.models import (
    Appointment,
    Attendance,
    Call,
    Consent,
    CourseClosing,
    Enrolment,
    FollowUp,
    Interview,
    Letter,
    Meeting,
    Pathway,
)
from counsellor_app.services.calls.contact_clock import Attempt, ContactClock, contact_clock
from counsellor_app.services.office import rules
from counsellor_app.services.pathway.stage import CallFact, EnrolmentFact, PathwayFacts
from counsellor_app.services.transaction import Transaction

CHUNK = 400
ASKS_TO_CALL = (LetterKind.NO_CONTACT, LetterKind.SMS_CALL_US)
"""What is written to somebody who could not be reached."""


def facts_of(session: Transaction, pathway: Pathway) -> PathwayFacts:
    """The facts of one pathway. Rules are those in force on the day it was received."""
    gathered = _gather(session, [pathway.id])
    return _facts(pathway, gathered, rules.RuleBook(session))


def facts_of_many(
    session: Transaction, pathway_ids: Iterable[uuid.UUID]
) -> Iterator[tuple[Pathway, PathwayFacts]]:
    """The facts of many pathways, with ten statements for each few hundred of them."""
    book = rules.RuleBook(session)
    remaining = iter(pathway_ids)
    while chunk := list(islice(remaining, CHUNK)):
        found = session.scalars(select(Pathway).where(Pathway.id.in_(chunk)))
        by_id = {pathway.id: pathway for pathway in found}
        gathered = _gather(session, chunk)
        for pathway_id in chunk:
            pathway = by_id[pathway_id]
            yield pathway, _facts(pathway, gathered, book)


def first_call_by(pathway: Pathway, book: rules.RuleBook) -> date:
    """The last day of the first call: the referrer's wish, else the service target (domain 2.4)."""
    return clock_of(pathway, book).due_by


def clock_of(
    pathway: Pathway, book: rules.RuleBook, attempts: Iterable[Attempt] = ()
) -> ContactClock:
    """Her clocks, by the rule of the day on which she was referred."""
    return contact_clock(
        pathway.received_on,
        pathway.call_not_before,
        pathway.call_not_later_than,
        book.in_force(rules.ServiceTarget, pathway.received_on),
        attempts,
    )


@dataclass(slots=True)
class _Gathered:
    """Everything read for a chunk of pathways, by pathway."""

    calls: dict[uuid.UUID, list[CallFact]] = field(default_factory=lambda: defaultdict(list))
    asked_to_call: dict[uuid.UUID, tuple[date, date]] = field(default_factory=dict)
    booked: dict[uuid.UUID, datetime] = field(default_factory=dict)
    held: dict[uuid.UUID, date] = field(default_factory=dict)
    closings: dict[uuid.UUID, tuple[date, bool]] = field(default_factory=dict)
    enrolments: dict[uuid.UUID, list[Any]] = field(default_factory=lambda: defaultdict(list))
    meetings: dict[uuid.UUID, list[tuple[date, Any]]] = field(
        default_factory=lambda: defaultdict(list)
    )
    may_write_to_gp: dict[uuid.UUID, bool] = field(default_factory=dict)
    epikrise_sent: set[uuid.UUID] = field(default_factory=set)
    follow_ups: dict[uuid.UUID, tuple[date, date]] = field(default_factory=dict)


def _facts(pathway: Pathway, gathered: _Gathered, book: rules.RuleBook) -> PathwayFacts:
    key = pathway.id
    attempts = book.in_force(rules.CallAttempts, pathway.received_on)
    booked = gathered.booked.get(key)
    closing = gathered.closings.get(key)
    enrolments = gathered.enrolments.get(key, [])
    follow_up = gathered.follow_ups.get(key)
    outstanding = bool(
        closing
        and closing[1]
        and gathered.may_write_to_gp.get(key, False)
        and key not in gathered.epikrise_sent
    )
    return PathwayFacts(
        received_on=pathway.received_on,
        first_call_by=first_call_by(pathway, book),
        call_not_before=pathway.call_not_before,
        calls=tuple(gathered.calls.get(key, ())),
        attempts_allowed=attempts.attempts,
        days_between_calls=attempts.days_between,
        reply_by=_reply_by(gathered, key),
        interview_booked_on=local(booked).date() if booked else None,
        interview_held_on=gathered.held.get(key),
        enrolment=_enrolment_fact(enrolments, gathered),
        course_closed_on=closing[0] if closing else None,
        began=any(row.first_meeting_on for row in enrolments),
        epikrise_outstanding=outstanding,
        epikrise_days=book.in_force(rules.EpikriseDays, pathway.received_on).days,
        follow_up_open=follow_up is not None,
        follow_up_from=follow_up[0] if follow_up else None,
        follow_up_to=follow_up[1] if follow_up else None,
        closed_on=pathway.closed_on,
    )


def _reply_by(gathered: _Gathered, key: uuid.UUID) -> date | None:
    """Until when she may answer; what was written before she was last spoken with is settled."""
    sent_on, reply_by = gathered.asked_to_call.get(key, (None, None))
    reached = [call.on for call in gathered.calls.get(key, ()) if call.outcome.reached]
    return None if sent_on and reached and sent_on < reached[-1] else reply_by


CURRENT = (EnrolmentState.WAITING, EnrolmentState.ENROLLED, EnrolmentState.CLOSED)


def _enrolment_fact(enrolments: Sequence[Any], gathered: _Gathered) -> EnrolmentFact | None:
    running = [row for row in enrolments if row.state in CURRENT]
    if not running:
        return None
    current = running[-1]
    meetings = gathered.meetings.get(current.id, [])
    unmarked = [day for day, mark in meetings if mark is None]
    return EnrolmentFact(
        waiting=current.state is EnrolmentState.WAITING,
        listed_on=local(current.listed_at).date(),
        first_meeting_on=current.first_meeting_on,
        next_unmarked_on=unmarked[0] if unmarked else None,
        last_meeting_planned_on=meetings[-1][0] if meetings else None,
    )


def _gather(session: Transaction, ids: Sequence[uuid.UUID]) -> _Gathered:
    gathered = _Gathered()
    _read_contact(session, ids, gathered)
    _read_enrolments(session, ids, gathered)
    _read_ending(session, ids, gathered)
    return gathered


def _read_contact(session: Transaction, ids: Sequence[uuid.UUID], gathered: _Gathered) -> None:
    calls = (
        select(Call.pathway_id, Call.at, Call.outcome, Call.call_again_on)
        .where(
            Call.pathway_id.in_(ids),
            Call.purpose == CallPurpose.CALL_BACK,
            Call.undone_at.is_(None),
        )
        .order_by(Call.at, Call.id)
    )
    for key, at, outcome, again in session.execute(calls):
        gathered.calls[key].append(CallFact(local(at).date(), outcome, again))
    _read_letters(session, ids, gathered)
    booked = (
        select(Appointment.pathway_id, Appointment.starts_at)
        .where(
            Appointment.pathway_id.in_(ids),
            Appointment.kind == AppointmentKind.INTERVIEW,
            Appointment.state == AppointmentState.BOOKED,
        )
        .order_by(Appointment.starts_at)
    )
    for booked_key, starts_at in session.execute(booked):
        if booked_key is not None:
            gathered.booked[booked_key] = starts_at
    held = (
        select(Interview.pathway_id, Interview.held_on)
        .where(Interview.pathway_id.in_(ids), Interview.state == InterviewState.HELD)
        .order_by(Interview.held_on)
    )
    for key, held_on in session.execute(held):
        if held_on is not None:
            gathered.held[key] = held_on


def _read_letters(session: Transaction, ids: Sequence[uuid.UUID], gathered: _Gathered) -> None:
    letters = (
        select(Letter.pathway_id, Letter.sent_at, Letter.reply_by)
        .where(
            Letter.pathway_id.in_(ids),
            Letter.kind.in_(ASKS_TO_CALL),
            Letter.reply_by.is_not(None),
            Letter.sent_at.is_not(None),
            Letter.cancelled_at.is_(None),
        )
        .order_by(Letter.sent_at, Letter.id)
    )
    for key, sent_at, reply_by in session.execute(letters):
        assert sent_at is not None
        assert reply_by is not None
        gathered.asked_to_call[key] = (local(sent_at).date(), reply_by)


def _read_enrolments(session: Transaction, ids: Sequence[uuid.UUID], gathered: _Gathered) -> None:
    enrolments = (
        select(
            Enrolment.id,
            Enrolment.pathway_id,
            Enrolment.state,
            Enrolment.listed_at,
            Enrolment.first_meeting_on,
        )
        .where(Enrolment.pathway_id.in_(ids))
        .order_by(Enrolment.listed_at, Enrolment.id)
    )
    for row in session.execute(enrolments):
        gathered.enrolments[row.pathway_id].append(row)
    if not gathered.enrolments:
        return
    marks = (
        select(Enrolment.id, Enrolment.joined_on, Meeting.held_on, Attendance.mark)
        .join(Meeting, Meeting.course_id == Enrolment.course_id)
        .outerjoin(
            Attendance,
            (Attendance.meeting_id == Meeting.id) & (Attendance.enrolment_id == Enrolment.id),
        )
        .where(
            Enrolment.pathway_id.in_(ids),
            Enrolment.state.in_(CURRENT),
            Meeting.state != MeetingState.CANCELLED,
        )
        .order_by(Meeting.held_on, Meeting.number)
    )
    for enrolment_id, joined_on, held_on, mark in session.execute(marks):
        if joined_on is None or held_on >= joined_on:
            gathered.meetings[enrolment_id].append((held_on, mark))


def _read_ending(session: Transaction, ids: Sequence[uuid.UUID], gathered: _Gathered) -> None:
    closings = select(
        CourseClosing.pathway_id, CourseClosing.closed_on, CourseClosing.epikrise_wanted
    ).where(CourseClosing.pathway_id.in_(ids))
    for key, closed_on, wanted in session.execute(closings):
        gathered.closings[key] = (closed_on, wanted)
    follow_ups = (
        select(FollowUp.pathway_id, FollowUp.due_from, FollowUp.due_to)
        .where(FollowUp.pathway_id.in_(ids), FollowUp.outcome.is_(None))
        # The valid one goes before an extra one, which may have been let go; then the earliest.
        .order_by(FollowUp.kind.desc(), FollowUp.due_from.desc())
    )
    for key, due_from, due_to in session.execute(follow_ups):
        gathered.follow_ups[key] = (due_from, due_to)
    if not gathered.closings:
        return
    consents = (
        select(Consent.pathway_id, Consent.given, Consent.withdrawn_on)
        .where(Consent.pathway_id.in_(ids), Consent.kind == ConsentKind.GP_LETTER)
        .order_by(Consent.given_on, Consent.registered_at, Consent.id)
    )
    for key, given, withdrawn_on in session.execute(consents):
        gathered.may_write_to_gp[key] = given and withdrawn_on is None
    sent = select(Letter.pathway_id).where(
        Letter.pathway_id.in_(ids),
        Letter.kind == LetterKind.EPIKRISE,
        Letter.sent_at.is_not(None),
        Letter.cancelled_at.is_(None),
    )
    gathered.epikrise_sent.update(session.scalars(sent))
