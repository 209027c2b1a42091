"""Proposes the next voucher of a pathway, and lists who is to have one issued or renewed."""

from __future__ import annotations

import contextlib
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from sqlalchemy import ColumnElement, select

from counsellor_app.errors import UserError
from counsellor_app.kinds.course import EnrolmentState
from counsellor_app.kinds.medication import MedicineProduct, SupplyWay, VoucherState
from counsellor_app.kinds.pathway import Stage
from counsellor_app.models import (
    Enrolment,
    Participant,
    Pathway,
    Pharmacy,
    Scheme,
    SchemeGrant,
    Voucher,
)
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.letters.sheets import Medicine
from counsellor_app.services.medication import grant_weeks, schemes, vouchers
from counsellor_app.services.medication.grant_weeks import Terms
from counsellor_app.services.medication.voucher_weeks import NextWeeks, weeks_used
from counsellor_app.services.office import rules
from counsellor_app.services.operation import query
from counsellor_app.services.transaction import Transaction

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
    amount_left: Decimal = Decimal(0)  # of what the grant may cost
    max_per_voucher: Decimal | None = None
    allowed: tuple[MedicineProduct, ...] = ()  # empty: all
    waits_for_meeting: bool = False
    ways: tuple[SupplyWay, ...] = (SupplyWay.PHARMACY,)

    def limit(self, weeks: int) -> Decimal:
        """The most that a voucher over so many weeks may cost."""
        limits = [self.amount_per_week * weeks, self.amount_left]
        if self.max_per_voucher is not None:
            limits.append(self.max_per_voucher)
        return max(min(limits), Decimal(0))

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
    ways: tuple[SupplyWay, ...] = (SupplyWay.PHARMACY,)
    products: tuple[MedicineProduct, ...] = ()  # empty: all
    next_weeks: int = 0  # how many weeks the next instalment covers; 0: used up
    amount: Decimal = Decimal(0)  # kroner that the grant may cost
    spent: Decimal = Decimal(0)
    exception: bool = False


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
    terms = grant_weeks.terms_of(grant, scheme)
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
        products=vouchers.products_of(session, last.id) if last else _first_product(terms),
        pharmacy_id=_active(session, last.pharmacy_id) if last else None,
        amount_left=grant_weeks.money_left(session, grant, scheme),
        max_per_voucher=terms.max_per_voucher,
        allowed=terms.products,
        waits_for_meeting=following.waits_for_meeting,
        ways=terms.ways,
    )


@dataclass(frozen=True, slots=True)
class GroupProposal:
    """The next voucher of one of many; without products the first one, which somebody must choose."""

    pathway_id: uuid.UUID
    name: str
    scheme: str
    week_from: int
    week_to: int
    scheme_weeks: int
    limit: Decimal
    products: tuple[Medicine, ...]
    pharmacy_id: uuid.UUID | None


@query(Right.CASE)
def group_proposals(
    session: Transaction, pathway_ids: tuple[uuid.UUID, ...]
) -> tuple[GroupProposal, ...]:
    """What would be issued to each of them now; who cannot have one is left out."""
    found: list[GroupProposal] = []
    for pathway_id in pathway_ids:
        with contextlib.suppress(UserError):
            found.append(_of_group(session, pathway_id))
    return tuple(found)


