"""The dark rail at the left: the areas, what is due in each, and which one is shown."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout

from counsellor_app.ui.areas import Area
from counsellor_app.ui.drawing import drawn
from counsellor_app.ui.theme import SMALL, colours, font, is_theme_change, px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.labels import Button, label

_PADDING, _HEIGHT, _GAP = 10, 36, 8
_WIDTH, _WIDEST, _BADGE = 212, 344, 8


class Rail(QFrame):
    """One button an area."""

    chosen = Signal(str)

    def __init__(self, areas: list[Area]) -> None:
        super().__init__()
        self.setObjectName("rail")
        self.setAccessibleName(translate("frame", "Areas"))
        # With large texts the titles take two lines, so that the area keeps its room.
        self.setFixedWidth(min(px(_WIDTH), _WIDEST))
        column = QVBoxLayout(self)
        column.setContentsMargins(px(10), px(14), px(10), px(10))
        column.setSpacing(px(2))
        product = label(translate("frame", "Stop-smoking"), wrap=False, name="product")
        product.setContentsMargins(px(10), 0, px(10), px(10))
        column.addWidget(product)
        self.buttons = {area.key: RailButton(area.title(), area.key) for area in areas}
        for key, made in self.buttons.items():
            made.clicked.connect(lambda _on=False, wanted=key: self.chosen.emit(wanted))
            column.addWidget(made)
        column.addStretch(1)

    def choose(self, key: str) -> None:
        """Mark this area as the one that is shown."""
        for each, made in self.buttons.items():
            made.setChecked(each == key)

    def show_count(self, key: str, count: int) -> None:
        """How much is due there."""
        self.buttons[key].show_count(count)


class RailButton(Button):
    """The title of an area with its count in a badge."""

    def __init__(self, title: str, key: str) -> None:
        super().__init__(title)
        self.setObjectName(f"area_{key}")
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self._count = 0
        self.show_count(0)

    def show_count(self, count: int) -> None:
        """0 shows no badge."""
        self._count = count
        due = translate("frame", "%n due", "", count)
        self.setAccessibleName(f"{self.text()}, {due}" if count else self.text())
        self.update()

    def sizeHint(self) -> QSize:
        lines, line = self._lines()
        return QSize(self._room(), px(_HEIGHT) + (lines - 1) * line)

    def minimumSizeHint(self) -> QSize:
        """With large texts in a low window the titles move together instead of growing it."""
        lines, line = self._lines()
        return QSize(self._room(), lines * line + px(4))

    def _room(self) -> int:
        return min(px(_WIDTH), _WIDEST) - 2 * px(10) - 2 * px(_PADDING)

    def _lines(self) -> tuple[int, int]:
        """On how many lines the title stands, and how high one is."""
        metrics = QFontMetrics(font(bold=True))
        fits = metrics.horizontalAdvance(self.text()) + px(_BADGE) <= self._room()
        return (1 if fits else 2), metrics.height()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if is_theme_change(event):
            self.updateGeometry()

    @drawn
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, palette = QPainter(self), colours()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        room = QRectF(self.rect())
        if self.isChecked() or self.underMouse():
            ground = QColor(palette.rail_chosen)
            ground.setAlphaF(1.0 if self.isChecked() else 0.5)
            painter.setBrush(ground)
            painter.drawRoundedRect(room, px(6), px(6))
        if self.isChecked():
            painter.fillRect(QRectF(0, px(2), 3, room.height() - px(4)), QColor(palette.accent))
        if self.hasFocus():
            # The ring of the light theme is too dark to be seen here.
            painter.setPen(QPen(QColor(palette.on_rail), 3))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(room.adjusted(1.5, 1.5, -1.5, -1.5), px(6), px(6))
        inside = self.rect().adjusted(px(_PADDING), 0, -px(_PADDING), 0)
        badge = self._paint_badge(painter, inside) if self._count else 0
        inside.setRight(inside.right() - badge)
        painter.setPen(QColor(palette.on_rail))
        painter.setFont(font(bold=self.isChecked()))
        flags = int(Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextWordWrap)
        painter.drawText(inside, flags, self.text())

    def _paint_badge(self, painter: QPainter, inside: QRect) -> int:
        words = str(self._count) if self._count < 1000 else "999+"
        painter.setFont(font(SMALL))
        width = QFontMetrics(painter.font()).horizontalAdvance(words) + 2 * px(8)
        box = QRectF(inside.right() - width, inside.center().y() - px(10) + 0.5, width, px(20))
        ground = QColor(colours().on_rail)
        ground.setAlphaF(0.18)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        painter.setPen(QColor(colours().on_rail))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
        return width + px(_GAP)
