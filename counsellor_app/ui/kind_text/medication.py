"""Words for cessation medicine and vouchers."""

from collections.abc import Mapping
from enum import Enum

from counsellor_app.kinds.medication import (
    MedicineProduct,
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
    }
