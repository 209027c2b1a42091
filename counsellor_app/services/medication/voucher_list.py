"""Lists vouchers, searched by number or name and by state, sorted and paged in SQL."""

from __future__ import annotations

import uuid
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import ColumnElement, func, select

from counsellor_app.kinds import voucher_number
from counsellor_app.kinds.medication import VoucherState
from counsellor_app.kinds.names import fold
from counsellor_app.models import (
    Participant,
    ParticipantSearch,
    Pathway,
    Pharmacy,
    Redemption,
    Scheme,
    SchemeGrant,
    User,
    Voucher,
    VoucherProduct,
)
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.letters.sheets import Medicine
from counsellor_app.services.operation import look, query
from counsellor_app.services.trace import audit
from counsellor_app.services.transaction import Transaction
from counsellor_app.store.search_index import name_condition


@dataclass(frozen=True, slots=True)
class VoucherFilter:
    """What the list shows; EXPIRED means issued, unused and past its last day."""

    text: str = ""  # part of a number, or the beginning of a name
    state: VoucherState | None = None
    pathway_id: uuid.UUID | None = None


@dataclass(frozen=True, slots=True)
class VoucherRow:
    """A voucher in the list; its state is as of today."""

    id: uuid.UUID
    number: str
    pathway_id: uuid.UUID
    participant_id: uuid.UUID
    name: str
    scheme: str
    scheme_weeks: int
    week_from: int
    week_to: int
    amount_limit: Decimal
    issued_on: date
    valid_to: date
    state: VoucherState
    issuer: str
    pharmacy: str
    cancelled_on: date | None
    cancelled_reason: str
    reprints: int
    redeemed_on: date | None
    amount: Decimal | None
    over_limit: bool
    products: tuple[Medicine, ...] = ()
    replaces: str = ""  # the number of the one that this came instead of
    replaced_by: str = ""


@query(Right.CASE)
def count(session: Transaction, wanted: VoucherFilter) -> int:
    """How many vouchers the list has."""
    statement = (
        select(func.count(Voucher.id))
        .join(Pathway, Pathway.id == Voucher.pathway_id)
        .where(*_conditions(session, wanted))
    )
    return session.scalar(statement) or 0


@query(Right.CASE)
def page(
    session: Transaction, wanted: VoucherFilter, offset: int = 0, limit: int = 200
) -> tuple[VoucherRow, ...]:
    """The vouchers from place `offset`, the newest first."""
    newest_first = Voucher.issued_on.desc(), Voucher.number.desc()
    # Which ones they are is found in the index alone; only they are read with all that hangs on them.
    here = (
        select(Voucher.id)
        .join(Pathway, Pathway.id == Voucher.pathway_id)
        .where(*_conditions(session, wanted))
        .order_by(*newest_first)
        .offset(offset)
        .limit(limit)
    )
    statement = _filtered(session, _columns(), VoucherFilter()).where(Voucher.id.in_(here))
    return _rows(session, session.execute(statement.order_by(*newest_first)).all())


@query(Right.CASE)
def vouchers_of(session: Transaction, pathway_id: uuid.UUID) -> tuple[VoucherRow, ...]:
    """The vouchers of a pathway by week, cancelled ones too."""
    access.open_pathway(session, pathway_id)
    statement = _filtered(session, _columns(), VoucherFilter(pathway_id=pathway_id))
    ordered = statement.order_by(Voucher.week_from, Voucher.number)
    return _rows(session, session.execute(ordered).all())


@query(Right.CASE)
def voucher_with_number(session: Transaction, typed: str) -> VoucherRow | None:
    """The voucher with this number as it was typed or scanned; None when it is none of ours."""
    number = voucher_number.as_printed(typed)
    if number is None:
        return None
    statement = _filtered(session, _columns(), VoucherFilter()).where(Voucher.number == number)
    rows = _rows(session, session.execute(statement).all())
    return rows[0] if rows else None


@query(Right.CASE)
def voucher(session: Transaction, voucher_id: uuid.UUID) -> VoucherRow:
    """One voucher."""
    access.open_pathway(session, access.load(session, Voucher, voucher_id).pathway_id)
    statement = _filtered(session, _columns(), VoucherFilter()).where(Voucher.id == voucher_id)
    (row,) = _rows(session, session.execute(statement).all())
    return row


@look(Right.CASE)
def open_voucher_list(session: Transaction) -> int:
    """The list was opened: how many vouchers stand on it."""
    found = count(session, VoucherFilter())
    audit.record(session, "open_voucher_list", count=found)
    return found


@look(Right.CASE)
def settle_voucher_search(session: Transaction, wanted: VoucherFilter) -> int:
    """A search came to rest: logged with its state and its hits, without what was typed."""
    hits = count(session, wanted)
    audit.record(session, "search_vouchers", state=wanted.state, hits=hits)
    return hits


def _columns() -> Any:
    return select(
        Voucher,
        Participant,
        Scheme.name,
        SchemeGrant.weeks,
        User.initials,
        func.coalesce(Pharmacy.name, ""),
        Redemption,
    )


