"""The working day by keyboard: one key logs a call, and the next person stands there."""

from __future__ import annotations

import uuid
from datetime import date, time, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from counsellor_app.kinds import sms
from counsellor_app.kinds.call import (
    AppointmentKind,
    AppointmentState,
    CallDirection,
    CallOutcome,
    CallPurpose,
)
from counsellor_app.kinds.course import AttendanceMark, Setting
from counsellor_app.models import Appointment, Attendance, AuditEntry, Pathway
from counsellor_app.services.calendars.appointments import AppointmentDraft, book_appointment
from counsellor_app.services.calls.calls import NOTE_FORM, CallRow, calls_of
from counsellor_app.services.interview import form_drafts
from counsellor_app.services.pathway.pathway_closing import close_declined
from counsellor_app.services.people import journal_transfer
from counsellor_app.services.trace import undo
from counsellor_app.ui import today
from counsellor_app.ui.referrals.quick_view import QuickDialog
from counsellor_app.ui.screen import Context, Screen
from counsellor_app.ui.sms.batch_dialog import SmsBatchDialog
from counsellor_app.ui.today import call_desk
from counsellor_app.ui.today.incoming_dialog import IncomingDialog
from counsellor_app.ui.today.presenter import TodayPresenter
from counsellor_app.ui.today.view import TodayView
from tests.helpers.builders import (
    TODAY,
    Office,
    a_course,
    a_participant,
    a_pathway,
    a_programme,
    an_enrolment,
    at,
    working_hours,
)
from tests.ui.conftest import SaidMessages, WentTo


