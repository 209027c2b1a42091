"""An interview that `kill -9` interrupts in the middle of a word comes back whole in the next window."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from counsellor_app import paths
from counsellor_app.models import Pathway
from counsellor_app.services.office import sign_in
from counsellor_app.services.transaction import Transaction
from counsellor_app.ui.dressing import machine_settings
from counsellor_app.ui.opened import make_window, open_places
from tests.helpers.demonstrations import TODAY, Demonstrations
from tests.helpers.interviewing_process import chosen

ROOT = Path(__file__).resolve().parents[2]
KEPT_WITHIN = 2.5  # seconds: every two, and the time to write it
ENOUGH = 4  # answers that must be there

pytestmark = [
    pytest.mark.long,  # the short form is `test_a_draft_is_kept_while_somebody_types_without_a_pause`
    pytest.mark.skipif(not hasattr(os, "fork"), reason="Windows has no kill -9"),
]


def typed_until_killed(data: Path) -> dict[str, tuple[str, float]]:
    """Answer and age in seconds, by question, of what the process had typed when it was killed."""
    typed: dict[str, tuple[str, float]] = {}
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.helpers.interviewing_process", str(data), "MH"],
        cwd=ROOT,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    with process:
        assert process.stdout is not None
        for line in process.stdout:
            key, sep, words = line.strip().partition("=")
            if sep:
                typed[key] = words, time.monotonic()
            old = [at for _, at in typed.values() if time.monotonic() - at > KEPT_WITHIN]
            if len(old) >= ENOUGH:
                break
        process.send_signal(signal.SIGKILL)
        killed = time.monotonic()
    assert process.returncode == -signal.SIGKILL
    return {key: (words, killed - at) for key, (words, at) in typed.items()}


def test_an_interview_that_was_killed_comes_back_whole(
    demonstrations: Demonstrations, tmp_path: Path, qtbot: QtBot
) -> None:
    places = paths.places(tmp_path / "data")
    demonstrations.copy(places.data)
    typed = typed_until_killed(places.data)
    old_enough = {key: words for key, (words, age) in typed.items() if age > KEPT_WITHIN}
    assert len(old_enough) >= ENOUGH

    machine, _ = machine_settings(places)
    opened = open_places(places, machine, today=TODAY)
    opened.backend.actor = opened.backend.read(sign_in.demonstration_actor, "MH")
    window = make_window(opened, machine, inline_jobs=True)
    qtbot.addWidget(window)

    def who(session: Transaction) -> tuple[Any, Any]:
        pathway = session.get_one(Pathway, chosen(session))
        return pathway.participant_id, pathway.id

    person, pathway = opened.backend.read(who)
    window.go_to("participants", participant_id=person, pathway_id=pathway, tab="interview")
    tab: Any = window.findChild(QWidget, "interviewTab")
    answers = tab.answers()
    assert {key: answers.get(key) for key in old_enough} == old_enough
    assert (
        not tab.drop.isHidden()
    )  # it is said that this is a draft, and that it can be thrown away
    window.close()
    opened.keeping.close()
