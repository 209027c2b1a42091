"""Schemes of free medicine as the team lead changes them; what is granted already keeps its terms."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field, fields
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import select

from counsellor_app.errors import ConflictError, FieldError
from counsellor_app.ids import new_id
from counsellor_app.models import Scheme
from counsellor_app.services import audit
from counsellor_app.services.actor import Right
from counsellor_app.services.field_checks import check_named_period, check_number
from counsellor_app.services.operation import query, use_case
from counsellor_app.services.transaction import Transaction

_MOST_WEEKS = 52


@dataclass(frozen=True, slots=True)
class SchemeDraft:
    """A scheme of free medicine as a row and as its form."""

    name: str = ""
    grant_name: str = ""
    weeks: int = 4
    weeks_per_voucher: int = 2
    amount_per_week: Decimal = Decimal("200.00")
    voucher_valid_days: int = 14
    min_per_day: int | None = None
    min_age: int | None = None
    enrolled: bool = False
    valid_from: date | None = None
    valid_to: date | None = None
    version: int = 0
    id: uuid.UUID = field(default_factory=new_id)


@query(Right.RULES)
def schemes(session: Transaction) -> tuple[SchemeDraft, ...]:
    """Every scheme, those that have ended last."""
    found = session.scalars(select(Scheme).order_by(Scheme.valid_to.is_not(None), Scheme.name))
    return tuple(_scheme(each) for each in found)


@use_case(Right.RULES)
def save_scheme(session: Transaction, draft: SchemeDraft) -> uuid.UUID:
    """A new scheme, or other terms for what is granted from now on."""
    check_named_period(draft)
    check_number("weeks", draft.weeks, 1, _MOST_WEEKS)
    check_number("weeks_per_voucher", draft.weeks_per_voucher, 1, _MOST_WEEKS)
    if draft.weeks_per_voucher > draft.weeks:
        raise FieldError("weeks_per_voucher", "scheme.weeks_of_voucher")
    check_number("amount_per_week", draft.amount_per_week, 0, 10_000)
    check_number("voucher_valid_days", draft.voucher_valid_days, 1, 366)
    values = _values(draft)
    rule = {name: values.pop(name) for name in ("min_per_day", "min_age", "enrolled")}
    found = session.get(Scheme, draft.id)
    kept = dict(found.eligibility) if found is not None else {}
    values["eligibility"] = {
        name: value for name, value in (kept | rule).items() if value not in (None, False)
    }
    values["name"] = draft.name.strip()
    return _save(session, Scheme, draft, values)


def _values(draft: SchemeDraft) -> dict[str, Any]:
    left_out = {"id", "version"}
    return {f.name: getattr(draft, f.name) for f in fields(draft) if f.name not in left_out}


def _save(session: Transaction, model: Any, draft: Any, values: dict[str, Any]) -> uuid.UUID:
    found = session.get(model, draft.id)
    if found is None:
        session.add(model(id=draft.id, **values))
    elif found.version_id != draft.version:
        if not draft.version:
            return draft.id  # type: ignore[no-any-return]  # the same form sent twice
        raise ConflictError(model.__tablename__, mine=draft, theirs=_scheme(found))
    else:
        for name, value in values.items():
            setattr(found, name, value)
    action = f"save_{model.__tablename__}"
    audit.record(session, action, subject=model.__tablename__, subject_id=draft.id)
    return draft.id  # type: ignore[no-any-return]


def _scheme(found: Scheme) -> SchemeDraft:
    rule = found.eligibility
    return SchemeDraft(
        found.name,
        found.grant_name,
        found.weeks,
        found.weeks_per_voucher,
        found.amount_per_week,
        found.voucher_valid_days,
        rule.get("min_per_day"),
        rule.get("min_age"),
        bool(rule.get("enrolled")),
        found.valid_from,
        found.valid_to,
        found.version_id,
        found.id,
    )
