"""The counsellor's calendar: book, move, cancel, hold; nobody is booked twice."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sqlalchemy import select

from counsellor_app.errors import AccessDenied, FieldError, UserError
from counsellor_app.ids import new_id
from counsellor_app.kinds.call import AppointmentKind, AppointmentState
from counsellor_app.kinds.interview import InterviewState
from counsellor_app.models import Appointment, Interview, Pathway, User
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.calendars.free_times import busy_spans
from counsellor_app.services.operation import use_case
from counsellor_app.services.pathway import pathways
from counsellor_app.services.trace import audit, undo
from counsellor_app.services.transaction import Transaction

_LONGEST = timedelta(hours=12)


@dataclass(frozen=True, slots=True)
class AppointmentDraft:
    """A span to be booked. Busy times and evening duty belong to no pathway."""

    user_id: uuid.UUID
    starts_at: datetime
    ends_at: datetime
    kind: AppointmentKind = AppointmentKind.INTERVIEW
    pathway_id: uuid.UUID | None = None
    place: str = ""
    note: str = ""
    id: uuid.UUID = field(default_factory=new_id)


@use_case(Right.CASE)
def book_appointment(session: Transaction, draft: AppointmentDraft) -> uuid.UUID:
    """Puts it into the calendar; UserError("appointment.taken") when something lies there."""
    if session.get(Appointment, draft.id) is not None:
        return draft.id
    appointment = book(session, draft)
    _after(session, "book_appointment", appointment)
    undo.offer(
        session,
        "book_appointment",
        undo_book_appointment,
        expects=[appointment],
        participant_id=_participant_id(session, appointment),
        appointment_id=appointment.id,
    )
    return appointment.id


@undo.inverse
def undo_book_appointment(session: Transaction, appointment_id: str) -> None:
    """It was booked by a slip of the hand."""
    set_state(session, uuid.UUID(appointment_id), AppointmentState.CANCELLED)


def book(session: Transaction, draft: AppointmentDraft) -> Appointment:
    """The booking itself, as part of a use case (a call that ends with an interview booked)."""
    _check_span(session, draft.user_id, draft.starts_at, draft.ends_at)
    if draft.pathway_id is not None:
        access.open_pathway(session, draft.pathway_id)
    elif draft.kind.needs_person:
        raise FieldError("pathway_id", "appointment.needs_person")
    _demand_free(session, draft.user_id, draft.starts_at, draft.ends_at)
    appointment = Appointment(
        id=draft.id,
        user_id=draft.user_id,
        pathway_id=draft.pathway_id,
        kind=draft.kind,
        state=AppointmentState.BOOKED,
        starts_at=draft.starts_at,
        ends_at=draft.ends_at,
        place=draft.place,
        note=draft.note,
    )
    session.add(appointment)
    session.flush()
    return appointment


@use_case(Right.CASE)
def move_appointment(
    session: Transaction,
    appointment_id: uuid.UUID,
    version: int,
    starts_at: datetime,
    ends_at: datetime,
) -> None:
    """Another time in the same calendar."""
    appointment = access.load_for_edit(session, Appointment, appointment_id, version)
    _demand_booked(session, appointment)
    before = appointment.starts_at, appointment.ends_at
    appointment.interpreter_booked_on = None  # an interpreter was booked for the former time
    _place(session, appointment, starts_at, ends_at)
    _after(session, "move_appointment", appointment)
    undo.offer(
        session,
        "move_appointment",
        undo_move_appointment,
        expects=[appointment],
        participant_id=_participant_id(session, appointment),
        appointment_id=appointment.id,
        starts_at=before[0].isoformat(),
        ends_at=before[1].isoformat(),
    )


@undo.inverse
def undo_move_appointment(
    session: Transaction, appointment_id: str, starts_at: str, ends_at: str
) -> None:
    """Back to the former time, if that is still free."""
    appointment = access.load(session, Appointment, uuid.UUID(appointment_id))
    _demand_booked(session, appointment)
    _place(session, appointment, datetime.fromisoformat(starts_at), datetime.fromisoformat(ends_at))
    _refresh(session, appointment)


@use_case(Right.CASE)
def cancel_appointment(session: Transaction, appointment_id: uuid.UUID) -> None:
    """She called it off, or we did."""
    _finish(session, appointment_id, AppointmentState.CANCELLED, "cancel_appointment")


@use_case(Right.CASE)
def miss_appointment(session: Transaction, appointment_id: uuid.UUID) -> None:
    """She did not come; the pathway goes back to the call list."""
    _finish(session, appointment_id, AppointmentState.MISSED, "miss_appointment")


@use_case(Right.CASE)
def hold_appointment(session: Transaction, appointment_id: uuid.UUID) -> None:
    """It took place. An interview is held by its form: only then is it known what was said."""
    appointment = access.load(session, Appointment, appointment_id)
    if appointment.kind is AppointmentKind.INTERVIEW and not _interview_held(session, appointment):
        raise UserError("appointment.needs_form")
    _finish(session, appointment_id, AppointmentState.HELD, "hold_appointment")


@undo.inverse
def undo_finish_appointment(session: Transaction, appointment_id: str) -> None:
    """It stands in the calendar again, if the time is still free."""
    appointment = access.load(session, Appointment, uuid.UUID(appointment_id))
    _demand_own(session, appointment)
    _demand_free(
        session,
        appointment.user_id,
        appointment.starts_at,
        appointment.ends_at,
        without=appointment.id,
    )
    appointment.state = AppointmentState.BOOKED
    _refresh(session, appointment)


def end_booked_interviews(
    session: Transaction, pathway_id: uuid.UUID, state: AppointmentState
) -> list[uuid.UUID]:
    """Ends the booked interviews of a pathway when its form is held; gives their ids for undo."""
    found = session.scalars(
        select(Appointment).where(
            Appointment.pathway_id == pathway_id,
            Appointment.kind == AppointmentKind.INTERVIEW,
            Appointment.state == AppointmentState.BOOKED,
        )
    ).all()
    for appointment in found:
        appointment.state = state
    return [appointment.id for appointment in found]


def set_state(session: Transaction, appointment_id: uuid.UUID, state: AppointmentState) -> None:
    """Sets the state as part of another act or its undo."""
    appointment = access.load(session, Appointment, appointment_id)
    _demand_own(session, appointment)
    appointment.state = state
    _refresh(session, appointment)


def _finish(
    session: Transaction, appointment_id: uuid.UUID, state: AppointmentState, action: str
) -> None:
    appointment = access.load(session, Appointment, appointment_id)
    if appointment.state is state:
        return _repeated(session, appointment)
    _demand_booked(session, appointment)
    appointment.state = state
    _after(session, action, appointment)
    undo.offer(
        session,
        action,
        undo_finish_appointment,
        expects=[appointment],
        participant_id=_participant_id(session, appointment),
        appointment_id=appointment.id,
    )
    return None


def _repeated(session: Transaction, appointment: Appointment) -> None:
    """The reply to the first write was lost: the act is there already."""
    _demand_own(session, appointment)


def _place(
    session: Transaction, appointment: Appointment, starts_at: datetime, ends_at: datetime
) -> None:
    _check_span(session, appointment.user_id, starts_at, ends_at)
    _demand_free(session, appointment.user_id, starts_at, ends_at, without=appointment.id)
    appointment.starts_at, appointment.ends_at = starts_at, ends_at


def _check_span(
    session: Transaction, user_id: uuid.UUID, starts_at: datetime, ends_at: datetime
) -> None:
    if not timedelta(0) < ends_at - starts_at <= _LONGEST:
        raise FieldError("ends_at", "appointment.span")
    user = access.load(session, User, user_id)
    if not session.actor.system and user.unit_id != session.actor.unit_id:
        raise AccessDenied("access.case")


def _demand_free(
    session: Transaction,
    user_id: uuid.UUID,
    starts_at: datetime,
    ends_at: datetime,
    without: uuid.UUID | None = None,
) -> None:
    """Looks while the calendar's owner is locked, so that two writers wait for each other."""
    session.execute(select(User.id).where(User.id == user_id).with_for_update(key_share=True))
    if busy_spans(session, user_id, starts_at, ends_at, without):
        raise UserError("appointment.taken", at=starts_at)


