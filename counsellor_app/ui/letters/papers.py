"""Shows letters on paper, from memory: to read before they go, to print, or to save."""

from __future__ import annotations

from collections.abc import Sequence

from counsellor_app.documents import epikrise, letter
from counsellor_app.services.letters.sheets import EpikriseSheet, LetterSheet
from counsellor_app.ui.printing import show_pdf
from counsellor_app.ui.screen import Context


def show_letters(ctx: Context, sheets: Sequence[EpikriseSheet | LetterSheet], name: str) -> None:
    """The preview of one kind of letters; `name` is made of an id, never of a person."""
    epikrises = [sheet for sheet in sheets if isinstance(sheet, EpikriseSheet)]
    others = [sheet for sheet in sheets if isinstance(sheet, LetterSheet)]
    if epikrises or others:
        content = epikrise.to_pdf(epikrises) if epikrises else letter.to_pdf(others)
        people = len(epikrises or others)
        show_pdf(ctx, content, title=name, offered=f"{name}.pdf", people=people)
