"""Fills the area Medicin, issues and cancels vouchers, and registers redemptions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from counsellor_app.services.medication import redemptions, voucher_list, voucher_proposals
from counsellor_app.services.medication.redemptions import RedemptionDraft
from counsellor_app.services.medication.voucher_list import VoucherFilter, VoucherRow
from counsellor_app.services.medication.voucher_proposals import DueRow
from counsellor_app.ui.medication.issuing import Issuing
from counsellor_app.ui.medication.view import MedicationView
from counsellor_app.ui.screen import Context, Presenter
from counsellor_app.ui.translation import translate

_TABLES = {"voucher", "redemption", "scheme_grant", "pathway", "participant", "pharmacy"}


class MedicationPresenter(Presenter):
    """Between the doors and the view."""

    def __init__(self, ctx: Context, view: MedicationView) -> None:
        super().__init__(ctx)
        self._view = view
        self._issuing = Issuing(ctx)
        self._wanted = VoucherFilter()
        view.filter_changed.connect(self._read_vouchers)
        view.search_settled.connect(self._on_settled)
        view.issue_requested.connect(self._on_issue)
        view.redeem_requested.connect(self._on_redeem)
        view.table.row_opened.connect(self._open_person)
        card = view.card
        card.print_requested.connect(lambda row: self._issuing.print_again(row.id))
        card.cancel_requested.connect(lambda row: self._issuing.cancel(row.id, row.number))
        card.renew_requested.connect(lambda row: self._issuing.renew(row.id))
        card.lost_requested.connect(lambda row: self._issuing.replace_lost(row.id, row.number))
        card.change_requested.connect(lambda row: self._issuing.change_products(row))
        view.group_requested.connect(self._issuing.issue_group)
        card.person_requested.connect(self._open_person)
        ctx.watch(_TABLES, self.reload)

    def open(
        self, pathway_id: UUID | None = None, voucher_id: UUID | None = None, **_what: Any
    ) -> None:
        """The list is opened, which is logged; a pathway asks for its next voucher at once."""
        self._view.clear_form()
        self.ctx.look(voucher_list.open_voucher_list, then=lambda _count: self.reload())
        if pathway_id is not None:
            self._issuing.issue(pathway_id)
        if voucher_id is not None:
            self.ctx.read(voucher_list.voucher, voucher_id, then=self._view.show_voucher)

    def reload(self) -> None:
        """Read all three lists again."""
        self.ctx.read(voucher_proposals.due, then=self._view.show_due)
        self.ctx.read(redemptions.pharmacies, then=self._view.show_pharmacies)
        self._read_vouchers()

    def _read_vouchers(self) -> None:
        self._wanted = self._view.wanted()
        self.ctx.read(voucher_list.count, self._wanted, then=self._show_vouchers)

    def _show_vouchers(self, count: int) -> None:
        searched = self._wanted != VoucherFilter()
        self._view.show_vouchers(count, self._page, searched=searched)

    def _page(self, first: int, how_many: int) -> Sequence[VoucherRow]:
        return self.ctx.backend.read(voucher_list.page, self._wanted, first, how_many)

    def _on_settled(self) -> None:
        if self._view.wanted().text:
            self.ctx.look(
                voucher_list.settle_voucher_search, self._view.wanted(), then=lambda _hits: None
            )

    def _on_issue(self, row: DueRow) -> None:
        if row.expired_voucher_id is not None:
            self._issuing.renew(row.expired_voucher_id)
        else:
            self._issuing.issue(row.id)

    def _on_redeem(self, draft: RedemptionDraft) -> None:
        def done(_: UUID) -> None:
            self._view.clear_form()
            self._view.number.setFocus()
            self.ctx.tell(translate("medication", "The redemption is kept."), undo=True)

        self.ctx.write(redemptions.redeem, draft, form=self._view.form, then=done)

    def _open_person(self, row: VoucherRow) -> None:
        self.ctx.go_to(
            "participants",
            participant_id=row.participant_id,
            pathway_id=row.pathway_id,
            tab="medication",
        )
