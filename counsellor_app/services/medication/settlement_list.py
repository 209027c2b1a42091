"""Lists settlements and their lines, and fills the sheet that the pharmacy and the accounts get."""

from __future__ import annotations

import uuid
from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import ColumnElement, case, func, select, true

from counsellor_app.kinds.medication import LineState, MedicineProduct, Verdict
from counsellor_app.models import (
    Pharmacy,
    Scheme,
    SchemeGrant,
    Settlement,
    SettlementLine,
    Voucher,
)
from counsellor_app.services.actor import Right
from counsellor_app.services.letters import letterheads
from counsellor_app.services.letters.sheets import SettledLine, SettlementSheet, SettlementTotal
from counsellor_app.services.medication.settlement_lines import PAYING, own_settlement
from counsellor_app.services.operation import look, query
from counsellor_app.services.trace import audit
from counsellor_app.services.transaction import Transaction


@dataclass(frozen=True, slots=True)
class SettlementRow:
    """A list of a pharmacy with how far it is."""

    id: uuid.UUID
    pharmacy_id: uuid.UUID
    pharmacy: str
    month: date
    invoice_number: str
    lines: int
    paid: Decimal  # kroner incl. VAT
    waiting: int
    refused: int
    locked: bool
    undone: bool


@dataclass(frozen=True, slots=True)
class LineRow:
    """One line as it came, with what was found."""

    id: uuid.UUID
    line: int | None
    number: str
    dispensed_on: date | None
    product_text: str
    packages: int | None
    amount: Decimal | None
    verdict: Verdict
    facts: dict[str, Any]
    state: LineState
    reason: str
    voucher_id: uuid.UUID | None
    product: MedicineProduct | None


@dataclass(frozen=True, slots=True)
class LineFilter:
    """Which lines are shown."""

    settlement_id: uuid.UUID
    state: LineState | None = None


@query(Right.CASE)
def settlements(session: Transaction) -> tuple[SettlementRow, ...]:
    """The lists of the unit, the newest month first; those that were taken back are left out."""
    statement = (
        _with_figures()
        .where(_own(session), Settlement.undone_at.is_(None))
        .order_by(Settlement.month.desc(), Pharmacy.name, Settlement.made_at.desc())
        .limit(500)
    )
    return tuple(_row(found) for found in session.execute(statement))


@query(Right.CASE)
def settlement(session: Transaction, settlement_id: uuid.UUID) -> SettlementRow:
    """One of them."""
    own_settlement(session, settlement_id)
    return _row(session.execute(_with_figures().where(Settlement.id == settlement_id)).one())


@query(Right.CASE)
def count_lines(session: Transaction, wanted: LineFilter) -> int:
    """How many lines are shown."""
    own_settlement(session, wanted.settlement_id)
    return session.scalar(select(func.count(SettlementLine.id)).where(*_wanted(wanted))) or 0


@query(Right.CASE)
def lines(
    session: Transaction, wanted: LineFilter, offset: int = 0, limit: int = 200
) -> tuple[LineRow, ...]:
    """The lines from place `offset`: those that wait first, then in the order of the list."""
    own_settlement(session, wanted.settlement_id)
    waits = case((SettlementLine.state == LineState.OPEN, 0), else_=1)
    statement = (
        select(SettlementLine)
        .where(*_wanted(wanted))
        .order_by(waits, SettlementLine.position)
        .offset(offset)
        .limit(limit)
    )
    return tuple(_line(found) for found in session.scalars(statement))


@query(Right.CASE)
def columns_of(session: Transaction, pharmacy_id: uuid.UUID) -> dict[str, str]:
    """Which column of this pharmacy's lists is which, as it was chosen last."""
    found = session.get(Pharmacy, pharmacy_id)
    return dict(found.list_columns) if found is not None else {}


