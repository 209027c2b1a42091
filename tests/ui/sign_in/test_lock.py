"""The lock screen: nothing of anybody in a widget, nothing typed lost, and when it comes by itself."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from counsellor_app.models import User
from counsellor_app.services.actor import Right
from counsellor_app.services.office.passwords import make_hash
from counsellor_app.services.trace import audit
from counsellor_app.services.transaction import Transaction
from counsellor_app.ui.areas import Area
from counsellor_app.ui.clipboard import copy_for_a_while
from counsellor_app.ui.colours import Tone
from counsellor_app.ui.dialogs import Dialogs
from counsellor_app.ui.machine_settings import MachineSettings
from counsellor_app.ui.main_window import MainWindow
from counsellor_app.ui.presence import LONGEST_SECONDS, Presence
from counsellor_app.ui.screen import Context, Presenter, Screen
from counsellor_app.ui.sign_in.idle import IdleWatch
from counsellor_app.ui.sign_in.lock import Lock
from counsellor_app.ui.widgets.chip import ChipRow
from counsellor_app.ui.widgets.row_table_model import Column
from counsellor_app.ui.widgets.row_table_view import RowTableView
from tests.helpers.builders import Office

CANARY = "Kanariefugl"
PASSWORD = "mette har en adgangskode"


class CanaryView(QWidget):
    """Shows a person in every way that a screen can."""

    def __init__(self) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        self.name = QLabel(CANARY)
        self.name.setAccessibleName(CANARY)
        self.name.setToolTip(CANARY)
        self.typed = QLineEdit(f"{CANARY} skrevet")
        self.note = QPlainTextEdit(f"{CANARY}s note")
        self.button = QPushButton(CANARY)
        self.chips = ChipRow([(CANARY, Tone.INFO)])
        self.table: RowTableView[str] = RowTableView(
            [Column("name", "Navn", text=str)], name="canaries", title=CANARY
        )
        self.table.set_rows([CANARY, CANARY + "s bror"])
        for part in (self.name, self.typed, self.note, self.button, self.chips, self.table):
            layout.addWidget(part)
        self.heard: list[str] = []
        self.typed.textChanged.connect(self.heard.append)
        self.table.row_chosen.connect(lambda row: self.heard.append(str(row)))


class CanaryPresenter(Presenter):
    def __init__(self, ctx: Context, view: CanaryView) -> None:
        super().__init__(ctx)
        self.reloads = 0
        ctx.watch({"app_user"}, self.reload)

    def open(self, **what: object) -> None:
        """Nothing to read."""

    def reload(self) -> None:
        self.reloads += 1


@pytest.fixture
def window(qtbot: QtBot, office: Office, settings: MachineSettings) -> Iterator[MainWindow]:
    """A window of the counsellor with one area full of the canary."""

    def give_password(session: Transaction) -> None:
        user = session.get_one(User, office.counsellor.id)
        user.password_hash = make_hash(PASSWORD)
        audit.record(session, "reset_password")

    office.system.write(give_password)

    def create(ctx: Context) -> Screen:
        view = CanaryView()
        return Screen(view, CanaryPresenter(ctx, view))

    dialogs = Dialogs()
    dialogs.answer()
    made = MainWindow(
        office.backend,
        settings,
        database="Prøve",
        areas=[Area("canary", lambda: "Fugle", create, right=Right.CASE)],
        dialogs=dialogs,
        inline_jobs=True,
    )
    made.go_to("canary")
    made.show()
    yield made
    made.close()


def test_a_locked_window_holds_nothing_of_anybody(window: MainWindow) -> None:
    lock = Lock(window)
    window.messages.tell(f"{CANARY} er ringet op")
    assert CANARY in _everything(window)
    lock.lock()
    assert CANARY not in _everything(window)
    assert not any(action.isEnabled() for action in window.menus.actions)


def test_what_was_typed_is_there_again_after_unlocking(window: MainWindow) -> None:
    lock = Lock(window)
    view = window.screens["canary"].view
    assert isinstance(view, CanaryView)
    view.typed.setCursorPosition(3)
    view.table.choose(1)
    view.heard.clear()
    before = _everything(view)
    lock.lock()
    _unlock(lock)
    assert _everything(view) == before
    assert view.typed.cursorPosition() == 3
    assert view.table.chosen() == CANARY + "s bror"
    assert view.heard == []  # the presenter has not taken the empty fields for typing
    assert not lock.is_locked


def test_a_wrong_password_does_not_unlock(window: MainWindow) -> None:
    lock = Lock(window)
    lock.lock()
    _unlock(lock, "noget andet som er langt")
    assert lock.is_locked
    assert CANARY not in _everything(window)
    assert lock.view.error.text()


def test_news_waits_until_the_window_is_open_again(window: MainWindow, office: Office) -> None:
    lock = Lock(window)
    presenter = window.screens["canary"].presenter
    assert isinstance(presenter, CanaryPresenter)
    lock.lock()
    before = presenter.reloads

    def rename(session: Transaction) -> None:
        session.get_one(User, office.counsellor.id).title = "Sygeplejerske"
        audit.record(session, "change_user")

    window.ctx.backend.write(rename)
    assert presenter.reloads == before
    _unlock(lock)
    assert presenter.reloads > before


def test_an_open_dialog_is_covered_and_stays_unanswered(window: MainWindow) -> None:
    lock = Lock(window)
    dialog = QDialog(window)
    dialog.setWindowTitle(CANARY)
    QVBoxLayout(dialog).addWidget(QLineEdit(CANARY))
    dialog.setModal(True)
    dialog.show()
    lock.lock()
    assert CANARY not in _everything(dialog)
    _unlock(lock)
    assert CANARY in _everything(dialog)
    assert dialog.isVisible()
    dialog.close()


def test_another_user_is_let_in_only_when_the_loss_is_accepted(window: MainWindow) -> None:
    lock = Lock(window)
    came: list[object] = []
    lock.switched.connect(came.append)
    lock.lock()
    window.dialogs.answer(False, True)
    lock.view.switch.click()
    assert came == []
    lock.view.switch.click()
    assert came == [None]


def test_the_lock_warns_first_and_waits_for_calls_and_interviews(qtbot: QtBot) -> None:
    now = [0.0]
    presence = Presence(lambda: now[0])
    watch = IdleWatch(lambda: 10, presence, seconds=lambda: now[0])
    told: list[str] = []
    watch.warned.connect(lambda: told.append("warned"))
    watch.returned.connect(lambda: told.append("returned"))
    watch.ran_out.connect(lambda: told.append("locked"))

    now[0] = 581
    watch.tick()
    assert told == ["warned"]
    watch.touch()
    now[0] = 1170
    watch.tick()
    assert told == ["warned", "returned", "warned"]
    now[0] = 1182
    watch.tick()
    assert told[-1] == "locked"

    told.clear()
    watch.touch()
    presence.hold("interview")
    now[0] += LONGEST_SECONDS - 1
    watch.tick()
    assert told == []
    now[0] += 2 + 600
    watch.tick()
    assert told == ["locked"]


def _unlock(lock: Lock, password: str = PASSWORD) -> None:
    lock.view.form.set_value("password", password)
    lock.view.enter.click()


def _everything(root: QWidget) -> str:
    """Each text of each widget, shown or hidden."""
    found: list[str] = []
    for widget in [root, *root.findChildren(QWidget)]:
        found += [widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()]
        found.append(widget.windowTitle())
        for name in ("text", "toPlainText", "title"):
            read = getattr(widget, name, None)
            if isinstance(read, str):
                found.append(read)
            elif callable(read):
                found.append(str(read()))
        if isinstance(widget, QAbstractItemView) and widget.model() is not None:
            found += _cells(widget.model())
    return "\n".join(found)


def _cells(model: QAbstractItemModel) -> list[str]:
    return [
        str(model.index(row, column).data(Qt.ItemDataRole.DisplayRole))
        for row in range(model.rowCount())
        for column in range(model.columnCount())
    ]


def test_nothing_copied_here_is_on_the_clipboard_of_a_locked_or_closed_window(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    board = QGuiApplication.clipboard()
    lock = Lock(window)
    copy_for_a_while(CANARY)
    assert board.text() == CANARY
    assert board.mimeData().hasFormat("CanIncludeInClipboardHistory"), "no history keeps it"
    lock.lock()
    assert board.text() == ""
    _unlock(lock)
    assert board.text() == "", "it was there for a while only"

    monkeypatch.setattr(QClipboard, "ownsClipboard", lambda _: True)  # offscreen never says so
    board.setText(f"{CANARY}s halve note")  # cut out, to be put in elsewhere
    lock.lock()
    assert board.text() == ""
    _unlock(lock)
    assert board.text() == f"{CANARY}s halve note"
    monkeypatch.undo()
    board.setText("fra et andet program")
    lock.lock()
    assert board.text() == "fra et andet program"
    _unlock(lock)
    copy_for_a_while(CANARY)
    window.close()
    assert board.text() == ""


def test_a_program_that_ends_with_something_copied_ends_well() -> None:
    told = subprocess.run(
        [
            sys.executable,
            "-c",
            "from PySide6.QtWidgets import QApplication; application = QApplication([]);"
            "from counsellor_app.ui.clipboard import copy_for_a_while; copy_for_a_while('x')",
        ],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        check=False,
    )
    assert told.returncode == 0
