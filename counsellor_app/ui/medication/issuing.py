"""The acts on vouchers that the area and the page of a person share: issue, print, cancel, renew."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from counsellor_app.documents import voucher as voucher_paper
from counsellor_app.ids import new_id
from counsellor_app.services import (
    redemptions,
    voucher_proposals,
    voucher_sheets,
    vouchers,
)
from counsellor_app.services.redemptions import PharmacyRow
from counsellor_app.services.sheets import VoucherSheet
from counsellor_app.services.voucher_proposals import VoucherProposal
from counsellor_app.services.vouchers import VoucherDraft
from counsellor_app.ui.medication.issue_dialog import CancelDialog, IssueDialog
from counsellor_app.ui.printing import show_pdf
from counsellor_app.ui.screen import Context
from counsellor_app.ui.translation import translate


class Issuing:
    """Held by a presenter."""

    def __init__(self, ctx: Context) -> None:
        self._ctx = ctx

    def issue(self, pathway_id: UUID) -> None:
        """Ask for products and weeks, issue, and show the paper."""

        def with_pharmacies(proposal: VoucherProposal) -> None:
            self._ctx.read(redemptions.pharmacies, then=lambda found: self._ask(proposal, found))

        self._ctx.read(voucher_proposals.next_voucher, pathway_id, then=with_pharmacies)

    def print_again(self, voucher_id: UUID) -> None:
        """Another copy, which leaves a trace."""
        self._ctx.write(vouchers.reprint, voucher_id, then=lambda _: self.show(voucher_id))

    def show(self, voucher_id: UUID) -> None:
        """The paper as it was printed last."""
        self._ctx.read(voucher_sheets.voucher_sheet, voucher_id, then=self._preview)

    def cancel(self, voucher_id: UUID, number: str) -> None:
        """Ask why, and make it void."""
        dialog = CancelDialog(number, self._ctx.dialogs.parent)

        def done(_: None) -> None:
            dialog.accept()
            self._ctx.tell(translate("medication", "{number} is cancelled.").format(number=number))

        dialog.cancel_requested.connect(
            lambda reason: self._ctx.write(
                vouchers.cancel_voucher, voucher_id, reason, form=dialog.form, then=done
            )
        )
        self._ctx.dialogs.run(dialog)

    def renew(self, voucher_id: UUID) -> None:
        """The same again with a new number, after it ran out unused."""
        question = translate(
            "medication",
            "Issue the same products and weeks again with a new number? The old voucher is cancelled.",
        )
        if self._ctx.dialogs.ask(question, yes=translate("medication", "Issue again")):
            self._ctx.write(vouchers.renew_voucher, voucher_id, new_id(), then=self.show)

    def _ask(self, proposal: VoucherProposal, pharmacies: Sequence[PharmacyRow]) -> None:
        dialog = IssueDialog(proposal, pharmacies, self._ctx.dialogs.parent)
        issued: list[UUID] = []

        def done(voucher_id: UUID) -> None:
            issued.append(voucher_id)
            dialog.accept()

        def write(draft: VoucherDraft) -> None:
            self._ctx.write(vouchers.issue_voucher, draft, form=dialog, then=done)

        dialog.issue_requested.connect(write)
        self._ctx.dialogs.run(dialog)
        if issued:
            self.show(issued[0])

    def _preview(self, sheet: VoucherSheet) -> None:
        content = voucher_paper.to_pdf([sheet])
        show_pdf(self._ctx, content, title=sheet.number, offered=f"{sheet.number}.pdf")
