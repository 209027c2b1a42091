"""The epikrise after the half-year call: read on her page before it goes, or sent at once."""

from __future__ import annotations

from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject

from counsellor_app.kinds.letter import LetterChannel, LetterKind
from counsellor_app.services.follow_up.follow_up_pane import FollowUpPane
from counsellor_app.services.letters import letter_sending
from counsellor_app.services.letters.letters import LetterDraft
from counsellor_app.ui.follow_up.question_order import LetterWish
from counsellor_app.ui.letters import letter_acts
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
            letter_acts.send_file(ctx, owner, draft, lambda _folder: _say_sent(ctx))
        else:
            show = partial(_show_paper, ctx)
            ctx.write(letter_sending.send_on_paper, draft, LetterChannel.PRINT, then=show)


def _show_paper(ctx: Context, letter_id: UUID) -> None:
    letter_acts.show_made(ctx, letter_id)
    _say_sent(ctx)


def _say_sent(ctx: Context) -> None:
    ctx.tell(translate("follow_up", "The epikrise after half a year is noted as sent."))
