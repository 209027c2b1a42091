"""The sixteen states of file and key, as a decision and with real files (quality 5)."""

from __future__ import annotations

import shutil
from itertools import product
from pathlib import Path

import pytest
from keyring.errors import KeyringLocked
from sqlalchemy import text

from counsellor_app import store
from counsellor_app.errors import CounsellorError, StorageError
from counsellor_app.store import FileState, Opening, opening_state
from counsellor_app.store.engine import PAGE_SIZE
from counsellor_app.store.integrity import page_findings
from counsellor_app.store.key_slots import KeyState
from counsellor_app.store.keyring_access import SystemKeyring
from tests.helpers.memory_keyring import MemoryKeyring

STATES = list(product(FileState, KeyState))
UNLOCK, CODE, RESTORE, FIRST = (
    Opening.UNLOCK,
    Opening.RECOVERY_CODE,
    Opening.RESTORE,
    Opening.FIRST_START,
)
WANTED = {
    FileState.OK: [UNLOCK, CODE, CODE, CODE],
    FileState.EMPTY: [RESTORE, RESTORE, RESTORE, RESTORE],
    FileState.ABSENT: [RESTORE, RESTORE, FIRST, RESTORE],
    FileState.DAMAGED: [RESTORE, RESTORE, RESTORE, RESTORE],
}


class LockedKeyring(MemoryKeyring):
    """A keyring that its user has not opened."""

    def get_password(self, service: str, username: str) -> str | None:
        raise KeyringLocked("locked")


@pytest.mark.parametrize(("file", "key"), STATES)
def test_each_state_has_one_way_on(file: FileState, key: KeyState) -> None:
    assert opening_state(file, key) is WANTED[file][list(KeyState).index(key)]


def test_something_new_is_made_in_exactly_one_state() -> None:
    assert [opening_state(*state) for state in STATES].count(Opening.FIRST_START) == 1


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[tuple[str, str], str]]:
    """A real installation and what its keyring holds, to be copied."""
    backend = MemoryKeyring()
    folder = tmp_path_factory.mktemp("installed") / "data"
    store.create_database(folder, keyring=SystemKeyring(backend)).database.close()
    return folder, backend.entries


@pytest.mark.parametrize(("file", "key"), STATES)
def test_real_files_in_each_state_are_recognised_and_not_changed(
    installed: tuple[Path, dict[tuple[str, str], str]],
    folder: Path,
    file: FileState,
    key: KeyState,
) -> None:
    shutil.copytree(installed[0], folder)
    keyring = SystemKeyring(set_up_key(folder, key, installed[1]))
    set_up_file(folder / "counsellor.db", file)
    before = contents(folder)

    found = store.look(folder, keyring)
    assert opening_state(file, key) is found.opening
    if found.opening is UNLOCK:
        store.open_database(folder, keyring=keyring).close()
    else:
        with pytest.raises(StorageError):
            store.open_database(folder, keyring=keyring)
    if found.opening is not FIRST:
        with pytest.raises(StorageError, match=r"storage\.exists"):
            store.create_database(folder, keyring=keyring)
    assert contents(folder) == before


def set_up_file(path: Path, state: FileState) -> None:
    if state is FileState.ABSENT:
        path.unlink()
    elif state is FileState.EMPTY:
        path.write_bytes(b"")
    elif state is FileState.DAMAGED:
        # Found without the key by its size, with the key by its first page.
        path.write_bytes(bytes(100) + path.read_bytes()[100:-1000])


def set_up_key(folder: Path, state: KeyState, entries: dict[tuple[str, str], str]) -> MemoryKeyring:
    keyring = LockedKeyring() if state is KeyState.LOCKED else MemoryKeyring()
    keyring.entries = dict(entries)
    if state is KeyState.WRONG:
        keyring.entries = dict.fromkeys(entries, "11" * 32)
    if state is KeyState.ABSENT:
        (folder / "counsellor.keys").unlink()
    return keyring


