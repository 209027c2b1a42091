"""The interview on paper: the same questions in the same order as in the window, empty or filled in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from reportlab.lib.units import mm

from counsellor_app.documents import fonts
from counsellor_app.documents.letterhead import draw_footer
from counsellor_app.documents.page import Paper
from counsellor_app.documents.style import (
    ACCENT,
    INK,
    LINE,
    SHADE,
    SMALL,
    STRONG_LINE,
    TITLE,
    Style,
)
from counsellor_app.documents.wrapping import wrap
from counsellor_app.kinds.interview import AnswerType
from counsellor_app.services.interview.forms import Question
from counsellor_app.services.interview.interview_effects import shown
from counsellor_app.services.interview.interview_sheets import InterviewSheet
from counsellor_app.services.letters import danish
from counsellor_app.services.letters.letter_text import fill_phrase

_LEFT, _RIGHT = 16.0, 194.0
_ASKED = 70.0  # room for the question
_ANSWER = _LEFT + _ASKED + 6
_ROOM = _RIGHT - _ANSWER
_BOTTOM = 276.0
_TEXT = Style(9)
_SAID = Style(9.5, bold=True)
_HEADING = Style(11, bold=True, colour=ACCENT)
_BOX = 3.4
_GAP = 2.2
_MANY = 10  # a scale from 0 to 10 stands on one line
_CHOICES = (AnswerType.YES_NO, AnswerType.CHOICE, AnswerType.SCALE)
_CONSENT = "consent.stopbase_register"


def interview_pdf(sheet: InterviewSheet) -> bytes:
    """As many pages as it takes; every page has the name and its number."""
    counted = _Drawing(sheet, pages=0)
    counted.draw()
    drawn = _Drawing(sheet, pages=counted.page)
    drawn.draw()
    return drawn.paper.to_bytes()


@dataclass(frozen=True, slots=True)
class _Option:
    text: str
    chosen: bool


_Placed = tuple[float, _Option, tuple[str, ...]]  # from the left, with its text in lines


class _Drawing:
    """One run down the pages; run once to count them, and once to draw them with their number."""

    def __init__(self, sheet: InterviewSheet, pages: int) -> None:
        self.sheet = sheet
        self.paper = Paper(str(sheet.title_id), sheet.letterhead.municipality)
        self.words = sheet.letterhead.texts.phrases("interview_form")
        self.foot = sheet.letterhead.texts.phrases("words")
        self.page, self._pages, self._top = 1, pages, 0.0

    def draw(self) -> None:
        self._head()
        number = 0
        for block in self.sheet.definition.blocks:
            if self.sheet.own_numbers and number:  # each form on paper of its own
                self._turn_over()
            self._need(11 + self._height(block.questions[0]))
            self._heading(block.title)
            for question in block.questions:
                number += 1
                self._question(number, question)
            if any(question.sets == _CONSENT for question in block.questions):
                self._signature()
            if block.key in self.sheet.feet:
                self._foot(self.sheet.feet[block.key], numbered=block.numbered)
        self._results()
        self._end_page()

    # --- the page

    def _head(self) -> None:
        sheet, paper = self.sheet, self.paper
        paper.text(_LEFT, 13, sheet.definition.name, TITLE, room=118)
        head = sheet.letterhead
        paper.text_right(_RIGHT, 14, head.municipality, Style(9.5, bold=True), room=58)
        paper.text_right(_RIGHT, 19, head.unit, SMALL, room=58)
        version = fill_phrase(
            self.words["version"],
            navn=sheet.definition.name,
            dato=danish.short_date(sheet.definition.valid_from),
        )
        if not sheet.definition.official:
            source = sheet.definition.source.rstrip(".")
            version += ". " + fill_phrase(self.words["unofficial"], kilde=source)
        top = paper.block(_LEFT, 25, version, SMALL, _RIGHT - _LEFT - 2, most=6)
        self._top = self._facts(top + 2) + 3

    def _facts(self, top: float) -> float:
        sheet = self.sheet
        by = sheet.by
        if sheet.by_phone:
            by = f"{by}, {self.words['by_phone']}".removeprefix(", ")
        born = danish.short_date(sheet.birth_date) if sheet.birth_date else ""
        held = danish.short_date(sheet.held_on) if sheet.held_on else ""
        fields = (
            ("name", sheet.name, 70),
            ("born", born, 30),
            ("held_on", held, 30),
            ("by", by, 48),
        )
        left = _LEFT
        for key, said, room in fields:
            self.paper.text(left, top, self.words[key], SMALL)
            self.paper.text(left, top + 4, said, _SAID, room=room - 3)
            self.paper.line(left, top + 9.4, left + room - 4, top + 9.4, STRONG_LINE, 0.5)
            left += room
        return top + 11

    def _need(self, height: float) -> None:
        if self._top + height > _BOTTOM:
            self._turn_over()

    def _turn_over(self) -> None:
        self._end_page()
        self.page += 1
        self.paper.text(_LEFT, 12, self.sheet.definition.name, SMALL, room=100)
        self.paper.text_right(_RIGHT, 12, self.sheet.name, SMALL, room=70)
        self._top = 20

    def _end_page(self) -> None:
        draw_footer(self.paper, self.sheet.letterhead, self.foot, self.page, self._pages, _LEFT)
        self.paper.end_page()

    def _heading(self, title: str) -> None:
        self._top += 2
        self.paper.box(_LEFT, self._top, _RIGHT - _LEFT, 6.4, fill=SHADE, stroke=None)
        self.paper.text(_LEFT + 2, self._top + 0.8, title, _HEADING)
        self._top += 8

    # --- a question

    def _question(self, number: int, question: Question) -> None:
        height = self._height(question)
        self._need(height)
        asked = wrap(question.text, _TEXT, _ASKED - 8)
        named = question.number if self.sheet.own_numbers else str(number)
        self.paper.text(_LEFT, self._top, named, SMALL)
        top = self.paper.lines(_LEFT + 8, self._top, asked, _TEXT)
        if question.help:
            self.paper.block(_LEFT + 8, top, question.help, SMALL, _ASKED - 8)
        if question.type in _CHOICES:
            self._draw_options(_rows(self._options(question)))
        else:
            self._draw_line(question)
        if self.sheet.answers or question.type in _CHOICES:  # else there is a line to write on
            foot = self._top + height - 1
            self.paper.line(_LEFT, foot, _RIGHT, foot, LINE, 0.3)
        self._top += height

    def _height(self, question: Question) -> float:
        asked = len(wrap(question.text, _TEXT, _ASKED - 8)) * _TEXT.line_height
        asked += len(wrap(question.help, SMALL, _ASKED - 8)) * SMALL.line_height
        if question.type in _CHOICES:
            said = sum(_row_height(row) for row in _rows(self._options(question)))
        else:
            said = self._lines(question) * 6.0
        return max(asked, said) + 3

    def _options(self, question: Question) -> list[_Option]:
        answer = self.sheet.answers.get(question.key, "")
        if question.type is AnswerType.YES_NO:
            pairs = [("yes", self.words["yes"]), ("no", self.words["no"])]
        elif question.type is AnswerType.SCALE:
            scale = range(question.low or 0, (question.high or 10) + 1)
            pairs = [(str(each), str(each)) for each in scale]
        else:
            pairs = [(each.value, each.text) for each in question.options]
        return [_Option(text, value == answer) for value, text in pairs]

    def _draw_options(self, rows: Sequence[Sequence[_Placed]]) -> None:
        top = self._top + 0.4
        for row in rows:
            for left, option, lines in row:
                self.paper.box(_ANSWER + left, top, _BOX, _BOX, stroke=STRONG_LINE, radius=0.4)
                if option.chosen:
                    self._tick(_ANSWER + left, top)
                style = _SAID if option.chosen else _TEXT
                self.paper.lines(_ANSWER + left + _BOX + 1.6, top - 0.6, lines, style)
            top += _row_height(row)

    def _tick(self, left: float, top: float) -> None:
        for start, end in (((0.6, 1.8), (1.5, 2.8)), ((1.5, 2.8), (3.0, 0.5))):
            self.paper.line(left + start[0], top + start[1], left + end[0], top + end[1], INK, 1.2)

    def _lines(self, question: Question) -> int:
        answer = self.sheet.answers.get(question.key, "")
        if answer:
            return max(len(self._said(question)), 1)
        return 2 if question.type is AnswerType.LONG_TEXT and not self.sheet.answers else 1

    def _said(self, question: Question) -> list[str]:
        answer = self.sheet.answers.get(question.key, "")
        text = shown(question, answer) if answer else ""
        if question.key in self.sheet.unconfirmed:
            text = f"{text} ({self.words['unconfirmed']})"
        return [part for line in text.splitlines() for part in wrap(line, _SAID, _ROOM)]

    def _draw_line(self, question: Question) -> None:
        said = self._said(question)
        if said:
            self.paper.lines(_ANSWER, self._top, said, _SAID)
            return
        if self.sheet.answers:
            return
        for place in range(self._lines(question)):
            foot = self._top + 4.6 + place * 6
            right = (
                _RIGHT if question.type in (AnswerType.TEXT, AnswerType.LONG_TEXT) else _ANSWER + 30
            )
            self.paper.line(_ANSWER, foot, right, foot, STRONG_LINE, 0.4)
        if question.unit:
            self.paper.text(_ANSWER + 33, self._top, question.unit, SMALL)

    # --- the end

    def _signature(self) -> None:
        self._need(16)
        self.paper.block(_LEFT, self._top + 1, self.words["signature"], SMALL, _ASKED)
        foot = self._top + 11
        self.paper.line(_ANSWER, foot, _ANSWER + 62, foot, STRONG_LINE, 0.5)
        self.paper.line(_ANSWER + 66, foot, _RIGHT, foot, STRONG_LINE, 0.5)
        self.paper.text(_ANSWER + 66, foot + 0.6, self.words["signature_date"], SMALL)
        if self.sheet.definition.information:
            said = fill_phrase(self.words["information"], version=self.sheet.definition.information)
            self.paper.text(_ANSWER, foot + 0.6, said, SMALL, room=62)
        self._top += 17

    def _foot(self, typed: str, *, numbered: bool) -> None:
        """When and by whom the form was typed; a line to write it on where it was not."""
        self._need(12)
        top = self._top + 4
        if typed:
            self.paper.text(_LEFT, top, typed, _SAID, room=_RIGHT - _LEFT)
        else:
            words = ("typed_on", "typed_by", *(("typed_number",) if numbered else ()))
            for place, word in enumerate(words):
                left = _LEFT + place * 60
                self.paper.text(left, top, self.words[word], SMALL)
                self.paper.line(left + 24, top + 3.6, left + 56, top + 3.6, STRONG_LINE, 0.5)
        self._top = top + 8

    def _results(self) -> None:
        found = self.sheet.results
        if found is None:
            return
        lines = []
        if found.fagerstrom is not None and found.dependence is not None:
            meaning = self.words[f"fagerstrom_{found.dependence.value}"]
            lines.append((self.words["fagerstrom"], f"{found.fagerstrom} · {meaning}"))
        if found.nicotine_equivalents is not None:
            lines.append((self.words["equivalents"], _number(found.nicotine_equivalents)))
        if found.pack_years is not None:
            lines.append((self.words["pack_years"], _number(found.pack_years)))
        if found.heavy_smoker is not None:
            title = fill_phrase(self.words["heavy_smoker"], antal=str(self.sheet.heavy_limit))
            lines.append((title, self.words["yes" if found.heavy_smoker else "no"]))
        if not lines:
            return
        self._need(10 + 6 * len(lines))
        self._heading(self.words["results"])
        for title, said in lines:
            self.paper.text(_LEFT + 8, self._top, title, _TEXT, room=_ASKED)
            self.paper.text(_ANSWER, self._top, said, _SAID, room=_ROOM)
            self._top += 6


def _number(value: Decimal) -> str:
    return danish.number(value, 1).removesuffix(",0")


def _rows(options: Sequence[_Option]) -> list[list[_Placed]]:
    """The boxes line by line, as many on each as there is room for; a long text takes two lines alone."""
    rows: list[list[_Placed]] = [[]]
    left = 0.0
    gap = 1.6 if len(options) > _MANY else 4.0
    for option in options:
        lines = wrap(option.text, _SAID, _ROOM - _BOX - 2)
        width = _BOX + 1.6 + max(map(_width, lines), default=0.0) + gap
        if rows[-1] and left + width - gap > _ROOM:
            rows.append([])
            left = 0.0
        rows[-1].append((left, option, lines))
        left += width
    return rows


def _row_height(row: Sequence[_Placed]) -> float:
    most = max((len(lines) for _, _, lines in row), default=1)
    return _BOX + _GAP + (most - 1) * _TEXT.line_height


def _width(line: str) -> float:
    return float(fonts.width(line, _SAID.font, _SAID.size) / mm)
