"""Ctrl+N by keyboard in the real window: under ten seconds, also in the middle of a call, and nothing is lost."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from counsellor_app.kinds.referral import ReferralSource
from counsellor_app.models import HospitalDepartment, Participant, Referral
from counsellor_app.services.people import search
from counsellor_app.ui.dialogs import Dialogs
from counsellor_app.ui.main_window import MainWindow
from counsellor_app.ui.referrals.quick_view import QuickDialog
from counsellor_app.walk.hands import Hands
from tests.helpers.demonstrations import Demonstrations
from tests.helpers.every_area import whole_window
from tests.helpers.pictures import dress

SECONDS = 10.0


@pytest.fixture
def window(qtbot: QtBot, demonstrations: Demonstrations, tmp_path: Path) -> Iterator[MainWindow]:
    dress()
    with whole_window(demonstrations.copy(tmp_path / "demo"), "MH") as window:
        dialogs = Dialogs(window)
        dialogs.answer()
        window.dialogs = window.ctx.dialogs = dialogs
        yield window


def by_keys(*steps: str) -> Callable[[QDialog], bool]:
    """What is pressed in the dialog: texts are typed letter by letter, names of keys pressed."""

    def answer(dialog: QDialog) -> bool:
        assert isinstance(dialog, QuickDialog)
        dialog.show()
        dialog.activateWindow()
        assert QTest.qWaitForWindowActive(dialog, 2000)
        for _ in range(80):  # the window system hands the focus over when it likes
            focused = QApplication.focusWidget()
            if focused is not None and dialog.isAncestorOf(focused):
                break
            QTest.qWait(25)
        for step in steps:
            target = QApplication.focusWidget() or dialog
            if step.startswith("<"):
                QTest.keyClick(target, _KEYS[step])
            else:
                for letter in step:
                    QTest.keyClicks(QApplication.focusWidget() or dialog, letter)
            QApplication.processEvents()
        accepted = dialog.result() == QDialog.DialogCode.Accepted.value
        dialog.hide()
        window_of(dialog).activateWindow()
        QTest.qWaitForWindowActive(window_of(dialog), 2000)
        return accepted

    return answer


def window_of(dialog: QDialog) -> QWidget:
    window = dialog.parentWidget()
    assert window is not None
    return window


_KEYS = {
    "<Tab>": Qt.Key.Key_Tab,
    "<Enter>": Qt.Key.Key_Return,
    "<Down>": Qt.Key.Key_Down,
    "<Esc>": Qt.Key.Key_Escape,
}


def newest(window: MainWindow) -> Referral:
    return window.ctx.backend.read(
        lambda session: session.scalars(
            select(Referral).order_by(Referral.registered_at.desc(), Referral.id.desc()).limit(1)
        ).one()
    )


def test_a_ward_calls_and_the_citizen_is_in_within_ten_seconds(
    window: MainWindow, tmp_path: Path
) -> None:
    window.go_to("today")
    hands = Hands(window, tmp_path)
    window.dialogs.answer(
        by_keys("Ida Ægtesen", "<Tab>", "61626364", "<Tab>", "lunge", "<Enter>", "<Enter>")
    )
    started = time.monotonic()
    hands.press("Ctrl+N")
    assert time.monotonic() - started < SECONDS
    referral = newest(window)
    ward, person = window.ctx.backend.read(
        lambda session: (
            session.get_one(HospitalDepartment, referral.department_id),
            session.get_one(Participant, referral.participant_id),
        )
    )
    assert (person.given_name, person.surname, person.phone) == ("Ida", "Ægtesen", "+4561626364")
    assert (referral.source, ward.name) == (
        ReferralSource.HOSPITAL,
        "Lungemedicinsk Ambulatorium",
    )
    assert window.area == "today"


def test_in_the_middle_of_a_call_nothing_is_lost(window: MainWindow, tmp_path: Path) -> None:
    window.go_to("today")
    hands = Hands(window, tmp_path)
    called = hands.find("callName", QLabel).text()
    hands.tab_to("callNote")
    hands.type("Vil gerne, men taler med sin mand")
    window.dialogs.answer(by_keys("Bo Friis", "<Tab>", "61626365", "<Enter>"))
    hands.press("Ctrl+N")
    note = hands.find("callNote", QPlainTextEdit)
    assert note.toPlainText() == "Vil gerne, men taler med sin mand"
    assert hands.find("callName", QLabel).text() == called
    assert newest(window).source is ReferralSource.SELF


def test_what_is_typed_and_left_by_escape_stands_there_the_next_time(
    window: MainWindow, tmp_path: Path
) -> None:
    window.go_to("courses")
    hands = Hands(window, tmp_path)
    before = newest(window).id
    window.dialogs.answer(by_keys("Bo Friis", "<Tab>", "616", "<Esc>"))
    hands.press("Ctrl+N")
    assert newest(window).id == before
    seen: list[str] = []

    def look(dialog: QDialog) -> bool:
        assert isinstance(dialog, QuickDialog)
        seen.append(dialog.values()["name"] + dialog.values()["phone"])
        return False

    window.dialogs.answer(look)
    hands.press("Ctrl+N")
    assert seen == ["Bo Friis616"]


def test_somebody_we_know_is_taken_by_two_keys(window: MainWindow, tmp_path: Path) -> None:
    window.go_to("today")
    hands = Hands(window, tmp_path)
    known = next(
        row
        for row in window.ctx.backend.read(search.find_people, "an")
        if row.phone and not row.dead
    )
    window.dialogs.answer(
        by_keys("<Tab>", known.phone.removeprefix("+45"), "<Down>", "<Enter>", "<Enter>")
    )
    hands.press("Ctrl+N")
    assert newest(window).participant_id == known.id


def test_what_was_done_before_the_window_closed_is_taken_back_in_the_next_one(
    demonstrations: Demonstrations, tmp_path: Path, qtbot: QtBot
) -> None:
    dress()
    folder = demonstrations.copy(tmp_path / "demo")
    with whole_window(folder, "MH") as window:
        before = newest(window).id
        window.dialogs = window.ctx.dialogs = Dialogs(window)
        for name, phone in (("Bo Friis", "61626365"), ("Ida Ægtesen", "61626364")):
            window.dialogs.answer(by_keys(name, "<Tab>", phone, "<Enter>"))
            Hands(window, tmp_path).press("Ctrl+N")
        second = newest(window).id
    with whole_window(folder, "MH") as window:
        hands = Hands(window, tmp_path)
        assert newest(window).id == second
        assert window.status.undo.text() == "Fortryd: henvisning tastet (Ctrl Z)"
        hands.press("Ctrl+Z")
        assert newest(window).id != second
        hands.press("Ctrl+Z")
        assert newest(window).id == before
