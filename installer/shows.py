"""Where each picture looks: what brings the window to a screen, by the name of its picture."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLabel,
    QPushButton,
    QTabBar,
    QTableView,
    QTabWidget,
    QWidget,
)

from counsellor_app.kinds.course import AttendanceMark, ProgrammeFormat
from counsellor_app.kinds.letter import LetterKind
from counsellor_app.kinds.stopbasen import TypingState
from counsellor_app.kinds.work import WorkKind
from counsellor_app.reports.stopbasen_readiness import ReadyRow
from counsellor_app.services.courses import course_page, courses
from counsellor_app.services.courses.course_rows import PersonRow
from counsellor_app.services.courses.courses import CourseFilter
from counsellor_app.services.letters import sent_log
from counsellor_app.services.letters.sent_log import LogFilter
from counsellor_app.services.referrals import inbox
from counsellor_app.services.today import worklist
from counsellor_app.ui.citizen.rights import show_rights
from counsellor_app.ui.courses.check_in_view import CheckInView
from counsellor_app.ui.courses.view import CoursesView
from counsellor_app.ui.directory import show_directory
from counsellor_app.ui.follow_up.questions import Questions
from counsellor_app.ui.letters.log_view import LetterLogView
from counsellor_app.ui.letters.view import LettersTab
from counsellor_app.ui.main_window import MainWindow
from counsellor_app.ui.referrals import answering, quick_add
from counsellor_app.ui.referrals.answer_dialogs import PassOnDialog
from counsellor_app.ui.referrals.quick_view import QuickDialog
from counsellor_app.ui.restoring.look_dialog import LookDialog, Wish
from counsellor_app.ui.restoring.person_dialog import PersonDialog
from counsellor_app.ui.sign_in.sign_in_view import SignInView
from counsellor_app.ui.support_file import show_support_file
from counsellor_app.ui.take_back import show_take_back
from counsellor_app.ui.today.incoming_dialog import IncomingDialog
from counsellor_app.ui.transfer.assistant_view import AssistantView
from counsellor_app.ui.transfer.passphrase import show_passphrase
from counsellor_app.ui.transfer.readiness_view import ReadinessView
from counsellor_app.ui.widgets.fields import Choice
from installer.undo_shows import show_journal, show_last_acts, show_note_versions, turn_to

COUNSELLOR = "MH"
Show = Callable[[MainWindow], object]
"""Brings the window to a screen; gives another widget, or the picture of a dialog, when that is it."""


# --- what there is to be seen


def of_counsellor() -> dict[str, Show]:
    """What a counsellor sees on a day of work."""
    return {
        "today": lambda window: window.go_to("today"),
        "telephone": lambda window: window.go_to("today", telephone=True),
        "calendar": show_calendar,
        "referrals": lambda window: window.go_to("referrals"),
        "refused": show_refused,
        "participants": lambda window: window.go_to("participants"),
        "person": lambda window: show_person(window),
        "interview": lambda window: show_person(window, "interview"),
        "journal": show_journal,
        "person_course": lambda window: show_person(window, "course"),
        "person_medication": lambda window: show_person(window, "medication"),
        "history": lambda window: show_person(window, "history"),
        "incoming": in_dialog(lambda window: window.go_to("today", incoming_call=True), ring),
        "reminders": in_dialog(lambda window: press(window, "today", "reminders")),
        "takeover": in_dialog(lambda window: press(window, "today", "takeOverDay")),
        "closing": in_dialog(show_closing),
        "keys": in_dialog(lambda window: window.show_keys()),
        "courses": lambda window: window.go_to("courses"),
        "planning": lambda window: window.go_to("courses", plan=True),
        "waiting": lambda window: window.go_to("courses", waiting=True),
        "waiting_figures": show_waiting_figures,
        "team": lambda window: window.go_to("courses", team=True),
        "team_week": show_team_week,
        "course": show_course,
        "check_in": show_check_in,
        "meeting_plan": show_meeting_plan,
        "medication": lambda window: show_first_row(window, "medication"),
        "settlement": lambda window: show_page(window, "medication", 1),
        "stock": lambda window: show_page(window, "medication", 2),
        "follow_up": lambda window: show_first_row(window, "follow_up"),
        "follow_up_questions": show_questions,
        "follow_up_call": lambda window: window.go_to("today", look="evening", telephone=True),
        "transfer": lambda window: show_first_row(window, "transfer"),
        "lists": show_lists,
        "list_columns": show_list,
        "list_rows": lambda window: show_list(window, rows=True),
        "typing": show_typing,
        "letters": show_letters,
        "letter_log": show_letter_log,
        "sign_in": show_sign_in,
        "directory": in_dialog(lambda window: show_directory(window.ctx)),
        "quick_add": in_dialog(lambda window: quick_add.show(window.ctx), type_quickly),
        "pass_on": in_dialog(show_pass_on, agree),
        "note_versions": in_dialog(show_note_versions),
        "take_back": in_dialog(show_last_acts),
        "recycle_bin": in_dialog(lambda window: show_take_back(window.ctx), turn_to(1)),
        "what_stands": in_dialog(lambda window: show_take_back(window.ctx), turn_to(2)),
        "support_file": in_dialog(lambda window: show_support_file(window.ctx)),
    }


def of_team_lead() -> dict[str, Show]:
    """What is shown to the team lead besides."""
    return {
        "indicators": lambda window: window.go_to("indicators"),
        "figure": lambda window: show_figure(window),
        "wards": lambda window: show_figures_tab(window, 1),
        "certificates": lambda window: show_figures_tab(window, 2),
        "figures_more": lambda window: show_figures_tab(window, 3),
        "files": show_files,
        "money": lambda window: show_page(window, "medication", 3),
        "settings": lambda window: window.go_to("settings", page="rules"),
        "programmes": lambda window: window.go_to("settings", page="programmes"),
        "schemes": lambda window: window.go_to("settings", page="schemes"),
        "intake": lambda window: window.go_to("settings", page="intake"),
        "security": lambda window: window.go_to("settings", page="security"),
        "machine": lambda window: window.go_to("settings", page="machine"),
        "forms": lambda window: window.go_to("settings", page="forms"),
        "letter_texts": lambda window: window.go_to("settings", page="letter_texts"),
        "backup": show_backup,
        "backup_inside": show_backup_inside,
        "backup_person": show_backup_person,
        "log": lambda window: window.go_to("settings", page="log"),
        "sample": show_sample,
        "retention": lambda window: window.go_to("settings", page="retention"),
        "restricted": lambda window: window.go_to("settings", page="restricted"),
        "rights": lambda window: window.go_to("settings", page="rights"),
        "requests": in_dialog(show_requests),
        "passphrase": in_dialog(show_invented_passphrase),
    }


def of_administrator() -> dict[str, Show]:
    """What is shown to who makes the users."""
    return {"users": lambda window: window.go_to("settings", page="users")}


# --- how to get there


def show_calendar(window: MainWindow) -> None:
    """The week of the counsellor."""
    window.go_to("today", look="week")


def show_team_week(window: MainWindow) -> None:
    """The week of everybody."""
    window.go_to("today", look="week")
    for whose in window.findChildren(Choice, "calendarWho"):
        whose.set_value("team")


def show_waiting_figures(window: MainWindow) -> None:
    """Waiting times, with one more course tried out."""
    window.go_to("courses", waiting=True)
    for name in ("waitingFigures", "trialRun"):
        for button in window.findChildren(QPushButton, name):
            button.click()


def show_refused(window: MainWindow) -> None:
    """A letter that could not come in, and the form that it is typed into."""
    window.go_to("referrals", refused=True)
    view = window.screens["referrals"].view
    table = next(one for one in view.findChildren(QTableView, "refusedTable"))
    table.setCurrentIndex(table.model().index(0, 0))
    view.findChildren(QPushButton, "type")[0].click()


def show_first_row(window: MainWindow, area: str) -> None:
    """An area with the first row of its list chosen, so that the pane beside it shows something."""
    window.go_to(area)
    table = next(one for one in window.stack.findChildren(QTableView) if one.isVisible())
    table.setCurrentIndex(table.model().index(0, 0))


def show_typing(window: MainWindow) -> QLabel:
    """The typing assistant with the forms of the first who is ready, in its own size."""
    window.go_to("transfer")
    (listed,) = window.findChildren(ReadinessView)
    rows = listed.table.rows
    ready = (place for place in range(rows.rowCount()) if _is_ready(rows.row(place)))
    listed.table.choose(next(ready))
    listed.type.click()
    (assistant,) = window.findChildren(AssistantView)
    settle()
    picture = QLabel()
    picture.setPixmap(assistant.grab())
    assistant.reject()
    return picture


def _is_ready(row: ReadyRow | None) -> bool:
    return row is not None and row.state is TypingState.READY


def show_questions(window: MainWindow) -> None:
    """The first citizen is on the telephone: what she used to stop."""
    show_first_row(window, "follow_up")
    questions = window.screens["follow_up"].view.findChildren(Questions)[-1]
    for key in ("1", "2", "4", "1"):
        questions.press(key)


def show_figures_tab(window: MainWindow, tab: int) -> None:
    """A tab of the figures."""
    window.go_to("indicators")
    tabs = window.stack.findChildren(QTabBar, "indicatorTabs")[-1]
    tabs.setCurrentIndex(tab)


def show_figure(window: MainWindow) -> None:
    """What is behind the first share."""
    window.go_to("indicators")
    window.stack.findChildren(QPushButton, "openA3")[-1].click()


def show_files(window: MainWindow) -> None:
    """The tables that a team lead may save."""
    window.go_to("transfer")
    tabs = next(one for one in window.stack.findChildren(QTabWidget) if one.isVisible())
    tabs.setCurrentIndex(1)


LIST_OF_OLD = (
    "Rygestop – henviste 2024;;;;;;\r\n;;;;;;\r\n"
    "Navn;CPR-nr.;Tlf.;Henvist dato;Henvist fra;Rådgiver;Sagsnr.\r\n"
    "Olsen, Ida;010159-1234;20 11 22 33;3/9 2024;Sygehus;MH;N-101\r\n"
    "Kaj Erik Nielsen;;30 11 22 33 / 86 11 22 33;9. sept. 2024;selv;MH;N-102\r\n"
    "Karla Nørgård;101480123;40 11 22 33;12-09-24;apotek;;N-103\r\n"
    "Bo Holm;251270-1111;ring på arbejdet;17.9.2024;jobcenter;XX;N-104\r\n"
    "Eva Lund;;;17.9.2024;læge;MH;N-105\r\n"
    "Ib Krog;;50 11 22 33;31/2 2024;læge;MH;N-106\r\n"
    "I alt;;6;;;;\r\n"
)


def show_list(window: MainWindow, *, rows: bool = False) -> None:
    """A list from a spreadsheet that is brought in: its columns, or its rows."""
    path = Path(tempfile.mkdtemp()) / "henviste-2024.csv"
    path.write_bytes(LIST_OF_OLD.encode("cp1252"))
    window.go_to("transfer", list_file=path)
    if rows:
        window.stack.findChildren(QPushButton, "judgeList")[-1].click()


def show_lists(window: MainWindow) -> None:
    """What was brought in before."""
    window.go_to("transfer")
    tabs = window.stack.findChildren(QTabWidget, "transferTabs")[-1]
    tabs.setCurrentIndex(tabs.count() - 1)


def show_page(window: MainWindow, area: str, page: int) -> None:
    """One of the pages of an area, with the first row of its list chosen."""
    window.go_to(area)
    tabs = next(one for one in window.stack.findChildren(QTabWidget) if one.isVisible())
    tabs.setCurrentIndex(page)


def show_course(window: MainWindow) -> None:
    """The attendance grid of the group that is furthest and not over."""
    course_id, _ = course_in_the_middle(window)
    window.go_to("courses", course_id=course_id)


def show_meeting_plan(window: MainWindow) -> None:
    """The same with the plan of the meeting beside it; a window keeps what was shown before."""
    show_course(window)
    next(iter(window.findChildren(CoursesView))).plan_of_meeting.setChecked(True)


def show_check_in(window: MainWindow) -> None:
    """A rolling group, with three letters typed."""
    backend = window.ctx.backend
    groups = backend.read(courses.page, CourseFilter(formats=(ProgrammeFormat.ROLLING,)))
    window.go_to("courses", course_id=max(groups, key=lambda one: one.taken).id)
    view = next(one for one in window.findChildren(CheckInView) if one.isVisible())
    view.search.setText("mar")
    view.search.search_now()


def show_person(window: MainWindow, tab: str = "") -> None:
    """Somebody on that course."""
    _, person = course_in_the_middle(window)
    window.go_to(
        "participants", participant_id=person.participant_id, pathway_id=person.pathway_id, tab=tab
    )


def show_letters(window: MainWindow) -> None:
    """The letters of somebody whose epikrise was sent, with it chosen."""
    rows = window.ctx.backend.read(sent_log.log_page, LogFilter(kind=LetterKind.EPIKRISE), 0, 1)
    window.go_to(
        "participants",
        participant_id=rows[0].participant_id,
        pathway_id=rows[0].pathway_id,
        tab="letters",
    )
    tab = next(iter(window.findChildren(LettersTab)))
    tab.table.choose(0)


def show_letter_log(window: MainWindow) -> None:
    """What was sent to whom, with the newest chosen."""
    window.go_to("transfer", letters="sent")
    next(iter(window.findChildren(LetterLogView))).table.choose(0)


def show_sign_in(window: MainWindow) -> QWidget:
    """The page that asks who is there, as on a real database."""
    view = SignInView()
    view.show_question("Struer Demo Kommune", COUNSELLOR)
    return view


def show_backup(window: MainWindow) -> None:
    """The backups, of which one has just been made."""
    window.go_to("settings", page="backup")
    window.findChildren(QPushButton, "backupNow")[-1].click()
    table = window.findChildren(QTableView, "backupTable")[-1]
    table.setCurrentIndex(table.model().index(0, 0))


def show_backup_inside(window: MainWindow) -> QLabel:
    """What is in that backup, beside what is here now."""
    return photograph(window, lambda: _look_into_backup(window))


def show_backup_person(window: MainWindow) -> QLabel:
    """One citizen looked for in the backup."""

    def wish_one(dialog: QDialog) -> bool:
        assert isinstance(dialog, LookDialog)
        dialog.wish = Wish.ONE
        return True

    def search(dialog: QDialog) -> None:
        assert isinstance(dialog, PersonDialog)
        dialog.search_requested.emit("an")
        table = dialog.findChildren(QTableView, "personTable")[-1]
        table.setCurrentIndex(table.model().index(0, 0))

    return photograph(window, lambda: _look_into_backup(window), search, before=(wish_one,))


def _look_into_backup(window: MainWindow) -> None:
    show_backup(window)
    window.findChildren(QPushButton, "backupLook")[-1].click()


def show_sample(window: MainWindow) -> None:
    """Twenty look-ups of a month, with the first chosen."""
    window.go_to("settings", page="sample")
    table = window.findChildren(QTableView, "sampleTable")[-1]
    table.setCurrentIndex(table.model().index(0, 0))


def show_requests(window: MainWindow) -> None:
    """What a citizen has asked for and waits for."""
    folds = window.ctx.backend.read(worklist.work_today, mine=False)
    rows = (row for fold in folds for row in fold.rows if row.kind is WorkKind.CITIZEN_REQUEST)
    row = next(rows)
    assert row.participant_id is not None
    show_rights(window.ctx, row.participant_id, row.name)


def show_invented_passphrase(window: MainWindow) -> None:
    """A passphrase that opens nothing."""
    show_passphrase(window.ctx, "brombær kajak lanterne pindsvin", "forloeb-2026.zip")


def in_dialog(
    ask: Callable[[MainWindow], object], fill: Callable[[QDialog], object] = lambda dialog: None
) -> Show:
    """The dialog that an act opens, filled in, as it lies over the window; then it is cancelled."""

    return lambda window: photograph(window, lambda: ask(window), fill)


def photograph(
    window: MainWindow,
    ask: Callable[[], object],
    fill: Callable[[QDialog], object] = lambda dialog: None,
    *,
    before: tuple[Callable[[QDialog], object], ...] = (),
) -> QLabel:
    """The dialog that an act opens in the end, after those `before` it are answered so."""
    picture = QLabel()

    def look(dialog: QDialog) -> bool:
        dialog.show()
        fill(dialog)
        settle()
        picture.setPixmap(dialog.grab())
        dialog.hide()
        return False

    window.dialogs.answer(*before, look)
    ask()
    window.dialogs.answers = None
    return picture


def settle() -> None:
    """Layouts settle in posted events; the loop itself is not needed."""
    for _ in range(3):
        QCoreApplication.sendPostedEvents()
        QApplication.processEvents()


def type_quickly(dialog: QDialog) -> None:
    """A ward that calls."""
    assert isinstance(dialog, QuickDialog)
    dialog.form.set_value("name", "Ida Holm Olsen")
    dialog.form.set_value("phone", "61 62 63 64")
    dialog.source.edit.setFocus()
    QApplication.processEvents()  # what stands there is marked when the focus has come
    QTest.keyClicks(dialog.source.edit, "lunge")


def show_pass_on(window: MainWindow) -> None:
    """The first of the new referrals goes to a neighbour."""
    window.go_to("referrals")
    (row, *_) = window.ctx.backend.read(inbox.inbox_page, inbox.InboxFilter())
    answering.pass_on(window.ctx, row.pathway_id, row.name)


def press(window: MainWindow, area: str, action: str) -> None:
    """An act of an area, as from its menu."""
    window.go_to(area)
    window.screens[area].view.findChildren(QAction, action)[-1].trigger()


def show_closing(window: MainWindow) -> None:
    """Everybody on the course in one form."""
    show_course(window)
    window.screens["courses"].view.findChildren(QAction, "closeCourseAction")[-1].trigger()


def ring(dialog: QDialog) -> None:
    """A number on the display that nobody here has."""
    assert isinstance(dialog, IncomingDialog)
    dialog.number.setText("20 99 88 77")
    dialog.number.returnPressed.emit()


def agree(dialog: QDialog) -> None:
    """She has said yes."""
    assert isinstance(dialog, PassOnDialog)
    dialog.agreed.setChecked(True)


def course_in_the_middle(window: MainWindow) -> tuple[UUID, PersonRow]:
    """The running group with most meetings held, and the first who has come to most of them."""
    backend = window.ctx.backend
    groups = backend.read(courses.page, CourseFilter(formats=(ProgrammeFormat.GROUP,)))
    course = max(groups, key=lambda one: (one.held < one.meetings, one.held, one.taken))
    people = backend.read(course_page.course_page, course.id).people
    return course.id, max(people, key=_times_present)


def _times_present(person: PersonRow) -> int:
    return sum(cell.mark is AttendanceMark.PRESENT for cell in person.cells)
