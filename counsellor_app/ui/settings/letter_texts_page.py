"""The wording of letters and forms: the texts, the one that is edited, and how it will look."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from counsellor_app.errors import FieldError
from counsellor_app.services.letters import languages, letter_text, letter_texts
from counsellor_app.services.letters.letter_text import DANISH
from counsellor_app.services.letters.letter_texts import LetterTextDraft, LetterTextRow, VersionRow
from counsellor_app.ui import format as written
from counsellor_app.ui.colours import Tone
from counsellor_app.ui.error_text import sentence
from counsellor_app.ui.screen import Context, Presenter, Screen
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import Card, Inset, PageHead, columns
from counsellor_app.ui.widgets.fields import Choice
from counsellor_app.ui.widgets.flow_layout import FlowLayout
from counsellor_app.ui.widgets.labels import allow, button, copyable, label
from counsellor_app.ui.widgets.row_table_model import Column
from counsellor_app.ui.widgets.row_table_view import RowTableView
from counsellor_app.ui.widgets.save_key import save_by_key


class LetterTextsPage(QWidget):
    """Passive: tells what was chosen, typed and pressed."""

    save_requested = Signal()
    original_requested = Signal()
    version_chosen = Signal(object)
    field_chosen = Signal(str)
    language_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("letterTextsPage")
        self._edited: tuple[str, str] | None = None
        self.texts: RowTableView[LetterTextRow] = RowTableView(
            _columns(), name="letterTexts", title=translate("settings", "Letter texts")
        )
        self.texts.setMinimumHeight(px(220))
        title = translate("settings", "Language of the letters")
        self.language = Choice(title=title, name="letterTextLanguage")
        self.language.activated.connect(lambda _: self.language_chosen.emit(self.language.value()))
        listed = Card(flush=True)
        around = QVBoxLayout()
        around.setContentsMargins(px(12), px(10), px(12), px(10))
        around.addWidget(self.language)
        listed.body.addLayout(around)
        listed.body.addWidget(self.texts)
        self.heading = label("", "heading", name="letterTextHeading")
        self.body = QPlainTextEdit()
        self.body.setObjectName("letterTextBody")
        self.body.setAccessibleName(translate("settings", "Wording"))
        self.body.setTabChangesFocus(True)
        self.body.setMinimumHeight(px(180))
        self.error = label("", "error", name="letterTextError")
        self.lacking = label("", "small", name="letterTextLacking")
        self.subject = label("", "heading", name="letterTextSubject")
        self.shown = copyable("", name="letterTextShown")
        self.example = Inset("letterTextExample")
        self.example.body.addWidget(self.subject)
        self.example.body.addWidget(self.shown)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(12))
        layout.addWidget(self._head())
        layout.addLayout(columns(listed, self._card(), stretch=(2, 3)), 1)

    def _head(self) -> PageHead:
        return PageHead(
            translate("settings", "Letter texts"),
            translate("settings", "Letters that were written before stay as they are."),
        )

    def _card(self) -> Card:
        card = Card(name="letterTextCard")
        card.body.addWidget(self.heading)
        card.body.addWidget(self.lacking)
        card.body.addWidget(self.body, 3)
        card.body.addWidget(self.error)
        card.body.addWidget(self._tools())
        self.example_title = label(
            translate("settings", "So it will look, with invented facts"), "small"
        )
        card.body.addWidget(self.example_title)
        card.body.addWidget(self.example, 2)
        card.body.addStretch(1)
        return card

    def _tools(self) -> QWidget:
        line = QWidget()
        row = FlowLayout(line, spacing=px(8))
        self.save = button(
            translate("settings", "Save"),
            self.save_requested.emit,
            primary=True,
            name="letterTextSave",
        )
        save_by_key(self.save, self)
        self.original = button(
            translate("settings", "Take the program's text"),
            self.original_requested.emit,
            name="letterTextOriginal",
        )
        self.fields = Choice(
            title=translate("settings", "Put in a field"),
            none_text=translate("settings", "Put in a field …"),
            name="letterTextFields",
        )
        self.versions = Choice(
            title=translate("settings", "Former wordings"),
            none_text=translate("settings", "Former wordings …"),
            name="letterTextVersions",
        )
        for choice in (self.fields, self.versions):
            choice.setMinimumContentsLength(17)
        self.fields.activated.connect(self._on_field)
        self.versions.activated.connect(self._on_version)
        for each in (self.save, self.original, self.fields, self.versions):
            row.addWidget(each)
        return line

    def _on_field(self) -> None:
        if self.fields.value() is not None:
            self.field_chosen.emit(self.fields.value())
            self.fields.set_value(None)

    def _on_version(self) -> None:
        if self.versions.value() is not None:
            self.version_chosen.emit(self.versions.value())
            self.versions.set_value(None)

    def show_text(self, row: LetterTextRow, body: str) -> None:
        """One text to edit; `body` may be typed and not yet saved."""
        self.heading.setText(row.purpose)
        self.fields.set_options([(f"{{{name}}}", name) for name in row.fields])
        self.fields.setVisible(bool(row.fields))
        self.example_title.setVisible(not row.is_phrases)
        self.example.setVisible(not row.is_phrases)
        self._put(body, same=(row.name, row.language) == self._edited)
        self._edited = (row.name, row.language)

    def _put(self, body: str, *, same: bool) -> None:
        """What was saved is read again under the hands of who goes on writing: the cursor stays."""
        if self.body.toPlainText() == body:
            return
        cursor = self.body.textCursor()
        place = cursor.position()
        self.body.blockSignals(True)
        self.body.setPlainText(body)
        self.body.blockSignals(False)
        if same:
            cursor.setPosition(min(place, len(self.body.toPlainText())))
            self.body.setTextCursor(cursor)

    def offer_languages(self, there: frozenset[str], chosen: str) -> None:
        """Danish, then the languages with a text, then those that could have one."""
        named = sorted(
            languages.languages().items(), key=lambda each: (each[0] not in there, each[1])
        )
        more = translate("settings", "{language} (no letters yet)")
        options: list[tuple[str, object]] = [(translate("settings", "Danish"), DANISH)]
        for code, name in named:
            options.append((name if code in there else more.format(language=name), code))
        self.language.set_options(options)
        self.language.set_value(chosen)

    def show_lacking(self, row: LetterTextRow) -> None:
        """That the text is Danish still, and what that means."""
        text = translate(
            "settings",
            "There is no text in this language: citizens get the Danish one, which stands here to"
            " be translated.",
        )
        self.lacking.setText("" if row.translated else text)
        self.lacking.setVisible(not row.translated)

    def show_versions(self, rows: Sequence[VersionRow]) -> None:
        """What was in force before; it is put into the editor, not yet saved."""
        self.versions.set_options([(_version_text(row), row) for row in rows])
        self.versions.setVisible(bool(rows))

    def show_example(self, subject: str, text: str) -> None:
        """The text filled in."""
        self.error.setText("")
        self.subject.setText(subject)
        self.subject.setVisible(bool(subject))
        self.shown.setText(text)

    def show_state(self, *, changed: bool, own: bool) -> None:
        """What can be done with it now."""
        allow(self.save, changed, translate("settings", "Nothing is changed."))
        allow(
            self.original,
            own or changed,
            translate("settings", "This is the program's text already."),
        )


@dataclass
class Typed:
    """What was typed over which version and is not saved yet; it waits while others are edited."""

    body: str
    over: UUID | None


class LetterTextsPresenter(Presenter):
    """Shows each line that is typed as it will look; what is not saved waits for one's return."""

    def __init__(self, ctx: Context, view: LetterTextsPage) -> None:
        super().__init__(ctx)
        self._view = view
        self._row: LetterTextRow | None = None
        self._typed: dict[tuple[str, str], Typed] = {}
        self._language = DANISH
        view.language_chosen.connect(self._on_language)
        view.texts.row_chosen.connect(self._on_chosen)
        view.body.textChanged.connect(self._on_typed)
        view.save_requested.connect(self._on_save)
        view.original_requested.connect(self._on_original)
        view.version_chosen.connect(self._on_version)
        view.field_chosen.connect(self._on_field)
        ctx.watch({"letter_text_version"}, self.reload)

    def open(self, **what: Any) -> None:
        self.reload()
        wanted = what.get("name") or (self._row.name if self._row else None)
        if wanted is None or not self._view.texts.choose_where(lambda row: row.name == wanted):
            self._view.texts.choose(0)

    def reload(self) -> None:
        """The list again; what is typed stays."""
        self.ctx.read(
            letter_texts.languages_with_texts,
            then=lambda there: self._view.offer_languages(there, self._language),
        )
        self.ctx.read(letter_texts.letter_texts, self._language, then=self._show_rows)

    def _on_language(self, language: str) -> None:
        """The letters of another language; what is typed in the former waits there."""
        self._language = language
        self.reload()
        if self._row is None or self._view.texts.chosen() is None:
            self._view.texts.choose(0)

    def _show_rows(self, rows: tuple[LetterTextRow, ...]) -> None:
        chosen = self._row.name if self._row else ""
        self._view.texts.set_rows(rows)
        if chosen:
            self._view.texts.choose_where(lambda row: row.name == chosen)

    def _on_chosen(self, row: LetterTextRow | None) -> None:
        if row is None:
            return
        self._row = row
        typed = self._typed.get(_key(row))
        self._view.show_lacking(row)
        self._view.show_text(row, typed.body if typed else row.body)
        self.ctx.read(
            letter_texts.versions_of, row.name, row.language, then=self._view.show_versions
        )
        self._show_example()

    def _on_typed(self) -> None:
        if self._row is None:
            return
        body = self._view.body.toPlainText()
        before = self._typed.get(_key(self._row))
        if body.strip() == self._row.body.strip() and self._row.translated:
            self._typed.pop(_key(self._row), None)
        elif before is None:
            self._typed[_key(self._row)] = Typed(body, self._row.version)
        else:
            before.body = body
        self._show_example()

    def _show_example(self) -> None:
        row = self._row
        if row is None:
            return
        self._view.show_state(changed=_key(row) in self._typed, own=row.own)
        try:
            body = self._view.body.toPlainText()
            text = letter_texts.preview(row.name, body, row.language)
        except FieldError as error:
            self._view.error.setText(sentence(error))
            return
        self._view.show_example(text.subject, text.plain)

    def _on_save(self) -> None:
        row = self._row
        if row is None or _key(row) not in self._typed:
            return
        typed = self._typed[_key(row)]
        draft = LetterTextDraft(row.name, typed.body, typed.over, language=row.language)
        self.ctx.write(
            letter_texts.save_letter_text,
            draft,
            on_error=self._on_error,
            then=lambda _: self._saved(_key(row), typed),
        )

    def _saved(self, key: tuple[str, str], typed: Typed) -> None:
        if self._typed.get(key) is typed:
            del self._typed[key]
        self.reload()
        self.ctx.tell(translate("settings", "Saved."), undo=True)

    def _on_error(self, error: Exception) -> bool:
        if not isinstance(error, FieldError):
            self._take_newest()
            return False
        self._view.error.setText(sentence(error))
        self._view.body.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _take_newest(self) -> None:
        """After a refusal the next saving is meant to go over what was saved meanwhile."""
        self.reload()
        if self._row is not None and _key(self._row) in self._typed:
            self._typed[_key(self._row)].over = self._row.version

    def _on_original(self) -> None:
        if self._row is not None:
            program = letter_text.bundled(self._row.name, self._row.language)
            self._view.body.setPlainText(program)

    def _on_version(self, version: VersionRow) -> None:
        if self._row is not None:
            program = letter_text.bundled(self._row.name, self._row.language)
            self._view.body.setPlainText(version.body or program)

    def _on_field(self, name: str) -> None:
        self._view.body.insertPlainText(f"{{{name}}}")
        self._view.body.setFocus(Qt.FocusReason.OtherFocusReason)


def _key(row: LetterTextRow) -> tuple[str, str]:
    return row.name, row.language


def _version_text(row: VersionRow) -> str:
    whose = row.saved_by if row.body else translate("settings", "the program's text")
    return f"{written.moment(row.saved_at)} · {whose}"


def _columns() -> list[Column[LetterTextRow]]:
    own = translate("settings", "own")
    return [
        Column(
            "purpose",
            translate("settings", "Text"),
            text=lambda row: row.purpose,
            chip=lambda row: (own, Tone.INFO) if row.own else None,
            sortable=False,
        )
    ]


def create(ctx: Context) -> Screen:
    """The page."""
    view = LetterTextsPage()
    return Screen(view, LetterTextsPresenter(ctx, view))
