"""Restricted access and the reason for looking, by keys, in the window."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel
from pytestqt.qtbot import QtBot

from counsellor_app.ids import new_id
from counsellor_app.kinds.people import LookReason, RestrictionKind, Role
from counsellor_app.models import Unit, User
from counsellor_app.services.actor import Actor
from counsellor_app.services.office import users
from counsellor_app.services.people import restrictions
from counsellor_app.services.people.restrictions import RestrictionDraft
from counsellor_app.services.trace import audit
from counsellor_app.services.transaction import Transaction
from counsellor_app.ui.participants.presenter import ParticipantsPresenter
from counsellor_app.ui.participants.view import ParticipantsView
from counsellor_app.ui.protection.reason_dialog import ReasonDialog
from counsellor_app.ui.protection.restrict_dialog import RestrictDialog
from counsellor_app.ui.screen import Context
from counsellor_app.ui.widgets.chip import LockChip
from tests.helpers.builders import Office, a_participant, a_pathway
from tests.ui.conftest import SaidMessages, WentTo


def of_another_team(office: Office) -> Actor:
    """Somebody at the other end of the town."""
    unit_id, user_id = new_id(), new_id()

    def build(session: Transaction) -> None:
        session.add(Unit(id=unit_id, municipality_id=office.municipality_id, name="Nord"))
        session.flush()
        session.add(
            User(id=user_id, unit_id=unit_id, initials="NO", name="Nora", role=Role.COUNSELLOR)
        )
        audit.record(session, "save_unit")

    office.system.write(build)
    return Actor(user_id, "NO", "Nora", Role.COUNSELLOR, unit_id)


def shown(qtbot: QtBot, context: Context) -> tuple[ParticipantsView, ParticipantsPresenter]:
    view = ParticipantsView(lambda: context.today)
    qtbot.addWidget(view)
    presenter = ParticipantsPresenter(context, view)
    view.show()
    return view, presenter


def test_the_other_teams_are_searched_and_a_key_opens_the_page(
    qtbot: QtBot, office: Office, context: Context
) -> None:
    person = a_participant(office)
    a_pathway(office, person)
    context.backend.actor = of_another_team(office)
    view, presenter = shown(qtbot, context)
    presenter.open()
    assert not view.people.elsewhere.isVisible()
    view.people.search.setText("251248-4916")
    view.people.search.search_now()
    assert view.people.elsewhere.isVisible()

    def choose(dialog: QDialog) -> bool:
        return True  # the first one is chosen

    def press(dialog: QDialog) -> bool:
        assert isinstance(dialog, ReasonDialog)
        dialog.show()
        dialog.activateWindow()
        qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
        there = QApplication.focusWidget()
        assert there is not None
        QTest.keyClick(there, Qt.Key.Key_1)
        qtbot.waitUntil(lambda: dialog.kind is not None)
        return True

    context.dialogs.answer(choose, press)
    view.people.elsewhere.click()

    assert view.currentWidget() is view.person
    assert view.person.name.text() == "Nancy Ann Berggren"


def test_another_reason_waits_for_words(qtbot: QtBot) -> None:
    dialog = ReasonDialog("Nancy Ann Berggren")
    qtbot.addWidget(dialog)
    dialog.show()

    dialog.choose(LookReason.OTHER)
    assert dialog.result() == 0
    assert dialog.isVisible()
    dialog.words.setText("Klage 12")
    dialog.choose(LookReason.OTHER)
    assert dialog.result() == QDialog.DialogCode.Accepted.value


def test_a_digit_in_the_words_is_a_digit(qtbot: QtBot) -> None:
    dialog = ReasonDialog("Nancy Ann Berggren")
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.words.setFocus()

    QTest.keyClicks(dialog.words, "sag 12")

    assert dialog.words.text() == "sag 12"
    assert dialog.kind is None


def test_thinking_better_of_it_opens_nothing(
    qtbot: QtBot, office: Office, context: Context
) -> None:
    person = a_participant(office)
    a_pathway(office, person)
    context.backend.actor = of_another_team(office)
    view, presenter = shown(qtbot, context)
    context.dialogs.answer(False)

    presenter.open(person)

    assert view.person.name.text() == ""


def test_the_team_lead_restricts_from_the_page_and_leaves_it(
    qtbot: QtBot, office: Office, context: Context, navigation: WentTo, messages: SaidMessages
) -> None:
    person = a_participant(office)
    a_pathway(office, person)
    context.backend.actor = office.team_lead
    view, presenter = shown(qtbot, context)
    assert view.restrict.isVisible()
    presenter.open(person)

    def name_mette(dialog: QDialog) -> bool:
        assert isinstance(dialog, RestrictDialog)
        dialog.form.set_value("user_ids", [office.counsellor.id])
        return True

    context.dialogs.answer(name_mette, True)  # and not herself
    view.restrict.trigger()
    context.bus.tell_now()

    assert navigation.went[-1][0] == "participants"
    lead = office.as_actor(office.team_lead)
    (row,) = lead.read(restrictions.restricted_people)
    assert (row.kind, row.users) == (RestrictionKind.COLLEAGUE, ("MH",))
    assert messages.texts


def test_the_head_of_the_page_says_who_may_see_her(
    qtbot: QtBot, office: Office, context: Context
) -> None:
    person = a_participant(office)
    a_pathway(office, person)
    draft = RestrictionDraft(person, user_ids=(office.counsellor.id, office.team_lead.id))
    office.as_actor(office.team_lead).write(restrictions.restrict_access, draft)
    view, presenter = shown(qtbot, context)
    presenter.open(person)
    (chip,) = view.person.findChildren(LockChip)
    assert chip.text == "begrænset: kun MH, TL"
    assert chip.accessibleName() == chip.text
    assert not chip.grab().isNull()


def test_nobody_named_is_said_under_the_field(
    qtbot: QtBot, office: Office, context: Context
) -> None:
    dialog = RestrictDialog("Nancy", context.backend.read(users.colleagues), None, ())
    qtbot.addWidget(dialog)
    dialog.show()

    dialog.accept()

    assert dialog.isVisible()
    error = dialog.form.findChild(QLabel, "user_idsError")
    assert isinstance(error, QLabel)
    assert error.isVisible()


def test_a_counsellor_is_not_offered_it(qtbot: QtBot, office: Office, context: Context) -> None:
    context.backend.actor = office.counsellor
    view, _ = shown(qtbot, context)

    assert not view.restrict.isVisible()
