"""Fills the sheet that a voucher is printed from: no CPR number, no address of the citizen."""

from __future__ import annotations

import uuid
from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from sqlalchemy import select

from counsellor_app.errors import UserError
from counsellor_app.kinds.medication import VoucherState
from counsellor_app.models import (
    Municipality,
    Participant,
    Pathway,
    Pharmacy,
    Scheme,
    SchemeGrant,
    Unit,
    User,
    Voucher,
    VoucherProduct,
)
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.letters import letterheads
from counsellor_app.services.letters.sheets import Letterhead, Medicine, VoucherSheet
from counsellor_app.services.medication import grant_weeks
from counsellor_app.services.operation import query
from counsellor_app.services.transaction import Transaction


@query(Right.CASE)
def voucher_sheet(
    session: Transaction, voucher_id: uuid.UUID, copy: int | None = None
) -> VoucherSheet:
    """The voucher as it is printed. `copy` 0 is the original; without it, what was printed last."""
    return _sheet(session, voucher_id, copy, _Shared(session, (voucher_id,)))


def _sheet(
    session: Transaction, voucher_id: uuid.UUID, copy: int | None, shared: _Shared
) -> VoucherSheet:
    voucher = access.load(session, Voucher, voucher_id)
    pathway = access.open_pathway(session, voucher.pathway_id)
    person = session.get_one(Participant, pathway.participant_id)
    grant = session.get_one(SchemeGrant, voucher.grant_id)
    scheme = session.get_one(Scheme, grant.scheme_id)
    issuer = session.get_one(User, voucher.issued_by_id)
    pharmacy = session.get(Pharmacy, voucher.pharmacy_id) if voucher.pharmacy_id else None
    return VoucherSheet(
        number=voucher.number,
        letterhead=shared.letterhead(pathway.unit_id),
        participant_name=f"{person.given_name} {person.surname}".strip(),
        birth_date=person.birth_date,
        scheme=scheme.name,
        grant=scheme.grant_name,
        medicines=shared.products[voucher.id],
        first_week=voucher.week_from,
        last_week=voucher.week_to,
        scheme_weeks=grant.weeks,
        amount_limit=voucher.amount_limit,
        issued_on=voucher.issued_on,
        valid_to=voucher.valid_to,
        billing_gln=_billing_gln(session, pathway),
        billing_reference=issuer.initials,
        issuer=letterheads.signature(session, issuer.id, voucher.issued_on),
        remaining=shared.remaining(voucher, grant_weeks.terms_of(grant, scheme).person_limit),
        pharmacy=pharmacy.name if pharmacy else "",
        copy=voucher.reprints if copy is None else copy,
        cancelled_on=voucher.cancelled_on,
    )


@query(Right.CASE)
def voucher_sheets(
    session: Transaction, voucher_ids: tuple[uuid.UUID, ...]
) -> tuple[VoucherSheet, ...]:
    """The sheets of several vouchers, as they were printed last."""
    held = _read_at_once(session, voucher_ids)
    shared = _Shared(session, voucher_ids)
    sheets = tuple(_sheet(session, voucher_id, None, shared) for voucher_id in voucher_ids)
    del held
    return sheets


def _read_at_once(session: Transaction, voucher_ids: tuple[uuid.UUID, ...]) -> list[Any]:
    """What the sheets stand on, by few statements; the session knows it while somebody holds it."""
    rows = session.execute(
        select(Voucher, Pathway, Participant, SchemeGrant, Scheme, User)
        .join(Pathway, Pathway.id == Voucher.pathway_id)
        .join(Participant, Participant.id == Pathway.participant_id)
        .join(SchemeGrant, SchemeGrant.id == Voucher.grant_id)
        .join(Scheme, Scheme.id == SchemeGrant.scheme_id)
        .join(User, User.id == Voucher.issued_by_id)
        .where(Voucher.id.in_(voucher_ids), access.own_pathways(session))
    ).all()
    places = [list(session.scalars(select(model))) for model in (Pharmacy, Unit, Municipality)]
    return [rows, places]


@query(Right.CASE)
def voucher_id_of(session: Transaction, number: str) -> uuid.UUID:
    """The voucher with this number; UserError("voucher.unknown") when there is none."""
    found = session.scalars(select(Voucher).where(Voucher.number == number.strip().upper())).first()
    if found is None:
        raise UserError("voucher.unknown", number=number)
    access.open_pathway(session, found.pathway_id)
    return found.id


@query(Right.CASE)
def pathway_of(session: Transaction, voucher_id: uuid.UUID) -> uuid.UUID:
    """Whose voucher it is."""
    voucher = access.load(session, Voucher, voucher_id)
    access.open_pathway(session, voucher.pathway_id)
    return voucher.pathway_id


def _billing_gln(session: Transaction, pathway: Pathway) -> str:
    unit = session.get_one(Unit, pathway.unit_id)
    municipality = session.get_one(Municipality, unit.municipality_id)
    return municipality.invoice_gln or municipality.gln


class _Shared:
    """What sheets stand on beside their entities, read for all of them at once."""

    def __init__(self, session: Transaction, voucher_ids: Sequence[uuid.UUID]) -> None:
        self._session = session
        self._heads: dict[uuid.UUID, Letterhead] = {}
        products: dict[uuid.UUID, list[Medicine]] = defaultdict(list)
        rows = session.execute(
            select(VoucherProduct.voucher_id, VoucherProduct.product, VoucherProduct.strength)
            .where(VoucherProduct.voucher_id.in_(voucher_ids))
            .order_by(VoucherProduct.voucher_id, VoucherProduct.position)
        )
        for voucher_id, product, strength in rows:
            products[voucher_id].append(Medicine(product, strength))
        self.products = {one: tuple(products[one]) for one in voucher_ids}
        self._given_out: dict[uuid.UUID, list[tuple[int, Decimal]]] = defaultdict(list)
        grants = select(Voucher.grant_id).where(Voucher.id.in_(voucher_ids))
        limits = session.execute(
            select(Voucher.grant_id, Voucher.week_from, Voucher.amount_limit).where(
                Voucher.grant_id.in_(grants), Voucher.state != VoucherState.CANCELLED
            )
        )
        for grant_id, week_from, limit in limits:
            self._given_out[grant_id].append((week_from, limit))

    def letterhead(self, unit_id: uuid.UUID) -> Letterhead:
        """The head of the unit, with the texts in force."""
        if unit_id not in self._heads:
            self._heads[unit_id] = letterheads.letterhead(self._session, unit_id)
        return self._heads[unit_id]

    def remaining(self, voucher: Voucher, total: Decimal) -> Decimal:
        """What is left of the scheme when this voucher and those before it are used up."""
        given_out = (
            limit
            for week_from, limit in self._given_out[voucher.grant_id]
            if week_from <= voucher.week_from
        )
        return max(Decimal(0), total - sum(given_out, Decimal(0)))
