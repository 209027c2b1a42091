"""Backups carried on to a stick or a share: checked there, told when away, caught up when it is back (quality 7)."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from counsellor_app import store
from counsellor_app.errors import StorageError
from counsellor_app.store import backup, backup_copies, restoring
from counsellor_app.store.backup import Backup

NOW = datetime(2026, 10, 5, 14, 30, tzinfo=UTC)


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "USB-nøgle"
    folder.mkdir()
    backup_copies.prepare(folder)
    return folder


@pytest.fixture
def made(new: store.NewDatabase) -> Backup:
    own = new.database.folder.backups
    own.mkdir()
    return backup.create(new.database, backup.automatic_name(own, NOW), NOW)


def test_a_copy_is_the_same_file_and_opens_by_the_code(
    new: store.NewDatabase, made: Backup, stick: Path, tmp_path: Path
) -> None:
    there = backup_copies.carry(made, stick)
    assert there.path.read_bytes() == made.path.read_bytes()
    assert backup.listed(stick) == [there]
    assert backup_copies.carry(made, stick) == there  # again: it is there already
    new.database.close()
    elsewhere = tmp_path / "another machine"
    restoring.restore(there.path, elsewhere, NOW, secret=new.recovery_code)
    store.open_database(elsewhere, secret=new.recovery_code).close()


def test_a_stick_that_is_away_is_not_written_beside(made: Backup, stick: Path) -> None:
    """The empty folder of a stick that was pulled stays empty: a backup there would be none."""
    shutil.rmtree(stick)
    for left in (False, True):
        if left:
            stick.mkdir()
        with pytest.raises(StorageError, match=r"storage\.backup_folder_away"):
            backup_copies.carry(made, stick)
        assert not stick.exists() or list(stick.iterdir()) == []


def test_a_stick_that_is_pulled_in_the_middle_leaves_nothing_half(
    made: Backup, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def pulled(source: Path, target: Path) -> None:
        target.write_bytes(source.read_bytes()[:1000])
        shutil.rmtree(stick)
        raise OSError(5, "Input/output error")

    with monkeypatch.context() as patch:
        patch.setattr(shutil, "copyfile", pulled)
        with pytest.raises(StorageError, match=r"storage\.backup_folder_away"):
            backup_copies.carry(made, stick)
    stick.mkdir()
    backup_copies.prepare(stick)
    assert backup_copies.carry(made, stick).path.exists()


@pytest.mark.parametrize(("number", "code"), [(28, "disk_full"), (13, "not_allowed")])
def test_a_full_stick_is_told_and_keeps_what_it_had(
    made: Backup, stick: Path, monkeypatch: pytest.MonkeyPatch, number: int, code: str
) -> None:
    def refuse(*_: Any) -> None:
        raise OSError(number, "refused")

    (stick / "ferie.jpg").write_bytes(b"mine")
    monkeypatch.setattr(shutil, "copyfile", refuse)
    with pytest.raises(StorageError) as error:
        backup_copies.carry(made, stick)
    assert error.value.code == f"storage.{code}"
    assert {path.name for path in stick.iterdir()} == {"ferie.jpg", backup_copies.MARK}


def test_a_copy_that_reads_back_differently_gets_no_name(
    made: Backup, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def spoil(source: Path, target: Path) -> None:
        data = bytearray(source.read_bytes())
        data[len(data) // 2] ^= 1
        target.write_bytes(data)

    monkeypatch.setattr(shutil, "copyfile", spoil)
    with pytest.raises(StorageError, match=r"storage\.backup_damaged"):
        backup_copies.carry(made, stick)
    assert backup.listed(stick) == []


def test_what_is_behind_is_known_from_one_start_to_the_next(
    new: store.NewDatabase, made: Backup, stick: Path, tmp_path: Path
) -> None:
    own, id_ = made.path.parent, new.database.id
    assert backup_copies.not_yet_there(own, stick, id_) == made
    backup_copies.note_copied(own, backup_copies.carry(made, stick))
    assert backup_copies.not_yet_there(own, stick, id_) is None
    assert backup_copies.read_state(own).copied(stick) == NOW
    assert backup_copies.not_yet_there(own, tmp_path / "another", id_) == made

    assert backup_copies.note_away(own, NOW)
    assert not backup_copies.note_away(own, NOW + timedelta(hours=1))  # no news
    assert backup_copies.read_state(own).away == NOW
    later = NOW + timedelta(hours=2)
    newer = backup.create(new.database, backup.automatic_name(own, later), later)
    assert backup_copies.not_yet_there(own, stick, id_) == newer
    backup_copies.note_copied(own, backup_copies.carry(newer, stick))
    assert backup_copies.read_state(own).away is None


def test_a_note_that_is_damaged_counts_as_none(made: Backup) -> None:
    own = made.path.parent
    backup_copies.note_failed(own, NOW, "storage.disk_full")
    assert backup_copies.read_state(own).failed == NOW
    backup_copies.note_taken(own)
    assert backup_copies.read_state(own).failed is None
    (own / "state.json").write_text("[")
    assert backup_copies.read_state(own) == backup_copies.BackupState()
