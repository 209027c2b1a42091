"""A short word on a soft colour: "9 dage · over mål". The colour never speaks alone."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from counsellor_app.ui.colours import Tone
from counsellor_app.ui.drawing import drawn, saved
from counsellor_app.ui.theme import SMALL, colours, font, is_theme_change, px
from counsellor_app.ui.widgets.flow_layout import FlowLayout

_SIDE, _HEIGHT, _LOCK = 9, 21, 19


def chip_width(text: str) -> int:
    """How wide this chip wants to be."""
    metrics = QFontMetrics(font(SMALL, bold=True))
    return metrics.horizontalAdvance(text) + 2 * px(_SIDE)


def paint_chip(painter: QPainter, room: QRect, text: str, tone: Tone) -> int:
    """Draw a chip at the left of `room`, elided into it; gives the width that it took."""
    if not text:
        return 0
    ink, ground = colours().of(tone)
    width = min(chip_width(text), room.width())
    height = min(px(_HEIGHT), room.height())
    box = QRectF(room.left(), room.center().y() - height / 2 + 0.5, width, height)
    with saved(painter):
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(ink if ground == QColor(colours().surface) else Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(box, height / 2, height / 2)
        painter.setPen(ink)
        chip_font = font(SMALL, bold=True)
        painter.setFont(chip_font)
        inside = box.adjusted(px(_SIDE), 0, -px(_SIDE), 0)
        elided = QFontMetrics(chip_font).elidedText(
            text, Qt.TextElideMode.ElideRight, round(inside.width()) + 1
        )
        painter.drawText(inside, Qt.AlignmentFlag.AlignCenter, elided)
    return width


class Chip(QWidget):
    """One chip as a widget; its text is also its accessible name."""

    def __init__(self, text: str = "", tone: Tone = Tone.NEUTRAL) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.text, self.tone = "", tone
        self.show_text(text, tone)

    def show_text(self, text: str, tone: Tone) -> None:
        """Say something else."""
        self.text, self.tone = text, tone
        self.setAccessibleName(text)
        self.setToolTip(text)
        self.updateGeometry()
        self.update()

    def cover(self) -> Callable[[], None]:
        """Say nothing while the window is locked."""
        text = self.text
        self.text = ""

        def uncover() -> None:
            self.text = text

        return uncover

    def sizeHint(self) -> QSize:
        return QSize(chip_width(self.text), px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(min(chip_width(self.text), px(40)), px(_HEIGHT))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if is_theme_change(event):
            self.updateGeometry()

    @drawn
    def paintEvent(self, event: QPaintEvent) -> None:
        paint_chip(QPainter(self), self.rect(), self.text, self.tone)


class LockChip(Chip):
    """A chip with a padlock before its words: what not everybody may see."""

    def sizeHint(self) -> QSize:
        return QSize(chip_width(self.text) + px(_LOCK), px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), px(60)), px(_HEIGHT))

    @drawn
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        room = self.rect().adjusted(px(_LOCK), 0, 0, 0)
        paint_chip(painter, room, self.text, self.tone)
        ink, _ground = colours().of(self.tone)
        _paint_lock(painter, QRectF(0, 0, px(_LOCK), self.height()), ink)


def _paint_lock(painter: QPainter, room: QRectF, ink: QColor) -> None:
    """A body and a shackle, as on the button that locks the window."""
    side = room.width() * 0.6
    body = QRectF(0, 0, side, side * 0.75)
    body.moveCenter(room.center() + QPointF(-room.width() * 0.12, side * 0.25))
    shackle = QRectF(body.left() + side * 0.2, body.top() - side * 0.5, side * 0.6, side)
    with saved(painter):
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(ink, side * 0.16))
        painter.drawArc(shackle, 0, 180 * 16)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawRoundedRect(body, side * 0.12, side * 0.12)


class ChipRow(QWidget):
    """Several chips that break into lines where there is no room."""

    def __init__(self, chips: Iterable[tuple[str, Tone]] = (), *, name: str = "") -> None:
        super().__init__()
        if name:
            self.setObjectName(name)
        self._flow = FlowLayout(self)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._fill(chips)
        # No show() here: a widget without a parent yet would flash up as a window and take the focus.
        if not self._flow.count():
            self.hide()

    def show_chips(self, chips: Iterable[tuple[str, Tone]], *, locked: str = "") -> None:
        """Show these instead, after one with a padlock; an empty text is left out."""
        self._fill(chips, locked)
        self.setVisible(self._flow.count() > 0)
        self.updateGeometry()

    def _fill(self, chips: Iterable[tuple[str, Tone]], locked: str = "") -> None:
        self._flow.clear()
        if locked:
            self._flow.addWidget(LockChip(locked, Tone.LATE))
        for text, tone in chips:
            if text:
                self._flow.addWidget(Chip(text, tone))
