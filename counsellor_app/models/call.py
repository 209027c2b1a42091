"""Telephone calls in and out, and the counsellor's appointments."""

from __future__ import annotations

import uuid
from datetime import date, datetime

from sqlalchemy import Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from counsellor_app.kinds.call import (
    AppointmentKind,
    AppointmentState,
    CallDirection,
    CallOutcome,
    CallPurpose,
)
from counsellor_app.models.base import Base, Id, Versioned, kind_column, reference


class Call(Base):
    """One call and what came of it; an undone one stays with `undone_at`."""

    id: Mapped[Id]
    pathway_id: Mapped[uuid.UUID] = reference("pathway.id")
    follow_up_id: Mapped[uuid.UUID | None] = reference("follow_up.id")
    at: Mapped[datetime] = mapped_column(index=True)
    direction: Mapped[CallDirection] = kind_column(CallDirection, default=CallDirection.OUT)
    purpose: Mapped[CallPurpose] = kind_column(CallPurpose)
    outcome: Mapped[CallOutcome] = kind_column(CallOutcome)
    call_again_on: Mapped[date | None]
    call_again_time: Mapped[str] = mapped_column(String(40), default="")  # "10.30", "efter 16"
    spoke_with: Mapped[str] = mapped_column(
        String(140), default=""
    )  # a contact person, if not herself
    note: Mapped[str] = mapped_column(Text, default="")
    user_id: Mapped[uuid.UUID] = reference("app_user.id")
    undone_at: Mapped[datetime | None]


class Appointment(Versioned, Base):
    """A span in a counsellor's calendar; interviews and agreed calls belong to a pathway."""

    id: Mapped[Id]
    user_id: Mapped[uuid.UUID] = reference("app_user.id")
    pathway_id: Mapped[uuid.UUID | None] = reference("pathway.id")
    kind: Mapped[AppointmentKind] = kind_column(AppointmentKind)
    state: Mapped[AppointmentState] = kind_column(AppointmentState, default=AppointmentState.BOOKED)
    starts_at: Mapped[datetime] = mapped_column(index=True)
    ends_at: Mapped[datetime]
    place: Mapped[str] = mapped_column(String(140), default="")
    note: Mapped[str] = mapped_column(Text, default="")
    interpreter_booked_on: Mapped[date | None]  # the day it was arranged for this appointment

    __table_args__ = (Index("ix_appointment_user_id_starts_at", "user_id", "starts_at"),)
