"""Starting the program on each state of file and key, with the real windows."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from counsellor_app import paths, store
from counsellor_app.app import Program
from counsellor_app.clock import SystemClock
from counsellor_app.kinds.people import Role
from counsellor_app.services.backend import Backend
from counsellor_app.services.office import founding
from counsellor_app.services.office.founding import FirstUser, FoundingDraft
from counsellor_app.services.trace import audit
from counsellor_app.services.transaction import Transaction
from counsellor_app.store import anchor, backup
from counsellor_app.ui.dialogs import Dialogs
from counsellor_app.ui.first_start.choice_page import ChoicePage
from counsellor_app.ui.first_start.code_page import CodePage
from counsellor_app.ui.first_start.contents_page import ContentsPage
from counsellor_app.ui.first_start.founding_page import FoundingPage
from counsellor_app.ui.first_start.restore_page import RestorePage
from counsellor_app.ui.first_start.unlock_page import UnlockPage
from counsellor_app.ui.sign_in.lock import Lock
from tests.helpers.memory_keyring import MemoryKeyring

PASSWORD = "en lang adgangskode"
TYPED = {
    "name": "Prøve Kommune",
    "code": "671",
    "unit_name": "Sundhedscenter",
    "lead_initials": "TL",
    "lead_name": "Tine Lund",
    "administrator_initials": "AD",
    "administrator_name": "Anders Dahl",
} | {
    f"{who}_{field}": PASSWORD
    for who in ("lead", "administrator")
    for field in ("password", "again")
}


@pytest.fixture
def program(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Program]:
    """Not yet started; its dialogs fail on a question that the test has no answer for."""
    dialogs = Dialogs()
    dialogs.answer()
    hook = sys.excepthook
    made = Program(qapp, paths.places(tmp_path / "data"), dialogs=dialogs)
    sys.excepthook = hook  # what goes wrong in a slot must fail the test
    yield made
    if made.window is not None:
        made.window.close()
    made.stop()
    sys.excepthook = hook
    if made.start_window is not None:
        made.start_window.close()


def found(folder: Path) -> str:
    """A municipality with a team lead and an administrator; the recovery code."""
    new = store.create_database(folder)
    users = tuple(
        FirstUser(initials, name, role, PASSWORD)
        for initials, name, role in (
            ("TL", "Tine Lund", Role.TEAM_LEAD),
            ("AD", "Anders Dahl", Role.ADMINISTRATOR),
        )
    )
    draft = FoundingDraft("Prøve Kommune", "671", "Sundhedscenter", users)
    Backend(new.database.engine, SystemClock()).write(founding.found_municipality, draft)
    new.database.close()
    return new.recovery_code


def press(program: Program, name: str) -> None:
    where = program.window or program.start_window
    assert where is not None
    button = where.findChild(QPushButton, name)
    assert button is not None, name
    button.click()


def sign_in(program: Program, initials: str = "TL", password: str = PASSWORD) -> None:
    assert program.start_window is not None
    view = program.start_window.pages.currentWidget()
    assert view is not None
    assert view.objectName() == "signIn"
    for name, text in (("initials", initials), ("password", password)):
        field = view.findChild(QLineEdit, name)
        assert field is not None
        field.setText(text)
    press(program, "signInEnter")


def test_a_new_municipality_ends_in_its_window(
    program: Program, memory_keyring: MemoryKeyring
) -> None:
    program.look()
    assert program.way_in is not None
    assert isinstance(program.way_in.page, ChoicePage)
    press(program, "startNew")
    page = program.way_in.page
    assert isinstance(page, FoundingPage)
    page.form.set_values(TYPED)
    press(program, "foundingMake")
    code_page = program.way_in.page
    assert isinstance(code_page, CodePage)

    press(program, "codeDone")  # nothing typed back yet
    assert program.way_in.page is code_page
    shown = [_text(code_page, f"codeGroup{place}") for place in range(8)]
    for key in code_page.form.fields:
        code_page.form.set_value(key, shown[int(key.removeprefix("group"))].lower())
    memory_keyring.entries.clear()  # as on a machine without a keyring
    press(program, "codeDone")
    sign_in(program)

    assert program.window is not None
    assert "Prøve Kommune" in program.window.windowTitle()
    assert program.settings.now.user == "TL"


def test_a_wrong_draft_makes_no_database(program: Program, tmp_path: Path) -> None:
    program.look()
    press(program, "startNew")
    assert program.way_in is not None
    page = program.way_in.page
    assert isinstance(page, FoundingPage)
    page.form.set_values(TYPED | {"code": "67"})
    press(program, "foundingMake")

    assert page.form.fields["code"].property("wrong")
    assert not (tmp_path / "data" / "counsellor.db").exists()


def test_a_lost_key_is_replaced_by_the_recovery_code(
    program: Program, tmp_path: Path, memory_keyring: MemoryKeyring
) -> None:
    code = found(tmp_path / "data")
    memory_keyring.entries.clear()
    program.look()
    assert program.way_in is not None
    page = program.way_in.page
    assert isinstance(page, UnlockPage)

    page.form.set_value("secret", "ikke koden")
    press(program, "unlockOpen")
    assert page.form.fields["secret"].property("wrong")
    page.form.set_value("secret", code.lower().replace("-", " "))
    press(program, "unlockOpen")
    sign_in(program)
    assert program.window is not None


def test_an_emptied_file_is_fetched_back_from_its_backup(
    qtbot: QtBot, program: Program, tmp_path: Path
) -> None:
    data = tmp_path / "data"
    found(data)
    database = store.open_database(data)
    (data / "backups").mkdir(exist_ok=True)
    backup.create(database, data / "backups" / "before.backup", SystemClock().now())
    database.close()
    for file in data.glob("counsellor.db*"):
        file.write_bytes(b"")

    program.look()
    assert program.way_in is not None
    assert isinstance(program.way_in.page, RestorePage)
    press(program, "restoreChosen")
    qtbot.waitUntil(lambda: isinstance(program.way_in.page, ContentsPage), timeout=20_000)  # type: ignore[union-attr]
    assert "Borgere" in " ".join(each.text() for each in program.way_in.page.findChildren(QLabel))
    press(program, "contentsPutBack")
    qtbot.waitUntil(lambda: program.opened is not None, timeout=20_000)
    sign_in(program)
    assert program.window is not None
    (former,) = data.glob("before-restore-*.db")
    assert str(former) in program.window.messages.text.text()


def test_a_wrong_password_is_told_and_the_right_one_opens(program: Program, tmp_path: Path) -> None:
    found(tmp_path / "data")
    program.look()
    sign_in(program, password="noget helt andet")
    assert program.window is None
    assert program.start_window is not None
    assert _text(program.start_window, "signInError")
    sign_in(program)
    assert program.window is not None


def test_an_older_file_put_back_is_told(program: Program, tmp_path: Path) -> None:
    data = tmp_path / "data"
    found(data)
    database = store.open_database(data)
    kept = anchor.Anchor(database.id, 99, "f" * 64, SystemClock().now())
    anchor.write(program.places.anchors, kept)
    database.close()
    program.look()
    sign_in(program)
    assert program.window is not None
    assert any("ældre kopi" in text for text in program.window.dialogs.shown)


def test_closing_backs_up_what_changed_and_only_then(program: Program, tmp_path: Path) -> None:
    data = tmp_path / "data"
    found(data)
    program.look()
    sign_in(program)
    _close(program)
    assert len(list((data / "backups").glob("*.backup"))) == 1
    program.look()
    sign_in(program)
    _close(program)
    assert len(list((data / "backups").glob("*.backup"))) == 1  # signing in is no change

    assert program.places.anchors.exists()
    database = store.open_database(data)

    def note(session: Transaction) -> None:
        audit.record(session, "write_note")

    Backend(database.engine, SystemClock()).write(note)
    database.close()
    program.look()
    sign_in(program)
    _close(program)
    assert len(list((data / "backups").glob("*.backup"))) == 2


def test_a_demonstration_opens_by_itself_and_another_user_is_chosen(
    program: Program, tmp_path: Path
) -> None:
    database = store.create_database(tmp_path / "data", demonstration=True).database
    users = (
        FirstUser("TL", "Tine Lund", Role.TEAM_LEAD, PASSWORD),
        FirstUser("MH", "Mette Holm", Role.COUNSELLOR, PASSWORD),
    )
    draft = FoundingDraft("Demo Kommune", "671", "Sundhedscenter", users, demonstration=True)
    Backend(database.engine, SystemClock()).write(founding.found_municipality, draft)
    database.close()
    program.look()
    assert program.window is not None
    assert "Demonstration" in program.window.windowTitle()
    assert program.window.ctx.backend.actor.initials == "TL"

    program.window.dialogs.answer(True)
    program.window.lock_requested.emit()
    press(program, "be_MH")
    assert program.window.ctx.backend.actor.initials == "MH"
    lock = program.window.findChild(Lock)
    assert lock is not None
    assert not lock.is_locked


def _close(program: Program) -> None:
    assert program.window is not None
    program.window.close()
    program.window = None


def _text(where: object, name: str) -> str:
    label = where.findChild(QLabel, name)  # type: ignore[attr-defined]
    assert isinstance(label, QLabel)
    return label.text()
