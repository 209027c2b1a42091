"""The pathways received in a period with the days of their first steps: waiting times and the funnel begin here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import case, func, select, type_coerce

from counsellor_app.clock import local
from counsellor_app.kinds.call import CallOutcome, CallPurpose
from counsellor_app.kinds.interview import InterviewState
from counsellor_app.models import Call, Interview, Pathway
from counsellor_app.models.base import UtcInstant
from counsellor_app.reports import case_rows
from counsellor_app.reports.case_rows import AT, CaseRows, Row
from counsellor_app.reports.counting import completed_by
from counsellor_app.reports.indicator.definition import Basis
from counsellor_app.reports.period import Period
from counsellor_app.services import access
from counsellor_app.services.office import rules
from counsellor_app.services.pathway.pathway_facts import first_call_by
from counsellor_app.services.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Arrival:
    """One pathway from the day it was received, as far as it has come."""

    row: Row
    starts_on: date  # the clock of somebody who must not be called yet starts later (domain 2.4)
    call_by: date  # the last day of the first call by the service target of her day
    first_call_on: date | None
    reached_on: date | None
    interview_on: date | None
    first_meeting_on: date | None
    closed_on: date | None
    completed: bool
    smoke_free_end: bool | None
    smoke_free_half_year: bool | None

    @property
    def key(self) -> Any:
        """The pathway, as in the row."""
        return self.row[AT.key]


def read(session: Transaction, period: Period) -> list[Arrival]:
    """Everybody received in the period, by the day received."""
    found = case_rows.read(session, period, (Basis.RECEIVED,))
    completion = rules.in_force(session, rules.CompletionRules, period.last)
    book = rules.RuleBook(session)
    days = _days(session, period)
    called = _calls(session, period)
    return [
        _arrival(found, number, days[row[AT.key]], called.get(row[AT.key]), book, completion)
        for number, row in enumerate(found.rows)
    ]


def _arrival(
    found: CaseRows,
    number: int,
    days: Any,
    calls: tuple[date | None, date | None] | None,
    book: rules.RuleBook,
    completion: rules.CompletionRules,
) -> Arrival:
    row, kind = found.rows[number], found.kinds[number]
    completed, _ = completed_by(completion, *found.attendance(kind))
    facts = found.facts(kind, completed, False)
    first_call_on, reached_on = calls or (None, None)
    return Arrival(
        row=row,
        starts_on=max(days.received_on, days.call_not_before or days.received_on),
        call_by=first_call_by(days, book),
        first_call_on=first_call_on,
        reached_on=reached_on,
        interview_on=days.interview_on,
        first_meeting_on=row[AT.began_on],
        closed_on=days.closed_on,
        completed=bool(facts.has_attended and facts.course_closed and completed),
        smoke_free_end=_truth(facts.smoke_free_end),
        smoke_free_half_year=_truth(facts.smoke_free_half_year),
    )


def _truth(value: int | None) -> bool | None:
    return None if value is None else bool(value)


def _received(session: Transaction, period: Period) -> Sequence[Any]:
    inside = (
        [] if period.is_everything else [Pathway.received_on.between(period.first, period.last)]
    )
    return (access.own_pathways(session), Pathway.joined_into_id.is_(None), *inside)


_INTERVIEW_ON = (
    select(func.min(Interview.held_on))
    .where(Interview.pathway_id == Pathway.id, Interview.state == InterviewState.HELD)
    .correlate(Pathway)
    .scalar_subquery()
)


def _days(session: Transaction, period: Period) -> dict[Any, Any]:
    statement = select(
        case_rows.plain(Pathway.id).label("key"),
        Pathway.received_on,
        Pathway.call_not_before,
        Pathway.call_not_later_than,
        Pathway.closed_on,
        _INTERVIEW_ON.label("interview_on"),
    ).where(*_received(session, period))
    return {row.key: row for row in session.connection().execute(statement)}


_REACHED = tuple(outcome for outcome in CallOutcome if outcome.reached)


def _calls(session: Transaction, period: Period) -> dict[Any, tuple[date | None, date | None]]:
    reached = type_coerce(func.min(case((Call.outcome.in_(_REACHED), Call.at))), UtcInstant)
    statement = (
        select(case_rows.plain(Call.pathway_id), func.min(Call.at), reached)
        .join(Pathway, Pathway.id == Call.pathway_id)
        .where(
            *_received(session, period),
            Call.purpose == CallPurpose.CALL_BACK,
            Call.undone_at.is_(None),
        )
        .group_by(Call.pathway_id)
    )
    return {
        key: (local(first).date(), local(reached).date() if reached else None)
        for key, first, reached in session.connection().execute(statement)
    }
