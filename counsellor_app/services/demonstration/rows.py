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
        self._rows: dict[str, list[Row]] = {}
        self._blanks: dict[str, Row] = {}

    def add(self, model: type[Base], **values: Any) -> Row:
        """A row to be written; it may be changed until then."""
        table = model.__tablename__
        blank = self._blanks.get(table)
        if blank is None:
            blank = self._blanks[table] = _blank(Base.metadata.tables[table])
        if not values.keys() <= blank.keys():
            raise KeyError(f"{table}: {sorted(values.keys() - blank.keys())}")
        row = blank | values
        self._rows.setdefault(table, []).append(row)
        return row

    def of(self, model: type[Base]) -> list[Row]:
        """The rows of a table so far."""
        return self._rows.setdefault(model.__tablename__, [])

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
        for table in Base.metadata.sorted_tables:
            rows = self._rows.get(table.name, [])
            for start in range(0, len(rows), CHUNK):
                yield table, rows[start : start + CHUNK]


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
