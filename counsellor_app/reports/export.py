"""Writes a table to a file: read in one transaction, logged, and only then put in place."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from counsellor_app.files import tables as files
from counsellor_app.files.cells import Cell
from counsellor_app.kinds.letter import ExportKind
from counsellor_app.reports.period import Period
from counsellor_app.reports.tables import TABLES, Table
from counsellor_app.services.actor import Right
from counsellor_app.services.backend import Backend
from counsellor_app.services.operation import query
from counsellor_app.services.trace import exports, leaving
from counsellor_app.services.trace.exports import ExportDraft
from counsellor_app.services.transaction import Transaction

Progress = Callable[[int, int], object]


@dataclass(frozen=True, slots=True)
class ExportWish:
    """Which table of which period goes where, for what and to whom."""

    kind: ExportKind
    period: Period
    path: Path
    dialect: files.Dialect = files.Dialect.MACHINE
    purpose: str = ""
    recipient: str = ""
    second_person_id: uuid.UUID | None = None
    passphrase: str = ""  # with one the file lies in a locked zip


def export(backend: Backend, wish: ExportWish, progress: Progress | None = None) -> files.Written:
    """Writes the file. An export that may not be logged leaves what was there (quality 13, 24)."""
    return backend.read(_write, backend, wish, progress or _silent)


@query(Right.EXPORT)
def _write(
    session: Transaction, backend: Backend, wish: ExportWish, progress: Progress
) -> files.Written:
    table = TABLES[wish.kind]
    columns = table.columns_of(session, wish.period)
    rows = _Watched(table, session, wish.period, columns, progress)

    def record(written: files.Written) -> None:
        draft = ExportDraft(
            wish.kind,
            columns,
            written.rows,
            written.sha256,
            rows.people,
            wish.purpose,
            wish.recipient,
            wish.second_person_id,
            written.encrypted,
        )
        backend.write(exports.record_export, draft)

    return leaving.let_out_table(
        wish.path, columns, rows, record, dialect=wish.dialect, passphrase=wish.passphrase
    )


@dataclass(slots=True)
class _Watched:
    """The rows on their way to the file, with the people among them counted."""

    table: Table
    session: Transaction
    period: Period
    columns: Sequence[str]
    progress: Progress
    _seen: set[Cell] = field(default_factory=set)

    @property
    def people(self) -> int:
        """How many different people the rows tell of."""
        return len(self._seen)

    def __iter__(self) -> Iterator[Sequence[Cell]]:
        who = "person" if "person" in self.columns else "pathway"
        place = self.columns.index(who) if who in self.columns else 0
        for count, row in enumerate(self.table.rows(self.session, self.period), start=1):
            self._seen.add(row[place])
            if count % 1000 == 0:
                self.progress(count, 0)
            yield row


def _silent(done: int, of: int) -> None:
    """Nobody watches."""
