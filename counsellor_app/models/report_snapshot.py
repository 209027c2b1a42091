"""A reported period that is locked: its figures and its page as they left the house."""

from __future__ import annotations

import uuid
from datetime import date, datetime
from typing import Any

from sqlalchemy import LargeBinary, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from counsellor_app.models.base import Base, Id, reference


class ReportSnapshot(Base):
    """One locked period of a unit; never changed, and counts alone are in it."""

    id: Mapped[Id]
    unit_id: Mapped[uuid.UUID] = reference("unit.id", index=False)
    first_day: Mapped[date]
    last_day: Mapped[date]
    target_set: Mapped[str] = mapped_column(String(70), default="")
    figures: Mapped[dict[str, Any]] = mapped_column(default=dict)  # id: [numerator, of, unknown]
    pages: Mapped[bytes] = mapped_column(LargeBinary, deferred=True)
    sha256: Mapped[str] = mapped_column(String(64))  # of the pages
    sheet: Mapped[dict[str, Any]] = mapped_column(
        default=dict, server_default="{}", deferred=True
    )  # what the page says; empty where it was locked before that was kept
    made_with: Mapped[dict[str, Any]] = mapped_column(default=dict, server_default="{}")
    data_sha256: Mapped[str] = mapped_column(
        String(64), default="", server_default=""
    )  # of figures and sheet together
    locked_at: Mapped[datetime]
    locked_by_id: Mapped[uuid.UUID] = reference("app_user.id")

    __table_args__ = (UniqueConstraint("unit_id", "first_day", "last_day"),)
