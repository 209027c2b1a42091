"""Settles with pharmacies: a list is taken in, each line is paid, accepted or refused, the month is locked."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, cast

from sqlalchemy import Table, func, insert, select

from counsellor_app.errors import FieldError, NeedsConfirmation, UserError
from counsellor_app.ids import new_id
from counsellor_app.kinds.medication import LineState, Verdict, VoucherState
from counsellor_app.models import Pharmacy, Redemption, Settlement, SettlementLine, Voucher
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.medication.settlement_lines import (
    PAYING,
    PORTION,
    LineDraft,
    Progress,
    as_written,
    check_typed,
    draft_of,
    open_line,
    open_settlement,
    put,
)
from counsellor_app.services.medication.settlement_paying import Payments
from counsellor_app.services.medication.settlement_undoing import take_back, unpay
from counsellor_app.services.operation import use_case
from counsellor_app.services.trace import as_before, audit, undo
from counsellor_app.services.trace.plain_values import from_plain
from counsellor_app.services.trace.standing import Standing
from counsellor_app.services.transaction import Transaction

_MOST_LINES = 50_000


@dataclass(frozen=True, slots=True)
class SettlementDraft:
    """A list to take in, or an empty one to type lines into."""

    pharmacy_id: uuid.UUID | None
    month: date
    lines: tuple[LineDraft, ...] = ()
    invoice_number: str = ""
    from_file: bool = False
    columns: dict[str, str] = field(default_factory=dict)  # remembered for the next list
    id: uuid.UUID = field(default_factory=new_id)


@use_case(Right.CASE)
def take_in(
    session: Transaction, draft: SettlementDraft, progress: Progress | None = None
) -> uuid.UUID:
    """Takes a whole list in: every line that is right is paid at once, the others wait to be looked at.

    One transaction: what stops it (or the user, by `progress`) leaves nothing. The same draft twice is one.
    """
    if session.get(Settlement, draft.id) is not None:
        return draft.id
    if draft.pharmacy_id is None:
        raise FieldError("pharmacy_id", "voucher.pharmacy_needed")
    if len(draft.lines) > _MOST_LINES:
        raise UserError("settlement.too_many_lines", most=_MOST_LINES)
    pharmacy = access.load(session, Pharmacy, draft.pharmacy_id)
    settlement = Settlement(
        id=draft.id,
        unit_id=session.actor.unit,
        pharmacy_id=pharmacy.id,
        month=draft.month.replace(day=1),
        invoice_number=draft.invoice_number.strip()[:40],
        from_file=draft.from_file,
        made_at=session.now,
        made_by_id=session.actor.id,
    )
    session.add(settlement)
    if draft.columns and draft.columns != pharmacy.list_columns:
        pharmacy.list_columns = dict(draft.columns)
    session.flush()
    added = _add(session, settlement, draft.lines, 0, progress)
    paid = sum(line["state"] in PAYING for line in added)
    _tell(session, "take_in_settlement", settlement, lines=len(added), paid=paid)
    undo.offer(session, "take_in_settlement", undo_taken_in, settlement_id=settlement.id)
    return settlement.id


@use_case(Right.CASE)
def type_line(session: Transaction, settlement_id: uuid.UUID, draft: LineDraft) -> uuid.UUID:
    """Adds a line that is typed."""
    settlement = open_settlement(session, settlement_id)
    if draft.id is not None and session.get(SettlementLine, draft.id) is not None:
        return draft.id
    check_typed(draft)
    last = session.scalar(
        select(func.max(SettlementLine.position)).where(
            SettlementLine.settlement_id == settlement.id
        )
    )
    (line,) = _add(session, settlement, (draft,), (last or 0) + 1, None)
    _tell(session, "type_settlement_line", settlement, verdict=line["verdict"])
    undo.offer(session, "type_settlement_line", undo_typed_line, line_id=line["id"])
    return cast("uuid.UUID", line["id"])


@use_case(Right.CASE)
def correct_line(session: Transaction, line_id: uuid.UUID, draft: LineDraft) -> Verdict:
    """What the pharmacy meant: the line is judged again, and paid when it is right now."""
    line, settlement = open_line(session, line_id)
    if line.state in PAYING:
        raise UserError("settlement.line_paid")
    check_typed(draft)
    before = as_before.row_of(line)
    put(line, as_written(draft) | {"line": line.line if draft.line is None else draft.line})
    payments = Payments(session, settlement, (draft,))
    outcome = payments.settle(draft)
    payments.write()  # a redemption that is new stands before the line points at it
    put(line, outcome.columns)
    _tell(session, "correct_settlement_line", settlement, verdict=line.verdict)
    undo.offer(
        session, "correct_settlement_line", undo_corrected_line, line_id=line.id, before=before
    )
    return line.verdict


@use_case(Right.CASE)
def accept_line(session: Transaction, line_id: uuid.UUID, reason: str) -> None:
    """Pays a line although its verdict says no. Never one that would pay a voucher twice."""
    line, settlement = open_line(session, line_id)
    if line.state in PAYING:
        return
    if not reason.strip():
        raise FieldError("reason", "settlement.reason_needed")
    before = as_before.row_of(line)
    draft = draft_of(line)
    payments = Payments(session, settlement, (draft,))
    outcome = payments.accept(draft)  # by what is true now, not when the list came
    payments.write()
    put(line, outcome.columns)
    line.reason = reason.strip()[:300]
    line.decided_by_id = session.actor.user_id
    _tell(session, "accept_settlement_line", settlement, verdict=line.verdict)
    undo.offer(session, "accept_settlement_line", undo_decision, line_id=line.id, before=before)


@use_case(Right.CASE)
def refuse_line(session: Transaction, line_id: uuid.UUID, reason: str = "") -> None:
    """The line is not paid; the sheet tells the pharmacy why."""
    line, settlement = open_line(session, line_id)
    if line.state in PAYING:
        raise UserError("settlement.line_paid")
    before = as_before.row_of(line)
    line.state, line.reason = LineState.REFUSED, reason.strip()[:300]
    line.decided_by_id = session.actor.user_id
    _tell(session, "refuse_settlement_line", settlement, verdict=line.verdict)
    undo.offer(session, "refuse_settlement_line", undo_decision, line_id=line.id, before=before)


@use_case(Right.CASE)
def lock_settlement(
    session: Transaction, settlement_id: uuid.UUID, confirmed: bool = False
) -> None:
    """The month is done: what is paid stays paid, what still waits is refused. It cannot be undone."""
    settlement = open_settlement(session, settlement_id)
    waiting = session.scalars(
        select(SettlementLine).where(
            SettlementLine.settlement_id == settlement.id, SettlementLine.state == LineState.OPEN
        )
    ).all()
    if waiting and not confirmed:
        raise NeedsConfirmation("settlement.open_lines", count=len(waiting))
    for line in waiting:
        line.state = LineState.REFUSED
    paid = (
        select(Voucher)
        .join(Redemption, Redemption.voucher_id == Voucher.id)
        .where(Redemption.settlement_id == settlement.id, Redemption.undone_at.is_(None))
    )
    for voucher in session.scalars(paid):
        voucher.state = VoucherState.SETTLED
    settlement.locked_at, settlement.locked_by_id = session.now, session.actor.user_id
    session.touched("voucher")
    _tell(session, "lock_settlement", settlement, refused=len(waiting))
    undo.final(session, Standing.SETTLED)


@use_case(Right.CASE)
def undo_settlement(session: Transaction, settlement_id: uuid.UUID) -> None:
    """Takes the whole list back, at any time until it is locked; the lines stay to be read."""
    settlement = open_settlement(session, settlement_id)
    take_back(session, settlement)
    _tell(session, "undo_settlement", settlement)
    undo.final(session, Standing.TAKEN_BACK)


@undo.inverse
def undo_taken_in(session: Transaction, settlement_id: str) -> None:
    """The list was taken in by mistake."""
    take_back(session, open_settlement(session, uuid.UUID(settlement_id)))


@undo.inverse
def undo_typed_line(session: Transaction, line_id: str) -> None:
    """The line was typed by mistake."""
    line, _settlement = open_line(session, uuid.UUID(line_id))
    unpay(session, (line,))
    session.delete(line)
    session.touched("settlement")


@undo.inverse
def undo_corrected_line(session: Transaction, line_id: str, before: dict[str, Any]) -> None:
    """The pharmacy's own words stand again, and nothing is paid by the others."""
    line, _settlement = open_line(session, uuid.UUID(line_id))
    unpay(session, (line,))
    for name, value in before.items():
        setattr(line, name, from_plain(SettlementLine, name, value))
    session.touched("settlement")


