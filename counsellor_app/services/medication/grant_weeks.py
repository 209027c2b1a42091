"""Where grants stand: which weeks are covered and what comes next, and what may still be promised."""

from __future__ import annotations

import uuid
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import func, select, union_all

from counsellor_app.kinds.course import AttendanceMark
from counsellor_app.kinds.medication import (
    Instalments,
    MedicineProduct,
    SupplyWay,
    VoucherState,
)
from counsellor_app.models import (
    Attendance,
    Enrolment,
    Meeting,
    Redemption,
    Scheme,
    SchemeGrant,
    Supply,
    Voucher,
)
from counsellor_app.services.medication.voucher_weeks import Issued, NextWeeks, next_weeks
from counsellor_app.services.transaction import Transaction

_PORTION = 500


@dataclass(frozen=True, slots=True)
class Terms:
    """What a scheme gives to one grant: amounts are kroner including VAT."""

    weeks: int
    weeks_per_voucher: int
    instalments: Instalments
    amount_per_week: Decimal
    max_per_voucher: Decimal | None
    max_per_person: Decimal | None
    products: tuple[MedicineProduct, ...]  # empty: all
    ways: tuple[SupplyWay, ...]

    @property
    def weeks_at_a_time(self) -> int:
        """How many weeks one instalment covers."""
        everything = self.instalments is Instalments.ALL_AT_ONCE
        return self.weeks if everything else self.weeks_per_voucher

    @property
    def person_limit(self) -> Decimal:
        """The most that the whole grant may cost."""
        by_weeks = self.amount_per_week * self.weeks
        return by_weeks if self.max_per_person is None else min(by_weeks, self.max_per_person)

    def voucher_limit(self, weeks: int, left: Decimal) -> Decimal:
        """The most that one voucher over so many weeks may cost, with so much left of the grant."""
        limits = [self.amount_per_week * weeks, left]
        if self.max_per_voucher is not None:
            limits.append(self.max_per_voucher)
        return max(min(limits), Decimal(0))


def terms_of(grant: SchemeGrant, scheme: Scheme) -> Terms:
    """The terms of a grant."""
    return terms_of_weeks(scheme, grant.weeks)


def terms_of_weeks(scheme: Scheme, weeks: int) -> Terms:
    """The terms of so many weeks granted by a scheme."""
    return Terms(
        weeks=weeks,
        weeks_per_voucher=scheme.weeks_per_voucher,
        instalments=scheme.instalments,
        amount_per_week=scheme.amount_per_week,
        max_per_voucher=scheme.max_per_voucher,
        max_per_person=scheme.max_per_person,
        products=tuple(MedicineProduct(each) for each in scheme.products),
        ways=ways_of(scheme),
    )


def ways_of(scheme: Scheme) -> tuple[SupplyWay, ...]:
    """How the medicine of a scheme may come; a voucher where nothing is said."""
    return tuple(SupplyWay(each) for each in scheme.ways) or (SupplyWay.PHARMACY,)


def covered(
    session: Transaction, grant_ids: Sequence[uuid.UUID]
) -> dict[uuid.UUID, tuple[Issued, ...]]:
    """The weeks of each grant that vouchers, hand-outs and refunds cover; cancelled ones gave theirs back."""
    found: dict[uuid.UUID, list[Issued]] = defaultdict(list)
    for first in range(0, len(grant_ids), _PORTION):
        ids = grant_ids[first : first + _PORTION]
        by_voucher = select(
            Voucher.grant_id, Voucher.week_from, Voucher.week_to, Voucher.issued_on
        ).where(Voucher.grant_id.in_(ids), Voucher.state != VoucherState.CANCELLED)
        otherwise = select(
            Supply.grant_id, Supply.week_from, Supply.week_to, Supply.supplied_on
        ).where(Supply.grant_id.in_(ids), Supply.undone_at.is_(None), Supply.week_from.is_not(None))
        both: Any = union_all(by_voucher, otherwise)
        for grant_id, week_from, week_to, on in session.execute(both):
            found[grant_id].append(Issued(week_from, week_to, on))
    return {key: tuple(sorted(each, key=lambda one: one.week_from)) for key, each in found.items()}


