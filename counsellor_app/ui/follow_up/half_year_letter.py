"""The epikrise after the half-year call: read on her page before it goes, or sent at once."""

from __future__ import annotations

from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject

from counsellor_app.exchange import closing_letter_out
from counsellor_app.files import atomic
from counsellor_app.kinds.letter import LetterChannel, LetterKind
from counsellor_app.services.follow_up.follow_up_pane import FollowUpPane
from counsellor_app.services.letters import letter_list, letter_sending
from counsellor_app.services.letters.letters import LetterDraft
from counsellor_app.ui.follow_up.question_order import LetterWish
from counsellor_app.ui.letters.out_folder import letter_folder
from counsellor_app.ui.letters.papers import show_letters
from counsellor_app.ui.screen import Context
from counsellor_app.ui.translation import translate


def write_letter(ctx: Context, owner: QObject, pane: FollowUpPane, wish: LetterWish) -> None:
    """What the counsellor chose; `owner` is the widget whose end drops the answer of the job."""
    row = pane.row
    if wish is LetterWish.READ:
        place = {"participant_id": row.participant_id, "pathway_id": row.pathway_id}
        ctx.go_to("participants", tab="letters", **place)
    elif wish is LetterWish.SEND and pane.letter is not None:
        draft = LetterDraft(row.pathway_id, LetterKind.HALF_YEAR)
        if pane.letter.electronic:
            _send_file(ctx, owner, draft)
        else:
            print_it = partial(_show_paper, ctx)
            ctx.write(letter_sending.send_on_paper, draft, LetterChannel.PRINT, then=print_it)


def _send_file(ctx: Context, owner: QObject, draft: LetterDraft) -> None:
    folder = letter_folder(ctx)
    if folder is None:
        return
    ctx.jobs.start(
        owner,
        closing_letter_out.send,
        ctx.backend,
        draft,
        keep=lambda name, content: atomic.write_bytes(folder / name, content),
        title=translate("follow_up", "The letter is written"),
        then=lambda _sent: _say_sent(ctx),
    )


def _show_paper(ctx: Context, letter_id: UUID) -> None:
    show = partial(show_letters, ctx, name=f"brev-{letter_id}")
    ctx.read(letter_list.letter_sheet, letter_id, then=lambda sheet: show([sheet]))
    _say_sent(ctx)


def _say_sent(ctx: Context) -> None:
    ctx.tell(translate("follow_up", "The epikrise after half a year is noted as sent."))
