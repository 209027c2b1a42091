"""A database is moved out of a folder where it would be torn; nothing is deleted (quality 11)."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import text

from counsellor_app import store
from counsellor_app.errors import StorageError
from counsellor_app.store import moving

NOW = datetime(2026, 10, 5, 14, 30, tzinfo=UTC)


def test_everything_comes_along_and_the_former_is_kept_under_another_name(
    new: store.NewDatabase, folder: Path, tmp_path: Path
) -> None:
    with new.database.engine.execution_options(immediate=True).begin() as connection:
        connection.execute(text("INSERT INTO store_lease VALUES ('word', 'here', '')"))
    new.database.close()
    target = tmp_path / "this machine" / "data"

    former = moving.move(folder, target, NOW)

    assert former == folder / "moved-20261005T143000Z.db"
    assert former.exists()
    assert not (folder / "counsellor.db").exists()
    assert store.look(folder).opening is store.Opening.FIRST_START
    database = store.open_database(target)  # by the keyring, as before
    with database.engine.connect() as connection:
        said = connection.execute(text("SELECT holder FROM store_lease WHERE name = 'word'"))
        assert said.scalar_one() == "here"
    database.close()


def test_a_log_that_waits_comes_along(folder: Path, tmp_path: Path) -> None:
    new = store.create_database(folder)
    with new.database.engine.execution_options(immediate=True).begin() as connection:
        connection.execute(text("INSERT INTO store_lease VALUES ('word', 'in the log', '')"))
    log = (folder / "counsellor.db-wal").read_bytes()
    assert log, "a test of nothing"
    new.database.close()
    # As after a kill: what was written last stands in the log alone.
    (folder / "counsellor.db-wal").write_bytes(log)
    moving.move(folder, tmp_path / "target", NOW)
    assert (tmp_path / "target" / "counsellor.db-wal").read_bytes() == log


def test_it_is_refused_while_open_and_where_something_is(
    new: store.NewDatabase, folder: Path, tmp_path: Path
) -> None:
    with pytest.raises(StorageError, match=r"storage\.in_use"):
        moving.move(folder, tmp_path / "target", NOW)
    new.database.close()
    (tmp_path / "target").mkdir(exist_ok=True)
    (tmp_path / "target" / "counsellor.db").write_bytes(b"something")
    with pytest.raises(StorageError, match=r"storage\.exists"):
        moving.move(folder, tmp_path / "target", NOW)
    store.open_database(folder).close()


def test_a_move_that_breaks_off_leaves_the_database_where_it_was(
    new: store.NewDatabase, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    new.database.close()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        with pytest.raises(StorageError, match=r"storage\.disk_full"):
            moving.move(folder, tmp_path / "target", NOW)
    assert not (tmp_path / "target" / "counsellor.db").exists()
    store.open_database(folder).close()
