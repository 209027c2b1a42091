"""One card: the figure, n, target in words and colour, the small curve, and what must stand beside it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counsellor_app.reports.figures import Figure, LensRow
from counsellor_app.reports.indicators import Indicator
from counsellor_app.reports.statistics import Gap
from counsellor_app.ui import format as written
from counsellor_app.ui.colours import Tone
from counsellor_app.ui.indicators.words import indicator_name, interval_words
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import Card
from counsellor_app.ui.widgets.charts import Sparkline
from counsellor_app.ui.widgets.chip import Chip
from counsellor_app.ui.widgets.labels import button, label

_COUNTS = frozenset({"A1", "C1"})  # numbers, not shares


class IndicatorCard(Card):
    """Passive; made again for each period. Its heading opens what stands behind the figure."""

    opened = Signal(str)

    def __init__(
        self,
        item: Indicator,
        before: Indicator,
        curve: Sequence[float | None] = (),
        lens: LensRow | None = None,
    ) -> None:
        super().__init__(name=f"indicator{item.id}")
        self.setAccessibleName(indicator_name(item.id))
        self.body.setSpacing(px(6))
        self.body.addLayout(self._head(item))
        self.body.addLayout(self._figures(item, curve))
        self.body.addWidget(label(_beside(item, before), "small", name=f"beside{item.id}"))
        for name, text in (("chance", _chance(item)), ("lens", _lens(lens))):
            if text:
                self.body.addWidget(label(text, "small", name=f"{name}{item.id}"))
        rule = translate("indicators", "Rule: {rule}.").format(rule=item.rule)
        self.body.addWidget(label(rule, "small", name=f"rule{item.id}"))
        self.body.addStretch()
        behind = button(
            translate("indicators", "Behind the number"),
            lambda: self.opened.emit(item.id),
            link=True,
            name=f"open{item.id}",
        )
        behind.setAccessibleName(f"{behind.text()}: {item.id} {indicator_name(item.id)}")
        self.body.addWidget(behind, 0, Qt.AlignmentFlag.AlignLeft)

    def _head(self, item: Indicator) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(label(f"{item.id}  {indicator_name(item.id)}"), 1)
        text, tone = judgement(item)
        if text:
            row.addWidget(Chip(text, tone))
        return row

    def _figures(self, item: Indicator, curve: Sequence[float | None]) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(px(12))
        row.addWidget(label(figure(item), "figure", wrap=False, name=f"figure{item.id}"))
        beside = QWidget()
        lines = QVBoxLayout(beside)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        for text in (_count(item), _target(item)):
            if text:
                lines.addWidget(label(text, "small"))
        row.addWidget(beside, 1)
        known = [value for value in curve if value is not None]
        if len(known) > 1:
            row.addWidget(_spark(item, known))
        return row


def _spark(item: Indicator, values: Sequence[float]) -> Sparkline:
    title = translate("indicators", "The last three years")
    spark = Sparkline(name=f"curve{item.id}", title=title)
    spark.show_values(values)
    first, last = (_as_figure(item, value) for value in (values[0], values[-1]))
    spark.say(
        translate("indicators", "From {first} to {last} over {count} quarters").format(
            first=first, last=last, count=len(values)
        )
    )
    return spark


def figure(item: Indicator) -> str:
    """The number in large type."""
    if item.id in _COUNTS:
        return written.number(item.numerator)
    if item.id == "A2":
        return written.percent(item.rate, 1) if item.rate is not None else str(item.numerator)
    return written.percent(item.rate) if item.rate is not None else "–"


def judgement(item: Indicator) -> tuple[str, Tone]:
    """Over or under the target, as a word and a colour; nothing without a target or figures."""
    reached = item.numerator if item.id in _COUNTS else item.rate
    if item.target is None or reached is None:
        return "", Tone.NEUTRAL
    if not item.figure.is_settled:
        return translate("indicators", "too few answers yet"), Tone.NEUTRAL
    if reached >= item.target:
        return translate("indicators", "target met"), Tone.GOOD
    return translate("indicators", "under target"), Tone.LATE


def _count(item: Indicator) -> str:
    if item.id in _COUNTS:
        return translate("indicators", "in the period")
    if item.denominator is None:
        return translate("indicators", "%n person(s); population not set", "", item.numerator)
    if item.denominator == 0:
        if item.unknown:
            return translate("indicators", "nobody has answered yet")
        return translate("indicators", "nobody in the period yet")
    return translate("indicators", "{part} of {whole}").format(
        part=written.number(item.numerator), whole=written.number(item.denominator)
    )


def _target(item: Indicator) -> str:
    if item.target is None:
        return ""
    value = _as_figure(item, item.target)
    text = translate("indicators", "target {value} ({target_set})")
    return text.format(value=value, target_set=item.target_set)


def _as_figure(item: Indicator, value: float | None) -> str:
    if value is None:
        return "–"
    if item.id in _COUNTS:
        return written.number(value)
    return written.percent(value, 1 if item.id == "A2" else 0)


def _beside(item: Indicator, before: Indicator) -> str:
    last = before.numerator if item.id in _COUNTS else before.rate
    parts = [translate("indicators", "last year {value}").format(value=_as_figure(item, last))]
    if item.unknown:
        parts.insert(0, translate("indicators", "%n without an answer", "", item.unknown))
    return " · ".join(parts)


def _chance(item: Indicator) -> str:
    """How sure the figure is, and the figure when those without an answer are smokers."""
    parts = []
    if item.interval is not None:
        parts.append(interval_words(item.interval))
    everybody = item.figure.rate_of_everybody
    if everybody is not None and item.unknown:
        text = translate("indicators", "without an answer as smokers: {value}")
        parts.append(text.format(value=written.percent(everybody)))
    return " · ".join(parts)


def _lens(row: LensRow | None) -> str:
    """The groups that inequality is looked for in."""
    if row is None:
        return ""
    groups = (
        (translate("indicators", "short education"), row.short_education, row.gaps[0]),
        (translate("indicators", "psychiatry"), row.psychiatry, row.gaps[1]),
    )
    return " · ".join(f"{name} {_group(found, gap)}" for name, found, gap in groups)


def _group(found: Figure, gap: Gap | None) -> str:
    if not found.is_share:
        return written.number(found.numerator)
    if found.rate is None or gap is None:
        return "–"
    points = round(gap.size * 100)
    size = f"+{points}" if points > 0 else f"−{-points}" if points else "0"
    chance = (
        translate("indicators", "certain")
        if gap.is_news
        else translate("indicators", "may be chance")
    )
    return f"{written.percent(found.rate)} ({size}, {chance})"
