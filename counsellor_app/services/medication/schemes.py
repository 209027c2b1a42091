"""Free medicine: the schemes in force, who they are meant for, and granting one to a pathway (domain 3.2)."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from sqlalchemy import or_, select

from counsellor_app.errors import FieldError, UserError
from counsellor_app.ids import new_id
from counsellor_app.kinds.medication import Instalments, MedicineProduct, SupplyWay
from counsellor_app.models import Scheme, SchemeGrant, Supply, Voucher
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.interview import eligibility
from counsellor_app.services.interview.eligibility import Eligibility
from counsellor_app.services.medication import grant_weeks
from counsellor_app.services.operation import query, use_case
from counsellor_app.services.trace import audit, undo
from counsellor_app.services.transaction import Transaction


@dataclass(frozen=True, slots=True)
class SchemeRow:
    """A scheme and what it says about one person."""

    id: uuid.UUID
    name: str
    grant_name: str
    weeks: int
    weeks_per_voucher: int
    amount_per_week: Decimal
    eligibility: Eligibility | None = None
    instalments: Instalments = Instalments.BY_WEEKS
    max_per_person: Decimal | None = None
    ways: tuple[SupplyWay, ...] = (SupplyWay.PHARMACY,)
    products: tuple[MedicineProduct, ...] = ()  # empty: all


@dataclass(frozen=True, slots=True)
class GrantDraft:
    """The counsellor's decision. Fewer weeks than the scheme gives are allowed."""

    pathway_id: uuid.UUID
    scheme_id: uuid.UUID
    weeks: int | None = None
    assessment: str = ""
    id: uuid.UUID = field(default_factory=new_id)


@query(Right.CASE)
def schemes_in_force(session: Transaction, on: date | None = None) -> tuple[SchemeRow, ...]:
    """The schemes that may be granted on a day, by name."""
    return tuple(_row(scheme) for scheme in _in_force(session, on or session.today))


@query(Right.CASE)
def schemes_for(session: Transaction, pathway_id: uuid.UUID) -> tuple[SchemeRow, ...]:
    """The schemes in force, each with what its rule says about this person."""
    pathway = access.open_pathway(session, pathway_id)
    facts = eligibility.facts_of(session, pathway)
    return tuple(
        _row(scheme, eligibility.judge(scheme.eligibility, facts))
        for scheme in _in_force(session, session.today)
    )


@use_case(Right.CASE)
def grant_scheme(session: Transaction, draft: GrantDraft) -> uuid.UUID:
    """Grants weeks of a scheme where its rule is met.

    UserError("scheme.exception_needed") where it is not: then a team lead may, with a reason in `assessment`.
    Where something is not known, whoever grants writes why all the same.
    """
    pathway = access.open_pathway(session, draft.pathway_id)
    if session.get(SchemeGrant, draft.id) is not None:
        return draft.id
    if pathway.closed_on is not None:
        raise UserError("pathway.closed")
    if current_grant(session, pathway.id) is not None:
        raise UserError("scheme.already_granted")
    scheme = access.load(session, Scheme, draft.scheme_id)
    weeks = draft.weeks if draft.weeks is not None else scheme.weeks
    if not 1 <= weeks <= scheme.weeks:
        raise FieldError("weeks", "scheme.weeks", weeks=scheme.weeks)
    judged = eligibility.judge(scheme.eligibility, eligibility.facts_of(session, pathway))
    _demand_reason(session, judged, draft.assessment.strip())
    grant = SchemeGrant(
        id=draft.id,
        pathway_id=pathway.id,
        scheme_id=scheme.id,
        weeks=weeks,
        granted_on=session.today,
        granted_by_id=session.actor.id,
        assessment=draft.assessment.strip()[:300],
        exception_by_id=session.actor.user_id if judged.met is False else None,
    )
    session.add(grant)
    _tell(session, "grant_scheme", grant, pathway.participant_id)
    session.touched("scheme_grant", participant_id=pathway.participant_id)
    undo.offer(
        session,
        "grant_scheme",
        undo_grant_scheme,
        expects=[grant],
        participant_id=pathway.participant_id,
        grant_id=grant.id,
    )
    return grant.id


