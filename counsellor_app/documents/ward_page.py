"""One page for a department or practice: what became of its referrals, beside its hospital."""

from __future__ import annotations

from decimal import Decimal

from counsellor_app.documents.letterhead import LEFT, RIGHT, ROOM, draw_footer, draw_sender
from counsellor_app.documents.page import Paper
from counsellor_app.documents.style import (
    ACCENT,
    BODY,
    LINE,
    SECOND_INK,
    SHADE,
    SMALL,
    STRONG_LINE,
    TITLE,
    Style,
)
from counsellor_app.services.letters import danish
from counsellor_app.services.letters.letter_text import Texts, fill_phrase
from counsellor_app.services.letters.report_sheets import WardLine, WardSheet

_TOP, _ROW = 92.0, 21.0
_BAR_LEFT, _BAR_ROOM = 92.0, 62.0
_NUMBER = Style(12, bold=True)
_NAME = Style(11, bold=True)
_HEADING = Style(8.5, bold=True, colour=SECOND_INK)

Words = dict[str, str]


def to_pdf(sheet: WardSheet, texts: Texts | None = None) -> bytes:
    """The page. The same sheet gives the same bytes."""
    texts = texts or sheet.letterhead.texts
    words = texts.phrases("words") | texts.phrases("ward_page")
    paper = Paper(f"feedback {sheet.label}", sheet.letterhead.municipality)
    draw_sender(paper, sheet.letterhead, words, 136, 16)
    paper.block(LEFT, 16, words["title"], TITLE, 108, most=2)
    top = paper.block(LEFT, 32, sheet.ward, Style(13, bold=True), 108, most=2)
    if sheet.hospital:
        top = paper.block(LEFT, top, sheet.hospital, BODY, 108, most=2)
    paper.text(LEFT, top + 1, sheet.period, BODY, room=108)
    paper.block(LEFT, 64, words["thanks"], BODY, ROOM, most=4)
    _draw_headings(paper, sheet, words)
    for number, line in enumerate(sheet.lines):
        _draw_line(paper, _TOP + number * _ROW, line, sheet, words)
    bottom = _TOP + len(sheet.lines) * _ROW + 4
    for note in (words["note_counted"], words["note_hidden"], words["note_contact"]):
        filled = fill_phrase(
            note,
            made_on=danish.long_date(sheet.made_on),
            phone=sheet.letterhead.phone or sheet.letterhead.unit,
        )
        bottom = paper.block(LEFT, bottom, filled, SMALL, ROOM, most=3) + 0.8
    draw_footer(paper, sheet.letterhead, words, 1, 1)
    paper.end_page()
    return paper.to_bytes()


def _draw_headings(paper: Paper, sheet: WardSheet, words: Words) -> None:
    top = _TOP - 8
    paper.text(_BAR_LEFT, top, words["own"], _HEADING, room=_BAR_ROOM)
    paper.text_right(RIGHT, top, sheet.group, _HEADING, room=RIGHT - _BAR_LEFT - _BAR_ROOM - 2)
    paper.line(LEFT, _TOP - 2, RIGHT, _TOP - 2, LINE)


def _draw_line(paper: Paper, top: float, line: WardLine, sheet: WardSheet, words: Words) -> None:
    paper.text(LEFT, top, line.name, _NAME, room=66)
    paper.block(LEFT, top + 5.6, line.about, SMALL, 66, most=3)
    _draw_bar(paper, top + 0.4, line.own_share, solid=True)
    _draw_bar(paper, top + 6.2, line.together_share, solid=False)
    paper.text(
        _BAR_LEFT, top + 11.4, _told(line.own, line.own_share, words), _NUMBER, room=_BAR_ROOM
    )
    together = _told(line.together, line.together_share, words)
    paper.text_right(RIGHT, top + 11.8, together, Style(10), room=34)
    paper.line(LEFT, top + _ROW - 2.2, RIGHT, top + _ROW - 2.2, LINE, 0.3)


def _draw_bar(paper: Paper, top: float, share: float | None, *, solid: bool) -> None:
    """Full for the department, an outline for all: they can be told apart without colour."""
    height = 4.2 if solid else 3.2
    paper.box(_BAR_LEFT, top, _BAR_ROOM, height, fill=SHADE, stroke=None, radius=0.8)
    if share:
        paper.box(
            _BAR_LEFT,
            top,
            _BAR_ROOM * min(share, 1.0),
            height,
            fill=ACCENT if solid else None,
            stroke=None if solid else STRONG_LINE,
            radius=0.8,
        )


def _told(count: int | None, share: float | None, words: Words) -> str:
    if count is None:
        return words["hidden"]
    number = danish.number(count)
    if share is None or share == 1:
        return number
    return f"{number} · {danish.percent(Decimal(str(round(share, 4))), 0)}"
