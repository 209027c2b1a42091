"""The system says that nobody is at the screen: a fake logind on a private bus, Windows' messages, the clock."""

from __future__ import annotations

import itertools
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from counsellor_app.ui.dialogs import Dialogs
from counsellor_app.ui.machine_settings import MachineSettings
from counsellor_app.ui.main_window import MainWindow
from counsellor_app.ui.sign_in import away, away_windows
from counsellor_app.ui.sign_in.away import SleepClock
from counsellor_app.ui.sign_in.lock import Lock
from tests.helpers.builders import Office

if sys.platform == "linux":
    from PySide6.QtDBus import QDBusConnection, QDBusMessage

    from counsellor_app.ui.sign_in import away_linux

_numbers = itertools.count()


@pytest.fixture
def bus(tmp_path: Path) -> Iterator[str]:
    """The address of a bus that belongs to this test alone."""
    daemon = shutil.which("dbus-daemon")
    if daemon is None or sys.platform != "linux":
        pytest.skip("no dbus-daemon on this machine")
    command = [daemon, "--session", "--nofork", "--print-address", f"--address=unix:dir={tmp_path}"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    yield process.stdout.readline().strip()
    process.terminate()
    process.wait(10)
    process.stdout.close()


class Logind:
    """Owns the name of logind and says what logind would say."""

    path = "/org/freedesktop/login1/session/_37"

    def __init__(self, address: str) -> None:
        self.connection = QDBusConnection.connectToBus(address, f"logind-{next(_numbers)}")
        assert self.connection.registerService(away_linux.LOGIND)
        self.properties: dict[str, object] = {"Active": True, "LockedHint": False}

    def say(self, path: str, interface: str, name: str, *arguments: object) -> None:
        message = QDBusMessage.createSignal(path, interface, name)
        message.setArguments(list(arguments))
        assert self.connection.send(message)


@pytest.fixture
def heard(
    bus: str, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> Iterator[tuple[Logind, list[bool]]]:
    logind = Logind(bus)
    listening = QDBusConnection.connectToBus(bus, f"listener-{next(_numbers)}")
    parent = QObject()
    watch = away_linux.LinuxAway(parent, system=listening, session=listening)
    monkeypatch.setattr(watch, "_session_path", lambda: Logind.path)
    monkeypatch.setattr(watch, "_property", logind.properties.get)
    heard: list[bool] = []
    watch.gone.connect(lambda: heard.append(True))
    window = QWidget()
    qtbot.addWidget(window)
    assert watch.start(window)
    yield logind, heard
    watch.stop()


@pytest.mark.parametrize(
    ("path", "interface", "name", "arguments"),
    [
        (Logind.path, "org.freedesktop.login1.Session", "Lock", ()),
        ("/org/freedesktop/login1", "org.freedesktop.login1.Manager", "PrepareForSleep", (True,)),
        (
            Logind.path,
            "org.freedesktop.DBus.Properties",
            "PropertiesChanged",
            ("Active", False),
        ),
        (
            Logind.path,
            "org.freedesktop.DBus.Properties",
            "PropertiesChanged",
            ("LockedHint", True),
        ),
    ],
)
def test_logind_is_heard(
    heard: tuple[Logind, list[bool]],
    qtbot: QtBot,
    path: str,
    interface: str,
    name: str,
    arguments: tuple[object, ...],
) -> None:
    logind, gone = heard
    if name == "PropertiesChanged":
        logind.properties[str(arguments[0])] = arguments[1]
        arguments = ("org.freedesktop.login1.Session",)
    logind.say(path, interface, name, *arguments)

    qtbot.waitUntil(lambda: gone == [True], timeout=5000)


def test_waking_and_another_session_are_no_reason(
    heard: tuple[Logind, list[bool]], qtbot: QtBot
) -> None:
    logind, gone = heard
    logind.say("/org/freedesktop/login1", f"{away_linux.LOGIND}.Manager", "PrepareForSleep", False)
    logind.say("/org/freedesktop/login1/session/_99", f"{away_linux.LOGIND}.Session", "Lock")
    logind.say(
        Logind.path,
        "org.freedesktop.DBus.Properties",
        "PropertiesChanged",
        "org.freedesktop.login1.Session",
    )
    logind.say(Logind.path, f"{away_linux.LOGIND}.Session", "Lock")  # the one that counts, last

    qtbot.waitUntil(lambda: bool(gone), timeout=5000)
    assert gone == [True]


def test_without_a_bus_nothing_is_heard_and_nothing_breaks(qtbot: QtBot) -> None:
    if sys.platform != "linux":
        pytest.skip("Linux")
    nowhere = QDBusConnection("a name that nobody has")
    watch = away_linux.LinuxAway(system=nowhere, session=nowhere)
    window = QWidget()
    qtbot.addWidget(window)

    assert not watch.start(window)
    watch.stop()


@pytest.mark.parametrize(
    ("message", "wparam", "gone"),
    [
        (0x02B1, 0x7, True),  # locked
        (0x02B1, 0x8, False),  # unlocked
        (0x02B1, 0x2, True),  # another user in front
        (0x02B1, 0x1, False),  # back in front
        (0x0218, 0x4, True),  # going to sleep
        (0x0218, 0x12, False),  # awake again
        (0x0100, 0x7, False),  # a key
    ],
)
def test_windows_messages(message: int, wparam: int, gone: bool) -> None:
    assert away_windows.means_gone(message, wparam) is gone


def test_lost_time_is_sleep_and_a_busy_window_is_not(qtbot: QtBot) -> None:
    now = [1000.0]
    clock = SleepClock(now=lambda: now[0])
    slept: list[bool] = []
    clock.slept.connect(lambda: slept.append(True))
    clock.start()
    for later, expected in ((5, 0), (20, 0), (-3600, 0), (5, 0), (600, 1), (5, 1)):
        now[0] += later
        clock.tick()
        assert len(slept) == expected
    clock.stop()


def test_a_system_that_we_do_not_know_still_locks_by_itself(
    monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(sys, "platform", "plan9")
    window = QWidget()
    qtbot.addWidget(window)

    assert not away.away_of_this_system(window).start(window)


def test_when_the_system_says_so_the_window_locks(
    qtbot: QtBot, office: Office, settings: MachineSettings
) -> None:
    dialogs = Dialogs()
    dialogs.answer()
    window = MainWindow(office.backend, settings, database="Prøve", dialogs=dialogs, areas=[])
    qtbot.addWidget(window)
    lock = Lock(window)

    lock.away.gone.emit()
    assert lock.is_locked
    lock.away.gone.emit()  # once more does no harm
    assert lock.is_locked
    lock.clock.slept.emit()
    lock.stop_listening()
