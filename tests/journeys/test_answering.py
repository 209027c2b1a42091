"""A referral is passed on and another rejected by keys in the real window: the letter, the XDIS15 file, the undo."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from counsellor_app.kinds.pathway import CloseReason
from counsellor_app.models import Pathway
from counsellor_app.services.referrals import inbox
from counsellor_app.services.referrals.inbox import InboxFilter, InboxRow
from counsellor_app.ui.dialogs import Dialogs
from counsellor_app.ui.main_window import MainWindow
from counsellor_app.ui.printing import Preview
from counsellor_app.ui.referrals.answer_dialogs import AnswerDialog, PassOnDialog
from counsellor_app.walk.hands import Hands
from tests.helpers.demonstrations import Demonstrations
from tests.helpers.every_area import whole_window
from tests.helpers.pictures import dress


@pytest.fixture
def window(qtbot: QtBot, demonstrations: Demonstrations, tmp_path: Path) -> Iterator[MainWindow]:
    dress()
    with whole_window(demonstrations.copy(tmp_path / "demo"), "MH") as window:
        window.dialogs = window.ctx.dialogs = Dialogs(window)
        window.dialogs.answer()
        yield window


def electronic(window: MainWindow) -> InboxRow:
    rows = window.ctx.backend.read(inbox.inbox_page, InboxFilter())
    return next(row for row in rows if row.electronic and row.match is None)


def active(dialog: QDialog) -> None:
    dialog.show()
    dialog.activateWindow()
    assert QTest.qWaitForWindowActive(dialog, 2000)
    for _ in range(80):  # the window system hands the focus over when it likes
        focused = QApplication.focusWidget()
        if focused is not None and dialog.isAncestorOf(focused):
            return
        QTest.qWait(25)


def confirm(dialog: QDialog) -> bool:
    assert isinstance(dialog, AnswerDialog)
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    QApplication.processEvents()
    accepted = dialog.result() == QDialog.DialogCode.Accepted.value
    dialog.hide()
    parent = dialog.parentWidget()
    assert parent is not None
    parent.activateWindow()
    QTest.qWaitForWindowActive(parent, 2000)
    return accepted


def text_of(message: Path) -> str:
    return " ".join("".join(ElementTree.fromstring(message.read_bytes()).itertext()).split())


def pathway(window: MainWindow, row: InboxRow) -> Pathway:
    return window.ctx.backend.read(lambda session: session.get_one(Pathway, row.pathway_id))


def test_passed_on_with_letter_and_file_and_taken_back_by_name(
    window: MainWindow, tmp_path: Path
) -> None:
    window.go_to("today")
    hands = Hands(window, tmp_path)
    hands.press("Ctrl+2")
    row = electronic(window)
    view = window.screens["referrals"].view
    view.inbox.table.choose_where(lambda each: each.id == row.id)  # type: ignore[attr-defined]
    letters: list[str] = []

    def choose(dialog: QDialog) -> bool:
        assert isinstance(dialog, PassOnDialog)
        active(dialog)
        QTest.keyClicks(dialog.list.search, "oester")
        dialog.list.search.search_now()
        dialog.agreed.setFocus()
        QTest.keyClick(dialog.agreed, Qt.Key.Key_Space)
        return confirm(dialog)

    def read(dialog: QDialog) -> bool:
        assert isinstance(dialog, Preview)
        letters.extend(p.extract_text() for p in PdfReader(BytesIO(dialog.sheet.content)).pages)
        return False

    window.dialogs.answer(choose, read, tmp_path / "svar.xml")
    hands.press("V")

    assert pathway(window, row).close_reason is CloseReason.PASSED_ON
    assert "Østerå Kommune" in letters[0]
    assert row.name in letters[0]
    message = text_of(tmp_path / "svar.xml")
    assert "XD1530L" in message
    assert "sendt henvisningen videre til Østerå Kommune" in message
    hands.press("Ctrl+Z")
    assert pathway(window, row).closed_on is None


def test_rejected_with_its_reason_in_the_file(window: MainWindow, tmp_path: Path) -> None:
    window.go_to("today")
    hands = Hands(window, tmp_path)
    hands.press("Ctrl+2")
    row = electronic(window)
    view = window.screens["referrals"].view
    view.inbox.table.choose_where(lambda each: each.id == row.id)  # type: ignore[attr-defined]

    def choose(dialog: QDialog) -> bool:
        active(dialog)
        return confirm(dialog)

    window.dialogs.answer(choose, tmp_path / "svar.xml")
    hands.press("A")
    assert pathway(window, row).close_reason is CloseReason.WRONG_REFERRAL
    assert "Borgeren bor ikke i vores kommune." in text_of(tmp_path / "svar.xml")
