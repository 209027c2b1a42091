"""The stored form definitions: which there are, taking a new one in from a file, and giving one out to edit."""

from __future__ import annotations

import json
import uuid
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import func, select

from counsellor_app.errors import FieldError, UserError
from counsellor_app.ids import new_id
from counsellor_app.kinds.interview import InterviewState
from counsellor_app.kinds.stopbasen import Evidence
from counsellor_app.models import FormDefinition, Interview
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.interview import form_check, forms
from counsellor_app.services.interview.form_check import FormFault
from counsellor_app.services.operation import query, use_case
from counsellor_app.services.trace import audit, undo
from counsellor_app.services.transaction import Transaction


@dataclass(frozen=True, slots=True)
class FormRow:
    """One definition in the list; one that the program brings and nobody took in has no id of its own."""

    id: str
    definition_id: uuid.UUID | None
    form: str
    name: str
    valid_from: date
    source: str
    official: bool
    questions: int
    interviews: int  # held under it
    in_force: bool
    known: Mapping[Evidence, int] = field(default_factory=dict)  # STOPbasen's fields by evidence


@dataclass(frozen=True, slots=True)
class CheckedForm:
    """A file as it was read: what is wrong with it, or what would change by it."""

    content: bytes
    faults: tuple[FormFault, ...]
    definition: forms.FormDefinition | None = None
    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FormFileDraft:
    """A checked file, and the day from which it holds (the file's own where none is given)."""

    content: bytes
    valid_from: date | None = None
    id: uuid.UUID = field(default_factory=new_id)


@query(Right.RULES)
def form_definitions(session: Transaction) -> tuple[FormRow, ...]:
    """Every definition, the newest of each form first; shipped ones that nobody took in come last."""
    held = dict(
        session.execute(
            select(Interview.form_definition_id, func.count(Interview.id))
            .where(Interview.state == InterviewState.HELD)
            .group_by(Interview.form_definition_id)
        ).all()
    )
    order = (FormDefinition.form, FormDefinition.valid_from.desc())
    stored = session.scalars(select(FormDefinition).order_by(*order)).all()
    now = {form: forms.in_force_or_none(session, form, session.today) for form in forms.SHIPPED}
    rows = []
    for each in stored:
        current = now.get(each.form)
        definition = forms.read(each.definition, each.id)
        standing = current is not None and current.id == each.id
        rows.append(_row(definition, each.valid_from, held.get(each.id, 0), standing))
    known = {each.form for each in stored}
    for form in forms.SHIPPED:
        if form not in known:
            definition = forms.read(forms.shipped(form))
            rows.append(_row(definition, definition.valid_from, 0, False))
    return tuple(rows)


@query(Right.RULES)
def check_file(session: Transaction, content: bytes) -> CheckedForm:
    """What is wrong with a file, each fault with its place; else how it differs from what is in force."""
    data, faults = form_check.check(content)
    if faults:
        return CheckedForm(content, tuple(faults))
    former = forms.in_force_or_none(session, data["form"], session.today)
    _, faults = form_check.check(content, former)
    if faults:
        return CheckedForm(content, tuple(faults))
    definition = forms.read(data)
    return CheckedForm(content, (), definition, **form_check.changes(former, definition))


@use_case(Right.RULES)
def take_in_form(session: Transaction, draft: FormFileDraft) -> uuid.UUID:
    """Puts a definition in force from its day; interviews that were held keep the one they had."""
    if session.get(FormDefinition, draft.id) is not None:
        return draft.id
    checked = check_file(session, draft.content)
    if checked.definition is None:
        fault = checked.faults[0]
        raise UserError("form_file.wrong", count=len(checked.faults), line=fault.line)
    definition = checked.definition
    valid_from = draft.valid_from or definition.valid_from
    taken = select(FormDefinition.id).where(
        FormDefinition.form == definition.form, FormDefinition.valid_from == valid_from
    )
    if session.scalar(taken) is not None:
        raise FieldError("valid_from", "form_file.day_taken", day=valid_from)
    data: dict[str, Any] = json.loads(draft.content.decode("utf-8-sig"))
    stored = FormDefinition(
        id=draft.id,
        form=definition.form,
        valid_from=valid_from,
        name=definition.name.strip(),
        definition=data | {"valid_from": valid_from.isoformat()},
    )
    session.add(stored)
    audit.record(
        session,
        "take_in_form",
        subject="form_definition",
        subject_id=stored.id,
        form=stored.form,
        valid_from=valid_from,
    )
    undo.offer(session, "take_in_form", undo_take_in_form, definition_id=stored.id)
    return stored.id


@undo.inverse
def undo_take_in_form(session: Transaction, definition_id: str) -> None:
    """As if it had never come; refused when an interview was held under it."""
    stored = access.load(session, FormDefinition, uuid.UUID(definition_id))
    used = select(Interview.id).where(Interview.form_definition_id == stored.id).limit(1)
    if session.scalar(used) is not None:
        raise UserError("undo.changed_since", label="take_in_form")
    session.delete(stored)
    session.flush()


@query(Right.RULES)
def form_file(session: Transaction, form: str, definition_id: uuid.UUID | None = None) -> bytes:
    """A definition as a file to edit: the stored one, or the one that the program brings."""
    if definition_id is not None:
        return written(access.load(session, FormDefinition, definition_id).definition)
    if form not in forms.SHIPPED:
        raise UserError("form.not_defined", form=form)
    return written(forms.shipped(form))


def written(definition: dict[str, Any]) -> bytes:
    """One question a line, as in resources/forms, so that people find their way in it."""

    def text(value: Any) -> str:
        return json.dumps(value, ensure_ascii=False)

    head = [f"  {text(k)}: {text(v)}," for k, v in definition.items() if k != "blocks"]
    blocks = []
    for block in definition["blocks"]:
        lines = ",\n".join(f"      {text(question)}" for question in block["questions"])
        named = ", ".join(f"{text(k)}: {text(v)}" for k, v in block.items() if k != "questions")
        blocks.append(f'    {{{named}, "questions": [\n{lines}\n    ]}}')
    body = ",\n".join(blocks)
    return ("{\n" + "\n".join(head) + '\n  "blocks": [\n' + body + "\n  ]\n}\n").encode()


def _row(
    definition: forms.FormDefinition, valid_from: date, interviews: int, in_force: bool
) -> FormRow:
    return FormRow(
        str(definition.id or definition.form),
        definition.id,
        definition.form,
        definition.name,
        valid_from,
        definition.source,
        definition.official,
        sum(1 for _ in definition.questions()),
        interviews,
        in_force,
        _known(definition),
    )


def _known(definition: forms.FormDefinition) -> Mapping[Evidence, int]:
    if definition.form != forms.STOPBASEN:
        return {}
    return Counter(question.evidence for question in definition.questions())
