"""Lists follow-ups: who is in the window, who leaves it when, the attempts and what they still lack."""

from __future__ import annotations

import uuid
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, func, select

from counsellor_app.clock import age_on, local
from counsellor_app.kinds.call import CallDirection, CallOutcome
from counsellor_app.kinds.follow_up import FollowUpKind, FollowUpOutcome
from counsellor_app.kinds.interview import ConsentKind
from counsellor_app.models import Call, FollowUp, Participant, Pathway, User
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.follow_up.follow_up_attempts import Missing, missing
from counsellor_app.services.office import rules
from counsellor_app.services.operation import look, query
from counsellor_app.services.people import consent_state
from counsellor_app.services.trace import audit
from counsellor_app.services.transaction import Transaction


class FollowUpScope(StrEnum):
    """Which follow-ups the list shows."""

    IN_WINDOW = "in_window"
    WINDOW_CLOSED = "window_closed"
    AHEAD = "ahead"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class FollowUpFilter:
    """What the list shows."""

    scope: FollowUpScope = FollowUpScope.IN_WINDOW
    mine: bool = False


@dataclass(frozen=True, slots=True)
class AttemptRow:
    """One call about a follow-up."""

    id: uuid.UUID
    at: datetime
    outcome: CallOutcome
    counts: bool  # lies in the window
    call_again_on: date | None
    call_again_time: str
    note: str
    counsellor: str


@dataclass(frozen=True, slots=True)
class FollowUpRow:
    """A follow-up in the list."""

    id: uuid.UUID
    pathway_id: uuid.UUID
    participant_id: uuid.UUID
    kind: FollowUpKind
    name: str
    age: int | None
    base_on: date
    base_missing: bool
    due_from: date
    ideal_on: date
    due_to: date
    in_window: bool
    days_left: int  # until the window closes; negative afterwards
    attempts: tuple[AttemptRow, ...]
    missing: Missing
    outcome: FollowUpOutcome | None
    closed_on: date | None
    smoke_free: bool | None
    satisfaction: int | None
    reason: str
    counsellor: str


@dataclass(frozen=True, slots=True)
class FollowUpPane:
    """One person on the telephone about her follow-up."""

    row: FollowUpRow
    phones: tuple[str, ...]
    may_leave_message: bool | None
    best_time: str
    interpreter_language: str
    consent_given: bool
    late_hour: int


@query(Right.CASE)
def count(session: Transaction, wanted: FollowUpFilter) -> int:
    """How many follow-ups the list has."""
    found: int | None = session.scalar(_filtered(session, select(func.count(FollowUp.id)), wanted))
    return found or 0


@query(Right.CASE)
def count_in_window(session: Transaction) -> int:
    """How many half-year calls may be made now."""
    return count(session, FollowUpFilter())


@query(Right.CASE)
def page(
    session: Transaction, wanted: FollowUpFilter, offset: int = 0, limit: int = 200
) -> tuple[FollowUpRow, ...]:
    """The follow-ups from place `offset`: who leaves the window first comes first."""
    statement = _filtered(session, _columns(), wanted)
    order: tuple[Any, ...] = (FollowUp.due_to, FollowUp.id)
    if wanted.scope is FollowUpScope.CLOSED:
        order = (FollowUp.closed_on.desc(), FollowUp.id)
    found = session.execute(statement.order_by(*order).offset(offset).limit(limit)).all()
    return _rows(session, found)


@query(Right.CASE)
def follow_ups_of(session: Transaction, pathway_id: uuid.UUID) -> tuple[FollowUpRow, ...]:
    """The follow-ups of a pathway, the half-year one first."""
    access.open_pathway(session, pathway_id)
    statement = _joined(_columns()).where(FollowUp.pathway_id == pathway_id)
    found = session.execute(statement.order_by(FollowUp.kind, FollowUp.due_from)).all()
    return _rows(session, found)


@look(Right.CASE)
def open_follow_up_list(session: Transaction) -> int:
    """The list was opened: how many people are in the window."""
    found = count_in_window(session)
    audit.record(session, "open_follow_up_list", count=found)
    return found


@look(Right.CASE)
def open_follow_up(session: Transaction, follow_up_id: uuid.UUID) -> FollowUpPane:
    """The row was chosen: a look at the person."""
    pane = read_follow_up(session, follow_up_id)
    audit.record(
        session,
        "open_follow_up",
        participant_id=pane.row.participant_id,
        pathway_id=pane.row.pathway_id,
        subject="follow_up",
        subject_id=follow_up_id,
    )
    return pane


