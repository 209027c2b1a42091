"""Letters on A4 from a template: invitations, replies to the referrer, "vi forsøgte at ringe"."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from counsellor_app.documents.letterhead import LetterPages, draw_letter
from counsellor_app.documents.page import Paper
from counsellor_app.services.letters import danish, letter_facts
from counsellor_app.services.letters.languages import Days
from counsellor_app.services.letters.letter_text import fill_phrase
from counsellor_app.services.letters.sheets import LetterSheet


def to_pdf(sheets: Sequence[LetterSheet]) -> bytes:
    """One PDF with a letter after the other, each with page numbers of its own."""
    known: dict[str, dict[str, str]] = {}
    paper = Paper(str(sheets[0].letter_id), sheets[0].letterhead.municipality)
    for sheet in sheets:
        if sheet.language not in known:
            known[sheet.language] = sheet.letterhead.texts.phrases("words", sheet.language)
        words = known[sheet.language]
        text = letter_facts.letter_text(sheet)
        person = person_lines(sheet.participant_name, sheet.birth_date, sheet.cpr, words)
        about = person if sheet.kind in letter_facts.ABOUT_SOMEBODY else ()
        days = Days(sheet.letterhead.texts, sheet.language)
        pages = LetterPages(
            sheet.letterhead,
            sheet.receiver,
            about,
            text.subject,
            text.lines,
            sheet.signature,
            day=days.long_date(sheet.signature.on),
        )
        draw_letter(paper, pages, words)
    return paper.to_bytes()


def person_lines(
    name: str, birth_date: date | None, cpr: str, words: dict[str, str]
) -> tuple[str, ...]:
    """Whom a letter to a doctor is about: by CPR number where it is given, else by birth date."""
    if cpr:
        return (f"{name}, {fill_phrase(words['cpr'], cpr=_with_hyphen(cpr))}",)
    if birth_date:
        return (f"{name}, {fill_phrase(words['born'], date=danish.short_date(birth_date))}",)
    return (name,)


def _with_hyphen(cpr: str) -> str:
    return cpr if "-" in cpr else f"{cpr[:6]}-{cpr[6:]}"
