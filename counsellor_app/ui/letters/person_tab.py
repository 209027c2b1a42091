"""The tab Breve on the page of a person: a letter read and changed before it goes, sent, corrected, answered."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import Any
from uuid import UUID

from counsellor_app.clock import local
from counsellor_app.errors import FieldError, StorageError, UserError
from counsellor_app.kinds.letter import LetterChannel, LetterKind
from counsellor_app.services.calls import no_contact
from counsellor_app.services.follow_up import closings
from counsellor_app.services.interview import form_drafts
from counsellor_app.services.letters import (
    citizen_facts,
    languages,
    letter_corrections,
    letter_list,
    letter_proposals,
    letter_sending,
    letters,
)
from counsellor_app.services.letters.citizen_facts import LanguageChoice
from counsellor_app.services.letters.letter_corrections import Change, Correction
from counsellor_app.services.letters.letter_list import LetterRow
from counsellor_app.services.letters.letters import DRAFT_FORM, LetterDraft
from counsellor_app.services.letters.sheets import EpikriseSheet, LetterSheet
from counsellor_app.ui import format as written
from counsellor_app.ui.clipboard import copy_for_a_while
from counsellor_app.ui.error_text import sentence
from counsellor_app.ui.letters import letter_acts, typed_letters
from counsellor_app.ui.letters.papers import save_file, see_to_receipt, show_again, show_letters
from counsellor_app.ui.letters.typed_letters import TypedLetters
from counsellor_app.ui.letters.view import LettersTab
from counsellor_app.ui.letters.writing_card import LetterTo
from counsellor_app.ui.screen import Context, Presenter, Screen
from counsellor_app.ui.translation import translate

_TABLES = {
    *("letter", "consent", "course_closing", "pathway", "participant", "follow_up", "practice"),
    *("appointment", "enrolment", "letter_text_version"),
}
Sheet = EpikriseSheet | LetterSheet


class LettersTabPresenter(Presenter):
    """Between the doors and the tab. A text that was changed by hand waits here, and in the database."""

    def __init__(self, ctx: Context, view: LettersTab) -> None:
        super().__init__(ctx)
        self._view, self._card = view, view.writing
        self._pathway_id: UUID | None = None
        self._draft: LetterDraft | None = None
        self._rows: tuple[LetterRow, ...] = ()
        self._own: dict[LetterTo, str] = {}
        self._corrects: LetterRow | None = None
        self._corrects_id: UUID | None = None  # of a draft, until the letters are read
        self._drafted = False
        self._changes: tuple[Change, ...] = ()
        self._language: str | None = None
        card = self._card
        card.chosen.connect(self._on_chosen)
        card.changed.connect(self._on_remark)
        card.typed.connect(self._on_typed)
        card.rested.connect(self._keep)
        card.reset_requested.connect(self._on_reset)
        card.uncorrect_requested.connect(lambda: self._correct(None))
        card.take_in_requested.connect(self._take_in)
        card.paper_requested.connect(self._on_paper)
        card.send_requested.connect(self._on_send)
        card.drop_requested.connect(self._on_drop)
        view.again_requested.connect(self._on_again)
        view.table.row_opened.connect(self._on_again)
        view.file_requested.connect(self._on_file)
        view.correct_requested.connect(self._correct)
        view.settle_requested.connect(self._on_settle)
        view.cancel_requested.connect(self._on_cancel)
        ctx.watch(_TABLES, self.reload)

    def open(self, **_what: Any) -> None:
        """Shown by the page of the person, see `show_pathway`."""

    def show_pathway(self, participant_id: UUID, pathway_id: UUID, closed: bool) -> None:
        """The tab is shown, or another pathway is chosen while it is."""
        if pathway_id != self._pathway_id:
            self._keep()  # of the pathway before: what was typed in the last half second
            self._pathway_id = pathway_id
            self._own, self._language, self._corrects_id = {}, None, None
            self._card.form.set_values({"remark": ""})
            self._show_correcting(None)
            self.ctx.read(form_drafts.kept, DRAFT_FORM, pathway_id, then=self._take_kept)
        self.reload()

    def _take_kept(self, content: dict[str, Any] | None) -> None:
        """What she had typed and not sent, else the letter that is the next one."""
        assert self._pathway_id is not None
        self._drafted = bool(content)
        if content:
            kept = typed_letters.read(content, self._card.options())
            self._own, self._corrects_id = kept.own, kept.corrects_id
            self._card.choose(kept.chosen)
            self._card.form.set_values({"remark": kept.remark})
        else:
            self.ctx.read(
                letter_proposals.proposed_letter, self._pathway_id, then=self._card.choose
            )

    def reload(self) -> None:
        """Read the letters again, and what would be written now."""
        if self._pathway_id is None:
            return
        self.ctx.read(letter_list.letters_of, self._pathway_id, then=self._show_letters)
        self.ctx.read(
            closings.epikrise_is_outstanding, self._pathway_id, then=self._card.show_droppable
        )
        self._show_kind()

    def _show_letters(self, rows: tuple[LetterRow, ...]) -> None:
        self._rows = rows
        self._view.show_letters(rows)
        if self._corrects_id is not None:  # a correction that was begun before the program ended
            wanted, self._corrects_id = self._corrects_id, None
            self._show_correcting(next((row for row in rows if row.id == wanted), None))
        if self._corrects is not None:
            self.ctx.read(
                letter_corrections.correction_of,
                self._corrects.id,
                then=self._keep_changes,
                on_error=self._refuse,
            )

    # --- the letter in the making

    def _on_chosen(self) -> None:
        self._language = self._card.language.value()
        if not self._card.kind()[0].is_to_citizen:
            self._language = None
        self._show_kind()

    def _show_kind(self) -> None:
        assert self._pathway_id is not None
        kind, _ = self._card.kind()
        self._card.show_channels(electronic=not kind.is_to_citizen)
        self.ctx.read(
            citizen_facts.language_choice, self._pathway_id, kind, then=self._show_languages
        )
        self._preview()

    def _show_languages(self, found: LanguageChoice) -> None:
        names = {"da": translate("letters", "Danish")} | dict(languages.languages())
        chosen = self._language if self._language in found.offered else found.proposed
        lacking = ""
        if found.lacking:
            text = translate(
                "letters", "There is no text of this letter in {language}: it is in Danish."
            )
            lacking = text.format(language=found.spoken)
        self._language = chosen
        options = [(names[code], code) for code in found.offered]
        self._card.show_languages(options, chosen or "da", lacking)

    @property
    def _reply_by(self) -> date:
        return self.ctx.backend.read(no_contact.proposed_reply_by)

    def _current(self) -> LetterDraft | None:
        """The draft as everything stands now, under one identity until it is sent."""
        if self._pathway_id is None:
            return None
        kind, to = self._card.kind()
        draft = LetterDraft(
            self._pathway_id,
            kind,
            to,
            self._card.form.value("remark"),
            text=self._own.get((kind, to)),
            language=self._language if kind.is_to_citizen else None,
            corrects_id=self._corrects.id if self._corrects else None,
        )
        if kind is LetterKind.NO_CONTACT:
            draft = replace(draft, reply_by=self._reply_by)
        # Made once for what stands there, so that a double click writes one letter.
        if self._draft is not None and replace(draft, id=self._draft.id) == self._draft:
            return self._draft
        self._draft = draft
        return draft

    def _preview(self) -> None:
        draft = self._current()
        if draft is None:
            return
        self._card.show_by_hand(draft.text is not None)
        # Her own text may be anything while she types: the rest is what can be said about it.
        self.ctx.read(
            letters.preview,
            replace(draft, text=None),
            then=partial(self._show_preview, draft),
            on_error=self._refuse,
        )

    def _show_preview(self, draft: LetterDraft, sheet: Sheet) -> None:
        own = draft.text
        text = letters.text_of(sheet) if own is None else own
        before = self._sent_before(draft)
        self._card.show_text(_to_whom(sheet.receiver[0], before), text)
        self._card.propose_sending(again=before is not None)
        self._card.news.show_changes(self._changes, text, offered=own is not None)

    def _sent_before(self, draft: LetterDraft) -> datetime | None:
        """When the same letter last went to the same receiver; a correction is another letter."""
        if draft.corrects_id is not None:
            return None
        before = [
            row.sent_at
            for row in self._rows
            if (row.kind, row.receiver_kind) == (draft.kind, draft.receiver_kind)
            and row.sent_at is not None
            and row.cancelled_at is None
        ]
        return max(before, default=None)

    def _refuse(self, error: Exception) -> bool:
        if not isinstance(error, UserError) or isinstance(error, StorageError):
            return False
        if isinstance(error, FieldError) and error.field == "text":
            self._card.show_error(sentence(error))
        else:
            self._card.show_refused(sentence(error))
        return True

    def _on_typed(self) -> None:
        self._own[self._card.kind()] = self._card.text.toPlainText()
        self._card.show_error("")
        self._card.show_by_hand(True)

    def _keep(self) -> None:
        """What is typed survives the end of the program."""
        if self._pathway_id is None:
            return
        corrects = self._corrects.id if self._corrects else None
        remark = self._card.form.value("remark")
        content = TypedLetters(self._card.kind(), self._own, remark, corrects).content()
        if content or self._drafted:
            self._drafted = bool(content)
            self.ctx.write(form_drafts.keep, DRAFT_FORM, self._pathway_id, content)

    def _on_remark(self) -> None:
        self._keep()
        self._preview()

    def _on_reset(self) -> None:
        self._own.pop(self._card.kind(), None)
        self._card.show_error("")
        if self._pathway_id is not None:
            self.ctx.write(form_drafts.throw_away, DRAFT_FORM, self._pathway_id)
            self._drafted = False
            self._keep()  # the other texts, and a remark
        self._preview()

    def _correct(self, row: LetterRow | None) -> None:
        """A new letter that names the old one, begun with what the old one said."""
        if row is not None:
            self._card.choose((row.kind, row.receiver_kind))
        self._own.pop(self._card.kind(), None)
        self._show_correcting(row)
        if row is not None:
            begin = letter_corrections.correction_of
            self.ctx.read(begin, row.id, then=self._begin, on_error=self._refuse)
        self._show_kind()
        self._keep()

    def _begin(self, correction: Correction) -> None:
        """Where a hand had changed it the sent text is begun with, and what is new is offered."""
        self._keep_changes(correction)
        if correction.text is not None:
            self._own[self._card.kind()] = correction.text

    def _keep_changes(self, correction: Correction) -> None:
        self._changes = correction.changes

    def _take_in(self, change: Change) -> None:
        kind = self._card.kind()
        self._own[kind] = letter_corrections.taken_in(self._own.get(kind, ""), change)
        self._keep()
        self._preview()

    def _show_correcting(self, row: LetterRow | None) -> None:
        self._corrects, self._changes = row, ()
        said = ""
        if row is not None and row.sent_at is not None:
            text = translate("letters", "Replaces the letter of {day} to {name}.")
            said = text.format(day=written.moment(row.sent_at), name=row.receiver_name)
        self._card.show_correcting(said)

    # --- gestures

    def _on_send(self, channel: LetterChannel) -> None:
        draft = self._current()
        if draft is None:
            return
        if channel is LetterChannel.MEDCOM:
            self._send_file(draft)
            return
        done = partial(self._sent, draft, channel)
        self.ctx.write(
            letter_sending.send_on_paper, draft, channel, then=done, on_error=self._refuse
        )

    def _sent(self, draft: LetterDraft, channel: LetterChannel, letter_id: UUID) -> None:
        text = self._card.text.toPlainText()
        self._forget(draft)
        if channel is LetterChannel.PRINT:
            letter_acts.show_made(self.ctx, letter_id)
        else:
            copy_for_a_while(text, self.ctx.settings.now.clipboard_seconds)
        self.ctx.tell(translate("letters", "The letter is noted as sent."), undo=True)

    def _send_file(self, draft: LetterDraft) -> None:
        def sent(folder: Path) -> None:
            self._forget(draft)
            text = translate("letters", "The letter is noted as sent; its file lies in {folder}.")
            self.ctx.tell(text.format(folder=folder))

        letter_acts.send_file(self.ctx, self._view, draft, sent, self._refuse)

    def _forget(self, draft: LetterDraft) -> None:
        """What was typed is in the letter now."""
        self._own.pop((draft.kind, draft.receiver_kind), None)
        self._draft = None
        self._card.form.set_value("remark", "")
        self._card.show_error("")
        self._show_correcting(None)
        self._drafted = False  # it went with the letter; another text on the card is kept anew
        self._keep()
        self._preview()

    def _on_paper(self) -> None:
        draft = self._current()
        if draft is not None:
            show = partial(show_letters, self.ctx, name=f"udkast-{draft.id}")
            self.ctx.read(
                letters.preview, draft, then=lambda sheet: show([sheet]), on_error=self._refuse
            )

    def _on_again(self, row: LetterRow) -> None:
        show_again(self.ctx, row.id)

    def _on_file(self, row: LetterRow) -> None:
        save_file(self.ctx, row.id, row.number)

    def _on_settle(self, row: LetterRow) -> None:
        see_to_receipt(self.ctx, row.id)

    def _on_drop(self) -> None:
        if self._pathway_id is not None:
            letter_acts.drop_epikrise(self.ctx, self._pathway_id)

    def _on_cancel(self, row: LetterRow) -> None:
        letter_acts.cancel_letter(self.ctx, row.id)


def _to_whom(receiver: str, before: datetime | None) -> str:
    """The receiver, and that the same letter has gone there before."""
    said = translate("letters", "To: {name}").format(name=receiver)
    if before is None:
        return said
    text = translate("letters", "{to} · was sent {day}; a correction is made beside it")
    return text.format(to=said, day=written.day(local(before).date()))


def create_tab(ctx: Context) -> Screen:
    """The tab, for the page of a person."""
    view = LettersTab()
    return Screen(view, LettersTabPresenter(ctx, view))
