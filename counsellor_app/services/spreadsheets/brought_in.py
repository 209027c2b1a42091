"""What was brought in from lists, when and by whom; and taking a whole list back, across restarts."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select, update

from counsellor_app.errors import AccessDenied, NeedsConfirmation, UserError
from counsellor_app.kinds.spreadsheet import ListKind
from counsellor_app.models import (
    ImportBatch,
    UndoRecord,
    User,
)
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.operation import query, use_case
from counsellor_app.services.spreadsheets.list_way_back import WayBack
from counsellor_app.services.trace import audit, undo
from counsellor_app.services.trace.standing import Standing
from counsellor_app.services.transaction import Transaction

LIST = "list_"
"""How the kind of a batch begins that is a list."""

_MOST = 200


@dataclass(frozen=True, slots=True)
class BroughtIn:
    """One list that was brought in."""

    id: uuid.UUID
    kind: ListKind
    file_name: str
    at: datetime
    who: str
    accepted: int
    added: int
    same: int
    refused: int
    undone_at: datetime | None

    @property
    def may_be_undone(self) -> bool:
        """Whether anything of it is in."""
        return self.undone_at is None and bool(self.accepted or self.added)


@query(Right.CASE)
def brought_in(session: Transaction) -> tuple[BroughtIn, ...]:
    """The lists that people of the actor's unit have brought in, the newest first."""
    rows = session.execute(
        select(ImportBatch, User.initials)
        .join(User, User.id == ImportBatch.user_id)
        .where(ImportBatch.kind.startswith(LIST), User.unit_id == session.actor.unit_id)
        .order_by(ImportBatch.started_at.desc(), ImportBatch.id.desc())
        .limit(_MOST)
    )
    return tuple(
        BroughtIn(
            batch.id,
            ListKind(batch.kind.removeprefix(LIST)),
            batch.file_name,
            batch.started_at,
            initials,
            batch.accepted,
            batch.corrections,
            batch.duplicates,
            batch.rejected,
            batch.undone_at,
        )
        for batch, initials in rows
    )


@use_case(Right.CASE)
def take_back(session: Transaction, batch_id: uuid.UUID, *, confirmed: bool = False) -> int:
    """Takes a whole list back; how many rows of it stay because somebody has worked with them since.

    NeedsConfirmation("list.worked_with") first where there are such rows.
    """
    batch = open_batch(session, batch_id)
    rows = WayBack(session, batch)
    kept = rows.worked_with()
    if kept and not confirmed:
        raise NeedsConfirmation("list.worked_with", count=len(kept), all=len(rows))
    rows.take_back(kept)
    _settle(session, batch, kept)
    spent = (
        update(UndoRecord)
        .where(
            UndoRecord.inverse.endswith(undo_bring_in.__name__),
            UndoRecord.undone_at.is_(None),
            UndoRecord.arguments["batch_id"].as_string() == str(batch.id),
        )
        .values(undone_at=session.now, moved=[])
    )
    session.execute(spent)
    undo.final(session, Standing.TAKEN_BACK)
    return len(kept)


@undo.inverse
def undo_bring_in(session: Transaction, batch_id: str) -> None:
    """The whole list was never brought in; UserError where somebody has worked with a row of it since."""
    batch = open_batch(session, uuid.UUID(batch_id))
    rows = WayBack(session, batch)
    if kept := rows.worked_with():
        raise UserError("list.worked_with_some", count=len(kept))
    rows.take_back(kept)
    _settle(session, batch, kept)


def open_batch(session: Transaction, batch_id: uuid.UUID) -> ImportBatch:
    """A list that somebody of the actor's unit brought in and that is not taken back."""
    batch = access.load(session, ImportBatch, batch_id)
    if access.load(session, User, batch.user_id).unit_id != session.actor.unit_id:
        raise AccessDenied("access.case", import_batch=batch_id)
    if not batch.kind.startswith(LIST):
        raise UserError("entity.gone", entity="import_batch")
    if batch.undone_at is not None:
        raise UserError("undo.gone")
    return batch


def _settle(session: Transaction, batch: ImportBatch, kept: set[uuid.UUID]) -> None:
    batch.undone_at, batch.undone_by_id = session.now, session.actor.user_id
    audit.record(
        session, "take_back_list", subject="import_batch", subject_id=batch.id, kept=len(kept)
    )
