"""Whatever lies in the folder: one page in words, with what to do next; nothing is changed or deleted (quality 5)."""

from __future__ import annotations

import os
import re
import shutil
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from counsellor_app import paths, store
from counsellor_app.clock import SystemClock
from counsellor_app.errors import StorageError
from counsellor_app.settings import Settings
from counsellor_app.store import FileState, keyring_access
from counsellor_app.store.key_slots import KeyState
from counsellor_app.store.keyring_access import SystemKeyring
from counsellor_app.ui.dialogs import Dialogs
from counsellor_app.ui.first_start.choice_page import ChoicePage
from counsellor_app.ui.first_start.page import Page
from counsellor_app.ui.first_start.restore_page import RestorePage
from counsellor_app.ui.first_start.start_window import StartWindow
from counsellor_app.ui.first_start.trouble_page import TroublePage, advice_for
from counsellor_app.ui.first_start.unlock_page import UnlockPage
from counsellor_app.ui.first_start.way_in import WayIn
from counsellor_app.ui.machine_settings import MachineSettings
from tests.helpers.memory_keyring import MemoryKeyring
from tests.store.test_opening import contents, set_up_file, set_up_key

STATES = list(product(FileState, KeyState))
OPENED = "opened"
# The page and a word of it that only this state has; a row a file, a column a key.
WANTED: dict[tuple[FileState, KeyState], tuple[type[Page] | str, str]] = {
    (FileState.OK, KeyState.OK): (OPENED, ""),
    (FileState.OK, KeyState.WRONG): (UnlockPage, "passer ikke til databasen"),
    (FileState.OK, KeyState.ABSENT): (RestorePage, "nøglefil mangler"),
    (FileState.OK, KeyState.LOCKED): (UnlockPage, "nøglering er låst"),
    (FileState.ABSENT, KeyState.ABSENT): (ChoicePage, ""),
    **{(FileState.EMPTY, key): (RestorePage, "fil er tom") for key in KeyState},
    **{(FileState.DAMAGED, key): (RestorePage, "beskadiget") for key in KeyState},
    **{
        (FileState.ABSENT, key): (RestorePage, "er væk")
        for key in KeyState
        if key is not KeyState.ABSENT
    },
}
TROUBLES = (
    *("storage.folder_network", "storage.folder_synced", "storage.not_allowed"),
    *("storage.disk_full", "storage.too_new", "storage.in_use", "storage.engine_too_old"),
    *("storage.migration_failed", "storage.key_slots_foreign", "storage.write_failed"),
    *("storage.rekey_failed", "storage.failed"),
)


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[tuple[str, str], str]]:
    backend = MemoryKeyring()
    folder = tmp_path_factory.mktemp("installed") / "data"
    store.create_database(folder, keyring=SystemKeyring(backend)).database.close()
    return folder, backend.entries


class Opened:
    """Stands for the rest of the program."""

    def __init__(self) -> None:
        self.calls: list[tuple[Path, str | None]] = []

    def __call__(self, folder: Path, secret: str | None) -> None:
        self.calls.append((folder, secret))


def a_way_in(qtbot: QtBot, data: Path, opened: Opened, settings: Settings | None = None) -> WayIn:
    window = StartWindow()
    qtbot.addWidget(window)
    dialogs = Dialogs()
    dialogs.answer()
    machine = MachineSettings(settings or Settings(), lambda _: None)
    return WayIn(window, paths.places(data), machine, opened, dialogs=dialogs, inline_jobs=True)


def words_of(page: Page) -> str:
    return " ".join(each.text() for each in page.findChildren(QLabel))


def buttons_of(page: Page) -> list[str]:
    return [each.text() for each in page.findChildren(QPushButton) if not each.isHidden()]


@pytest.mark.parametrize(("file", "key"), STATES)
def test_each_of_the_sixteen_states_has_its_page(
    qtbot: QtBot,
    installed: tuple[Path, dict[tuple[str, str], str]],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    file: FileState,
    key: KeyState,
) -> None:
    data = tmp_path / "data"
    shutil.copytree(installed[0], data)
    keyring = SystemKeyring(set_up_key(data, key, installed[1]))
    monkeypatch.setattr(keyring_access, "system_keyring", lambda: keyring)
    set_up_file(data / "counsellor.db", file)
    before, opened = contents(data), Opened()

    way = a_way_in(qtbot, data, opened)
    way.look()

    page, word = WANTED[file, key]
    if page == OPENED:
        assert (way.page, opened.calls) == (None, [(data, None)])
    else:
        assert isinstance(page, type)
        assert isinstance(way.page, page)
        assert word in words_of(way.page)
        assert not opened.calls
        assert_offers_a_way_on(way.page)
    assert contents(data) == before


