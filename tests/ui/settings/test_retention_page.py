"""The page of deletion: proposals, the approval that must be meant, keeping, and a clock that is wrong."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from counsellor_app.clock import FixedClock
from counsellor_app.kinds.citizen import RetentionKind
from counsellor_app.services.backend import Backend
from counsellor_app.services.citizen import retention_approval
from counsellor_app.ui.screen import Context, Screen
from counsellor_app.ui.settings import retention_presenter
from counsellor_app.ui.settings.retention_dialogs import ApprovalDialog, HoldDialog
from counsellor_app.ui.settings.retention_page import RetentionPage
from tests.helpers.builders import TODAY, Office
from tests.services.citizen.test_retention import an_old_record
from tests.ui.conftest import SaidMessages


@pytest.fixture
def backend(office: Office) -> Backend:
    return office.as_actor(office.team_lead)


@pytest.fixture
def screen(context: Context, office: Office, qtbot: QtBot) -> Screen:
    an_old_record(office)
    an_old_record(office, surname="Anden", cpr=None)
    screen = retention_presenter.create(context)
    qtbot.addWidget(screen.view)
    screen.open()
    return screen


def page(screen: Screen) -> RetentionPage:
    assert isinstance(screen.view, RetentionPage)
    return screen.view


def names(screen: Screen) -> list[str]:
    table = page(screen).people
    rows = (table.rows.row(number) for number in range(table.rows.rowCount()))
    return [row.name for row in rows if row is not None]


def test_an_approval_that_does_not_speak_of_the_archive_deletes_nothing(
    screen: Screen, context: Context
) -> None:
    shown = page(screen)
    assert shown.approve.text() == "Slet 2 journaler …"

    def without_the_tick(dialog: QDialog) -> bool:
        assert isinstance(dialog, ApprovalDialog)
        dialog.act()
        assert "arkiv" in dialog.form._errors["archive_duty_met"].text().lower()
        return False

    context.dialogs.answer(without_the_tick)
    shown.approve.click()
    assert len(names(screen)) == 2


def test_the_approved_records_are_gone_and_the_receipt_is_there(
    screen: Screen, context: Context
) -> None:
    shown = page(screen)

    def approve(dialog: QDialog) -> bool:
        assert isinstance(dialog, ApprovalDialog)
        dialog.form.set_values({"archive_duty_met": True, "note": "Årlig gennemgang"})
        dialog.act()
        return True

    context.dialogs.answer(approve)
    shown.approve.click()

    assert names(screen) == []
    assert not shown.approve.isEnabled()
    receipt = shown.receipts.rows.row(0)
    assert receipt is not None
    assert (receipt.subjects, receipt.note) == (2, "Årlig gennemgang")


def test_a_record_that_is_kept_is_not_among_those_to_delete(
    screen: Screen, context: Context
) -> None:
    shown = page(screen)
    shown.people.choose(0)

    def keep(dialog: QDialog) -> bool:
        assert isinstance(dialog, HoldDialog)
        dialog.form.set_value("reason", "Klagesag")
        dialog.act()
        return True

    context.dialogs.answer(keep)
    shown.hold.click()

    assert shown.approve.text() == "Slet 1 journal …"
    shown.people.choose(1)
    assert shown.lift.isVisibleTo(shown)
    shown.lift.click()
    assert shown.approve.text() == "Slet 2 journaler …"


def test_a_wrong_clock_is_told_and_nothing_is_deleted(
    screen: Screen, context: Context, messages: SaidMessages
) -> None:
    context.backend.clock = FixedClock(TODAY + timedelta(days=4000))

    screen.open()

    assert "ur" in messages.texts[-1]


def test_other_kinds_have_a_button_of_their_own(screen: Screen, context: Context) -> None:
    shown = page(screen)
    shown.kinds.choose_where(lambda row: row.kind is RetentionKind.REFUSED)

    assert shown.approve.text() == "Slet 0 breve …"
    assert not shown.approve.isEnabled()
    assert not shown.records.isVisibleTo(shown)
    assert context.backend.read(retention_approval.receipts) == ()
