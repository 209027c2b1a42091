"""Sentences for what can be wrong with schemes, vouchers and redemptions."""

from counsellor_app.ui.translation import translate


def sentences(count: int) -> dict[str, str]:
    """The sentence for each code of this subject."""
    return _schemes() | _issuing() | _redeeming()


def _schemes() -> dict[str, str]:
    return {
        "scheme.already_granted": translate(
            "errors_medicine",
            "A scheme is already granted. Withdraw it first if another one is to be used.",
        ),
        "scheme.assessment_needed": translate(
            "errors_medicine",
            "The rule of the scheme is not met. Write why it is granted all the same.",
        ),
        "scheme.weeks": translate(
            "errors_medicine", "The scheme gives between 1 and {weeks} weeks."
        ),
    }


def _issuing() -> dict[str, str]:
    return {
        "voucher.no_scheme": translate(
            "errors_medicine", "No scheme is granted. Grant one first, then issue the voucher."
        ),
        "voucher.scheme_used_up": translate(
            "errors_medicine", "All {weeks} weeks of the scheme have vouchers already."
        ),
        "voucher.too_early": translate(
            "errors_medicine", "The next weeks do not begin until {due_on}. Issue it already now?"
        ),
        "voucher.no_product": translate("errors_medicine", "Choose at least one product."),
        "voucher.product_twice": translate(
            "errors_medicine", "The same product stands there twice."
        ),
        "voucher.weeks": translate(
            "errors_medicine", "The next voucher may cover between 1 and {weeks} weeks."
        ),
        "voucher.cancelled": translate("errors_medicine", "Voucher {number} has been cancelled."),
        "voucher.reason_needed": translate("errors_medicine", "Write why it is cancelled."),
        "voucher.still_valid": translate(
            "errors_medicine", "The voucher is valid until {valid_to}. Print it again instead."
        ),
        "voucher.unknown": translate(
            "errors_medicine", "There is no voucher with the number {number} here."
        ),
    }


def _redeeming() -> dict[str, str]:
    return {
        "voucher.check_digit": translate(
            "errors_medicine",
            "This is no voucher number, or a digit is wrong. It looks like STR-2026-000123-7.",
        ),
        "voucher.already_redeemed": translate(
            "errors_medicine", "Voucher {number} has been redeemed already."
        ),
        "voucher.expired": translate(
            "errors_medicine", "Voucher {number} was valid until {valid_to} only."
        ),
        "voucher.before_issue": translate(
            "errors_medicine", "The voucher was not issued until {issued_on}."
        ),
        "voucher.redeemed_in_future": translate("errors_medicine", "The day has not come yet."),
        "voucher.amount_needed": translate("errors_medicine", "Write what the pharmacy charged."),
        "voucher.pharmacy_needed": translate("errors_medicine", "Choose the pharmacy."),
        "voucher.over_limit": translate(
            "errors_medicine",
            "{amount} kr. is more than the {limit} kr. of the voucher. Keep it all the same? The line is marked.",
        ),
        "voucher.over_scheme": translate(
            "errors_medicine",
            "That makes {amount} kr., more than {limit} kr. for the scheme. Keep it all the same? The line is marked.",
        ),
    }
