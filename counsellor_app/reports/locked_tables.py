"""Locks the table of a period, and gives its rows: locked ones as they were, others as they are now."""

from __future__ import annotations

import hashlib
import uuid
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from counsellor_app.clock import local
from counsellor_app.errors import UserError
from counsellor_app.files import tables as files
from counsellor_app.files.cells import Cell
from counsellor_app.kinds.letter import ExportKind
from counsellor_app.models import Pathway
from counsellor_app.reports import stopbasen
from counsellor_app.reports.period import Period
from counsellor_app.reports.tables import TABLES
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.backend import Backend
from counsellor_app.services.operation import query
from counsellor_app.services.trace import locked_exports
from counsellor_app.services.trace.locked_exports import LockDraft, LockedTable, OwnedRow
from counsellor_app.services.transaction import Transaction

Progress = Callable[[int, int], object]


@dataclass(frozen=True, slots=True)
class PeriodTable:
    """A table of a period, ready to be written."""

    columns: tuple[str, ...]
    rows: Callable[[], Iterator[Sequence[Cell]]]
    locked: LockedTable | None = None
    left_out: int = 0  # rows of a locked table that may not be told of any more

    @property
    def locked_by(self) -> tuple[date, str] | None:
        """The day and the initials of the lock."""
        if self.locked is None:
            return None
        return local(self.locked.locked_at).date(), self.locked.locked_by


def read(session: Transaction, kind: ExportKind, period: Period) -> PeriodTable:
    """The table as it is told: from the lock where just this period is locked.

    UserError("locked_export.damaged") where the locked rows are not those that were locked.
    """
    locked = locked_exports.locked_table(session, kind, period.first, period.last)
    if locked is None:
        table = TABLES[kind]
        columns = table.columns_of(session, period)
        return PeriodTable(columns, lambda: table.rows(session, period))
    kept = [list(row.cells) for row in locked_exports.rows_of(session, locked)]
    gone = locked.row_count - len(kept)
    if not gone and checksum(locked.columns, kept) != locked.sha256:
        raise UserError("locked_export.damaged", first=period.first, last=period.last)
    return PeriodTable(locked.columns, lambda: iter(kept), locked, gone)


def lock(
    backend: Backend, kind: ExportKind, period: Period, progress: Progress | None = None
) -> uuid.UUID:
    """A flow: the table as it is now, kept."""
    columns, rows = backend.read(owned_rows, kind, period)
    if progress is not None:
        progress(len(rows), len(rows))
    digest = checksum(columns, [row.cells for row in rows])
    draft = LockDraft(kind, period.first, period.last, columns, rows, digest)
    return backend.write(locked_exports.lock_export, draft)


@query(Right.EXPORT)
def owned_rows(
    session: Transaction, kind: ExportKind, period: Period
) -> tuple[tuple[str, ...], tuple[OwnedRow, ...]]:
    """The columns, and the rows with the pathway that each tells of."""
    columns = TABLES[kind].columns_of(session, period)
    if kind is ExportKind.STOPBASEN:
        found = (OwnedRow(key, cells) for key, cells in stopbasen.owned_rows(session, period))
        return columns, tuple(found)
    statement = select(Pathway.pseudonym, Pathway.id).where(access.own_pathways(session))
    ids: dict[Cell, uuid.UUID] = dict(session.execute(statement).all())
    at = columns.index("pathway")
    rows = TABLES[kind].rows(session, period)
    return columns, tuple(OwnedRow(ids[row[at]], row) for row in rows)


def checksum(columns: Sequence[str], rows: Sequence[Sequence[Cell]]) -> str:
    """Of the table as a CSV for machines."""
    return hashlib.sha256(files.csv_text(columns, rows).encode()).hexdigest()
