"""Pays lines: one living redemption a voucher, and everything a list pays is written by a handful of statements."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import Any, Final, cast

from sqlalchemy import Table, bindparam, insert, update
from sqlalchemy.orm.exc import StaleDataError

from counsellor_app.errors import UserError
from counsellor_app.ids import new_id
from counsellor_app.kinds.medication import LineState, MedicineProduct, Verdict, VoucherState
from counsellor_app.models import Redemption, Settlement, Voucher
from counsellor_app.services.medication.settlement_judging import Judge
from counsellor_app.services.medication.settlement_lines import ADOPTED, LineDraft, Progress
from counsellor_app.services.medication.settlement_vouchers import Key, Known, Living, as_id
from counsellor_app.services.transaction import Transaction

_OVER: Final = (Verdict.OVER_LIMIT, Verdict.OVER_SCHEME)


@dataclass(slots=True)
class Outcome:
    """What becomes of one line: the columns that the program fills."""

    verdict: Verdict
    voucher_id: uuid.UUID | None
    product: MedicineProduct | None
    facts: dict[str, Any]
    state: LineState = LineState.OPEN
    redemption_id: uuid.UUID | None = None
    replaced_id: uuid.UUID | None = None
    state_before: VoucherState | None = None

    @property
    def columns(self) -> dict[str, Any]:
        """By the names that a line stores them under."""
        return {name: getattr(self, name) for name in _COLUMNS}


_COLUMNS: Final = tuple(each.name for each in fields(Outcome))


class Payments:
    """What lines of one settlement pay; nothing stands in the database before `write`."""

    def __init__(
        self,
        session: Transaction,
        settlement: Settlement,
        drafts: Sequence[LineDraft],
        progress: Progress | None = None,
    ) -> None:
        """Reads the vouchers of these lines; they alone can be settled here."""
        self._session, self._settlement = session, settlement
        self._judge = Judge(session, settlement)
        self._judge.know(drafts, progress)
        self._paid: dict[uuid.UUID, Known] = {}
        self._new: dict[Key, Known] = {}  # by redemption
        self._changed: dict[Key, Living] = {}
        self._replaced: list[uuid.UUID] = []

    def settle(self, draft: LineDraft) -> Outcome:
        """Judges the line, and pays it when it is right."""
        judged = self._judge.judge(draft)
        found = judged.found
        voucher_id = None if found is None else found.id
        outcome = Outcome(judged.verdict, voucher_id, judged.product, judged.facts)
        if outcome.verdict is Verdict.OK and found is not None:
            self._pay(found, draft, outcome, LineState.PAID)
        return outcome

    def accept(self, draft: LineDraft) -> Outcome:
        """Pays the line although its verdict says no.

        UserError("settlement.not_acceptable") for a verdict that nobody can accept.
        """
        judged = self._judge.judge(draft)
        acceptable = judged.verdict is Verdict.OK or judged.verdict.acceptable
        if judged.found is None or not acceptable:
            raise UserError("settlement.not_acceptable", verdict=judged.verdict)
        outcome = Outcome(judged.verdict, judged.found.id, judged.product, judged.facts)
        self._pay(judged.found, draft, outcome, LineState.ACCEPTED)
        return outcome

    def write(self) -> None:
        """Everything at once. StaleDataError when somebody has changed one of the vouchers meanwhile."""
        session = self._session
        if not self._paid:
            return
        session.flush()
        if self._replaced:  # the old one is gone before the new one comes
            _run(session, _UNDO, [{"key": key, "at": session.now} for key in self._replaced])
        if self._new:
            session.execute(insert(_REDEMPTIONS), [self._row(each) for each in self._new.values()])
        if self._changed:
            _run(session, _CHANGE, [self._change(each) for each in self._changed.values()])
        rows = [{"key": each.id, "version": each.version} for each in self._paid.values()]
        _run(session, _INVOICE, rows)
        for each in self._paid.values():
            session.touched(participant_id=as_id(each.participant))
            session.versions_before.setdefault((Voucher.__tablename__, each.id), each.version)
        session.touched("voucher", "redemption")

    # --- inside

    def _pay(self, found: Known, draft: LineDraft, outcome: Outcome, state: LineState) -> None:
        """One living redemption a voucher: made here, confirmed, or grown by another line of the list."""
        assert draft.amount is not None
        living = found.living
        outcome.state, outcome.state_before = state, found.state
        if living is not None and self._judge.adopts(found, draft):
            living.settled = True
            outcome.facts = {ADOPTED: True}
        elif living is not None and living.settled:
            living.amount += draft.amount
        else:
            outcome.replaced_id = self._replace(living)
            living = self._begin(found, draft)
        living.over_limit = living.over_limit or outcome.verdict in _OVER
        if living.key not in self._new:
            self._changed[living.key] = living
        found.state = VoucherState.INVOICED
        outcome.redemption_id = as_id(living.key)
        self._paid[found.id] = found
        self._judge.count(found, draft)

    def _replace(self, living: Living | None) -> uuid.UUID | None:
        """Accepted instead of what was typed before."""
        if living is None:
            return None
        replaced = as_id(living.key)
        self._replaced.append(replaced)
        return replaced

    def _begin(self, found: Known, draft: LineDraft) -> Living:
        assert draft.amount is not None
        assert draft.dispensed_on is not None
        pharmacy, on = self._settlement.pharmacy_id, draft.dispensed_on
        living = Living(new_id(), pharmacy, on, draft.amount, over_limit=False, settled=True)
        found.living, self._new[living.key] = living, found
        return living

    def _row(self, found: Known) -> dict[str, Any]:
        living = found.living
        assert living is not None
        return {
            "id": living.key,
            "voucher_id": found.id,
            "pharmacy_id": self._settlement.pharmacy_id,
            "redeemed_on": living.redeemed_on,
            "amount": living.amount,
            "registered_at": self._session.now,
            "registered_by_id": self._session.actor.id,
            "over_limit": living.over_limit,
            "settlement_id": self._settlement.id,
            "undone_at": None,
        }

    def _change(self, living: Living) -> dict[str, Any]:
        return {
            "key": as_id(living.key),
            "paid": living.amount,
            "settlement": self._settlement.id,
            "over": living.over_limit,
        }


def _run(session: Transaction, statement: Any, rows: list[dict[str, Any]]) -> None:
    """An update that must find every one of its rows, as the ORM's own would."""
    result = session.connection().execute(statement, rows)
    if result.rowcount != len(rows):
        raise StaleDataError(f"{result.rowcount} of {len(rows)} rows were as they had been read")


_REDEMPTIONS = cast("Table", Redemption.__table__)
_VOUCHERS = cast("Table", Voucher.__table__)
_UNDO = (
    update(_REDEMPTIONS)
    .where(_REDEMPTIONS.c.id == bindparam("key"), _REDEMPTIONS.c.undone_at.is_(None))
    .values(undone_at=bindparam("at"))
)
_CHANGE = (
    update(_REDEMPTIONS)
    .where(_REDEMPTIONS.c.id == bindparam("key"), _REDEMPTIONS.c.undone_at.is_(None))
    .values(
        amount=bindparam("paid"),
        settlement_id=bindparam("settlement"),
        over_limit=bindparam("over"),
    )
)
# The version is compared and raised, as with every other write to a voucher (quality 10).
_INVOICE = (
    update(_VOUCHERS)
    .where(_VOUCHERS.c.id == bindparam("key"), _VOUCHERS.c.version_id == bindparam("version"))
    .values(state=VoucherState.INVOICED, version_id=_VOUCHERS.c.version_id + 1)
)
