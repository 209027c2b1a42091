"""Draws the attendance sheet: marks as chips in the middle of their cells, a ring round the cursor."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QHeaderView, QStyle, QStyleOptionViewItem, QTableView

from counsellor_app.services.courses.course_rows import Cell
from counsellor_app.ui.colours import Tone
from counsellor_app.ui.courses import words
from counsellor_app.ui.courses.grid_columns import GridColumn
from counsellor_app.ui.drawing import drawn, saved
from counsellor_app.ui.kind_text import kind_text
from counsellor_app.ui.theme import SMALL, colours, font, px
from counsellor_app.ui.widgets.chip import chip_width, paint_chip
from counsellor_app.ui.widgets.row_delegate import RowDelegate
from counsellor_app.ui.widgets.row_table_model import COLUMN_ROLE, ROW_ROLE, RowTableModel

_CENTRE = int(Qt.AlignmentFlag.AlignCenter)


class GridDelegate(RowDelegate):
    """As the lists are drawn, but cell by cell."""

    @drawn
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        column, row = index.data(COLUMN_ROLE), index.data(ROW_ROLE)
        if row is None or not isinstance(column, GridColumn):
            return
        with saved(painter):
            rect = option.rect
            self._paint_ground(painter, rect, column)
            if column.cell is not None:
                _paint_mark(
                    painter, rect, column.cell(row), column.absences(row) if column.absences else 0
                )
            elif column.key == "quit":
                painter.setFont(font())
                tone = column.tone(row) if column.tone else None
                painter.setPen(colours().of(tone)[0] if tone else QColor(colours().second_ink))
                painter.drawText(rect, _CENTRE, column.text(row))
            else:
                self.paint_cell(painter, rect, column, row)
            if option.state & QStyle.StateFlag.State_Selected:
                self._paint_cursor(painter, rect)

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


def _paint_mark(painter: QPainter, rect: QRect, cell: Cell, absences: int = 0) -> None:
    """The mark, how she smoked as a letter of its key, and a pencil where there is a note."""
    signs = _signs(cell, absences)
    if cell.mark is None:
        painter.setFont(font())
        painter.setPen(QColor(colours().second_ink))
        if not signs:
            known = cell.co_ppm is not None or cell.cigarettes_per_day is not None
            painter.drawText(rect, _CENTRE, "✎" if known else "·" if cell.open else "–")
            return
    painter.setFont(font(SMALL, bold=True))
    widths = [QFontMetrics(painter.font()).horizontalAdvance(sign) + px(4) for sign, _ in signs]
    kept = sum(widths)
    text = kind_text(cell.mark) if cell.mark else ""
    width = min(chip_width(text), rect.width() - px(6) - kept) if text else 0
    left = rect.left() + (rect.width() - width - kept) // 2
    if cell.mark is not None:
        tone = words.MARK_TONES.get(cell.mark, Tone.NEUTRAL)
        paint_chip(painter, QRect(left, rect.top(), width, rect.height()), text, tone)
    painter.setFont(font(SMALL, bold=True))
    left += width
    for (sign, ink), taken in zip(signs, widths, strict=True):
        painter.setPen(ink)
        room = QRect(left + px(4), rect.top(), taken, rect.height())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), sign)
        left += taken


def _signs(cell: Cell, absences: int) -> list[tuple[str, QColor]]:
    signs: list[tuple[str, QColor]] = []
    if absences:
        signs.append((f"×{absences}", colours().of(Tone.LATE)[0]))
    if (smoked := words.smoked_sign(cell)) is not None:
        letter, tone = smoked
        signs.append((letter, colours().of(tone)[0]))
    if cell.note:
        signs.append(("✎", QColor(colours().second_ink)))
    return signs


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

    @drawn
    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        palette = colours()
        grid = self._column(logicalIndex)
        with saved(painter):
            painter.fillRect(
                rect, QColor(palette.ground if grid and grid.shaded else palette.surface)
            )
            painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, QColor(palette.line))
            if grid is not None and grid.meeting is not None:
                painter.fillRect(rect.left(), rect.top(), 1, rect.height(), QColor(palette.line))
            text = str(self.model().headerData(logicalIndex, Qt.Orientation.Horizontal) or "")
            painter.setFont(font(SMALL, bold=True))
            painter.setPen(QColor(palette.ink if grid and grid.today else palette.second_ink))
            room = rect.adjusted(px(10), 0, -px(10), 0)
            painter.drawText(room, _side(grid), _elided(text, painter, room.width()))

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
