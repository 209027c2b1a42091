"""Visits of a counsellor at a hospital ward, where somebody who will be referred is met."""

from __future__ import annotations

import uuid
from datetime import date, datetime

from sqlalchemy import Index, Integer, Text
from sqlalchemy.orm import Mapped, mapped_column

from counsellor_app.models.base import Base, Id, Versioned, reference


class WardVisit(Versioned, Base):
    """One visit: how many were talked with, and what was agreed with the ward; it names nobody."""

    id: Mapped[Id]
    unit_id: Mapped[uuid.UUID] = reference("unit.id", index=False)
    department_id: Mapped[uuid.UUID] = reference("hospital_department.id", index=False)
    visited_on: Mapped[date]
    people: Mapped[int | None] = mapped_column(Integer)  # citizens talked with
    note: Mapped[str] = mapped_column(Text, default="")
    user_id: Mapped[uuid.UUID] = reference("app_user.id", index=False)
    registered_at: Mapped[datetime]

    __table_args__ = (
        Index("ix_ward_visit_department_id_visited_on", "department_id", "visited_on"),
    )
