"""The list of citizens: search as you type, filters in one line, and every person once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any
from uuid import UUID

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QSizePolicy, QWidget

from counsellor_app.kinds.pathway import Stage
from counsellor_app.services.people.person_lists import PersonRow
from counsellor_app.services.people.search import PersonFilter
from counsellor_app.ui.kind_text import kind_text
from counsellor_app.ui.participants.columns import people_columns
from counsellor_app.ui.room import has_large_texts
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import Card, PageHead, page
from counsellor_app.ui.widgets.columns import Columns
from counsellor_app.ui.widgets.fields import Choice
from counsellor_app.ui.widgets.flow_layout import FlowLayout
from counsellor_app.ui.widgets.labels import button
from counsellor_app.ui.widgets.row_table_view import RowTableView
from counsellor_app.ui.widgets.search_box import SearchBox


class PeopleListView(QWidget):
    """Passive: tells what is wanted, shows what was found."""

    filter_changed = Signal()
    settled = Signal()
    new_requested = Signal()
    elsewhere_requested = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("peopleList")
        self.head = PageHead(translate("participants", "Citizens"))
        self.head.buttons.addWidget(
            button(
                translate("participants", "New citizen"), self.new_requested.emit, name="newCitizen"
            )
        )
        self.search = SearchBox(
            translate("participants", "Search by name, phone or CPR number …"), name="peopleSearch"
        )
        self.elsewhere = button(
            translate("participants", "Search in the other teams …"),
            lambda: self.elsewhere_requested.emit(self.search.text().strip()),
            link=True,
            name="searchElsewhere",
        )
        self.elsewhere.hide()
        self._make_filters()
        self.table: RowTableView[PersonRow] = RowTableView(
            people_columns(),
            name="peopleTable",
            title=translate("participants", "Citizens"),
        )
        self.table.allow_sorting("name")
        self._sort, self._descending = "name", False
        self.table.rows.sort_requested.connect(self._sort_by)
        self._lay_out()
        self.search.searched.connect(lambda _: self.filter_changed.emit())
        self.search.settled.connect(lambda _: self.settled.emit())
        self.search.left_down.connect(self.table.setFocus)
        # Other hits: the cursor begins with the first of them, not where it was among the others.
        self.search.searched.connect(lambda _text: self.table.setCurrentIndex(QModelIndex()))

    def _make_filters(self) -> None:
        stages = [(kind_text(stage), stage) for stage in Stage]
        self.stage = Choice(
            stages,
            title=translate("participants", "Stage"),
            name="stageFilter",
            none_text=translate("participants", "All stages"),
        )
        self.counsellor = Choice(
            title=translate("participants", "Counsellor"),
            name="counsellorFilter",
            none_text=translate("participants", "All counsellors"),
        )
        self.course = Choice(
            title=translate("participants", "Course"),
            name="courseFilter",
            none_text=translate("participants", "All courses"),
        )
        self.late = QCheckBox(translate("participants", "Only late"))
        self.late.setObjectName("lateFilter")
        for choice in (self.stage, self.counsellor):
            choice.setMinimumContentsLength(10)  # "Alle rådgivere" whole
        for choice in (self.stage, self.counsellor, self.course):
            choice.currentIndexChanged.connect(lambda _: self._narrow())
        self.late.toggled.connect(lambda _: self._narrow())

    def _lay_out(self) -> None:
        area, layout = page("peopleArea")
        filters = QWidget()
        flow = FlowLayout(filters, spacing=px(12))
        for each in (self.stage, self.counsellor, self.course, self.late):
            flow.addWidget(each)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        filters.setSizePolicy(policy)
        filters.setMinimumWidth(px(400 if has_large_texts() else 450))
        self.search.setMinimumWidth(px(280))
        top = QWidget()
        beside = Columns(top, spacing=12)
        beside.addWidget(self.search, 4)
        beside.addWidget(filters, 5)
        layout.addWidget(self.head)
        layout.addWidget(top)
        layout.addWidget(self.elsewhere, 0, Qt.AlignmentFlag.AlignLeft)
        card = Card(flush=True)
        card.body.addWidget(self.table)
        layout.addWidget(card, 1)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)

    # --- what the presenter asks and says

    def wanted(self) -> PersonFilter:
        """What the fields say."""
        stage: Stage | None = self.stage.value()
        return PersonFilter(
            text=self.search.text().strip(),
            stages=frozenset({stage}) if stage else frozenset(),
            counsellor_id=self.counsellor.value(),
            course_id=self.course.value(),
            late=self.late.isChecked(),
            sort=self._sort,
            descending=self._descending,
        )

    def offer_filters(
        self, counsellors: Sequence[tuple[str, UUID]], courses: Sequence[tuple[str, UUID]]
    ) -> None:
        """The colleagues and the running courses."""
        self.counsellor.set_options(list(counsellors))
        self.course.set_options(list(courses))

    def show_people(
        self, count: int, rows: Callable[[int, int], Sequence[PersonRow]], words: str, empty: str
    ) -> None:
        """The list is fetched in pages; `words` says how many there are."""
        self.table.set_empty(empty)
        self.table.set_source(count, rows)
        self.head.show_texts(translate("participants", "Citizens"), words)

    def show_elsewhere(self, offered: bool) -> None:
        """Where there are other teams and something is typed."""
        self.elsewhere.setVisible(offered)

    def clear_filters(self) -> None:
        """Everybody again."""
        for choice in (self.stage, self.counsellor, self.course):
            choice.set_value(None)
        self.late.setChecked(False)

    def _narrow(self) -> None:
        self.filter_changed.emit()
        self.settled.emit()

    def _sort_by(self, key: str, descending: Any) -> None:
        self._sort, self._descending = key, bool(descending)
        self.filter_changed.emit()
