"""Lists from spreadsheets: opened, judged, brought in by handfuls of rows, and what was refused written to a file."""

from __future__ import annotations

import uuid
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, time
from pathlib import Path

from counsellor_app.errors import FieldError, UserError
from counsellor_app.files import tables, tables_in
from counsellor_app.files.cells import Cell
from counsellor_app.files.table_reading import Note, Table, TableRow, Titles, Value
from counsellor_app.kinds.names import fold
from counsellor_app.kinds.spreadsheet import ListColumn, ListKind, RowFate
from counsellor_app.services.backend import Backend
from counsellor_app.services.spreadsheets import bringing_in, brought_in
from counsellor_app.services.spreadsheets.course_facts import course_facts
from counsellor_app.services.spreadsheets.list_columns import heading, usual_titles
from counsellor_app.services.spreadsheets.list_judging import ListIntake, RowVerdict
from counsellor_app.services.spreadsheets.list_parts import ListPart, parts_of
from counsellor_app.services.spreadsheets.list_plan import (
    ListMeaning,
    Plan,
    demand_columns,
    demand_days,
    plan_for,
)
from counsellor_app.services.spreadsheets.list_rows import ListRow
from counsellor_app.services.spreadsheets.recognising import guess_kind
from counsellor_app.services.spreadsheets.row_reading import RowReader

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
    today: date
    names: Mapping[str, str] = field(
        default_factory=dict
    )  # of its courses, where there are several

    def parts(self) -> tuple[ListPart, ...]:
        """The courses that the sheet tells of; any other list is one part."""
        return parts_of(self.plan, self.table, self.path.stem, self.today, self.names)


@dataclass(slots=True)
class ListReport:
    """What came of a list, or would come; filled while the work goes on, so that who stops it sees what is in."""

    batch_id: uuid.UUID | None = None
    rows: list[ListRow] = field(default_factory=list)  # as they were read, beside their verdicts
    verdicts: list[RowVerdict] = field(default_factory=list)
    left_out: list[int] = field(default_factory=list)  # lines of sums, and the titles again
    notes: tuple[Note, ...] = ()
    total: int = 0
    courses: dict[int, str] = field(
        default_factory=dict
    )  # of which each line is, where there are several

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
    """Reads a file and finds out what its columns are.

    UserError("table.…") where it is no table, "list.no_rows" where nobody stands under its titles.
    """
    titles = Titles(header_line, usual_titles())
    table = tables_in.read_table(path, sheet=sheet, titles=titles, progress=progress)
    if not table.rows:
        raise UserError("list.no_rows")
    return OpenedList(path, table, plan_of(backend, table, meaning), backend.clock.today())


def plan_of(backend: Backend, table: Table, meaning: ListMeaning | None = None) -> Plan:
    """The plan by a mapping, else by what the file looks like."""
    today = backend.clock.today()
    return plan_for(table, meaning or ListMeaning(guess_kind(table, today)), today)


def judge_list(backend: Backend, opened: OpenedList, progress: Progress = _quietly) -> ListReport:
    """What would become of each row; nothing is written. UserError where a needed column is missing."""
    report = _begun(opened)
    intake = ListIntake(opened.plan.kind, opened.plan.join_alike)
    for rows in _handfuls(opened, intake, report):
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
    intake = ListIntake(opened.plan.kind, opened.plan.join_alike)
    report.batch_id = backend.write(bringing_in.begin_list, intake.kind, opened.path.name)
    intake.batch_id = report.batch_id
    for rows in _handfuls(opened, intake, report):
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
    parts = opened.parts()
    titles = _Titles(parts)
    by_line = {row.line: (part, row) for part in parts for row in part.table.rows}
    rows = ([*titles.cells(*by_line[each.line]), reason(each, words)] for each in refused)
    header = (*titles.titles, REASON)
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


def _handfuls(
    opened: OpenedList, intake: ListIntake, report: ListReport
) -> Iterator[list[ListRow]]:
    """The rows as they are read; a course is one act, and its sheet is small."""
    parts = opened.parts()
    report.total = sum(len(part.table.rows) for part in parts)
    for part in parts:
        if part.plan.kind is ListKind.COURSE and part.problem is None:
            demand_days(part.plan)
            facts = course_facts(part.plan, part.table, opened.path.stem, opened.today)
            intake.next_course(facts)
        yield from _rows_of(part, opened, report)
        if len(parts) > 1:
            report.courses |= {row.line: part.name for row in part.table.rows}


def _rows_of(part: ListPart, opened: OpenedList, report: ListReport) -> Iterator[list[ListRow]]:
    reader = RowReader(part.plan, part.table, opened.today)
    most = len(part.table.rows) if part.plan.kind is ListKind.COURSE else HANDFUL
    rows: list[ListRow] = []
    for row in part.table.rows:
        if not reader.is_data(row):
            report.left_out.append(row.line)
            report.total -= 1
            continue
        read = reader.read(row)
        if part.problem is not None:
            read = replace(read, problems=(part.problem, *read.problems))
        rows.append(read)
        report.rows.append(read)
        if len(rows) >= most:
            yield rows
            rows = []
    if rows:
        yield rows


class _Titles:
    """The columns of the file of refused rows: of every block, and for a course the one that names it."""

    def __init__(self, parts: Sequence[ListPart]) -> None:
        self._names_course = parts[0].plan.kind is ListKind.COURSE and not any(
            part.plan.places(ListColumn.COURSE_NAME) for part in parts
        )
        self._places: dict[str, int] = {}
        self.titles: list[str] = []
        for part in parts:
            for key, title in _keyed(part):
                if key not in self._places:
                    self._places[key] = len(self.titles)
                    self.titles.append(title)
        self._width = len(self.titles)
        if self._names_course:
            self.titles.append(heading(ListColumn.COURSE_NAME))

    def cells(self, part: ListPart, row: TableRow) -> list[Cell]:
        """A row of one part in these columns."""
        found: list[Cell] = [None] * self._width
        for place, (key, _) in enumerate(_keyed(part)):
            found[self._places[key]] = _as_cell(row.at(place))
        return [*found, part.name] if self._names_course else found


def _keyed(part: ListPart) -> list[tuple[str, str]]:
    """Each column by what is the same column of another block, with its title.

    A meeting by its whole date, for two blocks may have the same day of different years.
    """
    found: list[tuple[str, str]] = []
    times: Counter[str] = Counter()
    for title, column in zip(part.table.header, part.plan.columns, strict=True):
        told = f"{column.day:%d.%m.%Y}" if column.day else title
        times[fold(told)] += 1
        found.append((f"{fold(told)} {times[fold(told)]}", told))
    return found


def _as_cell(value: Value) -> Cell:
    return f"{value:%H:%M}" if isinstance(value, time) else value
