"""Reads what the medicine costs, and sets budgets."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from counsellor_app.reports import medicine_money
from counsellor_app.reports.medicine_money import MoneyRow
from counsellor_app.services.medication import budgets
from counsellor_app.services.medication.budgets import BudgetDraft
from counsellor_app.ui.medication.money_view import MoneyView
from counsellor_app.ui.screen import Context, Presenter
from counsellor_app.ui.translation import translate

_TABLES = {
    "voucher",
    "redemption",
    "supply",
    "scheme_grant",
    "scheme",
    "budget",
    "settlement",
    "follow_up",
}


class MoneyPresenter(Presenter):
    """Between the doors and the view."""

    def __init__(self, ctx: Context, view: MoneyView) -> None:
        super().__init__(ctx)
        self._view = view
        self._year = ctx.today.year
        view.year_chosen.connect(self._on_year)
        view.budget_changed.connect(self._on_budget)
        ctx.watch(_TABLES, self.reload)

    def open(self, **_what: Any) -> None:
        """The tab is shown."""
        self.ctx.read(medicine_money.money_years, then=self._view.show_years)
        self.reload()

    def reload(self) -> None:
        """The chosen year again, when the tab is looked at."""
        if not self._view.isHidden():
            self.ctx.read(medicine_money.money, self._year, then=self._show)

    def _show(self, rows: Sequence[MoneyRow]) -> None:
        self._view.show_rows(rows)

    def _on_year(self, year: int) -> None:
        self._year = year
        self.ctx.read(medicine_money.money, year, then=self._show)

    def _on_budget(self, draft: BudgetDraft) -> None:
        self.ctx.write(
            budgets.save_budget,
            draft,
            form=self._view.form,
            on_conflict=lambda _keep: self.reload(),
            then=lambda _: self.ctx.tell(translate("medication", "The budget is saved.")),
        )
