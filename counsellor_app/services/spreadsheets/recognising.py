"""Finds out what the columns of a spreadsheet are, and says why: by title, a word in it, likeness, or the cells."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from counsellor_app.errors import UserError
from counsellor_app.files import cell_values
from counsellor_app.files.table_reading import Table, Value
from counsellor_app.kinds.names import fold
from counsellor_app.kinds.spreadsheet import Because, ListColumn, ListKind
from counsellor_app.services.spreadsheets.list_columns import KINDS, REPEATED, folded_titles

_ALIKE = 0.84  # of difflib: "tilfredhed" is "tilfredshed", "mobil" is not "mail"
_LOOKED_AT = 40  # rows
_MOST_OF_THEM = 0.8
_SHORTEST_WORD = 3
_LONGEST_TITLE = 80
_CPR = re.compile(r"\d{6} ?-? ?\d{4}")
_PHONE = re.compile(r"(?:\+45|0045)? ?\d{2} ?\d{2} ?\d{2} ?\d{2}")
_Fits = Callable[[str, str], bool]
_MAIL = re.compile(r"[^@\s]+@[^@\s]+\.\w+")


@dataclass(frozen=True, slots=True)
class Recognised:
    """What one column of the file was taken for, and by which word."""

    column: ListColumn | None
    because: Because | None = None
    word: str = ""
    day: date | None = None  # of a meeting


def recognise(kind: ListKind, table: Table, today: date) -> tuple[Recognised, ...]:
    """For each column of the file what it is; those that nobody knows have none.

    The surest wins: a whole title before a word in it, before likeness, before what the cells look
    like. No column of the list is taken twice, but for meetings, notes and attempts.
    """
    found: list[Recognised | None] = [None] * len(table.header)
    if kind is ListKind.COURSE:
        for place, day in meeting_days(table, today).items():
            found[place] = Recognised(ListColumn.MEETING, Because.TITLE, day=day)
    titles = [fold(title)[:_LONGEST_TITLE] for title in table.header]
    for because, fits in ((Because.TITLE, _same), (Because.WORD, _word), (Because.ALIKE, _alike)):
        for column in KINDS[kind].columns:
            for word in folded_titles(kind, column):
                _take(found, titles, column, because, word, fits)
    for place in range(len(found)):
        if found[place] is None:
            found[place] = _by_cells(kind, table, place, found)
    return tuple(each or Recognised(None) for each in found)


def meeting_days(table: Table, today: date) -> dict[int, date]:
    """The columns whose title is a day: "3/9", "03.09.2025", "Mødegang 2 – 10/9", 45903; in their order.

    Days without a year belong to the last such course that has ended or runs: a list that is brought in
    is of the past.
    """
    found: dict[int, date] = {}
    for place, title in enumerate(table.header):
        day = _day_in(title, today, days_from_1904=table.days_from_1904)
        if day is not None:
            found[place] = day
    return found


def guess_kind(table: Table, today: date) -> ListKind:
    """Which kind of list it most likely is: two days in the titles are a course, an answer is a follow-up."""
    if len(meeting_days(table, today)) > 1:
        return ListKind.COURSE
    titles = " ".join(fold(title) for title in table.header)
    half_year = any(word in titles for word in ("roegfri", "opfoelgning", "halvaar", "tilfreds"))
    return ListKind.FOLLOW_UPS if half_year else ListKind.REFERRALS


def _day_in(title: str, today: date, *, days_from_1904: bool) -> date | None:
    text = re.sub(r"(?i)^(?:mødegang|møde|gang|modul|m)\s*\d*\s*[.:,–-]*\s*", "", title.strip())
    text = re.sub(r"(?i)^\d{1,2}\. (?:mødegang|møde|gang)\s*[.:,–-]*\s*", "", text).strip(" ()")
    if not any(letter.isdigit() for letter in text):
        return None
    if re.fullmatch(r"\d{5}", text):  # a day that Excel shows as its number
        value: Value = cell_values.number(text)
    elif re.fullmatch(r"\d+", text):
        return None
    else:
        value = text
    try:
        return cell_values.day(value, today=today, days_from_1904=days_from_1904)
    except UserError:
        return None


def _take(
    found: list[Recognised | None],
    titles: Sequence[str],
    column: ListColumn,
    because: Because,
    word: tuple[str, str],
    fits: _Fits,
) -> None:
    for place, title in enumerate(titles):
        there = any(each is not None and each.column is column for each in found)
        if there and column not in REPEATED:
            return
        if found[place] is None and title and fits(title, word[0]):
            found[place] = Recognised(column, because, word[1])


def _same(title: str, word: str) -> bool:
    return title == word


def _word(title: str, word: str) -> bool:
    """The word stands in the title as words of its own: "Tlf. (dag)" has "tlf" in it, "Byggeri" no "by"."""
    return len(word) >= _SHORTEST_WORD and f" {word} " in f" {title} "


def _alike(title: str, word: str) -> bool:
    shorter, longer = sorted((len(title), len(word)))
    if shorter <= _SHORTEST_WORD + 2 or 2 * shorter < _ALIKE * (shorter + longer):
        return False
    return difflib.SequenceMatcher(None, title, word).ratio() >= _ALIKE


def _by_cells(
    kind: ListKind, table: Table, place: int, found: Sequence[Recognised | None]
) -> Recognised | None:
    cells = [cell_values.text(row.at(place)) for row in table.rows[:_LOOKED_AT]]
    filled = [cell for cell in cells if cell]
    if len(filled) < 2:
        return None
    taken = {each.column for each in found if each is not None}
    for column, pattern in _PATTERNS.items():
        fits = sum(pattern.fullmatch(cell) is not None for cell in filled) / len(filled)
        if column in KINDS[kind].columns and column not in taken and fits >= _MOST_OF_THEM:
            return Recognised(column, Because.CONTENT)
    return None


_PATTERNS: Mapping[ListColumn, re.Pattern[str]] = {
    ListColumn.CPR: _CPR,
    ListColumn.PHONE: _PHONE,
    ListColumn.EMAIL: _MAIL,
}
