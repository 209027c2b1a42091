"""Breve in the window: read before it goes, sent as a file, printed, copied, cancelled."""

from __future__ import annotations

import uuid
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from counsellor_app.kinds.interview import ConsentKind
from counsellor_app.kinds.letter import LetterChannel
from counsellor_app.models import Municipality, Pathway
from counsellor_app.services.follow_up import closings
from counsellor_app.services.follow_up.closings import ClosingDraft
from counsellor_app.services.letters import letters
from counsellor_app.services.letters.letters import LetterRow
from counsellor_app.services.trace import audit
from counsellor_app.services.transaction import Transaction
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
    return office.backend.read(letters.letters_of, pathway_id)


def test_the_letter_is_read_before_it_goes(view: LettersTab) -> None:
    assert view.writing.receiver.text() == "Til: Lægerne Testgade"
    assert "Røgfri ved afslutning: ja." in view.writing.text.toPlainText()
    assert not view.writing.drop.isHidden()


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
