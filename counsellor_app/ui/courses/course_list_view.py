"""The list of courses with a bar of their places, searched and filtered."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counsellor_app.kinds.course import CourseState
from counsellor_app.services.courses.courses import GROUPS, RUNNING, SINGLE, CourseFilter, CourseRow
from counsellor_app.ui.courses import columns
from counsellor_app.ui.theme import colours, px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import Card, PageHead
from counsellor_app.ui.widgets.columns import Columns
from counsellor_app.ui.widgets.fields import Choice
from counsellor_app.ui.widgets.labels import Button, button
from counsellor_app.ui.widgets.row_delegate import RowDelegate
from counsellor_app.ui.widgets.row_table_model import Column
from counsellor_app.ui.widgets.row_table_view import RowTableView
from counsellor_app.ui.widgets.search_box import SearchBox

_BAR = 84


class CourseListView(QWidget):
    """Passive: emits what is searched, filtered and opened."""

    filter_changed = Signal()
    search_settled = Signal(str)
    plan_requested = Signal()
    waiting_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("courseList")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(18), px(16), px(18), px(16))
        layout.setSpacing(px(12))
        self.head = PageHead(translate("courses", "Courses"))
        self.waiting = button("", self.waiting_requested.emit, name="showWaiting")
        self.plan = button(
            translate("courses", "Plan a course"),
            self.plan_requested.emit,
            primary=True,
            name="planCourse",
        )
        self.head.buttons.addWidget(self.waiting)
        self.head.buttons.addWidget(self.plan)
        layout.addWidget(self.head)
        layout.addLayout(self._filters())
        self.table: RowTableView[CourseRow] = RowTableView(
            columns.course_columns(),
            name="courseTable",
            title=translate("courses", "Courses"),
            empty=translate(
                "courses",
                "No courses here. Plan one, or choose other states above.",
            ),
        )
        self.table.setItemDelegate(PlacesDelegate(self.table))
        self.table.setMinimumHeight(px(180))
        self.table.allow_sorting("next_meeting")
        card = Card(flush=True)
        card.body.addWidget(self.table)
        layout.addWidget(card, 1)
        self.search.left_down.connect(self.table.setFocus)
        self.show_waiting_count(0)

    def _filters(self) -> Columns:
        row, choices = Columns(spacing=8), Columns(spacing=8)
        self.search = SearchBox(translate("courses", "Search course …"), name="courseSearch")
        self.states = Choice(_states(), title=translate("courses", "State"), name="courseStates")
        self.formats = Choice(_formats(), title=translate("courses", "Kind"), name="courseFormats")
        for wide in (self.states, self.formats):
            wide.setMinimumContentsLength(19)
        self.mine = Button(translate("courses", "Only mine"))
        self.mine.setCheckable(True)
        self.mine.setAutoDefault(False)
        self.mine.setObjectName("onlyMine")
        self.search.setMinimumWidth(px(160))
        row.addWidget(self.search, 1)
        for part in (self.states, self.formats, self.mine):
            choices.addWidget(part)
        row.addLayout(choices)
        self.search.searched.connect(lambda _: self.filter_changed.emit())
        self.search.settled.connect(self.search_settled)
        self.states.currentIndexChanged.connect(lambda _: self.filter_changed.emit())
        self.formats.currentIndexChanged.connect(lambda _: self.filter_changed.emit())
        self.mine.toggled.connect(lambda _: self.filter_changed.emit())
        return row

    def wanted(self) -> CourseFilter:
        """What is asked for now, but for the order."""
        return CourseFilter(
            text=self.search.text().strip(),
            states=self.states.value() or (),
            formats=self.formats.value() or (),
            mine=self.mine.isChecked(),
        )

    def show_source(self, count: int, page: Callable[[int, int], Sequence[CourseRow]]) -> None:
        """The courses, fetched in pages."""
        self.table.set_source(count, page)

    def show_waiting_count(self, count: int) -> None:
        """How many wait, on the button to them."""
        text = translate("courses", "Waiting list ({count})")
        self.waiting.setText(text.format(count=count))


def _states() -> list[tuple[str, object]]:
    return [
        (translate("courses", "Planned and running"), RUNNING),
        (translate("courses", "Planned"), (CourseState.PLANNED,)),
        (translate("courses", "Running"), (CourseState.OPEN,)),
        (translate("courses", "Closed"), (CourseState.CLOSED,)),
        (translate("courses", "Called off"), (CourseState.CANCELLED,)),
        (translate("courses", "All states"), ()),
    ]


def _formats() -> list[tuple[str, object]]:
    return [
        (translate("courses", "Groups"), GROUPS),
        (translate("courses", "Individual and telephone"), SINGLE),
        (translate("courses", "All kinds"), ()),
    ]


class PlacesDelegate(RowDelegate):
    """Draws the bar of places before its words."""

    def paint_cell(self, painter: QPainter, rect: QRect, column: Column[Any], row: Any) -> None:
        if column.key != "places":
            super().paint_cell(painter, rect, column, row)
            return
        width, height = px(_BAR), px(6)
        left, top = rect.left() + px(10), rect.center().y() - height // 2
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor("transparent"))
        share = min(1.0, row.taken / max(row.capacity, 1))
        held = min(1.0, (row.taken + row.places_held) / max(row.capacity, 1))
        palette = colours()
        for part, colour in ((1.0, palette.line), (held, palette.soon), (share, palette.accent)):
            painter.setBrush(QColor(colour))
            painter.drawRoundedRect(left, top, round(width * part), height, height / 2, height / 2)
        super().paint_cell(painter, rect.adjusted(width + px(8), 0, 0, 0), column, row)
