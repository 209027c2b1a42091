"""Forms that are answered when a course ends: satisfaction and involvement, never in a half-year call.

They are dated form definitions, on paper and typed in; a rule says which of them a municipality uses.
"""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import select

from counsellor_app.errors import FieldError, UserError
from counsellor_app.ids import new_id
from counsellor_app.kinds.course import EnrolmentState
from counsellor_app.models import Enrolment, Participant, Pathway, Survey, SurveyAnswer, User
from counsellor_app.models import FormDefinition as StoredDefinition
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.interview import forms
from counsellor_app.services.interview.forms import FormDefinition
from counsellor_app.services.interview.interview_answers import cleaned
from counsellor_app.services.office import rules
from counsellor_app.services.operation import query, use_case
from counsellor_app.services.trace import audit, undo
from counsellor_app.services.transaction import Transaction

_ON_COURSE = (EnrolmentState.ENROLLED, EnrolmentState.CLOSED)


@dataclass(frozen=True, slots=True)
class SurveyDraft:
    """The answers of one form, as text in the form's own terms."""

    pathway_id: uuid.UUID
    form: str
    answers: Mapping[str, str]
    answered_on: date | None = None  # today, unless the paper is older
    version: int = 0  # of what was shown; 0 for a new one
    id: uuid.UUID = field(default_factory=new_id)


@dataclass(frozen=True, slots=True)
class SurveyRow:
    """One form of a pathway: answered, or still to be answered."""

    form: str
    definition: FormDefinition
    id: uuid.UUID | None = None
    answers: Mapping[str, str] = field(default_factory=dict)
    answered_on: date | None = None
    entered_by: str = ""
    version: int = 0
    name: str = ""  # of the citizen


@query(Right.SIGNED_IN)
def survey_forms(session: Transaction) -> tuple[FormDefinition, ...]:
    """The forms that are used now, as they are printed; none where nobody wants them."""
    wanted = rules.in_force(session, rules.SurveyRule, session.today).forms
    return tuple(_definition(session, form, session.today) for form in wanted)


@query(Right.CASE)
def surveys_of(session: Transaction, pathway_id: uuid.UUID) -> tuple[SurveyRow, ...]:
    """The forms that are used now and those that were answered earlier, with their answers."""
    pathway = access.open_pathway(session, pathway_id)
    person = session.get_one(Participant, pathway.participant_id)
    name = f"{person.given_name} {person.surname}".strip()
    answered = {
        row.form: row
        for row in (
            _row(session, survey, initials, name)
            for survey, initials in session.execute(
                select(Survey, User.initials)
                .join(User, User.id == Survey.entered_by_id)
                .where(Survey.pathway_id == pathway_id)
            )
        )
    }
    wanted = rules.in_force(session, rules.SurveyRule, session.today).forms
    names = dict.fromkeys((*wanted, *sorted(answered)))
    return tuple(
        answered.get(form) or SurveyRow(form, _definition(session, form, session.today), name=name)
        for form in names
    )


@use_case(Right.CASE)
def keep_survey(session: Transaction, draft: SurveyDraft) -> uuid.UUID:
    """Keeps the answers of a form; typed once more they take the place of the former ones."""
    pathway = access.open_pathway(session, draft.pathway_id)
    if draft.form not in forms.SURVEYS:
        raise UserError("form.not_defined", form=draft.form)
    found = _survey(session, pathway.id, draft.form)
    if found is not None and found.id == draft.id and not draft.version:
        return found.id  # the same form sent twice
    _check_course(session, pathway)
    answered_on = draft.answered_on or session.today
    if answered_on > session.today:
        raise FieldError("answered_on", "survey.future")
    definition = _stored(session, draft.form, answered_on)
    answers = cleaned(forms.read(definition.definition), draft.answers)
    if not answers:
        first = next(iter(forms.read(definition.definition).questions()))
        raise FieldError(first.key, "survey.empty")
    before = _kept(session, found) if found is not None else None
    if found is None:
        found = Survey(id=draft.id, pathway_id=pathway.id, form=draft.form)
        session.add(found)
    elif found.version_id != draft.version:
        raise FieldError("answered_on", "survey.changed_since")
    found.form_definition_id, found.answered_on = definition.id, answered_on
    found.entered_by_id, found.entered_at = session.actor.id, session.now
    session.flush()
    _write(session, found.id, answers)
    _tell(session, pathway, found, "keep_survey")
    undo.offer(
        session,
        "survey",
        undo_keep_survey,
        participant_id=pathway.participant_id,
        survey_id=found.id,
        before=before,
        after=_kept(session, found),
    )
    return found.id


