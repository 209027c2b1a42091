"""The epikrise after the half-year call as a MedCom file: asked, answered and sent by keys, and read back."""

from __future__ import annotations

import uuid
from datetime import date, time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from counsellor_app.clock import instant
from counsellor_app.exchange import xdis15_reader
from counsellor_app.kinds.interview import ConsentKind
from counsellor_app.kinds.letter import LetterChannel, LetterKind
from counsellor_app.models import DatedRule, Municipality
from counsellor_app.services.letters import letter_list
from counsellor_app.services.office import rules
from counsellor_app.services.trace import audit
from counsellor_app.services.transaction import Transaction
from counsellor_app.ui import follow_up, today
from counsellor_app.ui.dialogs import Dialogs
from counsellor_app.ui.follow_up.view import FollowUpView
from counsellor_app.ui.screen import Context
from counsellor_app.ui.today import call_desk
from counsellor_app.ui.today.view import TodayView
from tests.helpers.builders import Office
from tests.helpers.letters import EPISODE, closed
from tests.helpers.medicine import a_consent

IN_WINDOW = date(2027, 4, 1)


@pytest.fixture
def pathway_id(office: Office) -> uuid.UUID:
    """Somebody with a CPR number and a practice that MedCom can address, in her window; the rule asks for a letter."""

    def prepare(session: Transaction) -> None:
        session.get_one(Municipality, office.municipality_id).gln = "5790001659592"
        rule = rules.EpikriseDays(half_year=True)
        session.add(DatedRule(kind=rule.kind, valid_from=date(2020, 1, 1), values=rule.values()))
        audit.record(session, "save_rule")

    office.system.write(prepare)
    made = closed(office)
    a_consent(office, made, ConsentKind.STOPBASE_FOLLOW_UP)
    office.clock.set(instant(IN_WINDOW, time(10)))
    return made


@pytest.fixture
def view(context: Context, qtbot: QtBot, pathway_id: uuid.UUID) -> FollowUpView:
    """Opfølgning with the cursor on her."""
    screen = follow_up.create(context)
    qtbot.addWidget(screen.view)
    assert isinstance(screen.view, FollowUpView)
    screen.view.show()
    screen.open()
    screen.view.table.choose(0)
    return screen.view


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the files go."""
    made = tmp_path / "ud"
    made.mkdir()
    return made


def answer_and_send(view: QWidget, keys: QWidget, dialogs: Dialogs, folder: Path) -> None:
    """Reached, smoke-free, satisfied, neither nicotine nor medicine; then the letter at once."""
    for key in "11411":
        QTest.keyClick(keys, Qt.Key(ord(key)))
    question = view.findChild(QLabel, "question_letter")
    assert isinstance(question, QLabel)
    assert question.text() == "Epikrise efter ½ år til Lægerne Testgade"
    dialogs.answer(folder)  # asked for once
    QTest.keyClick(keys, Qt.Key.Key_2)


def test_it_is_sent_by_a_key_and_says_what_she_answered(
    view: FollowUpView, office: Office, dialogs: Dialogs, pathway_id: uuid.UUID, folder: Path
) -> None:
    answer_and_send(view, view.table, dialogs, folder)

    rows = office.backend.read(letter_list.letters_of, pathway_id)
    (sent,) = (row for row in rows if row.kind is LetterKind.HALF_YEAR)
    assert (sent.channel, sent.sent_at is not None) == (LetterChannel.MEDCOM, True)
    (file,) = folder.iterdir()
    assert file.name == f"{sent.number}.xml", "the name of the file tells nothing about her"
    content = file.read_bytes()
    assert office.backend.read(letter_list.message_of, sent.id) == content

    note = xdis15_reader.read(content)
    assert xdis15_reader.misplaced(content) == []
    assert (note.identifier, note.status, note.episode) == (sent.number, "nytbrev", EPISODE)
    assert (note.sender, note.receiver) == ("5790001659592", "5790000121526")
    assert (note.receiver_number, note.patient) == ("079741", "2512484916")
    assert note.text.startswith(
        "Røgfri et halvt år efter stopdatoen (spurgt 1. april 2027): ja.\n"
        "Røgfri ved afslutning af forløbet: ja."
    )


def test_in_telephone_mode_it_goes_with_the_call_and_the_next_call_stands_there(
    context: Context,
    qtbot: QtBot,
    office: Office,
    dialogs: Dialogs,
    pathway_id: uuid.UUID,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(call_desk, "PAUSE_SECONDS", 0.0)
    screen = today.create(context)
    qtbot.addWidget(screen.view)
    assert isinstance(screen.view, TodayView)
    screen.view.show()
    screen.view.activateWindow()
    qtbot.waitUntil(screen.view.isActiveWindow)
    screen.open(telephone=True)
    telephone = screen.view.telephone
    assert telephone.name.text() == "Nancy Ann Berggren"

    answer_and_send(telephone, telephone, dialogs, folder)

    rows = office.backend.read(letter_list.letters_of, pathway_id)
    (sent,) = (row for row in rows if row.kind is LetterKind.HALF_YEAR)
    (file,) = folder.iterdir()
    assert (sent.channel, file.name) == (LetterChannel.MEDCOM, f"{sent.number}.xml")
    note = xdis15_reader.read(file.read_bytes())
    assert note.text.startswith("Røgfri et halvt år efter stopdatoen (spurgt 1. april 2027): ja.")
    assert telephone.done.text().startswith("Alle opkald er klaret.")
