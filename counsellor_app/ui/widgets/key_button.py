"""A button that shows its key in a cap, "[4] Intet svar", and answers to it."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QShortcut,
)
from PySide6.QtWidgets import (
    QStyle,
    QStyleOptionButton,
    QWidget,
)

from counsellor_app.ui.drawing import drawn, saved
from counsellor_app.ui.theme import SMALL, colours, font, is_theme_change, px
from counsellor_app.ui.widgets.flow_layout import FlowLayout
from counsellor_app.ui.widgets.labels import Button

_CAP_PADDING, _GAP, _SIDE, _HEIGHT = 6, 8, 12, 36


def key_text(key: str) -> str:
    """How a key is printed on its cap: "Ctrl+K" as "Ctrl K"."""
    if key == "+":
        return key
    # Both keys answer; »Enter« is what is printed on the key and said in every text.
    named = QKeySequence(key.replace("Return", "Enter"))
    native = named.toString(QKeySequence.SequenceFormat.NativeText)
    return (native or key).replace("+", " ")


def cap_width(key: str) -> int:
    """How wide the cap of this key is."""
    advance = QFontMetrics(font(SMALL)).horizontalAdvance(key_text(key))
    return max(advance + 2 * px(_CAP_PADDING), px(19))


def paint_cap(painter: QPainter, left: int, room: QRect, key: str) -> None:
    """Draw a key cap at `left`, in the middle of the height of `room`."""
    palette, height = colours(), px(19)
    box = QRectF(left + 0.5, room.center().y() - height / 2 + 0.5, cap_width(key), height)
    with saved(painter):
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(palette.line))
        painter.setBrush(QColor(palette.ground))
        painter.drawRoundedRect(box, px(4), px(4))
        painter.setPen(QColor(palette.second_ink))
        painter.setFont(font(SMALL))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, key_text(key))


class KeyButton(Button):
    """A push button with a key cap before (or with `cap_after` behind) its text; without a key no cap.

    With `within` the key presses the button while the focus is anywhere inside that widget but in
    no text field; without it the cap is only drawn (a QAction holds the key).
    """

    def __init__(
        self,
        text: str,
        key: str,
        on_press: Callable[[], object] | None = None,
        *,
        within: QWidget | None = None,
        primary: bool = False,
        cap_after: bool = False,
        name: str = "",
    ) -> None:
        super().__init__(text)
        self._key, self._cap_after = key, cap_after
        self.setAutoDefault(False)
        self.setProperty("primary", primary)
        self.setObjectName(name)
        self.setAccessibleDescription(key_text(key))
        if on_press is not None:
            self.clicked.connect(lambda: on_press())
        if within is not None:
            shortcut = QShortcut(QKeySequence(key), within)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            # At once: an animated click comes a tenth of a second later, when the next key may
            # have moved the cursor to somebody else.
            shortcut.activated.connect(self.click)

    def sizeHint(self) -> QSize:
        text = QFontMetrics(self._font()).horizontalAdvance(self.text())
        # Two more: rounded widths of letters add up to less than they take.
        width = 2 * px(_SIDE) + self._cap_room() + text + 2
        return QSize(width, px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(2 * px(_SIDE) + self._cap_room() + px(40), px(_HEIGHT))

    def _cap_room(self) -> int:
        return cap_width(self._key) + px(_GAP) if self._key else 0

    def _font(self) -> QFont:
        return font(bold=bool(self.property("primary")))

    @drawn
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, option = QPainter(self), QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        self.style().drawControl(QStyle.ControlElement.CE_PushButton, option, painter, self)
        self._paint_text(painter)

    def _paint_text(self, painter: QPainter) -> None:
        palette, primary = colours(), bool(self.property("primary"))
        side = px(_SIDE)
        room = self.rect().adjusted(side, 0, -side, 0)
        if self._key:
            left = room.right() - cap_width(self._key) if self._cap_after else room.left()
            paint_cap(painter, left, room, self._key)
        if self._cap_after:
            room.setRight(room.right() - self._cap_room())
        else:
            room.setLeft(room.left() + self._cap_room())
        painter.setFont(self._font())
        on_primary = palette.accent if self.hasFocus() else palette.on_accent
        ink = on_primary if primary else palette.ink
        painter.setPen(QColor(ink if self.isEnabled() else palette.strong_line))
        shown = QFontMetrics(painter.font()).elidedText(
            self.text(), Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), shown)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if is_theme_change(event):
            self.updateGeometry()


class KeyLegend(QWidget):
    """The keys of a screen in one quiet line: [M] mødt  [A] afbud …"""

    def __init__(self, keys: Iterable[tuple[str, str]], *, name: str = "keyLegend") -> None:
        super().__init__()
        self.setObjectName(name)
        flow = FlowLayout(self, spacing=px(12))
        for key, meaning in keys:
            flow.addWidget(_Legend(key, meaning))


class _Legend(QWidget):
    def __init__(self, key: str, meaning: str) -> None:
        super().__init__()
        self._key, self._meaning = key, meaning
        self.setAccessibleName(f"{key_text(key)}: {meaning}")

    def sizeHint(self) -> QSize:
        text = QFontMetrics(font()).horizontalAdvance(self._meaning)
        return QSize(cap_width(self._key) + px(6) + text + 1, px(24))

    @drawn
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_cap(painter, 0, self.rect(), self._key)
        painter.setFont(font())
        painter.setPen(QColor(colours().second_ink))
        room = self.rect().adjusted(cap_width(self._key) + px(6), 0, 0, 0)
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), self._meaning)
