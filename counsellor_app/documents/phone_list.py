"""The list for an evening at the telephone, on A4 across: whom to call, when she wants it, room to write."""

from __future__ import annotations

from counsellor_app.documents.page import Paper
from counsellor_app.documents.style import (
    LINE,
    SECOND_INK,
    SHADE,
    SMALL,
    STRONG,
    TEXT,
    TITLE,
    Style,
)
from counsellor_app.services.letters import danish
from counsellor_app.services.letters.letter_text import fill_phrase
from counsellor_app.services.letters.sheets import PhoneLine, PhoneList

_LEFT, _RIGHT, _TOP = 14.0, 283.0, 40.0
_ROW, _ROWS_A_PAGE = 13.0, 11
_COLUMNS = (("name", 0.0), ("phone", 66.0), ("what", 110.0), ("best", 158.0), ("result", 212.0))
_LABEL = Style(8, colour=SECOND_INK)

Words = dict[str, str]


def to_pdf(sheet: PhoneList) -> bytes:
    """As many pages as it takes."""
    words = sheet.letterhead.texts.phrases("phone_list")
    paper = Paper(words["title"], sheet.letterhead.municipality, wide=True)
    pages = [
        sheet.lines[first : first + _ROWS_A_PAGE]
        for first in range(0, len(sheet.lines), _ROWS_A_PAGE)
    ]
    for lines in pages:
        _draw_head(paper, sheet, words)
        for place, line in enumerate(lines):
            _draw_line(paper, _TOP + 10 + place * _ROW, line, words)
        paper.text(_LEFT, 200, words["privacy"], SMALL)
        paper.end_page()
    return paper.to_bytes()


def _draw_head(paper: Paper, sheet: PhoneList, words: Words) -> None:
    paper.text(_LEFT, 20, words["title"], TITLE)
    when = fill_phrase(words["when"], dato=danish.weekday_date(sheet.on))
    paper.text(_LEFT, 28, when, TEXT)
    paper.text_right(_RIGHT, 20, sheet.letterhead.unit, SMALL)
    paper.box(_LEFT, _TOP - 3, _RIGHT - _LEFT, 10, fill=SHADE, stroke=None)
    for key, left in _COLUMNS:
        paper.text(_LEFT + left + 2, _TOP + 0.4, words[key], _LABEL)


def _draw_line(paper: Paper, top: float, line: PhoneLine, words: Words) -> None:
    lefts = {key: _LEFT + left + 2 for key, left in _COLUMNS}
    age = "" if line.age is None else f", {line.age}"
    paper.text(lefts["name"], top - 0.5, f"{line.name}{age}", STRONG, room=62)
    paper.text(lefts["name"], top + 4.7, _notes(line, words), SMALL, room=62)
    paper.text(lefts["phone"], top - 0.5, line.phones[0] if line.phones else "", STRONG, room=42)
    paper.text(lefts["phone"], top + 4.7, ", ".join(line.phones[1:]), SMALL, room=42)
    paper.text(lefts["what"], top - 0.5, _what(line, words), TEXT, room=44)
    if line.by is not None:
        by = fill_phrase(words["by"], dato=danish.day_and_month(line.by))
        paper.text(lefts["what"], top + 4.7, by, SMALL, room=44)
    paper.block(lefts["best"], top - 0.5, line.best_time, SMALL, 50, most=2)
    paper.line(_LEFT, top + _ROW - 3, _RIGHT, top + _ROW - 3, LINE)


def _what(line: PhoneLine, words: Words) -> str:
    if line.extra_months is not None:
        months = str(line.extra_months)
        return fill_phrase(words["extra_after"], months=months) if months != "0" else words["extra"]
    kind = words["half_year" if line.half_year else "first"]
    return fill_phrase(kind, number=str(line.attempt))


def _notes(line: PhoneLine, words: Words) -> str:
    parts = []
    if line.may_leave_message is not None:
        parts.append(words["message_yes" if line.may_leave_message else "message_no"])
    if line.interpreter:
        parts.append(fill_phrase(words["interpreter"], language=line.interpreter))
    return " · ".join(parts)
