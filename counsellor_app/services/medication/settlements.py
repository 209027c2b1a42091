"""Settles with pharmacies: a list is taken in, each line is paid, accepted or refused, the month is locked."""

from __future__ import annotations

import uuid
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, fields
from datetime import date
from typing import Any, cast

from sqlalchemy import Table, func, insert, select

from counsellor_app.errors import AccessDenied, FieldError, NeedsConfirmation, UserError
from counsellor_app.ids import new_id
from counsellor_app.kinds.medication import LineState, MedicineProduct, Verdict, VoucherState
from counsellor_app.models import Pharmacy, Redemption, Settlement, SettlementLine, Voucher
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.medication.settlement_judging import (
    PORTION,
    Judge,
    LineDraft,
    Progress,
)
from counsellor_app.services.operation import use_case
from counsellor_app.services.trace import audit, undo
from counsellor_app.services.transaction import Transaction

ADOPTED = "adopted"
"""Among the facts of a line: it is the invoice of a redemption that was typed before."""
PAYING = (LineState.PAID, LineState.ACCEPTED)
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


@dataclass(slots=True)
class _Outcome:
    """What becomes of one line: the columns that the program fills."""

    verdict: Verdict
    voucher_id: uuid.UUID | None
    product: MedicineProduct | None
    facts: dict[str, Any]
    state: LineState = LineState.OPEN
    redemption_id: uuid.UUID | None = None
    replaced_id: uuid.UUID | None = None
    state_before: VoucherState | None = None


_LINES = cast("Table", SettlementLine.__table__)
_OUTCOME = tuple(each.name for each in fields(_Outcome))


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
    settlement = _open(session, settlement_id)
    if draft.id is not None and session.get(SettlementLine, draft.id) is not None:
        return draft.id
    _check_typed(draft)
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
    line, settlement = _line(session, line_id)
    if line.state in PAYING:
        raise UserError("settlement.line_paid")
    _check_typed(draft)
    judge = Judge(session, settlement)
    judge.know((draft,))
    _put(line, _as_written(draft) | {"line": line.line if draft.line is None else draft.line})
    outcome = _settle(session, settlement, judge, draft)
    session.flush()  # a redemption that is new stands before the line points at it
    _put(line, _columns(outcome))
    _tell(session, "correct_settlement_line", settlement, verdict=line.verdict)
    return line.verdict


@use_case(Right.CASE)
def accept_line(session: Transaction, line_id: uuid.UUID, reason: str) -> None:
    """Pays a line although its verdict says no. Never one that would pay a voucher twice."""
    line, settlement = _line(session, line_id)
    if line.state in PAYING:
        return
    if not reason.strip():
        raise FieldError("reason", "settlement.reason_needed")
    judge = Judge(session, settlement)
    draft = _draft(line)
    judge.know((draft,))
    outcome = _judged(judge, draft)  # by what is true now, not when the list came
    if outcome.verdict is not Verdict.OK and not outcome.verdict.acceptable:
        raise UserError("settlement.not_acceptable", verdict=outcome.verdict)
    _pay(session, settlement, outcome, judge, draft, LineState.ACCEPTED)
    session.flush()
    _put(line, _columns(outcome))
    line.reason = reason.strip()[:300]
    line.decided_by_id = session.actor.user_id
    _tell(session, "accept_settlement_line", settlement, verdict=line.verdict)
    undo.offer(session, "accept_settlement_line", undo_decision, line_id=line.id)


@use_case(Right.CASE)
def refuse_line(session: Transaction, line_id: uuid.UUID, reason: str = "") -> None:
    """The line is not paid; the sheet tells the pharmacy why."""
    line, settlement = _line(session, line_id)
    if line.state in PAYING:
        raise UserError("settlement.line_paid")
    line.state, line.reason = LineState.REFUSED, reason.strip()[:300]
    line.decided_by_id = session.actor.user_id
    _tell(session, "refuse_settlement_line", settlement, verdict=line.verdict)
    undo.offer(session, "refuse_settlement_line", undo_decision, line_id=line.id)


