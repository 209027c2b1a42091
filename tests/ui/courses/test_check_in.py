"""The check-in by keys: three letters and Enter, a new face, somebody taken out again."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from counsellor_app.kinds.course import AttendanceMark, CompletionRule, ProgrammeFormat
from counsellor_app.services.courses import course_page
from counsellor_app.services.trace import undo
from counsellor_app.ui import courses as area
from counsellor_app.ui.courses.check_in_view import CheckInView
from counsellor_app.ui.courses.presenter import CoursesPresenter
from counsellor_app.ui.screen import Context, Screen
from tests.helpers.builders import (
    TODAY,
    Office,
    a_course,
    a_participant,
    a_pathway,
    a_programme,
    an_enrolment,
)

Key = Qt.Key


@pytest.fixture
def group(office: Office) -> UUID:
    programme = a_programme(
        office,
        name="Kom & Kvit",
        format=ProgrammeFormat.ROLLING,
        completion_rule=CompletionRule.MEETINGS_4,
    )
    made = a_course(
        office, programme, TODAY - timedelta(days=7), tuple(range(0, 70, 7)), capacity=20
    )
    for given, surname in (("Viggo", "Dahl"), ("Jens", "Højgaard")):
        person = a_participant(office, given_name=given, surname=surname)
        an_enrolment(office, made, a_pathway(office, person))
    return made


@pytest.fixture
def screen(context: Context, qtbot: QtBot, group: UUID) -> Screen:
    made = area.create(context)
    qtbot.addWidget(made.view)
    made.view.resize(1200, 800)
    made.view.show()
    made.open(course_id=group)
    return made


@pytest.fixture
def view(screen: Screen) -> CheckInView:
    assert isinstance(screen.presenter, CoursesPresenter)
    return screen.presenter.view.course.check_in


def enter(part: QWidget, text: str) -> None:
    QTest.keyClicks(part, text)
    QTest.keyClick(part, Key.Key_Return)


def present(office: Office, group: UUID) -> list[str]:
    page = office.backend.read(course_page.course_page, group)
    return [each.name for each in page.people if each.cells[1].mark is AttendanceMark.PRESENT]


def test_three_letters_and_enter(office: Office, view: CheckInView, group: UUID) -> None:
    assert view.isVisible()
    enter(view.search, "høj")
    assert view.said.text() == "Højgaard, Jens · 1 fremmøde, mangler 3"
    assert view.search.text() == ""
    enter(view.search, "vig")
    assert present(office, group) == ["Dahl, Viggo", "Højgaard, Jens"]
    assert view.here.rows.rowCount() == 2
    enter(view.search, "vig")
    assert view.said.text() == "Dahl, Viggo er allerede tjekket ind."


def test_a_new_face_is_name_and_telephone(office: Office, view: CheckInView, group: UUID) -> None:
    enter(view.search, "ida ols")
    assert view.form.values()["surname"] == "Ols"
    phone = view.form.fields["phone"]
    enter(phone, "12")  # too short: said at its place, and nothing is lost
    assert view.face.isVisible()
    QTest.keyClick(phone, Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    enter(phone, "20212223")
    assert not view.face.isVisible()
    assert view.said.text().startswith("Ida Ols · 1 fremmøde, mangler 3 · nyt forløb")
    assert present(office, group) == ["Ols, Ida"]


def test_who_was_not_here_is_taken_out(
    screen: Screen, office: Office, view: CheckInView, group: UUID
) -> None:
    enter(view.search, "vig")
    view.here.choose(0)
    QTest.keyClick(view.here, Key.Key_Delete)
    assert present(office, group) == []
    row = office.backend.read(undo.last_undoable)
    assert row is not None
    screen.ctx.write(undo.undo, row.id)
    assert present(office, group) == ["Dahl, Viggo"]
