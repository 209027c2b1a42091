"""The first hour of the day by keyboard: a ward's twenty referrals become twenty logged calls."""

from __future__ import annotations

import uuid
from collections import Counter
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot
from sqlalchemy import Engine, select

from counsellor_app.ids import new_id
from counsellor_app.kinds.call import CallDirection, CallOutcome
from counsellor_app.kinds.interview import ConsentKind
from counsellor_app.kinds.pathway import CloseReason
from counsellor_app.kinds.referral import ReferralSource
from counsellor_app.models import Call, Pathway, Referral
from counsellor_app.services.trace import audit, undo
from counsellor_app.services.transaction import Transaction
from counsellor_app.settings import Settings
from counsellor_app.ui.machine_settings import MachineSettings
from counsellor_app.ui.main_window import MainWindow
from counsellor_app.ui.today import call_desk
from counsellor_app.ui.today.incoming_dialog import IncomingDialog
from counsellor_app.walk.hands import Hands
from tests.helpers.builders import (
    TODAY,
    Office,
    a_participant,
    a_pathway,
    an_office,
    working_hours,
)
from tests.helpers.medicine import a_consent
from tests.helpers.pictures import dress

WARD, PEOPLE, MOST_PRESSES = "Lungemedicinsk Afdeling", 20, 60


class CountingHands(Hands):
    """Counts what is pressed; a note is typed beyond that."""

    presses = 0

    def press(self, keys: str, times: int = 1) -> None:
        self.presses += times
        super().press(keys, times)

    def press_all(self, *keys: str) -> None:
        """One after the other."""
        for each in keys:
            self.press(each)


@pytest.fixture(autouse=True)
def _no_pause(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(call_desk, "PAUSE_SECONDS", 0.0)


@pytest.fixture
def office(sqlite_database: Engine) -> Office:
    made = an_office(sqlite_database)
    working_hours(made)
    return made


@pytest.fixture
def window(qtbot: QtBot, office: Office) -> Iterator[MainWindow]:
    dress()
    kept: list[Settings] = []
    made = MainWindow(
        office.backend,
        MachineSettings(Settings(), kept.append),
        database="Prøve",
        inline_jobs=True,
    )
    qtbot.addWidget(made)
    made.resize(1440, 900)
    made.show()
    made.activateWindow()
    made.go_to("today")
    yield made
    made.close()


def referred_by_a_ward(office: Office, count: int) -> list[uuid.UUID]:
    """Letters of one ward, received a week ago."""
    found = []
    for number in range(count):
        person = a_participant(office, surname=f"Nr{number:02}", phone=f"+45202223{number:02}")
        pathway_id = a_pathway(
            office,
            person,
            source=ReferralSource.HOSPITAL,
            received_on=TODAY - timedelta(days=6),
            counsellor_id=None,
        )
        found.append(pathway_id)

        def letter(session: Transaction, pathway_id: uuid.UUID = pathway_id) -> None:
            session.add(
                Referral(
                    id=new_id(),
                    pathway_id=pathway_id,
                    source=ReferralSource.HOSPITAL,
                    electronic=True,
                    letter_identifier=str(pathway_id)[:14],
                    sender_department=WARD,
                    clinical_text="Ryger 20 om dagen. Vil gerne have hjælp.",
                    received_on=TODAY - timedelta(days=6),
                    registered_at=session.now,
                )
            )
            audit.record(session, "take_in", pathway_id=pathway_id)

        office.system.write(letter)
    return found


def calls(office: Office) -> list[Call]:
    return list(office.backend.read(lambda session: session.scalars(select(Call)).all()))


@pytest.mark.timeout(120)
def test_twenty_referrals_of_a_ward_are_called_in_under_sixty_keys(
    window: MainWindow, office: Office, tmp_path: Path
) -> None:
    referred_by_a_ward(office, PEOPLE)
    window.go_to("today")
    hands = CountingHands(window, tmp_path)
    hands.press("F8")
    assert not window.rail.isVisible(), "the whole window is one call"
    for number in range(PEOPLE):
        if number % 5 == 0:
            hands.press_all("1", "1")  # reached, and the first free time
        else:
            hands.press("N")
            hands.type("Ringede, ingen tog den")
            hands.press("Alt+4")
    made = calls(office)
    assert len(made) == PEOPLE
    assert Counter(call.outcome for call in made) == {
        CallOutcome.INTERVIEW_BOOKED: 4,
        CallOutcome.NO_ANSWER: 16,
    }
    assert all(call.note for call in made if call.outcome is CallOutcome.NO_ANSWER)
    assert hands.presses < MOST_PRESSES
    hands.press("Esc", 2)  # the message of the last booking, then the mode
    assert window.rail.isVisible()


@pytest.mark.timeout(120)
def test_who_is_never_reached_is_written_to_waited_for_and_closed_and_each_step_comes_back(
    window: MainWindow, office: Office, tmp_path: Path
) -> None:
    (pathway_id,) = referred_by_a_ward(office, 1)
    a_consent(office, pathway_id, ConsentKind.SMS)
    hands = CountingHands(window, tmp_path)
    day = TODAY
    for _ in range(3):
        window.go_to("today")
        hands.press_all("F8", "4", "Esc")
        day = pathway(office, pathway_id).due_from or day
        office.clock.set(day)
    window.go_to("today")
    assert len(calls(office)) == 3
    hands.press("S")
    asked = pathway(office, pathway_id)
    assert asked.due_from is not None
    assert asked.due_from > day
    hands.press("Ctrl+Z")
    assert pathway(office, pathway_id).due_from == calls(office)[-1].at.date()
    hands.press_all("Esc", "S")
    office.clock.set(asked.due_from)
    window.go_to("today")
    hands.press("L")
    closed = pathway(office, pathway_id)
    assert (closed.close_reason, closed.closed_on) == (CloseReason.NOT_REACHED, asked.due_from)
    last = office.backend.read(undo.last_undoable)
    assert last is not None
    assert last.label == "close_pathway"


@pytest.mark.timeout(120)
def test_f9_in_the_middle_of_a_call(window: MainWindow, office: Office, tmp_path: Path) -> None:
    first, _, third = referred_by_a_ward(office, 3)
    window.go_to("today")
    hands = CountingHands(window, tmp_path)
    hands.press_all("F8", "N")
    hands.type("Taler med hende nu")

    def dial(dialog: QDialog) -> bool:
        assert isinstance(dialog, IncomingDialog)
        dialog.number.setText("20 22 23 02")
        dialog.number.returnPressed.emit()
        return dialog.chosen is not None

    window.dialogs.answer(dial)
    hands.press("F9")
    hands.press("7")
    hands.press("Alt+8")
    made = {call.pathway_id: call for call in calls(office)}
    assert made[third].direction is CallDirection.IN
    assert made[third].outcome.reached
    assert (made[first].note, made[first].outcome) == ("Taler med hende nu", CallOutcome.OTHER)


def pathway(office: Office, pathway_id: uuid.UUID) -> Pathway:
    return office.backend.read(lambda session: session.get_one(Pathway, pathway_id))
