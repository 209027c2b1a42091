"""The last resort: what nobody caught, on whatever thread, is kept in the log and told once, and the work goes on."""

from __future__ import annotations

import sys
import threading
import time
import traceback
from collections.abc import Callable
from types import TracebackType
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from counsellor_app.errors import StorageError
from counsellor_app.ui.dialogs import Dialogs
from counsellor_app.ui.drawing import DRAWING
from counsellor_app.ui.error_text import sentence
from counsellor_app.ui.failures import Failures, log_crash

_ASKED: Final = {"data", "headerData", "flags", "sizeHint", "minimumSizeHint"}
_AGAIN_SECONDS: Final = 1.5
"""What comes again at the same place sooner than this is no gesture but a timer."""


def keep_typed_silently() -> None:
    """The same for the lock, which nothing may hold up; what could not be kept stays in its field."""
    Failures.silent = True
    try:
        keep_typed()
    finally:
        Failures.silent = False


def keep_typed() -> bool:
    """Has every form keep what stands typed in it; whether all of them could."""
    before, well = Failures.told, True
    for widget in QApplication.allWidgets():
        keep_now: Callable[[], None] | None = getattr(widget, "keep_now", None)
        if keep_now is None:
            continue
        try:
            keep_now()
        except Exception as error:  # it must not hide what it was called for
            log_crash(error)
            well = False
    return well and Failures.told == before


class LastResort(QObject):
    """Takes the hooks of Python: slots, timers, events and threads end here.

    One dialog, not a hundred: what happens while it stands goes into the log only, a drawing is told
    of once, and what fails again and again by itself is silent until it has been quiet for a moment.
    """

    _happened = Signal(str, str)
    _stored = Signal(object)

    def __init__(self, dialogs: Callable[[], Dialogs], end: Callable[[], None]) -> None:
        super().__init__()
        self._dialogs, self._end = dialogs, end
        self._telling = False
        self._more = 0  # errors since the dialog began to be prepared
        self._seen: dict[str, float] = {}
        self._former = sys.excepthook, threading.excepthook
        # Queued: a dialog opened inside a paint event would paint into it.
        self._happened.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        self._stored.connect(self._advise, Qt.ConnectionType.QueuedConnection)
        sys.excepthook = self.hear
        threading.excepthook = self._hear_thread

    def stop(self) -> None:
        """Gives the hooks back."""
        sys.excepthook, threading.excepthook = self._former

    def hear(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Called by Python for what nobody caught; returns at once, also inside a paint event."""
        if issubclass(kind, KeyboardInterrupt):
            self._end()
            return
        if isinstance(error, StorageError):
            self._hear_storage(error)
            return
        place = _place(trace)
        self._more += 1
        if self._is_known(place, drawing=hasattr(error, DRAWING) or _asked_by_drawing(trace)):
            return
        number = log_crash(error.with_traceback(trace))
        if trace is not None:  # a frame may hold a painter, or what somebody typed
            traceback.clear_frames(trace)
        if not self._telling:
            self._happened.emit(number, place)

    def _hear_storage(self, error: StorageError) -> None:
        """No mistake of the program: a page of a list, say, could not be read. What to do is said in words."""
        if not self._is_known(error.code, drawing=False) and not self._telling:
            self._stored.emit(error)

    def _advise(self, error: StorageError) -> None:
        if self._telling:
            return
        self._telling = True
        try:
            self._dialogs().advise(sentence(error))
        finally:
            self._telling = False
            self._seen[error.code] = time.monotonic()

    def _is_known(self, place: str, *, drawing: bool) -> bool:
        now = time.monotonic()
        before, self._seen[place] = self._seen.get(place), now
        return before is not None and (drawing or now - before < _AGAIN_SECONDS)

    def _hear_thread(self, told: threading.ExceptHookArgs) -> None:
        if told.exc_value is not None:
            self.hear(told.exc_type, told.exc_value, told.exc_traceback)

    def _tell(self, number: str, place: str) -> None:
        if self._telling:
            return
        self._telling, self._more = True, 0
        try:
            kept = keep_typed() and not self._more
            self._dialogs().crash(number, kept=kept)
        finally:
            self._telling = False
            self._seen[place] = time.monotonic()


def _asked_by_drawing(trace: TracebackType | None) -> bool:
    """Whether Qt itself asked, as it does again each time it draws."""
    return trace is not None and trace.tb_frame.f_code.co_name in _ASKED


def _place(trace: TracebackType | None) -> str:
    """Where it broke: the innermost line of code."""
    frames = traceback.extract_tb(trace)
    return f"{frames[-1].filename}:{frames[-1].lineno}" if frames else ""
