"""Who offers the help: the municipality and its units, and the database's own identity."""

from __future__ import annotations

import uuid
from datetime import datetime

from sqlalchemy import Boolean, Integer, String
from sqlalchemy.orm import Mapped, mapped_column

from counsellor_app.models.base import Base, Id, Name, Versioned, reference


class DatabaseIdentity(Base):
    """One row: which database this is; the anchor outside and the backups name it."""

    id: Mapped[Id]
    created_at: Mapped[datetime]
    demonstration: Mapped[bool] = mapped_column(Boolean, default=False)


class Municipality(Versioned, Base):
    """The organisation that receives referrals and pays (domain 6.9: kept generic)."""

    id: Mapped[Id]
    name: Mapped[Name]
    code: Mapped[str] = mapped_column(String(3))  # kommunenummer
    gln: Mapped[str] = mapped_column(String(13), default="")
    invoice_gln: Mapped[str] = mapped_column(String(13), default="")
    street: Mapped[str] = mapped_column(String(140), default="")
    post_code: Mapped[str] = mapped_column(String(9), default="")
    town: Mapped[str] = mapped_column(String(70), default="")
    phone: Mapped[str] = mapped_column(String(25), default="")
    web: Mapped[str] = mapped_column(String(140), default="")


class Unit(Versioned, Base):
    """A team at one place; a counsellor sees the pathways of her unit."""

    id: Mapped[Id]
    municipality_id: Mapped[uuid.UUID] = reference("municipality.id")
    name: Mapped[Name]
    street: Mapped[str] = mapped_column(String(140), default="")
    post_code: Mapped[str] = mapped_column(String(9), default="")
    town: Mapped[str] = mapped_column(String(70), default="")
    phone: Mapped[str] = mapped_column(String(25), default="")
    position: Mapped[int] = mapped_column(Integer, default=0)
