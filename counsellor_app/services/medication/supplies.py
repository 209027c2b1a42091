"""Medicine without a pharmacy's voucher: packages handed out at a meeting, receipts refunded (domain 3.4 b, c)."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from sqlalchemy import select

from counsellor_app.errors import FieldError, NeedsConfirmation, UserError
from counsellor_app.ids import new_id
from counsellor_app.kinds.medication import StockKind, SupplyWay
from counsellor_app.models import Pathway, Scheme, SchemeGrant, StockMove, Supply, User
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.letters.sheets import Medicine
from counsellor_app.services.medication import grant_weeks, schemes, stock, vouchers
from counsellor_app.services.operation import query, use_case
from counsellor_app.services.trace import audit, undo
from counsellor_app.services.transaction import Transaction

_MOST_PACKAGES = 50


@dataclass(frozen=True, slots=True)
class HandOutDraft:
    """Packages from the unit's own stock. `weeks` 0: besides the weeks, a trial pack for instance."""

    pathway_id: uuid.UUID
    medicine: Medicine
    packages: int = 1
    weeks: int = 0
    supplied_on: date | None = None  # none: today
    batch: str = ""
    id: uuid.UUID = field(default_factory=new_id)


@dataclass(frozen=True, slots=True)
class RefundDraft:
    """A receipt that the citizen paid; it holds no name, only its own number."""

    pathway_id: uuid.UUID
    medicine: Medicine
    amount: Decimal  # kroner incl. VAT, as the receipt says
    bought_on: date | None
    weeks: int = 0
    receipt: str = ""
    id: uuid.UUID = field(default_factory=new_id)


@dataclass(frozen=True, slots=True)
class SupplyRow:
    """What somebody got without a voucher."""

    id: uuid.UUID
    way: SupplyWay
    supplied_on: date
    medicine: Medicine
    packages: int
    amount: Decimal
    week_from: int | None
    week_to: int | None
    receipt: str
    who: str


@query(Right.CASE)
def supplies_of(session: Transaction, pathway_id: uuid.UUID) -> tuple[SupplyRow, ...]:
    """What the pathway got, the newest first."""
    access.open_pathway(session, pathway_id)
    rows = session.execute(
        select(Supply, User.initials)
        .join(User, User.id == Supply.registered_by_id)
        .where(Supply.pathway_id == pathway_id, Supply.undone_at.is_(None))
        .order_by(Supply.supplied_on.desc(), Supply.id.desc())
    )
    return tuple(
        SupplyRow(
            one.id,
            one.way,
            one.supplied_on,
            Medicine(one.product, one.strength),
            one.packages,
            one.amount,
            one.week_from,
            one.week_to,
            one.receipt,
            who,
        )
        for one, who in rows
    )


@use_case(Right.CASE)
def hand_out(session: Transaction, draft: HandOutDraft) -> uuid.UUID:
    """Hands out packages: they leave the stock, and cost what they were bought for.

    UserError("stock.not_enough") when the cupboard has fewer; undo puts them back.
    """
    pathway = access.open_pathway(session, draft.pathway_id)
    if session.get(Supply, draft.id) is not None:
        return draft.id
    grant, scheme = _grant(session, pathway, SupplyWay.HAND_OUT)
    _check_medicine(draft.medicine, draft.packages, grant, scheme)
    on = _day(session, draft.supplied_on, "supplied_on")
    there = stock.level(session, pathway.unit_id, draft.medicine)
    if there.packages < draft.packages:
        raise FieldError("packages", "stock.not_enough", packages=max(there.packages, 0))
    amount = there.price * draft.packages
    _demand_money(session, grant, scheme, amount)
    supply = _supply(session, draft.id, pathway, grant, scheme, SupplyWay.HAND_OUT, draft.weeks)
    supply.supplied_on, supply.amount = on, amount
    supply.product, supply.strength = draft.medicine.product, draft.medicine.strength
    supply.packages = draft.packages
    session.add(supply)
    session.flush()
    session.add(
        StockMove(
            id=new_id(),
            unit_id=pathway.unit_id,
            kind=StockKind.OUT,
            product=draft.medicine.product,
            strength=draft.medicine.strength,
            packages=-draft.packages,
            batch=draft.batch.strip()[:40],
            moved_on=on,
            supply_id=supply.id,
            registered_at=session.now,
            registered_by_id=session.actor.id,
        )
    )
    _told(session, "hand_out", supply, pathway)
    return supply.id


