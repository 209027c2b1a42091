"""One voucher in place of another, for the same weeks: it ran out, was lost, or is to have other products."""

from __future__ import annotations

import uuid

from counsellor_app.errors import UserError
from counsellor_app.models import Scheme, SchemeGrant, Voucher, VoucherCounter
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.letters.sheets import Medicine
from counsellor_app.services.medication import counters, grant_weeks
from counsellor_app.services.medication.vouchers import (
    UNDONE,
    VoucherDraft,
    check_products,
    make_void,
    make_voucher,
    products_of,
    undo_cancel_voucher,
)
from counsellor_app.services.operation import use_case
from counsellor_app.services.trace import undo
from counsellor_app.services.transaction import Transaction


@undo.inverse
def undo_instead(session: Transaction, voucher_id: str, new_voucher_id: str) -> None:
    """The former voucher is good again, the new number is void; UserError where that was redeemed."""
    new = access.load(session, Voucher, uuid.UUID(new_voucher_id))
    make_void(session, new, access.open_pathway(session, new.pathway_id), UNDONE)
    session.flush()
    undo_cancel_voucher(session, voucher_id)


@use_case(Right.CASE)
def renew_voucher(
    session: Transaction, voucher_id: uuid.UUID, new_voucher_id: uuid.UUID
) -> uuid.UUID:
    """Cancels a voucher that ran out unused, and issues the same products and weeks again."""
    voucher = access.load(session, Voucher, voucher_id)
    if voucher.valid_to >= session.today and session.get(Voucher, new_voucher_id) is None:
        access.open_pathway(session, voucher.pathway_id)
        raise UserError("voucher.still_valid", valid_to=voucher.valid_to)
    return _instead(session, voucher, new_voucher_id, RENEWED)


@use_case(Right.CASE)
def replace_lost(
    session: Transaction, voucher_id: uuid.UUID, new_voucher_id: uuid.UUID
) -> uuid.UUID:
    """The paper is gone: the old number is void, and the same products and weeks get a new one."""
    return _instead(session, access.load(session, Voucher, voucher_id), new_voucher_id, LOST)


@use_case(Right.CASE)
def change_products(
    session: Transaction,
    voucher_id: uuid.UUID,
    products: tuple[Medicine, ...],
    new_voucher_id: uuid.UUID,
) -> uuid.UUID:
    """Other products for the same weeks, on a voucher with a new number; the old one is void."""
    voucher = access.load(session, Voucher, voucher_id)
    return _instead(session, voucher, new_voucher_id, CHANGED, products)


RENEWED = "Udløbet uden at blive indløst; udstedt igen."
LOST = "Bortkommet; erstattet af en ny."
CHANGED = "Andet præparat; erstattet af en ny."


def _instead(
    session: Transaction,
    voucher: Voucher,
    new_voucher_id: uuid.UUID,
    reason: str,
    products: tuple[Medicine, ...] | None = None,
) -> uuid.UUID:
    """Makes a voucher void and issues one with a new number for the same weeks."""
    pathway = access.open_pathway(session, voucher.pathway_id)
    # Locked before the voucher is written, in the order in which everybody locks.
    counters.locked(session, VoucherCounter, year=session.today.year)
    if session.get(Voucher, new_voucher_id) is not None:
        return new_voucher_id
    if pathway.closed_on is not None:
        raise UserError("pathway.closed")
    grant = session.get_one(SchemeGrant, voucher.grant_id)
    if grant.withdrawn_on is not None:
        raise UserError("voucher.no_scheme")
    scheme = session.get_one(Scheme, grant.scheme_id)
    given = products if products is not None else products_of(session, voucher.id)
    if products is not None:
        check_products(products, grant_weeks.terms_of(grant, scheme))
    make_void(session, voucher, pathway, reason)
    session.flush()
    draft = VoucherDraft(pathway.id, given, None, voucher.pharmacy_id, new_voucher_id)
    weeks = (voucher.week_from, voucher.week_to)
    made = make_voucher(session, draft, pathway, grant, scheme, weeks, voucher.id)
    undo.offer(
        session,
        "voucher_instead",
        undo_instead,
        expects=[voucher],
        participant_id=pathway.participant_id,
        about=voucher.number,
        voucher_id=voucher.id,
        new_voucher_id=made.id,
    )
    return made.id