@undo.inverse
def undo_decision(session: Transaction, line_id: str, before: dict[str, Any] | None = None) -> None:
    """The line waits again, as it was judged then."""
    open_again = {"state": LineState.OPEN.value, "reason": "", "decided_by_id": None}
    undo_corrected_line(session, line_id, before or open_again)


# --- inside


def _add(
    session: Transaction,
    settlement: Settlement,
    drafts: Sequence[LineDraft],
    first: int,
    progress: Progress | None,
) -> list[dict[str, Any]]:
    """The lines as rows: thousands of them are not worth an entity each."""
    payments = Payments(session, settlement, drafts, progress)
    rows: list[dict[str, Any]] = []
    for place, draft in enumerate(drafts):
        if progress is not None and place % PORTION == 0:
            progress(len(drafts) + place, len(drafts) * 2)
        outcome = payments.settle(draft)
        row = as_written(draft) | outcome.columns
        row["id"], row["settlement_id"] = draft.id or new_id(), settlement.id
        row["position"], row["line"] = first + place, draft.line
        rows.append(row)
    payments.write()
    for start in range(0, len(rows), PORTION):
        session.execute(insert(_LINES), rows[start : start + PORTION])
    return rows


_LINES = cast("Table", SettlementLine.__table__)


def _tell(session: Transaction, action: str, settlement: Settlement, **facts: Any) -> None:
    session.touched("settlement")
    audit.record(session, action, subject="settlement", subject_id=settlement.id, **facts)
