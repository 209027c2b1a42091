"""What is kept beside the database: anchors, settings, the log, and where all of it lies."""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

import pytest

from counsellor_app import log, paths, settings
from counsellor_app.settings import Loaded, Settings
from counsellor_app.store import anchor
from counsellor_app.store.anchor import Anchor

NOW = datetime(2026, 10, 5, 14, 30, tzinfo=UTC)


def test_an_anchor_is_kept_for_each_database(tmp_path: Path) -> None:
    path = tmp_path / "state" / "anchors.json"
    first, second = (Anchor(uuid4(), number, f"{number:064}", NOW) for number in (7, 8))
    anchor.write(path, first)
    anchor.write(path, second)
    assert anchor.read(path, first.database) == first
    assert anchor.read(path, uuid4()) is None
    moved = replace(first, sequence=first.sequence + 1, restored_at=first.at)
    anchor.write(path, moved)
    assert anchor.read(path, first.database) == moved
    assert anchor.read(path, second.database) == second


@pytest.mark.parametrize("damaged", ["", "{", "[]", '{"x": 1}', "\x00"])
def test_a_damaged_anchor_file_is_no_anchor(tmp_path: Path, damaged: str) -> None:
    path = tmp_path / "anchors.json"
    path.write_text(damaged)
    held = Anchor(uuid4(), 1, "0", NOW)
    assert anchor.read(path, held.database) is None
    anchor.write(path, held)
    assert anchor.read(path, held.database) == held


def test_settings_come_back_as_they_were_saved(tmp_path: Path) -> None:
    path = tmp_path / "config" / "settings.json"
    assert settings.load(path) == Loaded(Settings())
    chosen = Settings(language="en", theme="dark", backup_folder="Æbler og pærer", lock_minutes=5)
    settings.save(path, chosen)
    assert settings.load(path) == Loaded(chosen)


@pytest.mark.parametrize(
    "damaged",
    ["", "{", "[]", '{"lock_minutes": "ti"}', '{"lock_minutes": true}', '{"theme": null}'],
)
def test_damaged_settings_mean_defaults_and_a_message(tmp_path: Path, damaged: str) -> None:
    path = tmp_path / "settings.json"
    path.write_text(damaged)
    assert settings.load(path) == Loaded(Settings(), damaged=True)
    assert path.read_text() == damaged


def test_what_a_newer_program_chose_is_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"theme": "dark", "hologram": true}')
    assert settings.load(path) == Loaded(Settings(theme="dark"))


def test_a_named_folder_holds_everything_and_home_nothing(tmp_path: Path, home: Path) -> None:
    named, default = paths.places(tmp_path / "named"), paths.places()
    for place in (named.data, named.settings, named.anchors, named.logs):
        assert place.is_relative_to(tmp_path / "named")
    for place in (default.data, default.settings, default.anchors, default.logs):
        assert place.is_relative_to(home)
    assert not default.anchors.is_relative_to(default.data)
    assert list(home.iterdir()) == []


@pytest.fixture
def log_file(tmp_path: Path) -> Iterator[Path]:
    handler = log.start(tmp_path / "log")
    yield tmp_path / "log" / "counsellor.log"
    log.stop(handler)


@pytest.mark.expects_log
def test_the_log_hides_numbers_and_what_an_error_quotes(log_file: Path) -> None:
    logger = logging.getLogger("counsellor_app.test")
    identity = "01a20128-4142-7b7b-8123-414243444546"
    logger.info("pathway %s of 311299-1234 or 3112991234, phone 12 34 56 78, +4512345678", identity)
    try:
        raise ValueError("Kanariefugl 0101501234")
    except ValueError:
        logger.exception("it failed")
    text = log_file.read_text("utf-8")
    assert identity in text
    assert "ValueError" in text
    assert "test_the_log_hides" in text
    for secret in ("1234", "12 34", "45 67", "Kanariefugl", "010150"):
        assert secret not in text


def test_the_log_stays_small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(log, "_BYTES", 10_000)
    handler = log.start(tmp_path)
    for _ in range(1_000):
        logging.getLogger("counsellor_app.test").info("x" * 60)
    log.stop(handler)
    sizes = [path.stat().st_size for path in tmp_path.iterdir()]
    assert len(sizes) == 4
    assert sum(sizes) < 45_000


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no mode bits")
def test_others_cannot_read_the_log_folder(log_file: Path) -> None:
    assert log_file.parent.stat().st_mode & 0o077 == 0