def contents(folder: Path) -> dict[str, bytes]:
    """What must not change; the locks are empty, and the log index is SQLite's own."""
    passing = {"counsellor.lock", "counsellor.users", "counsellor.db-shm", "counsellor.db-wal"}
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.name not in passing}


def test_damage_behind_the_right_key_is_told_from_a_wrong_key(
    installed: tuple[Path, dict[tuple[str, str], str]], folder: Path
) -> None:
    shutil.copytree(installed[0], folder)
    path = folder / "counsellor.db"
    path.write_bytes(bytes(100) + path.read_bytes()[100:])
    keyring = SystemKeyring(set_up_key(folder, KeyState.OK, installed[1]))
    assert store.look(folder, keyring).file is FileState.DAMAGED
    with pytest.raises(StorageError, match=r"storage\.damaged"):
        store.open_database(folder, keyring=keyring)


def test_the_recovery_code_opens_alone_and_teaches_the_keyring_of_the_new_machine(
    folder: Path,
) -> None:
    new = store.create_database(folder, keyring=SystemKeyring(MemoryKeyring()))
    new.database.close()
    other_machine = SystemKeyring(MemoryKeyring())
    assert store.look(folder, other_machine).opening is CODE
    store.open_database(folder, secret=new.recovery_code, keyring=other_machine).close()
    assert store.look(folder, other_machine).opening is UNLOCK


def test_a_new_database_can_be_made_where_there_is_no_keyring(folder: Path) -> None:
    new = store.create_database(
        folder, keyring=SystemKeyring(LockedKeyring()), passphrase="havregrød i gryden"
    )
    new.database.close()
    store.open_database(
        folder, secret="havregrød i gryden", keyring=SystemKeyring(LockedKeyring())
    ).close()


def test_key_slots_of_another_database_are_noticed(
    folder: Path, tmp_path: Path, template: Path
) -> None:
    shutil.copytree(template, folder)
    other = tmp_path / "other"
    store.create_database(other, demonstration=True).database.close()
    for name in ("counsellor.keys", "demo.key"):
        shutil.copyfile(other / name, folder / name)
    with pytest.raises(CounsellorError, match=r"storage\.damaged"):
        store.open_database(folder)


def test_a_published_key_beside_a_real_database_makes_no_demonstration_of_it(
    new: store.NewDatabase, folder: Path, template: Path
) -> None:
    shutil.copyfile(template / "demo.key", folder / "demo.key")
    with pytest.raises(StorageError, match=r"storage\.key_wrong"):
        store.open_database(folder)


def test_a_demonstration_opens_by_its_published_key_and_says_what_it_is(
    folder: Path, template: Path
) -> None:
    shutil.copytree(template, folder)
    database = store.open_database(folder)
    assert database.demonstration
    assert "Keep no real citizens" in (folder / "demo.key").read_text()
    database.close()


@pytest.mark.parametrize("half", ["at its end", "inside"])
def test_a_page_that_a_power_cut_tore_and_the_log_holds_is_no_damage(
    template: Path, folder: Path, tmp_path: Path, half: str
) -> None:
    shutil.copytree(template, folder)
    database = store.open_database(folder)
    cut = tmp_path / "cut"
    with database.engine.execution_options(immediate=True).begin() as connection:
        rows = [{"name": f"{number}" * 90} for number in range(500)]
        connection.execute(text("INSERT INTO store_lease VALUES (:name, 'x', 'x')"), rows)
    with database.engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA wal_checkpoint(PASSIVE)")
    shutil.copytree(folder, cut, ignore=shutil.ignore_patterns("*-shm"))
    database.close()
    content = (cut / "counsellor.db").read_bytes()
    torn = content[:-PAGE_SIZE] + content[-PAGE_SIZE:][:512]
    (cut / "counsellor.db").write_bytes(
        torn if half == "at its end" else torn + bytes(PAGE_SIZE - 512)
    )

    assert store.look(cut).file is FileState.OK
    whole = store.open_database(cut)
    assert page_findings(whole.folder.database, whole.key) == []
    with whole.engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM store_lease").scalar() == 500
    whole.close()
