"""Writes tables as an xlsx file, one a sheet: streamed, the same bytes for the same rows, text always text.

openpyxl would make formulas of text that begins with `=` and leaves its rows readable in the
temporary folder while it writes; here they go straight into the file (docs/decisions).
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import IO
from xml.sax.saxutils import escape

from counsellor_app.errors import UserError
from counsellor_app.files.cells import FORMULA_STARTS, Cell

MOST_ROWS = 1_048_576
MOST_CHARACTERS = 32_767

_EPOCH = date(1899, 12, 30).toordinal()
_ALWAYS = (1980, 1, 1, 0, 0, 0)  # no time of making, so that equal tables are equal files
_STYLE_HEADER, _STYLE_DATE, _STYLE_INSTANT, _STYLE_TEXT = 1, 2, 3, 4
_NOT_IN_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_NOT_IN_A_NAME = re.compile(r"[\\/*?:\[\]]")
_LONGEST_NAME = 31
_QUOTE = {'"': "&quot;"}
_LOOKS_ESCAPED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

_STYLES = (
    f'<styleSheet xmlns="{_MAIN}"><numFmts count="2">'
    '<numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/>'
    '<numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts>'
    '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>'
    '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill>'
    '<fill><patternFill patternType="gray125"/></fill></fills>'
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
    '<cellStyleXfs count="1">'
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    '<cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
    '<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" '
    'applyNumberFormat="1" applyFont="1"/>'
    '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
    '<xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
    '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" '
    'applyNumberFormat="1"/></cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>'
    "</styleSheet>"
)


def _parts(names: Sequence[str]) -> dict[str, str]:
    """Everything but the sheets themselves."""
    numbered = list(enumerate(names, start=1))
    sheets = "".join(
        f'<Override PartName="/xl/worksheets/sheet{number}.xml" '
        f'ContentType="{_TYPE}.worksheet+xml"/>'
        for number, _ in numbered
    )
    listed = "".join(
        f'<sheet name="{escape(name, _QUOTE)}" sheetId="{number}" r:id="rId{number}"/>'
        for number, name in numbered
    )
    related = "".join(
        f'<Relationship Id="rId{number}" Type="{_RELATIONS}/worksheet" '
        f'Target="worksheets/sheet{number}.xml"/>'
        for number, _ in numbered
    )
    return {
        "[Content_Types].xml": (
            f'<Types xmlns="{_PACKAGE}/content-types">'
            '<Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/>'
            f'<Override PartName="/xl/workbook.xml" ContentType="{_TYPE}.sheet.main+xml"/>{sheets}'
            f'<Override PartName="/xl/styles.xml" ContentType="{_TYPE}.styles+xml"/></Types>'
        ),
        "_rels/.rels": (
            f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
            f'Type="{_RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
        ),
        "xl/workbook.xml": (
            f'<workbook xmlns="{_MAIN}" xmlns:r="{_RELATIONS}"><sheets>{listed}</sheets></workbook>'
        ),
        "xl/_rels/workbook.xml.rels": (
            f'<Relationships xmlns="{_PACKAGE}/relationships">{related}'
            f'<Relationship Id="rId{len(names) + 1}" Type="{_RELATIONS}/styles" '
            'Target="styles.xml"/></Relationships>'
        ),
        "xl/styles.xml": _STYLES,
    }


_SHEET_START = (
    f'<worksheet xmlns="{_MAIN}"><sheetViews><sheetView workbookViewId="0">'
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
    "</sheetView></sheetViews><sheetData>"
)
_SHEET_END = "</sheetData></worksheet>"


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table with the name that its tab shows."""

    name: str
    header: Sequence[str]
    rows: Iterable[Sequence[Cell]]