@look(Right.CASE)
def settlement_sheet(session: Transaction, settlement_id: uuid.UUID) -> SettlementSheet:
    """What the pharmacy and the accounts get: numbers and amounts by grant, no citizen. Logged."""
    found = own_settlement(session, settlement_id)
    pharmacy = session.get_one(Pharmacy, found.pharmacy_id)
    rows = session.execute(
        select(SettlementLine, Scheme.grant_name, Scheme.name)
        .outerjoin(Voucher, Voucher.id == SettlementLine.voucher_id)
        .outerjoin(SchemeGrant, SchemeGrant.id == Voucher.grant_id)
        .outerjoin(Scheme, Scheme.id == SchemeGrant.scheme_id)
        .where(SettlementLine.settlement_id == found.id)
        .order_by(SettlementLine.position)
    ).all()
    by_grant: dict[str, list[SettledLine]] = defaultdict(list)
    refused: list[SettledLine] = []
    for line, grant_name, scheme in rows:
        if line.state in PAYING:
            by_grant[grant_name or scheme or ""].append(_settled(line))
        else:
            refused.append(_settled(line))
    audit.record(
        session, "print_settlement", subject="settlement", subject_id=found.id, lines=len(rows)
    )
    return SettlementSheet(
        letterhead=letterheads.letterhead(session, found.unit_id),
        pharmacy=pharmacy.name,
        pharmacy_gln=pharmacy.gln,
        month=found.month,
        invoice_number=found.invoice_number,
        locked_on=found.locked_at.date() if found.locked_at else None,
        totals=tuple(
            SettlementTotal(
                name,
                tuple(each),
                sum((one.amount for one in each if one.amount is not None), Decimal(0)),
            )
            for name, each in sorted(by_grant.items())
        ),
        refused=tuple(refused),
        printed_on=session.today,
    )


def _with_figures() -> Any:
    paying = SettlementLine.state.in_(PAYING)
    figures = (
        select(
            SettlementLine.settlement_id,
            func.count(SettlementLine.id).label("lines"),
            func.sum(case((paying, SettlementLine.amount), else_=0)).label("paid"),
            func.sum(case((SettlementLine.state == LineState.OPEN, 1), else_=0)).label("waiting"),
            func.sum(case((SettlementLine.state == LineState.REFUSED, 1), else_=0)).label(
                "refused"
            ),
        )
        .group_by(SettlementLine.settlement_id)
        .subquery()
    )
    return (
        select(
            Settlement,
            Pharmacy.name,
            func.coalesce(figures.c.lines, 0),
            func.coalesce(figures.c.paid, 0),
            func.coalesce(figures.c.waiting, 0),
            func.coalesce(figures.c.refused, 0),
        )
        .join(Pharmacy, Pharmacy.id == Settlement.pharmacy_id)
        .outerjoin(figures, figures.c.settlement_id == Settlement.id)
    )


def _row(found: Any) -> SettlementRow:
    settlement, pharmacy, lines, paid, waiting, refused = found
    return SettlementRow(
        settlement.id,
        settlement.pharmacy_id,
        pharmacy,
        settlement.month,
        settlement.invoice_number,
        lines,
        Decimal(str(paid)).quantize(Decimal("0.01")),
        waiting,
        refused,
        settlement.locked_at is not None,
        settlement.undone_at is not None,
    )


def _line(found: SettlementLine) -> LineRow:
    return LineRow(
        found.id,
        found.line,
        found.number,
        found.dispensed_on,
        found.product_text,
        found.packages,
        found.amount,
        found.verdict,
        dict(found.facts),
        found.state,
        found.reason,
        found.voucher_id,
        found.product,
    )


def _settled(line: SettlementLine) -> SettledLine:
    return SettledLine(
        line.number,
        line.dispensed_on,
        line.product_text,
        line.packages,
        line.amount,
        line.verdict,
        line.reason,
    )


def _wanted(wanted: LineFilter) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = [SettlementLine.settlement_id == wanted.settlement_id]
    if wanted.state is not None:
        conditions.append(SettlementLine.state == wanted.state)
    return conditions


def _own(session: Transaction) -> ColumnElement[bool]:
    if session.actor.system:
        return true()
    return Settlement.unit_id == session.actor.unit
