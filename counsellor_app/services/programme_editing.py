"""Programmes and schemes as the team lead changes them; courses and vouchers made before stay."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field, fields
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import select

from counsellor_app.errors import ConflictError, FieldError
from counsellor_app.ids import new_id
from counsellor_app.kinds.course import CompletionRule, ProgrammeFormat
from counsellor_app.models import Programme, Scheme
from counsellor_app.services import audit
from counsellor_app.services.actor import Right
from counsellor_app.services.operation import query, use_case
from counsellor_app.services.transaction import Transaction

_MOST_MEETINGS = 52
_MOST_WEEKS = 52


@dataclass(frozen=True, slots=True)
class ProgrammeDraft:
    """A programme as a row and as its form; the days are counted from the first meeting."""

    name: str = ""
    format: ProgrammeFormat = ProgrammeFormat.GROUP
    meetings: int = 5
    meeting_days: tuple[int, ...] = ()
    meeting_minutes: int = 120
    capacity: int = 12
    quit_after_meeting: int | None = None
    completion_rule: CompletionRule = CompletionRule.SHARE_75
    valid_from: date | None = None
    valid_to: date | None = None
    version: int = 0
    id: uuid.UUID = field(default_factory=new_id)


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
def programmes(session: Transaction) -> tuple[ProgrammeDraft, ...]:
    """Every programme, those that have ended last."""
    found = session.scalars(
        select(Programme).order_by(Programme.valid_to.is_not(None), Programme.name)
    )
    return tuple(_programme(each) for each in found)


@use_case(Right.RULES)
def save_programme(session: Transaction, draft: ProgrammeDraft) -> uuid.UUID:
    """A new programme, or another plan for the courses to come."""
    _check_named_period(draft)
    if not 1 <= (draft.meetings or 0) <= _MOST_MEETINGS:
        raise FieldError("meetings", "programme.meetings", least=1, most=_MOST_MEETINGS)
    days = list(draft.meeting_days)
    if len(days) != draft.meetings or days != sorted(set(days)) or days[0] != 0:
        raise FieldError("meeting_days", "programme.meeting_days", meetings=draft.meetings)
    _check_number("capacity", draft.capacity, 1, 500)
    _check_number("meeting_minutes", draft.meeting_minutes, 10, 480)
    if draft.quit_after_meeting is not None:
        _check_number("quit_after_meeting", draft.quit_after_meeting, 1, draft.meetings)
    values = _values(draft) | {"name": draft.name.strip(), "meeting_days": days}
    return _save(session, Programme, draft, values)


@query(Right.RULES)
def schemes(session: Transaction) -> tuple[SchemeDraft, ...]:
    """Every scheme, those that have ended last."""
    found = session.scalars(select(Scheme).order_by(Scheme.valid_to.is_not(None), Scheme.name))
    return tuple(_scheme(each) for each in found)


@use_case(Right.RULES)
def save_scheme(session: Transaction, draft: SchemeDraft) -> uuid.UUID:
    """A new scheme, or other terms for what is granted from now on."""
    _check_named_period(draft)
    _check_number("weeks", draft.weeks, 1, _MOST_WEEKS)
    _check_number("weeks_per_voucher", draft.weeks_per_voucher, 1, _MOST_WEEKS)
    if draft.weeks_per_voucher > draft.weeks:
        raise FieldError("weeks_per_voucher", "scheme.weeks_of_voucher")
    _check_number("amount_per_week", draft.amount_per_week, 0, 10_000)
    _check_number("voucher_valid_days", draft.voucher_valid_days, 1, 366)
    values = _values(draft)
    rule = {name: values.pop(name) for name in ("min_per_day", "min_age", "enrolled")}
    found = session.get(Scheme, draft.id)
    kept = dict(found.eligibility) if found is not None else {}
    values["eligibility"] = {
        name: value for name, value in (kept | rule).items() if value not in (None, False)
    }
    values["name"] = draft.name.strip()
    return _save(session, Scheme, draft, values)


def _values(draft: ProgrammeDraft | SchemeDraft) -> dict[str, Any]:
    left_out = {"id", "version"}
    return {f.name: getattr(draft, f.name) for f in fields(draft) if f.name not in left_out}


def _check_named_period(draft: ProgrammeDraft | SchemeDraft) -> None:
    if not draft.name.strip():
        raise FieldError("name", "field.required")
    if draft.valid_from is None:
        raise FieldError("valid_from", "field.required")
    if draft.valid_to is not None and draft.valid_to < draft.valid_from:
        raise FieldError("valid_to", "period.order")


def _check_number(name: str, value: int | Decimal | None, least: int, most: int) -> None:
    if value is None or not least <= value <= most:
        raise FieldError(name, "rule.number", least=least, most=most)


def _save(session: Transaction, model: Any, draft: Any, values: dict[str, Any]) -> uuid.UUID:
    found = session.get(model, draft.id)
    if found is None:
        session.add(model(id=draft.id, **values))
    elif found.version_id != draft.version:
        if not draft.version:
            return draft.id  # type: ignore[no-any-return]  # the same form sent twice
        theirs = _programme(found) if model is Programme else _scheme(found)
        raise ConflictError(model.__tablename__, mine=draft, theirs=theirs)
    else:
        for name, value in values.items():
            setattr(found, name, value)
    action = f"save_{model.__tablename__}"
    audit.record(session, action, subject=model.__tablename__, subject_id=draft.id)
    return draft.id  # type: ignore[no-any-return]


def _programme(found: Programme) -> ProgrammeDraft:
    return ProgrammeDraft(
        found.name,
        found.format,
        found.meetings,
        tuple(found.meeting_days),
        found.meeting_minutes,
        found.capacity,
        found.quit_after_meeting,
        found.completion_rule,
        found.valid_from,
        found.valid_to,
        found.version_id,
        found.id,
    )


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
