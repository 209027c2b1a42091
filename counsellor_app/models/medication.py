"""Free cessation medicine: schemes, what is granted, vouchers with products, and redemptions."""

from __future__ import annotations

import uuid
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import Boolean, Integer, Numeric, String
from sqlalchemy.orm import Mapped, mapped_column

from counsellor_app.kinds.medication import MedicineProduct, VoucherState
from counsellor_app.models.base import Base, Id, Name, Versioned, kind_column, reference


class Scheme(Versioned, Base):
    """A scheme of free medicine with its eligibility rule as data and the grant that pays (domain 3.2)."""

    id: Mapped[Id]
    name: Mapped[Name]
    grant_name: Mapped[str] = mapped_column(String(140), default="")  # pulje
    weeks: Mapped[int] = mapped_column(Integer)
    weeks_per_voucher: Mapped[int] = mapped_column(Integer, default=2)
    amount_per_week: Mapped[Decimal] = mapped_column(Numeric(10, 2))  # kroner incl. VAT
    voucher_valid_days: Mapped[int] = mapped_column(Integer, default=14)
    eligibility: Mapped[dict[str, Any]] = mapped_column(default=dict)  # min_per_day, employment …
    valid_from: Mapped[date]
    valid_to: Mapped[date | None]


class SchemeGrant(Versioned, Base):
    """The weeks granted to one pathway."""

    id: Mapped[Id]
    pathway_id: Mapped[uuid.UUID] = reference("pathway.id")
    scheme_id: Mapped[uuid.UUID] = reference("scheme.id")
    weeks: Mapped[int] = mapped_column(Integer)
    granted_on: Mapped[date]
    granted_by_id: Mapped[uuid.UUID] = reference("app_user.id")
    assessment: Mapped[str] = mapped_column(String(300), default="")
    withdrawn_on: Mapped[date | None]


class VoucherCounter(Base):
    """The last serial of a year; the row is locked while a voucher is issued, so there are no gaps."""

    year: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    last_serial: Mapped[int] = mapped_column(Integer)


class Voucher(Versioned, Base):
    """A rekvisition; its number never holds a CPR number (domain 3.5)."""

    id: Mapped[Id]
    number: Mapped[str] = mapped_column(String(30), unique=True)
    year: Mapped[int] = mapped_column(Integer)
    serial: Mapped[int] = mapped_column(Integer)
    pathway_id: Mapped[uuid.UUID] = reference("pathway.id")
    grant_id: Mapped[uuid.UUID] = reference("scheme_grant.id")
    week_from: Mapped[int] = mapped_column(Integer)
    week_to: Mapped[int] = mapped_column(Integer)
    amount_limit: Mapped[Decimal] = mapped_column(Numeric(10, 2))
    issued_on: Mapped[date] = mapped_column(index=True)
    valid_to: Mapped[date]
    issued_at: Mapped[datetime]
    issued_by_id: Mapped[uuid.UUID] = reference("app_user.id")
    state: Mapped[VoucherState] = kind_column(VoucherState, default=VoucherState.ISSUED)
    pharmacy_id: Mapped[uuid.UUID | None] = reference("pharmacy.id")
    cancelled_on: Mapped[date | None]
    cancelled_reason: Mapped[str] = mapped_column(String(300), default="")
    reprints: Mapped[int] = mapped_column(Integer, default=0)


class VoucherProduct(Base):
    """One product on a voucher; an empty strength means "efter apotekets rådgivning"."""

    id: Mapped[Id]
    voucher_id: Mapped[uuid.UUID] = reference("voucher.id")
    position: Mapped[int] = mapped_column(Integer)
    product: Mapped[MedicineProduct] = kind_column(MedicineProduct)
    strength: Mapped[str] = mapped_column(String(40), default="")


class Redemption(Base):
    """What a pharmacy handed out on a voucher; an undone one stays with `undone_at`."""

    id: Mapped[Id]
    voucher_id: Mapped[uuid.UUID] = reference("voucher.id")
    pharmacy_id: Mapped[uuid.UUID] = reference("pharmacy.id")
    redeemed_on: Mapped[date]
    amount: Mapped[Decimal] = mapped_column(Numeric(10, 2))
    registered_at: Mapped[datetime]
    registered_by_id: Mapped[uuid.UUID] = reference("app_user.id")
    over_limit: Mapped[bool] = mapped_column(Boolean, default=False)
    undone_at: Mapped[datetime | None]
