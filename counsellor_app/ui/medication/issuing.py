"""The acts on vouchers that the area and the page of a person share: issue, print, cancel, renew."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QObject

from counsellor_app.documents import voucher as voucher_paper
from counsellor_app.documents import voucher_batch
from counsellor_app.errors import UserError
from counsellor_app.ids import new_id
from counsellor_app.services.letters.sheets import VoucherSheet
from counsellor_app.services.medication import (
    redemptions,
    voucher_proposals,
    voucher_replacing,
    voucher_sheets,
    vouchers,
)
from counsellor_app.services.medication.redemptions import PharmacyRow
from counsellor_app.services.medication.voucher_list import VoucherRow
from counsellor_app.services.medication.voucher_proposals import (
    CourseVouchers,
    DueRow,
    GroupProposal,
    VoucherProposal,
)
from counsellor_app.services.medication.vouchers import GroupIssued, VoucherDraft
from counsellor_app.ui.error_text import sentence
from counsellor_app.ui.medication.group_dialog import GroupDialog, ProductsDialog
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
            text = translate("medication", "{number} is cancelled.").format(number=number)
            self._ctx.tell(text, undo=True)

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
            self._ctx.write(voucher_replacing.renew_voucher, voucher_id, new_id(), then=self.show)

    def replace_lost(self, voucher_id: UUID, number: str) -> None:
        """The paper is gone: another number for the same, and its paper."""
        question = translate(
            "medication",
            "Is {number} lost? It becomes void, and the same products and weeks get a new number.",
        )
        if self._ctx.dialogs.ask(
            question.format(number=number), yes=translate("medication", "Replace it")
        ):
            self._ctx.write(voucher_replacing.replace_lost, voucher_id, new_id(), then=self.show)

    def change_products(self, row: VoucherRow) -> None:
        """Other products for the same weeks, on a voucher with a new number."""
        dialog = ProductsDialog(row, self._ctx.dialogs.parent)
        issued: list[UUID] = []

        def done(voucher_id: UUID) -> None:
            issued.append(voucher_id)
            dialog.accept()

        dialog.wanted.connect(
            lambda products: self._ctx.write(
                voucher_replacing.change_products,
                row.id,
                products,
                dialog.draft_id,
                form=dialog,
                then=done,
            )
        )
        self._ctx.dialogs.run(dialog)
        if issued:
            self.show(issued[0])

    def issue_group(self, rows: Sequence[DueRow]) -> None:
        """Many in one act, and their papers in one PDF."""
        due = tuple(row.id for row in rows if row.expired_voucher_id is None)
        self._ctx.read(voucher_proposals.group_proposals, due, then=self._ask_group)

    def issue_course(self, course_id: UUID) -> None:
        """All on a course who are due in one act; those who are not stand there with the reason."""

        def ask(found: CourseVouchers) -> None:
            told = [
                f"{each.name}: {sentence(UserError(each.code, **each.facts))}"
                for each in found.left_out
            ]
            self._ask_group(found.due, told)

        self._ctx.read(voucher_proposals.vouchers_of_course, course_id, then=ask)

    def _ask_group(self, found: Sequence[GroupProposal], left_out: Sequence[str] = ()) -> None:
        dialog = GroupDialog(found, self._ctx.dialogs.parent, left_out)

        def done(answer: GroupIssued) -> None:
            dialog.accept()
            self._show_group(answer, {each.pathway_id: each.name for each in found})

        dialog.wanted.connect(
            lambda drafts: self._ctx.write(vouchers.issue_for_group, drafts, form=dialog, then=done)
        )
        self._ctx.dialogs.run(dialog)

    def _show_group(self, answer: GroupIssued, names: dict[UUID, str]) -> None:
        if answer.refused:
            told = [
                f"{names[each.pathway_id]}: {sentence(UserError(each.code, **each.facts))}"
                for each in answer.refused
            ]
            self._ctx.dialogs.advise("\n".join(told))
        if answer.issued:
            self._ctx.jobs.start(
                self._ctx.dialogs.parent or QCoreApplication.instance() or QObject(),
                voucher_batch.pages,
                self._ctx.backend,
                answer.issued,
                title=translate("medication", "Vouchers"),
                then=self._preview_group,
            )

    def _preview_group(self, batch: voucher_batch.Batch) -> None:
        show_pdf(
            self._ctx,
            batch.content,
            title=translate("medication", "Vouchers"),
            offered=f"{batch.name}.pdf",
            people=batch.count,
        )

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
        title = translate("medication", "Voucher")  # the print queue needs no number of anybody
        show_pdf(self._ctx, content, title=title, offered=f"{sheet.number}.pdf", people=1)
