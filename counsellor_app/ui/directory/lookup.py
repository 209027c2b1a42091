"""The lookup: type a municipality, read the number, copy it, confirm that it is still so, print the card."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from counsellor_app.documents import directory_card
from counsellor_app.services.directory import directory, directory_sheets
from counsellor_app.services.directory.directory import EntryDraft
from counsellor_app.services.letters.sheets import DirectorySheet
from counsellor_app.ui import format as written
from counsellor_app.ui.clipboard import copy_for_a_while
from counsellor_app.ui.directory.entry_pane import EntryList, EntryPane
from counsellor_app.ui.printing import show_pdf
from counsellor_app.ui.screen import Context, Presenter
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import PageHead, columns, scrolled
from counsellor_app.ui.widgets.flow_layout import FlowLayout
from counsellor_app.ui.widgets.key_button import KeyButton
from counsellor_app.ui.widgets.labels import button, label

_CARD = "tilbud-rygestop.pdf"


class LookupDialog(QDialog):
    """Passive: list and pane; Esc closes it and leaves everything behind it as it was."""

    copy_requested = Signal()
    confirm_requested = Signal()
    card_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("directoryLookup")
        self.setWindowTitle(translate("directory", "Directory of offers"))
        self.list, self.pane = EntryList("lookup"), EntryPane()
        head = PageHead(self.windowTitle(), translate("directory", "Where else help can be had."))
        head.buttons.addWidget(
            button(
                translate("directory", "Print as a card …"),
                self.card_requested.emit,
                name="directoryCard",
            )
        )
        head.buttons.addWidget(
            button(translate("directory", "Close"), self.reject, name="closeLookup")
        )
        self.said = label("", "small", name="lookupSaid")
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        column.addWidget(scrolled(self.pane, "entryArea"), 1)
        column.addWidget(self._acts())
        column.addWidget(self.said)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(18), px(16), px(18), px(16))
        layout.setSpacing(px(12))
        layout.addWidget(head)
        layout.addLayout(columns(self.list, side, stretch=(6, 5)), 1)
        room = parent.size() if parent else QSize(px(1040), px(600))
        self.resize(min(px(1040), room.width()), min(px(600), room.height()))
        self.list.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_entry(self, each: EntryDraft | None) -> None:
        """The chosen one."""
        self.pane.show_entry(each)
        self.copy.setEnabled(bool(each and each.phone))
        self.confirm.setEnabled(each is not None)

    def _acts(self) -> QWidget:
        acts = QWidget()
        flow = FlowLayout(acts, spacing=px(8))
        self.copy = KeyButton(
            translate("directory", "Copy the number"),
            "Return",
            self.copy_requested.emit,
            name="copyOffer",
        )
        self.confirm = KeyButton(
            translate("directory", "It is still so"),
            "Ctrl+B",
            self.confirm_requested.emit,
            name="confirmOffer",
        )
        shortcut = QShortcut(QKeySequence("Ctrl+B"), self)
        shortcut.activated.connect(self.confirm.click)
        for each in (self.copy, self.confirm):
            flow.addWidget(each)
        return acts


class LookupPresenter(Presenter):
    """Reads the directory while somebody types."""

    def __init__(self, ctx: Context, view: LookupDialog) -> None:
        super().__init__(ctx)
        self._view, self._text = view, ""
        view.list.searched.connect(self._on_search)
        view.list.table.row_chosen.connect(view.show_entry)
        view.list.table.row_opened.connect(lambda _row: self._on_copy())
        view.list.search.returnPressed.connect(self._on_copy)
        view.copy_requested.connect(self._on_copy)
        view.confirm_requested.connect(self._on_confirm)
        view.card_requested.connect(self._on_card)

    def open(self, entry_id: UUID | None = None, **_what: Any) -> None:
        """All of them, with the cursor on this one."""
        self.reload()
        if entry_id is not None:
            self._view.list.table.choose_where(lambda row: row.id == entry_id)

    def reload(self) -> None:
        """Read again."""
        self.ctx.read(directory.entries, self._text, then=self._view.list.show_rows)
        self._view.show_entry(self._view.list.table.chosen())

    def _on_search(self, text: str) -> None:
        self._text = text
        self.reload()

    def _on_copy(self) -> None:
        chosen = self._view.list.table.chosen()
        if chosen is None or not chosen.phone:
            return
        copy_for_a_while(chosen.phone.removeprefix("+45"), self.ctx.settings.now.clipboard_seconds)
        text = translate("directory", "{phone} is copied.")
        self._view.said.setText(text.format(phone=written.telephone(chosen.phone)))

    def _on_confirm(self) -> None:
        chosen = self._view.list.table.chosen()
        if chosen is None:
            return

        def done(_: object) -> None:
            self.reload()
            said = translate("directory", "{name} is confirmed today.").format(name=chosen.name)
            self._view.said.setText(said)
            self.ctx.tell(said, undo=True)

        self.ctx.write(directory.confirm_entry, chosen.id, then=done)

    def _on_card(self) -> None:
        print_card(self.ctx)


def show(ctx: Context, entry_id: UUID | None) -> None:
    """The lookup over whatever is shown."""
    dialog = LookupDialog(ctx.dialogs.parent)
    presenter = LookupPresenter(ctx, dialog)
    presenter.open(entry_id=entry_id)
    ctx.dialogs.run(dialog)


def print_card(ctx: Context) -> None:
    """The whole directory on one sheet."""

    def show(sheet: DirectorySheet) -> None:
        show_pdf(ctx, directory_card.to_pdf(sheet), title="tilbud", offered=_CARD, people=0)

    ctx.read(directory_sheets.directory_sheet, then=show)
