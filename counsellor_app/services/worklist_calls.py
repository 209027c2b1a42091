"""Whom to ring now: call-backs and agreed calls, half-year calls in their window, absences."""

from __future__ import annotations

import uuid
from collections import defaultdict
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, select

from counsellor_app.clock import local
from counsellor_app.kinds.call import CallPurpose
from counsellor_app.kinds.course import EnrolmentState, MeetingState
from counsellor_app.kinds.pathway import NextAct
from counsellor_app.kinds.work import WorkKind
from counsellor_app.models import Call, Course, Enrolment, Meeting, Participant, Pathway, User
from counsellor_app.services import follow_up_attempts, rules
from counsellor_app.services.pathway_facts import first_call_by
from counsellor_app.services.transaction import Transaction
from counsellor_app.services.work_rows import (
    PAGE,
    WorkSection,
    count_of,
    day_span,
    pathway_row,
    senders,
    whose_pathways,
)

_ABSENT_DAYS = 14


def call_backs(session: Transaction, mine: bool) -> WorkSection:
    """First contacts that are due: the earliest deadline first."""
    return _contacts(session, mine, NextAct.CALL)


def used_up(session: Transaction, mine: bool) -> WorkSection:
    """Pathways whose attempts are used: to be closed as not reached, or tried once more."""
    return _contacts(session, mine, NextAct.CLOSE_NOT_REACHED)


def half_year_calls(session: Transaction, mine: bool) -> WorkSection:
    """Follow-ups in their window that were not tried today: those that leave it first come first."""
    today = session.today
    statement = (
        _pathways(session, mine, NextAct.FOLLOW_UP_CALL)
        .where(Pathway.due_to >= today, ~_called_since(CallPurpose.FOLLOW_UP, day_span(today)[0]))
        .order_by(Pathway.due_to, Pathway.id)
    )
    found = session.execute(statement.limit(PAGE)).all()
    attempts = _attempts(session, [row[0].id for row in found], CallPurpose.FOLLOW_UP)
    rule = rules.in_force(session, rules.FollowUpRule, today)
    rows = []
    for pathway, person, initials in found:
        assert pathway.due_from is not None
        assert pathway.due_to is not None
        tried = [call.at for call in attempts[pathway.id]]
        missing = follow_up_attempts.missing(tried, pathway.due_from, pathway.due_to, rule)
        rows.append(
            pathway_row(
                session,
                WorkKind.FOLLOW_UP_CALL,
                pathway,
                person,
                initials,
                since=pathway.due_from,
                due_on=pathway.due_to,
                number=rule.attempts - missing.days + 1,
                missing_late=missing.late > 0,
            )
        )
    return WorkSection(tuple(rows), _total(session, statement, len(rows)))


def absences(session: Transaction, mine: bool) -> WorkSection:
    """Who did not come to the last meeting and has not been called about it; two on end come first."""
    today = session.today
    statement = (
        select(Pathway, Participant, User.initials, Enrolment, Course)
        .join(Enrolment, Enrolment.pathway_id == Pathway.id)
        .join(Participant, Participant.id == Pathway.participant_id)
        .join(Course, Course.id == Enrolment.course_id)
        .join(User, User.id == Pathway.counsellor_id, isouter=True)
        .where(
            Enrolment.absent_since >= today - timedelta(days=_ABSENT_DAYS),
            Enrolment.absent_since <= today,
            Enrolment.state == EnrolmentState.ENROLLED,
            Pathway.closed_on.is_(None),
            whose_pathways(session, mine),
            ~_called_since(CallPurpose.ABSENCE, Enrolment.absent_since),
        )
        .order_by(Enrolment.absences_running.desc(), Enrolment.absent_since, Pathway.id)
    )
    found = session.execute(statement.limit(PAGE)).all()
    numbers = _meeting_numbers(session, {course.id for *_, course in found})
    rows = tuple(
        pathway_row(
            session,
            WorkKind.ABSENCE_CALL,
            pathway,
            person,
            initials,
            since=enrolment.absent_since,
            number=numbers.get((course.id, enrolment.absent_since), 0),
            absences=enrolment.absences_running,
            place=course.name,
            course_id=course.id,
        )
        for pathway, person, initials, enrolment, course in found
    )
    return WorkSection(rows, _total(session, statement, len(rows)))


