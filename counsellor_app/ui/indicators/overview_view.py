"""The overview: cards under their headings, the way from referred to smoke-free, and the waiting times."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from counsellor_app.reports.funnel import Funnel, Stop
from counsellor_app.reports.overview import Overview
from counsellor_app.reports.waiting import LONGEST, Step, WaitingRow, WaitingTable
from counsellor_app.ui import format as written
from counsellor_app.ui.indicators.indicator_card import IndicatorCard
from counsellor_app.ui.indicators.words import section_titles, value_name
from counsellor_app.ui.kind_text import kind_text
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import Card, clear_layout, columns, page, scrolled
from counsellor_app.ui.widgets.chart_table import Cells, ChartTable
from counsellor_app.ui.widgets.charts import BarChart, BarsAcross, Mark
from counsellor_app.ui.widgets.labels import label
from counsellor_app.ui.widgets.row_table_model import Column
from counsellor_app.ui.widgets.row_table_view import RowTableView

_CARD_WIDTH, _MOST_DEPARTMENTS = 345, 8


class OverviewView(QWidget):
    """Passive: emits the indicator or the stop of the funnel that somebody wants to see behind."""

    indicator_opened = Signal(str)
    stop_opened = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("indicatorsOverview")
        self._shown: tuple[Overview, bool] | None = None
        self._across = 0
        content, self._cards = page("indicatorsCards")
        self._cards.setContentsMargins(0, 0, px(8), 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scrolled(content, "indicatorsScroll"), 1)

    def show_overview(self, overview: Overview, *, lens: bool) -> None:
        """All cards and charts of the period; with `lens` the groups beside everybody."""
        self._shown = (overview, lens)
        self._across = self._room()
        clear_layout(self._cards)
        for number, (title, keys) in enumerate(section_titles()):
            self._cards.addWidget(label(title, "heading"))
            self._cards.addLayout(self._grid(overview, keys, lens))
            if number == 0:
                self._add_arrivals(overview.funnel, overview.waiting)
        self._cards.addStretch()

    def _add_arrivals(self, funnel: Funnel, waiting: WaitingTable) -> None:
        if not funnel.referred:
            text = translate("indicators", "Nobody was referred in the period. Choose another one.")
            card = Card(translate("indicators", "From referred to smoke-free"), name="funnelCard")
            card.body.addWidget(label(text, name="funnelEmpty"))
            self._cards.addWidget(card)
            return
        self._cards.addLayout(columns(self._funnel(funnel), self._waiting(waiting)))
        if waiting.rows:
            self._cards.addWidget(_departments(waiting))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._shown is not None and self._room() != self._across:
            overview, lens = self._shown
            self.show_overview(overview, lens=lens)

    def _room(self) -> int:
        """How many cards lie beside each other."""
        return max(1, min(4, (self.width() - px(20)) // px(_CARD_WIDTH)))

    def _grid(self, overview: Overview, keys: Sequence[str], lens: bool) -> QGridLayout:
        pairs = {now.id: (now, before) for now, before in overview.pairs}
        groups = {row.total.id: row for row in overview.lens}
        grid = QGridLayout()
        grid.setSpacing(px(12))
        across = self._across
        for place, key in enumerate(keys):
            card = IndicatorCard(
                *pairs[key], overview.curve(key), groups.get(key) if lens else None
            )
            card.opened.connect(self.indicator_opened)
            grid.addWidget(card, place // across, place % across)
        for column in range(across):
            grid.setColumnStretch(column, 1)
        return grid

    def _funnel(self, funnel: Funnel) -> Card:
        card = Card(translate("indicators", "From referred to smoke-free"), name="funnelCard")
        chart = BarsAcross(
            name="funnel", title=translate("indicators", "From referred to smoke-free")
        )
        bars = [(kind_text(stop), count, _of(count, funnel)) for stop, count in funnel.stops]
        chart.show_bars(bars)
        chart.say("; ".join(f"{words}: {inside}" for words, _, inside in bars))
        chart.pressed.connect(lambda number: self.stop_opened.emit(funnel.stops[number][0]))
        both = ChartTable(chart, name="funnel")
        both.show_cells(
            (
                translate("indicators", "Came to"),
                translate("indicators", "Number"),
                translate("indicators", "Of those referred"),
            ),
            [
                (kind_text(stop), written.number(count), written.percent(funnel.share(count)))
                for stop, count in funnel.stops
            ],
        )
        assert both.table is not None
        both.table.row_opened.connect(lambda row: self._open_stop(funnel, row))
        card.body.addWidget(both)
        note = translate("indicators", "%n of those referred are still under way.", "", funnel.open)
        hint = translate(
            "indicators", "Press a bar, or Enter in the table, for the list behind it."
        )
        card.body.addWidget(label(f"{note} {hint}", "small"))
        card.body.addStretch()
        return card

    def _open_stop(self, funnel: Funnel, row: Cells) -> None:
        self.stop_opened.emit(funnel.stops[row.id][0])

    def _waiting(self, table: WaitingTable) -> Card:
        title = translate("indicators", "Waiting from received to the first call, days")
        card = Card(title, name="waitingCard")
        first = table.total.steps[0]
        chart = BarChart(name="waiting", title=title)
        names = [str(days) if days < LONGEST else f"{LONGEST}+" for days in range(LONGEST + 1)]
        target = translate("indicators", "target %n day(s)", "", table.target_days)
        at = min(table.target_days + 1, LONGEST + 1)
        mark = Mark(at, target) if not table.working_days else None
        bars = [(name, float(n)) for name, n in zip(names, first.distribution, strict=True)]
        chart.show_bars(bars, mark)
        chart.say(_sentence(table))
        both = ChartTable(chart, name="waiting")
        both.show_cells(
            (
                translate("indicators", "Days"),
                *(kind_text(step.step) for step in table.total.steps),
            ),
            [
                (name, *(written.number(step.distribution[place]) for step in table.total.steps))
                for place, name in enumerate(names)
            ],
        )
        card.body.addWidget(both)
        card.body.addWidget(label(_sentence(table), "small", name="waitingSentence"))
        card.body.addStretch()
        return card


def _departments(table: WaitingTable) -> Card:
    title = translate("indicators", "Waiting by department")
    shown: RowTableView[WaitingRow] = RowTableView(
        _waiting_columns(table),
        name="waitingByDepartment",
        title=title,
        empty=translate("indicators", "Nobody was received in the period."),
    )
    rows = sorted(table.rows, key=lambda row: -row.received)
    shown.set_rows(rows)
    shown.fit(_MOST_DEPARTMENTS)
    card = Card(title, name="departmentsCard", flush=True)
    card.body.addWidget(shown)
    return card


def _waiting_columns(table: WaitingTable) -> list[Column[WaitingRow]]:
    return [
        Column(
            "department",
            translate("indicators", "Department"),
            text=lambda row: value_name(table.cut, row.value, table.period) if table.cut else "",
        ),
        Column(
            "received",
            translate("indicators", "Referred"),
            text=lambda row: written.number(row.received),
            width=90,
            right=True,
            order=lambda row: row.received,
        ),
        Column(
            "reached",
            kind_text(Stop.REACHED),
            text=lambda row: written.number(row.reached),
            width=90,
            right=True,
            order=lambda row: row.reached,
        ),
        Column(
            "median",
            translate("indicators", "Median, days"),
            text=lambda row: written.number(row.steps[0].median, 1).removesuffix(",0") or "–",
            width=130,
            right=True,
            order=lambda row: row.steps[0].median or -1,
        ),
        Column(
            "within",
            translate("indicators", "In time"),
            text=lambda row: written.percent(row.steps[0].share_within),
            width=110,
            right=True,
            order=lambda row: row.steps[0].share_within or -1,
        ),
    ]


def _sentence(table: WaitingTable) -> str:
    """The waiting in words: median, nine of ten, in time; to each step."""
    parts = []
    for step in table.total.steps:
        if step.median is None or step.p90 is None:
            continue
        text = translate("indicators", "{step}: median {median}, nine of ten within {p90} days")
        parts.append(
            text.format(
                step=kind_text(step.step),
                median=_days(step.median),
                p90=_days(step.p90),
            )
        )
        if step.step is Step.FIRST_CALL and step.share_within is not None:
            share = translate("indicators", "{share} in time")
            parts[-1] += ", " + share.format(share=written.percent(step.share_within))
    return ". ".join(parts) + "." if parts else translate("indicators", "Nobody is called yet.")


def _days(value: float) -> str:
    return written.number(value, 0 if value == int(value) else 1)


def _of(count: int, funnel: Funnel) -> str:
    share = funnel.share(count)
    if share is None or count == funnel.referred:
        return written.number(count)
    return f"{written.number(count)} · {written.percent(share)}"
