"""Reads what figures are counted from: one statement, one narrow row a pathway (docs/decisions/0015).

`pathway_records` fills whole records for the tables that leave the house; counting them needs a
third of their columns, and only one pass. Both tell the same of a pathway: the tests work every
figure out again from the exported records.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Sequence
from datetime import date
from functools import cached_property
from typing import Any, NamedTuple

from sqlalchemy import (
    Integer,
    Select,
    String,
    and_,
    case,
    func,
    or_,
    select,
    type_coerce,
)

from counsellor_app.clock import local
from counsellor_app.kinds.course import EnrolmentState
from counsellor_app.kinds.follow_up import FollowUpKind, FollowUpOutcome
from counsellor_app.kinds.interview import ConsentKind, InterviewState
from counsellor_app.kinds.rules import RuleKind
from counsellor_app.models import (
    Call,
    Consent,
    Course,
    CourseClosing,
    DatedRule,
    Enrolment,
    FollowUp,
    Interview,
    Participant,
    Pathway,
    Programme,
    Referral,
    SchemeGrant,
    Unit,
    User,
)
from counsellor_app.reports.indicator.definition import Basis, Facts
from counsellor_app.reports.period import Period
from counsellor_app.services import access
from counsellor_app.services.office import rules
from counsellor_app.services.people import consent_state
from counsellor_app.services.transaction import Transaction


class Place(NamedTuple):
    """Where a column stands in a row."""

    key: int = 0
    received_on: int = 1
    began_on: int = 2
    closed_on: int = 3
    started_on: int = 4
    facts: int = 5
    education: int = 22
    sex: int = 23
    birth_date: int = 24
    psychiatric_illness: int = 25
    programme: int = 26
    scheme_weeks: int = 27
    counsellor: int = 28
    department: int = 29
    unit: int = 30
    person: int = 31
    unanswered: int = 32  # her half-year window closed without an answer


AT = Place()
WIDTH = AT.unanswered + 1
_ASKED = 17  # facts that the statement gives; the rest follow from them
DAY_OF = {
    Basis.RECEIVED: AT.received_on,
    Basis.BEGAN: AT.began_on,
    Basis.CLOSED: AT.closed_on,
    Basis.STARTED: AT.started_on,
}

_DATES = (*DAY_OF.values(), AT.birth_date)

Row = Sequence[Any]
Columns = Sequence[Sequence[Any]]


class CaseRows:
    """The pathways that some figure of a period may count, turned round: a column is counted at once.

    `kinds` numbers the rows by what the figures ask of them: alike rows give equal answers, so a
    question is put once to each kind, whose answers to the statement stand in `asked`.
    """

    def __init__(self, columns: Columns, tried: frozenset[Any], period: Period) -> None:
        """`tried` are the keys with an attempt within the half-year window."""
        self.columns, self.period = columns, period
        numbers: dict[tuple[Any, ...], int] = {}
        was_tried = map(tried.__contains__, columns[AT.key])
        asked = zip(*columns[AT.facts : AT.facts + _ASKED], was_tried, strict=True)
        number_of = numbers.setdefault
        self.kinds = [number_of(each, len(numbers)) for each in asked]
        self.asked = list(numbers)

    @cached_property
    def rows(self) -> list[Row]:
        """The same, a row a pathway."""
        return list(zip(*self.columns, strict=True))

    def facts(self, kind: int, completed: bool, completed_stopbasen: bool) -> Facts:
        """What the indicators know of a kind of rows, by the completion rules of a period."""
        return Facts._make((*self.asked[kind], completed, completed_stopbasen))

    def attendance(self, kind: int) -> tuple[str | None, int | None, int | None]:
        """Format, meetings attended and meetings counted: what completion follows from."""
        return self.asked[kind][2:5]


def read(session: Transaction, period: Period, bases: Iterable[Basis] = tuple(Basis)) -> CaseRows:
    """Everything that belongs to the period by one of these days; joined pathways are left out."""
    belonging = Pathway.id.in_(_belonging(period, tuple(bases)))
    where = (access.own_pathways(session), Pathway.joined_into_id.is_(None), belonging)
    columns = _fetched(session, _statement(session).where(*where))
    # Most periods have nobody whose window has closed: their calls need not be read at all.
    is_asked = any(columns[AT.unanswered])
    return CaseRows(columns, _tried(session, where) if is_asked else frozenset(), period)


def _fetched(session: Transaction, statement: Select[Any]) -> Columns:
    """Straight from the driver: an object a row, and a date a cell, would take longer than counting."""
    cursor = session.connection().execute(statement).cursor
    assert cursor is not None
    found: list[Sequence[Any]] = list(zip(*cursor.fetchall(), strict=True)) or [()] * WIDTH
    cursor.close()
    days = _Days()
    for place in _DATES:
        found[place] = list(map(days.__getitem__, found[place]))
    return found


class _Days(dict[Any, date | None]):
    """The date of what a driver gives: SQLite has text. The same days come again and again."""

    def __missing__(self, given: Any) -> date | None:
        found = self[given] = date.fromisoformat(given) if isinstance(given, str) else given
        return found


def _belonging(period: Period, bases: Sequence[Basis]) -> Any:
    if period.is_everything:
        return select(Pathway.id)
    days = (period.first, period.last)
    statements: dict[Basis, Select[Any]] = {
        Basis.RECEIVED: select(Pathway.id).where(Pathway.received_on.between(*days)),
        Basis.BEGAN: select(Enrolment.pathway_id).where(Enrolment.first_meeting_on.between(*days)),
        Basis.CLOSED: select(CourseClosing.pathway_id).where(
            CourseClosing.closed_on.between(*days)
        ),
        Basis.STARTED: select(Enrolment.pathway_id)
        .join(Course, Course.id == Enrolment.course_id)
        .where(Course.starts_on.between(*days), Enrolment.first_meeting_on.is_not(None)),
    }
    first, *others = (statements[basis] for basis in bases)
    return first.union(*others) if others else first


# The one that counts of several, as a subquery of each pathway; made once.
_LAST_ENROLMENT = (
    select(Enrolment.id)
    .where(Enrolment.pathway_id == Pathway.id, Enrolment.state != EnrolmentState.MOVED)
    .order_by(Enrolment.listed_at.desc(), Enrolment.id.desc())
    .limit(1)
    .correlate(Pathway)
    .scalar_subquery()
)
_LAST_INTERVIEW = (
    select(Interview.id)
    .where(Interview.pathway_id == Pathway.id, Interview.state == InterviewState.HELD)
    .order_by(Interview.held_on.desc(), Interview.saved_at.desc(), Interview.id.desc())
    .limit(1)
    .correlate(Pathway)
    .scalar_subquery()
)
_LAST_FOLLOW_UP = (
    select(FollowUp.id)
    .where(FollowUp.pathway_id == Pathway.id, FollowUp.kind == FollowUpKind.HALF_YEAR)
    .order_by(FollowUp.id.desc())
    .limit(1)
    .correlate(Pathway)
    .scalar_subquery()
)
_SCHEME_WEEKS = (
    select(SchemeGrant.weeks)
    .where(SchemeGrant.pathway_id == Pathway.id, SchemeGrant.withdrawn_on.is_(None))
    .order_by(SchemeGrant.granted_on.desc(), SchemeGrant.id.desc())
    .limit(1)
    .correlate(Pathway)
    .scalar_subquery()
)
_DEPARTMENT = (
    select(func.coalesce(func.nullif(Referral.sender_department, ""), Referral.sender_organisation))
    .where(Referral.pathway_id == Pathway.id, Referral.corrects_id.is_(None))
    .order_by(Referral.registered_at, Referral.id)
    .limit(1)
    .correlate(Pathway)
    .scalar_subquery()
)


def _consent(kind: ConsentKind) -> Any:
    return (
        select(case((consent_state.holds(kind), 1), else_=0))
        .where(Consent.pathway_id == Pathway.id, Consent.kind == kind)
        .order_by(Consent.given_on.desc(), Consent.registered_at.desc(), Consent.id.desc())
        .limit(1)
        .correlate(Pathway)
        .scalar_subquery()
    )


_REGISTRATION = _consent(ConsentKind.STOPBASE_REGISTER)
_FOLLOW_UP_CONSENT = _consent(ConsentKind.STOPBASE_FOLLOW_UP)


def plain(column: Any) -> Any:
    """As the driver gives it: making an enum of each of a million values takes its time."""
    return type_coerce(column, String)


def _yes(condition: Any) -> Any:
    return type_coerce(condition, Integer)


def _statement(session: Transaction) -> Select[Any]:
    asked = (
        plain(Pathway.source),
        _yes(Pathway.electronic),
        plain(Programme.format),
        case((Enrolment.course_id.is_not(None), Enrolment.meetings_attended)),
        case((Enrolment.course_id.is_not(None), Enrolment.meetings_counted)),
        case((Enrolment.first_meeting_on.is_not(None), 1), else_=0),
        case((CourseClosing.closed_on.is_not(None), 1), else_=0),
        _yes(CourseClosing.smoke_free),
        _yes(CourseClosing.satisfaction >= 4),
        _short(session),
        _heavy(session),
        _REGISTRATION,
        _FOLLOW_UP_CONSENT,
        _yes(FollowUp.due_to < session.today),
        case((FollowUp.outcome == FollowUpOutcome.ANSWERED, 1), else_=0),
        _yes(FollowUp.smoke_free),
        _yes(FollowUp.satisfaction >= 4),
    )
    assert len(asked) == _ASKED
    columns = (
        plain(Pathway.id),
        Pathway.received_on,
        Enrolment.first_meeting_on,
        CourseClosing.closed_on,
        Course.starts_on,
        *asked,
        plain(Interview.education),
        plain(Participant.sex),
        Participant.birth_date,
        _yes(Interview.psychiatric_illness),
        Programme.name,
        _SCHEME_WEEKS,
        User.initials,
        _DEPARTMENT,
        Unit.name,
        plain(Pathway.participant_id),
        case((_unanswered(session), 1)),
    )
    return (
        select(*(column.label(f"c{place}") for place, column in enumerate(columns)))
        .join(Participant, Participant.id == Pathway.participant_id)
        .join(Unit, Unit.id == Pathway.unit_id)
        .outerjoin(Enrolment, Enrolment.id == _LAST_ENROLMENT)
        .outerjoin(Programme, Programme.id == Enrolment.programme_id)
        .outerjoin(Course, Course.id == Enrolment.course_id)
        .outerjoin(CourseClosing, CourseClosing.pathway_id == Pathway.id)
        .outerjoin(Interview, Interview.id == _LAST_INTERVIEW)
        .outerjoin(FollowUp, FollowUp.id == _LAST_FOLLOW_UP)
        .outerjoin(User, User.id == Pathway.counsellor_id)
    )


def _short(session: Transaction) -> Any:
    rule = rules.in_force(session, rules.ShortEducation, session.today)
    education = plain(Interview.education)
    return case((education.in_(rule.short), 1), (education.is_not(None), 0))


def _heavy(session: Transaction) -> Any:
    """By the rule of the day on which she was received; the program's own where there is none."""
    smoked = Interview.cigarettes_per_day
    statement = select(DatedRule).where(DatedRule.kind == RuleKind.HEAVY_SMOKER)
    found = session.scalars(statement.order_by(DatedRule.valid_from.desc(), DatedRule.id))
    limits: list[tuple[Any, Any]] = []
    for row in found:
        holds = and_(
            Pathway.received_on >= row.valid_from,
            *([Pathway.received_on <= row.valid_to] if row.valid_to else []),
        )
        limits.append((holds, rules.HeavySmoker.read(row.values).cigarettes_per_day))
    limit: Any = rules.HeavySmoker().cigarettes_per_day
    return _yes(smoked >= (case(*limits, else_=limit) if limits else limit))


def _unanswered(session: Transaction) -> Any:
    unanswered = or_(FollowUp.outcome.is_(None), FollowUp.outcome != FollowUpOutcome.ANSWERED)
    return and_(FollowUp.due_to < session.today, unanswered)


def _tried(session: Transaction, where: Sequence[Any]) -> frozenset[Any]:
    """Who was called within a window that has closed without an answer (domain 1.6)."""
    statement = (
        select(plain(Pathway.id), FollowUp.due_from, FollowUp.due_to, Call.at)
        .join(FollowUp, FollowUp.pathway_id == Pathway.id)
        .join(Call, Call.follow_up_id == FollowUp.id)
        .where(
            *where,
            FollowUp.id == _LAST_FOLLOW_UP,
            _unanswered(session),
            Call.undone_at.is_(None),
        )
    )
    return frozenset(
        key
        for key, first, last, at in session.execute(statement)
        if first <= local(at).date() <= last
    )


def key_of(key: Any) -> uuid.UUID:
    """The pathway's id from a row's key."""
    return key if isinstance(key, uuid.UUID) else uuid.UUID(key)
