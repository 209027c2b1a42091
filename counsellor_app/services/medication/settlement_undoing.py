"""Takes payments of a settlement back, so that each voucher stands as it stood before."""

from __future__ import annotations

import uuid
from collections import defaultdict
from collections.abc import Sequence

from sqlalchemy import select

from counsellor_app.kinds.medication import VoucherState
from counsellor_app.models import Redemption, Settlement, SettlementLine, Voucher
from counsellor_app.services.medication.settlement_lines import ADOPTED, PORTION
from counsellor_app.services.transaction import Transaction


def take_back(session: Transaction, settlement: Settlement) -> None:
    """The whole list; its lines stay to be read."""
    lines = session.scalars(
        select(SettlementLine).where(
            SettlementLine.settlement_id == settlement.id,
            SettlementLine.redemption_id.is_not(None),
        )
    ).all()
    unpay(session, lines)
    settlement.undone_at = session.now
    session.touched("settlement")


def unpay(session: Transaction, lines: Sequence[SettlementLine]) -> None:
    """Takes payments back in the opposite order, so that each voucher stands as it stood before."""
    payers = _payers(session, lines)
    for line in sorted(lines, key=lambda each: each.position, reverse=True):
        if line.redemption_id is None or line.voucher_id is None:
            continue
        living = session.get_one(Redemption, line.redemption_id)
        voucher = session.get_one(Voucher, line.voucher_id)
        others = [each for each in payers[living.id] if each is not line]
        payers[living.id] = others
        if others:
            _leave_to(others[0], line, living)
        else:
            if line.facts.get(ADOPTED):
                living.settlement_id = None
            else:
                living.undone_at = session.now
            voucher.state = line.state_before or VoucherState.ISSUED
        if not others and line.replaced_id is not None:
            session.flush()  # the newer one is gone before the older one lives again
            session.get_one(Redemption, line.replaced_id).undone_at = None
        line.redemption_id = line.replaced_id = line.state_before = None
    session.flush()
    session.touched("voucher", "redemption")


def _leave_to(other: SettlementLine, line: SettlementLine, living: Redemption) -> None:
    """Another line of the same voucher stays paid: it takes over how the voucher stood before."""
    if not line.facts.get(ADOPTED):
        living.amount -= line.amount or 0
    if line.state_before is not VoucherState.INVOICED:
        other.state_before, other.replaced_id = line.state_before, line.replaced_id


def _payers(
    session: Transaction, lines: Sequence[SettlementLine]
) -> dict[uuid.UUID, list[SettlementLine]]:
    """All paying lines by their redemption; redemptions and vouchers are read on the way, in portions."""
    ids = sorted({line.redemption_id for line in lines if line.redemption_id is not None})
    found: dict[uuid.UUID, list[SettlementLine]] = defaultdict(list)
    held = session.info.setdefault("held", [])  # the session itself holds entities weakly
    for first in range(0, len(ids), PORTION):
        some = ids[first : first + PORTION]
        rows = session.execute(
            select(SettlementLine, Redemption, Voucher)
            .join(Redemption, Redemption.id == SettlementLine.redemption_id)
            .join(Voucher, Voucher.id == Redemption.voucher_id)
            .where(Redemption.id.in_(some))
            .order_by(SettlementLine.position)
        )
        for line, living, voucher in rows:
            found[living.id].append(line)
            held.append((living, voucher))
    return found
