"""A list of referrals from a spreadsheet: the program on one copy, parsing and its very statements on another."""

from __future__ import annotations

import datetime
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from benchmarks import town as towns
from benchmarks.measuring import Bar, Line, milliseconds
from benchmarks.statements import Statements, written_down
from benchmarks.town import Town
from counsellor_app.exchange import spreadsheet
from counsellor_app.files import tables, tables_in
from counsellor_app.files.cells import Cell
from counsellor_app.kinds.spreadsheet import RowFate
from counsellor_app.services.spreadsheets import brought_in
from counsellor_app.services.trace import undo

ROWS = 20_000
_TITLES = ("Navn", "CPR-nr.", "Telefon", "Henvist den", "Henvist fra", "Bemærkning")
_SOURCES = ("sygehus", "egen læge", "selv", "jobcenter", "apotek")
_FIRST = datetime.date(2024, 1, 1)


def lines(folder: Path, rows: int = ROWS) -> Iterator[Line]:
    """Bringing in, bringing in again, and taking back, on copies that are thrown away."""
    with tempfile.TemporaryDirectory(dir=folder.parent) as place:
        first = Town(towns.copy(folder, Path(place) / "first"))
        second = Town(towns.copy(folder, Path(place) / "second"))
        path = Path(place) / "henviste.xlsx"
        tables.write(path, _TITLES, (_row(number) for number in range(rows)))
        yield _bring_in(first, second, path, rows)
        yield _again(first, path, rows)
        yield _take_back(first, second, rows)
        first.database.close()
        second.database.close()


def _row(number: int) -> tuple[Cell, ...]:
    """Every third with a CPR number, every tenth of somebody who stands above."""
    who = number if number % 10 else number // 2
    day = _FIRST + datetime.timedelta(days=number % 900)
    born = f"{who % 28 + 1:02d}{who % 12 + 1:02d}{who % 60 + 30:02d}{who % 4000:04d}"
    cpr = born if who % 3 == 0 else ""
    phone = f"{20_000_000 + who * 7:08d}"
    return f"Prøve{who} Person{who % 977}", cpr, phone, day, _SOURCES[who % 5], "Vil gerne stoppe"


def _bring_in(first: Town, second: Town, path: Path, rows: int) -> Line:
    with written_down(first.database.engine) as statements:
        opened = spreadsheet.open_list(first.backend, path)
        ours = milliseconds(spreadsheet.bring_in, first.backend, opened)
        ours += milliseconds(spreadsheet.open_list, first.backend, path)
    with closing(second.bare()) as connection:
        floor = milliseconds(_parse_and_write, path, statements, connection)
    return Line(f"list of {rows} rows brought in", ours, floor, Bar(factor=3))


def _parse_and_write(path: Path, statements: Statements, connection: object) -> None:
    tables_in.read_table(path)
    statements.replay(connection)


def _again(first: Town, path: Path, rows: int) -> Line:
    """The same file: its floor is the first reading of it, since nothing is written but the counts."""
    opened = spreadsheet.open_list(first.backend, path)
    report = spreadsheet.ListReport()
    with written_down(first.database.engine) as statements:
        ours = milliseconds(spreadsheet.bring_in, first.backend, opened, report)
    made = report.count(RowFate.NEW, RowFate.KNOWN)
    with closing(first.bare()) as connection:
        reads = Statements([each for each in statements.seen if each[0].startswith("SELECT")])
        floor = milliseconds(_parse_and_write, path, reads, connection)
    note = f"{made} made twice"
    return Line(f"the same {rows} rows again", ours, floor, Bar(factor=3), note, also=made == 0)


def _take_back(first: Town, second: Town, rows: int) -> Line:
    """The list as a whole; the floor are its statements alone, on the copy that has the same rows."""
    newest = first.backend.read(brought_in.brought_in)
    batch = next(each for each in newest if each.accepted)
    assert first.backend.read(undo.last_undoable) is not None
    with written_down(first.database.engine) as statements:
        ours = milliseconds(spreadsheet.take_back, first.backend, batch.id)
    with closing(second.bare()) as connection:
        floor = milliseconds(statements.replay, connection)
    return Line(f"{rows} rows taken back", ours, floor, Bar(factor=5))
