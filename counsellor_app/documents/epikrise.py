"""The closing letter to the GP or the referring department: the result first, on one page."""

from __future__ import annotations

from collections.abc import Sequence

from counsellor_app.documents.letter import person_lines
from counsellor_app.documents.letterhead import LetterPages, draw_letter
from counsellor_app.documents.page import Paper
from counsellor_app.services.letters import letter_facts
from counsellor_app.services.letters.sheets import EpikriseSheet


def to_pdf(sheets: Sequence[EpikriseSheet]) -> bytes:
    """One PDF with the epikrises of one person or of a whole course."""
    words = sheets[0].letterhead.texts.phrases("words")
    paper = Paper(str(sheets[0].letter_id), sheets[0].letterhead.municipality)
    for sheet in sheets:
        text = letter_facts.epikrise_text(sheet)
        person = person_lines(sheet.participant_name, sheet.birth_date, sheet.cpr, words)
        pages = LetterPages(
            sheet.letterhead,
            sheet.receiver,
            person,
            text.subject,
            text.lines[1:],
            sheet.signature,
            lead="".join(text.lines[:1]),
        )
        draw_letter(paper, pages, words)
    return paper.to_bytes()
