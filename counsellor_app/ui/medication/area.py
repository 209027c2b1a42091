"""The area Medicin with its pages: vouchers, settlement, and for those who may see them stock and money."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from counsellor_app.services.actor import Right
from counsellor_app.ui.medication.money_presenter import MoneyPresenter
from counsellor_app.ui.medication.money_view import MoneyView
from counsellor_app.ui.medication.presenter import MedicationPresenter
from counsellor_app.ui.medication.settlement_presenter import SettlementPresenter
from counsellor_app.ui.medication.settlement_view import SettlementView
from counsellor_app.ui.medication.stock_view import StockPresenter, StockView
from counsellor_app.ui.medication.view import MedicationView
from counsellor_app.ui.screen import Context, Presenter, first_focus
from counsellor_app.ui.translation import translate


class MedicationArea(QWidget):
    """The pages as tabs; each is read when it is shown."""

    def __init__(self, ctx: Context) -> None:
        super().__init__()
        self.setObjectName("medicationArea")
        self.vouchers = MedicationView(lambda: ctx.today)
        self.settlements = SettlementView(ctx.today)
        self.tabs = QTabWidget()
        self.tabs.setObjectName("medicationTabs")
        self.tabs.setAccessibleName(translate("medication", "Pages of Medicine"))
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self.vouchers, translate("medication", "Vouchers"))
        self.tabs.addTab(self.settlements, translate("medication", "Settlement"))
        self.stock = StockView(ctx.today)
        self.tabs.addTab(self.stock, translate("medication", "Stock"))
        self.money: MoneyView | None = None
        if ctx.backend.actor.may(Right.NUMBERS):
            self.money = MoneyView(may_budget=ctx.backend.actor.may(Right.RULES))
            self.tabs.addTab(self.money, translate("medication", "Money"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.tabs)

    @property
    def first_focus(self) -> QWidget:
        """The list of the page that is shown."""
        shown = self.tabs.currentWidget()
        return first_focus(shown) or shown

    def show_page(self, page: QWidget) -> None:
        """Another page."""
        self.tabs.setCurrentWidget(page)


class MedicationAreaPresenter(Presenter):
    """Hands what is asked for to the page that it concerns."""

    def __init__(self, ctx: Context, view: MedicationArea) -> None:
        super().__init__(ctx)
        self._view = view
        self.vouchers = MedicationPresenter(ctx, view.vouchers)
        self.settlements = SettlementPresenter(ctx, view.settlements)
        self._pages: dict[QWidget, Presenter] = {
            view.vouchers: self.vouchers,
            view.settlements: self.settlements,
            view.stock: StockPresenter(ctx, view.stock),
        }
        if view.money is not None:
            self._pages[view.money] = MoneyPresenter(ctx, view.money)
        view.tabs.currentChanged.connect(lambda _: self._open_page())

    def open(
        self,
        pathway_id: UUID | None = None,
        voucher_id: UUID | None = None,
        settlement_id: UUID | None = None,
        **_what: Any,
    ) -> None:
        """Shown by a gesture: a voucher or a pathway leads to the vouchers, a settlement to settling."""
        if settlement_id is not None:
            self._show(self._view.settlements)
            self.settlements.open(settlement_id)
        elif pathway_id is not None or voucher_id is not None:
            self._show(self._view.vouchers)
            self.vouchers.open(pathway_id=pathway_id, voucher_id=voucher_id)
        else:
            self._open_page()
        self._view.first_focus.setFocus()

    def _show(self, page: QWidget) -> None:
        self._view.tabs.blockSignals(True)
        self._view.show_page(page)
        self._view.tabs.blockSignals(False)

    def _open_page(self) -> None:
        self._pages[self._view.tabs.currentWidget()].open()