def _meeting_numbers(
    session: Transaction, course_ids: Iterable[uuid.UUID]
) -> dict[tuple[uuid.UUID, date | None], int]:
    rows = session.execute(
        select(Meeting.course_id, Meeting.held_on, Meeting.number).where(
            Meeting.course_id.in_(list(course_ids)), Meeting.state != MeetingState.CANCELLED
        )
    )
    return {(course_id, held_on): number for course_id, held_on, number in rows}


def _contacts(session: Transaction, mine: bool, act: NextAct) -> WorkSection:
    statement = _pathways(session, mine, act).order_by(
        Pathway.due_to, Pathway.received_on, Pathway.id
    )
    found = session.execute(statement.limit(PAGE)).all()
    ids = [pathway.id for pathway, _, _ in found]
    calls = _attempts(session, ids, CallPurpose.CALL_BACK)
    sent_by = senders(session, ids)
    book = rules.RuleBook(session)
    rows = []
    for pathway, person, initials in found:
        earlier = calls[pathway.id]
        last = earlier[-1] if earlier else None
        agreed = act is NextAct.CALL and last is not None and last.call_again_on is not None
        in_time = first_call_by(pathway, book)
        kind = WorkKind.CALL_AGAIN if agreed else WorkKind.CALL_BACK
        rows.append(
            pathway_row(
                session,
                kind if act is NextAct.CALL else WorkKind.CLOSE_NOT_REACHED,
                pathway,
                person,
                initials,
                since=max(pathway.received_on, pathway.call_not_before or pathway.received_on),
                due_on=pathway.due_to,
                over_target=not agreed and _first_tried(earlier, session.today) > in_time,
                number=_in_vain(earlier) + (act is NextAct.CALL),
                agreed_time=last.call_again_time if agreed and last else "",
                place=sent_by.get(pathway.id, ""),
            )
        )
    return WorkSection(tuple(rows), _total(session, statement, len(rows)))


def _pathways(session: Transaction, mine: bool, act: NextAct) -> Select[Pathway, Participant, str]:
    return (
        select(Pathway, Participant, User.initials)
        .join(Participant, Participant.id == Pathway.participant_id)
        .join(User, User.id == Pathway.counsellor_id, isouter=True)
        .where(
            Pathway.next_act == act,
            Pathway.due_from <= session.today,
            whose_pathways(session, mine),
        )
    )


def _called_since(purpose: CallPurpose, since: Any) -> ColumnElement[bool]:
    return (
        select(Call.id)
        .where(
            Call.pathway_id == Pathway.id,
            Call.purpose == purpose,
            Call.at >= since,
            Call.undone_at.is_(None),
        )
        .exists()
    )


def _attempts(
    session: Transaction, pathway_ids: Iterable[uuid.UUID], purpose: CallPurpose
) -> dict[uuid.UUID, list[Call]]:
    found: dict[uuid.UUID, list[Call]] = defaultdict(list)
    statement = (
        select(Call)
        .where(
            Call.pathway_id.in_(list(pathway_ids)),
            Call.purpose == purpose,
            Call.undone_at.is_(None),
        )
        .order_by(Call.at, Call.id)
    )
    for call in session.scalars(statement):
        found[call.pathway_id].append(call)
    return found


def _first_tried(calls: list[Call], today: date) -> date:
    """The day that stops the clock of the service target; it still runs when nothing was tried."""
    return local(calls[0].at).date() if calls else today


def _in_vain(calls: list[Call]) -> int:
    made = 0
    for call in reversed(calls):
        if call.outcome.reached:
            break
        made += 1
    return made


def _total(session: Transaction, statement: Select[*tuple[Any, ...]], shown: int) -> int:
    return shown if shown < PAGE else count_of(session, statement)
