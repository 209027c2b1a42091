"""Spreadsheets as municipalities have them: titles above the header, blank lines, sums, merged cells, two sheets."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl

REFERRAL_TITLES = (
    *("Navn", "CPR-nr.", "Tlf.", "Henvist dato", "Henvist fra", "Henviser", "Rådgiver"),
    *("Bemærkninger", "Sagsnr. (Nexus)"),
)
REFERRALS: tuple[tuple[object, ...], ...] = (
    ("Olsen, Ida", "010159-1234", "20 11 22 33", date(2026, 9, 1), "Sygehus", "", "MH", "ring om formiddagen", "N-1"),
    ("Kaj Erik Nielsen", "", "30112233 / 86 11 22 33", "3/9", "selv", "", "mh", "", "N-2"),
    ("Karla Nørgård", 101480123, 40112233, date(2026, 9, 7), "apotek", "", "", "", "N-3"),
    ("Uden Telefon", "", "", "8/9-26", "læge", "", "", "", "N-4"),
    ("Bo Holm", "251270-1111", "ring på arbejdet", "9. sept. 2026", "jobcenter", "Jobcentret", "XX", "", "N-5"),
)  # fmt: skip


def a_book(
    path: Path,
    rows: Sequence[Sequence[object]],
    change: Callable[[Any], object] | None = None,
    title: str = "Ark1",
) -> Path:
    """An xlsx with these rows; `change` gets the book before it is saved."""
    book = openpyxl.Workbook()
    book.active.title = title
    for row in rows:
        book.active.append(list(row))
    if change is not None:
        change(book)
    book.save(path)
    return path


def a_csv(
    path: Path, rows: Sequence[Sequence[object]], encoding: str = "cp1252", separator: str = ";"
) -> Path:
    """A csv as Excel in Danish writes it."""
    text = io.StringIO(newline="")
    written = csv.writer(text, delimiter=separator, lineterminator="\r\n")
    written.writerows([_danish(cell) for cell in row] for row in rows)
    path.write_bytes(text.getvalue().encode(encoding))
    return path


def as_people_have_it(
    titles: Sequence[object], rows: Sequence[Sequence[object]], name: str = "Rygestop 2026"
) -> list[list[object]]:
    """Titles above, a blank line in the middle, and a line of sums."""
    half = len(rows) // 2
    return [
        [name],
        ["Udskrevet", date(2026, 10, 1)],
        [],
        list(titles),
        *map(list, rows[:half]),
        [None] * len(titles),
        *map(list, rows[half:]),
        ["I alt", None, len(rows)],
    ]


def _danish(cell: object) -> object:
    return f"{cell:%d-%m-%Y}" if isinstance(cell, date) else "" if cell is None else cell


COURSE_TITLES = (
    *("Deltager", "Tlf", "CPR"),
    *(date(2026, 3, 3), date(2026, 3, 10), date(2026, 3, 17), date(2026, 3, 24), date(2026, 3, 31)),
    *("Stopdato", "Samtykke", "Må kontaktes", "Røgfri", "Tilfredshed"),
)
COURSE: tuple[tuple[object, ...], ...] = (
    ("Ida Olsen", "20112233", "010159-1234", "x", "x", "a", "x", "x", date(2026, 3, 18), "ja", "ja", "ja", 5),
    ("Kaj Nielsen", "30112233", "", "x", "u", "x", "u", "", "18/3 2026", "ja", "nej", "nej", 3),
    ("Eva Lund", "40112233", "", "m", "m", "m", "M", "tlf", "", "", "", "", ""),
    ("Bo Holm", "50112233", "", "x", "hvad", "", "", "", "", "", "", "", ""),
)  # fmt: skip
FOLLOW_UP_TITLES = (
    *("Navn", "CPR-nr", "Telefon", "Stopdato", "Samtykke", "1. forsøg", "2. forsøg"),
    *("Dato for svar", "Røgfri ½ år", "Tilfreds", "Status"),
)
FOLLOW_UPS: tuple[tuple[object, ...], ...] = (
    ("Ida Olsen", "010159-1234", "20112233", date(2026, 3, 18), "ja", "", "", date(2026, 9, 20), "ja", 5, ""),
    ("Kaj Nielsen", "", "30112233", "18.3.2026", "ja", "1/9 2026", "4/9 2026", "", "", "", "ikke truffet"),
    ("Ny Borger", "", "60112233", "10.4.2026", "ja", "", "", "", "", "", ""),
    ("Uden Dato", "", "70112233", "10.1.2026", "ja", "", "", "", "nej", 2, ""),
    ("Ingen Stop", "", "80112233", "", "ja", "", "", "", "", "", ""),
)  # fmt: skip
