"""Sets quit dates, smoke-free and nicotine-free apart; the newest counts and the older stay readable."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime

from sqlalchemy import select

from counsellor_app.ids import new_id
from counsellor_app.kinds.course import EnrolmentState
from counsellor_app.kinds.pathway import QuitKind
from counsellor_app.models import Course, Enrolment, QuitDate, User
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.follow_up import follow_up_plan
from counsellor_app.services.operation import query, use_case
from counsellor_app.services.pathway import pathways
from counsellor_app.services.trace import audit, undo
from counsellor_app.services.transaction import Transaction


@dataclass(frozen=True, slots=True)
class QuitDateDraft:
    """A quit date of one participant."""

    pathway_id: uuid.UUID
    quit_on: date
    kind: QuitKind = QuitKind.SMOKE_FREE
    id: uuid.UUID = field(default_factory=new_id)


@dataclass(frozen=True, slots=True)
class QuitDateRow:
    """One quit date in the history."""

    id: uuid.UUID
    kind: QuitKind
    quit_on: date
    set_at: datetime
    set_by: str
    withdrawn_at: datetime | None


@query(Right.CASE)
def quit_date_history(session: Transaction, pathway_id: uuid.UUID) -> tuple[QuitDateRow, ...]:
    """Every quit date of a pathway, newest first."""
    access.open_pathway(session, pathway_id)
    rows = session.execute(
        select(
            QuitDate.id,
            QuitDate.kind,
            QuitDate.quit_on,
            QuitDate.set_at,
            User.initials,
            QuitDate.withdrawn_at,
        )
        .join(User, User.id == QuitDate.set_by_id)
        .where(QuitDate.pathway_id == pathway_id)
        .order_by(QuitDate.set_at.desc(), QuitDate.id.desc())
    )
    return tuple(QuitDateRow(*row) for row in rows)


def own_quit_dates(
    session: Transaction,
    pathway_ids: Iterable[uuid.UUID],
    kind: QuitKind = QuitKind.SMOKE_FREE,
) -> dict[uuid.UUID, date]:
    """The quit date that counts, for those who have one of their own."""
    rows = session.execute(
        select(QuitDate.pathway_id, QuitDate.quit_on)
        .where(
            QuitDate.pathway_id.in_(list(pathway_ids)),
            QuitDate.kind == kind,
            QuitDate.withdrawn_at.is_(None),
        )
        .order_by(QuitDate.set_at, QuitDate.id)
    )
    return {each.pathway_id: each.quit_on for each in rows}


def quit_date_of(session: Transaction, pathway_id: uuid.UUID) -> date | None:
    """Her own smoke-free date, else the common one of the course that counts (domain 1.6)."""
    own = own_quit_dates(session, [pathway_id]).get(pathway_id)
    if own is not None:
        return own
    return session.scalar(
        select(Course.quit_on)
        .join(Enrolment, Enrolment.course_id == Course.id)
        .where(
            Enrolment.pathway_id == pathway_id,
            Enrolment.state.in_((EnrolmentState.ENROLLED, EnrolmentState.CLOSED)),
        )
        .order_by(Enrolment.listed_at.desc(), Enrolment.id.desc())
        .limit(1)
    )


@use_case(Right.CASE)
def set_quit_date(session: Transaction, draft: QuitDateDraft) -> uuid.UUID:
    """Sets her quit date; the same date again changes nothing."""
    pathway = access.open_pathway(session, draft.pathway_id)
    current = own_quit_dates(session, [pathway.id], draft.kind).get(pathway.id)
    if session.get(QuitDate, draft.id) is not None or current == draft.quit_on:
        return draft.id
    _set(session, draft)
    follow_up_plan.move_windows(session, [pathway.id])
    pathways.refresh(session, pathway)
    undo.offer(
        session,
        "set_quit_date",
        undo_set_quit_dates,
        participant_id=pathway.participant_id,
        quit_dates=[draft.id],
    )
    return draft.id


@use_case(Right.CASE)
def set_quit_date_for_course(session: Transaction, course_id: uuid.UUID, quit_on: date) -> int:
    """Sets the common date, and the date of everyone enrolled; returns how many got it."""
    course = access.open_course(session, course_id)
    before = course.quit_on
    course.quit_on = quit_on
    enrolled = session.scalars(
        select(Enrolment.pathway_id).where(
            Enrolment.course_id == course_id, Enrolment.state == EnrolmentState.ENROLLED
        )
    ).all()
    own = own_quit_dates(session, enrolled)
    drafts = [QuitDateDraft(key, quit_on) for key in enrolled if own.get(key) != quit_on]
    for draft in drafts:
        _set(session, draft)
    audit.record(
        session, "set_course_quit_date", subject="course", subject_id=course_id, on=quit_on
    )
    for draft in drafts:
        pathways.refresh(session, access.open_pathway(session, draft.pathway_id))
    follow_up_plan.move_windows_of_course(session, course_id)
    undo.offer(
        session,
        "set_course_quit_date",
        undo_set_quit_dates,
        quit_dates=[draft.id for draft in drafts],
        course_id=course_id,
        course_before=before,
    )
    return len(drafts)


@undo.inverse
def undo_set_quit_dates(
    session: Transaction,
    quit_dates: list[str],
    course_id: str | None = None,
    course_before: str | None = None,
) -> None:
    """Withdrawn, not deleted: the date before counts again."""
    course = access.open_course(session, uuid.UUID(course_id)) if course_id is not None else None
    if course is not None:
        course.quit_on = date.fromisoformat(course_before) if course_before else None
    for each in quit_dates:
        quit_date = access.load(session, QuitDate, uuid.UUID(each))
        pathway = access.open_pathway(session, quit_date.pathway_id)
        quit_date.withdrawn_at = session.now
        follow_up_plan.move_windows(session, [pathway.id])
        pathways.refresh(session, pathway)
    if course is not None:
        follow_up_plan.move_windows_of_course(session, course.id)


def _set(session: Transaction, draft: QuitDateDraft) -> None:
    pathway = access.open_pathway(session, draft.pathway_id)
    session.add(
        QuitDate(
            id=draft.id,
            pathway_id=pathway.id,
            kind=draft.kind,
            quit_on=draft.quit_on,
            set_at=session.now,
            set_by_id=session.actor.id,
        )
    )
    session.touched("quit_date", participant_id=pathway.participant_id)
    audit.record(
        session,
        "set_quit_date",
        participant_id=pathway.participant_id,
        pathway_id=pathway.id,
        subject="quit_date",
        subject_id=draft.id,
        kind=draft.kind,
        on=draft.quit_on,
    )
