"""What the medicine costs: every sum by grant and year, the forecast, and the cost per person (triple aim)."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import Engine, func, select

from counsellor_app.errors import AccessDenied, ConflictError, FieldError
from counsellor_app.ids import new_id
from counsellor_app.kinds.follow_up import FollowUpKind
from counsellor_app.kinds.medication import MedicineProduct, SupplyWay
from counsellor_app.models import FollowUp, Redemption, Supply
from counsellor_app.reports import medicine_money
from counsellor_app.reports.medicine_money import MoneyRow
from counsellor_app.services.letters.sheets import Medicine
from counsellor_app.services.medication import budgets, redemptions, settlements, supplies, vouchers
from counsellor_app.services.medication.budgets import BudgetDraft
from counsellor_app.services.medication.redemptions import RedemptionDraft
from counsellor_app.services.medication.settlement_lines import LineDraft
from counsellor_app.services.medication.settlements import SettlementDraft
from counsellor_app.services.medication.supplies import RefundDraft
from counsellor_app.services.medication.voucher_sheets import voucher_sheet
from counsellor_app.services.trace import audit
from tests.helpers.builders import TODAY, Office, a_pathway, an_office
from tests.helpers.demonstrations import Demonstrations
from tests.helpers.medicine import a_grant, a_pharmacy, a_voucher_draft

GRANT = "Rygestoppuljen"


@pytest.fixture
def office(database: Engine) -> Office:
    return an_office(database)


def figures(office: Office, year: int = TODAY.year) -> MoneyRow:
    rows = office.as_actor(office.team_lead).read(medicine_money.money, year)
    return next(row for row in rows if row.grant == GRANT)


def test_every_sum_of_a_year(office: Office) -> None:
    ways = [way.value for way in SupplyWay]
    people = [a_pathway(office) for _ in range(3)]
    for pathway_id in people:
        a_grant(office, pathway_id, ways=ways)
    pharmacy_id = a_pharmacy(office)
    numbers = []
    for pathway_id in people:
        draft = a_voucher_draft(pathway_id)
        office.backend.write(vouchers.issue_voucher, draft)
        numbers.append(office.backend.read(voucher_sheet, draft.id).number)
    typed = RedemptionDraft(numbers[0], pharmacy_id, TODAY, Decimal(400))
    office.backend.write(redemptions.redeem, typed)
    lines = (LineDraft(numbers[1], TODAY, Decimal(300)),)
    office.backend.write(settlements.take_in, SettlementDraft(pharmacy_id, TODAY, lines))
    pill = Medicine(MedicineProduct.VARENICLINE, "1 mg")
    office.backend.write(supplies.refund, RefundDraft(people[0], pill, Decimal(200), TODAY))
    _answer(office, people[0], smoke_free=True)
    _answer(office, people[1], smoke_free=False)

    row = figures(office)
    assert (row.granted, row.issued) == (Decimal(6000), Decimal(1500))
    assert (row.redeemed, row.supplied, row.invoiced) == (Decimal(900), Decimal(200), Decimal(300))
    assert row.outstanding == Decimal(500)
    assert (row.participants, row.answered, row.smoke_free) == (2, 2, 1)
    assert (row.per_participant, row.per_smoke_free) == (Decimal(450), Decimal(900))
    left = (date(TODAY.year, 12, 31) - TODAY).days
    assert row.forecast == (900 + Decimal(900) / 90 * left).quantize(Decimal("0.01"))
    assert (row.budget, row.left) == (None, None)

    office.clock.set(TODAY + timedelta(days=15))  # what is out has run out now
    assert figures(office).outstanding == 0


def test_a_budget_is_set_changed_and_taken_away(office: Office) -> None:
    lead = office.as_actor(office.team_lead)
    draft = BudgetDraft(GRANT, TODAY.year, Decimal(10_000))
    lead.write(budgets.save_budget, draft)
    row = figures(office)
    assert (row.budget, row.left) == (Decimal(10_000), Decimal(10_000))
    with pytest.raises(ConflictError):
        lead.write(budgets.save_budget, draft)
    with pytest.raises(FieldError):
        lead.write(budgets.save_budget, BudgetDraft(GRANT, TODAY.year, Decimal(-1), 1))
    with pytest.raises(AccessDenied):
        office.backend.write(budgets.save_budget, draft)
    lead.write(budgets.save_budget, BudgetDraft(GRANT, TODAY.year, None, row.budget_version))
    assert lead.read(medicine_money.money, TODAY.year) == ()


def test_the_numbers_are_for_those_who_may_see_numbers(office: Office) -> None:
    with pytest.raises(AccessDenied):
        office.backend.read(medicine_money.money, TODAY.year)


def test_the_years_of_the_demonstration_add_up(
    demonstrations: Demonstrations, tmp_path: Any
) -> None:
    """Every krone that was redeemed or supplied stands in exactly one grant and year."""
    from counsellor_app import store
    from counsellor_app.clock import FixedClock
    from counsellor_app.services.actor import SYSTEM
    from counsellor_app.services.backend import Backend
    from tests.helpers.demonstrations import TODAY as DAY

    database = store.open_database(demonstrations.copy(tmp_path / "demo"))
    try:
        backend = Backend(database.engine, FixedClock(DAY), SYSTEM)
        years = backend.read(medicine_money.money_years)
        rows = [row for year in years for row in backend.read(medicine_money.money, year)]

        def everything(session: Any) -> Decimal:
            paid = select(func.sum(Redemption.amount)).where(Redemption.undone_at.is_(None))
            given = select(func.sum(Supply.amount)).where(Supply.undone_at.is_(None))
            return Decimal(str(session.scalar(paid) or 0)) + Decimal(
                str(session.scalar(given) or 0)
            )

        cent = Decimal("0.01")
        total = sum((row.redeemed for row in rows), Decimal(0))
        assert total.quantize(cent) == backend.read(everything).quantize(cent)
        assert all(row.invoiced + row.supplied <= row.redeemed for row in rows)
        assert all(row.redeemed <= row.forecast for row in rows)
        assert any(row.smoke_free for row in rows)
        assert any(row.budget for row in rows)
    finally:
        database.close()


def _answer(office: Office, pathway_id: Any, *, smoke_free: bool) -> None:
    def make(session: Any) -> None:
        session.add(
            FollowUp(
                id=new_id(),
                pathway_id=pathway_id,
                kind=FollowUpKind.HALF_YEAR,
                base_on=TODAY,
                due_from=TODAY,
                ideal_on=TODAY,
                due_to=TODAY,
                smoke_free=smoke_free,
            )
        )
        audit.record(session, "make")

    office.system.write(make)
