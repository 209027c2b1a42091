"""A report as tables: the same rows as JSON, csv, workbook and pages, with the meaning of each column."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from counsellor_app.files.cells import Cell
from counsellor_app.files.xlsx import Sheet
from counsellor_app.reports.cuts import MONTHS, Cut
from counsellor_app.reports.period import Period, label
from counsellor_app.services.letters.letter_text import Texts


class Kind(StrEnum):
    """How the cells of a column are written for people."""

    TEXT = "text"
    COUNT = "count"
    SHARE = "share"  # 0.65, shown as 65,0 %
    POINTS = "points"  # -0.017, shown as −1,7 percentage points
    DAYS = "days"
    KRONER = "kroner"
    DAY = "day"


@dataclass(frozen=True, slots=True)
class Column:
    """A column; its title and meaning stand in `resources/letters/da/reports.txt` under its key."""

    key: str
    kind: Kind = Kind.COUNT


Row = Sequence[Cell]


@dataclass(frozen=True, slots=True)
class Table:
    """One table of a report."""

    key: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]

    @property
    def keys(self) -> tuple[str, ...]:
        """The columns as other programs know them."""
        return tuple(column.key for column in self.columns)


@dataclass(frozen=True, slots=True)
class Book:
    """A report: its tables and what holds for all of it (rules with dates, what is hidden)."""

    key: str
    period: Period
    tables: tuple[Table, ...]
    notes: tuple[str, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """One object; each table a list of objects under its key."""
        return {
            "report": self.key,
            "from": None if self.period.is_everything else self.period.first.isoformat(),
            "to": None if self.period.is_everything else self.period.last.isoformat(),
            **{
                table.key: [dict(zip(table.keys, row, strict=True)) for row in table.rows]
                for table in self.tables
            },
            "notes": list(self.notes),
        }

    def sheets(self, words: BookWords) -> Iterator[Sheet]:
        """One sheet a table, then what holds for all, then what each column means."""
        for table in self.tables:
            header = [words.column(column.key) for column in table.columns]
            yield Sheet(words.table(table.key), header, table.rows)
        if self.notes:
            yield Sheet(words.word("sheet_notes"), [words.word("sheet_notes")], self._note_rows())
        yield Sheet(words.word("sheet_dictionary"), words.dictionary_header, self._meanings(words))

    def _note_rows(self) -> list[Row]:
        return [[note] for note in self.notes]

    def _meanings(self, words: BookWords) -> Iterator[Row]:
        for table in self.tables:
            for column in table.columns:
                yield [
                    words.table(table.key),
                    words.column(column.key),
                    column.key,
                    words.meaning(column.key),
                ]


class BookWords:
    """The Danish words of reports; what has no word of its own shows its key."""

    def __init__(self, texts: Texts | None = None) -> None:
        self._phrases = (texts or Texts()).phrases("reports")

    @property
    def dictionary_header(self) -> list[str]:
        """Table, column, name for programs, meaning."""
        return [self.word(f"dictionary_{part}") for part in ("table", "column", "key", "meaning")]

    def word(self, key: str) -> str:
        """A phrase by its key."""
        return self._phrases.get(key, key)

    def table(self, key: str) -> str:
        """The name of a table, and of its sheet."""
        return self.word(f"table_{key}")

    def column(self, key: str) -> str:
        """The heading of a column."""
        return self.word(f"column_{key}")

    def meaning(self, key: str) -> str:
        """What a column holds, for the data dictionary."""
        return self.word(f"about_{key}")

    def part(self, cut: Cut, value: str, period: Period) -> str:
        """A value of a cut of a period: months, quarters and years by their own names."""
        if cut in MONTHS:
            parts = period.split(MONTHS[cut])
            return next((label(each) for each in parts if each.first.isoformat() == value), value)
        return self.value(cut.value, value)

    def value(self, cut: str, value: str) -> str:
        """A value of a cut: what is a name already is left as it is."""
        if not value:
            return self.word("value_unknown")
        return self._phrases.get(f"value_{cut}_{value}", value)
