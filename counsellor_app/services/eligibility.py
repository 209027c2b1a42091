"""Whether a scheme of free medicine is meant for somebody: rules as data, judged against the interview."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Any

from sqlalchemy import select

from counsellor_app.clock import age_on
from counsellor_app.kinds.course import EnrolmentState
from counsellor_app.kinds.interview import Employment, InterviewState
from counsellor_app.models import Enrolment, Interview, Participant, Pathway
from counsellor_app.services.transaction import Transaction


class Condition(StrEnum):
    """What a scheme may ask for; the values are the keys of its rule."""

    MIN_PER_DAY = "min_per_day"
    MIN_AGE = "min_age"
    EMPLOYMENT = "employment"
    ENROLLED = "enrolled"


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known about somebody; empty where nobody has asked."""

    per_day: Decimal | None = None  # cigarettes, or their equivalent in nicotine
    age: int | None = None
    employment: Employment | None = None
    enrolled: bool = False


@dataclass(frozen=True, slots=True)
class Reason:
    """One condition: what the rule wants, what is known, and whether that is enough."""

    condition: Condition
    met: bool | None
    wanted: int | tuple[Employment, ...] | bool
    found: Decimal | int | Employment | bool | None


@dataclass(frozen=True, slots=True)
class Eligibility:
    """The result with its reasons; None when something that the rule needs is not known."""

    met: bool | None
    reasons: tuple[Reason, ...] = ()


def judge(rule: Mapping[str, Any], facts: Facts) -> Eligibility:
    """Holds the facts against the rule of a scheme; a rule without conditions is met by everybody."""
    reasons = tuple(_reason(Condition(key), rule[key], facts) for key in Condition if rule.get(key))
    if any(reason.met is False for reason in reasons):
        return Eligibility(False, reasons)
    if any(reason.met is None for reason in reasons):
        return Eligibility(None, reasons)
    return Eligibility(True, reasons)


def facts_of(session: Transaction, pathway: Pathway) -> Facts:
    """What the newest interview, the birth date and the enrolments tell."""
    interview = session.scalars(
        select(Interview)
        .where(Interview.pathway_id == pathway.id, Interview.state == InterviewState.HELD)
        .order_by(Interview.held_on.desc(), Interview.id.desc())
        .limit(1)
    ).first()
    person = session.get_one(Participant, pathway.participant_id)
    age = age_on(person.birth_date, session.today) if person.birth_date else None
    enrolled = session.scalars(
        select(Enrolment.id)
        .where(Enrolment.pathway_id == pathway.id, Enrolment.state == EnrolmentState.ENROLLED)
        .limit(1)
    ).first()
    return Facts(
        _per_day(interview),
        age,
        interview.employment if interview else None,
        enrolled is not None,
    )


def _per_day(interview: Interview | None) -> Decimal | None:
    if interview is None:
        return None
    known = [
        Decimal(amount)
        for amount in (interview.cigarettes_per_day, interview.nicotine_equivalents)
        if amount is not None
    ]
    return max(known, default=None)


def _reason(condition: Condition, wanted: Any, facts: Facts) -> Reason:
    if condition is Condition.MIN_PER_DAY:
        met = None if facts.per_day is None else facts.per_day >= int(wanted)
        return Reason(condition, met, int(wanted), facts.per_day)
    if condition is Condition.MIN_AGE:
        met = None if facts.age is None else facts.age >= int(wanted)
        return Reason(condition, met, int(wanted), facts.age)
    if condition is Condition.EMPLOYMENT:
        allowed = tuple(Employment(value) for value in wanted)
        met = None if facts.employment is None else facts.employment in allowed
        return Reason(condition, met, allowed, facts.employment)
    return Reason(condition, facts.enrolled, True, facts.enrolled)
