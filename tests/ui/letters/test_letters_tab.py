"""Breve in the window: read before it goes, sent as a file, printed, copied, cancelled."""

from __future__ import annotations

import uuid
from pathlib import Path

import pytest
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from counsellor_app.kinds.interview import ConsentKind
from counsellor_app.kinds.letter import LetterChannel, LetterKind, ReceiverKind
from counsellor_app.models import CourseClosing, Municipality, Participant, Pathway
from counsellor_app.services.follow_up import closings
from counsellor_app.services.follow_up.closings import ClosingDraft
from counsellor_app.services.letters import letter_list
from counsellor_app.services.letters.letter_list import LetterRow
from counsellor_app.services.trace import audit
from counsellor_app.services.transaction import Transaction
from counsellor_app.ui.dialogs import Dialogs
from counsellor_app.ui.letters import person_tab
from counsellor_app.ui.letters.person_tab import LettersTabPresenter
from counsellor_app.ui.letters.view import LettersTab
from counsellor_app.ui.screen import Context, Screen
from tests.helpers.builders import Office, a_course, a_participant, a_pathway, an_enrolment
from tests.helpers.medicine import a_consent, a_practice


@pytest.fixture
def pathway_id(office: Office) -> uuid.UUID:
    """Her course is closed, and she consented to a letter to her GP."""

    def address(session: Transaction) -> None:
        session.get_one(Municipality, office.municipality_id).gln = "5790001659592"
        audit.record(session, "edit_municipality")

    office.system.write(address)
    pathway_id = a_pathway(office, a_participant(office, practice_id=a_practice(office)))
    an_enrolment(office, a_course(office), pathway_id)
    a_consent(office, pathway_id, ConsentKind.GP_LETTER)
    office.backend.write(closings.close_course_for, ClosingDraft(pathway_id, smoke_free=True))
    return pathway_id


@pytest.fixture
def screen(context: Context, qtbot: QtBot, pathway_id: uuid.UUID) -> Screen:
    screen = person_tab.create_tab(context)
    qtbot.addWidget(screen.view)
    presenter = screen.presenter
    assert isinstance(presenter, LettersTabPresenter)
    presenter.show_pathway(uuid.uuid4(), pathway_id, False)
    return screen


@pytest.fixture
def view(screen: Screen) -> LettersTab:
    assert isinstance(screen.view, LettersTab)
    return screen.view


def written(office: Office, pathway_id: uuid.UUID) -> tuple[LetterRow, ...]:
    return office.backend.read(letter_list.letters_of, pathway_id)


def test_the_letter_is_read_before_it_goes(view: LettersTab) -> None:
    assert view.writing.receiver.text() == "Til: Lægerne Testgade"
    assert "Røgfri ved afslutning: ja." in view.writing.text.toPlainText()
    assert not view.writing.drop.isHidden()


def test_its_key_shows_it_on_paper_only_while_the_tab_is_shown(
    view: LettersTab, dialogs: Dialogs
) -> None:
    action = view.findChild(QAction, "letterPaperAction")
    assert isinstance(action, QAction)
    assert not action.isEnabled(), "another tab of the page may have the same key"
    view.show()
    dialogs.answer(True)
    action.trigger()
    assert not dialogs.answers, "the preview was shown"
    view.hide()
    assert not action.isEnabled()


def test_it_is_sent_as_a_file_that_names_nobody(
    view: LettersTab, context: Context, office: Office, pathway_id: uuid.UUID, tmp_path: Path
) -> None:
    context.dialogs.answer(tmp_path)
    view.writing.form.set_value("remark", "Har fået en plan med hjem.")
    view.writing.send.click()
    (row,) = written(office, pathway_id)
    assert row.channel is LetterChannel.MEDCOM
    (file,) = tmp_path.glob("*.xml")
    assert file.stem == row.number
    assert b"Har f\xc3\xa5et en plan med hjem." in file.read_bytes()
    assert context.settings.now.letter_folder == str(tmp_path), "it is asked for once"
    assert office.backend.read(lambda s: s.get_one(Pathway, pathway_id).closed_on)
    assert view.writing.drop.isHidden()
    assert view.writing.send.text() == "Send MedCom-fil igen"
    assert not view.writing.send.property("primary"), "it has gone: to send it is no next step"


