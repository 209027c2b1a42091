"""Reads the page of one person in at most twelve statements; opening it is a logged look."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ScalarSelect, or_, select

from counsellor_app.clock import age_on
from counsellor_app.errors import UserError
from counsellor_app.kinds import cpr
from counsellor_app.kinds.call import AppointmentKind, AppointmentState, CallPurpose
from counsellor_app.kinds.follow_up import FollowUpKind
from counsellor_app.kinds.pathway import QuitKind
from counsellor_app.kinds.rules import RuleKind
from counsellor_app.models import (
    Appointment,
    Call,
    CourseClosing,
    DatedRule,
    FollowUp,
    Participant,
    Pathway,
    Practice,
    QuitDate,
    Referral,
    RestrictedPerson,
    User,
)
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.office.rules import CompletionRules, FollowUpRule, HeavySmoker
from counsellor_app.services.operation import look, query
from counsellor_app.services.people import (
    person_course,
    person_smoking,
    person_steps,
    restrictions,
)
from counsellor_app.services.people.person_rows import (
    ClosingRow,
    PathwayChoice,
    PathwayPage,
    PersonHead,
    PersonPage,
)
from counsellor_app.services.trace import audit
from counsellor_app.services.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Found:
    """One pathway with what hangs on it once."""

    pathway: Pathway
    closing: CourseClosing | None
    follow_up: FollowUp | None
    referral: Referral | None
    counsellor: str | None
    quit_on: date | None
    nicotine_free_on: date | None
    interview_at: datetime | None


@dataclass(frozen=True, slots=True)
class Who:
    """The person herself, the name of her practice, and whether only named users see her."""

    person: Participant
    practice: str | None
    restriction_id: uuid.UUID | None


@look(Right.CASE)
def open_person(
    session: Transaction, participant_id: uuid.UUID, pathway_id: uuid.UUID | None = None
) -> PersonPage:
    """A gesture: the page of this person was opened."""
    page = _page(session, participant_id, pathway_id)
    audit.record(
        session,
        "open_person",
        participant_id=page.head.id,
        pathway_id=page.pathway.id if page.pathway else None,
    )
    return page


@query(Right.CASE)
def person_page(
    session: Transaction, participant_id: uuid.UUID, pathway_id: uuid.UUID | None = None
) -> PersonPage:
    """The same, read again because something was written."""
    return _page(session, participant_id, pathway_id)


def _page(
    session: Transaction, participant_id: uuid.UUID, pathway_id: uuid.UUID | None
) -> PersonPage:
    who, found = _read(session, participant_id)
    units = {each.pathway.unit_id for each in found}
    access.demand_one_of(session, participant_id, units)
    # All of them are hers, or a reason was given: who has both sees what her reason opens too.
    all_of_them = units <= {session.actor.unit_id} or access.gave_reason(session, participant_id)
    own = [each for each in found if all_of_them or _is_own(session, each)]
    chosen = next((each for each in own if each.pathway.id == pathway_id), None)
    if chosen is None and own:
        chosen = own[0]
    return PersonPage(
        head=_head(session, who),
        pathways=tuple(_choice(each.pathway) for each in own),
        pathway=_pathway_page(session, chosen) if chosen else None,
    )


def _is_own(session: Transaction, found: Found) -> bool:
    return session.actor.system or found.pathway.unit_id == session.actor.unit_id


def _person(session: Transaction, participant_id: uuid.UUID) -> Who:
    """Somebody without a pathway."""
    row = session.execute(
        select(Participant, Practice.name, RestrictedPerson.id)
        .outerjoin(Practice, Practice.id == Participant.practice_id)
        .outerjoin(RestrictedPerson, RestrictedPerson.participant_id == Participant.id)
        .where(Participant.id == participant_id)
    ).first()
    if row is None:
        raise UserError("entity.gone", entity="participant")
    return Who(*row)


def _read(session: Transaction, participant_id: uuid.UUID) -> tuple[Who, list[Found]]:
    """The person and her pathways, newest first; what exists at most once a pathway comes along."""
    referral = (
        select(Referral.id)
        .where(Referral.pathway_id == Pathway.id)
        .order_by(Referral.registered_at.desc(), Referral.id.desc())
        .limit(1)
        .correlate(Pathway)
        .scalar_subquery()
    )
    interview_at = (
        select(Appointment.starts_at)
        .where(
            Appointment.pathway_id == Pathway.id,
            Appointment.kind == AppointmentKind.INTERVIEW,
            Appointment.state == AppointmentState.BOOKED,
        )
        .order_by(Appointment.starts_at)
        .limit(1)
        .correlate(Pathway)
        .scalar_subquery()
    )
    statement = (
        select(
            Participant,
            Practice.name,
            RestrictedPerson.id,
            Pathway,
            CourseClosing,
            FollowUp,
            Referral,
            User.initials,
            _quit_on(QuitKind.SMOKE_FREE),
            _quit_on(QuitKind.NICOTINE_FREE),
            interview_at,
        )
        .select_from(Pathway)
        .join(Participant, Participant.id == Pathway.participant_id)
        .outerjoin(Practice, Practice.id == Participant.practice_id)
        .outerjoin(RestrictedPerson, RestrictedPerson.participant_id == Participant.id)
        .outerjoin(CourseClosing, CourseClosing.pathway_id == Pathway.id)
        .outerjoin(
            FollowUp,
            (FollowUp.pathway_id == Pathway.id) & (FollowUp.kind == FollowUpKind.HALF_YEAR),
        )
        .outerjoin(Referral, Referral.id == referral)
        .outerjoin(User, User.id == Pathway.counsellor_id)
        .where(Pathway.participant_id == participant_id, Pathway.joined_into_id.is_(None))
        .order_by(Pathway.opened_at.desc(), Pathway.id.desc())
    )
    rows = {row[3].id: row for row in session.execute(statement)}
    if not rows:
        return _person(session, participant_id), []
    who = Who(*next(iter(rows.values()))[:3])
    return who, [Found(*row[3:]) for row in rows.values()]


def _quit_on(kind: QuitKind) -> ScalarSelect[Any]:
    return (
        select(QuitDate.quit_on)
        .where(
            QuitDate.pathway_id == Pathway.id,
            QuitDate.kind == kind,
            QuitDate.withdrawn_at.is_(None),
        )
        .order_by(QuitDate.set_at.desc(), QuitDate.id.desc())
        .limit(1)
        .correlate(Pathway)
        .scalar_subquery()
    )


def _head(session: Transaction, who: Who) -> PersonHead:
    person, today = who.person, session.today
    restricted = who.restriction_id is not None
    town = " ".join(filter(None, (person.post_code, person.town)))
    return PersonHead(
        id=person.id,
        version=person.version_id,
        name=f"{person.given_name} {person.surname}".strip(),
        age=age_on(person.birth_date, today) if person.birth_date else None,
        birth_date=person.birth_date,
        cpr_masked=cpr.mask(person.cpr or ""),
        cpr_state=person.cpr_state,
        phone=person.phone,
        other_phone=person.other_phone,
        email=person.email,
        address=", ".join(filter(None, (person.street, town))),
        practice=who.practice or "",
        restricted=restricted,
        seen_by=restrictions.named_for(session, person.id) if restricted else (),
        name_protected=person.name_protected,
        address_protected=person.address_protected,
        digital_post_exempt=person.digital_post_exempt,
        may_leave_message=person.may_leave_message,
        best_time=person.best_time,
        interpreter_language=person.interpreter_language,
        dead_on=person.dead_on,
    )


def _choice(pathway: Pathway) -> PathwayChoice:
    return PathwayChoice(
        pathway.id, pathway.received_on, pathway.stage, pathway.source, pathway.closed_on
    )


def _pathway_page(session: Transaction, found: Found) -> PathwayPage:
    pathway, letter = found.pathway, found.referral
    heavy, follow_up_rule, counting = _rules(session)
    calls = _calls(session, pathway.id)
    interview, per_day, co_ppm = person_smoking.interview_of(session, pathway.id)
    enrolment, course_quit_on = person_course.enrolment_of(
        session, pathway.id, phone_counts=counting.phone_counts
    )
    grant = person_course.grant_of(session, pathway.id)
    quit_on = found.quit_on or course_quit_on
    steps = person_steps.Steps(
        pathway=pathway,
        sender=person_steps.sender_of(letter),
        calls=calls,
        held_on=interview.held_on if interview else None,
        interview_at=found.interview_at,
        enrolment=enrolment,
        closing=found.closing,
        follow_up=found.follow_up,
        quit_on=quit_on,
        rule=follow_up_rule,
    )
    closing = found.closing
    return PathwayPage(
        id=pathway.id,
        version=pathway.version_id,
        stage=pathway.stage,
        next_act=pathway.next_act,
        due_from=pathway.due_from,
        due_to=pathway.due_to,
        source=pathway.source,
        sender=person_steps.sender_of(letter),
        counsellor=found.counsellor or "",
        counsellor_id=pathway.counsellor_id,
        received_on=pathway.received_on,
        call_not_before=pathway.call_not_before,
        call_not_before_reason=pathway.call_not_before_reason,
        operation_on=pathway.operation_on,
        closed_on=pathway.closed_on,
        close_reason=pathway.close_reason,
        steps=steps.rows(),
        primary=person_steps.primary_act(pathway, enrolment, grant, session.today),
        smoking=person_smoking.smoking_row(interview, per_day, heavy),
        points=person_smoking.points(interview, per_day, co_ppm, enrolment),
        consents=person_smoking.consent_states(session, pathway.id),
        quit_on=quit_on,
        own_quit_date=found.quit_on is not None,
        nicotine_free_on=found.nicotine_free_on,
        grant=grant,
        enrolment=enrolment,
        closing=_closing_row(closing),
        interview_at=found.interview_at,
    )


def _closing_row(closing: CourseClosing | None) -> ClosingRow | None:
    if closing is None:
        return None
    return ClosingRow(
        closing.closed_on, closing.smoke_free, closing.satisfaction, closing.not_completed_reason
    )


def _calls(session: Transaction, pathway_id: uuid.UUID) -> Sequence[Call]:
    statement = (
        select(Call)
        .where(
            Call.pathway_id == pathway_id,
            Call.purpose == CallPurpose.CALL_BACK,
            Call.undone_at.is_(None),
        )
        .order_by(Call.at, Call.id)
    )
    return session.scalars(statement).all()


def _rules(session: Transaction) -> tuple[HeavySmoker, FollowUpRule, CompletionRules]:
    """The rules that the page shows, by one statement."""
    rows = session.scalars(
        select(DatedRule)
        .where(
            DatedRule.kind.in_((RuleKind.HEAVY_SMOKER, RuleKind.FOLLOW_UP, RuleKind.COMPLETION)),
            DatedRule.valid_from <= session.today,
            or_(DatedRule.valid_to.is_(None), DatedRule.valid_to >= session.today),
        )
        .order_by(DatedRule.valid_from)
    )
    values = {row.kind: row.values for row in rows}  # the youngest stands last
    return (
        HeavySmoker.read(values.get(RuleKind.HEAVY_SMOKER, {})),
        FollowUpRule.read(values.get(RuleKind.FOLLOW_UP, {})),
        CompletionRules.read(values.get(RuleKind.COMPLETION, {})),
    )
