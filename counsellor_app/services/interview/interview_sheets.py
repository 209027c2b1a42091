"""What the printed interview says: the form of its own definition, empty for paper or with the answers."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from counsellor_app.errors import UserError
from counsellor_app.models import Participant
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.interview import forms, interviews, smoking
from counsellor_app.services.interview.forms import FormDefinition
from counsellor_app.services.interview.smoking import Smoking
from counsellor_app.services.letters import letterheads
from counsellor_app.services.letters.sheets import Letterhead
from counsellor_app.services.office import rules
from counsellor_app.services.operation import look, query
from counsellor_app.services.trace import audit
from counsellor_app.services.transaction import Transaction


@dataclass(frozen=True, slots=True)
class InterviewSheet:
    """The form for paper; `results` is None where nothing is filled in."""

    title_id: uuid.UUID  # of the pathway or the definition: what the print job is called
    letterhead: Letterhead
    definition: FormDefinition
    answers: Mapping[str, str] = field(default_factory=dict)
    name: str = ""
    birth_date: date | None = None
    held_on: date | None = None
    by: str = ""
    by_phone: bool = False
    unconfirmed: frozenset[str] = frozenset()
    results: Smoking | None = None
    heavy_limit: int = 0
    own_numbers: bool = False  # STOPbasen's forms have their own numbers, where they are known
    feet: Mapping[str, str] = field(
        default_factory=dict
    )  # under a form, by its block: typed or not


@look(Right.CASE)
def interview_sheet(
    session: Transaction,
    pathway_id: uuid.UUID,
    definition_id: uuid.UUID | None = None,
    answers: Mapping[str, str] | None = None,
    held_on: date | None = None,
    *,
    empty: bool = False,
) -> InterviewSheet:
    """The interview as it stands in the window, or as it was held where no answers are given."""
    pathway = access.open_pathway(session, pathway_id)
    person = session.get_one(Participant, pathway.participant_id)
    interview = interviews.held_interview(session, pathway_id)
    if interview is not None and definition_id is None:
        definition_id = interview.form_definition_id
    if definition_id is None:
        definition = forms.in_force(session, forms.INTERVIEW, session.today)
    else:
        definition = forms.by_id(session, definition_id)
    if answers is None:
        answers = interviews.answers_of(session, interview.id) if interview else {}
    on = (interview.held_on if interview else None) or held_on or session.today
    said = {} if empty else dict(answers)
    heavy = rules.in_force(session, rules.HeavySmoker, on)
    factors = rules.in_force(session, rules.NicotineFactors, on)
    audit.record(
        session,
        "print_interview",
        participant_id=pathway.participant_id,
        pathway_id=pathway.id,
        empty=empty,
    )
    return InterviewSheet(
        title_id=pathway.id,
        letterhead=letterheads.letterhead(session, pathway.unit_id),
        definition=definition,
        answers=said,
        name=f"{person.given_name} {person.surname}".strip(),
        birth_date=person.birth_date,
        held_on=None if empty else on,
        by="" if empty else session.actor.name,
        by_phone=not empty and interview is not None and interview.by_phone,
        results=smoking.work_out(definition, said, factors, heavy) if said else None,
        heavy_limit=heavy.cigarettes_per_day,
    )


@query(Right.SIGNED_IN)
def empty_sheet(
    session: Transaction, form: str, definition_id: uuid.UUID | None = None
) -> InterviewSheet:
    """A form that nobody is named on, to be printed in a pile."""
    if definition_id is not None:
        definition = forms.by_id(session, definition_id)
    elif form in forms.SHIPPED:
        definition = forms.read(forms.shipped(form))
    else:
        raise UserError("form.not_defined", form=form)
    unit_id = session.actor.unit
    return InterviewSheet(
        title_id=definition.id or unit_id,
        letterhead=letterheads.letterhead(session, unit_id),
        definition=definition,
        own_numbers=definition.form == forms.STOPBASEN,
        feet=empty_feet(definition),
    )


def empty_feet(definition: FormDefinition) -> dict[str, str]:
    """Under each of STOPbasen's forms: who typed it and when, to be written by hand."""
    if definition.form != forms.STOPBASEN:
        return {}
    return {block.key: "" for block in definition.blocks}
