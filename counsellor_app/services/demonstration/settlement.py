"""Pharmacies' lists, the own stock, refunds and budgets in the demonstration, made of what was redeemed."""

from __future__ import annotations

import uuid
from collections import defaultdict
from datetime import date, timedelta
from decimal import Decimal

from counsellor_app.clock import add_months
from counsellor_app.kinds import voucher_number
from counsellor_app.kinds.medication import (
    LineState,
    MedicineProduct,
    StockKind,
    SupplyWay,
    Verdict,
    VoucherState,
)
from counsellor_app.models import (
    Budget,
    Redemption,
    SchemeGrant,
    Settlement,
    SettlementLine,
    StockMove,
    Supply,
    Voucher,
    VoucherProduct,
)
from counsellor_app.services.demonstration.rows import Row
from counsellor_app.services.demonstration.world import PREFIX, World

_LOCKED_AFTER = timedelta(days=75)
_PRICE = {
    (MedicineProduct.PATCH_24, "21 mg"): Decimal("178.95"),
    (MedicineProduct.GUM, "4 mg"): Decimal("94.50"),
}
_WORDS = {
    MedicineProduct.PATCH_24: "Nikotinplaster",
    MedicineProduct.PATCH_16: "Nikotinplaster",
    MedicineProduct.GUM: "Nikotintyggegummi",
    MedicineProduct.LOZENGE: "Nikotinsugetablet",
    MedicineProduct.MOUTH_SPRAY: "Nikotinmundspray",
    MedicineProduct.INHALATOR: "Nikotininhalator",
    MedicineProduct.VARENICLINE: "Vareniclin",
}
_STEP = Decimal(5_000)


def settle(world: World) -> None:
    """One settlement a pharmacy and month, locked when it is long ago; one of the old ones still waits."""
    vouchers = {row["id"]: row for row in world.rows.of(Voucher)}
    by_month: dict[tuple[date, uuid.UUID], list[Row]] = defaultdict(list)
    for redemption in world.rows.of(Redemption):
        if vouchers[redemption["voucher_id"]]["state"] is VoucherState.INVOICED:
            month = redemption["redeemed_on"].replace(day=1)
            by_month[month, redemption["pharmacy_id"]].append(redemption)
    products = _first_products(world)
    ordered = sorted(by_month, key=lambda key: (key[0], str(key[1])))
    for month, pharmacy_id in ordered:
        redemptions = by_month[month, pharmacy_id]
        _settlement(world, month, pharmacy_id, redemptions, vouchers, products)


def stock_and_budgets(world: World) -> None:
    """Trial packs at the first meeting, some refunds, what the cupboard holds, and what a year may cost."""
    grants = sorted(world.rows.of(SchemeGrant), key=lambda row: (row["granted_on"], row["id"]))
    eight = world.schemes[8].id
    for number, grant in enumerate(row for row in grants if row["scheme_id"] == eight):
        if number % 4 == 0:
            _trial_pack(world, grant)
        elif number % 6 == 1:
            _refund(world, grant)
    _stock(world)
    _budgets(world)


