"""Overblik: smoking, the curve of cigarettes and CO, consents, and the story beside them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from counsellor_app.kinds.course import Lapse
from counsellor_app.services.people.person_rows import PathwayPage, SmokingPoint
from counsellor_app.ui import format as written
from counsellor_app.ui.colours import Tone
from counsellor_app.ui.kind_text import kind_text
from counsellor_app.ui.participants.consents_card import ConsentsCard
from counsellor_app.ui.participants.history_list import HistoryList
from counsellor_app.ui.participants.history_words import Told
from counsellor_app.ui.participants.overview_words import facts
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import Card, clear_layout, scrolled
from counsellor_app.ui.widgets.charts import Line, LineChart, Mark
from counsellor_app.ui.widgets.columns import Columns
from counsellor_app.ui.widgets.labels import button, copyable, label
from counsellor_app.ui.widgets.row_table_model import Column
from counsellor_app.ui.widgets.row_table_view import RowTableView
from counsellor_app.ui.widgets.tab_order import order_by_reading

_NEWEST = 12


class OverviewTab(QWidget):
    """Passive."""

    history_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("overviewTab")
        self._facts = QGridLayout()
        self._facts.setHorizontalSpacing(px(16))
        self._facts.setVerticalSpacing(px(4))
        self.chart = LineChart(
            name="smokingChart", title=translate("participants", "Cigarettes a day and CO")
        )
        self.no_chart = label(
            translate(
                "participants",
                "The curve begins with the interview; each CO measurement at a meeting adds a point.",
            ),
            "small",
        )
        self.consents = ConsentsCard()
        self.points: RowTableView[SmokingPoint] = RowTableView(
            _point_columns(),
            name="smokingPoints",
            title=translate("participants", "Cigarettes a day and CO, as a table"),
        )
        self.points.setMinimumHeight(px(210))
        self.points.hide()
        self.as_table = button("", self._switch_table, link=True, name="pointsAsTable")
        self.history = HistoryList(name="overviewHistory", short=True)
        self.all_history = button(
            translate("participants", "The whole history"),
            self.history_requested.emit,
            link=True,
            name="allHistory",
        )
        self._lay_out()
        # New buttons would come last for Tab, after the story beside them.
        self.consents.rebuilt.connect(lambda: order_by_reading(self))

    def _lay_out(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(14))
        smoking = Card(translate("participants", "Smoking"), name="smokingCard")
        smoking.body.addLayout(self._facts)
        chart = Card(translate("participants", "Cigarettes a day and CO"), name="chartCard")
        chart.body.addWidget(self.chart)
        chart.body.addWidget(self.no_chart)
        chart.body.addWidget(self.points)
        chart.body.addWidget(self.as_table, 0, Qt.AlignmentFlag.AlignLeft)
        for card in (smoking, chart, self.consents):
            column.addWidget(card)
        column.addStretch(1)
        story = Card(translate("participants", "History"), name="storyCard")
        story.body.addWidget(self.history)
        story.body.addWidget(self.all_history, 0, Qt.AlignmentFlag.AlignLeft)
        story.body.addStretch(1)
        inside = QWidget()
        beside = Columns(inside)
        beside.addWidget(left, 1)
        beside.addWidget(story, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, px(14), 0, 0)
        outer.addWidget(scrolled(inside))

    def show_pathway(self, pathway: PathwayPage, today: date) -> None:
        """The cards of the chosen pathway."""
        clear_layout(self._facts)
        for number, (title, value) in enumerate(facts(pathway)):
            row, column = divmod(number, 3)
            self._facts.addWidget(label(title, "small"), row * 2, column)
            self._facts.addWidget(copyable(value, "heading"), row * 2 + 1, column)
        for column in range(3):
            self._facts.setColumnStretch(column, 1)
        self._show_chart(pathway.points, pathway.quit_on, today)

    def _switch_table(self) -> None:
        self._show_table(not self.points.isVisibleTo(self))

    def _show_table(self, shown: bool) -> None:
        """The same figures line by line, for those who cannot or will not read a curve."""
        self.points.setVisible(shown)
        self.as_table.setText(
            translate("participants", "Hide the table")
            if shown
            else translate("participants", "Show as a table")
        )

    def show_history(self, lines: Sequence[Told], today: date) -> None:
        """The story, newest first."""
        self.history.show_lines(lines[:_NEWEST], today)
        self.all_history.setVisible(len(lines) > _NEWEST)

    def _show_chart(
        self, points: Sequence[SmokingPoint], quit_on: date | None, today: date
    ) -> None:
        self.chart.setVisible(len(points) > 0)
        self.no_chart.setVisible(not points)
        self.as_table.setVisible(len(points) > 0)
        self.points.set_rows(points)
        self._show_table(self.points.isVisibleTo(self) and bool(points))
        if not points:
            return
        smoked = [(float(p.on.toordinal()), p.per_day) for p in points if p.per_day is not None]
        co = [(float(p.on.toordinal()), p.co_ppm) for p in points if p.co_ppm is not None]
        lines = [Line(translate("participants", "a day"), smoked)]
        if co:
            lines.append(Line(translate("participants", "CO, ppm"), co, second=True))
        first, last = points[0].on, points[-1].on
        marks = []
        if quit_on is not None and first <= quit_on <= max(last, today):
            words = translate("participants", "quit {day}")
            marks.append(Mark(quit_on.toordinal(), words.format(day=written.short_day(quit_on))))
        for point in points:
            if point.lapse is Lapse.RELAPSE:
                marks.append(Mark(point.on.toordinal(), kind_text(point.lapse)))
        marked = {mark.at for mark in marks}
        labels = [
            (float(p.on.toordinal()), written.short_day(p.on))
            for p in points
            if p.on.toordinal() not in marked
        ]
        self.chart.show_lines(lines, labels, marks)
        self.chart.say(". ".join(_spoken(point) for point in points))


def _spoken(point: SmokingPoint) -> str:
    """20/9: 5, CO 8, smutter"""
    per_day = "–" if point.per_day is None else str(point.per_day)
    co_ppm = "–" if point.co_ppm is None else str(point.co_ppm)
    lapse = f", {kind_text(point.lapse)}" if point.lapse else ""
    return f"{written.short_day(point.on)}: {per_day}, CO {co_ppm}{lapse}"


def _point_columns() -> list[Column[SmokingPoint]]:
    return [
        Column("day", translate("participants", "Day"), text=lambda row: written.day(row.on)),
        Column(
            "per_day",
            translate("participants", "Cigarettes a day"),
            text=lambda row: written.number(row.per_day),
            width=130,
            right=True,
        ),
        Column(
            "co",
            translate("participants", "CO, ppm"),
            text=lambda row: written.number(row.co_ppm),
            width=90,
            right=True,
        ),
        Column(
            "lapse",
            translate("participants", "Since last time"),
            text=lambda row: kind_text(row.lapse) if row.lapse else "",
            tone=lambda row: _LAPSE_TONES[row.lapse] if row.lapse else None,
            width=120,
        ),
    ]


_LAPSE_TONES = {Lapse.SLIP: Tone.SOON, Lapse.RELAPSE: Tone.LATE}
