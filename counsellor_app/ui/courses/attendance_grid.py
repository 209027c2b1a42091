"""The attendance sheet by keyboard: people down, meetings across, each key a mark that is saved at once."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from uuid import UUID

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView

from counsellor_app.kinds.course import AttendanceMark
from counsellor_app.services.courses.course_rows import CoursePage, MeetingRow, PersonRow
from counsellor_app.ui.courses.cell_editor import MARK_KEYS, SMOKED_KEYS, CellEditor, Smoked
from counsellor_app.ui.courses.frozen_names import FrozenNames
from counsellor_app.ui.courses.grid_columns import GridColumn, grid_columns
from counsellor_app.ui.courses.grid_paint import GridDelegate, GridHeader
from counsellor_app.ui.drawing import drawn
from counsellor_app.ui.kind_text import kind_text
from counsellor_app.ui.room import has_large_texts
from counsellor_app.ui.theme import ROW_HEIGHT, colours, font, is_theme_change, px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.row_table_model import RowTableModel

_LEAST_NAME = 170
_GIVES_WAY = 12  # by so much a meeting may be narrower
_CIGARETTES, _QUIT_DATE = Qt.Key.Key_C, Qt.Key.Key_D
_LETTERS = {*MARK_KEYS, *SMOKED_KEYS, _CIGARETTES, _QUIT_DATE}
_PLAIN = Qt.KeyboardModifier.NoModifier
ModelIndex = QModelIndex | QPersistentModelIndex


class AttendanceGrid(QTableView):
    """Passive: says which cell is to be marked how; the presenter saves and shows the page again."""

    mark_requested = Signal(object, object, object)  # person, meeting, mark
    clear_requested = Signal(object, object)
    rest_requested = Signal(object)
    measured = Signal(object, object, object)  # person, meeting, {"co_ppm": 8}
    smoked_requested = Signal(object, object, object)  # person, meeting, how
    details_requested = Signal(object, object)  # person, meeting
    quit_date_requested = Signal(object)
    person_requested = Signal(object)
    menu_requested = Signal(object, object)  # person, where
    meeting_requested = Signal(object)
    meeting_changed = Signal()  # the cursor stands at another meeting

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("attendanceGrid")
        self.setAccessibleName(translate("courses", "Attendance"))
        self.setAccessibleDescription(
            translate(
                "courses",
                "Arrow keys move. M present, A excused, U absent, T by phone; R smoke-free, S slip, "
                "F relapse; figures are CO, C cigarettes, D quit date.",
            )
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
        self.selectionModel().currentColumnChanged.connect(lambda *_: self.meeting_changed.emit())
        self._names = FrozenNames(self)
        self._editor = CellEditor(self)
        self._acts = self._keys()
        self._measure()

    # --- what the view says

    def show_page(self, page: CoursePage) -> None:
        """The sheet of this course; the cursor stays on its cell, or goes where marking goes on."""
        # An empty sheet has no cell to stay on: who comes first is marked where marking goes on.
        same = self.page is not None and self.page.id == page.id and bool(self.page.people)
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
            self.mark_requested.emit(person, meeting, mark)

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
            and event.key() in _LETTERS
            and event.modifiers() in (_PLAIN, shift)
        ):
            event.accept()
            return True
        return super().event(event)

    def _take_key(self, event: QKeyEvent) -> bool:
        key, typed = Qt.Key(event.key()), event.text()
        if event.modifiers() == Qt.KeyboardModifier.ShiftModifier and key == Qt.Key.Key_M:
            self._rest()
            return True
        if typed == "/":
            return self._type("", cigarettes=True)
        if event.modifiers() not in (_PLAIN, Qt.KeyboardModifier.KeypadModifier):
            return False
        if typed.isdigit():
            return self._type(typed, cigarettes=self._on_cigarettes())
        act = self._acts.get(key)
        if act is not None:
            act()
        return act is not None

    def _keys(self) -> dict[Qt.Key, Callable[[], object]]:
        """What each key of the sheet does."""
        keys: dict[Qt.Key, Callable[[], object]] = {
            _CIGARETTES: lambda: self._type("", cigarettes=True),
            _QUIT_DATE: self._ask_quit_date,
            Qt.Key.Key_Return: lambda: self._open(self.currentIndex()),
            Qt.Key.Key_Enter: lambda: self._open(self.currentIndex()),
            Qt.Key.Key_Delete: self._clear,
            Qt.Key.Key_Backspace: self._clear,
        }
        for key, mark in MARK_KEYS.items():
            keys[key] = partial(self.mark, mark)
        for key, how in SMOKED_KEYS.items():
            keys[key] = partial(self.smoked, how)
        return keys

    def _on_cigarettes(self) -> bool:
        column = self._grid_column()
        return column is not None and column.key == "cigarettes"

    def _type(self, digit: str, *, cigarettes: bool = False) -> bool:
        """A figure is being typed over the cell."""
        if self.current_meeting() is None or self.current_person() is None:
            return False
        self._editor.begin(digit, cigarettes=cigarettes)
        return True

    def take_numbers(self, numbers: dict[str, int]) -> None:
        """What was typed on a cell: CO, cigarettes a day or both, at that meeting."""
        person, meeting = self.current_person(), self.current_meeting()
        if numbers and person is not None and meeting is not None:
            self.measured.emit(person, meeting, numbers)

    def smoked(self, how: Smoked) -> None:
        """How she smoked since last time; the cursor stays, because the mark is still to come."""
        person, meeting = self.current_person(), self.current_meeting()
        if person is not None and meeting is not None:
            self.smoked_requested.emit(person, meeting, how)

    def _ask_quit_date(self) -> None:
        if (person := self.current_person()) is not None:
            self.quit_date_requested.emit(person)

    def _rest(self) -> None:
        if (meeting := self._meeting_here()) is not None:
            self.rest_requested.emit(meeting.id)

    def _clear(self) -> None:
        person, meeting = self.current_person(), self._meeting_here()
        if person is not None and meeting is not None:
            self.clear_requested.emit(person, meeting)

    def _open(self, index: QModelIndex) -> None:
        person, column = self.rows.row(index.row()), self._grid_column()
        if person is None or column is None:
            return
        if column.meeting is not None or column.key in {"co", "cigarettes"}:
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
        menu.addSeparator()
        for how in Smoked:
            menu.addAction(how.words()).triggered.connect(
                lambda _=False, chosen=how: self.smoked(chosen)
            )
        menu.addSeparator()
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

    def scrollTo(
        self,
        index: ModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """In sight means beside the names, not under them."""
        super().scrollTo(index, hint)
        hidden = self.columnWidth(0) - self.visualRect(index).left()
        if index.column() > 0 and hidden > 0:
            bar = self.horizontalScrollBar()
            bar.setValue(bar.value() - hidden)

    # --- measures

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if is_theme_change(event) and hasattr(self, "rows"):
            self._measure()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()
        self._editor.place()

    def _measure(self) -> None:
        self.verticalHeader().setDefaultSectionSize(px(ROW_HEIGHT))
        self.horizontalHeader().setFixedHeight(px(52))
        self._share_width()

    def _share_width(self) -> None:
        """The names take what the rest leaves; where there is too little the meetings give way, then it scrolls."""
        fixed = sum(px(column.width) for column in self.rows.columns)
        spare = self.viewport().width() - fixed
        lacking = max(0, px(_LEAST_NAME) - spare)
        meetings = sum(_is_meeting(column) for column in self.rows.columns)
        narrower = min(lacking // meetings, px(_GIVES_WAY)) if meetings else 0
        if has_large_texts() and narrower * meetings < lacking:
            narrower = 0  # it scrolls anyway: whole words, then
        for number, column in enumerate(self.rows.columns):
            width = px(column.width) if column.width else max(px(_LEAST_NAME), spare)
            self.setColumnWidth(number, width - narrower * _is_meeting(column))
        self._names.place()

    @drawn
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


def _is_meeting(column: object) -> bool:
    return isinstance(column, GridColumn) and column.meeting is not None
