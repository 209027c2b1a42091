"""The inbox: the list at the left, the chosen referral at the right."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counsellor_app.services.referrals.inbox import InboxRow
from counsellor_app.ui.referrals.columns import inbox_columns
from counsellor_app.ui.referrals.referral_pane import ReferralPane
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import Card, columns, scrolled
from counsellor_app.ui.widgets.row_table_view import RowTableView
from counsellor_app.ui.widgets.search_box import SearchBox

KEYS = "1234567890NVA"
_LEAST_LIST, _LEAST_PANE = 250, 390


class InboxView(QWidget):
    """Passive: the rows, the letter, the keys."""

    searched = Signal(str)
    wished = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("inbox")
        self.search = SearchBox(translate("referrals", "Search by name …"), name="inboxSearch")
        self.table: RowTableView[InboxRow] = RowTableView(
            inbox_columns(),
            name="inboxTable",
            title=translate("referrals", "Referrals"),
            empty=translate(
                "referrals",
                "No new referrals. Drop files here, or press Ctrl+O to take files in"
                " and Ctrl+N to type one.",
            ),
        )
        self.pane = ReferralPane()
        self.pane_area = scrolled(self.pane, "referralPaneArea")
        card = Card(flush=True)
        card.body.addWidget(self.table)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        column.addWidget(self.search)
        column.addWidget(card, 1)
        # With large texts they stand under each other, and the area scrolls.
        left.setMinimumWidth(px(_LEAST_LIST))
        self.table.setMinimumHeight(px(_LEAST_LIST))
        self.pane_area.setMinimumSize(px(_LEAST_PANE), px(_LEAST_PANE))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(columns(left, self.pane_area, stretch=(5, 4)), 1)
        self.search.searched.connect(self.searched)
        self.search.left_down.connect(self.table.setFocus)
        self.pane.wished.connect(self.wished)
        self.first_focus: QWidget = self.table
        self._add_keys()

    def show_rows(self, count: int, page: Callable[[int, int], Sequence[Any]]) -> None:
        """The list; the cursor stays on its row, or stands on the first."""
        self.table.set_source(count, page)
        if count and self.table.chosen() is None:
            self.table.choose(0)

    def _add_keys(self) -> None:
        for digit in KEYS:
            shortcut = QShortcut(QKeySequence(digit), self)
            shortcut.setAutoRepeat(False)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda pressed=digit: self._press(pressed))

    def _press(self, digit: str) -> None:
        """The first button with this key that is shown and may be pressed."""
        for key, each in self.pane.keyed():
            if key == digit and each.isVisibleTo(self) and each.isEnabled():
                each.click()
                return
