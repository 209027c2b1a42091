"""Settlement, stock and money in the window: a list is typed, decided and locked; packages and budgets are noted."""

from __future__ import annotations

import uuid
from decimal import Decimal
from pathlib import Path
from typing import cast

import openpyxl
import pytest
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from counsellor_app.kinds.medication import LineState, MedicineProduct, StockKind, VoucherState
from counsellor_app.services.medication import (
    settlement_list,
    stock,
    supplies,
    voucher_list,
    vouchers,
)
from counsellor_app.services.medication.voucher_list import VoucherFilter
from counsellor_app.ui import courses, medication
from counsellor_app.ui.courses.view import CoursesView
from counsellor_app.ui.medication import person_tab
from counsellor_app.ui.medication.area import MedicationArea
from counsellor_app.ui.medication.group_dialog import GroupDialog, ProductsDialog
from counsellor_app.ui.medication.person_tab import MedicineTab, MedicineTabPresenter
from counsellor_app.ui.medication.settlement_dialogs import (
    CorrectDialog,
    NewSettlementDialog,
    ReasonDialog,
)
from counsellor_app.ui.medication.supply_dialogs import HandOutDialog, RefundDialog
from counsellor_app.ui.printing import Preview
from counsellor_app.ui.screen import Context, Screen
from tests.helpers.builders import TODAY, Office, a_course, a_participant, a_pathway, an_enrolment
from tests.helpers.medicine import a_grant, a_pharmacy, a_voucher_draft
from tests.ui.conftest import SaidMessages

WAYS = ["pharmacy", "hand_out", "refund"]


@pytest.fixture
def pathway_id(office: Office) -> uuid.UUID:
    pathway_id = a_pathway(office)
    an_enrolment(office, a_course(office), pathway_id)
    a_grant(office, pathway_id, ways=WAYS)
    return pathway_id


@pytest.fixture
def screen(context: Context, office: Office, qtbot: QtBot) -> Screen:
    context.backend.actor = office.team_lead
    screen = medication.create(context)
    qtbot.addWidget(screen.view)
    return screen


def area(screen: Screen, page: str) -> MedicationArea:
    found = screen.view
    assert isinstance(found, MedicationArea)
    found.show_page(cast("QWidget", getattr(found, page)))
    screen.open()
    return found


def issued(office: Office, pathway_id: uuid.UUID) -> str:
    draft = a_voucher_draft(pathway_id)
    office.backend.write(vouchers.issue_voucher, draft, confirmed=True)
    return office.backend.read(voucher_list.voucher, draft.id).number


def test_a_list_is_typed_decided_and_locked(
    context: Context, screen: Screen, office: Office, pathway_id: uuid.UUID, messages: SaidMessages
) -> None:
    pharmacy_id = a_pharmacy(office)
    right, over = issued(office, pathway_id), issued(office, pathway_id)
    view = area(screen, "settlements").settlements
    assert view.detail.isHidden()  # nothing yet, and the list says what to do

    def begin(dialog: QDialog) -> None:
        assert isinstance(dialog, NewSettlementDialog)
        dialog.act.click()
        assert "udfyldes" in dialog.form.fields["pharmacy_id"].accessibleDescription()
        dialog.form.set_value("pharmacy_id", pharmacy_id)
        dialog.act.click()

    context.dialogs.answer(begin)
    view.type.click()
    for number, amount in ((right, Decimal(300)), (over, Decimal(900)), ("12", Decimal(5))):
        view.form.set_values({"number": number, "dispensed_on": TODAY, "amount": amount})
        view.add.click()
        assert view.form.value("number") == ""
        assert view.form.value("dispensed_on") == TODAY
    assert view.head.subtitle.text() == "2 linjer at se på"
    row = view.table.chosen()
    assert row is not None
    assert not view.accept.isHidden()
    assert "900,00" in view.sentence.text()

    def because(dialog: QDialog) -> None:
        assert isinstance(dialog, ReasonDialog)
        dialog.act.click()
        assert "udfyldes" in dialog.form.fields["reason"].accessibleDescription()
        dialog.form.set_value("reason", "Aftalt")
        dialog.act.click()

    context.dialogs.answer(because)
    view.accept.click()
    view.table.choose_where(lambda line: line.number == "12")
    assert view.accept.isHidden()  # a number that nobody issued is never accepted

    def correct(dialog: QDialog) -> None:
        assert isinstance(dialog, CorrectDialog)
        dialog.form.set_value("number", right)
        dialog.form.set_value("product_text", "Plaster")
        dialog.act.click()

    context.dialogs.answer(correct)
    view.correct.click()
    view.filter.set_value(LineState.PAID)
    assert view.table.rows.rowCount() == 2
    context.dialogs.answer()
    view.lock.click()
    assert messages.texts[-1] == "Afregningen er låst."
    assert view.lock.isHidden()
    states = {row.state for row in office.backend.read(voucher_list.page, VoucherFilter())}
    assert states == {VoucherState.SETTLED}


