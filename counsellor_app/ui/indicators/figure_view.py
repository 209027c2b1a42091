"""What is behind one indicator: its run chart, where the number comes from, and a cut of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counsellor_app.reports.cuts import Cut
from counsellor_app.reports.explained import Explanation
from counsellor_app.reports.figures import CutTable, Figure, TimePoint
from counsellor_app.reports.indicator import BY_ID
from counsellor_app.reports.indicator.definition import Measure
from counsellor_app.reports.overview import value_of
from counsellor_app.reports.statistics import TREND, Run, run
from counsellor_app.ui import format as written
from counsellor_app.ui.indicators.words import (
    condition_name,
    indicator_name,
    period_name,
    short_period,
    value_name,
)
from counsellor_app.ui.kind_text import choices, kind_text
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import Card, PageHead, clear_layout, columns, page, scrolled
from counsellor_app.ui.widgets.chart_table import ChartTable
from counsellor_app.ui.widgets.fields import Choice
from counsellor_app.ui.widgets.labels import button, label
from counsellor_app.ui.widgets.row_table_model import Column
from counsellor_app.ui.widgets.row_table_view import RowTableView
from counsellor_app.ui.widgets.run_chart import RunChart, RunPoints

_OF_SHARES = ("of", "share", "interval", "unknown", "everybody")


@dataclass(frozen=True)
class CutLine:
    """One value of the cut, in words, with its figure."""

    id: str
    name: str
    figure: Figure


class FigureView(QWidget):
    """Passive: emits the cut that was chosen, the row to look behind, and what is to be printed."""

    back_requested = Signal()
    cut_chosen = Signal(object)
    value_opened = Signal(str)
    list_requested = Signal()
    print_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("figure")
        self.head = PageHead()
        for made in (
            button(
                translate("indicators", "Overview"), self.back_requested.emit, name="figureBack"
            ),
            button(
                translate("indicators", "Where it comes from, on paper"),
                self.print_requested.emit,
                name="figurePrint",
            ),
            button(
                translate("indicators", "Show the list"),
                self.list_requested.emit,
                primary=True,
                name="figureList",
            ),
        ):
            self.head.buttons.addWidget(made)
        paper = QAction(translate("indicators", "Where it comes from, on paper"), self)
        paper.setObjectName("printFigure")
        paper.setShortcut(QKeySequence("Ctrl+P"))
        paper.triggered.connect(self.print_requested)
        self.addAction(paper)
        content, body = page("figureContent")
        body.setContentsMargins(0, 0, px(8), 0)
        self.chart = RunChart(name="runChart", title=translate("indicators", "Run chart"))
        self.run = ChartTable(self.chart, name="runChart")
        self._news = label("", "small", name="runNews")
        charted = Card(translate("indicators", "Over three years"), name="runCard")
        charted.body.addWidget(self.run)
        charted.body.addWidget(self._news)
        charted.body.addStretch()
        told = Card(translate("indicators", "Where does the number come from?"), name="explained")
        self._told = QVBoxLayout()
        told.body.addLayout(self._told)
        told.body.addStretch()
        body.addLayout(columns(charted, told, stretch=(3, 2)))
        body.addWidget(self._cut_card())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.head)
        layout.addWidget(scrolled(content, "figureScroll"), 1)
        self.first_focus: QWidget = self.table

    def _cut_card(self) -> Card:
        card = Card(name="cutCard", flush=True)
        row = QHBoxLayout()
        row.setContentsMargins(px(16), px(12), px(16), px(8))
        title = translate("indicators", "By")
        row.addWidget(label(title, "heading", wrap=False))
        self.cut = Choice(choices(Cut), title=title, name="figureCut")
        self.cut.currentIndexChanged.connect(lambda _: self.cut_chosen.emit(self.cut.value()))
        row.addWidget(self.cut)
        row.addStretch(1)
        row.addWidget(
            label(translate("indicators", "Enter shows the list behind a row"), "small", wrap=False)
        )
        card.body.addLayout(row)
        self.table: RowTableView[CutLine] = RowTableView(
            _columns(),
            name="cutTable",
            title=translate("indicators", "The number by group"),
            empty=translate("indicators", "Nobody in the period belongs to this number."),
        )
        self.table.setMinimumHeight(px(260))
        self.table.row_opened.connect(lambda row: self.value_opened.emit(row.id))
        card.body.addWidget(self.table)
        return card

    def show_head(self, found: Explanation) -> None:
        """Which number, of which period."""
        item = found.indicator
        self.head.show_texts(f"{item.id}  {indicator_name(item.id)}", period_name(found.period))

    def show_explanation(self, found: Explanation) -> None:
        """Definition, rules with dates, and who was counted."""
        clear_layout(self._told)
        for line in explanation_lines(found):
            self._told.addWidget(label(line, "small"))

    def show_run(self, points: Sequence[TimePoint], key: str, target: float | None) -> None:
        """Three years of quarters."""
        values = [value_of(point.figures[key]) for point in points]
        chart = run(values)
        news = {
            place
            for first, last in (*chart.shifts, *chart.trends)
            for place in range(first, last + 1)
        }
        names = [short_period(point.period) for point in points]
        known = sum(value is not None for value in values)
        median = _as_text(key, chart.median)
        self.chart.show_run(
            RunPoints(
                names,
                values,
                BY_ID[key].measure is not Measure.COUNT,
                chart.median if known > 1 else None,
                target,
                frozenset(news),
                translate("indicators", "median {value}").format(value=median),
                translate("indicators", "target {value}").format(value=_as_text(key, target)),
            )
        )
        told = [
            f"{name}: {_as_text(key, value)}" for name, value in zip(names, values, strict=True)
        ]
        self.chart.say("; ".join(told))
        self.run.setVisible(known > 0)
        self._news.setText(_news(chart, names) if known >= TREND else _few(known))
        titles = (
            translate("indicators", "Quarter"),
            translate("indicators", "Number"),
            translate("indicators", "Of"),
            translate("indicators", "Share"),
        )
        figures = [point.figures[key] for point in points]
        self.run.show_cells(
            titles,
            [
                (name, written.number(each.numerator), _count(each.denominator), _rate(each))
                for name, each in zip(names, figures, strict=True)
            ],
        )

    def show_cut(self, table: CutTable, key: str) -> None:
        """The number of each value, everybody last."""
        lines = [
            CutLine(row.value, value_name(table.cut, row.value, table.period), row.figures[key])
            for row in table.rows
            if row.figures[key].numerator
            or row.figures[key].denominator
            or row.figures[key].unknown
        ]
        self.table.set_rows(lines)
        self.table.leave_out(_says_nothing(key))


def explanation_lines(found: Explanation) -> list[str]:
    """The story of a number, a line a sentence."""
    item = found.indicator
    lines = [
        translate("indicators", "Rule: {rule}.").format(rule=item.rule),
        translate("indicators", "Source: {source}.").format(source=found.source),
        translate("indicators", "The period goes by {basis}.").format(basis=kind_text(found.basis)),
        translate("indicators", "In the period: {count}.").format(
            count=written.number(found.in_period)
        ),
    ]
    for key, count in found.left_out:
        text = translate("indicators", "Left out: {why}: {count}.")
        lines.append(text.format(why=condition_name(key), count=written.number(count)))
    if alone := found.answers_without_course:
        text = translate(
            "indicators",
            "%n half-year answer(s) came in from lists without their course: whether the citizens"
            " completed is not known, so they are not counted.",
            "",
            alone,
        )
        lines.append(text)
    text = translate("indicators", "Belong to the number: {count} pathways of {people} citizens.")
    lines.append(
        text.format(count=written.number(found.belonging), people=written.number(found.persons))
    )
    if item.unknown:
        lines.append(translate("indicators", "%n of them without an answer.", "", item.unknown))
    for rule in found.rules:
        since = written.day(rule.valid_from) if rule.valid_from else "–"
        text = translate("indicators", "{rule}: holds since {day} ({source}).")
        lines.append(text.format(rule=kind_text(rule.kind), day=since, source=rule.source or "–"))
    return lines


def _news(chart: Run, names: Sequence[str]) -> str:
    """What of the curve is more than noise, in words."""
    if not chart.is_news:
        return translate(
            "indicators", "Nothing but the usual ups and downs: no shift and no trend."
        )
    told = []
    for spans, text in (
        (chart.shifts, translate("indicators", "Shift from {first} to {last}")),
        (chart.trends, translate("indicators", "Trend from {first} to {last}")),
    ):
        told += [text.format(first=names[first], last=names[last]) for first, last in spans]
    hint = translate("indicators", "marked by diamonds: look for the reason")
    return f"{'; '.join(told)} ({hint})."


def _says_nothing(key: str) -> tuple[str, ...]:
    """The columns that are empty for a number, or for a share that is no quit rate."""
    if BY_ID[key].measure is not Measure.SHARE:
        return _OF_SHARES
    return () if BY_ID[key].quit_rate else ("everybody",)


def _few(known: int) -> str:
    if not known:
        return translate("indicators", "No quarter of the three years has a figure yet.")
    return translate(
        "indicators", "%n quarter(s) with a figure: too few to tell news from chance.", "", known
    )


def _columns() -> list[Column[CutLine]]:
    def number(key: str, title: str, text: Callable[[CutLine], str], width: int) -> Column[CutLine]:
        return Column(key, title, text=text, width=width, right=True, sortable=False)

    return [
        Column("name", translate("indicators", "Group"), text=lambda row: row.name, sortable=False),
        number(
            "number", translate("indicators", "Number"), lambda r: _count(r.figure.numerator), 80
        ),
        number("of", translate("indicators", "Of"), lambda row: _count(row.figure.denominator), 80),
        number("share", translate("indicators", "Share"), lambda row: _rate(row.figure), 80),
        number(
            "interval", translate("indicators", "95 % sure"), lambda row: _interval(row.figure), 120
        ),
        number(
            "unknown",
            translate("indicators", "No answer"),
            lambda row: _count(row.figure.unknown),
            100,
        ),
        number(
            "everybody",
            translate("indicators", "No answer as smokers"),
            lambda row: written.percent(row.figure.rate_of_everybody),
            170,
        ),
    ]


def _count(value: int | None) -> str:
    return "–" if value is None else written.number(value)


def _rate(figure: Figure) -> str:
    return written.percent(figure.rate)


def _interval(figure: Figure) -> str:
    found = figure.interval
    if found is None:
        return "–"
    return f"{written.number(found.low * 100)}–{written.number(found.high * 100)} %"


def _as_text(key: str, value: float | None) -> str:
    if value is None:
        return "–"
    if BY_ID[key].measure is Measure.COUNT:
        return written.number(value)
    return written.percent(value, 1 if key == "A2" else 0)
