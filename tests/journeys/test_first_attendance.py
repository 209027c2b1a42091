"""From an empty folder to the first attendance by keys alone: code, users, a citizen, a course, a mark."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from datetime import date, time, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from counsellor_app import paths
from counsellor_app.app import Program
from counsellor_app.clock import FixedClock, SystemClock, instant
from counsellor_app.kinds.course import AttendanceMark
from counsellor_app.services.calendars.holidays import is_working_day
from counsellor_app.services.courses import course_page, courses
from counsellor_app.services.courses.courses import CourseFilter
from counsellor_app.services.trace import checks
from counsellor_app.ui.courses.attendance_grid import AttendanceGrid
from counsellor_app.ui.dialogs import Dialogs
from counsellor_app.ui.first_start.code_page import CodePage
from counsellor_app.ui.first_start.founding_page import FoundingPage
from counsellor_app.ui.sign_in.sign_in_view import SignInView
from counsellor_app.walk.hands import Hands
from tests.helpers.pictures import dress

PASSWORD = "fire gode ord her"


@pytest.fixture
def program(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Program]:
    """On an empty folder; a question that nobody has an answer for fails the test."""
    dress()
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


class Newcomer:
    """Somebody without a mouse and without a manual; her keys are counted over all windows."""

    def __init__(self, program: Program, qtbot: QtBot, pictures: Path) -> None:
        self.program, self._qtbot, self._pictures = program, qtbot, pictures
        self._keys: list[Hands] = []

    @property
    def keys(self) -> int:
        """How many she has pressed."""
        return sum(hands.keys for hands in self._keys)

    def at(self, what: type[QWidget] | None = None) -> Hands:
        """Her hands in the window that is there now, when it shows such a page."""
        self._qtbot.waitUntil(lambda: self._shows(what), timeout=10_000)
        window = self.program.window or self.program.start_window
        assert window is not None
        window.activateWindow()
        hands = Hands(window, self._pictures)
        self._keys.append(hands)
        return hands

    def answers(self, act: Callable[[Hands], object]) -> None:
        """What she does in the next dialog, which her last key is to end."""

        def answer(dialog: QDialog) -> bool:
            before = QApplication.activeWindow()
            dialog.show()
            dialog.activateWindow()
            self._keys.append(Hands(dialog, self._pictures))
            act(self._keys[-1])
            dialog.hide()
            if before is not None:
                before.activateWindow()
            return dialog.result() == QDialog.DialogCode.Accepted.value

        assert self.program.window is not None
        self.program.window.dialogs.answer(answer)

    def _shows(self, what: type[QWidget] | None) -> bool:
        start = self.program.start_window
        if what is None:
            return self.program.window is not None and self.program.window.isVisible()
        return start is not None and any(each.isVisible() for each in start.findChildren(what))


def test_an_empty_folder_becomes_a_marked_attendance(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    she = Newcomer(program, qtbot, tmp_path)
    program.start()
    qtbot.waitUntil(lambda: program.way_in is not None and program.way_in.page is not None)
    _found_the_municipality(she)
    _type_the_code_back(she.at(CodePage))
    hands = she.at(SignInView)
    day = _on_a_working_day(program)
    _sign_in(hands)
    hands = she.at()
    _add_a_citizen(she, hands)
    _plan_a_course(hands, day)
    _enrol_her(she, hands)

    hands.tab_to(hands.find("attendanceGrid", AttendanceGrid))
    hands.press("M")

    print(f"{she.keys} keys from the empty folder to the first mark")
    assert program.opened is not None
    backend = program.opened.backend
    (course,) = backend.read(courses.page, CourseFilter())
    (person,) = backend.read(course_page.course_page, course.id).people
    assert (person.name, person.cells[0].mark) == ("Holm, Ida", AttendanceMark.PRESENT)
    assert backend.read(checks.findings) == ()


def _on_a_working_day(program: Program) -> date:
    """She begins tomorrow, or after the holidays: no course is planned on a Sunday."""
    day = SystemClock().today() + timedelta(days=1)
    while not is_working_day(day):
        day += timedelta(days=1)
    assert program.opened is not None
    program.opened.backend.clock = FixedClock(instant(day, time(9)))
    return day


def _found_the_municipality(she: Newcomer) -> None:
    window = she.program.start_window
    assert window is not None
    hands = Hands(window, she._pictures)
    she._keys.append(hands)
    hands.press("Return")  # a new municipality is what is proposed
    hands = she.at(FoundingPage)
    for name, text in {
        "name": "Prøve Kommune",
        "code": "671",
        "unit_name": "Sundhedscenter",
        "lead_initials": "TL",
        "lead_name": "Tine Lund",
        "lead_password": PASSWORD,
        "lead_again": PASSWORD,
        "administrator_initials": "AD",
        "administrator_name": "Anders Dahl",
        "administrator_password": PASSWORD,
        "administrator_again": PASSWORD,
    }.items():
        hands.tab_to(name)
        hands.type(text)
    hands.press("Return")


def _type_the_code_back(hands: Hands) -> None:
    """The two groups that are asked for, read off the page as from the paper."""
    fields = [
        field
        for field in hands.window.findChildren(QLineEdit)
        if field.objectName().startswith("group")
    ]
    for field in fields:
        place = field.objectName().removeprefix("group")
        group = hands.find(f"codeGroup{place}", QLabel).text()
        hands.tab_to(field)
        hands.type(group)
    hands.press("Return")


def _sign_in(hands: Hands) -> None:
    hands.type("TL")
    hands.tab_to("password")
    hands.type(PASSWORD)
    hands.press("Return")


def _add_a_citizen(she: Newcomer, hands: Hands) -> None:
    def fill(dialog: Hands) -> None:
        dialog.tab_to("name")
        dialog.type("Ida Holm")
        dialog.tab_to("phone")
        dialog.type("20212223")
        dialog.press("Return")

    she.answers(fill)
    hands.press("Ctrl+N")


def _plan_a_course(hands: Hands, day: date) -> None:
    hands.press("Ctrl+4")
    hands.press("Ctrl+Shift+H")
    hands.fill("first_day", f"{day:%d%m%y}")
    hands.press("Ctrl+S")


def _enrol_her(she: Newcomer, hands: Hands) -> None:
    def find(dialog: Hands) -> None:
        dialog.tab_to("candidateSearch")
        dialog.type("ida")
        dialog.press("Return")

    she.answers(find)
    hands.press("Ctrl+E")
