"""The search at the top (Ctrl+K): persons, courses and actions in one list under the field."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from counsellor_app.ui.areas import Hit, Provider
from counsellor_app.ui.drawing import drawn
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.key_button import cap_width, paint_cap
from counsellor_app.ui.widgets.labels import label
from counsellor_app.ui.widgets.search_box import SearchBox

_MOST = 12
_KEY = "Ctrl+K"


class Finder(SearchBox):
    """The field; its list lies over the area while the field has the focus."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(
            translate("frame", "Search citizen, course, action …"),
            name="finder",
            title=translate("frame", "Search everything"),
        )
        self.setClearButtonEnabled(False)  # it would lie over the key cap; Esc empties the field
        self._providers: list[Provider] = []
        self._hits: list[Hit] = []
        self._round = 0
        self._window = window
        self.popup = QFrame(window)
        self.popup.setObjectName("palette")
        column = QVBoxLayout(self.popup)
        column.setContentsMargins(px(4), px(4), px(4), px(4))
        self.list = QListWidget()
        self.list.setObjectName("finderList")
        self.list.setAccessibleName(translate("frame", "Found"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.itemClicked.connect(self._run)
        self.nothing = label("", "small", name="finderNothing")
        self.nothing.setContentsMargins(px(8), px(6), px(8), px(6))
        column.addWidget(self.list)
        column.addWidget(self.nothing)
        self.popup.hide()
        self.searched.connect(self._ask)

    def set_providers(self, providers: Sequence[Provider]) -> None:
        """Whom to ask, in this order."""
        self._providers = list(providers)

    def start(self) -> None:
        """Ctrl+K."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()
        self._ask(self.text())

    def _ask(self, text: str) -> None:
        self._round += 1
        self._hits = []
        self.list.clear()
        this_round = self._round
        for provider in self._providers:
            provider(text, lambda hits: self._take(this_round, hits))
        self._show()

    def _take(self, asked_in: int, hits: Sequence[Hit]) -> None:
        if asked_in != self._round:
            return  # an answer to what is no longer asked
        for hit in hits[: _MOST - len(self._hits)]:
            self._hits.append(hit)
            words = " · ".join(part for part in (hit.title, hit.detail) if part)
            self.list.addItem(QListWidgetItem(words))
        if self._hits and self.list.currentRow() < 0:
            self.list.setCurrentRow(0)
        self._show()

    def _show(self) -> None:
        if not self.hasFocus():
            return
        empty = not self._hits
        self.list.setVisible(not empty)
        self.nothing.setVisible(empty)
        self.nothing.setText(
            translate("frame", "Nothing found. Try the first letters of the name, or the phone.")
            if self.text().strip()
            else translate("frame", "Type a name, a CPR number, a phone number or what to do.")
        )
        height = self.list.sizeHintForRow(0) * len(self._hits) + px(4)
        self.list.setFixedHeight(height)
        rows = height + px(10) if self._hits else self.nothing.sizeHint().height() + px(10)
        corner = self.mapTo(self._window, QPoint(0, self.height() + px(2)))
        self.popup.setGeometry(corner.x(), corner.y(), self.width(), rows)
        self.popup.show()
        self.popup.raise_()

    def _run(self, item: QListWidgetItem | None = None) -> None:
        row = self.list.row(item) if item is not None else self.list.currentRow()
        if not 0 <= row < len(self._hits):
            return
        hit = self._hits[row]
        self.close_list()
        self.blockSignals(True)
        self.clear()
        self.blockSignals(False)
        hit.run()

    def close_list(self) -> None:
        """Hide what was found."""
        self._round += 1
        self._hits = []
        self.popup.hide()

    def event(self, event: QEvent) -> bool:
        """Esc closes the list before it may leave the screen."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
            and self.popup.isVisible()
        ):
            event.accept()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step is not None and self._hits:
            self.list.setCurrentRow((self.list.currentRow() + step) % len(self._hits))
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if not self._hits:
                self.search_now()
            self._run()
        elif event.key() == Qt.Key.Key_Escape and self.popup.isVisible():
            self.close_list()
            self.clear()
            self.clearFocus()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setTextMargins(0, 0, cap_width(_KEY) + px(12) if not self.text() else 0, 0)

    @drawn
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.hasFocus() and not self.text():
            inside = self.rect().adjusted(0, 0, -px(10), 0)
            paint_cap(QPainter(self), inside.right() - cap_width(_KEY), inside, _KEY)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.text():
            self._show()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.popup.hide()
