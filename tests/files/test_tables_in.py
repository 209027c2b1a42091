"""Tables that arrive: what Danish systems and Excel write, and files made to do harm (quality 13, 21)."""

from __future__ import annotations

import contextlib
import io
import random
import time
import tracemalloc
import zipfile
from collections.abc import Callable, Sequence
from datetime import date, datetime
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from counsellor_app.errors import UserError
from counsellor_app.files import cell_values, tables
from counsellor_app.files.cell_values import CellError
from counsellor_app.files.table_reading import (
    Bounds,
    TableRow,
    Value,
    columns_named,
    without_header,
)
from counsellor_app.files.tables_in import read_table
from tests.helpers.torture import Torture

TODAY = date(2026, 3, 10)
LIST = "Rekvisition;Dato;Præparat;Beløb\r\nSTR-2026-000001-5;01.03.2026;Plaster;1.234,50\r\n"


def a_book(
    rows: Sequence[Sequence[object]], change: Callable[[Any], object] | None = None
) -> bytes:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    if change is not None:
        change(book)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def with_part(content: bytes, name: str, change: Callable[[bytes], bytes]) -> bytes:
    """The same package with one part changed."""
    file = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as old,
        zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for part in old.namelist():
            data = old.read(part)
            new.writestr(part, change(data) if part == name else data)
    return file.getvalue()


def replaced(old: bytes, new: bytes, data: bytes) -> bytes:
    assert old in data
    return data.replace(old, new)


SHEET = "xl/worksheets/sheet1.xml"


def code(content: bytes, **bounds: Any) -> str:
    with pytest.raises(UserError) as refused:
        read_table(content, bounds=Bounds(**bounds))
    return refused.value.code


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le", "utf-16-be"]
)
@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
def test_csv_is_read_in_every_usual_writing(encoding: str, separator: str) -> None:
    text = f'Nr{separator}Præparat{separator}Beløb\n1{separator}"Tyggegummi{separator} ""4 mg"""{separator}"1.234,50"\n'
    table = read_table(text.encode(encoding))
    assert table.header == ("Nr", "Præparat", "Beløb")
    assert table.rows == (TableRow(2, ("1", f'Tyggegummi{separator} "4 mg"', "1.234,50")),)


def test_amounts_with_a_comma_do_not_make_it_the_separator() -> None:
    table = read_table("Nr;Beløb\n1;2,50\n2;3,75\n".encode())
    assert table.header == ("Nr", "Beløb")
    assert [row.cells for row in table.rows] == [("1", "2,50"), ("2", "3,75")]


def test_titles_above_the_header_and_empty_lines_are_passed_over_and_lines_keep_their_number() -> (
    None
):
    text = 'sep=;\nPrøve Apotek;;\n\nNr;Dato;Beløb\n1;"over\nto linjer";3\n;;\n2;x;4\n'
    table = read_table(text.encode())
    assert (table.header, table.header_line) == (("Nr", "Dato", "Beløb"), 4)
    assert [row.line for row in table.rows] == [5, 8]
    assert table.rows[0].at(1) == "over\nto linjer"
    assert table.rows[0].at(9) is None


def test_a_list_without_titles_keeps_its_first_line() -> None:
    table = without_header(read_table(b"1;2\n3;4\n"))
    assert [(row.line, row.cells) for row in table.rows] == [(1, ("1", "2")), (2, ("3", "4"))]


def test_an_open_quotation_mark_swallows_nothing() -> None:
    with pytest.raises(UserError) as refused:
        read_table(b'Nr;Navn\n1;a\n2;"b\n3;c\n')
    assert (refused.value.code, refused.value.facts) == ("table.quotes", {"line": 3})


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"", "table.empty"),
        (b"\0\0\0", "table.empty"),
        (b" \r\n\r\n", "table.empty"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "table.old_excel"),
        (b"%PDF-1.7 ...", "table.pdf"),
        (b"<html><table></table></html>", "table.markup"),
        (b"\xef\xbb\xbf<?xml version='1.0'?><Workbook/>", "table.markup"),
        (b"PK\x03\x04 no package", "table.damaged"),
        (b"a;b\n\0;c\n", "table.not_a_table"),
        (b"a;b\n1;\x81\n", "table.encoding"),
    ],
)
def test_what_is_no_table_says_so(content: bytes, expected: str) -> None:
    assert code(content) == expected


def test_a_spreadsheet_keeps_the_kinds_of_its_cells() -> None:
    row = ["STR-1", date(2026, 3, 1), datetime(2026, 3, 1, 14, 30), 1234.5, 7, True, None, " æ "]
    table = read_table(a_book([["a", "b", "c", "d", "e", "f", "g", "h"], row]))
    kept: tuple[Value, ...] = (
        *("STR-1", date(2026, 3, 1), datetime(2026, 3, 1, 14, 30)),
        *(Decimal("1234.5"), Decimal(7), True, None, "æ"),
    )
    assert table.rows == (TableRow(2, kept),)
    assert read_table(a_book([["a", "b"], [0.1 + 0.2, "x"]])).rows[0].at(0) == Decimal("0.3")