@query(Right.CASE)
def read_follow_up(session: Transaction, follow_up_id: uuid.UUID) -> FollowUpPane:
    """The same, read again because something was written."""
    follow_up = access.load(session, FollowUp, follow_up_id)
    pathway = access.open_pathway(session, follow_up.pathway_id)
    person = session.get_one(Participant, pathway.participant_id)
    statement = _joined(_columns()).where(FollowUp.id == follow_up_id)
    (row,) = _rows(session, session.execute(statement).all())
    return FollowUpPane(
        row=row,
        phones=tuple(filter(None, (person.phone, person.other_phone))),
        may_leave_message=person.may_leave_message,
        best_time=person.best_time,
        interpreter_language=person.interpreter_language,
        consent_given=consent_state.is_given(session, pathway.id, ConsentKind.STOPBASE_FOLLOW_UP),
        late_hour=rules.in_force(session, rules.FollowUpRule, session.today).late_hour,
    )


def _columns() -> Any:
    return select(FollowUp, Pathway, Participant, func.coalesce(User.initials, ""))


def _joined(statement: Any) -> Any:
    return (
        statement.select_from(FollowUp)
        .join(Pathway, Pathway.id == FollowUp.pathway_id)
        .join(Participant, Participant.id == Pathway.participant_id)
        .outerjoin(User, User.id == Pathway.counsellor_id)
    )


def _filtered(session: Transaction, statement: Any, wanted: FollowUpFilter) -> Any:
    conditions: list[ColumnElement[bool]] = [access.own_pathways(session)]
    today = session.today
    if wanted.scope is FollowUpScope.CLOSED:
        conditions.append(FollowUp.outcome.is_not(None))
    else:
        conditions.extend((FollowUp.outcome.is_(None), Pathway.closed_on.is_(None)))
    if wanted.scope is FollowUpScope.IN_WINDOW:
        conditions.extend((FollowUp.due_from <= today, FollowUp.due_to >= today))
    elif wanted.scope is FollowUpScope.WINDOW_CLOSED:
        conditions.append(FollowUp.due_to < today)
    elif wanted.scope is FollowUpScope.AHEAD:
        conditions.append(FollowUp.due_from > today)
    if wanted.mine:
        conditions.append(Pathway.counsellor_id == session.actor.user_id)
    return _joined(statement).where(*conditions)


def _rows(session: Transaction, found: Sequence[Any]) -> tuple[FollowUpRow, ...]:
    calls = _calls(session, [row[0].id for row in found])
    rule = rules.in_force(session, rules.FollowUpRule, session.today)
    return tuple(_row(session.today, rule, row, calls[row[0].id]) for row in found)


def _row(today: date, rule: rules.FollowUpRule, found: Any, calls: list[AttemptRow]) -> FollowUpRow:
    follow_up, pathway, person, counsellor = found
    span = follow_up.due_from, follow_up.due_to
    return FollowUpRow(
        id=follow_up.id,
        pathway_id=pathway.id,
        participant_id=person.id,
        kind=follow_up.kind,
        name=f"{person.given_name} {person.surname}".strip(),
        age=age_on(person.birth_date, today) if person.birth_date else None,
        base_on=follow_up.base_on,
        base_missing=follow_up.base_missing,
        due_from=follow_up.due_from,
        ideal_on=follow_up.ideal_on,
        due_to=follow_up.due_to,
        in_window=follow_up.due_from <= today <= follow_up.due_to,
        days_left=(follow_up.due_to - today).days,
        attempts=tuple(calls),
        missing=missing([call.at for call in calls], *span, rule),
        outcome=follow_up.outcome,
        closed_on=follow_up.closed_on,
        smoke_free=follow_up.smoke_free,
        satisfaction=follow_up.satisfaction,
        reason=follow_up.reason,
        counsellor=counsellor,
    )


def _calls(
    session: Transaction, follow_up_ids: Sequence[uuid.UUID]
) -> dict[uuid.UUID, list[AttemptRow]]:
    rows = session.execute(
        select(Call, User.initials, FollowUp)
        .join(FollowUp, FollowUp.id == Call.follow_up_id)
        .join(User, User.id == Call.user_id)
        .where(
            Call.follow_up_id.in_(follow_up_ids),
            Call.direction == CallDirection.OUT,
            Call.undone_at.is_(None),
        )
        .order_by(Call.at, Call.id)
    )
    found: dict[uuid.UUID, list[AttemptRow]] = defaultdict(list)
    for call, initials, follow_up in rows:
        found[follow_up.id].append(
            AttemptRow(
                call.id,
                call.at,
                call.outcome,
                follow_up.due_from <= local(call.at).date() <= follow_up.due_to,
                call.call_again_on,
                call.call_again_time,
                call.note,
                initials,
            )
        )
    return found
