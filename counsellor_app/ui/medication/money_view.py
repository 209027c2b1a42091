"""What the medicine costs: each grant of a year with its budget as a bar, the forecast, and the cost per person."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from counsellor_app.reports.medicine_money import PACE_DAYS, MoneyRow
from counsellor_app.services.medication.budgets import BudgetDraft
from counsellor_app.ui import format as written
from counsellor_app.ui.colours import Tone
from counsellor_app.ui.theme import colours, px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import Card, PageHead, clear_layout, columns, page, scrolled
from counsellor_app.ui.widgets.chart import Chart
from counsellor_app.ui.widgets.chip import ChipRow
from counsellor_app.ui.widgets.draft_form import DraftForm
from counsellor_app.ui.widgets.fields import Choice, NumberEdit
from counsellor_app.ui.widgets.labels import button, copyable, label
from counsellor_app.ui.widgets.row_table_model import Column
from counsellor_app.ui.widgets.row_table_view import RowTableView


class BudgetBar(Chart):
    """Redeemed and outstanding against the budget, with a mark where the forecast ends."""

    def __init__(self) -> None:
        super().__init__(
            self._draw, name="budgetBar", title=translate("medication", "Budget"), height=72
        )
        self._row: MoneyRow | None = None

    def show_row(self, row: MoneyRow) -> None:
        """Another grant."""
        self._row = row
        text = translate(
            "medication",
            "{redeemed} redeemed, {outstanding} outstanding, budget {budget}, forecast {forecast}",
        )
        self.say(
            text.format(
                redeemed=written.kroner(row.redeemed),
                outstanding=written.kroner(row.outstanding),
                budget=written.kroner(row.budget) or "–",
                forecast=written.kroner(row.forecast),
            )
        )
        self.update()

    def _draw(self, painter: QPainter) -> None:
        row = self._row
        if row is None:
            return
        whole = max(
            row.budget or Decimal(0), row.redeemed + row.outstanding, row.forecast, Decimal(1)
        )
        scale = float(self.width() - 2) / float(whole)
        bar = QRectF(1, px(24), self.width() - 2, px(22))
        painter.setPen(QColor(colours().line))
        painter.setBrush(QColor(colours().surface))
        painter.drawRoundedRect(bar, px(4), px(4))
        painter.setPen(Qt.PenStyle.NoPen)
        used = float(row.redeemed) * scale
        out = float(row.outstanding) * scale
        late = row.budget is not None and row.redeemed > row.budget
        painter.setBrush(colours().of(Tone.LATE if late else Tone.GOOD)[0])
        painter.drawRoundedRect(QRectF(1, bar.top(), used, bar.height()), px(4), px(4))
        painter.setBrush(colours().of(Tone.SOON)[1])
        painter.drawRect(QRectF(1 + used, bar.top(), out, bar.height()))
        forecast, budget = translate("medication", "forecast"), translate("medication", "budget")
        self._mark(painter, bar, float(row.forecast) * scale, forecast, bar.top() - px(22))
        if row.budget is not None:
            self._mark(painter, bar, float(row.budget) * scale, budget, bar.bottom() + px(5))

    def _mark(self, painter: QPainter, bar: QRectF, place: float, word: str, top: float) -> None:
        """A line through the bar with its word: the forecast over it, the budget under it."""
        painter.setPen(QColor(colours().ink))
        left = min(place + 1, bar.right() - 1)
        painter.drawLine(int(left), int(bar.top()) - px(3), int(left), int(bar.bottom()) + px(4))
        room = painter.fontMetrics().horizontalAdvance(word) + px(4)
        start = min(max(left - room / 2, 0), bar.right() - room)
        painter.drawText(QRectF(start, top, room, px(18)), Qt.AlignmentFlag.AlignCenter, word)


class MoneyView(QWidget):
    """Passive."""

    year_chosen = Signal(int)
    budget_changed = Signal(object)

    def __init__(self, *, may_budget: bool) -> None:
        super().__init__()
        self.setObjectName("medicineMoney")
        self._may_budget = may_budget
        self.head = PageHead(translate("medication", "Money"))
        self.year = Choice(title=translate("medication", "Year"), name="moneyYear")
        self.table: RowTableView[MoneyRow] = RowTableView(
            money_columns(),
            name="moneyTable",
            title=translate("medication", "Grants of the year"),
            empty=translate("medication", "Nothing was granted this year, and no budget is set."),
        )
        self.bar = BudgetBar()
        self.chips = ChipRow(name="moneyChips")
        self.heading = label("", "heading", name="moneyGrant")
        self._facts = QGridLayout()
        self.form = DraftForm(name="budgetForm")
        self.form.add(
            "amount", translate("medication", "Budget of the year, kr."), NumberEdit(decimals=2)
        )
        self.save = button(
            translate("medication", "Save the budget"), self._save, name="saveBudget"
        )
        self._lay_out()
        self.first_focus: QWidget = self.table
        self.year.currentIndexChanged.connect(lambda _: self._on_year())
        self.table.row_chosen.connect(self._show)
        self._show(None)

    def show_years(self, years: Sequence[int]) -> None:
        """The years to choose from."""
        self.year.set_options([(str(year), year) for year in years])

    def show_rows(self, rows: Sequence[MoneyRow]) -> None:
        """The grants of the chosen year."""
        self.table.set_rows(rows)
        if rows and self.table.chosen() is None:
            self.table.choose(0)
        self._show(self.table.chosen())

    def _lay_out(self) -> None:
        area, outer = page("moneyPage")
        self.head.buttons.addWidget(self.year)
        card = Card(translate("medication", "By who pays"), name="moneyCard", flush=True)
        self.table.setMinimumHeight(px(180))
        self.table.setMinimumWidth(px(360))
        card.body.addWidget(self.table)
        self.detail = Card(name="moneyDetail")
        self._facts.setHorizontalSpacing(px(16))
        self._facts.setVerticalSpacing(px(4))
        self._facts.setColumnStretch(1, 1)
        for part in (self.heading, self.chips, self.bar):
            self.detail.body.addWidget(part)
        self.detail.body.addLayout(self._facts)
        self.detail.body.addWidget(label(_definitions(), "small"))
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.form, 1)
        row.addWidget(self.save, 0, Qt.AlignmentFlag.AlignBottom)
        self.budget = QWidget()
        self.budget.setLayout(row)
        self.detail.body.addWidget(self.budget)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.detail)
        column.addStretch(1)
        outer.addWidget(self.head)
        outer.addLayout(columns(card, right, stretch=(5, 5)), 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scrolled(area, "moneyScroll"))

    def _show(self, row: MoneyRow | None) -> None:
        self.detail.setVisible(row is not None)
        if row is None:
            return
        self.heading.setText(f"{row.grant} · {row.year}")
        self.chips.show_chips([judgement(row)])
        self.bar.show_row(row)
        clear_layout(self._facts)
        for place, (title, value) in enumerate(money_facts(row)):
            self._facts.addWidget(label(title, "small", wrap=False), place, 0)
            self._facts.addWidget(copyable(value), place, 1)
        self.budget.setVisible(self._may_budget)
        self.form.set_values({"amount": row.budget})

    def _on_year(self) -> None:
        year = self.year.value()
        if year is not None:
            self.year_chosen.emit(year)

    def _save(self) -> None:
        row = self.table.chosen()
        if row is not None and self.form.check():
            amount: Decimal | None = self.form.value("amount")
            self.budget_changed.emit(BudgetDraft(row.grant, row.year, amount, row.budget_version))


def money_columns() -> list[Column[MoneyRow]]:
    """Grant, redeemed, outstanding and how it stands."""
    return [
        Column("grant", translate("medication", "Who pays"), text=lambda row: row.grant),
        Column(
            "redeemed",
            translate("medication", "Redeemed"),
            text=lambda row: written.kroner(row.redeemed),
            right=True,
            width=125,
            order=lambda row: row.redeemed,
        ),
        Column(
            "outstanding",
            translate("medication", "Outstanding"),
            text=lambda row: written.kroner(row.outstanding),
            right=True,
            width=115,
            second=True,
            order=lambda row: row.outstanding,
        ),
        Column(
            "state",
            translate("medication", "Budget"),
            text=lambda row: judgement(row)[0],
            tone=lambda row: judgement(row)[1],
            width=150,
        ),
    ]


def judgement(row: MoneyRow) -> tuple[str, Tone]:
    """How redeemed and forecast stand against the budget, as a word with its colour."""
    if row.budget is None:
        return translate("medication", "no budget set"), Tone.NEUTRAL
    if row.redeemed > row.budget:
        return translate("medication", "over the budget"), Tone.LATE
    if row.forecast > row.budget:
        return translate("medication", "will go over"), Tone.SOON
    return translate("medication", "within the budget"), Tone.GOOD


def money_facts(row: MoneyRow) -> list[tuple[str, str]]:
    """Title and value of everything that is known about a grant and year."""
    per_person = translate("medication", "{amount} for each of %n", "", row.participants)
    smoke_free = translate("medication", "{amount} for each of %n known to be", "", row.smoke_free)
    return [
        (translate("medication", "Granted"), written.kroner(row.granted)),
        (translate("medication", "Issued"), written.kroner(row.issued)),
        (translate("medication", "Redeemed"), written.kroner(row.redeemed)),
        (translate("medication", "– of it handed out or refunded"), written.kroner(row.supplied)),
        (translate("medication", "– of it invoiced"), written.kroner(row.invoiced)),
        (translate("medication", "Outstanding"), written.kroner(row.outstanding)),
        (translate("medication", "Forecast"), written.kroner(row.forecast)),
        (translate("medication", "Left of the budget"), written.kroner(row.left) or "–"),
        (
            translate("medication", "Per participant"),
            per_person.format(amount=written.kroner(row.per_participant))
            if row.participants
            else "–",
        ),
        (
            translate("medication", "Per smoke-free half a year after"),
            smoke_free.format(amount=written.kroner(row.per_smoke_free)) if row.smoke_free else "–",
        ),
    ]


def _definitions() -> str:
    text = translate(
        "medication",
        "Outstanding are vouchers that are out and still valid. The forecast is what is redeemed and the rest "
        "of the year at the pace of the last {days} days. Smoke-free counts those who have answered half a "
        "year after; the figure falls as more answers come in.",
    )
    return text.format(days=PACE_DAYS)
