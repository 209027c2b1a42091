"""Free cessation medicine: schemes, what is granted, vouchers with products, and redemptions."""

from __future__ import annotations

import uuid
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import (
    Boolean,
    ForeignKey,
    Index,
    Integer,
    Numeric,
    String,
    UniqueConstraint,
    text,
)
from sqlalchemy.orm import Mapped, mapped_column

from counsellor_app.kinds.medication import (
    Instalments,
    LineState,
    MedicineProduct,
    StockKind,
    SupplyWay,
    Verdict,
    VoucherState,
)
from counsellor_app.models.base import (
    Base,
    Id,
    Key,
    Name,
    Versioned,
    kind_column,
    reference,
    where_filled,
)


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
    instalments: Mapped[Instalments] = kind_column(
        Instalments, default=Instalments.BY_WEEKS, server_default=Instalments.BY_WEEKS.value
    )
    max_per_voucher: Mapped[Decimal | None] = mapped_column(Numeric(10, 2))
    max_per_person: Mapped[Decimal | None] = mapped_column(Numeric(10, 2))  # none: weeks decide
    ways: Mapped[list[Any]] = mapped_column(default=list, server_default="[]")  # empty: pharmacy
    products: Mapped[list[Any]] = mapped_column(default=list, server_default="[]")  # empty: all
    valid_from: Mapped[date]
    valid_to: Mapped[date | None]


class SchemeGrant(Versioned, Base):
    """The weeks granted to one pathway."""

    id: Mapped[Id]
    pathway_id: Mapped[uuid.UUID] = reference("pathway.id", index=False)
    scheme_id: Mapped[uuid.UUID] = reference("scheme.id")
    weeks: Mapped[int] = mapped_column(Integer)
    granted_on: Mapped[date]
    granted_by_id: Mapped[uuid.UUID] = reference("app_user.id")
    assessment: Mapped[str] = mapped_column(String(300), default="")
    exception_by_id: Mapped[uuid.UUID | None] = reference("app_user.id", index=False)
    withdrawn_on: Mapped[date | None]

    __table_args__ = (
        # The weeks of a pathway's last grant, read from the index alone.
        Index(
            "ix_scheme_grant_last_of_pathway",
            *("pathway_id", "granted_on", "id", "withdrawn_on", "weeks"),
        ),
    )


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
    issued_on: Mapped[date]
    valid_to: Mapped[date]
    issued_at: Mapped[datetime]
    issued_by_id: Mapped[uuid.UUID] = reference("app_user.id")
    state: Mapped[VoucherState] = kind_column(VoucherState, default=VoucherState.ISSUED)
    pharmacy_id: Mapped[uuid.UUID | None] = reference("pharmacy.id")
    cancelled_on: Mapped[date | None]
    cancelled_reason: Mapped[str] = mapped_column(String(300), default="")
    reprints: Mapped[int] = mapped_column(Integer, default=0)
    replaces_id: Mapped[uuid.UUID | None] = mapped_column(Key, ForeignKey("voucher.id"))

    # The list stands in this order; with the pathway in it, a place far down is found without reading the vouchers.
    __table_args__ = (
        Index("ix_voucher_issued_on_number", "issued_on", "number", "pathway_id", "id"),
        where_filled("ix_voucher_replaces_id", "replaces_id"),
    )


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
    settlement_id: Mapped[uuid.UUID | None] = reference("settlement.id")
    undone_at: Mapped[datetime | None]

    # Whatever goes wrong above: no voucher is paid twice.
    __table_args__ = (
        Index(
            "uq_redemption_living",
            "voucher_id",
            unique=True,
            sqlite_where=text("undone_at IS NULL"),
            postgresql_where=text("undone_at IS NULL"),
        ),
    )


class Settlement(Versioned, Base):
    """What one pharmacy charges for one month; locked it stays as it is."""

    id: Mapped[Id]
    unit_id: Mapped[uuid.UUID] = reference("unit.id")
    pharmacy_id: Mapped[uuid.UUID] = reference("pharmacy.id")
    month: Mapped[date] = mapped_column(index=True)  # its first day
    invoice_number: Mapped[str] = mapped_column(String(40), default="")
    from_file: Mapped[bool] = mapped_column(Boolean, default=False)
    made_at: Mapped[datetime]
    made_by_id: Mapped[uuid.UUID] = reference("app_user.id", index=False)
    locked_at: Mapped[datetime | None]
    locked_by_id: Mapped[uuid.UUID | None] = reference("app_user.id", index=False)
    undone_at: Mapped[datetime | None]


