"""The clarifying interview: holding it with everything that follows from it, and correcting it later."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from sqlalchemy import delete, select

from counsellor_app.errors import FieldError, UserError
from counsellor_app.ids import new_id
from counsellor_app.kinds.call import AppointmentState
from counsellor_app.kinds.interview import (
    AnswerOrigin,
    AnswerType,
    ConsentForm,
    ConsentGiver,
    ConsentKind,
    Education,
    Employment,
    InterviewState,
)
from counsellor_app.kinds.letter import NoteKind, NoteSubject
from counsellor_app.models import Consent, Interview, InterviewAnswer, JournalNote, Pathway
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.calendars import appointments
from counsellor_app.services.interview import form_drafts, forms, interview_effects, smoking
from counsellor_app.services.interview.forms import FormDefinition
from counsellor_app.services.interview.interview_answers import cleaned, read_yes_no
from counsellor_app.services.office import rules
from counsellor_app.services.operation import use_case
from counsellor_app.services.pathway import pathways
from counsellor_app.services.people import consents, note_versions
from counsellor_app.services.trace import audit, undo
from counsellor_app.services.transaction import Transaction

FORM = "interview"


@dataclass(frozen=True, slots=True)
class InterviewDraft:
    """The form as it is saved; `version` is that of the interview which is corrected.

    `unconfirmed` names the answers that came from elsewhere and nobody has confirmed.
    """

    pathway_id: uuid.UUID
    answers: Mapping[str, str]
    held_on: date | None
    by_phone: bool = False
    consent_form: ConsentForm = ConsentForm.WRITTEN
    note: str = ""
    version: int = 0
    form: str = forms.INTERVIEW
    unconfirmed: Mapping[str, AnswerOrigin] = field(default_factory=dict)
    guardian: bool = False  # a parent gives the consents
    maturity_assessed: bool = False
    id: uuid.UUID = field(default_factory=new_id)


@use_case(Right.CASE)
def hold_interview(session: Transaction, draft: InterviewDraft) -> uuid.UUID:
    """Keeps the interview and everything that follows from it, in one write."""
    pathway = access.open_pathway(session, draft.pathway_id)
    if session.get(Interview, draft.id) is not None:
        return draft.id
    if pathway.closed_on is not None:
        raise UserError("pathway.closed")
    if held_interview(session, pathway.id) is not None:
        raise UserError("interview.already_held")
    held_on = _held_on(session, draft)
    definition = forms.in_force(session, draft.form, held_on)
    answers = _read(definition, draft.answers)
    interview = Interview(
        id=draft.id,
        pathway_id=pathway.id,
        form_definition_id=definition.id,
        state=InterviewState.HELD,
        held_on=held_on,
        by_phone=draft.by_phone,
        user_id=session.actor.id,
        saved_at=session.now,
    )
    session.add(interview)
    session.flush()
    _store(session, interview, definition, answers, draft.unconfirmed)
    effects = interview_effects.apply(session, pathway, definition, answers, {})
    given = _register_consents(session, pathway, definition, answers, draft)
    booked = appointments.end_booked_interviews(session, pathway.id, AppointmentState.HELD)
    _keep_note(session, pathway, interview, draft.note)
    form_drafts.drop(session, FORM, pathway.id)
    _tell(session, "hold_interview", pathway, interview)
    pathways.refresh(session, pathway)
    undo.offer(
        session,
        "hold_interview",
        undo_hold_interview,
        expects=[interview],
        participant_id=pathway.participant_id,
        interview_id=interview.id,
        appointment_ids=booked,
        consent_ids=given,
        quit_date_ids=effects.quit_date_ids,
        before=effects.before,
    )
    return interview.id


@undo.inverse
def undo_hold_interview(
    session: Transaction,
    interview_id: str,
    appointment_ids: list[str],
    consent_ids: list[str],
    quit_date_ids: list[str],
    before: list[list[str]],
) -> None:
    """It was saved too early: what was typed is a draft again, what followed from it is taken back."""
    interview = access.load(session, Interview, uuid.UUID(interview_id))
    pathway = access.open_pathway(session, interview.pathway_id)
    definition = forms.by_id(session, interview.form_definition_id)
    draft: dict[str, object] = {
        "answers": answers_of(session, interview.id),
        "by_phone": interview.by_phone,
        "held_on": interview.held_on.isoformat() if interview.held_on else None,
        "form": definition.form,
    }
    form_drafts.keep(session, FORM, pathway.id, draft)
    session.unlogged = False
    interview.state = InterviewState.DRAFT
    for each in appointment_ids:
        appointments.set_state(session, uuid.UUID(each), AppointmentState.BOOKED)
    ids = [uuid.UUID(each) for each in consent_ids]
    session.execute(delete(Consent).where(Consent.id.in_(ids)))
    session.touched("consent", participant_id=pathway.participant_id)
    interview_effects.take_back(session, pathway, quit_date_ids, before)
    pathways.refresh(session, pathway)


@use_case(Right.CASE)
def correct_interview(session: Transaction, draft: InterviewDraft) -> uuid.UUID:
    """Keeps other answers; what stood there before stays readable as a note."""
    pathway = access.open_pathway(session, draft.pathway_id)
    interview = held_interview(session, pathway.id)
    if interview is None:
        raise UserError("interview.not_held")
    interview = access.load_for_edit(session, Interview, interview.id, draft.version)
    definition = forms.by_id(session, interview.form_definition_id)
    before = _as_it_stands(session, interview)
    former, answers = before.answers, _read(definition, draft.answers)
    _keep_former_texts(session, pathway, interview, definition, answers)
    interview.held_on, interview.by_phone = _held_on(session, draft), draft.by_phone
    interview.saved_at = session.now
    session.execute(delete(InterviewAnswer).where(InterviewAnswer.interview_id == interview.id))
    _store(session, interview, definition, answers, draft.unconfirmed)
    effects = interview_effects.apply(session, pathway, definition, answers, former)
    given = _register_consents(session, pathway, definition, answers, draft, former)
    changed = interview_effects.changed_words(definition, former, answers)
    _keep_note(session, pathway, interview, "\n".join(filter(None, (draft.note, changed))))
    form_drafts.drop(session, FORM, pathway.id)
    _tell(session, "correct_interview", pathway, interview)
    pathways.refresh(session, pathway)
    undo.offer(
        session,
        "correct_interview",
        undo_correct_interview,
        expects=[interview],
        participant_id=pathway.participant_id,
        interview_id=interview.id,
        held_on=before.held_on,
        by_phone=before.by_phone,
        saved_at=before.saved_at.isoformat(),
        answers=before.answers,
        origins=before.origins,
        consent_ids=given,
        quit_date_ids=effects.quit_date_ids,
        effects=effects.before,
    )
    return interview.id


@dataclass(frozen=True, slots=True)
class _AsItStands:
    """What a correction replaces."""

    held_on: date | None
    by_phone: bool
    saved_at: datetime
    answers: dict[str, str]
    origins: dict[str, str]


def _as_it_stands(session: Transaction, interview: Interview) -> _AsItStands:
    rows = session.execute(
        select(InterviewAnswer.question, InterviewAnswer.origin).where(
            InterviewAnswer.interview_id == interview.id, InterviewAnswer.origin.is_not(None)
        )
    )
    return _AsItStands(
        interview.held_on,
        interview.by_phone,
        interview.saved_at,
        answers_of(session, interview.id),
        {key: str(origin) for key, origin in rows},
    )


@undo.inverse
def undo_correct_interview(
    session: Transaction,
    interview_id: str,
    held_on: str | None,
    by_phone: bool,
    saved_at: str,
    answers: dict[str, str],
    origins: dict[str, str],
    consent_ids: list[str],
    quit_date_ids: list[str],
    effects: list[list[str]],
) -> None:
    """The former answers stand again, with what followed from them; the notes stay."""
    interview = access.load(session, Interview, uuid.UUID(interview_id))
    pathway = access.open_pathway(session, interview.pathway_id)
    definition = forms.by_id(session, interview.form_definition_id)
    _keep_former_texts(session, pathway, interview, definition, answers)
    interview.held_on = date.fromisoformat(held_on) if held_on else None
    interview.by_phone, interview.saved_at = by_phone, datetime.fromisoformat(saved_at)
    session.execute(delete(InterviewAnswer).where(InterviewAnswer.interview_id == interview.id))
    unconfirmed = {key: AnswerOrigin(origin) for key, origin in origins.items()}
    _store(session, interview, definition, answers, unconfirmed)
    ids = [uuid.UUID(each) for each in consent_ids]
    session.execute(delete(Consent).where(Consent.id.in_(ids)))
    session.touched("consent", participant_id=pathway.participant_id)
    interview_effects.take_back(session, pathway, quit_date_ids, effects)
    pathways.refresh(session, pathway)


def _keep_former_texts(
    session: Transaction,
    pathway: Pathway,
    interview: Interview,
    definition: FormDefinition,
    answers: Mapping[str, str],
) -> None:
    """What somebody said in words stays readable when other words take its place."""
    written_at = interview.saved_at
    for key, text in answers_of(session, interview.id).items():
        question = definition.question(key)
        in_words = question is not None and question.type in (AnswerType.TEXT, AnswerType.LONG_TEXT)
        if in_words and answers.get(key, "") != text:
            note_versions.keep(
                session,
                pathway.participant_id,
                NoteSubject.INTERVIEW,
                interview.id,
                text,
                part=key,
                written_at=written_at,
                written_by_id=interview.user_id,
            )


def held_interview(session: Transaction, pathway_id: uuid.UUID) -> Interview | None:
    """The interview of a pathway that counts."""
    return session.scalars(
        select(Interview)
        .where(Interview.pathway_id == pathway_id, Interview.state == InterviewState.HELD)
        .order_by(Interview.held_on.desc(), Interview.id.desc())
        .limit(1)
    ).first()


def answers_of(session: Transaction, interview_id: uuid.UUID) -> dict[str, str]:
    """The answers of an interview by the key of the question."""
    statement = select(InterviewAnswer.question, InterviewAnswer.answer)
    found = session.execute(statement.where(InterviewAnswer.interview_id == interview_id))
    return {key: value for key, value in found}  # noqa: C416 - typed rows


def _read(definition: FormDefinition, answers: Mapping[str, str]) -> dict[str, str]:
    """The answers by this definition; one that it does not ask for is never dropped in silence."""
    asked = {question.key for question in definition.questions()}
    if any(answer.strip() for key, answer in answers.items() if key not in asked):
        raise FieldError("held_on", "interview.other_form", name=definition.name)
    return cleaned(definition, answers)


def _held_on(session: Transaction, draft: InterviewDraft) -> date:
    held_on = draft.held_on or session.today
    if held_on > session.today:
        raise FieldError("held_on", "interview.in_future")
    return held_on


def _store(
    session: Transaction,
    interview: Interview,
    definition: FormDefinition,
    answers: Mapping[str, str],
    unconfirmed: Mapping[str, AnswerOrigin],
) -> None:
    """Writes the answers as rows, and what follows from them for lists and reports."""
    session.add_all(
        InterviewAnswer(
            id=new_id(),
            interview_id=interview.id,
            question=key,
            answer=answer,
            origin=unconfirmed.get(key),
        )
        for key, answer in answers.items()
    )
    on = interview.held_on or session.today
    found = smoking.work_out(
        definition,
        answers,
        rules.in_force(session, rules.NicotineFactors, on),
        rules.in_force(session, rules.HeavySmoker, on),
    )
    interview.cigarettes_per_day = found.cigarettes_per_day
    interview.nicotine_equivalents = found.nicotine_equivalents
    interview.fagerstrom = found.fagerstrom
    interview.pack_years = found.pack_years
    interview.heavy_smoker = found.heavy_smoker
    said = {q.sets: answers.get(q.key) for q in definition.questions() if q.sets}
    education, employment = said.get("interview.education"), said.get("interview.employment")
    interview.education = Education(education) if education else None
    interview.employment = Employment(employment) if employment else None
    interview.psychiatric_illness = read_yes_no(said.get("interview.psychiatric_illness"))
    session.flush()


def _register_consents(
    session: Transaction,
    pathway: Pathway,
    definition: FormDefinition,
    answers: Mapping[str, str],
    draft: InterviewDraft,
    former: Mapping[str, str] | None = None,
) -> list[uuid.UUID]:
    registered: list[uuid.UUID] = []
    for question in definition.questions():
        target, _, kind = question.sets.partition(".")
        answer = answers.get(question.key)
        if target != "consent" or not answer or answer == (former or {}).get(question.key):
            continue
        given = consents.GivenConsent(
            ConsentKind(kind),
            bool(read_yes_no(answer)),
            draft.held_on or session.today,
            # A yes on the telephone is kept as what it is: nobody has signed.
            ConsentForm.ORAL if draft.by_phone else draft.consent_form,
            definition.valid_from.isoformat(),
            ConsentGiver.GUARDIAN if draft.guardian else ConsentGiver.CITIZEN,
            draft.maturity_assessed,
        )
        registered.append(consents.add(session, pathway, given).id)
    session.flush()
    return registered


def _keep_note(session: Transaction, pathway: Pathway, interview: Interview, text: str) -> None:
    if text.strip():
        session.add(
            JournalNote(
                id=new_id(),
                participant_id=pathway.participant_id,
                pathway_id=pathway.id,
                kind=NoteKind.INTERVIEW,
                subject_id=interview.id,
                text=text.strip(),
                written_at=session.now,
                written_by_id=session.actor.id,
            )
        )


def _tell(session: Transaction, action: str, pathway: Pathway, interview: Interview) -> None:
    audit.record(
        session,
        action,
        participant_id=pathway.participant_id,
        pathway_id=pathway.id,
        subject="interview",
        subject_id=interview.id,
        held_on=interview.held_on,
    )