def _of_group(session: Transaction, pathway_id: uuid.UUID) -> GroupProposal:
    one = next_voucher(session, pathway_id)
    pathway = access.open_pathway(session, pathway_id)
    grant = schemes.current_grant(session, pathway_id)
    first = grant is None or _last_voucher(session, grant) is None
    return GroupProposal(
        pathway_id,
        _name(session.get_one(Participant, pathway.participant_id)),
        one.scheme,
        one.week_from,
        one.week_to,
        one.scheme_weeks,
        one.limit(one.weeks),
        () if first else one.products,
        one.pharmacy_id,
    )


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Somebody on a course who gets no voucher now, and the code and facts of the reason."""

    name: str
    code: str
    facts: dict[str, object]


@dataclass(frozen=True, slots=True)
class CourseVouchers:
    """Everybody on a course: what would be issued now, and who is left out and why."""

    due: tuple[GroupProposal, ...]
    left_out: tuple[LeftOut, ...]


@query(Right.CASE)
def vouchers_of_course(session: Transaction, course_id: uuid.UUID) -> CourseVouchers:
    """The next voucher of each who is enrolled on the course, by name."""
    access.open_course(session, course_id)
    enrolled = session.execute(
        select(Pathway.id, Participant)
        .join(Participant, Participant.id == Pathway.participant_id)
        .join(Enrolment, Enrolment.pathway_id == Pathway.id)
        .where(Enrolment.course_id == course_id, Enrolment.state == EnrolmentState.ENROLLED)
        .order_by(Participant.given_name, Participant.surname, Pathway.id)
    ).all()
    rows = {row.id: row for row in _due(session, Pathway.id.in_([one.id for one in enrolled]))}
    found: list[GroupProposal] = []
    left_out: list[LeftOut] = []
    for pathway_id, person in enrolled:
        try:
            _check_due(session, pathway_id, rows.get(pathway_id))
            found.append(_of_group(session, pathway_id))
        except UserError as error:
            left_out.append(LeftOut(_name(person), error.code, dict(error.facts)))
    return CourseVouchers(tuple(found), tuple(left_out))


def _check_due(session: Transaction, pathway_id: uuid.UUID, row: DueRow | None) -> None:
    """UserError with the reason why no voucher is issued together with the others."""
    if row is not None and row.expired_voucher_id is not None:
        raise UserError("voucher.ran_out", valid_to=row.due_on)
    if row is not None:
        return
    following = next_voucher(session, pathway_id)  # says what else is wrong
    if SupplyWay.PHARMACY not in following.ways:
        raise UserError("voucher.other_way")
    if following.waits_for_meeting:
        raise UserError("voucher.waits_for_meeting")
    raise UserError("voucher.not_due", due_on=following.due_on)


@query(Right.CASE)
def granted(session: Transaction, pathway_id: uuid.UUID) -> GrantRow | None:
    """The grant that vouchers are issued on, with the weeks that they cover."""
    access.open_pathway(session, pathway_id)
    grant = schemes.current_grant(session, pathway_id)
    if grant is None:
        return None
    scheme = session.get_one(Scheme, grant.scheme_id)
    terms = grant_weeks.terms_of(grant, scheme)
    following = vouchers.next_of(session, grant, scheme)
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
        terms.ways,
        terms.products,
        following.weeks if following else 0,
        terms.person_limit,
        grant_weeks.spent(session, grant.id),
        grant.exception_by_id is not None,
    )


@query(Right.CASE)
def due(session: Transaction, mine: bool = False) -> tuple[DueRow, ...]:
    """Vouchers to issue or renew for those who are on their way, the longest due first."""
    whose = (Pathway.counsellor_id == session.actor.user_id,) if mine else ()
    return tuple(_due(session, *whose)[:MOST_DUE])


def _due(session: Transaction, *whose: ColumnElement[bool]) -> list[DueRow]:
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
            *whose,
        )
    )
    found = session.execute(statement).all()
    standing = grant_weeks.following(session, [(grant, scheme) for _, _, grant, scheme in found])
    ran_out = _ran_out(session, [grant.id for _, _, grant, _ in found])
    rows: list[DueRow] = []
    latest = session.today + timedelta(days=ahead)
    for pathway, person, grant, scheme in found:
        if SupplyWay.PHARMACY not in grant_weeks.ways_of(scheme):
            continue
        row = _due_row(pathway, person, grant, scheme, ran_out.get(grant.id), standing[grant.id])
        if row is not None and (row.expired_voucher_id or row.due_on <= latest):
            rows.append(row)
    rows.sort(key=lambda row: (row.due_on, row.name))
    return rows


@query(Right.CASE)
def count_due(session: Transaction) -> int:
    """How many vouchers are to be issued or renewed."""
    return len(due(session))


def _due_row(
    pathway: Pathway,
    person: Participant,
    grant: SchemeGrant,
    scheme: Scheme,
    ran_out: Voucher | None,
    following: NextWeeks | None,
) -> DueRow | None:
    common = (pathway.id, person.id, _name(person), scheme.name)
    if ran_out is not None:
        weeks = (ran_out.week_from, ran_out.week_to)
        return DueRow(*common, *weeks, grant.weeks, ran_out.valid_to, ran_out.id)
    if following is None or following.waits_for_meeting:
        return None
    return DueRow(*common, following.week_from, following.week_to, grant.weeks, following.due_on)


def _ran_out(session: Transaction, grants: Sequence[uuid.UUID]) -> dict[uuid.UUID, Voucher]:
    """The last voucher of each grant that ran out unused."""
    found: dict[uuid.UUID, Voucher] = {}
    for start in range(0, len(grants), 500):
        statement = (
            select(Voucher)
            .where(
                Voucher.grant_id.in_(grants[start : start + 500]),
                Voucher.state == VoucherState.ISSUED,
                Voucher.valid_to < session.today,
            )
            .order_by(Voucher.week_from)
        )
        found.update({voucher.grant_id: voucher for voucher in session.scalars(statement)})
    return found


def _last_voucher(session: Transaction, grant: SchemeGrant) -> Voucher | None:
    return session.scalars(
        select(Voucher)
        .where(Voucher.grant_id == grant.id)
        .order_by(Voucher.issued_at.desc(), Voucher.serial.desc())
        .limit(1)
    ).first()


def _first_product(terms: Terms) -> tuple[Medicine, ...]:
    if terms.products and _FIRST_PRODUCT[0].product not in terms.products:
        return (Medicine(terms.products[0]),)
    return _FIRST_PRODUCT


def _name(person: Participant) -> str:
    return f"{person.given_name} {person.surname}".strip()


def _active(session: Transaction, pharmacy_id: uuid.UUID | None) -> uuid.UUID | None:
    pharmacy = session.get(Pharmacy, pharmacy_id) if pharmacy_id else None
    return pharmacy.id if pharmacy is not None and pharmacy.active else None