@pytest.fixture(autouse=True)
def _no_pause(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(call_desk, "PAUSE_SECONDS", 0.0)


@pytest.fixture
def people(office: Office) -> list[uuid.UUID]:
    """Three referrals, the longest waiting first."""
    working_hours(office)
    waits = (("Ærø", 9, "+4530112233"), ("Nielsen", 8, "40506070"), ("Poulsen", 6, "20202020"))
    return [
        a_pathway(
            office,
            a_participant(office, given_name="Åse", surname=name, phone=phone),
            received_on=TODAY - timedelta(days=days),
        )
        for name, days, phone in waits
    ]


@pytest.fixture
def screen(qtbot: QtBot, people: list[uuid.UUID], context: Context) -> Screen:
    made = today.create(context)
    qtbot.addWidget(made.view)
    made.view.resize(1200, 800)
    made.view.show()
    made.view.activateWindow()
    qtbot.waitExposed(made.view)
    made.open()
    made.take_focus()
    return made


def view_of(screen: Screen) -> TodayView:
    assert isinstance(screen.view, TodayView)
    return screen.view


def presenter_of(screen: Screen) -> TodayPresenter:
    assert isinstance(screen.presenter, TodayPresenter)
    return screen.presenter


def press(qtbot: QtBot, screen: Screen, keys: str) -> None:
    for key in keys:
        QTest.keyClicks(view_of(screen).table, key)


def logged(office: Office, pathway_id: uuid.UUID) -> tuple[CallRow, ...]:
    return office.backend.read(calls_of, pathway_id)


def test_one_key_logs_the_call_and_the_next_one_stands_there(
    qtbot: QtBot, screen: Screen, office: Office, people: list[uuid.UUID]
) -> None:
    view = view_of(screen)
    assert (view.call.name.text(), view.call.phone.text()) == ("Åse Ærø", "30 11 22 33")
    press(qtbot, screen, "4")
    assert [call.outcome for call in logged(office, people[0])] == [CallOutcome.NO_ANSWER]
    assert view.call.name.text() == "Åse Nielsen"
    press(qtbot, screen, "57")
    assert [call.outcome for call in logged(office, people[1])] == [CallOutcome.VOICE_MAIL]
    assert [call.outcome for call in logged(office, people[2])] == [CallOutcome.DECLINED]
    assert view.pane_shown() is not view.call


def test_what_is_taken_back_is_chosen_again_but_not_while_something_is_typed(
    qtbot: QtBot, screen: Screen, office: Office
) -> None:
    view, ctx = view_of(screen), presenter_of(screen).ctx

    def take_back() -> None:
        row = office.backend.read(undo.last_undoable)
        assert row is not None
        ctx.write(undo.undo, row.id)

    press(qtbot, screen, "45")
    take_back()
    assert view.call.name.text() == "Åse Nielsen"
    take_back()
    assert view.call.name.text() == "Åse Ærø"
    press(qtbot, screen, "4")
    view.call.note.setPlainText("Ringer efter ferien")
    take_back()
    assert view.call.name.text() == "Åse Nielsen"
    assert view.call.note.toPlainText() == "Ringer efter ferien"


def test_a_key_pressed_twice_is_not_the_next_persons(
    qtbot: QtBot,
    screen: Screen,
    office: Office,
    people: list[uuid.UUID],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(call_desk, "PAUSE_SECONDS", 5.0)
    press(qtbot, screen, "44")
    assert len(logged(office, people[0])) == 1
    assert logged(office, people[1]) == ()


def test_the_look_at_each_person_is_logged(
    qtbot: QtBot, screen: Screen, office: Office, people: list[uuid.UUID]
) -> None:
    press(qtbot, screen, "4")

    def looked_at() -> list[uuid.UUID | None]:
        return office.backend.read(
            lambda session: [
                entry.pathway_id
                for entry in session.query(AuditEntry).order_by(AuditEntry.sequence)
                if entry.action == "open_call_pane"
            ]
        )

    assert looked_at() == people[:2]


def test_a_time_is_booked_with_two_keys(
    qtbot: QtBot, screen: Screen, office: Office, people: list[uuid.UUID], messages: SaidMessages
) -> None:
    press(qtbot, screen, "12")
    call = logged(office, people[0])[0]
    assert call.outcome is CallOutcome.INTERVIEW_BOOKED
    booked = office.backend.read(lambda session: session.query(Appointment).one())
    assert booked.starts_at == at(TODAY + timedelta(days=1), time(9, 0))
    assert messages.texts == ["Samtale aftalt ti 6/10 09.00: Åse Ærø"]
    assert view_of(screen).call.name.text() == "Åse Nielsen"


def test_call_again_asks_for_the_day(
    qtbot: QtBot, screen: Screen, office: Office, people: list[uuid.UUID]
) -> None:
    press(qtbot, screen, "2")
    form = view_of(screen).call.keys.day_form
    QTest.keyClicks(form.fields["call_again_on"], "8/10")
    QTest.keyClicks(form.fields["call_again_time"], "1030")
    QTest.keyClick(form.fields["call_again_time"], Qt.Key.Key_Return)
    call = logged(office, people[0])[0]
    assert (call.call_again_on, call.call_again_time) == (date(2026, 10, 8), "10.30")
    press(qtbot, screen, "3")
    assert screen.back()
    assert logged(office, people[1]) == ()


def test_a_note_is_kept_while_typing_and_saved_with_its_call(
    qtbot: QtBot, screen: Screen, office: Office, people: list[uuid.UUID]
) -> None:
    note, table = view_of(screen).call.note, view_of(screen).table
    QTest.keyClicks(note, "Ringer selv 4 gange")
    assert logged(office, people[0]) == ()
    QTest.keyClick(table, Qt.Key.Key_Down)
    assert note.toPlainText() == ""
    kept = office.backend.read(form_drafts.kept, NOTE_FORM, people[0])
    assert kept == {"note": "Ringer selv 4 gange"}
    QTest.keyClick(table, Qt.Key.Key_Up)
    assert note.toPlainText() == "Ringer selv 4 gange"
    press(qtbot, screen, "8")
    assert logged(office, people[0])[0].note == "Ringer selv 4 gange"
    assert office.backend.read(form_drafts.kept, NOTE_FORM, people[0]) is None
    assert note.toPlainText() == ""


def test_n_goes_to_the_note_and_esc_back_to_the_list(qtbot: QtBot, screen: Screen) -> None:
    view = view_of(screen)
    press(qtbot, screen, "n")
    qtbot.waitUntil(view.call.note.hasFocus)
    QTest.keyClicks(view.call.note, "4 børn")  # letters and digits are the note's own
    assert view.call.note_text == "4 børn"
    assert screen.back()
    assert view.table.hasFocus()
    assert not screen.back()


def test_the_number_is_copied_for_a_while(
    qtbot: QtBot, screen: Screen, context: Context, messages: SaidMessages
) -> None:
    context.settings.change(clipboard_seconds=0)
    clipboard = QGuiApplication.clipboard()
    QTest.keyClick(view_of(screen).table, Qt.Key.Key_K)
    assert messages.texts == ["30 11 22 33 er kopieret."]
    qtbot.waitUntil(lambda: clipboard.text() == "")


def test_the_call_that_was_logged_is_copied_to_the_journal_with_one_key(
    qtbot: QtBot, screen: Screen, office: Office, people: list[uuid.UUID], messages: SaidMessages
) -> None:
    view, clipboard = view_of(screen), QGuiApplication.clipboard()
    carry = next(each for each in view.actions() if each.objectName() == "carry_call")
    assert view.call.carry.isHidden()
    carry.trigger()
    assert messages.texts[-1].startswith("Der er ikke noteret noget opkald endnu.")
    QTest.keyClicks(view.call.note, "Ringer selv efter ferien")
    press(qtbot, screen, "4")
    assert view.call.name.text() == "Åse Nielsen", "the next one stands there already"
    assert view.call.carry.text() == "Kopiér opkaldet til journal: Åse Ærø"
    QTest.keyClick(view.table, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    assert "Ringer selv efter ferien" in clipboard.text()
    assert messages.texts[-1].startswith("Åse Ærø: Kopieret og stemplet som overført")
    assert office.backend.read(journal_transfer.count_waiting, people[0]) == 0


def test_the_list_follows_what_others_do(
    screen: Screen, office: Office, people: list[uuid.UUID]
) -> None:
    presenter_of(screen).ctx.write(close_declined, people[0])
    assert view_of(screen).call.name.text() == "Åse Nielsen"


def test_an_incoming_call_lands_on_the_person(
    qtbot: QtBot, screen: Screen, context: Context, office: Office, people: list[uuid.UUID]
) -> None:
    def dial(dialog: QDialog) -> bool:
        assert isinstance(dialog, IncomingDialog)
        dialog.number.setText("20 20 20 20")
        QTest.keyClick(dialog.number, Qt.Key.Key_Return)
        return bool(dialog.result())

    context.dialogs.answer(dial)
    screen.open(incoming_call=True)
    assert view_of(screen).call.name.text() == "Åse Poulsen"
    press(qtbot, screen, "8")
    call = logged(office, people[2])[0]
    assert (call.direction, call.purpose) == (CallDirection.IN, CallPurpose.CALL_BACK)
    assert view_of(screen).call.name.text() == "Åse Ærø"


def test_a_call_in_a_programme_by_telephone_is_the_meeting(
    qtbot: QtBot, screen: Screen, context: Context, office: Office, messages: SaidMessages
) -> None:
    programme = a_programme(office, phone_counts=True, setting=Setting.TELEPHONE)
    course = a_course(office, programme, starts_on=TODAY)
    person = a_participant(office, given_name="Karla", surname="Quist", phone="21212121")
    pathway_id = a_pathway(office, person)
    enrolment_id = an_enrolment(office, course, pathway_id)

    def dial(dialog: QDialog) -> bool:
        assert isinstance(dialog, IncomingDialog)
        dialog.number.setText("21 21 21 21")
        QTest.keyClick(dialog.number, Qt.Key.Key_Return)
        return bool(dialog.result())

    def marks() -> list[AttendanceMark | None]:
        statement = select(Attendance.mark).where(Attendance.enrolment_id == enrolment_id)
        return office.backend.read(lambda session: list(session.scalars(statement)))

    context.dialogs.answer(dial, dial)
    screen.open(incoming_call=True)
    box = view_of(screen).call.meeting
    assert box.isVisible()
    assert box.isChecked()
    press(qtbot, screen, "M")
    assert not box.isChecked()
    press(qtbot, screen, "M")
    press(qtbot, screen, "1")
    assert marks() == [AttendanceMark.PHONE]
    assert messages.texts[-1].startswith("Mødegang 1 på ")
    screen.open(incoming_call=True)
    assert not box.isVisible()  # it is marked


def test_an_unknown_caller_may_be_somebody_new(
    qtbot: QtBot, screen: Screen, context: Context, navigation: WentTo
) -> None:
    def dial(dialog: QDialog) -> bool:
        assert isinstance(dialog, IncomingDialog)
        dialog.number.setText("99 99 99 99")
        QTest.keyClick(dialog.number, Qt.Key.Key_Return)
        assert dialog.chosen is None
        dialog._start_new()
        return True

    def typed(dialog: QDialog) -> bool:
        assert isinstance(dialog, QuickDialog)
        numbers.append(dialog.form.value("phone"))
        return False

    numbers: list[str] = []
    context.dialogs.answer(dial, typed)
    screen.open(incoming_call=True)
    assert numbers == ["99 99 99 99"], "the number on the display stands there already"
    assert navigation.went == [], "she is registered without leaving the call"


def test_another_time_is_found_in_the_calendar(
    qtbot: QtBot, screen: Screen, office: Office, people: list[uuid.UUID]
) -> None:
    press(qtbot, screen, "16")
    grid = view_of(screen).calendar.grid
    QTest.keyClick(grid, Qt.Key.Key_Right)
    QTest.keyClick(grid, Qt.Key.Key_Return)
    assert logged(office, people[0])[0].outcome is CallOutcome.INTERVIEW_BOOKED
    booked = office.backend.read(lambda session: session.query(Appointment).one())
    assert booked.starts_at.date() == TODAY + timedelta(days=1)
    assert view_of(screen).call.name.text() == "Åse Nielsen"


def test_the_calendar_books_moves_and_calls_off_by_keyboard(
    qtbot: QtBot, screen: Screen, office: Office, people: list[uuid.UUID]
) -> None:
    view = view_of(screen)
    view.look_chosen.emit("day")
    calendar, booking = view.calendar, view.calendar.booking
    QTest.keyClick(calendar.grid, Qt.Key.Key_Return)
    booking.form.set_value("kind", AppointmentKind.BUSY)
    booking.form.set_value("note", "Teammøde")
    booking.book.click()

    def booked() -> Appointment:
        return office.backend.read(lambda session: session.query(Appointment).one())

    first = booked().starts_at
    grid = calendar.grid
    QTest.keyClick(grid, Qt.Key.Key_Up)
    QTest.keyClick(grid, Qt.Key.Key_Down)
    assert calendar.entry.title.text() == "Teammøde"
    QTest.keyClick(grid, Qt.Key.Key_4)
    QTest.keyClick(grid, Qt.Key.Key_Down)
    QTest.keyClick(grid, Qt.Key.Key_Return)
    assert booked().starts_at > first
    QTest.keyClick(grid, Qt.Key.Key_3)
    assert booked().state is AppointmentState.CANCELLED
    assert screen.back()
    assert view.table.isVisible()


def test_an_agreement_opens_its_person_and_can_be_missed(
    qtbot: QtBot, screen: Screen, office: Office, people: list[uuid.UUID], navigation: WentTo
) -> None:
    start = at(TODAY, time(13, 0))
    draft = AppointmentDraft(
        office.counsellor.id, start, start + timedelta(minutes=45), pathway_id=people[2]
    )
    presenter_of(screen).ctx.write(book_appointment, draft)
    view = view_of(screen)
    assert view.table.choose_where(lambda row: getattr(row, "appointment_id", None) == draft.id)
    press(qtbot, screen, "1")
    area, what = navigation.went[0]
    assert (area, what["tab"]) == ("participants", "interview")
    press(qtbot, screen, "2")
    stage = office.backend.read(lambda session: session.get_one(Pathway, people[2]).stage)
    assert stage.value == "received"


def test_mine_and_the_teams(screen: Screen, office: Office) -> None:
    view = view_of(screen)
    a_pathway(office, a_participant(office), counsellor_id=office.team_lead.user_id)
    view.team_chosen.emit(True)
    assert view.count.text() == "4 opgaver · de ældste først"
    assert view.whose.text().startswith("Teamets")


def test_reminders_say_when_and_where_but_not_what(
    qtbot: QtBot, screen: Screen, office: Office, context: Context
) -> None:
    course_id = a_course(office, starts_on=TODAY + timedelta(days=1), place="Sundhedscenter Struer")
    an_enrolment(office, course_id)
    texts = []

    def read(dialog: QDialog) -> bool:
        assert isinstance(dialog, SmsBatchDialog)
        texts.append(dialog.message.toPlainText())
        states.append(dialog.table.rows.index(0, 3).data())
        assert not dialog.save.isEnabled()
        return True

    states: list[str] = []
    context.dialogs.answer(read)
    view_of(screen).reminders_requested.emit()
    assert texts == ["Husk din aftale tirsdag d. 6. oktober kl. 16.30, Sundhedscenter Struer."]
    assert sms.length(texts[0]).fits
    assert "ryge" not in texts[0].lower()
    assert states == ["udeladt: intet samtykke til sms"]


def test_an_empty_day_says_so(qtbot: QtBot, office: Office, context: Context) -> None:
    made = today.create(context)
    qtbot.addWidget(made.view)
    made.view.show()
    made.open()
    shown = made.view.findChild(QLabel, "todayNothing")
    assert shown is not None
    assert shown.text().startswith("Alt er gjort.")
