"""The unit's own stock of medicine: bought, handed out, counted, discarded; what is there is the sum."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from sqlalchemy import ColumnElement, func, select, true

from counsellor_app.errors import FieldError
from counsellor_app.ids import new_id
from counsellor_app.kinds.medication import StockKind
from counsellor_app.models import StockMove, Unit, User
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.letters.sheets import Medicine
from counsellor_app.services.operation import query, use_case
from counsellor_app.services.trace import audit, undo
from counsellor_app.services.transaction import Transaction

_MOST = 10_000


@dataclass(frozen=True, slots=True)
class StockDraft:
    """Packages bought (IN), found when counting (COUNT: how many there are) or thrown away (SCRAPPED)."""

    kind: StockKind
    medicine: Medicine
    packages: int
    price: Decimal | None = None  # kroner a package, when bought
    batch: str = ""
    expires_on: date | None = None
    moved_on: date | None = None  # none: today
    note: str = ""
    id: uuid.UUID = field(default_factory=new_id)


@dataclass(frozen=True, slots=True)
class Level:
    """How many packages there are, and what one costs on average of what was bought."""

    packages: int
    price: Decimal


@dataclass(frozen=True, slots=True)
class StockRow:
    """A product in the cupboard."""

    id: str  # product and strength
    medicine: Medicine
    packages: int
    price: Decimal
    first_expiry: date | None  # of what was bought and could still be there
    counted_on: date | None


@dataclass(frozen=True, slots=True)
class MoveRow:
    """One line of the log."""

    id: uuid.UUID
    kind: StockKind
    moved_on: date
    medicine: Medicine
    packages: int
    batch: str
    expires_on: date | None
    note: str
    who: str


@query(Right.CASE)
def stock_levels(session: Transaction) -> tuple[StockRow, ...]:
    """Every product that was ever there, by name."""
    rows = session.execute(
        select(
            StockMove.product,
            StockMove.strength,
            func.sum(StockMove.packages),
            func.max(StockMove.moved_on).filter(StockMove.kind == StockKind.COUNT),
            func.min(StockMove.expires_on).filter(
                StockMove.kind == StockKind.IN, StockMove.expires_on >= session.today
            ),
        )
        .where(_own(session), StockMove.undone_at.is_(None))
        .group_by(StockMove.product, StockMove.strength)
        .order_by(StockMove.product, StockMove.strength)
    ).all()
    return tuple(
        StockRow(
            f"{product.value}:{strength}",
            Medicine(product, strength),
            int(packages or 0),
            _price(session, _own(session), Medicine(product, strength)),
            expiry if packages else None,
            counted,
        )
        for product, strength, packages, counted, expiry in rows
    )


@query(Right.CASE)
def stock_log(session: Transaction, offset: int = 0, limit: int = 200) -> tuple[MoveRow, ...]:
    """What moved, the newest first."""
    rows = session.execute(
        select(StockMove, User.initials)
        .join(User, User.id == StockMove.registered_by_id)
        .where(_own(session), StockMove.undone_at.is_(None))
        .order_by(StockMove.moved_on.desc(), StockMove.registered_at.desc(), StockMove.id.desc())
        .offset(offset)
        .limit(limit)
    )
    return tuple(
        MoveRow(
            one.id,
            one.kind,
            one.moved_on,
            Medicine(one.product, one.strength),
            one.packages,
            one.batch,
            one.expires_on,
            one.note,
            who,
        )
        for one, who in rows
    )


@query(Right.CASE)
def count_log(session: Transaction) -> int:
    """How many lines the log has."""
    statement = select(func.count(StockMove.id)).where(_own(session), StockMove.undone_at.is_(None))
    return session.scalar(statement) or 0


@use_case(Right.CASE)
def move_stock(session: Transaction, draft: StockDraft) -> uuid.UUID:
    """Notes packages in, a count or what was thrown away; hand-outs note themselves."""
    if session.get(StockMove, draft.id) is not None:
        return draft.id
    least = 0 if draft.kind is StockKind.COUNT else 1
    if not least <= draft.packages <= _MOST:
        raise FieldError("packages", "rule.number", least=least, most=_MOST)
    if draft.kind is StockKind.OUT:
        raise FieldError("kind", "stock.out_by_hand_out")
    if draft.kind is StockKind.IN and (draft.price is None or draft.price < 0):
        raise FieldError("price", "stock.price_needed")
    if draft.moved_on is not None and draft.moved_on > session.today:
        raise FieldError("moved_on", "voucher.redeemed_in_future")
    unit = access.load(session, Unit, session.actor.unit)
    session.execute(select(Unit.id).where(Unit.id == unit.id).with_for_update())
    there = level(session, unit.id, draft.medicine).packages
    change = {
        StockKind.IN: draft.packages,
        StockKind.COUNT: draft.packages - there,
        StockKind.SCRAPPED: -draft.packages,
    }[draft.kind]
    if draft.kind is StockKind.SCRAPPED and draft.packages > there:
        raise FieldError("packages", "stock.not_enough", packages=max(there, 0))
    move = StockMove(
        id=draft.id,
        unit_id=unit.id,
        kind=draft.kind,
        product=draft.medicine.product,
        strength=draft.medicine.strength,
        packages=change,
        price=draft.price if draft.kind is StockKind.IN else None,
        batch=draft.batch.strip()[:40],
        expires_on=draft.expires_on,
        moved_on=draft.moved_on or session.today,
        note=draft.note.strip()[:200],
        registered_at=session.now,
        registered_by_id=session.actor.id,
    )
    session.add(move)
    session.touched("stock_move")
    audit.record(
        session,
        "move_stock",
        subject="stock_move",
        subject_id=move.id,
        kind=draft.kind,
        product=draft.medicine.product,
        packages=change,
    )
    undo.offer(session, "move_stock", undo_move_stock, move_id=move.id)
    return move.id


@undo.inverse
def undo_move_stock(session: Transaction, move_id: str) -> None:
    """The line was typed wrongly."""
    move = access.load(session, StockMove, uuid.UUID(move_id))
    move.undone_at = session.now
    session.touched("stock_move")


def level(session: Transaction, unit_id: uuid.UUID, medicine: Medicine) -> Level:
    """What the unit has of a product."""
    own = StockMove.unit_id == unit_id
    packages = session.scalar(
        select(func.coalesce(func.sum(StockMove.packages), 0)).where(
            own, *_of(medicine), StockMove.undone_at.is_(None)
        )
    )
    return Level(int(packages or 0), _price(session, own, medicine))


def _price(session: Transaction, own: ColumnElement[bool], medicine: Medicine) -> Decimal:
    """The average of what was paid a package, in whole øre; 0 where nothing was bought."""
    paid, bought = session.execute(
        select(func.sum(StockMove.packages * StockMove.price), func.sum(StockMove.packages)).where(
            own, *_of(medicine), StockMove.kind == StockKind.IN, StockMove.undone_at.is_(None)
        )
    ).one()
    if not bought:
        return Decimal(0)
    return (Decimal(str(paid)) / int(bought)).quantize(Decimal("0.01"))


def _of(medicine: Medicine) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    return StockMove.product == medicine.product, StockMove.strength == medicine.strength


def _own(session: Transaction) -> ColumnElement[bool]:
    if session.actor.system:
        return true()
    return StockMove.unit_id == session.actor.unit
