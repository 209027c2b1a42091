"""The recovery code on one page of paper, large enough to be copied without a mistake."""

from __future__ import annotations

from datetime import date

from counsellor_app.documents.letterhead import LEFT, ROOM
from counsellor_app.documents.page import Paper
from counsellor_app.documents.style import BODY, SHADE, SMALL, TITLE, Style
from counsellor_app.services.letters import danish
from counsellor_app.services.letters.letter_text import Texts, fill_phrase

_GROUP = Style(20, bold=True)
_IN_A_ROW = 4


def to_pdf(code: str, municipality: str, made_on: date, texts: Texts | None = None) -> bytes:
    """The groups with their numbers, as the program asks for them by number."""
    words = (texts or Texts()).phrases("recovery_code")
    paper = Paper("recovery code", municipality)
    paper.text(LEFT, 24, words["title"], TITLE)
    paper.text(LEFT, 33, municipality, BODY, room=ROOM)
    made = fill_phrase(words["made_on"], date=danish.long_date(made_on))
    paper.text(LEFT, 39, made, SMALL)
    width = ROOM / _IN_A_ROW
    for place, group in enumerate(code.split("-")):
        left = LEFT + place % _IN_A_ROW * width
        top = 52 + place // _IN_A_ROW * 26
        paper.box(left, top, width - 4, 20, fill=SHADE, stroke=None, radius=2)
        paper.text(left + 3, top + 2, str(place + 1), SMALL)
        paper.text_centred(left + (width - 4) / 2, top + 6.5, group, _GROUP)
    below = 112.0
    for name in ("purpose", "keep", "lost"):
        below = paper.block(LEFT, below, words[name], BODY, ROOM) + 3
    paper.end_page()
    return paper.to_bytes()
