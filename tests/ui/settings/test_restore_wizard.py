"""A backup is looked into before anything is replaced: one citizen comes back, or the whole (quality 7)."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import text

from counsellor_app import paths, store
from counsellor_app.app import Program
from counsellor_app.clock import FixedClock
from counsellor_app.services.actor import SYSTEM
from counsellor_app.services.backend import Backend
from counsellor_app.services.citizen import deletion
from counsellor_app.services.trace import audit
from counsellor_app.services.transaction import Transaction
from counsellor_app.store import backup
from counsellor_app.store.keyring_access import NoKeyring
from counsellor_app.ui.dialogs import Dialogs
from counsellor_app.ui.main_window import MainWindow
from counsellor_app.ui.opened import open_window
from counsellor_app.ui.restoring.look_dialog import LookDialog
from counsellor_app.ui.restoring.person_dialog import PersonDialog
from counsellor_app.ui.restoring.secret_dialog import SecretDialog
from counsellor_app.ui.settings.backup_page import BackupPage
from tests.helpers.demonstrations import TODAY, Demonstrations
from tests.ui.test_app import found, program, sign_in

__all__ = ["program"]  # the fixture


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


def click(where: object, name: str) -> None:
    button = where.findChild(QPushButton, name)  # type: ignore[attr-defined]
    assert button is not None, name
    assert button.isEnabled(), name
    button.click()


def said(where: object) -> str:
    return " ".join(each.text() for each in where.findChildren(QLabel))  # type: ignore[attr-defined]


def the_page(window: MainWindow) -> BackupPage:
    page = window.stack.findChild(QWidget, "backupPage")
    assert isinstance(page, BackupPage)
    return page


def lose_somebody(window: MainWindow) -> str:
    """The first citizen with a call goes, and nobody deleted her; her surname."""
    keeping = window.ctx.keeping
    assert keeping is not None
    with keeping.database.engine.connect() as connection:
        query = (
            "SELECT participant.id, given_name, surname FROM participant"
            " JOIN pathway ON pathway.participant_id = participant.id"
            " JOIN call ON call.pathway_id = pathway.id WHERE participant.joined_into_id IS NULL"
            " GROUP BY participant.id HAVING count(DISTINCT pathway.id) = 1 LIMIT 1"
        )
        person_id, given, surname = connection.execute(text(query)).one()

    def away(session: Transaction) -> None:
        deletion.delete_people(session, [uuid.UUID(person_id)])
        audit.record(session, "lost")

    Backend(keeping.database.engine, FixedClock(TODAY), SYSTEM).write(away)
    return f"{given} {surname}"


def test_one_citizen_is_found_shown_brought_back_and_taken_away_again(window: MainWindow) -> None:
    keeping = window.ctx.keeping
    assert keeping is not None
    keeping.back_up(lambda _: None)
    name = lose_somebody(window)
    window.go_to("settings", page="backup")
    seen: list[str] = []

    def one(dialog: QDialog) -> bool:
        assert isinstance(dialog, LookDialog)
        seen.append(said(dialog))
        click(dialog, "lookOne")
        return True

    def find(dialog: QDialog) -> bool:
        assert isinstance(dialog, PersonDialog)
        assert not dialog.bring.isEnabled()
        dialog.typed.setText("ingen hedder det her")
        click(dialog, "personFind")
        assert not dialog.bring.isEnabled()
        dialog.typed.setText(name)
        click(dialog, "personFind")
        assert dialog.table.chosen() is not None
        seen.append(dialog.preview.text())
        click(dialog, "personBring")
        return True

    window.dialogs.answer(one, find)
    page = the_page(window)
    page.table.choose(0)
    click(window, "backupLook")

    assert "handling" in seen[0]
    assert "Borgere" in seen[0]
    assert "borgeren selv" in seen[1]
    assert "1 forløb" in seen[1]
    assert "Hentet tilbage" in window.messages.text.text()
    assert count(window, name) == 1
    window.undo_last()
    assert count(window, name) == 0
    assert not list(keeping.database.folder.path.glob(".looking-*"))


def count(window: MainWindow, name: str) -> int:
    keeping = window.ctx.keeping
    assert keeping is not None
    query = text("SELECT count(*) FROM participant WHERE given_name || ' ' || surname = :name")
    with keeping.database.engine.connect() as connection:
        return int(connection.execute(query, {"name": name}).scalar_one())


def test_looking_changes_nothing(window: MainWindow) -> None:
    keeping = window.ctx.keeping
    assert keeping is not None
    keeping.back_up(lambda _: None)
    before = keeping.database.folder.database.read_bytes()
    window.go_to("settings", page="backup")
    window.dialogs.answer(lambda dialog: False)
    page = the_page(window)
    page.look_requested.emit(keeping.listed()[0].path)
    assert keeping.database.folder.database.read_bytes() == before
    assert not list(keeping.database.folder.path.glob(".looking-*"))


def test_the_whole_is_put_back_from_the_window_and_the_program_opens_again(
    qtbot: QtBot, program: Program, tmp_path: Path
) -> None:
    data = tmp_path / "data"
    found(data)
    program.look()
    sign_in(program)
    assert program.window is not None
    assert program.opened is not None
    keeping = program.opened.keeping
    keeping.database.folder.backups.mkdir(exist_ok=True)
    made = backup.create(
        keeping.database, data / "backups" / "a.backup", program.opened.backend.clock.now()
    )
    with keeping.database.engine.execution_options(immediate=True).begin() as connection:
        connection.execute(text("UPDATE municipality SET name = 'Ændret siden'"))
    program.window.go_to("settings", page="backup")

    def whole(dialog: QDialog) -> bool:
        assert isinstance(dialog, LookDialog)
        click(dialog, "lookWhole")
        return True

    program.window.dialogs.answer(whole, True)
    page = the_page(program.window)
    page.look_requested.emit(made.path)
    qtbot.waitUntil(
        lambda: program.opened is not None and program.opened.keeping is not keeping, timeout=30_000
    )
    sign_in(program)
    assert program.window is not None
    assert "Prøve Kommune" in program.window.windowTitle()
    assert "er på plads" in program.window.messages.text.text()
    assert program.opened is not None
    with program.opened.database.engine.connect() as connection:
        actions = connection.execute(text("SELECT action FROM audit_entry")).scalars().all()
    assert "restore" in actions


def test_a_backup_of_another_machine_asks_for_its_code(
    qtbot: QtBot, program: Program, tmp_path: Path
) -> None:
    other = store.create_database(tmp_path / "other", keyring=NoKeyring())
    made = backup.create(other.database, tmp_path / "fremmed.backup", FixedClock(TODAY).now())
    other.database.close()
    found(tmp_path / "data")
    program.look()
    sign_in(program)
    assert program.window is not None
    program.window.go_to("settings", page="backup")
    seen: list[str] = []

    def wrong(dialog: QDialog) -> bool:
        assert isinstance(dialog, SecretDialog)
        dialog._secret.setText("ikke koden")
        return True

    def right(dialog: QDialog) -> bool:
        assert isinstance(dialog, SecretDialog)
        seen.append(said(dialog))
        dialog._secret.setText(other.recovery_code)
        return True

    def look(dialog: QDialog) -> bool:
        seen.append(said(dialog))
        return False

    program.window.dialogs.answer(wrong, right, look)
    page = the_page(program.window)
    page.look_requested.emit(made.path)
    qtbot.waitUntil(lambda: len(seen) == 2, timeout=30_000)
    assert "fremmed.backup" in seen[0]
    assert "en anden end loggen her" in seen[1]