@undo.inverse
def undo_keep_survey(
    session: Transaction, survey_id: str, before: list[list[str]] | None, after: list[list[str]]
) -> None:
    """The former answers stand there again; a form that was new is empty.

    What stands there is compared, not its version: so several acts are taken back one by one.
    """
    survey = access.load(session, Survey, uuid.UUID(survey_id))
    pathway = access.open_pathway(session, survey.pathway_id)
    if _kept(session, survey) != after:
        raise UserError("undo.changed_since", label="survey")
    _write(session, survey.id, {})
    if before is None:
        session.delete(survey)
    else:
        (definition_id, answered_on, entered_by_id), *answers = before
        survey.form_definition_id = uuid.UUID(definition_id)
        survey.answered_on = date.fromisoformat(answered_on)
        survey.entered_by_id = uuid.UUID(entered_by_id)
        survey.entered_at = session.now
        _write(session, survey.id, dict(answers))
    session.touched("survey", participant_id=pathway.participant_id)


def _check_course(session: Transaction, pathway: Pathway) -> None:
    on_course = session.scalars(
        select(Enrolment.id)
        .where(Enrolment.pathway_id == pathway.id, Enrolment.state.in_(_ON_COURSE))
        .limit(1)
    ).first()
    if on_course is None:
        raise UserError("survey.no_course")


def _survey(session: Transaction, pathway_id: uuid.UUID, form: str) -> Survey | None:
    return session.scalars(
        select(Survey).where(Survey.pathway_id == pathway_id, Survey.form == form)
    ).first()


def _row(session: Transaction, survey: Survey, initials: str, name: str) -> SurveyRow:
    return SurveyRow(
        survey.form,
        forms.by_id(session, survey.form_definition_id),
        survey.id,
        _answers(session, survey.id),
        survey.answered_on,
        initials,
        survey.version_id,
        name,
    )


def _answers(session: Transaction, survey_id: uuid.UUID) -> dict[str, str]:
    rows = session.execute(
        select(SurveyAnswer.question, SurveyAnswer.answer).where(
            SurveyAnswer.survey_id == survey_id
        )
    )
    return {row.question: row.answer for row in rows}


def _kept(session: Transaction, survey: Survey) -> list[list[str]]:
    """What undo puts back: definition, day and who first, then question and answer."""
    head = [
        str(survey.form_definition_id),
        survey.answered_on.isoformat(),
        str(survey.entered_by_id),
    ]
    return [head, *([each, said] for each, said in sorted(_answers(session, survey.id).items()))]


def _write(session: Transaction, survey_id: uuid.UUID, answers: Mapping[str, str]) -> None:
    for row in session.scalars(select(SurveyAnswer).where(SurveyAnswer.survey_id == survey_id)):
        session.delete(row)
    session.flush()
    for question, answer in answers.items():
        session.add(
            SurveyAnswer(id=new_id(), survey_id=survey_id, question=question, answer=answer)
        )
    session.flush()


def _definition(session: Transaction, form: str, on: date) -> FormDefinition:
    return forms.in_force_or_none(session, form, on) or forms.read(forms.shipped(form))


def _stored(session: Transaction, form: str, on: date) -> StoredDefinition:
    """The row of the definition of that day; an older database gets the program's own when it is first used."""
    found = session.scalars(
        select(StoredDefinition)
        .where(StoredDefinition.form == form, StoredDefinition.valid_from <= on)
        .order_by(StoredDefinition.valid_from.desc())
        .limit(1)
    ).first()
    if found is not None:
        return found
    shipped = forms.shipped(form)
    found = StoredDefinition(
        id=new_id(),
        form=form,
        valid_from=date.fromisoformat(shipped["valid_from"]),
        name=shipped["name"],
        definition=shipped,
    )
    session.add(found)
    session.flush()
    return found


def _tell(session: Transaction, pathway: Pathway, survey: Survey, action: str) -> None:
    session.touched("survey", participant_id=pathway.participant_id)
    audit.record(
        session,
        action,
        participant_id=pathway.participant_id,
        pathway_id=pathway.id,
        subject="survey",
        subject_id=survey.id,
        form=survey.form,
    )
