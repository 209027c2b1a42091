"""The frame of the window for tests: a real backend on SQLite, jobs at once, answers in advance."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlalchemy import Engine

from counsellor_app.services.backend import Backend
from counsellor_app.settings import Settings
from counsellor_app.ui.changes import ChangeBus
from counsellor_app.ui.colours import Tone
from counsellor_app.ui.dialogs import Dialogs
from counsellor_app.ui.failures import Failures
from counsellor_app.ui.jobs import Jobs
from counsellor_app.ui.machine_settings import MachineSettings
from counsellor_app.ui.screen import Context
from tests.helpers.builders import Office, an_office
from tests.helpers.pictures import dress


@dataclass
class SaidMessages:
    """A message bar that remembers."""

    texts: list[str] = field(default_factory=list)
    tones: list[Tone] = field(default_factory=list)

    def tell(self, text: str, tone: Tone = Tone.INFO, *, undo: bool = False) -> None:
        self.texts.append(text)
        self.tones.append(tone)


@dataclass
class WentTo:
    """A navigation that remembers."""

    went: list[tuple[str, dict[str, Any]]] = field(default_factory=list)

    def go_to(self, area: str, **what: Any) -> None:
        self.went.append((area, what))

    def back(self) -> None:
        self.went.append(("back", {}))

    def fit_frame(self) -> None:
        """There is no frame."""

    def show_count(self, area: str, count: int) -> None:
        """There is no rail."""


@pytest.fixture(autouse=True)
def _danish(qapp: object) -> Iterator[None]:
    """Every test sees the window as the user does: Danish, light, 100 %.

    What it leaves behind is deleted at once: each widget that lives on is dressed again.
    """
    delete_windows()
    dress()
    yield
    delete_windows()


def delete_windows() -> None:
    """Also those of a journey that went before: a window is never only closed and kept."""
    for window in QApplication.topLevelWidgets():
        window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def office(sqlite_database: Engine) -> Office:
    """A municipality with three users on an encrypted file."""
    return an_office(sqlite_database)


@pytest.fixture
def backend(office: Office) -> Backend:
    """The doors as the counsellor has them."""
    return office.backend


@pytest.fixture
def settings() -> MachineSettings:
    """Settings that are kept nowhere."""
    return MachineSettings(Settings(), lambda _: None)


@pytest.fixture
def messages() -> SaidMessages:
    return SaidMessages()


@pytest.fixture
def navigation() -> WentTo:
    return WentTo()


@pytest.fixture
def dialogs() -> Dialogs:
    """Dialogs that fail on a question that nobody has answered in advance."""
    made = Dialogs()
    made.answer()
    return made


@pytest.fixture
def context(
    qtbot: QtBot,
    backend: Backend,
    settings: MachineSettings,
    messages: SaidMessages,
    navigation: WentTo,
    dialogs: Dialogs,
) -> Context:
    """What a presenter is given."""
    return Context(
        backend,
        bus=ChangeBus(backend),
        jobs=Jobs(Failures(dialogs, messages).show, inline=True),
        dialogs=dialogs,
        messages=messages,
        navigation=navigation,
        settings=settings,
    )
