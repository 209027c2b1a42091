"""Medicin in the window: issue by the list, print again, cancel, redeem, grant on the page of a person."""

from __future__ import annotations

import uuid
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from counsellor_app.kinds.medication import MedicineProduct, VoucherState
from counsellor_app.services.letters.sheets import Medicine
from counsellor_app.services.medication import voucher_list, vouchers
from counsellor_app.services.medication.voucher_list import VoucherFilter, VoucherRow
from counsellor_app.ui import medication
from counsellor_app.ui.medication import person_tab
from counsellor_app.ui.medication.area import MedicationArea
from counsellor_app.ui.medication.issue_dialog import CancelDialog, IssueDialog
from counsellor_app.ui.medication.person_tab import MedicineTab
from counsellor_app.ui.medication.view import MedicationView
from counsellor_app.ui.printing import Preview
from counsellor_app.ui.screen import Context, Screen
from tests.helpers.builders import TODAY, Office, a_course, a_pathway, an_enrolment
from tests.helpers.medicine import a_grant, a_pharmacy, a_scheme, a_voucher_draft
from tests.ui.conftest import SaidMessages


@pytest.fixture
def pathway_id(office: Office) -> uuid.UUID:
    pathway_id = a_pathway(office)
    an_enrolment(office, a_course(office), pathway_id)
    return pathway_id


@pytest.fixture
def screen(context: Context, qtbot: QtBot) -> Screen:
    """Holds view and presenter for as long as the test runs."""
    screen = medication.create(context)
    qtbot.addWidget(screen.view)
    return screen


def opened(screen: Screen) -> MedicationView:
    screen.open()
    assert isinstance(screen.view, MedicationArea)
    return screen.view.vouchers


def all_vouchers(office: Office) -> tuple[VoucherRow, ...]:
    return office.backend.read(voucher_list.page, VoucherFilter())


def issue(office: Office, pathway_id: uuid.UUID) -> uuid.UUID:
    return office.backend.write(vouchers.issue_voucher, a_voucher_draft(pathway_id))


def test_the_due_voucher_is_issued_once_and_shown(
    context: Context, screen: Screen, office: Office, pathway_id: uuid.UUID
) -> None:
    a_grant(office, pathway_id)
    view = opened(screen)
    shown: list[str] = []

    def fill_in(dialog: QDialog) -> None:
        assert isinstance(dialog, IssueDialog)
        dialog.products.add_line()
        dialog.products.lines[1].strength.set_value("4 mg")
        dialog.weeks.set_value(1)
        assert "250,00" in dialog.amount.text()
        dialog.issue.click()
        dialog.issue.click()

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, Preview)
        shown.append(dialog._offered)
        assert dialog._title == "Rekvisition"  # the print queue is read by others

    context.dialogs.answer(fill_in, look)
    view.due.choose(0)
    view.issue.click()

    (row,) = all_vouchers(office)
    assert shown == [f"{row.number}.pdf"]
    assert (row.week_from, row.week_to) == (1, 1)
    assert row.products[1] == Medicine(MedicineProduct.GUM, "4 mg")
    assert view.due.chosen() is not None  # week 2 may be issued a week ahead
    assert view.table.rows.rowCount() == 1


def test_a_voucher_without_products_says_so_under_them(
    context: Context, screen: Screen, office: Office, pathway_id: uuid.UUID
) -> None:
    a_grant(office, pathway_id)
    view = opened(screen)

    def empty(dialog: QDialog) -> None:
        assert isinstance(dialog, IssueDialog)
        dialog.products.set_medicines(())
        dialog.issue.click()
        assert "mindst ét præparat" in dialog.products.error.text()

    context.dialogs.answer(empty)
    view.due.choose(0)
    view.issue.click()
    assert all_vouchers(office) == ()


def test_a_copy_is_printed_and_a_voucher_cancelled(
    context: Context, screen: Screen, office: Office, pathway_id: uuid.UUID
) -> None:
    a_grant(office, pathway_id)
    issue(office, pathway_id)
    view = opened(screen)
    view.table.choose(0)
    context.dialogs.answer(True)
    view.card.print_again.click()
    assert all_vouchers(office)[0].reprints == 1

    def because(dialog: QDialog) -> None:
        assert isinstance(dialog, CancelDialog)
        dialog.cancel_requested.emit(dialog.reason.value())

    context.dialogs.answer(because)
    view.card.cancel.click()
    assert all_vouchers(office)[0].state is VoucherState.CANCELLED
    assert view.card.cancel.isHidden()


def test_a_redemption_is_typed_and_its_number_checked(
    screen: Screen,
    office: Office,
    pathway_id: uuid.UUID,
    messages: SaidMessages,
) -> None:
    a_grant(office, pathway_id)
    issue(office, pathway_id)
    pharmacy_id = a_pharmacy(office)
    view = opened(screen)
    number = all_vouchers(office)[0].number
    values = {"number": number[:-1] + "x", "pharmacy_id": pharmacy_id, "redeemed_on": TODAY}
    view.form.set_values(values | {"amount": 489.95})
    view.redeem.click()
    assert "rekvisitionsnummer" in view.form.fields["number"].accessibleDescription()

    view.form.set_value("number", number.lower())
    view.redeem.click()
    (row,) = all_vouchers(office)
    assert (row.state, str(row.amount)) == (VoucherState.REDEEMED, "489.95")
    assert messages.texts == ["Indløsningen er gemt."]
    assert view.form.value("number") == ""
    assert view.form.value("pharmacy_id") == pharmacy_id


def test_the_list_is_searched_and_narrowed(
    screen: Screen, office: Office, pathway_id: uuid.UUID
) -> None:
    a_grant(office, pathway_id)
    issue(office, pathway_id)
    office.clock.set(TODAY + timedelta(days=20))
    view = opened(screen)
    for text, state, hits in (("", None, 1), ("nanc", VoucherState.EXPIRED, 1), ("99", None, 0)):
        view.search.setText(text)
        view.state.set_value(state)
        view.search.search_now()
        assert view.table.rows.rowCount() == hits, text
    view.search.setText("")
    view.state.set_value(VoucherState.ISSUED)
    assert view.table.rows.rowCount() == 0


def test_a_scheme_is_granted_on_the_page_of_a_person(
    context: Context,
    qtbot: QtBot,
    office: Office,
    pathway_id: uuid.UUID,
    messages: SaidMessages,
) -> None:
    a_scheme(office, eligibility={"min_age": 99})
    screen = person_tab.create_tab(context)
    view = screen.view
    assert isinstance(view, MedicineTab)
    qtbot.addWidget(view)
    presenter = screen.presenter
    assert isinstance(presenter, person_tab.MedicineTabPresenter)
    presenter.show_pathway(uuid.uuid4(), pathway_id, False)

    view.grant_card.form.set_value("assessment", "Økonomisk barriere")
    view.grant_card.grant.click()
    assert not view.grant_card.isHidden()  # against the rule only a team lead may grant it
    assert "teamleder" in messages.texts[-1]
    context.backend.actor = office.team_lead
    view.grant_card.form.set_value("assessment", "")
    view.grant_card.grant.click()
    assert not view.grant_card.isHidden()  # and wants a reason
    view.grant_card.form.set_value("assessment", "Økonomisk barriere")
    view.grant_card.grant.click()
    assert view.grant_card.isHidden()
    assert "undtagelse" in view.about.text()
    assert "uge 1–2 af 8" in view.issue.text()
    issue(office, pathway_id)
    presenter.reload()
    assert "1–2: udstedt" in view.strip.accessibleDescription()
