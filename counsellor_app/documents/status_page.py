"""»Kvartalsstatus«: one page for a meeting, with figures, curves, the way through, the waiting and the rules."""

from __future__ import annotations

from counsellor_app.documents.charts import (
    Room,
    draw_bars_across,
    draw_columns,
    draw_run,
    draw_spark,
)
from counsellor_app.documents.letterhead import LEFT, ROOM, draw_footer, draw_sender
from counsellor_app.documents.page import Paper
from counsellor_app.documents.style import LINE, SECOND_INK, SMALL, TITLE, WARNING, Style
from counsellor_app.services.letters import danish
from counsellor_app.services.letters.letter_text import Texts, fill_phrase
from counsellor_app.services.letters.report_sheets import StatusFigure, StatusSheet

_CARD_TOP, _CARD_HEIGHT, _ACROSS, _GAP = 44.0, 29.0, 4, 3.0
_HEADING = Style(10, bold=True)
_NAME = Style(8.2, bold=True, leading=1.2)
_FIGURE = Style(15, bold=True)
_GOOD = Style(7.5, bold=True)
_UNDER = Style(7.5, bold=True, colour=WARNING)
_TINY = Style(6.8, colour=SECOND_INK)

Words = dict[str, str]


def to_pdf(sheet: StatusSheet, texts: Texts | None = None) -> bytes:
    """One page, never two. The same sheet gives the same bytes."""
    texts = texts or sheet.letterhead.texts
    words = texts.phrases("words") | texts.phrases("indicators") | texts.phrases("status_page")
    paper = Paper(f"status {sheet.label}", sheet.letterhead.municipality)
    paper.text(LEFT, 16, words["title"], TITLE, room=105)
    made = fill_phrase(words["made_on"], date=danish.long_date(sheet.made_on))
    paper.text(LEFT, 25, sheet.period, Style(11), room=105)
    paper.text(LEFT, 31.5, made, SMALL, room=105)
    draw_sender(paper, sheet.letterhead, words, 136, 16)
    for place, figure in enumerate(sheet.figures):
        _draw_card(paper, place, figure, words)
    rows = -(-len(sheet.figures) // _ACROSS)
    top = _CARD_TOP + rows * (_CARD_HEIGHT + _GAP) + 2
    half = ROOM / 2 - 4
    right = LEFT + half + 8
    paper.text(LEFT, top, words["funnel"], _HEADING, room=half)
    draw_bars_across(paper, Room(LEFT, top + 6, half, 40), sheet.funnel, names=30)
    paper.block(LEFT, top + 48, words["under_way"], _TINY, half, most=2)
    paper.text(right, top, words["waiting"], _HEADING, room=half)
    draw_columns(paper, Room(right, top + 6, half, 32), sheet.waiting)
    below = top + 39
    for line in sheet.waiting_words:
        below = paper.block(right, below, line, _TINY, half, most=2)
    top += 60
    top += _draw_curves(paper, top, sheet, words)
    paper.text(LEFT, top, words["lens"], _HEADING, room=ROOM)
    top += 5.5
    for line in sheet.lens:
        top = paper.block(LEFT, top, line, SMALL, ROOM, most=2)
    top += 1.5
    for note in (words["run_note"], *sheet.notes):
        top = paper.block(LEFT, top, note, _TINY, ROOM, most=2)
    draw_footer(paper, sheet.letterhead, words, 1, 1)
    paper.end_page()
    return paper.to_bytes()


def _draw_curves(paper: Paper, top: float, sheet: StatusSheet, words: Words) -> float:
    """Two run charts beside each other, and how much room they took; one point alone is no curve."""
    half, taken = ROOM / 2 - 4, 15.0
    for place, curve in enumerate(sheet.curves[:2]):
        left = LEFT + place * (half + 8)
        paper.text(left, top, curve.title, _HEADING, room=half)
        if sum(value is not None for value in curve.values) > 1:
            draw_run(paper, Room(left, top + 6, half, 38), curve)
            taken = 47.0
        else:
            paper.block(left, top + 7, words["few_points"], _TINY, half, most=2)
    return taken


def _draw_card(paper: Paper, place: int, figure: StatusFigure, words: Words) -> None:
    width = (ROOM - (_ACROSS - 1) * _GAP) / _ACROSS
    left = LEFT + place % _ACROSS * (width + _GAP)
    top = _CARD_TOP + place // _ACROSS * (_CARD_HEIGHT + _GAP)
    paper.box(left, top, width, _CARD_HEIGHT, stroke=LINE, radius=1.5)
    paper.block(left + 2.5, top + 1.8, figure.name, _NAME, width - 5, most=2)
    paper.text(left + 2.5, top + 9.4, figure.value, _FIGURE, room=width - 23)
    draw_spark(paper, Room(left + width - 17, top + 11, 14, 5), figure.curve)
    paper.text(left + 2.5, top + 17, figure.count, _TINY, room=width - 5)
    judged = ""
    if figure.met is not None:
        judged = words["met"] if figure.met else words["not_met"]
    style = _UNDER if figure.met is False else _GOOD
    paper.text(left + 2.5, top + 20.6, figure.target, _TINY, room=width - 22)
    paper.text_right(left + width - 2.5, top + 20.4, judged, style, room=20)
    paper.text(left + 2.5, top + 24.2, figure.last_year, _TINY, room=width - 5)
