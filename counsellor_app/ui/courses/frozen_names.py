"""The names stay in sight while the sheet is scrolled across: the first column once more, over the rest."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from counsellor_app.ui.courses.grid_paint import GridDelegate, GridHeader
from counsellor_app.ui.drawing import drawn
from counsellor_app.ui.theme import colours


class FrozenNames(QTableView):
    """Shares rows and cursor with the sheet; shown only while that is scrolled across."""

    def __init__(self, sheet: QTableView) -> None:
        super().__init__(sheet)
        self._sheet = sheet
        self.setObjectName("frozenNames")
        self.setAccessibleName(sheet.accessibleName())
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setModel(sheet.model())
        self.setSelectionModel(sheet.selectionModel())
        self.setItemDelegate(GridDelegate(sheet))
        self.setHorizontalHeader(GridHeader(self))
        self.setShowGrid(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        for policy in (self.setHorizontalScrollBarPolicy, self.setVerticalScrollBarPolicy):
            policy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        sheet.verticalScrollBar().valueChanged.connect(self.verticalScrollBar().setValue)
        sheet.horizontalScrollBar().valueChanged.connect(lambda _: self.place())
        self.doubleClicked.connect(sheet.doubleClicked)
        self.hide()

    def place(self) -> None:
        """Over the first column, as high and wide as it is."""
        sheet = self._sheet
        scrolled = sheet.horizontalScrollBar().value() > 0
        self.setVisible(scrolled and bool(sheet.model().rowCount()))
        if not scrolled:
            return
        head, room = sheet.horizontalHeader(), sheet.viewport()
        self.verticalHeader().setDefaultSectionSize(sheet.verticalHeader().defaultSectionSize())
        self.horizontalHeader().setFixedHeight(head.height())
        for column in range(1, sheet.model().columnCount()):
            self.setColumnHidden(column, True)
        self.setColumnWidth(0, sheet.columnWidth(0))
        self.setGeometry(room.x(), head.y(), sheet.columnWidth(0), head.height() + room.height())
        self.verticalScrollBar().setValue(sheet.verticalScrollBar().value())
        self.raise_()

    @drawn
    def paintEvent(self, event: QPaintEvent) -> None:
        """A line where the meetings pass under the names."""
        super().paintEvent(event)
        room = self.viewport().rect()
        line = QColor(colours().strong_line)
        QPainter(self.viewport()).fillRect(room.right(), 0, 1, room.height(), line)