def _demand_booked(session: Transaction, appointment: Appointment) -> None:
    _demand_own(session, appointment)
    if appointment.state is not AppointmentState.BOOKED:
        raise UserError("appointment.not_booked", state=appointment.state)


def _demand_own(session: Transaction, appointment: Appointment) -> None:
    if appointment.pathway_id is not None:
        access.open_pathway(session, appointment.pathway_id)
        return
    owner = access.load(session, User, appointment.user_id)
    if not session.actor.system and owner.unit_id != session.actor.unit_id:
        raise AccessDenied("access.case")


def _interview_held(session: Transaction, appointment: Appointment) -> bool:
    held = session.scalar(
        select(Interview.id)
        .where(
            Interview.pathway_id == appointment.pathway_id,
            Interview.state == InterviewState.HELD,
        )
        .limit(1)
    )
    return held is not None


def _after(session: Transaction, action: str, appointment: Appointment) -> None:
    audit.record(
        session,
        action,
        participant_id=_participant_id(session, appointment),
        pathway_id=appointment.pathway_id,
        subject="appointment",
        subject_id=appointment.id,
        kind=appointment.kind,
        at=appointment.starts_at,
    )
    _refresh(session, appointment)


def _refresh(session: Transaction, appointment: Appointment) -> None:
    session.flush()
    if appointment.pathway_id is not None:
        pathways.refresh_all(session, [appointment.pathway_id])


def _participant_id(session: Transaction, appointment: Appointment) -> uuid.UUID | None:
    if appointment.pathway_id is None:
        return None
    return access.load(session, Pathway, appointment.pathway_id).participant_id
