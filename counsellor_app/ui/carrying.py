"""Copies to the municipality's journal system: the clipboard for a while, and the stamp in the same act."""

from __future__ import annotations

from uuid import UUID

from counsellor_app.kinds.letter import TransferSubject
from counsellor_app.services.people import journal_transfer
from counsellor_app.ui.clipboard import copy_for_a_while
from counsellor_app.ui.screen import Context
from counsellor_app.ui.translation import translate

TABLES = frozenset(
    {
        "attendance",
        "call",
        "course_closing",
        "follow_up",
        "interview",
        "journal_note",
        "journal_transfer",
    }
)
"""What changes what is to be carried over."""


def carry_one(
    ctx: Context, pathway_id: UUID, subject: TransferSubject, subject_id: UUID, *, whose: str = ""
) -> None:
    """One call, interview, meeting or note; `whose` is told where the page shows more than one person."""

    def copied(text: str) -> None:
        _copied(ctx, text, whose)

    ctx.write(journal_transfer.copy_one, pathway_id, subject, subject_id, then=copied)


def carry_waiting(ctx: Context, pathway_id: UUID) -> None:
    """The status and everything that the journal system does not have."""

    def copied(text: str) -> None:
        _copied(ctx, text, "")

    ctx.write(journal_transfer.copy_waiting, pathway_id, then=copied)


def _copied(ctx: Context, text: str, whose: str) -> None:
    seconds = ctx.settings.now.clipboard_seconds
    copy_for_a_while(text, seconds)
    told = translate(
        "frame",
        "Copied and stamped as carried over: paste it into the journal within %n second(s).",
        "",
        seconds,
    )
    ctx.tell(f"{whose}: {told}" if whose else told, undo=True)
