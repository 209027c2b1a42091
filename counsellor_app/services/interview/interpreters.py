"""Whether the interpreter is booked for an appointment, told by the one who arranged it."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select

from counsellor_app.errors import UserError
from counsellor_app.kinds.call import AppointmentState
from counsellor_app.kinds.people import InterpreterBooking
from counsellor_app.models import Appointment, Participant
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.operation import query, use_case
from counsellor_app.services.trace import audit, undo
from counsellor_app.services.transaction import Transaction


@dataclass(frozen=True, slots=True)
class InterpreterRow:
    """The next appointment of somebody who needs an interpreter; without one there is only the need."""

    language: str
    booking: InterpreterBooking | None
    appointment_id: uuid.UUID | None = None
    starts_at: datetime | None = None
    booked_on: date | None = None


@query(Right.CASE)
def interpreter_for(session: Transaction, pathway_id: uuid.UUID) -> InterpreterRow | None:
    """The language, who books, and whether it is done for the next appointment; None: not needed."""
    pathway = access.open_pathway(session, pathway_id)
    person = session.get_one(Participant, pathway.participant_id)
    if not person.interpreter_language:
        return None
    following = session.scalars(
        select(Appointment)
        .where(
            Appointment.pathway_id == pathway_id,
            Appointment.state == AppointmentState.BOOKED,
            Appointment.ends_at >= session.now,
        )
        .order_by(Appointment.starts_at)
        .limit(1)
    ).first()
    language, booking = person.interpreter_language, person.interpreter_booking
    if following is None:
        return InterpreterRow(language, booking)
    return InterpreterRow(
        language, booking, following.id, following.starts_at, following.interpreter_booked_on
    )


@use_case(Right.CASE)
def mark_interpreter_booked(session: Transaction, appointment_id: uuid.UUID, booked: bool) -> None:
    """The interpreter is booked for this appointment, or is not any more."""
    appointment = access.load(session, Appointment, appointment_id)
    if appointment.pathway_id is None:
        raise UserError("appointment.needs_person")
    pathway = access.open_pathway(session, appointment.pathway_id)
    former = appointment.interpreter_booked_on
    if (former is not None) == booked:
        return
    appointment.interpreter_booked_on = session.today if booked else None
    audit.record(
        session,
        "mark_interpreter_booked",
        participant_id=pathway.participant_id,
        pathway_id=pathway.id,
        subject="appointment",
        subject_id=appointment.id,
        booked=booked,
    )
    undo.offer(
        session,
        "mark_interpreter_booked",
        undo_mark_interpreter_booked,
        expects=[appointment],
        participant_id=pathway.participant_id,
        appointment_id=appointment.id,
        former=former.isoformat() if former else None,
    )


@undo.inverse
def undo_mark_interpreter_booked(
    session: Transaction, appointment_id: str, former: str | None
) -> None:
    """As it was before."""
    appointment = access.load(session, Appointment, uuid.UUID(appointment_id))
    if appointment.pathway_id is not None:
        access.open_pathway(session, appointment.pathway_id)
    appointment.interpreter_booked_on = date.fromisoformat(former) if former else None
