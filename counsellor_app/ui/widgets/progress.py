"""How far something has come: a share that is taken, and the steps on the way of a person."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen

from counsellor_app.ui.theme import SMALL, colours, font, px
from counsellor_app.ui.widgets.chart import Chart


class ShareBar(Chart):
    """How much of something is taken: places, a budget, a form that is filled in."""

    def __init__(self, *, name: str, title: str) -> None:
        super().__init__(name=name, title=title, height=6)
        self._share, self._held = 0.0, 0.0

    def show_share(self, share: float, held: float = 0.0) -> None:
        """Taken, and besides only held, each between 0 and 1."""
        self._share, self._held = min(max(share, 0.0), 1.0), max(held, 0.0)
        self.setAccessibleDescription(f"{self._share:.0%}")
        self.update()

    def draw(self, painter: QPainter) -> None:
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


class StepBar(Chart):
    """●──●──◯──○ the way from referred to half a year, with dates under the steps."""

    def __init__(self, *, name: str, title: str) -> None:
        super().__init__(name=name, title=title, height=78)
        self._steps: list[Step] = []

    def show_steps(self, steps: Sequence[Step]) -> None:
        """The steps from left to right."""
        self._steps = list(steps)
        self.setAccessibleDescription(
            ". ".join(" ".join(filter(None, (step.title, step.detail))) for step in steps)
        )
        self.update()

    def draw(self, painter: QPainter) -> None:
        if not self._steps:
            return
        each, y, radius = self.width() / len(self._steps), px(12), px(7)
        for i, step in enumerate(self._steps[:-1]):
            done = step.state is StepState.DONE
            painter.setPen(QPen(QColor(colours().accent if done else colours().line), px(2)))
            start = i * each + radius
            painter.drawLine(QLineF(start + radius, y, (i + 1) * each, y))
        for i, step in enumerate(self._steps):
            self._draw_dot(painter, QPointF(i * each + radius, y), step.state)
            self._draw_texts(painter, QRectF(i * each, px(24), each - px(8), px(54)), step)

    def _draw_dot(self, painter: QPainter, centre: QPointF, state: StepState) -> None:
        palette = colours()
        done, now = state is StepState.DONE, state is StepState.NOW
        painter.setBrush(QColor(palette.accent if done else palette.surface))
        ring = palette.accent if done or now else palette.strong_line
        painter.setPen(QPen(QColor(ring), px(3) if now else px(2)))
        radius = px(8) if now else px(6)
        painter.drawEllipse(centre, radius, radius)

    def _draw_texts(self, painter: QPainter, room: QRectF, step: Step) -> None:
        painter.setFont(font(bold=True))
        painter.setPen(QColor(colours().ink))
        title = QFontMetrics(painter.font()).elidedText(
            step.title, Qt.TextElideMode.ElideRight, int(room.width())
        )
        painter.drawText(room, int(Qt.AlignmentFlag.AlignTop), title)
        painter.setFont(font(SMALL))
        painter.setPen(QColor(colours().second_ink))
        metrics = QFontMetrics(painter.font())
        for i, line in enumerate(_two_lines(step.detail, metrics, int(room.width()))):
            under = room.adjusted(0, px(20) + i * metrics.lineSpacing(), 0, 0)
            painter.drawText(under, int(Qt.AlignmentFlag.AlignTop), line)
