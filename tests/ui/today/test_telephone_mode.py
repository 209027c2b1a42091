"""Telephone mode: the whole window is one call, one key ends it, and the next one stands there."""

from __future__ import annotations

import uuid
from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from counsellor_app.ids import new_id
from counsellor_app.kinds.call import CallDirection, CallOutcome, CallPurpose, PartOfDay
from counsellor_app.kinds.follow_up import FollowUpKind
from counsellor_app.kinds.interview import ConsentKind
from counsellor_app.kinds.letter import LetterKind
from counsellor_app.kinds.people import Relation
from counsellor_app.models import CourseClosing, FollowUp, Pathway
from counsellor_app.services.calls.calls import NOTE_FORM, CallDraft, CallRow, calls_of, log_call
from counsellor_app.services.interview import form_drafts
from counsellor_app.services.letters import letter_list
from counsellor_app.services.pathway import pathways
from counsellor_app.services.people import search
from counsellor_app.services.trace import audit
from counsellor_app.services.transaction import Transaction
from counsellor_app.ui import today
from counsellor_app.ui.referrals.quick_view import QuickDialog
from counsellor_app.ui.screen import Context, Screen
from counsellor_app.ui.today import call_desk
from counsellor_app.ui.today.incoming_dialog import IncomingDialog
from counsellor_app.ui.today.presenter import TodayPresenter
from counsellor_app.ui.today.telephone_view import TelephoneView
from counsellor_app.ui.today.view import TodayView
from tests.helpers.builders import (
    TODAY,
    Office,
    a_contact_person,
    a_participant,
    a_pathway,
    working_hours,
)
from tests.helpers.medicine import a_consent
from tests.ui.conftest import SaidMessages


