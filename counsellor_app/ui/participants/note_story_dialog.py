"""Earlier versions of notes: who wrote what and when, and what each version changed; opened from the notes."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget

from counsellor_app.kinds.letter import NoteSubject
from counsellor_app.services.people.note_versions import NoteStory, TextVersion
from counsellor_app.ui import format as written
from counsellor_app.ui.kind_text import kind_text
from counsellor_app.ui.screen import Context
from counsellor_app.ui.theme import colours, px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import clear_layout, scrolled
from counsellor_app.ui.widgets.columns import Columns
from counsellor_app.ui.widgets.labels import button, copyable, divider, label
from counsellor_app.ui.widgets.row_table_model import Column
from counsellor_app.ui.widgets.row_table_view import RowTableView


def show_note_stories(
    ctx: Context, stories: Sequence[NoteStory], chosen: UUID | None = None
) -> None:
    """The dialog, at the note of this entry where one is meant."""
    dialog = NoteStoryDialog(stories, ctx.dialogs.parent)
    dialog.notes.choose(0)
    if chosen is not None:
        dialog.notes.choose_where(lambda each: each.id == chosen)
    ctx.dialogs.run(dialog)


class NoteStoryDialog(QDialog):
    """Passive: the notes that were changed above, the versions of the chosen one below."""

    def __init__(self, stories: Sequence[NoteStory], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("noteStories")
        self.setWindowTitle(translate("participants", "Earlier versions of notes"))
        self.notes: RowTableView[NoteStory] = RowTableView(
            _columns(),
            name="changedNotes",
            title=translate("participants", "Notes that were changed"),
            empty=translate(
                "participants", "No note here has been changed. Each still says what it said first."
            ),
        )
        self.notes.setMinimumHeight(px(120))
        self._versions = QVBoxLayout()
        self._versions.setSpacing(px(6))
        holder = QWidget()
        holder.setLayout(self._versions)
        marks = label(
            translate("participants", "New words are underlined, words taken away are struck out."),
            "small",
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(20), px(18), px(20), px(16))
        layout.setSpacing(px(10))
        layout.addWidget(self.notes, 2)
        layout.addWidget(marks)
        layout.addWidget(scrolled(holder, "noteVersions"), 3)
        foot = Columns()
        foot.addStretch(1)
        foot.addWidget(button(translate("participants", "Close"), self.accept, name="storiesClose"))
        layout.addLayout(foot)
        self.notes.row_chosen.connect(self.show_story)
        self.notes.set_rows(stories)
        self.resize(px(760), px(600))

    def show_story(self, story: NoteStory | None) -> None:
        """Every version, the one that stands first, each beside the one before it."""
        clear_layout(self._versions)
        versions = story.versions if story else ()
        for place, version in enumerate(versions):
            before = versions[place + 1].text if place + 1 < len(versions) else None
            self._versions.addWidget(label(_heading(version, place), "small", wrap=False))
            self._versions.addWidget(_text(before, version))
            self._versions.addWidget(divider())
        self._versions.addStretch(1)


def _heading(version: TextVersion, place: int) -> str:
    when = written.moment(version.at) if version.at else ""
    by = " · ".join(filter(None, (when, version.who)))
    by = by or translate("participants", "when and by whom is not known")
    if place:
        return by
    return translate("participants", "Now: {by}").format(by=by)


def _text(before: str | None, version: TextVersion) -> QLabel:
    made = copyable(name="noteVersion")
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    if not version.text:
        made.setAccessibleName(translate("participants", "The text was taken away."))
        made.setText(translate("participants", "The text was taken away."))
        return made
    made.setAccessibleName(version.text)
    made.setTextFormat(Qt.TextFormat.RichText)
    made.setText(marked(before, version.text))
    return made


def marked(before: str | None, text: str) -> str:
    """The text as HTML with what was changed since `before`; nothing is marked in the first version."""
    if before is None:
        return _escaped([text])
    old, new = _words(before), _words(text)
    parts: list[str] = []
    good, late = colours().good, colours().late
    for act, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if act == "equal":
            parts.append(_escaped(new[c:d]))
            continue
        if b > a:
            parts.append(f'<s style="color:{late}">{_escaped(old[a:b])}</s>')
        if d > c:
            parts.append(f'<b><u style="color:{good}">{_escaped(new[c:d])}</u></b>')
    return "".join(parts)


def _words(text: str) -> list[str]:
    """Words and the blanks between them, so that nothing of the text is lost."""
    return re.findall(r"\s+|[^\s]+", text)


def _escaped(words: Sequence[str]) -> str:
    return html.escape("".join(words)).replace("\n", "<br>")


def _columns() -> list[Column[NoteStory]]:
    return [
        Column(
            "subject",
            translate("participants", "Note"),
            text=lambda row: kind_text(row.subject),
            width=150,
        ),
        Column("about", translate("participants", "About"), text=_about),
        Column(
            "at",
            translate("participants", "Changed"),
            text=lambda row: written.moment(row.versions[0].at),
            width=150,
        ),
        Column(
            "count",
            translate("participants", "Versions"),
            text=lambda row: written.number(len(row.versions)),
            width=90,
        ),
    ]


def _about(row: NoteStory) -> str:
    if row.about:
        return row.about
    if row.subject is NoteSubject.CLOSING:
        return translate("participants", "why the pathway was closed")
    return " ".join(row.versions[0].text.split())[:80]
