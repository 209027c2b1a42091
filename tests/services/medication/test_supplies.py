"""Medicine without a voucher: the own stock, hand-outs at the meeting, receipts refunded."""

from __future__ import annotations

import uuid
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import Engine

from counsellor_app.errors import FieldError, NeedsConfirmation, UserError
from counsellor_app.kinds.medication import MedicineProduct, StockKind, SupplyWay
from counsellor_app.services.letters.sheets import Medicine
from counsellor_app.services.medication import stock, supplies, voucher_proposals
from counsellor_app.services.medication.stock import StockDraft
from counsellor_app.services.medication.supplies import HandOutDraft, RefundDraft
from counsellor_app.services.trace import undo
from tests.helpers.builders import TODAY, Office, a_pathway, an_office
from tests.helpers.medicine import a_grant

GUM = Medicine(MedicineProduct.GUM, "4 mg")
PILL = Medicine(MedicineProduct.VARENICLINE, "1 mg")
EVERY_WAY = [way.value for way in SupplyWay]


@pytest.fixture
def office(database: Engine) -> Office:
    return an_office(database)


@pytest.fixture
def pathway_id(office: Office) -> uuid.UUID:
    pathway_id = a_pathway(office)
    a_grant(office, pathway_id, ways=EVERY_WAY, max_per_person=Decimal(1000))
    return pathway_id


def move(office: Office, kind: StockKind, packages: int, **more: Any) -> None:
    office.backend.write(stock.move_stock, StockDraft(kind, GUM, packages, **more))


def level(office: Office) -> int:
    return sum(row.packages for row in office.backend.read(stock.stock_levels))


def test_the_stock_is_the_sum_of_what_moved(office: Office) -> None:
    move(office, StockKind.IN, 10, price=Decimal(90), batch="A1", expires_on=TODAY)
    move(office, StockKind.IN, 5, price=Decimal(120))
    move(office, StockKind.SCRAPPED, 2)
    move(office, StockKind.COUNT, 12)
    (row,) = office.backend.read(stock.stock_levels)
    assert (row.packages, row.price, row.counted_on) == (12, Decimal(100), TODAY)
    assert row.first_expiry == TODAY
    log = office.backend.read(stock.stock_log)
    assert [one.packages for one in log] == [-1, -2, 5, 10]
    last = office.backend.read(undo.last_undoable)
    assert last is not None
    office.backend.write(undo.undo, last.id)
    assert level(office) == 13


@pytest.mark.parametrize(
    ("kind", "packages", "price", "code"),
    [
        (StockKind.IN, 0, Decimal(1), "rule.number"),
        (StockKind.IN, 1, None, "stock.price_needed"),
        (StockKind.SCRAPPED, 1, None, "stock.not_enough"),
        (StockKind.OUT, 1, None, "stock.out_by_hand_out"),
    ],
)
def test_what_cannot_be_is_said(
    office: Office, kind: StockKind, packages: int, price: Decimal | None, code: str
) -> None:
    with pytest.raises(FieldError) as refused:
        move(office, kind, packages, price=price)
    assert refused.value.code == code


def test_handing_out_takes_from_the_stock_and_from_the_scheme(
    office: Office, pathway_id: uuid.UUID
) -> None:
    move(office, StockKind.IN, 3, price=Decimal(100))
    draft = HandOutDraft(pathway_id, GUM, packages=2, weeks=2)
    for _ in range(2):  # a double click
        office.backend.write(supplies.hand_out, draft)
    assert level(office) == 1
    granted = office.backend.read(voucher_proposals.granted, pathway_id)
    assert granted is not None
    assert (granted.weeks_used, granted.spent) == (2, Decimal(200))
    assert office.backend.read(voucher_proposals.next_voucher, pathway_id).week_from == 3
    with pytest.raises(FieldError) as refused:
        office.backend.write(supplies.hand_out, HandOutDraft(pathway_id, GUM, packages=2))
    assert refused.value.facts == {"packages": 1}
    last = office.backend.read(undo.last_undoable)
    assert last is not None
    office.backend.write(undo.undo, last.id)
    assert level(office) == 3
    assert office.backend.read(supplies.supplies_of, pathway_id) == ()
    assert office.backend.read(voucher_proposals.next_voucher, pathway_id).week_from == 1


def test_a_receipt_is_refunded_once_and_within_the_scheme(
    office: Office, pathway_id: uuid.UUID
) -> None:
    draft = RefundDraft(pathway_id, PILL, Decimal(600), TODAY, receipt="4711")
    office.backend.write(supplies.refund, draft)
    same = RefundDraft(pathway_id, PILL, Decimal(600), TODAY)
    with pytest.raises(UserError) as over:
        office.backend.write(supplies.refund, same)
    assert over.value.facts == {"amount": Decimal(600), "left": Decimal(400)}
    again = RefundDraft(pathway_id, PILL, Decimal(300), TODAY)
    office.backend.write(supplies.refund, again)
    twice = RefundDraft(pathway_id, PILL, Decimal(300), TODAY)
    with pytest.raises((NeedsConfirmation, UserError)):
        office.backend.write(supplies.refund, twice)
    (second, first) = office.backend.read(supplies.supplies_of, pathway_id)
    assert {first.amount, second.amount} == {Decimal(600), Decimal(300)}
    assert (first.week_from, second.way) == (None, SupplyWay.REFUND)


def test_the_same_receipt_again_is_asked_about(office: Office, pathway_id: uuid.UUID) -> None:
    for confirmed in (False, True):
        draft = RefundDraft(pathway_id, PILL, Decimal(100), TODAY)
        office.backend.write(supplies.refund, draft, confirmed=confirmed)
        with pytest.raises(NeedsConfirmation) as asked:
            office.backend.write(
                supplies.refund, RefundDraft(pathway_id, PILL, Decimal(100), TODAY)
            )
        assert asked.value.code == "supply.receipt_again"


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"bought_on": TODAY + timedelta(days=1)}, "voucher.redeemed_in_future"),
        ({"bought_on": None}, "field.required"),
        ({"amount": Decimal(0)}, "voucher.amount_needed"),
        ({"weeks": 3}, "voucher.weeks"),
    ],
)
def test_a_receipt_that_cannot_be(
    office: Office, pathway_id: uuid.UUID, change: dict[str, Any], code: str
) -> None:
    values: dict[str, Any] = {"medicine": PILL, "amount": Decimal(100), "bought_on": TODAY} | change
    with pytest.raises(FieldError) as refused:
        office.backend.write(supplies.refund, RefundDraft(pathway_id, **values))
    assert refused.value.code == code


def test_only_the_ways_of_the_scheme(office: Office) -> None:
    pathway_id = a_pathway(office)
    a_grant(office, pathway_id)
    with pytest.raises(UserError) as refused:
        office.backend.write(supplies.hand_out, HandOutDraft(pathway_id, GUM))
    assert refused.value.code == "supply.other_way"
    receipt = RefundDraft(pathway_id, PILL, Decimal(1), TODAY)
    with pytest.raises(UserError) as refused:
        office.backend.write(supplies.refund, receipt)
    assert refused.value.code == "supply.other_way"
