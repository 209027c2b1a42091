"""Journal: writing a note, correcting one beside the old one, and reading all of them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from counsellor_app.services import form_drafts, journal
from counsellor_app.services.journal import NoteDraft, NoteRow
from counsellor_app.ui import format as written
from counsellor_app.ui.colours import Tone
from counsellor_app.ui.kind_text import kind_text
from counsellor_app.ui.screen import Context, Presenter, Screen
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import Card, clear_layout, scrolled
from counsellor_app.ui.widgets.chip import ChipRow
from counsellor_app.ui.widgets.draft_form import DraftForm
from counsellor_app.ui.widgets.labels import button, copyable, divider, label


class JournalView(QWidget):
    """Passive."""

    saved = Signal()
    correction_requested = Signal(object)
    correction_dropped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("journalTab")
        self.form = DraftForm(name="noteForm")
        self.text = QPlainTextEdit()
        self.text.setFixedHeight(px(96))
        self.text.setTabChangesFocus(True)
        self.form.add("text", translate("participants", "New note"), self.text)
        self.corrects = label("", "small", name="correctsNote")
        self.save = button(
            translate("participants", "Save the note"), self.saved.emit, name="saveNote"
        )
        self.drop = button(
            translate("participants", "Do not correct"),
            self.correction_dropped.emit,
            link=True,
            name="dropCorrection",
        )
        self._notes = QVBoxLayout()
        self._notes.setSpacing(px(6))
        self._lay_out()
        self.show_correction("")

    def _lay_out(self) -> None:
        top = Card(name="newNoteCard")
        row = QHBoxLayout()
        row.addWidget(self.save)
        row.addWidget(self.drop)
        row.addStretch(1)
        top.body.addWidget(self.corrects)
        top.body.addWidget(self.form)
        top.body.addLayout(row)
        holder = QWidget()
        holder.setLayout(self._notes)
        below = Card(translate("participants", "Notes"), name="notesCard")
        below.body.addWidget(scrolled(holder))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, px(14), 0, 0)
        outer.setSpacing(px(14))
        outer.addWidget(top)
        outer.addWidget(below, 1)

    def show_correction(self, words: str) -> None:
        """Which note is being corrected; empty for a new one."""
        self.corrects.setText(words)
        self.corrects.setVisible(bool(words))
        self.drop.setVisible(bool(words))

    def show_notes(self, rows: Sequence[NoteRow]) -> None:
        """Newest first; a corrected one stays readable."""
        clear_layout(self._notes)
        for row in rows:
            self._add(row)
        if not rows:
            empty = translate(
                "participants",
                "No notes yet. Notes of calls and the interview come here by themselves.",
            )
            self._notes.addWidget(label(empty, "small"))
        self._notes.addStretch(1)

    def _add(self, row: NoteRow) -> None:
        head = QHBoxLayout()
        words = f"{written.moment(row.written_at)} · {row.who} · {kind_text(row.kind)}"
        head.addWidget(label(words, "small", wrap=False))
        head.addWidget(ChipRow(_note_chips(row)), 1)
        if not row.corrected:
            made = button(translate("participants", "Correct"), link=True, name="correctNote")
            made.clicked.connect(partial(self._correct, row))
            head.addWidget(made, 0, Qt.AlignmentFlag.AlignRight)
        self._notes.addLayout(head)
        self._notes.addWidget(copyable(row.text))
        self._notes.addWidget(divider())

    def _correct(self, row: NoteRow, *_pressed: bool) -> None:
        self.correction_requested.emit(row)


def _note_chips(row: NoteRow) -> list[tuple[str, Tone]]:
    chips: list[tuple[str, Tone]] = []
    if row.corrects_id is not None:
        chips.append((translate("participants", "correction"), Tone.INFO))
    if row.corrected:
        chips.append((translate("participants", "corrected by a newer note"), Tone.SOON))
    if row.transferred_at is not None:
        chips.append((translate("participants", "copied to the journal"), Tone.GOOD))
    return chips


class JournalPresenter(Presenter):
    """Between the doors and the notes."""

    def __init__(self, ctx: Context, view: JournalView) -> None:
        super().__init__(ctx)
        self._view = view
        self._pathway_id: UUID | None = None
        self._corrects: NoteRow | None = None
        view.saved.connect(self._on_save)
        view.correction_requested.connect(self._on_correct)
        view.correction_dropped.connect(self._on_drop)
        view.form.rested.connect(self._keep_draft)
        ctx.watch({"journal_note"}, self.reload)

    def open(self, **what: Any) -> None:
        """The page of the person opens it."""

    def show_pathway(self, participant_id: UUID, pathway_id: UUID, closed: bool) -> None:
        """The notes of this pathway; a note half written is kept for its own."""
        if pathway_id != self._pathway_id:
            self._keep_draft()
            self._pathway_id = pathway_id
            self._on_drop()
            self.ctx.read(form_drafts.kept, journal.FORM, pathway_id, then=self._take_up)
        self.reload()

    def reload(self) -> None:
        """Read the notes again."""
        if self._pathway_id is not None:
            self.ctx.read(journal.notes, self._pathway_id, then=self._view.show_notes)

    def _take_up(self, content: dict[str, Any] | None) -> None:
        if content and content.get("text"):
            self._view.form.set_values({"text": content["text"]})

    def _keep_draft(self) -> None:
        if self._pathway_id is not None and self._view.form.is_changed():
            self.ctx.write(
                form_drafts.keep, journal.FORM, self._pathway_id, self._view.form.values()
            )

    def _on_correct(self, row: NoteRow) -> None:
        self._corrects = row
        words = translate("participants", "Corrects the note of {day}; both stay readable.")
        self._view.show_correction(words.format(day=written.moment(row.written_at)))
        self._view.form.set_values({"text": row.text})
        self._view.text.setFocus()

    def _on_drop(self) -> None:
        self._corrects = None
        self._view.show_correction("")
        self._view.form.set_values({"text": ""})

    def _on_save(self) -> None:
        if self._pathway_id is None:
            return
        draft = NoteDraft(
            self._pathway_id,
            self._view.form.value("text"),
            corrects_id=self._corrects.id if self._corrects else None,
        )
        self.ctx.write(
            journal.write_note, draft, then=lambda _: self._after_saving(), form=self._view.form
        )

    def _after_saving(self) -> None:
        self._on_drop()
        self.ctx.tell(translate("participants", "The note is kept."))


def create_tab(ctx: Context) -> Screen:
    """The tab of a person's page."""
    view = JournalView()
    return Screen(view, JournalPresenter(ctx, view))
