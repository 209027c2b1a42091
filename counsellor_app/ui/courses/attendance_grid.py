"""The attendance sheet by keyboard: people down, meetings across, each key a mark that is saved at once."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QIntValidator, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLineEdit, QMenu, QTableView

from counsellor_app.kinds.course import AttendanceMark
from counsellor_app.services.course_page import CoursePage, MeetingRow, PersonRow
from counsellor_app.ui.courses.grid_columns import GridColumn, grid_columns
from counsellor_app.ui.courses.grid_paint import GridDelegate, GridHeader
from counsellor_app.ui.kind_text import kind_text
from counsellor_app.ui.theme import ROW_HEIGHT, colours, font, is_theme_change, px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.row_table_model import RowTableModel

_LEAST_NAME = 170
MARK_KEYS = {
    Qt.Key.Key_M: AttendanceMark.PRESENT,
    Qt.Key.Key_A: AttendanceMark.EXCUSED,
    Qt.Key.Key_U: AttendanceMark.ABSENT,
    Qt.Key.Key_T: AttendanceMark.PHONE,
}
_PLAIN = Qt.KeyboardModifier.NoModifier


class AttendanceGrid(QTableView):
    """Passive: says which cell is to be marked how; the presenter saves and shows the page again."""

    mark_requested = Signal(object, object, object)  # enrolment, meeting, mark
    clear_requested = Signal(object, object)
    rest_requested = Signal(object)
    co_requested = Signal(object, object, object)
    details_requested = Signal(object, object)  # person, meeting
    quit_date_requested = Signal(object)
    person_requested = Signal(object)
    menu_requested = Signal(object, object)  # person, where
    meeting_requested = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("attendanceGrid")
        self.setAccessibleName(translate("courses", "Attendance"))
        self.setAccessibleDescription(
            translate("courses", "Arrow keys move. M present, A excused, U absent, T by phone.")
        )
        self.page: CoursePage | None = None
        self.rows: RowTableModel[PersonRow] = RowTableModel([], self)
        self.setModel(self.rows)
        self.setItemDelegate(GridDelegate(self))
        self.setHorizontalHeader(GridHeader(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.customContextMenuRequested.connect(self._on_menu)
        self.doubleClicked.connect(self._open)
        self.horizontalHeader().sectionDoubleClicked.connect(self._on_head)
        self._editor = _CoEditor(self)
        self._measure()

    # --- what the view says

    def show_page(self, page: CoursePage) -> None:
        """The sheet of this course; the cursor stays on its cell, or goes where marking goes on."""
        same = self.page is not None and self.page.id == page.id
        place = self._place() if same else None
        self.page = page
        self.rows.columns = list(grid_columns(page))
        self.rows.set_rows(page.people)
        self._share_width()
        if place is None:
            self.go_to_current_meeting()
        else:
            self._go_back_to(*place)
        self.viewport().update()

    def go_to_current_meeting(self) -> None:
        """The first person without a mark at today's meeting, or at the newest."""
        page = self.page
        meeting = page.current_meeting if page else None
        if page is None or meeting is None:
            return
        at = page.meetings.index(meeting)
        unmarked = [n for n, each in enumerate(page.people) if each.cells[at].mark is None]
        self._choose(unmarked[0] if unmarked else 0, self._column_of(meeting.id))

    def current_person(self) -> PersonRow | None:
        """The person under the cursor."""
        return self.rows.row(self.currentIndex().row())

    def current_meeting(self) -> MeetingRow | None:
        """The meeting under the cursor; beside the meetings it is the current one of the course."""
        column = self._grid_column()
        if column is not None and column.meeting is not None:
            return column.meeting
        return self.page.current_meeting if self.page else None

    def mark(self, mark: AttendanceMark) -> None:
        """As the key does: mark, and step to the next person."""
        person, meeting = self.current_person(), self._meeting_here()
        if person is not None and meeting is not None:
            self.mark_requested.emit(person.id, meeting.id, mark)

    def step(self) -> None:
        """The cursor goes to the next person."""
        here = self.currentIndex()
        if here.row() + 1 < self.rows.rowCount():
            self._choose(here.row() + 1, here.column())

    # --- keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._take_key(event):
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters mark; they do not search."""

    def event(self, event: QEvent) -> bool:
        """The keys of the sheet go before any shortcut of the window."""
        shift = Qt.KeyboardModifier.ShiftModifier
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() in MARK_KEYS
            and event.modifiers() in (_PLAIN, shift)
        ):
            event.accept()
            return True
        return super().event(event)

    def _take_key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        shifted = event.modifiers() == Qt.KeyboardModifier.ShiftModifier
        keypad = event.modifiers() in (_PLAIN, Qt.KeyboardModifier.KeypadModifier)
        if shifted and key == Qt.Key.Key_M:
            self._rest()
        elif event.modifiers() == _PLAIN and key in MARK_KEYS:
            self.mark(MARK_KEYS[key])
        elif keypad and key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._open(self.currentIndex())
        elif event.modifiers() == _PLAIN and key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self._clear()
        elif keypad and event.text().isdigit() and self.current_meeting() is not None:
            self._editor.begin(event.text())
        else:
            return False
        return True

    def take_co(self, typed: str) -> None:
        """A number typed on a cell: CO at that meeting."""
        person, meeting = self.current_person(), self.current_meeting()
        if typed and person is not None and meeting is not None:
            self.co_requested.emit(person.id, meeting.id, int(typed))

    def _rest(self) -> None:
        if (meeting := self._meeting_here()) is not None:
            self.rest_requested.emit(meeting.id)

    def _clear(self) -> None:
        person, meeting = self.current_person(), self._meeting_here()
        if person is not None and meeting is not None:
            self.clear_requested.emit(person.id, meeting.id)

    def _open(self, index: QModelIndex) -> None:
        person, column = self.rows.row(index.row()), self._grid_column()
        if person is None or column is None:
            return
        if column.meeting is not None or column.key == "co":
            self.details_requested.emit(person, self.current_meeting())
        elif column.key == "quit":
            self.quit_date_requested.emit(person)
        else:
            self.person_requested.emit(person)

    def _on_head(self, section: int) -> None:
        column = self.rows.columns[section]
        if isinstance(column, GridColumn) and column.meeting is not None:
            self.meeting_requested.emit(column.meeting)

    def _on_menu(self, at: QPoint) -> None:
        index = self.indexAt(at)
        if index.isValid():
            self._choose(index.row(), index.column())
        if (person := self.current_person()) is not None:
            self.menu_requested.emit(person, self.viewport().mapToGlobal(at))

    def fill_menu(self, menu: QMenu) -> None:
        """The marks by mouse, for the menu of a cell."""
        if self._meeting_here() is None:
            return
        for mark in AttendanceMark:
            menu.addAction(kind_text(mark)).triggered.connect(
                lambda _=False, chosen=mark: self.mark(chosen)
            )
        menu.addAction(translate("courses", "No mark")).triggered.connect(lambda: self._clear())
        menu.addSeparator()

    # --- where the cursor is

    def _grid_column(self) -> GridColumn | None:
        place = self.currentIndex().column()
        column = self.rows.columns[place] if 0 <= place < len(self.rows.columns) else None
        return column if isinstance(column, GridColumn) else None

    def _meeting_here(self) -> MeetingRow | None:
        column = self._grid_column()
        return column.meeting if column else None

    def _column_of(self, meeting_id: UUID) -> int:
        for number, column in enumerate(self.rows.columns):
            meeting = column.meeting if isinstance(column, GridColumn) else None
            if meeting is not None and meeting.id == meeting_id:
                return number
        return 0

    def _place(self) -> tuple[UUID | None, str]:
        person, column = self.current_person(), self._grid_column()
        return person.id if person else None, column.key if column else ""

    def _go_back_to(self, enrolment_id: UUID | None, key: str) -> None:
        row = self.rows.find(lambda person: person.id == enrolment_id)
        keys = [column.key for column in self.rows.columns]
        self._choose(max(row, 0), keys.index(key) if key in keys else 0)

    def _choose(self, row: int, column: int) -> None:
        index = self.rows.index(row, column)
        self.selectionModel().setCurrentIndex(
            index, QItemSelectionModel.SelectionFlag.ClearAndSelect
        )
        self.scrollTo(index)

    # --- measures

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if is_theme_change(event) and hasattr(self, "rows"):
            self._measure()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()

    def _measure(self) -> None:
        self.verticalHeader().setDefaultSectionSize(px(ROW_HEIGHT))
        self.horizontalHeader().setFixedHeight(px(52))
        self._share_width()

    def _share_width(self) -> None:
        """The names take what the rest leaves; where there is too little the sheet scrolls."""
        fixed = sum(px(column.width) for column in self.rows.columns)
        for number, column in enumerate(self.rows.columns):
            spare = self.viewport().width() - fixed
            width = px(column.width) if column.width else max(px(_LEAST_NAME), spare)
            self.setColumnWidth(number, width)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.rows.rowCount():
            return
        painter = QPainter(self.viewport())
        painter.setFont(font())
        painter.setPen(colours().second_ink)
        room = self.viewport().rect().adjusted(px(24), px(24), -px(24), -px(24))
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        text = translate(
            "courses", "Nobody is enrolled yet. Enrol from the waiting list or by name."
        )
        painter.drawText(room, int(flags) | int(Qt.TextFlag.TextWordWrap), text)


class _CoEditor(QLineEdit):
    """The number that is being typed over a cell. Enter keeps it; a mark key keeps it and marks."""

    def __init__(self, grid: AttendanceGrid) -> None:
        super().__init__(grid.viewport())
        self._grid = grid
        self.setObjectName("coEditor")
        self.setAccessibleName(translate("courses", "CO, ppm"))
        self.setValidator(QIntValidator(0, 999, self))
        self.setMaxLength(3)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.hide()

    def begin(self, digit: str) -> None:
        """Over the cell under the cursor, with the first figure."""
        self.setGeometry(self._grid.visualRect(self._grid.currentIndex()))
        self.setText(digit)
        self.show()
        self.setFocus()
        self.end(False)

    def _keep(self) -> None:
        typed = self.text()
        self._leave()
        self._grid.take_co(typed)

    def _leave(self) -> None:
        self.clear()
        self.hide()
        self._grid.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down, Qt.Key.Key_Tab}:
            self._keep()
            self._grid.step()
        elif key in MARK_KEYS and event.modifiers() == _PLAIN:
            self._keep()
            self._grid.mark(MARK_KEYS[key])
        elif key == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Esc ends the typing and stays on the sheet."""
        override = event.type() == QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    def focusOutEvent(self, event: Any) -> None:
        """Left by the mouse: what was typed is kept."""
        super().focusOutEvent(event)
        if self.isVisible():
            typed = self.text()
            self.hide()
            self._grid.take_co(typed)
            self.clear()
