"""Gives places on courses: enrol, wait, move, leave; a full course asks first, each act can be undone."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import func, select

from counsellor_app.errors import NeedsConfirmation, UserError
from counsellor_app.ids import new_id
from counsellor_app.kinds.course import CourseState, EnrolmentState, TimeWish
from counsellor_app.models import (
    Attendance,
    Course,
    CourseClosing,
    Enrolment,
    Pathway,
    PlaceOffer,
    Programme,
)
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.attendance import enrolment_figures
from counsellor_app.services.operation import use_case
from counsellor_app.services.pathway import pathways
from counsellor_app.services.planning import places
from counsellor_app.services.trace import audit, undo
from counsellor_app.services.transaction import Transaction

TAKEN = (EnrolmentState.ENROLLED, EnrolmentState.CLOSED)
_RUNNING = (EnrolmentState.WAITING, EnrolmentState.ENROLLED)


@dataclass(frozen=True, slots=True)
class EnrolDraft:
    """A place on a course; without a day she joins at its start, or today where it has begun."""

    course_id: uuid.UUID
    pathway_id: uuid.UUID
    joined_on: date | None = None
    id: uuid.UUID = field(default_factory=new_id)


@dataclass(frozen=True, slots=True)
class WaitingDraft:
    """A place in the queue of one course, or of any course of a programme."""

    pathway_id: uuid.UUID
    programme_id: uuid.UUID
    course_id: uuid.UUID | None = None
    wish: str = ""
    wish_time: TimeWish | None = None
    wish_place: str = ""
    wish_language: str = ""
    companion: bool = False
    id: uuid.UUID = field(default_factory=new_id)


@use_case(Right.CASE)
def enrol(session: Transaction, draft: EnrolDraft, *, confirmed: bool = False) -> uuid.UUID:
    """Gives a place; somebody in the queue keeps her row. Returns the enrolment's id."""
    return place(session, draft, confirmed=confirmed)


def place(
    session: Transaction,
    draft: EnrolDraft,
    *,
    confirmed: bool = False,
    label: str = "enrol",
    inverse: Callable[..., None] | None = None,
) -> uuid.UUID:
    """The same for use cases that make the course besides, with their own way back."""
    taken = take_place(session, draft, confirmed=confirmed)
    if taken.changed:
        pathway = access.open_pathway(session, draft.pathway_id)
        _offer(session, label, inverse or undo_place, pathway, taken.enrolment, taken.before)
    return taken.enrolment.id


@dataclass(frozen=True, slots=True)
class Taken:
    """A place that was given, and what the row held before; None where the row is new."""

    enrolment: Enrolment
    before: list[Any] | None
    changed: bool = True


def take_place(session: Transaction, draft: EnrolDraft, *, confirmed: bool = False) -> Taken:
    """The same for use cases whose way back is one with other acts: nothing is offered to undo."""
    pathway = _open(session, draft.pathway_id)
    course = _open_course(session, draft.course_id)
    current = _current(session, pathway.id)
    if current is not None and current.state is EnrolmentState.ENROLLED:
        if current.course_id == course.id:
            return Taken(current, None, changed=False)
        raise UserError("enrolment.on_another_course")
    _check_room(session, course, current, confirmed=confirmed)
    before = values_of(current) if current else None
    enrolment = current or _new(session, draft.id, pathway, course.programme_id)
    enrolment.state = EnrolmentState.ENROLLED
    enrolment.course_id, enrolment.programme_id = course.id, course.programme_id
    enrolment.joined_on = draft.joined_on or _joining_day(session, course)
    _settle(session, "enrol", pathway, enrolment)
    return Taken(enrolment, before)


def give_back(session: Transaction, enrolment: Enrolment, before: list[str | None] | None) -> None:
    """The row is again what it was before, or gone where it was new and nothing hangs on it."""
    if before is None:
        _remove(session, enrolment)
        return
    _restore(enrolment, before)
    if enrolment.state is EnrolmentState.WAITING and _marks(session, enrolment.id):
        raise UserError("undo.changed_since", label="enrolment")
    enrolment_figures.recompute(session, [enrolment])


@use_case(Right.CASE)
def put_on_waiting_list(session: Transaction, draft: WaitingDraft) -> uuid.UUID:
    """Puts her in the queue; who is there already keeps her days and gets the new wish."""
    pathway = _open(session, draft.pathway_id)
    if draft.course_id is not None:
        _open_course(session, draft.course_id)
    access.load(session, Programme, draft.programme_id)
    current = _current(session, pathway.id)
    if current is not None and current.state is EnrolmentState.ENROLLED:
        raise UserError("enrolment.on_another_course")
    before = values_of(current) if current else None
    enrolment = current or _new(session, draft.id, pathway, draft.programme_id)
    enrolment.course_id, enrolment.programme_id = draft.course_id, draft.programme_id
    enrolment.wish, enrolment.wish_time = draft.wish.strip(), draft.wish_time
    enrolment.wish_place = draft.wish_place.strip()
    enrolment.wish_language = draft.wish_language.strip()
    enrolment.companion = draft.companion
    _settle(session, "put_on_waiting_list", pathway, enrolment)
    _offer(session, "put_on_waiting_list", undo_place, pathway, enrolment, before)
    return enrolment.id


