"""Lists from spreadsheets: opened, judged, brought in by handfuls of rows, and what was refused written to a file."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import time
from pathlib import Path

from counsellor_app.errors import FieldError, UserError
from counsellor_app.files import tables, tables_in
from counsellor_app.files.cells import Cell
from counsellor_app.files.table_reading import Note, Table, TableRow, Titles, Value
from counsellor_app.kinds.spreadsheet import ListColumn, ListKind, RowFate
from counsellor_app.services.backend import Backend
from counsellor_app.services.spreadsheets import bringing_in, brought_in
from counsellor_app.services.spreadsheets.course_facts import course_facts
from counsellor_app.services.spreadsheets.list_columns import heading, usual_titles
from counsellor_app.services.spreadsheets.list_judging import ListIntake, RowVerdict
from counsellor_app.services.spreadsheets.list_plan import (
    ListMeaning,
    Plan,
    demand_columns,
    plan_for,
)
from counsellor_app.services.spreadsheets.list_rows import ListRow, RowReader
from counsellor_app.services.spreadsheets.recognising import guess_kind

Progress = Callable[[int, int], object]
Words = Callable[[UserError], str]
HANDFUL = 100  # rows in one transaction
REASON = "Kom ikke ind fordi"  # the title of the last column of the file of refused rows
SUFFIXES = frozenset({".xlsx", ".xlsm", ".csv", ".txt", ".tsv"})


def _quietly(_done: int, _total: int) -> None:
    """Nobody watches."""


@dataclass(frozen=True, slots=True)
class OpenedList:
    """A spreadsheet with the plan by which it would be read."""

    path: Path
    table: Table
    plan: Plan


@dataclass(slots=True)
class ListReport:
    """What came of a list, or would come; filled while the work goes on, so that who stops it sees what is in."""

    batch_id: uuid.UUID | None = None
    rows: list[ListRow] = field(default_factory=list)  # as they were read, beside their verdicts
    verdicts: list[RowVerdict] = field(default_factory=list)
    left_out: list[int] = field(default_factory=list)  # lines of sums, and the titles again
    notes: tuple[Note, ...] = ()
    total: int = 0

    def count(self, *fates: RowFate) -> int:
        """How many rows end so."""
        return sum(verdict.fate in fates for verdict in self.verdicts)

    @property
    def wanted(self) -> int:
        """How many rows there is something to do for."""
        return self.count(RowFate.NEW, RowFate.KNOWN, RowFate.ADDED)

    @property
    def refused(self) -> list[RowVerdict]:
        """The rows that cannot come in."""
        return [verdict for verdict in self.verdicts if verdict.fate is RowFate.REFUSED]


def is_list(path: Path) -> bool:
    """By its name alone; what lies behind it is seen when it is opened."""
    return path.suffix.lower() in SUFFIXES and not path.name.startswith((".", "~$"))


def open_list(
    backend: Backend,
    path: Path,
    meaning: ListMeaning | None = None,
    sheet: str = "",
    header_line: int = 0,
    progress: Progress = _quietly,
) -> OpenedList:
    """Reads a file and finds out what its columns are; UserError("table.…") where it is no table."""
    titles = Titles(header_line, usual_titles())
    table = tables_in.read_table(path, sheet=sheet, titles=titles, progress=progress)
    return OpenedList(path, table, plan_of(backend, table, meaning))


def plan_of(backend: Backend, table: Table, meaning: ListMeaning | None = None) -> Plan:
    """The plan by a mapping, else by what the file looks like."""
    today = backend.clock.today()
    return plan_for(table, meaning or ListMeaning(guess_kind(table, today)), today)


def judge_list(backend: Backend, opened: OpenedList, progress: Progress = _quietly) -> ListReport:
    """What would become of each row; nothing is written. UserError where a needed column is missing."""
    report = _begun(opened)
    intake = _intake(backend, opened)
    for rows in _handfuls(backend, opened, report):
        report.verdicts += backend.read(bringing_in.judge_rows, intake, rows)
        progress(len(report.verdicts), report.total)
    return report


def bring_in(
    backend: Backend,
    opened: OpenedList,
    report: ListReport | None = None,
    progress: Progress = _quietly,
) -> ListReport:
    """Takes the list in. What `progress` was told of is in, whatever happens afterwards.

    Brought in again, rows that are in already are known as the same. What `progress` raises stops it.
    """
    begun = _begun(opened)
    report = begun if report is None else report
    report.notes, report.total = begun.notes, begun.total
    intake = _intake(backend, opened)
    report.batch_id = backend.write(bringing_in.begin_list, intake.kind, opened.path.name)
    intake.batch_id = report.batch_id
    for rows in _handfuls(backend, opened, report):
        report.verdicts += backend.write(bringing_in.take_rows, intake, rows)
        progress(len(report.verdicts), report.total)
    return report


def take_back(
    backend: Backend, batch_id: uuid.UUID, *, confirmed: bool = False, progress: Progress = _quietly
) -> int:
    """Takes a whole list back in one transaction; how many rows stay because somebody worked with them.

    NeedsConfirmation("list.worked_with") first where there are such rows.
    """
    progress(0, 0)
    return backend.write(brought_in.take_back, batch_id, confirmed=confirmed)


def write_refused(
    path: Path, opened: OpenedList, refused: Sequence[RowVerdict], words: Words
) -> int:
    """The refused rows in the columns of the file they came from, with the reason in a column more.

    Mended they can be brought in again as they are. Returns how many rows were written.
    """
    table = opened.table
    by_line = {row.line: row for row in table.rows}
    rows = (_refused_row(by_line[each.line], len(table.header), each, words) for each in refused)
    header = (*table.header, REASON)
    return tables.write(path, header, rows, tables.Dialect.EXCEL).rows


def reason(verdict: RowVerdict, words: Words) -> str:
    """Why a row cannot come in, each reason at its column: "Telefon: …"."""
    return " ".join(_at_its_column(problem, words) for problem in verdict.problems)


def _at_its_column(problem: UserError, words: Words) -> str:
    if isinstance(problem, FieldError):
        return f"{heading(ListColumn(problem.field))}: {words(problem)}"
    return words(problem)


def _begun(opened: OpenedList) -> ListReport:
    demand_columns(opened.plan)
    return ListReport(notes=opened.table.notes, total=len(opened.table.rows))


def _intake(backend: Backend, opened: OpenedList) -> ListIntake:
    plan = opened.plan
    intake = ListIntake(plan.kind, plan.join_alike)
    if plan.kind is ListKind.COURSE:
        today = backend.clock.today()
        intake.course = course_facts(plan, opened.table, opened.path.stem, today)
    return intake


def _handfuls(backend: Backend, opened: OpenedList, report: ListReport) -> Iterator[list[ListRow]]:
    """The rows as they are read; a course is one act, and its sheet is small."""
    reader = RowReader(opened.plan, opened.table, backend.clock.today())
    most = len(opened.table.rows) if opened.plan.kind is ListKind.COURSE else HANDFUL
    rows: list[ListRow] = []
    for row in opened.table.rows:
        if not reader.is_data(row):
            report.left_out.append(row.line)
            report.total -= 1
            continue
        rows.append(reader.read(row))
        report.rows.append(rows[-1])
        if len(rows) >= most:
            yield rows
            rows = []
    if rows:
        yield rows


def _refused_row(row: TableRow, width: int, verdict: RowVerdict, words: Words) -> list[Cell]:
    cells: list[Cell] = [_as_cell(row.at(place)) for place in range(width)]
    return [*cells, reason(verdict, words)]


def _as_cell(value: Value) -> Cell:
    return f"{value:%H:%M}" if isinstance(value, time) else value
