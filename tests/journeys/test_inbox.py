"""A morning's referrals by keyboard in the real window: they arrive, are known or not, corrected, refused."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from counsellor_app import paths
from counsellor_app.exchange import watched_folder
from counsellor_app.services.backend import Backend
from counsellor_app.services.office import sign_in
from counsellor_app.services.referrals import inbox, matching, refused_letters
from counsellor_app.services.referrals.inbox import InboxFilter, InboxRow
from counsellor_app.services.trace import checks
from counsellor_app.ui.main_window import MainWindow
from counsellor_app.ui.opened import open_window
from counsellor_app.walk.hands import Hands
from tests.exchange.xref15_files import DATA, a_letter, a_message
from tests.helpers.demonstrations import TODAY, Demonstrations
from tests.helpers.pictures import dress

RECEIVED = "<Date>{0}</Date><Time>{1}</Time>"


@pytest.mark.timeout(300)
def test_a_morning_in_the_inbox(
    qtbot: QtBot, demonstrations: Demonstrations, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watched_folder, "QUIET_SECONDS", 0.0)
    dress()
    folder = tmp_path / "ind"
    folder.mkdir()
    what_arrives(folder)
    data = demonstrations.copy(tmp_path / "data")
    window = open_window(paths.places(data), user="MH", today=TODAY, inline_jobs=True)
    window.resize(1440, 900)
    window.show()
    try:
        go_the_morning(Morning(window, tmp_path, folder))
    finally:
        window.close()
        window.deleteLater()


def what_arrives(folder: Path) -> None:
    """A new letter, the same once more, its correction, a second letter about her, and a broken one."""
    on = TODAY.isoformat()
    first = a_letter("M1", cpr="", surname="Morgensen", telephone="51525301", text="Ryger 12.")
    again = a_letter("M2", cpr="", surname="Morgensen", telephone="51525301", text="Ryger 15.")
    letters = {
        "1-ny": (first, "08:01"),
        "2-samme": (first, "08:01"),
        "3-ny-igen": (again, "08:20"),
    }
    for name, (letter, at) in letters.items():
        data = a_message(letter, sent=RECEIVED.format(on, at))
        (folder / f"{name}.xml").write_bytes(data)
    shutil.copy(DATA / "gp.xml", folder / "4-egen-laege.xml")
    shutil.copy(DATA / "corrected.xml", folder / "5-rettet.xml")
    broken = a_message(
        a_letter("M3", surname="Afbrudt", telephone="51525302"), sent=RECEIVED.format(on, "08:30")
    )
    (folder / "6-afbrudt.xml").write_bytes(broken.removesuffix(b"</Emessage>") + b"<x>")


class Morning:
    """What the counsellor sees and presses."""

    def __init__(self, window: MainWindow, pictures: Path, folder: Path) -> None:
        self.window, self.folder = window, folder
        self.hands = Hands(window, pictures)
        self.backend: Backend = window.ctx.backend

    def rows(self) -> list[InboxRow]:
        return [*self.backend.read(inbox.inbox_page, InboxFilter())]

    def stand_on(self, wanted: InboxRow) -> None:
        """By the arrow keys, from the top of the list."""
        table = self.window.screens["referrals"].view.inbox.table  # type: ignore[attr-defined]
        self.hands.tab_to("inboxTable")
        self.hands.press("Home")
        for _ in range(40):
            row = table.chosen()
            if row is not None and row.id == wanted.id:
                return
            self.hands.press("Down")
        raise AssertionError(f"{wanted.id} is not in the list")


def go_the_morning(at: Morning) -> None:
    hands, backend = at.hands, at.backend
    already = {row.id for row in at.rows()}
    at.window.ctx.settings.change(watch_folder=str(at.folder))
    hands.press("Ctrl+2")
    hands.push("watchGoOn")  # look now
    assert list(at.folder.iterdir()) == []
    new = [row for row in at.rows() if row.id not in already]
    assert [row.status.value for row in new].count("rettetbrev") == 1
    assert len(new) == 4

    # Two letters about somebody who was new this morning: the second is about the same person.
    second = next(row for row in new if row.name == "Morgensen" and row.match is not None)
    at.stand_on(second)
    hands.press("2")  # the same pathway
    joined = backend.read(inbox.referral_page, second.id)
    assert joined.match_id is not None
    assert joined.row.pathway_id != second.pathway_id
    assert not joined.row.new

    # It was somebody else after all: parted by one key, and then decided the other way.
    hands.press("Ctrl+2")
    at.window.go_to("referrals", referral_id=second.id)
    hands.press("0")
    parted = backend.read(inbox.referral_page, second.id)
    assert (parted.row.pathway_id, parted.row.new) == (second.pathway_id, True)
    hands.press("3")
    assert backend.read(matching.proposals, second.pathway_id) == ()
    hands.press("5")
    assert backend.read(inbox.referral_page, second.id).row.counsellor == "MH"

    # The correction: the new number is taken over.
    correction = next(row for row in new if row.status.value == "rettetbrev")
    at.window.screens["referrals"].view.tabs.setCurrentIndex(0)  # type: ignore[attr-defined]
    at.stand_on(correction)
    hands.press("1")
    settled = backend.read(inbox.referral_page, correction.id)
    assert (settled.row.phone, settled.row.new) == ("+4520222399", False)

    # The broken one: its text beside the form, in which what could be read stands already.
    refused = backend.read(refused_letters.refused_letters)[0]
    assert refused.file_name == "6-afbrudt.xml"
    at.window.screens["referrals"].view.tabs.setCurrentIndex(2)  # type: ignore[attr-defined]
    hands.tab_to("refusedTable")
    hands.press("Home")
    hands.press("1")
    hands.fill("given_name", "Ida")
    hands.press("Ctrl+S")
    hands.settle()
    (typed,) = [
        row
        for row in backend.read(refused_letters.refused_letters, handled=True)
        if row.id == refused.id
    ]
    assert typed.typed_referral_id is not None
    ida = backend.read(inbox.referral_page, typed.typed_referral_id)
    assert (ida.row.name, ida.row.phone) == ("Ida Afbrudt", "+4551525302")

    lead = backend.beside()
    lead.actor = backend.read(sign_in.demonstration_actor, "TL")
    assert lead.read(checks.findings) == ()
