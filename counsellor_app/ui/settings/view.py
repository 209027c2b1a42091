"""The list of pages at the left (over the page when the texts are large), the chosen one beside it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QStackedWidget, QVBoxLayout, QWidget

from counsellor_app.ui.room import has_large_texts
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import Card, columns, scrolled
from counsellor_app.ui.widgets.fields import Choice


class SettingsView(QWidget):
    """Passive: says which page is wanted and shows the one it is given."""

    page_requested = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("settings")
        title = translate("settings", "Pages of the settings")
        self.list = QListWidget()
        self.list.setObjectName("settingsPages")
        self.list.setAccessibleName(title)
        self.list.setMinimumWidth(px(200))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.choice = Choice(title=title, name="settingsChoice")
        self.stack = QStackedWidget()
        self.stack.setObjectName("settingsStack")
        self._keys: list[str] = []
        self._shown: dict[str, QWidget] = {}
        self._lay_out()
        self.list.currentRowChanged.connect(self._choose)
        self.choice.currentIndexChanged.connect(self._choose)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(18), px(16), px(18), px(16))
        layout.setSpacing(px(12))
        if has_large_texts():
            layout.addWidget(self.choice)
            layout.addWidget(self.stack, 1)
            self.first_focus: QWidget = self.choice
            return
        card = Card(flush=True)
        card.body.setContentsMargins(px(4), px(6), px(4), px(6))
        card.body.addWidget(self.list)
        layout.addLayout(columns(card, self.stack, stretch=(2, 9)), 1)
        self.first_focus = self.list

    def show_pages(self, pages: Sequence[tuple[str, str]]) -> None:
        """Key and title of each."""
        self._keys = [key for key, _ in pages]
        self.list.blockSignals(True)
        self.list.clear()
        self.list.addItems([title for _, title in pages])
        self.list.blockSignals(False)
        self.choice.blockSignals(True)
        self.choice.set_options([(title, key) for key, title in pages])
        self.choice.blockSignals(False)

    def show_page(self, key: str, page: QWidget) -> None:
        """Make this page the one that is seen."""
        if key not in self._shown:
            self._shown[key] = scrolled(page, f"settingsPage_{key}")
            self.stack.addWidget(self._shown[key])
        self.stack.setCurrentWidget(self._shown[key])
        for chooser in (self.list, self.choice):
            before = chooser.blockSignals(True)
            if isinstance(chooser, Choice):
                chooser.set_value(key)
            else:
                chooser.setCurrentRow(self._keys.index(key))
            chooser.blockSignals(before)

    def _choose(self, row: int) -> None:
        if 0 <= row < len(self._keys):
            self.page_requested.emit(self._keys[row])
