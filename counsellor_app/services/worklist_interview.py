"""Work that an interview or a consent leaves behind: drafts, interpreters to book, deletions to ask for."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from sqlalchemy import Select, exists, or_, select

from counsellor_app.clock import local
from counsellor_app.kinds.call import AppointmentState
from counsellor_app.kinds.interview import ConsentKind, InterviewState
from counsellor_app.kinds.people import InterpreterBooking
from counsellor_app.kinds.work import WorkKind
from counsellor_app.models import (
    Appointment,
    Consent,
    FormDraft,
    Interview,
    Participant,
    Pathway,
    User,
)
from counsellor_app.services.interviews import FORM
from counsellor_app.services.transaction import Transaction
from counsellor_app.services.work_rows import (
    PAGE,
    WorkSection,
    count_of,
    day_span,
    pathway_row,
    whose_pathways,
)

_INTERPRETER_DAYS = 14  # how long ahead an interpreter is booked


def begun_interviews(session: Transaction, mine: bool) -> WorkSection:
    """Interviews that were begun before today and never saved."""
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
    if mine:
        statement = statement.where(FormDraft.user_id == session.actor.user_id)
    return _section(
        session,
        WorkKind.INTERVIEW_BEGUN,
        statement,
        lambda saved_at: {"since": local(saved_at).date()},
    )


def interpreters_to_book(session: Transaction, mine: bool) -> WorkSection:
    """The appointments of the coming days for which we book the interpreter and have not yet."""
    statement = (
        _people(session, mine)
        .add_columns(Appointment.starts_at)
        .join(Appointment, Appointment.pathway_id == Pathway.id)
        .where(
            Appointment.state == AppointmentState.BOOKED,
            Appointment.starts_at >= session.now,
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
    return _section(
        session,
        WorkKind.INTERPRETER,
        statement,
        lambda starts_at: {"due_on": local(starts_at).date()},
    )


def deletions_to_ask(session: Transaction, mine: bool) -> WorkSection:
    """Withdrawn registrations that STOPbasen's secretariat has not been asked to delete (domain 1.7)."""
    statement = (
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
    return _section(
        session, WorkKind.DELETION, statement, lambda withdrawn_on: {"since": withdrawn_on}
    )


def _people(session: Transaction, mine: bool) -> Any:
    return (
        select(Pathway, Participant, User.initials)
        .join(Participant, Participant.id == Pathway.participant_id)
        .join(User, User.id == Pathway.counsellor_id, isouter=True)
        .where(whose_pathways(session, mine))
    )


def _section(
    session: Transaction, kind: WorkKind, statement: Select[*tuple[Any, ...]], more: Any
) -> WorkSection:
    found = session.execute(statement.limit(PAGE)).all()
    rows = tuple(
        pathway_row(session, kind, pathway, person, initials, **more(value))
        for pathway, person, initials, value in found
    )
    return WorkSection(rows, len(rows) if len(rows) < PAGE else count_of(session, statement))