def assert_offers_a_way_on(page: Page) -> None:
    """Something to press, and nothing that deletes."""
    assert buttons_of(page)
    for text in buttons_of(page):
        assert not re.search("slet|fjern|nulstil|ryd", text, re.IGNORECASE), text


@pytest.mark.parametrize("code", TROUBLES)
def test_what_stands_in_the_way_is_said_with_what_to_do(
    qtbot: QtBot, tmp_path: Path, code: str
) -> None:
    facts = {"folder": str(tmp_path), "what": "OneDrive", "found": "1", "needed": "2", "known": "3"}

    def refuse(folder: Path, secret: str | None) -> None:
        raise StorageError(code, reason="x", **facts)

    way = a_way_in(qtbot, tmp_path, Opened())
    way._open_database = refuse
    way.open(tmp_path)

    assert isinstance(way.page, TroublePage)
    said = words_of(way.page)
    advice = advice_for(code)
    assert advice.title in said
    assert all(step in said for step in advice.steps)
    assert len(buttons_of(way.page)) == len(advice.acts)
    assert_offers_a_way_on(way.page)


def test_a_synchronised_folder_is_left_by_one_press(
    qtbot: QtBot, tmp_path: Path, installed: tuple[Path, dict[tuple[str, str], str]]
) -> None:
    data, opened = tmp_path / "OneDrive - Prøve Kommune" / "data", Opened()
    shutil.copytree(installed[0], data)
    way = a_way_in(qtbot, data, opened)
    way.look()
    assert isinstance(way.page, TroublePage)
    assert "OneDrive" in words_of(way.page)

    way.page.findChild(QPushButton, "trouble_move").click()  # type: ignore[union-attr]

    target = paths.places().data
    assert (target / "counsellor.db").exists()
    assert way.settings.now.data_folder == str(target)
    assert list(data.glob("moved-*.db"))
    assert isinstance(way.page, UnlockPage)  # this keyring is another one: the code opens


def test_a_folder_that_can_only_be_read_is_told_and_left_alone(
    qtbot: QtBot,
    tmp_path: Path,
    installed: tuple[Path, dict[tuple[str, str], str]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    data = tmp_path / "data"
    shutil.copytree(installed[0], data)
    # Root may write whatever the bits say, so what the system answers is made up.
    real = os.access
    monkeypatch.setattr(os, "access", lambda path, mode: path.name != "data" and real(path, mode))
    way = a_way_in(qtbot, data, Opened())

    def really_open(folder: Path, secret: str | None) -> None:
        store.open_database(
            folder, keyring=SystemKeyring(set_up_key(data, KeyState.OK, installed[1]))
        )

    way._open_database = really_open
    before = contents(data)
    way.open(data)
    assert isinstance(way.page, TroublePage)
    assert "kun læses" in words_of(way.page)
    assert contents(data) == before


def test_a_damaged_key_file_is_fetched_from_a_backup_and_kept_beside(
    qtbot: QtBot, tmp_path: Path
) -> None:
    data = tmp_path / "data"
    new = store.create_database(data)
    (data / "backups").mkdir()
    store.backup.create(new.database, data / "backups" / "a.backup", SystemClock().now())
    new.database.close()
    (data / "counsellor.keys").write_text("{ torn")
    opened = Opened()
    way = a_way_in(qtbot, data, opened)
    way.look()
    assert isinstance(way.page, RestorePage)

    way.dialogs.answer(True)  # the key file alone
    way.page.findChild(QPushButton, "restoreChosen").click()  # type: ignore[union-attr]

    assert opened.calls == [(data, None)]  # the keyring opens as before
    (kept,) = data.glob("unreadable-*.keys")
    assert kept.read_text() == "{ torn"


def test_with_a_passphrase_it_is_asked_for_and_hidden(
    qtbot: QtBot, tmp_path: Path, memory_keyring: MemoryKeyring
) -> None:
    data, opened = tmp_path / "data", Opened()
    store.create_database(data, passphrase="havregrød i gryden").database.close()
    memory_keyring.entries.clear()
    way = a_way_in(qtbot, data, opened)
    way.look()
    page = way.page
    assert isinstance(page, UnlockPage)
    assert "adgangssætningen" in words_of(page)
    assert page._secret.echoMode() == page._secret.EchoMode.Password
    page.form.set_value("secret", "havregrød i gryden")
    page.findChild(QPushButton, "unlockOpen").click()  # type: ignore[union-attr]
    assert opened.calls == [(data, "havregrød i gryden")]
