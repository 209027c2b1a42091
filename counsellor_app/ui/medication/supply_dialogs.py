"""Handing medicine out from the own stock, and refunding a receipt."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from counsellor_app.ids import new_id
from counsellor_app.kinds.medication import STRENGTHS, MedicineProduct
from counsellor_app.services.letters.sheets import Medicine
from counsellor_app.services.medication.stock import StockRow
from counsellor_app.services.medication.supplies import HandOutDraft, RefundDraft
from counsellor_app.ui.kind_text import kind_text
from counsellor_app.ui.medication.words import product_text
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.date_edit import DateEdit
from counsellor_app.ui.widgets.draft_form import DraftForm
from counsellor_app.ui.widgets.fields import Choice, NumberEdit
from counsellor_app.ui.widgets.labels import button, label


class _SupplyDialog(QDialog):
    wanted = Signal(object)

    def __init__(self, title: str, act: str, name: str, weeks: int, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setWindowTitle(title)
        self._id = new_id()
        self.form = DraftForm(columns=2, name=f"{name}Form")
        self.act = button(act, primary=True, name=f"{name}Act")
        self.act.setDefault(True)
        self.none = label("", "small", name=f"{name}None")
        self.none.hide()
        none = translate("medication", "none: besides the weeks")
        options: list[tuple[str, object]] = [(none, 0)]
        options += [(str(number), number) for number in range(1, weeks + 1)]
        self._weeks = Choice(options, title=translate("medication", "Weeks it covers"))
        self._weeks.set_value(weeks)

    def finish(self, on_act: Callable[[], None]) -> None:
        """The form and the buttons; `on_act` answers the main one."""
        self.act.clicked.connect(lambda _=False: on_act())
        self.form.add("weeks", translate("medication", "Weeks it covers"), self._weeks)
        column = QVBoxLayout(self)
        column.setSpacing(px(12))
        column.setContentsMargins(px(20), px(18), px(20), px(16))
        column.addWidget(self.none)
        column.addWidget(self.form)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(button(translate("medication", "Not now"), self.reject, name="supplyBack"))
        row.addWidget(self.act)
        column.addLayout(row)
        self.setMinimumWidth(px(560))

    def show_error(self, field: str, sentence: str) -> bool:
        """A sentence under its field."""
        return self.form.show_error(field, sentence)


class HandOutDialog(_SupplyDialog):
    """Which packages leave the cupboard."""

    def __init__(
        self,
        pathway_id: UUID,
        stock: tuple[StockRow, ...],
        weeks: int,
        today: date,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            translate("medication", "Hand out"),
            translate("medication", "Hand out"),
            "handOut",
            weeks,
            parent,
        )
        self._pathway_id = pathway_id
        there = [row for row in stock if row.packages > 0]
        options: list[tuple[str, object]] = [
            (f"{product_text(row.medicine)} ({row.packages})", row.medicine) for row in there
        ]
        title = translate("medication", "Product")
        self.form.add("product", title, Choice(options, title=title), span=2)
        self.form.add("packages", translate("medication", "Packages"), NumberEdit(), required=True)
        day = DateEdit(today=lambda: today)
        self.form.add("supplied_on", translate("medication", "Date"), day, required=True)
        self.form.add("batch", translate("medication", "Batch (optional)"), QLineEdit())
        self.form.set_values({"packages": 1, "supplied_on": today})
        self.none.setText(
            translate(
                "medication", "Nothing is in stock. Note what is bought under Medicine, Stock."
            )
        )
        self.none.setVisible(not there)
        self.act.setEnabled(bool(there))
        self.finish(self._on_act)

    def _on_act(self) -> None:
        if self.form.check():
            values = self.form.values()
            medicine = values.pop("product")
            self.wanted.emit(HandOutDraft(self._pathway_id, medicine, id=self._id, **values))


class RefundDialog(_SupplyDialog):
    """What a receipt says."""

    def __init__(
        self,
        pathway_id: UUID,
        allowed: tuple[MedicineProduct, ...],
        weeks: int,
        today: date,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            translate("medication", "Refund a receipt"),
            translate("medication", "Refund"),
            "refund",
            weeks,
            parent,
        )
        self._pathway_id = pathway_id
        # What needs a prescription first: that is what receipts are for.
        products = sorted(allowed or MedicineProduct, key=lambda each: not each.prescription_only)
        options: list[tuple[str, object]] = [(kind_text(each), each) for each in products]
        title = translate("medication", "Product")
        self.product = Choice(options, title=title)
        self.form.add("product", title, self.product)
        title = translate("medication", "Strength")
        self.strength = Choice(title=title, none_text="–")
        self.form.add("strength", title, self.strength)
        day = DateEdit(today=lambda: today)
        self.form.add("bought_on", translate("medication", "Bought on"), day, required=True)
        amount = NumberEdit(decimals=2)
        self.form.add("amount", translate("medication", "Amount, kr."), amount, required=True)
        hint = translate("medication", "No name and no CPR number")
        self.form.add(
            "receipt", translate("medication", "Number of the receipt"), QLineEdit(), hint=hint
        )
        self.product.currentIndexChanged.connect(lambda _: self._offer())
        self._offer()
        self.finish(self._on_act)

    def _offer(self) -> None:
        strengths = STRENGTHS[self.product.value()]
        self.strength.set_options([(each, each) for each in strengths])

    def _on_act(self) -> None:
        if self.form.check():
            values = self.form.values()
            medicine = Medicine(values.pop("product"), values.pop("strength") or "")
            self.wanted.emit(RefundDraft(self._pathway_id, medicine, id=self._id, **values))