def test_our_own_files_are_read_back(tmp_path: Path) -> None:
    rows = [["0102034916", "+4520222324", "=1+1"]]
    for name, dialect in (("a.csv", tables.Dialect.EXCEL), ("a.xlsx", tables.Dialect.EXCEL)):
        tables.write(tmp_path / name, ["cpr", "phone", "note"], rows, dialect)
        (row,) = read_table(tmp_path / name).rows
        assert [cell_values.text(cell) for cell in row.cells] == rows[0]


def test_days_that_excel_counts_from_1904() -> None:
    def mac(book: Any) -> None:
        book.epoch = CALENDAR_MAC_1904

    table = read_table(a_book([["Dato", "Tal"], [date(2026, 3, 1), 44619]], mac))
    assert table.days_from_1904
    assert table.rows[0].at(0) == date(2026, 3, 1)
    counted = cell_values.day(table.rows[0].at(1), today=TODAY, days_from_1904=True)
    assert counted == date(2026, 2, 28)


def test_hidden_sheets_lines_merges_and_formulas_are_said() -> None:
    def change(book: Any) -> None:
        sheet = book.active
        sheet.merge_cells("A2:A3")
        sheet["B3"] = "=1+1"
        sheet.row_dimensions[3].hidden = True
        book.create_sheet("Andet")["A1"] = "x"
        hidden = book.create_sheet("Skjult", 0)
        hidden["A1"], hidden.sheet_state = "hemmeligt", "hidden"

    table = read_table(a_book([["Nr", "Beløb"], ["1", 5], [None, 6]], change))
    assert {note.code for note in table.notes} == {
        "table.formula_without_value",
        "table.other_sheets",
        "table.hidden_sheets",
        "table.hidden_rows",
        "table.merged",
    }
    assert [row.cells for row in table.rows] == [("1", Decimal(5)), ("1",)]
    assert (table.sheet, table.sheets) == ("Sheet", ("Sheet", "Andet"))
    assert read_table(a_book([["a"]], lambda b: None), sheet="Sheet").header == ("a",)


def test_a_dimension_that_lies_changes_nothing() -> None:
    content = a_book([["Nr", "Beløb"], ["1", 5]])
    for lie in (b"A1:XFD1048576", b"A1", b"C9:D9"):
        lied = with_part(content, SHEET, partial(replaced, b"A1:B2", lie))
        assert read_table(lied).rows == (TableRow(2, ("1", Decimal(5))),)


def test_a_table_that_is_too_large_is_refused_before_it_fills_the_memory() -> None:
    assert code(b"a;b\n" * 30, file_bytes=40) == "table.too_large"
    assert code(b"a;b\n" * 30, rows=20) == "table.too_many_rows"
    assert code(";".join(["a"] * 300).encode()) == "table.too_many_columns"
    assert code(b"a;b\n1;" + b"x" * 40_000) == "table.cell_too_long"
    assert code(a_book([["a"] * 16_384])) == "table.too_many_columns"
    assert code(a_book([["a", "b"]] * 60), rows=20) == "table.too_many_rows"
    assert code(b"a;b\n" * 2000, seconds=-1) == "table.too_slow"


@pytest.mark.parametrize(
    "cell",
    [
        '<c r="ZZZZZZZZ1"><v>1</v></c>',
        '<c r="A99999999"><v>1</v></c>',
        "<c><v>1</v></c>" * 20_000,
    ],
)
def test_cells_in_impossible_places_are_refused_at_once(cell: str) -> None:
    content = with_part(
        a_book([["a", "b"]]),
        SHEET,
        lambda data: data.replace(b"</sheetData>", f"<row>{cell}</row></sheetData>".encode()),
    )
    tracemalloc.start()
    began = time.process_time()
    assert code(content) in ("table.too_many_columns", "table.too_many_rows")
    assert time.process_time() - began < 5
    assert tracemalloc.get_traced_memory()[1] < 100 * 2**20
    tracemalloc.stop()


def test_a_gigabyte_of_zeros_in_a_package_is_not_unpacked() -> None:
    file = io.BytesIO(a_book([["a", "b"]]))
    with (
        zipfile.ZipFile(file, "a", zipfile.ZIP_DEFLATED) as package,
        package.open("xl/media/large.bin", "w", force_zip64=True) as part,
    ):
        for _ in range(160):
            part.write(bytes(2**20))
    began = time.process_time()
    assert code(file.getvalue()) == "table.unpacks_too_large"
    assert time.process_time() - began < 1


def test_entities_and_other_tricks_of_xml_are_refused() -> None:
    bomb = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bbbb">]>'
    content = with_part(a_book([["a", "b"]]), SHEET, lambda data: bomb + data)
    assert code(content) == "table.damaged"


