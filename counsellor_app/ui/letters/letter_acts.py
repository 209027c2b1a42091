"""What is done with a letter as a whole: sent as a MedCom file, shown on paper, cancelled, or never asked for."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QObject

from counsellor_app.exchange import closing_letter_out
from counsellor_app.files import atomic
from counsellor_app.services.follow_up import closings
from counsellor_app.services.letters import letter_list, letter_sending
from counsellor_app.services.letters.letters import LetterDraft
from counsellor_app.ui.letters.out_folder import letter_folder
from counsellor_app.ui.letters.papers import show_letters
from counsellor_app.ui.screen import Context
from counsellor_app.ui.translation import translate


def send_file(
    ctx: Context,
    owner: QObject,
    draft: LetterDraft,
    then: Callable[[Path], None],
    on_error: Callable[[Exception], bool] | None = None,
) -> None:
    """Writes it into the folder of this machine and notes it as sent; `owner` is the widget that waits."""
    folder = letter_folder(ctx)
    if folder is None:
        return
    ctx.jobs.start(
        owner,
        closing_letter_out.send,
        ctx.backend,
        draft,
        keep=lambda name, content: atomic.write_bytes(folder / name, content),
        title=translate("letters", "The letter is written"),
        then=lambda _sent: then(folder),
        on_error=on_error,
    )


def show_made(ctx: Context, letter_id: UUID) -> None:
    """The paper of a letter that was just sent on it."""
    show = partial(show_letters, ctx, name=f"brev-{letter_id}")
    ctx.read(letter_list.letter_sheet, letter_id, then=lambda sheet: show([sheet]))


def cancel_letter(ctx: Context, letter_id: UUID) -> None:
    """Asks first: what has arrived cannot be called back."""
    question = translate(
        "letters",
        "Cancel the letter? It stays readable here. Tell the receiver yourself if it has arrived.",
    )
    told = translate("letters", "The letter is cancelled.")
    if ctx.dialogs.ask(question, yes=translate("letters", "Cancel the letter")):
        ctx.write(letter_sending.cancel_letter, letter_id, then=lambda _: ctx.tell(told, undo=True))


def drop_epikrise(ctx: Context, pathway_id: UUID) -> None:
    """No epikrise is asked for any more."""
    question = translate("letters", "Leave the epikrise out? It is then no longer asked for.")
    told = translate("letters", "No epikrise is asked for any more.")
    if ctx.dialogs.ask(question, yes=translate("letters", "No epikrise")):
        ctx.write(closings.drop_epikrise, pathway_id, then=lambda _: ctx.tell(told, undo=True))
