"""Issues, reprints, cancels and renews vouchers; numbers have no gaps and no voucher is issued twice."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from datetime import timedelta

from sqlalchemy import select

from counsellor_app.errors import FieldError, NeedsConfirmation, UserError
from counsellor_app.ids import new_id
from counsellor_app.kinds import voucher_number
from counsellor_app.kinds.medication import VoucherState
from counsellor_app.models import (
    Pathway,
    Pharmacy,
    Scheme,
    SchemeGrant,
    Voucher,
    VoucherCounter,
    VoucherProduct,
)
from counsellor_app.services import access, audit, counters, rules, schemes
from counsellor_app.services.actor import Right
from counsellor_app.services.operation import use_case
from counsellor_app.services.sheets import Medicine
from counsellor_app.services.transaction import Transaction
from counsellor_app.services.voucher_weeks import Issued, NextWeeks, next_weeks


@dataclass(frozen=True, slots=True)
class VoucherDraft:
    """The next voucher of a pathway. The id is made with the form, so a double click issues one."""

    pathway_id: uuid.UUID
    products: tuple[Medicine, ...]
    weeks: int | None = None  # fewer than the scheme allows
    pharmacy_id: uuid.UUID | None = None  # none: any pharmacy
    id: uuid.UUID = field(default_factory=new_id)


@use_case(Right.CASE)
def issue_voucher(session: Transaction, draft: VoucherDraft, confirmed: bool = False) -> uuid.UUID:
    """Issues the next weeks that the scheme allows; the same draft twice gives one voucher.

    NeedsConfirmation("voucher.too_early") when the weeks begin later than the rule's days ahead.
    """
    pathway = access.open_pathway(session, draft.pathway_id)
    rule = rules.in_force(session, rules.VoucherRule, session.today)
    # Taken first: who waits here sees what the one before issued. A refusal rolls it back.
    counter = counters.locked(session, VoucherCounter, year=session.today.year)
    if session.get(Voucher, draft.id) is not None:
        return draft.id
    grant, scheme, following = _what_comes_next(session, pathway)
    _check(session, draft, following, scheme)
    if following.due_on - timedelta(days=rule.days_ahead) > session.today and not confirmed:
        raise NeedsConfirmation("voucher.too_early", due_on=following.due_on)
    weeks = min(following.weeks, draft.weeks or following.weeks)
    counter.last_serial += 1
    voucher = Voucher(
        id=draft.id,
        number=voucher_number.make(rule.prefix, counter.year, counter.last_serial),
        year=counter.year,
        serial=counter.last_serial,
        pathway_id=pathway.id,
        grant_id=grant.id,
        week_from=following.week_from,
        week_to=following.week_from + weeks - 1,
        amount_limit=scheme.amount_per_week * weeks,
        issued_on=session.today,
        valid_to=session.today + timedelta(days=scheme.voucher_valid_days),
        issued_at=session.now,
        issued_by_id=session.actor.id,
        pharmacy_id=draft.pharmacy_id,
    )
    session.add(voucher)
    session.flush()
    for position, medicine in enumerate(draft.products, start=1):
        session.add(
            VoucherProduct(
                id=new_id(),
                voucher_id=voucher.id,
                position=position,
                product=medicine.product,
                strength=medicine.strength,
            )
        )
    tell(session, "issue_voucher", voucher, pathway, weeks=weeks)
    return voucher.id


@use_case(Right.CASE)
def reprint(session: Transaction, voucher_id: uuid.UUID) -> int:
    """Notes that a copy is printed and returns which one it is; the copy says "kopi"."""
    voucher = access.load(session, Voucher, voucher_id)
    pathway = access.open_pathway(session, voucher.pathway_id)
    if voucher.state is VoucherState.CANCELLED:
        raise UserError("voucher.cancelled", number=voucher.number)
    voucher.reprints += 1
    tell(session, "reprint_voucher", voucher, pathway, copy=voucher.reprints)
    return voucher.reprints


@use_case(Right.CASE)
def cancel_voucher(session: Transaction, voucher_id: uuid.UUID, reason: str) -> None:
    """Makes a voucher void and gives its weeks back; its number stays used."""
    voucher = access.load(session, Voucher, voucher_id)
    pathway = access.open_pathway(session, voucher.pathway_id)
    _cancel(session, voucher, pathway, reason.strip())


@use_case(Right.CASE)
def renew_voucher(
    session: Transaction, voucher_id: uuid.UUID, new_voucher_id: uuid.UUID
) -> uuid.UUID:
    """Cancels a voucher that ran out unused, and issues the same products and weeks again."""
    if session.get(Voucher, new_voucher_id) is not None:
        return new_voucher_id
    voucher = access.load(session, Voucher, voucher_id)
    pathway = access.open_pathway(session, voucher.pathway_id)
    if voucher.valid_to >= session.today:
        raise UserError("voucher.still_valid", valid_to=voucher.valid_to)
    draft = VoucherDraft(
        pathway.id,
        products_of(session, voucher.id),
        voucher.week_to - voucher.week_from + 1,
        voucher.pharmacy_id,
        new_voucher_id,
    )
    # Locked before the voucher is written, in the order in which everybody locks.
    counters.locked(session, VoucherCounter, year=session.today.year)
    _cancel(session, voucher, pathway, RENEWED)
    session.flush()
    return issue_voucher(session, draft, confirmed=True)


RENEWED = "Udløbet uden at blive indløst; udstedt igen."


def next_of(session: Transaction, grant: SchemeGrant, scheme: Scheme) -> NextWeeks | None:
    """The weeks of the next voucher on a grant, None when it is used up."""
    return next_weeks(
        issued_on(session, grant), grant.granted_on, grant.weeks, scheme.weeks_per_voucher
    )


def issued_on(session: Transaction, grant: SchemeGrant) -> tuple[Issued, ...]:
    """The weeks that vouchers of a grant cover; cancelled ones gave theirs back."""
    rows = session.execute(
        select(Voucher.week_from, Voucher.week_to, Voucher.issued_on)
        .where(Voucher.grant_id == grant.id, Voucher.state != VoucherState.CANCELLED)
        .order_by(Voucher.week_from)
    )
    return tuple(Issued(first, last, on) for first, last, on in rows)


def products_of(session: Transaction, voucher_id: uuid.UUID) -> tuple[Medicine, ...]:
    """The products of a voucher in their order."""
    rows = session.execute(
        select(VoucherProduct.product, VoucherProduct.strength)
        .where(VoucherProduct.voucher_id == voucher_id)
        .order_by(VoucherProduct.position)
    )
    return tuple(Medicine(product, strength) for product, strength in rows)


def tell(
    session: Transaction, action: str, voucher: Voucher, pathway: Pathway, **facts: object
) -> None:
    """The audit entry of an act on a voucher."""
    session.touched("voucher", participant_id=pathway.participant_id)
    audit.record(
        session,
        action,
        participant_id=pathway.participant_id,
        pathway_id=pathway.id,
        subject="voucher",
        subject_id=voucher.id,
        number=voucher.number,
        **facts,
    )


def _what_comes_next(
    session: Transaction, pathway: Pathway
) -> tuple[SchemeGrant, Scheme, NextWeeks]:
    if pathway.closed_on is not None:
        raise UserError("pathway.closed")
    grant = schemes.current_grant(session, pathway.id)
    if grant is None:
        raise UserError("voucher.no_scheme")
    scheme = session.get_one(Scheme, grant.scheme_id)
    following = next_of(session, grant, scheme)
    if following is None:
        raise UserError("voucher.scheme_used_up", weeks=grant.weeks)
    return grant, scheme, following


def _check(session: Transaction, draft: VoucherDraft, following: NextWeeks, scheme: Scheme) -> None:
    if not draft.products:
        raise FieldError("products", "voucher.no_product")
    if len({one.product for one in draft.products}) < len(draft.products):
        raise FieldError("products", "voucher.product_twice")
    if draft.weeks is not None and not 1 <= draft.weeks <= following.weeks:
        raise FieldError("weeks", "voucher.weeks", weeks=following.weeks)
    if draft.pharmacy_id is not None:
        access.load(session, Pharmacy, draft.pharmacy_id)


def _cancel(session: Transaction, voucher: Voucher, pathway: Pathway, reason: str) -> None:
    if voucher.state is VoucherState.CANCELLED:
        raise UserError("voucher.cancelled", number=voucher.number)
    if voucher.state is not VoucherState.ISSUED:
        raise UserError("voucher.already_redeemed", number=voucher.number)
    if not reason:
        raise FieldError("reason", "voucher.reason_needed")
    voucher.state = VoucherState.CANCELLED
    voucher.cancelled_on = session.today
    voucher.cancelled_reason = reason
    tell(session, "cancel_voucher", voucher, pathway)