def test_a_copied_letter_is_noted_and_can_be_cancelled(
    view: LettersTab, context: Context, office: Office, pathway_id: uuid.UUID
) -> None:
    view.writing.copy.click()
    assert "Røgfri ved afslutning: ja." in QGuiApplication.clipboard().text()
    view.table.choose(0)
    context.dialogs.answer(True)
    view.cancel.click()
    (row,) = written(office, pathway_id)
    assert row.channel is LetterChannel.COPY
    assert row.cancelled_at is not None
    assert not view.writing.drop.isHidden()


def test_a_printed_letter_is_shown(
    view: LettersTab, context: Context, office: Office, pathway_id: uuid.UUID
) -> None:
    context.dialogs.answer(True)
    view.writing.print.click()
    assert context.dialogs.shown == ["Vis udskrift"]
    assert len(written(office, pathway_id)) == 1


def test_what_forbids_it_is_said_instead(
    view: LettersTab, office: Office, pathway_id: uuid.UUID, screen: Screen
) -> None:
    a_consent(office, pathway_id, ConsentKind.GP_LETTER, given=False)
    presenter = screen.presenter
    assert isinstance(presenter, LettersTabPresenter)
    presenter.reload()
    assert "ikke samtykke" in view.writing.refused.text()
    assert not view.writing.send.isEnabled()


def test_the_text_is_changed_and_goes_as_it_stands(
    view: LettersTab, context: Context, office: Office, pathway_id: uuid.UUID, tmp_path: Path
) -> None:
    context.dialogs.answer(tmp_path)
    view.writing.text.setPlainText("Røgfri: ja.\nSkrevet af mig.")
    assert "Rettet af dig" in view.writing.by_hand.text()
    view.writing.send.click()
    (row,) = written(office, pathway_id)
    assert row.text == "Røgfri: ja.\nSkrevet af mig."
    assert view.writing.by_hand.text() == "", "the next letter follows the facts again"


def test_what_is_typed_is_there_again_when_the_program_was_ended(
    view: LettersTab, context: Context, pathway_id: uuid.UUID, qtbot: QtBot
) -> None:
    view.writing.text.setPlainText("Halvt færdigt")
    view.writing.rested.emit()
    again = person_tab.create_tab(context)
    qtbot.addWidget(again.view)
    assert isinstance(again.presenter, LettersTabPresenter)
    assert isinstance(again.view, LettersTab)
    again.presenter.show_pathway(uuid.uuid4(), pathway_id, False)
    assert again.view.writing.text.toPlainText() == "Halvt færdigt"
    again.view.writing.reset.click()
    assert "Røgfri ved afslutning: ja." in again.view.writing.text.toPlainText()


def test_a_sent_letter_is_corrected_by_a_new_one(
    view: LettersTab, context: Context, office: Office, pathway_id: uuid.UUID, tmp_path: Path
) -> None:
    context.dialogs.answer(tmp_path)
    view.writing.send.click()
    view.table.choose(0)
    view.correct.click()
    assert "Erstatter brevet" in view.writing.correcting.text()
    assert "erstatter vores brev af 5. oktober 2026" in view.writing.text.toPlainText()
    view.writing.send.click()
    newer, older = written(office, pathway_id)
    assert (newer.corrects_id, older.replaced) == (older.id, True)
    view.table.choose(1)
    assert view.correct.isHidden(), "what is replaced is not corrected again"


def test_the_correction_of_a_changed_letter_begins_with_what_was_sent(
    view: LettersTab, context: Context, office: Office, pathway_id: uuid.UUID, qtbot: QtBot
) -> None:
    text = view.writing.text.toPlainText()
    view.writing.text.setPlainText(f"{text}\nHun har fået et nyt arbejde.")
    view.writing.copy.click()
    view.table.choose(0)
    (row,) = written(office, pathway_id)

    def smokes(session: Transaction) -> None:
        closings = select(CourseClosing).where(CourseClosing.pathway_id == pathway_id)
        session.scalars(closings).one().smoke_free = False
        audit.record(session, "edit_closing")

    office.system.write(smokes)
    view.correct.click()
    card = view.writing
    assert "nyt arbejde" in card.text.toPlainText()
    assert "Rettet af dig" in card.by_hand.text()
    told = card.news.findChild(QLabel, "letterChange0")
    assert isinstance(told, QLabel)
    assert told.text() == "»Røgfri ved afslutning: ja.« er nu »Røgfri ved afslutning: nej.«"
    again = person_tab.create_tab(context)  # the program was ended in between
    qtbot.addWidget(again.view)
    assert isinstance(again.presenter, LettersTabPresenter)
    assert isinstance(again.view, LettersTab)
    again.presenter.show_pathway(uuid.uuid4(), pathway_id, False)
    card = again.view.writing
    assert "Erstatter brevet" in card.correcting.text()
    take = card.news.findChild(QPushButton, "takeIn0")
    assert isinstance(take, QPushButton)
    take.click()
    assert "Røgfri ved afslutning: nej." in card.text.toPlainText()
    assert card.news.isHidden(), "nothing is left to take in"
    card.copy.click()
    newer, older = written(office, pathway_id)
    assert (newer.corrects_id, older.id) == (row.id, row.id)
    assert "nyt arbejde" in newer.text


