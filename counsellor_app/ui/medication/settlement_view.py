"""Settling with pharmacies: their lists, the lines with what was found, and what can be done with each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counsellor_app.ids import new_id
from counsellor_app.kinds.medication import LineState
from counsellor_app.services.medication.settlement_list import LineFilter, LineRow, SettlementRow
from counsellor_app.ui import format as written
from counsellor_app.ui.colours import Tone
from counsellor_app.ui.kind_text import choices
from counsellor_app.ui.medication.settlement_dialogs import add_line_fields, line_draft
from counsellor_app.ui.medication.settlement_words import (
    TONES,
    line_columns,
    line_sentence,
    month_text,
    settlement_columns,
    state_of,
    verdict_text,
)
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import Card, PageHead, columns, page, scrolled
from counsellor_app.ui.widgets.chip import ChipRow
from counsellor_app.ui.widgets.columns import Columns
from counsellor_app.ui.widgets.draft_form import DraftForm
from counsellor_app.ui.widgets.fields import Choice
from counsellor_app.ui.widgets.flow_layout import FlowLayout
from counsellor_app.ui.widgets.labels import button, label
from counsellor_app.ui.widgets.row_table_view import RowTableView


class SettlementView(QWidget):
    """Passive."""

    read_requested = Signal()
    type_requested = Signal()
    settlement_chosen = Signal(object)
    filter_changed = Signal()
    line_typed = Signal(object)
    accept_requested = Signal(object)
    correct_requested = Signal(object)
    refuse_requested = Signal(object)
    person_requested = Signal(object)
    sheet_requested = Signal(object)
    table_requested = Signal(object)
    undo_requested = Signal(object)
    lock_requested = Signal(object)

    def __init__(self, today: date) -> None:
        super().__init__()
        self.setObjectName("settlements")
        self._today = today
        self.head = PageHead(translate("medication", "Settlement"))
        self.list: RowTableView[SettlementRow] = RowTableView(
            settlement_columns(),
            name="settlementTable",
            title=translate("medication", "Lists from pharmacies"),
            empty=translate(
                "medication",
                "No list yet. Read the file that the pharmacy has sent, or type its lines.",
            ),
        )
        self.table: RowTableView[LineRow] = RowTableView(
            line_columns(), name="lineTable", title=translate("medication", "Lines of the list")
        )
        self.filter = Choice(
            choices(LineState),
            title=translate("medication", "Show"),
            name="lineFilter",
            none_text=translate("medication", "All lines"),
        )
        self.form = DraftForm(columns=4, name="typeLineForm")
        add_line_fields(self.form, today)
        self._build()
        self._connect()
        self.first_focus: QWidget = self.list
        self.show_settlement(None)

    # --- what the presenter says

    def show_settlements(self, rows: Sequence[SettlementRow]) -> None:
        """The lists; the first is chosen when none is."""
        self.list.set_rows(rows)
        if rows and self.list.chosen() is None:
            self.list.choose(0)
        self.show_settlement(self.list.chosen())
        waiting = sum(row.waiting for row in rows)
        text = translate("medication", "%n line(s) to look at", "", waiting) if waiting else ""
        self.head.show_texts(translate("medication", "Settlement"), text)

    def show_settlement(self, row: SettlementRow | None) -> None:
        """One list with its sums; a locked one is only read."""
        self.detail.setVisible(row is not None)
        if row is None:
            return
        self.title.setText(f"{row.pharmacy} · {month_text(row.month)}")
        text = translate("medication", "{paid} to pay · %n line(s)", "", row.lines)
        self.sums.setText(text.format(paid=written.kroner(row.paid)))
        chips = [state_of(row)]
        if row.refused:
            refused = translate("medication", "%n refused", "", row.refused)
            chips.append((refused, Tone.NEUTRAL))
        self.chips.show_chips(chips)
        for part in (self.form, self.add, self.undo, self.lock):
            part.setVisible(not row.locked)
        self.lock.setProperty("primary", not row.waiting)
        self._show_line(self.table.chosen())

    def wanted(self) -> LineFilter | None:
        """Which lines are to be shown."""
        row = self.list.chosen()
        return LineFilter(row.id, self.filter.value()) if row is not None else None

    def show_lines(self, count: int, page: Callable[[int, int], Sequence[LineRow]]) -> None:
        """The lines, fetched as they are looked at."""
        empty = translate("medication", "No lines yet. Type the first one below.")
        none = translate("medication", "No line is in this state.")
        self.table.set_empty(none if self.filter.value() is not None else empty)
        self.table.set_source(count, page, follow=False)  # the next one that waits is up
        if count and self.table.chosen() is None:
            self.table.choose(0)
        self._show_line(self.table.chosen())

    def clear_form(self) -> None:
        """Ready for the next line; the date stays, for lists go by days."""
        kept = self.form.value("dispensed_on")
        self.form.clear()
        self.form.set_values({"dispensed_on": kept})
        self.form.fields["number"].setFocus()

    # --- inside

    def _build(self) -> None:
        area, outer = page("settlementPage")
        self.read = button(
            translate("medication", "Read a list …"),
            self.read_requested.emit,
            primary=True,
            name="readList",
        )
        self.type = button(
            translate("medication", "Type a list …"), self.type_requested.emit, name="typeList"
        )
        self.head.buttons.addWidget(self.type)
        self.head.buttons.addWidget(self.read)
        lists = Card(translate("medication", "Lists from pharmacies"), name="listsCard", flush=True)
        self.list.setMinimumHeight(px(150))
        self.list.setMinimumWidth(px(360))
        lists.body.addWidget(self.list)
        self.detail = QWidget()
        column = QVBoxLayout(self.detail)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        column.addWidget(self._lines_card(), 1)
        column.addWidget(self._line_card())
        outer.addWidget(self.head)
        outer.addLayout(columns(lists, self.detail, stretch=(5, 7)), 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scrolled(area, "settlementScroll"))

    def _lines_card(self) -> Card:
        card = Card(name="linesCard", flush=True)
        self.title = label("", "heading", name="settlementTitle")
        self.sums = label("", "small", name="settlementSums")
        self.chips = ChipRow(name="settlementChips")
        top = QVBoxLayout()
        top.setContentsMargins(px(16), px(12), px(16), px(8))
        head = Columns(spacing=12)
        head.addWidget(self.title, 2)
        head.addWidget(self.filter, 1)
        top.addLayout(head)
        for part in (self.sums, self.chips):
            top.addWidget(part)
        card.body.addLayout(top)
        self.table.setMinimumHeight(px(200))
        card.body.addWidget(self.table, 1)
        buttons = QWidget()
        bottom = FlowLayout(buttons, spacing=px(8))
        self.undo = button(
            translate("medication", "Take the whole list back"),
            lambda: self._emit(self.undo_requested),
            link=True,
            name="undoSettlement",
        )
        self.sheet = button(
            translate("medication", "Sheet as PDF"),
            lambda: self._emit(self.sheet_requested),
            name="settlementSheet",
        )
        self.save = button(
            translate("medication", "Save as spreadsheet …"),
            lambda: self._emit(self.table_requested),
            name="settlementTableFile",
        )
        self.lock = button(
            translate("medication", "Lock"),
            lambda: self._emit(self.lock_requested),
            name="lockSettlement",
        )
        for each in (self.sheet, self.save, self.lock, self.undo):
            bottom.addWidget(each)
        row = QHBoxLayout()
        row.setContentsMargins(px(16), px(6), px(16), px(12))
        row.addWidget(buttons)
        card.body.addLayout(row)
        return card

    def _line_card(self) -> Card:
        card = Card(name="lineCard")
        self.line_chips = ChipRow(name="lineChips")
        self.sentence = label("", name="lineSentence")
        acts = QWidget()
        row = FlowLayout(acts, spacing=px(8))
        self.accept = button(
            translate("medication", "Accept …"),
            lambda: self._line(self.accept_requested),
            name="acceptLine",
        )
        self.correct = button(
            translate("medication", "Correct …"),
            lambda: self._line(self.correct_requested),
            name="correctLineButton",
        )
        self.refuse = button(
            translate("medication", "Refuse …"),
            lambda: self._line(self.refuse_requested),
            name="refuseLine",
        )
        self.person = button(
            translate("medication", "Show the voucher"),
            lambda: self._line(self.person_requested),
            name="openLineVoucher",
        )
        for each in (self.correct, self.accept, self.refuse, self.person):
            row.addWidget(each)
        for widget in (self.line_chips, self.sentence):
            card.body.addWidget(widget)
        card.body.addWidget(acts)
        self.add = button(translate("medication", "Add the line"), self._type, name="addLine")
        card.body.addWidget(self.form)
        last = QHBoxLayout()
        last.addStretch(1)
        last.addWidget(self.add)
        card.body.addLayout(last)
        return card

    def _connect(self) -> None:
        self.list.row_chosen.connect(self._on_settlement)
        self.filter.currentIndexChanged.connect(lambda _: self.filter_changed.emit())
        self.table.row_chosen.connect(self._show_line)
        self.table.row_opened.connect(lambda _: self._open_line())
        acts: tuple[tuple[str, str, str, Callable[[], object]], ...] = (
            (
                "readListAction",
                translate("medication", "Read a list …"),
                "Ctrl+O",
                self.read_requested.emit,
            ),
            (
                "typeListAction",
                translate("medication", "Type a list …"),
                "Ctrl+T",
                self.type_requested.emit,
            ),
            (
                "acceptLineAction",
                translate("medication", "Accept the line …"),
                "Ctrl+G",
                lambda: self._line(self.accept_requested),
            ),
            (
                "correctLineAction",
                translate("medication", "Correct the line …"),
                "Ctrl+R",
                lambda: self._line(self.correct_requested),
            ),
            (
                "refuseLineAction",
                translate("medication", "Refuse the line …"),
                "Ctrl+D",
                lambda: self._line(self.refuse_requested),
            ),
            (
                "lockSettlementAction",
                translate("medication", "Lock the settlement"),
                "Ctrl+Shift+L",
                lambda: self._emit(self.lock_requested),
            ),
            (
                "settlementSheetAction",
                translate("medication", "Print the sheet"),
                "Ctrl+P",
                lambda: self._emit(self.sheet_requested),
            ),
        )
        for name, text, key, act in acts:
            action = QAction(text, self)
            action.setObjectName(name)
            action.setShortcut(key)
            action.triggered.connect(lambda _checked=False, act=act: act())
            self.addAction(action)

    def _on_settlement(self, row: SettlementRow | None) -> None:
        self.show_settlement(row)
        self.settlement_chosen.emit(row)

    def _show_line(self, row: LineRow | None) -> None:
        found = self.list.chosen()
        free = found is not None and not found.locked
        for part in (self.line_chips, self.sentence, self.person):
            part.setVisible(row is not None)
        waiting = row is not None and free and row.state in (LineState.OPEN, LineState.REFUSED)
        self.correct.setVisible(waiting)
        self.refuse.setVisible(waiting and row is not None and row.state is LineState.OPEN)
        self.accept.setVisible(waiting and row is not None and row.verdict.acceptable)
        if row is None:
            return
        self.person.setVisible(row.voucher_id is not None)
        self.line_chips.show_chips([(verdict_text(row), TONES[row.state])])
        self.sentence.setText(line_sentence(row))

    def _open_line(self) -> None:
        """Enter does the next thing: accept where that is possible, else correct, else show the voucher."""
        for part, signal in (
            (self.accept, self.accept_requested),
            (self.correct, self.correct_requested),
            (self.person, self.person_requested),
        ):
            if not part.isHidden():
                self._line(signal)
                return

    def _line(self, signal: SignalInstance) -> None:
        row = self.table.chosen()
        if row is not None:
            signal.emit(row)

    def _emit(self, signal: SignalInstance) -> None:
        if (row := self.list.chosen()) is not None:
            signal.emit(row)

    def _type(self) -> None:
        if self.form.check():
            self.line_typed.emit(line_draft(self.form.values(), id_=new_id()))
