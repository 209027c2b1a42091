"""The form for the next voucher: products, weeks, pharmacy, and the amount that follows."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from counsellor_app.ids import new_id
from counsellor_app.services.medication.redemptions import PharmacyRow
from counsellor_app.services.medication.voucher_proposals import VoucherProposal
from counsellor_app.services.medication.vouchers import VoucherDraft
from counsellor_app.ui import format as written
from counsellor_app.ui.colours import Tone
from counsellor_app.ui.medication.products_edit import ProductsEdit
from counsellor_app.ui.medication.words import weeks_text
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.chip import ChipRow
from counsellor_app.ui.widgets.draft_form import DraftForm
from counsellor_app.ui.widgets.fields import Choice
from counsellor_app.ui.widgets.labels import button, label


class IssueDialog(QDialog):
    """Passive: emits the draft; the same id however often the button is pressed."""

    issue_requested = Signal(object)

    def __init__(
        self,
        proposal: VoucherProposal,
        pharmacies: Sequence[PharmacyRow],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("issueDialog")
        self.setWindowTitle(translate("medication", "Issue a voucher"))
        self._proposal, self._draft_id = proposal, new_id()
        self.products = ProductsEdit()
        self.form = DraftForm(columns=2, name="issueForm")
        counts = [(str(number), number) for number in range(1, proposal.weeks + 1)]
        self.weeks = Choice(counts, title=translate("medication", "Weeks"))
        self.weeks.set_value(proposal.weeks)
        self.form.add("weeks", translate("medication", "Weeks"), self.weeks)
        options: list[tuple[str, object]] = [(_pharmacy(each), each.id) for each in pharmacies]
        self.pharmacy = Choice(
            options,
            title=translate("medication", "Pharmacy"),
            none_text=translate("medication", "Any pharmacy"),
        )
        self.form.add("pharmacy_id", translate("medication", "Pharmacy"), self.pharmacy)
        self.amount = label("", "figure", name="amountLimit")
        self.covers = label("", "small", name="covers")
        self._lay_out()
        self.products.set_medicines(proposal.products)
        self.pharmacy.set_value(proposal.pharmacy_id)
        self.form.changed.connect(self._show_amount)
        self._show_amount()
        self.setMinimumWidth(px(560))

    def draft(self) -> VoucherDraft:
        """What stands in the form."""
        return VoucherDraft(
            self._proposal.pathway_id,
            self.products.medicines(),
            self.weeks.value(),
            self.pharmacy.value(),
            self._draft_id,
        )

    def show_error(self, field: str, sentence: str) -> bool:
        """A sentence under the products or under a field of the form."""
        if field == "products":
            self.products.show_error(sentence)
            return True
        return self.form.show_error(field, sentence)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setSpacing(px(12))
        column.setContentsMargins(px(20), px(18), px(20), px(16))
        scheme = " · ".join(filter(None, (self._proposal.scheme, self._proposal.grant_name)))
        column.addWidget(label(scheme, "heading", name="issueScheme"))
        column.addWidget(self.covers)
        if self._proposal.too_early:
            chips = ChipRow(name="issueChips")
            text = translate("medication", "these weeks begin {day}")
            day = written.day(self._proposal.due_on)
            chips.show_chips([(text.format(day=day), Tone.SOON)])
            column.addWidget(chips)
        column.addWidget(label(translate("medication", "Products"), "small"))
        column.addWidget(self.products)
        column.addWidget(self.form)
        column.addWidget(self.amount)
        column.addStretch(1)
        column.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(button(translate("medication", "Not now"), self.reject, name="issueCancel"))
        self.issue = button(
            translate("medication", "Issue and preview"),
            lambda: self.issue_requested.emit(self.draft()),
            primary=True,
            name="issueVoucher",
        )
        self.issue.setDefault(True)
        row.addWidget(self.issue)
        return row

    def _show_amount(self) -> None:
        weeks: int = self.weeks.value()
        limit = written.kroner(self._proposal.limit(weeks))
        self.amount.setText(translate("medication", "At most {amount}").format(amount=limit))
        first = self._proposal.week_from
        self.covers.setText(weeks_text(first, first + weeks - 1, self._proposal.scheme_weeks))


class CancelDialog(QDialog):
    """Why a voucher is cancelled."""

    cancel_requested = Signal(str)

    def __init__(self, number: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("cancelDialog")
        self.setWindowTitle(translate("medication", "Cancel the voucher"))
        self.form = DraftForm(name="cancelForm")
        common = (
            translate("medication", "Wrong product or strength"),
            translate("medication", "Lost by the citizen"),
            translate("medication", "Not to be used after all"),
            translate("medication", "Issued by mistake"),
        )
        self.reason = Choice(
            [(each, each) for each in common],
            title=translate("medication", "Reason"),
            name="reason",
        )
        self.form.add("reason", translate("medication", "Reason"), self.reason)
        text = translate(
            "medication",
            "{number} becomes void and its weeks are free again. Its number is never used again.",
        )
        column = QVBoxLayout(self)
        column.setSpacing(px(12))
        column.setContentsMargins(px(20), px(18), px(20), px(16))
        column.addWidget(label(text.format(number=number)))
        column.addWidget(self.form)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(button(translate("medication", "Keep it"), self.reject, name="cancelKeep"))
        row.addWidget(
            button(
                translate("medication", "Cancel the voucher"),
                lambda: self.cancel_requested.emit(self.reason.value()),
                primary=True,
                name="cancelVoucher",
            )
        )
        column.addLayout(row)
        self.setMinimumWidth(px(460))


def _pharmacy(row: PharmacyRow) -> str:
    return f"{row.name}, {row.town}" if row.town else row.name


def chosen_pharmacy(rows: Sequence[PharmacyRow]) -> list[tuple[str, UUID]]:
    """Pharmacies as a choice."""
    return [(_pharmacy(each), each.id) for each in rows]
