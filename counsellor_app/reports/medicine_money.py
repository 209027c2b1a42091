"""What free medicine costs, by grant and year: from granted to invoiced, the forecast, and per person."""

from __future__ import annotations

import uuid
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from sqlalchemy import select

from counsellor_app.kinds.follow_up import FollowUpKind
from counsellor_app.kinds.medication import VoucherState
from counsellor_app.models import (
    Budget,
    FollowUp,
    Pathway,
    Redemption,
    Scheme,
    SchemeGrant,
    Supply,
    Voucher,
)
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.medication import grant_weeks
from counsellor_app.services.operation import query
from counsellor_app.services.transaction import Transaction

PACE_DAYS = 90
"""The forecast goes on at the pace of so many days."""
_ZERO = Decimal(0)
_OERE = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class MoneyRow:
    """One grant in one year; amounts are kroner including VAT.

    granted: what the grants of the year may cost at most, withdrawn ones left out. issued: the limits of the
    vouchers of the year, cancelled ones left out. redeemed: what pharmacies charged and what was handed out
    or refunded in the year. invoiced: what of that stands on a pharmacy's list. outstanding: limits of vouchers
    that are out and still valid. forecast: redeemed, and the days left at the pace of the last 90 days.
    participants: pathways that got medicine in the year. smoke_free: those of them who answered half a year
    after that they are; answered: who answered at all.
    """

    id: str
    grant: str
    year: int
    budget: Decimal | None
    budget_version: int
    granted: Decimal
    issued: Decimal
    redeemed: Decimal
    supplied: Decimal  # of what is redeemed: handed out here, or refunded
    invoiced: Decimal
    outstanding: Decimal
    forecast: Decimal
    participants: int
    answered: int
    smoke_free: int

    @property
    def per_participant(self) -> Decimal | None:
        """Kroner for each who got medicine."""
        return _share(self.redeemed, self.participants)

    @property
    def per_smoke_free(self) -> Decimal | None:
        """Kroner for each of them who is known to be smoke-free half a year after (triple aim)."""
        return _share(self.redeemed, self.smoke_free)

    @property
    def left(self) -> Decimal | None:
        """What is left of the budget when everything that is out is redeemed."""
        return None if self.budget is None else self.budget - self.redeemed - self.outstanding


@dataclass(slots=True)
class _Sums:
    granted: Decimal = _ZERO
    issued: Decimal = _ZERO
    redeemed: Decimal = _ZERO
    supplied: Decimal = _ZERO
    invoiced: Decimal = _ZERO
    outstanding: Decimal = _ZERO
    lately: Decimal = _ZERO
    pathways: set[uuid.UUID] = field(default_factory=set)


@query(Right.NUMBERS)
def money_years(session: Transaction) -> tuple[int, ...]:
    """The years in which something was granted, the newest first; the present one is always there."""
    days = session.scalars(select(SchemeGrant.granted_on).distinct())
    return tuple(sorted({session.today.year, *(day.year for day in days)}, reverse=True))


@query(Right.NUMBERS)
def money(session: Transaction, year: int) -> tuple[MoneyRow, ...]:
    """The year by grant, by name; grants with a budget and nothing else too."""
    first, last = date(year, 1, 1), date(year, 12, 31)
    sums: dict[str, _Sums] = defaultdict(_Sums)
    _add_grants(session, sums, first, last)
    _add_vouchers(session, sums, first, last)
    _add_redemptions(session, sums, first, last)
    _add_supplies(session, sums, first, last)
    statement = select(Budget).where(Budget.year == year)
    budgets = {found.grant_name: found for found in session.scalars(statement)}
    answers = _answers(session, [key for each in sums.values() for key in each.pathways])
    return tuple(
        _row(session.today, grant, year, sums[grant], budgets.get(grant), answers)
        for grant in sorted(sums.keys() | budgets.keys())
    )


def _add_grants(session: Transaction, sums: dict[str, _Sums], first: date, last: date) -> None:
    rows = session.execute(
        _of_unit(session, select(SchemeGrant, Scheme)).where(
            SchemeGrant.granted_on.between(first, last), SchemeGrant.withdrawn_on.is_(None)
        )
    )
    for grant, scheme in rows:
        sums[_name(scheme)].granted += grant_weeks.terms_of(grant, scheme).person_limit


