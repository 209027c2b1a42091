"""Work that an interview, a consent or a request leaves behind: drafts, interpreters, deletions, answers."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from sqlalchemy import Select, bindparam, exists, or_, select

from counsellor_app.clock import local
from counsellor_app.kinds.call import AppointmentState
from counsellor_app.kinds.interview import ConsentKind, InterviewState
from counsellor_app.kinds.people import InterpreterBooking
from counsellor_app.kinds.work import WorkKind
from counsellor_app.models import (
    Appointment,
    CitizenRequest,
    Consent,
    FormDraft,
    Interview,
    Participant,
    Pathway,
    User,
)
from counsellor_app.services.interview.interviews import FORM
from counsellor_app.services.kept_statements import PAGE, Kept, kept
from counsellor_app.services.people.person_lists import current_pathway
from counsellor_app.services.today.work_rows import (
    PATHWAY,
    PERSON,
    WorkSection,
    cases,
    count_of,
    day_span,
    pathway_row,
    whose_pathways,
)
from counsellor_app.services.transaction import Transaction

_INTERPRETER_DAYS = 14  # how long ahead an interpreter is booked


def begun_interviews(session: Transaction, mine: bool) -> WorkSection:
    """Interviews that were begun before today and never saved."""
    return _section(
        session,
        WorkKind.INTERVIEW_BEGUN,
        kept(session, lambda: _begun(session, mine), mine),
        lambda saved_at: {"since": local(saved_at).date()},
    )


def _begun(session: Transaction, mine: bool) -> Select[*tuple[Any, ...]]:
    held = exists().where(
        Interview.pathway_id == Pathway.id, Interview.state == InterviewState.HELD
    )
    statement = (
        _people(session, mine)
        .add_columns(FormDraft.saved_at)
        .join(FormDraft, FormDraft.subject_id == Pathway.id)
        .where(
            FormDraft.form == FORM,
            FormDraft.saved_at < day_span(session.today)[0],
            Pathway.closed_on.is_(None),
            ~held,
        )
        .order_by(FormDraft.saved_at, Pathway.id)
    )
    return statement.where(FormDraft.user_id == session.actor.user_id) if mine else statement


def interpreters_to_book(session: Transaction, mine: bool) -> WorkSection:
    """The appointments of the coming days for which we book the interpreter and have not yet."""
    return _section(
        session,
        WorkKind.INTERPRETER,
        kept(session, lambda: _without_interpreter(session, mine), mine),
        lambda starts_at: {"due_on": local(starts_at).date()},
        now=session.now,
    )


def _without_interpreter(session: Transaction, mine: bool) -> Select[*tuple[Any, ...]]:
    return (
        _people(session, mine)
        .add_columns(Appointment.starts_at)
        .join(Appointment, Appointment.pathway_id == Pathway.id)
        .where(
            Appointment.state == AppointmentState.BOOKED,
            Appointment.starts_at >= bindparam("now"),
            Appointment.starts_at < day_span(session.today + timedelta(days=_INTERPRETER_DAYS))[1],
            Appointment.interpreter_booked_on.is_(None),
            Participant.interpreter_language != "",
            or_(
                Participant.interpreter_booking.is_(None),
                Participant.interpreter_booking == InterpreterBooking.US,
            ),
        )
        .order_by(Appointment.starts_at, Pathway.id)
    )


def deletions_to_ask(session: Transaction, mine: bool) -> WorkSection:
    """Withdrawn registrations that STOPbasen's secretariat has not been asked to delete (domain 1.7)."""
    return _section(
        session,
        WorkKind.DELETION,
        kept(session, lambda: _to_delete(session, mine), mine),
        lambda withdrawn_on: {"since": withdrawn_on},
    )


def _to_delete(session: Transaction, mine: bool) -> Select[*tuple[Any, ...]]:
    return (
        _people(session, mine)
        .add_columns(Consent.withdrawn_on)
        .join(Consent, Consent.pathway_id == Pathway.id)
        .where(
            Consent.kind == ConsentKind.STOPBASE_REGISTER,
            Consent.withdrawn_on.is_not(None),
            Consent.deletion_asked_on.is_(None),
        )
        .order_by(Consent.withdrawn_on, Pathway.id)
    )


def requests_to_answer(session: Transaction, mine: bool) -> WorkSection:
    """What citizens have asked for and nobody has answered, the next to be due first (domain 6.6)."""
    return _section(
        session,
        WorkKind.CITIZEN_REQUEST,
        kept(session, lambda: _unanswered(session, mine), mine),
        lambda due_on: {"due_on": due_on},
    )


def _unanswered(session: Transaction, mine: bool) -> Select[*tuple[Any, ...]]:
    return (
        _people(session, mine)
        .add_columns(CitizenRequest.due_on)
        .join(CitizenRequest, CitizenRequest.participant_id == Participant.id)
        .where(CitizenRequest.closed_on.is_(None), current_pathway())
        .order_by(CitizenRequest.due_on, CitizenRequest.id)
    )


def _people(session: Transaction, mine: bool) -> Select[*tuple[Any, ...]]:
    return (
        select(*PATHWAY, *PERSON, User.initials)
        .select_from(Pathway)
        .join(Participant, Participant.id == Pathway.participant_id)
        .join(User, User.id == Pathway.counsellor_id, isouter=True)
        .where(whose_pathways(session, mine))
    )


def _section(
    session: Transaction,
    kind: WorkKind,
    statement: Kept[Select[*tuple[Any, ...]]],
    more: Callable[[Any], dict[str, Any]],
    **given: Any,
) -> WorkSection:
    """The rows of a statement; `given` is what it leaves open because it changes within the day."""
    found = cases(session.rows(statement.page, given))
    rows = tuple(
        pathway_row(session, kind, pathway, person, initials, **more(value))
        for pathway, person, initials, value in found
    )
    if len(rows) < PAGE:
        return WorkSection(rows, len(rows))
    return WorkSection(rows, count_of(session, statement.whole.params(**given)))
