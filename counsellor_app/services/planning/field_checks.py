"""Checks that several forms of the office share: a name, a period, a number within bounds."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Protocol

from counsellor_app.errors import FieldError


class NamedPeriod(Protocol):
    """A draft with a name and the span of days in which it holds."""

    @property
    def name(self) -> str: ...

    @property
    def valid_from(self) -> date | None: ...

    @property
    def valid_to(self) -> date | None: ...


def check_named_period(draft: NamedPeriod) -> None:
    """FieldError where the name or the first day is missing, or the last lies before the first."""
    if not draft.name.strip():
        raise FieldError("name", "field.required")
    if draft.valid_from is None:
        raise FieldError("valid_from", "field.required")
    if draft.valid_to is not None and draft.valid_to < draft.valid_from:
        raise FieldError("valid_to", "period.order")


def check_number(name: str, value: int | Decimal | None, least: int, most: int) -> None:
    """FieldError("rule.number") where the number is missing or out of its bounds."""
    if value is None or not least <= value <= most:
        raise FieldError(name, "rule.number", least=least, most=most)