class SettlementLine(Base):
    """One line of the pharmacy's list as it came, and what was found."""

    id: Mapped[Id]
    settlement_id: Mapped[uuid.UUID] = reference("settlement.id")
    position: Mapped[int] = mapped_column(Integer)
    line: Mapped[int | None] = mapped_column(Integer)  # in the file
    number: Mapped[str] = mapped_column(String(60))  # as it was written
    dispensed_on: Mapped[date | None]
    product_text: Mapped[str] = mapped_column(String(140), default="")
    product: Mapped[MedicineProduct | None] = kind_column(MedicineProduct)
    packages: Mapped[int | None] = mapped_column(Integer)
    amount: Mapped[Decimal | None] = mapped_column(Numeric(10, 2))
    voucher_id: Mapped[uuid.UUID | None] = reference("voucher.id")
    verdict: Mapped[Verdict] = kind_column(Verdict)
    facts: Mapped[dict[str, Any]] = mapped_column(default=dict)  # what the sentence needs
    state: Mapped[LineState] = kind_column(LineState)
    reason: Mapped[str] = mapped_column(String(300), default="")
    decided_by_id: Mapped[uuid.UUID | None] = reference("app_user.id", index=False)
    redemption_id: Mapped[uuid.UUID | None] = reference("redemption.id")
    replaced_id: Mapped[uuid.UUID | None] = reference("redemption.id", index=False)
    state_before: Mapped[VoucherState | None] = kind_column(VoucherState)


class Supply(Base):
    """Medicine that came without a pharmacy's voucher: handed out, or a receipt refunded."""

    id: Mapped[Id]
    pathway_id: Mapped[uuid.UUID] = reference("pathway.id")
    grant_id: Mapped[uuid.UUID] = reference("scheme_grant.id")
    way: Mapped[SupplyWay] = kind_column(SupplyWay)
    week_from: Mapped[int | None] = mapped_column(Integer)  # empty: besides the weeks
    week_to: Mapped[int | None] = mapped_column(Integer)
    supplied_on: Mapped[date] = mapped_column(index=True)
    amount: Mapped[Decimal] = mapped_column(Numeric(10, 2))  # kroner incl. VAT
    product: Mapped[MedicineProduct] = kind_column(MedicineProduct)
    strength: Mapped[str] = mapped_column(String(40), default="")
    packages: Mapped[int] = mapped_column(Integer, default=1)
    receipt: Mapped[str] = mapped_column(String(60), default="")  # its number, never a name
    registered_at: Mapped[datetime]
    registered_by_id: Mapped[uuid.UUID] = reference("app_user.id", index=False)
    undone_at: Mapped[datetime | None]


class StockMove(Base):
    """Packages in or out of a unit's cupboard; the stock is their sum."""

    id: Mapped[Id]
    unit_id: Mapped[uuid.UUID] = reference("unit.id")
    kind: Mapped[StockKind] = kind_column(StockKind)
    product: Mapped[MedicineProduct] = kind_column(MedicineProduct)
    strength: Mapped[str] = mapped_column(String(40), default="")
    packages: Mapped[int] = mapped_column(Integer)  # below zero: out
    price: Mapped[Decimal | None] = mapped_column(Numeric(10, 2))  # kroner a package, when bought
    batch: Mapped[str] = mapped_column(String(40), default="")
    expires_on: Mapped[date | None]
    moved_on: Mapped[date]
    supply_id: Mapped[uuid.UUID | None] = reference("supply.id")
    note: Mapped[str] = mapped_column(String(200), default="")
    registered_at: Mapped[datetime]
    registered_by_id: Mapped[uuid.UUID] = reference("app_user.id", index=False)
    undone_at: Mapped[datetime | None]


class Budget(Versioned, Base):
    """What a grant may cost in a year."""

    id: Mapped[Id]
    grant_name: Mapped[str] = mapped_column(String(140))
    year: Mapped[int] = mapped_column(Integer)
    amount: Mapped[Decimal] = mapped_column(Numeric(12, 2))

    __table_args__ = (UniqueConstraint("grant_name", "year"),)
