"""The list behind a figure: who was counted, who was not, and who did not answer. Opening it is logged."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sqlalchemy import select

from counsellor_app.errors import UserError
from counsellor_app.models import Participant, Pathway
from counsellor_app.reports import arrivals, case_rows, cuts
from counsellor_app.reports.case_rows import DAY_OF, key_of
from counsellor_app.reports.counting import Counting
from counsellor_app.reports.cuts import MONTHS, Cut, Value
from counsellor_app.reports.funnel import CAME, Stop
from counsellor_app.reports.indicator import BY_ID
from counsellor_app.reports.indicator.definition import LEFT_OUT, NO, UNKNOWN, YES
from counsellor_app.reports.period import Period
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.office import rules
from counsellor_app.services.operation import look, query
from counsellor_app.services.trace import audit
from counsellor_app.services.transaction import Transaction


class Answer(StrEnum):
    """What a pathway says to the figure that it stands behind."""

    YES = "yes"  # in the numerator
    NO = "no"  # in the denominator alone
    UNKNOWN = "unknown"  # without an answer


_ANSWERS = {YES: Answer.YES, NO: Answer.NO, UNKNOWN: Answer.UNKNOWN}


@dataclass(frozen=True, slots=True)
class Question:
    """Which figure: an indicator or a stop of the funnel, of a period, perhaps of one value of a cut."""

    figure: str
    period: Period
    cut: Cut | None = None
    value: Value = ""
    answer: Answer | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """One pathway behind the figure, and the day by which it belongs to the period."""

    id: uuid.UUID
    answer: Answer
    day: date


@dataclass(frozen=True, slots=True)
class PersonRow:
    """One line of the list. Without the right to see cases it has a pseudonym and nobody's id."""

    id: uuid.UUID
    answer: Answer
    day: date
    pseudonym: str
    name: str
    participant_id: uuid.UUID | None


@look(Right.NUMBERS)
def behind(session: Transaction, question: Question) -> tuple[Entry, ...]:
    """The pathways behind a figure: those who count, then those who do not, then the unanswered."""
    is_stop = question.figure in tuple(Stop)
    found = _arrived(session, question) if is_stop else _counted(session, question)
    wanted = [each for each in found if question.answer in (None, each.answer)]
    order = list(Answer)
    entries = tuple(sorted(wanted, key=lambda each: (order.index(each.answer), each.day)))
    audit.record(
        session,
        "open_figure_list",
        figure=question.figure,
        first=question.period.first,
        last=question.period.last,
        cut=question.cut or "",
        count=len(entries),
    )
    return entries


@query(Right.NUMBERS, names_people=True)
def people(session: Transaction, entries: Sequence[Entry]) -> tuple[PersonRow, ...]:
    """A page of the list, in its order; names for those who may see cases (quality 17)."""
    may_see = session.actor.may(Right.CASE)
    statement = (
        select(
            Pathway.id,
            Pathway.pseudonym,
            Participant.id.label("participant_id"),
            Participant.given_name,
            Participant.surname,
        )
        .join(Participant, Participant.id == Pathway.participant_id)
        .where(access.own_pathways(session), Pathway.id.in_([each.id for each in entries]))
    )
    known = {row.id: row for row in session.execute(statement)}
    return tuple(
        PersonRow(
            id=each.id,
            answer=each.answer,
            day=each.day,
            pseudonym=row.pseudonym,
            name=f"{row.given_name} {row.surname}".strip() if may_see else "",
            participant_id=row.participant_id if may_see else None,
        )
        for each in entries
        if (row := known.get(each.id)) is not None
    )


def _counted(session: Transaction, question: Question) -> list[Entry]:
    definition = BY_ID.get(question.figure)
    if definition is None:
        raise UserError("entity.gone")
    period = _part(question)
    completion = rules.in_force(session, rules.CompletionRules, period.last)
    found = Counting(case_rows.read(session, period, (definition.basis,)))
    pairs = found.outcomes(period, completion, definition)
    place = DAY_OF[definition.basis]
    wanted = _of_value([row for row, _ in pairs], question)
    return [
        Entry(key_of(row[0]), _ANSWERS[outcome], row[place])
        for (row, outcome), is_wanted in zip(pairs, wanted, strict=True)
        if outcome < LEFT_OUT and is_wanted
    ]


def _arrived(session: Transaction, question: Question) -> list[Entry]:
    came = CAME[Stop(question.figure)]
    period = _part(question)
    found = arrivals.read(session, period)
    wanted = _of_value([each.row for each in found], question)
    return [
        Entry(key_of(each.key), Answer.YES if came(each) else Answer.NO, each.row[1])
        for each, is_wanted in zip(found, wanted, strict=True)
        if is_wanted
    ]


def _part(question: Question) -> Period:
    """The part of the period that a value of a cut by time stands for."""
    if question.cut not in MONTHS:
        return question.period
    parts = question.period.split(MONTHS[question.cut])
    return next(part for part in parts if part.first.isoformat() == question.value)


def _of_value(rows: Sequence[case_rows.Row], question: Question) -> list[bool]:
    if question.cut is None or question.cut in MONTHS:
        return [True] * len(rows)
    return [value == question.value for value in cuts.values(question.cut, rows)]
