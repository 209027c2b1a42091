"""The plan of one meeting on a page for the counsellor's table: when, how long, and what."""

from __future__ import annotations

from counsellor_app.documents.page import Paper
from counsellor_app.documents.style import LINE, SECOND_INK, SMALL, STRONG_LINE, TITLE, Style
from counsellor_app.documents.wrapping import wrap
from counsellor_app.services.attendance.meeting_guides import minutes_of
from counsellor_app.services.letters import danish
from counsellor_app.services.letters.letter_text import Texts, fill_phrase
from counsellor_app.services.letters.sheets import MeetingPlanSheet, PlanItem

_LEFT, _RIGHT, _BOTTOM = 20.0, 190.0, 275.0
_CLOCK, _POINT, _MINUTES = _LEFT, _LEFT + 24, _RIGHT
_ROOM = _RIGHT - _POINT - 26
_WORDS = Style(12.5, leading=1.4)
_TIME = Style(12.5, bold=True)
_QUIET = Style(10.5, colour=SECOND_INK)


def to_pdf(sheet: MeetingPlanSheet, texts: Texts | None = None) -> bytes:
    """Large enough to be read from a chair; a long plan goes on to the next page."""
    words = (texts or sheet.letterhead.texts).phrases("meeting_plan")
    paper = Paper(str(sheet.meeting_id), sheet.letterhead.municipality)
    top = _draw_head(paper, sheet, words)
    for number, item in enumerate(sheet.items):
        if number:
            paper.line(_LEFT, top - 1, _RIGHT, top - 1, LINE, 0.4)
        if top + _height(item) > _BOTTOM:
            paper.end_page()
            top = 20.0
        top = _draw_item(paper, top, item, words)
    if total := minutes_of(sheet.items):
        paper.line(_LEFT, top, _RIGHT, top, STRONG_LINE, 0.8)
        text = fill_phrase(words["total"], minutes=str(total))
        paper.text_right(_MINUTES, top + 2.5, text, _QUIET)
    elif not sheet.items:
        paper.text(_LEFT, top + 4, words["none"], _QUIET, room=_RIGHT - _LEFT)
    paper.end_page()
    return paper.to_bytes()


def _draw_head(paper: Paper, sheet: MeetingPlanSheet, words: dict[str, str]) -> float:
    title = fill_phrase(words["meeting"], number=str(sheet.number))
    paper.text(_LEFT, 16, f"{title}: {sheet.theme}" if sheet.theme else title, TITLE, room=170)
    facts = (sheet.course, danish.weekday_date(sheet.on), sheet.place)
    paper.text(_LEFT, 25, " · ".join(filter(None, facts)), _QUIET, room=170)
    head = sheet.letterhead
    paper.text(_LEFT, 31, " · ".join(filter(None, (head.municipality, head.unit))), SMALL, room=170)
    paper.line(_LEFT, 38, _RIGHT, 38, STRONG_LINE, 0.8)
    return 41.0


def _height(item: PlanItem) -> float:
    return len(wrap(item.text, _WORDS, _ROOM) or ("",)) * _WORDS.line_height + 5


def _draw_item(paper: Paper, top: float, item: PlanItem, words: dict[str, str]) -> float:
    if item.starts is not None:
        paper.text(_CLOCK, top + 1, danish.clock_time(item.starts).removeprefix("kl. "), _TIME)
    if item.minutes is not None:
        text = fill_phrase(words["minutes"], minutes=str(item.minutes))
        paper.text_right(_MINUTES, top + 1.6, text, _QUIET)
    return paper.block(_POINT, top + 1, item.text, _WORDS, _ROOM) + 3
