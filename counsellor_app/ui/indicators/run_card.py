"""The run chart of one indicator with the same as a table, and what of it is more than noise in words."""

from __future__ import annotations

from collections.abc import Sequence

from counsellor_app.reports.figures import TimePoint
from counsellor_app.reports.indicator import BY_ID
from counsellor_app.reports.indicator.definition import Measure
from counsellor_app.reports.overview import value_of
from counsellor_app.reports.statistics import TREND, Run, run
from counsellor_app.ui import format as written
from counsellor_app.ui.indicators.words import count_words, rate_words, short_period, value_words
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import Card
from counsellor_app.ui.widgets.chart_table import ChartTable
from counsellor_app.ui.widgets.labels import label
from counsellor_app.ui.widgets.run_chart import RunChart, RunPoints


class RunCard(Card):
    """Passive."""

    def __init__(self) -> None:
        super().__init__(translate("indicators", "Over three years"), name="runCard")
        self.chart = RunChart(name="runChart", title=translate("indicators", "Run chart"))
        self.both = ChartTable(self.chart, name="runChart")
        self._news = label("", "small", name="runNews")
        self.body.addWidget(self.both)
        self.body.addWidget(self._news)
        self.body.addStretch()

    def show_run(self, points: Sequence[TimePoint], key: str, target: float | None) -> None:
        """Three years of quarters."""
        values = [value_of(point.figures[key]) for point in points]
        names = [short_period(point.period) for point in points]
        known, chart = sum(value is not None for value in values), run(values)
        self.chart.show_run(_points(names, values, key, target, chart))
        told = [
            f"{name}: {value_words(key, value)}" for name, value in zip(names, values, strict=True)
        ]
        self.chart.say("; ".join(told))
        self.both.setVisible(known > 0)
        self._news.setText(_news(chart, names) if known >= TREND else _few(known))
        titles = (
            translate("indicators", "Quarter"),
            translate("indicators", "Number"),
            translate("indicators", "Of"),
            translate("indicators", "Share"),
        )
        figures = [point.figures[key] for point in points]
        self.both.show_cells(
            titles,
            [
                (
                    name,
                    written.number(each.numerator),
                    count_words(each.denominator),
                    rate_words(each),
                )
                for name, each in zip(names, figures, strict=True)
            ],
        )


def _points(
    names: Sequence[str],
    values: Sequence[float | None],
    key: str,
    target: float | None,
    chart: Run,
) -> RunPoints:
    """What is drawn; one point alone has no median."""
    spans = (*chart.shifts, *chart.trends)
    median = translate("indicators", "median {value}")
    aim = translate("indicators", "target {value}")
    return RunPoints(
        names,
        values,
        BY_ID[key].measure is not Measure.COUNT,
        chart.median if sum(value is not None for value in values) > 1 else None,
        target,
        frozenset(place for first, last in spans for place in range(first, last + 1)),
        median.format(value=value_words(key, chart.median)),
        aim.format(value=value_words(key, target)),
    )


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


def _few(known: int) -> str:
    if not known:
        return translate("indicators", "No quarter of the three years has a figure yet.")
    return translate(
        "indicators", "%n quarter(s) with a figure: too few to tell news from chance.", "", known
    )
