"""Values of columns as plain JSON and back: for what is kept of a row until somebody takes an act back."""

from __future__ import annotations

import uuid
from datetime import date, datetime, time
from decimal import Decimal
from enum import Enum
from typing import Any

from sqlalchemy import JSON

from counsellor_app.models import Base
from counsellor_app.models.base import EnumText, UtcInstant


def plain(value: Any) -> Any:
    """A value as it can stand in the trace."""
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Decimal):
        return str(value.normalize())  # 100 and 100.00 are one amount
    return str(value) if isinstance(value, uuid.UUID) else value


def from_plain(model: type[Base], name: str, value: Any) -> Any:
    """What was kept as text is again of the type of its column."""
    if value is None:
        return None
    column = model.__table__.c[name].type
    if isinstance(column, EnumText):
        return column.kind(value)
    if isinstance(column, UtcInstant):
        return datetime.fromisoformat(value)
    if isinstance(column, JSON):
        return value
    kind = column.python_type
    if kind in (date, time):
        return kind.fromisoformat(value)
    return uuid.UUID(value) if kind is uuid.UUID else kind(value)
