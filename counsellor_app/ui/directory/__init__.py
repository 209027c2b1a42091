"""The directory of offers as counsellors look it up: from the search at the top, a referral or a call."""

from __future__ import annotations

from uuid import UUID

from counsellor_app.services import directory
from counsellor_app.services.directory import EntryDraft
from counsellor_app.ui.areas import Give, Hit, Provider
from counsellor_app.ui.directory import words
from counsellor_app.ui.directory.lookup import LookupDialog, LookupPresenter
from counsellor_app.ui.screen import Context

_MOST = 4
_LEAST_LETTERS = 2


def show_directory(ctx: Context, entry_id: UUID | None = None) -> None:
    """The lookup over whatever is shown; nothing behind it is left."""
    dialog = LookupDialog()
    presenter = LookupPresenter(ctx, dialog)
    presenter.open(entry_id=entry_id)
    ctx.dialogs.run(dialog)


def finder(ctx: Context) -> Provider:
    """Offers for Ctrl+K."""

    def provide(text: str, give: Give) -> None:
        if len(text.strip()) < _LEAST_LETTERS:
            return
        ctx.read(
            directory.entries,
            text,
            then=lambda found: give([_hit(ctx, each) for each in found[:_MOST]]),
        )

    return provide


def _hit(ctx: Context, each: EntryDraft) -> Hit:
    return Hit(each.name, words.line(each), lambda: show_directory(ctx, each.id))
