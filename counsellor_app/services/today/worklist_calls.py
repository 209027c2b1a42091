"""Whom to ring now: call-backs and agreed calls, half-year calls in their window, absences."""

from __future__ import annotations

import uuid
from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Select, bindparam, or_, select

from counsellor_app.clock import local
from counsellor_app.kinds import best_time
from counsellor_app.kinds.call import CallDirection, CallOutcome, CallPurpose, PartOfDay
from counsellor_app.kinds.course import EnrolmentState, MeetingState
from counsellor_app.kinds.follow_up import FollowUpKind
from counsellor_app.kinds.pathway import NextAct
from counsellor_app.kinds.work import WorkKind
from counsellor_app.models import (
    Call,
    Course,
    Enrolment,
    FollowUp,
    Letter,
    Meeting,
    Participant,
    Pathway,
    User,
)
from counsellor_app.services.calls.call_attempts import part_of_day
from counsellor_app.services.calls.contact_clock import Attempt
from counsellor_app.services.follow_up import follow_up_attempts
from counsellor_app.services.kept_statements import PAGE, Kept, kept
from counsellor_app.services.office import rules
from counsellor_app.services.pathway.pathway_facts import ASKS_TO_CALL, clock_of
from counsellor_app.services.today.work_rows import (
    NOTHING,
    PATHWAY,
    PERSON,
    WorkRow,
    WorkSection,
    cases,
    count_of,
    day_span,
    pathway_row,
    senders,
    whose_pathways,
)
from counsellor_app.services.transaction import Transaction
from counsellor_app.store.among import among

Statement = Select[*tuple[Any, ...]]

_ABSENT_DAYS = 14


def call_backs(session: Transaction, mine: bool) -> WorkSection:
    """First contacts that are due: the earliest deadline first."""
    return _contacts(session, mine, NextAct.CALL)


def used_up(session: Transaction, mine: bool) -> WorkSection:
    """Pathways whose attempts are used: to be written to, closed as not reached, or tried once more."""
    return _contacts(session, mine, NextAct.CLOSE_NOT_REACHED)


def awaited(session: Transaction, mine: bool) -> WorkSection:
    """Who was asked to call and has some days left: shown, but there is nothing to do yet."""
    statement = kept(
        session,
        lambda: (
            _whose(session, mine)
            .where(Pathway.next_act == NextAct.CLOSE_NOT_REACHED, Pathway.due_from > session.today)
            .order_by(Pathway.due_from, Pathway.id)
        ),
        mine,
    )
    rows = [
        pathway_row(
            session,
            WorkKind.AWAIT_REPLY,
            pathway,
            person,
            initials,
            since=pathway.received_on,
            reply_by=pathway.due_from - timedelta(days=1) if pathway.due_from else None,
        )
        for pathway, person, initials in cases(session.rows(statement.page))
    ]
    return WorkSection(tuple(rows), _total(session, statement, len(rows)))


def half_year_calls(session: Transaction, mine: bool) -> WorkSection:
    """Follow-ups in their window that were not tried today: those that leave it first come first.

    The extra ones of a municipality that wants them stand among them, told apart by their months.
    """
    statement = kept(session, lambda: _follow_ups(session, mine), mine)
    found = cases(session.rows(statement.page))
    if not found:
        return NOTHING
    attempts = _follow_up_attempts(session, [follow_up_id for _, _, _, follow_up_id, *_ in found])
    rule = rules.in_force(session, rules.FollowUpRule, session.today)
    rows = []
    for pathway, person, initials, follow_up_id, kind, months, due_from, due_to in found:
        missing = follow_up_attempts.missing(attempts[follow_up_id], due_from, due_to, rule)
        valid = kind is FollowUpKind.HALF_YEAR
        row = pathway_row(
            session,
            WorkKind.FOLLOW_UP_CALL,
            pathway,
            person,
            initials,
            since=due_from,
            due_on=due_to,
            number=rule.attempts - missing.days + 1,
            missing_late=valid and missing.late > 0,
            best_time=person.best_time,
            subject_id=follow_up_id,
            extra_months=None if valid else months or 0,
        )
        rows.append(row if valid else replace(row, id=f"{row.kind}:{follow_up_id}"))
    return WorkSection(tuple(rows), _total(session, statement, len(rows)))


