"""Lists vouchers, searched by number or name and by state, sorted and paged in SQL."""

from __future__ import annotations

import uuid
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import ColumnElement, Select, bindparam, false, func, select

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
from counsellor_app.services.kept_statements import kept
from counsellor_app.services.letters.sheets import Medicine
from counsellor_app.services.listed import listed
from counsellor_app.services.operation import look, query
from counsellor_app.services.trace import audit
from counsellor_app.services.transaction import Rows, Transaction
from counsellor_app.store.among import among
from counsellor_app.store.search_index import name_condition


@dataclass(frozen=True, slots=True)
class VoucherFilter:
    """What the list shows; EXPIRED means issued, unused and past its last day."""

    text: str = ""  # part of a number, or the beginning of a name
    state: VoucherState | None = None
    pathway_id: uuid.UUID | None = None


@listed
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
    counted = _kept(session, wanted, lambda: _found(session, wanted, func.count(Voucher.id)))
    found: int = session.rows(counted)[0][0]
    return found


@query(Right.CASE)
def page(
    session: Transaction, wanted: VoucherFilter, offset: int = 0, limit: int = 200
) -> tuple[VoucherRow, ...]:
    """The vouchers from place `offset`, the newest first."""
    chosen = _kept(session, wanted, lambda: _listed(session, wanted))
    return _rows(session, session.rows(chosen, {"first": offset, "most": limit}))


@query(Right.CASE)
def vouchers_of(session: Transaction, pathway_id: uuid.UUID) -> tuple[VoucherRow, ...]:
    """The vouchers of a pathway by week, cancelled ones too."""
    access.open_pathway(session, pathway_id)
    return _rows(session, session.rows(_OF_PATHWAY, {"pathway": pathway_id}))


@query(Right.CASE)
def voucher_with_number(session: Transaction, typed: str) -> VoucherRow | None:
    """The voucher with this number as it was typed or scanned; None when it is none of ours."""
    number = voucher_number.as_printed(typed)
    if number is None:
        return None
    named = _SHOWN.where(Voucher.number == number, access.own_pathways(session))
    rows = _rows(session, session.rows(named))
    return rows[0] if rows else None


@query(Right.CASE)
def voucher(session: Transaction, voucher_id: uuid.UUID) -> VoucherRow:
    """One voucher."""
    access.open_pathway(session, access.load(session, Voucher, voucher_id).pathway_id)
    (row,) = _rows(session, session.rows(_ONE, {"id": voucher_id}))
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


# Columns, not entities: two hundred vouchers with what was paid are four hundred of them.
_COLUMNS = (
    Voucher.id,
    Voucher.number,
    Voucher.pathway_id,
    Participant.id,
    Participant.given_name,
    Participant.surname,
    Scheme.name,
    SchemeGrant.weeks,
    Voucher.week_from,
    Voucher.week_to,
    Voucher.amount_limit,
    Voucher.issued_on,
    Voucher.valid_to,
    Voucher.state,
    User.initials,
    func.coalesce(Pharmacy.name, ""),
    Voucher.cancelled_on,
    Voucher.cancelled_reason,
    Voucher.reprints,
    Redemption.redeemed_on,
    Redemption.amount,
    func.coalesce(Redemption.over_limit, false()),
    Voucher.replaces_id,
)
_STATE, _REPLACES = _COLUMNS.index(Voucher.state), len(_COLUMNS) - 1
_NEWEST_FIRST = Voucher.issued_on.desc(), Voucher.number.desc()
_SHOWN = (
    select(*_COLUMNS)
    .select_from(Voucher)
    .join(Pathway, Pathway.id == Voucher.pathway_id)
    .join(Participant, Participant.id == Pathway.participant_id)
    .join(SchemeGrant, SchemeGrant.id == Voucher.grant_id)
    .join(Scheme, Scheme.id == SchemeGrant.scheme_id)
    .join(User, User.id == Voucher.issued_by_id)
    .outerjoin(Redemption, (Redemption.voucher_id == Voucher.id) & Redemption.undone_at.is_(None))
    .outerjoin(Pharmacy, Pharmacy.id == func.coalesce(Redemption.pharmacy_id, Voucher.pharmacy_id))
)
_ONE = _SHOWN.where(Voucher.id == bindparam("id"))
_OF_PATHWAY = _SHOWN.where(Voucher.pathway_id == bindparam("pathway")).order_by(
    Voucher.week_from, Voucher.number
)


