"""A scheme by week: each voucher over the weeks that it covers, with its state as a word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter

from counsellor_app.ui.colours import Tone
from counsellor_app.ui.theme import SMALL, colours, font, px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.chart import Chart


@dataclass(frozen=True)
class Span:
    """Some weeks in a row, and what is known about them."""

    first: int
    last: int
    text: str
    tone: Tone


class WeekStrip(Chart):
    """One box a span; weeks without a voucher are empty boxes."""

    def __init__(self) -> None:
        super().__init__(
            self._draw,
            name="weekStrip",
            title=translate("medication", "Vouchers by week"),
            height=46,
        )
        self._weeks = 0
        self._spans: tuple[Span, ...] = ()

    def show_weeks(self, weeks: int, spans: Sequence[Span]) -> None:
        """The whole scheme."""
        self._weeks = weeks
        covered = {week for span in spans for week in range(span.first, span.last + 1)}
        free = [
            Span(week, week, "", Tone.NEUTRAL)
            for week in range(1, weeks + 1)
            if week not in covered
        ]
        self._spans = tuple(sorted((*spans, *free), key=lambda span: span.first))
        self.say(". ".join(f"{_weeks(span)}: {span.text or '–'}" for span in self._spans))
        self.update()

    def _draw(self, painter: QPainter) -> None:
        if not self._weeks:
            return
        width = self.width() / self._weeks
        for span in self._spans:
            left, right = (span.first - 1) * width, span.last * width - px(3)
            self._draw_box(painter, span, QRectF(left, 0, right - left, px(24)))
            painter.setPen(QColor(colours().second_ink))
            under = QRectF(left, px(27), right - left, px(18))
            painter.drawText(under, Qt.AlignmentFlag.AlignCenter, _weeks(span))

    def _draw_box(self, painter: QPainter, span: Span, box: QRectF) -> None:
        ink, ground = colours().of(span.tone)
        painter.setPen(QColor(colours().line) if not span.text else Qt.PenStyle.NoPen)
        painter.setBrush(ground if span.text else QColor(colours().surface))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), px(4), px(4))
        painter.setPen(ink)
        metrics = QFontMetrics(font(SMALL))
        shown = metrics.elidedText(span.text, Qt.TextElideMode.ElideRight, int(box.width()) - px(6))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, shown)


def _weeks(span: Span) -> str:
    if span.first == span.last:
        return str(span.first)
    return f"{span.first}–{span.last}"