@use_case(Right.CASE)
def lock_settlement(
    session: Transaction, settlement_id: uuid.UUID, confirmed: bool = False
) -> None:
    """The month is done: what is paid stays paid, what still waits is refused. It cannot be undone."""
    settlement = _open(session, settlement_id)
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


@use_case(Right.CASE)
def undo_settlement(session: Transaction, settlement_id: uuid.UUID) -> None:
    """Takes the whole list back, at any time until it is locked; the lines stay to be read."""
    settlement = _open(session, settlement_id)
    _take_back(session, settlement)
    _tell(session, "undo_settlement", settlement)


@undo.inverse
def undo_taken_in(session: Transaction, settlement_id: str) -> None:
    """The list was taken in by mistake."""
    _take_back(session, _open(session, uuid.UUID(settlement_id)))


@undo.inverse
def undo_typed_line(session: Transaction, line_id: str) -> None:
    """The line was typed by mistake."""
    line, _settlement = _line(session, uuid.UUID(line_id))
    _unpay(session, (line,))
    session.delete(line)
    session.touched("settlement")


@undo.inverse
def undo_decision(session: Transaction, line_id: str) -> None:
    """The line waits again."""
    line, _settlement = _line(session, uuid.UUID(line_id))
    _unpay(session, (line,))
    line.state, line.reason, line.decided_by_id = LineState.OPEN, "", None
    session.touched("settlement")


def own_settlement(session: Transaction, settlement_id: uuid.UUID) -> Settlement:
    """The settlement, if it is the unit's own; AccessDenied("access.case") otherwise."""
    settlement = access.load(session, Settlement, settlement_id)
    if not session.actor.system and settlement.unit_id != session.actor.unit_id:
        raise AccessDenied("access.case", settlement=settlement_id)
    return settlement


# --- inside


def _open(session: Transaction, settlement_id: uuid.UUID) -> Settlement:
    settlement = own_settlement(session, settlement_id)
    # Locked, so that two who settle the same list do not pay a line twice.
    session.execute(select(Settlement.id).where(Settlement.id == settlement.id).with_for_update())
    session.refresh(settlement)
    if settlement.locked_at is not None:
        raise UserError("settlement.locked")
    if settlement.undone_at is not None:
        raise UserError("settlement.undone")
    return settlement


def _line(session: Transaction, line_id: uuid.UUID) -> tuple[SettlementLine, Settlement]:
    line = access.load(session, SettlementLine, line_id)
    settlement = _open(session, line.settlement_id)
    session.refresh(line)
    return line, settlement


def _add(
    session: Transaction,
    settlement: Settlement,
    drafts: Sequence[LineDraft],
    first: int,
    progress: Progress | None,
) -> list[dict[str, Any]]:
    """The lines as rows: thousands of them are not worth an entity each."""
    judge = Judge(session, settlement)
    judge.know(drafts, progress)
    rows: list[dict[str, Any]] = []
    for place, draft in enumerate(drafts):
        if progress is not None and place % PORTION == 0:
            progress(len(drafts) + place, len(drafts) * 2)
        outcome = _settle(session, settlement, judge, draft)
        own = {"id": draft.id or new_id(), "settlement_id": settlement.id}
        place_in_list = {"position": first + place, "line": draft.line, "decided_by_id": None}
        rows.append(own | place_in_list | _as_written(draft) | _columns(outcome))
    session.flush()
    for start in range(0, len(rows), PORTION):
        session.execute(insert(_LINES), rows[start : start + PORTION])
    return rows


def _settle(
    session: Transaction, settlement: Settlement, judge: Judge, draft: LineDraft
) -> _Outcome:
    outcome = _judged(judge, draft)
    if outcome.verdict is Verdict.OK:
        _pay(session, settlement, outcome, judge, draft, LineState.PAID)
    return outcome


