"""The chosen voucher with everything about it, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from counsellor_app.kinds.medication import VoucherState
from counsellor_app.services.medication.voucher_list import VoucherRow
from counsellor_app.ui.medication.words import state_text, state_tone, voucher_facts
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import Card, clear_layout
from counsellor_app.ui.widgets.chip import ChipRow
from counsellor_app.ui.widgets.flow_layout import FlowLayout
from counsellor_app.ui.widgets.labels import button, copyable, label


class VoucherCard(Card):
    """Passive; the signals carry the row."""

    print_requested = Signal(object)
    cancel_requested = Signal(object)
    renew_requested = Signal(object)
    lost_requested = Signal(object)
    change_requested = Signal(object)
    person_requested = Signal(object)

    def __init__(self, *, leads_to_person: bool = True) -> None:
        super().__init__(name="voucherCard")
        self._leads_to_person = leads_to_person
        self._row: VoucherRow | None = None
        self.number = copyable("", "heading", name="voucherNumber")
        self.chips = ChipRow(name="voucherChips")
        self.none = label(
            translate("medication", "Choose a voucher in the list to see it here."), "small"
        )
        self._facts = QGridLayout()
        self._facts.setHorizontalSpacing(px(16))
        self._facts.setVerticalSpacing(px(4))
        self._facts.setColumnStretch(1, 1)
        self.print_again = button(
            translate("medication", "Print a copy"),
            lambda: self.print_requested.emit(self._row),
            name="printVoucher",
        )
        self.cancel = button(
            translate("medication", "Cancel …"),
            lambda: self.cancel_requested.emit(self._row),
            name="cancelVoucherButton",
        )
        self.renew = button(
            translate("medication", "Renew"),
            lambda: self.renew_requested.emit(self._row),
            name="renewVoucher",
        )
        self.lost = button(
            translate("medication", "Replace a lost one"),
            lambda: self.lost_requested.emit(self._row),
            name="replaceLost",
        )
        self.change = button(
            translate("medication", "Other product …"),
            lambda: self.change_requested.emit(self._row),
            name="changeProducts",
        )
        self.person = button(
            translate("medication", "Open the citizen"),
            lambda: self.person_requested.emit(self._row),
            name="openVoucherPerson",
        )
        for part in (self.number, self.chips, self.none):
            self.body.addWidget(part)
        self.body.addLayout(self._facts)
        buttons = QWidget()
        flow = FlowLayout(buttons, spacing=px(8))
        for each in (
            *(self.print_again, self.renew, self.lost, self.change),
            *(self.cancel, self.person),
        ):
            flow.addWidget(each)
        self.body.addWidget(buttons)
        self.show_row(None)

    def show_row(self, row: VoucherRow | None) -> None:
        """Another voucher, or none."""
        self._row = row
        clear_layout(self._facts)
        self.none.setVisible(row is None)
        for part in (
            self.number,
            self.chips,
            self.print_again,
            self.cancel,
            self.renew,
            self.lost,
            self.change,
        ):
            part.setVisible(row is not None)
        self.person.setVisible(row is not None and self._leads_to_person)
        if row is None:
            return
        self.number.setText(row.number)
        self.chips.show_chips([(state_text(row), state_tone(row))])
        for place, (title, value) in enumerate(voucher_facts(row)):
            self._facts.addWidget(label(title, "small", wrap=False), place, 0)
            self._facts.addWidget(copyable(value), place, 1)
        self.print_again.setVisible(row.state is not VoucherState.CANCELLED)
        self.cancel.setVisible(row.state in (VoucherState.ISSUED, VoucherState.EXPIRED))
        self.renew.setVisible(row.state is VoucherState.EXPIRED)
        self.lost.setVisible(row.state is VoucherState.ISSUED)
        self.change.setVisible(row.state is VoucherState.ISSUED)
