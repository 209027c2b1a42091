"""Where a list is chosen, and what was brought in before: when, by whom, and the way back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counsellor_app.services.spreadsheets.brought_in import BroughtIn
from counsellor_app.ui import format as written
from counsellor_app.ui.colours import Tone
from counsellor_app.ui.kind_text import kind_text
from counsellor_app.ui.lists.words import became
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import Card, PageHead
from counsellor_app.ui.widgets.labels import allow, button, label
from counsellor_app.ui.widgets.row_table_model import Column
from counsellor_app.ui.widgets.row_table_view import RowTableView


class ListStartView(QWidget):
    """Passive."""

    choose_requested = Signal()
    take_back_requested = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("listStart")
        self.head = PageHead(
            translate("lists", "Bring old lists in"),
            translate(
                "lists", "From Excel or csv. Nothing is written before you have seen each row."
            ),
        )
        self.choose = button(
            translate("lists", "Choose a file …"),
            self.choose_requested.emit,
            primary=True,
            name="chooseList",
        )
        self.head.buttons.addWidget(self.choose)
        self.table: RowTableView[BroughtIn] = RowTableView(
            _columns(),
            name="broughtIn",
            title=translate("lists", "Brought in before"),
            empty=translate(
                "lists",
                "No list has been brought in yet. Press “Choose a file …”, or drop one here.",
            ),
        )
        self.table.setMinimumHeight(px(200))
        self.table.row_chosen.connect(self._show_chosen)
        self.back = button(
            translate("lists", "Take the whole list back"), self._take_back, name="takeListBack"
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, px(12), 0, 0)
        layout.setSpacing(px(12))
        layout.addWidget(self.head)
        layout.addWidget(self._what())
        layout.addWidget(self._before(), 1)
        self.first_focus: QWidget = self.choose
        self._show_chosen(None)

    def show_rows(self, rows: Sequence[BroughtIn]) -> None:
        """The lists of the unit, the newest first."""
        self.table.set_rows(rows)
        self._show_chosen(self.table.chosen())

    def _what(self) -> Card:
        card = Card(translate("lists", "Three kinds are understood"))
        for text in (
            translate(
                "lists", "A list of referrals: a person a row, with telephone or CPR number."
            ),
            translate(
                "lists",
                "A course with attendance: a person a row, a meeting a column with its date on top.",
            ),
            translate("lists", "Half-year answers: a person a row, with quit date and answer."),
        ):
            card.body.addWidget(label(f"• {text}"))
        known = translate(
            "lists",
            "People we know are found as in the inbox; the same file twice makes nobody twice.",
        )
        card.body.addWidget(label(known, "small"))
        return card

    def _before(self) -> Card:
        card = Card(translate("lists", "Brought in before"), flush=True)
        card.body.addWidget(self.table)
        line = QHBoxLayout()
        line.setContentsMargins(px(16), px(8), px(16), px(12))
        line.addWidget(self.back)
        line.addStretch(1)
        card.body.addLayout(line)
        return card

    def _show_chosen(self, row: BroughtIn | None) -> None:
        taken = translate("lists", "It is taken back already, or nothing new came in.")
        allow(self.back, row is not None and row.may_be_undone, taken if row else "")

    def _take_back(self) -> None:
        row = self.table.chosen()
        if row is not None and row.may_be_undone:
            self.take_back_requested.emit(row.id)


def _columns() -> list[Column[BroughtIn]]:
    def count(key: str, title: str, width: int = 84) -> Column[BroughtIn]:
        return Column(
            key,
            title,
            text=lambda row: written.number(getattr(row, key)),
            width=width,
            right=True,
            second=key != "accepted",
        )

    return [
        Column("at", translate("lists", "When"), text=lambda r: written.moment(r.at), width=140),
        Column("kind", translate("lists", "List"), text=lambda r: kind_text(r.kind), width=170),
        Column("file_name", translate("lists", "File"), text=lambda r: r.file_name),
        Column("who", translate("lists", "By"), text=lambda r: r.who, width=60),
        count("accepted", translate("lists", "New")),
        count("added", translate("lists", "Added")),
        count("same", translate("lists", "Already")),
        count("refused", translate("lists", "Refused")),
        Column("state", "", text=became, tone=_tone, width=225),
    ]


def _tone(row: BroughtIn) -> Tone | None:
    if row.undone_at is not None:
        return Tone.NEUTRAL
    return Tone.GOOD if row.may_be_undone else None
