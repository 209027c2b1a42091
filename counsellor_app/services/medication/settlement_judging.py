"""Says of each line of a pharmacy's list whether it is to be paid, and if not why: the first reason (domain 3.5)."""

from __future__ import annotations

import uuid
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any, cast

from sqlalchemy import func, select

from counsellor_app.kinds import voucher_number
from counsellor_app.kinds.medication import MedicineProduct, Verdict, VoucherState
from counsellor_app.kinds.names import fold
from counsellor_app.kinds.product_words import products_called
from counsellor_app.models import (
    Pathway,
    Pharmacy,
    Redemption,
    Scheme,
    SchemeGrant,
    Settlement,
    SettlementLine,
    Supply,
    Voucher,
    VoucherProduct,
)
from counsellor_app.services import access
from counsellor_app.services.hidden_people import counting_everyone
from counsellor_app.services.medication import grant_weeks
from counsellor_app.services.transaction import Transaction

PORTION = 500
Progress = Callable[[int, int], object]


@dataclass(frozen=True, slots=True)
class LineDraft:
    """A line as the pharmacy wrote it; None where a cell is empty or cannot be read."""

    number: str
    dispensed_on: date | None
    amount: Decimal | None  # kroner incl. VAT
    product_text: str = ""
    packages: int | None = None
    line: int | None = None  # in the file
    id: uuid.UUID | None = None


@dataclass(frozen=True, slots=True)
class Judged:
    """What was found: the voucher where there is one, the verdict, and the facts of its sentence."""

    verdict: Verdict
    voucher_id: uuid.UUID | None = None
    product: MedicineProduct | None = None
    facts: dict[str, Any] = field(default_factory=dict)


@dataclass(slots=True)
class Known:
    """A voucher with everything that a line is held against."""

    voucher: Voucher
    participant_id: uuid.UUID
    grant_id: uuid.UUID
    person_limit: Decimal
    products: frozenset[MedicineProduct]
    redemption: Redemption | None
    paid_in: tuple[date, str] | None  # month and pharmacy of another settlement
    lines: list[SettlementLine | LineDraft] = field(default_factory=list)  # of this settlement
    running: Decimal = Decimal(0)
    adopted: bool = False  # a redemption typed before is what these lines invoice


