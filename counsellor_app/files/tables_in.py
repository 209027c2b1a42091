"""Opens a table that arrives, by its first bytes and not by its name, and says what it is when it is none."""

from __future__ import annotations

from pathlib import Path

from counsellor_app.errors import UserError
from counsellor_app.files import csv_reading, table_reading, xlsx_reading
from counsellor_app.files.table_reading import Bounds, Progress, Table, Titles, Watch

_OTHERS = (
    (b"\xd0\xcf\x11\xe0", "table.old_excel"),  # .xls, and an xlsx with a password
    (b"%PDF", "table.pdf"),
    (b"\x1f\x8b", "table.not_a_table"),
    (b"\x89PNG", "table.not_a_table"),
    (b"\xff\xd8\xff", "table.not_a_table"),
)
_MARKUP = (b"<html", b"<!doctype", b"<table", b"<?xml", b"<workbook")


def read_table(
    source: Path | bytes,
    *,
    sheet: str = "",
    titles: Titles | None = None,
    bounds: Bounds | None = None,
    progress: Progress | None = None,
) -> Table:
    """The table in a file or in bytes. UserError("table.…") with line or place where it cannot be read.

    `sheet` chooses another sheet of an xlsx than the first with something in it; `titles` tells where
    the header is, or by which words it is found. `progress(done, total)` is called now and then; what it
    raises stops the reading.
    """
    bounds = bounds or Bounds()
    content = table_reading.contents(source, bounds) if isinstance(source, Path) else source
    table_reading.demand_size(content, bounds)
    watch = Watch(bounds, progress)
    start = content.lstrip(b"\xef\xbb\xbf \t\r\n")[:10].lower()
    if content.startswith(b"PK"):
        return xlsx_reading.read(content, bounds, watch, sheet, titles)
    for sign, code in _OTHERS:
        if content.startswith(sign):
            raise UserError(code)
    if start.startswith(_MARKUP):
        raise UserError("table.markup")
    return csv_reading.read(content, bounds, watch, titles)