def _settlement(
    world: World,
    month: date,
    pharmacy_id: uuid.UUID,
    redemptions: list[Row],
    vouchers: dict[uuid.UUID, Row],
    products: dict[uuid.UUID, str],
) -> None:
    came = world.diary.open_day(add_months(month, 1) + timedelta(days=4))
    at = world.at(min(came, world.today - timedelta(days=1)), 10)
    long_ago = add_months(month, 1) < world.today - _LOCKED_AFTER
    locked = long_ago and not world.chance.one_in(12, "late lock")
    lead = world.users["TL"]
    settlement = world.rows.add(
        Settlement,
        id=world.chance.id(at),
        unit_id=world.unit_id,
        pharmacy_id=pharmacy_id,
        month=month,
        invoice_number=f"F{month:%y%m}{world.chance.between(100, 999)}",
        from_file=True,
        made_at=at,
        made_by_id=lead,
        locked_at=world.at(min(came + timedelta(days=9), world.today), 9) if locked else None,
        locked_by_id=lead if locked else None,
    )
    redemptions.sort(key=lambda row: (row["redeemed_on"], vouchers[row["voucher_id"]]["number"]))
    for redemption in redemptions:
        voucher = vouchers[redemption["voucher_id"]]
        redemption["settlement_id"] = settlement["id"]
        voucher["state"] = VoucherState.SETTLED if locked else VoucherState.INVOICED
        over = redemption["over_limit"]
        _line(
            world,
            settlement,
            number=voucher["number"],
            dispensed_on=redemption["redeemed_on"],
            product_text=products.get(voucher["id"], ""),
            amount=redemption["amount"],
            voucher_id=voucher["id"],
            verdict=Verdict.OVER_LIMIT if over else Verdict.OK,
            facts={"amount": str(redemption["amount"]), "limit": str(voucher["amount_limit"])}
            if over
            else {},
            state=LineState.ACCEPTED if over else LineState.PAID,
            reason="Aftalt med apoteket" if over else "",
            decided_by_id=lead if over else None,
            redemption_id=redemption["id"],
            state_before=VoucherState.ISSUED,
        )
    if world.chance.one_in(3, "bad lines"):
        _bad_lines(world, settlement, vouchers, locked=locked)


def _bad_lines(
    world: World, settlement: Row, vouchers: dict[uuid.UUID, Row], *, locked: bool
) -> None:
    """What lists are wrong in: a number nobody issued, a wrong digit, a voucher that was cancelled."""
    state = LineState.REFUSED if locked else LineState.OPEN
    month: date = settlement["month"]
    day = month + timedelta(days=world.chance.between(3, 20))
    unknown = voucher_number.make(PREFIX, month.year, 900_000 + world.chance.between(1, 999))
    wrong = unknown[:-1] + str((int(unknown[-1]) + 3) % 10)
    for number, verdict in ((unknown, Verdict.UNKNOWN), (wrong, Verdict.CHECK_DIGIT)):
        _line(
            world,
            settlement,
            number=number,
            dispensed_on=day,
            product_text="Nikotinplaster",
            amount=Decimal(world.chance.between(180, 400)),
            verdict=verdict,
            state=state,
        )
    cancelled = [
        row
        for row in vouchers.values()
        if row["state"] is VoucherState.CANCELLED and row["issued_on"] <= day
    ]
    if cancelled:
        voucher = cancelled[-1]
        _line(
            world,
            settlement,
            number=voucher["number"],
            dispensed_on=max(day, voucher["issued_on"]),
            product_text="Nikotinplaster",
            amount=Decimal(300),
            voucher_id=voucher["id"],
            verdict=Verdict.CANCELLED,
            facts={"day": voucher["cancelled_on"].isoformat()},
            state=state,
        )


def _line(world: World, settlement: Row, **values: object) -> None:
    lines = world.rows.of(SettlementLine)
    position = (
        lines[-1]["position"] + 1 if lines and lines[-1]["settlement_id"] == settlement["id"] else 0
    )
    world.rows.add(
        SettlementLine,
        id=world.chance.id(settlement["made_at"]),
        settlement_id=settlement["id"],
        position=position,
        line=position + 2,
        packages=1,
        **values,
    )


def _first_products(world: World) -> dict[uuid.UUID, str]:
    found: dict[uuid.UUID, str] = {}
    for row in world.rows.of(VoucherProduct):
        words = _WORDS.get(row["product"], "")
        found.setdefault(row["voucher_id"], f"{words} {row['strength']}".strip())
    return found


def _trial_pack(world: World, grant: Row) -> None:
    (product, strength), price = world.chance.pick(sorted(_PRICE.items()))
    supply = _supply(world, grant, SupplyWay.HAND_OUT, product, strength, price)
    world.rows.add(
        StockMove,
        id=world.chance.id(supply["registered_at"]),
        unit_id=world.unit_id,
        kind=StockKind.OUT,
        product=product,
        strength=strength,
        packages=-1,
        moved_on=supply["supplied_on"],
        supply_id=supply["id"],
        registered_at=supply["registered_at"],
        registered_by_id=supply["registered_by_id"],
    )


