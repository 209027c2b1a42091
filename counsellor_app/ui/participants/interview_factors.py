"""The table behind the nicotine uptake: each product with its factor and what it comes to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.labels import button, label


@dataclass(frozen=True)
class FactorRow:
    """20 cerutter × 3 = 60."""

    product: str
    per_day: str
    factor: str
    comes_to: str


class FactorTable(QWidget):
    """Passive: folded away until it is asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("nicotineFactors")
        self._shown = False
        self._rows: tuple[tuple[FactorRow, ...], str, str] | None = None
        self.toggle = button("", self._toggle, link=True, name="showFactors")
        self._table = QWidget()
        self._grid = QGridLayout(self._table)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(px(10))
        self._grid.setVerticalSpacing(px(2))
        self._grid.setColumnStretch(0, 1)
        self.rule = label("", "small", name="factorsRule")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addWidget(self.toggle, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._table)
        column.addWidget(self.rule)
        self._say()

    def show_rows(self, rows: Sequence[FactorRow], total: str, rule: str) -> None:
        """Every product with its factor, also those that she does not use."""
        shown = (tuple(rows), total, rule)
        if shown == self._rows:
            return
        self._rows = shown
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        titles = (
            translate("participants", "Product"),
            translate("participants", "a day"),
            translate("participants", "factor"),
            translate("participants", "cigarettes"),
        )
        for place, title in enumerate(titles):
            self._put(0, place, title, "small")
        for number, row in enumerate(rows, start=1):
            texts = (row.product, row.per_day, row.factor, row.comes_to)
            for place, text in enumerate(texts):
                self._put(number, place, text)
        self._put(len(rows) + 1, 0, translate("participants", "In all"), "heading")
        self._put(len(rows) + 1, 3, total, "heading")
        self.rule.setText(rule)

    def _put(self, row: int, column: int, text: str, role: str = "") -> None:
        made = label(text, role, wrap=column == 0)
        if column:
            made.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._grid.addWidget(made, row, column)

    def _toggle(self) -> None:
        self._shown = not self._shown
        self._say()

    def _say(self) -> None:
        self._table.setVisible(self._shown)
        self.rule.setVisible(self._shown)
        self.toggle.setText(
            translate("participants", "Hide the factors")
            if self._shown
            else translate("participants", "Show the factors")
        )
