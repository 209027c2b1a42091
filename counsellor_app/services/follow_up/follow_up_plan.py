"""Plans the follow-ups of a closed course and keeps them in step with quit date and consent (domain 1.6)."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from counsellor_app.ids import new_id
from counsellor_app.kinds.course import EnrolmentState
from counsellor_app.kinds.follow_up import FollowUpKind, FollowUpOutcome
from counsellor_app.kinds.interview import ConsentKind
from counsellor_app.kinds.pathway import QuitKind
from counsellor_app.models import Course, CourseClosing, Enrolment, FollowUp, Pathway, QuitDate
from counsellor_app.services.follow_up.follow_up_window import (
    BaseDay,
    Window,
    around,
    base_day,
    window,
)
from counsellor_app.services.hidden_people import counting_everyone
from counsellor_app.services.office import rules
from counsellor_app.services.pathway import pathways
from counsellor_app.services.people import consent_state
from counsellor_app.services.trace import audit
from counsellor_app.services.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Planned:
    """The valid follow-up of a pathway, and the extra ones that the municipality wants."""

    half_year: FollowUp
    extra: tuple[FollowUp, ...] = ()


def plan(session: Transaction, pathway: Pathway, enrolment: Enrolment, closed_on: date) -> Planned:
    """Makes them by the rules of the closing day; without consent the valid one is closed at once.

    An extra one whose days are over already is not planned.
    """
    base = _base(session, pathway.id, enrolment, closed_on)
    rule = rules.in_force(session, rules.FollowUpRule, closed_on)
    half_year = _row(pathway, FollowUpKind.HALF_YEAR, rule.ideal_months, base)
    _move(half_year, base, window(base.on, rule))
    session.add(half_year)
    session.touched("follow_up", participant_id=pathway.participant_id)
    if not consent_state.is_given(session, pathway.id, ConsentKind.STOPBASE_FOLLOW_UP):
        half_year.outcome = FollowUpOutcome.NO_CONSENT
        half_year.closed_on, half_year.closed_at = closed_on, session.now
        half_year.closed_by_id = session.actor.id
        return Planned(half_year)
    more = rules.in_force(session, rules.ExtraFollowUps, closed_on)
    extra = []
    for months in more.months:
        row = _row(pathway, FollowUpKind.OTHER, months, base)
        _move(row, base, around(base.on, months, more))
        if row.due_to >= closed_on and months != rule.ideal_months:
            session.add(row)
            extra.append(row)
    return Planned(half_year, tuple(extra))


def move_windows(session: Transaction, pathway_ids: Iterable[uuid.UUID]) -> None:
    """The quit date is another one: open follow-ups that were planned from it are counted again."""
    session.flush()
    with counting_everyone(session):  # a course's date is everybody's, also hers who is not seen
        for pathway_id in pathway_ids:
            pathway = session.get_one(Pathway, pathway_id)
            if _move_all(session, pathway):
                pathways.refresh(session, pathway)


def move_windows_of_course(session: Transaction, course_id: uuid.UUID) -> None:
    """The same for everyone for whom this course has been closed: it may give the common quit date."""
    closed = select(Enrolment.pathway_id).where(
        Enrolment.course_id == course_id, Enrolment.state == EnrolmentState.CLOSED
    )
    move_windows(session, session.scalars(closed).all())


def follow_consent(session: Transaction, pathway: Pathway, *, undone: bool = False) -> None:
    """Consent to be called was given after the closing: the valid follow-up opens; undone it closes again.

    Once its window is over nothing is opened: no answer could count any more.
    """
    given = consent_state.is_given(session, pathway.id, ConsentKind.STOPBASE_FOLLOW_UP)
    found = session.scalars(
        select(FollowUp).where(
            FollowUp.pathway_id == pathway.id, FollowUp.kind == FollowUpKind.HALF_YEAR
        )
    ).first()
    if found is None:
        return
    if given and found.outcome is FollowUpOutcome.NO_CONSENT and found.due_to >= session.today:
        found.outcome = found.closed_on = found.closed_at = found.closed_by_id = None
        tell(session, "open_follow_up_again", found, pathway)
    elif undone and not given and found.outcome is None:
        found.outcome = FollowUpOutcome.NO_CONSENT
        found.closed_on, found.closed_at = session.today, session.now
        found.closed_by_id = session.actor.id
        tell(session, "close_follow_up", found, pathway, outcome=found.outcome)


def planned_window(session: Transaction, follow_up: FollowUp) -> tuple[BaseDay, Window] | None:
    """What the window of a planned follow-up is by the facts as they are now; None for one of a free day."""
    months = follow_up.after_months
    if months is None and follow_up.kind is not FollowUpKind.HALF_YEAR:
        return None
    closing = session.scalars(
        select(CourseClosing).where(CourseClosing.pathway_id == follow_up.pathway_id)
    ).first()
    enrolment = _closed_enrolment(session, follow_up.pathway_id)
    if closing is None or enrolment is None:
        return None
    base = _base(session, follow_up.pathway_id, enrolment, closing.closed_on)
    if follow_up.kind is FollowUpKind.HALF_YEAR:
        return base, window(base.on, rules.in_force(session, rules.FollowUpRule, closing.closed_on))
    more = rules.in_force(session, rules.ExtraFollowUps, closing.closed_on)
    return base, around(base.on, months or 0, more)


def _move_all(session: Transaction, pathway: Pathway) -> bool:
    found = session.scalars(
        select(FollowUp).where(FollowUp.pathway_id == pathway.id, FollowUp.outcome.is_(None))
    ).all()
    moved = False
    for follow_up in found:
        there = planned_window(session, follow_up)
        if there is None or there[0] == BaseDay(follow_up.base_on, follow_up.base_missing):
            continue
        before = follow_up.ideal_on
        _move(follow_up, *there)
        tell(session, "move_follow_up", follow_up, pathway, was=before, now=follow_up.ideal_on)
        moved = True
    return moved


def _row(pathway: Pathway, kind: FollowUpKind, months: int, base: BaseDay) -> FollowUp:
    return FollowUp(
        id=new_id(),
        pathway_id=pathway.id,
        kind=kind,
        after_months=months,
        base_on=base.on,
        base_missing=base.missing,
    )


def _move(follow_up: FollowUp, base: BaseDay, span: Window) -> None:
    follow_up.base_on, follow_up.base_missing = base.on, base.missing
    follow_up.due_from, follow_up.due_to = span.due_from, span.due_to
    follow_up.ideal_on = span.ideal_on


def _base(
    session: Transaction, pathway_id: uuid.UUID, enrolment: Enrolment, closed_on: date
) -> BaseDay:
    own = session.scalars(
        select(QuitDate.quit_on)
        .where(
            QuitDate.pathway_id == pathway_id,
            QuitDate.kind == QuitKind.SMOKE_FREE,
            QuitDate.withdrawn_at.is_(None),
        )
        .order_by(QuitDate.set_at.desc(), QuitDate.id.desc())
        .limit(1)
    ).first()
    course = session.get(Course, enrolment.course_id) if enrolment.course_id else None
    common = course.quit_on if course else None
    return base_day(own, common, enrolment.last_meeting_on) or BaseDay(closed_on, missing=True)


def _closed_enrolment(session: Transaction, pathway_id: uuid.UUID) -> Enrolment | None:
    return session.scalars(
        select(Enrolment)
        .where(Enrolment.pathway_id == pathway_id, Enrolment.state == EnrolmentState.CLOSED)
        .order_by(Enrolment.listed_at.desc(), Enrolment.id.desc())
        .limit(1)
    ).first()


def tell(
    session: Transaction, action: str, follow_up: FollowUp, pathway: Pathway, **facts: object
) -> None:
    """The audit entry of an act on a follow-up, and the news of it."""
    session.touched("follow_up", participant_id=pathway.participant_id)
    audit.record(
        session,
        action,
        participant_id=pathway.participant_id,
        pathway_id=pathway.id,
        subject="follow_up",
        subject_id=follow_up.id,
        **facts,
    )
