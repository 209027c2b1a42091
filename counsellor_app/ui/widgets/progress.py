"""How far something has come: a share that is taken, and the steps on the way of a person."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QResizeEvent

from counsellor_app.ui.theme import SMALL, TEXT, colours, font, px
from counsellor_app.ui.widgets.chart import Chart

_HEIGHT, _LINE, _GAP = 78, 20, 4  # px at 100 %: the bar of steps, a line of a title, between two


class ShareBar(Chart):
    """How much of something is taken: places, a budget, a form that is filled in."""

    def __init__(self, *, name: str, title: str) -> None:
        super().__init__(self._draw, name=name, title=title, height=6)
        self._share, self._held = 0.0, 0.0

    def show_share(self, share: float, held: float = 0.0) -> None:
        """Taken, and besides only held, each between 0 and 1."""
        self._share, self._held = min(max(share, 0.0), 1.0), max(held, 0.0)
        self.setAccessibleDescription(f"{self._share:.0%}")
        self.update()

    def _draw(self, painter: QPainter) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        held = min(self._share + self._held, 1.0)
        palette, half = colours(), self.height() / 2
        for share, colour in (
            (1.0, palette.line),
            (held, palette.strong_line),
            (self._share, palette.accent),
        ):
            if share > 0:
                painter.setBrush(QColor(colour))
                painter.drawRoundedRect(
                    QRectF(0, 0, self.width() * share, self.height()), half, half
                )


class StepState(StrEnum):
    """How far a step on the way is."""

    DONE = "done"
    NOW = "now"
    AHEAD = "ahead"


@dataclass(frozen=True)
class Step:
    """One step on the way of a person, with what is known about it."""

    title: str
    detail: str = ""
    state: StepState = StepState.AHEAD


def _two_lines(text: str, metrics: QFontMetrics, width: int) -> list[str]:
    """Broken between words; what there is no room for is an ellipsis, never half a line."""
    first, rest = "", text.split()
    while rest and metrics.horizontalAdvance(f"{first} {rest[0]}".strip()) <= width:
        first = f"{first} {rest.pop(0)}".strip()
    if not first and rest:  # one word that is too wide by itself
        first = rest.pop(0)
    lines = [first, " ".join(rest)] if rest else [first]
    return [metrics.elidedText(each, Qt.TextElideMode.ElideRight, width) for each in lines]


def _title_font(titles: Sequence[str], width: int) -> QFont:
    """The usual size, or the largest of the smaller ones in which each word is whole."""
    words = [word for title in titles for word in title.split()]
    fonts = [font(size, bold=True) for size in (TEXT, SMALL, SMALL - 1, SMALL - 2)]
    for each in fonts:
        if max(map(QFontMetrics(each).horizontalAdvance, words), default=0) <= width:
            return each
    return fonts[-1]


class StepBar(Chart):
    """●──●──◯──○ the way from referred to half a year, with dates under the steps."""

    def __init__(self, *, name: str, title: str) -> None:
        super().__init__(self._draw, name=name, title=title, height=_HEIGHT)
        self._steps: list[Step] = []
        self._titles, self._lines = font(bold=True), list[list[str]]()

    def show_steps(self, steps: Sequence[Step]) -> None:
        """The steps from left to right."""
        self._steps = list(steps)
        self.setAccessibleDescription(
            ". ".join(" ".join(filter(None, (step.title, step.detail))) for step in steps)
        )
        self._break_titles()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._break_titles()

    def _break_titles(self) -> None:
        """With large texts a title takes two lines; then the bar is one line higher."""
        if not self._steps:
            return
        width = self.width() // len(self._steps) - px(_GAP)
        self._titles = _title_font([step.title for step in self._steps], width)
        metrics = QFontMetrics(self._titles)
        self._lines = [_two_lines(step.title, metrics, width) for step in self._steps]
        self.set_height(_HEIGHT + _LINE * (self._title_lines() - 1))

    def _title_lines(self) -> int:
        return max(map(len, self._lines), default=1)

    def _draw(self, painter: QPainter) -> None:
        if not self._steps:
            return
        each, y, radius = self.width() / len(self._steps), px(12), px(7)
        for i, step in enumerate(self._steps[:-1]):
            done = step.state is StepState.DONE
            painter.setPen(QPen(QColor(colours().accent if done else colours().line), px(2)))
            start = i * each + radius
            painter.drawLine(QLineF(start + radius, y, (i + 1) * each, y))
        detail = px(24) + px(_LINE) * self._title_lines()
        for i, step in enumerate(self._steps):
            self._draw_dot(painter, QPointF(i * each + radius, y), step.state)
            room = QRectF(i * each, px(24), each - px(_GAP), self.height())
            painter.setPen(QColor(colours().ink))
            _draw_lines(painter, self._titles, room, self._lines[i])
            room.moveTop(detail)
            small = font(SMALL)
            told = _two_lines(step.detail, QFontMetrics(small), int(room.width()))
            painter.setPen(QColor(colours().second_ink))
            _draw_lines(painter, small, room, told)

    def _draw_dot(self, painter: QPainter, centre: QPointF, state: StepState) -> None:
        palette = colours()
        done, now = state is StepState.DONE, state is StepState.NOW
        painter.setBrush(QColor(palette.accent if done else palette.surface))
        ring = palette.accent if done or now else palette.strong_line
        painter.setPen(QPen(QColor(ring), px(3) if now else px(2)))
        radius = px(8) if now else px(6)
        painter.drawEllipse(centre, radius, radius)


def _draw_lines(painter: QPainter, drawn_in: QFont, room: QRectF, lines: Sequence[str]) -> None:
    painter.setFont(drawn_in)
    for i, line in enumerate(lines):
        under = room.adjusted(0, i * QFontMetrics(drawn_in).lineSpacing(), 0, 0)
        painter.drawText(under, int(Qt.AlignmentFlag.AlignTop), line)
