"""The directory of offers: where else somebody can get help, and when that was last confirmed."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Any

from sqlalchemy import Boolean, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from counsellor_app.kinds.directory import EntryKind
from counsellor_app.models.base import Base, Id, Name, Versioned, kind_column, reference


class DirectoryEntry(Versioned, Base):
    """One offer: our own, that of another municipality, or a national one (domain 2.8)."""

    id: Mapped[Id]
    kind: Mapped[EntryKind] = kind_column(EntryKind)
    name: Mapped[Name]
    municipality: Mapped[str] = mapped_column(String(140), default="")
    municipality_code: Mapped[str] = mapped_column(String(3), default="")  # kommunenummer
    gln: Mapped[str] = mapped_column(String(13), default="")
    formats: Mapped[list[Any]] = mapped_column(default=list)  # values of OfferFormat
    place: Mapped[str] = mapped_column(String(300), default="")  # as it stands on a letter
    phone: Mapped[str] = mapped_column(String(25), default="")
    email: Mapped[str] = mapped_column(String(140), default="")
    web: Mapped[str] = mapped_column(String(140), default="")
    hours: Mapped[str] = mapped_column(String(140), default="")
    waiting: Mapped[str] = mapped_column(String(140), default="")
    note: Mapped[str] = mapped_column(Text, default="")
    active: Mapped[bool] = mapped_column(Boolean, default=True)
    confirmed_on: Mapped[date | None]  # None: nobody has asked yet
    confirmed_by_id: Mapped[uuid.UUID | None] = reference("app_user.id", index=False)
