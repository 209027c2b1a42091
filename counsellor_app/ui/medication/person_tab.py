"""The tab Medicin on the page of a person: her scheme by week, and her vouchers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counsellor_app.errors import StorageError, UserError
from counsellor_app.kinds.medication import SupplyWay, VoucherState
from counsellor_app.services.interview import interview_uses
from counsellor_app.services.medication import (
    schemes,
    stock,
    supplies,
    voucher_list,
    voucher_proposals,
)
from counsellor_app.services.medication.schemes import GrantDraft, SchemeRow
from counsellor_app.services.medication.stock import StockRow
from counsellor_app.services.medication.supplies import SupplyRow
from counsellor_app.services.medication.voucher_list import VoucherRow
from counsellor_app.services.medication.voucher_proposals import GrantRow, VoucherProposal
from counsellor_app.ui import format as written
from counsellor_app.ui.kind_text import kind_text
from counsellor_app.ui.medication.columns import supply_columns, voucher_columns
from counsellor_app.ui.medication.grant_card import GrantCard
from counsellor_app.ui.medication.issuing import Issuing
from counsellor_app.ui.medication.said_card import SaidCard
from counsellor_app.ui.medication.supply_dialogs import HandOutDialog, RefundDialog
from counsellor_app.ui.medication.voucher_card import VoucherCard
from counsellor_app.ui.medication.week_strip import Span, WeekStrip
from counsellor_app.ui.medication.words import TONES, weeks_text
from counsellor_app.ui.screen import Context, Presenter, Screen
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import Card, columns, scrolled
from counsellor_app.ui.widgets.flow_layout import FlowLayout
from counsellor_app.ui.widgets.labels import button, label
from counsellor_app.ui.widgets.row_table_view import RowTableView

_TABLES = {
    "voucher",
    "redemption",
    "supply",
    "scheme_grant",
    "scheme",
    "interview",
    "enrolment",
    "pathway",
}


class MedicineTab(QWidget):
    """Passive."""

    issue_requested = Signal()
    withdraw_requested = Signal()
    hand_out_requested = Signal()
    refund_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("medicineTab")
        self.grant_card = GrantCard()
        self.scheme = label("", "heading", name="grantedScheme")
        self.about = label("", "small", name="grantedAbout")
        self.money = label("", "small", name="grantedMoney")
        self._ways: tuple[SupplyWay, ...] = (SupplyWay.PHARMACY,)
        self.strip = WeekStrip()
        self.next = label("", name="nextVoucher")
        self.issue = button("", self.issue_requested.emit, primary=True, name="issueNext")
        self.issue.hide()  # until its text is known
        self.hand_out = button(
            translate("medication", "Hand out …"),
            self.hand_out_requested.emit,
            name="handOutButton",
        )
        self.refund = button(
            translate("medication", "Refund a receipt …"),
            self.refund_requested.emit,
            name="refundButton",
        )
        self.supplies: RowTableView[SupplyRow] = RowTableView(
            supply_columns(),
            name="personSupplies",
            title=translate("medication", "Handed out and refunded"),
            empty=translate("medication", "Nothing yet."),
        )
        self.withdraw = button(
            translate("medication", "Withdraw the grant …"),
            self.withdraw_requested.emit,
            link=True,
            name="withdrawGrant",
        )
        self.table: RowTableView[VoucherRow] = RowTableView(
            voucher_columns(with_name=False),
            name="personVouchers",
            title=translate("medication", "Vouchers"),
            empty=translate("medication", "No vouchers yet."),
        )
        self.voucher = VoucherCard(leads_to_person=False)
        self.said = SaidCard()
        self.table.row_chosen.connect(self.voucher.show_row)
        self._lay_out()

    def show_grant(self, grant: GrantRow | None, vouchers: Sequence[VoucherRow]) -> None:
        """What is granted, week by week; without a grant the form for one."""
        self.granted_card.setVisible(grant is not None)
        self.grant_card.setVisible(grant is None)
        self.table.set_rows(vouchers)
        if self.table.chosen() is None:
            self.table.choose(len(vouchers) - 1)
        self.vouchers_card.setVisible(grant is not None or bool(vouchers))
        self.voucher.setVisible(bool(vouchers))
        self.voucher.show_row(self.table.chosen())
        if grant is None:
            return
        self.scheme.setText(grant.scheme)
        self._ways = grant.ways
        self.hand_out.setVisible(SupplyWay.HAND_OUT in grant.ways)
        self.refund.setVisible(SupplyWay.REFUND in grant.ways)
        spent = translate("medication", "{spent} of {amount} spent")
        self.money.setText(
            spent.format(spent=written.kroner(grant.spent), amount=written.kroner(grant.amount))
        )
        used = translate(
            "medication", "{used} of {weeks} weeks have vouchers · {grant} · granted {day}"
        )
        text = used.format(
            used=grant.weeks_used,
            weeks=grant.weeks,
            grant=grant.grant_name or grant.scheme,
            day=written.day(grant.granted_on),
        )
        if grant.exception:
            exception = translate("medication", "exception by the team lead")
            text = f"{text} · {exception}"
        self.about.setText(f"{text} · {grant.assessment}" if grant.assessment else text)
        spans = [
            Span(row.week_from, row.week_to, kind_text(row.state), TONES[row.state])
            for row in vouchers
            if row.state is not VoucherState.CANCELLED and row.week_to <= grant.weeks
        ]
        self.strip.show_weeks(grant.weeks, spans)

    def show_next(self, proposal: VoucherProposal | None) -> None:
        """The next voucher, or that there is none."""
        by_voucher = SupplyWay.PHARMACY in self._ways
        self.issue.setVisible(proposal is not None and by_voucher)
        if proposal is None:
            self.next.setText(translate("medication", "No more vouchers are to be issued."))
            return
        weeks = weeks_text(proposal.week_from, proposal.week_to, proposal.scheme_weeks)
        text = translate("medication", "Next: {weeks}, which begins {day}.")
        if proposal.waits_for_meeting:
            text = translate("medication", "Next: {weeks}, after the next meeting attended.")
        self.next.setText(text.format(weeks=weeks, day=written.day(proposal.due_on)))
        act = translate("medication", "Issue a voucher, {weeks}")
        self.issue.setText(act.format(weeks=weeks))

    def show_supplies(self, rows: Sequence[SupplyRow]) -> None:
        """What came without a voucher, where anything did."""
        self.supplies.set_rows(rows)
        self.supplies_card.setVisible(bool(rows))

    def show_closed(self, closed: bool) -> None:
        """A closed pathway is only read."""
        self.withdraw.setVisible(not closed)
        for part in (self.hand_out, self.refund):
            part.setEnabled(not closed)
        if closed:
            self.grant_card.hide()

    def _lay_out(self) -> None:
        self.granted_card = Card(translate("medication", "Scheme"), name="grantedCard")
        for part in (self.scheme, self.about, self.money, self.strip, self.next):
            self.granted_card.body.addWidget(part)
        acts = QWidget()  # they go on in a second line where there is no room for them in one
        row = FlowLayout(acts, spacing=px(8))
        for each in (self.issue, self.hand_out, self.refund, self.withdraw):
            row.addWidget(each)
        self.granted_card.body.addWidget(acts)
        self.vouchers_card = Card(
            translate("medication", "Vouchers"), name="personVouchersCard", flush=True
        )
        self.table.setMinimumHeight(px(180))
        self.vouchers_card.body.addWidget(self.table)
        self.supplies_card = Card(
            translate("medication", "Handed out and refunded"),
            name="personSuppliesCard",
            flush=True,
        )
        self.supplies.setMinimumHeight(px(110))
        self.supplies_card.body.addWidget(self.supplies)
        self.supplies_card.hide()
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        for card in (self.grant_card, self.granted_card):
            column.addWidget(card)
        column.addWidget(self.vouchers_card, 1)
        column.addWidget(self.supplies_card)
        column.addStretch(0)
        right = QWidget()
        pane = QVBoxLayout(right)
        pane.setContentsMargins(0, 0, 0, 0)
        pane.setSpacing(px(12))
        pane.addWidget(self.said)
        pane.addWidget(self.voucher)
        pane.addStretch(1)
        inside = QWidget()
        inside.setLayout(columns(left, right, stretch=(5, 3)))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, px(14), 0, 0)
        outer.addWidget(scrolled(inside))


class MedicineTabPresenter(Presenter):
    """Between the doors and the tab."""

    def __init__(self, ctx: Context, view: MedicineTab) -> None:
        super().__init__(ctx)
        self._view = view
        self._issuing = Issuing(ctx)
        self._pathway_id: UUID | None = None
        self._closed = False
        self._grant: GrantRow | None = None
        view.issue_requested.connect(self._on_issue)
        view.withdraw_requested.connect(self._on_withdraw)
        view.grant_card.grant_requested.connect(self._on_grant)
        card = view.voucher
        card.print_requested.connect(lambda row: self._issuing.print_again(row.id))
        card.cancel_requested.connect(lambda row: self._issuing.cancel(row.id, row.number))
        card.renew_requested.connect(lambda row: self._issuing.renew(row.id))
        card.lost_requested.connect(lambda row: self._issuing.replace_lost(row.id, row.number))
        card.change_requested.connect(lambda row: self._issuing.change_products(row))
        view.hand_out_requested.connect(self._on_hand_out)
        view.refund_requested.connect(self._on_refund)
        ctx.watch(_TABLES, self.reload)

    def open(self, **_what: Any) -> None:
        """Shown by the page of the person, see `show_pathway`."""

    def show_pathway(self, participant_id: UUID, pathway_id: UUID, closed: bool) -> None:
        """The tab is shown, or another pathway is chosen while it is."""
        self._pathway_id, self._closed = pathway_id, closed
        self.reload()

    def reload(self) -> None:
        """Read the scheme and the vouchers again."""
        if self._pathway_id is not None:
            self.ctx.read(voucher_proposals.granted, self._pathway_id, then=self._show_grant)

    def _show_grant(self, grant: GrantRow | None) -> None:
        self._grant = grant

        def show(vouchers: Sequence[VoucherRow]) -> None:
            self._view.show_grant(grant, vouchers)
            self._view.show_closed(self._closed)

        self.ctx.read(voucher_list.vouchers_of, self._pathway_id, then=show)
        self.ctx.read(supplies.supplies_of, self._pathway_id, then=self._view.show_supplies)
        self.ctx.read(
            interview_uses.said_for_voucher, self._pathway_id, then=self._view.said.show_rows
        )
        if grant is None and not self._closed:
            self.ctx.read(schemes.schemes_for, self._pathway_id, then=self._show_schemes)
        elif grant is not None:
            # Used up or closed is no mistake here: the tab just says so.
            self.ctx.read(
                voucher_proposals.next_voucher,
                self._pathway_id,
                then=self._view.show_next,
                on_error=self._no_next,
            )

    def _no_next(self, error: Exception) -> bool:
        if not isinstance(error, UserError) or isinstance(error, StorageError):
            return False
        self._view.show_next(None)
        return True

    def _show_schemes(self, rows: Sequence[SchemeRow]) -> None:
        self._view.grant_card.show_schemes(rows)

    def _on_issue(self) -> None:
        if self._pathway_id is not None:
            self._issuing.issue(self._pathway_id)

    def _on_grant(self, scheme_id: UUID, weeks: int, assessment: str) -> None:
        if self._pathway_id is None:
            return
        self.ctx.write(
            schemes.grant_scheme,
            GrantDraft(self._pathway_id, scheme_id, weeks, assessment),
            form=self._view.grant_card.form,
            then=lambda _: self.ctx.tell(
                translate("medication", "The scheme is granted."), undo=True
            ),
        )

    def _on_hand_out(self) -> None:
        pathway_id, grant = self._pathway_id, self._grant
        if pathway_id is None or grant is None:
            return

        def ask(rows: tuple[StockRow, ...]) -> None:
            parent = self.ctx.dialogs.parent
            dialog = HandOutDialog(pathway_id, rows, grant.next_weeks, self.ctx.today, parent)
            told = translate("medication", "Handed out and taken from the stock.")
            self._supply(dialog, supplies.hand_out, told)

        self.ctx.read(stock.stock_levels, then=ask)

    def _on_refund(self) -> None:
        pathway_id, grant = self._pathway_id, self._grant
        if pathway_id is None or grant is None:
            return
        parent = self.ctx.dialogs.parent
        dialog = RefundDialog(pathway_id, grant.products, grant.next_weeks, self.ctx.today, parent)
        told = translate("medication", "The receipt is noted to be refunded.")
        self._supply(dialog, supplies.refund, told)

    def _supply(
        self, dialog: HandOutDialog | RefundDialog, act: Callable[..., UUID], told: str
    ) -> None:
        def done(_: UUID) -> None:
            dialog.accept()
            self.ctx.tell(told, undo=True)

        dialog.wanted.connect(lambda draft: self.ctx.write(act, draft, form=dialog, then=done))
        self.ctx.dialogs.run(dialog)

    def _on_withdraw(self) -> None:
        question = translate(
            "medication",
            "Withdraw the grant? No more vouchers are issued on it; those that are out stay valid.",
        )
        if self._grant is not None and self.ctx.dialogs.ask(
            question, yes=translate("medication", "Withdraw")
        ):
            self.ctx.write(
                schemes.withdraw_grant,
                self._grant.id,
                then=lambda _: self.ctx.tell(
                    translate("medication", "The grant is withdrawn."), undo=True
                ),
            )


def create_tab(ctx: Context) -> Screen:
    """The tab, for the page of a person."""
    view = MedicineTab()
    return Screen(view, MedicineTabPresenter(ctx, view))