def test_a_file_that_is_no_list_says_so_and_nothing_is_lost(
    context: Context, screen: Screen, office: Office, messages: SaidMessages, tmp_path: Path
) -> None:
    view = area(screen, "settlements").settlements
    path = tmp_path / "liste.xlsx"
    path.write_bytes(b"%PDF-1.7")
    context.dialogs.answer(path)
    view.read.click()
    assert "PDF" in messages.texts[-1]
    assert office.backend.read(settlement_list.settlements) == ()


def test_the_sheet_and_the_table_and_back_again(
    context: Context, screen: Screen, office: Office, pathway_id: uuid.UUID, tmp_path: Path
) -> None:
    from counsellor_app.services.medication import settlements
    from counsellor_app.services.medication.settlement_lines import LineDraft
    from counsellor_app.services.medication.settlements import SettlementDraft

    number = issued(office, pathway_id)
    lines = (LineDraft(number, TODAY, Decimal(300), "=1+1"),)
    office.backend.write(settlements.take_in, SettlementDraft(a_pharmacy(office), TODAY, lines))
    view = area(screen, "settlements").settlements
    path = tmp_path / "bilag.xlsx"
    context.dialogs.answer(True, path, True)
    view.sheet.click()
    view.save.click()
    rows = list(openpyxl.load_workbook(path).active.iter_rows(values_only=True))
    assert rows[0][:2] == ("Apotek", "Måned")
    assert rows[1][3] == number
    assert rows[1][5] == "=1+1"  # text, no formula
    view.undo.click()
    assert office.backend.read(settlement_list.settlements) == ()


def test_vouchers_for_several_and_another_product(
    context: Context, screen: Screen, office: Office, pathway_id: uuid.UUID
) -> None:
    other = a_pathway(office)
    an_enrolment(office, a_course(office), other)
    a_grant(office, other, name="4 uger", weeks=4)
    view = area(screen, "vouchers").vouchers

    def without_the_second(dialog: QDialog) -> None:
        assert isinstance(dialog, GroupDialog)
        assert dialog.list.count() == 2
        assert not dialog.products.isHidden()
        from PySide6.QtCore import Qt

        dialog.list.item(1).setCheckState(Qt.CheckState.Unchecked)
        assert dialog.issue.text() == "Udsted 1 rekvisition"
        dialog.issue.click()

    context.dialogs.answer(without_the_second, True)
    view.group.click()
    (row,) = office.backend.read(voucher_list.page, VoucherFilter())

    def spray(dialog: QDialog) -> None:
        assert isinstance(dialog, ProductsDialog)
        dialog.products.set_medicines(())
        dialog.change.click()
        assert "mindst ét præparat" in dialog.products.error.text()
        dialog.products.add_line()
        dialog.change.click()

    view.table.choose(0)
    context.dialogs.answer(spray, True)
    view.card.change.click()
    new, old = office.backend.read(voucher_list.page, VoucherFilter())
    assert (new.replaces, old.state) == (row.number, VoucherState.CANCELLED)


