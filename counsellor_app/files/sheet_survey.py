"""Looks through the raw text of a sheet before it is parsed: its true size, and what a reader would not tell of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import IO

from counsellor_app.errors import UserError
from counsellor_app.files.table_reading import Bounds, Watch

_TAG = re.compile(rb"<(?:\w+:)?(row|c|f|v|is|mergeCell)\b([^<>]*)>")
_PLACE = re.compile(rb"""\br=["']([A-Z]{0,9})(\d{1,12})["']""")
_REF = re.compile(rb"""\bref=["']([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})["']""")
_HIDDEN = re.compile(rb"""\bhidden=["'](?:1|true)["']""")
_CHUNK = 1 << 20
_LONGEST_TAG = 4000
_TAGS_A_CELL = 8  # cell, value, formula, text, and their ends
_MOST_MERGES = 5000
_MOST_UNWORKED = 3


@dataclass(frozen=True, slots=True)
class Merged:
    """Cells of one column that are merged downwards."""

    name: str
    column: int
    first: int
    last: int


@dataclass(slots=True)
class Survey:
    """What was seen."""

    rows: int = 0
    columns: int = 0
    hidden: bool = False
    merged: Sequence[Merged] = ()
    unworked: Sequence[str] = ()  # cells with a formula and no value

    def merged_over(self, line: int) -> list[Merged]:
        """The merges that this row belongs to."""
        if not self.merged:
            return []
        return [each for each in self.merged if each.first <= line <= each.last]


def survey(source: IO[bytes], bounds: Bounds, watch: Watch) -> Survey:
    """Reads the part once; UserError where it has more rows, columns or signs than a table may have."""
    seen = _Seen(bounds)
    rest = b""
    signs = 0
    while chunk := source.read(_CHUNK):
        signs += chunk.count(b"<")
        if signs > bounds.rows * min(bounds.columns, 40) * _TAGS_A_CELL:
            raise UserError("table.unpacks_too_large")
        text = rest + chunk
        end = text.rfind(b">") + 1
        for tag in _TAG.finditer(text, 0, end):
            seen.take(tag[1], tag[2])
        rest = text[end:][-_LONGEST_TAG:]
        watch.passed(0)
    return seen.result()


class _Seen:
    def __init__(self, bounds: Bounds) -> None:
        self._bounds = bounds
        self._line = self._column = 0
        self._last_filled = self._widest = 0
        self._hidden = False
        self._merged: list[Merged] = []
        self._unworked: list[str] = []
        self._formula = ""

    def take(self, kind: bytes, attributes: bytes) -> None:
        if kind in (b"c", b"row", b"mergeCell"):
            self._formula_ends()
        if kind == b"c":
            self._cell(attributes)
        elif kind == b"row":
            self._row(attributes)
        elif kind == b"f":
            self._formula = f"{_letters(self._column)}{self._line}"
        elif kind in (b"v", b"is"):
            if not attributes.endswith(b"/"):
                self._formula = ""
                self._filled()
        else:
            self._merge(attributes)

    def result(self) -> Survey:
        self._formula_ends()
        return Survey(
            self._last_filled,
            self._widest,
            self._hidden,
            tuple(self._merged),
            tuple(self._unworked),
        )

    def _cell(self, attributes: bytes) -> None:
        self._column += 1
        if place := _PLACE.search(attributes):
            self._column = _number(place[1]) if place[1] else self._column
            self._line = int(place[2])

    def _row(self, attributes: bytes) -> None:
        self._line, self._column = self._line + 1, 0
        if place := _PLACE.search(attributes):
            self._line = int(place[2])
        self._hidden = self._hidden or _HIDDEN.search(attributes) is not None

    def _filled(self) -> None:
        bounds = self._bounds
        if self._column > bounds.columns:
            raise UserError("table.too_many_columns", columns=self._column, most=bounds.columns)
        if self._line > bounds.rows + 21:  # the header, and titles above it
            raise UserError("table.too_many_rows", most=bounds.rows)
        self._last_filled = max(self._last_filled, self._line)
        self._widest = max(self._widest, self._column)

    def _formula_ends(self) -> None:
        if self._formula:
            self._filled()
            if len(self._unworked) < _MOST_UNWORKED:
                self._unworked.append(self._formula)
        self._formula = ""

    def _merge(self, attributes: bytes) -> None:
        found = _REF.search(attributes)
        if found is None or len(self._merged) >= _MOST_MERGES:
            return
        column, first, last = _number(found[1]), int(found[2]), int(found[4])
        if found[1] == found[3] and first < last:
            name = f"{found[1].decode()}{first}:{found[3].decode()}{last}"
            self._merged.append(Merged(name, column, first, last))


def _number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


def _letters(number: int) -> str:
    text = ""
    while number > 0:
        number, rest = divmod(number - 1, 26)
        text = chr(65 + rest) + text
    return text
