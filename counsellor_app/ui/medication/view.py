"""The area Medicin: who is due, every voucher, the chosen one, and what pharmacies hand out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from counsellor_app.kinds.medication import VoucherState
from counsellor_app.services.medication.redemptions import PharmacyRow, RedemptionDraft
from counsellor_app.services.medication.voucher_list import VoucherFilter, VoucherRow
from counsellor_app.services.medication.voucher_proposals import DueRow
from counsellor_app.ui.kind_text import kind_text
from counsellor_app.ui.medication.columns import due_columns, voucher_columns
from counsellor_app.ui.medication.issue_dialog import chosen_pharmacy
from counsellor_app.ui.medication.voucher_card import VoucherCard
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import Card, PageHead, columns, page, scrolled
from counsellor_app.ui.widgets.date_edit import DateEdit
from counsellor_app.ui.widgets.draft_form import DraftForm
from counsellor_app.ui.widgets.fields import Choice, NumberEdit
from counsellor_app.ui.widgets.labels import allow, button
from counsellor_app.ui.widgets.row_table_view import RowTableView
from counsellor_app.ui.widgets.search_box import SearchBox

_LISTED = (
    VoucherState.ISSUED,
    VoucherState.EXPIRED,
    VoucherState.REDEEMED,
    VoucherState.INVOICED,
    VoucherState.SETTLED,
    VoucherState.CANCELLED,
)


class MedicationView(QWidget):
    """Passive."""

    filter_changed = Signal()
    search_settled = Signal()
    issue_requested = Signal(object)  # the due row
    group_requested = Signal(object)  # the due rows
    redeem_requested = Signal(object)  # what stands in the form

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self.setObjectName("medication")
        self._today = today
        self._due_rows: list[DueRow] = []
        self.head = PageHead(translate("medication", "Medicine"))
        self.search = SearchBox(
            translate("medication", "Number or name …"),
            name="voucherSearch",
            title=translate("medication", "Search vouchers"),
        )
        states: list[tuple[str, object]] = [(kind_text(each), each) for each in _LISTED]
        self.state = Choice(
            states,
            title=translate("medication", "State"),
            name="voucherState",
            none_text=translate("medication", "All states"),
        )
        self.due: RowTableView[DueRow] = RowTableView(
            due_columns(today),
            name="dueTable",
            title=translate("medication", "Vouchers to issue or renew"),
            empty=translate(
                "medication",
                "No voucher is due. Whoever has a scheme stands here a week before the next weeks begin.",
            ),
        )
        self.table: RowTableView[VoucherRow] = RowTableView(
            voucher_columns(),
            name="voucherTable",
            title=translate("medication", "Vouchers"),
            empty=translate("medication", "No vouchers yet. Issue one from the list above."),
        )
        self.card = VoucherCard()
        self.form = DraftForm(columns=2, name="redeemForm")
        self._lay_out()
        self.first_focus: QWidget = self.due
        self._connect()

    # --- what the presenter says

    def wanted(self) -> VoucherFilter:
        """What the list is to show."""
        return VoucherFilter(self.search.text().strip(), self.state.value())

    def show_due(self, rows: Sequence[DueRow]) -> None:
        """Who is to have a voucher."""
        self.due.set_rows(rows)
        self._due_rows = list(rows)
        if rows and self.due.chosen() is None:
            self.due.choose(0)  # Enter issues the first that is due
        self.group.setEnabled(sum(row.expired_voucher_id is None for row in rows) > 1)
        text = translate("medication", "%n to issue or renew", "", len(rows))
        self.head.show_texts(translate("medication", "Medicine"), text)

    def show_vouchers(
        self, count: int, rows: Callable[[int, int], Sequence[VoucherRow]], *, searched: bool
    ) -> None:
        """The list, fetched as it is looked at."""
        empty = translate("medication", "No vouchers yet. Issue one from the list above.")
        found = translate(
            "medication", "No voucher is found. Try a part of the number or the name."
        )
        self.table.set_empty(found if searched else empty)
        self.table.set_source(count, rows)
        self._show_chosen(self.table.chosen())

    def show_voucher(self, row: VoucherRow) -> None:
        """This voucher alone in the list, chosen."""
        self.state.set_value(None)
        self.search.setText(row.number)
        self.search.search_now()
        self.table.choose(0)  # a whole number finds one alone
        self.table.setFocus()

    def show_pharmacies(self, rows: Sequence[PharmacyRow]) -> None:
        """The pharmacies to choose from."""
        self.pharmacy.set_options(list(chosen_pharmacy(rows)))

    def clear_form(self) -> None:
        """Ready for the next line; the pharmacy stays, for lists come from one."""
        kept = self.pharmacy.value()
        self.form.clear()
        self.form.set_values({"pharmacy_id": kept, "redeemed_on": self._today()})

    # --- inside

    def _lay_out(self) -> None:
        area, outer = page("medicationPage")
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        column.addWidget(self._due_card(), 2)
        column.addWidget(self._list_card(), 3)
        right = QWidget()
        pane = QVBoxLayout(right)
        pane.setContentsMargins(0, 0, 0, 0)
        pane.setSpacing(px(12))
        pane.addWidget(self.card)
        pane.addWidget(self._redeem_card())
        pane.addStretch(1)
        outer.addWidget(self.head)
        outer.addLayout(columns(left, right, stretch=(5, 3)), 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scrolled(area, "medicationScroll"))

    def _due_card(self) -> Card:
        card = Card(translate("medication", "To issue or renew"), name="dueCard", flush=True)
        self.due.setMinimumHeight(px(150))
        card.body.addWidget(self.due)
        row = QHBoxLayout()
        row.setContentsMargins(px(16), px(6), px(16), px(10))
        self.issue = button(
            translate("medication", "Issue the next voucher"),
            self._issue,
            primary=True,
            name="issueDue",
        )
        allow(self.issue, False)
        self.group = button(
            translate("medication", "Issue for several …"),
            lambda: self.group_requested.emit(self._due_rows),
            name="issueGroup",
        )
        self.group.setEnabled(False)
        row.addStretch(1)
        row.addWidget(self.group)
        row.addWidget(self.issue)
        card.body.addLayout(row)
        return card

    def _list_card(self) -> Card:
        card = Card(translate("medication", "Vouchers"), name="vouchersCard", flush=True)
        row = QHBoxLayout()
        row.setContentsMargins(px(16), 0, px(16), px(6))
        row.addWidget(self.search, 3)
        row.addWidget(self.state, 1)
        card.body.addLayout(row)
        self.table.setMinimumHeight(px(220))
        card.body.addWidget(self.table, 1)
        return card

    def _redeem_card(self) -> Card:
        card = Card(translate("medication", "Register a redemption"), name="redeemCard")
        self.number = QLineEdit()
        self.number.setPlaceholderText("STR-2026-000123-7")
        self.pharmacy = Choice(title=translate("medication", "Pharmacy"), none_text="–")
        self.form.add("number", translate("medication", "Number"), self.number, required=True)
        self.form.add(
            "redeemed_on",
            translate("medication", "Date"),
            DateEdit(today=self._today),
            required=True,
        )
        self.form.add(
            "pharmacy_id", translate("medication", "Pharmacy"), self.pharmacy, required=True
        )
        self.form.add(
            "amount",
            translate("medication", "Amount, kr."),
            NumberEdit(decimals=2),
            required=True,
        )
        self.redeem = button(
            translate("medication", "Keep the redemption"), self._redeem, name="redeem"
        )
        card.body.addWidget(self.form)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.redeem)
        card.body.addLayout(row)
        return card

    def _connect(self) -> None:
        self.search.searched.connect(lambda _: self.filter_changed.emit())
        self.search.settled.connect(lambda _: self.search_settled.emit())
        self.search.left_down.connect(self.table.setFocus)
        self.state.currentIndexChanged.connect(lambda _: self.filter_changed.emit())
        self.due.row_chosen.connect(lambda row: allow(self.issue, row is not None))
        self.due.row_opened.connect(lambda _: self._issue())
        self.table.row_chosen.connect(self._show_chosen)
        self.number.returnPressed.connect(lambda: self.form.fields["amount"].setFocus())
        for name, text, key, act in (
            (
                "issueDueAction",
                translate("medication", "Issue the next voucher"),
                "Ctrl+E",
                self._issue,
            ),
            (
                "issueGroupAction",
                translate("medication", "Issue for several …"),
                "Ctrl+Shift+E",
                self.group.click,
            ),
            (
                "redeemAction",
                translate("medication", "Register a redemption"),
                "Ctrl+I",
                self.number.setFocus,
            ),
            (
                "voucherSearchAction",
                translate("medication", "Search vouchers"),
                "Ctrl+F",
                self.search.setFocus,
            ),
        ):
            action = QAction(text, self)
            action.setObjectName(name)
            action.setShortcut(key)
            action.triggered.connect(lambda _checked=False, act=act: act())
            self.addAction(action)

    def _show_chosen(self, row: VoucherRow | None) -> None:
        self.card.show_row(row)
        if row is not None and row.state is VoucherState.ISSUED and not self.form.value("amount"):
            self.form.set_value("number", row.number)

    def _issue(self) -> None:
        if (row := self.due.chosen()) is not None:
            self.issue_requested.emit(row)

    def _redeem(self) -> None:
        if not self.form.check():
            return
        values = self.form.values()
        pharmacy: UUID | None = values["pharmacy_id"]
        amount = Decimal(values["amount"])
        self.redeem_requested.emit(
            RedemptionDraft(values["number"], pharmacy, values["redeemed_on"], amount)
        )
