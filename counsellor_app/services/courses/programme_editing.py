"""Schemes of free medicine as the team lead changes them; what is granted already keeps its terms."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field, fields
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from sqlalchemy import func, select

from counsellor_app.errors import ConflictError, FieldError
from counsellor_app.ids import new_id
from counsellor_app.kinds.interview import Education, Employment
from counsellor_app.kinds.medication import Instalments, MedicineProduct, SupplyWay
from counsellor_app.models import Scheme, SchemeGrant
from counsellor_app.services.actor import Right
from counsellor_app.services.operation import query, use_case
from counsellor_app.services.planning.field_checks import check_named_period, check_number
from counsellor_app.services.trace import as_before, audit
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
    instalments: Instalments = Instalments.BY_WEEKS
    max_per_voucher: Decimal | None = None
    max_per_person: Decimal | None = None
    ways: tuple[SupplyWay, ...] = ()  # none: vouchers to pharmacies
    products: tuple[MedicineProduct, ...] = ()  # none: all
    min_per_day: int | None = None
    min_age: int | None = None
    max_age: int | None = None
    education: tuple[Education, ...] = ()
    employment: tuple[Employment, ...] = ()
    either: bool = False  # education or employment: one of the two is enough
    enrolled: bool = False
    once_in_months: int | None = None
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
@as_before.undoable("save_scheme")
def save_scheme(session: Transaction, draft: SchemeDraft) -> uuid.UUID:
    """A new scheme, or other terms from a day on.

    Where somebody has the scheme already, other terms need a later `valid_from`: they become a new row, and the
    old one ends the day before, so that what was granted keeps what it was granted on.
    """
    check_named_period(draft)
    check_number("weeks", draft.weeks, 1, _MOST_WEEKS)
    check_number("weeks_per_voucher", draft.weeks_per_voucher, 1, _MOST_WEEKS)
    if draft.weeks_per_voucher > draft.weeks:
        raise FieldError("weeks_per_voucher", "scheme.weeks_of_voucher")
    check_number("amount_per_week", draft.amount_per_week, 0, 10_000)
    check_number("voucher_valid_days", draft.voucher_valid_days, 1, 366)
    for name in ("max_per_voucher", "max_per_person"):
        if (amount := getattr(draft, name)) is not None:
            check_number(name, amount, 1, 100_000)
    if draft.min_age and draft.max_age and draft.max_age < draft.min_age:
        raise FieldError("max_age", "scheme.ages")
    if draft.once_in_months is not None:
        check_number("once_in_months", draft.once_in_months, 1, 120)
    values = _scheme_values(draft)
    found = session.get(Scheme, draft.id)
    if found is not None and found.version_id == draft.version and _granted(session, found):
        terms = {name: value for name, value in values.items() if name not in _NO_TERMS}
        if any(getattr(found, name) != value for name, value in terms.items()):
            return _new_terms(session, draft, found, values)
    return _save(session, Scheme, draft, values)


_CONDITIONS = (
    *("min_per_day", "min_age", "max_age", "education", "employment", "either"),
    *("enrolled", "once_in_months"),
)
_NO_TERMS = frozenset({"name", "grant_name", "valid_from", "valid_to"})


def _scheme_values(draft: SchemeDraft) -> dict[str, Any]:
    values = _values(draft)
    rule = {name: values.pop(name) for name in _CONDITIONS}
    rule = {k: [e.value for e in v] if isinstance(v, tuple) else v for k, v in rule.items()}
    values["eligibility"] = {k: v for k, v in rule.items() if v not in (None, False, [])}
    for name in ("ways", "products"):
        values[name] = [each.value for each in values[name]]
    values["name"] = draft.name.strip()
    return values


def _granted(session: Transaction, scheme: Scheme) -> bool:
    statement = select(SchemeGrant.id).where(SchemeGrant.scheme_id == scheme.id).limit(1)
    return session.scalars(statement).first() is not None


def _new_terms(
    session: Transaction, draft: SchemeDraft, found: Scheme, values: dict[str, Any]
) -> uuid.UUID:
    """The scheme goes on under its new terms; those who have it keep the old ones."""
    latest = session.scalar(
        select(func.max(SchemeGrant.granted_on)).where(SchemeGrant.scheme_id == found.id)
    )
    begins = draft.valid_from
    assert begins is not None
    if begins <= found.valid_from or (latest is not None and begins <= latest):
        raise FieldError("valid_from", "scheme.new_from", day=latest or found.valid_from)
    found.valid_to = begins - timedelta(days=1)
    again = Scheme(id=new_id(), **values)
    session.add(again)
    audit.record(session, "save_scheme", subject="scheme", subject_id=again.id, instead_of=found.id)
    return again.id


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
        found.instalments,
        found.max_per_voucher,
        found.max_per_person,
        tuple(SupplyWay(each) for each in found.ways),
        tuple(MedicineProduct(each) for each in found.products),
        rule.get("min_per_day"),
        rule.get("min_age"),
        rule.get("max_age"),
        tuple(Education(each) for each in rule.get("education", ())),
        tuple(Employment(each) for each in rule.get("employment", ())),
        bool(rule.get("either")),
        bool(rule.get("enrolled")),
        rule.get("once_in_months"),
        found.valid_from,
        found.valid_to,
        found.version_id,
        found.id,
    )
