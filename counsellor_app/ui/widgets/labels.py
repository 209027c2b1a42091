"""Texts and buttons in the sizes of the design, each made by one call."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QLabel, QPushButton, QSizePolicy, QWidget

from counsellor_app.ui.drawing import drawn
from counsellor_app.ui.translation import translate


def label(text: str = "", role: str = "", *, wrap: bool = True, name: str = "") -> QLabel:
    """A text; roles are title, heading, small, error, telephone and figure."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    if role:
        made.setProperty("role", role)
    if name:
        made.setObjectName(name)
    return made


def copyable(text: str = "", role: str = "", *, name: str = "") -> QLabel:
    """A text that can be marked and copied by mouse and keyboard."""
    made = label(text, role, name=name)
    made.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return made


class ElidedLabel(QLabel):
    """One line that ends in … instead of being cut; the whole text is its tool tip."""

    def __init__(self, text: str = "", role: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        if role:
            self.setProperty("role", role)

    def minimumSizeHint(self) -> QSize:
        return QSize(QFontMetrics(self.font()).averageCharWidth() * 4, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setToolTip(self.text() if self._elided() != self.text() else "")

    @drawn
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().windowText().color())
        painter.setFont(self.font())
        painter.drawText(self.contentsRect(), int(self.alignment()), self._elided())

    def _elided(self) -> str:
        return QFontMetrics(self.font()).elidedText(
            self.text(), Qt.TextElideMode.ElideRight, self.contentsRect().width()
        )


class Button(QPushButton):
    """Enter presses it where the focus is, as Space does.

    Qt gives Enter to a button in dialogs alone, and there to the default one, whichever has the focus.
    """

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if not event.isAutoRepeat():
                self.click()
        else:
            super().keyPressEvent(event)


def button(
    text: str,
    on_press: Callable[[], object] | None = None,
    *,
    primary: bool = False,
    link: bool = False,
    name: str = "",
) -> QPushButton:
    """A button. `primary` is the next step (one a screen), `link` a quiet one inside text."""
    made = Button(text)
    made.setAutoDefault(False)
    if primary:
        made.setProperty("primary", True)
    if link:
        made.setProperty("link", True)
        made.setCursor(Qt.CursorShape.PointingHandCursor)
    if name:
        made.setObjectName(name)
    if on_press is not None:
        made.clicked.connect(lambda: on_press())
    return made


def set_primary(made: QWidget, primary: bool) -> None:
    """Whether this button is the next step now; styling it again is dear, so only when that changes."""
    if bool(made.property("primary")) == primary:
        return
    made.setProperty("primary", primary)
    made.style().unpolish(made)
    made.style().polish(made)


def allow(made: QAbstractButton, possible: bool, why: str = "") -> None:
    """Whether a button can be pressed; while it cannot, `why` is said to the mouse and the screen reader.

    Without `why` it waits for a line of the list beside it to be chosen. Qt reads a tool tip aloud
    as the description where there is no other.
    """
    reason = why or translate("frame", "Choose a line in the list first.")
    made.setEnabled(possible)
    made.setToolTip("" if possible else reason)


def divider() -> QFrame:
    """A thin line between rows."""
    line = QFrame()
    line.setProperty("divider", True)
    line.setFixedHeight(1)
    return line
