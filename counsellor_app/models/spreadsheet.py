"""Lists from spreadsheets: the mappings that the municipality remembers, and what each row brought in."""

from __future__ import annotations

import uuid
from datetime import datetime
from typing import Any

from sqlalchemy import Integer, String
from sqlalchemy.orm import Mapped, mapped_column

from counsellor_app.kinds.spreadsheet import ListKind, RowFate
from counsellor_app.models.base import Base, Id, Versioned, kind_column, reference


class ListMapping(Versioned, Base):
    """What the columns of one kind of spreadsheet mean, under a name that people choose."""

    id: Mapped[Id]
    name: Mapped[str] = mapped_column(String(60))
    folded_name: Mapped[str] = mapped_column(String(60), unique=True)
    kind: Mapped[ListKind] = kind_column(ListKind)
    content: Mapped[dict[str, Any]] = mapped_column(default=dict)
    saved_at: Mapped[datetime]
    saved_by_id: Mapped[uuid.UUID] = reference("app_user.id", index=False)


class ImportedRow(Base):
    """One row of a spreadsheet that is in: what it made and changed, so that the whole can be taken back."""

    id: Mapped[Id]
    import_batch_id: Mapped[uuid.UUID] = reference("import_batch.id")
    line: Mapped[int] = mapped_column(Integer)
    fate: Mapped[RowFate] = kind_column(RowFate)
    fingerprint: Mapped[str] = mapped_column(String(32), default="", index=True)
    participant_id: Mapped[uuid.UUID | None] = reference("participant.id")
    pathway_id: Mapped[uuid.UUID | None] = reference("pathway.id")
    made: Mapped[list[Any]] = mapped_column(default=list)  # [table, id, version]
    changed: Mapped[list[Any]] = mapped_column(
        default=list
    )  # [table, id, version, {field: before}]
