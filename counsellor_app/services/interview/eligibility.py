"""Whether a scheme of free medicine is meant for somebody: rules as data, judged against the interview."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

from sqlalchemy import func, select

from counsellor_app.clock import add_months, age_on
from counsellor_app.kinds.course import EnrolmentState
from counsellor_app.kinds.interview import Education, Employment, InterviewState
from counsellor_app.models import Enrolment, Interview, Participant, Pathway, SchemeGrant
from counsellor_app.services.transaction import Transaction


class Condition(StrEnum):
    """What a scheme may ask for; the values are the keys of its rule."""

    MIN_PER_DAY = "min_per_day"
    MIN_AGE = "min_age"
    MAX_AGE = "max_age"
    EDUCATION = "education"
    EMPLOYMENT = "employment"
    ENROLLED = "enrolled"
    ONCE_IN_MONTHS = "once_in_months"


EITHER = "either"
"""The key that says: education or employment, one of the two is enough."""
_ALTERNATIVES = frozenset({Condition.EDUCATION, Condition.EMPLOYMENT})
Found = Decimal | int | Education | Employment | bool | date | None


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known about somebody; empty where nobody has asked."""

    per_day: Decimal | None = None  # cigarettes, or their equivalent in nicotine
    age: int | None = None
    employment: Employment | None = None
    enrolled: bool = False
    education: Education | None = None
    granted_before: date | None = None  # the newest grant of another pathway
    today: date | None = None


@dataclass(frozen=True, slots=True)
class Reason:
    """One condition: what the rule wants, what is known, and whether that is enough."""

    condition: Condition
    met: bool | None
    wanted: int | tuple[Education, ...] | tuple[Employment, ...] | bool
    found: Found
    alternative: bool = False  # one of two of which one is enough


@dataclass(frozen=True, slots=True)
class Eligibility:
    """The result with its reasons; None when something that the rule needs is not known."""

    met: bool | None
    reasons: tuple[Reason, ...] = ()


def judge(rule: Mapping[str, Any], facts: Facts) -> Eligibility:
    """Holds the facts against the rule of a scheme; a rule without conditions is met by everybody."""
    either = bool(rule.get(EITHER)) and all(rule.get(each) for each in _ALTERNATIVES)
    reasons = tuple(
        replace(_reason(key, rule[key], facts), alternative=either and key in _ALTERNATIVES)
        for key in Condition
        if rule.get(key)
    )
    needed = [reason.met for reason in reasons if not reason.alternative]
    choice = [reason.met for reason in reasons if reason.alternative]
    if choice:
        needed.append(True if True in choice else (None if None in choice else False))
    if False in needed:
        return Eligibility(False, reasons)
    return Eligibility(None if None in needed else True, reasons)


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
        interview.education if interview else None,
        _granted_before(session, pathway),
        session.today,
    )


def _granted_before(session: Transaction, pathway: Pathway) -> date | None:
    return session.scalar(
        select(func.max(SchemeGrant.granted_on))
        .join(Pathway, Pathway.id == SchemeGrant.pathway_id)
        .where(
            Pathway.participant_id == pathway.participant_id,
            Pathway.id != pathway.id,
            SchemeGrant.withdrawn_on.is_(None),
        )
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
    if condition is Condition.MAX_AGE:
        met = None if facts.age is None else facts.age <= int(wanted)
        return Reason(condition, met, int(wanted), facts.age)
    if condition is Condition.ONCE_IN_MONTHS:
        before, today = facts.granted_before, facts.today
        over = before is None or today is None or add_months(before, int(wanted)) <= today
        return Reason(condition, over, int(wanted), before)
    if condition is Condition.EDUCATION:
        taught = tuple(Education(value) for value in wanted)
        met = None if facts.education is None else facts.education in taught
        return Reason(condition, met, taught, facts.education)
    if condition is Condition.EMPLOYMENT:
        allowed = tuple(Employment(value) for value in wanted)
        met = None if facts.employment is None else facts.employment in allowed
        return Reason(condition, met, allowed, facts.employment)
    return Reason(condition, facts.enrolled, True, facts.enrolled)
