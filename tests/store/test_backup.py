"""Backups hold everything, open by the recovery code alone, and nothing is lost on the way back."""

from __future__ import annotations

import os
import random
import shutil
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from counsellor_app import store
from counsellor_app.errors import CounsellorError, StorageError
from counsellor_app.store import backup, restoring
from counsellor_app.store.database import Database
from counsellor_app.store.engine import PAGE_SIZE
from counsellor_app.store.integrity import page_findings
from counsellor_app.store.keyring_access import NoKeyring, SystemKeyring
from tests.helpers.memory_keyring import MemoryKeyring
from tests.helpers.torture import Torture

NOW = datetime(2026, 10, 5, 14, 30, tzinfo=UTC)
FORMER = "before-restore-20261005T143000Z"


def say(database: Database, word: str) -> None:
    with database.engine.execution_options(immediate=True).begin() as connection:
        connection.execute(text("DELETE FROM store_lease"))
        connection.execute(
            text("INSERT INTO store_lease VALUES ('word', :word, '')"), {"word": word}
        )


def said(database: Database) -> str:
    with database.engine.connect() as connection:
        return str(connection.execute(text("SELECT holder FROM store_lease")).scalar_one())


def word_in(folder: Path, **secrets: Any) -> str:
    database = store.open_database(folder, **secrets)
    try:
        return said(database)
    finally:
        database.close()


def test_a_backup_restores_on_another_machine_with_the_recovery_code_alone(
    new: store.NewDatabase, tmp_path: Path
) -> None:
    say(new.database, "before")
    target = tmp_path / "sikkerhed.backup"
    made = backup.create(new.database, target, NOW)
    assert backup.describe(target) == made
    assert backup.last_verified(new.database.folder.path) == made

    elsewhere, keyring = tmp_path / "elsewhere", NoKeyring()
    restored = restoring.restore(target, elsewhere, NOW, secret=new.recovery_code, keyring=keyring)
    assert restored.former is None
    assert word_in(elsewhere, secret=new.recovery_code, keyring=keyring) == "before"


def test_a_restore_keeps_the_former_and_says_where(new: store.NewDatabase, tmp_path: Path) -> None:
    folder = new.database.folder.path
    say(new.database, "old")
    backup.create(new.database, tmp_path / "a.backup", NOW)
    say(new.database, "new")
    new.database.close()
    restored = restoring.restore(tmp_path / "a.backup", folder, NOW)
    assert restored.former == folder / f"{FORMER}.db"
    assert word_in(folder) == "old"

    set_up = tmp_path / "set up again"
    set_up.mkdir()
    shutil.copyfile(restored.former, set_up / "counsellor.db")
    shutil.copyfile(folder / f"{FORMER}.keys", set_up / "counsellor.keys")
    assert word_in(set_up) == "new"


def test_a_restore_is_refused_while_somebody_has_the_database_open(
    new: store.NewDatabase, tmp_path: Path
) -> None:
    backup.create(new.database, tmp_path / "a.backup", NOW)
    say(new.database, "new")
    with pytest.raises(StorageError, match=r"storage\.in_use"):
        restoring.restore(tmp_path / "a.backup", new.database.folder.path, NOW)
    assert said(new.database) == "new"


def test_an_existing_file_is_refused_and_left_alone(new: store.NewDatabase, tmp_path: Path) -> None:
    target = tmp_path / "a.backup"
    target.write_text("mine")
    with pytest.raises(StorageError, match=r"storage\.target_exists"):
        backup.create(new.database, target, NOW)
    assert target.read_text() == "mine"


def test_a_backup_holds_nothing_readable(new: store.NewDatabase, tmp_path: Path) -> None:
    say(new.database, "Kanariefugl")
    backup.create(new.database, tmp_path / "a.backup", NOW)
    data = (tmp_path / "a.backup").read_bytes()
    assert b"Kanariefugl" not in data
    assert b"SQLite format" not in data


CLAIMS = ["claims a password", "claims to be packed", "claims an unknown way"]


