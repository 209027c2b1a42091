"""A list of rows: 35 px high, by keyboard, chips for tones, and words when it is empty."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from counsellor_app.ui.drawing import drawn
from counsellor_app.ui.room import has_large_texts
from counsellor_app.ui.theme import ROW_HEIGHT, colours, font, is_theme_change, px
from counsellor_app.ui.widgets.row_delegate import RowDelegate
from counsellor_app.ui.widgets.row_table_model import Column, RowTableModel

R = TypeVar("R")
_LEAST_WIDTH, _LEAST_LARGE = 140, 190  # of a column that shares what is left
_ROWS_OF_WORDS = 2  # that an empty list needs to say why


class RowTableView(QTableView, Generic[R]):
    """A table over a RowTableModel. Enter or a double click opens a row."""

    row_chosen = Signal(object)
    """The row under the cursor, or None."""
    row_opened = Signal(object)

    def __init__(
        self,
        columns: Sequence[Column[R]],
        *,
        name: str,
        title: str,
        empty: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """`title` is what a screen reader calls the list; `empty` says why and what to do."""
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(title)
        self._empty = empty
        self._left_out: frozenset[str] = frozenset()
        self.rows: RowTableModel[R] = RowTableModel(columns, self)
        self.setModel(self.rows)
        self.setItemDelegate(RowDelegate(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self._measure()
        self.doubleClicked.connect(self._open)
        self.selectionModel().currentRowChanged.connect(self._choose)

    # --- what a view says

    def set_rows(self, rows: Sequence[R]) -> None:
        """Show these rows and keep the cursor where it was."""
        self._keeping_place(lambda: self.rows.set_rows(rows))

    def set_source(
        self, count: int, page: Callable[[int, int], Sequence[R]], *, follow: bool = True
    ) -> None:
        """Show a long list, fetched in pages (see `RowTableModel.set_source`).

        The cursor follows its row; without `follow` it keeps its place, where a row that is dealt with
        goes down and the next one comes up.
        """
        self._keeping_place(lambda: self.rows.set_source(count, page), follow)

    def set_empty(self, text: str) -> None:
        """Why the list is empty and what to do about it."""
        self._empty = text
        self.viewport().update()

    def leave_out(self, keys: Sequence[str]) -> None:
        """Columns that say nothing of these rows, by their keys; the first one always stays."""
        self._left_out = frozenset(keys)
        self._share_width()

    def allow_sorting(self, key: str, *, descending: bool = False) -> None:
        """Let the user sort by pressing a heading; `key` is how it is sorted now."""
        index = next(i for i, column in enumerate(self.rows.columns) if column.key == key)
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        self.horizontalHeader().setSortIndicator(index, order)
        self.setSortingEnabled(True)

    def chosen(self) -> R | None:
        """The row under the cursor."""
        return self.rows.row(self.currentIndex().row())

    def fit(self, most: int) -> None:
        """As high as its rows need, `most` of them at a time; without any there is room for the words."""
        rows = min(self.rows.rowCount(), most) or _ROWS_OF_WORDS
        height = self.horizontalHeader().sizeHint().height() + px(ROW_HEIGHT) * rows + px(4)
        if has_large_texts():  # the bar below that moves it sideways
            height += self.horizontalScrollBar().sizeHint().height()
        self.setFixedHeight(height)

    def choose(self, number: int) -> None:
        """Put the cursor on this row."""
        if 0 <= number < self.rows.rowCount():
            self.selectionModel().setCurrentIndex(
                self.rows.index(number, 0),
                QItemSelectionModel.SelectionFlag.ClearAndSelect
                | QItemSelectionModel.SelectionFlag.Rows,
            )
            self.scrollTo(self.rows.index(number, 0))

    def choose_where(self, wanted: Callable[[R], bool]) -> bool:
        """Put the cursor on the first row like this; False when there is none here."""
        number = self.rows.find(wanted)
        self.choose(number)
        return number >= 0

    # --- inside

    def _keeping_place(self, change: Callable[[], None], follow: bool = True) -> None:
        place, before = self.currentIndex().row(), self.chosen()
        key = getattr(before, "id", None)
        self.selectionModel().blockSignals(True)
        change()
        self.selectionModel().blockSignals(False)
        if place >= 0 and self.rows.rowCount():
            again = -1
            if key and follow:
                again = self.rows.find_near(lambda row: getattr(row, "id", None) == key, place)
            self.choose(again if again >= 0 else min(place, self.rows.rowCount() - 1))
        elif place >= 0:
            self.row_chosen.emit(None)
        self.viewport().update()

    def _choose(self, current: QModelIndex, _before: QModelIndex) -> None:
        self.row_chosen.emit(self.rows.row(current.row()))

    def _open(self, index: QModelIndex) -> None:
        if (row := self.rows.row(index.row())) is not None:
            self.row_opened.emit(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self._open(self.currentIndex())
            return
        # In a list of rows they lead to its ends; Qt would go to the first and last cell of the row.
        if event.key() in {Qt.Key.Key_Home, Qt.Key.Key_End} and not event.modifiers():
            self.choose(0 if event.key() == Qt.Key.Key_Home else self.rows.rowCount() - 1)
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: Any) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.choose(0)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if is_theme_change(event) and hasattr(self, "rows"):
            self._measure()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()

    def _measure(self) -> None:
        self.verticalHeader().setDefaultSectionSize(px(ROW_HEIGHT))
        # Large texts do not fit beside each other: then one moves sideways instead of reading "An…".
        policy = Qt.ScrollBarPolicy
        self.setHorizontalScrollBarPolicy(
            policy.ScrollBarAsNeeded if has_large_texts() else policy.ScrollBarAlwaysOff
        )
        self._share_width()

    def _share_width(self) -> None:
        """Columns without a width share what the others leave; where all are too wide together
        the seldom looked at are left out, then everyone gives way and the texts elide, or with
        large texts the table moves sideways."""
        wanted, room = self.rows.columns, self.viewport().width()
        least = _LEAST_LARGE if has_large_texts() else _LEAST_WIDTH
        widths = {i: px(each.width or each.least or least) for i, each in enumerate(wanted)}
        for i in reversed(range(len(wanted))):
            # Never the first: Qt moves no cursor by the arrow keys from a column that is hidden.
            seldom = wanted[i].second and sum(widths.values()) > room
            left_out = i > 0 and (seldom or wanted[i].key in self._left_out)
            self.setColumnHidden(i, left_out)
            if left_out:
                del widths[i]
        free = [i for i in widths if not wanted[i].width]
        spare = room - sum(widths.values())
        if spare < 0 or not free:
            gives_way = spare < 0 and not has_large_texts()
            factor = room / max(sum(widths.values()), 1) if gives_way else 1.0
            widths = {i: int(width * factor) for i, width in widths.items()}
        else:
            widths |= {i: widths[i] + spare // len(free) for i in free}
        for i, width in widths.items():
            self.setColumnWidth(i, width)

    @drawn
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        if not self.rows.rowCount() and self._empty:
            self._paint_empty(painter)

    def _paint_empty(self, painter: QPainter) -> None:
        room = self.viewport().rect().adjusted(px(24), px(24), -px(24), -px(24))
        painter.setFont(font())
        painter.setPen(colours().second_ink)
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        painter.drawText(room, int(flags) | int(Qt.TextFlag.TextWordWrap), self._empty)
