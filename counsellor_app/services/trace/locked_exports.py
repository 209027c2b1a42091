"""Tables of a period that are locked when they are reported: made again they are the same, byte for byte.

The rows are kept, each with its pathway, and written anew by the same writer. Whoever withdraws her
consent to STOPbasen, is deleted, or is hidden from the reader, is not in it any more; the file then
says how many were left out.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Final

from sqlalchemy import delete, insert, select

from counsellor_app.errors import UserError
from counsellor_app.files.cells import Cell
from counsellor_app.ids import new_id
from counsellor_app.kinds.interview import ConsentKind
from counsellor_app.kinds.letter import ExportKind
from counsellor_app.models import Consent, ExportRecord, LockedExport, LockedRow, Pathway, User
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.citizen import restricted_use
from counsellor_app.services.operation import query, use_case
from counsellor_app.services.people import consent_state
from counsellor_app.services.trace import audit, undo
from counsellor_app.services.transaction import Transaction

LOCKABLE: Final = (
    ExportKind.ATTENDANCE,
    ExportKind.STOPBASEN,
    ExportKind.PATHWAYS,
    ExportKind.VOUCHERS,
)


@dataclass(frozen=True, slots=True)
class OwnedRow:
    """One row and the pathway that it tells of."""

    pathway_id: uuid.UUID
    cells: Sequence[Cell]


@dataclass(frozen=True, slots=True)
class LockDraft:
    """What is locked. `sha256` is that of the whole table as a CSV for machines."""

    kind: ExportKind
    first: date
    last: date
    columns: Sequence[str]
    rows: Sequence[OwnedRow]
    sha256: str
    id: uuid.UUID = field(default_factory=new_id)


@dataclass(frozen=True, slots=True)
class LockedTable:
    """A locked table of a period."""

    id: uuid.UUID
    kind: ExportKind
    first: date
    last: date
    columns: tuple[str, ...]
    row_count: int
    sha256: str
    locked_at: datetime
    locked_by: str


@use_case(Right.EXPORT)
def lock_export(session: Transaction, draft: LockDraft) -> uuid.UUID:
    """Locks the table of a period of the actor's unit.

    UserError("locked_export.not_over") before the period is over, ("locked_export.locked") when it
    is locked already.
    """
    if session.get(LockedExport, draft.id) is not None:
        return draft.id  # the same wish sent twice
    if draft.last >= session.today:
        raise UserError("locked_export.not_over", last=draft.last)
    if locked_table(session, draft.kind, draft.first, draft.last) is not None:
        raise UserError("locked_export.locked", first=draft.first, last=draft.last)
    locked = LockedExport(
        id=draft.id,
        unit_id=session.actor.unit,
        kind=draft.kind,
        first_day=draft.first,
        last_day=draft.last,
        columns=list(draft.columns),
        row_count=len(draft.rows),
        sha256=draft.sha256,
        locked_at=session.now,
        locked_by_id=session.actor.id,
    )
    session.add(locked)
    session.flush()
    _keep_rows(session, draft)
    audit.record(
        session,
        "lock_export",
        subject="locked_export",
        subject_id=draft.id,
        kind=draft.kind,
        first=draft.first,
        last=draft.last,
        rows=len(draft.rows),
        sha256=draft.sha256,
    )
    undo.offer(session, "lock_export", undo_lock_export, locked_id=draft.id)
    return draft.id


@undo.inverse
def undo_lock_export(session: Transaction, locked_id: str) -> None:
    """The lock was a slip of the hand; refused when a file has been made from it."""
    locked = access.load(session, LockedExport, uuid.UUID(locked_id))
    made = select(ExportRecord.id).where(ExportRecord.locked_export_id == locked.id).limit(1)
    if session.scalar(made) is not None:
        raise UserError("locked_export.was_made")
    session.execute(delete(LockedRow).where(LockedRow.locked_export_id == locked.id))
    session.delete(locked)
    session.flush()


@query(Right.EXPORT)
def locked_table(
    session: Transaction, kind: ExportKind, first: date, last: date
) -> LockedTable | None:
    """The locked table of just this period; None where it is provisional."""
    statement = (
        select(LockedExport, User.initials)
        .join(User, User.id == LockedExport.locked_by_id)
        .where(
            LockedExport.unit_id == session.actor.unit_id,
            LockedExport.kind == kind,
            LockedExport.first_day == first,
            LockedExport.last_day == last,
        )
    )
    found = session.execute(statement).first()
    if found is None:
        return None
    locked, initials = found
    return LockedTable(
        locked.id,
        locked.kind,
        locked.first_day,
        locked.last_day,
        tuple(locked.columns),
        locked.row_count,
        locked.sha256,
        locked.locked_at,
        initials,
    )


def rows_of(session: Transaction, locked: LockedTable) -> Iterator[OwnedRow]:
    """The rows as they were locked, without those who may not be told of any more.

    Whom the reader may not see is left out by the join (docs/decisions/0025).
    """
    silent = _withdrawn(session, locked) if locked.kind is ExportKind.STOPBASEN else frozenset()
    statement = (
        select(LockedRow.pathway_id, LockedRow.cells)
        .join(Pathway, Pathway.id == LockedRow.pathway_id)
        .where(LockedRow.locked_export_id == locked.id)
        .order_by(LockedRow.position)
        .execution_options(yield_per=1000)
    )
    for pathway_id, cells in session.execute(statement):
        if pathway_id not in silent:
            yield OwnedRow(pathway_id, [_read(cell) for cell in cells])


def every_cell(session: Transaction, locked_id: uuid.UUID) -> list[list[Cell]]:
    """Every row that is kept of a locked table, whoever may see it: for its checksum alone."""
    statement = (
        select(LockedRow.cells)
        .where(LockedRow.locked_export_id == locked_id)
        .order_by(LockedRow.position)
    )
    return [[_read(cell) for cell in cells] for cells in session.scalars(statement)]


def _keep_rows(session: Transaction, draft: LockDraft) -> None:
    rows = [
        {
            "id": new_id(),
            "locked_export_id": draft.id,
            "position": position,
            "pathway_id": row.pathway_id,
            "cells": [_kept(cell) for cell in row.cells],
        }
        for position, row in enumerate(draft.rows)
    ]
    for start in range(0, len(rows), 1000):
        session.execute(insert(LockedRow), rows[start : start + 1000])
    session.touched(LockedRow.__tablename__)


def _withdrawn(session: Transaction, locked: LockedTable) -> frozenset[uuid.UUID]:
    """Whose consent to the registration does not stand any more, or whose data may only be kept."""
    mine = select(LockedRow.pathway_id).where(LockedRow.locked_export_id == locked.id)
    statement = (
        select(Consent)
        .where(
            Consent.pathway_id.in_(mine),
            Consent.kind == ConsentKind.STOPBASE_REGISTER,
        )
        .order_by(Consent.given_on, Consent.registered_at, Consent.id)
    )
    newest = {consent.pathway_id: consent for consent in session.scalars(statement)}
    kept = restricted_use.restricted(session, [each.participant_id for each in newest.values()])
    return frozenset(
        key
        for key, each in newest.items()
        if not consent_state.stands(each) or each.participant_id in kept
    )


def _kept(cell: Cell) -> Any:
    """A cell as JSON, from which it comes back as it was."""
    if isinstance(cell, datetime):
        return {"at": cell.isoformat()}
    if isinstance(cell, date):
        return {"day": cell.isoformat()}
    if isinstance(cell, Decimal):
        return {"decimal": str(cell)}
    return cell


def _read(kept: Any) -> Cell:
    if not isinstance(kept, dict):
        cell: Cell = kept
        return cell
    ((what, text),) = kept.items()
    return _READ[what](text)


_READ: Final[dict[str, Callable[[str], Cell]]] = {
    "at": datetime.fromisoformat,
    "day": date.fromisoformat,
    "decimal": Decimal,
}
