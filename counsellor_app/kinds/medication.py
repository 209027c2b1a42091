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


class Instalments(StrEnum):
    """How the weeks of a grant are parted."""

    ALL_AT_ONCE = "all_at_once"
    BY_WEEKS = "by_weeks"  # the next one when the weeks of the last are over
    AFTER_MEETING = "after_meeting"  # one for each meeting that was attended


class SupplyWay(StrEnum):
    """How somebody gets the medicine that a scheme pays (domain 3.4)."""

    PHARMACY = "pharmacy"  # a voucher
    HAND_OUT = "hand_out"  # packages from the municipality's own stock
    REFUND = "refund"  # the receipt for medicine on prescription


class StockKind(StrEnum):
    """Why the stock of a product changed."""

    IN = "in"  # bought
    OUT = "out"  # handed out
    COUNT = "count"  # counted: the difference
    SCRAPPED = "scrapped"  # expired or damaged


class Verdict(StrEnum):
    """What settlement says of a line of the pharmacy's list; the first that applies."""

    OK = "ok"
    UNREADABLE = "unreadable"  # date or amount
    CHECK_DIGIT = "check_digit"
    UNKNOWN = "unknown"
    TWICE = "twice"  # the same product stands twice on this list
    ALREADY_PAID = "already_paid"
    REDEEMED_BEFORE = "redeemed_before"
    CANCELLED = "cancelled"
    BEFORE_ISSUE = "before_issue"
    IN_FUTURE = "in_future"
    TOO_LATE = "too_late"
    WRONG_PHARMACY = "wrong_pharmacy"
    OTHER_PRODUCT = "other_product"
    OVER_LIMIT = "over_limit"
    OVER_SCHEME = "over_scheme"

    @property
    def acceptable(self) -> bool:
        """Whether somebody may accept the line with a reason: never what would be paid twice."""
        return self in _ACCEPTABLE


_ACCEPTABLE = frozenset(
    {
        Verdict.REDEEMED_BEFORE,
        Verdict.CANCELLED,
        Verdict.BEFORE_ISSUE,
        Verdict.TOO_LATE,
        Verdict.WRONG_PHARMACY,
        Verdict.OTHER_PRODUCT,
        Verdict.OVER_LIMIT,
        Verdict.OVER_SCHEME,
    }
)


class LineState(StrEnum):
    """Where a line of a settlement stands."""

    PAID = "paid"  # matched: the municipality pays it
    ACCEPTED = "accepted"  # paid although the verdict says no, with a reason
    OPEN = "open"  # somebody is to look at it
    REFUSED = "refused"  # the pharmacy is told that it is not paid


class VoucherState(StrEnum):
    """The values are those of `export vouchers`; expired follows from the date and is never stored."""

    ISSUED = "issued"
    REDEEMED = "redeemed"
    INVOICED = "invoiced"
    SETTLED = "settled"
    CANCELLED = "cancelled"
    EXPIRED = "expired"
