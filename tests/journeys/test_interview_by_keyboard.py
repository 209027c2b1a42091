"""An interview by keyboard in the real window: the referral's words confirmed, laid aside, saved later."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from counsellor_app import paths
from counsellor_app.clock import FixedClock
from counsellor_app.kinds.interview import ConsentKind
from counsellor_app.kinds.pathway import Stage
from counsellor_app.models import Pathway, Referral
from counsellor_app.services.actor import SYSTEM
from counsellor_app.services.backend import Backend
from counsellor_app.services.office import sign_in
from counsellor_app.services.people import consent_state
from counsellor_app.services.trace import audit
from counsellor_app.services.transaction import Transaction
from counsellor_app.ui.dressing import machine_settings
from counsellor_app.ui.main_window import MainWindow
from counsellor_app.ui.opened import Opened, make_window, open_places
from counsellor_app.walk.hands import Hands
from tests.helpers.demonstrations import TODAY, Demonstrations
from tests.helpers.interviewing_process import chosen
from tests.helpers.pictures import dress


@pytest.fixture
def places(demonstrations: Demonstrations, tmp_path: Path) -> paths.Places:
    found = paths.places(tmp_path / "data")
    demonstrations.copy(found.data)
    return found


def opened_window(places: paths.Places, qtbot: QtBot) -> tuple[Opened, MainWindow]:
    machine, _ = machine_settings(places)
    opened = open_places(places, machine, today=TODAY)
    opened.backend.actor = opened.backend.read(sign_in.demonstration_actor, "MH")
    window = make_window(opened, machine, inline_jobs=True)
    qtbot.addWidget(window)
    window.resize(1440, 900)
    window.show()
    return opened, window


def at_the_interview(opened: Opened, window: MainWindow, tmp_path: Path) -> tuple[Hands, Any]:
    def who(session: Transaction) -> tuple[Any, Any]:
        pathway = session.get_one(Pathway, chosen(session))
        return pathway.participant_id, pathway.id

    person, pathway = opened.backend.read(who)
    window.go_to("participants", participant_id=person, pathway_id=pathway)
    hands = Hands(window, tmp_path)
    hands.push("personPrimary")  # "Hold samtalen" leads to the form
    return hands, pathway


@pytest.mark.timeout(240)
def test_an_interview_is_confirmed_laid_aside_and_saved(
    places: paths.Places, tmp_path: Path, qtbot: QtBot
) -> None:
    dress()
    opened, window = opened_window(places, qtbot)

    def refer(session: Transaction) -> None:
        pathway_id = chosen(session)
        for referral in session.query(Referral).filter(Referral.pathway_id == pathway_id):
            referral.clinical_text = "KOL. Ryger 18 cigaretter dagligt. Røget i 40 år."
        audit.record(session, "refer")

    Backend(opened.backend._engine, FixedClock(TODAY), SYSTEM).write(refer)
    hands, pathway_id = at_the_interview(opened, window, tmp_path)
    titles = texts(hands, "block_consumption")
    assert any("fra henvisningen: bekræft" in title for title in titles)

    tab: Any = hands.find("interviewTab")
    before = len(tab.blocks.answers())
    hands.tab_to("per_day_cigarettes")
    hands.press("Ctrl+Return")  # she said 18 herself
    titles = texts(hands, "block_consumption")
    assert not any("Cigaretter" in t and "bekræft" in t for t in titles)
    hands.choose("ftnd_first_cigarette", "within_5")
    for key in ("ftnd_hard_to_refrain", "ftnd_more_in_morning", "ftnd_when_ill"):
        hands.choose(key, True)
    hands.choose("ftnd_hardest_to_give_up", "morning")
    hands.fill("dose_dependent_medicine", "clozapin")
    assert "8 af 10 · høj" in texts(hands, "interviewFindings")
    assert any("Dosis er lægens sag" in text for text in texts(hands, "interviewNotes"))

    window.close()  # laid aside: nothing is saved as an interview
    opened.keeping.close()
    opened, window = opened_window(places, qtbot)
    hands, _ = at_the_interview(opened, window, tmp_path)
    tab = hands.find("interviewTab")
    assert len(tab.blocks.answers()) >= before + 6
    assert tab.blocks.answers()["dose_dependent_medicine"] == "clozapin"

    for kind in ("stopbase_register", "stopbase_follow_up", "gp_letter"):
        hands.choose(f"consent_{kind}", True)
    hands.choose("decision", "course")
    hands.push("saveInterview")

    given: Callable[..., bool] = consent_state.is_given
    assert opened.backend.read(given, pathway_id, ConsentKind.STOPBASE_REGISTER)

    def stage(session: Transaction) -> Stage:
        return session.get_one(Pathway, pathway_id).stage

    assert opened.backend.read(stage) is Stage.INTERVIEWED
    assert hands.find("copyInterview").isEnabled()
    window.close()
    opened.keeping.close()


def texts(hands: Hands, name: str) -> list[str]:
    labels: list[QLabel] = hands.find(name).findChildren(QLabel)
    return [label.text() for label in labels if not label.isHidden()]
