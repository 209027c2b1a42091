"""Journal: writing and correcting notes, and what the municipality's journal system has and lacks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from counsellor_app.clock import local
from counsellor_app.kinds.letter import TransferSubject
from counsellor_app.services.interview import form_drafts
from counsellor_app.services.people import journal, journal_transfer, note_versions
from counsellor_app.services.people.journal import NoteDraft
from counsellor_app.services.people.journal_transfer import JournalEntry
from counsellor_app.services.people.note_versions import NoteStory
from counsellor_app.ui import format as written
from counsellor_app.ui.carrying import TABLES, carry_one, carry_waiting
from counsellor_app.ui.colours import Tone
from counsellor_app.ui.kind_text import kind_text
from counsellor_app.ui.participants.note_story_dialog import show_note_stories
from counsellor_app.ui.screen import Context, Presenter, Screen
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import Card, clear_layout, scrolled
from counsellor_app.ui.widgets.chip import ChipRow
from counsellor_app.ui.widgets.draft_form import DraftForm
from counsellor_app.ui.widgets.flow_layout import FlowLayout
from counsellor_app.ui.widgets.labels import button, copyable, divider, label
from counsellor_app.ui.widgets.save_key import save_by_key


class JournalView(QWidget):
    """Passive."""

    saved = Signal()
    correction_requested = Signal(object)
    correction_dropped = Signal()
    copy_requested = Signal(object)
    copy_all_requested = Signal()
    filter_changed = Signal()
    versions_requested = Signal(object)  # the entry, None for all

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("journalTab")
        self.form = DraftForm(name="noteForm")
        self.text = QPlainTextEdit()
        self.text.setFixedHeight(px(72))
        self.text.setTabChangesFocus(True)
        self.form.add("text", translate("participants", "New note"), self.text)
        self.corrects = label("", "small", name="correctsNote")
        self.save = button(
            translate("participants", "Save the note"), self.saved.emit, name="saveNote"
        )
        save_by_key(self.save, self)
        self.drop = button(
            translate("participants", "Do not correct"),
            self.correction_dropped.emit,
            link=True,
            name="dropCorrection",
        )
        self.only_waiting = QCheckBox(translate("participants", "Only what is not copied yet"))
        self.only_waiting.setObjectName("onlyWaiting")
        self.only_waiting.toggled.connect(self.filter_changed)
        self.copy_all = button("", self.copy_all_requested.emit, name="copyAllWaiting")
        self.versions = button(
            "", lambda: self.versions_requested.emit(None), link=True, name="noteVersions"
        )
        self.versions.hide()
        self._earlier: dict[UUID, int] = {}
        self._entries = QVBoxLayout()
        self._entries.setSpacing(px(6))
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
        holder.setLayout(self._entries)
        below = Card(translate("participants", "For the journal system"), name="notesCard")
        below.body.addWidget(self.copy_all, 0, Qt.AlignmentFlag.AlignLeft)
        line = FlowLayout(spacing=px(12))
        line.addWidget(self.only_waiting)
        line.addWidget(self.versions)
        below.body.addLayout(line)
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

    def show_earlier(self, earlier: dict[UUID, int], words: str) -> None:
        """How many wordings each entry had before; `words` opens them all, empty where there are none."""
        self._earlier = earlier
        self.versions.setText(words)
        self.versions.setVisible(bool(words))

    def show_entries(self, rows: Sequence[JournalEntry], copy_all: str, empty: str) -> None:
        """Newest first; a corrected one stays readable. `copy_all` is empty when nothing waits."""
        clear_layout(self._entries)
        self.copy_all.setText(copy_all)
        self.copy_all.setVisible(bool(copy_all))
        for row in rows:
            self._add(row)
        if not rows:
            self._entries.addWidget(label(empty, "small"))
        self._entries.addStretch(1)

    def _add(self, row: JournalEntry) -> None:
        head = QHBoxLayout()
        words = f"{written.moment(row.at)} · {kind_text(row.subject)}"
        head.addWidget(label(words, "small", wrap=False))
        head.addWidget(ChipRow(_chips(row)), 1)
        if row.subject is TransferSubject.NOTE and not row.corrected:
            self._add_link(head, row, translate("participants", "Correct"), "correctNote")
        if count := self._earlier.get(row.id):
            text = translate("participants", "%n earlier version(s)", "", count)
            self._add_link(head, row, text, "entryVersions")
        self._add_link(head, row, translate("participants", "Copy to journal"), "copyEntry")
        self._entries.addLayout(head)
        self._entries.addWidget(copyable(row.text))
        self._entries.addWidget(divider())

    def _add_link(self, head: QHBoxLayout, row: JournalEntry, text: str, name: str) -> None:
        wishes = {
            "correctNote": self.correction_requested,
            "copyEntry": self.copy_requested,
            "entryVersions": self.versions_requested,
        }
        made = button(text, link=True, name=name)
        made.setAccessibleName(f"{text}: {written.moment(row.at)} {kind_text(row.subject)}")
        made.clicked.connect(lambda _on=False: wishes[name].emit(row))
        head.addWidget(made, 0, Qt.AlignmentFlag.AlignRight)


def _chips(row: JournalEntry) -> list[tuple[str, Tone]]:
    chips: list[tuple[str, Tone]] = []
    if row.corrects_id is not None:
        chips.append((translate("participants", "correction"), Tone.INFO))
    if row.corrected:
        chips.append((translate("participants", "corrected by a newer note"), Tone.SOON))
    if row.transferred_at is None:
        chips.append((translate("participants", "not copied yet"), Tone.SOON))
        return chips
    if row.waits:
        chips.append((translate("participants", "changed since it was copied"), Tone.SOON))
    text = translate("participants", "copied {day} {who}")
    day = written.short_day(local(row.transferred_at).date())
    chips.append((text.format(day=day, who=row.transferred_by), Tone.GOOD))
    return chips


class JournalPresenter(Presenter):
    """Between the doors and the notes."""

    def __init__(self, ctx: Context, view: JournalView) -> None:
        super().__init__(ctx)
        self._view = view
        self._pathway_id: UUID | None = None
        self._corrects: JournalEntry | None = None
        self._tried: NoteDraft | None = None
        self._entries: tuple[JournalEntry, ...] = ()
        self._stories: tuple[NoteStory, ...] = ()
        view.saved.connect(self._on_save)
        view.correction_requested.connect(self._on_correct)
        view.correction_dropped.connect(self._on_drop)
        view.form.rested.connect(self._keep_draft)
        view.copy_requested.connect(self._on_copy)
        view.copy_all_requested.connect(self._on_copy_all)
        view.versions_requested.connect(
            lambda row: show_note_stories(self.ctx, self._stories, row.id if row else None)
        )
        view.filter_changed.connect(lambda: self._show(self._entries))
        ctx.watch(TABLES, self.reload)

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
        """Read everything again."""
        if self._pathway_id is not None:
            self.ctx.read(note_versions.note_stories, self._pathway_id, then=self._keep_stories)
            self.ctx.read(journal_transfer.journal_entries, self._pathway_id, then=self._show)

    def _keep_stories(self, stories: tuple[NoteStory, ...]) -> None:
        self._stories = stories
        earlier: dict[UUID, int] = {}
        for each in stories:
            earlier[each.id] = earlier.get(each.id, 0) + each.earlier
        words = translate("participants", "Earlier versions of %n note(s)", "", len(stories))
        self._view.show_earlier(earlier, words if stories else "")

    def _show(self, entries: tuple[JournalEntry, ...]) -> None:
        self._entries = entries
        waiting = [entry for entry in entries if entry.waits]
        only = self._view.only_waiting.isChecked()
        copy_all = translate("participants", "Copy %n to the journal", "", len(waiting))
        empty = translate(
            "participants",
            "Nothing yet. Calls, the interview, meetings and notes come here by themselves.",
        )
        if only and entries:
            empty = translate("participants", "Everything is copied to the journal system.")
        self._view.show_entries(waiting if only else entries, copy_all if waiting else "", empty)

    def _on_copy(self, entry: JournalEntry) -> None:
        if self._pathway_id is not None:
            carry_one(self.ctx, self._pathway_id, entry.subject, entry.id)

    def _on_copy_all(self) -> None:
        if self._pathway_id is not None:
            carry_waiting(self.ctx, self._pathway_id)

    def _take_up(self, content: dict[str, Any] | None) -> None:
        if content and content.get("text"):
            self._view.form.set_values({"text": content["text"]})

    def _keep_draft(self) -> None:
        if self._pathway_id is not None and self._view.form.is_changed():
            self.ctx.write(
                form_drafts.keep, journal.FORM, self._pathway_id, self._view.form.values()
            )

    def _on_correct(self, row: JournalEntry) -> None:
        self._corrects = row
        words = translate("participants", "Corrects the note of {day}; both stay readable.")
        self._view.show_correction(words.format(day=written.moment(row.at)))
        self._view.form.set_values({"text": row.note})
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
        # The same once more, after a line that broke: under the same id it is kept once.
        if self._tried is not None and draft == replace(self._tried, id=draft.id):
            draft = self._tried
        self._tried = draft
        self.ctx.write(
            journal.write_note, draft, then=lambda _: self._after_saving(), form=self._view.form
        )

    def _after_saving(self) -> None:
        self._tried = None
        self._on_drop()
        self.ctx.tell(translate("participants", "The note is kept."))


def create_tab(ctx: Context) -> Screen:
    """The tab of a person's page."""
    view = JournalView()
    return Screen(view, JournalPresenter(ctx, view))
