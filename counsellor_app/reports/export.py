"""Writes a table to a file: read in one transaction, logged, and only then put in place.

A workbook has a second sheet that says what each column means. Of a period that is locked the file is
the same byte for byte whenever it is made.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

from counsellor_app.files import tables as files
from counsellor_app.files import xlsx
from counsellor_app.files.cells import Cell
from counsellor_app.files.xlsx import Sheet
from counsellor_app.kinds.letter import ExportKind
from counsellor_app.reports import data_dictionary, locked_tables
from counsellor_app.reports.period import Period
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
    table = locked_tables.read(session, wish.kind, wish.period)
    rows = _Watched(table.columns, table.rows, progress)
    meanings = data_dictionary.dictionary(
        *(session, wish.kind, wish.period, table.columns),
        locked=table.locked_by,
        left_out=table.left_out,
    )

    def record(written: files.Written) -> None:
        draft = ExportDraft(
            wish.kind,
            table.columns,
            written.rows,
            written.sha256,
            rows.people,
            wish.purpose,
            wish.recipient,
            wish.second_person_id,
            written.encrypted,
            first=None if wish.period.is_everything else wish.period.first,
            last=None if wish.period.is_everything else wish.period.last,
            locked_export_id=table.locked.id if table.locked else None,
        )
        backend.write(exports.record_export, draft)

    ending = leaving.inner_ending(wish.path, wish.passphrase)
    files.demand_format(ending)

    def write(file: IO[bytes]) -> int:
        if ending != ".xlsx":
            return files.write_into(file, ending, table.columns, rows, wish.dialect)
        book = [Sheet("Data", table.columns, rows), meanings]
        xlsx.write_book(file, book, compressed=table.locked is None)
        return rows.count

    return leaving.let_out(wish.path, write, record, passphrase=wish.passphrase)


@dataclass(slots=True)
class _Watched:
    """The rows on their way to the file, counted with the people among them."""

    columns: Sequence[str]
    read: Callable[[], Iterator[Sequence[Cell]]]
    progress: Progress
    count: int = 0
    _seen: set[Cell] = field(default_factory=set)

    @property
    def people(self) -> int:
        """How many different people the rows tell of."""
        return len(self._seen)

    def __iter__(self) -> Iterator[Sequence[Cell]]:
        who = "person" if "person" in self.columns else "pathway"
        place = self.columns.index(who) if who in self.columns else _cpr_or_first(self.columns)
        for row in self.read():
            self.count += 1
            self._seen.add(row[place])
            if self.count % 1000 == 0:
                self.progress(self.count, 0)
            yield row


def _cpr_or_first(columns: Sequence[str]) -> int:
    """Where STOPbasen's forms name the person."""
    return columns.index("cpr") if "cpr" in columns else 0


def _silent(done: int, of: int) -> None:
    """Nobody watches."""
