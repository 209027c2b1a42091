"""Shows letters that were made together, to be printed or saved."""

from __future__ import annotations

from counsellor_app.documents import letter
from counsellor_app.services.letters.sheets import LetterSheet
from counsellor_app.ui.printing import show_pdf
from counsellor_app.ui.screen import Context


def print_letters(ctx: Context, sheets: tuple[LetterSheet, ...]) -> None:
    """The preview of all of them in one file, one page each."""
    if sheets:
        short = str(sheets[0].letter_id)[-8:]
        show_pdf(
            ctx,
            letter.to_pdf(sheets),
            title=f"breve-{short}",
            offered=f"breve_{short}.pdf",
            people=len(sheets),
        )
