"""Proposes the next voucher of a pathway, and lists who is to have one issued or renewed."""

from __future__ import annotations

import uuid
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from sqlalchemy import select

from counsellor_app.errors import UserError
from counsellor_app.kinds.medication import MedicineProduct, VoucherState
from counsellor_app.kinds.pathway import Stage
from counsellor_app.models import Participant, Pathway, Pharmacy, Scheme, SchemeGrant, Voucher
from counsellor_app.services import access, rules, schemes, vouchers
from counsellor_app.services.actor import Right
from counsellor_app.services.operation import query
from counsellor_app.services.sheets import Medicine
from counsellor_app.services.transaction import Transaction
from counsellor_app.services.voucher_weeks import Issued, next_weeks, weeks_used

ON_THE_WAY = (Stage.INTERVIEWED, Stage.WAITING_LIST, Stage.ENROLLED, Stage.IN_COURSE)
MOST_DUE = 500
_FIRST_PRODUCT = (Medicine(MedicineProduct.PATCH_24),)


@dataclass(frozen=True, slots=True)
class VoucherProposal:
    """The next voucher as it would be issued: the same products as last time."""

    pathway_id: uuid.UUID
    scheme: str
    grant_name: str
    scheme_weeks: int
    week_from: int
    week_to: int
    due_on: date
    too_early: bool
    amount_per_week: Decimal
    products: tuple[Medicine, ...]
    pharmacy_id: uuid.UUID | None

    @property
    def weeks(self) -> int:
        """How many weeks the next voucher may cover."""
        return self.week_to - self.week_from + 1


@dataclass(frozen=True, slots=True)
class GrantRow:
    """What is granted to a pathway and how much of it is used."""

    id: uuid.UUID
    scheme: str
    grant_name: str
    weeks: int
    weeks_used: int
    weeks_per_voucher: int
    amount_per_week: Decimal
    granted_on: date
    assessment: str


@dataclass(frozen=True, slots=True)
class DueRow:
    """Somebody who is to have a voucher: the next one, or one again that ran out unused."""

    id: uuid.UUID  # of the pathway
    participant_id: uuid.UUID
    name: str
    scheme: str
    week_from: int
    week_to: int
    scheme_weeks: int
    due_on: date
    expired_voucher_id: uuid.UUID | None = None


@query(Right.CASE)
def next_voucher(session: Transaction, pathway_id: uuid.UUID) -> VoucherProposal:
    """The next voucher; the UserError of `issue_voucher` where there is none."""
    pathway = access.open_pathway(session, pathway_id)
    if pathway.closed_on is not None:
        raise UserError("pathway.closed")
    grant = schemes.current_grant(session, pathway.id)
    if grant is None:
        raise UserError("voucher.no_scheme")
    scheme = session.get_one(Scheme, grant.scheme_id)
    following = vouchers.next_of(session, grant, scheme)
    if following is None:
        raise UserError("voucher.scheme_used_up", weeks=grant.weeks)
    ahead = rules.in_force(session, rules.VoucherRule, session.today).days_ahead
    last = _last_voucher(session, grant)
    return VoucherProposal(
        pathway_id=pathway.id,
        scheme=scheme.name,
        grant_name=scheme.grant_name,
        scheme_weeks=grant.weeks,
        week_from=following.week_from,
        week_to=following.week_to,
        due_on=following.due_on,
        too_early=following.due_on - timedelta(days=ahead) > session.today,
        amount_per_week=scheme.amount_per_week,
        products=vouchers.products_of(session, last.id) if last else _FIRST_PRODUCT,
        pharmacy_id=_active(session, last.pharmacy_id) if last else None,
    )


@query(Right.CASE)
def granted(session: Transaction, pathway_id: uuid.UUID) -> GrantRow | None:
    """The grant that vouchers are issued on, with the weeks that they cover."""
    access.open_pathway(session, pathway_id)
    grant = schemes.current_grant(session, pathway_id)
    if grant is None:
        return None
    scheme = session.get_one(Scheme, grant.scheme_id)
    return GrantRow(
        grant.id,
        scheme.name,
        scheme.grant_name,
        grant.weeks,
        weeks_used(vouchers.issued_on(session, grant)),
        scheme.weeks_per_voucher,
        scheme.amount_per_week,
        grant.granted_on,
        grant.assessment,
    )


