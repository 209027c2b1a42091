"""The one place through which a file leaves the program: summed up, written down, and only then put in place.

Whoever makes a file gives a function that writes it and one that records it (quality 24). A test
walks the program and finds everybody who writes a file in another way.
"""

from __future__ import annotations

import hashlib
import io
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import IO, Final

from counsellor_app.errors import UserError
from counsellor_app.files import atomic, locked_zip, tables
from counsellor_app.files.cells import Cell
from counsellor_app.files.tables import Dialect, Written

Write = Callable[[IO[bytes]], int]
"""Writes the file and tells how many rows it has; 0 for what has none."""
Record = Callable[[Written], object]
"""Writes down what leaves: `exports.record_export`, `exports.record_paper`, or more in one act."""
LOCKED: Final = ".zip"
_TABLES: Final = frozenset({".csv", ".xlsx"})


def let_out(path: Path, write: Write, record: Record, *, passphrase: str = "") -> Written:
    """Writes the file, has it recorded, and puts it in place; when `record` raises, nothing is there.

    With a passphrase the file lies inside a zip that only it opens, and `path` ends in .zip. What
    is recorded is the sum of the file inside: that is what the receiver can check.
    """
    if passphrase:
        return _let_out_locked(path, write, record, passphrase)
    with atomic.beside(path) as draft:
        with draft.open("r+b") as file:
            rows = write(file)
        with draft.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
        written = Written(path, rows, draft.stat().st_size, digest)
        record(written)
    return written


def let_out_bytes(path: Path, content: bytes, record: Record, *, rows: int = 0) -> Written:
    """The same for what was made in memory."""

    def write(file: IO[bytes]) -> int:
        file.write(content)
        return rows

    return let_out(path, write, record)


def let_out_table(
    path: Path,
    header: Sequence[str],
    rows: Iterable[Sequence[Cell]],
    record: Record,
    *,
    dialect: Dialect = Dialect.MACHINE,
    passphrase: str = "",
) -> Written:
    """The same for a table: .csv or .xlsx by the ending; in a locked zip it is .xlsx."""
    ending = inner_ending(path, passphrase)
    tables.demand_format(ending)
    return let_out(
        path,
        lambda file: tables.write_into(file, ending, header, rows, dialect),
        record,
        passphrase=passphrase,
    )


def inner_ending(path: Path, passphrase: str) -> str:
    """What kind of table is asked for: in a locked zip by the name before it (a.csv.zip), else .xlsx."""
    if not passphrase:
        return path.suffix.lower()
    named = Path(path.stem).suffix.lower()
    return named if named in _TABLES else ".xlsx"


def _let_out_locked(path: Path, write: Write, record: Record, passphrase: str) -> Written:
    """Made in memory: in the clear it never reaches the disk."""
    if path.suffix.lower() != LOCKED:
        raise UserError("export.locked_is_zip", ending=path.suffix)
    made = io.BytesIO()
    rows = write(made)
    content = made.getvalue()
    written = Written(path, rows, len(content), hashlib.sha256(content).hexdigest(), encrypted=True)
    with atomic.writing(path) as file:
        ending = inner_ending(path, passphrase)
        name = path.stem if Path(path.stem).suffix.lower() in _TABLES else f"{path.stem}{ending}"
        locked_zip.lock(file, content, name, passphrase)
        record(written)
    return written
