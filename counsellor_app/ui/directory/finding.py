"""What the search at the top (Ctrl+K) finds in the directory of offers."""

from __future__ import annotations

from counsellor_app.services.directory import directory
from counsellor_app.services.directory.directory import EntryDraft
from counsellor_app.ui.areas import Give, Hit, Provider
from counsellor_app.ui.directory import show_directory, words
from counsellor_app.ui.screen import Context

_MOST = 4
_LEAST_LETTERS = 2


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
