"""The directory of offers as a card on A4: to hang beside the telephone, or to give to a ward."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from counsellor_app.documents.page import Paper
from counsellor_app.documents.style import ACCENT, LINE, SECOND_INK, SMALL, STRONG, TITLE, Style
from counsellor_app.documents.wrapping import shortened
from counsellor_app.services.letters import danish
from counsellor_app.services.letters.letter_text import fill_phrase
from counsellor_app.services.letters.sheets import DirectoryLine, DirectorySheet

_LEFT, _RIGHT = 16.0, 194.0
_TOP, _BOTTOM = 44.0, 282.0
_PHONE = 44.0  # the column of the numbers
_ROOM = _RIGHT - _LEFT - _PHONE
_NAME = Style(11, bold=True)
_ABOUT = Style(9)
_NUMBER = Style(14, bold=True)
_GROUP = Style(9, bold=True, colour=ACCENT)
_QUIET = Style(7.5, colour=SECOND_INK)
_GAP = 2.6  # above and below each offer
_HEADING = 9.5

Words = dict[str, str]


@dataclass(frozen=True)
class _Entry:
    """One offer with its lines as they will stand."""

    line: DirectoryLine
    group: str  # the heading over it; empty when the one before has the same
    about: tuple[str, ...]

    @property
    def height(self) -> float:
        texts = _NAME.line_height + len(self.about) * _ABOUT.line_height
        beside = _NUMBER.line_height + _QUIET.line_height
        return (_HEADING if self.group else 0) + max(texts, beside) + 2 * _GAP


def to_pdf(sheet: DirectorySheet) -> bytes:
    """One page, or as many as the offers need; an offer is never parted."""
    words = sheet.letterhead.texts.phrases("directory_card")
    paper = Paper("tilbud", sheet.letterhead.municipality)
    pages = list(_pages(sheet, words)) or [[]]
    for number, entries in enumerate(pages, start=1):
        _draw_head(paper, sheet, words)
        top = _TOP
        for place, entry in enumerate(entries):
            top = _draw_entry(paper, top, entry, words, first=place == 0)
        if not entries:
            paper.text(_LEFT, top, words["empty"])
        foot = fill_phrase(
            words["printed"],
            date=danish.short_date(sheet.printed_on),
            page=str(number),
            pages=str(len(pages)),
        )
        paper.text_right(_RIGHT, 286, foot, SMALL)
        paper.end_page()
    return paper.to_bytes()


def _pages(sheet: DirectorySheet, words: Words) -> Iterator[list[_Entry]]:
    page: list[_Entry] = []
    used, before = 0.0, None
    for line in sheet.lines:
        group = words[f"group_{line.kind}"]
        entry = _Entry(line, group if line.kind is not before else "", _about(line, words))
        if page and used + entry.height > _BOTTOM - _TOP:
            yield page
            # The heading stands again at the top of the next page.
            page, used, entry = [], 0.0, _Entry(line, group, entry.about)
        page.append(entry)
        used, before = used + entry.height, line.kind
    if page:
        yield page


def _about(line: DirectoryLine, words: Words) -> tuple[str, ...]:
    """How, when and where, in at most three lines."""
    forms = ", ".join(words[f"format_{one}"] for one in line.formats)
    parts = [line.municipality, forms[:1].upper() + forms[1:]]
    if line.hours:
        parts.append(fill_phrase(words["hours"], text=line.hours))
    if line.waiting:
        parts.append(fill_phrase(words["waiting"], text=line.waiting))
    text = " · ".join(filter(None, (*parts, line.place, line.web)))
    return shortened(text, _ABOUT, _ROOM - 4, 3) if text else ()


def _draw_head(paper: Paper, sheet: DirectorySheet, words: Words) -> None:
    head = sheet.letterhead
    paper.text(_LEFT, 16, words["title"], TITLE, room=120)
    paper.block(_LEFT, 25, words["lead"], _ABOUT, 118, most=2)
    paper.text_right(_RIGHT, 17, head.municipality, STRONG, room=56)
    paper.text_right(_RIGHT, 22, head.unit, _ABOUT, room=56)
    paper.text_right(_RIGHT, 27, head.phone, _ABOUT, room=56)


def _draw_entry(paper: Paper, top: float, entry: _Entry, words: Words, *, first: bool) -> float:
    line, end = entry.line, top + entry.height
    if entry.group:
        paper.text(_LEFT, top + 3.2, entry.group, _GROUP)
        top += _HEADING
    if not (first and not entry.group):
        paper.line(_LEFT, top, _RIGHT, top, LINE)
    paper.text(_LEFT, top + _GAP, line.name, _NAME, room=_ROOM - 4)
    paper.lines(_LEFT, top + _GAP + _NAME.line_height, entry.about, _ABOUT)
    paper.text_right(_RIGHT, top + _GAP - 0.6, line.phone, _NUMBER, room=_PHONE)
    below = top + _GAP + (_NUMBER.line_height if line.phone else 0)
    paper.text_right(_RIGHT, below, _confirmed(line, words), _QUIET, room=_PHONE)
    return end


def _confirmed(line: DirectoryLine, words: Words) -> str:
    if line.confirmed_on is None:
        return words["unconfirmed"]
    return fill_phrase(words["confirmed"], date=danish.short_date(line.confirmed_on))
