"""STOPbasen for one participant, by keys alone: from the list, form by form, until everything is typed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import time
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from counsellor_app import paths
from counsellor_app.clock import FixedClock, instant
from counsellor_app.kinds.stopbasen import TypingState
from counsellor_app.services.office import sign_in
from counsellor_app.services.trace import audit_log
from counsellor_app.services.trace.audit_log import LogFilter
from counsellor_app.ui.dressing import machine_settings
from counsellor_app.ui.main_window import MainWindow
from counsellor_app.ui.opened import make_window, open_places
from counsellor_app.ui.transfer import assistant_presenter
from counsellor_app.walk.hands import Hands
from tests.helpers.demonstrations import TODAY, Demonstrations
from tests.helpers.pictures import dress


@pytest.fixture
def window(qtbot: QtBot, demonstrations: Demonstrations, tmp_path: Path) -> Iterator[MainWindow]:
    dress()
    places = paths.places(demonstrations.copy(tmp_path / "data"))
    machine, _ = machine_settings(places)
    opened = open_places(places, machine, today=TODAY)
    opened.backend.clock = FixedClock(instant(TODAY, time(13)))
    opened.backend.actor = opened.backend.read(sign_in.demonstration_actor, "TL")
    made = make_window(opened, machine, inline_jobs=True)
    made.closing.connect(opened.keeping.close)
    made.resize(1440, 900)
    made.show()
    made.activateWindow()
    yield made
    made.close()
    made.deleteLater()
    QApplication.processEvents()


@pytest.mark.timeout(240)
def test_one_participant_is_typed_form_by_form(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copied: list[str] = []
    monkeypatch.setattr(
        assistant_presenter, "copy_for_a_while", lambda text, seconds: copied.append(text)
    )
    hands = Hands(window, tmp_path)
    hands.press("Ctrl+8")
    listed: Any = hands.find("typingTable")
    hands.tab_to(listed)
    steps = next(
        place
        for place in range(listed.rows.rowCount())
        if listed.rows.row(place).of(TypingState.READY) >= 2
    )
    hands.press("Down", steps)
    person = listed.chosen()
    forms = sum(page.to_type for page in person.pages)
    hands.press("Ctrl+R")
    assistant: Any = hands.find("assistant")
    assert assistant.who.text() == person.name
    assert person.pages[0].block.key == "registration"  # the course's form comes first

    lines = len(person.pages[0].questions)
    hands.press("Return", lines)  # each field copied or looked at, and ticked off
    hands.type("K 2026-7")  # after the last line the number is asked for
    hands.press("Ctrl+Return")
    for _ in range(forms - 1):
        hands.press("Ctrl+Return")
    assert "er tastet" in assistant.told.text()
    assert len(copied) >= 4
    hands.press("Esc")

    again = next(
        listed.rows.row(place)
        for place in range(listed.rows.rowCount())
        if listed.rows.row(place).id == person.id
    )
    assert not any(page.to_type for page in again.pages)
    assert again.pages[0].typed.number == "K 2026-7"
    page = window.ctx.backend.read(audit_log.page, LogFilter(), 0, 8)
    actions = [row.action for row in page]
    assert actions.count("mark_typed") == forms
    assert "open_typing_sheet" in actions
