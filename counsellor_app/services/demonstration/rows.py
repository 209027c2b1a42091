"""Gathers the rows of the demonstration and writes them in bulk, parents before children."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from sqlalchemy import Table, insert

from counsellor_app.models import Base
from counsellor_app.services.transaction import Transaction

Row = dict[str, Any]
Progress = Callable[[int, int], None]

CHUNK = 2_000


class Rows:
    """Rows by table; each has every column, so that one statement takes them all."""

    def __init__(self) -> None:
        self._rows: dict[type[Base], list[Row]] = {}
        self._blanks: dict[type[Base], Row] = {}

    def add(self, model: type[Base], **values: Any) -> Row:
        """A row to be written; it may be changed until then."""
        blank = self._blanks.get(model)
        if blank is None:
            blank = self._blanks[model] = _blank(_table(model))
        if not values.keys() <= blank.keys():
            raise KeyError(f"{model.__name__}: {sorted(values.keys() - blank.keys())}")
        row = blank | values
        self.of(model).append(row)
        return row

    def of(self, model: type[Base]) -> list[Row]:
        """The rows of a table so far."""
        rows = self._rows.get(model)
        if rows is None:
            rows = self._rows[model] = []
        return rows

    def write(self, session: Transaction, progress: Progress) -> None:
        """Writes everything in the order in which the tables refer to each other."""
        total = sum(map(len, self._rows.values()))
        done = 0
        for table, chunk in self._chunks():
            session.execute(insert(table), chunk)
            session.touched(table.name)
            done += len(chunk)
            progress(done, total)
        self._rows.clear()

    def _chunks(self) -> Iterator[tuple[Table, list[Row]]]:
        by_table = {_table(model).name: rows for model, rows in self._rows.items()}
        for table in Base.metadata.sorted_tables:
            rows = by_table.get(table.name, [])
            for start in range(0, len(rows), CHUNK):
                yield table, rows[start : start + CHUNK]


def _table(model: type[Base]) -> Table:
    return Base.metadata.tables[model.__tablename__]


def _blank(table: Table) -> Row:
    blank: Row = {}
    for column in table.columns:
        default: Any = column.default
        if default is not None and default.is_scalar:
            blank[column.name] = default.arg
        else:
            blank[column.name] = _EMPTY.get(getattr(getattr(default, "arg", None), "__name__", ""))
    return blank


_EMPTY: dict[str, Any] = {"dict": {}, "list": []}
