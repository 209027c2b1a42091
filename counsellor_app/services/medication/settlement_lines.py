"""A line of a pharmacy's list: as it was written, as it is stored, and opened with its settlement for an act."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Final

from sqlalchemy import select

from counsellor_app.errors import AccessDenied, FieldError, UserError
from counsellor_app.kinds.medication import LineState
from counsellor_app.models import Settlement, SettlementLine
from counsellor_app.services import access
from counsellor_app.services.transaction import Transaction

ADOPTED: Final = "adopted"
"""Among the facts of a line: it is the invoice of a redemption that was typed before."""
PAYING: Final = (LineState.PAID, LineState.ACCEPTED)
PORTION: Final = 500
Progress = Callable[[int, int], object]


@dataclass(frozen=True, slots=True)
class LineDraft:
    """A line as the pharmacy wrote it; None where a cell is empty or cannot be read."""

    number: str
    dispensed_on: date | None
    amount: Decimal | None  # kroner incl. VAT
    product_text: str = ""
    packages: int | None = None
    line: int | None = None  # in the file
    id: uuid.UUID | None = None


def draft_of(line: SettlementLine) -> LineDraft:
    """A stored line as the pharmacy wrote it."""
    return LineDraft(
        line.number,
        line.dispensed_on,
        line.amount,
        line.product_text,
        line.packages,
        line.line,
        line.id,
    )


def as_written(draft: LineDraft) -> dict[str, Any]:
    """The columns that say what the pharmacy wrote; a decision on other words no longer stands."""
    return {
        "number": draft.number.strip()[:60],
        "dispensed_on": draft.dispensed_on,
        "amount": draft.amount,
        "product_text": draft.product_text.strip()[:140],
        "packages": draft.packages,
        "reason": "",
    }


def put(line: SettlementLine, columns: dict[str, Any]) -> None:
    """Sets these columns of a stored line."""
    for name, value in columns.items():
        setattr(line, name, value)


def check_typed(draft: LineDraft) -> None:
    """Whoever types a line must give number, day and amount. FieldError for what is missing."""
    if not draft.number.strip():
        raise FieldError("number", "field.required")
    if draft.dispensed_on is None:
        raise FieldError("dispensed_on", "field.required")
    if draft.amount is None or draft.amount <= 0:
        raise FieldError("amount", "voucher.amount_needed")


def own_settlement(session: Transaction, settlement_id: uuid.UUID) -> Settlement:
    """The settlement, if it is the unit's own; AccessDenied("access.case") otherwise."""
    settlement = access.load(session, Settlement, settlement_id)
    if not session.actor.system and settlement.unit_id != session.actor.unit_id:
        raise AccessDenied("access.case", settlement=settlement_id)
    return settlement


def open_settlement(session: Transaction, settlement_id: uuid.UUID) -> Settlement:
    """The settlement to write in; UserError("settlement.locked") or ("settlement.undone")."""
    settlement = own_settlement(session, settlement_id)
    # Locked, so that two who settle the same list do not pay a line twice.
    session.execute(select(Settlement.id).where(Settlement.id == settlement.id).with_for_update())
    session.refresh(settlement)
    if settlement.locked_at is not None:
        raise UserError("settlement.locked")
    if settlement.undone_at is not None:
        raise UserError("settlement.undone")
    return settlement


def open_line(session: Transaction, line_id: uuid.UUID) -> tuple[SettlementLine, Settlement]:
    """A line of a settlement that is open, as it is now."""
    line = access.load(session, SettlementLine, line_id)
    settlement = open_settlement(session, line.settlement_id)
    session.refresh(line)
    return line, settlement
