"""Subject access on paper: one heading a table, one line a value, and the log at the end (domain 6.6)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from counsellor_app.clock import local
from counsellor_app.documents.letterhead import LEFT, RIGHT, ROOM, draw_footer, draw_sender
from counsellor_app.documents.page import Paper
from counsellor_app.documents.style import ACCENT, LINE, SMALL, TITLE, Style
from counsellor_app.documents.wrapping import wrap
from counsellor_app.services.citizen import access_words
from counsellor_app.services.citizen.subject_access import AccessSheet, Line, LogLine, Section
from counsellor_app.services.letters import danish

_FIRST_TOP, _TOP, _BOTTOM = 44.0, 22.0, 270.0
_LABEL_ROOM = 52.0
_VALUE = LEFT + _LABEL_ROOM + 4
_VALUE_ROOM = RIGHT - _VALUE
_LABEL = Style(8.5, colour=SMALL.colour)
_TEXT = Style(9)
_HEADING = Style(12, bold=True, colour=ACCENT)
_LOG_WHAT, _LOG_WHO = LEFT + 40.0, LEFT + 120.0


@dataclass(frozen=True, slots=True)
class _Piece:
    """Something that is drawn whole on one page: how high it is, and how it is drawn."""

    height: float
    draw: Callable[[Paper, float], None]
    keep_with_next: bool = False


def to_pdf(sheet: AccessSheet, act: Callable[[str], str]) -> bytes:
    """As many pages as it takes. `act` says what an act of the log is called."""
    paper = Paper(f"indsigt-{str(sheet.participant_id)[-8:]}", sheet.letterhead.municipality)
    pages = _paginated(list(_pieces(sheet, act)))
    words = sheet.letterhead.texts.phrases("words")
    for number, pieces in enumerate(pages, start=1):
        top = _TOP
        if number == 1:
            draw_sender(paper, sheet.letterhead, words, 132.0, 14)
            top = _FIRST_TOP
        for piece in pieces:
            piece.draw(paper, top)
            top += piece.height
        draw_footer(paper, sheet.letterhead, words, number, len(pages))
        paper.end_page()
    return paper.to_bytes()


def _pieces(sheet: AccessSheet, act: Callable[[str], str]) -> list[_Piece]:
    phrases = access_words.words().phrases
    intro = phrases["intro"].format(
        kommune=sheet.letterhead.municipality,
        enhed=sheet.letterhead.unit,
        dato=danish.long_date(sheet.made_on),
    )
    pieces = [_block(phrases["title"], TITLE), _block(sheet.name, Style(11, bold=True))]
    pieces += [_block(intro, _TEXT), _gap(3)]
    for section in sheet.sections:
        if section.heading and section.rows:
            pieces += _section(section)
    pieces += _left_out(sheet)
    pieces += [_heading(phrases["log"]), *_log(sheet.log, act)]
    return pieces


def _section(section: Section) -> list[_Piece]:
    pieces = [_heading(section.heading)]
    for number, row in enumerate(section.rows):
        if number:
            pieces.append(_rule())
        for line in row:
            pieces += _line(line)
    return pieces


def _line(line: Line) -> list[_Piece]:
    """A long text goes on on the next page, line by line."""
    if line.column in access_words.words().hidden or not line.text:
        return []
    lines = [part for text in line.text.splitlines() for part in wrap(text, _TEXT, _VALUE_ROOM)]
    labels = wrap(line.label, _LABEL, _LABEL_ROOM)
    pieces = []
    for number, (label, text) in enumerate(zip_longest(labels, lines, fillvalue="")):

        def draw(paper: Paper, top: float, label: str = label, text: str = text) -> None:
            paper.text(LEFT, top, label, _LABEL, room=_LABEL_ROOM)
            paper.text(_VALUE, top, text, _TEXT, room=_VALUE_ROOM)

        pieces.append(
            _Piece(
                _TEXT.line_height + (0.5 if number == max(len(labels), len(lines)) - 1 else 0), draw
            )
        )
    return pieces


def _left_out(sheet: AccessSheet) -> list[_Piece]:
    """What is technical, and why it is only in the file."""
    words = access_words.words()
    technical = [
        words.technical.get(section.table, section.table)
        for section in sheet.sections
        if section.rows and not section.heading
    ]
    if not technical:
        return []
    text = f"{words.phrases['left_out']}: {'; '.join(technical)}."
    return [_gap(4), _block(text, SMALL)]


def _log(log: Sequence[LogLine], act: Callable[[str], str]) -> list[_Piece]:
    phrases = access_words.words().phrases
    if not log:
        return [_block(phrases["nothing"], _TEXT)]
    head = (phrases["log_when"], phrases["log_what"], phrases["log_who"])
    return [_log_row(*head, _LABEL), *(_log_line(line, act) for line in log)]


def _log_line(line: LogLine, act: Callable[[str], str]) -> _Piece:
    at = local(line.at)
    when = f"{danish.short_date(at.date())} {danish.clock_time(at.time())}"
    return _log_row(when, act(line.action), line.who, _TEXT)


def _log_row(when: str, what: str, who: str, style: Style) -> _Piece:
    def draw(paper: Paper, top: float) -> None:
        paper.text(LEFT, top, when, style, room=_LOG_WHAT - LEFT - 2)
        paper.text(_LOG_WHAT, top, what, style, room=_LOG_WHO - _LOG_WHAT - 2)
        paper.text(_LOG_WHO, top, who, style, room=RIGHT - _LOG_WHO)

    return _Piece(_TEXT.line_height, draw)


def _heading(text: str) -> _Piece:
    def draw(paper: Paper, top: float) -> None:
        paper.text(LEFT, top + 4, text, _HEADING, room=ROOM)
        paper.line(LEFT, top + 10.5, RIGHT, top + 10.5, LINE, 0.5)

    return _Piece(13, draw, keep_with_next=True)


def _rule() -> _Piece:
    def draw(paper: Paper, top: float) -> None:
        paper.line(LEFT, top + 1, LEFT + 20, top + 1, LINE, 0.4)

    return _Piece(2.4, draw)


def _gap(height: float) -> _Piece:
    return _Piece(height, lambda paper, top: None)


def _block(text: str, style: Style) -> _Piece:
    lines = wrap(text, style, ROOM)

    def draw(paper: Paper, top: float) -> None:
        paper.lines(LEFT, top, lines, style)

    return _Piece(len(lines) * style.line_height + 1.5, draw)


def _paginated(pieces: list[_Piece]) -> list[list[_Piece]]:
    pages: list[list[_Piece]] = [[]]
    left = _BOTTOM - _FIRST_TOP
    for number, piece in enumerate(pieces):
        follows = (
            pieces[number + 1].height if piece.keep_with_next and number + 1 < len(pieces) else 0
        )
        if piece.height + follows > left and pages[-1]:
            pages.append([])
            left = _BOTTOM - _TOP
        pages[-1].append(piece)
        left -= piece.height
    return pages
