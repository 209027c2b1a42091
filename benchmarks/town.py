"""The database that is measured: a demonstration of a few thousand people, multiplied in SQL to what was asked for."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path
from typing import Any

from sqlalchemy import Column, Date, ForeignKey, Integer, String, Uuid

from counsellor_app import store
from counsellor_app.clock import FixedClock
from counsellor_app.kinds import voucher_number
from counsellor_app.models import Base
from counsellor_app.models.base import UtcInstant
from counsellor_app.services.backend import Backend
from counsellor_app.services.demonstration.demonstration_folder import make_demonstration
from counsellor_app.services.office import sign_in
from counsellor_app.store.engine import connect
from counsellor_app.store.schema import SEARCH_TABLE

TODAY = date(2026, 11, 20)
TOLD = 2_000  # people whose stories are told one by one
FILES = ("counsellor.db", "counsellor.keys", "demo.key")

# Everything that hangs on a person or on a course is multiplied; the office is there once.
ROOTS = {"participant", "course"}
UNIQUE = {"letter_identifier"}  # unique together with others

# What `reports/case_rows` reads of it.
READ_BY_FIGURES = frozenset(
    {"participant", "pathway", "referral", "interview", "consent", "course", "enrolment"}
    | {"course_closing", "follow_up", "call", "scheme_grant"}
)
_ASKED_FOR = {"call": " WHERE call.follow_up_id IS NOT NULL"}
_QUARTER = 91  # days


def make(folder: Path, people: int) -> Path:
    """A folder with that many people; one that is there already is used again."""
    if folder.exists():
        return folder
    making = folder.with_name(f"{folder.name}.new")
    shutil.rmtree(making, ignore_errors=True)
    make_demonstration(
        making, participants=min(people, TOLD), today=TODAY, progress=lambda done, of: None
    )
    if people > TOLD:
        multiply(making, -(-people // TOLD))
    return making.rename(folder)


def copy(folder: Path, target: Path) -> Path:
    """The same town once more, to be written in."""
    target.mkdir(parents=True)
    for name in FILES:
        shutil.copyfile(folder / name, target / name)
    return target


class Town:
    """An opened folder with the doors of the team lead."""

    def __init__(self, folder: Path) -> None:
        self.database = store.open_database(folder)
        self.backend = Backend(self.database.engine, FixedClock(TODAY))
        self.backend.actor = self.backend.read(sign_in.demonstration_actor, "TL")
        self.path, self.key = self.database.folder.database, self.database.key

    def bare(self) -> Any:
        """A connection of the bare driver on the same file."""
        return connect(self.path, self.key)

    def ids(self, sql: str) -> list[Any]:
        """The first column of a statement."""
        connection = self.bare()
        try:
            return [row[0] for row in connection.execute(sql)]
        finally:
            connection.close()


def make_for_figures(folder: Path, pathways: int) -> Path:
    """A folder with that many pathways or a few more, and of them only what figures read.

    Each copy of the told town lies some days earlier than the one before, within a quarter, so that
    no day holds the same people a hundred times. Meetings, marks, vouchers, letters and the search
    are not copied: the whole of a million pathways would take 21 GB, this takes a third.
    """
    if folder.exists():
        return folder
    making = folder.with_name(f"{folder.name}.new")
    shutil.rmtree(making, ignore_errors=True)
    make_demonstration(making, participants=TOLD, today=TODAY, progress=lambda done, of: None)
    database = store.open_database(making)
    connection = connect(database.folder.database, database.key)
    told = connection.execute("SELECT count(*) FROM pathway").fetchone()[0]
    connection.close()
    database.close()
    multiply(making, -(-pathways // told), READ_BY_FIGURES, days_apart=37)
    return making.rename(folder)


def multiply(
    folder: Path, times: int, only: frozenset[str] | None = None, days_apart: int = 0
) -> None:
    """Each person with all that hangs on her, and each course, `times` times over.

    `only`: these tables of it alone. `days_apart`: each copy is so many days earlier than the one
    before, modulo a quarter.
    """
    tables = [table for table in multiplied() if only is None or table in only]
    database = store.open_database(folder)
    connection = connect(database.folder.database, database.key)
    run = connection.execute
    for pragma in ("synchronous = OFF", "foreign_keys = OFF", "cache_size = -400000"):
        run(f"PRAGMA {pragma}")
    made_again = [
        (kind, name, sql)
        for kind, name, table, sql in run("SELECT type, name, tbl_name, sql FROM sqlite_master")
        if sql and (kind == "trigger" or (kind == "index" and table in tables))
    ]
    for kind, name, _ in made_again:  # an index that is built at the end is built in its order
        run(f"DROP {kind} {name}")
    run("BEGIN IMMEDIATE")
    highest = {
        "number": run("SELECT max(number) FROM participant").fetchone()[0],
        "serial": run("SELECT max(serial) FROM voucher").fetchone()[0],
    }
    for table in tables:
        columns = [
            _copied(table, column, highest, set(tables), days_apart)
            for column in Base.metadata.tables[table].columns
        ]
        names = ", ".join(f'"{column.name}"' for column in Base.metadata.tables[table].columns)
        run(
            f"WITH RECURSIVE copies(k) AS (SELECT 1 UNION ALL SELECT k + 1 FROM copies "
            f"WHERE k < {times - 1}) INSERT INTO {table} ({names}) "
            f"SELECT {', '.join(columns)} FROM {table}, copies"
            + (_ASKED_FOR.get(table, "") if only is not None else "")
        )
    if "voucher" in tables:
        connection.create_function("printed_number", 2, _printed_number)
        run("UPDATE voucher SET number = printed_number(number, serial)")
    run("COMMIT")
    if only is None:
        run(f"INSERT INTO {SEARCH_TABLE} ({SEARCH_TABLE}) VALUES ('rebuild')")
    for _, _, sql in made_again:
        run(sql)
    run("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    database.close()


def multiplied() -> list[str]:
    """The tables that hang on a person or on a course, parents first."""
    found = set(ROOTS)
    for table in Base.metadata.sorted_tables:
        if any(key.column.table.name in found for key in table.foreign_keys):
            found.add(table.name)
    return [table.name for table in Base.metadata.sorted_tables if table.name in found]


def _copied(
    table: str,
    column: Column[Any],
    highest: dict[str, int],
    tables: set[str],
    days_apart: int,
) -> str:
    """How a column of the k-th copy is made from the first one."""
    name = f'{table}."{column.name}"'
    if days_apart and isinstance(column.type, Date | UtcInstant):
        earlier = f"'-' || (k * {days_apart} % {_QUARTER}) || ' days'"
        return f"date(substr({name}, 1, 10), {earlier}) || substr({name}, 11)"
    keys: list[ForeignKey] = list(column.foreign_keys)
    is_own = column.primary_key and isinstance(column.type, Uuid)
    if is_own or any(key.column.table.name in tables for key in keys):
        # The end of an id tells the copy: copies of one person belong together.
        return _tagged(name)
    if isinstance(column.type, Integer) and column.name in highest and table != "meeting":
        return f"{name} + k * {highest[column.name]}"
    if (column.unique or column.name in UNIQUE) and isinstance(column.type, String):
        return f"CASE WHEN {name} = '' THEN '' ELSE {name} || '-' || k END"
    return name


def _printed_number(of_original: str, serial: int) -> str:
    """A copy's own number with its check digit, so that a pharmacy's list may name it."""
    prefix, year = of_original.split("-")[:2]
    return voucher_number.make(prefix, int(year), serial)


def _tagged(name: str) -> str:
    """Random digits of the id give way to the number of the copy; the last ones keep it unique.

    The version says 8, so that a copy is never equal to an id that was made.
    """
    return (
        f"substr({name}, 1, 12) || '8' || substr({name}, 14, 7) || printf('%05x', k) "
        f"|| substr({name}, 26)"
    )