@undo.inverse
def undo_grant_scheme(session: Transaction, grant_id: str) -> None:
    """The grant was a slip of the hand; with a voucher on it, it can only be withdrawn."""
    grant = access.load(session, SchemeGrant, uuid.UUID(grant_id))
    pathway = access.open_pathway(session, grant.pathway_id)
    used = any(
        session.scalars(select(model.id).where(model.grant_id == grant.id).limit(1)).first()
        for model in (Voucher, Supply)
    )
    if used:
        raise UserError("undo.changed_since", label="grant_scheme")
    session.delete(grant)
    session.touched("scheme_grant", participant_id=pathway.participant_id)


@use_case(Right.CASE)
def withdraw_grant(session: Transaction, grant_id: uuid.UUID) -> None:
    """No more vouchers on this grant; those that are issued stay valid until they are cancelled."""
    grant = access.load(session, SchemeGrant, grant_id)
    pathway = access.open_pathway(session, grant.pathway_id)
    if grant.withdrawn_on is not None:
        return
    grant.withdrawn_on = session.today
    _tell(session, "withdraw_grant", grant, pathway.participant_id)
    session.touched("scheme_grant", participant_id=pathway.participant_id)
    undo.offer(
        session,
        "withdraw_grant",
        undo_withdraw_grant,
        expects=[grant],
        participant_id=pathway.participant_id,
        grant_id=grant.id,
    )


@undo.inverse
def undo_withdraw_grant(session: Transaction, grant_id: str) -> None:
    """The withdrawal was a slip of the hand."""
    grant = access.load(session, SchemeGrant, uuid.UUID(grant_id))
    pathway = access.open_pathway(session, grant.pathway_id)
    if current_grant(session, pathway.id) is not None:
        raise UserError("scheme.already_granted")
    grant.withdrawn_on = None
    session.touched("scheme_grant", participant_id=pathway.participant_id)


def current_grant(session: Transaction, pathway_id: uuid.UUID) -> SchemeGrant | None:
    """The grant that vouchers are issued on, None when there is none."""
    return session.scalars(
        select(SchemeGrant)
        .where(SchemeGrant.pathway_id == pathway_id, SchemeGrant.withdrawn_on.is_(None))
        .order_by(SchemeGrant.granted_on.desc(), SchemeGrant.id.desc())
        .limit(1)
    ).first()


def _demand_reason(session: Transaction, judged: Eligibility, reason: str) -> None:
    if judged.met is False and not session.actor.may(Right.EXCEPTION):
        raise UserError("scheme.exception_needed")
    if judged.met is False and not reason:
        raise FieldError("assessment", "scheme.assessment_needed")
    if judged.met is None and not reason:
        raise FieldError("assessment", "scheme.not_known")


def _in_force(session: Transaction, on: date) -> list[Scheme]:
    return list(
        session.scalars(
            select(Scheme)
            .where(Scheme.valid_from <= on, or_(Scheme.valid_to.is_(None), Scheme.valid_to >= on))
            .order_by(Scheme.name, Scheme.id)
        )
    )


def _row(scheme: Scheme, judged: Eligibility | None = None) -> SchemeRow:
    return SchemeRow(
        scheme.id,
        scheme.name,
        scheme.grant_name,
        scheme.weeks,
        scheme.weeks_per_voucher,
        scheme.amount_per_week,
        judged,
        scheme.instalments,
        scheme.max_per_person,
        grant_weeks.ways_of(scheme),
        tuple(MedicineProduct(each) for each in scheme.products),
    )


def _tell(session: Transaction, action: str, grant: SchemeGrant, participant_id: uuid.UUID) -> None:
    audit.record(
        session,
        action,
        participant_id=participant_id,
        pathway_id=grant.pathway_id,
        subject="scheme_grant",
        subject_id=grant.id,
        scheme=grant.scheme_id,
        weeks=grant.weeks,
        exception=grant.exception_by_id is not None,
    )