def _pay(
    session: Transaction,
    settlement: Settlement,
    outcome: _Outcome,
    judge: Judge,
    draft: LineDraft,
    state: LineState,
) -> None:
    """One living redemption a voucher: made here, confirmed, or grown by another line of the same list."""
    found = judge.known(draft.number)
    assert found is not None
    assert draft.amount is not None
    assert draft.dispensed_on is not None
    voucher, living = found.voucher, found.redemption
    outcome.state, outcome.state_before = state, voucher.state
    if living is not None and judge.adopts(draft):
        living.settlement_id = settlement.id
        outcome.facts = {ADOPTED: True}
    elif living is not None and living.settlement_id == settlement.id:
        living.amount += draft.amount
    else:
        if living is not None:  # accepted instead of what was typed before
            living.undone_at = session.now
            outcome.replaced_id = living.id
            session.flush()  # the old one is gone before the new one comes
        living = found.redemption = _redemption(session, settlement, voucher.id, draft)
        session.add(living)
    over = (Verdict.OVER_LIMIT, Verdict.OVER_SCHEME)
    living.over_limit = living.over_limit or outcome.verdict in over
    voucher.state = VoucherState.INVOICED
    outcome.redemption_id = living.id
    judge.count(draft)
    session.touched("voucher", "redemption", participant_id=found.participant_id)


def _redemption(
    session: Transaction, settlement: Settlement, voucher_id: uuid.UUID, draft: LineDraft
) -> Redemption:
    return Redemption(
        id=new_id(),
        voucher_id=voucher_id,
        pharmacy_id=settlement.pharmacy_id,
        redeemed_on=draft.dispensed_on,
        amount=draft.amount,
        registered_at=session.now,
        registered_by_id=session.actor.id,
        over_limit=False,
        settlement_id=settlement.id,
    )


def _unpay(session: Transaction, lines: Sequence[SettlementLine]) -> None:
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


def _take_back(session: Transaction, settlement: Settlement) -> None:
    lines = session.scalars(
        select(SettlementLine).where(
            SettlementLine.settlement_id == settlement.id,
            SettlementLine.redemption_id.is_not(None),
        )
    ).all()
    _unpay(session, lines)
    settlement.undone_at = session.now
    session.touched("settlement")


def _as_written(draft: LineDraft) -> dict[str, Any]:
    """The columns that say what the pharmacy wrote; a decision on other words no longer stands."""
    return {
        "number": draft.number.strip()[:60],
        "dispensed_on": draft.dispensed_on,
        "amount": draft.amount,
        "product_text": draft.product_text.strip()[:140],
        "packages": draft.packages,
        "reason": "",
    }


def _judged(judge: Judge, draft: LineDraft) -> _Outcome:
    judged = judge.judge(draft)
    return _Outcome(judged.verdict, judged.voucher_id, judged.product, judged.facts)


def _columns(outcome: _Outcome) -> dict[str, Any]:
    return {name: getattr(outcome, name) for name in _OUTCOME}


def _put(line: SettlementLine, columns: dict[str, Any]) -> None:
    for name, value in columns.items():
        setattr(line, name, value)


def _draft(line: SettlementLine) -> LineDraft:
    return LineDraft(
        line.number,
        line.dispensed_on,
        line.amount,
        line.product_text,
        line.packages,
        line.line,
        line.id,
    )


def _check_typed(draft: LineDraft) -> None:
    if not draft.number.strip():
        raise FieldError("number", "field.required")
    if draft.dispensed_on is None:
        raise FieldError("dispensed_on", "field.required")
    if draft.amount is None or draft.amount <= 0:
        raise FieldError("amount", "voucher.amount_needed")


def _tell(session: Transaction, action: str, settlement: Settlement, **facts: Any) -> None:
    session.touched("settlement")
    audit.record(session, action, subject="settlement", subject_id=settlement.id, **facts)
