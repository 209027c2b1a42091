"""Derives where a pathway stands and what comes next from its facts alone: one pure function (domain 2.2)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from counsellor_app.kinds.call import CallOutcome
from counsellor_app.kinds.pathway import NextAct, Stage


@dataclass(frozen=True, slots=True)
class CallFact:
    """A first-contact call as the derivation sees it."""

    on: date
    outcome: CallOutcome
    call_again_on: date | None = None


@dataclass(frozen=True, slots=True)
class EnrolmentFact:
    """The enrolment that counts now: the one that is waiting, running or closed."""

    waiting: bool
    listed_on: date
    first_meeting_on: date | None  # the first she attended
    next_unmarked_on: date | None  # the earliest meeting without a mark
    last_meeting_planned_on: date | None


@dataclass(frozen=True, slots=True)
class PathwayFacts:
    """Everything that the stage depends on; nothing here depends on today."""

    received_on: date
    first_call_by: date  # service target, from the deferred date where there is one
    call_not_before: date | None = None
    calls: tuple[CallFact, ...] = ()
    attempts_allowed: int = 3
    days_between_calls: int = 2
    reply_by: date | None = None  # of the newest letter or message that asks her to call
    interview_booked_on: date | None = None
    interview_held_on: date | None = None
    enrolment: EnrolmentFact | None = None
    course_closed_on: date | None = None
    began: bool = False  # attended at least once
    epikrise_outstanding: bool = False
    epikrise_days: int = 7
    follow_up_open: bool = False
    follow_up_from: date | None = None
    follow_up_to: date | None = None
    closed_on: date | None = None


@dataclass(frozen=True, slots=True)
class Derived:
    """The consequences that are stored for the lists; "late" is compared with today in SQL."""

    stage: Stage
    next_act: NextAct
    due_from: date | None
    due_to: date | None


def derive(facts: PathwayFacts) -> Derived:
    """Where the pathway stands, its next act and the span in which that is due."""
    if facts.closed_on is not None:
        stage = Stage.CLOSED if facts.began or facts.course_closed_on else Stage.DROPPED
        return Derived(stage, NextAct.NONE, None, None)
    if facts.course_closed_on is not None:
        return _after_course(facts, facts.course_closed_on)
    if facts.enrolment is not None:
        return _on_course(facts.enrolment)
    if facts.interview_held_on is not None:
        day = facts.interview_held_on
        return Derived(Stage.INTERVIEWED, NextAct.CHOOSE_OFFER, day, day + timedelta(days=7))
    if facts.interview_booked_on is not None:
        day = facts.interview_booked_on
        return Derived(Stage.INTERVIEW_BOOKED, NextAct.HOLD_INTERVIEW, day, day)
    return _before_contact(facts)


def _after_course(facts: PathwayFacts, closed_on: date) -> Derived:
    if facts.epikrise_outstanding:
        due_to = closed_on + timedelta(days=facts.epikrise_days)
        return Derived(Stage.COURSE_CLOSED, NextAct.SEND_EPIKRISE, closed_on, due_to)
    if facts.follow_up_open:
        act = NextAct.FOLLOW_UP_CALL
        return Derived(Stage.FOLLOW_UP, act, facts.follow_up_from, facts.follow_up_to)
    return Derived(Stage.COURSE_CLOSED, NextAct.NONE, None, None)


def _on_course(enrolment: EnrolmentFact) -> Derived:
    if enrolment.waiting:
        listed = enrolment.listed_on
        return Derived(Stage.WAITING_LIST, NextAct.OFFER_PLACE, listed, None)
    stage = Stage.IN_COURSE if enrolment.first_meeting_on else Stage.ENROLLED
    if enrolment.next_unmarked_on is not None:
        day = enrolment.next_unmarked_on
        return Derived(stage, NextAct.ATTEND_MEETING, day, day)
    last = enrolment.last_meeting_planned_on
    due_to = last + timedelta(days=7) if last else None
    return Derived(stage, NextAct.CLOSE_COURSE, last, due_to)


def _before_contact(facts: PathwayFacts) -> Derived:
    deferred = facts.call_not_before and facts.call_not_before > facts.received_on
    if not facts.calls and facts.reply_by is not None:
        return _waits_for_her(facts.reply_by)  # written to because there is nothing to call
    if not facts.calls:
        start = facts.call_not_before if deferred else facts.received_on
        stage = Stage.DEFERRED if deferred else Stage.RECEIVED
        return Derived(stage, NextAct.CALL, start, facts.first_call_by)
    last = facts.calls[-1]
    if deferred and facts.call_not_before and facts.call_not_before > last.on:
        due = (facts.call_not_before, facts.first_call_by)
        return Derived(Stage.DEFERRED, NextAct.CALL, *due)
    if last.call_again_on is not None and last.outcome.reached:
        not_now = last.outcome is CallOutcome.NOT_NOW
        stage = Stage.DEFERRED if not_now else Stage.CALLING
        return Derived(stage, NextAct.CALL, last.call_again_on, last.call_again_on)
    if _attempts_since_contact(facts.calls) >= facts.attempts_allowed:
        if facts.reply_by is not None:
            return _waits_for_her(facts.reply_by)
        return Derived(Stage.CALLING, NextAct.CLOSE_NOT_REACHED, last.on, last.on)
    if last.call_again_on is not None:  # the next attempt as it was proposed or chosen
        due_to = max(last.call_again_on, last.on + timedelta(days=facts.days_between_calls))
        return Derived(Stage.CALLING, NextAct.CALL, last.call_again_on, due_to)
    due_from = last.on + timedelta(days=1)
    due_to = last.on + timedelta(days=max(1, facts.days_between_calls))
    return Derived(Stage.CALLING, NextAct.CALL, due_from, due_to)


def _waits_for_her(reply_by: date) -> Derived:
    """She has been asked to call: it is closed only when her day has passed."""
    after = reply_by + timedelta(days=1)
    return Derived(Stage.CALLING, NextAct.CLOSE_NOT_REACHED, after, after)


def _attempts_since_contact(calls: tuple[CallFact, ...]) -> int:
    attempts = 0
    for call in reversed(calls):
        if call.outcome.reached:
            break
        attempts += 1
    return attempts
