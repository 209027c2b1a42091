"""macOS: the distributed notifications of a locked screen, the screen saver and a switched session."""

from __future__ import annotations

import ctypes
from typing import Any, Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from counsellor_app.ui.sign_in.away import Away

NAMES: Final = (
    "com.apple.screenIsLocked",  # also after sleep, where a password is asked for on waking
    "com.apple.screensaver.didstart",
    "com.apple.sessionDidMoveOffConsole",  # fast user switching
)
_LIBRARY: Final = "/System/Library/Frameworks/CoreFoundation.framework/CoreFoundation"
_UTF8: Final = 0x08000100
_DELIVER_AT_ONCE: Final = 4
_CALLBACK = ctypes.CFUNCTYPE(
    None, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p
)


class MacAway(Away):
    """Observes the distributed notification centre of Core Foundation, on Qt's own run loop."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library: Any = ctypes.CDLL(_LIBRARY)
        self._library.CFNotificationCenterGetDistributedCenter.restype = ctypes.c_void_p
        self._library.CFStringCreateWithCString.restype = ctypes.c_void_p
        self._library.CFStringCreateWithCString.argtypes = (
            ctypes.c_void_p,
            ctypes.c_char_p,
            ctypes.c_uint32,
        )
        self._library.CFNotificationCenterAddObserver.argtypes = (
            *(ctypes.c_void_p, ctypes.c_void_p, _CALLBACK),
            *(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_ssize_t),
        )
        self._library.CFNotificationCenterRemoveEveryObserver.argtypes = (
            ctypes.c_void_p,
            ctypes.c_void_p,
        )
        self._callback = _CALLBACK(self._on_notification)  # must live as long as it is registered
        self._centre: int | None = None

    def start(self, window: QWidget) -> bool:
        self._centre = self._library.CFNotificationCenterGetDistributedCenter()
        if not self._centre:
            return False
        for name in NAMES:
            text = self._library.CFStringCreateWithCString(None, name.encode(), _UTF8)
            self._library.CFNotificationCenterAddObserver(
                self._centre, id(self), self._callback, text, None, _DELIVER_AT_ONCE
            )
        return True

    def stop(self) -> None:
        if self._centre:
            self._library.CFNotificationCenterRemoveEveryObserver(self._centre, id(self))
            self._centre = None

    def _on_notification(self, *_of_the_system: object) -> None:
        self.gone.emit()


def create(parent: QObject) -> Away:
    """The listener; OSError where the library is not there."""
    return MacAway(parent)
