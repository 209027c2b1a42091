"""Free cessation medicine in the demonstration: grants, vouchers, redemptions; numbered without gaps at the end."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from counsellor_app.kinds import voucher_number
from counsellor_app.kinds.medication import STRENGTHS, MedicineProduct, VoucherState
from counsellor_app.models import (
    Redemption,
    Scheme,
    SchemeGrant,
    Voucher,
    VoucherCounter,
    VoucherProduct,
)
from counsellor_app.services.demonstration.case import Case
from counsellor_app.services.demonstration.rows import Row
from counsellor_app.services.demonstration.world import PREFIX, World

_PRODUCTS: dict[tuple[MedicineProduct, ...], int] = {
    (MedicineProduct.PATCH_24, MedicineProduct.GUM): 5,
    (MedicineProduct.PATCH_16, MedicineProduct.LOZENGE): 3,
    (MedicineProduct.PATCH_24,): 3,
    (MedicineProduct.MOUTH_SPRAY,): 2,
    (MedicineProduct.VARENICLINE,): 2,
    (MedicineProduct.INHALATOR,): 1,
}
INVOICED_AFTER = timedelta(days=35)
_WORST = {
    "redeemed": 14,
    "expired": 2,
    "cancelled": 1,
}
_FIRST = ("redeemed", "expired", "redeemed", "cancelled", "redeemed", "over")


def grant(world: World, case: Case) -> None:
    """Weeks of a scheme for those who smoke enough and want it, and the vouchers since."""
    chance = world.chance
    weeks = case.wishes.granted_weeks
    if weeks is None:
        if case.cigarettes < 10 or not chance.deal("granted", {True: 3, False: 2}):
            return
        weeks = 8 if case.cigarettes >= 15 and chance.deal("eight", {True: 3, False: 1}) else 4
    days = _voucher_days(case)
    if not weeks or not days or not world.has_been(days[0]):
        return
    scheme = world.schemes[weeks]
    at = world.at(days[0], 15)
    # A few are granted fewer weeks than the scheme has.
    weeks = weeks - 2 if chance.one_in(11, "fewer") and case.wishes.granted_weeks is None else weeks
    row = world.rows.add(
        SchemeGrant,
        id=chance.id(at),
        pathway_id=case.id,
        scheme_id=scheme.id,
        weeks=weeks,
        granted_on=days[0],
        granted_by_id=case.counsellor_id,
        assessment="Vurderes at have gavn af medicin.",
    )
    products = chance.deal("products", _PRODUCTS)
    for number in range((weeks + 1) // 2):
        _next_voucher(world, case, row, scheme, number, days[0], products)


def number(world: World) -> None:
    """Gives every voucher its serial in the order of issue, year by year, without a gap."""
    last: dict[int, int] = {}
    ordered = sorted(world.rows.of(Voucher), key=lambda row: (row["issued_at"], row["id"]))
    for row in ordered:
        year = row["issued_on"].year
        last[year] = last.get(year, 0) + 1
        row["year"], row["serial"] = year, last[year]
        row["number"] = voucher_number.make(PREFIX, year, last[year])
    for year, serial in last.items():
        world.rows.add(VoucherCounter, year=year, last_serial=serial)


def _voucher_days(case: Case) -> list[date]:
    """Vouchers are handed out at meetings that she comes to."""
    if case.course is None:
        return []
    return [m.day for m in case.course.meetings if m.id in case.marks][:1]


def _next_voucher(
    world: World,
    case: Case,
    granted: Row,
    scheme: Scheme,
    number: int,
    begins: date,
    products: tuple[MedicineProduct, ...],
) -> None:
    day = world.diary.open_day(begins + timedelta(days=14 * number))
    stopped = case.closed_on is not None and day > case.closed_on
    # The newest ones are still to be issued: that is somebody's paperwork today.
    if not world.has_been(day) or stopped or day > world.today - timedelta(days=5):
        return
    first, last = 2 * number + 1, min(2 * number + 2, granted["weeks"])
    fate = world.chance.deal("voucher", _WORST, _FIRST)
    row = _voucher(world, case, granted, scheme, day, (first, last), products)
    if fate == "cancelled":
        row |= {
            "state": VoucherState.CANCELLED,
            "cancelled_on": day,
            "cancelled_reason": "Forkert produkt",
        }
        before = row["id"]
        row = _voucher(world, case, granted, scheme, day, (first, last), products)
        row["replaces_id"] = before
        fate = "redeemed"
    if fate != "expired":
        _redeem(world, case, row, over=fate == "over" or world.chance.one_in(25, "over"))


def _voucher(
    world: World,
    case: Case,
    granted: Row,
    scheme: Scheme,
    day: date,
    weeks: tuple[int, int],
    products: tuple[MedicineProduct, ...],
) -> Row:
    chance = world.chance
    at = world.at(day, 15, chance.between(1, 59))
    row = world.rows.add(
        Voucher,
        id=chance.id(at),
        pathway_id=case.id,
        grant_id=granted["id"],
        week_from=weeks[0],
        week_to=weeks[1],
        amount_limit=scheme.amount_per_week * (weeks[1] - weeks[0] + 1),
        issued_on=day,
        valid_to=day + timedelta(days=scheme.voucher_valid_days),
        issued_at=at,
        issued_by_id=case.counsellor_id,
        reprints=1 if chance.one_in(20, "reprint") else 0,
    )
    advised = len(products) == 1 and chance.one_in(3, "advice of the pharmacy")
    for position, product in enumerate(products, start=1):
        world.rows.add(
            VoucherProduct,
            id=chance.id(at),
            voucher_id=row["id"],
            position=position,
            product=product,
            strength="" if advised else STRENGTHS[product][-1],
        )
    return row


def _redeem(world: World, case: Case, row: Row, *, over: bool) -> None:
    chance = world.chance
    day = row["issued_on"] + timedelta(days=chance.between(0, 5))
    if not world.has_been(day):
        return
    pharmacy = chance.pick(world.pharmacies)
    share = chance.between(105, 115) if over else chance.between(60, 100)
    at = world.at(day, 16)
    row |= {"state": _state(world, day), "pharmacy_id": pharmacy["id"]}
    values: dict[str, Any] = {
        "id": chance.id(at),
        "voucher_id": row["id"],
        "pharmacy_id": pharmacy["id"],
        "redeemed_on": day,
        "amount": (row["amount_limit"] * share / 100).quantize(row["amount_limit"]),
        "registered_at": at,
        "registered_by_id": case.counsellor_id,
        "over_limit": over,
    }
    world.rows.add(Redemption, **values)


def _state(world: World, day: date) -> VoucherState:
    """Redeemed, or invoiced when its month is; now and then one is stuck. `settlement` locks the months."""
    if world.chance.one_in(9, "stuck") or day >= world.today - INVOICED_AFTER:
        return VoucherState.REDEEMED
    return VoucherState.INVOICED
