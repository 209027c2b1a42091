"""Registers what pharmacies handed out on vouchers, and says why a line cannot be right (domain 3.5)."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from sqlalchemy import select

from counsellor_app.errors import FieldError, NeedsConfirmation, UserError
from counsellor_app.ids import new_id
from counsellor_app.kinds import voucher_number
from counsellor_app.kinds.medication import VoucherState
from counsellor_app.models import Pharmacy, Redemption, Scheme, SchemeGrant, Voucher
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.medication import grant_weeks
from counsellor_app.services.medication.vouchers import tell
from counsellor_app.services.operation import query, use_case
from counsellor_app.services.trace import undo
from counsellor_app.services.transaction import Transaction


@dataclass(frozen=True, slots=True)
class RedemptionDraft:
    """A line of the pharmacy's list, as it is typed."""

    number: str
    pharmacy_id: uuid.UUID | None
    redeemed_on: date
    amount: Decimal  # kroner including VAT
    id: uuid.UUID = field(default_factory=new_id)


@dataclass(frozen=True, slots=True)
class PharmacyRow:
    """A pharmacy to choose."""

    id: uuid.UUID
    name: str
    town: str


@query(Right.CASE)
def pharmacies(session: Transaction) -> tuple[PharmacyRow, ...]:
    """The pharmacies that redeem vouchers, by name."""
    found = session.scalars(
        select(Pharmacy).where(Pharmacy.active.is_(True)).order_by(Pharmacy.name, Pharmacy.id)
    )
    return tuple(PharmacyRow(one.id, one.name, one.town) for one in found)


@use_case(Right.CASE)
def redeem(session: Transaction, draft: RedemptionDraft, confirmed: bool = False) -> uuid.UUID:
    """Registers a redemption. Above the limit it asks, and the line stays flagged."""
    if session.get(Redemption, draft.id) is not None:
        return draft.id
    voucher = _voucher(session, draft.number)
    pathway = access.open_pathway(session, voucher.pathway_id)
    _check(session, draft, voucher)
    pharmacy = _pharmacy(session, draft)
    over = _over(session, draft, voucher)
    if over is not None and not confirmed:
        raise over
    redemption = Redemption(
        id=draft.id,
        voucher_id=voucher.id,
        pharmacy_id=pharmacy.id,
        redeemed_on=draft.redeemed_on,
        amount=draft.amount,
        registered_at=session.now,
        registered_by_id=session.actor.id,
        over_limit=over is not None,
    )
    session.add(redemption)
    voucher.state = VoucherState.REDEEMED
    session.touched("redemption", participant_id=pathway.participant_id)
    tell(session, "redeem_voucher", voucher, pathway, over_limit=over is not None)
    undo.offer(
        session,
        "redeem_voucher",
        undo_redeem,
        expects=[voucher],
        participant_id=pathway.participant_id,
        redemption_id=redemption.id,
    )
    return redemption.id


@undo.inverse
def undo_redeem(session: Transaction, redemption_id: str) -> None:
    """The line was typed wrongly; it stays readable with the hour at which it was taken back."""
    redemption = access.load(session, Redemption, uuid.UUID(redemption_id))
    voucher = session.get_one(Voucher, redemption.voucher_id)
    pathway = access.open_pathway(session, voucher.pathway_id)
    redemption.undone_at = session.now
    voucher.state = VoucherState.ISSUED
    session.touched("redemption", "voucher", participant_id=pathway.participant_id)


def redemption_of(session: Transaction, voucher_id: uuid.UUID) -> Redemption | None:
    """The redemption that counts."""
    return session.scalars(
        select(Redemption)
        .where(Redemption.voucher_id == voucher_id, Redemption.undone_at.is_(None))
        .limit(1)
    ).first()


def _voucher(session: Transaction, typed: str) -> Voucher:
    number = voucher_number.as_printed(typed)
    if number is None:
        raise FieldError("number", "voucher.check_digit")
    found = session.scalars(
        select(Voucher).where(Voucher.number == number).with_for_update(),
        execution_options={"populate_existing": True},
    ).first()
    if found is None:
        raise FieldError("number", "voucher.unknown", number=number)
    return found


def _check(session: Transaction, draft: RedemptionDraft, voucher: Voucher) -> None:
    if voucher.state is VoucherState.CANCELLED:
        raise UserError("voucher.cancelled", number=voucher.number)
    if voucher.state is not VoucherState.ISSUED:
        before = redemption_of(session, voucher.id)
        on = before.redeemed_on if before else None
        raise UserError("voucher.already_redeemed", number=voucher.number, on=on)
    if draft.redeemed_on > session.today:
        raise FieldError("redeemed_on", "voucher.redeemed_in_future")
    if draft.redeemed_on < voucher.issued_on:
        raise FieldError("redeemed_on", "voucher.before_issue", issued_on=voucher.issued_on)
    if draft.redeemed_on > voucher.valid_to:
        raise UserError("voucher.expired", number=voucher.number, valid_to=voucher.valid_to)
    if draft.amount <= 0:
        raise FieldError("amount", "voucher.amount_needed")


def _pharmacy(session: Transaction, draft: RedemptionDraft) -> Pharmacy:
    if draft.pharmacy_id is None:
        raise FieldError("pharmacy_id", "voucher.pharmacy_needed")
    return access.load(session, Pharmacy, draft.pharmacy_id)


def _over(
    session: Transaction, draft: RedemptionDraft, voucher: Voucher
) -> NeedsConfirmation | None:
    """What is above the limit of the voucher, or of the whole scheme."""
    if draft.amount > voucher.amount_limit:
        return NeedsConfirmation(
            "voucher.over_limit", amount=draft.amount, limit=voucher.amount_limit
        )
    grant = session.get_one(SchemeGrant, voucher.grant_id)
    scheme = session.get_one(Scheme, grant.scheme_id)
    limit = grant_weeks.terms_of(grant, scheme).person_limit
    total = grant_weeks.spent(session, grant.id) + draft.amount
    if total > limit:
        return NeedsConfirmation("voucher.over_scheme", amount=total, limit=limit)
    return None