def _follow_ups(session: Transaction, mine: bool) -> Select[*tuple[Any, ...]]:
    today = session.today
    called_today = (
        select(Call.id)
        .where(
            Call.follow_up_id == FollowUp.id,
            Call.at >= day_span(today)[0],
            Call.undone_at.is_(None),
        )
        .exists()
    )
    return (
        select(
            *PATHWAY,
            *PERSON,
            User.initials,
            FollowUp.id.label("follow_up_id"),
            FollowUp.kind,
            FollowUp.after_months,
            FollowUp.due_from,
            FollowUp.due_to,
        )
        .select_from(FollowUp)
        .join(Pathway, Pathway.id == FollowUp.pathway_id)
        .join(Participant, Participant.id == Pathway.participant_id)
        .join(User, User.id == Pathway.counsellor_id, isouter=True)
        .where(
            whose_pathways(session, mine),
            Pathway.closed_on.is_(None),
            FollowUp.outcome.is_(None),
            FollowUp.due_from <= today,
            FollowUp.due_to >= today,
            ~called_today,
        )
        .order_by(FollowUp.due_to, FollowUp.id)
    )


_FOLLOW_UP_ATTEMPTS = (
    select(Call.follow_up_id, Call.at)
    .where(
        among(Call.follow_up_id, "ids"),
        Call.direction == CallDirection.OUT,
        Call.undone_at.is_(None),
    )
    .order_by(Call.at, Call.id)
)


def _follow_up_attempts(
    session: Transaction, ids: Collection[uuid.UUID]
) -> dict[uuid.UUID, list[datetime]]:
    found: dict[uuid.UUID, list[datetime]] = defaultdict(list)
    for follow_up_id, at in session.rows(_FOLLOW_UP_ATTEMPTS, {"ids": ids}):
        found[follow_up_id].append(at)
    return found


def absences(session: Transaction, mine: bool) -> WorkSection:
    """Who did not come to the last meeting and has not been called about it; two on end come first."""
    statement = kept(session, lambda: _absent(session, mine), mine)
    found = cases(session.rows(statement.page))
    numbers = _meeting_numbers(session, {course_id for *_, course_id, _ in found})
    rows = tuple(
        pathway_row(
            session,
            WorkKind.ABSENCE_CALL,
            pathway,
            person,
            initials,
            since=since,
            number=numbers.get((course_id, since), 0),
            absences=absences,
            place=course,
            course_id=course_id,
        )
        for pathway, person, initials, since, absences, course_id, course in found
    )
    return WorkSection(rows, _total(session, statement, len(rows)))


