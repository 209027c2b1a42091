"""The frame of a letter: who writes, the address in the envelope's window, page numbers.

A letter is folded so that only the upper left shows in the window: there stand the receiver and the
municipality's name, never the unit or the subject, which could tell that it is about health.
"""

from __future__ import annotations

from dataclasses import dataclass

from counsellor_app.documents.page import Paper
from counsellor_app.documents.style import (
    ACCENT,
    BODY,
    LINE,
    SECOND_INK,
    SMALL,
    STRONG,
    TEXT,
    Style,
)
from counsellor_app.documents.wrapping import shortened, wrap
from counsellor_app.services.letters import danish
from counsellor_app.services.letters.letter_text import fill_phrase
from counsellor_app.services.letters.sheets import Letterhead, Signature

LEFT, RIGHT = 22.0, 188.0
ROOM = RIGHT - LEFT
_COLUMN = 132.0  # where the writer's own block begins, outside the window
_WINDOW_TOP, _WINDOW_ROOM = 47.0, 80.0
_FIRST_TOP = 102.0  # below the fold
_NEXT_TOP = 48.0
_BOTTOM = 268.0
_HEADING = Style(13, bold=True)
_LEAD = Style(11.5, bold=True)
_RETURN = Style(7, colour=SECOND_INK)


@dataclass(frozen=True, slots=True)
class LetterPages:
    """All that stands on one letter."""

    letterhead: Letterhead
    receiver: tuple[str, ...]
    person: tuple[str, ...]  # whom it is about, for a doctor; empty in letters to the citizen
    subject: str
    lines: tuple[str, ...]
    signature: Signature
    lead: str = ""  # what matters most, above the text
    day: str = ""  # of the signature, where it is not to stand in Danish


def draw_letter(paper: Paper, letter: LetterPages, words: dict[str, str]) -> None:
    """Draws the letter on as many pages as it needs."""
    pages = _paginated(letter)
    for number, lines in enumerate(pages, start=1):
        draw_sender(paper, letter.letterhead, words, _COLUMN, 16)
        if number == 1:
            _draw_first_head(paper, letter, words)
            top = _head_bottom(letter)
        else:
            top = _NEXT_TOP
            paper.text(LEFT, 20, letter.subject, SMALL, room=_COLUMN - LEFT - 6)
        top = paper.lines(LEFT, top, lines, BODY)
        if number == len(pages):
            _draw_signature(paper, letter.signature, top + 5)
        draw_footer(paper, letter.letterhead, words, number, len(pages))
        paper.end_page()


def draw_sender(
    paper: Paper, letterhead: Letterhead, words: dict[str, str], left: float, top: float
) -> None:
    """The municipality and the unit with address and telephone, in a column of its own."""
    room = paper.width - 22 - left
    first = top
    top = paper.block(left, top, letterhead.municipality, STRONG, room, most=2)
    top = paper.block(left, top, letterhead.unit, TEXT, room, most=2)
    for line in (*letterhead.address[:3], _phone(letterhead, words)):
        paper.text(left, top, line, SMALL, room=room)
        top += SMALL.line_height if line else 0
    paper.line(left - 4, first, left - 4, top + 1, ACCENT, 1.6)


def draw_footer(
    paper: Paper,
    letterhead: Letterhead,
    words: dict[str, str],
    number: int,
    pages: int,
    left: float = LEFT,
) -> None:
    """A quiet line at the foot with the page's number, as wide as what stands over it."""
    right = paper.width - left
    foot = paper.height - 16
    paper.line(left, foot, right, foot, LINE, 0.5)
    writer = " · ".join(filter(None, (letterhead.municipality, letterhead.unit)))
    paper.text(left, foot + 2, writer, SMALL, room=right - left - 30)
    page = fill_phrase(words["page"], page=str(number), pages=str(pages))
    paper.text_right(right, foot + 2, page, SMALL)


def _phone(letterhead: Letterhead, words: dict[str, str]) -> str:
    return fill_phrase(words["phone"], phone=letterhead.phone) if letterhead.phone else ""


def _draw_first_head(paper: Paper, letter: LetterPages, words: dict[str, str]) -> None:
    sender = ", ".join((letter.letterhead.municipality, *letter.letterhead.address))
    paper.text(LEFT, _WINDOW_TOP, sender, _RETURN, room=_WINDOW_ROOM)
    top = _WINDOW_TOP + 5
    for line in letter.receiver[:6]:
        top = paper.block(LEFT, top, line, Style(10.5), _WINDOW_ROOM, most=2)
    day = letter.day or danish.long_date(letter.signature.on)
    paper.text_right(RIGHT, _FIRST_TOP - 9, day, TEXT)
    top = paper.block(LEFT, _FIRST_TOP, letter.subject, _HEADING, ROOM, most=3)
    for line in letter.person:
        top = paper.block(LEFT, top + 0.6, line, STRONG, ROOM, most=2)
    paper.block(LEFT, top + 4, letter.lead, _LEAD, ROOM)


def _head_bottom(letter: LetterPages) -> float:
    heading = len(shortened(letter.subject, _HEADING, ROOM, 3)) * _HEADING.line_height
    person = sum(len(shortened(line, STRONG, ROOM, 2)) for line in letter.person)
    lead = len(wrap(letter.lead, _LEAD, ROOM)) * _LEAD.line_height
    return _FIRST_TOP + heading + person * (STRONG.line_height + 0.6) + lead + 4


def _paginated(letter: LetterPages) -> list[list[str]]:
    """The wrapped lines page by page; the last one keeps room for the signature."""
    height = BODY.line_height
    lines = [part for line in letter.lines for part in (wrap(line, BODY, ROOM) or ("",))]
    pages: list[list[str]] = []
    top = _head_bottom(letter)
    while True:
        most = int((_BOTTOM - top) / height)
        if len(lines) <= most - 6:  # the signature takes six
            return [*pages, lines]
        taken = min(most, len(lines) - 1) if len(lines) > 1 else most
        pages.append(lines[:taken])
        lines = lines[taken:]
        while lines and not lines[0]:
            lines = lines[1:]
        top = _NEXT_TOP


def _draw_signature(paper: Paper, signature: Signature, top: float) -> None:
    top = paper.block(LEFT, top, signature.name, STRONG, ROOM, most=2)
    paper.text(LEFT, top, signature.title, TEXT, room=ROOM)
