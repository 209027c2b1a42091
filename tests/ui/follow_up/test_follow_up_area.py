"""Opfølgning in the window: the call by keyboard, one key an answer."""

from __future__ import annotations

import uuid
from dataclasses import replace
from datetime import date, time, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from counsellor_app.clock import instant
from counsellor_app.kinds.call import CallOutcome
from counsellor_app.kinds.follow_up import FollowUpOutcome
from counsellor_app.kinds.interview import ConsentKind
from counsellor_app.kinds.letter import LetterKind
from counsellor_app.models import DatedRule, Participant, Pathway
from counsellor_app.services.follow_up import closings, follow_up_list, follow_ups
from counsellor_app.services.follow_up.closings import ClosingDraft
from counsellor_app.services.follow_up.follow_up_list import FollowUpScope
from counsellor_app.services.follow_up.follow_up_rows import FollowUpRow
from counsellor_app.services.follow_up.follow_ups import AttemptDraft
from counsellor_app.services.letters import letter_list
from counsellor_app.services.office import rules
from counsellor_app.services.trace import audit
from counsellor_app.services.transaction import Transaction
from counsellor_app.ui import follow_up
from counsellor_app.ui.dialogs import Dialogs
from counsellor_app.ui.follow_up import person_tab
from counsellor_app.ui.follow_up.question_order import Face
from counsellor_app.ui.follow_up.questions import OUTCOMES, SATISFACTION, SMOKING
from counsellor_app.ui.follow_up.view import FollowUpView
from counsellor_app.ui.screen import Context, Screen
from tests.helpers.builders import Office, a_course, a_participant, a_pathway, an_enrolment
from tests.helpers.medicine import a_consent, a_practice
from tests.ui.conftest import SaidMessages, WentTo

IN_WINDOW = date(2027, 4, 1)


@pytest.fixture
def pathways(office: Office) -> list[uuid.UUID]:
    """Two people in the window; the second leaves it a week later."""
    found = []
    for place, name in enumerate(("Berggren", "Nielsen")):
        pathway_id = a_pathway(office, a_participant(office, surname=name, cpr=None))
        an_enrolment(office, a_course(office), pathway_id)
        a_consent(office, pathway_id, ConsentKind.STOPBASE_FOLLOW_UP)
        office.clock.advance(timedelta(days=7 * place))
        office.backend.write(closings.close_course_for, ClosingDraft(pathway_id))
        found.append(pathway_id)
    office.clock.set(instant(IN_WINDOW, time(10)))
    return found


@pytest.fixture
def screen(context: Context, qtbot: QtBot, pathways: list[uuid.UUID]) -> Screen:
    screen = follow_up.create(context)
    qtbot.addWidget(screen.view)
    screen.view.show()
    screen.open()
    view = screen.view
    assert isinstance(view, FollowUpView)
    view.table.setFocus()
    return screen


def view_of(screen: Screen) -> FollowUpView:
    assert isinstance(screen.view, FollowUpView)
    return screen.view


def press(screen: Screen, *keys: str) -> None:
    for key in keys:
        QTest.keyClick(view_of(screen).table, Qt.Key(ord(key)))


def row_of(office: Office, pathway_id: uuid.UUID) -> FollowUpRow:
    (row,) = office.backend.read(follow_up_list.follow_ups_of, pathway_id)
    return row


def test_a_key_an_answer_keeps_them_and_brings_the_next(
    screen: Screen, office: Office, pathways: list[uuid.UUID], messages: SaidMessages
) -> None:
    view = view_of(screen)
    assert view.card.name.text() == "Nancy Ann Berggren"
    press(screen, "1")
    assert view.card.questions.faces.currentIndex() == SMOKING
    press(screen, "1")
    assert view.card.questions.faces.currentIndex() == SATISFACTION
    press(screen, "4")
    press(screen, "1", "1")  # neither nicotine nor medicine; free of both she has no new attempt
    row = row_of(office, pathways[0])
    assert (row.outcome, row.smoke_free, row.satisfaction) == (FollowUpOutcome.ANSWERED, True, 4)
    assert view.card.name.text() == "Nancy Ann Nielsen"
    assert view.card.questions.faces.currentIndex() == OUTCOMES
    assert messages.texts == ["Svarene er gemt."]


def test_a_question_below_the_edge_comes_into_sight_and_then_the_list_again(
    screen: Screen, qtbot: QtBot
) -> None:
    view = view_of(screen)
    view.resize(900, 260)
    qtbot.waitUntil(lambda: view.height() == 260)
    press(screen, "1")
    question = view.findChild(QLabel, "question_smoking")
    assert isinstance(question, QLabel)
    qtbot.waitUntil(lambda: question.visibleRegion().boundingRect() == question.rect())
    assert view.head.visibleRegion().isEmpty(), "there is no room for both"
    assert screen.back()
    qtbot.waitUntil(lambda: not view.table.visibleRegion().isEmpty())


def test_the_question_has_its_exact_words(screen: Screen) -> None:
    press(screen, "1")
    question = screen.view.findChild(QLabel, "question_smoking")
    assert isinstance(question, QLabel)
    assert question.text() == "Har du været røgfri lige siden ovennævnte tilbud hos os?"


def test_an_attempt_is_one_key_with_its_note(
    screen: Screen, office: Office, pathways: list[uuid.UUID]
) -> None:
    view = view_of(screen)
    view.card.note.setPlainText("På ferie")
    press(screen, "5")
    (attempt,) = row_of(office, pathways[0]).attempts
    assert (attempt.outcome, attempt.note) == (CallOutcome.VOICE_MAIL, "På ferie")
    assert view.card.note.toPlainText() == ""
    assert view.card.name.text() == "Nancy Ann Berggren"