def _add_vouchers(session: Transaction, sums: dict[str, _Sums], first: date, last: date) -> None:
    rows = session.execute(
        _of_unit(
            session,
            select(
                Scheme.grant_name,
                Scheme.name,
                Voucher.amount_limit,
                Voucher.state,
                Voucher.valid_to,
            ),
        )
        .join(Voucher, Voucher.grant_id == SchemeGrant.id)
        .where(Voucher.issued_on.between(first, last), Voucher.state != VoucherState.CANCELLED)
    )
    for grant_name, name, limit, state, valid_to in rows:
        found = sums[grant_name or name]
        found.issued += limit
        if state is VoucherState.ISSUED and valid_to >= session.today:
            found.outstanding += limit


def _add_redemptions(session: Transaction, sums: dict[str, _Sums], first: date, last: date) -> None:
    rows = session.execute(
        _of_unit(
            session,
            select(
                Scheme.grant_name,
                Scheme.name,
                SchemeGrant.pathway_id,
                Redemption.amount,
                Redemption.redeemed_on,
                Redemption.settlement_id,
            ),
        )
        .join(Voucher, Voucher.grant_id == SchemeGrant.id)
        .join(Redemption, Redemption.voucher_id == Voucher.id)
        .where(Redemption.undone_at.is_(None), Redemption.redeemed_on.between(first, last))
    )
    for grant_name, name, pathway_id, amount, on, settlement_id in rows:
        found = sums[grant_name or name]
        _spend(session, found, pathway_id, amount, on)
        if settlement_id is not None:
            found.invoiced += amount


def _add_supplies(session: Transaction, sums: dict[str, _Sums], first: date, last: date) -> None:
    rows = session.execute(
        _of_unit(
            session,
            select(
                Scheme.grant_name,
                Scheme.name,
                SchemeGrant.pathway_id,
                Supply.amount,
                Supply.supplied_on,
            ),
        )
        .join(Supply, Supply.grant_id == SchemeGrant.id)
        .where(Supply.undone_at.is_(None), Supply.supplied_on.between(first, last))
    )
    for grant_name, name, pathway_id, amount, on in rows:
        found = sums[grant_name or name]
        _spend(session, found, pathway_id, amount, on)
        found.supplied += amount


def _spend(
    session: Transaction, found: _Sums, pathway_id: uuid.UUID, amount: Decimal, on: date
) -> None:
    found.redeemed += amount
    found.pathways.add(pathway_id)
    if on > session.today - timedelta(days=PACE_DAYS):
        found.lately += amount


def _of_unit(session: Transaction, statement: Any) -> Any:
    """Only what belongs to the actor's own unit."""
    return (
        statement.join_from(SchemeGrant, Scheme, Scheme.id == SchemeGrant.scheme_id)
        .join(Pathway, Pathway.id == SchemeGrant.pathway_id)
        .where(access.own_pathways(session))
    )


def _answers(session: Transaction, ids: list[uuid.UUID]) -> dict[uuid.UUID, bool]:
    found: dict[uuid.UUID, bool] = {}
    for start in range(0, len(ids), 500):
        rows = session.execute(
            select(FollowUp.pathway_id, FollowUp.smoke_free).where(
                FollowUp.pathway_id.in_(ids[start : start + 500]),
                FollowUp.kind == FollowUpKind.HALF_YEAR,
                FollowUp.smoke_free.is_not(None),
            )
        )
        found.update({key: bool(answer) for key, answer in rows})
    return found


def _row(
    today: date,
    grant: str,
    year: int,
    sums: _Sums,
    budget: Budget | None,
    answers: dict[uuid.UUID, bool],
) -> MoneyRow:
    known = [answers[key] for key in sums.pathways if key in answers]
    return MoneyRow(
        id=f"{grant}:{year}",
        grant=grant,
        year=year,
        budget=budget.amount if budget else None,
        budget_version=budget.version_id if budget else 0,
        granted=sums.granted,
        issued=sums.issued,
        redeemed=sums.redeemed,
        supplied=sums.supplied,
        invoiced=sums.invoiced,
        outstanding=sums.outstanding,
        forecast=_forecast(today, year, sums),
        participants=len(sums.pathways),
        answered=len(known),
        smoke_free=sum(known),
    )


def _forecast(today: date, year: int, sums: _Sums) -> Decimal:
    """A year that is over costs what it cost."""
    if today.year != year:
        return sums.redeemed
    so_far = (today - date(year, 1, 1)).days + 1
    pace = min(PACE_DAYS, so_far)
    left = (date(year, 12, 31) - today).days
    return (sums.redeemed + sums.lately / pace * left).quantize(_OERE)


def _share(amount: Decimal, count: int) -> Decimal | None:
    return (amount / count).quantize(_OERE) if count else None


def _name(scheme: Scheme) -> str:
    return scheme.grant_name or scheme.name
