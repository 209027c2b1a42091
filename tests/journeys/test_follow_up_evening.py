"""A follow-up evening by keyboard: fifteen calls after 17, each ended, answered or tried, and one begins again."""

from __future__ import annotations

import uuid
from collections import Counter
from collections.abc import Iterator
from datetime import date, time, timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from sqlalchemy import Engine, select

from counsellor_app.clock import instant
from counsellor_app.ids import new_id
from counsellor_app.kinds.call import CallOutcome, CallPurpose
from counsellor_app.kinds.course import EnrolmentState
from counsellor_app.kinds.follow_up import FollowUpKind, FollowUpOutcome
from counsellor_app.kinds.interview import ConsentForm, ConsentKind
from counsellor_app.models import Call, Consent, Course, CourseClosing, Enrolment, FollowUp, Pathway
from counsellor_app.services.pathway import pathways
from counsellor_app.services.people import consent_state
from counsellor_app.services.trace import audit, undo
from counsellor_app.services.transaction import Transaction
from counsellor_app.settings import Settings
from counsellor_app.ui.machine_settings import MachineSettings
from counsellor_app.ui.main_window import MainWindow
from counsellor_app.ui.today import call_desk
from counsellor_app.walk.hands import Hands
from tests.helpers.builders import Office, a_course, a_participant, a_pathway, an_office
from tests.helpers.pictures import dress

QUIT_ON, EVENING, PEOPLE = date(2026, 3, 20), date(2026, 9, 22), 15


