"""Sentences for what can be wrong with schemes, vouchers and redemptions."""

from counsellor_app.ui.translation import translate


def sentences(count: int) -> dict[str, str]:
    """The sentence for each code of this subject."""
    return _schemes() | _issuing() | _redeeming() | _supplying() | _settling(count)


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
        "scheme.exception_needed": translate(
            "errors_medicine",
            "The rule of the scheme is not met. A team lead may grant it all the same, with a reason.",
        ),
        "scheme.not_known": translate(
            "errors_medicine",
            "Something that the rule asks is not known. Fill in the interview, or write why it is granted.",
        ),
        "scheme.new_from": translate(
            "errors_medicine",
            "Somebody has the scheme on the old terms. Write a day after {day} from which the new ones hold.",
        ),
        "scheme.ages": translate("errors_medicine", "The greatest age lies below the least."),
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
        "voucher.after_meeting": translate(
            "errors_medicine",
            "The next voucher is for after the next meeting that is attended. Issue it already now?",
        ),
        "voucher.waits_for_meeting": translate(
            "errors_medicine", "The next voucher comes after the next meeting that is attended."
        ),
        "voucher.not_due": translate(
            "errors_medicine", "The next weeks do not begin until {due_on}."
        ),
        "voucher.ran_out": translate(
            "errors_medicine",
            "A voucher ran out unused on {valid_to}. Issue it again from the area Medicine.",
        ),
        "voucher.amount_used_up": translate(
            "errors_medicine", "The amount of the scheme is used up, or promised on other vouchers."
        ),
        "voucher.other_way": translate(
            "errors_medicine",
            "This scheme gives no vouchers. Hand the medicine out here, or refund a receipt.",
        ),
        "voucher.product_not_paid": translate(
            "errors_medicine", "The scheme does not pay {product}. Choose another product."
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


def _supplying() -> dict[str, str]:
    return {
        "supply.other_way": translate(
            "errors_medicine", "The scheme does not give medicine this way: {way}."
        ),
        "supply.over_scheme": translate(
            "errors_medicine",
            "{amount} kr. is more than the {left} kr. that are left of the scheme.",
        ),
        "supply.receipt_again": translate(
            "errors_medicine",
            "A receipt of {day} for {amount} kr. is refunded already. Is this another one?",
        ),
        "stock.not_enough": translate("errors_medicine", "There are only {packages} in stock."),
        "stock.out_by_hand_out": translate(
            "errors_medicine", "What is handed out is noted on the citizen's page, under Medicine."
        ),
        "stock.price_needed": translate("errors_medicine", "Write what one package cost."),
        "budget.amount": translate("errors_medicine", "Write an amount between 0 and 100 million."),
    }


def _settling(count: int) -> dict[str, str]:
    return {
        "settlement.too_many_lines": translate(
            "errors_medicine", "The list has more than {most} lines. Part it in smaller ones."
        ),
        "settlement.column_missing": translate(
            "errors_medicine", "Choose which column has the number, the date and the amount."
        ),
        "settlement.line_paid": translate(
            "errors_medicine", "The line is paid already. Undo that first."
        ),
        "settlement.reason_needed": translate(
            "errors_medicine", "Write why the line is accepted. It stands on the sheet."
        ),
        "settlement.not_acceptable": translate(
            "errors_medicine", "The line cannot be accepted: {verdict}. Correct it, or refuse it."
        ),
        "settlement.open_lines": translate(
            "errors_medicine",
            "%n line(s) still wait and will be refused. Lock it all the same? It cannot be undone.",
            "",
            count,
        ),
        "settlement.locked": translate(
            "errors_medicine", "The settlement is locked and stays as it is."
        ),
        "voucher.weeks_taken": translate(
            "errors_medicine",
            "{number} stays cancelled: its weeks or its money have been given out since.",
        ),
        "settlement.undone": translate("errors_medicine", "The list has been taken back already."),
    }
