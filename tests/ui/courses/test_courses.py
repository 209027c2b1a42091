"""The area "Hold": the list, planning a course, places, the sheet by keyboard, closing."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLineEdit
from pytestqt.qtbot import QtBot

from counsellor_app.kinds.course import (
    AttendanceMark,
    CourseState,
    EnrolmentState,
    Lapse,
    ProgrammeFormat,
)
from counsellor_app.services.attendance import enrolments
from counsellor_app.services.attendance.enrolments import WaitingDraft
from counsellor_app.services.courses import course_page, courses
from counsellor_app.services.courses.course_rows import CoursePage
from counsellor_app.services.courses.courses import CourseFilter
from counsellor_app.services.people import journal_transfer
from counsellor_app.services.trace import undo
from counsellor_app.ui import courses as area
from counsellor_app.ui.courses.closing_dialog import ClosingDialog
from counsellor_app.ui.courses.form_dialog import FormDialog
from counsellor_app.ui.courses.presenter import CoursesPresenter
from counsellor_app.ui.courses.tell_dialog import TellDialog
from counsellor_app.ui.dialogs import Dialogs
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
from tests.ui.conftest import SaidMessages, WentTo

Key = Qt.Key
PEOPLE = (("Viggo", "Dahl"), ("Jens", "Højgaard"), ("Mikkel", "Larsen"))


@pytest.fixture
def screen(context: Context, qtbot: QtBot) -> Screen:
    made = area.create(context)
    qtbot.addWidget(made.view)
    made.view.resize(1200, 800)
    made.view.show()
    return made


@pytest.fixture
def presenter(screen: Screen) -> CoursesPresenter:
    assert isinstance(screen.presenter, CoursesPresenter)
    return screen.presenter


@pytest.fixture
def course_id(office: Office) -> UUID:
    """Three people, in the order of the sheet; the first meeting is today."""
    made = a_course(office)
    for given, surname in PEOPLE:
        person = a_participant(office, given_name=given, surname=surname)
        an_enrolment(office, made, a_pathway(office, person))
    return made


def page_of(office: Office, course_id: UUID) -> CoursePage:
    return office.backend.read(course_page.course_page, course_id)


def marks(office: Office, course_id: UUID, meeting: int = 0) -> list[AttendanceMark | None]:
    return [each.cells[meeting].mark for each in page_of(office, course_id).people]


def test_the_list_opens_a_course_and_esc_leads_back(
    presenter: CoursesPresenter, course_id: UUID
) -> None:
    presenter.open()
    view = presenter.view
    assert view.list.table.rows.rowCount() == 1
    view.list.table.choose(0)
    QTest.keyClick(view.list.table, Key.Key_Return)
    assert view.currentWidget() is view.course
    assert view.course.head.title.text() == "Hold efterår A"
    assert presenter.back()
    assert view.currentWidget() is view.list
    assert not presenter.back()


def test_the_list_is_searched_and_filtered(
    presenter: CoursesPresenter, office: Office, course_id: UUID
) -> None:
    a_course(office, name="Lukket", sort_key="lukket", state=CourseState.CLOSED)
    presenter.open()
    view = presenter.view.list
    view.search.setText("efterår")
    view.search.search_now()
    assert view.table.rows.rowCount() == 0  # the builder gives it no sort key
    view.search.clear()
    view.search.search_now()
    assert view.table.rows.rowCount() == 1
    view.states.setCurrentIndex(view.states.count() - 1)
    assert view.table.rows.rowCount() == 2


def test_marking_by_keyboard_saves_each_key_and_steps_on(
    presenter: CoursesPresenter, office: Office, course_id: UUID
) -> None:
    presenter.open(course_id=course_id)
    grid = presenter.view.course.grid
    for key in (Key.Key_M, Key.Key_U, Key.Key_A):
        QTest.keyClick(grid, key)
    assert marks(office, course_id) == [
        AttendanceMark.PRESENT,
        AttendanceMark.ABSENT,
        AttendanceMark.EXCUSED,
    ]
    assert grid.currentIndex().row() == 2
    QTest.keyClick(grid, Key.Key_T)
    QTest.keyClick(grid, Key.Key_Up)
    QTest.keyClick(grid, Key.Key_Delete)
    assert marks(office, course_id)[1:] == [None, AttendanceMark.PHONE]


def test_the_rest_are_present_with_one_key_and_back_with_one(
    presenter: CoursesPresenter,
    office: Office,
    course_id: UUID,
    messages: SaidMessages,
) -> None:
    presenter.open(course_id=course_id)
    grid = presenter.view.course.grid
    QTest.keyClick(grid, Key.Key_U)
    QTest.keyClick(grid, Key.Key_M, Qt.KeyboardModifier.ShiftModifier)
    assert marks(office, course_id).count(AttendanceMark.PRESENT) == 2
    assert messages.texts == ["2 er markeret mødt."]
    row = office.backend.read(undo.last_undoable)
    assert row is not None
    presenter.ctx.write(undo.undo, row.id)
    assert marks(office, course_id) == [AttendanceMark.ABSENT, None, None]
    assert "ikke markeret" in str(grid.rows.index(1, grid.currentIndex().column()).data())


def test_a_typed_number_is_co_and_a_mark_key_ends_it(
    presenter: CoursesPresenter, office: Office, course_id: UUID
) -> None:
    presenter.open(course_id=course_id)
    grid = presenter.view.course.grid
    QTest.keyClicks(grid, "1")
    editor = grid.findChild(QLineEdit, "coEditor")
    assert editor is not None
    assert editor.isVisible()
    QTest.keyClicks(editor, "2m")
    first = page_of(office, course_id).people[0].cells[0]
    assert (first.mark, first.co_ppm) == (AttendanceMark.PRESENT, 12)
    QTest.keyClicks(grid, "7")
    QTest.keyClick(editor, Key.Key_Escape)
    assert page_of(office, course_id).people[1].cells[0].co_ppm is None


def test_every_cell_says_what_it_shows(
    presenter: CoursesPresenter, office: Office, course_id: UUID
) -> None:
    presenter.open(course_id=course_id)
    grid = presenter.view.course.grid
    QTest.keyClick(grid, Key.Key_M)
    row = [
        grid.rows.index(0, column).data(Qt.ItemDataRole.AccessibleTextRole)
        for column in range(grid.rows.columnCount())
    ]
    assert row == [
        "Dahl, Viggo, 77",
        "mødt",
        *["ikke markeret"] * 4,
        "–",
        "",
        "",
        "1 af 5, mangler 3 · kan gå glip af 1",
    ]
    interface = QAccessible.queryAccessibleInterface(grid)
    assert interface.text(QAccessible.Text.Name) == "Fremmøde"


def test_enter_takes_a_note(
    presenter: CoursesPresenter,
    office: Office,
    course_id: UUID,
    dialogs: Dialogs,
) -> None:
    presenter.open(course_id=course_id)

    def fill(dialog: QDialog) -> bool:
        assert isinstance(dialog, FormDialog)
        dialog.form.set_value("note", "Smutter fredag")
        dialog.form.set_value("smoked", (False, Lapse.SLIP))
        dialog.form.set_value("cigarettes_per_day", 3)
        return True

    dialogs.answer(fill)
    QTest.keyClick(presenter.view.course.grid, Key.Key_Return)
    cell = page_of(office, course_id).people[0].cells[0]
    assert (cell.note, cell.smoke_free, cell.cigarettes_per_day) == ("Smutter fredag", False, 3)
    assert cell.lapse is Lapse.SLIP


def test_the_meeting_of_the_chosen_person_is_copied_to_the_journal_with_one_key(
    presenter: CoursesPresenter, office: Office, course_id: UUID, messages: SaidMessages
) -> None:
    presenter.open(course_id=course_id)
    grid, clipboard = presenter.view.course.grid, QGuiApplication.clipboard()
    clipboard.clear()
    presenter.view.carry.trigger()
    assert "Dahl, Viggo har ingen markering" in messages.texts[-1]
    assert clipboard.text() == ""
    QTest.keyClick(grid, Key.Key_M)
    grid.setCurrentIndex(grid.currentIndex().siblingAtRow(0))
    presenter.view.carry.trigger()
    assert "Hold efterår A" in clipboard.text()
    assert messages.texts[-1].startswith("Dahl, Viggo: Kopieret og stemplet som overført")
    pathway_id = page_of(office, course_id).people[0].pathway_id
    assert office.backend.read(journal_transfer.count_waiting, pathway_id) == 0
    presenter.view.course.tabs.setCurrentWidget(presenter.view.course.meetings_tab)
    presenter.view.carry.trigger()
    assert messages.texts[-1] == "Vælg først borgeren på fremmødelisten."


def test_the_quit_date_is_set_from_its_column(
    presenter: CoursesPresenter,
    office: Office,
    course_id: UUID,
    dialogs: Dialogs,
) -> None:
    presenter.open(course_id=course_id)
    grid = presenter.view.course.grid
    keys = [column.key for column in grid.rows.columns]
    grid.setCurrentIndex(grid.rows.index(0, keys.index("quit")))

    def fill(dialog: QDialog) -> bool:
        assert isinstance(dialog, FormDialog)
        dialog.form.set_value("quit_on", date(2026, 10, 18))
        return True

    dialogs.answer(fill)
    QTest.keyClick(grid, Key.Key_Return)
    assert page_of(office, course_id).people[0].quit_on == date(2026, 10, 18)


def test_marking_ahead_of_the_day_asks(
    presenter: CoursesPresenter,
    office: Office,
    course_id: UUID,
    dialogs: Dialogs,
) -> None:
    presenter.open(course_id=course_id)
    grid = presenter.view.course.grid
    QTest.keyClick(grid, Key.Key_Right)
    dialogs.answer(False)
    QTest.keyClick(grid, Key.Key_M)
    assert marks(office, course_id, 1)[0] is None
    assert "12.10.2026" in dialogs.shown[-1]


def test_the_menu_of_a_person_marks_moves_and_opens(
    presenter: CoursesPresenter,
    office: Office,
    course_id: UUID,
    navigation: WentTo,
    dialogs: Dialogs,
) -> None:
    other = a_course(office, name="Hold vinter A", starts_on=TODAY + timedelta(days=30))
    presenter.open(course_id=course_id)
    person = page_of(office, course_id).people[0]
    menu = presenter.course.person_menu(person)
    acts = {action.text(): action for action in menu.actions()}
    acts["mødt"].trigger()
    assert marks(office, course_id)[0] is AttendanceMark.PRESENT
    acts["Åbn borgeren"].trigger()
    assert navigation.went == [("participants", {"participant_id": person.participant_id})]
    dialogs.answer(True)
    acts["Flyt til et andet hold …"].trigger()
    assert [each.surname for each in page_of(office, other).people] == ["Dahl"]


def test_planning_proposes_by_the_rule_and_makes_the_course(
    presenter: CoursesPresenter, office: Office
) -> None:
    a_programme(office, themes=["Velkommen"])
    presenter.open(plan=True)
    page = presenter.view.planning
    page.form.set_value("first_day", date(2026, 12, 14))
    page.first_day.editingFinished.emit()
    days = [each.held_on for each in page.meetings() or ()]
    # 4 January is the Monday after Christmas; nothing falls on a day off.
    assert days[:3] == [date(2026, 12, 14), date(2026, 12, 21), date(2027, 1, 4)]
    page.form.set_value("name", "Hold vinter A")
    page.save_requested.emit()
    assert presenter.view.currentWidget() is presenter.view.course
    found = office.backend.read(courses.page, CourseFilter())
    assert [(row.name, row.meetings) for row in found] == [("Hold vinter A", 5)]


def test_a_wrong_plan_says_what_is_missing(presenter: CoursesPresenter, office: Office) -> None:
    a_programme(office)
    presenter.open(plan=True)
    page = presenter.view.planning
    drafts = page.meetings()
    assert drafts is not None
    page.show_meetings([drafts[0], drafts[0]])
    page.save_requested.emit()
    assert page.problem.isVisible()
    assert presenter.view.currentWidget() is page


def test_an_individual_course_asks_for_its_participant(
    presenter: CoursesPresenter, office: Office, dialogs: Dialogs
) -> None:
    programme_id = a_programme(
        office,
        name="Individuelt forløb",
        format=ProgrammeFormat.INDIVIDUAL,
        meetings=3,
        meeting_days=[0, 7, 14],
    )
    ready(office)
    presenter.open(plan=True)
    presenter.view.planning.programme.set_value(programme_id)
    dialogs.answer(True)
    presenter.view.planning.save_requested.emit()
    page = presenter.course.page
    assert page is not None
    assert (page.capacity, page.taken, len(page.meetings)) == (1, 1, 3)


def ready(office: Office) -> UUID:
    """Somebody who waits for any course of a programme."""
    pathway_id = a_pathway(office)
    office.backend.write(
        enrolments.put_on_waiting_list, WaitingDraft(pathway_id, a_programme(office))
    )
    return pathway_id


def test_the_longest_waiting_gets_the_place(
    presenter: CoursesPresenter, office: Office, course_id: UUID, messages: SaidMessages
) -> None:
    an_enrolment(office, course_id, state=EnrolmentState.WAITING, joined_on=None)
    presenter.open(course_id=course_id)
    view = presenter.view.course
    assert view.tabs.tabText(2) == "Venteliste (1)"
    view.offer.click()
    assert page_of(office, course_id).taken == 4
    assert messages.texts == ["Tilmeldt."]
    assert view.tabs.tabText(2) == "Venteliste (0)"


def test_a_meeting_is_moved_from_its_row(
    presenter: CoursesPresenter, office: Office, course_id: UUID, dialogs: Dialogs
) -> None:
    presenter.open(course_id=course_id)

    def fill(dialog: QDialog) -> bool:
        assert isinstance(dialog, FormDialog)
        dialog.form.set_value("held_on", TODAY + timedelta(days=9))
        return True

    def tell(dialog: QDialog) -> bool:
        assert isinstance(dialog, TellDialog)
        assert dialog.table.rows.rowCount() == page_of(office, course_id).taken
        return True

    dialogs.answer(fill, tell)
    second = page_of(office, course_id).meetings[1]
    presenter.view.course.meetings.row_opened.emit(second)
    assert page_of(office, course_id).meetings[1].held_on == TODAY + timedelta(days=9)


def test_closing_everyone_in_one_form(
    presenter: CoursesPresenter,
    office: Office,
    course_id: UUID,
    dialogs: Dialogs,
    messages: SaidMessages,
) -> None:
    office.clock.set(TODAY + timedelta(days=42))
    presenter.open(course_id=course_id)
    view = presenter.view.course
    assert view.close_course.property("primary")

    def fill(dialog: QDialog) -> bool:
        assert isinstance(dialog, ClosingDialog)
        assert len(dialog.lines) == 3
        dialog.lines[0].smoke_free.set_value(True)
        dialog.lines[0].satisfaction.set_value(5)
        dialog.closed_on.set_day(TODAY + timedelta(days=42))
        return True

    dialogs.answer(fill)
    view.close_course.click()
    assert page_of(office, course_id).state is CourseState.CLOSED
    assert messages.texts == ["Holdet er afsluttet for 3 deltagere."]


def test_the_sheet_is_previewed_as_pdf(
    presenter: CoursesPresenter, course_id: UUID, dialogs: Dialogs
) -> None:
    presenter.open(course_id=course_id)
    seen: list[QDialog] = []
    dialogs.answer(lambda dialog: seen.append(dialog))
    presenter.view.print.trigger()
    assert [dialog.objectName() for dialog in seen] == ["preview"]


def test_every_action_of_the_page_does_something(
    presenter: CoursesPresenter, office: Office, course_id: UUID, dialogs: Dialogs
) -> None:
    presenter.open(course_id=course_id)
    view = presenter.view
    for action in (view.edit, view.edit_meeting, view.add_meeting, view.quit_date, view.enrol):
        dialogs.answer(False)
        action.trigger()
    assert len(dialogs.shown) == 5
    view.rest.trigger()
    assert marks(office, course_id) == [AttendanceMark.PRESENT] * 3
    dialogs.answer(True, True)  # whom to tell, then that marks are there
    view.cancel_meeting.trigger()
    assert "3" in dialogs.shown[-1]


def test_a_hidden_course_is_not_marked_by_its_actions(presenter: CoursesPresenter) -> None:
    presenter.open()
    assert not presenter.view.rest.isEnabled()
    assert presenter.view.plan.isEnabled()


def test_the_grid_menu_opens_under_the_mouse(presenter: CoursesPresenter, course_id: UUID) -> None:
    presenter.open(course_id=course_id)
    grid = presenter.view.course.grid
    asked: list[object] = []
    grid.menu_requested.disconnect()
    grid.menu_requested.connect(lambda person, _at: asked.append(person.surname))
    rect = grid.visualRect(grid.rows.index(2, 1))
    grid.customContextMenuRequested.emit(QPoint(rect.center()))
    assert asked == ["Larsen"]
