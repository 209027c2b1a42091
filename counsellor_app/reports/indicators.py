"""The indicators of a period, each with n, target and rule; every one can be worked out from the export."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from counsellor_app.kinds.follow_up import FollowUpOutcome
from counsellor_app.kinds.referral import ReferralSource
from counsellor_app.reports import pathway_records
from counsellor_app.reports.indicator_words import IndicatorWords
from counsellor_app.reports.pathway_record import PathwayRecord
from counsellor_app.reports.period import Period
from counsellor_app.services import rules
from counsellor_app.services.actor import Right
from counsellor_app.services.operation import query
from counsellor_app.services.transaction import Transaction

IDS = (
    *("A1", "A2", "A3", "A4", "A5"),
    *("B1", "B2", "B3", "B4", "C1", "Q1"),
    *("S1", "S2", "S3", "S4", "S5"),
)


@dataclass(frozen=True, slots=True)
class Indicator:
    """One figure. `unknown` is how many lack an answer and stand outside the denominator."""

    id: str
    name: str
    numerator: int
    denominator: int | None
    unknown: int
    target: float | None
    target_set: str
    rule: str

    @property
    def rate(self) -> float | None:
        """The share, None without a denominator."""
        return self.numerator / self.denominator if self.denominator else None


@dataclass(frozen=True, slots=True)
class _Count:
    numerator: int
    denominator: int | None
    unknown: int = 0


@dataclass(frozen=True, slots=True)
class Populations:
    """The sets of pathways that the figures are counted in (commands "report indicators")."""

    received: Sequence[PathwayRecord]  # received in the period
    began: Sequence[PathwayRecord]  # first attended meeting in the period
    closed: Sequence[PathwayRecord]  # A: course closed in the period, attended at least once
    completers: Sequence[PathwayRecord]  # K: of A, by the region's rule
    registered: Sequence[PathwayRecord]  # B: course started, attended once, consent
    stopbasen_completers: Sequence[PathwayRecord]  # KS: of B, by STOPbasen's rule


@query(Right.NUMBERS)
def indicators(session: Transaction, period: Period) -> tuple[Indicator, ...]:
    """All indicators of a period, with the rules and targets in force on its last day."""
    completion = rules.in_force(session, rules.CompletionRules, period.last)
    populations = read_populations(session, period, completion)
    counts = _counts(populations, _heavy_smokers(session, period), session.today)
    words = IndicatorWords(session, period)
    return tuple(
        Indicator(
            id=key,
            name=words.name(key),
            numerator=counts[key].numerator,
            denominator=counts[key].denominator,
            unknown=counts[key].unknown,
            target=words.target(key),
            target_set=words.target_set(key),
            rule=words.rule(key),
        )
        for key in IDS
    )


def read_populations(
    session: Transaction, period: Period, completion: rules.CompletionRules
) -> Populations:
    """Reads the pathways of the period once for each way of belonging to it."""
    read = pathway_records.records
    closed = [
        record
        for record in read(session, pathway_records.closed_course_in(period))
        if record.first_meeting_on
    ]
    started = read(session, pathway_records.course_started_in(period))
    registered = [
        record
        for record in started
        if period.holds(record.course_started_on)
        and record.first_meeting_on
        and record.stopbasen_consent
    ]
    began = read(session, pathway_records.began_in(period))
    return Populations(
        received=list(read(session, *pathway_records.received_in(period))),
        began=[record for record in began if period.holds(record.first_meeting_on)],
        closed=closed,
        completers=[
            record
            for record in closed
            if record.format and record.completed_by(completion.of_region(record.format))
        ],
        registered=registered,
        stopbasen_completers=[
            record
            for record in registered
            if record.format and record.completed_by(completion.of_stopbasen(record.format))
        ],
    )


def _counts(of: Populations, heavy_smokers: int | None, today: date) -> dict[str, _Count]:
    short = [record for record in of.closed if record.short_education]
    short_completers = [record for record in of.completers if record.short_education]
    closed_registered = [r for r in of.registered if r.course_closed_on]
    closed_completers = [r for r in of.stopbasen_completers if r.course_closed_on]
    return {
        "A1": _Count(_electronic(of.received, _HOSPITALS), None),
        "A2": _Count(sum(bool(r.heavy_smoker) for r in of.began), heavy_smokers),
        "A3": _Count(len(of.completers), len(of.closed)),
        "A4": _answered(of.completers, lambda r: r.smoke_free_end),
        "A5": _answered(of.completers, lambda r: r.smoke_free_half_year),
        "B1": _answered(of.closed, lambda r: r.short_education),
        "B2": _Count(len(short_completers), len(short)),
        "B3": _answered(short_completers, lambda r: r.smoke_free_end),
        "B4": _answered(short_completers, lambda r: r.smoke_free_half_year),
        "C1": _Count(_electronic(of.received, frozenset({ReferralSource.PSYCHIATRY})), None),
        "Q1": _answered(of.completers, lambda r: _satisfied(r.satisfaction)),
        "S1": _Count(len(closed_completers), len(closed_registered)),
        "S2": _answered(of.stopbasen_completers, lambda r: r.smoke_free_end),
        "S3": _followed_up(of.stopbasen_completers, today),
        "S4": _answered(of.stopbasen_completers, lambda r: r.smoke_free_half_year),
        "S5": _answered(of.stopbasen_completers, lambda r: _satisfied(r.satisfaction_half_year)),
    }


_HOSPITALS = frozenset({ReferralSource.HOSPITAL, ReferralSource.PSYCHIATRY})


def _electronic(records: Iterable[PathwayRecord], sources: frozenset[ReferralSource]) -> int:
    return sum(record.electronic and record.referral_source in sources for record in records)


def _answered(
    records: Sequence[PathwayRecord], answer: Callable[[PathwayRecord], bool | None]
) -> _Count:
    """Answers only: who did not answer stands beside, outside the denominator (domain 4.2)."""
    answers = [answer(record) for record in records]
    known = [value for value in answers if value is not None]
    return _Count(sum(known), len(known), len(answers) - len(known))


def _satisfied(satisfaction: int | None) -> bool | None:
    return None if satisfaction is None else satisfaction >= 4


def _followed_up(records: Sequence[PathwayRecord], today: date) -> _Count:
    due = [
        record
        for record in records
        if record.follow_up_consent and record.follow_up_due_to and record.follow_up_due_to < today
    ]
    tried = [
        record
        for record in due
        if record.follow_up_outcome is FollowUpOutcome.ANSWERED or record.follow_up_attempts
    ]
    return _Count(len(tried), len(due))


def _heavy_smokers(session: Transaction, period: Period) -> int | None:
    return rules.in_force(session, rules.Population, period.last).heavy_smokers
