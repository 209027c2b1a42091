"""A run chart: points over time with their median and target; what is more than noise has another shape."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen, QPolygonF

from counsellor_app.ui.theme import colours, px
from counsellor_app.ui.widgets.chart import Chart
from counsellor_app.ui.widgets.charts import axis_room, axis_words, nice_step


@dataclass(frozen=True)
class RunPoints:
    """What is drawn: labels under the points, values (None is a gap), and which of them are news."""

    labels: Sequence[str]
    values: Sequence[float | None]
    shares: bool = True
    median: float | None = None
    target: float | None = None
    news: frozenset[int] = field(default_factory=frozenset)
    median_words: str = ""
    target_words: str = ""


class RunChart(Chart):
    """Round points are noise; diamonds belong to a shift or a trend."""

    def __init__(self, *, name: str, title: str, height: int = 220) -> None:
        super().__init__(self._draw, name=name, title=title, height=height)
        self._run = RunPoints((), ())

    def show_run(self, run: RunPoints) -> None:
        """Oldest first."""
        self._run = run
        self.update()

    def _draw(self, painter: QPainter) -> None:
        run = self._run
        known = [value for value in run.values if value is not None]
        if not known:
            return
        levels = [each for each in (run.median, run.target) if each is not None]
        scale = 100 if run.shares else 1
        step = nice_step(max([*known, *levels]) * scale) / scale
        top = step * max(-(-max([*known, *levels]) // step), 1)
        words = max(
            map(QFontMetrics(painter.font()).horizontalAdvance, self._level_words()), default=0
        )
        right = words + px(12) if words else px(16)
        left = axis_room(painter, [self._axis_words(top)])
        room = QRectF(left, px(12), self.width() - left - right, self.height() - px(44))

        def height(value: float) -> float:
            return room.bottom() - value / top * room.height()

        self._draw_grid(painter, room, top, step)
        self._draw_level(painter, room, run.median, height, Qt.PenStyle.DashLine)
        self._draw_level(painter, room, run.target, height, Qt.PenStyle.DotLine)
        self._draw_level_words(painter, room, height)
        self._draw_points(painter, room, height)

    def _level_words(self) -> list[str]:
        run = self._run
        pairs = ((run.median, run.median_words), (run.target, run.target_words))
        return [words for value, words in pairs if value is not None]

    def _across(self, room: QRectF, place: int) -> float:
        count = max(len(self._run.values) - 1, 1)
        return room.left() + px(16) + place / count * (room.width() - px(32))

    def _draw_grid(self, painter: QPainter, room: QRectF, top: float, step: float) -> None:
        value = 0.0
        while value <= top + step / 100:
            y = room.bottom() - value / top * room.height()
            painter.setPen(QColor(colours().line))
            painter.drawLine(QLineF(room.left(), y, room.right(), y))
            painter.setPen(QColor(colours().second_ink))
            text = self._axis_words(value)
            words = QRectF(0, y - px(10), room.left() - px(8), px(20))
            painter.drawText(
                words, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), text
            )
            value += step

    def _axis_words(self, value: float) -> str:
        return f"{axis_words(round(value * 100, 6))} %" if self._run.shares else axis_words(value)

    def _draw_level(
        self,
        painter: QPainter,
        room: QRectF,
        value: float | None,
        height: Callable[[float], float],
        style: Qt.PenStyle,
    ) -> None:
        if value is None:
            return
        y = height(value)
        painter.setPen(QPen(_level_colour(style is Qt.PenStyle.DashLine), px(1.5), style))
        painter.drawLine(QLineF(room.left(), y, room.right(), y))

    def _draw_level_words(
        self, painter: QPainter, room: QRectF, height: Callable[[float], float]
    ) -> None:
        """Right of the points, where nothing lies under them; pushed apart where the lines are close."""
        run, line = self._run, QFontMetrics(painter.font()).height()
        levels = [
            (height(value), words, is_median)
            for value, words, is_median in (
                (run.median, run.median_words, True),
                (run.target, run.target_words, False),
            )
            if value is not None
        ]
        levels.sort()
        middles = [y for y, _, _ in levels]
        if len(middles) == 2 and (short := line - (middles[1] - middles[0])) > 0:
            middles = [middles[0] - short / 2, middles[1] + short / 2]
        for middle, (_, words, is_median) in zip(middles, levels, strict=True):
            painter.setPen(_level_colour(is_median))
            top = max(middle - line / 2, 0.0)
            box = QRectF(room.right() + px(6), top, self.width() - room.right() - px(6), line)
            painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter), words)

    def _draw_points(
        self, painter: QPainter, room: QRectF, height: Callable[[float], float]
    ) -> None:
        run = self._run
        points = [
            None if value is None else QPointF(self._across(room, place), height(value))
            for place, value in enumerate(run.values)
        ]
        painter.setPen(QPen(QColor(colours().accent), px(2)))
        for before, after in pairwise(points):
            if before is not None and after is not None:
                painter.drawLine(QLineF(before, after))
        for place, point in enumerate(points):
            if point is not None:
                self._draw_point(painter, point, place in run.news)
        self._draw_labels(painter, room)

    def _draw_point(self, painter: QPainter, point: QPointF, is_news: bool) -> None:
        if not is_news:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours().accent))
            painter.drawEllipse(point, px(3.5), px(3.5))
            return
        size = px(6)
        corners = [QPointF(0, -size), QPointF(size, 0), QPointF(0, size), QPointF(-size, 0)]
        painter.setPen(QPen(QColor(colours().soon), px(2)))
        painter.setBrush(QColor(colours().surface))
        painter.drawPolygon(QPolygonF([point + corner for corner in corners]))

    def _draw_labels(self, painter: QPainter, room: QRectF) -> None:
        metrics, free_from = QFontMetrics(painter.font()), 0.0
        painter.setPen(QColor(colours().second_ink))
        for place, words in enumerate(self._run.labels):
            centre = self._across(room, place)
            half = metrics.horizontalAdvance(words) / 2
            if centre - half < free_from:
                continue  # words that would touch are left out
            free_from = centre + half + px(8)
            box = QRectF(centre - half - 1, room.bottom() + px(8), 2 * half + 2, px(20))
            painter.drawText(box, int(Qt.AlignmentFlag.AlignHCenter), words)


def _level_colour(is_median: bool) -> QColor:
    return QColor(colours().second_ink if is_median else colours().good)
