"""Kinds of cessation medicine: products and the life of a voucher (domain 3)."""

from enum import StrEnum


class MedicineProduct(StrEnum):
    PATCH_24 = "patch_24"
    PATCH_16 = "patch_16"
    GUM = "gum"
    LOZENGE = "lozenge"
    MOUTH_SPRAY = "mouth_spray"
    INHALATOR = "inhalator"
    SUBLINGUAL_TABLET = "sublingual_tablet"
    POUCH = "pouch"
    VARENICLINE = "varenicline"
    BUPROPION = "bupropion"
    CYTISINE = "cytisine"

    @property
    def prescription_only(self) -> bool:
        """Needs the GP's prescription; a voucher pays, the counsellor does not prescribe."""
        return self in _PRESCRIPTION


_PRESCRIPTION = frozenset(
    {MedicineProduct.VARENICLINE, MedicineProduct.BUPROPION, MedicineProduct.CYTISINE}
)

STRENGTHS: dict[MedicineProduct, tuple[str, ...]] = {
    MedicineProduct.PATCH_24: ("7 mg", "14 mg", "21 mg"),
    MedicineProduct.PATCH_16: ("10 mg", "15 mg", "25 mg"),
    MedicineProduct.GUM: ("2 mg", "4 mg"),
    MedicineProduct.LOZENGE: ("1 mg", "2 mg", "4 mg"),
    MedicineProduct.MOUTH_SPRAY: ("1 mg",),
    MedicineProduct.INHALATOR: ("15 mg",),
    MedicineProduct.SUBLINGUAL_TABLET: ("2 mg",),
    MedicineProduct.POUCH: ("2 mg", "4 mg"),
    MedicineProduct.VARENICLINE: ("0,5 mg", "1 mg"),
    MedicineProduct.BUPROPION: ("150 mg",),
    MedicineProduct.CYTISINE: ("1,5 mg",),
}
"""Strengths seen on the Danish market (domain 3.3); an empty strength means "efter apotekets rådgivning"."""


class VoucherState(StrEnum):
    """The values are those of `export vouchers`; expired follows from the date and is never stored."""

    ISSUED = "issued"
    REDEEMED = "redeemed"
    INVOICED = "invoiced"
    SETTLED = "settled"
    CANCELLED = "cancelled"
    EXPIRED = "expired"
