"""What was sent to us: referral letters with their raw bytes, import batches, refusals and matches."""

from __future__ import annotations

import uuid
from datetime import date, datetime
from typing import Any

from sqlalchemy import Boolean, Index, Integer, LargeBinary, String, Text, false, text
from sqlalchemy.orm import Mapped, mapped_column

from counsellor_app.kinds.referral import (
    LetterStatus,
    MatchReason,
    PartyCode,
    ReferralSource,
)
from counsellor_app.models.base import Base, Id, Versioned, kind_column, reference, where_filled


class ImportBatch(Base):
    """One taking-in of files or of a spreadsheet; everything it brought carries its id."""

    id: Mapped[Id]
    kind: Mapped[str] = mapped_column(String(20))  # "referrals", or "list_" and a ListKind
    started_at: Mapped[datetime]
    user_id: Mapped[uuid.UUID] = reference("app_user.id")
    accepted: Mapped[int] = mapped_column(Integer, default=0)
    duplicates: Mapped[int] = mapped_column(Integer, default=0)
    corrections: Mapped[int] = mapped_column(Integer, default=0)
    cancelled: Mapped[int] = mapped_column(Integer, default=0)
    rejected: Mapped[int] = mapped_column(Integer, default=0)
    file_name: Mapped[str] = mapped_column(String(140), default="", server_default="")
    undone_at: Mapped[datetime | None]
    undone_by_id: Mapped[uuid.UUID | None] = reference("app_user.id", index=False)


class Referral(Versioned, Base):
    """One letter or one typed wish for help; several may lie on one pathway."""

    id: Mapped[Id]
    pathway_id: Mapped[uuid.UUID | None] = reference("pathway.id", index=False)
    participant_id: Mapped[uuid.UUID | None] = reference("participant.id")
    import_batch_id: Mapped[uuid.UUID | None] = reference("import_batch.id")
    corrects_id: Mapped[uuid.UUID | None] = reference("referral.id", index=False)
    source: Mapped[ReferralSource] = kind_column(ReferralSource)
    electronic: Mapped[bool] = mapped_column(Boolean, default=False)
    status: Mapped[LetterStatus] = kind_column(LetterStatus, default=LetterStatus.NEW)
    received_on: Mapped[date]  # the message's Sent date, or the day typed
    registered_at: Mapped[datetime]
    authorised_on: Mapped[date | None]
    sender_gln: Mapped[str] = mapped_column(String(35), default="")
    sender_identifier: Mapped[str] = mapped_column(String(17), default="")
    sender_code: Mapped[PartyCode | None] = kind_column(PartyCode)
    sender_organisation: Mapped[str] = mapped_column(String(70), default="")
    sender_department: Mapped[str] = mapped_column(String(70), default="")
    sender_phone: Mapped[str] = mapped_column(String(25), default="")
    referrer_name: Mapped[str] = mapped_column(String(70), default="")
    practice_id: Mapped[uuid.UUID | None] = reference("practice.id")
    department_id: Mapped[uuid.UUID | None] = reference("hospital_department.id")
    pharmacy_id: Mapped[uuid.UUID | None] = reference("pharmacy.id", index=False)
    municipal_department_id: Mapped[uuid.UUID | None] = reference(
        "municipal_department.id", index=False
    )
    letter_identifier: Mapped[str] = mapped_column(String(35), default="")
    version_code: Mapped[str] = mapped_column(String(10), default="")
    episode_identifier: Mapped[str] = mapped_column(String(35), default="")
    acknowledgement_code: Mapped[str] = mapped_column(String(30), default="")
    diagnosis_code: Mapped[str] = mapped_column(String(17), default="")
    diagnosis_text: Mapped[str] = mapped_column(String(140), default="")
    clinical_text: Mapped[str] = mapped_column(Text, default="")
    content: Mapped[dict[str, Any]] = mapped_column(default=dict)  # the whole letter as it was read
    warnings: Mapped[list[Any]] = mapped_column(default=list)  # codes, e.g. "cpr_check"
    raw: Mapped[bytes | None] = mapped_column(LargeBinary, deferred=True)
    raw_sha256: Mapped[str] = mapped_column(String(64), default="")
    cancellation_asked: Mapped[bool] = mapped_column(Boolean, default=False)
    # Somebody has read the proposed "ring ikke før" and said that it is none.
    proposal_dismissed: Mapped[bool] = mapped_column(Boolean, default=False, server_default=false())
    replied_at: Mapped[datetime | None]
    handled_at: Mapped[datetime | None]  # somebody has taken it out of the inbox
    handled_by_id: Mapped[uuid.UUID | None] = reference("app_user.id")

    __table_args__ = (
        where_filled("ix_referral_corrects_id", "corrects_id"),
        # With the pathway in it: the list of all is walked to its middle by this index alone.
        Index("ix_referral_received_on_id", "received_on", "id", "pathway_id"),
        # Where a pathway's first letter came from: the rows are long, with the letter in them.
        Index(
            "ix_referral_first_of_pathway",
            *("pathway_id", "corrects_id", "registered_at", "id"),
            *("sender_department", "sender_organisation"),
        ),
        Index(
            "uq_referral_letter",
            "sender_gln",
            "letter_identifier",
            "version_code",
            unique=True,
            sqlite_where=text("electronic"),
            postgresql_where=text("electronic"),
        ),
    )


class RefusedLetter(Base):
    """The quarantine: a letter that could not come in, kept with its bytes, line and reason."""

    id: Mapped[Id]
    import_batch_id: Mapped[uuid.UUID] = reference("import_batch.id")
    file_name: Mapped[str] = mapped_column(String(300))
    letter: Mapped[str | None] = mapped_column(String(35))
    line: Mapped[int] = mapped_column(Integer)
    code: Mapped[str] = mapped_column(String(40))
    facts: Mapped[dict[str, Any]] = mapped_column(default=dict)
    raw: Mapped[bytes] = mapped_column(LargeBinary, deferred=True)
    raw_sha256: Mapped[str] = mapped_column(String(64), index=True)
    refused_at: Mapped[datetime]
    handled_at: Mapped[datetime | None]
    handled_by_id: Mapped[uuid.UUID | None] = reference("app_user.id")
    typed_referral_id: Mapped[uuid.UUID | None] = reference("referral.id")


class Match(Base):
    """A person's decision that two records are one; parting sets `parted_at` and undoes the move."""

    id: Mapped[Id]
    pathway_id: Mapped[uuid.UUID] = reference("pathway.id")
    from_participant_id: Mapped[uuid.UUID] = reference("participant.id")
    to_participant_id: Mapped[uuid.UUID] = reference("participant.id")
    onto_pathway_id: Mapped[uuid.UUID | None] = reference("pathway.id")  # "same pathway"
    reason: Mapped[MatchReason] = kind_column(MatchReason)
    decided_at: Mapped[datetime]
    decided_by_id: Mapped[uuid.UUID] = reference("app_user.id")
    parted_at: Mapped[datetime | None]
    moved: Mapped[dict[str, Any]] = mapped_column(
        default=dict
    )  # ids by table, so that parting puts back just these


class MatchRefused(Base):
    """A proposed match that a person said no to, so that it is not proposed again."""

    id: Mapped[Id]
    participant_id: Mapped[uuid.UUID] = reference("participant.id")
    other_id: Mapped[uuid.UUID] = reference("participant.id")
    decided_at: Mapped[datetime]
    decided_by_id: Mapped[uuid.UUID] = reference("app_user.id")
