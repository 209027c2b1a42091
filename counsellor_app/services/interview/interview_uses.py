"""What the interview says further on: the answers that a form sends to the epikrise or to the voucher."""

from __future__ import annotations

import uuid
from dataclasses import dataclass

from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.interview import forms, interviews
from counsellor_app.services.interview.forms import Use
from counsellor_app.services.interview.interview_effects import shown
from counsellor_app.services.operation import query
from counsellor_app.services.transaction import Transaction


@dataclass(frozen=True, slots=True)
class SaidRow:
    """One answer in words, and what is to be done because of it."""

    question: str
    answer: str
    note: str = ""


@query(Right.CASE)
def said_for_voucher(session: Transaction, pathway_id: uuid.UUID) -> tuple[SaidRow, ...]:
    """What whoever issues medicine must know of the interview."""
    access.open_pathway(session, pathway_id)
    return said_for(session, pathway_id, Use.VOUCHER)


def said_for(session: Transaction, pathway_id: uuid.UUID, use: Use) -> tuple[SaidRow, ...]:
    """The answers that the form of the interview sends there, in its order.

    What fills in a field of its own (a quit date, a consent) is told by that field.
    """
    interview = interviews.held_interview(session, pathway_id)
    if interview is None:
        return ()
    definition = forms.by_id(session, interview.form_definition_id)
    answers = interviews.answers_of(session, interview.id)
    rows = []
    for question in definition.used_in(use):
        answer = answers.get(question.key, "")
        elsewhere = question.sets and not question.sets.startswith(("product.", "interview."))
        if answer and not elsewhere:
            note = question.note if question.notes(answer) else ""
            rows.append(SaidRow(question.text.rstrip("?"), shown(question, answer), note))
    return tuple(rows)
