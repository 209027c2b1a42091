"""The budget of a grant and year, as the team lead sets it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from sqlalchemy import select

from counsellor_app.errors import ConflictError, FieldError
from counsellor_app.ids import new_id
from counsellor_app.models import Budget
from counsellor_app.services.actor import Right
from counsellor_app.services.operation import use_case
from counsellor_app.services.trace import as_before, audit
from counsellor_app.services.transaction import Transaction

_MOST = Decimal(100_000_000)


@dataclass(frozen=True, slots=True)
class BudgetDraft:
    """Kroner for a grant in a year; None takes the budget away. `version` 0: there was none."""

    grant_name: str
    year: int
    amount: Decimal | None
    version: int = 0


@use_case(Right.RULES)
@as_before.undoable("save_budget")
def save_budget(session: Transaction, draft: BudgetDraft) -> None:
    """Sets, changes or takes away the budget; ConflictError when somebody saved since."""
    if draft.amount is not None and not 0 <= draft.amount <= _MOST:
        raise FieldError("amount", "budget.amount")
    found = session.scalars(
        select(Budget).where(Budget.grant_name == draft.grant_name, Budget.year == draft.year)
    ).one_or_none()
    if found is not None and found.version_id != draft.version:
        theirs = BudgetDraft(found.grant_name, found.year, found.amount, found.version_id)
        raise ConflictError("budget", mine=draft, theirs=theirs)
    if found is None and draft.amount is not None:
        found = Budget(id=new_id(), grant_name=draft.grant_name, year=draft.year)
        found.amount = draft.amount
        session.add(found)
    elif found is not None and draft.amount is None:
        session.delete(found)
    elif found is not None and draft.amount is not None:
        found.amount = draft.amount
    session.touched("budget")
    audit.record(session, "save_budget", year=draft.year, amount=draft.amount)
