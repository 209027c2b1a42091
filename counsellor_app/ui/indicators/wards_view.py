"""Feedback: every department and practice that referred in the period, and the ways to send it its page."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from counsellor_app.reports.wards import WardRow
from counsellor_app.ui import format as written
from counsellor_app.ui.colours import Tone
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import Card, PageHead
from counsellor_app.ui.widgets.labels import button
from counsellor_app.ui.widgets.row_table_model import Column
from counsellor_app.ui.widgets.row_table_view import RowTableView


class WardsView(QWidget):
    """Passive. Enter shows the page of a row."""

    preview_requested = Signal()
    copy_requested = Signal()
    all_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("wards")
        self.head = PageHead()
        self._ways: list[QPushButton | QAction] = []
        for text, wish, name, primary in (
            (translate("indicators", "Copy the mail"), self.copy_requested, "wardCopy", False),
            (translate("indicators", "Save all pages …"), self.all_requested, "wardAll", False),
            (translate("indicators", "Show the page"), self.preview_requested, "wardShow", True),
        ):
            made = button(text, wish.emit, primary=primary, name=name)
            self.head.buttons.addWidget(made)
            action = QAction(text, self)
            action.setObjectName(f"{name}Action")
            action.triggered.connect(wish)
            self.addAction(action)
            self._ways += [made, action]
            if primary:
                action.setShortcut(QKeySequence("Ctrl+P"))
        self.table: RowTableView[WardRow] = RowTableView(
            _columns(),
            name="wardTable",
            title=translate("indicators", "Departments and practices"),
            empty=translate(
                "indicators",
                "No department or practice has referred anybody in the period. Choose another one.",
            ),
        )
        self.table.row_opened.connect(lambda _: self.preview_requested.emit())
        listed = Card(flush=True)
        listed.body.addWidget(self.table)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.head)
        layout.addWidget(listed, 1)
        self.first_focus: QWidget = self.table

    def show_wards(self, period: str, rows: Sequence[WardRow]) -> None:
        """Those who referred, the largest first."""
        self.head.show_texts(
            translate("indicators", "Feedback to those who refer"),
            translate(
                "indicators", "{period}. Groups under five are hidden on the pages, not here."
            ).format(period=period),
        )
        self.table.set_rows(rows)
        for each in self._ways:
            each.setEnabled(bool(rows))
        if self.table.chosen() is None:
            self.table.choose(0)


def _columns() -> list[Column[WardRow]]:
    def count(key: str, title: str) -> Column[WardRow]:
        return Column(
            key,
            title,
            text=lambda row: written.number(getattr(row, key)),
            width=90,
            right=True,
            order=lambda row: getattr(row, key),
        )

    return [
        Column(
            "name",
            translate("indicators", "Department or practice"),
            text=lambda row: row.name,
            least=210,
        ),
        Column(
            "hospital",
            translate("indicators", "Hospital"),
            text=lambda row: row.hospital or translate("indicators", "General practice"),
            second=True,
        ),
        count("referred", translate("indicators", "Referred")),
        count("reached", translate("indicators", "Reached")),
        count("started", translate("indicators", "Began")),
        Column(
            "hidden",
            translate("indicators", "On the page"),
            text=lambda row: (
                translate("indicators", "small groups hidden")
                if row.hidden
                else translate("indicators", "everything shown")
            ),
            tone=lambda row: Tone.NEUTRAL if row.hidden else Tone.GOOD,
            width=180,
        ),
        Column(
            "sent",
            translate("indicators", "Last made"),
            text=lambda row: written.moment(row.sent) or "–",
            width=150,
            second=True,
        ),
    ]
