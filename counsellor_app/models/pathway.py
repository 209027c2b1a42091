"""One attempt of one person, from first contact to closed; the stage and next act follow from the facts."""

from __future__ import annotations

import uuid
from datetime import date, datetime

from sqlalchemy import Boolean, Index, Integer, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from counsellor_app.kinds.pathway import CloseReason, NextAct, QuitKind, Stage
from counsellor_app.kinds.referral import ReferralSource
from counsellor_app.models.base import Base, Id, Versioned, kind_column, reference, where_filled


class Pathway(Versioned, Base):
    """The unit of count in every report (domain 0.2, 4.2)."""

    id: Mapped[Id]
    pseudonym: Mapped[str] = mapped_column(String(12), unique=True)
    participant_id: Mapped[uuid.UUID] = reference("participant.id")
    # A unit has nearly all pathways: an index would lead every list through all of them.
    unit_id: Mapped[uuid.UUID] = reference("unit.id", index=False)
    counsellor_id: Mapped[uuid.UUID | None] = reference("app_user.id")
    source: Mapped[ReferralSource] = kind_column(ReferralSource)
    electronic: Mapped[bool] = mapped_column(Boolean, default=False)
    received_on: Mapped[date] = mapped_column(index=True)
    opened_at: Mapped[datetime]
    call_not_before: Mapped[date | None]
    call_not_before_reason: Mapped[str] = mapped_column(String(140), default="")
    call_not_later_than: Mapped[date | None]  # given by the referrer; else the service target
    operation_on: Mapped[date | None]
    previous_pathway_id: Mapped[uuid.UUID | None] = reference("pathway.id")  # after a relapse
    joined_into_id: Mapped[uuid.UUID | None] = reference(
        "pathway.id", index=False
    )  # "same pathway" match

    # Consequences of facts, written by services/pathway/pathways.refresh alone.
    stage: Mapped[Stage] = kind_column(Stage, default=Stage.RECEIVED)
    next_act: Mapped[NextAct] = kind_column(NextAct, default=NextAct.CALL)
    due_from: Mapped[date | None]
    due_to: Mapped[date | None]

    # Closing of the whole pathway.
    closed_on: Mapped[date | None]
    close_reason: Mapped[CloseReason | None] = kind_column(CloseReason)
    close_note: Mapped[str] = mapped_column(Text, default="")
    passed_on_to_id: Mapped[uuid.UUID | None] = reference("directory_entry.id", index=False)

    __table_args__ = (
        Index("ix_pathway_next_act_due_from", "next_act", "due_from"),
        Index("ix_pathway_next_act_due_to", "next_act", "due_to"),
        Index("ix_pathway_stage_received_on", "stage", "received_on"),
        where_filled("ix_pathway_joined_into_id", "joined_into_id"),
    )


class CourseClosing(Versioned, Base):
    """How the course ended for her: at most one a pathway."""

    id: Mapped[Id]
    pathway_id: Mapped[uuid.UUID] = reference("pathway.id", index=False, unique=True)
    closed_on: Mapped[date] = mapped_column(index=True)
    smoke_free: Mapped[bool | None] = mapped_column(Boolean)
    satisfaction: Mapped[int | None] = mapped_column(Integer)
    not_completed_reason: Mapped[str] = mapped_column(String(300), default="")
    epikrise_wanted: Mapped[bool] = mapped_column(Boolean, default=True)
    closed_by_id: Mapped[uuid.UUID] = reference("app_user.id")
    closed_at: Mapped[datetime]


class QuitDate(Base):
    """A planned or kept quit date; the newest of its kind counts, the older stay readable."""

    id: Mapped[Id]
    pathway_id: Mapped[uuid.UUID] = reference("pathway.id")
    kind: Mapped[QuitKind] = kind_column(QuitKind)
    quit_on: Mapped[date]
    set_at: Mapped[datetime]
    set_by_id: Mapped[uuid.UUID] = reference("app_user.id")
    withdrawn_at: Mapped[datetime | None]
