"""Notices that nobody is at the machine: warns, then asks for the lock."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal

from counsellor_app.ui.presence import Presence

WARNING_SECONDS = 20
_BY_THE_USER = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
    QEvent.Type.InputMethod,
}


class IdleWatch(QObject):
    """Hears every key and movement of the application; `minutes` is asked anew each second."""

    warned = Signal()
    returned = Signal()
    ran_out = Signal()

    def __init__(
        self,
        minutes: Callable[[], int],
        presence: Presence,
        parent: QObject | None = None,
        *,
        seconds: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(parent)
        self._minutes, self._presence, self._seconds = minutes, presence, seconds
        self._last, self._has_warned = seconds(), False
        self._timer = QTimer(self, interval=1000)
        self._timer.timeout.connect(self.tick)

    def start(self) -> None:
        """Begin to count anew."""
        self.touch()
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()
        self._has_warned = False

    def touch(self) -> None:
        """Somebody is there."""
        self._last = self._seconds()
        if self._has_warned:
            self._has_warned = False
            self.returned.emit()

    def tick(self) -> None:
        """Look at the clock."""
        if self._presence.is_held():
            self.touch()
            return
        left = self._minutes() * 60 - (self._seconds() - self._last)
        if left <= 0:
            self.stop()
            self.ran_out.emit()
        elif left <= WARNING_SECONDS and not self._has_warned:
            self._has_warned = True
            self.warned.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _BY_THE_USER:
            self.touch()
        return False
