"""What is due course by course: attendance to mark, courses to close, epikrises to send."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, Select, and_, exists, func, select

from counsellor_app.kinds.course import EnrolmentState
from counsellor_app.kinds.pathway import NextAct
from counsellor_app.kinds.work import WorkKind
from counsellor_app.models import Course, Enrolment, Pathway, User
from counsellor_app.services.kept_statements import PAGE, kept
from counsellor_app.services.today.work_rows import (
    WorkRow,
    WorkSection,
    whose_pathways,
    with_person,
)
from counsellor_app.services.today.work_sections import pathways_and_people, section_of
from counsellor_app.services.transaction import Transaction


def unmarked_meetings(session: Transaction, mine: bool) -> WorkSection:
    """Courses with a meeting behind them that somebody has no mark for."""
    return _by_course(session, mine, WorkKind.ATTENDANCE_MISSING, NextAct.ATTEND_MEETING, late=True)


def courses_to_close(session: Transaction, mine: bool) -> WorkSection:
    """Courses whose last meeting is over."""
    return _by_course(session, mine, WorkKind.CLOSE_COURSE, NextAct.CLOSE_COURSE)


def epikrises(session: Transaction, mine: bool) -> WorkSection:
    """Closing letters to send, one row a course."""
    return _by_course(session, mine, WorkKind.EPIKRISE, NextAct.SEND_EPIKRISE)


def _by_course(
    session: Transaction, mine: bool, kind: WorkKind, act: NextAct, *, late: bool = False
) -> WorkSection:
    """One row a course with how many it concerns; those without a course stand by themselves."""
    courses = kept(session, lambda: _courses(session, mine, act, late), mine, act, late)
    found = session.execute(courses.whole).all()
    rows = [
        WorkRow(
            id=f"{kind}:{course.id}",
            kind=kind,
            name=course.name,
            course_id=course.id,
            due_on=due_to,
            people=count,
            counsellor=initials or "",
        )
        for course, initials, count, due_to in found
    ]
    without = kept(session, lambda: _alone(session, mine, act, late), mine, act, late)
    alone = section_of(session, kind, without)
    shown = with_person(session, rows[:PAGE])
    return WorkSection((*shown, *alone.rows), len(rows) + alone.count)


def _courses(
    session: Transaction, mine: bool, act: NextAct, late: bool
) -> Select[*tuple[Any, ...]]:
    return (
        select(Course, User.initials, func.count(Pathway.id.distinct()), func.min(Pathway.due_to))
        .join(Enrolment, Enrolment.course_id == Course.id)
        .join(Pathway, _of_course())
        .join(User, User.id == Course.counsellor_id, isouter=True)
        .where(Pathway.next_act == act, _is_due(session, late), whose_pathways(session, mine))
        .group_by(Course.id, User.initials)
        .order_by(func.min(Pathway.due_to), Course.id)
    )


def _alone(session: Transaction, mine: bool, act: NextAct, late: bool) -> Select[*tuple[Any, ...]]:
    return pathways_and_people(session, mine).where(
        Pathway.next_act == act, _is_due(session, late), ~exists().where(_of_course())
    )


def _is_due(session: Transaction, late: bool) -> ColumnElement[bool]:
    return Pathway.due_to < session.today if late else Pathway.due_from <= session.today


def _of_course() -> ColumnElement[bool]:
    return and_(
        Enrolment.pathway_id == Pathway.id,
        Enrolment.course_id.is_not(None),
        Enrolment.state.in_((EnrolmentState.ENROLLED, EnrolmentState.CLOSED)),
    )
