"""A note that `kill -9` interrupts in telephone mode stands there when the mode is begun again."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from counsellor_app import paths
from counsellor_app.services.office import sign_in
from counsellor_app.ui.dressing import machine_settings
from counsellor_app.ui.opened import make_window, open_places
from counsellor_app.ui.today.telephone_view import TelephoneView
from tests.helpers.demonstrations import TODAY, Demonstrations

ROOT = Path(__file__).resolve().parents[2]
KEPT_WITHIN = 2.5  # seconds: every one and a half, and the time to write it

pytestmark = [
    pytest.mark.long,  # the short form is `test_a_note_is_kept_while_somebody_types_without_a_pause`
    pytest.mark.skipif(not hasattr(os, "fork"), reason="Windows has no kill -9"),
]


def typed_until_killed(data: Path) -> str:
    """What stood in the note `KEPT_WITHIN` seconds before the process was killed."""
    typed: list[tuple[str, float]] = []
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.helpers.telephoning_process", str(data), "MH"],
        cwd=ROOT,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    with process:
        assert process.stdout is not None
        assert process.stdout.readline().strip() == "ready"
        for line in process.stdout:
            typed.append((line.strip(), time.monotonic()))
            if time.monotonic() - typed[0][1] > 2 * KEPT_WITHIN:
                break
        process.send_signal(signal.SIGKILL)
        killed = time.monotonic()
    assert process.returncode == -signal.SIGKILL
    return [words for words, at in typed if killed - at > KEPT_WITHIN][-1]


def test_a_note_of_a_killed_call_stands_there_again(
    demonstrations: Demonstrations, tmp_path: Path, qtbot: QtBot
) -> None:
    places = paths.places(tmp_path / "data")
    demonstrations.copy(places.data)
    old_enough = typed_until_killed(places.data)
    assert old_enough.startswith("ord0 ord1")

    machine, _ = machine_settings(places)
    opened = open_places(places, machine, today=TODAY)
    opened.backend.actor = opened.backend.read(sign_in.demonstration_actor, "MH")
    window = make_window(opened, machine, inline_jobs=True)
    qtbot.addWidget(window)
    window.go_to("today", telephone=True)
    view = window.findChild(TelephoneView)
    assert view is not None
    assert view.note_text.startswith(old_enough)
    window.close()
    opened.keeping.close()
