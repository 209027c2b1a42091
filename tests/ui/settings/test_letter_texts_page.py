"""A team lead words a letter: sees it while typing, saves it, takes back a former wording; nothing typed is lost."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from counsellor_app.services.letters import letter_texts
from counsellor_app.services.letters.letter_texts import LetterTextDraft
from counsellor_app.ui.screen import Context, Screen
from counsellor_app.ui.settings import letter_texts_page
from counsellor_app.ui.settings.letter_texts_page import LetterTextsPage
from tests.helpers.builders import Office
from tests.ui.conftest import SaidMessages

OWN = "Emne: Ring til os\nKære {navn}\n\nRing til {rådgiver} på {telefon}."


@pytest.fixture
def screen(qtbot: QtBot, context: Context, office: Office) -> Screen:
    context.backend.actor = office.team_lead
    made = letter_texts_page.create(context)
    qtbot.addWidget(made.view)
    made.view.show()
    made.open(name="no_contact")
    return made


def page(screen: Screen) -> LetterTextsPage:
    assert isinstance(screen.view, LetterTextsPage)
    return screen.view


def saved(office: Office, name: str = "no_contact") -> str:
    rows = office.as_actor(office.team_lead).read(letter_texts.letter_texts)
    return next(row.body for row in rows if row.name == name)


def test_what_is_typed_is_shown_as_it_will_look_and_saved(screen: Screen, office: Office) -> None:
    view = page(screen)
    view.body.setPlainText(OWN)
    assert view.subject.text() == "Ring til os"
    assert view.shown.text() == "Kære Anna Eksempel\n\nRing til Mette Holm på 12 34 56 78."
    view.save.click()
    assert saved(office) == OWN
    assert not view.save.isEnabled()
    assert view.versions.count() == 2, "the former wording can be taken back"
    view.original.click()
    view.save.click()
    assert saved(office) != OWN


def test_who_goes_on_writing_after_it_was_saved_goes_on_where_she_was(screen: Screen) -> None:
    view = page(screen)
    view.body.setPlainText(OWN + " ")  # the blank at the end is not kept
    cursor = view.body.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.End)
    view.body.setTextCursor(cursor)
    view.save.click()
    view.body.insertPlainText(" Hilsen os")
    assert view.body.toPlainText().endswith("{telefon}. Hilsen os")


def test_a_wrong_line_is_told_while_it_is_typed_and_not_saved(
    screen: Screen, office: Office
) -> None:
    view, before = page(screen), saved(office)
    view.body.setPlainText(OWN + "\n{ukendt}")
    assert "Linje 5" in view.error.text()
    view.save.click()
    assert saved(office) == before
    assert view.body.toPlainText().endswith("{ukendt}")


def test_what_is_not_saved_waits_while_another_text_is_read(screen: Screen) -> None:
    view = page(screen)
    view.body.setPlainText(OWN)
    view.texts.choose_where(lambda row: row.name == "epikrise")
    assert view.body.toPlainText() != OWN
    view.texts.choose_where(lambda row: row.name == "no_contact")
    assert view.body.toPlainText() == OWN
    assert view.save.isEnabled()


def test_what_a_colleague_saved_meanwhile_is_not_written_over_unseen(
    screen: Screen, office: Office, messages: SaidMessages
) -> None:
    view = page(screen)
    view.body.setPlainText(OWN)
    theirs = LetterTextDraft("no_contact", OWN + "\nHilsen")
    office.as_actor(office.team_lead).write(letter_texts.save_letter_text, theirs)
    view.save.click()
    assert saved(office) == theirs.body
    assert "imens" in messages.texts[-1]
    assert view.body.toPlainText() == OWN, "what was typed is still there"
    view.save.click()
    assert saved(office) == OWN
