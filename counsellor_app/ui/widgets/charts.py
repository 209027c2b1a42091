"""Quiet charts drawn by hand: lines over time, columns, bars across, a spark."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QMouseEvent, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy

from counsellor_app.ui import format as written
from counsellor_app.ui.theme import SMALL, colours, font, px
from counsellor_app.ui.widgets.chart import Chart


@dataclass(frozen=True)
class Line:
    """A series of a line chart; None is a gap. `words` stand at its end."""

    words: str
    points: Sequence[tuple[float, float | None]]
    second: bool = False
    """Drawn dashed in another colour, so that it can be told apart without colour too."""


@dataclass(frozen=True)
class Mark:
    """An upright dashed line with words: the quit date, the target."""

    at: float
    words: str = ""


def nice_step(top: float) -> float:
    """A round distance between grid lines, so that three or four of them reach `top`."""
    step = 1.0
    while top > step * 4:
        for factor in (2, 2.5, 2):
            if top > step * 4:
                step *= factor
    return step


def axis_words(value: float) -> str:
    """2.000 and 2,5 beside a grid line."""
    return written.number(value, 0 if value == int(value) else 1)


def axis_room(painter: QPainter, words: Sequence[str]) -> float:
    """What the longest of the words beside the grid takes, with the space after it."""
    metrics = QFontMetrics(painter.font())
    return max(map(metrics.horizontalAdvance, words), default=0) + px(14)


class LineChart(Chart):
    """Few points over time: cigarettes a day and CO, with the quit date as a mark."""

    def __init__(self, *, name: str, title: str, height: int = 170) -> None:
        super().__init__(self._draw, name=name, title=title, height=height)
        self._lines: list[Line] = []
        self._labels: list[tuple[float, str]] = []
        self._marks: list[Mark] = []

    def show_lines(
        self,
        lines: Sequence[Line],
        labels: Sequence[tuple[float, str]],
        marks: Sequence[Mark] = (),
    ) -> None:
        """Lines, the words under the axis, and marks, all by their place on the axis."""
        self._lines, self._labels, self._marks = list(lines), list(labels), list(marks)
        self.update()

    def _draw(self, painter: QPainter) -> None:
        values = [value for line in self._lines for _, value in line.points if value is not None]
        places = [place for line in self._lines for place, _ in line.points]
        places += [mark.at for mark in self._marks]
        if not values:
            return
        step = nice_step(max(values))
        top = step * max(-(-max(values) // step), 1)
        left = axis_room(painter, [axis_words(top)])
        room = QRectF(left, px(22), self.width() - left - px(20), self.height() - px(48))
        low, high = min(places), max(max(places), min(places) + 1)

        def at(place: float, value: float) -> QPointF:
            across = (place - low) / (high - low)
            return QPointF(
                room.left() + px(24) + across * (room.width() - px(48)),
                room.bottom() - value / top * room.height(),
            )

        _draw_grid(painter, room, top, step)
        for place, words in self._labels:
            _draw_centred(painter, at(place, 0).x(), room.bottom() + px(6), words)
        for mark in self._marks:
            painter.setPen(QPen(QColor(colours().good), 1, Qt.PenStyle.DashLine))
            painter.drawLine(
                QLineF(at(mark.at, 0).x(), room.top(), at(mark.at, 0).x(), room.bottom())
            )
            _draw_centred(painter, at(mark.at, 0).x(), room.bottom() + px(6), mark.words)
        for line in self._lines:
            self._draw_line(
                painter, line, [at(p, v) if v is not None else None for p, v in line.points]
            )

    def _draw_line(self, painter: QPainter, line: Line, points: list[QPointF | None]) -> None:
        colour = QColor(colours().soon if line.second else colours().accent)
        style = Qt.PenStyle.DashLine if line.second else Qt.PenStyle.SolidLine
        painter.setPen(QPen(colour, px(2) if line.second else px(3), style))
        for before, after in pairwise(points):
            if before is not None and after is not None:
                painter.drawLine(QLineF(before, after))
        there = [point for point in points if point is not None]
        # Hollow in the second line: a single measurement must be seen too.
        painter.setBrush(QColor(colours().surface) if line.second else colour)
        painter.setPen(QPen(colour, px(2)))
        for point in there:
            painter.drawEllipse(point, px(3), px(3))
        if there:
            painter.setPen(colour)
            width = QFontMetrics(painter.font()).horizontalAdvance(line.words)
            # At opposite ends, so that the words of two lines do not lie on each other.
            spot = (there[-1] if line.second else there[0]) + QPointF(px(14), -px(8))
            spot.setX(min(spot.x(), self.width() - width - px(4)))
            spot.setY(max(spot.y(), QFontMetrics(painter.font()).ascent()))
            painter.drawText(spot, line.words)


class BarChart(Chart):
    """Columns side by side: a distribution with perhaps a target."""

    def __init__(self, *, name: str, title: str, height: int = 150) -> None:
        super().__init__(self._draw, name=name, title=title, height=height)
        self._bars: list[tuple[str, float]] = []
        self._mark: Mark | None = None

    def show_bars(self, bars: Sequence[tuple[str, float]], mark: Mark | None = None) -> None:
        """Words and height of each; `mark.at` counts bars from the left."""
        self._bars, self._mark = list(bars), mark
        self.update()

    def _draw(self, painter: QPainter) -> None:
        if not self._bars:
            return
        top = max(max(value for _, value in self._bars), 1)
        step = nice_step(top)
        top = step * max(-(-top // step), 1)
        left = axis_room(painter, [axis_words(top)])
        room = QRectF(left, px(14), self.width() - left - px(8), self.height() - px(40))
        _draw_grid(painter, room, top, step)
        each = room.width() / len(self._bars)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours().accent))
        for i, (_, value) in enumerate(self._bars):
            height = value / top * room.height()
            bar = QRectF(room.left() + i * each + each * 0.12, 0, each * 0.76, height)
            bar.moveBottom(room.bottom())
            painter.drawRoundedRect(bar, px(2), px(2))
        self._draw_words(painter, room, each)
        if self._mark is not None:
            x = room.left() + self._mark.at * each
            painter.setPen(QPen(QColor(colours().late), px(1), Qt.PenStyle.DashLine))
            painter.drawLine(QLineF(x, px(2), x, room.bottom()))
            width = QFontMetrics(painter.font()).horizontalAdvance(self._mark.words)
            is_right = x + px(6) + width <= self.width()
            words_at = x + px(6) if is_right else x - px(6) - width
            painter.drawText(QPointF(words_at, px(12)), self._mark.words)

    def _draw_words(self, painter: QPainter, room: QRectF, each: float) -> None:
        metrics, free_from = QFontMetrics(painter.font()), 0.0
        for i, (words, _) in enumerate(self._bars):
            centre = room.left() + (i + 0.5) * each
            half = metrics.horizontalAdvance(words) / 2
            if centre - half >= free_from:  # words that would touch are left out
                _draw_centred(painter, centre, room.bottom() + px(6), words)
                free_from = centre + half + px(8)


class BarsAcross(Chart):
    """Lying bars with words at the left and the figure inside: the way from referral to smoke-free."""

    pressed = Signal(int)

    def __init__(self, *, name: str, title: str) -> None:
        super().__init__(self._draw, name=name, title=title, height=28)
        self._bars: list[tuple[str, float, str]] = []

    def show_bars(self, bars: Sequence[tuple[str, float, str]]) -> None:
        """Words, length and the text in the bar."""
        self._bars = list(bars)
        self._height = 28 * max(len(bars), 1)
        self.updateGeometry()
        self.update()

    def _draw(self, painter: QPainter) -> None:
        painter.setFont(font())
        longest = max((value for _, value, _ in self._bars), default=0) or 1
        words = QFontMetrics(painter.font())
        left = max((words.horizontalAdvance(text) for text, _, _ in self._bars), default=0) + px(16)
        for i, (text, value, inside) in enumerate(self._bars):
            row = QRect(0, i * px(28), self.width(), px(28))
            painter.setFont(font())
            painter.setPen(QColor(colours().ink))
            painter.drawText(row, int(Qt.AlignmentFlag.AlignVCenter), text)
            length = (self.width() - left) * value / longest
            # One of a million is seen too; nobody is not.
            bar = QRectF(left, row.top() + px(3), max(length, px(2)) if value else 0, px(22))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours().accent))
            painter.drawRoundedRect(bar, px(3), px(3))
            self._draw_inside(painter, bar, inside)

    def _draw_inside(self, painter: QPainter, bar: QRectF, text: str) -> None:
        painter.setFont(font(SMALL))
        fits = QFontMetrics(painter.font()).horizontalAdvance(text) + px(16) <= bar.width()
        painter.setPen(QColor(colours().on_accent if fits else colours().ink))
        start = bar.left() + px(8) if fits else bar.right() + px(6)
        room = QRectF(start, bar.top(), self.width(), bar.height())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), text)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        number = int(event.position().y()) // px(28)
        if 0 <= number < len(self._bars):
            self.pressed.emit(number)


class Sparkline(Chart):
    """A small curve of some figures, without axes."""

    def __init__(self, *, name: str, title: str) -> None:
        super().__init__(self._draw, name=name, title=title, height=30)
        self._values: list[float] = []
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(px(80), px(30))

    def show_values(self, values: Sequence[float]) -> None:
        """Oldest first."""
        self._values = list(values)
        self.update()

    def _draw(self, painter: QPainter) -> None:
        if len(self._values) < 2:
            return
        low, high = min(self._values), max(self._values)
        span, step = (high - low) or 1, (self.width() - px(4)) / (len(self._values) - 1)
        line = QPolygonF()
        for i, value in enumerate(self._values):
            height = (self.height() - px(8)) * (value - low) / span
            line.append(QPointF(px(2) + i * step, self.height() - px(4) - height))
        painter.setPen(QPen(QColor(colours().accent), px(2)))
        painter.drawPolyline(line)


def _draw_grid(painter: QPainter, room: QRectF, top: float, step: float) -> None:
    value = 0.0
    while value <= top + step / 100:
        y = room.bottom() - value / top * room.height()
        painter.setPen(QColor(colours().line))
        painter.drawLine(QLineF(room.left(), y, room.right(), y))
        painter.setPen(QColor(colours().second_ink))
        words = QRectF(0, y - px(10), room.left() - px(8), px(20))
        side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(words, int(side), axis_words(value))
        value += step


def _draw_centred(painter: QPainter, x: float, top: float, words: str) -> None:
    painter.setPen(QColor(colours().second_ink))
    room = QRectF(x - px(60), top, px(120), px(20))
    painter.drawText(room, int(Qt.AlignmentFlag.AlignHCenter), words)
