"""Reads the interview of a pathway for the form: the definition of its day, what is known, and the rules."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from sqlalchemy import or_, select

from counsellor_app.clock import age_on
from counsellor_app.kinds.interview import AnswerOrigin, ConsentForm, ConsentGiver, ConsentKind
from counsellor_app.models import (
    FormDraft,
    Interview,
    InterviewAnswer,
    Participant,
    Pathway,
    Scheme,
    User,
)
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.interview import eligibility, forms, interview_prefill, interviews
from counsellor_app.services.interview.forms import FormDefinition
from counsellor_app.services.office import rules
from counsellor_app.services.operation import query
from counsellor_app.services.people import consent_state
from counsellor_app.services.transaction import Transaction


@dataclass(frozen=True, slots=True)
class SchemeRule:
    """A scheme of free medicine with its rule, so that the form judges it while somebody types."""

    name: str
    weeks: int
    rule: Mapping[str, Any]
    valid_from: date
    valid_to: date | None = None


@dataclass(frozen=True, slots=True)
class RuleSpan:
    """Since when a rule holds and who says so; None where it is the program's own proposal."""

    valid_from: date | None = None
    valid_to: date | None = None
    source: str = ""


@dataclass(frozen=True, slots=True)
class BegunDraft:
    """An interview that a colleague began and has not saved."""

    who: str
    saved_at: datetime
    content: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class InterviewPage:
    """The form with what is known: held answers, or what the referral and earlier pathways say."""

    pathway_id: uuid.UUID
    definition: FormDefinition
    answers: Mapping[str, str]
    origins: Mapping[str, AnswerOrigin]  # of answers that nobody has confirmed
    heavy: rules.HeavySmoker
    factors: rules.NicotineFactors
    heavy_span: RuleSpan = field(default_factory=RuleSpan)
    factors_span: RuleSpan = field(default_factory=RuleSpan)
    form: str = forms.INTERVIEW
    choices: tuple[tuple[str, str], ...] = ()  # the forms that may be chosen: form and name
    age: int | None = None
    held_on: date | None = None
    by_phone: bool = False
    interview_id: uuid.UUID | None = None
    version: int = 0
    consent_form: ConsentForm = ConsentForm.WRITTEN
    guardian: bool = False
    maturity_assessed: bool = False
    closed: bool = False
    operation_on: date | None = None
    schemes: tuple[SchemeRule, ...] = ()
    known: eligibility.Facts = field(default_factory=eligibility.Facts)
    begun_by_others: tuple[BegunDraft, ...] = ()

    @property
    def prefilled(self) -> frozenset[str]:
        """The questions whose answers nobody has confirmed."""
        return frozenset(self.origins)


@query(Right.CASE)
def interview_page(
    session: Transaction, pathway_id: uuid.UUID, on: date | None = None, form: str | None = None
) -> InterviewPage:
    """The held interview of a pathway under its own definition, or an empty one of the day `on`."""
    pathway = access.open_pathway(session, pathway_id)
    person = session.get_one(Participant, pathway.participant_id)
    interview = interviews.held_interview(session, pathway_id)
    if interview is None:
        return _empty(session, pathway, person, min(on or session.today, session.today), form)
    definition = forms.by_id(session, interview.form_definition_id)
    rows = session.scalars(
        select(InterviewAnswer).where(InterviewAnswer.interview_id == interview.id)
    ).all()
    asked = consent_state.newest(session, pathway_id, ConsentKind.STOPBASE_REGISTER)
    return InterviewPage(
        **_common(session, pathway, person, interview.held_on or session.today),
        definition=definition,
        answers={row.question: row.answer for row in rows},
        origins={row.question: row.origin for row in rows if row.origin is not None},
        form=definition.form,
        held_on=interview.held_on,
        by_phone=interview.by_phone,
        interview_id=interview.id,
        version=interview.version_id,
        consent_form=asked.form if asked else ConsentForm.WRITTEN,
        guardian=asked is not None and asked.given_by is ConsentGiver.GUARDIAN,
        maturity_assessed=asked is not None and asked.maturity_assessed,
    )


def _empty(
    session: Transaction, pathway: Pathway, person: Participant, on: date, form: str | None
) -> InterviewPage:
    age = age_on(person.birth_date, on) if person.birth_date else None
    offered = {each.form: each for each in _offered(session, on, age)}
    chosen = form if form in offered else next(iter(offered), forms.INTERVIEW)
    definition = offered.get(chosen) or forms.in_force(session, chosen, on)
    known = interview_prefill.known_beforehand(session, pathway, definition)
    return InterviewPage(
        **_common(session, pathway, person, on),
        definition=definition,
        answers={key: each.answer for key, each in known.items()},
        origins={key: each.origin for key, each in known.items()},
        form=chosen,
        choices=tuple((each.form, each.name) for each in offered.values()),
        begun_by_others=_begun(session, pathway.id),
    )


def _common(
    session: Transaction, pathway: Pathway, person: Participant, on: date
) -> dict[str, Any]:
    heavy = rules.row_in_force(session, rules.HeavySmoker.kind, on)
    factors = rules.row_in_force(session, rules.NicotineFactors.kind, on)
    return {
        "pathway_id": pathway.id,
        "heavy": rules.HeavySmoker.read(heavy.values if heavy else {}),
        "factors": rules.NicotineFactors.read(factors.values if factors else {}),
        "heavy_span": RuleSpan(heavy.valid_from, heavy.valid_to, heavy.source)
        if heavy
        else RuleSpan(),
        "factors_span": RuleSpan(factors.valid_from, factors.valid_to, factors.source)
        if factors
        else RuleSpan(),
        "age": age_on(person.birth_date, on) if person.birth_date else None,
        "closed": pathway.closed_on is not None,
        "operation_on": pathway.operation_on,
        "schemes": _schemes(session, on),
        "known": eligibility.facts_of(session, pathway),
    }


def _offered(session: Transaction, on: date, age: int | None) -> list[FormDefinition]:
    """The forms for somebody of this age, the one that is made for few first."""
    found = [forms.in_force_or_none(session, form, on) for form in forms.INTERVIEWS]
    fitting = [
        each
        for each in found
        if each is not None and (each.to_age is None or (age is not None and age <= each.to_age))
    ]
    return sorted(fitting, key=lambda each: each.to_age is None)


def _schemes(session: Transaction, on: date) -> tuple[SchemeRule, ...]:
    found = session.scalars(
        select(Scheme)
        .where(Scheme.valid_from <= on, or_(Scheme.valid_to.is_(None), Scheme.valid_to >= on))
        .order_by(Scheme.name)
    )
    return tuple(
        SchemeRule(each.name, each.weeks, each.eligibility, each.valid_from, each.valid_to)
        for each in found
    )


def _begun(session: Transaction, pathway_id: uuid.UUID) -> tuple[BegunDraft, ...]:
    statement = (
        select(FormDraft, User.initials)
        .join(User, User.id == FormDraft.user_id)
        .where(
            FormDraft.form == interviews.FORM,
            FormDraft.subject_id == pathway_id,
            FormDraft.user_id != session.actor.user_id,
        )
        .order_by(FormDraft.saved_at.desc())
    )
    return tuple(
        BegunDraft(initials, draft.saved_at, draft.content)
        for draft, initials in session.execute(statement)
    )


def age_of(person: Participant, interview: Interview) -> int | None:
    """The age on the day of the interview."""
    if person.birth_date is None or interview.held_on is None:
        return None
    return age_on(person.birth_date, interview.held_on)
