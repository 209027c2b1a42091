"""Turns vouchers, schemes and their rules into the words of the window."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from enum import Enum

from counsellor_app.kinds.medication import Instalments, SupplyWay, VoucherState
from counsellor_app.services.interview.eligibility import Condition, Eligibility, Reason
from counsellor_app.services.letters.sheets import Medicine
from counsellor_app.services.medication.schemes import SchemeRow
from counsellor_app.services.medication.voucher_list import VoucherRow
from counsellor_app.ui import format as written
from counsellor_app.ui.colours import Tone
from counsellor_app.ui.kind_text import kind_text
from counsellor_app.ui.translation import translate

TONES = {
    VoucherState.ISSUED: Tone.INFO,
    VoucherState.REDEEMED: Tone.GOOD,
    VoucherState.INVOICED: Tone.GOOD,
    VoucherState.SETTLED: Tone.GOOD,
    VoucherState.EXPIRED: Tone.SOON,
    VoucherState.CANCELLED: Tone.NEUTRAL,
}


def product_text(medicine: Medicine) -> str:
    """Patch, 24 hours 21 mg"""
    return f"{kind_text(medicine.product)} {medicine.strength}".strip()


def products_text(medicines: Sequence[Medicine]) -> str:
    """All products of a voucher in one line."""
    return ", ".join(product_text(each) for each in medicines)


def weeks_text(first: int, last: int, scheme_weeks: int) -> str:
    """Week 3–4 of 8"""
    if first == last:
        text = translate("medication", "week {first} of {weeks}")
        return text.format(first=first, weeks=scheme_weeks)
    text = translate("medication", "week {first}–{last} of {weeks}")
    return text.format(first=first, last=last, weeks=scheme_weeks)


def state_text(row: VoucherRow) -> str:
    """redeemed, or what somebody must look at"""
    if row.over_limit:
        return translate("medication", "over the limit")
    return kind_text(row.state)


def state_tone(row: VoucherRow) -> Tone:
    """Over the limit is an error that somebody must look at."""
    return Tone.LATE if row.over_limit else TONES[row.state]


def voucher_facts(row: VoucherRow) -> list[tuple[str, str]]:
    """What the pane says about a voucher, title and value."""
    facts = [
        (translate("medication", "Citizen"), row.name),
        (translate("medication", "Scheme"), row.scheme),
        (
            translate("medication", "Covers"),
            weeks_text(row.week_from, row.week_to, row.scheme_weeks),
        ),
        (translate("medication", "Products"), products_text(row.products)),
        (translate("medication", "At most"), written.kroner(row.amount_limit)),
        (
            translate("medication", "Valid"),
            f"{written.day(row.issued_on)} – {written.day(row.valid_to)}",
        ),
        (translate("medication", "Issued by"), row.issuer),
    ]
    if row.pharmacy:
        facts.append((translate("medication", "Pharmacy"), row.pharmacy))
    if row.redeemed_on is not None:
        redeemed = f"{written.day(row.redeemed_on)} · {written.kroner(row.amount)}"
        facts.append((translate("medication", "Redeemed"), redeemed))
    if row.cancelled_on is not None:
        cancelled = f"{written.day(row.cancelled_on)} · {row.cancelled_reason}"
        facts.append((translate("medication", "Cancelled"), cancelled))
    if row.replaces:
        facts.append((translate("medication", "Instead of"), row.replaces))
    if row.replaced_by:
        facts.append((translate("medication", "Replaced by"), row.replaced_by))
    if row.reprints:
        facts.append((translate("medication", "Printed again"), str(row.reprints)))
    return facts


def scheme_terms(row: SchemeRow) -> str:
    """Who pays · how much · how it is parted · which way it comes."""
    amount = translate("medication", "{amount} a week")
    parts = [row.grant_name or row.name, amount.format(amount=written.kroner(row.amount_per_week))]
    if row.max_per_person is not None:
        most = translate("medication", "at most {amount} in all")
        parts.append(most.format(amount=written.kroner(row.max_per_person)))
    if row.instalments is Instalments.BY_WEEKS:
        each = translate("medication", "{weeks} weeks a voucher")
        parts.append(each.format(weeks=row.weeks_per_voucher))
    else:
        parts.append(_small(kind_text(row.instalments)))
    if row.ways != (SupplyWay.PHARMACY,):
        parts.append(", ".join(_small(kind_text(way)) for way in row.ways))
    if row.products:
        parts.append(", ".join(_small(kind_text(each)) for each in row.products))
    return " · ".join(parts)


def _small(text: str) -> str:
    return text[:1].lower() + text[1:]


def judgement(judged: Eligibility) -> tuple[str, Tone]:
    """The result of a scheme's rule for one person."""
    if judged.met is None:
        return translate("medication", "something is not known yet"), Tone.SOON
    if judged.met:
        return translate("medication", "meets the rule"), Tone.GOOD
    return translate("medication", "does not meet the rule"), Tone.LATE


def reason_text(reason: Reason) -> str:
    """At least 15 cigarettes a day: 20"""
    text = f"{_wanted(reason)}: {_found(reason)}"
    if reason.alternative:
        return translate("medication", "{reason} (education or occupation is enough)").format(
            reason=text
        )
    return text


def _wanted(reason: Reason) -> str:
    if reason.condition is Condition.MIN_PER_DAY:
        text = translate(
            "medication", "At least {number} cigarettes a day, or the same in nicotine"
        )
        return text.format(number=reason.wanted)
    if reason.condition is Condition.MIN_AGE:
        return translate("medication", "At least {number} years old").format(number=reason.wanted)
    if reason.condition is Condition.MAX_AGE:
        return translate("medication", "At most {number} years old").format(number=reason.wanted)
    if reason.condition is Condition.ONCE_IN_MONTHS:
        text = translate("medication", "Once in {number} months")
        return text.format(number=reason.wanted)
    if reason.condition is Condition.EDUCATION and isinstance(reason.wanted, tuple):
        either = ", ".join(kind_text(each) for each in reason.wanted)
        return translate("medication", "Education is one of {list}").format(list=either)
    if reason.condition is Condition.EMPLOYMENT and isinstance(reason.wanted, tuple):
        either = ", ".join(kind_text(each) for each in reason.wanted)
        return translate("medication", "Occupation is one of {list}").format(list=either)
    return translate("medication", "Has a place on a course")


def _found(reason: Reason) -> str:
    if isinstance(reason.found, bool):
        return translate("medication", "yes") if reason.found else translate("medication", "no")
    if reason.condition is Condition.ONCE_IN_MONTHS and reason.found is None:
        return translate("medication", "never before")
    if reason.found is None:
        return translate("medication", "not known")
    if isinstance(reason.found, date):
        return translate("medication", "granted {day}").format(day=written.day(reason.found))
    if isinstance(reason.found, Enum):
        return kind_text(reason.found)
    return written.number(reason.found)
