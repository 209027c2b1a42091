"""Those we write to and settle with: practices, wards, pharmacies and municipal departments."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Boolean, String
from sqlalchemy.orm import Mapped, mapped_column

from counsellor_app.models.base import Base, Id, Name, Versioned


class Practice(Versioned, Base):
    """A general practice, known by its ydernummer."""

    id: Mapped[Id]
    practice_number: Mapped[str] = mapped_column(String(6), unique=True)  # ydernummer
    gln: Mapped[str] = mapped_column(String(13), default="")
    name: Mapped[Name]
    street: Mapped[str] = mapped_column(String(140), default="")
    post_code: Mapped[str] = mapped_column(String(9), default="")
    town: Mapped[str] = mapped_column(String(70), default="")
    phone: Mapped[str] = mapped_column(String(25), default="")
    active: Mapped[bool] = mapped_column(Boolean, default=True)


class HospitalDepartment(Versioned, Base):
    """A ward or clinic that refers, known by its SHAK number (sygehusafdelingsnummer)."""

    id: Mapped[Id]
    department_number: Mapped[str] = mapped_column(String(17), unique=True)
    gln: Mapped[str] = mapped_column(String(13), default="")
    hospital: Mapped[Name]
    name: Mapped[str] = mapped_column(String(140), default="")
    psychiatric: Mapped[bool] = mapped_column(Boolean, default=False)
    street: Mapped[str] = mapped_column(String(140), default="", server_default="")
    post_code: Mapped[str] = mapped_column(String(9), default="", server_default="")
    town: Mapped[str] = mapped_column(String(70), default="", server_default="")
    phone: Mapped[str] = mapped_column(String(25), default="")
    active: Mapped[bool] = mapped_column(Boolean, default=True)


class Pharmacy(Versioned, Base):
    """A pharmacy that redeems vouchers and invoices."""

    id: Mapped[Id]
    name: Mapped[Name]
    gln: Mapped[str] = mapped_column(String(13), default="")
    street: Mapped[str] = mapped_column(String(140), default="")
    post_code: Mapped[str] = mapped_column(String(9), default="")
    town: Mapped[str] = mapped_column(String(70), default="")
    phone: Mapped[str] = mapped_column(String(25), default="")
    list_columns: Mapped[dict[str, Any]] = mapped_column(default=dict, server_default="{}")
    """Which column of its lists is which, as it was chosen last."""
    active: Mapped[bool] = mapped_column(Boolean, default=True)


class MunicipalDepartment(Versioned, Base):
    """A part of the municipality that sends people: the job centre, home care, the midwives' house."""

    id: Mapped[Id]
    name: Mapped[Name]
    area: Mapped[str] = mapped_column(String(140), default="")  # "Beskæftigelse"
    gln: Mapped[str] = mapped_column(String(13), default="")
    street: Mapped[str] = mapped_column(String(140), default="", server_default="")
    post_code: Mapped[str] = mapped_column(String(9), default="", server_default="")
    town: Mapped[str] = mapped_column(String(70), default="", server_default="")
    phone: Mapped[str] = mapped_column(String(25), default="")
    active: Mapped[bool] = mapped_column(Boolean, default=True)
