"""Reads the vouchers that a pharmacy's list names, in portions: plain values, for thousands are not worth an entity."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import Select, String, func, select, type_coerce
from sqlalchemy.orm import aliased

from counsellor_app.kinds.medication import MedicineProduct, VoucherState
from counsellor_app.models import (
    Pathway,
    Pharmacy,
    Redemption,
    Scheme,
    SchemeGrant,
    Settlement,
    SettlementLine,
    Supply,
    Voucher,
    VoucherProduct,
)
from counsellor_app.services import access
from counsellor_app.services.medication import grant_weeks
from counsellor_app.services.medication.settlement_lines import ADOPTED, LineDraft
from counsellor_app.services.transaction import Transaction

Key = str | uuid.UUID
"""An id as the driver gives it: what is only compared need not be made a UUID thousands of times."""


def as_id(key: Key) -> uuid.UUID:
    """The id that a statement takes."""
    return key if isinstance(key, uuid.UUID) else uuid.UUID(key)


@dataclass(slots=True)
class Living:
    """The redemption of a voucher that is not undone; there is at most one (docs/decisions/0020)."""

    key: Key
    pharmacy: Key
    redeemed_on: date
    amount: Decimal
    over_limit: bool
    settled: bool  # by this settlement, or by another one


@dataclass(slots=True)
class Known:
    """A voucher with everything that a line is held against; it follows what the lines before did."""

    id: uuid.UUID
    version: int
    state: VoucherState
    participant: Key
    grant: Key
    issued_on: date
    valid_to: date
    cancelled_on: date | None
    amount_limit: Decimal
    pharmacy: Key | None  # the only one where it is valid
    spent: Decimal  # what the grant has cost so far
    person_limit: Decimal = field(kw_only=True)
    products: frozenset[MedicineProduct] = field(kw_only=True)
    living: Living | None = field(kw_only=True)
    paid_in: tuple[date, str] | None = field(
        kw_only=True
    )  # month and pharmacy of another settlement
    lines: tuple[LineDraft, ...] = ()  # paid by this settlement
    running: Decimal = Decimal(0)
    adopted: bool = False  # a redemption typed before is what these lines invoice


class VoucherReading:
    """Reads vouchers for one settlement by their printed numbers."""

    def __init__(self, session: Transaction, settlement: Settlement) -> None:
        self._session, self._settlement = session, settlement
        self._vouchers = _vouchers(settlement.id)
        names = session.execute(select(_plain(Pharmacy.id), Pharmacy.id, Pharmacy.name)).all()
        self.pharmacies: dict[Key, str] = {key: name for key, _, name in names}
        own = settlement.pharmacy_id
        self.pharmacy: Key = next(key for key, each, _ in names if each == own)
        self._schemes: dict[Key, Scheme] = {}
        self._limits: dict[tuple[Key, int], Decimal] = {}
        self._products: dict[str | None, frozenset[MedicineProduct]] = {}

    def read(self, numbers: Sequence[str]) -> dict[str, Known]:
        """Those that the unit has issued; the others are unknown to it."""
        # Straight from the connection: what is owed is owed, also for people who are hidden from
        # the actor, and the ORM would hand every row on once more.
        rows = (
            self._session.connection()
            .execute(
                self._vouchers.where(
                    Voucher.number.in_(numbers), access.own_pathways(self._session)
                )
            )
            .all()
        )
        known = {number: self._known(*of_voucher) for number, *of_voucher in rows}
        self._put_lines(known.values())
        return known

    # --- inside

    def _known(self, *row: Any) -> Known:
        of_voucher, (scheme, weeks, products, month, pharmacy) = row[:11], row[11:16]
        redemption = row[16:]
        return Known(
            *of_voucher,
            person_limit=self._person_limit(scheme, weeks),
            products=self._products_of(products),
            living=Living(*redemption) if redemption[0] is not None else None,
            paid_in=(month, pharmacy) if month is not None else None,
        )

    def _person_limit(self, scheme_key: Key, weeks: int) -> Decimal:
        if not self._schemes:
            found = self._session.execute(select(_plain(Scheme.id), Scheme))
            self._schemes = dict(found.all())
        limit = self._limits.get((scheme_key, weeks))
        if limit is None:
            limit = grant_weeks.terms_of_weeks(self._schemes[scheme_key], weeks).person_limit
            self._limits[scheme_key, weeks] = limit
        return limit

    def _products_of(self, named: str | None) -> frozenset[MedicineProduct]:
        found = self._products.get(named)
        if found is None:
            found = frozenset(MedicineProduct(each) for each in (named or "").split())
            self._products[named] = found
        return found

    def _put_lines(self, vouchers: Iterable[Known]) -> None:
        """What this settlement pays already, when lines are typed one by one."""
        own = self._settlement.id
        paid_here = {
            each.id: each
            for each in vouchers
            if each.living is not None and each.living.settled and each.paid_in is None
        }
        if not paid_here:
            return
        rows = self._session.execute(
            select(
                SettlementLine.voucher_id,
                SettlementLine.facts,
                SettlementLine.number,
                SettlementLine.dispensed_on,
                SettlementLine.amount,
                SettlementLine.product_text,
                SettlementLine.packages,
                SettlementLine.line,
            )
            .where(
                SettlementLine.settlement_id == own,
                SettlementLine.voucher_id.in_(paid_here),
                SettlementLine.redemption_id.is_not(None),
            )
            .order_by(SettlementLine.position)
        )
        for voucher_id, facts, *as_written in rows:
            found, draft = paid_here[voucher_id], LineDraft(*as_written)
            found.lines += (draft,)
            found.running += draft.amount or Decimal(0)
            found.adopted = found.adopted or bool(facts.get(ADOPTED))


def _plain(column: Any) -> Any:
    return type_coerce(column, String)


_OF_GRANT = aliased(Voucher)
_REDEEMED = (
    select(func.sum(Redemption.amount))
    .join(_OF_GRANT, _OF_GRANT.id == Redemption.voucher_id)
    .where(_OF_GRANT.grant_id == Voucher.grant_id, Redemption.undone_at.is_(None))
    .correlate(Voucher)
    .scalar_subquery()
)
_SUPPLIED = (
    select(func.sum(Supply.amount))
    .where(Supply.grant_id == Voucher.grant_id, Supply.undone_at.is_(None))
    .correlate(Voucher)
    .scalar_subquery()
)
_SPENT = func.coalesce(_REDEEMED, 0) + func.coalesce(_SUPPLIED, 0)
_PRODUCTS = (
    select(func.aggregate_strings(VoucherProduct.product, " "))
    .where(VoucherProduct.voucher_id == Voucher.id)
    .correlate(Voucher)
    .scalar_subquery()
)


def _vouchers(settlement_id: uuid.UUID) -> Select[Any]:
    """In the order of `Known` and `Living`; of another settlement its month and pharmacy."""
    return (
        select(
            Voucher.number,
            Voucher.id,
            Voucher.version_id,
            Voucher.state,
            _plain(Pathway.participant_id),
            _plain(Voucher.grant_id),
            Voucher.issued_on,
            Voucher.valid_to,
            Voucher.cancelled_on,
            Voucher.amount_limit,
            _plain(Voucher.pharmacy_id),
            type_coerce(_SPENT, Redemption.amount.type),
            _plain(SchemeGrant.scheme_id),
            SchemeGrant.weeks,
            _PRODUCTS,
            Settlement.month,
            Pharmacy.name,
            _plain(Redemption.id),
            _plain(Redemption.pharmacy_id),
            Redemption.redeemed_on,
            Redemption.amount,
            Redemption.over_limit,
            Redemption.settlement_id.is_not(None),
        )
        .join(Pathway, Pathway.id == Voucher.pathway_id)
        .join(SchemeGrant, SchemeGrant.id == Voucher.grant_id)
        .outerjoin(
            Redemption,
            (Redemption.voucher_id == Voucher.id) & Redemption.undone_at.is_(None),
        )
        .outerjoin(
            Settlement,
            (Settlement.id == Redemption.settlement_id) & (Settlement.id != settlement_id),
        )
        .outerjoin(Pharmacy, Pharmacy.id == Settlement.pharmacy_id)
    )
