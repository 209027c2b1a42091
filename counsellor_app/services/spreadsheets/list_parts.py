"""Parts a sheet into the courses it tells of: blocks one under another, or a column that names the course of a row."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from counsellor_app.errors import FieldError
from counsellor_app.files import cell_values
from counsellor_app.files.table_reading import Table, TableRow
from counsellor_app.kinds.names import fold
from counsellor_app.kinds.spreadsheet import ListColumn, ListKind
from counsellor_app.services.spreadsheets.course_facts import proposed_name
from counsellor_app.services.spreadsheets.list_columns import folded_titles
from counsellor_app.services.spreadsheets.list_plan import Plan, plan_for
from counsellor_app.services.spreadsheets.recognising import Recognised, meeting_days

C = ListColumn
_NAMES = (C.NAME, C.GIVEN_NAME, C.SURNAME)
_OF_A_COURSE = (C.PROGRAMME, C.PLACE, C.COUNSELLOR)
"""What a column may say of the course of a row; its first row counts."""
_MOST_TITLES = 3  # rows over the titles of a block that name it


@dataclass(frozen=True, slots=True)
class ListPart:
    """One course of a sheet: its rows, and the plan by which they are read."""

    key: str  # by which its name is remembered while the guide is open
    name: str
    table: Table
    plan: Plan
    problem: FieldError | None = None  # why none of its rows can come in

    @property
    def days(self) -> tuple[date, ...]:
        """The days of its meetings."""
        return tuple(sorted(day for _, day in self.plan.meetings))


def parts_of(
    plan: Plan, table: Table, file_stem: str, today: date, names: Mapping[str, str] | None = None
) -> tuple[ListPart, ...]:
    """The courses of a sheet in their order; what is no course, or one, is a single part.

    `names` are what the user calls some of them, by their keys.
    """
    base = proposed_name(plan, table, file_stem)
    if plan.kind is not ListKind.COURSE:
        return (ListPart("", base, table, plan),)
    found: list[ListPart] = []
    for block in blocks(table, today):
        mine = plan if block.header_line == table.header_line else _plan_of(block, plan, today)
        if mine.places(C.COURSE_NAME):
            found += _by_column(mine, block, base)
        else:
            found.append(ListPart(str(block.header_line), base, block, mine))
    if not found:  # titles alone
        return (ListPart("", base, table, plan),)
    if len(found) == 1:
        part = found[0]
        said = {} if not part.plan.places(C.COURSE_NAME) else {C.COURSE_NAME: part.name}
        return (replace(part, plan=_with(part.plan, said)),)
    return tuple(_named(part, base, names or {}) for part in found)


def blocks(table: Table, today: date) -> tuple[Table, ...]:
    """A table for each line of titles; the same titles again are a new page of the same course.

    Lines with a single text right above the titles name the block.
    """
    starts = [place for place, row in enumerate(table.rows) if _is_titles(row, table, today)]
    found: list[Table] = []
    begun, current = 0, table
    for place in starts:
        header = tuple(_title(cell) for cell in table.rows[place].cells)
        above = _texts_above(table.rows, place, begun)
        if not above and [fold(t) for t in header] == [fold(t) for t in current.header if t]:
            continue
        found.append(replace(current, rows=table.rows[begun : place - len(above)]))
        width = max(len(header), *(len(row.cells) for row in table.rows[place:]))
        current = replace(
            table,
            header=header + ("",) * (width - len(header)),
            header_line=table.rows[place].line,
            above=above,
        )
        begun = place + 1
    found.append(replace(current, rows=table.rows[begun:]))
    return tuple(found)


def _is_titles(row: TableRow, table: Table, today: date) -> bool:
    """A name and at least one day among them, as over the first block."""
    cells = [cell for cell in row.cells if cell is not None]
    if len(cells) < 2:
        return False
    words = {fold(cell) for cell in cells if isinstance(cell, str)}
    if not words & _usual_names():
        return False
    header = tuple(_title(cell) for cell in row.cells)
    return bool(meeting_days(replace(table, header=header, rows=()), today))


def _usual_names() -> set[str]:
    return {folded for column in _NAMES for folded, _ in folded_titles(ListKind.COURSE, column)}


def _texts_above(rows: Sequence[TableRow], place: int, begun: int) -> tuple[str, ...]:
    texts: list[str] = []
    for row in reversed(rows[max(begun, place - _MOST_TITLES) : place]):
        filled = [cell for cell in row.cells if cell is not None]
        if len(filled) != 1 or not isinstance(filled[0], str):
            break
        texts.insert(0, " ".join(filled[0].split()))
    return tuple(texts)


def _title(cell: object) -> str:
    if isinstance(cell, date):
        return f"{cell:%d.%m.%Y}"
    return "" if cell is None else " ".join(str(cell).split())


def _plan_of(block: Table, first: Plan, today: date) -> Plan:
    """The columns of another block, by what was chosen for those of the first."""
    return replace(plan_for(block, first.mapping(), today), for_all=first.for_all)


def _by_column(plan: Plan, table: Table, base: str) -> list[ListPart]:
    """The rows of a block by the course that each names; a row that names none goes by what holds for all."""
    said = plan.for_all.get(C.COURSE_NAME, "").strip()
    groups: dict[str, tuple[str, list[TableRow]]] = {}
    for row in table.rows:
        name = _cell(plan, row, C.COURSE_NAME) or said
        groups.setdefault(fold(name), (name, []))[1].append(row)
    return [
        _group(plan, table, f"{table.header_line}:{key}", name or base, rows, named=bool(name))
        for key, (name, rows) in groups.items()
    ]


def _group(
    plan: Plan, table: Table, key: str, name: str, rows: list[TableRow], *, named: bool
) -> ListPart:
    """Its meetings are the days for which somebody of it has a mark."""
    columns = tuple(
        Recognised(None)
        if each.column is C.MEETING and not any(row.at(place) is not None for row in rows)
        else each
        for place, each in enumerate(plan.columns)
    )
    more = {column: _first(plan, rows, column) for column in _OF_A_COURSE}
    mine = _with(replace(plan, columns=columns), {c: text for c, text in more.items() if text})
    problem = None
    if not named:
        problem = FieldError(C.COURSE_NAME.value, "list.needs_course")
    elif not mine.meetings:
        problem = FieldError(C.MEETING.value, "list.no_marks_of_course")
    return ListPart(key, name, replace(table, rows=tuple(rows), above=()), mine, problem)


def _named(part: ListPart, base: str, names: Mapping[str, str]) -> ListPart:
    """As the user calls it, else as the sheet does; two blocks without a name are told apart by their day."""
    above = next((text for text in part.table.above if any(map(str.isalpha, text))), "")
    name = part.name if part.plan.places(C.COURSE_NAME) else above
    if not name:
        name = f"{base} {part.days[0]:%d.%m.%Y}" if part.days else base
    name = names.get(part.key, "").strip() or name
    return replace(part, name=name, plan=_with(part.plan, {C.COURSE_NAME: name}))


def _with(plan: Plan, said: Mapping[ListColumn, str]) -> Plan:
    return replace(plan, for_all={**plan.for_all, **said})


def _cell(plan: Plan, row: TableRow, column: ListColumn) -> str:
    found = (cell_values.text(row.at(place)).strip() for place in plan.places(column))
    return next((" ".join(text.split()) for text in found if text), "")


def _first(plan: Plan, rows: Sequence[TableRow], column: ListColumn) -> str:
    return next((text for row in rows if (text := _cell(plan, row, column))), "")
