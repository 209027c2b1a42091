"""Tables: the two dialects of CSV and xlsx, with text that stays text (quality 22)."""

import csv
import hashlib
import tracemalloc
from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from counsellor_app.errors import UserError
from counsellor_app.files import tables
from counsellor_app.files.cells import Cell
from counsellor_app.files.tables import Dialect

_HEADER = ["pathway", "cpr", "phone", "note", "on", "co_ppm", "present", "unknown"]
_ROW: list[Cell] = [
    "k7m", "0102034916", "+4520222324", 'sagde "nej", æøå', date(2026, 3, 1), 7.5, True, None
]  # fmt: skip


def _sheet(path: Path) -> Any:
    return openpyxl.load_workbook(path).active


def test_csv_for_machines_is_as_the_commands_promise(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    written = tables.write(path, _HEADER, [_ROW])
    expected = (
        "pathway,cpr,phone,note,on,co_ppm,present,unknown\n"
        'k7m,0102034916,+4520222324,"sagde ""nej"", æøå",2026-03-01,7.5,true,\n'
    ).encode()
    assert path.read_bytes() == expected
    assert written == tables.Written(path, 1, len(expected), hashlib.sha256(expected).hexdigest())


def test_csv_for_excel(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    tables.write(path, _HEADER, [_ROW], Dialect.EXCEL)
    assert (
        path.read_bytes()
        == (
            "\ufeffpathway;cpr;phone;note;on;co_ppm;present;unknown\r\n"
            'k7m;\'0102034916;\'+4520222324;"sagde ""nej"", æøå";2026-03-01;7,5;ja;\r\n'
        ).encode()
    )


@pytest.mark.parametrize("text", ["=1+1", "+45", "-2", "@SUM(A1)", "\t=1", "\r=1", "00123"])
def test_text_is_never_a_formula_in_excel(tmp_path: Path, text: str) -> None:
    line = tables.csv_text(["note"], [[text]], Dialect.EXCEL)
    assert next(csv.reader(line.splitlines(keepends=True)[1:]))[0].startswith("'")
    tables.write(tmp_path / "a.xlsx", ["note"], [[text]])
    cell = _sheet(tmp_path / "a.xlsx")["A2"]
    assert cell.data_type in ("s", "inlineStr")
    assert cell.value.replace("_x000D_", "\r") == text


def test_machines_get_text_as_it_is() -> None:
    assert tables.csv_text(["note"], [["=1+1"]]) == "note\n=1+1\n"


def test_xlsx_keeps_types_and_freezes_the_header(tmp_path: Path) -> None:
    row: list[Cell] = [*_ROW[:5], Decimal("12.50"), False, None]
    tables.write(tmp_path / "a.xlsx", _HEADER, [row, [None] * 8])
    sheet = _sheet(tmp_path / "a.xlsx")
    assert [cell.value for cell in sheet[1]] == _HEADER
    values = [cell.value for cell in sheet[2]]
    assert values[:4] == _ROW[:4]
    assert values[4] == datetime(2026, 3, 1)
    assert sheet["E2"].is_date
    assert values[5:] == [12.5, False, None]
    assert sheet.freeze_panes == "A2"


def test_xlsx_carries_awkward_text_unharmed(tmp_path: Path) -> None:
    texts = ["  blanks  ", "<b>&\"'", "linje 1\nlinje 2", "_x0041_", "\x07bell", "æøå 🚭"]
    tables.write(tmp_path / "a.xlsx", ["t"], [[text] for text in texts])
    sheet = _sheet(tmp_path / "a.xlsx")
    read = [sheet.cell(row, 1).value for row in range(2, len(texts) + 2)]
    assert read == [*texts[:3], "_x005F_x0041_", "bell", texts[5]]


def test_equal_tables_are_equal_files(tmp_path: Path) -> None:
    first = tables.write(tmp_path / "a.xlsx", _HEADER, [_ROW])
    second = tables.write(tmp_path / "b.xlsx", _HEADER, [_ROW])
    assert first.sha256 == second.sha256


def test_a_failing_row_leaves_the_former_file(tmp_path: Path) -> None:
    def rows() -> Iterator[list[Cell]]:
        yield ["one"]
        raise RuntimeError("the database went away")

    for name in ("a.csv", "a.xlsx"):
        (tmp_path / name).write_bytes(b"former")
        with pytest.raises(RuntimeError):
            tables.write(tmp_path / name, ["n"], rows())
        assert (tmp_path / name).read_bytes() == b"former"
    assert {path.name for path in tmp_path.iterdir()} == {"a.csv", "a.xlsx"}


def test_other_endings_are_refused(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"export\.unknown_format"):
        tables.write(tmp_path / "a.ods", ["n"], [])


@pytest.mark.parametrize("name", ["a.csv", "a.xlsx"])
def test_long_tables_are_streamed(tmp_path: Path, name: str) -> None:
    rows: Iterator[list[Cell]] = ([f"p{n}", n, date(2026, 1, 1), None] for n in range(20_000))
    tracemalloc.start()
    try:
        written = tables.write(tmp_path / name, ["a", "b", "c", "d"], rows)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert written.rows == 20_000
    assert peak < 1_000_000
