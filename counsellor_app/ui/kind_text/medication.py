"""Words for cessation medicine and vouchers."""

from collections.abc import Mapping
from enum import Enum

from counsellor_app.kinds.medication import (
    Instalments,
    LineState,
    MedicineProduct,
    StockKind,
    SupplyWay,
    Verdict,
    VoucherState,
)
from counsellor_app.ui.translation import translate


def texts() -> dict[type[Enum], Mapping[Enum, str]]:
    """The words by enum and member."""
    return {
        MedicineProduct: {
            MedicineProduct.PATCH_24: translate("kinds", "Nicotine patch, 24 hours"),
            MedicineProduct.PATCH_16: translate("kinds", "Nicotine patch, 16 hours"),
            MedicineProduct.GUM: translate("kinds", "Nicotine gum"),
            MedicineProduct.LOZENGE: translate("kinds", "Lozenge"),
            MedicineProduct.MOUTH_SPRAY: translate("kinds", "Mouth spray"),
            MedicineProduct.INHALATOR: translate("kinds", "Inhalator"),
            MedicineProduct.SUBLINGUAL_TABLET: translate("kinds", "Sublingual tablet"),
            MedicineProduct.POUCH: translate("kinds", "Mouth powder pouch"),
            MedicineProduct.VARENICLINE: translate("kinds", "Varenicline"),
            MedicineProduct.BUPROPION: translate("kinds", "Bupropion"),
            MedicineProduct.CYTISINE: translate("kinds", "Cytisine"),
        },
        VoucherState: {
            VoucherState.ISSUED: translate("kinds", "issued"),
            VoucherState.REDEEMED: translate("kinds", "redeemed"),
            VoucherState.INVOICED: translate("kinds", "invoiced"),
            VoucherState.SETTLED: translate("kinds", "settled"),
            VoucherState.CANCELLED: translate("kinds", "cancelled"),
            VoucherState.EXPIRED: translate("kinds", "expired"),
        },
        Instalments: {
            Instalments.ALL_AT_ONCE: translate("kinds", "All weeks at once"),
            Instalments.BY_WEEKS: translate("kinds", "Some weeks at a time"),
            Instalments.AFTER_MEETING: translate("kinds", "After each meeting attended"),
        },
        SupplyWay: {
            SupplyWay.PHARMACY: translate("kinds", "Voucher to the pharmacy"),
            SupplyWay.HAND_OUT: translate("kinds", "Handed out here"),
            SupplyWay.REFUND: translate("kinds", "Receipt refunded"),
        },
        StockKind: {
            StockKind.IN: translate("kinds", "Bought"),
            StockKind.OUT: translate("kinds", "Handed out"),
            StockKind.COUNT: translate("kinds", "Counted"),
            StockKind.SCRAPPED: translate("kinds", "Discarded"),
        },
        LineState: {
            LineState.PAID: translate("kinds", "pays"),
            LineState.ACCEPTED: translate("kinds", "accepted"),
            LineState.OPEN: translate("kinds", "look at it"),
            LineState.REFUSED: translate("kinds", "refused"),
        },
        Verdict: _verdicts(),
    }


def _verdicts() -> dict[Enum, str]:
    return {
        Verdict.OK: translate("kinds", "as it should be"),
        Verdict.UNREADABLE: translate("kinds", "date or amount missing"),
        Verdict.CHECK_DIGIT: translate("kinds", "wrong check digit"),
        Verdict.UNKNOWN: translate("kinds", "unknown number"),
        Verdict.TWICE: translate("kinds", "twice on the list"),
        Verdict.ALREADY_PAID: translate("kinds", "paid before"),
        Verdict.REDEEMED_BEFORE: translate("kinds", "redeemed before"),
        Verdict.CANCELLED: translate("kinds", "cancelled voucher"),
        Verdict.BEFORE_ISSUE: translate("kinds", "before it was issued"),
        Verdict.IN_FUTURE: translate("kinds", "date not yet come"),
        Verdict.TOO_LATE: translate("kinds", "after its last day"),
        Verdict.WRONG_PHARMACY: translate("kinds", "another pharmacy"),
        Verdict.OTHER_PRODUCT: translate("kinds", "another product"),
        Verdict.OVER_LIMIT: translate("kinds", "above the limit of the voucher"),
        Verdict.OVER_SCHEME: translate("kinds", "above the person's scheme"),
    }
