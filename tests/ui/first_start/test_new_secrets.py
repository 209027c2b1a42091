"""A new code and a new key: nothing counts before it is on paper, and the former then no longer opens (quality 5)."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from counsellor_app import store
from counsellor_app.app import Program
from counsellor_app.errors import FieldError
from counsellor_app.store import backup
from counsellor_app.store.keyring_access import NoKeyring
from counsellor_app.ui.settings.secrets_acts import CodeDialog
from tests.helpers.memory_keyring import MemoryKeyring
from tests.ui.test_app import found, press, program, sign_in

__all__ = ["program"]  # the fixture


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def code(program: Program, data: Path) -> str:
    """The administrator has signed in and looks at the security; the code of today."""
    made = found(data)
    program.look()
    sign_in(program, "AD")
    assert program.window is not None
    program.window.go_to("settings", page="security")
    return made


def opens(folder: Path, secret: str) -> bool:
    try:
        store.open_database(folder, secret=secret, keyring=NoKeyring()).close()
    except FieldError:
        return False
    return True


class TypedBack:
    """Answers the dialog of a code as somebody who has the paper."""

    def __init__(self) -> None:
        self.code = ""

    def __call__(self, dialog: QDialog) -> bool:
        assert isinstance(dialog, CodeDialog)
        groups = dialog.page._groups
        self.code = "-".join(groups)
        for key in dialog.page.form.fields:
            dialog.page.form.set_value(key, groups[int(key.removeprefix("group"))].lower())
        dialog.page.go_on.click()
        return dialog.result() == QDialog.DialogCode.Accepted.value


def test_a_new_code_counts_only_when_it_was_typed_back(
    program: Program, data: Path, code: str
) -> None:
    assert program.window is not None
    program.window.dialogs.answer(lambda dialog: False)  # closed, or the machine went off
    press(program, "newCode")
    assert opens(data, code)

    paper = TypedBack()
    program.window.dialogs.answer(paper)
    press(program, "newCode")
    assert (opens(data, code), opens(data, paper.code)) == (False, True)


def test_the_code_of_today_is_printed_again_and_the_log_tells(
    program: Program, data: Path, code: str
) -> None:
    assert program.window is not None
    assert program.opened is not None
    printed: list[str] = []
    program.window.dialogs.answer(lambda dialog: printed.append(dialog.windowTitle()))
    press(program, "reprintCode")
    assert len(printed) == 1
    slots = store.read_slots(program.opened.database)
    assert slots.recovery_code(program.opened.database.key) == code
    with program.opened.database.engine.connect() as connection:
        actions = (
            connection.exec_driver_sql("SELECT action FROM audit_entry ORDER BY sequence")
            .scalars()
            .all()
        )
    assert actions[-1] == "reprint_recovery_code"


def test_a_new_key_shuts_the_former_out_and_opens_the_program_again(
    qtbot: QtBot, program: Program, data: Path, code: str, memory_keyring: MemoryKeyring
) -> None:
    assert program.window is not None
    assert program.opened is not None
    old_key, paper = program.opened.database.key, TypedBack()
    program.window.dialogs.answer(True, paper)
    press(program, "newKey")

    qtbot.waitUntil(lambda: program.opened is not None, timeout=20_000)
    assert program.opened is not None
    assert program.opened.database.key != old_key
    sign_in(program, "AD")
    assert program.window is not None
    assert (opens(data, code), opens(data, paper.code)) == (False, True)
    newest = backup.listed(data / "backups")[0]
    assert newest == program.opened.keeping.last  # taken under the new key


def test_thinking_better_of_a_new_key_changes_nothing(
    program: Program, data: Path, code: str
) -> None:
    assert program.window is not None
    assert program.opened is not None
    key = program.opened.database.key
    program.window.dialogs.answer(False)
    press(program, "newKey")
    program.window.dialogs.answer(True, lambda dialog: False)
    press(program, "newKey")
    assert program.opened.database.key == key
    assert opens(data, code)
