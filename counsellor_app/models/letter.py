"""Letters that left the house and journal notes that stay; neither is ever overwritten."""

from __future__ import annotations

import uuid
from datetime import date, datetime

from sqlalchemy import Index, LargeBinary, String, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from counsellor_app.kinds.letter import (
    LetterChannel,
    LetterKind,
    NoteKind,
    NoteSubject,
    ReceiptState,
    ReceiverKind,
    TransferSubject,
)
from counsellor_app.kinds.sms import LeftOut
from counsellor_app.models.base import (
    Base,
    Id,
    Versioned,
    kind_column,
    reference,
    where_filled,
)

# Sent as a message, and neither received nor seen to. A condition that says it by a parameter would
# find no index that is made for it, so it is written out (`services/letters/letter_receipts` asks by it).
OPEN_MESSAGE = (
    f"letter.channel = '{LetterChannel.MEDCOM}'",
    "letter.sent_at IS NOT NULL",
    "letter.cancelled_at IS NULL",
    "letter.receipt_settled_at IS NULL",
    f"(letter.receipt IS NULL OR letter.receipt <> '{ReceiptState.POSITIVE}')",
)
_OPEN = text(" AND ".join(OPEN_MESSAGE).replace("letter.", ""))


class Letter(Versioned, Base):
    """One letter to one receiver, with the text as it was sent."""

    id: Mapped[Id]
    pathway_id: Mapped[uuid.UUID] = reference("pathway.id")
    kind: Mapped[LetterKind] = kind_column(LetterKind)
    receiver_kind: Mapped[ReceiverKind] = kind_column(ReceiverKind)
    practice_id: Mapped[uuid.UUID | None] = reference("practice.id")
    department_id: Mapped[uuid.UUID | None] = reference("hospital_department.id")
    receiver_name: Mapped[str] = mapped_column(String(140), default="")
    receiver_gln: Mapped[str] = mapped_column(String(35), default="")
    episode_identifier: Mapped[str] = mapped_column(String(35), default="")
    letter_identifier: Mapped[str] = mapped_column(String(14), unique=True)
    envelope_identifier: Mapped[str] = mapped_column(String(14), default="")
    subject: Mapped[str] = mapped_column(String(200), default="", server_default="")
    text: Mapped[str] = mapped_column(Text)
    facts_text: Mapped[str | None] = mapped_column(Text)  # as the facts alone said it then, where
    # a hand had added to it or changed it: a correction tells by it what is new
    language: Mapped[str] = mapped_column(String(12), default="da", server_default="da")
    corrects_id: Mapped[uuid.UUID | None] = reference("letter.id", index=False)
    channel: Mapped[LetterChannel | None] = kind_column(LetterChannel)
    made_at: Mapped[datetime]
    made_by_id: Mapped[uuid.UUID] = reference("app_user.id")
    sent_at: Mapped[datetime | None]
    cancelled_at: Mapped[datetime | None]
    message: Mapped[bytes | None] = mapped_column(LargeBinary, deferred=True)  # the XDIS15 as sent
    reply_by: Mapped[date | None]  # until when we wait for her to call, before it is closed
    export_id: Mapped[uuid.UUID | None] = reference("export_record.id", index=False)  # of an SMS
    receipt: Mapped[ReceiptState | None] = kind_column(ReceiptState)  # what its newest receipt says
    receipt_settled_at: Mapped[datetime | None]  # somebody has seen to a refusal or a silence
    receipt_settled_by_id: Mapped[uuid.UUID | None] = reference("app_user.id", index=False)

    __table_args__ = (
        where_filled("ix_letter_export_id", "export_id"),
        where_filled("ix_letter_corrects_id", "corrects_id"),
        # The log is walked and counted by it alone: a row of letters lies among long texts.
        Index("ix_letter_log", "sent_at", "id", "cancelled_at", "channel", "kind"),
        Index("ix_letter_envelope_identifier", "envelope_identifier"),
        # "I dag" asks for them after each key: the few among years of letters.
        Index("ix_letter_open", "sent_at", sqlite_where=_OPEN, postgresql_where=_OPEN),
    )


class LetterReceipt(Base):
    """What a receiver's system, or the network, answered to a letter of ours (domain 5.10, 5.11)."""

    id: Mapped[Id]
    letter_id: Mapped[uuid.UUID] = reference("letter.id")
    state: Mapped[ReceiptState] = kind_column(ReceiptState)
    identifier: Mapped[str] = mapped_column(String(64))  # of the receipt: the same one counts once
    sender_gln: Mapped[str] = mapped_column(String(35), default="")
    sent_at: Mapped[datetime | None]  # as it says itself
    received_at: Mapped[datetime]
    refuse_code: Mapped[str] = mapped_column(String(40), default="")
    refuse_text: Mapped[str] = mapped_column(String(512), default="")


class SmsLeftOut(Base):
    """Who got no message in a batch of SMS, and why."""

    id: Mapped[Id]
    export_id: Mapped[uuid.UUID] = reference("export_record.id")
    pathway_id: Mapped[uuid.UUID] = reference("pathway.id")
    reason: Mapped[LeftOut] = kind_column(LeftOut)


class LetterTextVersion(Base):
    """The municipality's own wording of a letter text; the newest counts, an empty body is the program's."""

    id: Mapped[Id]
    name: Mapped[str] = mapped_column(String(60), index=True)  # of the template: "no_contact"
    language: Mapped[str] = mapped_column(String(12), default="da", server_default="da")
    body: Mapped[str] = mapped_column(Text)
    saved_at: Mapped[datetime]
    saved_by_id: Mapped[uuid.UUID] = reference("app_user.id", index=False)


class JournalNote(Base):
    """A signed note; a correction is a new note that names the one it corrects (domain 6.4)."""

    id: Mapped[Id]
    participant_id: Mapped[uuid.UUID] = reference("participant.id")
    pathway_id: Mapped[uuid.UUID] = reference("pathway.id")
    kind: Mapped[NoteKind] = kind_column(NoteKind)
    subject_id: Mapped[uuid.UUID | None]  # the call, interview or meeting that it tells of
    text: Mapped[str] = mapped_column(Text)
    written_at: Mapped[datetime]
    written_by_id: Mapped[uuid.UUID] = reference("app_user.id")
    corrects_id: Mapped[uuid.UUID | None] = reference("journal_note.id")


class NoteVersion(Base):
    """What a note said before somebody wrote something else in its place; it is never changed."""

    id: Mapped[Id]
    participant_id: Mapped[uuid.UUID] = reference("participant.id")
    subject: Mapped[NoteSubject] = kind_column(NoteSubject)
    subject_id: Mapped[uuid.UUID] = mapped_column(index=True)  # enrolment, interview, contact …
    part: Mapped[str] = mapped_column(String(80), default="")  # the meeting or the question
    text: Mapped[str] = mapped_column(Text)
    written_at: Mapped[datetime | None]
    written_by_id: Mapped[uuid.UUID | None] = reference("app_user.id", index=False)
    replaced_at: Mapped[datetime]
    replaced_by_id: Mapped[uuid.UUID] = reference("app_user.id", index=False)


class JournalTransfer(Base):
    """What was copied into the municipality's own journal system, when and by whom."""

    id: Mapped[Id]
    pathway_id: Mapped[uuid.UUID] = reference("pathway.id")
    subject: Mapped[TransferSubject] = kind_column(TransferSubject)
    subject_id: Mapped[uuid.UUID]  # the call, interview, attendance, closing, follow-up or note
    transferred_at: Mapped[datetime]
    transferred_by_id: Mapped[uuid.UUID] = reference("app_user.id", index=False)
