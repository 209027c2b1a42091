"""A team lead before a meeting, by keys: from the dashboard to the citizen behind a number, and to the PDF."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import time
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from counsellor_app import paths
from counsellor_app.clock import FixedClock, instant
from counsellor_app.services.office import sign_in
from counsellor_app.services.trace import audit_log
from counsellor_app.services.trace.audit_log import LogFilter
from counsellor_app.ui.dressing import machine_settings
from counsellor_app.ui.main_window import MainWindow
from counsellor_app.ui.opened import make_window, open_places
from counsellor_app.ui.printing import Preview
from counsellor_app.walk.hands import Hands
from tests.helpers.demonstrations import TODAY, Demonstrations
from tests.helpers.pictures import dress


@pytest.fixture
def window(qtbot: QtBot, demonstrations: Demonstrations, tmp_path: Path) -> Iterator[MainWindow]:
    dress()
    places = paths.places(demonstrations.copy(tmp_path / "data"))
    machine, _ = machine_settings(places)
    opened = open_places(places, machine, today=TODAY)
    opened.backend.clock = FixedClock(instant(TODAY, time(9)))
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
def test_from_a_card_to_the_citizen_and_to_the_paper(window: MainWindow, tmp_path: Path) -> None:
    hands = Hands(window, tmp_path)
    hands.press("Ctrl+7")
    hands.push("openA3")
    figures: Any = hands.find("cutTable")
    hands.tab_to(figures)
    hands.press("Return")  # the whole period
    behind: Any = hands.find("behindTable")
    hands.tab_to(behind)
    person = behind.chosen()
    assert person.name
    hands.press("Return")
    assert hands.sees("personPage")
    actions = [row.action for row in window.ctx.backend.read(audit_log.page, LogFilter(), 0, 4)]
    assert {"open_figure_list", "open_person"} <= set(actions)

    hands.press("Ctrl+7")
    hands.press("Esc")
    papers: list[str] = []

    def read(dialog: QDialog) -> bool:
        assert isinstance(dialog, Preview)
        papers.append(PdfReader(BytesIO(dialog.sheet.content)).pages[0].extract_text())
        return False

    window.dialogs.answer(read)
    hands.push("figurePrint")
    assert "A3" in papers[0]
    assert person.name not in papers[0]