def _conditions(session: Transaction, wanted: VoucherFilter) -> list[ColumnElement[bool]]:
    """What the filter says; needs Voucher and Pathway alone, so that counting is quick."""
    conditions: list[ColumnElement[bool]] = [access.own_pathways(session)]
    if wanted.pathway_id is not None:
        conditions.append(Voucher.pathway_id == wanted.pathway_id)
    if wanted.state is not None:
        conditions.extend(_in_state(session, wanted.state))
    if wanted.text.strip():
        conditions.append(_text_condition(session, wanted.text.strip()))
    return conditions


def _filtered(session: Transaction, statement: Any, wanted: VoucherFilter) -> Any:
    counts = (Redemption.voucher_id == Voucher.id) & Redemption.undone_at.is_(None)
    pharmacy_id = func.coalesce(Redemption.pharmacy_id, Voucher.pharmacy_id)
    return (
        statement.select_from(Voucher)
        .join(Pathway, Pathway.id == Voucher.pathway_id)
        .join(Participant, Participant.id == Pathway.participant_id)
        .join(SchemeGrant, SchemeGrant.id == Voucher.grant_id)
        .join(Scheme, Scheme.id == SchemeGrant.scheme_id)
        .join(User, User.id == Voucher.issued_by_id)
        .outerjoin(Redemption, counts)
        .outerjoin(Pharmacy, Pharmacy.id == pharmacy_id)
        .where(*_conditions(session, wanted))
    )


def _in_state(session: Transaction, state: VoucherState) -> list[ColumnElement[bool]]:
    if state is VoucherState.EXPIRED:
        return [Voucher.state == VoucherState.ISSUED, Voucher.valid_to < session.today]
    if state is VoucherState.ISSUED:
        return [Voucher.state == VoucherState.ISSUED, Voucher.valid_to >= session.today]
    return [Voucher.state == state]


def _text_condition(session: Transaction, text: str) -> ColumnElement[bool]:
    if any(sign.isdigit() for sign in text):
        return Voucher.number.contains("".join(text.split()).upper(), autoescape=True)
    hits = select(ParticipantSearch.participant_id).where(
        name_condition(
            session.connection(),
            ParticipantSearch.number,
            ParticipantSearch.folded_name,
            fold(text).split(),
        )
    )
    return Pathway.participant_id.in_(hits)


def _rows(session: Transaction, found: Sequence[Any]) -> tuple[VoucherRow, ...]:
    ids = [row[0].id for row in found]
    products = _products(session, ids)
    return tuple(
        _row(session, row, products[row[0].id]) for row in _with_others(session, found, ids)
    )


def _with_others(session: Transaction, found: Sequence[Any], ids: Sequence[uuid.UUID]) -> list[Any]:
    """Each row with the numbers of the vouchers before and after it, where one was replaced."""
    before = {row[0].replaces_id for row in found if row[0].replaces_id is not None}
    numbers: dict[uuid.UUID, str] = {}
    later: dict[uuid.UUID, str] = {}
    if before:
        statement = select(Voucher.id, Voucher.number).where(Voucher.id.in_(before))
        numbers.update((key, number) for key, number in session.execute(statement))
    if any(row[0].state is VoucherState.CANCELLED for row in found):
        pairs = select(Voucher.replaces_id, Voucher.number).where(Voucher.replaces_id.in_(ids))
        later = {key: number for key, number in session.execute(pairs) if key is not None}
    return [(*row, numbers.get(row[0].replaces_id, ""), later.get(row[0].id, "")) for row in found]


def _row(session: Transaction, found: Any, products: list[Medicine]) -> VoucherRow:
    voucher, person, scheme, weeks, issuer, pharmacy, redemption, replaces, later = found
    late = voucher.state is VoucherState.ISSUED and voucher.valid_to < session.today
    return VoucherRow(
        id=voucher.id,
        number=voucher.number,
        pathway_id=voucher.pathway_id,
        participant_id=person.id,
        name=f"{person.given_name} {person.surname}".strip(),
        scheme=scheme,
        scheme_weeks=weeks,
        week_from=voucher.week_from,
        week_to=voucher.week_to,
        amount_limit=voucher.amount_limit,
        issued_on=voucher.issued_on,
        valid_to=voucher.valid_to,
        state=VoucherState.EXPIRED if late else voucher.state,
        issuer=issuer,
        pharmacy=pharmacy,
        cancelled_on=voucher.cancelled_on,
        cancelled_reason=voucher.cancelled_reason,
        reprints=voucher.reprints,
        redeemed_on=redemption.redeemed_on if redemption else None,
        amount=redemption.amount if redemption else None,
        over_limit=redemption is not None and redemption.over_limit,
        products=tuple(products),
        replaces=replaces,
        replaced_by=later,
    )


def _products(
    session: Transaction, voucher_ids: Sequence[uuid.UUID]
) -> dict[uuid.UUID, list[Medicine]]:
    rows = session.execute(
        select(VoucherProduct.voucher_id, VoucherProduct.product, VoucherProduct.strength)
        .where(VoucherProduct.voucher_id.in_(voucher_ids))
        .order_by(VoucherProduct.voucher_id, VoucherProduct.position)
    )
    found: dict[uuid.UUID, list[Medicine]] = defaultdict(list)
    for voucher_id, product, strength in rows:
        found[voucher_id].append(Medicine(product, strength))
    return found
