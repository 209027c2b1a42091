"""The half-year follow-up and extra ones with their answers, and the forms answered at a course's end."""

from __future__ import annotations

import uuid
from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, Boolean, Index, Integer, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from counsellor_app.kinds.follow_up import FollowUpKind, FollowUpOutcome
from counsellor_app.models.base import Base, Id, Versioned, kind_column, reference, where_filled


class FollowUp(Versioned, Base):
    """One follow-up with its window; open while `outcome` is empty. Attempts are calls that name it."""

    id: Mapped[Id]
    pathway_id: Mapped[uuid.UUID] = reference("pathway.id", index=False)
    kind: Mapped[FollowUpKind] = kind_column(FollowUpKind)
    after_months: Mapped[int | None] = mapped_column(Integer)  # none: planned by hand for a day
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
    # Asked beside those, each by the rule of its day; none is "not asked" or "does not want to say".
    smoke_free_14_days: Mapped[bool | None] = mapped_column(Boolean)
    nicotine_free: Mapped[bool | None] = mapped_column(Boolean)
    nicotine_products: Mapped[list[Any] | None] = mapped_column(
        JSON(none_as_null=True)
    )  # what she uses; empty where she uses nothing
    medicine_products: Mapped[list[Any] | None] = mapped_column(
        JSON(none_as_null=True)
    )  # what she took during the course
    medicine_weeks: Mapped[int | None] = mapped_column(Integer)
    wants_new_attempt: Mapped[bool | None] = mapped_column(Boolean)
    reason: Mapped[str] = mapped_column(String(300), default="")
    closed_by_id: Mapped[uuid.UUID | None] = reference("app_user.id")
    closed_at: Mapped[datetime | None]

    __table_args__ = (
        Index("ix_follow_up_outcome_due_to", "outcome", "due_to"),
        # The load of the weeks ahead, and what is done by its day.
        Index("ix_follow_up_outcome_ideal_on", "outcome", "ideal_on"),
        where_filled("ix_follow_up_closed_on_id", "closed_on", "id"),
        # The last half-year call of a pathway, found in the index alone.
        Index("ix_follow_up_last_of_pathway", "pathway_id", "kind", "id"),
    )


class Survey(Versioned, Base):
    """One form about the course, answered at its end: satisfaction or involvement; never in a call."""

    id: Mapped[Id]
    pathway_id: Mapped[uuid.UUID] = reference("pathway.id", index=False)
    form: Mapped[str] = mapped_column(String(40))
    form_definition_id: Mapped[uuid.UUID] = reference("form_definition.id")
    answered_on: Mapped[date] = mapped_column(index=True)
    on_paper: Mapped[bool] = mapped_column(Boolean, default=True)
    entered_by_id: Mapped[uuid.UUID] = reference("app_user.id")
    entered_at: Mapped[datetime]

    __table_args__ = (UniqueConstraint("pathway_id", "form"),)


class SurveyAnswer(Base):
    """The answer to one question of a survey, as text in the form's own terms."""

    id: Mapped[Id]
    survey_id: Mapped[uuid.UUID] = reference("survey.id", index=False)
    question: Mapped[str] = mapped_column(String(60))
    answer: Mapped[str] = mapped_column(Text)

    __table_args__ = (UniqueConstraint("survey_id", "question"),)