class Judge:
    """Judges lines in their order for one settlement; a line that is paid counts for those after it."""

    def __init__(self, session: Transaction, settlement: Settlement) -> None:
        self._session, self._settlement = session, settlement
        self._known: dict[str, Known] = {}
        self._spent: dict[uuid.UUID, Decimal] = {}
        self._totals: dict[str, Decimal] = {}
        self._pharmacies: dict[uuid.UUID, str] = {}

    def know(self, drafts: Sequence[LineDraft], progress: Progress | None = None) -> None:
        """Reads the vouchers of all lines, in portions."""
        numbers = sorted({n for each in drafts if (n := voucher_number.as_printed(each.number))})
        for first in range(0, len(numbers), PORTION):
            if progress is not None:
                progress(first, len(numbers) * 2)
            self._read(numbers[first : first + PORTION])
        totals: dict[str, Decimal] = defaultdict(Decimal)
        for each in drafts:
            number = voucher_number.as_printed(each.number)
            if number is not None and each.amount is not None:
                totals[number] += each.amount
        self._totals = dict(totals)

    def known(self, number: str) -> Known | None:
        """The voucher with this number as it was written."""
        printed = voucher_number.as_printed(number)
        return self._known.get(printed) if printed else None

    def judge(self, draft: LineDraft) -> Judged:
        """The verdict; nothing is written."""
        printed = voucher_number.as_printed(draft.number)
        if printed is None:
            formed = voucher_number.looks_like_one(draft.number)
            return Judged(Verdict.CHECK_DIGIT if formed else Verdict.UNKNOWN)
        found = self._known.get(printed)
        if found is None:
            return Judged(Verdict.UNKNOWN)
        product = _product(draft.product_text, found.products)
        verdict, facts = self._verdict(draft, found, printed)
        return Judged(verdict, found.voucher.id, product, facts)

    def count(self, draft: LineDraft) -> None:
        """The line is paid: what comes after it is held against the sum."""
        found = self.known(draft.number)
        if found is not None:
            found.running += draft.amount or Decimal(0)
            found.lines.append(draft)
            if not found.adopted:
                self._spent[found.grant_id] += draft.amount or Decimal(0)

    def adopts(self, draft: LineDraft) -> bool:
        """Whether the line confirms a redemption that was typed before; asked before it is counted."""
        found = self.known(draft.number)
        if found is not None and self._adopts(found, draft.number):
            found.adopted = True
        return found is not None and found.adopted

    # --- inside

    def _verdict(
        self, draft: LineDraft, found: Known, number: str
    ) -> tuple[Verdict, dict[str, Any]]:
        voucher, pharmacy = found.voucher, self._settlement.pharmacy_id
        if draft.dispensed_on is None or draft.amount is None or draft.amount <= 0:
            return Verdict.UNREADABLE, {}
        before = self._before(draft, found, number)
        if before is not None:
            return before
        if voucher.state is VoucherState.CANCELLED:
            return Verdict.CANCELLED, {"day": _iso(voucher.cancelled_on)}
        if draft.dispensed_on > self._session.today:
            return Verdict.IN_FUTURE, {}
        if draft.dispensed_on < voucher.issued_on:
            return Verdict.BEFORE_ISSUE, {"day": _iso(voucher.issued_on)}
        if draft.dispensed_on > voucher.valid_to:
            return Verdict.TOO_LATE, {"day": _iso(voucher.valid_to)}
        if voucher.pharmacy_id not in (None, pharmacy):
            return Verdict.WRONG_PHARMACY, {"pharmacy": self._pharmacy(voucher.pharmacy_id)}
        called = products_called(draft.product_text)
        if called and not called & found.products:
            return Verdict.OTHER_PRODUCT, {
                "products": sorted(each.value for each in found.products)
            }
        total = found.running + draft.amount
        if total > voucher.amount_limit:
            return Verdict.OVER_LIMIT, {"amount": str(total), "limit": str(voucher.amount_limit)}
        if self._adopts(found, number):
            return Verdict.OK, {}
        of_person = self._spent[found.grant_id] + draft.amount
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
        earlier = found.redemption
        if (
            earlier is not None
            and earlier.settlement_id is None
            and not self._adopts(found, number)
        ):
            facts = {"day": _iso(earlier.redeemed_on), "amount": str(earlier.amount)}
            return Verdict.REDEEMED_BEFORE, facts | {
                "pharmacy": self._pharmacy(earlier.pharmacy_id)
            }
        return None

    def _adopts(self, found: Known, number: str) -> bool:
        """Typed before for the same pharmacy and the same amount in all: this is its invoice."""
        earlier = found.redemption
        printed = voucher_number.as_printed(number)
        return found.adopted or (
            earlier is not None
            and earlier.settlement_id is None
            and earlier.pharmacy_id == self._settlement.pharmacy_id
            and earlier.amount == self._totals.get(printed or "")
        )

    def _pharmacy(self, pharmacy_id: uuid.UUID | None) -> str:
        if pharmacy_id is None:
            return ""
        if pharmacy_id not in self._pharmacies:
            self._pharmacies[pharmacy_id] = self._session.get_one(Pharmacy, pharmacy_id).name
        return self._pharmacies[pharmacy_id]

    def _read(self, numbers: Sequence[str]) -> None:
        session = self._session
        with counting_everyone(session):  # what is owed is owed, whoever it is for
            rows = self._rows(numbers)
        products = self._products([row[0].id for row in rows])
        paid_in = self._paid_in([row[4].id for row in rows if row[4]])
        for voucher, participant_id, grant, scheme, redemption in rows:
            self._known[voucher.number] = Known(
                voucher,
                participant_id,
                grant.id,
                grant_weeks.terms_of(grant, scheme).person_limit,
                products.get(voucher.id, frozenset()),
                redemption,
                paid_in.get(redemption.id) if redemption else None,
            )
        self._lines_of_this([row[0].id for row in rows])
        self._spent_on([row[2].id for row in rows])

    def _rows(self, numbers: Sequence[str]) -> Sequence[Any]:
        session = self._session
        found: Sequence[Any] = session.execute(
            select(Voucher, Pathway.participant_id, SchemeGrant, Scheme, Redemption)
            .join(Pathway, Pathway.id == Voucher.pathway_id)
            .join(SchemeGrant, SchemeGrant.id == Voucher.grant_id)
            .join(Scheme, Scheme.id == SchemeGrant.scheme_id)
            .outerjoin(
                Redemption,
                (Redemption.voucher_id == Voucher.id) & Redemption.undone_at.is_(None),
            )
            .where(Voucher.number.in_(numbers), access.own_pathways(session)),
            execution_options={"populate_existing": True},
        ).all()
        return found

    def _products(self, ids: Sequence[uuid.UUID]) -> dict[uuid.UUID, frozenset[MedicineProduct]]:
        found: dict[uuid.UUID, set[MedicineProduct]] = defaultdict(set)
        statement = select(VoucherProduct.voucher_id, VoucherProduct.product)
        for key, product in self._session.execute(
            statement.where(VoucherProduct.voucher_id.in_(ids))
        ):
            found[key].add(product)
        return {key: frozenset(products) for key, products in found.items()}

    def _paid_in(self, ids: Sequence[uuid.UUID]) -> dict[uuid.UUID, tuple[date, str]]:
        rows = self._session.execute(
            select(Redemption.id, Settlement.month, Pharmacy.name)
            .join(Settlement, Settlement.id == Redemption.settlement_id)
            .join(Pharmacy, Pharmacy.id == Settlement.pharmacy_id)
            .where(Redemption.id.in_(ids), Redemption.settlement_id != self._settlement.id)
        )
        return {key: (month, pharmacy) for key, month, pharmacy in rows}

    def _lines_of_this(self, ids: Sequence[uuid.UUID]) -> None:
        """What this settlement pays already, when lines are typed one by one."""
        by_id = {found.voucher.id: found for found in self._known.values()}
        rows = self._session.scalars(
            select(SettlementLine)
            .where(
                SettlementLine.settlement_id == self._settlement.id,
                SettlementLine.voucher_id.in_(ids),
                SettlementLine.redemption_id.is_not(None),
            )
            .order_by(SettlementLine.position)
        )
        for line in rows:
            found = by_id[cast("uuid.UUID", line.voucher_id)]
            found.lines.append(line)
            found.running += line.amount or Decimal(0)
            found.adopted = found.adopted or bool(line.facts.get("adopted"))

    def _spent_on(self, ids: Sequence[uuid.UUID]) -> None:
        redeemed = (
            select(Voucher.grant_id, func.sum(Redemption.amount))
            .join(Voucher, Voucher.id == Redemption.voucher_id)
            .where(Voucher.grant_id.in_(ids), Redemption.undone_at.is_(None))
            .group_by(Voucher.grant_id)
        )
        supplied = (
            select(Supply.grant_id, func.sum(Supply.amount))
            .where(Supply.grant_id.in_(ids), Supply.undone_at.is_(None))
            .group_by(Supply.grant_id)
        )
        new = set(ids) - self._spent.keys()
        self._spent |= dict.fromkeys(new, Decimal(0))
        for statement in (redeemed, supplied):
            for key, amount in self._session.execute(statement):
                if key in new:
                    self._spent[key] += Decimal(amount)


def _product(text: str, of_voucher: frozenset[MedicineProduct]) -> MedicineProduct | None:
    called = products_called(text)
    return min(called & of_voucher or called, default=None)


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""