def test_not_reached_waits_until_the_rule_is_met(
    screen: Screen, office: Office, pathways: list[uuid.UUID]
) -> None:
    view = view_of(screen)
    row = row_of(office, pathways[0])
    press(screen, "8")
    assert row_of(office, pathways[0]).outcome is None
    draft = AttemptDraft(row.id, CallOutcome.NO_ANSWER)
    for day, hour in ((1, 10), (2, 10), (3, 10), (4, 17)):
        office.clock.set(instant(IN_WINDOW.replace(day=day), time(hour, 30)))
        office.backend.write(follow_ups.log_attempt, replace(draft, id=uuid.uuid4()))
    screen.open()
    assert view.card.questions.not_reached.isEnabled()
    press(screen, "8")
    assert row_of(office, pathways[0]).outcome is FollowUpOutcome.NOT_REACHED


def test_reading_again_does_not_interrupt_the_questions(
    screen: Screen, office: Office, pathways: list[uuid.UUID]
) -> None:
    view = view_of(screen)
    press(screen, "1", "2")
    a_consent(office, pathways[1], ConsentKind.SMS)
    screen.open()
    assert view.card.questions.faces.currentIndex() == SATISFACTION
    assert screen.back()
    assert view.card.questions.faces.currentIndex() == OUTCOMES


def test_the_day_to_call_again_is_asked_for(
    screen: Screen, office: Office, pathways: list[uuid.UUID]
) -> None:
    view = view_of(screen)
    press(screen, "2")
    questions = view.card.questions
    keep = view.findChild(QPushButton, "followUpKeepDay")
    assert isinstance(keep, QPushButton)
    keep.click()
    assert row_of(office, pathways[0]).attempts == ()
    questions.day_form.set_value("call_again_on", IN_WINDOW + timedelta(days=2))
    keep.click()
    (attempt,) = row_of(office, pathways[0]).attempts
    assert attempt.call_again_on == IN_WINDOW + timedelta(days=2)


@pytest.fixture
def with_practice(office: Office, pathways: list[uuid.UUID]) -> list[uuid.UUID]:
    """Both agreed to a letter to their practice, and the rule asks for one after the call."""
    practice_id = a_practice(office)
    for pathway_id in pathways:
        a_consent(office, pathway_id, ConsentKind.GP_LETTER)

    def make(session: Transaction) -> None:
        for pathway_id in pathways:
            person_id = session.get_one(Pathway, pathway_id).participant_id
            session.get_one(Participant, person_id).practice_id = practice_id
        rule = rules.EpikriseDays(half_year=True)
        session.add(DatedRule(kind=rule.kind, valid_from=date(2020, 1, 1), values=rule.values()))
        audit.record(session, "save_rule")

    office.system.write(make)
    return pathways


def sent_letters(office: Office, pathway_id: uuid.UUID) -> list[LetterKind]:
    rows = office.backend.read(letter_list.letters_of, pathway_id)
    return [row.kind for row in rows if row.sent_at is not None]


def test_the_letter_after_the_call_is_the_last_question_of_the_rule(
    with_practice: list[uuid.UUID],
    screen: Screen,
    office: Office,
    navigation: WentTo,
    dialogs: Dialogs,
) -> None:
    press(screen, "1", "1", "4", "1", "1")
    question = screen.view.findChild(QLabel, "question_letter")
    assert isinstance(question, QLabel)
    assert question.text() == "Epikrise efter ½ år til Lægerne Testgade"
    assert row_of(office, with_practice[0]).outcome is None, "the call is not over yet"
    dialogs.answer(True)  # the paper, to print
    press(screen, "2")  # at once: on paper, for she has no CPR number
    assert row_of(office, with_practice[0]).outcome is FollowUpOutcome.ANSWERED
    assert sent_letters(office, with_practice[0]) == [LetterKind.HALF_YEAR]
    press(screen, "1", "1", "4", "1", "1", "1")
    assert row_of(office, with_practice[1]).outcome is FollowUpOutcome.ANSWERED
    assert sent_letters(office, with_practice[1]) == []
    (area, what) = navigation.went[-1]
    assert (area, what["pathway_id"], what["tab"]) == ("participants", with_practice[1], "letters")


def test_a_call_that_was_made_offers_its_letter_until_it_is_sent(
    with_practice: list[uuid.UUID], screen: Screen, office: Office, dialogs: Dialogs
) -> None:
    view = view_of(screen)
    press(screen, "1", "1", "4", "1", "1", "3")  # later
    assert sent_letters(office, with_practice[0]) == []
    view.scope.set_value(FollowUpScope.CLOSED)
    assert view.card.name.text() == "Nancy Ann Berggren"
    assert view.card.questions.faces.currentIndex() == Face.LETTER
    assert not screen.back()
    view.table.setFocus()
    dialogs.answer(True)
    press(screen, "2")
    assert sent_letters(office, with_practice[0]) == [LetterKind.HALF_YEAR]
    assert view.card.questions.isHidden()


def test_an_extra_follow_up_on_the_page_of_a_person(
    context: Context, qtbot: QtBot, office: Office, pathways: list[uuid.UUID]
) -> None:
    tab = person_tab.create_tab(context)
    qtbot.addWidget(tab.view)
    presenter, view = tab.presenter, tab.view
    assert isinstance(presenter, person_tab.FollowUpTabPresenter)
    assert isinstance(view, person_tab.FollowUpTab)
    presenter.show_pathway(uuid.uuid4(), pathways[0], False)
    assert view.card.name.text() == "Nancy Ann Berggren"
    view.form.set_value("ideal_on", date(2027, 9, 1))
    view.extra_requested.emit(date(2027, 9, 1))
    assert view.table.rows.rowCount() == 2
