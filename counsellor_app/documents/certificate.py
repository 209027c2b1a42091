"""The certificate of participation: one page to take home and put on the fridge."""

from __future__ import annotations

from collections.abc import Sequence

from counsellor_app.documents.page import Paper
from counsellor_app.documents.style import ACCENT, LINE, SECOND_INK, STRONG_LINE, TEXT, Style
from counsellor_app.documents.wrapping import wrap
from counsellor_app.services.letters import danish
from counsellor_app.services.letters.letter_text import LetterText, Texts
from counsellor_app.services.letters.sheets import CertificateSheet

_MIDDLE, _ROOM = 148.5, 210.0
_HEADING = Style(34, bold=True, colour=ACCENT)
_NAME = Style(26, bold=True)
_WORDS = Style(14, leading=1.55)
_QUIET = Style(10, colour=SECOND_INK)


def to_pdf(sheets: Sequence[CertificateSheet], texts: Texts | None = None) -> bytes:
    """One page each, in the order of the course; printed grey it loses nothing but a colour."""
    paper = Paper(str(sheets[0].enrolment_id), sheets[0].letterhead.municipality, wide=True)
    for sheet in sheets:
        _draw(paper, sheet, certificate_text(sheet, texts or sheet.letterhead.texts))
        paper.end_page()
    return paper.to_bytes()


def certificate_text(sheet: CertificateSheet, texts: Texts) -> LetterText:
    """The municipality's own words; the first line is the name, the subject the heading."""
    return texts.write(
        "certificate",
        {
            "navn": sheet.participant_name,
            "forløb": sheet.programme,
            "hold": sheet.course,
            "fremmødt": str(sheet.attended),
            "planlagt": str(sheet.planned),
            "første_dag": danish.long_date(sheet.first_day),
            "sidste_dag": danish.long_date(sheet.last_day),
            "kommune": sheet.letterhead.municipality,
            "enhed": sheet.letterhead.unit,
            "telefon": sheet.signature.phone or sheet.letterhead.phone,
            "rådgiver": sheet.signature.name,
        },
    )


def _draw(paper: Paper, sheet: CertificateSheet, text: LetterText) -> None:
    paper.box(12, 12, 273, 186, stroke=STRONG_LINE, radius=2)
    paper.box(15, 15, 267, 180, stroke=LINE, radius=1)
    paper.line(_MIDDLE - 26, 58, _MIDDLE + 26, 58, ACCENT, 1.6)
    paper.text_centred(_MIDDLE, 38, text.subject, _HEADING, room=_ROOM)
    name, *lines = text.lines or ("",)
    paper.text_centred(_MIDDLE, 68, name, _NAME, room=_ROOM)
    top = 86.0
    for line in lines:
        for part in wrap(line, _WORDS, _ROOM) or ("",):
            paper.text_centred(_MIDDLE, top, part, _WORDS)
            top += _WORDS.line_height if part else _WORDS.line_height * 0.6
    _draw_foot(paper, sheet)


def _draw_foot(paper: Paper, sheet: CertificateSheet) -> None:
    paper.line(50, 172, 130, 172, STRONG_LINE, 0.6)
    paper.text_centred(90, 174, sheet.signature.name, Style(11, bold=True), room=80)
    paper.text_centred(90, 180, sheet.signature.title, TEXT, room=80)
    paper.text_centred(207, 168, danish.long_date(sheet.signature.on), _QUIET, room=80)
    head = sheet.letterhead
    paper.text_centred(207, 174, head.municipality, Style(11, bold=True), room=80)
    paper.text_centred(207, 180, head.unit, TEXT, room=80)
