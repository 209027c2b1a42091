"""What was granted, issued, redeemed and handed out."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from enum import StrEnum

from sqlalchemy import select

from counsellor_app.kinds.history import EventKind
from counsellor_app.models import (
    Pathway,
    Pharmacy,
    Redemption,
    Scheme,
    SchemeGrant,
    Supply,
    User,
    Voucher,
    VoucherProduct,
)
from counsellor_app.services.pathway.history_event import Event, moment, morning
from counsellor_app.services.transaction import Transaction


def grants(session: Transaction, pathway: Pathway) -> Iterator[Event]:
    statement = (
        select(SchemeGrant, Scheme.name, User.initials)
        .join(Scheme, Scheme.id == SchemeGrant.scheme_id)
        .join(User, User.id == SchemeGrant.granted_by_id)
        .where(SchemeGrant.pathway_id == pathway.id, SchemeGrant.withdrawn_on.is_(None))
    )
    for each, name, who in session.execute(statement):
        on = each.granted_on
        yield Event(
            EventKind.GRANT,
            on,
            morning(on),
            words=name,
            note=each.assessment,
            number=each.weeks,
            who=who,
            id=each.id,
        )


def vouchers(session: Transaction, pathway: Pathway) -> Iterator[Event]:
    products: dict[uuid.UUID, list[tuple[StrEnum, str]]] = {}
    found = session.scalars(
        select(VoucherProduct)
        .join(Voucher, Voucher.id == VoucherProduct.voucher_id)
        .where(Voucher.pathway_id == pathway.id)
        .order_by(VoucherProduct.position)
    )
    for product in found:
        products.setdefault(product.voucher_id, []).append((product.product, product.strength))
    statement = (
        select(Voucher, User.initials)
        .join(User, User.id == Voucher.issued_by_id)
        .where(Voucher.pathway_id == pathway.id)
    )
    for each, who in session.execute(statement):
        yield Event(
            EventKind.VOUCHER,
            each.issued_on,
            each.issued_at,
            about=each.state,
            words=each.number,
            note=each.cancelled_reason,
            number=each.week_from,
            second_number=each.week_to,
            details=tuple(products.get(each.id, ())),
            who=who,
            id=each.id,
        )


def redemptions(session: Transaction, pathway: Pathway) -> Iterator[Event]:
    statement = (
        select(Redemption, Voucher.number, Pharmacy.name, User.initials)
        .join(Voucher, Voucher.id == Redemption.voucher_id)
        .join(Pharmacy, Pharmacy.id == Redemption.pharmacy_id)
        .join(User, User.id == Redemption.registered_by_id)
        .where(Voucher.pathway_id == pathway.id, Redemption.undone_at.is_(None))
    )
    for each, number, pharmacy, who in session.execute(statement):
        on, at = each.redeemed_on, moment(each.redeemed_on, each.registered_at)
        yield Event(EventKind.REDEMPTION, on, at, words=number, note=pharmacy, who=who, id=each.id)


def supplies(session: Transaction, pathway: Pathway) -> Iterator[Event]:
    statement = (
        select(Supply, User.initials)
        .join(User, User.id == Supply.registered_by_id)
        .where(Supply.pathway_id == pathway.id, Supply.undone_at.is_(None))
    )
    for each, who in session.execute(statement):
        yield Event(
            EventKind.SUPPLY,
            each.supplied_on,
            moment(each.supplied_on, each.registered_at),
            about=each.way,
            words=each.receipt,
            number=each.week_from,
            second_number=each.week_to,
            details=((each.product, each.strength),),
            who=who,
            id=each.id,
        )
