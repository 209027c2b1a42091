"""The epikrise after the half-year call as a MedCom file: asked, answered and sent by keys, and read back."""

from __future__ import annotations

import uuid
from datetime import date, time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
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
from counsellor_app.ui import follow_up
from counsellor_app.ui.dialogs import Dialogs
from counsellor_app.ui.follow_up.view import FollowUpView
from counsellor_app.ui.screen import Context
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


def test_it_is_sent_by_a_key_and_says_what_she_answered(
    view: FollowUpView, office: Office, dialogs: Dialogs, pathway_id: uuid.UUID, tmp_path: Path
) -> None:
    for key in "11411":  # reached, smoke-free, satisfied, neither nicotine nor medicine
        QTest.keyClick(view.table, Qt.Key(ord(key)))
    question = view.findChild(QLabel, "question_letter")
    assert isinstance(question, QLabel)
    assert question.text() == "Epikrise efter ½ år til Lægerne Testgade"
    folder = tmp_path / "ud"
    folder.mkdir()
    dialogs.answer(folder)  # where the files go, asked for once
    QTest.keyClick(view.table, Qt.Key.Key_2)

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
