"""Issues, reprints and cancels vouchers; numbers have no gaps and no voucher is issued twice."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from datetime import timedelta

from sqlalchemy import select

from counsellor_app.errors import AccessDenied, FieldError, NeedsConfirmation, UserError
from counsellor_app.ids import new_id
from counsellor_app.kinds import voucher_number
from counsellor_app.kinds.medication import SupplyWay, VoucherState
from counsellor_app.models import (
    Pathway,
    Pharmacy,
    Scheme,
    SchemeGrant,
    Voucher,
    VoucherCounter,
    VoucherProduct,
)
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.letters.sheets import Medicine
from counsellor_app.services.medication import counters, grant_weeks, schemes
from counsellor_app.services.medication.grant_weeks import Terms
from counsellor_app.services.medication.voucher_weeks import Issued, NextWeeks
from counsellor_app.services.office import rules
from counsellor_app.services.operation import use_case
from counsellor_app.services.trace import audit, undo
from counsellor_app.services.transaction import Transaction


@dataclass(frozen=True, slots=True)
class VoucherDraft:
    """The next voucher of a pathway. The id is made with the form, so a double click issues one."""

    pathway_id: uuid.UUID
    products: tuple[Medicine, ...]
    weeks: int | None = None  # fewer than the scheme allows
    pharmacy_id: uuid.UUID | None = None  # none: any pharmacy
    id: uuid.UUID = field(default_factory=new_id)


@dataclass(frozen=True, slots=True)
class Refused:
    """Somebody of a group who got no voucher, and the code and facts of the reason."""

    pathway_id: uuid.UUID
    code: str
    facts: dict[str, object]


@dataclass(frozen=True, slots=True)
class GroupIssued:
    """What came of an act for a group."""

    issued: tuple[uuid.UUID, ...]
    refused: tuple[Refused, ...]


@use_case(Right.CASE)
def issue_voucher(session: Transaction, draft: VoucherDraft, confirmed: bool = False) -> uuid.UUID:
    """Issues the next weeks that the scheme allows; the same draft twice gives one voucher.

    NeedsConfirmation("voucher.too_early") when the weeks begin later than the rule's days ahead.
    Taken back it is cancelled: its number stays used.
    """
    voucher_id, is_new = _issue_next(session, draft, confirmed)
    if is_new:
        pathway = access.open_pathway(session, draft.pathway_id)
        undo.offer(
            session,
            "issue_voucher",
            undo_issue_vouchers,
            participant_id=pathway.participant_id,
            about=session.get_one(Voucher, voucher_id).number,
            voucher_ids=[voucher_id],
        )
    return voucher_id


def _issue_next(
    session: Transaction, draft: VoucherDraft, confirmed: bool
) -> tuple[uuid.UUID, bool]:
    """The voucher, and whether it is new: whoever waited for the lock may find it issued."""
    pathway = access.open_pathway(session, draft.pathway_id)
    rule = rules.in_force(session, rules.VoucherRule, session.today)
    # Taken first: who waits here sees what the one before issued. A refusal rolls it back.
    counters.locked(session, VoucherCounter, year=session.today.year)
    if session.get(Voucher, draft.id) is not None:
        return draft.id, False
    grant, scheme, following = _what_comes_next(session, pathway)
    terms = grant_weeks.terms_of(grant, scheme)
    _check(session, draft, following, terms)
    if following.waits_for_meeting and not confirmed:
        raise NeedsConfirmation("voucher.after_meeting")
    if following.due_on - timedelta(days=rule.days_ahead) > session.today and not confirmed:
        raise NeedsConfirmation("voucher.too_early", due_on=following.due_on)
    weeks = min(following.weeks, draft.weeks or following.weeks)
    last = following.week_from + weeks - 1
    made = make_voucher(session, draft, pathway, grant, scheme, (following.week_from, last))
    return made.id, True


@use_case(Right.CASE)
def issue_for_group(session: Transaction, drafts: tuple[VoucherDraft, ...]) -> GroupIssued:
    """Issues many in one act, in the order given; who cannot have one is told of, and the rest goes on."""
    counters.locked(session, VoucherCounter, year=session.today.year)
    issued: list[uuid.UUID] = []
    refused: list[Refused] = []
    for draft in drafts:
        try:
            issued.append(_issue_next(session, draft, confirmed=True)[0])
        except AccessDenied:
            raise
        except UserError as error:  # raised before anything of this one is written
            refused.append(Refused(draft.pathway_id, error.code, dict(error.facts)))
    audit.record(session, "issue_group", issued=len(issued), refused=len(refused))
    if issued:
        undo.offer(session, "issue_group", undo_issue_vouchers, voucher_ids=issued)
    return GroupIssued(tuple(issued), tuple(refused))


@undo.inverse
def undo_issue_vouchers(session: Transaction, voucher_ids: list[str]) -> None:
    """All of one act are cancelled, or none: UserError where one has been redeemed or cancelled since."""
    for each in voucher_ids:
        voucher = access.load(session, Voucher, uuid.UUID(each))
        pathway = access.open_pathway(session, voucher.pathway_id)
        make_void(session, voucher, pathway, UNDONE)


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
    make_void(session, voucher, pathway, reason.strip())
    undo.offer(
        session,
        "cancel_voucher",
        undo_cancel_voucher,
        expects=[voucher],
        participant_id=pathway.participant_id,
        about=voucher.number,
        voucher_id=voucher.id,
    )


@undo.inverse
def undo_cancel_voucher(session: Transaction, voucher_id: str) -> None:
    """It is good again; UserError where its weeks or the money have been given out since."""
    voucher = access.load(session, Voucher, uuid.UUID(voucher_id))
    pathway = access.open_pathway(session, voucher.pathway_id)
    grant = session.get_one(SchemeGrant, voucher.grant_id)
    taken = any(
        first <= voucher.week_to and voucher.week_from <= last
        for first, last in ((each.week_from, each.week_to) for each in issued_on(session, grant))
    )
    scheme = session.get_one(Scheme, grant.scheme_id)
    left = grant_weeks.money_left(session, grant, scheme)
    if taken or grant.withdrawn_on is not None or left < voucher.amount_limit:
        raise UserError("voucher.weeks_taken", number=voucher.number)
    voucher.state, voucher.cancelled_on, voucher.cancelled_reason = VoucherState.ISSUED, None, ""
    tell(session, "put_voucher_back", voucher, pathway)


UNDONE = "Fortrudt."


def next_of(session: Transaction, grant: SchemeGrant, scheme: Scheme) -> NextWeeks | None:
    """The weeks of the next voucher on a grant, None when it is used up."""
    return grant_weeks.next_of(session, grant, scheme, issued_on(session, grant))


def issued_on(session: Transaction, grant: SchemeGrant) -> tuple[Issued, ...]:
    """The weeks of a grant that are covered; cancelled vouchers gave theirs back."""
    return grant_weeks.covered(session, [grant.id]).get(grant.id, ())


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


def _check(session: Transaction, draft: VoucherDraft, following: NextWeeks, terms: Terms) -> None:
    if SupplyWay.PHARMACY not in terms.ways:
        raise UserError("voucher.other_way")
    check_products(draft.products, terms)
    if draft.weeks is not None and not 1 <= draft.weeks <= following.weeks:
        raise FieldError("weeks", "voucher.weeks", weeks=following.weeks)
    if draft.pharmacy_id is not None:
        access.load(session, Pharmacy, draft.pharmacy_id)


def check_products(products: tuple[Medicine, ...], terms: Terms) -> None:
    """FieldError on `products`: none, one twice, or one that the scheme does not pay."""
    if not products:
        raise FieldError("products", "voucher.no_product")
    if len({one.product for one in products}) < len(products):
        raise FieldError("products", "voucher.product_twice")
    for one in products:
        if terms.products and one.product not in terms.products:
            raise FieldError("products", "voucher.product_not_paid", product=one.product)


def make_voucher(
    session: Transaction,
    draft: VoucherDraft,
    pathway: Pathway,
    grant: SchemeGrant,
    scheme: Scheme,
    weeks: tuple[int, int],
    replaces_id: uuid.UUID | None = None,
) -> Voucher:
    """Takes the next number; the caller has locked the counter and checked what is asked."""
    first, last = weeks
    count = last - first + 1
    left = grant_weeks.money_left(session, grant, scheme)
    limit = grant_weeks.terms_of(grant, scheme).voucher_limit(count, left)
    if limit <= 0:
        raise UserError("voucher.amount_used_up")
    rule = rules.in_force(session, rules.VoucherRule, session.today)
    counter = counters.locked(session, VoucherCounter, year=session.today.year)
    counter.last_serial += 1
    voucher = Voucher(
        id=draft.id,
        number=voucher_number.make(rule.prefix, counter.year, counter.last_serial),
        year=counter.year,
        serial=counter.last_serial,
        pathway_id=pathway.id,
        grant_id=grant.id,
        week_from=first,
        week_to=last,
        amount_limit=limit,
        issued_on=session.today,
        valid_to=session.today + timedelta(days=scheme.voucher_valid_days),
        issued_at=session.now,
        issued_by_id=session.actor.id,
        pharmacy_id=draft.pharmacy_id,
        replaces_id=replaces_id,
    )
    session.add(voucher)
    session.flush()
    _add_products(session, voucher.id, draft.products)
    tell(session, "issue_voucher", voucher, pathway, weeks=count, replaces=replaces_id)
    return voucher


def _add_products(
    session: Transaction, voucher_id: uuid.UUID, products: tuple[Medicine, ...]
) -> None:
    for position, medicine in enumerate(products, start=1):
        session.add(
            VoucherProduct(
                id=new_id(),
                voucher_id=voucher_id,
                position=position,
                product=medicine.product,
                strength=medicine.strength,
            )
        )
    session.flush()


def make_void(session: Transaction, voucher: Voucher, pathway: Pathway, reason: str) -> None:
    """Gives the weeks back; UserError where it is void or redeemed, FieldError without a reason."""
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