@use_case(Right.CASE)
def refund(session: Transaction, draft: RefundDraft, confirmed: bool = False) -> uuid.UUID:
    """Notes a receipt that the municipality refunds; above what is left it is refused.

    NeedsConfirmation("supply.receipt_again") when a receipt of the same day and amount stands there already.
    """
    pathway = access.open_pathway(session, draft.pathway_id)
    if session.get(Supply, draft.id) is not None:
        return draft.id
    grant, scheme = _grant(session, pathway, SupplyWay.REFUND)
    _check_medicine(draft.medicine, 1, grant, scheme)
    if draft.bought_on is None:
        raise FieldError("bought_on", "field.required")
    on = _day(session, draft.bought_on, "bought_on")
    if draft.amount <= 0:
        raise FieldError("amount", "voucher.amount_needed")
    _demand_money(session, grant, scheme, draft.amount)
    same = session.scalars(
        select(Supply.id).where(
            Supply.pathway_id == pathway.id,
            Supply.way == SupplyWay.REFUND,
            Supply.supplied_on == on,
            Supply.amount == draft.amount,
            Supply.undone_at.is_(None),
        )
    ).first()
    if same is not None and not confirmed:
        raise NeedsConfirmation("supply.receipt_again", amount=draft.amount, day=on)
    supply = _supply(session, draft.id, pathway, grant, scheme, SupplyWay.REFUND, draft.weeks)
    supply.supplied_on, supply.amount = on, draft.amount
    supply.product, supply.strength = draft.medicine.product, draft.medicine.strength
    supply.receipt = draft.receipt.strip()[:60]
    session.add(supply)
    session.flush()
    _told(session, "refund_receipt", supply, pathway)
    return supply.id


@undo.inverse
def undo_supply(session: Transaction, supply_id: str) -> None:
    """It was a slip of the hand: the line stays with its hour, and packages go back to the stock."""
    supply = access.load(session, Supply, uuid.UUID(supply_id))
    pathway = access.open_pathway(session, supply.pathway_id)
    if supply.undone_at is not None:
        return
    supply.undone_at = session.now
    for move in session.scalars(select(StockMove).where(StockMove.supply_id == supply.id)):
        move.undone_at = session.now
    session.touched("supply", "stock_move", participant_id=pathway.participant_id)


def _grant(session: Transaction, pathway: Pathway, way: SupplyWay) -> tuple[SchemeGrant, Scheme]:
    if pathway.closed_on is not None:
        raise UserError("pathway.closed")
    grant = schemes.current_grant(session, pathway.id)
    if grant is None:
        raise UserError("voucher.no_scheme")
    scheme = session.get_one(Scheme, grant.scheme_id)
    if way not in grant_weeks.ways_of(scheme):
        raise UserError("supply.other_way", way=way)
    return grant, scheme


def _check_medicine(medicine: Medicine, packages: int, grant: SchemeGrant, scheme: Scheme) -> None:
    paid = grant_weeks.terms_of(grant, scheme).products
    if paid and medicine.product not in paid:
        raise FieldError("product", "voucher.product_not_paid", product=medicine.product)
    if not 1 <= packages <= _MOST_PACKAGES:
        raise FieldError("packages", "rule.number", least=1, most=_MOST_PACKAGES)


def _day(session: Transaction, day: date | None, name: str) -> date:
    if day is not None and day > session.today:
        raise FieldError(name, "voucher.redeemed_in_future")
    return day or session.today


def _demand_money(
    session: Transaction, grant: SchemeGrant, scheme: Scheme, amount: Decimal
) -> None:
    left = grant_weeks.money_left(session, grant, scheme)
    if amount > left:
        raise UserError("supply.over_scheme", amount=amount, left=max(left, Decimal(0)))


def _supply(
    session: Transaction,
    supply_id: uuid.UUID,
    pathway: Pathway,
    grant: SchemeGrant,
    scheme: Scheme,
    way: SupplyWay,
    weeks: int,
) -> Supply:
    supply = Supply(
        id=supply_id,
        pathway_id=pathway.id,
        grant_id=grant.id,
        way=way,
        registered_at=session.now,
        registered_by_id=session.actor.id,
    )
    if weeks:
        following = vouchers.next_of(session, grant, scheme)
        if following is None:
            raise UserError("voucher.scheme_used_up", weeks=grant.weeks)
        if not 1 <= weeks <= following.weeks:
            raise FieldError("weeks", "voucher.weeks", weeks=following.weeks)
        supply.week_from = following.week_from
        supply.week_to = following.week_from + weeks - 1
    return supply


def _told(session: Transaction, action: str, supply: Supply, pathway: Pathway) -> None:
    session.touched("supply", "stock_move", participant_id=pathway.participant_id)
    audit.record(
        session,
        action,
        participant_id=pathway.participant_id,
        pathway_id=pathway.id,
        subject="supply",
        subject_id=supply.id,
        product=supply.product,
        packages=supply.packages,
    )
    undo.offer(
        session,
        action,
        undo_supply,
        participant_id=pathway.participant_id,
        supply_id=supply.id,
    )
