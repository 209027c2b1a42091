"""The clarifying interview: dated form definitions, answers, what follows from them, and consents."""

from __future__ import annotations

import uuid
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import Boolean, Index, Integer, Numeric, String, Text, UniqueConstraint, false
from sqlalchemy.orm import Mapped, mapped_column

from counsellor_app.kinds.interview import (
    AnswerOrigin,
    ConsentForm,
    ConsentGiver,
    ConsentKind,
    Education,
    Employment,
    InterviewState,
)
from counsellor_app.models.base import Base, Id, Versioned, kind_column, reference, where_filled


class FormDefinition(Base):
    """A form as data: questions, options, order, which STOPbasen field; valid from a day."""

    id: Mapped[Id]
    form: Mapped[str] = mapped_column(String(40))  # "interview", "stopbasen", "youth"
    valid_from: Mapped[date]
    name: Mapped[str] = mapped_column(String(140))
    definition: Mapped[dict[str, Any]] = mapped_column(default=dict)

    __table_args__ = (UniqueConstraint("form", "valid_from"),)


class Interview(Versioned, Base):
    """One interview under the form definition of its day; typed answers stand beside as rows."""

    id: Mapped[Id]
    pathway_id: Mapped[uuid.UUID] = reference("pathway.id", index=False)
    form_definition_id: Mapped[uuid.UUID] = reference("form_definition.id")
    state: Mapped[InterviewState] = kind_column(InterviewState, default=InterviewState.DRAFT)
    held_on: Mapped[date | None]
    by_phone: Mapped[bool] = mapped_column(Boolean, default=False)
    user_id: Mapped[uuid.UUID] = reference("app_user.id")
    saved_at: Mapped[datetime]

    # What follows from the answers, for lists and reports; worked out by services/interview/interviews alone.
    cigarettes_per_day: Mapped[int | None] = mapped_column(Integer)
    nicotine_equivalents: Mapped[Decimal | None] = mapped_column(Numeric(6, 1))
    fagerstrom: Mapped[int | None] = mapped_column(Integer)
    pack_years: Mapped[Decimal | None] = mapped_column(Numeric(6, 1))
    heavy_smoker: Mapped[bool | None] = mapped_column(Boolean)
    education: Mapped[Education | None] = kind_column(Education)
    employment: Mapped[Employment | None] = kind_column(Employment)
    psychiatric_illness: Mapped[bool | None] = mapped_column(Boolean)

    __table_args__ = (
        # The last one held of a pathway, found in the index alone.
        Index(
            "ix_interview_last_of_pathway", *("pathway_id", "state", "held_on", "saved_at", "id")
        ),
    )


class InterviewAnswer(Base):
    """The answer to one question, as text in the form's own terms."""

    id: Mapped[Id]
    interview_id: Mapped[uuid.UUID] = reference("interview.id", index=False)
    question: Mapped[str] = mapped_column(String(60))
    answer: Mapped[str] = mapped_column(Text)
    origin: Mapped[AnswerOrigin | None] = kind_column(AnswerOrigin)  # none: asked or confirmed

    __table_args__ = (UniqueConstraint("interview_id", "question"),)


class Consent(Base):
    """One yes or no of one kind; the newest of its kind counts, the history stays (domain 1.7)."""

    id: Mapped[Id]
    participant_id: Mapped[uuid.UUID] = reference("participant.id")
    pathway_id: Mapped[uuid.UUID] = reference("pathway.id", index=False)
    kind: Mapped[ConsentKind] = kind_column(ConsentKind)
    given: Mapped[bool] = mapped_column(Boolean)
    given_on: Mapped[date]
    form: Mapped[ConsentForm] = kind_column(ConsentForm)
    text_version: Mapped[str] = mapped_column(String(40), default="")
    registered_at: Mapped[datetime]
    registered_by_id: Mapped[uuid.UUID] = reference("app_user.id")
    withdrawn_on: Mapped[date | None]
    withdrawn_by_id: Mapped[uuid.UUID | None] = reference("app_user.id")
    given_by: Mapped[ConsentGiver] = kind_column(
        ConsentGiver, default=ConsentGiver.CITIZEN, server_default=ConsentGiver.CITIZEN.value
    )
    maturity_assessed: Mapped[bool] = mapped_column(
        Boolean, default=False, server_default=false()
    )  # of somebody of 15 to 17 years, by the counsellor
    deletion_asked_on: Mapped[date | None]  # STOPbasen's secretariat was asked to delete
    deletion_asked_by_id: Mapped[uuid.UUID | None] = reference("app_user.id", index=False)

    __table_args__ = (
        where_filled("ix_consent_withdrawn_on", "withdrawn_on"),
        # The newest of a kind, with what decides whether it stands.
        Index(
            "ix_consent_newest_of_pathway",
            *("pathway_id", "kind", "given_on", "registered_at", "id"),
            *("given", "withdrawn_on", "form"),
        ),
    )
