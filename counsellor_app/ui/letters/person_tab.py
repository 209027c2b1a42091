"""The tab Breve on the page of a person: epikrise and replies, read before they go, sent, printed or copied."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from counsellor_app.documents import epikrise as epikrise_paper
from counsellor_app.documents import letter as letter_paper
from counsellor_app.errors import StorageError, UserError
from counsellor_app.exchange import closing_letter_out
from counsellor_app.exchange.closing_letter_out import SentFile
from counsellor_app.kinds.letter import LetterChannel
from counsellor_app.services.follow_up import closings
from counsellor_app.services.letters import letters
from counsellor_app.services.letters.letters import LetterDraft, LetterRow
from counsellor_app.services.letters.sheets import EpikriseSheet, LetterSheet
from counsellor_app.ui.clipboard import copy_for_a_while
from counsellor_app.ui.error_text import sentence
from counsellor_app.ui.letters.view import WHAT, LettersTab
from counsellor_app.ui.printing import show_pdf
from counsellor_app.ui.saving import a_paper, save_bytes
from counsellor_app.ui.screen import Context, Presenter, Screen
from counsellor_app.ui.translation import translate

_TABLES = {"letter", "consent", "course_closing", "pathway", "participant", "follow_up", "practice"}


class LettersTabPresenter(Presenter):
    """Between the doors and the tab."""

    def __init__(self, ctx: Context, view: LettersTab) -> None:
        super().__init__(ctx)
        self._view = view
        self._pathway_id: UUID | None = None
        self._draft: LetterDraft | None = None
        view.changed.connect(self._preview)
        view.send_requested.connect(self._on_send)
        view.print_requested.connect(lambda: self._on_paper(LetterChannel.PRINT))
        view.copy_requested.connect(lambda: self._on_paper(LetterChannel.COPY))
        view.drop_requested.connect(self._on_drop)
        view.again_requested.connect(lambda row: self._show_paper(row.id))
        view.table.row_opened.connect(lambda row: self._show_paper(row.id))
        view.file_requested.connect(self._on_file)
        view.cancel_requested.connect(self._on_cancel)
        ctx.watch(_TABLES, self.reload)

    def open(self, **_what: Any) -> None:
        """Shown by the page of the person, see `show_pathway`."""

    def show_pathway(self, participant_id: UUID, pathway_id: UUID, closed: bool) -> None:
        """The tab is shown, or another pathway is chosen while it is."""
        if pathway_id != self._pathway_id:
            self._view.form.set_values({"what": WHAT[0], "remark": ""})
        self._pathway_id = pathway_id
        self.reload()

    def reload(self) -> None:
        """Read the letters again, and what would be written now."""
        if self._pathway_id is None:
            return
        self.ctx.read(letters.letters_of, self._pathway_id, then=self._view.show_letters)
        self.ctx.read(
            closings.epikrise_is_outstanding, self._pathway_id, then=self._view.show_droppable
        )
        self._preview()

    def _preview(self) -> None:
        if self._pathway_id is None:
            return
        kind, to = self._view.kind()
        # Made once for what stands there, so that a double click writes one letter.
        draft = LetterDraft(self._pathway_id, kind, to, self._view.form.value("remark"))
        self._draft = draft
        self.ctx.read(letters.preview, draft, then=self._show_preview, on_error=self._refuse)

    def _show_preview(self, sheet: EpikriseSheet | LetterSheet) -> None:
        self._view.show_preview(sheet.receiver[0], letters.text_of(sheet))

    def _refuse(self, error: Exception) -> bool:
        if not isinstance(error, UserError) or isinstance(error, StorageError):
            return False
        self._view.show_refused(sentence(error))
        return True

    # --- gestures

    def _current(self) -> LetterDraft | None:
        """The draft with the remark as it stands now."""
        if self._draft is None or self._pathway_id is None:
            return None
        kind, to = self._view.kind()
        remark = self._view.form.value("remark")
        return LetterDraft(self._pathway_id, kind, to, remark, id=self._draft.id)

    def _on_send(self) -> None:
        draft = self._current()
        if draft is not None:
            self.ctx.jobs.start(
                self._view,
                closing_letter_out.send,
                self.ctx.backend,
                draft,
                title=translate("letters", "The letter is written"),
                then=self._save_file,
            )

    def _save_file(self, sent: SentFile) -> None:
        self._offer_file(sent.content, sent.name)
        self.ctx.tell(translate("letters", "The letter is noted as sent."))

    def _on_file(self, row: LetterRow) -> None:
        self.ctx.read(
            letters.message_of,
            row.id,
            then=lambda content: self._offer_file(content, f"{row.id}.xml"),
        )

    def _offer_file(self, content: bytes, name: str) -> None:
        save_bytes(self.ctx, content, name, "MedCom (*.xml)", a_paper(name, people=1))

    def _on_paper(self, channel: LetterChannel) -> None:
        draft = self._current()
        if draft is None:
            return
        text = self._view.text.toPlainText()

        def done(letter_id: UUID) -> None:
            self._view.form.set_value("remark", "")
            if channel is LetterChannel.PRINT:
                self._show_paper(letter_id)
            else:
                copy_for_a_while(text)
            self.ctx.tell(translate("letters", "The letter is noted as sent."))

        self.ctx.write(letters.send_on_paper, draft, channel, then=done)

    def _show_paper(self, letter_id: UUID) -> None:
        def show(sheet: EpikriseSheet | LetterSheet) -> None:
            if isinstance(sheet, EpikriseSheet):
                content = epikrise_paper.to_pdf([sheet])
            else:
                content = letter_paper.to_pdf([sheet])
            show_pdf(
                self.ctx, content, title=str(letter_id), offered=f"brev-{letter_id}.pdf", people=1
            )

        self.ctx.read(letters.letter_sheet, letter_id, then=show)

    def _on_drop(self) -> None:
        question = translate("letters", "Leave the epikrise out? It is then no longer asked for.")
        if self._pathway_id is not None and self.ctx.dialogs.ask(
            question, yes=translate("letters", "No epikrise")
        ):
            self.ctx.write(
                closings.drop_epikrise,
                self._pathway_id,
                then=lambda _: self.ctx.tell(
                    translate("letters", "No epikrise is asked for any more."), undo=True
                ),
            )

    def _on_cancel(self, row: LetterRow) -> None:
        question = translate(
            "letters",
            "Cancel the letter? It stays readable here. Tell the receiver yourself if it has arrived.",
        )
        if self.ctx.dialogs.ask(question, yes=translate("letters", "Cancel the letter")):
            self.ctx.write(
                letters.cancel_letter,
                row.id,
                then=lambda _: self.ctx.tell(translate("letters", "The letter is cancelled.")),
            )


def create_tab(ctx: Context) -> Screen:
    """The tab, for the page of a person."""
    view = LettersTab()
    return Screen(view, LettersTabPresenter(ctx, view))
