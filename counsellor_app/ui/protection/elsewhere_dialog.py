"""Shows who of the other teams has exactly what was typed; choosing one asks for a reason."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from counsellor_app.services.people import reasons
from counsellor_app.services.people.reasons import ElsewhereRow
from counsellor_app.ui import format as written
from counsellor_app.ui.protection.reason_dialog import ask_reason
from counsellor_app.ui.screen import Context
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import Card
from counsellor_app.ui.widgets.labels import allow, button, label
from counsellor_app.ui.widgets.row_table_model import Column
from counsellor_app.ui.widgets.row_table_view import RowTableView


class ElsewhereDialog(QDialog):
    """A short list; Enter opens."""

    def __init__(self, rows: tuple[ElsewhereRow, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("elsewhereDialog")
        title = translate("protection", "In the other teams")
        self.setWindowTitle(title)
        self.table: RowTableView[ElsewhereRow] = RowTableView(
            _columns(),
            name="elsewhereTable",
            title=title,
            empty=translate(
                "protection",
                "Nobody. The other teams are searched by a whole CPR number, a whole telephone"
                " number, or given name and surname.",
            ),
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(18), px(16), px(18), px(16))
        layout.setSpacing(px(10))
        layout.addWidget(label(title, "heading"))
        card = Card(flush=True)
        card.body.addWidget(self.table)
        layout.addWidget(card, 1)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(
            button(translate("protection", "Cancel"), self.reject, name="elsewhereCancel")
        )
        self.open_one = button(
            translate("protection", "Open …"), self.accept, primary=True, name="elsewhereOpen"
        )
        row.addWidget(self.open_one)
        layout.addLayout(row)
        self.table.row_opened.connect(lambda _: self.accept())
        self.table.set_rows(rows)
        self.table.choose(0)
        nobody = translate("protection", "Nobody was found.")
        allow(self.open_one, bool(rows), nobody)
        self.resize(px(560), px(340))
        self.table.setFocus()

    def accept(self) -> None:
        """Only with somebody chosen."""
        if self.table.chosen() is not None:
            super().accept()


def search_elsewhere(ctx: Context, text: str, open_person: Callable[[UUID], object]) -> None:
    """Look in the other teams, choose, say why, open."""

    def show(rows: tuple[ElsewhereRow, ...]) -> None:
        dialog = ElsewhereDialog(rows, ctx.dialogs.parent)
        if ctx.dialogs.run(dialog) and (chosen := dialog.table.chosen()) is not None:
            ask_reason(ctx, chosen.id, chosen.name, lambda: open_person(chosen.id))

    ctx.look(reasons.find_elsewhere, text, then=show)


def _columns() -> list[Column[ElsewhereRow]]:
    return [
        Column("name", translate("protection", "Name"), text=lambda row: row.name),
        Column(
            "born",
            translate("protection", "Born"),
            text=lambda row: written.day(row.birth_date),
            width=110,
        ),
        Column("unit", translate("protection", "Team"), text=lambda row: row.unit, width=170),
    ]