@pytest.fixture(autouse=True)
def _no_pause(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(call_desk, "PAUSE_SECONDS", 0.0)


@pytest.fixture
def office(sqlite_database: Engine) -> Office:
    return an_office(sqlite_database, today=EVENING)


@pytest.fixture
def follow_ups(office: Office) -> list[uuid.UUID]:
    """Fifteen in their window; the first three have been tried in vain three times by day."""
    course_id = a_course(office, starts_on=QUIT_ON - timedelta(days=10), days=(0, 7, 42))
    found = []
    for number in range(PEOPLE):
        person = a_participant(office, surname=f"Nr{number:02}", phone=f"+45202223{number:02}")
        pathway_id = a_pathway(office, person, received_on=QUIT_ON - timedelta(days=30))
        found.append(_closed(office, pathway_id, course_id, number))
    office.clock.set(instant(EVENING, time(17, 5)))
    return found


def _closed(office: Office, pathway_id: uuid.UUID, course_id: uuid.UUID, number: int) -> uuid.UUID:
    follow_up_id = new_id()

    def make(session: Transaction) -> None:
        me, pathway = office.counsellor.id, session.get_one(Pathway, pathway_id)
        ended = QUIT_ON + timedelta(days=40)
        session.add(
            Enrolment(
                id=new_id(),
                course_id=course_id,
                programme_id=session.get_one(Course, course_id).programme_id,
                pathway_id=pathway_id,
                state=EnrolmentState.CLOSED,
                listed_at=session.now,
                joined_on=QUIT_ON,
            )
        )
        session.add(
            CourseClosing(
                id=new_id(),
                pathway_id=pathway_id,
                closed_on=ended,
                epikrise_wanted=False,
                closed_by_id=me,
                closed_at=session.now,
            )
        )
        session.add(
            Consent(
                id=new_id(),
                participant_id=pathway.participant_id,
                pathway_id=pathway_id,
                kind=ConsentKind.STOPBASE_FOLLOW_UP,
                given=True,
                given_on=QUIT_ON,
                form=ConsentForm.WRITTEN,
                registered_at=session.now,
                registered_by_id=me,
            )
        )
        session.add(
            FollowUp(
                id=follow_up_id,
                pathway_id=pathway_id,
                kind=FollowUpKind.HALF_YEAR,
                after_months=6,
                base_on=QUIT_ON,
                due_from=date(2026, 8, 20),
                ideal_on=date(2026, 9, 20),
                due_to=date(2026, 10, 1) + timedelta(days=number),
            )
        )
        session.flush()
        if number < 3:
            for day in (1, 2, 3):
                session.add(
                    Call(
                        id=new_id(),
                        pathway_id=pathway_id,
                        follow_up_id=follow_up_id,
                        at=instant(date(2026, 9, day), time(10)),
                        purpose=CallPurpose.FOLLOW_UP,
                        outcome=CallOutcome.NO_ANSWER,
                        user_id=me,
                    )
                )
        pathways.refresh(session, pathway)
        audit.record(session, "close_course", pathway_id=pathway_id)

    office.system.write(make)
    return follow_up_id


@pytest.fixture
def window(qtbot: QtBot, office: Office, follow_ups: list[uuid.UUID]) -> Iterator[MainWindow]:
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
    made.go_to("follow_up")
    yield made
    made.close()


def outcome_of(office: Office, follow_up_id: uuid.UUID) -> FollowUp:
    return office.backend.read(lambda session: session.get_one(FollowUp, follow_up_id))


def test_an_evening_of_fifteen_calls(
    window: MainWindow, office: Office, follow_ups: list[uuid.UUID], tmp_path: Path
) -> None:
    hands = Hands(window, tmp_path)
    hands.press("Ctrl+Shift+A")  # from the follow-ups straight into the first call
    hands.press("4")  # no answer: with the late attempt everything is there …
    for _ in range(2):
        hands.press("5")
    # smoke-free, satisfied 5, no nicotine, no medicine: nothing to begin again
    for _ in range(4):
        for key in ("1", "1", "5", "1", "1"):
            hands.press(key)
    # smokes, satisfied 3, cigarettes, patches for eight weeks, and wants to try again at once
    for key in ("1", "2", "3", "6", "Return", "2", "Return", "8", "Return", "1", "1"):
        hands.press(key)
    # smoke-free with snus: nicotine is told apart; no wish
    for key in ("1", "1", "4", "2", "Return", "1", "3"):
        hands.press(key)
    hands.press("6")  # wrong number
    hands.press("7")  # does not want to answer
    hands.press("3")  # dead, ill or moved …
    hands.press("2")  # … too ill
    for _ in range(3):
        hands.press("4")

    rows = [outcome_of(office, each) for each in follow_ups]
    assert Counter(row.outcome for row in rows) == {
        FollowUpOutcome.ANSWERED: 6,
        FollowUpOutcome.WRONG_NUMBER: 1,
        FollowUpOutcome.REFUSED: 1,
        FollowUpOutcome.DEAD_OR_ILL: 1,
        None: 6,
    }
    again, snus = rows[7], rows[8]
    assert (again.smoke_free, again.satisfaction, again.nicotine_free) == (False, 3, False)
    assert (again.medicine_products, again.medicine_weeks) == (["patch_24"], 8)
    assert (snus.smoke_free, snus.nicotine_free, snus.nicotine_products) == (True, False, ["snus"])
    new = office.backend.read(
        lambda session: session.scalars(
            select(Pathway).where(Pathway.previous_pathway_id == again.pathway_id)
        ).one()
    )
    assert office.backend.read(
        lambda session: consent_state.is_given(session, new.id, ConsentKind.STOPBASE_FOLLOW_UP)
    )
    calls = office.backend.read(
        lambda session: session.scalars(
            select(Call).where(Call.at >= instant(EVENING, time(17)))
        ).all()
    )
    assert len(calls) == PEOPLE, "each was rung once, after 17"

    hands.press("Esc")
    window.go_to("follow_up", pathway_id=rows[0].pathway_id)
    hands.press("8")  # four days, one of them late: not reached may be told now
    told = outcome_of(office, follow_ups[0])
    assert told.outcome is FollowUpOutcome.NOT_REACHED
    assert told.reason.startswith("4 forsøg: 01.09.2026 kl. 10.00")
    hands.press("Ctrl+Z")
    assert outcome_of(office, follow_ups[0]).outcome is None
    last = office.backend.read(undo.last_undoable)
    assert last is not None
    assert last.label == "call"
