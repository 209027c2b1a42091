"""One sentence under the top bar: what was done, or what to do about it, with an undo button."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from counsellor_app.ui.colours import Tone
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.labels import button, label

_SHOWN_MS = 8000
_MARKS = {Tone.LATE: "✕", Tone.SOON: "!", Tone.GOOD: "✓", Tone.INFO: "i", Tone.NEUTRAL: "·"}


class MessageBar(QWidget):
    """Good news goes by itself; what needs the user stays until it is closed."""

    undo_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        around = QVBoxLayout(self)
        around.setContentsMargins(px(18), px(8), px(18), 0)
        self.frame = QFrame()
        self.frame.setObjectName("messageBar")
        around.addWidget(self.frame)
        row = QHBoxLayout(self.frame)
        row.setContentsMargins(px(12), px(6), px(8), px(6))
        self.mark = label("", "heading", wrap=False)
        self.text = label("", name="messageText")
        self.undo = button(
            translate("frame", "Undo"), self.undo_requested.emit, link=True, name="messageUndo"
        )
        self.close_button = button(
            translate("frame", "Close"), self.clear, link=True, name="messageClose"
        )
        row.addWidget(self.mark)
        row.addWidget(self.text, 1)
        row.addWidget(self.undo)
        row.addWidget(self.close_button)
        self._timer = QTimer(self, interval=_SHOWN_MS, singleShot=True)
        self._timer.timeout.connect(self.clear)
        self.hide()

    def tell(self, text: str, tone: Tone = Tone.INFO, *, undo: bool = False) -> None:
        """Say this until something else is said."""
        self.text.setText(text)
        self.mark.setText(_MARKS[tone])
        self.frame.setProperty("tone", "info" if tone is Tone.NEUTRAL else tone.value)
        self.frame.style().unpolish(self.frame)
        self.frame.style().polish(self.frame)
        self.undo.setVisible(undo)
        self.setAccessibleName(text)
        self.show()
        # Read aloud by screen readers although the focus stays where the user works.
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
        if tone in {Tone.GOOD, Tone.INFO}:
            self._timer.start()
        else:
            self._timer.stop()

    def clear(self) -> None:
        """Say nothing more."""
        self._timer.stop()
        self.hide()