def test_who_stops_the_reading_is_obeyed() -> None:
    class StoppedError(Exception):
        pass

    def stop(_done: int, _total: int) -> None:
        raise StoppedError

    for content in (b"a;b\n" * 3000, a_book([["a", "b"]] * 3)):
        with pytest.raises(StoppedError):
            read_table(content, progress=stop)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("1.234,50", "1234.50"),
        ("1234,5", "1234.5"),
        ("1234.50", "1234.50"),
        ("1,234.50", "1234.50"),
        ("1.234", "1234"),
        ("1 234,50 kr.", "1234.50"),
        ("kr. 250,00", "250.00"),
        ("DKK 250", "250"),
        ("250,-", "250"),
        ("(250,00)", "-250.00"),
        ("250,00-", "-250.00"),
        ("−7", "-7"),
        ("'007", "7"),
    ],
)
def test_danish_numbers(written: str, read: str) -> None:
    assert cell_values.number(written) == Decimal(read)


@pytest.mark.parametrize("written", ["x", "1.2.3", "1,2,3", "12 34", "-", "1e9", "NaN", "kr."])
def test_what_is_no_number(written: str) -> None:
    with pytest.raises(CellError):
        cell_values.number(written)


@pytest.mark.parametrize(
    "written",
    [
        *("1/3", "1.3.26", "1-3-2026", "010326", "01032026", "2026-03-01", "20260301"),
        *(
            "1. marts 2026",
            "1. mar 26",
            "søn. d. 1. marts",
            "d. 1. marts 2026",
            "D.1.marts, 2026",
            "den 1. marts 2026",
            "Søndag, den 1/3-26",
            "1-mar-26",
            "1/3 2026 kl. 14.30",
            "1.\N{NO-BREAK SPACE}marts  2026",
            "01.03.2026 14:30",
            "2026-03-01T14:30:00Z",
        ),
        *(Decimal(46082), Decimal(10326), date(2026, 3, 1), datetime(2026, 3, 1, 9)),
    ],
)
def test_days_as_danes_and_excel_write_them(written: Value) -> None:
    assert cell_values.day(written, today=TODAY) == date(2026, 3, 1)


@pytest.mark.parametrize(
    "written", ["31/2", "i går", "32.1.2026", Decimal("-1"), Decimal("7.5"), True]
)
def test_what_is_no_day(written: Value) -> None:
    with pytest.raises(CellError):
        cell_values.day(written, today=TODAY)


def test_a_number_that_could_be_two_days_is_asked_about() -> None:
    """10326 is 010326 without its zero, and a day of 1928 too, which is far away; 41210 is neither clearly."""
    assert cell_values.day(Decimal(10326), today=TODAY) == date(2026, 3, 1)
    assert cell_values.day(Decimal(46082), today=TODAY) == date(2026, 3, 1)
    with pytest.raises(CellError, match=r"table\.which_day"):
        cell_values.day(Decimal(41210), today=TODAY)


def test_small_values() -> None:
    assert cell_values.kroner("12,345") == Decimal("12.35")
    assert cell_values.whole("7") == 7
    assert [cell_values.yes_or_no(each) for each in ("Ja", "x", "nej", None)] == [
        True,
        True,
        False,
        None,
    ]
    assert cell_values.text(Decimal("20260001")) == "20260001"
    assert cell_values.text(Decimal("7.50")) == "7,50"


def test_columns_are_known_by_what_people_call_them() -> None:
    header = ("Rekv. nr.", "DATO", "Beløb (kr.)", "Vare")
    wanted = {
        "number": ("rekvisition", "rekv nr"),
        "day": ("dato",),
        "amount": ("beløb",),
        "x": ("y",),
    }
    assert columns_named(header, wanted) == {"number": 0, "day": 1, "amount": 2, "x": None}


def mutated(content: bytes, chance: random.Random) -> bytes:
    data = bytearray(content)
    for _ in range(chance.randint(1, 8)):
        place = chance.randrange(len(data))
        act = chance.randrange(3)
        if act == 0:
            data[place] = chance.randrange(256)
        elif act == 1:
            del data[place : place + chance.randint(1, 50)]
        else:
            data[place:place] = chance.randbytes(chance.randint(1, 20))
        if not data:
            return b""
    return bytes(data)


def survives(rounds: int, seed: int) -> None:
    """Whatever the bytes: a table or an error in words, within a second each."""
    chance = random.Random(seed)
    stored = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(a_book([["Nr", "Dato"], ["1", TODAY]]))) as old,
        zipfile.ZipFile(
            stored, "w", zipfile.ZIP_STORED
        ) as new,  # so that the XML is hit, not the packing
    ):
        for part in old.namelist():
            new.writestr(part, old.read(part))
    seeds = [LIST.encode(), LIST.encode("utf-16"), a_book([["a", "b"]]), stored.getvalue()]
    for _ in range(rounds):
        content = mutated(chance.choice(seeds), chance)
        began = time.process_time()
        with contextlib.suppress(UserError):
            read_table(content)
        assert time.process_time() - began < 1


def test_mutated_files_give_a_table_or_an_error_in_words() -> None:
    survives(150, seed=1)


@pytest.mark.long
@pytest.mark.timeout(1800)
def test_many_mutated_files_give_a_table_or_an_error_in_words(torture: Torture) -> None:
    rounds = torture.times(10_000)
    survives(rounds, seed=2)
    torture.count(mutated_csv_and_xlsx_files=rounds, unexpected_errors=0)