@pytest.mark.parametrize("how", CLAIMS)
def test_a_file_that_claims_to_be_what_we_never_write_is_no_backup(
    new: store.NewDatabase, tmp_path: Path, how: str
) -> None:
    target = tmp_path / "a.backup"
    backup.create(new.database, target, NOW)
    new.database.close()
    spoil(target, how)
    assert not backup.is_whole(target)
    with pytest.raises(StorageError, match=r"storage\.not_a_backup"):
        backup.describe(target)


@pytest.mark.parametrize("how", ["flipped", "cut", "empty", "other file", "no keys", *CLAIMS])
def test_a_bad_backup_is_refused_and_changes_nothing(
    new: store.NewDatabase, tmp_path: Path, how: str
) -> None:
    folder, target = new.database.folder.path, tmp_path / "a.backup"
    say(new.database, "new")
    backup.create(new.database, target, NOW)
    new.database.close()
    spoil(target, how)
    before = sorted(path.name for path in folder.iterdir())
    with pytest.raises(StorageError):
        restoring.restore(target, folder, NOW)
    assert sorted(path.name for path in folder.iterdir()) == before
    assert word_in(folder) == "new"


def claiming(backup_file: Path, what: str, value: int) -> bytes:
    """The same bytes, but every member says this of itself, at its place and in the directory."""
    data = bytearray(backup_file.read_bytes())
    with zipfile.ZipFile(backup_file) as archive:
        members = archive.infolist()
        directory = archive.start_dir
    after_flags = 2 if what == "compress_type" else 0
    for member in members:
        data[member.header_offset + 6 + after_flags] = value
        data[directory + 8 + after_flags] = value
        directory += 46 + len(member.filename) + len(member.extra) + len(member.comment)
    return bytes(data)


