"""What else an interview fills in: the person, the operation date and the quit dates (`sets` of a form)."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from counsellor_app.ids import new_id
from counsellor_app.kinds.interview import AnswerType
from counsellor_app.kinds.pathway import QuitKind
from counsellor_app.kinds.people import InterpreterBooking
from counsellor_app.models import Participant, Pathway, QuitDate
from counsellor_app.services.interview.forms import FormDefinition, Question
from counsellor_app.services.interview.interview_answers import read_day, read_yes_no
from counsellor_app.services.letters import danish
from counsellor_app.services.transaction import Transaction

_PARTICIPANT_FIELDS = frozenset(
    {
        "best_time",
        "may_leave_message",
        "address_protected",
        "interpreter_language",
        "interpreter_booking",
    }
)


@dataclass(frozen=True, slots=True)
class Effects:
    """What was written besides the interview, so that it can be taken back."""

    quit_date_ids: list[uuid.UUID]
    before: list[list[Any]]  # [owner, field, former value] of each changed field


def apply(
    session: Transaction,
    pathway: Pathway,
    definition: FormDefinition,
    answers: Mapping[str, str],
    former: Mapping[str, str],
) -> Effects:
    """Writes what the answers set elsewhere; an answer that has not changed sets nothing."""
    person = session.get_one(Participant, pathway.participant_id)
    effects = Effects([], [])
    for question in definition.questions():
        answer = answers.get(question.key)
        if not question.sets or not answer or answer == former.get(question.key):
            continue
        target, _, name = question.sets.partition(".")
        if target == "participant" and name in _PARTICIPANT_FIELDS:
            _set(effects, "participant", person, name, _value(question, answer))
        elif question.sets == "pathway.operation_on":
            _set(effects, "pathway", pathway, "operation_on", read_day(answer))
        elif target == "quit_date" and (day := read_day(answer)) is not None:
            effects.quit_date_ids.append(_quit_date(session, pathway, QuitKind(name), day))
    session.flush()
    return effects


def take_back(
    session: Transaction,
    pathway: Pathway,
    quit_date_ids: Sequence[str],
    before: Sequence[list[Any]],
) -> None:
    """Puts the former values back."""
    for each in quit_date_ids:
        session.get_one(QuitDate, uuid.UUID(each)).withdrawn_at = session.now
    person = session.get_one(Participant, pathway.participant_id)
    for owner, name, value in before:
        if owner == "pathway":
            pathway.operation_on = read_day(value)
        elif name in _PARTICIPANT_FIELDS:
            setattr(person, name, value)
    session.flush()


def changed_words(
    definition: FormDefinition, former: Mapping[str, str], answers: Mapping[str, str]
) -> str:
    """What stood there before a correction: "Cigaretter: 20 → 15", one a line."""
    lines: list[str] = []
    for question in definition.questions():
        old, new = former.get(question.key, ""), answers.get(question.key, "")
        if old != new:
            lines.append(f"{question.text} {shown(question, old)} → {shown(question, new)}")
    return "\n".join(lines)


def shown(question: Question, answer: str) -> str:
    """An answer as people read it."""
    if not answer:
        return "–"
    if question.type is AnswerType.YES_NO:
        return "ja" if answer == "yes" else "nej"
    if question.type is AnswerType.CHOICE:
        option = question.option(answer)
        return option.text if option else answer
    day = read_day(answer) if question.type is AnswerType.DATE else None
    if day is not None:
        return danish.short_date(day)
    return f"{answer} {question.unit}".strip() if question.unit else answer


def _value(question: Question, answer: str) -> Any:
    if question.sets == "participant.interpreter_booking":
        return InterpreterBooking(answer)
    return read_yes_no(answer) if question.type is AnswerType.YES_NO else answer[:70]


def _set(effects: Effects, owner: str, entity: Any, name: str, value: Any) -> None:
    former = getattr(entity, name)
    if former == value:
        return
    kept = former.isoformat() if isinstance(former, date) else former
    effects.before.append([owner, name, kept])
    setattr(entity, name, value)


def _quit_date(session: Transaction, pathway: Pathway, kind: QuitKind, day: date) -> uuid.UUID:
    made = QuitDate(
        id=new_id(),
        pathway_id=pathway.id,
        kind=kind,
        quit_on=day,
        set_at=session.now,
        set_by_id=session.actor.id,
    )
    session.add(made)
    return made.id
