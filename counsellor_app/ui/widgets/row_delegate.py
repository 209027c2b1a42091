"""Draws the cells of every list: chips, bold names, elided texts, the chosen row and its ring."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from counsellor_app.ui.drawing import drawn, saved
from counsellor_app.ui.theme import ROW_HEIGHT, colours, font, px
from counsellor_app.ui.widgets.chip import chip_width, paint_chip
from counsellor_app.ui.widgets.row_table_model import COLUMN_ROLE, ROW_ROLE, Column

_MARGIN = 10


class RowDelegate(QStyledItemDelegate):
    """One painter for all tables, so that all lists look alike."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._table = table

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(option.rect.width(), px(ROW_HEIGHT))

    @drawn
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        column, row = index.data(COLUMN_ROLE), index.data(ROW_ROLE)
        with saved(painter):
            self.paint_ground(painter, option, index)
            if row is not None and isinstance(column, Column):
                self.paint_cell(painter, option.rect, column, row)

    def paint_ground(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Background, dividing line, and the mark of the chosen row."""
        rect, palette = option.rect, colours()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(rect, QColor(palette.accent_soft))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, QColor(palette.line))
        if chosen and index.column() == 0:
            painter.fillRect(rect.left(), rect.top(), 3, rect.height(), QColor(palette.accent))
        if chosen and self._table.hasFocus():
            self._paint_ring(painter, rect, index.column())

    def _paint_ring(self, painter: QPainter, rect: QRect, column: int) -> None:
        """The focus ring runs round the whole row, piece by piece."""
        shown = range(self._table.model().columnCount())
        last = next((i for i in reversed(shown) if not self._table.isColumnHidden(i)), 0)
        ring = QColor(colours().focus)
        painter.fillRect(rect.left(), rect.top(), rect.width(), 3, ring)
        painter.fillRect(rect.left(), rect.bottom() - 2, rect.width(), 3, ring)
        if column == 0:
            painter.fillRect(rect.left(), rect.top(), 3, rect.height(), ring)
        if column == last:
            painter.fillRect(rect.right() - 2, rect.top(), 3, rect.height(), ring)

    def paint_cell(self, painter: QPainter, rect: QRect, column: Column[Any], row: Any) -> None:
        """The text of a cell as a chip, or as text with perhaps a chip after it."""
        room = rect.adjusted(px(_MARGIN), 0, -px(4 if not column.right else _MARGIN), 0)
        text = column.text(row)
        tone = column.tone(row) if column.tone else None
        if tone is not None:
            paint_chip(painter, room, text, tone)
            return
        chip = column.chip(row) if column.chip else None
        kept = _kept(chip[0], room.width(), _wide(column, row, text)) if chip else 0
        painter.setPen(QColor(colours().second_ink if column.second else colours().ink))
        side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
        texts = [(text, False)]
        if column.lead:
            texts.insert(0, (column.lead(row), True))
        start = room.left()
        for part, bold in texts:
            left = QRect(start, room.top(), max(room.right() - kept - start, 0), room.height())
            start += _paint_text(painter, left, part, bold=bold, side=side)
        if chip:
            start += px(6) if start > room.left() else 0
            paint_chip(
                painter, QRect(start, rect.top(), room.right() - start, rect.height()), *chip
            )


def _wide(column: Column[Any], row: Any, text: str) -> int:
    """How wide the text before a chip would like to be."""
    lead = QFontMetrics(font(bold=True)).horizontalAdvance(column.lead(row)) if column.lead else 0
    return lead + QFontMetrics(font()).horizontalAdvance(text)


def _kept(chip: str, room: int, text: int) -> int:
    """What a chip after a text may have: the name is whole before the chip is, which keeps a part."""
    return min(chip_width(chip) + px(6), max(room - text - px(2), room * 2 // 5))


def _paint_text(
    painter: QPainter, room: QRect, text: str, *, bold: bool, side: Qt.AlignmentFlag
) -> int:
    """Draw one text elided into its room; gives the width it took."""
    painter.setFont(font(bold=bold))
    metrics = QFontMetrics(painter.font())
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, int(side | Qt.AlignmentFlag.AlignVCenter), shown)
    return metrics.horizontalAdvance(shown)
