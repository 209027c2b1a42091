"""Who may look at whom beyond the team: persons with restricted access, and reasons given for a look."""

from __future__ import annotations

import uuid
from datetime import datetime

from sqlalchemy import String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from counsellor_app.kinds.people import LookReason, RestrictionKind
from counsellor_app.models.base import Base, Id, Versioned, kind_column, reference


class RestrictedPerson(Versioned, Base):
    """A person whom only named users see: a colleague, somebody who is threatened (quality 17)."""

    id: Mapped[Id]
    participant_id: Mapped[uuid.UUID] = reference("participant.id", index=False, unique=True)
    kind: Mapped[RestrictionKind] = kind_column(RestrictionKind)
    set_at: Mapped[datetime]
    set_by_id: Mapped[uuid.UUID | None] = reference("app_user.id", index=False)


class NamedUser(Base):
    """One user who may see a restricted person."""

    id: Mapped[Id]
    participant_id: Mapped[uuid.UUID] = reference("participant.id", index=False)
    user_id: Mapped[uuid.UUID] = reference("app_user.id")
    named_at: Mapped[datetime]
    named_by_id: Mapped[uuid.UUID | None] = reference("app_user.id", index=False)

    __table_args__ = (UniqueConstraint("participant_id", "user_id"),)


class AccessReason(Base):
    """Why a user looked at somebody outside her team; it opens that person to her until the day ends."""

    id: Mapped[Id]
    user_id: Mapped[uuid.UUID] = reference("app_user.id", index=False)
    participant_id: Mapped[uuid.UUID] = reference("participant.id")
    kind: Mapped[LookReason] = kind_column(LookReason)
    words: Mapped[str] = mapped_column(String(300), default="")
    given_at: Mapped[datetime]
    valid_to: Mapped[datetime]
