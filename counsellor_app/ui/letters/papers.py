"""A letter on paper or as its file, from memory: read, printed, saved; and its receipt seen to."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from uuid import UUID

from counsellor_app.documents import epikrise, letter
from counsellor_app.errors import UserError
from counsellor_app.services.letters import letter_list, letter_receipts
from counsellor_app.services.letters.sheets import EpikriseSheet, LetterSheet
from counsellor_app.ui.printing import show_pdf
from counsellor_app.ui.saving import a_paper, save_bytes
from counsellor_app.ui.screen import Context
from counsellor_app.ui.translation import translate


def show_letters(ctx: Context, sheets: Sequence[EpikriseSheet | LetterSheet], name: str) -> None:
    """The preview of one kind of letters; `name` is made of an id, never of a person."""
    epikrises = [sheet for sheet in sheets if isinstance(sheet, EpikriseSheet)]
    others = [sheet for sheet in sheets if isinstance(sheet, LetterSheet)]
    if epikrises or others:
        content = epikrise.to_pdf(epikrises) if epikrises else letter.to_pdf(others)
        people = len(epikrises or others)
        show_pdf(ctx, content, title=name, offered=f"{name}.pdf", people=people)


def show_again(ctx: Context, letter_id: UUID) -> None:
    """A letter as it was sent, which is logged."""
    show = partial(show_letters, ctx, name=f"brev-{letter_id}")
    ctx.look(letter_list.open_letter, letter_id, then=lambda sheet: show([sheet]))


def save_file(ctx: Context, letter_id: UUID, number: str) -> None:
    """Its MedCom file once more, which is logged; said in words where it left in another way."""

    def offer(content: bytes | None) -> None:
        if content is None:
            ctx.failures.show(UserError("letter.no_message"))
            return
        name = f"{number}.xml"
        save_bytes(ctx, content, name, "MedCom (*.xml)", a_paper(name, people=1))

    ctx.look(letter_list.open_message, letter_id, then=offer)


def see_to_receipt(ctx: Context, letter_id: UUID) -> None:
    """Nobody is asked about a refusal or a silence any more."""
    told = translate("letters", "Noted: nobody is asked about its receipt any more.")
    ctx.write(letter_receipts.settle_receipt, letter_id, then=lambda _: ctx.tell(told, undo=True))