def write(path: Path | IO[bytes], header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> None:
    """Writes a workbook of one table; a table that Excel cannot open is refused."""
    write_book(path, [Sheet("Data", header, rows)])


def write_book(path: Path | IO[bytes], sheets: Sequence[Sheet], *, compressed: bool = True) -> None:
    """Writes the whole workbook, a sheet for each table, in their order.

    Not compressed it is larger, and the same bytes on every machine: versions of zlib differ.
    """
    names = _sheet_names([sheet.name for sheet in sheets])
    method = zipfile.ZIP_DEFLATED if compressed else zipfile.ZIP_STORED
    with zipfile.ZipFile(path, "w", method, compresslevel=6) as book:
        for name, part in _parts(names).items():
            book.writestr(_entry(name, method), _DECLARATION + part)
        for number, sheet in enumerate(sheets, start=1):
            entry = _entry(f"xl/worksheets/sheet{number}.xml", method)
            with book.open(entry, "w", force_zip64=True) as file:
                _write_sheet(file, sheet.header, sheet.rows)


def _sheet_names(wanted: Sequence[str]) -> list[str]:
    """Names that Excel takes: no sign it forbids, 31 characters, no two alike."""
    names: list[str] = []
    for each in wanted:
        plain = _NOT_IN_A_NAME.sub(" ", _NOT_IN_XML.sub("", each)).strip(" '") or "Data"
        name, number = plain[:_LONGEST_NAME], 1
        while name.casefold() in {known.casefold() for known in names}:
            number += 1
            ending = f" {number}"
            name = plain[: _LONGEST_NAME - len(ending)] + ending
        names.append(name)
    return names


def _entry(name: str, method: int) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _ALWAYS)
    entry.compress_type = method
    entry.create_system = 0  # the same on every system
    return entry


def _write_sheet(sheet: IO[bytes], header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> None:
    columns = [column_name(index) for index in range(len(header))]
    names = "".join(_text(name, columns[at], 1, _STYLE_HEADER) for at, name in enumerate(header))
    sheet.write(f'{_DECLARATION}{_SHEET_START}<row r="1">{names}</row>'.encode())
    for number, row in enumerate(rows, start=2):
        if number > MOST_ROWS:
            raise UserError("export.too_many_rows", limit=MOST_ROWS - 1)
        cells = [_cell(value, column, number) for value, column in zip(row, columns, strict=True)]
        sheet.write(f'<row r="{number}">{"".join(cells)}</row>'.encode())
    sheet.write(_SHEET_END.encode())


def column_name(index: int) -> str:
    """A, B … Z, AA: the name of a column counted from 0."""
    name = ""
    index += 1
    while index:
        index, letter = divmod(index - 1, 26)
        name = chr(ord("A") + letter) + name
    return name


def _cell(value: Cell, column: str, row: int) -> str:
    if value is None or value == "":
        return ""
    if isinstance(value, str):
        style = _STYLE_TEXT if value.startswith(FORMULA_STARTS) or value.isdigit() else 0
        return _text(value, column, row, style)
    if isinstance(value, bool):
        return f'<c r="{column}{row}" t="b"><v>{int(value)}</v></c>'
    if isinstance(value, date):
        return _day(value, column, row)
    return f'<c r="{column}{row}"><v>{value}</v></c>'


def _day(value: date, column: str, row: int) -> str:
    days: float = value.toordinal() - _EPOCH
    if days <= 60:  # Excel's calendar has a 29 February 1900 that never was
        return _text(value.isoformat(), column, row, 0)
    style = _STYLE_DATE
    if isinstance(value, datetime):
        days += (value.hour * 3600 + value.minute * 60 + value.second) / 86400
        style = _STYLE_INSTANT
    return f'<c r="{column}{row}" s="{style}"><v>{days}</v></c>'


def _text(value: str, column: str, row: int, style: int) -> str:
    if len(value) > MOST_CHARACTERS:
        value = value[: MOST_CHARACTERS - 1] + "…"
    text = _LOOKS_ESCAPED.sub("_x005F_", _NOT_IN_XML.sub("", value))
    text = escape(text, {"\r": "_x000D_"})
    return (
        f'<c r="{column}{row}" s="{style}" t="inlineStr">'
        f'<is><t xml:space="preserve">{text}</t></is></c>'
    )