def _absent(session: Transaction, mine: bool) -> Select[*tuple[Any, ...]]:
    today = session.today
    return (
        select(
            *PATHWAY,
            *PERSON,
            User.initials,
            Enrolment.absent_since,
            Enrolment.absences_running,
            Course.id,
            Course.name,
        )
        .select_from(Pathway)
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


def _meeting_numbers(
    session: Transaction, course_ids: Iterable[uuid.UUID]
) -> dict[tuple[uuid.UUID, date | None], int]:
    course_ids = list(course_ids)
    if not course_ids:
        return {}
    rows = session.execute(
        select(Meeting.course_id, Meeting.held_on, Meeting.number).where(
            Meeting.course_id.in_(list(course_ids)), Meeting.state != MeetingState.CANCELLED
        )
    )
    return {(course_id, held_on): number for course_id, held_on, number in rows}


def _contacts(session: Transaction, mine: bool, act: NextAct) -> WorkSection:
    statement = kept(session, lambda: _contact_statement(session, mine, act), mine, act)
    found = cases(session.rows(statement.page))
    if not found:
        return NOTHING
    ids = [pathway.id for pathway, _, _ in found]
    calls = _attempts(session, ids, CallPurpose.CALL_BACK)
    sent_by = senders(session, ids)
    asked = _asked(session, ids) if act is NextAct.CLOSE_NOT_REACHED else {}
    book = rules.RuleBook(session)
    rows = []
    for pathway, person, initials in found:
        earlier = calls[pathway.id]
        last = earlier[-1] if earlier else None
        planned = act is NextAct.CALL and last is not None and last.call_again_on is not None
        agreed = planned and last is not None and last.outcome.reached
        clock = clock_of(pathway, book, _made(earlier))
        kind = WorkKind.CALL_AGAIN if agreed else WorkKind.CALL_BACK
        rows.append(
            pathway_row(
                session,
                kind if act is NextAct.CALL else WorkKind.CLOSE_NOT_REACHED,
                pathway,
                person,
                initials,
                since=clock.start,
                waited=clock.days_to_contact(session.today),
                due_on=pathway.due_to,
                over_target=not agreed and clock.is_late(session.today),
                number=_in_vain(earlier) + (act is NextAct.CALL),
                agreed_time=last.call_again_time if planned and last else "",
                place=sent_by.get(pathway.id, ""),
                best_time=person.best_time,
                reply_by=asked.get(pathway.id),
            )
        )
    if act is NextAct.CALL:
        rows.sort(key=lambda row: _in_order(row, part_of_day(session.now)))
    return WorkSection(tuple(rows), _total(session, statement, len(rows)))


def _contact_statement(session: Transaction, mine: bool, act: NextAct) -> Statement:
    statement = _pathways(session, mine, act)
    if act is NextAct.CALL:  # without a number it is paperwork
        statement = statement.where(or_(Participant.phone != "", Participant.other_phone != ""))
    return statement.order_by(Pathway.due_to, Pathway.received_on, Pathway.id)


def _pathways(session: Transaction, mine: bool, act: NextAct) -> Statement:
    return _whose(session, mine).where(Pathway.next_act == act, Pathway.due_from <= session.today)


def _whose(session: Transaction, mine: bool) -> Statement:
    return (
        select(*PATHWAY, *PERSON, User.initials)
        .select_from(Pathway)
        .join(Participant, Participant.id == Pathway.participant_id)
        .join(User, User.id == Pathway.counsellor_id, isouter=True)
        .where(whose_pathways(session, mine))
    )


def _in_order(row: WorkRow, now: PartOfDay) -> tuple[date, bool, int, date]:
    """What is due first; of one day those who asked for this time, then the least tried."""
    planned = next((part for part in PartOfDay if part.value == row.agreed_time), None)
    wanted = planned or best_time.wanted_part(row.best_time)
    elsewhen = wanted is not None and wanted is not now
    return row.due_on or date.max, elsewhen, row.number, row.since or date.max


def _asked(session: Transaction, pathway_ids: list[uuid.UUID]) -> dict[uuid.UUID, date]:
    """Until when each of them was asked to call."""
    if not pathway_ids:
        return {}
    rows = session.execute(
        select(Letter.pathway_id, Letter.reply_by)
        .where(
            Letter.pathway_id.in_(pathway_ids),
            Letter.kind.in_(ASKS_TO_CALL),
            Letter.reply_by.is_not(None),
            Letter.sent_at.is_not(None),
            Letter.cancelled_at.is_(None),
        )
        .order_by(Letter.sent_at, Letter.id)
    )
    return {pathway_id: reply_by for pathway_id, reply_by in rows if reply_by is not None}


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


class _Call(NamedTuple):
    """An attempt, in the order of `_ATTEMPTS`."""

    pathway_id: uuid.UUID
    at: datetime
    outcome: CallOutcome
    call_again_on: date | None
    call_again_time: str


_ATTEMPTS: Statement = (
    select(Call.pathway_id, Call.at, Call.outcome, Call.call_again_on, Call.call_again_time)
    .where(
        among(Call.pathway_id, "ids"),
        Call.purpose == bindparam("purpose"),
        Call.undone_at.is_(None),
    )
    .order_by(Call.at, Call.id)
)


def _attempts(
    session: Transaction, pathway_ids: Collection[uuid.UUID], purpose: CallPurpose
) -> dict[uuid.UUID, list[_Call]]:
    found: dict[uuid.UUID, list[_Call]] = defaultdict(list)
    for row in session.rows(_ATTEMPTS, {"ids": pathway_ids, "purpose": purpose}):
        found[row[0]].append(_Call._make(row))
    return found


def _made(calls: list[_Call]) -> list[Attempt]:
    return [(local(call.at).date(), call.outcome) for call in calls]


def _in_vain(calls: list[_Call]) -> int:
    made = 0
    for call in reversed(calls):
        if call.outcome.reached:
            break
        made += 1
    return made


def _total(session: Transaction, statement: Kept[Any], shown: int) -> int:
    return shown if shown < PAGE else count_of(session, statement.whole)
