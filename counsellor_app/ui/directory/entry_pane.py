"""One offer as it is read, and the list in which it is found."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from counsellor_app.services.directory.directory import EntryDraft
from counsellor_app.ui import format as written
from counsellor_app.ui.directory import words
from counsellor_app.ui.room import has_large_texts
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import Card, clear_layout
from counsellor_app.ui.widgets.chip import ChipRow
from counsellor_app.ui.widgets.labels import copyable, label
from counsellor_app.ui.widgets.row_table_model import Column
from counsellor_app.ui.widgets.row_table_view import RowTableView
from counsellor_app.ui.widgets.search_box import SearchBox


def entry_columns() -> list[Column[EntryDraft]]:
    """Name, form, telephone, and how old it is."""
    return [
        Column(
            "name",
            translate("directory", "Offer"),
            text=lambda row: f" · {words.whose(row)}" if words.whose(row) else "",
            lead=lambda row: row.name,
        ),
        Column(
            "formats", translate("directory", "Forms"), text=words.formats, width=150, second=True
        ),
        Column(
            "phone",
            translate("directory", "Telephone"),
            text=lambda row: written.telephone(row.phone),
            width=110,
        ),
        Column(
            "confirmed",
            translate("directory", "Last confirmed"),
            text=lambda row: words.confirmed(row)[0],
            tone=lambda row: words.confirmed(row)[1],
            width=215,
            second=has_large_texts(),  # then the card beside the list has to tell it
            order=lambda row: row.confirmed_on.toordinal() if row.confirmed_on else 0,
        ),
    ]


class EntryList(QWidget):
    """Passive: a search over a list of offers."""

    searched = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.search = SearchBox(
            translate("directory", "Municipality, place or telephone …"), name=f"{name}Search"
        )
        self.table: RowTableView[EntryDraft] = RowTableView(
            entry_columns(),
            name=f"{name}Table",
            title=translate("directory", "Offers"),
            empty=translate(
                "directory",
                "No offer like that. The team lead adds offers under Settings, Directory of offers.",
            ),
        )
        self.table.setMinimumHeight(px(170))
        card = Card(flush=True)
        card.body.addWidget(self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        column.addWidget(self.search)
        column.addWidget(card, 1)
        self.search.searched.connect(self.searched)
        self.search.left_down.connect(self.table.setFocus)

    def show_rows(self, rows: Sequence[EntryDraft]) -> None:
        """These; the cursor stays, or stands on the first."""
        self.table.set_rows(rows)
        if rows and self.table.chosen() is None:
            self.table.choose(0)


class EntryPane(Card):
    """Passive: everything about one offer, the telephone in large type."""

    def __init__(self) -> None:
        super().__init__(name="directoryEntry")
        self.name = label("", "title", name="entryName")
        self.chips = ChipRow(name="entryChips")
        self.phone = copyable("", "telephone", name="entryPhone")
        self.confirmed = label("", "small", name="entryConfirmed")
        self._facts = QGridLayout()
        self._facts.setHorizontalSpacing(px(12))
        self._facts.setVerticalSpacing(px(4))
        self._facts.setColumnStretch(0 if has_large_texts() else 1, 1)
        for part in (self.name, self.chips, self.phone):
            self.body.addWidget(part)
        self.body.addLayout(self._facts)
        self.body.addWidget(self.confirmed)
        self.body.addStretch(1)

    def show_entry(self, each: EntryDraft | None) -> None:
        """This one; nothing when none is chosen."""
        clear_layout(self._facts)
        self.name.setText(each.name if each else translate("directory", "Choose an offer."))
        self.chips.show_chips(words.chips(each) if each else [])
        self.phone.setText(written.telephone(each.phone) if each else "")
        self.phone.setVisible(bool(each and each.phone))
        self.confirmed.setText(words.confirmed_by(each) if each else "")
        beside = not has_large_texts()  # large, a fact stands under its title
        for row, (title, text) in enumerate(words.facts(each) if each else []):
            self._facts.addWidget(label(title, "small", wrap=False), 2 * row, 0)
            self._facts.addWidget(copyable(text), 2 * row + (not beside), int(beside))
