"""Acts on schemes, vouchers, supplies and what pharmacies charge."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from sqlalchemy import exists, select

from counsellor_app.ids import new_id
from counsellor_app.kinds.medication import (
    LineState,
    StockKind,
    SupplyWay,
    VoucherState,
)
from counsellor_app.models import (
    Pathway,
    Redemption,
    Scheme,
    SchemeGrant,
    Settlement,
    SettlementLine,
    StockMove,
    Voucher,
)
from counsellor_app.services.letters.sheets import Medicine
from counsellor_app.services.medication.settlement_lines import LineDraft
from counsellor_app.services.medication.vouchers import VoucherDraft
from tests.helpers.chance_acts.drawing import Chance, Made
from tests.helpers.demonstrations import TODAY


def _redeem(chance: Chance) -> Made:
    voucher = chance.one(
        select(Voucher).where(Voucher.state == VoucherState.ISSUED, Voucher.valid_to >= TODAY)
    )
    pharmacy = chance.one(select(Redemption.pharmacy_id))
    made: Made = {"number": voucher.number, "pharmacy_id": voucher.pharmacy_id or pharmacy}
    return made | {"redeemed_on": TODAY, "amount": Decimal(50)}


def _grant(chance: Chance) -> Made:
    none = ~exists().where(SchemeGrant.pathway_id == Pathway.id)
    scheme = chance.one(select(Scheme.id).where(Scheme.valid_to.is_(None)))
    made: Made = {"pathway_id": chance.pathway(none), "scheme_id": scheme}
    return made | {"weeks": None, "assessment": chance.words()}


def _line(chance: Chance, *states: LineState) -> Any:
    return chance.one(
        select(SettlementLine)
        .join(Settlement, Settlement.id == SettlementLine.settlement_id)
        .where(
            Settlement.locked_at.is_(None),
            Settlement.undone_at.is_(None),
            SettlementLine.state.in_(states),
        )
    )


def _accept(chance: Chance) -> Made:
    return {"line_id": _line(chance, LineState.OPEN, LineState.REFUSED).id, "reason": "Aftalt"}


def _refuse(chance: Chance) -> Made:
    return {"line_id": _line(chance, LineState.OPEN).id, "reason": "Ikke vores"}


def _correct_line(chance: Chance) -> Made:
    line = _line(chance, LineState.OPEN, LineState.REFUSED)
    return {"line_id": line.id, "draft": _typed_line(chance)}


def _type_line(chance: Chance) -> Made:
    settlement = chance.one(
        select(Settlement.id).where(Settlement.locked_at.is_(None), Settlement.undone_at.is_(None))
    )
    return {"settlement_id": settlement, "draft": _typed_line(chance)}


def _typed_line(chance: Chance) -> Any:
    voucher = chance.one(select(Voucher).where(Voucher.state == VoucherState.ISSUED))
    return LineDraft(voucher.number, voucher.issued_on, Decimal(40))


def _stock(chance: Chance) -> Made:
    made: Made = {"kind": StockKind.IN, "medicine": chance.medicine(), "packages": 10}
    return made | {"price": Decimal(100)}


def _hand_out(chance: Chance) -> Made:
    known = chance.one(select(StockMove))
    medicine = Medicine(known.product, known.strength)
    made: Made = {"pathway_id": _granted(chance, SupplyWay.HAND_OUT), "medicine": medicine}
    return made | {"batch": ""}


def _granted(chance: Chance, way: SupplyWay) -> Any:
    granted = [
        pathway
        for pathway, scheme in chance.session.execute(
            select(SchemeGrant.pathway_id, Scheme)
            .join(Scheme, Scheme.id == SchemeGrant.scheme_id)
            .join(Pathway, Pathway.id == SchemeGrant.pathway_id)
            .where(SchemeGrant.withdrawn_on.is_(None), Pathway.closed_on.is_(None))
        )
        if not scheme.ways or way.value in scheme.ways
    ]
    if not granted:
        raise LookupError("nobody has such a scheme")
    return chance.lot.choice(granted)


def _refund(chance: Chance) -> Made:
    made: Made = {"pathway_id": _granted(chance, SupplyWay.REFUND), "medicine": chance.medicine()}
    return made | {"amount": Decimal(80), "bought_on": TODAY, "receipt": "12"}


def _voucher(chance: Chance) -> Any:
    return chance.one(
        select(Voucher)
        .join(Pathway, Pathway.id == Voucher.pathway_id)
        .join(SchemeGrant, SchemeGrant.id == Voucher.grant_id)
        .where(
            Voucher.state == VoucherState.ISSUED,
            Pathway.closed_on.is_(None),
            SchemeGrant.withdrawn_on.is_(None),
        )
    )


def _cancel_voucher(chance: Chance) -> Made:
    return {"voucher_id": _voucher(chance).id, "reason": chance.words()}


def _instead(chance: Chance) -> Made:
    return {"voucher_id": _voucher(chance).id, "new_voucher_id": new_id()}


def _change_products(chance: Chance) -> Made:
    return _instead(chance) | {"products": (chance.medicine(),)}


def _renew(chance: Chance) -> Made:
    expired = chance.one(
        select(Voucher).where(Voucher.state == VoucherState.ISSUED, Voucher.valid_to < TODAY)
    )
    return {"voucher_id": expired.id, "new_voucher_id": new_id()}


def _issue(chance: Chance) -> Made:
    pathway = _granted(chance, SupplyWay.PHARMACY)
    return {"draft": VoucherDraft(pathway, (chance.medicine(),))}


def _issue_group(chance: Chance) -> Made:
    drafts = {_issue(chance)["draft"].pathway_id: _issue(chance)["draft"] for _ in range(4)}
    return {"drafts": tuple({each.pathway_id: each for each in drafts.values()}.values())}


MAKERS: dict[str, Callable[[Chance], Made]] = {
    "redemptions.redeem": _redeem,
    "schemes.grant_scheme": _grant,
    "settlements.accept_line": _accept,
    "settlements.correct_line": _correct_line,
    "settlements.refuse_line": _refuse,
    "settlements.type_line": _type_line,
    "stock.move_stock": _stock,
    "supplies.hand_out": _hand_out,
    "supplies.refund": _refund,
    "vouchers.cancel_voucher": _cancel_voucher,
    "voucher_replacing.change_products": _change_products,
    "vouchers.issue_for_group": _issue_group,
    "vouchers.issue_voucher": _issue,
    "voucher_replacing.renew_voucher": _renew,
    "voucher_replacing.replace_lost": _instead,
}
