"""The inbox in the window: reading, deciding by key, files in, the quarantine, typing a referral."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from counsellor_app.exchange.referral_import import import_referrals
from counsellor_app.kinds.pathway import CloseReason, Stage
from counsellor_app.models import Participant, Pathway, Referral
from counsellor_app.services.interview import form_drafts
from counsellor_app.services.referrals import inbox, refused_letters
from counsellor_app.services.referrals.typed_referrals import FORM
from counsellor_app.services.trace import audit
from counsellor_app.services.transaction import Transaction
from counsellor_app.ui import referrals
from counsellor_app.ui.referrals.act_dialogs import CloseDialog, PlanDialog, RawDialog
from counsellor_app.ui.referrals.presenter import ReferralsPresenter
from counsellor_app.ui.referrals.view import ALL, REFUSED, ReferralsView
from counsellor_app.ui.screen import Context, Screen
from tests.exchange.xref15_files import DATA, a_letter, a_message
from tests.helpers.builders import Office, a_participant, a_pathway
from tests.ui.conftest import SaidMessages


@pytest.fixture
def screen(qtbot: QtBot, context: Context) -> Screen:
    made = referrals.create(context)
    qtbot.addWidget(made.view)
    made.view.resize(1200, 800)
    made.view.show()
    return made


@pytest.fixture
def view(screen: Screen) -> ReferralsView:
    assert isinstance(screen.view, ReferralsView)
    return screen.view


def take_in(office: Office, *names: str) -> None:
    import_referrals(office.backend, [DATA / name for name in names])


def press(view: ReferralsView, name: str) -> None:
    button = next(each for _, each in view.inbox.pane.keyed() if each.objectName() == name)
    assert button.isVisibleTo(view)
    button.click()


def pathway_of(office: Office) -> Pathway:
    return office.backend.read(
        lambda session: session.scalars(select(Pathway).order_by(Pathway.id.desc()).limit(1)).one()
    )


def test_the_letter_is_read_as_the_sender_meant_it(
    office: Office, screen: Screen, view: ReferralsView, tmp_path: Path
) -> None:
    text = "<Bold>Rygestop</Bold><Break/>20 &lt; 30 om dagen"
    (tmp_path / "a.xml").write_bytes(a_message(a_letter(text=text)))
    import_referrals(office.backend, [tmp_path / "a.xml"])
    screen.open()
    pane = view.inbox.pane
    assert pane.name.text().startswith("Prøvesen")
    assert pane.telephone.text() == "20 22 23 24"
    assert "<b>Rygestop</b><br>20 &lt; 30 om dagen" in pane.text.text()
    assert "2512484916" not in pane.facts.text()
    assert view.tabs.tabText(0) == "Nye · 1"


def test_a_known_person_is_decided_by_key(
    qtbot: QtBot, office: Office, screen: Screen, view: ReferralsView
) -> None:
    person = a_participant(office)
    a_pathway(office, person, closed_on=office.clock.today(), close_reason=CloseReason.MOVED)
    take_in(office, "gp.xml")
    screen.open()
    assert view.inbox.pane.match.isVisibleTo(view)
    assert not view.inbox.pane.match.buttons["same_pathway"].isEnabled()
    assert not view.inbox.pane.acts["take"].isVisibleTo(view)
    view.activateWindow()
    view.inbox.table.setFocus()
    qtbot.waitUntil(view.inbox.table.hasFocus)
    QTest.keyClick(view.inbox.table, Qt.Key.Key_1)
    qtbot.waitUntil(lambda: pathway_of(office).participant_id == person)
    assert not view.inbox.pane.match.isVisibleTo(view)
    press(view, "take")
    assert pathway_of(office).counsellor_id == office.counsellor.user_id
    assert view.inbox.table.rows.rowCount() == 0


def test_another_person_is_not_asked_about_again(
    office: Office, screen: Screen, view: ReferralsView
) -> None:
    a_pathway(office)
    take_in(office, "gp.xml")
    screen.open()
    press(view, "new_person")
    assert not view.inbox.pane.match.isVisibleTo(view)


def test_the_proposed_day_is_accepted_by_one_key(
    office: Office, screen: Screen, view: ReferralsView, tmp_path: Path
) -> None:
    letter = a_letter(text="Bedes ringe tidligst 3. december 2026.")
    (tmp_path / "a.xml").write_bytes(a_message(letter))
    import_referrals(office.backend, [tmp_path / "a.xml"])
    screen.open()
    assert "3. december 2026" in view.inbox.pane.proposed.text()
    press(view, "accept_day")
    assert pathway_of(office).stage is Stage.DEFERRED
    assert not view.inbox.pane.proposal.isVisibleTo(view)


def test_a_correction_is_accepted_where_it_is_ticked(
    office: Office, screen: Screen, view: ReferralsView
) -> None:
    take_in(office, "gp.xml", "corrected.xml")
    screen.open()
    box = view.inbox.pane.correction
    assert set(box.ticks) == {"phone"}
    assert "20 22 23 99" in box.ticks["phone"].text()
    press(view, "accept_correction")
    person = office.backend.read(lambda session: session.scalars(select(Participant)).one())
    assert person.phone == "+4520222399"
    assert not box.isVisibleTo(view)


def test_the_pathway_is_closed_with_a_reason_and_planned(
    office: Office, screen: Screen, view: ReferralsView, context: Context
) -> None:
    take_in(office, "gp.xml")
    screen.open()

    def plan(dialog: QDialog) -> bool:
        assert isinstance(dialog, PlanDialog)
        dialog.form.set_values({"not_later": office.clock.today()})
        return True

    def close(dialog: QDialog) -> bool:
        assert isinstance(dialog, CloseDialog)
        dialog.form.set_values({"reason": CloseReason.MOVED, "note": "Flyttet"})
        return True

    context.dialogs.answer(plan, close)
    press(view, "plan")
    assert pathway_of(office).call_not_later_than == office.clock.today()
    press(view, "close")
    assert pathway_of(office).close_reason is CloseReason.MOVED
    view.tabs.setCurrentIndex(ALL)
    assert view.inbox.table.rows.rowCount() == 1


def test_the_letter_is_shown_as_it_was_sent(
    office: Office, screen: Screen, view: ReferralsView, context: Context
) -> None:
    take_in(office, "gp.xml")
    screen.open()
    texts: list[str] = []

    def read(dialog: QDialog) -> bool:
        assert isinstance(dialog, RawDialog)
        texts.append(dialog.text.toPlainText())
        return True

    context.dialogs.answer(read)
    press(view, "raw")
    assert "<StatusCode>nytbrev</StatusCode>" in texts[0]


def test_files_are_chosen_or_dropped_and_the_counts_are_told(
    screen: Screen, view: ReferralsView, context: Context, messages: SaidMessages
) -> None:
    screen.open()
    context.dialogs.answer([DATA / "gp.xml", DATA / "refused" / "empty.xml"])
    action = view.findChild(QAction, "importReferrals")
    assert action is not None
    action.trigger()
    assert messages.texts[-1] == "1 ny henvisning · 1 kunne ikke læses"
    screen.open(files=[DATA / "gp.xml"])
    assert messages.texts[-1] == "1 fandtes allerede"
    assert view.tabs.tabText(REFUSED) == "Kunne ikke læses · 1"


def test_a_refused_letter_is_typed_beside_its_text(
    office: Office, screen: Screen, view: ReferralsView
) -> None:
    take_in(office, "refused/cut-off.xml")
    screen.open(refused=True)
    assert "Linje" in view.refused.line.text()
    view.refused.acts[0].click()
    assert view.typing
    assert "<Emessage" in view.typed.letter.toPlainText()
    fill(view, given_name="Ida", phone="20 22 23 24")
    view.typed.save.click()
    assert not view.typing
    assert office.backend.read(refused_letters.count_refused) == 0


def test_a_refused_letter_is_saved_and_dealt_with(
    office: Office, screen: Screen, view: ReferralsView, context: Context, tmp_path: Path
) -> None:
    take_in(office, "refused/cut-off.xml")
    screen.open(refused=True)
    context.dialogs.answer(tmp_path / "x.xml")
    view.refused.acts[1].click()
    assert (tmp_path / "x.xml").read_bytes() == (DATA / "refused" / "cut-off.xml").read_bytes()
    view.refused.acts[2].click()
    assert view.refused.table.rows.rowCount() == 0


def test_name_and_telephone_are_enough_and_what_is_typed_survives(
    qtbot: QtBot, office: Office, screen: Screen, view: ReferralsView
) -> None:
    screen.open(new=True)
    fill(view, surname="Ægtesen")
    view.typed.save.click()
    assert view.typing
    with qtbot.waitSignal(view.typed.form.rested, timeout=5000):
        fill(view, phone="20222324")
    assert isinstance(screen.presenter, ReferralsPresenter)
    assert screen.back()
    screen.open(new=True)
    assert view.typed.form.value("surname") == "Ægtesen"
    view.typed.save.click()
    assert not view.typing
    assert pathway_of(office).stage is Stage.RECEIVED
    assert office.backend.read(form_drafts.kept, FORM, None) is None
    assert office.backend.read(inbox.count_inbox) == 0


def test_a_practice_is_found_while_one_types(
    office: Office, screen: Screen, view: ReferralsView
) -> None:
    take_in(office, "gp.xml")
    screen.open(new=True)
    fill(view, surname="Ægtesen", phone="99887766")
    assert not view.typed.picker.isVisibleTo(view)
    view.typed.form.set_value("source", "gp")
    view.typed.picker.search.setText("læge")
    view.typed.picker.searched.emit("læge")
    view.typed.picker.hits.itemActivated.emit(view.typed.picker.hits.item(0))
    assert view.typed.picker.chosen.text() == "Lægehuset Prøvegade · Prøveby"
    view.typed.save.click()
    typed = office.backend.read(
        lambda session: session.scalars(select(Referral).where(~Referral.electronic)).one()
    )
    assert typed.practice_id is not None


def fill(view: ReferralsView, **values: Any) -> None:
    for name, value in values.items():
        view.typed.form.set_value(name, value)


def test_diagnoses_stand_in_a_table_and_text_where_the_sender_put_it(
    office: Office, screen: Screen, view: ReferralsView, tmp_path: Path
) -> None:
    text = (
        "<Center><Bold>Til</Bold> rygestop</Center><Break/>Ryger 12.<Break/><Right>Venlig</Right>"
    )
    (tmp_path / "a.xml").write_bytes(a_message(a_letter("EKS9", text=text)))
    take_in(office, "gp.xml")
    import_referrals(office.backend, [tmp_path / "a.xml"])
    screen.open()
    view.inbox.table.choose_where(lambda row: row.name.startswith("Nancy"))
    shown = view.inbox.pane.text.text()
    for words in ("Hoveddiagnose", "DF172 (SKS)", "<b>Tobaksafhængighed</b>", "Bidiagnose"):
        assert words in shown
    view.inbox.table.choose_where(lambda row: row.name.startswith("Prøvesen"))
    shown = view.inbox.pane.text.text()
    assert '<p align="center" style="margin:0;"><b>Til</b> rygestop</p>' in shown
    assert '<p align="right" style="margin:0;">Venlig</p>' in shown


def test_a_correction_marks_the_words_that_changed(
    office: Office, screen: Screen, view: ReferralsView, tmp_path: Path
) -> None:
    (tmp_path / "a.xml").write_bytes(a_message(a_letter("EKS1", text="Ryger 12 om dagen.")))
    changed = a_letter("EKS2", "rettetbrev", text="Ryger 20 om dagen. &lt;Haster&gt;")
    (tmp_path / "b.xml").write_bytes(a_message(changed))
    import_referrals(office.backend, [tmp_path / "a.xml", tmp_path / "b.xml"])
    screen.open()
    box = view.inbox.pane.correction
    texts = [each.text() for each in box.findChildren(QLabel)]
    assert "Ryger <s>12</s> om dagen." in texts
    assert "Ryger <b>20</b> om dagen.<b> &lt;Haster&gt;</b>" in texts
    assert not box.accept.isEnabled()  # a text is read, and never taken over what somebody wrote


def test_what_was_written_here_since_is_not_ticked(
    office: Office, screen: Screen, view: ReferralsView
) -> None:
    take_in(office, "gp.xml")
    person = office.backend.read(lambda session: session.scalars(select(Participant.id)).one())

    def write(session: Transaction) -> None:
        session.get_one(Participant, person).phone = "+4540506070"
        audit.record(session, "save_participant", participant_id=person)

    office.backend.write(write)
    take_in(office, "corrected.xml")
    screen.open()
    box = view.inbox.pane.correction
    assert not box.ticks["phone"].isChecked()
    assert any("hos os: 40 50 60 70" in each.text() for each in box.findChildren(QLabel))
    press(view, "accept_correction")
    kept = office.backend.read(lambda session: session.get_one(Participant, person))
    assert kept.phone == "+4540506070"


def test_a_refused_letter_fills_in_what_could_be_read_and_is_marked_as_typed(
    office: Office, screen: Screen, view: ReferralsView, tmp_path: Path
) -> None:
    take_in(office, "ward-windows-1252.xml")  # a ward that the address book knows from then on
    whole = (DATA / "ward-windows-1252.xml").read_bytes()
    (tmp_path / "cut.xml").write_bytes(whole.replace(b"</Emessage>", b""))
    import_referrals(office.backend, [tmp_path / "cut.xml"])
    screen.open(refused=True)
    view.refused.acts[0].click()
    form = view.typed.form
    assert form.value("surname") == "Ærø-Sørensen"
    assert form.value("phone") == "+45 20 22 23 25"
    assert form.value("text").startswith("Indlagt. Meget motiveret.")
    assert form.value("source") == "hospital"
    assert view.typed.picker.place is not None
    form.set_value("cpr", "")
    view.typed.save.click()
    assert not view.typing
    screen.open(refused=True)
    assert view.refused.table.rows.rowCount() == 0
    view.refused.all.setChecked(True)
    (row,) = office.backend.read(refused_letters.refused_letters, handled=True)
    assert row.typed_referral_id is not None
    assert "Tastet" in view.refused.line.text()
    assert not view.refused.acts[0].isEnabled()


def test_parting_has_its_key(office: Office, screen: Screen, view: ReferralsView) -> None:
    person = a_participant(office)
    a_pathway(office, person)
    take_in(office, "gp.xml")
    screen.open()
    press(view, "same_person")
    assert pathway_of(office).participant_id == person
    press(view, "part")
    assert pathway_of(office).participant_id != person