@query(Right.CASE)
def due(session: Transaction, mine: bool = False) -> tuple[DueRow, ...]:
    """Vouchers to issue or renew for those who are on their way, the longest due first."""
    ahead = rules.in_force(session, rules.VoucherRule, session.today).days_ahead
    statement = (
        select(Pathway, Participant, SchemeGrant, Scheme)
        .join(Participant, Participant.id == Pathway.participant_id)
        .join(SchemeGrant, SchemeGrant.pathway_id == Pathway.id)
        .join(Scheme, Scheme.id == SchemeGrant.scheme_id)
        .where(
            access.own_pathways(session),
            Pathway.stage.in_(ON_THE_WAY),
            SchemeGrant.withdrawn_on.is_(None),
        )
    )
    if mine:
        statement = statement.where(Pathway.counsellor_id == session.actor.user_id)
    found = session.execute(statement).all()
    issued = _vouchers(session, [grant.id for _, _, grant, _ in found])
    rows: list[DueRow] = []
    for pathway, person, grant, scheme in found:
        rows.extend(
            _due_rows(session.today, ahead, pathway, person, grant, scheme, issued[grant.id])
        )
    rows.sort(key=lambda row: (row.due_on, row.name))
    return tuple(rows[:MOST_DUE])


@query(Right.CASE)
def count_due(session: Transaction) -> int:
    """How many vouchers are to be issued or renewed."""
    return len(due(session))


def _due_rows(
    today: date,
    ahead: int,
    pathway: Pathway,
    person: Participant,
    grant: SchemeGrant,
    scheme: Scheme,
    issued: Sequence[Voucher],
) -> list[DueRow]:
    name = f"{person.given_name} {person.surname}".strip()
    ran_out = [one for one in issued if one.state is VoucherState.ISSUED and one.valid_to < today]
    rows = [
        DueRow(
            pathway.id,
            person.id,
            name,
            scheme.name,
            one.week_from,
            one.week_to,
            grant.weeks,
            one.valid_to,
            one.id,
        )
        for one in ran_out[-1:]
    ]
    covered = [Issued(one.week_from, one.week_to, one.issued_on) for one in issued]
    following = next_weeks(covered, grant.granted_on, grant.weeks, scheme.weeks_per_voucher)
    if following is None or rows or following.due_on - timedelta(days=ahead) > today:
        return rows
    first, last = following.week_from, following.week_to
    row = DueRow(
        pathway.id, person.id, name, scheme.name, first, last, grant.weeks, following.due_on
    )
    return [row]


def _vouchers(session: Transaction, grants: Sequence[uuid.UUID]) -> dict[uuid.UUID, list[Voucher]]:
    found: dict[uuid.UUID, list[Voucher]] = defaultdict(list)
    for start in range(0, len(grants), 500):
        statement = (
            select(Voucher)
            .where(
                Voucher.grant_id.in_(grants[start : start + 500]),
                Voucher.state != VoucherState.CANCELLED,
            )
            .order_by(Voucher.week_from)
        )
        for voucher in session.scalars(statement):
            found[voucher.grant_id].append(voucher)
    return found


def _last_voucher(session: Transaction, grant: SchemeGrant) -> Voucher | None:
    return session.scalars(
        select(Voucher)
        .where(Voucher.grant_id == grant.id)
        .order_by(Voucher.issued_at.desc(), Voucher.serial.desc())
        .limit(1)
    ).first()


def _active(session: Transaction, pharmacy_id: uuid.UUID | None) -> uuid.UUID | None:
    pharmacy = session.get(Pharmacy, pharmacy_id) if pharmacy_id else None
    return pharmacy.id if pharmacy is not None and pharmacy.active else None
