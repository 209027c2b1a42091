"""Who works with the program, and when they can be booked."""

from __future__ import annotations

import uuid
from datetime import date, datetime, time

from sqlalchemy import Boolean, Integer, String, Text, Time, false
from sqlalchemy.orm import Mapped, mapped_column

from counsellor_app.kinds.people import Role
from counsellor_app.models.base import Base, Id, Name, Versioned, kind_column, reference


class User(Versioned, Base):
    """A counsellor, team lead or administrator; never deleted, only made inactive."""

    __tablename__ = "app_user"  # "user" is a reserved word on PostgreSQL

    id: Mapped[Id]
    unit_id: Mapped[uuid.UUID] = reference("unit.id")
    initials: Mapped[str] = mapped_column(String(10), unique=True)
    name: Mapped[Name]
    title: Mapped[str] = mapped_column(String(70), default="")
    role: Mapped[Role] = kind_column(Role)
    active: Mapped[bool] = mapped_column(Boolean, default=True)
    password_hash: Mapped[str] = mapped_column(Text, default="")
    failed_sign_ins: Mapped[int] = mapped_column(Integer, default=0)
    locked_until: Mapped[datetime | None]
    last_signed_in_at: Mapped[datetime | None]
    # A password that somebody else knows: a first one, or a one-time code, good until then.
    must_change_password: Mapped[bool] = mapped_column(
        Boolean, default=False, server_default=false()
    )
    code_valid_to: Mapped[datetime | None]


class WorkingHours(Base):
    """A weekly span in which interviews may be booked with a counsellor; weekday 0 is Monday."""

    id: Mapped[Id]
    user_id: Mapped[uuid.UUID] = reference("app_user.id")
    weekday: Mapped[int] = mapped_column(Integer)
    starts: Mapped[time] = mapped_column(Time)
    ends: Mapped[time] = mapped_column(Time)
    slot_minutes: Mapped[int] = mapped_column(Integer, default=45)


class ClosedDay(Base):
    """A day or span on which a unit is closed beside the public holidays (school holidays)."""

    id: Mapped[Id]
    unit_id: Mapped[uuid.UUID] = reference("unit.id")
    first: Mapped[date]
    last: Mapped[date]
    name: Mapped[str] = mapped_column(String(70), default="")
