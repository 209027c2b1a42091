"""Says of each line of a pharmacy's list whether it is to be paid, and if not why: the first reason (domain 3.5)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from counsellor_app.kinds import voucher_number
from counsellor_app.kinds.medication import MedicineProduct, Verdict, VoucherState
from counsellor_app.kinds.names import fold
from counsellor_app.kinds.product_words import products_called
from counsellor_app.models import Settlement
from counsellor_app.services.medication.settlement_lines import PORTION, LineDraft, Progress
from counsellor_app.services.medication.settlement_vouchers import Key, Known, VoucherReading
from counsellor_app.services.transaction import Transaction

_NOTHING = Decimal(0)


@dataclass(frozen=True, slots=True)
class Judged:
    """What was found: the voucher where there is one, the verdict, and the facts of its sentence."""

    verdict: Verdict
    found: Known | None = None
    product: MedicineProduct | None = None
    facts: dict[str, Any] = field(default_factory=dict)


class Judge:
    """Judges lines in their order for one settlement; a line that is paid counts for those after it."""

    def __init__(self, session: Transaction, settlement: Settlement) -> None:
        self._session = session
        self._reading = VoucherReading(session, settlement)
        self._known: dict[str, Known] = {}
        self._spent: dict[Key, Decimal] = {}  # by grant
        self._totals: dict[str, Decimal] = {}

    def know(self, drafts: Sequence[LineDraft], progress: Progress | None = None) -> None:
        """Reads the vouchers of all lines, in portions."""
        totals: dict[str, Decimal] = defaultdict(Decimal)
        for each in drafts:
            number = voucher_number.as_printed(each.number)
            if number is not None:
                totals[number] += each.amount or _NOTHING
        self._totals = totals
        numbers = sorted(totals)
        for first in range(0, len(numbers), PORTION):
            if progress is not None:
                progress(first, len(numbers) * 2)
            self._known |= self._reading.read(numbers[first : first + PORTION])
        self._spent = {each.grant: each.spent for each in self._known.values()}

    def judge(self, draft: LineDraft) -> Judged:
        """The verdict; nothing is written."""
        printed = voucher_number.as_printed(draft.number)
        if printed is None:
            formed = voucher_number.looks_like_one(draft.number)
            return Judged(Verdict.CHECK_DIGIT if formed else Verdict.UNKNOWN)
        found = self._known.get(printed)
        if found is None:
            return Judged(Verdict.UNKNOWN)
        called = products_called(draft.product_text)
        product = min(called & found.products or called, default=None)
        verdict, facts = self._verdict(draft, found, printed, called)
        return Judged(verdict, found, product, facts)

    def adopts(self, found: Known, draft: LineDraft) -> bool:
        """Whether the line confirms a redemption that was typed before; asked before it is counted."""
        if self._adopts(found, voucher_number.as_printed(draft.number) or ""):
            found.adopted = True
        return found.adopted

    def count(self, found: Known, draft: LineDraft) -> None:
        """The line is paid: what comes after it is held against the sum."""
        amount = draft.amount or _NOTHING
        found.running += amount
        found.lines += (draft,)
        if not found.adopted:
            self._spent[found.grant] += amount

    # --- inside

    def _verdict(
        self,
        draft: LineDraft,
        found: Known,
        number: str,
        called: frozenset[MedicineProduct],
    ) -> tuple[Verdict, dict[str, Any]]:
        on, amount = draft.dispensed_on, draft.amount
        if on is None or amount is None or amount <= 0:
            return Verdict.UNREADABLE, {}
        before = self._before(draft, found, number)
        if before is not None:
            return before
        if found.state is VoucherState.CANCELLED:
            return Verdict.CANCELLED, {"day": _iso(found.cancelled_on)}
        if on > self._session.today:
            return Verdict.IN_FUTURE, {}
        if on < found.issued_on:
            return Verdict.BEFORE_ISSUE, {"day": _iso(found.issued_on)}
        if on > found.valid_to:
            return Verdict.TOO_LATE, {"day": _iso(found.valid_to)}
        if found.pharmacy is not None and found.pharmacy != self._reading.pharmacy:
            name = self._reading.pharmacies[found.pharmacy]
            return Verdict.WRONG_PHARMACY, {"pharmacy": name}
        if called and not called & found.products:
            products = sorted(each.value for each in found.products)
            return Verdict.OTHER_PRODUCT, {"products": products}
        return self._by_money(amount, found, number)

    def _by_money(
        self, amount: Decimal, found: Known, number: str
    ) -> tuple[Verdict, dict[str, Any]]:
        total = found.running + amount
        if total > found.amount_limit:
            return Verdict.OVER_LIMIT, {"amount": str(total), "limit": str(found.amount_limit)}
        if self._adopts(found, number):
            return Verdict.OK, {}
        of_person = self._spent[found.grant] + amount
        if of_person > found.person_limit:
            return Verdict.OVER_SCHEME, {"amount": str(of_person), "limit": str(found.person_limit)}
        return Verdict.OK, {}

    def _before(
        self, draft: LineDraft, found: Known, number: str
    ) -> tuple[Verdict, dict[str, Any]] | None:
        """Paid in another settlement, typed as redeemed otherwise, or twice on this list."""
        if found.paid_in is not None:
            month, pharmacy = found.paid_in
            return Verdict.ALREADY_PAID, {"month": month.isoformat(), "pharmacy": pharmacy}
        for line in found.lines:
            if line.dispensed_on != draft.dispensed_on:
                return Verdict.REDEEMED_BEFORE, {"day": _iso(line.dispensed_on)}
            same = fold(line.product_text) == fold(draft.product_text)
            if same and (draft.product_text or line.amount == draft.amount):
                return Verdict.TWICE, {"line": line.line}
        earlier = found.living
        if earlier is not None and not earlier.settled and not self._adopts(found, number):
            facts = {"day": _iso(earlier.redeemed_on), "amount": str(earlier.amount)}
            pharmacy = self._reading.pharmacies[earlier.pharmacy]
            return Verdict.REDEEMED_BEFORE, facts | {"pharmacy": pharmacy}
        return None

    def _adopts(self, found: Known, number: str) -> bool:
        """Typed before for the same pharmacy and the same amount in all: this is its invoice."""
        earlier = found.living
        return found.adopted or (
            earlier is not None
            and not earlier.settled
            and earlier.pharmacy == self._reading.pharmacy
            and earlier.amount == self._totals.get(number)
        )


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""
