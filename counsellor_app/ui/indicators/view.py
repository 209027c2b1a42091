"""The indicators of a period as cards, with the period above and the ways out beside it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QComboBox, QGridLayout, QVBoxLayout, QWidget

from counsellor_app.reports.overview import Overview
from counsellor_app.reports.period import Period
from counsellor_app.ui.indicators.indicator_card import IndicatorCard
from counsellor_app.ui.indicators.words import section_titles
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import PageHead, clear_layout, page, scrolled
from counsellor_app.ui.widgets.fields import Choice
from counsellor_app.ui.widgets.labels import button, label

_CARD_WIDTH = 290


class IndicatorsView(QWidget):
    """Passive: emits the period that was chosen and what is to be written."""

    period_chosen = Signal(object)
    pdf_requested = Signal()
    table_requested = Signal()

    def __init__(self, offered: Sequence[tuple[str, Period]]) -> None:
        super().__init__()
        self.setObjectName("indicators")
        self.head = PageHead(translate("indicators", "Indicators"))
        self.period = Choice(
            offered, title=translate("indicators", "Period"), name="indicatorsPeriod"
        )
        self.period.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.period.setMinimumWidth(px(170))
        self._add_buttons()
        content, self._cards = page("indicatorsCards")
        self._cards.setContentsMargins(0, 0, px(8), 0)
        self._overview: Overview | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(18), px(16), px(18), px(16))
        layout.addWidget(self.head)
        layout.addWidget(scrolled(content, "indicatorsScroll"), 1)
        self.period.currentIndexChanged.connect(
            lambda _: self.period_chosen.emit(self.period.value())
        )
        self.first_focus: QWidget = self.period

    def _add_buttons(self) -> None:
        self.head.buttons.addWidget(self.period)
        table = button(
            translate("indicators", "Save table …"),
            self.table_requested.emit,
            name="indicatorsTable",
        )
        pdf = button(
            translate("indicators", "Preview and print"),
            self.pdf_requested.emit,
            primary=True,
            name="indicatorsPdf",
        )
        self.head.buttons.addWidget(table)
        self.head.buttons.addWidget(pdf)
        for name, text, key, wish in (
            ("print", pdf.text(), QKeySequence("Ctrl+P"), self.pdf_requested),
            ("saveTable", table.text(), QKeySequence("Ctrl+S"), self.table_requested),
        ):
            action = QAction(text, self)
            action.setObjectName(name)
            action.setShortcut(key)
            action.triggered.connect(wish)
            self.addAction(action)

    def choose_period(self, period: Period) -> None:
        """Shows which one is looked at."""
        self.period.set_value(period)

    def show_working(self) -> None:
        """The figures are being worked out."""
        self.head.show_texts(
            translate("indicators", "Indicators"), translate("indicators", "Working it out …")
        )

    def show_overview(self, overview: Overview) -> None:
        """All cards of the period."""
        self._overview = overview
        self.head.show_texts(
            translate("indicators", "Indicators"),
            translate(
                "indicators", "Every figure names its rule; unknown answers stand outside n."
            ),
        )
        clear_layout(self._cards)
        pairs = {now.id: (now, before) for now, before in overview.pairs}
        for title, keys in section_titles():
            self._cards.addWidget(label(title, "heading"))
            grid = QGridLayout()
            grid.setSpacing(px(12))
            across = max(1, min(4, (self.width() - px(36)) // px(_CARD_WIDTH)))
            for place, key in enumerate(keys):
                grid.addWidget(IndicatorCard(*pairs[key]), place // across, place % across)
            for column in range(across):
                grid.setColumnStretch(column, 1)
            self._cards.addLayout(grid)
        self._cards.addStretch()
