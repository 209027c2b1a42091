"""Asks to whom a referral is passed on or why it is rejected, does it, and hands out the papers."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from uuid import UUID

from counsellor_app.documents import letter as letter_paper
from counsellor_app.exchange.closing_letter_out import message_where_possible
from counsellor_app.kinds.directory import EntryKind
from counsellor_app.services.directory import directory, passing_on
from counsellor_app.services.directory.passing_on import (
    Answered,
    PassOnDraft,
    PreviewText,
    RejectDraft,
)
from counsellor_app.services.letters import letter_list
from counsellor_app.services.letters.sheets import LetterSheet
from counsellor_app.ui.printing import show_pdf
from counsellor_app.ui.referrals.answer_dialogs import PassOnDialog, RejectDialog
from counsellor_app.ui.saving import a_paper, save_bytes
from counsellor_app.ui.screen import Context
from counsellor_app.ui.translation import translate

_ELSEWHERE = frozenset(EntryKind) - {EntryKind.OWN}


def pass_on(ctx: Context, pathway_id: UUID, name: str) -> None:
    """The dialog, and everything that follows from it in one act."""
    dialog = PassOnDialog(name, ctx.dialogs.parent)
    draft = PassOnDraft(pathway_id, UUID(int=0))

    def wanted() -> PassOnDraft | None:
        chosen = dialog.chosen()
        if chosen is None:
            return None
        return replace(draft, entry_id=chosen.id, **dialog.values())

    def preview() -> None:
        now = wanted()
        if now is None:
            dialog.show_nothing()
        else:
            ctx.read(passing_on.preview_pass_on, now, then=lambda both: dialog.show_letters(*both))

    def search(text: str) -> None:
        ctx.read(directory.entries, text, kinds=_ELSEWHERE, then=dialog.list.show_rows)
        preview()

    dialog.changed.connect(preview)
    dialog.list.searched.connect(search)
    search("")
    if not ctx.dialogs.run(dialog) or (made := wanted()) is None:
        return
    chosen = dialog.chosen()
    said = translate("referrals", "Passed on to {place}.").format(
        place=chosen.name if chosen else ""
    )
    ctx.write(passing_on.pass_on, made, message_where_possible, then=partial(_hand_out, ctx, said))


def reject(ctx: Context, pathway_id: UUID, name: str) -> None:
    """The same for a referral that cannot be taken up."""
    dialog = RejectDialog(name, ctx.dialogs.parent)
    draft = RejectDraft(pathway_id)

    def wanted() -> RejectDraft:
        return replace(draft, **dialog.values())

    def preview() -> None:
        def show(reply: PreviewText) -> None:
            dialog.show_reply(reply)

        ctx.read(passing_on.preview_reject, wanted(), then=show)

    dialog.changed.connect(preview)
    preview()
    if not ctx.dialogs.run(dialog):
        return
    said = translate("referrals", "The referral is rejected.")
    ctx.write(
        passing_on.reject, wanted(), message_where_possible, then=partial(_hand_out, ctx, said)
    )


def _hand_out(ctx: Context, said: str, made: Answered) -> None:
    """First what was done and how it is taken back; then the papers and the file."""
    ctx.tell(said, undo=True)
    sheets: list[LetterSheet] = []
    for letter_id in made.letters:
        ctx.read(letter_list.letter_sheet, letter_id, then=partial(_keep, sheets))
    if sheets:
        content = letter_paper.to_pdf(sheets)
        title = str(sheets[0].letter_id)
        show_pdf(ctx, content, title=title, offered=f"brev-{title}.pdf", people=1)
    if made.message is not None:
        about = a_paper(made.message_name, people=1)
        save_bytes(ctx, made.message, made.message_name, "MedCom (*.xml)", about)


def _keep(sheets: list[LetterSheet], sheet: object) -> None:
    if isinstance(sheet, LetterSheet):
        sheets.append(sheet)
