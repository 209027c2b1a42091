"""Brings a list of the office in from a table: what becomes of each row, all in one act, undone as a whole."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select

from counsellor_app.errors import FieldError, UserError
from counsellor_app.ids import new_id
from counsellor_app.kinds.names import fold
from counsellor_app.kinds.office import OfficeTable, RowState, RowWarning
from counsellor_app.models import Base
from counsellor_app.services.actor import Right
from counsellor_app.services.directory.office_rows import (
    TABLES,
    Cells,
    OfficeRows,
    Values,
    demand_whole,
    read_row,
    written,
)
from counsellor_app.services.operation import query, use_case
from counsellor_app.services.trace import as_before, audit
from counsellor_app.services.transaction import Transaction

_CHUNK = 500


@dataclass(frozen=True, slots=True)
class TypedRow:
    """A row of the file: its line, and its cells by field."""

    line: int
    cells: Cells


@dataclass(frozen=True, slots=True)
class RowVerdict:
    """What becomes of one row."""

    line: int
    state: RowState
    name: str
    changes: tuple[tuple[str, str, str], ...] = ()  # field, before, now
    warnings: tuple[RowWarning, ...] = ()
    refused: UserError | None = None


@dataclass(frozen=True, slots=True)
class TableVerdict:
    """What becomes of the whole table."""

    rows: tuple[RowVerdict, ...]

    def count(self, state: RowState) -> int:
        """How many rows end so."""
        return sum(row.state is state for row in self.rows)

    @property
    def wanted(self) -> int:
        """How many rows there is something to do for."""
        return self.count(RowState.NEW) + self.count(RowState.CHANGED)


@query(Right.RULES)
def judge(session: Transaction, table: OfficeTable, rows: Sequence[TypedRow]) -> TableVerdict:
    """What would become of each row, in the order of the file; nothing is written."""
    return TableVerdict(tuple(verdict for verdict, _, _ in _judged(session, table, rows)))


@use_case(Right.RULES)
@as_before.undoable("take_in_table")
def take_in(session: Transaction, table: OfficeTable, rows: Sequence[TypedRow]) -> TableVerdict:
    """Writes what is new and what has changed; rows that cannot come in are told and left out.

    Known rows are found by their number, else by their name, and updated instead of doubled. An
    empty cell changes nothing.
    """
    verdicts: list[RowVerdict] = []
    for verdict, entity, values in _judged(session, table, rows):
        verdicts.append(verdict)
        if verdict.state is RowState.NEW:
            _make(session, table, values)
        elif verdict.state is RowState.CHANGED:
            for name, value in values.items():
                setattr(entity, name, value)
    found = TableVerdict(tuple(verdicts))
    counts: dict[str, Any] = {state.value: found.count(state) for state in RowState}
    audit.record(session, "take_in_table", subject="office_table", table=table, **counts)
    return found


@query(Right.RULES)
def office_table(
    session: Transaction, table: OfficeTable
) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """The titles and the rows of a list, to go out as a file that can come in again."""
    rows = TABLES[table]
    found: Any = session.scalars(select(rows.model)).all()
    lines = [tuple(written(name, getattr(each, name)) for name in rows.columns) for each in found]
    titles = tuple(titles[0] for titles in rows.columns.values())
    return titles, tuple(sorted(lines, key=lambda line: [fold(cell) for cell in line]))


def _judged(
    session: Transaction, table: OfficeTable, typed: Sequence[TypedRow]
) -> Iterable[tuple[RowVerdict, Any, Values]]:
    rows = TABLES[table]
    found: Any = session.scalars(select(rows.model)).all()
    by_number = {
        getattr(e, rows.number): e for e in found if rows.number and getattr(e, rows.number)
    }
    by_name = {_name_key(rows, each): each for each in found}
    lines: dict[object, int] = {}
    for row in typed:
        name = " · ".join(filter(None, (row.cells.get(n, "").strip() for n in rows.names)))
        try:
            read = read_row(table, row.cells, session.today)
            entity = _known(rows, read.values, by_number, by_name)
            if entity is None:
                demand_whole(table, read.values)
            _demand_once(rows, read.values, entity, lines, row.line)
        except UserError as refused:
            yield RowVerdict(row.line, RowState.REFUSED, name, refused=refused), None, {}
            continue
        values = read.values if entity is None else _newer(entity, read.values)
        changes = () if entity is None else _changes(entity, values)
        state = RowState.NEW if entity is None else RowState.CHANGED if changes else RowState.SAME
        yield RowVerdict(row.line, state, name, changes, read.warnings), entity, values


def _known(
    rows: OfficeRows, values: Values, by_number: dict[str, Any], by_name: dict[tuple[str, ...], Any]
) -> Any:
    """The row that is meant: by its number where it has one, else by its name."""
    number = values.get(rows.number) if rows.number else None
    if number and number in by_number:
        return by_number[number]
    named = by_name.get(tuple(fold(str(values.get(name, ""))) for name in rows.names))
    if named is None:
        return None
    other = getattr(named, rows.number) if rows.number else ""
    # Two with the same name and different numbers are two.
    return None if number and other and other != number else named


def _demand_once(
    rows: OfficeRows, values: Values, entity: Any, lines: dict[object, int], line: int
) -> None:
    """FieldError when the same one stands in the file before."""
    number = values.get(rows.number) if rows.number else None
    key: object = number or tuple(fold(str(values.get(name, ""))) for name in rows.names)
    if entity is not None:
        key = entity.id
    if key in lines:
        raise FieldError(rows.number or rows.names[0], "office.twice", line=lines[key])
    lines[key] = line


def _name_key(rows: OfficeRows, entity: Any) -> tuple[str, ...]:
    return tuple(fold(str(getattr(entity, name))) for name in rows.names)


def _newer(entity: Any, values: Values) -> Values:
    """A confirmation that is older than ours is not taken over."""
    day = values.get("confirmed_on")
    if isinstance(day, date) and entity.confirmed_on is not None and day < entity.confirmed_on:
        return {name: value for name, value in values.items() if name != "confirmed_on"}
    return values


def _changes(entity: Any, values: Values) -> tuple[tuple[str, str, str], ...]:
    return tuple(
        (name, written(name, getattr(entity, name)), written(name, value))
        for name, value in values.items()
        if getattr(entity, name) != value
    )


def _make(session: Transaction, table: OfficeTable, values: Values) -> Base:
    rows = TABLES[table]
    made: Any = rows.model
    entity: Base = made(id=new_id(), **{"active": True, **rows.fresh, **values})
    session.add(entity)
    return entity
