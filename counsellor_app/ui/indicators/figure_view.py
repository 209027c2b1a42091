"""What is behind one indicator: its run chart, where the number comes from, and a cut of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counsellor_app.reports.cuts import Cut
from counsellor_app.reports.explained import Explanation
from counsellor_app.reports.figures import CutTable, Figure
from counsellor_app.reports.indicator import BY_ID
from counsellor_app.reports.indicator.definition import Measure
from counsellor_app.ui import format as written
from counsellor_app.ui.indicators.run_card import RunCard
from counsellor_app.ui.indicators.words import (
    condition_name,
    count_words,
    indicator_name,
    period_name,
    rate_words,
    value_name,
)
from counsellor_app.ui.kind_text import choices, kind_text
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import Card, PageHead, clear_layout, columns, page, scrolled
from counsellor_app.ui.widgets.fields import Choice
from counsellor_app.ui.widgets.labels import button, label
from counsellor_app.ui.widgets.row_table_model import Column
from counsellor_app.ui.widgets.row_table_view import RowTableView

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
        self.head = self._make_head()
        content, body = page("figureContent")
        body.setContentsMargins(0, 0, px(8), 0)
        self.run_card = RunCard()
        self.run = self.run_card.both
        told = Card(translate("indicators", "Where does the number come from?"), name="explained")
        self._told = QVBoxLayout()
        told.body.addLayout(self._told)
        told.body.addStretch()
        body.addLayout(columns(self.run_card, told, stretch=(3, 2)))
        body.addWidget(self._cut_card())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.head)
        layout.addWidget(scrolled(content, "figureScroll"), 1)
        self.first_focus: QWidget = self.table

    def _make_head(self) -> PageHead:
        head = PageHead()
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
            head.buttons.addWidget(made)
        paper = QAction(translate("indicators", "Where it comes from, on paper"), self)
        paper.setObjectName("printFigure")
        paper.setShortcut(QKeySequence("Ctrl+P"))
        paper.triggered.connect(self.print_requested)
        self.addAction(paper)
        return head

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


def _says_nothing(key: str) -> tuple[str, ...]:
    """The columns that are empty for a number, or for a share that is no quit rate."""
    if BY_ID[key].measure is not Measure.SHARE:
        return _OF_SHARES
    return () if BY_ID[key].quit_rate else ("everybody",)


def _columns() -> list[Column[CutLine]]:
    def number(key: str, title: str, text: Callable[[CutLine], str], width: int) -> Column[CutLine]:
        return Column(key, title, text=text, width=width, right=True, sortable=False)

    return [
        Column("name", translate("indicators", "Group"), text=lambda row: row.name, sortable=False),
        number(
            "number",
            translate("indicators", "Number"),
            lambda r: count_words(r.figure.numerator),
            80,
        ),
        number(
            "of", translate("indicators", "Of"), lambda row: count_words(row.figure.denominator), 80
        ),
        number("share", translate("indicators", "Share"), lambda row: rate_words(row.figure), 80),
        number(
            "interval", translate("indicators", "95 % sure"), lambda row: _interval(row.figure), 120
        ),
        number(
            "unknown",
            translate("indicators", "No answer"),
            lambda row: count_words(row.figure.unknown),
            100,
        ),
        number(
            "everybody",
            translate("indicators", "No answer as smokers"),
            lambda row: written.percent(row.figure.rate_of_everybody),
            170,
        ),
    ]


def _interval(figure: Figure) -> str:
    found = figure.interval
    if found is None:
        return "–"
    return f"{written.number(found.low * 100)}–{written.number(found.high * 100)} %"