@pytest.fixture(autouse=True)
def _no_pause(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(call_desk, "PAUSE_SECONDS", 0.0)


@pytest.fixture
def people(office: Office) -> list[uuid.UUID]:
    """Three referrals, the longest waiting first; the last one asked for the evening."""
    working_hours(office)
    waits = (("Ærø", 9, "+4530112233", ""), ("Nielsen", 8, "40506070", ""))
    made = [
        a_pathway(
            office,
            a_participant(office, given_name="Åse", surname=name, phone=phone, best_time=best),
            received_on=TODAY - timedelta(days=days),
        )
        for name, days, phone, best in (*waits, ("Poulsen", 6, "20202020", "helst om aftenen"))
    ]
    return made


@pytest.fixture
def screen(qtbot: QtBot, people: list[uuid.UUID], context: Context) -> Screen:
    return shown(qtbot, context, telephone=True)


def shown(qtbot: QtBot, context: Context, **what: Any) -> Screen:
    """The area in a window that has the keyboard."""
    made = today.create(context)
    qtbot.addWidget(made.view)
    made.view.resize(1200, 800)
    made.view.show()
    made.view.activateWindow()
    qtbot.waitUntil(made.view.isActiveWindow)
    made.open(**what)
    made.take_focus()
    return made


def phone(screen: Screen) -> TelephoneView:
    assert isinstance(screen.view, TodayView)
    return screen.view.telephone


def presenter(screen: Screen) -> TodayPresenter:
    assert isinstance(screen.presenter, TodayPresenter)
    return screen.presenter


def press(screen: Screen, *keys: str | Qt.Key, on: QWidget | None = None) -> None:
    for key in keys:
        if isinstance(key, str):
            QTest.keyClicks(on or phone(screen), key)
        else:
            QTest.keyClick(on or phone(screen), key)


def logged(office: Office, pathway_id: uuid.UUID) -> tuple[CallRow, ...]:
    return office.backend.read(calls_of, pathway_id)


def test_one_key_a_call_and_straight_on_to_the_next(
    screen: Screen, office: Office, people: list[uuid.UUID]
) -> None:
    view = phone(screen)
    assert view.name.text() == "Åse Ærø"
    assert (view.phone.text(), view.place.text()) == ("30 11 22 33", "3 opkald tilbage")
    assert "Taler jeg med Åse?" in view.script.text()
    assert "ryge" not in view.message.text()
    press(screen, "4", "5")
    assert [call.outcome for call in logged(office, people[0])] == [CallOutcome.NO_ANSWER]
    assert [call.outcome for call in logged(office, people[1])] == [CallOutcome.VOICE_MAIL]
    assert (view.name.text(), view.place.text()) == ("Åse Poulsen", "1 opkald tilbage")
    press(screen, "7")
    assert view.done.text().startswith("Alle opkald er klaret.")
    assert view.place.text() == "0 opkald tilbage"


def test_the_note_is_saved_with_the_call_that_alt_and_a_digit_ends(
    screen: Screen, office: Office, people: list[uuid.UUID]
) -> None:
    view = phone(screen)
    press(screen, Qt.Key.Key_N)
    assert view.note.hasFocus()
    QTest.keyClicks(view.note, "4 børn, ring efter 15")
    QTest.keyClick(view.note, Qt.Key.Key_4, Qt.KeyboardModifier.AltModifier)
    call = logged(office, people[0])[0]
    assert (call.outcome, call.note) == (CallOutcome.NO_ANSWER, "4 børn, ring efter 15")
    assert view.note_text == ""
    assert not view.note.hasFocus(), "the digits are keys again"


def test_esc_leads_out_of_the_note_then_out_of_the_mode_and_nothing_is_lost(
    screen: Screen, office: Office, people: list[uuid.UUID]
) -> None:
    view = phone(screen)
    view.note.setFocus()
    QTest.keyClicks(view.note, "Ringer selv")
    QTest.keyClick(view.note, Qt.Key.Key_Escape)
    assert not view.note.hasFocus()
    assert presenter(screen).whole_window
    assert screen.back()
    assert not presenter(screen).whole_window
    kept = office.backend.read(form_drafts.kept, NOTE_FORM, people[0])
    assert kept == {"note": "Ringer selv"}
    assert logged(office, people[0]) == ()
    screen.open(telephone=True)
    assert phone(screen).note_text == "Ringer selv"


def test_somebody_rings_in_the_middle_and_then_one_is_back_where_one_was(
    screen: Screen, office: Office, context: Context, people: list[uuid.UUID]
) -> None:
    view = phone(screen)
    press(screen, "4")
    QTest.keyClicks(view.note, "Halvvejs")

    def dial(dialog: QDialog) -> bool:
        assert isinstance(dialog, IncomingDialog)
        dialog.number.setText("20202020")
        QTest.keyClick(dialog.number, Qt.Key.Key_Return)
        return dialog.chosen is not None

    context.dialogs.answer(dial)
    screen.open(incoming_call=True)
    assert (view.name.text(), view.place.text()) == ("Åse Poulsen", "indgående opkald")
    assert view.note_text == ""
    assert [each.key for each in view.keys._outcomes] == ["1", "2", "3", "7", "8"]
    assert all(each.outcome.reached for each in view.keys._outcomes), "who rings us is reached"
    press(screen, "1", "1")  # booked at once
    call = logged(office, people[2])[0]
    assert (call.outcome, call.direction) == (CallOutcome.INTERVIEW_BOOKED, CallDirection.IN)
    assert call.outcome.reached
    assert (view.name.text(), view.note_text) == ("Åse Nielsen", "Halvvejs")
    press(screen, "8")
    assert logged(office, people[1])[0].note == "Halvvejs"


def test_a_note_is_kept_while_somebody_types_without_a_pause(
    qtbot: QtBot, screen: Screen, office: Office, people: list[uuid.UUID]
) -> None:
    note, typed = phone(screen).note, ""
    phone(screen)._rest.setInterval(60)

    def kept() -> str:
        draft = office.backend.read(form_drafts.kept, NOTE_FORM, people[0]) or {}
        return str(draft.get("note", ""))

    for _ in range(40):  # never as long between two letters as typing must rest
        QTest.keyClicks(note, "x")
        typed += "x"
        qtbot.wait(10)
        if kept():
            break
    assert kept()
    assert typed.startswith(kept())


def test_somebody_new_rings_in_the_middle_and_nothing_is_lost(
    screen: Screen, office: Office, context: Context, people: list[uuid.UUID]
) -> None:
    view = phone(screen)
    QTest.keyClicks(view.note, "Halvvejs")

    def dial(dialog: QDialog) -> bool:
        assert isinstance(dialog, IncomingDialog)
        dialog.number.setText("99 88 77 66")
        QTest.keyClick(dialog.number, Qt.Key.Key_Return)
        dialog._start_new()
        return True

    def add(dialog: QDialog) -> bool:
        assert isinstance(dialog, QuickDialog)
        QTest.keyClicks(dialog.form.fields["name"], "Bo Friis")
        QTest.keyClick(dialog.form.fields["name"], Qt.Key.Key_Return)
        return bool(dialog.result())

    context.dialogs.answer(dial, add)
    screen.open(incoming_call=True)
    found = office.backend.read(search.find_people, "99887766")
    assert [row.name for row in found] == ["Friis, Bo"]
    assert (view.name.text(), view.note_text) == ("Åse Ærø", "Halvvejs")
    assert presenter(screen).telephone.is_on
    press(screen, "4")
    assert logged(office, people[0])[0].note == "Halvvejs"
    assert view.name.text() == "Åse Nielsen"


def test_it_may_be_skipped_and_comes_again(screen: Screen, people: list[uuid.UUID]) -> None:
    view = phone(screen)
    press(screen, Qt.Key.Key_PageDown)
    assert view.name.text() == "Åse Nielsen"
    press(screen, "4")
    assert view.name.text() == "Åse Poulsen"
    press(screen, "4")
    assert view.name.text() == "Åse Ærø", "who was skipped is rung last"


def test_the_next_attempt_is_proposed_in_words_and_changed_by_keys(
    screen: Screen, office: Office, people: list[uuid.UUID]
) -> None:
    view = phone(screen)
    assert view.next_try.words.text() == (
        "Intet svar? Næste forsøg: onsdag 7. oktober om formiddagen – 1 forsøg om eftermiddagen"
    )
    press(screen, Qt.Key.Key_Plus, Qt.Key.Key_T)
    assert "torsdag 8. oktober om eftermiddagen – som du har valgt" in view.next_try.words.text()
    press(screen, Qt.Key.Key_Minus)
    assert "onsdag 7. oktober om eftermiddagen" in view.next_try.words.text()
    press(screen, "4")
    found = office.backend.read(lambda session: session.get_one(Pathway, people[0]))
    assert found.due_from == date(2026, 10, 7)
    call = logged(office, people[0])[0]
    assert (call.call_again_on, call.call_again_time) == (found.due_from, PartOfDay.AFTERNOON.value)


def test_after_the_attempts_one_key_writes_and_one_closes(
    qtbot: QtBot, office: Office, context: Context, messages: SaidMessages
) -> None:
    working_hours(office)
    pathway_id = a_pathway(office, received_on=TODAY - timedelta(days=9))
    a_consent(office, pathway_id, ConsentKind.SMS)
    for _ in range(3):
        office.backend.write(log_call, CallDraft(pathway_id, CallOutcome.NO_ANSWER))
    made = shown(qtbot, context)
    view = made.view
    assert isinstance(view, TodayView)
    assert view.call.after.heading.text() == "3 forgæves forsøg"
    QTest.keyClick(view.table, Qt.Key.Key_S)
    (letter,) = office.backend.read(letter_list.letters_of, pathway_id)
    assert letter.kind is LetterKind.SMS_CALL_US
    assert messages.texts[-1].startswith("Teksten er kopieret")
    assert view.call.after.heading.text() == "Venter på svar senest 19.10.2026"
    office.clock.set(TODAY + timedelta(days=15))
    made.open()
    assert view.call.after.heading.text() == "Svarfristen er overskredet: 19.10.2026"
    QTest.keyClick(view.table, Qt.Key.Key_L)
    assert messages.texts[-1] == "Lukket som ikke truffet: Nancy Ann Berggren"
    closed = office.backend.read(lambda session: session.get_one(Pathway, pathway_id))
    assert closed.closed_on == TODAY + timedelta(days=15)


def test_who_may_be_called_instead_stands_beside_the_number(
    qtbot: QtBot, office: Office, context: Context
) -> None:
    person = a_participant(office)
    a_contact_person(office, person, name="Kim", relation=Relation.SUPPORT_PERSON)
    a_contact_person(office, person, name="Ulla", may_be_called=False)
    a_pathway(office, person)
    made = shown(qtbot, context, telephone=True)
    lines = [each.text() for each in phone(made).findChildren(QLabel)]
    assert any("Kim" in line and "40 50 60 70" in line for line in lines)
    assert not any("Ulla" in line for line in lines), "without consent nobody is named"


def test_a_running_call_keeps_the_window_unlocked(screen: Screen, context: Context) -> None:
    assert not context.presence.is_held()
    press(screen, Qt.Key.Key_K)
    assert context.presence.is_held()
    press(screen, "4")
    assert not context.presence.is_held()


def test_the_evening_has_who_asked_for_it_and_who_lacks_an_attempt_after_17(
    screen: Screen, office: Office, context: Context
) -> None:
    screen.back()
    view = screen.view
    assert isinstance(view, TodayView)
    view.look_chosen.emit("evening")
    assert [row.name for row in view.table.all_rows()] == ["Åse Poulsen"]
    assert view.title.text() == "Telefonaften"
    view.telephone_requested.emit()
    assert view.telephone.name.text() == "Åse Poulsen"
    assert view.telephone.place.text() == "1 opkald tilbage"
    assert screen.back()
    assert view.title.text() == "Telefonaften", "back to where one was"
    assert screen.back()
    assert len(view.table.all_rows()) == 3


def test_a_half_year_call_is_logged_as_an_attempt_of_its_follow_up(
    qtbot: QtBot, office: Office, context: Context
) -> None:
    pathway_id = a_pathway(office, received_on=TODAY - timedelta(days=300))

    def close(session: Transaction) -> None:
        closing: dict[str, Any] = {"closed_by_id": office.counsellor.id, "closed_at": session.now}
        session.add(
            CourseClosing(
                id=new_id(),
                pathway_id=pathway_id,
                closed_on=TODAY - timedelta(days=170),
                epikrise_wanted=False,
                **closing,
            )
        )
        session.add(
            FollowUp(
                id=new_id(),
                pathway_id=pathway_id,
                kind=FollowUpKind.HALF_YEAR,
                base_on=TODAY - timedelta(days=180),
                due_from=TODAY - timedelta(days=20),
                ideal_on=TODAY,
                due_to=TODAY + timedelta(days=20),
            )
        )
        pathways.refresh(session, session.get_one(Pathway, pathway_id))
        audit.record(session, "close_course_for", pathway_id=pathway_id)

    office.system.write(close)
    made = shown(qtbot, context, telephone=True)
    assert phone(made).name.text() == "Nancy Ann Berggren"
    press(made, "4")
    call = logged(office, pathway_id)[0]
    assert (call.purpose, call.outcome) == (CallPurpose.FOLLOW_UP, CallOutcome.NO_ANSWER)
    made.back()
    made.open(telephone=True)
    assert phone(made).done.text().startswith("Ingen skal ringes op nu.")