@use_case(Right.CASE)
def move(
    session: Transaction,
    enrolment_id: uuid.UUID,
    course_id: uuid.UUID,
    *,
    joined_on: date | None = None,
    new_enrolment_id: uuid.UUID | None = None,
    confirmed: bool = False,
) -> uuid.UUID:
    """Moves her to another course: the old row stays as moved, the new one is the one that counts."""
    old = access.load(session, Enrolment, enrolment_id)
    pathway = _open(session, old.pathway_id)
    if old.state is EnrolmentState.MOVED and old.moved_to_id is not None:
        return old.moved_to_id
    if old.state is not EnrolmentState.ENROLLED:
        raise UserError("enrolment.not_enrolled")
    course = _open_course(session, course_id)
    if course.id == old.course_id:
        return old.id
    _check_room(session, course, old, confirmed=confirmed)
    new = _new(session, new_enrolment_id or new_id(), pathway, course.programme_id)
    new.state, new.course_id = EnrolmentState.ENROLLED, course.id
    new.joined_on = joined_on or _joining_day(session, course)
    session.flush()
    old.state, old.left_on, old.moved_to_id = EnrolmentState.MOVED, session.today, new.id
    enrolment_figures.recompute(session, [old])
    _settle(session, "move_enrolment", pathway, new)
    _offer(session, "move_enrolment", undo_move, pathway, new, None, old=old.id)
    return new.id


@use_case(Right.CASE)
def leave(session: Transaction, enrolment_id: uuid.UUID, *, confirmed: bool = False) -> None:
    """Gives the place, or the place in the queue, up."""
    enrolment = access.load(session, Enrolment, enrolment_id)
    pathway = _open(session, enrolment.pathway_id)
    if enrolment.state not in _RUNNING:
        return
    if enrolment.meetings_attended and not confirmed:
        raise NeedsConfirmation("enrolment.leave_begun", count=enrolment.meetings_attended)
    before = values_of(enrolment)
    enrolment.state, enrolment.left_on = EnrolmentState.LEFT, session.today
    _settle(session, "leave_course", pathway, enrolment)
    _offer(session, "leave_course", undo_place, pathway, enrolment, before)


@undo.inverse
def undo_place(
    session: Transaction, enrolment_id: str, state: str, before: list[str | None] | None
) -> None:
    """The row is again what it was before, or gone where it was new and nothing hangs on it."""
    enrolment = access.load(session, Enrolment, uuid.UUID(enrolment_id))
    pathway = access.open_pathway(session, enrolment.pathway_id)
    if enrolment.state.value != state:
        raise UserError("undo.changed_since", label="enrolment")
    give_back(session, enrolment, before)
    pathways.refresh(session, pathway)


@undo.inverse
def undo_move(session: Transaction, enrolment_id: str, state: str, before: None, old: str) -> None:
    """She is on the former course again."""
    del before
    new = access.load(session, Enrolment, uuid.UUID(enrolment_id))
    former = access.load(session, Enrolment, uuid.UUID(old))
    pathway = access.open_pathway(session, new.pathway_id)
    if new.state.value != state or former.state is not EnrolmentState.MOVED:
        raise UserError("undo.changed_since", label="enrolment")
    former.state, former.left_on = EnrolmentState.ENROLLED, None
    former.moved_to_id = None
    session.flush()
    _remove(session, new)
    enrolment_figures.recompute(session, [former])
    pathways.refresh(session, pathway)


def course_of(session: Transaction, enrolment_id: uuid.UUID) -> uuid.UUID | None:
    """The course of an enrolment."""
    return access.load(session, Enrolment, enrolment_id).course_id


def places_taken(session: Transaction, course_id: uuid.UUID) -> int:
    """How many places of a course somebody has."""
    statement = select(func.count(Enrolment.id)).where(
        Enrolment.course_id == course_id, Enrolment.state.in_(TAKEN)
    )
    return session.scalar(statement) or 0


def _open(session: Transaction, pathway_id: uuid.UUID) -> Pathway:
    pathway = access.open_pathway(session, pathway_id)
    if pathway.closed_on is not None:
        raise UserError("pathway.closed")
    over = select(CourseClosing.id).where(CourseClosing.pathway_id == pathway_id)
    if session.scalar(over) is not None:
        raise UserError("enrolment.course_over")
    return pathway


