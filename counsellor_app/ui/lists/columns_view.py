"""What the columns of a spreadsheet are: each with examples, what it is taken for, and why; and what holds for all."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from counsellor_app.files import cell_values
from counsellor_app.files.table_reading import Table
from counsellor_app.kinds import cpr as cpr_numbers
from counsellor_app.kinds.spreadsheet import ListColumn, ListKind
from counsellor_app.services.spreadsheets.list_columns import KINDS
from counsellor_app.services.spreadsheets.list_mappings import MappingRow
from counsellor_app.services.spreadsheets.list_plan import Plan
from counsellor_app.services.spreadsheets.recognising import Recognised
from counsellor_app.ui import format as written
from counsellor_app.ui.kind_text import choices, kind_text
from counsellor_app.ui.lists.courses_found import CoursesFound
from counsellor_app.ui.lists.for_all import ForAll
from counsellor_app.ui.lists.words import because, unused
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import Card, PageHead, clear_layout, columns, scrolled
from counsellor_app.ui.widgets.fields import Choice, NumberEdit
from counsellor_app.ui.widgets.flow_layout import FlowLayout
from counsellor_app.ui.widgets.labels import button, label

_EXAMPLES = 3
_LONGEST_EXAMPLE = 40
_CPR = re.compile(r"\b\d{5,6}[- ]?\d{4}\b")


class ListColumnsView(QWidget):
    """Passive: emits what the user chooses; the presenter makes the plan."""

    column_chosen = Signal(int, object)
    file_wanted = Signal()  # another sheet, line of titles, kind or mapping
    remember_requested = Signal(str)
    forget_requested = Signal()
    judge_requested = Signal()
    back_requested = Signal()

    def __init__(self, for_all: ForAll) -> None:
        super().__init__()
        self.setObjectName("listColumns")
        self.for_all = for_all
        self._showing, self._header_line = False, 1
        self.head = PageHead(translate("lists", "What are the columns?"))
        self.head.buttons.addWidget(
            button(translate("lists", "Back"), self.back_requested.emit, name="listBack")
        )
        self.judge = button(
            translate("lists", "Show the rows"),
            self.judge_requested.emit,
            primary=True,
            name="judgeList",
        )
        self.head.buttons.addWidget(self.judge)
        self._make_fields()
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(px(14))
        self._grid.setVerticalSpacing(px(6))
        self._grid.setColumnStretch(1, 1)
        self.choices: list[Choice] = []
        self._whys: list[QLabel] = []
        self.unused = label("", "small", name="unusedColumns")
        self.notes = label("", "small", name="listNotes")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, px(12), 0, 0)
        layout.setSpacing(px(12))
        layout.addWidget(self.head)
        layout.addWidget(self.notes)
        layout.addWidget(self._file_card())
        self.courses = CoursesFound()
        layout.addWidget(self.courses)
        layout.addLayout(columns(self._columns_card(), self._all_card(), stretch=(2, 1)), 1)
        self.first_focus: QWidget = self.judge

    def _make_fields(self) -> None:
        self.kind = Choice(choices(ListKind), title=translate("lists", "Kind"), name="listKind")
        self.sheet = Choice(title=translate("lists", "Sheet"), name="listSheet")
        self.line = NumberEdit(name="headerLine", title=translate("lists", "Titles on line"))
        self.line.setMaximumWidth(px(140))
        self.mapping = Choice(
            title=translate("lists", "Mapping"),
            name="listMapping",
            none_text=translate("lists", "recognise by titles"),
        )
        self.name = QLineEdit()
        self.name.setObjectName("mappingName")
        self.name.setAccessibleName(translate("lists", "Remember as"))
        self.name.setPlaceholderText(translate("lists", "Remember as"))
        self.remember = button(
            translate("lists", "Remember"),
            lambda: self.remember_requested.emit(self.name.text()),
            name="rememberMapping",
        )
        self.forget = button(
            translate("lists", "Forget"),
            self.forget_requested.emit,
            link=True,
            name="forgetMapping",
        )
        for each in (self.kind, self.sheet, self.mapping):
            each.setMinimumWidth(px(240))
            each.currentIndexChanged.connect(lambda _: self._want_file())
        self.line.editingFinished.connect(self._want_line)
        self.name.returnPressed.connect(self.remember.click)

    def show_file(
        self, name: str, table: Table, plan: Plan, mappings: Sequence[MappingRow], notes: str
    ) -> None:
        """A file as it was read, and the plan for it."""
        self.head.show_texts(translate("lists", "What are the columns?"), name)
        self.notes.setText(notes)
        self.notes.setVisible(bool(notes))
        self._showing = True
        self.kind.set_value(plan.kind)
        self.sheet.set_options([(each, each) for each in table.sheets])
        self.sheet.set_value(table.sheet)
        self._sheet_box.setVisible(len(table.sheets) > 1)
        self._header_line = table.header_line
        self.line.set_number(table.header_line)
        self.mapping.set_options([(row.name, row.id) for row in mappings])
        self._showing = False
        self.forget.setVisible(self.mapping.value() is not None)
        self._fill_grid(table, plan)
        self.show_plan(plan)

    def show_mappings(self, mappings: Sequence[MappingRow], chosen: object) -> None:
        """Those that are remembered, and which of them is in use."""
        self._showing = True
        self.mapping.set_options([(row.name, row.id) for row in mappings])
        self.mapping.set_value(chosen)
        self._showing = False
        self.forget.setVisible(chosen is not None)

    def _want_line(self) -> None:
        if self.line.number() not in (None, self._header_line):
            self._want_file()

    def _want_file(self) -> None:
        if not self._showing:
            self.file_wanted.emit()

    def show_plan(self, plan: Plan) -> None:
        """What each column is now, and why."""
        for place, choice in enumerate(self.choices):
            choice.blockSignals(True)
            choice.set_value(plan.columns[place].column)
            choice.blockSignals(False)
            self._whys[place].setText(because(plan.columns[place]))
        self.unused.setText(unused(plan.unused))
        self.unused.setVisible(bool(plan.unused))

    def _fill_grid(self, table: Table, plan: Plan) -> None:
        clear_layout(self._grid)
        self.choices, self._whys = [], []
        heads = (
            translate("lists", "Title in the file"),
            translate("lists", "Examples"),
            translate("lists", "What it is"),
            translate("lists", "Why"),
        )
        for column, text in enumerate(heads):
            self._grid.addWidget(label(text, "small", wrap=False), 0, column)
        for place, title in enumerate(table.header):
            shown = title or translate("lists", "column {number}").format(number=place + 1)
            choice = Choice(
                _options(plan.kind, plan.columns[place]),
                title=shown,
                name=f"column{place}",
                none_text=translate("lists", "– stays behind –"),
            )
            choice.setMinimumWidth(px(214))
            choice.currentIndexChanged.connect(partial(self._on_column, place))
            why = label("", "small")
            self.choices.append(choice)
            self._whys.append(why)
            row = place + 1
            self._grid.addWidget(label(shown), row, 0)
            self._grid.addWidget(label(_examples(table, place), "small"), row, 1)
            self._grid.addWidget(choice, row, 2)
            self._grid.addWidget(why, row, 3)
        self._grid.setRowStretch(len(table.header) + 1, 1)

    def _on_column(self, place: int, _index: int) -> None:
        self.column_chosen.emit(place, self.choices[place].value())

    def _file_card(self) -> Card:
        card = Card(name="listFile")
        line = QWidget()
        flow = FlowLayout(line, spacing=px(14))
        kind = _titled(translate("lists", "Kind"), self.kind)
        self._sheet_box = _titled(translate("lists", "Sheet"), self.sheet)
        title = _titled(translate("lists", "Titles on line"), self.line)
        mapping = _titled(translate("lists", "Mapping"), self.mapping)
        name = _titled(translate("lists", "Remember as"), self.name)
        for part in (kind, self._sheet_box, title, mapping, name):
            flow.addWidget(part)
        flow.addWidget(_titled("", self.remember))
        flow.addWidget(_titled("", self.forget))
        card.body.addWidget(line)
        return card

    def _columns_card(self) -> Card:
        card = Card(translate("lists", "The columns of the file"))
        inside = QWidget()
        inside.setObjectName("columnGrid")
        inside.setLayout(self._grid)
        area = scrolled(inside, "columnScroll")
        area.setMinimumHeight(px(220))
        card.body.addWidget(area, 1)
        card.body.addWidget(self.unused)
        return card

    def _all_card(self) -> Card:
        card = Card(translate("lists", "For every row"))
        said = translate("lists", "Counts where a row says nothing itself.")
        card.body.addWidget(label(said, "small"))
        card.body.addWidget(self.for_all)
        card.body.addStretch(1)
        return card


def _titled(title: str, field: QWidget) -> QWidget:
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(px(3))
    over = label(title, "small", wrap=False)
    over.setBuddy(field)
    column.addWidget(over, 0, Qt.AlignmentFlag.AlignLeft)
    column.addWidget(field)
    return box


def _options(kind: ListKind, found: Recognised) -> list[tuple[str, object]]:
    """What a column may be; a meeting only where its title is a day."""
    options: list[tuple[str, object]] = []
    for column in KINDS[kind].columns:
        if column is not ListColumn.MEETING:
            options.append((kind_text(column), column))
        elif found.day is not None:
            options.append((f"{kind_text(column)} {written.day(found.day)}", column))
    return options


def _examples(table: Table, place: int) -> str:
    texts = (cell_values.text(row.at(place)) for row in table.rows[:50])
    found = list(dict.fromkeys(text for text in texts if text))[:_EXAMPLES]
    return " · ".join(_CPR.sub(_masked, text[:_LONGEST_EXAMPLE]) for text in found) or "–"


def _masked(found: re.Match[str]) -> str:
    return cpr_numbers.mask(found[0].replace("-", "").replace(" ", "").zfill(10))
