"""Typing that `kill -9` interrupts stands in the form again, in every form that has a draft (quality 12)."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

import counsellor_app
from tests.helpers.demonstrations import Demonstrations
from tests.helpers.torture import Torture
from tests.helpers.typing_process import FORMS, a_window, text_of

ROOT = Path(__file__).resolve().parents[2]
KEPT_WITHIN = 2.5  # seconds: every one and a half, and the time to write it

# What keeps drafts, and the test that kills it (or, without a kill, that opens it again).
KEEPERS = {
    "participants/journal_tab.py": "tests/faults/test_draft_kill.py",
    "referrals/typed_presenter.py": "tests/faults/test_draft_kill.py",
    "referrals/quick_add.py": "tests/faults/test_draft_kill.py",
    "participants/interview_tab.py": "tests/faults/test_interview_kill.py",
    "today/call_desk.py": "tests/faults/test_telephone_kill.py",
    "letters/person_tab.py": "tests/faults/test_draft_kill.py",
    "transfer/assistant_presenter.py": "tests/faults/test_draft_kill.py",
}


def test_no_form_with_a_draft_is_forgotten() -> None:
    place = Path(counsellor_app.__file__).parent / "ui"
    found = {
        str(path.relative_to(place)).replace("\\", "/")
        for path in place.rglob("*.py")
        if "form_drafts.keep" in path.read_text("utf-8").replace("form_drafts.kept", "")
    }
    assert found == set(KEEPERS)
    assert all((ROOT / test).exists() for test in KEEPERS.values())


def typed_until_killed(data: Path, form: str) -> str:
    """What stood in the field `KEPT_WITHIN` seconds before the process was killed."""
    typed: list[tuple[str, float]] = []
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.helpers.typing_process", str(data), "MH", form],
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


@pytest.mark.long
@pytest.mark.skipif(not hasattr(os, "fork"), reason="Windows has no kill -9")
@pytest.mark.parametrize("form", FORMS)
def test_what_was_typed_before_the_kill_stands_there_again(
    demonstrations: Demonstrations, tmp_path: Path, qtbot: QtBot, form: str, torture: Torture
) -> None:
    folder = demonstrations.copy(tmp_path / "data")
    old_enough = typed_until_killed(folder, form)
    assert old_enough.startswith("ord0 ord1")

    opened, window = a_window(folder, "MH")
    qtbot.addWidget(window)
    assert text_of(FORMS[form](window)).startswith(old_enough)
    window.close()
    opened.keeping.close()
    torture.count(forms_killed_while_typing=1, words_lost_that_were_older_than_2_seconds=0)