def test_a_letter_that_waits_for_its_receipt_is_seen_to(
    view: LettersTab, context: Context, office: Office, pathway_id: uuid.UUID, tmp_path: Path
) -> None:
    context.dialogs.answer(tmp_path)
    view.writing.send.click()
    view.table.choose(0)
    assert not view.settle.isHidden()
    view.settle.click()
    (row,) = written(office, pathway_id)
    assert row.settled
    assert view.settle.isHidden()


def test_a_letter_to_the_citizen_says_when_hers_is_no_language_of_ours(
    view: LettersTab, office: Office, pathway_id: uuid.UUID
) -> None:
    def speak(session: Transaction) -> None:
        person_id = session.get_one(Pathway, pathway_id).participant_id
        session.get_one(Participant, person_id).interpreter_language = "polsk"
        audit.record(session, "edit_participant")

    office.system.write(speak)
    view.writing.choose((LetterKind.NO_CONTACT, ReceiverKind.PARTICIPANT))
    view.writing.chosen.emit()
    assert "polsk" in view.writing.lacking.text()
    assert view.writing.send.isHidden()
    assert view.writing.text.toPlainText().startswith("Kære")
    view.writing.language.set_value("en")
    view.writing.chosen.emit()
    assert view.writing.text.toPlainText().startswith("Dear")


def opened_again(context: Context, qtbot: QtBot, pathway_id: uuid.UUID) -> LettersTab:
    """The tab as the next start of the program shows it."""
    again = person_tab.create_tab(context)
    qtbot.addWidget(again.view)
    again.view.setProperty("screen", again)
    assert isinstance(again.presenter, LettersTabPresenter)
    assert isinstance(again.view, LettersTab)
    again.presenter.show_pathway(uuid.uuid4(), pathway_id, False)
    return again.view


def test_a_remark_and_the_texts_of_two_letters_are_there_again(
    view: LettersTab, context: Context, pathway_id: uuid.UUID, qtbot: QtBot, tmp_path: Path
) -> None:
    other = (LetterKind.NO_CONTACT, ReceiverKind.PARTICIPANT)
    view.writing.form.set_value("remark", "Ring til hende")
    view.writing.text.setPlainText("Epikrise i hånden")
    view.writing.rested.emit()
    view.writing.what.set_value(other)
    view.writing.text.setPlainText("Skrevet i hånden")
    view.writing.rested.emit()

    again = opened_again(context, qtbot, pathway_id)
    assert again.writing.kind() == other
    assert again.writing.text.toPlainText() == "Skrevet i hånden"
    assert again.writing.form.value("remark") == "Ring til hende"
    again.writing.what.set_value((LetterKind.EPIKRISE, ReceiverKind.PRACTICE))
    assert again.writing.text.toPlainText() == "Epikrise i hånden"
    context.dialogs.answer(tmp_path)
    again.writing.send.click()
    third = opened_again(context, qtbot, pathway_id)
    assert third.writing.text.toPlainText() == "Skrevet i hånden", "what was not sent still waits"


def test_a_correction_that_was_begun_is_one_in_the_next_window_too(
    view: LettersTab,
    context: Context,
    office: Office,
    pathway_id: uuid.UUID,
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    context.dialogs.answer(tmp_path)
    view.writing.send.click()
    view.table.choose(0)
    view.correct.click()
    again = opened_again(context, qtbot, pathway_id)
    assert "Erstatter brevet" in again.writing.correcting.text()
    again.writing.send.click()
    newer, older = written(office, pathway_id)
    assert newer.corrects_id == older.id
