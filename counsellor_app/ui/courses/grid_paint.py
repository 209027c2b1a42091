"""Draws the attendance sheet: marks as chips in the middle of their cells, a ring round the cursor."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QHeaderView, QStyle, QStyleOptionViewItem, QTableView

from counsellor_app.services.course_page import Cell
from counsellor_app.ui.colours import Tone
from counsellor_app.ui.courses.grid_columns import GridColumn
from counsellor_app.ui.courses.words import MARK_TONES
from counsellor_app.ui.kind_text import kind_text
from counsellor_app.ui.theme import SMALL, colours, font, px
from counsellor_app.ui.widgets.chip import chip_width, paint_chip
from counsellor_app.ui.widgets.row_delegate import RowDelegate
from counsellor_app.ui.widgets.row_table_model import COLUMN_ROLE, ROW_ROLE, RowTableModel

_CENTRE = int(Qt.AlignmentFlag.AlignCenter)


class GridDelegate(RowDelegate):
    """As the lists are drawn, but cell by cell."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        column, row = index.data(COLUMN_ROLE), index.data(ROW_ROLE)
        if row is None or not isinstance(column, GridColumn):
            return
        painter.save()
        rect = option.rect
        self._paint_ground(painter, rect, column)
        if column.cell is not None:
            _paint_mark(painter, rect, column.cell(row))
        elif column.key == "quit":
            painter.setFont(font())
            painter.setPen(QColor(colours().second_ink))
            painter.drawText(rect, _CENTRE, column.text(row))
        else:
            self.paint_cell(painter, rect, column, row)
        if option.state & QStyle.StateFlag.State_Selected:
            self._paint_cursor(painter, rect)
        painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRect, column: GridColumn) -> None:
        palette = colours()
        if column.shaded:
            painter.fillRect(rect, QColor(palette.ground))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, QColor(palette.line))
        if column.meeting is not None:
            painter.fillRect(rect.left(), rect.top(), 1, rect.height(), QColor(palette.line))

    def _paint_cursor(self, painter: QPainter, rect: QRect) -> None:
        focus = self._table.hasFocus()
        pen = QPen(QColor(colours().focus if focus else colours().strong_line), 3 if focus else 1)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(rect.adjusted(1, 1, -2, -2))


def _paint_mark(painter: QPainter, rect: QRect, cell: Cell) -> None:
    if cell.mark is None:
        painter.setFont(font())
        painter.setPen(QColor(colours().second_ink))
        known = cell.co_ppm is not None or bool(cell.note)
        sign = "·" if cell.open else "–"
        painter.drawText(rect, _CENTRE, "✎" if known else sign)
        return
    text, tone = kind_text(cell.mark), MARK_TONES.get(cell.mark, Tone.NEUTRAL)
    sign = "✎" if cell.note else ""
    kept = px(14) if sign else 0
    width = min(chip_width(text), rect.width() - px(8) - kept)
    left = rect.left() + (rect.width() - width - kept) // 2
    paint_chip(painter, QRect(left, rect.top(), width, rect.height()), text, tone)
    if sign:
        painter.setFont(font(SMALL))
        painter.setPen(QColor(colours().second_ink))
        room = QRect(left + width + px(3), rect.top(), kept, rect.height())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), sign)


class GridHeader(QHeaderView):
    """Numbers and days over the meetings, today's in full ink."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setObjectName("attendanceHead")

    def sectionSizeFromContents(self, logicalIndex: int) -> QSize:
        return QSize(px(40), px(52))

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        palette = colours()
        grid = self._column(logicalIndex)
        painter.save()
        painter.fillRect(rect, QColor(palette.ground if grid and grid.shaded else palette.surface))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, QColor(palette.line))
        if grid is not None and grid.meeting is not None:
            painter.fillRect(rect.left(), rect.top(), 1, rect.height(), QColor(palette.line))
        text = str(self.model().headerData(logicalIndex, Qt.Orientation.Horizontal) or "")
        painter.setFont(font(SMALL, bold=True))
        painter.setPen(QColor(palette.ink if grid and grid.today else palette.second_ink))
        room = rect.adjusted(px(10), 0, -px(10), 0)
        painter.drawText(room, _side(grid), _elided(text, painter, room.width()))
        painter.restore()

    def _column(self, number: int) -> GridColumn | None:
        model = self.model()
        columns = model.columns if isinstance(model, RowTableModel) else []
        column = columns[number] if 0 <= number < len(columns) else None
        return column if isinstance(column, GridColumn) else None


def _side(column: GridColumn | None) -> int:
    if column is None or column.key in {"name", "status"}:
        return int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
    if column.right:
        return int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
    return _CENTRE


def _elided(text: str, painter: QPainter, width: int) -> str:
    metrics = QFontMetrics(painter.font())
    return "\n".join(
        metrics.elidedText(line, Qt.TextElideMode.ElideRight, max(width, px(20)))
        for line in text.split("\n")
    )
