"""The registered participants behind STOPbasen's five certificates, and how each certificate sees them.

A case is decided, or open as long as something can still be done for her (domain 1.5, 1.6).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import and_, func, select

from counsellor_app.clock import add_months
from counsellor_app.kinds.course import (
    CompletionOutlook,
    CompletionRule,
    EnrolmentState,
    MeetingState,
    ProgrammeFormat,
)
from counsellor_app.kinds.follow_up import FollowUpKind
from counsellor_app.models import Course, Enrolment, FollowUp, Meeting, Pathway
from counsellor_app.reports import case_rows
from counsellor_app.reports.case_rows import AT
from counsellor_app.reports.counting import completed_by
from counsellor_app.reports.indicator.definition import Basis, Facts
from counsellor_app.reports.period import Period, of_year
from counsellor_app.services import access
from counsellor_app.services.attendance.completion import outlook
from counsellor_app.services.office import rules
from counsellor_app.services.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Case:
    """A registered participant who has attended, as far as she has come."""

    key: Any
    facts: Facts
    can: CompletionOutlook
    ends_on: date
    due_to: date | None
    expected_to: date  # the window's end, or where it will lie when no call is planned yet
    has_outcome: bool

    def by(self, certificate_id: str, today: date) -> date:
        """The day until which something can be done; what is overdue is for today."""
        last = self.ends_on if certificate_id in ("S1", "S2") else self.expected_to
        return max(last, today)


@dataclass(frozen=True, slots=True)
class Parted:
    """Who has decided the figure, and who is open."""

    yes: Sequence[Case]
    no: Sequence[Case]
    open: Sequence[Case]


def read_cases(session: Transaction, year: int) -> list[Case]:
    """The registered participants of courses that started in the year and who have attended."""
    period = of_year(year)
    completion = rules.in_force(session, rules.CompletionRules, period.last)
    found = case_rows.read(session, period, (Basis.STARTED,))
    window = rules.in_force(session, rules.FollowUpRule, session.today)
    known = _days(session, period)
    cases = []
    for row, kind in zip(found.rows, found.kinds, strict=True):
        facts = found.facts(kind, *completed_by(completion, *found.attendance(kind)))
        day = known.get(row[AT.key])
        if facts.has_attended and facts.registration and day and period.holds(row[AT.started_on]):
            can = _outlook(facts, completion, day)
            expected = day.due_to or add_months(day.ends_on, window.to_months)
            cases.append(
                Case(
                    row[AT.key],
                    facts,
                    can,
                    day.ends_on,
                    day.due_to,
                    expected,
                    day.outcome is not None,
                )
            )
    return cases


def _outlook(facts: Facts, completion: rules.CompletionRules, day: Any) -> CompletionOutlook:
    """Whether STOPbasen's rule is met, can be met, or cannot any more."""
    if facts.course_closed or facts.format is None:
        done = facts.completed_stopbasen
        return CompletionOutlook.COMPLETED if done else CompletionOutlook.CANNOT
    if day.state is not EnrolmentState.ENROLLED:
        return CompletionOutlook.UNKNOWN  # she gave the place up, and nothing was closed
    rule = completion.of_stopbasen(ProgrammeFormat(facts.format))
    attended, counted = facts.attended or 0, facts.counted or 0
    if rule is CompletionRule.MEETINGS_4:  # an open group goes on as long as she comes
        return CompletionOutlook.COMPLETED if attended >= 4 else CompletionOutlook.CAN
    return outlook(rule, attended, day.coming, counted + day.coming).state


def _days(session: Transaction, period: Period) -> dict[Any, Any]:
    """By pathway: the end of the course, meetings to come, and the window of the half-year call."""
    coming = (
        select(func.count(Meeting.id))
        .where(
            Meeting.course_id == Course.id,
            Meeting.counts,
            Meeting.state == MeetingState.PLANNED,
        )
        .correlate(Course)
        .scalar_subquery()
    )
    statement = (
        select(
            case_rows.plain(Pathway.id).label("key"),
            Course.ends_on,
            coming.label("coming"),
            Enrolment.state,
            FollowUp.due_to,
            FollowUp.outcome,
        )
        .join(Enrolment, Enrolment.pathway_id == Pathway.id)
        .join(Course, Course.id == Enrolment.course_id)
        .outerjoin(
            FollowUp,
            and_(FollowUp.pathway_id == Pathway.id, FollowUp.kind == FollowUpKind.HALF_YEAR),
        )
        .where(
            access.own_pathways(session),
            Enrolment.state != EnrolmentState.MOVED,
            Course.starts_on.between(period.first, period.last),
        )
        .order_by(Enrolment.listed_at, Enrolment.id, FollowUp.id)
    )
    return {row.key: row for row in session.connection().execute(statement)}


def parted_by(key: str, cases: Sequence[Case], today: date) -> Parted:
    """How one certificate sees each case: decided, or open. Others do not concern it."""
    sides: dict[str, list[Case]] = {"yes": [], "no": [], "open": []}
    for case in cases:
        side = _SEEN[key](case, today)
        if side:
            sides[side].append(case)
    return Parted(sides["yes"], sides["no"], sides["open"])


def _completed(case: Case, today: date) -> str:
    return _BY_OUTLOOK[case.can]


_BY_OUTLOOK = {
    CompletionOutlook.COMPLETED: "yes",
    CompletionOutlook.CAN: "open",
    CompletionOutlook.CANNOT: "no",
    CompletionOutlook.UNKNOWN: "",
}


def _smoke_free_end(case: Case, today: date) -> str:
    if not case.facts.completed_stopbasen:
        return ""
    return _answer(case.facts.smoke_free_end, is_open=True)


def _followed_up(case: Case, today: date) -> str:
    facts = case.facts
    if not facts.completed_stopbasen or not facts.follow_up_consent:
        return ""
    if facts.answered or facts.tried:
        return "yes"
    if case.due_to is None or case.due_to >= today:
        return "open"
    return "no"


def _half_year(answer: Callable[[Facts], int | None]) -> Callable[[Case, date], str]:
    def seen(case: Case, today: date) -> str:
        facts = case.facts
        if not facts.completed_stopbasen:
            return ""
        is_open = (
            bool(facts.follow_up_consent)
            and not case.has_outcome
            and (case.due_to is None or case.due_to >= today)
        )
        return _answer(answer(facts), is_open=is_open)

    return seen


def _answer(value: int | None, *, is_open: bool) -> str:
    if value is None:
        return "open" if is_open else ""
    return "yes" if value else "no"


_SEEN: dict[str, Callable[[Case, date], str]] = {
    "S1": _completed,
    "S2": _smoke_free_end,
    "S3": _followed_up,
    "S4": _half_year(lambda facts: facts.smoke_free_half_year),
    "S5": _half_year(lambda facts: facts.satisfied_half_year),
}
