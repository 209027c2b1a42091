"""The area Nøgletal: the period and the ways out above, and one page at a time below."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QTabBar, QVBoxLayout, QWidget

from counsellor_app.reports.overview import Overview
from counsellor_app.reports.period import Period
from counsellor_app.ui.indicators.certificates_view import CertificatesView
from counsellor_app.ui.indicators.figure_view import FigureView
from counsellor_app.ui.indicators.more_view import MoreView
from counsellor_app.ui.indicators.overview_view import OverviewView
from counsellor_app.ui.indicators.people_view import BehindView
from counsellor_app.ui.indicators.wards_view import WardsView
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import PageHead, bring_up
from counsellor_app.ui.widgets.fields import Choice
from counsellor_app.ui.widgets.flow_layout import FlowLayout
from counsellor_app.ui.widgets.labels import button
from counsellor_app.ui.widgets.shown_stack import ShownStack

_LEAST_PAGE = 290  # px at 100 %


class IndicatorsView(QWidget):
    """Passive: emits the period that was chosen and what is to be written."""

    period_chosen = Signal(object)
    targets_chosen = Signal(object)
    lens_changed = Signal(bool)
    tab_chosen = Signal(int)
    pdf_requested = Signal()
    rules_pdf_requested = Signal()
    table_requested = Signal()

    def __init__(self, offered: Sequence[tuple[str, Period]], targets: Sequence[str]) -> None:
        super().__init__()
        self.setObjectName("indicators")
        self.head = PageHead(translate("indicators", "Indicators"))
        self._make_choices(offered, targets)
        self._add_buttons()
        self._make_parts()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(18), px(16), px(18), px(16))
        layout.addWidget(self.head)
        layout.addWidget(self.choices)
        layout.addWidget(self.tabs)
        layout.addWidget(self.pages, 1)
        self.tabs.currentChanged.connect(self._on_tab)
        self.first_focus: QWidget = self.period

    def _make_choices(self, offered: Sequence[tuple[str, Period]], targets: Sequence[str]) -> None:
        title = translate("indicators", "Period")
        self.period = Choice(offered, title=title, name="indicatorsPeriod")
        title = translate("indicators", "Targets")
        named = [(translate("indicators", "Targets: {name}").format(name=n), n) for n in targets]
        self.targets = Choice(named, title=title, name="indicatorsTargets")
        self.lens = QCheckBox(translate("indicators", "Inequality"))
        self.lens.setObjectName("indicatorsLens")
        self.lens.setToolTip(
            translate("indicators", "Short education and psychiatry beside everybody")
        )
        self.period.currentIndexChanged.connect(
            lambda _: self.period_chosen.emit(self.period.value())
        )
        self.targets.currentIndexChanged.connect(
            lambda _: self.targets_chosen.emit(self.targets.value())
        )
        self.lens.toggled.connect(self.lens_changed)

    def _make_parts(self) -> None:
        self.tabs = QTabBar()
        self.tabs.setObjectName("indicatorTabs")
        self.tabs.setExpanding(False)
        self.tabs.setAccessibleName(translate("indicators", "Which figures"))
        self.overview, self.figure, self.behind = OverviewView(), FigureView(), BehindView()
        self.pages = ShownStack()
        # With large texts the head fills the window: then the page below may be scrolled to, whole.
        self.pages.setMinimumHeight(px(_LEAST_PAGE))
        self._parts: list[QWidget] = []
        self.add_part(translate("indicators", "Overview"), self.overview)
        self.wards = WardsView()
        self.add_part(translate("indicators", "Departments"), self.wards)
        self.certificates = CertificatesView()
        self.add_part(translate("indicators", "Certificates"), self.certificates)
        self.more = MoreView()
        self.add_part(translate("indicators", "More"), self.more)
        for each in (self.figure, self.behind):
            self.pages.addWidget(each)

    def add_part(self, title: str, part: QWidget) -> None:
        """One more tab; its page fills the room below."""
        self._parts.append(part)
        self.pages.addWidget(part)
        self.tabs.addTab(title)

    def _add_buttons(self) -> None:
        self.choices = QWidget()
        row = FlowLayout(self.choices)
        policy = self.choices.sizePolicy()
        policy.setHeightForWidth(True)
        self.choices.setSizePolicy(policy)
        for each in (self.period, self.targets):
            each.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            row.addWidget(each)
        self.period.setMinimumWidth(px(150))
        row.addWidget(self.lens)
        table = button(
            translate("indicators", "Save table …"),
            self.table_requested.emit,
            name="indicatorsTable",
        )
        pdf = button(
            translate("indicators", "Status on one page"),
            self.pdf_requested.emit,
            primary=True,
            name="indicatorsPdf",
        )
        rules = button(
            translate("indicators", "All with rules, on paper"),
            self.rules_pdf_requested.emit,
            name="indicatorsRulesPdf",
        )
        self.head.buttons.addWidget(table)
        self.head.buttons.addWidget(rules)
        self.head.buttons.addWidget(pdf)
        for name, text, key, wish in (
            ("print", pdf.text(), QKeySequence("Ctrl+P"), self.pdf_requested),
            ("printRules", rules.text(), QKeySequence("Ctrl+Shift+P"), self.rules_pdf_requested),
            ("saveTable", table.text(), QKeySequence("Ctrl+S"), self.table_requested),
        ):
            action = QAction(text, self)
            action.setObjectName(name)
            action.setShortcut(key)
            action.triggered.connect(wish)
            self.addAction(action)
        self._print = self.findChild(QAction, "print")

    def _on_tab(self, number: int) -> None:
        # A page whose cards are still to be read can take no focus: it would go to the rail.
        focused = QApplication.focusWidget()
        if focused is not None and self.pages.isAncestorOf(focused):
            self.tabs.setFocus(Qt.FocusReason.OtherFocusReason)
        self.tab_chosen.emit(number)

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
        self.head.show_texts(
            translate("indicators", "Indicators"),
            translate("indicators", "Every figure names its rule."),
        )
        self.overview.show_overview(overview, lens=self.lens.isChecked())

    def show_part(self, number: int) -> None:
        """The page of a tab, without telling."""
        self.tabs.blockSignals(True)
        self.tabs.setCurrentIndex(number)
        self.tabs.blockSignals(False)
        self.show_page(self._parts[number])

    def show_page(self, page: QWidget) -> None:
        """One page in front; what stands behind a number has no tab."""
        is_other = page is not self.pages.currentWidget()
        if self._print is not None:  # those pages have a paper of their own under the same key
            self._print.setEnabled(page not in (self.figure, self.wards))
        self.pages.setCurrentWidget(page)
        if is_other:  # with large texts the head fills the window
            QTimer.singleShot(0, self, partial(bring_up, self.pages))
        self.tabs.setVisible(page in self._parts and len(self._parts) > 1)

    @property
    def page(self) -> QWidget | None:
        """The page in front."""
        return self.pages.currentWidget()
