"""Backups while the window is open: their age in the status line, a stick that is away and comes back (quality 7)."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from counsellor_app import paths
from counsellor_app.errors import StorageError
from counsellor_app.services.office import backups
from counsellor_app.store import backup, backup_copies
from counsellor_app.ui.dialogs import Dialogs
from counsellor_app.ui.main_window import MainWindow
from counsellor_app.ui.opened import open_window
from counsellor_app.ui.status_line import StatusLine
from tests.helpers.demonstrations import TODAY, Demonstrations

NOW = datetime(2026, 11, 26, 9, 30, tzinfo=UTC)  # 10.30 in Copenhagen


@pytest.mark.parametrize(
    ("age", "failed", "text", "late"),
    [
        (timedelta(minutes=80), None, "Sikkerhedskopi 09.10, kontrolleret", False),
        (timedelta(hours=20), None, "Sikkerhedskopi i går 14.30, kontrolleret", False),
        (timedelta(hours=25), None, "Sikkerhedskopi i går 09.30, kontrolleret", True),
        (timedelta(days=3), None, "Sikkerhedskopien er 3 dage gammel", True),
        (None, None, "Ingen sikkerhedskopi endnu", True),
        (timedelta(minutes=80), NOW, "sidste forsøg kl. 10.30 lykkedes ikke", True),
    ],
)
def test_the_status_line_tells_age_and_result(
    qtbot: QtBot, age: timedelta | None, failed: datetime | None, text: str, late: bool
) -> None:
    line = StatusLine("Prøve Kommune")
    qtbot.addWidget(line)
    line.show_backup(NOW - age if age is not None else None, now=NOW, failed=failed)
    assert text in (line.alarm if late else line.facts).text()
    assert line.alarm.isHidden() is not late
    assert ("kopi" in line.facts.text()) is not late


@pytest.fixture
def window(demonstrations: Demonstrations, tmp_path: Path) -> Iterator[MainWindow]:
    folder = demonstrations.copy(tmp_path / "data")
    dialogs = Dialogs()
    dialogs.answer()
    opened = open_window(
        paths.places(folder), user="TL", today=TODAY, dialogs=dialogs, inline_jobs=True
    )
    yield opened
    opened.close()


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "USB"
    folder.mkdir()
    return folder


def said(window: MainWindow) -> str:
    return window.messages.text.text()


def test_a_stick_that_is_pulled_stops_nobody_and_catches_up_by_itself(
    window: MainWindow, stick: Path
) -> None:
    keeping = window.ctx.keeping
    assert keeping is not None
    keeping.use_other_folder(stick)
    keeping.back_up(lambda _: None)
    assert len(backup.listed(stick)) == 1
    assert keeping.state.away is None

    kept = stick.with_name("in a pocket")
    stick.rename(kept)
    stick.mkdir()  # what a system leaves where a stick was
    window.messages.clear()
    keeping.back_up(lambda _: None)
    assert keeping.last is not None
    assert keeping.last.path.parent == keeping.folders.own
    assert str(stick) in said(window)
    assert "USB" not in " ".join(window.dialogs.shown)  # no dialog stops the work
    assert list(stick.iterdir()) == []
    assert "ikke på drev eller stik siden" in window.status.facts.text()
    window.messages.clear()
    keeping._each_minute()
    assert not window.messages.isVisible()  # said once

    stick.rmdir()
    kept.rename(stick)
    keeping._each_minute()
    assert backup.listed(stick)[0].made_at == keeping.last.made_at
    assert keeping.state.away is None
    assert "ikke på" not in window.status.facts.text()


def test_a_backup_that_fails_is_told_in_red_and_work_goes_on(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    keeping = window.ctx.keeping
    assert keeping is not None

    def full(*_: object) -> None:
        raise StorageError("storage.disk_full", folder="C:")

    with monkeypatch.context() as patch:
        patch.setattr(backup, "create", full)
        keeping._tried_at = None
        keeping.back_up_when_due()
    assert "fuld" in said(window)
    assert "lykkedes ikke" in window.status.alarm.text()
    assert keeping.state.failed_code == "storage.disk_full"
    keeping.back_up(lambda _: None)
    assert window.status.alarm.isHidden()


def test_before_two_records_are_joined_there_is_a_backup(window: MainWindow) -> None:
    keeping = window.ctx.keeping
    assert keeping is not None
    done: list[int] = []
    keeping.back_up_before(lambda: done.append(len(keeping.listed())))
    keeping.back_up_before(lambda: done.append(len(keeping.listed())))  # a moment ago is enough
    assert done == [1, 1]


def test_a_day_old_backup_is_taken_again_although_nothing_has_changed(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    keeping = window.ctx.keeping
    assert keeping is not None
    keeping.back_up(lambda _: None)
    system, folders = keeping._system, keeping.folders
    assert backups.make_when_changed(system, keeping.database, folders, "me") is None
    clock = system.clock
    monkeypatch.setattr(type(clock), "now", lambda self: datetime.now(UTC) + timedelta(days=400))
    assert backups.make_when_changed(system, keeping.database, folders, "me") is not None


def test_a_folder_without_a_mark_is_never_taken_for_the_stick(stick: Path) -> None:
    assert not backup_copies.is_there(stick)
    backup_copies.prepare(stick)
    assert backup_copies.is_there(stick)
    shutil.rmtree(stick)
    assert not backup_copies.is_there(stick)
