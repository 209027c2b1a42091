"""Everyone who waits with her wishes and her offer; and how long people wait, with one more course tried out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counsellor_app.services.attendance.waiting_list import WaitingRow
from counsellor_app.services.planning.waiting_figures import ProgrammeWaiting
from counsellor_app.ui.courses import waiting_columns
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import Card, PageHead
from counsellor_app.ui.widgets.date_edit import DateEdit
from counsellor_app.ui.widgets.draft_form import DraftForm
from counsellor_app.ui.widgets.fields import NumberEdit
from counsellor_app.ui.widgets.flow_layout import FlowLayout
from counsellor_app.ui.widgets.key_button import KeyButton
from counsellor_app.ui.widgets.labels import allow, button, label
from counsellor_app.ui.widgets.row_table_view import RowTableView


class WaitingPageView(QWidget):
    """Everyone in a queue, the longest waiting first. One key says yes or no for the chosen one."""

    back_requested = Signal()
    figures_requested = Signal()
    offer_requested = Signal(object)
    leave_requested = Signal(object)
    accept_requested = Signal(object)
    decline_requested = Signal(object)
    withdraw_requested = Signal(object)
    longer_requested = Signal(object)

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self.setObjectName("waitingPage")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(18), px(16), px(18), px(16))
        layout.setSpacing(px(12))
        layout.addWidget(self._head())
        self.table: RowTableView[WaitingRow] = RowTableView(
            waiting_columns.queue_columns(today),
            name="waitingTable",
            title=translate("courses", "Waiting list"),
            empty=translate(
                "courses",
                "Nobody is waiting. Whoever is put on the list from her page stands here.",
            ),
        )
        card = Card(flush=True)
        card.body.addWidget(self.table)
        layout.addWidget(card, 1)
        layout.addWidget(self._answers())
        self.table.row_chosen.connect(self._on_chosen)
        self.table.row_opened.connect(lambda row: self.offer_requested.emit(row))
        for key, press in (("J", self.accept), ("N", self.decline), ("U", self.longer)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(press.click)
        self._on_chosen(None)

    def show_source(self, count: int, page: Callable[[int, int], Sequence[WaitingRow]]) -> None:
        """Those who wait, fetched in pages."""
        self.table.set_source(count, page)
        if count and self.table.chosen() is None:
            self.table.choose(0)
        self._on_chosen(self.table.chosen())

    def _head(self) -> PageHead:
        head = PageHead(
            translate("courses", "Waiting list"),
            translate("courses", "The longest waiting stands first. Enter offers a place."),
        )
        head.buttons.addWidget(
            button(translate("courses", "Back"), self.back_requested.emit, name="waitingBack")
        )
        head.buttons.addWidget(
            button(
                translate("courses", "Waiting time and places"),
                self.figures_requested.emit,
                name="waitingFigures",
            )
        )
        self.offer = button(
            translate("courses", "Offer a place …"),
            lambda: self._tell(self.offer_requested),
            primary=True,
            name="waitingOffer",
        )
        head.buttons.addWidget(self.offer)
        return head

    def _answers(self) -> QWidget:
        bar = QWidget()
        row = FlowLayout(bar, spacing=px(8))
        self.accept = KeyButton(
            translate("courses", "Says yes to the place"),
            "J",
            lambda: self._tell(self.accept_requested),
            cap_after=True,
            name="offerAccept",
        )
        self.decline = KeyButton(
            translate("courses", "Says no"),
            "N",
            lambda: self._tell(self.decline_requested),
            cap_after=True,
            name="offerDecline",
        )
        self.longer = KeyButton(
            translate("courses", "One week more to answer"),
            "U",
            lambda: self._tell(self.longer_requested),
            cap_after=True,
            name="offerLonger",
        )
        self.withdraw = button(
            translate("courses", "Withdraw the offer"),
            lambda: self._tell(self.withdraw_requested),
            name="offerWithdraw",
        )
        self.leave = button(
            translate("courses", "Take off the list"),
            lambda: self._tell(self.leave_requested),
            name="waitingLeave",
        )
        for part in (self.accept, self.decline, self.longer, self.withdraw, self.leave):
            row.addWidget(part)
        return bar

    def _on_chosen(self, row: WaitingRow | None) -> None:
        for each in (self.offer, self.leave):
            allow(each, row is not None)
        for each in (self.accept, self.decline, self.longer, self.withdraw):
            allow(
                each,
                row is not None and row.offer_id is not None,
                translate("courses", "No place is offered to the one that is chosen."),
            )

    def _tell(self, wish: object) -> None:
        if (row := self.table.chosen()) is not None:
            wish.emit(row)  # type: ignore[attr-defined]


class WaitingFiguresView(QWidget):
    """The programmes with their queues, and one more course tried out under them."""

    back_requested = Signal()
    try_requested = Signal()

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self.setObjectName("waitingFiguresPage")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(18), px(16), px(18), px(16))
        layout.setSpacing(px(12))
        head = PageHead(
            translate("courses", "Waiting time and places"),
            translate("courses", "Arrivals are counted over the last twelve weeks."),
        )
        head.buttons.addWidget(
            button(translate("courses", "Back"), self.back_requested.emit, name="figuresBack")
        )
        layout.addWidget(head)
        self.table: RowTableView[ProgrammeWaiting] = RowTableView(
            waiting_columns.figure_columns(),
            name="figuresTable",
            title=translate("courses", "Waiting time and places"),
            empty=translate("courses", "No programme has a queue or a course yet."),
        )
        self.table.setMinimumHeight(px(180))
        listed = Card(flush=True)
        listed.body.addWidget(self.table)
        layout.addWidget(listed, 1)
        layout.addWidget(self._trial(today))

    def show_rows(self, rows: Sequence[ProgrammeWaiting]) -> None:
        """The programmes; the first is tried out unless another is chosen."""
        self.table.set_rows(rows)
        if rows and self.table.chosen() is None:
            self.table.choose(0)
        self.trial.setEnabled(bool(rows))

    def show_answer(self, sentence: str) -> None:
        """What one more course would do."""
        self.answer.setText(sentence)

    def _trial(self, today: Callable[[], date]) -> Card:
        card = Card(translate("courses", "What would one more course do?"), name="trialCard")
        self.form = DraftForm(columns=3, name="trialForm")
        self.starts_on = DateEdit(today=today, name="trialDay")
        self.form.add("starts_on", translate("courses", "Begins"), self.starts_on, required=True)
        self.form.add("capacity", translate("courses", "Places"), NumberEdit(), required=True)
        self.trial = button(
            translate("courses", "Work it out"), self.try_requested.emit, name="trialRun"
        )
        self.answer = label("", name="trialAnswer")
        self.answer.setMinimumHeight(px(44))
        card.body.addWidget(self.form)
        row = QHBoxLayout()
        row.addWidget(self.trial)
        row.addStretch(1)
        card.body.addLayout(row)
        card.body.addWidget(self.answer)
        return card
