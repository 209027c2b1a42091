"""Passing on and rejecting from the inbox by keys: the dialog, the papers, and the proposed day that is none."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from counsellor_app.exchange.referral_import import import_referrals
from counsellor_app.kinds.pathway import CloseReason, Stage
from counsellor_app.kinds.referral import RejectReason
from counsellor_app.models import Pathway
from counsellor_app.services.directory import directory
from counsellor_app.services.directory.directory import EntryDraft
from counsellor_app.services.referrals.quick_add import QuickDraft, add_quickly
from counsellor_app.ui import referrals
from counsellor_app.ui.printing import Preview
from counsellor_app.ui.referrals.act_dialogs import PlanDialog
from counsellor_app.ui.referrals.answer_dialogs import PassOnDialog, RejectDialog
from counsellor_app.ui.referrals.view import ReferralsView
from counsellor_app.ui.screen import Context, Screen
from tests.exchange.xref15_files import a_letter, a_message
from tests.helpers.builders import Office
from tests.ui.conftest import SaidMessages


@pytest.fixture
def screen(qtbot: QtBot, context: Context, office: Office) -> Screen:
    lead = office.as_actor(office.team_lead)
    lead.write(directory.save_entry, EntryDraft(name="Vesterby Kommune", phone="99100001"))
    lead.write(directory.save_entry, EntryDraft(name="Østerå Kommune", phone="99100002"))
    made = referrals.create(context)
    qtbot.addWidget(made.view)
    made.view.resize(1200, 800)
    made.view.show()
    return made


@pytest.fixture
def view(screen: Screen) -> ReferralsView:
    assert isinstance(screen.view, ReferralsView)
    return screen.view


def take_in(office: Office, folder: Path, text: str = "Vil gerne stoppe.") -> None:
    (folder / "a.xml").write_bytes(a_message(a_letter(text=text)))
    import_referrals(office.backend, [folder / "a.xml"])


def key(qtbot: QtBot, view: ReferralsView, pressed: Qt.Key) -> None:
    view.activateWindow()
    view.inbox.table.setFocus()
    qtbot.waitUntil(view.inbox.table.hasFocus)
    QTest.keyClick(view.inbox.table, pressed)


def the_pathway(office: Office) -> Pathway:
    return office.backend.read(lambda session: session.scalars(select(Pathway)).one())


def test_v_passes_the_referral_on_and_hands_out_the_papers(
    qtbot: QtBot,
    office: Office,
    screen: Screen,
    view: ReferralsView,
    context: Context,
    messages: SaidMessages,
    tmp_path: Path,
) -> None:
    take_in(office, tmp_path)
    screen.open()
    previews: list[bytes] = []

    def choose(dialog: QDialog) -> bool:
        assert isinstance(dialog, PassOnDialog)
        dialog.show()
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)
        QTest.keyClicks(dialog.list.search, "oest")
        dialog.list.search.search_now()
        chosen = dialog.chosen()
        assert chosen is not None
        assert chosen.name == "Østerå Kommune"
        assert dialog.letter.to.text() == "Uden borgerens ja sendes der intet om borgeren dertil."
        dialog.agreed.setChecked(True)
        assert "Østerå Kommune, på papir" in dialog.letter.to.text()
        assert "som MedCom-meddelelse" in dialog.answer.to.text()
        assert "videre til Østerå Kommune" in dialog.answer.text.toPlainText()
        QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        return dialog.result() == QDialog.DialogCode.Accepted.value

    def look(dialog: QDialog) -> bool:
        assert isinstance(dialog, Preview)
        previews.append(dialog.sheet.content)
        return True

    context.dialogs.answer(choose, look, tmp_path / "svar.xml")
    key(qtbot, view, Qt.Key.Key_V)
    assert the_pathway(office).close_reason is CloseReason.PASSED_ON
    assert messages.texts[0] == "Sendt videre til Østerå Kommune."
    assert previews[0].startswith(b"%PDF")
    assert "Østerå Kommune".encode() in (tmp_path / "svar.xml").read_bytes()
    assert view.inbox.table.rows.rowCount() == 0


def test_a_rejects_it_with_a_reason(
    qtbot: QtBot,
    office: Office,
    screen: Screen,
    view: ReferralsView,
    context: Context,
    tmp_path: Path,
) -> None:
    take_in(office, tmp_path)
    screen.open()

    def answer(dialog: QDialog) -> bool:
        assert isinstance(dialog, RejectDialog)
        dialog.form.set_value("reason", RejectReason.OTHER)
        dialog.act.click()
        assert dialog.result() != QDialog.DialogCode.Accepted.value
        dialog.form.set_value("remark", "Er på vej til en anden kommune.")
        assert "Er på vej" in dialog.answer.text.toPlainText()
        dialog.act.click()
        return dialog.result() == QDialog.DialogCode.Accepted.value

    context.dialogs.answer(answer, None)
    key(qtbot, view, Qt.Key.Key_A)
    assert the_pathway(office).close_reason is CloseReason.WRONG_REFERRAL


def test_n_dismisses_the_proposed_day_for_good(
    qtbot: QtBot, office: Office, screen: Screen, view: ReferralsView, tmp_path: Path
) -> None:
    take_in(office, tmp_path, "Bedes ringet op tidligst 3. december 2026.")
    screen.open()
    pane = view.inbox.pane
    assert pane.proposal.isVisibleTo(view)
    assert "»tidligst 3. december 2026«" in pane.proposed_words.text()
    key(qtbot, view, Qt.Key.Key_N)
    assert not pane.proposal.isVisibleTo(view)
    screen.open()
    assert not pane.proposal.isVisibleTo(view)
    assert the_pathway(office).stage is Stage.RECEIVED


def test_what_gives_no_day_asks_for_one(
    qtbot: QtBot,
    office: Office,
    screen: Screen,
    view: ReferralsView,
    context: Context,
    tmp_path: Path,
) -> None:
    take_in(office, tmp_path, "Ring til ham efter udskrivelse.")
    screen.open()
    assert "nævner ingen dag" in view.inbox.pane.proposed.text()

    def plan(dialog: QDialog) -> bool:
        assert isinstance(dialog, PlanDialog)
        assert dialog.form.value("reason") == "efter udskrivelse"
        dialog.form.set_value("not_before", office.clock.today().replace(day=20))
        return True

    context.dialogs.answer(plan)
    key(qtbot, view, Qt.Key.Key_4)
    assert the_pathway(office).call_not_before_reason == "efter udskrivelse"


def test_nobody_referred_her_so_no_reply_stops_the_act(
    qtbot: QtBot,
    office: Office,
    screen: Screen,
    view: ReferralsView,
    context: Context,
    messages: SaidMessages,
) -> None:
    office.backend.write(add_quickly, QuickDraft(name="Ida Olsen", phone="20222324"))
    screen.open()
    view.tabs.setCurrentIndex(1)

    def answer(dialog: QDialog) -> bool:
        assert isinstance(dialog, RejectDialog)
        assert not dialog.reply.isEnabled()
        assert "ingen at svare" in dialog.answer.to.text()
        return True

    context.dialogs.answer(answer)
    key(qtbot, view, Qt.Key.Key_A)
    assert the_pathway(office).close_reason is CloseReason.WRONG_REFERRAL
    assert messages.texts == ["Henvisningen er afvist."]