def _kept(
    session: Transaction, wanted: VoucherFilter, build: Callable[[], Select[Any]]
) -> Select[Any]:
    """Put together once a day; a search is typed once."""
    if wanted.text.strip():
        return build()
    return kept(session, build, wanted, access.sees_all_rows(session)).whole


def _listed(session: Transaction, wanted: VoucherFilter) -> Select[*tuple[Any, ...]]:
    """Which ones they are is found in the index alone; only they are read with all that hangs on them."""
    ids = _found(session, wanted, Voucher.id).order_by(*_NEWEST_FIRST)
    shown = ids.offset(bindparam("first")).limit(bindparam("most")).subquery()
    return _SHOWN.join(shown, shown.c.id == Voucher.id).order_by(*_NEWEST_FIRST)


def _found(session: Transaction, wanted: VoucherFilter, what: Any) -> Select[*tuple[Any, ...]]:
    """What the filter says of vouchers; of them alone where that is enough."""
    statement = select(what).select_from(Voucher)
    if not access.sees_all_rows(session) or wanted.text.strip():
        joined = statement.join(Pathway, Pathway.id == Voucher.pathway_id)
        statement = joined.where(access.own_pathways(session))
    return statement.where(*_conditions(session, wanted))


def _conditions(session: Transaction, wanted: VoucherFilter) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = []
    if wanted.pathway_id is not None:
        conditions.append(Voucher.pathway_id == wanted.pathway_id)
    if wanted.state is not None:
        conditions.extend(_in_state(session, wanted.state))
    if wanted.text.strip():
        conditions.append(_text_condition(session, wanted.text.strip()))
    return conditions


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


def _rows(session: Transaction, found: Rows) -> tuple[VoucherRow, ...]:
    if not found:
        return ()
    ids = [row[0] for row in found]
    products = _products(session, ids)
    before, later = _others(session, found, ids)
    today = session.today
    return tuple(
        _row(
            today,
            tuple(products.get(row[0], ())),
            before.get(row[_REPLACES], ""),
            later.get(row[0], ""),
            *row,
        )
        for row in found
    )


_NUMBERS = select(Voucher.id, Voucher.number).where(among(Voucher.id, "ids"))
_LATER = select(Voucher.replaces_id, Voucher.number).where(among(Voucher.replaces_id, "ids"))
_PRODUCTS = (
    select(VoucherProduct.voucher_id, VoucherProduct.product, VoucherProduct.strength)
    .where(among(VoucherProduct.voucher_id, "ids"))
    .order_by(VoucherProduct.voucher_id, VoucherProduct.position)
)


def _others(
    session: Transaction, found: Rows, ids: Sequence[uuid.UUID]
) -> tuple[dict[uuid.UUID, str], dict[uuid.UUID, str]]:
    """The numbers of the vouchers before and after these, where one was replaced."""
    before: dict[uuid.UUID, str] = {}
    later: dict[uuid.UUID, str] = {}
    replaced = {row[_REPLACES] for row in found if row[_REPLACES] is not None}
    if replaced:
        before.update(map(tuple, session.rows(_NUMBERS, {"ids": replaced})))
    if any(row[_STATE] is VoucherState.CANCELLED for row in found):
        later.update(map(tuple, session.rows(_LATER, {"ids": ids})))
    return before, later


def _row(
    today: date, products: tuple[Medicine, ...], replaces: str, later: str, *found: Any
) -> VoucherRow:
    own_id, number, pathway_id, participant_id, given_name, surname, scheme, weeks, *more = found
    week_from, week_to, amount_limit, issued_on, valid_to, state, issuer, pharmacy, *more = more
    cancelled_on, cancelled_reason, reprints, redeemed_on, amount, over_limit, _ = more
    late = state is VoucherState.ISSUED and valid_to < today
    return VoucherRow(
        own_id,
        number,
        pathway_id,
        participant_id,
        f"{given_name} {surname}".strip(),
        scheme,
        weeks,
        week_from,
        week_to,
        amount_limit,
        issued_on,
        valid_to,
        VoucherState.EXPIRED if late else state,
        issuer,
        pharmacy,
        cancelled_on,
        cancelled_reason,
        reprints,
        redeemed_on,
        amount,
        over_limit,
        products,
        replaces,
        later,
    )


def _products(
    session: Transaction, voucher_ids: Sequence[uuid.UUID]
) -> dict[uuid.UUID, list[Medicine]]:
    found: dict[uuid.UUID, list[Medicine]] = defaultdict(list)
    for voucher_id, product, strength in session.rows(_PRODUCTS, {"ids": voucher_ids}):
        found[voucher_id].append(Medicine(product, strength))
    return found
