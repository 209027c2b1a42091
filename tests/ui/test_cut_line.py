"""The window on a team's PostgreSQL whose line is cut: each act ends in words, what was typed stays, and it goes on."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot
from sqlalchemy import Engine

from counsellor_app.errors import StorageError
from counsellor_app.services.backend import Backend
from counsellor_app.services.interview import form_drafts
from counsellor_app.services.people import journal
from counsellor_app.store.engine import open_postgresql
from counsellor_app.store.storage_errors import server_error
from counsellor_app.ui.dialogs import Dialogs
from counsellor_app.ui.last_resort import LastResort
from counsellor_app.ui.machine_settings import MachineSettings
from counsellor_app.ui.main_window import MainWindow
from counsellor_app.ui.participants.journal_tab import JournalView
from tests.helpers.builders import Office, a_participant, a_pathway, an_office
from tests.helpers.cutting_proxy import CuttingProxy
from tests.helpers.databases import PostgresTemplate

WORDS = "Forbindelsen til databasen"


@pytest.fixture
def town(postgres_database: Engine) -> Office:
    return an_office(postgres_database)


@pytest.fixture
def proxy(postgres_template: PostgresTemplate) -> Iterator[CuttingProxy]:
    made = CuttingProxy(postgres_template.cluster.folder)
    yield made
    made.arm(None)
    made.close()


@pytest.fixture
def window(
    qtbot: QtBot,
    town: Office,
    proxy: CuttingProxy,
    settings: MachineSettings,
    dialogs: Dialogs,
    postgres_database: Engine,
) -> Iterator[MainWindow]:
    name = postgres_database.url.database
    engine = open_postgresql(f"postgresql://postgres@/{name}?host={proxy.folder}")
    backend = Backend(engine, town.clock, town.counsellor)
    made = MainWindow(backend, settings, database="Prøve", dialogs=dialogs, inline_jobs=True)
    qtbot.addWidget(made)
    made.show()
    yield made
    proxy.arm(None)
    made.close()
    engine.dispose()


@pytest.mark.parametrize("messages", [0, 6, 60])
def test_a_note_that_is_typed_survives_the_cut_and_is_saved_by_the_next_try(
    window: MainWindow, town: Office, proxy: CuttingProxy, dialogs: Dialogs, messages: int
) -> None:
    person = a_participant(town)
    pathway = a_pathway(town, person)
    window.go_to("participants", participant_id=person, tab="journal")
    (tab,) = window.findChildren(JournalView)
    tab.form.set_value("text", "Ringer igen på torsdag.")

    proxy.arm(messages, stays_down=True)
    tab.save.click()

    assert [text for text in dialogs.shown if WORDS in text]
    assert not [text for text in dialogs.shown if "crash" in text]
    assert tab.form.value("text") == "Ringer igen på torsdag."
    proxy.arm(None)  # somebody has put the plug in again
    tab.save.click()
    entries = town.backend.read(journal.notes, pathway)
    assert [each.text for each in entries] == ["Ringer igen på torsdag."]
    assert tab.form.value("text") == ""
    assert town.backend.read(form_drafts.kept, journal.FORM, pathway) in (None, {})


def test_every_area_is_opened_on_a_cut_line_without_a_crash(
    window: MainWindow, proxy: CuttingProxy, dialogs: Dialogs
) -> None:
    proxy.arm(0, stays_down=True)
    for area in window.areas:
        window.go_to(area.key)
    assert dialogs.shown
    assert all(WORDS in text for text in dialogs.shown)
    proxy.arm(None)
    before = len(dialogs.shown)
    for area in window.areas:
        window.go_to(area.key)
    assert len(dialogs.shown) == before


def test_asking_each_second_says_it_once_and_reads_anew_when_it_is_back(
    window: MainWindow, proxy: CuttingProxy, dialogs: Dialogs
) -> None:
    window.bus._poll()
    proxy.arm(0, stays_down=True)
    for _ in range(3):
        window.bus._poll()
    assert WORDS in window.messages.text.text()
    assert dialogs.shown == []
    proxy.arm(None)
    news = window.bus.news
    window.bus._poll()
    assert "svarer igen" in window.messages.text.text()
    assert window.bus.news > news


def test_what_nobody_caught_is_said_in_words_and_not_as_a_crash(
    qtbot: QtBot, dialogs: Dialogs
) -> None:
    """A list reads its pages while it is drawn."""
    last = LastResort(lambda: dialogs, lambda: None)
    try:
        for _ in range(3):
            error = StorageError("storage.line_cut")
            last.hear(type(error), error, None)
        qtbot.waitUntil(lambda: bool(dialogs.shown))
    finally:
        last.stop()
    assert len(dialogs.shown) == 1
    assert WORDS in dialogs.shown[0]


class Refused(Exception):
    """As the driver's, with a state."""

    def __init__(self, sqlstate: str) -> None:
        super().__init__()
        self.sqlstate = sqlstate


@pytest.mark.parametrize(
    ("state", "code"),
    [
        ("08006", "storage.line_cut"),
        ("57P01", "storage.line_cut"),
        ("53100", "storage.server_full"),
        ("53300", "storage.server_busy"),
        ("40P01", "storage.server_busy"),
        ("25006", "storage.server_read_only"),
        ("28P01", "storage.server_refuses"),
        ("23505", None),
        ("42703", None),
    ],
)
def test_what_the_server_says_has_its_words_and_a_mistake_of_ours_has_none(
    state: str, code: str | None
) -> None:
    found = server_error(Refused(state))
    assert (found.code if found else None) == code
