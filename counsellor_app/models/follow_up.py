"""The half-year follow-up and extra ones; attempts are calls that name the follow-up."""

from __future__ import annotations

import uuid
from datetime import date, datetime

from sqlalchemy import Boolean, Index, Integer, String
from sqlalchemy.orm import Mapped, mapped_column

from counsellor_app.kinds.follow_up import FollowUpKind, FollowUpOutcome
from counsellor_app.models.base import Base, Id, Versioned, kind_column, reference


class FollowUp(Versioned, Base):
    """One follow-up with its window; open while `outcome` is empty."""

    id: Mapped[Id]
    pathway_id: Mapped[uuid.UUID] = reference("pathway.id")
    kind: Mapped[FollowUpKind] = kind_column(FollowUpKind)
    base_on: Mapped[date]  # quit date, else planned quit date, else last meeting
    base_missing: Mapped[bool] = mapped_column(Boolean, default=False)  # "stopdato mangler"
    due_from: Mapped[date]
    ideal_on: Mapped[date]
    due_to: Mapped[date]
    outcome: Mapped[FollowUpOutcome | None] = kind_column(FollowUpOutcome)
    closed_on: Mapped[date | None]  # the day of the answer or of giving up
    smoke_free: Mapped[bool | None] = mapped_column(
        Boolean
    )  # "lige siden ovennævnte tilbud hos os"
    satisfaction: Mapped[int | None] = mapped_column(Integer)
    reason: Mapped[str] = mapped_column(String(300), default="")
    closed_by_id: Mapped[uuid.UUID | None] = reference("app_user.id")
    closed_at: Mapped[datetime | None]

    __table_args__ = (Index("ix_follow_up_outcome_due_to", "outcome", "due_to"),)
