"""Vouchers for a group in one act, and other products on one that is out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from counsellor_app.ids import new_id
from counsellor_app.kinds.medication import MedicineProduct
from counsellor_app.services.letters.sheets import Medicine
from counsellor_app.services.medication.voucher_list import VoucherRow
from counsellor_app.services.medication.voucher_proposals import GroupProposal
from counsellor_app.services.medication.vouchers import VoucherDraft
from counsellor_app.ui import format as written
from counsellor_app.ui.medication.products_edit import ProductsEdit
from counsellor_app.ui.medication.words import products_text, weeks_text
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.labels import button, label

_FIRST = (Medicine(MedicineProduct.PATCH_24), Medicine(MedicineProduct.GUM))


class GroupDialog(QDialog):
    """All who are due, ticked; Space takes one out. Those without a former voucher share one choice."""

    wanted = Signal(object)

    def __init__(
        self,
        found: Sequence[GroupProposal],
        parent: QWidget | None = None,
        left_out: Sequence[str] = (),
    ) -> None:
        super().__init__(parent)
        self.setObjectName("groupDialog")
        self.setWindowTitle(translate("medication", "Issue for several"))
        self._found = list(found)
        self._ids = [new_id() for _ in found]  # a double click issues once
        self.list = QListWidget()
        self.list.setObjectName("groupList")
        self.list.setAccessibleName(translate("medication", "Who gets a voucher"))
        for each in found:
            item = QListWidgetItem(self._line(each))
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked)
            self.list.addItem(item)
        self.list.setMinimumHeight(px(240))
        self.list.setWordWrap(True)
        self.list.setSpacing(px(2))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemChanged.connect(lambda _: self._show_count())
        self.products = ProductsEdit()
        self.products.set_medicines(_FIRST)
        self.first = label(translate("medication", "Products for a first voucher"), "small")
        self.issue = button("", self._issue, primary=True, name="issueGroupAct")
        self.issue.setDefault(True)
        self.left_out = QListWidget()
        self.left_out.setObjectName("groupLeftOut")
        self.left_out.setAccessibleName(translate("medication", "Who gets none now, and why"))
        self.left_out.setWordWrap(True)
        self.left_out.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.left_out.addItems(list(left_out))
        self.left_out.setMaximumHeight(px(130))
        self.error = label("", "error", name="groupError")
        self.error.hide()
        self._lay_out()
        self._show_count()

    def show_error(self, field: str, sentence: str) -> bool:
        """What is wrong, over the buttons."""
        self.error.setText(sentence)
        self.error.show()
        return True

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setSpacing(px(12))
        column.setContentsMargins(px(20), px(18), px(20), px(16))
        text = translate(
            "medication",
            "Each gets the products of the last voucher. Space takes somebody out of the list.",
        )
        if not self._found:
            text = translate("medication", "Nobody on the course is to have a voucher now.")
            self.list.hide()
        column.addWidget(label(text, "small"))
        column.addWidget(self.list, 1)
        firsts = any(not each.products for each in self._found)
        for part in (self.first, self.products):
            part.setVisible(firsts)
            column.addWidget(part)
        if self.left_out.count():
            column.addWidget(label(self.left_out.accessibleName(), "small"))
            column.addWidget(self.left_out)
        column.addWidget(self.error)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(button(translate("medication", "Not now"), self.reject, name="groupBack"))
        row.addWidget(self.issue)
        column.addLayout(row)
        self.setMinimumWidth(px(680))

    def _line(self, each: GroupProposal) -> str:
        weeks = weeks_text(each.week_from, each.week_to, each.scheme_weeks)
        products = products_text(each.products) or translate("medication", "first voucher")
        return " · ".join((each.name, weeks, products, written.kroner(each.limit)))

    def _chosen(self) -> list[int]:
        items = (self.list.item(place) for place in range(self.list.count()))
        return [
            place for place, item in enumerate(items) if item.checkState() is Qt.CheckState.Checked
        ]

    def _show_count(self) -> None:
        count = len(self._chosen())
        self.issue.setText(translate("medication", "Issue %n voucher(s)", "", count))
        self.issue.setEnabled(count > 0)

    def _issue(self) -> None:
        drafts = tuple(
            VoucherDraft(
                self._found[place].pathway_id,
                self._found[place].products or self.products.medicines(),
                None,
                self._found[place].pharmacy_id,
                self._ids[place],
            )
            for place in self._chosen()
        )
        self.wanted.emit(drafts)


class ProductsDialog(QDialog):
    """Other products for the weeks of a voucher that is out."""

    wanted = Signal(object)

    def __init__(self, row: VoucherRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("productsDialog")
        self.setWindowTitle(translate("medication", "Other product"))
        self.draft_id = new_id()
        self.products = ProductsEdit()
        self.products.set_medicines(row.products)
        text = translate(
            "medication",
            "{number} becomes void. The same weeks get a new number with these products.",
        )
        self.change = button(
            translate("medication", "Issue and preview"),
            lambda: self.wanted.emit(self.products.medicines()),
            primary=True,
            name="changeProductsAct",
        )
        self.change.setDefault(True)
        column = QVBoxLayout(self)
        column.setSpacing(px(12))
        column.setContentsMargins(px(20), px(18), px(20), px(16))
        column.addWidget(label(text.format(number=row.number)))
        column.addWidget(self.products)
        column.addStretch(1)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(
            button(translate("medication", "Not now"), self.reject, name="productsBack")
        )
        buttons.addWidget(self.change)
        column.addLayout(buttons)
        self.setMinimumWidth(px(560))

    def show_error(self, field: str, sentence: str) -> bool:
        """A sentence under the products."""
        self.products.show_error(sentence)
        return True