def _open_course(session: Transaction, course_id: uuid.UUID) -> Course:
    course = access.open_course(session, course_id)
    if course.state in (CourseState.CLOSED, CourseState.CANCELLED):
        raise UserError("course.not_open")
    return course


def _current(session: Transaction, pathway_id: uuid.UUID) -> Enrolment | None:
    """The row that is running: a place before a place in a queue."""
    rows = session.scalars(
        select(Enrolment)
        .where(Enrolment.pathway_id == pathway_id, Enrolment.state.in_(_RUNNING))
        .order_by(Enrolment.listed_at.desc(), Enrolment.id.desc())
    ).all()
    enrolled = [row for row in rows if row.state is EnrolmentState.ENROLLED]
    return next(iter(enrolled or rows), None)


def _check_room(
    session: Transaction, course: Course, current: Enrolment | None, *, confirmed: bool
) -> None:
    """A place that is held for somebody else is as good as taken."""
    if confirmed:
        return
    taken = places_taken(session, course.id)
    if taken >= course.capacity:
        raise NeedsConfirmation("enrolment.course_full", taken=taken, capacity=course.capacity)
    held = places.places_held(session, course.id, current.id if current else None)
    if taken + held >= course.capacity:
        raise NeedsConfirmation(
            "offer.course_full", taken=taken, held=held, capacity=course.capacity
        )


def _joining_day(session: Transaction, course: Course) -> date:
    """Its first day; today where it has begun: earlier meetings are not held against her."""
    return max(course.starts_on, session.today)


def _new(
    session: Transaction, enrolment_id: uuid.UUID, pathway: Pathway, programme_id: uuid.UUID
) -> Enrolment:
    enrolment = Enrolment(
        id=enrolment_id,
        pathway_id=pathway.id,
        programme_id=programme_id,
        state=EnrolmentState.WAITING,
        listed_at=session.now,
    )
    session.add(enrolment)
    return enrolment


def _settle(session: Transaction, action: str, pathway: Pathway, enrolment: Enrolment) -> None:
    enrolment_figures.recompute(session, [enrolment])
    session.touched("enrolment", participant_id=pathway.participant_id)
    audit.record(
        session,
        action,
        participant_id=pathway.participant_id,
        pathway_id=pathway.id,
        subject="enrolment",
        subject_id=enrolment.id,
        course=enrolment.course_id,
    )
    pathways.refresh(session, pathway)


def _offer(
    session: Transaction,
    label: str,
    function: Any,
    pathway: Pathway,
    enrolment: Enrolment,
    before: list[Any] | None,
    **more: Any,
) -> None:
    undo.offer(
        session,
        label,
        function,
        participant_id=pathway.participant_id,
        enrolment_id=enrolment.id,
        state=enrolment.state,
        before=before,
        **more,
    )


def values_of(enrolment: Enrolment) -> list[Any]:
    """What an undo of a place keeps of the row as it was."""
    return [
        enrolment.state,
        enrolment.course_id,
        enrolment.programme_id,
        enrolment.joined_on,
        enrolment.left_on,
        enrolment.wish,
        enrolment.wish_time,
        enrolment.wish_place,
        enrolment.wish_language,
        enrolment.companion,
    ]


def _restore(enrolment: Enrolment, values: list[Any]) -> None:
    state, course_id, programme_id, joined_on, left_on, wish, *wishes = values
    enrolment.state = EnrolmentState(state)
    enrolment.course_id = uuid.UUID(course_id) if course_id else None
    enrolment.programme_id = uuid.UUID(programme_id)
    enrolment.joined_on = date.fromisoformat(joined_on) if joined_on else None
    enrolment.left_on = date.fromisoformat(left_on) if left_on else None
    enrolment.wish = wish or ""
    if wishes:  # an act of an older program kept none
        when, enrolment.wish_place, enrolment.wish_language, enrolment.companion = wishes
        enrolment.wish_time = TimeWish(when) if when else None


def _remove(session: Transaction, enrolment: Enrolment) -> None:
    offered = select(PlaceOffer.id).where(PlaceOffer.enrolment_id == enrolment.id)
    if _marks(session, enrolment.id) or session.scalar(offered.limit(1)) is not None:
        raise UserError("undo.changed_since", label="enrolment")
    session.delete(enrolment)
    session.flush()


def _marks(session: Transaction, enrolment_id: uuid.UUID) -> int:
    statement = select(func.count(Attendance.id)).where(Attendance.enrolment_id == enrolment_id)
    return session.scalar(statement) or 0