def attended_days(
    session: Transaction, pathway_ids: Iterable[uuid.UUID]
) -> dict[uuid.UUID, tuple[date, ...]]:
    """The days of the meetings that each pathway attended, in their order."""
    wanted = list(pathway_ids)
    found: dict[uuid.UUID, list[date]] = defaultdict(list)
    for first in range(0, len(wanted), _PORTION):
        rows = session.execute(
            select(Enrolment.pathway_id, Meeting.held_on)
            .join(Attendance, Attendance.enrolment_id == Enrolment.id)
            .join(Meeting, Meeting.id == Attendance.meeting_id)
            .where(
                Enrolment.pathway_id.in_(wanted[first : first + _PORTION]),
                Attendance.mark == AttendanceMark.PRESENT,
            )
            .order_by(Meeting.held_on)
        )
        for pathway_id, held_on in rows:
            found[pathway_id].append(held_on)
    return {key: tuple(days) for key, days in found.items()}


def following(
    session: Transaction, grants: Sequence[tuple[SchemeGrant, Scheme]]
) -> dict[uuid.UUID, NextWeeks | None]:
    """The next weeks of each grant; None where it is used up."""
    taken = covered(session, [grant.id for grant, _ in grants])
    by_meeting = [
        grant.pathway_id
        for grant, scheme in grants
        if scheme.instalments is Instalments.AFTER_MEETING
    ]
    attended = attended_days(session, by_meeting) if by_meeting else {}
    return {
        grant.id: _next(grant, scheme, taken.get(grant.id, ()), attended.get(grant.pathway_id, ()))
        for grant, scheme in grants
    }


def next_of(
    session: Transaction, grant: SchemeGrant, scheme: Scheme, issued: Sequence[Issued]
) -> NextWeeks | None:
    """The next weeks of one grant whose covered weeks are known."""
    attended: tuple[date, ...] = ()
    if scheme.instalments is Instalments.AFTER_MEETING:
        attended = attended_days(session, [grant.pathway_id]).get(grant.pathway_id, ())
    return _next(grant, scheme, issued, attended)


def _next(
    grant: SchemeGrant, scheme: Scheme, issued: Sequence[Issued], attended: Sequence[date]
) -> NextWeeks | None:
    by_meeting = scheme.instalments is Instalments.AFTER_MEETING
    at_a_time = terms_of(grant, scheme).weeks_at_a_time
    return next_weeks(
        issued, grant.granted_on, grant.weeks, at_a_time, attended if by_meeting else None
    )


def money_left(session: Transaction, grant: SchemeGrant, scheme: Scheme) -> Decimal:
    """What may still be promised: the limit of the person less what was paid and what is out.

    A redeemed voucher counts with what the pharmacy charged, one that is out with its limit. One that ran
    out unused binds nothing.
    """
    return terms_of(grant, scheme).person_limit - bound(session, grant.id)


def bound(session: Transaction, grant_id: uuid.UUID) -> Decimal:
    """Kroner that are paid or promised on a grant."""
    waiting = select(func.sum(Voucher.amount_limit)).where(
        Voucher.grant_id == grant_id,
        Voucher.state == VoucherState.ISSUED,
        Voucher.valid_to >= session.today,
    )
    return Decimal(session.scalar(waiting) or 0) + spent(session, grant_id)


def spent(session: Transaction, grant_id: uuid.UUID) -> Decimal:
    """Kroner that pharmacies have charged and that was handed out or refunded on a grant."""
    redeemed = (
        select(func.sum(Redemption.amount))
        .join(Voucher, Voucher.id == Redemption.voucher_id)
        .where(Voucher.grant_id == grant_id, Redemption.undone_at.is_(None))
    )
    supplied = select(func.sum(Supply.amount)).where(
        Supply.grant_id == grant_id, Supply.undone_at.is_(None)
    )
    return Decimal(session.scalar(redeemed) or 0) + Decimal(session.scalar(supplied) or 0)
