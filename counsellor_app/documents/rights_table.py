"""The table of rights on A4 across: what each role may do, and with whose case."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from counsellor_app.documents.page import Paper
from counsellor_app.documents.style import LINE, SHADE, SMALL, STRONG, TEXT, TITLE
from counsellor_app.services.letters import danish

_LEFT, _RIGHT, _TOP, _BOTTOM = 14.0, 283.0, 36.0, 196.0
_FIRST, _ROLE = 121.0, 34.0
_ROW = 9.0


@dataclass(frozen=True, slots=True)
class RightsLine:
    """A row in words; without cells it is the heading of those that follow."""

    text: str
    detail: str = ""
    cells: tuple[str, ...] = ()


def to_pdf(
    title: str, municipality: str, on: date, roles: Sequence[str], lines: Sequence[RightsLine]
) -> bytes:
    """As many pages as it takes; each begins with the names of the roles."""
    paper = Paper(title, municipality, wide=True)
    top = _head(paper, title, municipality, on, roles)
    for line in lines:
        if top > _BOTTOM:
            paper.end_page()
            top = _head(paper, title, municipality, on, roles)
        top = _line(paper, top, line)
    paper.end_page()
    return paper.to_bytes()


def _head(paper: Paper, title: str, municipality: str, on: date, roles: Sequence[str]) -> float:
    paper.text(_LEFT, 18, title, TITLE)
    paper.text_right(_RIGHT, 18, f"{municipality} · {danish.weekday_date(on)}", SMALL)
    paper.box(_LEFT, _TOP - 6, _RIGHT - _LEFT, 8, fill=SHADE, stroke=None)
    for place, role in enumerate(roles):
        paper.text(_LEFT + _FIRST + place * _ROLE, _TOP - 4, role, STRONG, room=_ROLE - 2)
    return _TOP + 5


def _line(paper: Paper, top: float, line: RightsLine) -> float:
    if not line.cells:
        paper.text(_LEFT, top + 2, line.text, STRONG)
        return top + _ROW
    paper.text(_LEFT + 2, top, line.text, TEXT, room=_FIRST - 6)
    paper.text(_LEFT + 2, top + 4.5, line.detail, SMALL, room=_FIRST - 6)
    for place, cell in enumerate(line.cells):
        paper.text(_LEFT + _FIRST + place * _ROLE, top + 1, cell, TEXT, room=_ROLE - 2)
    paper.line(_LEFT, top + _ROW - 0.5, _RIGHT, top + _ROW - 0.5, LINE)
    return top + _ROW + 1
