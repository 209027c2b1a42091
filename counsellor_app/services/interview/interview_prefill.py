"""What is known before the interview begins: from the person, the referral's words and an earlier pathway."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import select

from counsellor_app.errors import FieldError
from counsellor_app.kinds.interview import AnswerOrigin, AnswerType, InterviewState
from counsellor_app.models import Interview, InterviewAnswer, Participant, Pathway, Referral
from counsellor_app.services.interview.forms import FormDefinition
from counsellor_app.services.interview.interview_answers import NO, YES, cleaned
from counsellor_app.services.transaction import Transaction

# What stays true from one attempt to the next; consumption and motivation are asked anew.
_STAYS = frozenset(
    {
        "asthma",
        "attempts_count",
        "years_nicotine",
        "years_smoked",
        "medicine_tried",
        "longest_smoke_free",
        "copd",
        "heart_disease",
        "diabetes",
        "psychiatric_illness",
        "dose_dependent_medicine",
        "education",
        "employment",
        "lives_with_smoker",
    }
)
_PER_DAY = re.compile(r"(\d{1,3})\s*(cigaret|cerut|cigar|pibe)", re.IGNORECASE)
_YEARS = re.compile(r"røget\s+i\s+(?:ca\.?\s*)?(\d{1,2})\s*år", re.IGNORECASE)
_PRODUCTS = {
    "cigaret": "per_day_cigarettes",
    "cerut": "per_day_cheroots",
    "cigar": "per_day_cigars",
    "pibe": "per_day_pipe",
}


@dataclass(frozen=True, slots=True)
class Known:
    """An answer that is known before it is asked, and where from."""

    answer: str
    origin: AnswerOrigin


def known_beforehand(
    session: Transaction, pathway: Pathway, definition: FormDefinition
) -> dict[str, Known]:
    """Answers that need only be confirmed; the later source wins over the earlier."""
    found = _marked(_from_earlier(session, pathway), AnswerOrigin.EARLIER)
    words = session.scalars(
        select(Referral.clinical_text)
        .where(Referral.pathway_id == pathway.id)
        .order_by(Referral.registered_at)
    ).all()
    for text in words:
        found |= _marked(from_words(text), AnswerOrigin.REFERRAL)
    person = session.get_one(Participant, pathway.participant_id)
    found |= _marked(_from_person(person, definition), AnswerOrigin.PERSON)
    if pathway.operation_on is not None:
        found["operation_on"] = Known(pathway.operation_on.isoformat(), AnswerOrigin.REFERRAL)
    return {key: known for key, known in found.items() if _fits(definition, key, known.answer)}


def _marked(answers: Mapping[str, str], origin: AnswerOrigin) -> dict[str, Known]:
    return {key: Known(answer, origin) for key, answer in answers.items()}


def _fits(definition: FormDefinition, key: str, answer: str) -> bool:
    """An answer given under an older form may be no answer to today's question."""
    question = definition.question(key)
    if question is None:
        return False
    try:
        return bool(cleaned(definition, {key: answer}))
    except FieldError:
        return False


def from_words(text: str) -> dict[str, str]:
    """What the referrer wrote in plain words: "Ryger 20 cigaretter dagligt", "Røget i 40 år", KOL."""
    found: dict[str, str] = {}
    for amount, product in _PER_DAY.findall(text):
        found.setdefault(_PRODUCTS[product.lower()], str(int(amount)))
    if years := _YEARS.search(text):
        found["years_smoked"] = years[1]
    if re.search(r"\bKOL\b", text):
        found["copd"] = YES
    return found


def _from_person(person: Participant, definition: FormDefinition) -> dict[str, str]:
    found: dict[str, str] = {}
    for question in definition.questions():
        target, _, name = question.sets.partition(".")
        if target != "participant":
            continue
        value = getattr(person, name, None)
        if question.type is AnswerType.YES_NO:
            # No is only known where somebody asked; protection is a fact of the register.
            if value is True or (value is False and name == "may_leave_message"):
                found[question.key] = YES if value else NO
        elif value:
            found[question.key] = str(value)
    return found


def _from_earlier(session: Transaction, pathway: Pathway) -> dict[str, str]:
    earlier = session.scalars(
        select(Interview.id)
        .join(Pathway, Pathway.id == Interview.pathway_id)
        .where(
            Pathway.participant_id == pathway.participant_id,
            Pathway.unit_id == pathway.unit_id,
            Pathway.id != pathway.id,
            Interview.state == InterviewState.HELD,
        )
        .order_by(Interview.held_on.desc(), Interview.id.desc())
        .limit(1)
    ).first()
    if earlier is None:
        return {}
    statement = select(InterviewAnswer.question, InterviewAnswer.answer)
    rows = session.execute(statement.where(InterviewAnswer.interview_id == earlier))
    answers = {key: value for key, value in rows}  # noqa: C416 - typed rows
    return {key: answer for key, answer in answers.items() if key in _STAYS}
