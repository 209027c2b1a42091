"""The products of a voucher: one or several, each with a strength or on the pharmacy's advice."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counsellor_app.kinds.medication import STRENGTHS, MedicineProduct
from counsellor_app.services.letters.sheets import Medicine
from counsellor_app.ui.kind_text import choices
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.fields import Choice
from counsellor_app.ui.widgets.labels import button, label


class ProductsEdit(QWidget):
    """A line a product. The last line cannot be taken away."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("products")
        self.setAccessibleName(translate("medication", "Products"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        self._lines = QVBoxLayout()
        self._lines.setSpacing(px(6))
        column.addLayout(self._lines)
        self.add = button(
            translate("medication", "Add a product"), self.add_line, link=True, name="addProduct"
        )
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self.prescription = label(
            translate(
                "medication",
                "Needs a prescription from the GP. The voucher pays; the pharmacy asks for both.",
            ),
            "small",
            name="prescriptionNeeded",
        )
        self.prescription.hide()
        column.addWidget(self.prescription)
        self.error = label("", "error", name="productsError")
        self.error.hide()
        column.addWidget(self.error)
        self.lines: list[_Line] = []

    def medicines(self) -> tuple[Medicine, ...]:
        """What is chosen."""
        return tuple(line.medicine() for line in self.lines)

    def set_medicines(self, medicines: Sequence[Medicine]) -> None:
        """Show these."""
        for line in list(self.lines):
            self._take_away(line)
        for medicine in medicines:
            self._add(medicine)
        self._tell()

    def add_line(self) -> None:
        """Another product: the first that is not chosen yet."""
        taken = {line.medicine().product for line in self.lines}
        free = next((each for each in _COMMON if each not in taken), None)
        if free is not None:
            self._add(Medicine(free))
            self._tell()
            self.lines[-1].product.setFocus()

    def show_error(self, sentence: str) -> None:
        """What is wrong with the products."""
        self.error.setText(sentence)
        self.error.setVisible(bool(sentence))

    def _add(self, medicine: Medicine) -> None:
        line = _Line(medicine, len(self.lines) + 1)
        line.changed.connect(self._tell)
        line.gone.connect(lambda: self._remove(line))
        self.lines.append(line)
        self._lines.addWidget(line)

    def _remove(self, line: _Line) -> None:
        if len(self.lines) > 1:
            self._take_away(line)
            self._tell()

    def _take_away(self, line: _Line) -> None:
        self.lines.remove(line)
        self._lines.removeWidget(line)
        line.hide()
        line.deleteLater()

    def _tell(self) -> None:
        self.show_error("")
        for line in self.lines:
            line.remove.setEnabled(len(self.lines) > 1)
        self.prescription.setVisible(
            any(each.product.prescription_only for each in self.medicines())
        )
        self.changed.emit()


_COMMON = (
    MedicineProduct.PATCH_24,
    MedicineProduct.GUM,
    MedicineProduct.LOZENGE,
    MedicineProduct.MOUTH_SPRAY,
    *(each for each in MedicineProduct),
)


class _Line(QWidget):
    changed = Signal()
    gone = Signal()

    def __init__(self, medicine: Medicine, number: int) -> None:
        super().__init__()
        title = translate("medication", "Product {number}").format(number=number)
        self.product = Choice(choices(MedicineProduct), title=title, name=f"product{number}")
        strength = translate("medication", "Strength of product {number}")
        self.strength = Choice(title=strength.format(number=number), name=f"strength{number}")
        self.remove = button(
            translate("medication", "Remove"), self.gone.emit, link=True, name=f"remove{number}"
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.product, 3)
        row.addWidget(self.strength, 3)
        row.addWidget(self.remove)
        self.product.set_value(medicine.product)
        self._offer()
        self.strength.set_value(medicine.strength)
        self.product.currentIndexChanged.connect(lambda _: self._on_product())
        self.strength.currentIndexChanged.connect(lambda _: self.changed.emit())

    def medicine(self) -> Medicine:
        return Medicine(self.product.value(), self.strength.value())

    def _on_product(self) -> None:
        self._offer()
        self.changed.emit()

    def _offer(self) -> None:
        advised = (translate("medication", "on the pharmacy's advice"), "")
        strengths = STRENGTHS[self.product.value()]
        self.strength.set_options([advised, *((each, each) for each in strengths)])
