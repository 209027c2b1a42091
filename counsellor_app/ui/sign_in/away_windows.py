"""Windows: session messages (lock, user switch, remote end) and suspend, by a native event filter."""

from __future__ import annotations

import ctypes
from typing import Any, Final

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from counsellor_app.ui.sign_in.away import Away

WM_WTSSESSION_CHANGE: Final = 0x02B1
WM_POWERBROADCAST: Final = 0x0218
_GONE: Final = {
    (WM_WTSSESSION_CHANGE, 0x2),  # WTS_CONSOLE_DISCONNECT: another user is let in
    (WM_WTSSESSION_CHANGE, 0x4),  # WTS_REMOTE_DISCONNECT
    (WM_WTSSESSION_CHANGE, 0x6),  # WTS_SESSION_LOGOFF
    (WM_WTSSESSION_CHANGE, 0x7),  # WTS_SESSION_LOCK
    (WM_POWERBROADCAST, 0x4),  # PBT_APMSUSPEND
}
_THIS_SESSION: Final = 0


class Message(ctypes.Structure):
    """The beginning of MSG of winuser.h, as far as it is read here."""

    _fields_ = (
        ("window", ctypes.c_void_p),
        ("message", ctypes.c_uint),
        ("wparam", ctypes.c_size_t),
        ("lparam", ctypes.c_ssize_t),
    )


def means_gone(message: int, wparam: int) -> bool:
    """Whether this message says that nobody is at the screen."""
    return (message, wparam) in _GONE


class _Filter(QAbstractNativeEventFilter):
    def __init__(self, away: Away) -> None:
        super().__init__()
        self._away = away

    def nativeEventFilter(
        self, kind: QByteArray | bytes | bytearray | memoryview, message: int
    ) -> object:
        name = kind.data() if isinstance(kind, QByteArray) else kind
        if bytes(name) == b"windows_generic_MSG":
            seen = Message.from_address(int(message))
            if means_gone(seen.message, seen.wparam):
                self._away.gone.emit()
        return False


class WindowsAway(Away):
    """Asks Windows to tell the window of the session."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library: Any = ctypes.WinDLL("wtsapi32")  # type: ignore[attr-defined,unused-ignore]
        self._filter = _Filter(self)
        self._window = 0

    def start(self, window: QWidget) -> bool:
        application = QCoreApplication.instance()
        if application is None:
            return False
        self._window = int(window.winId())
        application.installNativeEventFilter(self._filter)
        handle = ctypes.c_void_p(self._window)
        return bool(self._library.WTSRegisterSessionNotification(handle, _THIS_SESSION))

    def stop(self) -> None:
        application = QCoreApplication.instance()
        if application is not None and self._window:
            application.removeNativeEventFilter(self._filter)
            self._library.WTSUnRegisterSessionNotification(ctypes.c_void_p(self._window))
            self._window = 0


def create(parent: QObject) -> Away:
    """The listener; OSError where the library is not there."""
    return WindowsAway(parent)
