"""One card: the figure, n, the target in words and colour, last year, and the rule beneath."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counsellor_app.reports.indicators import Indicator
from counsellor_app.ui import format as written
from counsellor_app.ui.colours import Tone
from counsellor_app.ui.indicators.words import indicator_name
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import Card
from counsellor_app.ui.widgets.chip import Chip
from counsellor_app.ui.widgets.labels import label

_COUNTS = frozenset({"A1", "C1"})  # numbers, not shares


class IndicatorCard(Card):
    """Passive; made again for each period."""

    def __init__(self, item: Indicator, before: Indicator) -> None:
        super().__init__(name=f"indicator{item.id}")
        self.setAccessibleName(indicator_name(item.id))
        self.body.setSpacing(px(6))
        self.body.addLayout(self._head(item))
        self.body.addLayout(self._figures(item))
        self.body.addWidget(label(_beside(item, before), "small", name=f"beside{item.id}"))
        rule = translate("indicators", "Rule: {rule}.").format(rule=item.rule)
        self.body.addWidget(label(rule, "small", name=f"rule{item.id}"))
        self.body.addStretch()

    def _head(self, item: Indicator) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(label(f"{item.id}  {indicator_name(item.id)}"), 1)
        text, tone = judgement(item)
        if text:
            row.addWidget(Chip(text, tone))
        return row

    def _figures(self, item: Indicator) -> QHBoxLayout:
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
        return row


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
    if reached >= item.target:
        return translate("indicators", "target met"), Tone.GOOD
    return translate("indicators", "under target"), Tone.LATE


def _count(item: Indicator) -> str:
    if item.id in _COUNTS:
        return translate("indicators", "in the period")
    if item.denominator is None:
        return translate("indicators", "%n person(s); population not set", "", item.numerator)
    if item.denominator == 0:
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
