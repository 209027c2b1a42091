"""How the year's five certificates of STOPbasen stand: what is missing, by when, whom to call (domain 1.5, 1.6).

Certificates are given for courses that started in a calendar year. Worked out anew each time it is
asked; what can no longer be reached is said.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
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
from counsellor_app.reports.behind import Answer, Entry
from counsellor_app.reports.case_rows import AT, key_of
from counsellor_app.reports.counting import completed_by
from counsellor_app.reports.indicator.definition import Basis, Facts
from counsellor_app.reports.period import Period, of_year
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.attendance.completion import outlook
from counsellor_app.services.office import rules
from counsellor_app.services.office.starting_rules import STOPBASEN_STANDARD, STOPBASEN_TARGETS
from counsellor_app.services.operation import look, query
from counsellor_app.services.trace import audit
from counsellor_app.services.transaction import Transaction


class Standing(StrEnum):
    """Whether the target can be met."""

    SURE = "sure"  # whatever comes
    POSSIBLE = "possible"
    LOST = "lost"  # even if everything goes well
    EMPTY = "empty"  # nobody yet


class Publication(StrEnum):
    """Whether STOPbasen publishes the figure of the unit (domain 1.5)."""

    YES = "yes"
    POSSIBLE = "possible"
    NO = "no"


IDS = ("S1", "S2", "S3", "S4", "S5")


@dataclass(frozen=True, slots=True)
class Certificate:
    """One of the five. `needed` of the `open` ones must still go well for the target."""

    id: str
    target: float
    yes: int
    no: int
    open: int
    needed: int
    standing: Standing
    publication: Publication
    missing_for_publication: int  # forms, completers or answers that are still missing
    first_day: date | None  # the first day on which one of the open ones is lost
    last_day: date | None

    @property
    def rate(self) -> float | None:
        """As it is now."""
        return self.yes / (self.yes + self.no) if self.yes + self.no else None

    @property
    def best(self) -> float | None:
        """If everything that is open goes well."""
        among = self.yes + self.no + self.open
        return (self.yes + self.open) / among if among else None


@query(Right.NUMBERS)
def forecast(session: Transaction, year: int) -> tuple[Certificate, ...]:
    """The five, for courses started in the year."""
    return certificates_of(session, year, read_cases(session, year))


def certificates_of(
    session: Transaction, year: int, cases: Sequence[Case]
) -> tuple[Certificate, ...]:
    """The five, from cases that have been read already."""
    limits = rules.in_force(session, rules.Publication, session.today)
    targets = rules.in_force(session, rules.Targets, of_year(year).last, STOPBASEN_TARGETS).targets
    return tuple(
        certificate_of(key, targets.get(key, STOPBASEN_STANDARD[key]), cases, limits, session.today)
        for key in IDS
    )


@look(Right.NUMBERS)
def to_call(session: Transaction, year: int, certificate_id: str) -> tuple[Entry, ...]:
    """Those who are still open, the most urgent first; opening the list is logged."""
    parted = parted_by(certificate_id, read_cases(session, year), session.today)
    entries = tuple(
        sorted(
            (
                Entry(key_of(case.key), Answer.UNKNOWN, case.by(certificate_id, session.today))
                for case in parted.open
            ),
            key=lambda entry: entry.day,
        )
    )
    audit.record(session, "open_figure_list", figure=certificate_id, year=year, count=len(entries))
    return entries


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


def certificate_of(
    key: str,
    target: float,
    cases: Sequence[Case],
    limits: rules.Publication,
    today: date,
) -> Certificate:
    parted = parted_by(key, cases, today)
    yes, no, still = len(parted.yes), len(parted.no), len(parted.open)
    days = [case.by(key, today) for case in parted.open]
    needed = needed_of(yes, no, still, target)
    publication, missing = _published(key, parted, cases, limits)
    return Certificate(
        id=key,
        target=target,
        yes=yes,
        no=no,
        open=still,
        needed=needed,
        standing=standing_of(yes, no, still, needed),
        publication=publication,
        missing_for_publication=missing,
        first_day=min(days, default=None),
        last_day=max(days, default=None),
    )


def needed_of(yes: int, no: int, still: int, target: float) -> int:
    """How many of the open ones must go well, when all of them come to count."""
    return max(0, math.ceil(target * (yes + no + still) - 1e-9) - yes)


def standing_of(yes: int, no: int, still: int, needed: int) -> Standing:
    """From the counts alone."""
    if not yes + no + still:
        return Standing.EMPTY
    if not needed:
        return Standing.SURE
    return Standing.POSSIBLE if needed <= still else Standing.LOST


def _published(
    key: str, parted: Parted, cases: Sequence[Case], limits: rules.Publication
) -> tuple[Publication, int]:
    """Whether there are enough forms, completers or answers; and how many are missing."""
    completers = [case for case in cases if case.facts.completed_stopbasen]
    may = [case for case in cases if case.can is CompletionOutlook.CAN]
    if key == "S1":
        return _enough(len(cases), 0, limits.forms)
    if key == "S2":
        return _enough(len(completers), len(may), limits.completers)
    answered = sum(bool(case.facts.answered) for case in completers)
    share = math.ceil(len(completers) * limits.follow_up_percent / 100)
    return _enough(answered, len(parted.open), max(limits.answers, share))


def _enough(there: int, still: int, least: int) -> tuple[Publication, int]:
    missing = max(0, least - there)
    if not missing:
        return Publication.YES, 0
    return (Publication.POSSIBLE if missing <= still else Publication.NO), missing