def _refund(world: World, grant: Row) -> None:
    amount = Decimal(world.chance.between(20, 60) * 10) - Decimal("0.05")
    supply = _supply(world, grant, SupplyWay.REFUND, MedicineProduct.VARENICLINE, "1 mg", amount)
    supply["receipt"] = f"{world.chance.between(10_000, 99_999)}"


def _supply(
    world: World,
    grant: Row,
    way: SupplyWay,
    product: MedicineProduct,
    strength: str,
    amount: Decimal,
) -> Row:
    """Besides the weeks that vouchers cover."""
    day: date = grant["granted_on"]
    at = world.at(day, 16)
    return world.rows.add(
        Supply,
        id=world.chance.id(at),
        pathway_id=grant["pathway_id"],
        grant_id=grant["id"],
        way=way,
        supplied_on=day,
        amount=amount,
        product=product,
        strength=strength,
        packages=1,
        registered_at=at,
        registered_by_id=grant["granted_by_id"],
    )


def _stock(world: World) -> None:
    """Bought each quarter for what goes out, a few over; counted and a little thrown away."""
    lead = world.users["TL"]
    out = world.rows.of(StockMove)
    for (product, strength), price in sorted(_PRICE.items()):
        gone = [row for row in out if row["product"] is product and row["supply_id"]]
        days = sorted({_quarter(row["moved_on"]) for row in gone}) or [_quarter(world.today)]
        left = 0
        for day in days:
            needed = sum(_quarter(row["moved_on"]) == day for row in gone) + 2
            if needed <= left:
                left -= needed - 2
                continue
            count = (needed - left + 4) // 5 * 5
            left += count - needed + 2
            bought = {
                "packages": count,
                "price": price,
                "batch": f"{product.value[:1].upper()}{day:%y%m}",
            }
            _move(
                world,
                StockKind.IN,
                product,
                strength,
                day,
                lead,
                **bought,
                expires_on=add_months(day, 30),
            )
        counted = world.diary.open_day(world.today - timedelta(days=12))
        _move(world, StockKind.COUNT, product, strength, counted, lead, packages=0, note="Optalt")
        _move(
            world, StockKind.SCRAPPED, product, strength, counted, lead, packages=-1, note="Udløbet"
        )


def _move(
    world: World,
    kind: StockKind,
    product: MedicineProduct,
    strength: str,
    day: date,
    user_id: uuid.UUID,
    **values: object,
) -> None:
    at = world.at(day, 8)
    world.rows.add(
        StockMove,
        id=world.chance.id(at),
        unit_id=world.unit_id,
        kind=kind,
        product=product,
        strength=strength,
        moved_on=day,
        registered_at=at,
        registered_by_id=user_id,
        **values,
    )


def _quarter(day: date) -> date:
    return date(day.year, (day.month - 1) // 3 * 3 + 1, 1)


def _budgets(world: World) -> None:
    """A little more than each year cost; the present year as much as the dearest before it."""
    names = {scheme.id: scheme.grant_name or scheme.name for scheme in world.schemes.values()}
    scheme_of = {row["id"]: row["scheme_id"] for row in world.rows.of(SchemeGrant)}
    grant_of = {row["id"]: row["grant_id"] for row in world.rows.of(Voucher)}
    spent: dict[tuple[str, int], Decimal] = defaultdict(Decimal)
    for row in world.rows.of(Redemption):
        name = names[scheme_of[grant_of[row["voucher_id"]]]]
        spent[name, row["redeemed_on"].year] += row["amount"]
    for name, year in sorted(spent):
        before = max(amount for (each, _), amount in spent.items() if each == name)
        amount = before if year == world.today.year else spent[name, year] * Decimal("1.1")
        at = world.at(date(year, 1, 2), 9)
        world.rows.add(
            Budget,
            id=world.chance.id(at),
            grant_name=name,
            year=year,
            amount=(amount / _STEP).to_integral_value("ROUND_CEILING") * _STEP,
        )
