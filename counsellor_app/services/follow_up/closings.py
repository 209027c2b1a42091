"""Closes a course for one participant, opens her half-year follow-up, and ends the pathway when nothing remains."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import select

from counsellor_app.errors import FieldError, UserError
from counsellor_app.ids import new_id
from counsellor_app.kinds.course import EnrolmentState
from counsellor_app.kinds.pathway import CloseReason
from counsellor_app.models import (
    Base,
    Call,
    CourseClosing,
    Enrolment,
    FollowUp,
    Pathway,
)
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.attendance import enrolment_figures
from counsellor_app.services.courses import course_state
from counsellor_app.services.follow_up import follow_up_plan
from counsellor_app.services.operation import query, use_case
from counsellor_app.services.pathway import pathways
from counsellor_app.services.pathway.pathway_facts import facts_of
from counsellor_app.services.trace import audit, undo
from counsellor_app.services.transaction import Transaction

SATISFACTION = range(1, 6)


@dataclass(frozen=True, slots=True)
class ClosingDraft:
    """How the course ended for her; None is "not known"."""

    pathway_id: uuid.UUID
    smoke_free: bool | None = None
    satisfaction: int | None = None
    not_completed_reason: str = ""
    epikrise_wanted: bool = True
    closed_on: date | None = None  # today, unless the course ended before
    id: uuid.UUID = field(default_factory=new_id)


@dataclass(frozen=True, slots=True)
class ClosingRow:
    """How the course ended, for her page."""

    id: uuid.UUID
    closed_on: date
    smoke_free: bool | None
    satisfaction: int | None
    not_completed_reason: str
    epikrise_wanted: bool


@query(Right.CASE)
def closing_of(session: Transaction, pathway_id: uuid.UUID) -> ClosingRow | None:
    """How the course ended; None while it is open."""
    access.open_pathway(session, pathway_id)
    found = _closing(session, pathway_id)
    if found is None:
        return None
    return ClosingRow(
        found.id,
        found.closed_on,
        found.smoke_free,
        found.satisfaction,
        found.not_completed_reason,
        found.epikrise_wanted,
    )


@query(Right.CASE)
def epikrise_is_outstanding(session: Transaction, pathway_id: uuid.UUID) -> bool:
    """Whether a closing letter is wanted, allowed, and not yet sent."""
    return facts_of(session, access.open_pathway(session, pathway_id)).epikrise_outstanding


@use_case(Right.CASE)
def close_course_for(session: Transaction, draft: ClosingDraft) -> uuid.UUID:
    """The course is over for her: the half-year follow-up is opened, or noted as without consent."""
    closed = close_for(session, draft)
    if closed is None:
        return draft.id
    undo.offer(
        session,
        "close_course",
        undo_close_course,
        expects=closed.expected,
        participant_id=closed.pathway.participant_id,
        **closed.names,
    )
    return closed.closing.id


@dataclass(frozen=True, slots=True)
class Closed:
    """What was written for one participant, so that it can be taken back."""

    closing: CourseClosing
    enrolment: Enrolment
    follow_up: FollowUp
    pathway: Pathway
    extra: tuple[FollowUp, ...] = ()  # calls beside the valid one

    @property
    def expected(self) -> list[Base]:
        """What nobody may have changed before it is taken back."""
        return [self.closing, self.enrolment, self.follow_up, self.pathway, *self.extra]

    @property
    def names(self) -> dict[str, Any]:
        """The arguments of the inverse."""
        return {
            "closing_id": self.closing.id,
            "enrolment_id": self.enrolment.id,
            "follow_up_id": self.follow_up.id,
        }


def close_for(session: Transaction, draft: ClosingDraft) -> Closed | None:
    """The same for use cases that close several in one act: nothing is offered to undo.

    None when this very draft has been kept before.
    """
    pathway = access.open_pathway(session, draft.pathway_id)
    if session.get(CourseClosing, draft.id) is not None:
        return None
    enrolment = _check(session, draft, pathway)
    closed_on = draft.closed_on or session.today
    closing = CourseClosing(
        id=draft.id,
        pathway_id=pathway.id,
        closed_on=closed_on,
        smoke_free=draft.smoke_free,
        satisfaction=draft.satisfaction,
        not_completed_reason=draft.not_completed_reason.strip(),
        epikrise_wanted=draft.epikrise_wanted,
        closed_by_id=session.actor.id,
        closed_at=session.now,
    )
    session.add(closing)
    enrolment.state = EnrolmentState.CLOSED
    session.flush()
    enrolment_figures.recompute(session, [enrolment])
    course_state.settle(session, enrolment.course_id)
    planned = follow_up_plan.plan(session, pathway, enrolment, closed_on)
    follow_up = planned.half_year
    audit.record(
        session,
        "close_course",
        participant_id=pathway.participant_id,
        pathway_id=pathway.id,
        subject="course_closing",
        subject_id=closing.id,
        follow_up=follow_up.outcome or "open",
    )
    session.touched("course_closing", participant_id=pathway.participant_id)
    settle(session, pathway)
    return Closed(closing, enrolment, follow_up, pathway, planned.extra)


@undo.inverse
def undo_close_course(
    session: Transaction, closing_id: str, enrolment_id: str, follow_up_id: str
) -> None:
    """The course goes on for her; nothing has been built on the closing yet."""
    open_again(session, closing_id, enrolment_id, follow_up_id)


def open_again(session: Transaction, closing_id: str, enrolment_id: str, follow_up_id: str) -> None:
    """The same for one of several who were closed together."""
    closing = access.load(session, CourseClosing, uuid.UUID(closing_id))
    pathway = access.open_pathway(session, closing.pathway_id)
    follow_up = access.load(session, FollowUp, uuid.UUID(follow_up_id))
    planned = [follow_up, *_planned_beside(session, follow_up)]
    ids = [each.id for each in planned]
    if session.scalars(select(Call.id).where(Call.follow_up_id.in_(ids)).limit(1)).first():
        raise UserError("undo.changed_since", label="close_course")
    enrolment = access.load(session, Enrolment, uuid.UUID(enrolment_id))
    enrolment.state = EnrolmentState.ENROLLED
    for each in (*planned, closing):
        session.delete(each)
    session.flush()
    enrolment_figures.recompute(session, [enrolment])
    course_state.settle(session, enrolment.course_id)
    reopen(session, pathway)


def _planned_beside(session: Transaction, follow_up: FollowUp) -> Sequence[FollowUp]:
    return session.scalars(
        select(FollowUp).where(
            FollowUp.pathway_id == follow_up.pathway_id,
            FollowUp.id != follow_up.id,
            FollowUp.after_months.is_not(None),
        )
    ).all()


@use_case(Right.CASE)
def drop_epikrise(session: Transaction, pathway_id: uuid.UUID) -> None:
    """No epikrise after all (no practice, or she changed her mind): it is no longer outstanding."""
    pathway = access.open_pathway(session, pathway_id)
    closing = _closing(session, pathway.id)
    if closing is None:
        raise UserError("letter.course_open")
    if not closing.epikrise_wanted:
        return
    closing.epikrise_wanted = False
    audit.record(
        session,
        "drop_epikrise",
        participant_id=pathway.participant_id,
        pathway_id=pathway.id,
        subject="course_closing",
        subject_id=closing.id,
    )
    session.touched("course_closing", participant_id=pathway.participant_id)
    settle(session, pathway)
    undo.offer(
        session,
        "drop_epikrise",
        undo_drop_epikrise,
        expects=[closing, pathway],
        participant_id=pathway.participant_id,
        closing_id=closing.id,
    )


@undo.inverse
def undo_drop_epikrise(session: Transaction, closing_id: str) -> None:
    """The epikrise is wanted again."""
    closing = access.load(session, CourseClosing, uuid.UUID(closing_id))
    pathway = access.open_pathway(session, closing.pathway_id)
    closing.epikrise_wanted = True
    session.flush()
    reopen(session, pathway)


def settle(session: Transaction, pathway: Pathway, *, on: date | None = None) -> None:
    """Closes the pathway as finished when its course is closed and nothing remains, and derives its stage.

    Called after a closing, an epikrise and a follow-up; `on` is the day on which it was closed
    before an act that is taken back, else it is today.
    """
    session.flush()
    if pathway.closed_on is None and _nothing_remains(session, pathway):
        pathway.closed_on = on or session.today
        pathway.close_reason = CloseReason.FINISHED
    pathways.refresh(session, pathway)


def reopen(session: Transaction, pathway: Pathway) -> None:
    """Takes back that the pathway was finished, when something remains again."""
    session.flush()
    finished = pathway.close_reason is CloseReason.FINISHED
    if finished and not _nothing_remains(session, pathway):
        pathway.closed_on = None
        pathway.close_reason = None
    pathways.refresh(session, pathway)


def _nothing_remains(session: Transaction, pathway: Pathway) -> bool:
    facts = facts_of(session, pathway)
    open_ends = facts.epikrise_outstanding or facts.follow_up_open
    return facts.course_closed_on is not None and not open_ends


def _check(session: Transaction, draft: ClosingDraft, pathway: Pathway) -> Enrolment:
    if pathway.closed_on is not None:
        raise UserError("pathway.closed")
    if _closing(session, pathway.id) is not None:
        raise UserError("course_closing.already_closed")
    if draft.satisfaction is not None and draft.satisfaction not in SATISFACTION:
        raise FieldError("satisfaction", "course_closing.satisfaction")
    if draft.closed_on is not None and draft.closed_on > session.today:
        raise FieldError("closed_on", "course_closing.future")
    enrolment = session.scalars(
        select(Enrolment)
        .where(Enrolment.pathway_id == pathway.id, Enrolment.state == EnrolmentState.ENROLLED)
        .order_by(Enrolment.listed_at.desc(), Enrolment.id.desc())
        .limit(1)
    ).first()
    if enrolment is None:
        raise UserError("course_closing.not_enrolled")
    return enrolment


def _closing(session: Transaction, pathway_id: uuid.UUID) -> CourseClosing | None:
    return session.scalars(
        select(CourseClosing).where(CourseClosing.pathway_id == pathway_id)
    ).first()
