"""A new data key: the former key, code and passphrase are worth nothing, everything else is as it was (quality 5)."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from sqlalchemy import text

from counsellor_app import store
from counsellor_app.errors import CounsellorError, FieldError, StorageError
from counsellor_app.store import keys, rekeying
from counsellor_app.store.integrity import page_findings
from counsellor_app.store.keyring_access import NoKeyring
from tests.helpers.memory_keyring import MemoryKeyring


def tables(folder: Path, secret: str | None = None) -> list[tuple[object, ...]]:
    database = store.open_database(folder, secret=secret)
    try:
        assert page_findings(database.folder.database, database.key) == []
        with database.engine.connect() as connection:
            names = "SELECT name, sql FROM sqlite_master ORDER BY name"
            return [tuple(row) for row in connection.execute(text(names))]
    finally:
        database.close()


def test_only_the_new_code_and_this_machine_open_and_nothing_is_missing(
    new: store.NewDatabase, folder: Path, memory_keyring: MemoryKeyring
) -> None:
    store.change_slots(new.database, lambda s, k: s.with_passphrase(k, "gammel adgangssætning"))
    before = tables(folder)
    old_key = new.database.key
    new.database.close()
    code = keys.new_recovery_code()

    rekeying.rekey(folder, code)

    assert tables(folder) == before  # opened by the keyring
    for former in (new.recovery_code, "gammel adgangssætning"):
        with pytest.raises(FieldError):
            store.open_database(folder, secret=former)
    with pytest.raises(StorageError):
        store.engine.connect(folder / "counsellor.db", old_key)
    assert len(memory_keyring.entries) == 1  # nothing of the former key is kept
    memory_keyring.entries.clear()
    assert tables(folder, secret=code) == before


def test_a_passphrase_given_again_opens_where_there_is_no_keyring(
    new: store.NewDatabase, folder: Path
) -> None:
    new.database.close()
    phrase = "en ny sætning til hver dag"
    rekeying.rekey(
        folder,
        keys.new_recovery_code(),
        passphrase=phrase,
        old_key=new.database.key,
        keyring=NoKeyring(),
    )
    store.open_database(folder, secret=phrase, keyring=NoKeyring()).close()


def test_it_is_refused_while_somebody_has_the_database_open(
    new: store.NewDatabase, folder: Path
) -> None:
    with pytest.raises(StorageError, match=r"storage\.in_use"):
        rekeying.rekey(folder, keys.new_recovery_code())
    new.database.close()
    store.open_database(folder, secret=new.recovery_code).close()


def test_a_demonstration_keeps_its_published_key(folder: Path, template: Path) -> None:
    shutil.copytree(template, folder)
    with pytest.raises(CounsellorError, match=r"security\.demonstration"):
        rekeying.rekey(folder, keys.new_recovery_code())
    store.open_database(folder).close()


def test_a_disk_without_room_is_told_before_anything_is_written(
    new: store.NewDatabase, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    new.database.close()
    before = {path.name for path in folder.iterdir()}
    usage = shutil.disk_usage(folder)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage._replace(free=1000))
    with pytest.raises(StorageError, match=r"storage\.disk_full"):
        rekeying.rekey(folder, keys.new_recovery_code())
    assert {path.name for path in folder.iterdir()} == before
    store.open_database(folder, secret=new.recovery_code).close()


def test_a_copy_that_is_not_alike_never_takes_the_place(
    new: store.NewDatabase, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    new.database.close()
    monkeypatch.setattr(rekeying, "page_findings", lambda *_: ["damaged"])
    with pytest.raises(StorageError, match=r"storage\.rekey_failed"):
        rekeying.rekey(folder, keys.new_recovery_code())
    assert not list(folder.glob("*.new*"))
    store.open_database(folder, secret=new.recovery_code).close()
