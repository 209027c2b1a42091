"""Rules that differ between places and years, as rows with a validity period."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import Index, String
from sqlalchemy.orm import Mapped, mapped_column

from counsellor_app.kinds.rules import RuleKind
from counsellor_app.models.base import Base, Id, Versioned, kind_column


class DatedRule(Versioned, Base):
    """One rule from a day until the next of its kind and name; `values` as services/office/rules reads them."""

    id: Mapped[Id]
    kind: Mapped[RuleKind] = kind_column(RuleKind)
    name: Mapped[str] = mapped_column(String(70), default="")  # target sets have names
    valid_from: Mapped[date]
    valid_to: Mapped[date | None]
    values: Mapped[dict[str, Any]] = mapped_column(default=dict)
    source: Mapped[str] = mapped_column(String(300), default="")  # who says so

    __table_args__ = (Index("ix_dated_rule_kind_valid_from", "kind", "valid_from"),)
