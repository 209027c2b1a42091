"""The attendance sheet for the table of the group room: first names, a box for each meeting.

It may be seen by everyone in the room, so it has no surname, no CPR number and no telephone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from counsellor_app.documents.page import Paper
from counsellor_app.documents.style import LINE, SECOND_INK, SHADE, SMALL, STRONG_LINE, TITLE, Style
from counsellor_app.services.letters import danish
from counsellor_app.services.letters.letter_text import fill_phrase
from counsellor_app.services.letters.sheets import (
    AttendanceCell,
    AttendanceMeeting,
    AttendanceSheet,
)

_LEFT, _TOP = 14.0, 46.0
_TALLEST, _LOWEST = 11.0, 5.6
_TOTAL = 16.0
_LABEL = Style(7.5, colour=SECOND_INK)
_PALE = Style(6.5, colour=SECOND_INK)

Words = dict[str, str]


def to_pdf(sheet: AttendanceSheet) -> bytes:
    """One page for up to 39 people: lying, or upright where they are many; a long course goes on."""
    words = sheet.letterhead.texts.phrases("attendance_sheet")
    shape = _format(sheet)
    author = sheet.letterhead.municipality
    paper = Paper(str(sheet.course_id), author, wide=shape.wide)
    for grid in _grids(sheet, shape):
        _draw_head(paper, sheet, shape, words)
        grid.draw(paper, sheet, words)
        foot, half = shape.bottom + 4, (shape.right - _LEFT) / 2
        paper.text(_LEFT, foot, words["legend"], SMALL, room=half)
        paper.text_right(
            shape.right, foot + (0 if shape.wide else 5), words["privacy"], SMALL, room=110
        )
        paper.end_page()
    return paper.to_bytes()


@dataclass(frozen=True, slots=True)
class _Format:
    """How the paper lies, and where the sheet ends on it."""

    wide: bool
    right: float
    bottom: float
    names: float
    narrowest: float  # a column

    @property
    def lines(self) -> int:
        """How many people there is room for."""
        return int((self.bottom - _TOP) / _LOWEST)

    @property
    def columns(self) -> int:
        """How many meetings there is room for."""
        return int((self.right - _LEFT - self.names - _TOTAL) / self.narrowest)


_LYING = _Format(wide=True, right=283.0, bottom=194.0, names=56.0, narrowest=16.0)
_STANDING = _Format(wide=False, right=196.0, bottom=278.0, names=44.0, narrowest=16.0)


def _format(sheet: AttendanceSheet) -> _Format:
    """Many people on few meetings stand upright, so that one page is enough."""
    lines, columns = len(sheet.people) + sheet.empty_lines, len(sheet.meetings)
    upright = lines > _LYING.lines and columns <= _STANDING.columns
    return _STANDING if upright else _LYING


class _Grid:
    """The lines and columns that stand on one page."""

    def __init__(self, shape: _Format, rows: Sequence[int], columns: Sequence[int]) -> None:
        self.shape, self.rows, self.columns = shape, rows, columns
        self.height = min(_TALLEST, (shape.bottom - _TOP) / len(rows))
        room = shape.right - _LEFT - shape.names - _TOTAL
        self.width = room / max(len(columns), 1)

    def draw(self, paper: Paper, sheet: AttendanceSheet, words: Words) -> None:
        bottom = _TOP + self.height * len(self.rows)
        paper.box(_LEFT, _TOP - 11, self.shape.right - _LEFT, 11, fill=SHADE, stroke=None)
        paper.text(_LEFT + 2, _TOP - 7.4, words["name"], _LABEL)
        paper.text_centred(self.shape.right - _TOTAL / 2, _TOP - 7.4, words["total"], _LABEL)
        for place, column in enumerate(self.columns):
            left = _LEFT + self.shape.names + place * self.width
            self._draw_meeting(paper, left, sheet.meetings[column], words)
            paper.line(left, _TOP - 11, left, bottom)
        paper.line(self.shape.right - _TOTAL, _TOP - 11, self.shape.right - _TOTAL, bottom)
        for place, row in enumerate(self.rows):
            self._draw_row(paper, _TOP + place * self.height, sheet, row, words)
        paper.box(
            _LEFT, _TOP - 11, self.shape.right - _LEFT, bottom - _TOP + 11, stroke=STRONG_LINE
        )

    def _draw_meeting(
        self, paper: Paper, left: float, meeting: AttendanceMeeting, words: Words
    ) -> None:
        pattern = words["meeting"] if meeting.counts else words["stop"]
        label = fill_phrase(pattern, label=meeting.label)
        middle, room = left + self.width / 2, self.width - 2
        paper.text_centred(middle, _TOP - 9.6, label, Style(8.5, bold=True), room=room)
        if meeting.on:
            day = f"{danish.WEEKDAYS[meeting.on.weekday()][:3]}. {danish.day_and_month(meeting.on)}"
            paper.text_centred(middle, _TOP - 5, day, _LABEL, room=room)

    def _draw_row(
        self, paper: Paper, top: float, sheet: AttendanceSheet, row: int, words: Words
    ) -> None:
        paper.line(_LEFT, top, self.shape.right, top, LINE)
        person = sheet.people[row] if row < len(sheet.people) else None
        size = Style(min(11, self.height * 1.45), bold=True)
        if person:
            paper.label(_LEFT + 2, top, self.height, person.name, size, self.shape.names - 4)
        for place, column in enumerate(self.columns):
            left = _LEFT + self.shape.names + place * self.width
            cell = AttendanceCell()
            if person and column < len(person.cells):
                cell = person.cells[column]
            self._draw_cell(paper, left, top, cell, sheet.meetings[column].counts, words)

    def _draw_cell(
        self,
        paper: Paper,
        left: float,
        top: float,
        cell: AttendanceCell,
        counts: bool,
        words: Words,
    ) -> None:
        if not counts:
            paper.box(left, top, self.width, self.height, fill=SHADE, stroke=LINE)
            return
        side = min(4.4, self.height - 2)
        upper = top + (self.height - side) / 2
        paper.box(left + 2, upper, side, side, stroke=STRONG_LINE, radius=0.4)
        if cell.mark:
            word = words[cell.mark.value]
            paper.text_centred(left + 2 + side / 2, upper + 0.2, word, Style(side * 2, bold=True))
        foot = top + self.height - 2
        paper.text(left + side + 4, foot - 2.6, words["co"], _PALE, room=self.width - side - 5)
        if cell.co_ppm is not None:
            paper.text_right(left + self.width - 2, foot - 3.6, str(cell.co_ppm), Style(9))
        paper.line(left + side + 8.4, foot, left + self.width - 2, foot, LINE, 0.4)


def _grids(sheet: AttendanceSheet, shape: _Format) -> list[_Grid]:
    """As few pages as stay readable: lines of at least 5.6 mm, columns of at least 16."""
    lines = range(max(len(sheet.people) + sheet.empty_lines, 1))
    columns = range(len(sheet.meetings))
    most_lines, most_columns = shape.lines, shape.columns
    return [
        _Grid(
            shape,
            lines[first_line : first_line + most_lines],
            columns[first : first + most_columns],
        )
        for first_line in range(0, len(lines), most_lines)
        for first in range(0, max(len(columns), 1), most_columns)
    ]


def _draw_head(paper: Paper, sheet: AttendanceSheet, shape: _Format, words: Words) -> None:
    room = shape.right - _LEFT - 74
    paper.text(_LEFT, 12, f"{words['title']}: {sheet.course}", TITLE, room=room)
    time = danish.clock_time(sheet.starts) if sheet.starts else ""
    with_whom = danish.listed(sheet.counsellors)
    if with_whom:
        with_whom = fill_phrase(words["with"], names=with_whom)
    facts = " · ".join(filter(None, (sheet.place, time, with_whom)))
    paper.text(_LEFT, 21, facts, Style(10), room=room)
    head = sheet.letterhead
    paper.text_right(shape.right, 13, head.municipality, Style(9.5, bold=True), room=70)
    paper.text_right(shape.right, 18, head.unit, SMALL, room=70)
