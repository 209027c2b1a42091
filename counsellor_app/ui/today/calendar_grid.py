"""The grid of a day or a week: arrow keys move, Enter books a free time or opens what lies there."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from counsellor_app.kinds.call import AppointmentState
from counsellor_app.services.calendars.day_calendar import CalendarEntry
from counsellor_app.ui import format as written
from counsellor_app.ui.drawing import drawn, saved
from counsellor_app.ui.kind_text import kind_text
from counsellor_app.ui.room import has_large_texts
from counsellor_app.ui.theme import SMALL, colours, font, is_theme_change, px
from counsellor_app.ui.today.calendar_cells import Cell, Grid
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.row_table_model import Column, RowTableModel

_ROW, _TIME = 17, 56  # a quarter of an hour has room for one line


class CalendarGrid(QTableView):
    """A table of quarters of an hour; what lasts longer spans its rows."""

    time_opened = Signal(object, object)
    """Start, and end where it is a free time of known length."""
    entry_opened = Signal(object)
    cell_chosen = Signal(object, object)
    """What lies under the cursor (a CalendarEntry or None), and the start of the cell."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("calendarGrid")
        self.setAccessibleName(translate("today", "Calendar"))
        self.grid: Grid | None = None
        self.setItemDelegate(_BlockDelegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionsClickable(False)
        self.doubleClicked.connect(self._open)

    def show_grid(self, grid: Grid) -> None:
        """Other days, or the same again: the cursor stays where it was."""
        before = self.currentIndex()
        self.grid = grid
        model = RowTableModel(self._columns(grid), self)
        model.set_rows(list(grid.minutes))
        old = self.model()
        self.setModel(model)
        if old is not None:
            old.deleteLater()
        self.clearSpans()
        for (row, day), cell in grid.cells.items():
            if cell.rows > 1:
                self.setSpan(row, day + 1, cell.rows, 1)
        self._measure()
        self.selectionModel().currentChanged.connect(self._choose)
        column = min(max(before.column(), 1), len(grid.days))
        row = before.row() if before.row() >= 0 else self._first_row(column - 1)
        self.setCurrentIndex(model.index(min(row, len(grid.minutes) - 1), column))

    def choose_day(self, day: date) -> None:
        """Put the cursor on the first free time of this day."""
        if self.grid is not None and day in self.grid.days:
            column = list(self.grid.days).index(day)
            index = self.model().index(self._first_row(column), column + 1)
            self.setCurrentIndex(index)

    def owner(self) -> UUID | None:
        """Whose column the cursor is in, where the columns are people."""
        column = self.currentIndex().column() - 1
        owners = self.grid.owners if self.grid is not None else ()
        return owners[column] if 0 <= column < len(owners) else None

    def cell(self, row: int, column: int) -> Cell | None:
        """What lies in this cell of the table."""
        return self.grid.at(row, column - 1) if self.grid and column > 0 else None

    def open_chosen(self) -> None:
        """As Enter: open what lies under the cursor, or book there."""
        self._open(self.currentIndex())

    # --- inside

    def _first_row(self, day: int) -> int:
        assert self.grid is not None
        free = [row for (row, at), cell in self.grid.cells.items() if at == day and cell.free]
        return min(free, default=0)

    def _columns(self, grid: Grid) -> list[Column[int]]:
        hours = Column[int]("time", "", _hour, width=_TIME)
        return [hours, *(self._column(grid, number) for number in range(len(grid.days)))]

    def _column(self, grid: Grid, number: int) -> Column[int]:
        day = grid.days[number]
        title = grid.titles[number] if grid.titles else written.short_weekday(day)
        if has_large_texts() and not grid.titles:
            title = title.replace(" ", "\n", 1)  # the day under its name
        if name := grid.days_off.get(day):
            title = f"{title} · {name}"
        first = grid.minutes[0]

        def text(minute: int) -> str:
            cell = grid.at((minute - first) // 15, number)
            return cell_words(cell) if cell else ""

        return Column(f"{day.isoformat()}_{number}", title, text)

    def _choose(self, current: QModelIndex, _before: QModelIndex) -> None:
        if self.grid is None or current.column() < 1:
            return
        cell = self.cell(current.row(), current.column())
        start = cell.span[0] if cell else self.grid.begins(current.row(), current.column() - 1)
        self.cell_chosen.emit(cell.entry if cell else None, start)

    def _open(self, index: QModelIndex) -> None:
        if self.grid is None or index.column() < 1:
            return
        cell = self.cell(index.row(), index.column())
        if cell is not None and cell.entry is not None:
            self.entry_opened.emit(cell.entry)
            return
        start: datetime = self.grid.begins(index.row(), index.column() - 1)
        if cell is not None:
            self.time_opened.emit(*cell.span)
        else:
            self.time_opened.emit(start, None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._open(self.currentIndex())
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if is_theme_change(event) and hasattr(self, "grid"):
            self._measure()

    def _measure(self) -> None:
        self.verticalHeader().setDefaultSectionSize(px(_ROW))
        header = self.horizontalHeader()
        if self.grid is None or header.count() == 0:
            return
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Fixed)
        self.setColumnWidth(0, px(_TIME))


class _BlockDelegate(QStyledItemDelegate):
    """Draws a full hour's line, a block for what is taken, a frame for what is free."""

    def __init__(self, grid: CalendarGrid) -> None:
        super().__init__(grid)
        self._table = grid

    @drawn
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        with saved(painter):
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            grid, palette = self._table.grid, colours()
            rect = option.rect
            if grid is not None and index.column() > 0:
                off = grid.days[index.column() - 1] in grid.days_off
                if off:
                    painter.fillRect(rect, QColor(palette.ground))
            if grid is not None and grid.minutes[index.row()] % 60 == 0:
                painter.fillRect(rect.left(), rect.top(), rect.width(), 1, QColor(palette.line))
            if index.column() == 0:
                self._paint_hour(painter, option, str(index.data() or ""))
            else:
                painter.fillRect(rect.left(), rect.top(), 1, rect.height(), QColor(palette.line))
                cell = self._table.cell(index.row(), index.column())
                if cell is not None:
                    self._paint_block(painter, QRectF(rect).adjusted(4, 1.5, -4, -1.5), cell)
            chosen = option.state & (
                QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_HasFocus
            )
            if chosen and index == self._table.currentIndex():
                ring = palette.focus if self._table.hasFocus() else palette.accent
                painter.setPen(QPen(QColor(ring), 3))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(QRectF(rect).adjusted(2.5, 1.5, -2.5, -1.5), 4, 4)

    def _paint_hour(self, painter: QPainter, option: QStyleOptionViewItem, text: str) -> None:
        painter.setFont(font(SMALL))
        painter.setPen(QColor(colours().second_ink))
        room = option.rect.adjusted(px(8), 0, -px(6), px(4))
        painter.drawText(room, int(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight), text)

    def _paint_block(self, painter: QPainter, box: QRectF, cell: Cell) -> None:
        palette = colours()
        if cell.entry is None:
            painter.setPen(QPen(QColor(palette.line), 1, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            ink = QColor(palette.second_ink)
        else:
            ground, ink = _tone(cell)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ground)
        painter.drawRoundedRect(box, px(4), px(4))
        if cell.entry is not None:
            painter.fillRect(QRectF(box.left(), box.top(), 3, box.height()), ink)
        painter.setPen(ink)
        if cell.rows == 1:
            _paint_line(painter, box.adjusted(px(9), 0, -px(4), 0), block_lines(cell)[0], cell)
            return
        inside = box.adjusted(px(9), px(2), -px(4), -px(1))
        top = 0.0
        for place, line in enumerate(block_lines(cell)):
            painter.setFont(font(SMALL, bold=place == 0 and cell.entry is not None))
            metrics = QFontMetrics(painter.font())
            if top + metrics.height() > inside.height() + px(3):
                return
            shown = metrics.elidedText(line, Qt.TextElideMode.ElideRight, int(inside.width()))
            painter.drawText(inside.adjusted(0, top, 0, 0), Qt.AlignmentFlag.AlignLeft, shown)
            top += metrics.height()


def _paint_line(painter: QPainter, room: QRectF, line: str, cell: Cell) -> None:
    """All that a quarter of an hour has room for: when and who."""
    painter.setFont(font(SMALL, bold=cell.entry is not None))
    metrics = QFontMetrics(painter.font())
    shown = metrics.elidedText(line, Qt.TextElideMode.ElideRight, int(room.width()))
    painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)


def cell_words(cell: Cell) -> str:
    """What a screen reader says of a cell."""
    start, end = cell.span
    span = f"{written.moment_time(start)}–{written.moment_time(end)}"
    return " · ".join((span, *block_lines(cell)))


def block_lines(cell: Cell) -> list[str]:
    """The lines in a block: when and who, then what and where."""
    start = written.moment_time(cell.span[0])
    entry = cell.entry
    if entry is None:
        return [translate("today", "{time} free").format(time=start)]
    title = entry.title or what_is(entry)
    details = [what_is(entry) if entry.title else "", entry.place]
    if entry.state is not None and entry.state is not AppointmentState.BOOKED:
        details.insert(0, kind_text(entry.state))
    also = [
        translate("today", "at the same time: {what}").format(what=each.title or what_is(each))
        for each in cell.also
    ]
    return [f"{start} {title}", *also, " · ".join(part for part in details if part)]


def what_is(entry: CalendarEntry) -> str:
    """Interview, agreed call, meeting 3 …"""
    if entry.kind is None:
        return translate("today", "Meeting {number}").format(number=entry.number)
    return kind_text(entry.kind)


def _tone(cell: Cell) -> tuple[QColor, QColor]:
    palette, entry = colours(), cell.entry
    assert entry is not None
    if cell.also:
        return QColor(palette.late_soft), QColor(palette.late)
    if entry.kind is not None and not entry.kind.needs_person:
        return QColor(palette.ground), QColor(palette.second_ink)
    if entry.state is AppointmentState.HELD:
        return QColor(palette.good_soft), QColor(palette.good)
    if entry.state is AppointmentState.MISSED:
        return QColor(palette.late_soft), QColor(palette.late)
    if entry.kind is None:
        return QColor(palette.info_soft), QColor(palette.info)
    return QColor(palette.accent_soft), QColor(palette.ink)


def _hour(minute: int) -> str:
    return f"{minute // 60:02}.00" if minute % 60 == 0 else ""