def spoil(target: Path, how: str) -> None:
    data = bytearray(target.read_bytes())
    data[len(data) // 2] ^= 1
    ways = {
        "flipped": bytes(data),
        "cut": bytes(data[:-5000]),
        "empty": b"",
        "other file": b"a letter" * 99,
        "claims a password": claiming(target, "flag_bits", 1),
        "claims to be packed": claiming(target, "compress_type", zipfile.ZIP_DEFLATED),
        "claims an unknown way": claiming(target, "compress_type", 99),
    }
    if how in ways:
        target.write_bytes(ways[how])
        return
    with zipfile.ZipFile(target) as archive:
        database, about = archive.read("counsellor.db"), archive.read("backup.json")
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("counsellor.db", database)
        archive.writestr("backup.json", about)


def test_lost_key_slots_come_back_from_a_backup(new: store.NewDatabase, tmp_path: Path) -> None:
    folder = new.database.folder
    say(new.database, "here")
    backup.create(new.database, tmp_path / "a.backup", NOW)
    new.database.close()
    folder.keys.unlink()
    with pytest.raises(StorageError, match=r"storage\.key_slots_missing"):
        store.open_database(folder.path, secret=new.recovery_code)
    restoring.recover_key_slots(tmp_path / "a.backup", folder.path, NOW)
    assert word_in(folder.path, secret=new.recovery_code) == "here"


def test_a_full_disk_leaves_no_half_backup_and_names_the_folder(
    new: store.NewDatabase, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    target = tmp_path / "usb" / "a.backup"
    target.parent.mkdir()
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(StorageError) as error:
        backup.create(new.database, target, NOW)
    monkeypatch.undo()
    assert (error.value.code, error.value.facts["folder"]) == (
        "storage.disk_full",
        str(target.parent),
    )
    assert list(target.parent.iterdir()) == []
    assert not list(new.database.folder.path.glob(".backup-*"))


def test_an_interrupted_replacement_is_finished_from_every_step(
    new: store.NewDatabase, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each call that moves or removes a file fails once; afterwards the database opens all the same."""
    say(new.database, "old")
    backup.create(new.database, tmp_path / "a.backup", NOW)
    say(new.database, "new")
    new.database.close()
    original = new.database.folder.path
    for step in range(1, 20):
        folder = tmp_path / f"step {step}"
        shutil.copytree(original, folder)
        stop = stopping_at(step)

        with monkeypatch.context() as patch:
            patch.setattr(os, "replace", stop)
            try:
                restoring.restore(tmp_path / "a.backup", folder, NOW)
            except KeyboardInterrupt:
                pass
            else:
                break
        assert word_in(folder) in ("old", "new")
        assert not (folder / "counsellor.pending").exists()
    assert step > 4


def stopping_at(step: int) -> Callable[[Path, Path], None]:
    """`os.replace` that breaks off at its n-th call."""
    count, real = iter(range(1, 1000)), os.replace

    def stop(source: Path, target: Path) -> None:
        if next(count) == step:
            raise KeyboardInterrupt
        real(source, target)

    return stop


def test_every_flipped_byte_and_a_cut_file_are_found(
    new: store.NewDatabase, tmp_path: Path
) -> None:
    backup.create(new.database, tmp_path / "a.backup", NOW)
    with zipfile.ZipFile(tmp_path / "a.backup") as archive:
        whole = archive.read("counsellor.db")
    path, key = tmp_path / "copy.db", new.database.key
    path.write_bytes(whole)
    assert page_findings(path, key) == []
    dice = random.Random(1)
    for _ in range(40):
        damaged = bytearray(whole)
        damaged[dice.randrange(len(whole))] ^= 1 << dice.randrange(8)
        path.write_bytes(damaged)
        assert page_findings(path, key) != []
    for cut in (1, PAGE_SIZE, len(whole) - PAGE_SIZE, len(whole)):
        path.write_bytes(whole[: len(whole) - cut])
        assert page_findings(path, key) != []
    path.unlink()
    assert [finding.code for finding in page_findings(path, key)] == ["integrity.unreadable"]


@pytest.mark.long
def test_a_flipped_byte_in_each_page_is_found(
    new: store.NewDatabase, tmp_path: Path, torture: Torture
) -> None:
    backup.create(new.database, tmp_path / "a.backup", NOW)
    with zipfile.ZipFile(tmp_path / "a.backup") as archive:
        whole = archive.read("counsellor.db")
    path = tmp_path / "copy.db"
    for page in range(len(whole) // PAGE_SIZE):
        for place in (0, 16, 2000, PAGE_SIZE - 80, PAGE_SIZE - 1):
            damaged = bytearray(whole)
            damaged[page * PAGE_SIZE + place] ^= 0x10
            path.write_bytes(damaged)
            assert page_findings(path, new.database.key) != [], (page, place)
    torture.count(flipped_bytes=5 * (len(whole) // PAGE_SIZE), flipped_bytes_not_found=0)


def test_thinning_keeps_days_weeks_and_months(new: store.NewDatabase, tmp_path: Path) -> None:
    hours = [NOW - timedelta(hours=8 * number) for number in range(3 * 365)]
    keep = backup.kept(hours)
    assert set(hours[:10]) <= keep
    ages = sorted((NOW - time).days for time in keep)
    assert 30 <= len(keep) <= 50
    assert ages[-1] > 300
    assert backup.kept([]) == set()


def test_only_own_automatic_backups_are_thinned(
    new: store.NewDatabase, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken = backup.create(new.database, tmp_path / "taget selv.backup", NOW)
    automatic = backup.create(new.database, backup.automatic_name(tmp_path, NOW), NOW)
    monkeypatch.setattr(backup, "kept", lambda _times: set())
    assert backup.thin(tmp_path, new.database.id) == [automatic.path]
    assert [found.path for found in backup.listed(tmp_path)] == [taken.path]


def test_a_wrong_code_restores_nothing(new: store.NewDatabase, tmp_path: Path) -> None:
    backup.create(new.database, tmp_path / "a.backup", NOW)
    code = store.create_database(
        tmp_path / "other", keyring=SystemKeyring(MemoryKeyring())
    ).recovery_code
    with pytest.raises(CounsellorError, match=r"key\.secret_wrong"):
        restoring.restore(tmp_path / "a.backup", tmp_path / "elsewhere", NOW, secret=code)
    assert not (tmp_path / "elsewhere" / "counsellor.db").exists()


def test_two_backups_in_one_second_have_names_of_their_own(tmp_path: Path) -> None:
    """Before an import, and before the next one that somebody goes on with at once."""
    first = backup.automatic_name(tmp_path, NOW)
    first.touch()
    second = backup.automatic_name(tmp_path, NOW)
    assert second != first
    assert second.name.startswith("counsellor-")  # so that it is thinned like the others
