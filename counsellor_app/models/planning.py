"""What planning keeps: places offered, notices of meetings, a colleague's day taken over, busy times, training."""

from __future__ import annotations

import uuid
from datetime import date, datetime

from sqlalchemy import Boolean, Index, String, false
from sqlalchemy.orm import Mapped, mapped_column

from counsellor_app.kinds.course import NoticeChannel, NoticeKind, OfferAnswer
from counsellor_app.models.base import Base, Id, Name, Versioned, kind_column, reference


class PlaceOffer(Versioned, Base):
    """A place on a course, offered to somebody who waits and held for her until a day."""

    id: Mapped[Id]
    enrolment_id: Mapped[uuid.UUID] = reference("enrolment.id")
    course_id: Mapped[uuid.UUID] = reference("course.id")
    companion: Mapped[bool] = mapped_column(Boolean, default=False, server_default=false())
    reply_by: Mapped[date] = mapped_column(index=True)
    channel: Mapped[NoticeChannel] = kind_column(NoticeChannel)
    letter_id: Mapped[uuid.UUID | None] = reference("letter.id", index=False)
    offered_at: Mapped[datetime]
    offered_by_id: Mapped[uuid.UUID] = reference("app_user.id", index=False)
    answer: Mapped[OfferAnswer | None] = kind_column(OfferAnswer)
    answered_at: Mapped[datetime | None]


class MeetingNotice(Versioned, Base):
    """That one person must be told that a meeting was moved or called off; done when she was."""

    id: Mapped[Id]
    meeting_id: Mapped[uuid.UUID] = reference("meeting.id")
    pathway_id: Mapped[uuid.UUID] = reference("pathway.id")
    kind: Mapped[NoticeKind] = kind_column(NoticeKind)
    channel: Mapped[NoticeChannel] = kind_column(NoticeChannel)
    was_at: Mapped[datetime]  # when the meeting should have been
    reason: Mapped[str] = mapped_column(String(140), default="", server_default="")
    letter_id: Mapped[uuid.UUID | None] = reference("letter.id", index=False)
    made_at: Mapped[datetime]
    made_by_id: Mapped[uuid.UUID] = reference("app_user.id", index=False)
    done_at: Mapped[datetime | None]

    __table_args__ = (Index("ix_meeting_notice_channel_done_at", "channel", "done_at"),)


class CallCover(Base):
    """Whose call a colleague makes on one day, because the one who has it is away."""

    id: Mapped[Id]
    on_day: Mapped[date]
    pathway_id: Mapped[uuid.UUID] = reference("pathway.id")
    user_id: Mapped[uuid.UUID] = reference("app_user.id", index=False)

    __table_args__ = (Index("ix_call_cover_on_day_user_id", "on_day", "user_id"),)


class BusySpan(Base):
    """A span in which a counsellor is busy elsewhere, from her Outlook calendar: no more than that."""

    id: Mapped[Id]
    user_id: Mapped[uuid.UUID] = reference("app_user.id", index=False)
    starts_at: Mapped[datetime]
    ends_at: Mapped[datetime]  # at most a day later: longer ones are several
    read_at: Mapped[datetime]

    __table_args__ = (Index("ix_busy_span_user_id_starts_at", "user_id", "starts_at"),)


class Training(Versioned, Base):
    """A course that a counsellor has taken, and when it is to be renewed."""

    id: Mapped[Id]
    user_id: Mapped[uuid.UUID] = reference("app_user.id")
    name: Mapped[Name]
    taken_on: Mapped[date]
    renew_on: Mapped[date | None] = mapped_column(index=True)
