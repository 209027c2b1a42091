"""The lookup of offers: found while one types, copied by Enter, confirmed by a key, and kept in the settings."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from counsellor_app.kinds.directory import EntryKind, OfferFormat
from counsellor_app.services.directory import directory
from counsellor_app.services.directory.directory import EntryDraft
from counsellor_app.ui import settings as settings_area
from counsellor_app.ui.areas import Hit
from counsellor_app.ui.changes import ChangeBus
from counsellor_app.ui.directory import show_directory
from counsellor_app.ui.directory.finding import finder
from counsellor_app.ui.directory.lookup import LookupDialog
from counsellor_app.ui.printing import Preview
from counsellor_app.ui.screen import Context
from counsellor_app.ui.settings.list_page import ListPage
from counsellor_app.ui.settings.office_files import TableDialog
from tests.helpers.builders import Office
from tests.ui.conftest import SaidMessages


@pytest.fixture
def neighbours(office: Office) -> None:
    lead = office.as_actor(office.team_lead)
    lead.write(directory.add_starting_entries)
    lead.write(
        directory.save_entry,
        EntryDraft(name="Østerå Kommune", phone="99100002", formats=(OfferFormat.GROUP,)),
    )


def test_a_neighbour_is_found_copied_and_confirmed_by_keys(
    qtbot: QtBot, office: Office, context: Context, neighbours: None, messages: SaidMessages
) -> None:
    def use(dialog: QDialog) -> bool:
        assert isinstance(dialog, LookupDialog)
        dialog.show()
        QTest.keyClicks(dialog.list.search, "stop")
        QTest.keyClick(dialog.list.search, Qt.Key.Key_Return)
        assert dialog.pane.phone.text() == "80 31 31 31"
        assert dialog.said.text() == "80 31 31 31 er kopieret."
        assert dialog.pane.confirmed.text() == "Ingen har bekræftet det endnu."
        dialog.confirm.click()
        assert dialog.pane.confirmed.text() == "Sidst bekræftet 05.10.2026 af MH."
        return True

    context.dialogs.answer(use)
    show_directory(context)
    assert messages.texts == ["Stoplinien er bekræftet i dag."]
    (found,) = office.backend.read(directory.entries, "stoplinien")
    assert not found.old


def test_the_search_at_the_top_finds_offers(context: Context, neighbours: None) -> None:
    hits: list[Hit] = []
    finder(context)("oestera", hits.extend)
    assert [(hit.title, hit.detail) for hit in hits] == [
        ("Østerå Kommune", "Anden kommune · 99 10 00 02")
    ]
    chosen: list[str] = []

    def use(dialog: QDialog) -> bool:
        assert isinstance(dialog, LookupDialog)
        chosen.append(dialog.pane.name.text())
        return True

    context.dialogs.answer(use)
    hits[0].run()
    assert chosen == ["Østerå Kommune"]


def test_the_team_lead_keeps_the_directory_in_the_settings(
    qtbot: QtBot, office: Office, context: Context
) -> None:
    context.backend = office.as_actor(office.team_lead)
    context.bus = ChangeBus(context.backend)
    screen = settings_area.create(context)
    qtbot.addWidget(screen.view)
    screen.open(page="directory")
    page = screen.view.findChild(ListPage, "directoryPage")
    assert page is not None
    page.page_act_requested.emit(0)
    assert page.table.rows.rowCount() == 2
    page.new.click()
    page.form.set_values(
        {"name": "Vores", "kind": EntryKind.OWN, "formats": (OfferFormat.APP,), "active": True}
    )
    page.save.click()
    (ours,) = office.backend.read(directory.entries, kinds=frozenset({EntryKind.OWN}))
    assert ours.formats == (OfferFormat.APP,)
    previews: list[bytes] = []

    def look(dialog: QDialog) -> bool:
        assert isinstance(dialog, Preview)
        previews.append(dialog.sheet.content)
        return True

    context.dialogs.answer(look)
    page.page_act_requested.emit(1)
    assert previews[0].startswith(b"%PDF")


def test_a_list_comes_in_from_a_file_after_it_was_looked_at(
    qtbot: QtBot, office: Office, context: Context, messages: SaidMessages, tmp_path: Path
) -> None:
    context.backend = office.as_actor(office.team_lead)
    context.bus = ChangeBus(context.backend)
    screen = settings_area.create(context)
    qtbot.addWidget(screen.view)
    screen.open(page="practices")
    page = screen.view.findChild(ListPage, "practicesPage")
    assert page is not None
    path = tmp_path / "praksis.csv"
    path.write_text("Ydernr;Navn\n79741;Lægerne Testgade\n1234567;Forkert\n", encoding="cp1252")
    seen: list[str] = []

    def look(dialog: QDialog) -> bool:
        assert isinstance(dialog, TableDialog)
        model = dialog.rows.rows
        for number in range(model.rowCount()):
            row = model.row(number)
            assert row is not None
            seen.extend(model.cell_text(column, row) for column in model.columns)
        seen.append(dialog.take.text())
        return True

    context.dialogs.answer(path, look)
    page.page_act_requested.emit(0)
    assert "Ydernummeret har op til seks cifre." in seen
    assert seen[-1] == "Indlæs 1 række"
    assert page.table.rows.rowCount() == 1
    assert messages.texts[-1] == "1 ny · 1 kan ikke komme ind"

    out = tmp_path / "ud.csv"
    context.dialogs.answer(out)
    page.page_act_requested.emit(1)
    assert "Lægerne Testgade" in out.read_text("utf-8-sig")


def test_a_file_that_is_no_table_is_refused_in_words(
    qtbot: QtBot, office: Office, context: Context, messages: SaidMessages, tmp_path: Path
) -> None:
    context.backend = office.as_actor(office.team_lead)
    screen = settings_area.create(context)
    qtbot.addWidget(screen.view)
    screen.open(page="directory")
    page = screen.view.findChild(ListPage, "directoryPage")
    assert page is not None
    path = tmp_path / "tilbud.csv"
    path.write_bytes(b"%PDF-1.4 nothing")
    context.dialogs.answer(path)
    page.page_act_requested.emit(2)
    assert messages.texts
