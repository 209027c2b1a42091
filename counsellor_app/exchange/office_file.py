"""Reads and writes the office's lists as tables: csv or xlsx, with the titles that people write."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from counsellor_app.errors import UserError
from counsellor_app.files import cell_values, tables
from counsellor_app.files.table_reading import Note, Table, columns_named
from counsellor_app.files.tables_in import read_table
from counsellor_app.kinds.letter import ExportKind
from counsellor_app.kinds.office import OfficeTable
from counsellor_app.services.backend import Backend
from counsellor_app.services.directory import office_tables
from counsellor_app.services.directory.office_rows import TABLES
from counsellor_app.services.directory.office_tables import TableVerdict, TypedRow
from counsellor_app.services.trace import exports, leaving

Progress = Callable[[int, int], object]


def _quietly(_done: int, _total: int) -> None:
    """Nobody watches."""


@dataclass(frozen=True, slots=True)
class JudgedFile:
    """A file as it was read, with what would become of its rows, and titles that nobody knew."""

    table: OfficeTable
    rows: tuple[TypedRow, ...]
    verdict: TableVerdict
    unknown: tuple[str, ...]
    notes: tuple[Note, ...]


def judge_file(
    backend: Backend, table: OfficeTable, path: Path, progress: Progress = _quietly
) -> JudgedFile:
    """Reads a file and says what would become of each row; nothing is written.

    UserError("table.…") where it is no table, ("office.no_column") where the name is not in it.
    """
    found = read_table(path, progress=progress)
    rows, unknown = typed_rows(table, found)
    verdict = backend.read(office_tables.judge, table, rows)
    return JudgedFile(table, rows, verdict, unknown, found.notes)


def typed_rows(table: OfficeTable, found: Table) -> tuple[tuple[TypedRow, ...], tuple[str, ...]]:
    """The rows with their cells by field, and the titles that are left over."""
    wanted = TABLES[table]
    columns = columns_named(found.header, wanted.columns)
    needed = wanted.names[0]
    if columns[needed] is None:
        title = wanted.columns[needed][0]
        raise UserError("office.no_column", column=title)
    rows = tuple(
        TypedRow(
            row.line,
            {name: cell_values.text(row.at(place)) for name, place in columns.items()},
        )
        for row in found.rows
    )
    used = set(columns.values())
    unknown = [title for place, title in enumerate(found.header) if title and place not in used]
    return rows, tuple(unknown)


def write_file(
    backend: Backend, table: OfficeTable, path: Path, progress: Progress = _quietly
) -> int:
    """Writes the list so that it can come in again; how many rows."""
    titles, rows = backend.read(office_tables.office_table, table)
    draft = exports.about(ExportKind.OFFICE_LIST, titles, purpose=table.value)
    written = leaving.let_out_table(
        path,
        titles,
        rows,
        lambda done: backend.write(exports.record_paper, draft.of(done)),
        dialect=tables.Dialect.EXCEL,
    )
    progress(written.rows, written.rows)
    return written.rows
