"""What was typed in the last moment before the window is closed is there again."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from counsellor_app import paths, ui
from counsellor_app.errors import StorageError
from counsellor_app.ui.dialogs import Dialogs
from counsellor_app.ui.opened import open_window
from counsellor_app.ui.sign_in.lock import Lock
from counsellor_app.ui.today.call_pane_view import CallPaneView
from counsellor_app.walk.hands import Hands
from tests.helpers.demonstrations import TODAY, Demonstrations
from tests.ui.conftest import delete_windows


@pytest.mark.parametrize("locked", [False, True])
def test_a_note_and_at_once_the_end(
    demonstrations: Demonstrations, tmp_path: Path, qtbot: QtBot, locked: bool
) -> None:
    places = paths.places(demonstrations.copy(tmp_path / "data"))
    window = open_window(places, user="MH", today=TODAY, inline_jobs=True)
    window.show()
    note: QPlainTextEdit = Hands(window, tmp_path).find("callNote")
    note.setPlainText("Ringer selv mandag.")
    if locked:
        lock = Lock(window)
        lock.lock()
        lock.stop_listening()
    window.close()
    delete_windows()

    window = open_window(places, user="MH", today=TODAY, inline_jobs=True)
    window.show()
    note = Hands(window, tmp_path).find("callNote")
    assert note.toPlainText() == "Ringer selv mandag."
    window.close()


@pytest.mark.expects_log
def test_a_full_disk_does_not_hold_the_lock_up(
    demonstrations: Demonstrations,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    places = paths.places(demonstrations.copy(tmp_path / "data"))
    window = open_window(places, user="MH", today=TODAY, inline_jobs=True)
    window.show()
    note: QPlainTextEdit = Hands(window, tmp_path).find("callNote")
    note.setPlainText("Ringer selv mandag.")
    told: list[str] = []
    monkeypatch.setattr(Dialogs, "advise", lambda _dialogs, text: told.append(str(text)))

    def full(*_: object, **__: object) -> None:
        raise StorageError("storage.disk_full", folder="x")

    lock = Lock(window)
    with monkeypatch.context() as disk:
        disk.setattr(CallPaneView, "keep_now", lambda view: window.ctx.write(full))
        lock.lock()
    assert lock.is_locked
    assert told == []
    assert note.toPlainText() == ""
    lock.stop_listening()
    window.close()


def test_whatever_waits_for_a_rest_can_be_kept_at_once() -> None:
    """`keep_typed` asks each widget that has `keep_now`; one that waits and has none is forgotten."""
    root = Path(ui.__file__).parent
    waiting = {
        path.relative_to(root): text
        for path in root.rglob("*.py")
        if re.search(r"self\._rest = QTimer", text := path.read_text("utf-8"))
    }
    assert len(waiting) >= 5
    assert [str(path) for path, text in waiting.items() if "def keep_now" not in text] == []
