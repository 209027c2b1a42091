"""Linux: logind tells over D-Bus of lock, another session in front, and sleep; desktops of their screen saver."""

from __future__ import annotations

import os
from typing import Any, Final

from PySide6.QtCore import SLOT, QObject, Slot
from PySide6.QtDBus import (
    QDBusConnection,
    QDBusInterface,
    QDBusMessage,
    QDBusObjectPath,
    QDBusVariant,
)
from PySide6.QtWidgets import QWidget

from counsellor_app.ui.sign_in.away import Away

LOGIND: Final = "org.freedesktop.login1"
_MANAGER: Final = f"{LOGIND}.Manager"
_SESSION: Final = f"{LOGIND}.Session"
_PROPERTIES: Final = "org.freedesktop.DBus.Properties"
_SAVERS: Final = (
    ("org.gnome.ScreenSaver", "/org/gnome/ScreenSaver"),
    ("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"),
    ("org.freedesktop.ScreenSaver", "/ScreenSaver"),
    ("org.cinnamon.ScreenSaver", "/org/cinnamon/ScreenSaver"),
    ("org.mate.ScreenSaver", "/org/mate/ScreenSaver"),
)
_TIMEOUT_MS: Final = 1000


class LinuxAway(Away):
    """Listens on both buses; each is left alone where it is not there."""

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        system: QDBusConnection | None = None,
        session: QDBusConnection | None = None,
    ) -> None:
        super().__init__(parent)
        self._system = system or QDBusConnection.systemBus()
        self._session = session or QDBusConnection.sessionBus()
        self._path = ""  # of our session
        self._heard: list[tuple[QDBusConnection, tuple[str, str, str, str], str]] = []

    def start(self, window: QWidget) -> bool:
        if self._system.isConnected():
            self._hear(
                self._system,
                LOGIND,
                "/org/freedesktop/login1",
                _MANAGER,
                "PrepareForSleep",
                "on_sleep(bool)",
            )
            path = self._path = self._session_path()
            self._hear(self._system, LOGIND, path, _SESSION, "Lock", "on_lock()")
            if path:
                self._hear(
                    self._system,
                    LOGIND,
                    path,
                    _PROPERTIES,
                    "PropertiesChanged",
                    "on_properties(QDBusMessage)",
                )
        if self._session.isConnected():
            for service, path in _SAVERS:
                self._hear(self._session, service, path, service, "ActiveChanged", "on_saver(bool)")
        return bool(self._heard)

    def stop(self) -> None:
        for bus, names, slot in self._heard:
            bus.disconnect(*names, self, _slot(slot))
        self._heard.clear()

    @Slot(bool)
    def on_sleep(self, begins: bool) -> None:
        """Before the machine sleeps (True) and after it woke (False)."""
        if begins:
            self.gone.emit()

    @Slot()
    def on_lock(self) -> None:
        """The desktop is asked to lock: Super+L, `loginctl lock-session`, the lid."""
        self.gone.emit()

    @Slot(bool)
    def on_saver(self, active: bool) -> None:
        """The screen saver of the desktop covers the screen."""
        if active:
            self.gone.emit()

    @Slot(QDBusMessage)
    def on_properties(self, _message: QDBusMessage) -> None:
        """Another session is in front (user switch), or the desktop says that it is locked.

        The values are asked for: PySide6 ends the program when it reads a map out of a signal.
        """
        if self._property("Active") is False or self._property("LockedHint") is True:
            self.gone.emit()

    def _property(self, name: str) -> object:
        """One property of our session as logind has it now; None where it does not answer."""
        question = QDBusMessage.createMethodCall(LOGIND, self._path, _PROPERTIES, "Get")
        question.setArguments([_SESSION, name])
        reply = self._system.call(question, timeout=_TIMEOUT_MS)
        if reply.type() != QDBusMessage.MessageType.ReplyMessage or not reply.arguments():
            return None
        found = reply.arguments()[0]
        return found.variant() if isinstance(found, QDBusVariant) else found

    def _hear(
        self, bus: QDBusConnection, service: str, path: str, interface: str, name: str, slot: str
    ) -> None:
        names = (service, path, interface, name)
        if bus.connect(*names, self, _slot(slot)):
            self._heard.append((bus, names, slot))

    def _session_path(self) -> str:
        """The session that this process belongs to; empty (any session) where logind does not say."""
        manager = QDBusInterface(LOGIND, "/org/freedesktop/login1", _MANAGER, self._system)
        manager.setTimeout(_TIMEOUT_MS)
        reply = manager.call("GetSessionByPID", os.getpid())
        found = reply.arguments()
        if reply.type() != QDBusMessage.MessageType.ReplyMessage or not found:
            return ""
        path = found[0]
        return path.path() if isinstance(path, QDBusObjectPath) else str(path)


def _slot(signature: str) -> Any:
    """PySide6 takes the text of SLOT, though its annotations say bytes."""
    return SLOT(signature)


def create(parent: QObject) -> Away:
    """The listener."""
    return LinuxAway(parent)
