"""Charts drawn as vectors on paper: bars across, columns, a spark and a run chart, as the window shows them."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from reportlab.lib.units import mm

from counsellor_app.documents.page import Paper
from counsellor_app.documents.style import ACCENT, LINE, SECOND_INK, SHADE, SMALL, WARNING, Style
from counsellor_app.services.letters import danish
from counsellor_app.services.letters.report_sheets import StatusBar, StatusCurve

_TINY = Style(6.5, colour=SECOND_INK)
_BAR = Style(8)
_SMALL_SHARE = 0.2


@dataclass(frozen=True, slots=True)
class Room:
    """Where a chart may draw, in millimetres from the upper left corner of the page."""

    left: float
    top: float
    width: float
    height: float

    @property
    def bottom(self) -> float:
        return self.top + self.height


def draw_spark(paper: Paper, room: Room, values: Sequence[float | None]) -> None:
    """A small curve without axes; what is unknown is left out."""
    known = [value for value in values if value is not None]
    if len(known) < 2:
        return
    low, high = min(known), max(known)
    span, step = (high - low) or 1.0, room.width / (len(known) - 1)
    points = [
        (room.left + place * step, room.bottom - (value - low) / span * room.height)
        for place, value in enumerate(known)
    ]
    for before, after in pairwise(points):
        paper.line(*before, *after, ACCENT, 1.0)


def draw_bars_across(paper: Paper, room: Room, bars: Sequence[StatusBar], names: float) -> None:
    """Lying bars under each other; `names` is the room for their words at the left."""
    longest = max((bar.count or 0 for bar in bars), default=0) or 1
    each = room.height / max(len(bars), 1)
    for place, bar in enumerate(bars):
        top = room.top + place * each
        paper.text(room.left, top + each / 2 - 1.8, bar.name, _BAR, room=names - 2)
        full = room.width - names - 24
        paper.box(room.left + names, top + 0.6, full, each - 1.8, fill=SHADE, stroke=None)
        length = full * (bar.count or 0) / longest
        if length:
            paper.box(room.left + names, top + 0.6, length, each - 1.8, fill=ACCENT, stroke=None)
        paper.text(room.left + names + full + 2, top + each / 2 - 1.8, bar.words, _BAR, room=22)


def draw_columns(paper: Paper, room: Room, bars: Sequence[StatusBar]) -> None:
    """Columns side by side with their words below and their figures above."""
    top = max((bar.count or 0 for bar in bars), default=0) or 1
    each = room.width / max(len(bars), 1)
    floor = room.bottom - 5
    paper.line(room.left, floor, room.left + room.width, floor, LINE)
    for place, bar in enumerate(bars):
        middle = room.left + (place + 0.5) * each
        height = (room.height - 11) * (bar.count or 0) / top
        if height:
            paper.box(
                middle - each * 0.36, floor - height, each * 0.72, height, fill=ACCENT, stroke=None
            )
        paper.text_centred(middle, floor - height - 4, bar.words, SMALL, room=each)
        paper.text_centred(middle, floor + 1, bar.name, SMALL, room=each)


def draw_run(paper: Paper, room: Room, curve: StatusCurve) -> None:
    """Points over time: diamonds where a shift or a trend is, rounds elsewhere."""
    floor, top = room.bottom - 5, _top_of(curve)

    def height(value: float) -> float:
        return floor - min(max(value / top, 0.0), 1.0) * (room.height - 8)

    def across(place: int) -> float:
        return room.left + 8 + place * (room.width - 12) / max(len(curve.values) - 1, 1)

    for level in (0.0, top / 2, top):
        paper.line(room.left + 7, height(level), room.left + room.width, height(level), LINE, 0.3)
        paper.text_right(room.left + 6, height(level) - 1.4, _level_words(curve, level), _TINY)
    if curve.median is not None:
        y = height(curve.median)
        paper.line(room.left + 7, y, room.left + room.width, y, SECOND_INK, 0.7, dash=(3, 2))
    if curve.target is not None:
        y = height(curve.target)
        paper.line(room.left + 7, y, room.left + room.width, y, WARNING, 0.7, dash=(1, 1.5))
    points = [
        None if value is None else (across(place), height(value))
        for place, value in enumerate(curve.values)
    ]
    for before, after in pairwise(points):
        if before is not None and after is not None:
            paper.line(*before, *after, ACCENT, 1.0)
    for place, point in enumerate(points):
        if point is not None:
            _draw_point(paper, *point, is_news=place in curve.news)
        if place % 2 == 1 or len(points) < 7:
            paper.text_centred(across(place), floor + 1, curve.labels[place], _TINY)


def _top_of(curve: StatusCurve) -> float:
    """100 % for shares; a round number over the highest point for numbers and for small shares."""
    levels = (*curve.values, curve.median, curve.target)
    highest = max((level for level in levels if level is not None), default=0.0)
    if curve.is_share and (highest > _SMALL_SHARE or not highest):
        return 1.0
    step = 10.0 ** math.floor(math.log10(highest or 1.0))
    return math.ceil(highest / step - 1e-9) * step


def _level_words(curve: StatusCurve, level: float) -> str:
    exact = Decimal(str(round(level * (100 if curve.is_share else 1), 6)))
    text = danish.number(exact, 0 if exact == exact.to_integral_value() else 1)
    return f"{text} %" if curve.is_share else text


def _draw_point(paper: Paper, left: float, top: float, *, is_news: bool) -> None:
    canvas = paper.canvas
    x, y = left * mm, (paper.height - top) * mm
    canvas.setFillColor(ACCENT)
    if not is_news:
        canvas.circle(x, y, 1.6, stroke=0, fill=1)
        return
    path = canvas.beginPath()
    path.moveTo(x, y + 3.2)
    for dx, dy in ((3.2, 0), (0, -3.2), (-3.2, 0)):
        path.lineTo(x + dx, y + dy)
    path.close()
    canvas.setStrokeColor(WARNING)
    canvas.drawPath(path, stroke=1, fill=0)
