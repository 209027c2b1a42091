"""Hears from the operating system that nobody is at the screen: locked, another user, or asleep (quality 19).

One small module a system, all of one shape: `start()` makes `gone` come, `stop()` ends it. Where a
system says nothing, the clock does: a machine that slept has lost time between two ticks.
"""

from __future__ import annotations

import importlib
import logging
import sys
import time
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

_log = logging.getLogger(__name__)

_MODULES: Final = {"linux": "away_linux", "win32": "away_windows", "darwin": "away_macos"}
_TICK_MS: Final = 5_000
_SLEPT_SECONDS: Final = 30.0


class Away(QObject):
    """What every system offers; this one, of a system that we do not know, hears nothing."""

    gone = Signal()

    def start(self, window: QWidget) -> bool:
        """Begin to listen for the session of this window; False where the system cannot be heard."""
        return False

    def stop(self) -> None:
        """Listen no more."""


class SleepClock(QObject):
    """Notices by the clocks that the machine slept: wall time went on, and nobody was ticking."""

    slept = Signal()

    def __init__(
        self, parent: QObject | None = None, *, now: Callable[[], float] = time.time
    ) -> None:
        super().__init__(parent)
        self._now, self._last = now, now()
        self._timer = QTimer(self, interval=_TICK_MS)
        self._timer.timeout.connect(self.tick)

    def start(self) -> None:
        self._last = self._now()
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()

    def tick(self) -> None:
        """Between two ticks lie five seconds, and a little when the window is busy."""
        before, self._last = self._last, self._now()
        # A clock that is set back is no sleep; one set forward locks once, which hurts nobody.
        if self._last - before > _SLEPT_SECONDS:
            self.slept.emit()


def away_of_this_system(parent: QObject) -> Away:
    """The listener of this machine's system."""
    name = _MODULES.get(sys.platform)
    if name is None:
        return Away(parent)
    try:
        module = importlib.import_module(f"counsellor_app.ui.sign_in.{name}")
        made: Away = module.create(parent)
    except (ImportError, OSError, AttributeError) as error:
        # Without it the window still locks by itself, by key, and after sleep by the clock.
        _log.info("no news of the session: %s", type(error).__name__)
        return Away(parent)
    return made