def test_a_whole_course_gets_its_vouchers_from_its_page(
    context: Context, office: Office, qtbot: QtBot
) -> None:
    course_id = a_course(office)
    for name, granted in (("Anna", True), ("Bente", True), ("Carl", False)):
        person = a_participant(office, given_name=name, surname="Prøve", cpr=None)
        pathway_id = a_pathway(office, person)
        an_enrolment(office, course_id, pathway_id)
        if granted:
            a_grant(office, pathway_id, name=f"Ordning {name}")
    screen = courses.create(context)
    qtbot.addWidget(screen.view)
    screen.open(course_id=course_id)
    assert isinstance(screen.view, CoursesView)
    act = screen.view.vouchers
    assert act.text() == "Udsted rekvisitioner til holdet …"
    assert act in screen.view.course.papers_menu.actions()
    shown: list[str] = []

    def issue(dialog: QDialog) -> None:
        assert isinstance(dialog, GroupDialog)
        lines = [dialog.list.item(place).text() for place in range(dialog.list.count())]
        assert [line.split(" · ")[0] for line in lines] == ["Anna Prøve", "Bente Prøve"]
        assert dialog.left_out.count() == 1
        assert dialog.left_out.item(0).text().startswith("Carl Prøve: Der er ikke bevilget")
        assert dialog.left_out.accessibleName()
        dialog.issue.click()

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, Preview)
        shown.append(dialog._offered)
        assert dialog._title == "Rekvisitioner"

    context.dialogs.answer(issue, look)
    act.trigger()
    rows = office.backend.read(voucher_list.page, VoucherFilter())
    assert len(rows) == 2
    assert shown == ["_".join(sorted(row.number for row in rows)) + ".pdf"]

    def nobody(dialog: QDialog) -> None:
        assert isinstance(dialog, GroupDialog)
        assert dialog.list.isHidden()
        assert not dialog.issue.isEnabled()
        assert dialog.left_out.count() == 3
        dialog.issue.click()

    context.dialogs.answer(nobody)
    act.trigger()
    assert len(office.backend.read(voucher_list.page, VoucherFilter())) == 2


def test_stock_hand_out_refund_and_budget(
    context: Context, screen: Screen, office: Office, pathway_id: uuid.UUID, qtbot: QtBot
) -> None:
    found = area(screen, "stock")
    values = {"kind": StockKind.IN, "product": MedicineProduct.GUM, "packages": 4}
    found.stock.form.set_values(values | {"price": Decimal("90.50")})
    found.stock.form.set_value("strength", "4 mg")
    found.stock.save.click()
    (level,) = office.backend.read(stock.stock_levels)
    assert (level.packages, level.price) == (4, Decimal("90.50"))

    tab = person_tab.create_tab(context)
    view, presenter = tab.view, tab.presenter
    assert isinstance(view, MedicineTab)
    assert isinstance(presenter, MedicineTabPresenter)
    qtbot.addWidget(view)
    presenter.show_pathway(uuid.uuid4(), pathway_id, False)

    def give(dialog: QDialog) -> None:
        assert isinstance(dialog, HandOutDialog)
        dialog.form.set_value("packages", 9)
        dialog.act.click()
        assert "kun 4" in dialog.form.fields["packages"].accessibleDescription()
        dialog.form.set_value("packages", 1)
        dialog.act.click()

    def refund(dialog: QDialog) -> None:
        assert isinstance(dialog, RefundDialog)
        dialog.form.set_values({"bought_on": TODAY, "amount": Decimal(300), "receipt": "77"})
        dialog.act.click()

    context.dialogs.answer(give, refund)
    view.hand_out.click()
    view.refund.click()
    assert len(office.backend.read(supplies.supplies_of, pathway_id)) == 2
    assert not view.supplies_card.isHidden()
    assert "390,50" in view.money.text()

    money = area(screen, "money").money
    assert money is not None
    money.form.set_value("amount", Decimal(300))
    money.save.click()
    row = money.table.chosen()
    assert row is not None
    assert (row.redeemed, row.budget) == (Decimal("390.50"), Decimal(300))
    assert "over budgettet" in money.bar.accessibleDescription() or row.left == Decimal("-90.50")
