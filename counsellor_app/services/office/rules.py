"""Dated rules: what differs between municipalities and years, read as typed values with the rule's row behind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, fields
from datetime import date
from decimal import Decimal
from typing import Any, ClassVar, Self, TypeVar

from sqlalchemy import Select, bindparam, or_, select

from counsellor_app.kinds.course import CompletionRule, ProgrammeFormat
from counsellor_app.kinds.interview import Education, NicotineProduct
from counsellor_app.kinds.rules import DayCount, RuleKind
from counsellor_app.models import DatedRule
from counsellor_app.services.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Rule:
    """Base of the typed rules: built from the stored values, unknown ones left aside."""

    kind: ClassVar[RuleKind]

    @classmethod
    def read(cls, values: dict[str, Any]) -> Self:
        """The rule from its stored values; what is not given keeps its default."""
        names = {field.name for field in fields(cls)}
        return cls(**{name: value for name, value in values.items() if name in names})

    def values(self) -> dict[str, Any]:
        """What is stored."""
        return {field.name: getattr(self, field.name) for field in fields(self)}


@dataclass(frozen=True, slots=True)
class ServiceTarget(Rule):
    """Days from received to the first call attempt (domain 2.4); the default 7 is a proposal."""

    kind = RuleKind.SERVICE_TARGET
    days: int = 7
    count: str = DayCount.CALENDAR.value


@dataclass(frozen=True, slots=True)
class CallAttempts(Rule):
    """How often a first call is tried before the pathway may be closed as not reached."""

    kind = RuleKind.CALL_ATTEMPTS
    attempts: int = 3
    days_between: int = 2
    reply_days: int = 14  # to call back after the letter or the message; a proposal


@dataclass(frozen=True, slots=True)
class FollowUpRule(Rule):
    """The half-year window and the attempts that "not reached" needs (domain 1.6)."""

    kind = RuleKind.FOLLOW_UP
    ideal_months: int = 6
    from_months: int = 5
    to_months: int = 7
    attempts: int = 4
    late_attempts: int = 1
    late_hour: int = 17


@dataclass(frozen=True, slots=True)
class ExtraFollowUps(Rule):
    """Calls beside the valid one, so many months after the quit date; none unless somebody wants them."""

    kind = RuleKind.EXTRA_FOLLOW_UPS
    after_3_months: bool = False
    after_12_months: bool = False
    days_around: int = 14

    @property
    def months(self) -> tuple[int, ...]:
        """After how many months a call is planned."""
        wanted = {3: self.after_3_months, 12: self.after_12_months}
        return tuple(months for months, on in wanted.items() if on)


@dataclass(frozen=True, slots=True)
class FollowUpQuestions(Rule):
    """What is asked beside being smoke-free ever since and the satisfaction (domain 1.3.4: not confirmed)."""

    kind = RuleKind.FOLLOW_UP_QUESTIONS
    last_14_days: bool = False
    nicotine: bool = True
    medicine: bool = True
    new_attempt: bool = True


@dataclass(frozen=True, slots=True)
class SurveyRule(Rule):
    """Which forms are answered when a course ends; none unless somebody wants them."""

    kind = RuleKind.SURVEYS
    satisfaction: bool = False
    involvement: bool = False

    @property
    def forms(self) -> tuple[str, ...]:
        """The names of the form definitions."""
        wanted = {"satisfaction": self.satisfaction, "involvement": self.involvement}
        return tuple(form for form, on in wanted.items() if on)


@dataclass(frozen=True, slots=True)
class CompletionRules(Rule):
    """The region's rule and STOPbasen's by format (domain 1.5, 7 no. 1); phone marks may count."""

    kind = RuleKind.COMPLETION
    region: str = CompletionRule.SHARE_75.value
    region_rolling: str = CompletionRule.SHARE_50.value
    stopbasen: str = CompletionRule.SHARE_75.value
    stopbasen_rolling: str = CompletionRule.MEETINGS_4.value
    phone_counts: bool = False

    def of_region(self, format_: ProgrammeFormat) -> CompletionRule:
        """The rule behind A3 and what builds on it."""
        rolling = format_ is ProgrammeFormat.ROLLING
        return CompletionRule(self.region_rolling if rolling else self.region)

    def of_stopbasen(self, format_: ProgrammeFormat) -> CompletionRule:
        """The rule behind S1 and what builds on it."""
        rolling = format_ is ProgrammeFormat.ROLLING
        return CompletionRule(self.stopbasen_rolling if rolling else self.stopbasen)


@dataclass(frozen=True, slots=True)
class HeavySmoker(Rule):
    """Cigarettes a day from which somebody is a heavy smoker (storryger, [S1])."""

    kind = RuleKind.HEAVY_SMOKER
    cigarettes_per_day: int = 15


@dataclass(frozen=True, slots=True)
class ShortEducation(Rule):
    """Which education counts as "ingen eller kort"; whether skilled counts is the team lead's choice."""

    kind = RuleKind.SHORT_EDUCATION
    short: tuple[str, ...] = (
        Education.PRIMARY_SCHOOL.value,
        Education.UPPER_SECONDARY.value,
        Education.SHORT_COURSES.value,
        Education.SKILLED.value,
        Education.OTHER_VOCATIONAL.value,
        Education.HIGHER_SHORT.value,
    )

    def is_short(self, education: Education | None) -> bool | None:
        """None when the education is not known."""
        return None if education is None else education.value in self.short


@dataclass(frozen=True, slots=True)
class NicotineFactors(Rule):
    """Cigarettes that one unit of a product stands for (grams of tobacco, domain 1.4; not confirmed)."""

    kind = RuleKind.NICOTINE_FACTORS
    factors: dict[str, str] = field(
        default_factory=lambda: {
            NicotineProduct.CIGARETTES.value: "1",
            NicotineProduct.CHEROOTS.value: "3",
            NicotineProduct.CIGARS.value: "5",
            NicotineProduct.PIPE.value: "3",
            NicotineProduct.SNUS.value: "1",
            NicotineProduct.NICOTINE_POUCHES.value: "1",
            NicotineProduct.E_CIGARETTES.value: "1",
            NicotineProduct.HEATED_TOBACCO.value: "1",
        }
    )

    def equivalents(self, per_day: dict[NicotineProduct, int]) -> Decimal:
        """Cigarettes a day that the products together stand for."""
        return sum(
            (Decimal(self.factors.get(p.value, "0")) * n for p, n in per_day.items()), Decimal(0)
        )


@dataclass(frozen=True, slots=True)
class Targets(Rule):
    """One named set of targets by indicator id; shares as 0.65, counts as 150."""

    kind = RuleKind.TARGETS
    targets: dict[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Publication(Rule):
    """From how many STOPbasen publishes a unit's figures (domain 1.5)."""

    kind = RuleKind.PUBLICATION
    forms: int = 20
    completers: int = 20
    answers: int = 20
    follow_up_percent: int = 50


@dataclass(frozen=True, slots=True)
class Population(Rule):
    """Heavy smokers in the municipality, the denominator of A2; unknown until somebody sets it."""

    kind = RuleKind.POPULATION
    heavy_smokers: int | None = None


@dataclass(frozen=True, slots=True)
class Potential(Rule):
    """Who could be helped, of a hospital's patients or a municipality's population (16, 71, 47 %)."""

    kind = RuleKind.POTENTIAL
    population: int | None = None
    daily_smokers_percent: int = 16
    want_to_stop_percent: int = 71
    want_help_percent: int = 47


@dataclass(frozen=True, slots=True)
class CourseCosts(Rule):
    """Kroner for one meeting held; unknown until somebody sets them (indicator Ø1)."""

    kind = RuleKind.COURSE_COSTS
    group_meeting: int | None = None
    individual_meeting: int | None = None
    telephone_meeting: int | None = None

    def of(self, format_: ProgrammeFormat) -> int | None:
        """What a meeting of this format costs."""
        if format_ in (ProgrammeFormat.GROUP, ProgrammeFormat.ROLLING):
            return self.group_meeting
        if format_ is ProgrammeFormat.INDIVIDUAL:
            return self.individual_meeting
        return self.telephone_meeting


@dataclass(frozen=True, slots=True)
class EpikriseDays(Rule):
    """Within how many days of closing the epikrise is to be sent."""

    kind = RuleKind.EPIKRISE_DAYS
    days: int = 7
    half_year: bool = False  # another one is asked for after the half-year call


@dataclass(frozen=True, slots=True)
class VoucherRule(Rule):
    """The prefix of voucher numbers and how early the next one may be issued."""

    kind = RuleKind.VOUCHER
    prefix: str = "STR"
    days_ahead: int = 7


@dataclass(frozen=True, slots=True)
class Matching(Rule):
    """Whether a letter with a known CPR number is joined at once (off: a person decides)."""

    kind = RuleKind.MATCHING
    join_same_cpr: bool = False


@dataclass(frozen=True, slots=True)
class ExportRule(Rule):
    """From how many people an identifiable export needs a second person (quality 24)."""

    kind = RuleKind.EXPORT
    second_person_from: int = 50


@dataclass(frozen=True, slots=True)
class ReplyRule(Rule):
    """Whether who referred is told what became of one citizen only when she agreed (domain 6.3)."""

    kind = RuleKind.REPLIES
    consent_needed: bool = True


@dataclass(frozen=True, slots=True)
class ReceiptRule(Rule):
    """After how many days a MedCom letter without receipt is a task; 2 is a proposal (domain 5.11)."""

    kind = RuleKind.RECEIPTS
    expected: bool = True  # receipts come here, and not only to the care record
    days: int = 2


@dataclass(frozen=True, slots=True)
class SmsRule(Rule):
    """Who may be written to by SMS, beside her consent; from 15 as Digital Post (domain 6.7)."""

    kind = RuleKind.SMS
    from_age: int = 15
    to_protected: bool = False
    to_exempt: bool = False


@dataclass(frozen=True, slots=True)
class DirectoryRule(Rule):
    """After how many days an entry of the directory is to be confirmed again (a proposal)."""

    kind = RuleKind.DIRECTORY
    days: int = 180


@dataclass(frozen=True, slots=True)
class PlanningRule(Rule):
    """Days that a letter needs, that an offered place is held, that a renewal is reminded of before."""

    kind = RuleKind.PLANNING
    letter_days: int = 5
    reply_days: int = 7
    training_days: int = 60


@dataclass(frozen=True, slots=True)
class RetentionRule(Rule):
    """How long each kind of thing is kept, and when a citizen is to be answered (domain 6.4–6.6).

    Years from the last entry of a record, and of entries of the log; days from when a refused letter
    was dealt with, or a draft was typed last. What authorised staff must keep is 5 or 10 years.
    """

    kind = RuleKind.RETENTION
    record_years: int = 5
    log_years: int = 5
    refused_days: int = 90
    draft_days: int = 60
    answer_months: int = 1


R = TypeVar("R", bound=Rule)
T = TypeVar("T")


def in_force(session: Transaction, rule: type[R], on: date, name: str = "") -> R:
    """The rule of a day; the built-in proposal where the municipality has set none."""
    statement = _VALUES_NAMED if name else _VALUES
    found = session.rows(statement, {"kind": rule.kind, "day": on, "name": name})
    return rule.read(found[0][0] if found else {})


def row_in_force(
    session: Transaction, kind: RuleKind, on: date, name: str = ""
) -> DatedRule | None:
    """The stored row of a day: the youngest that has begun and not ended."""
    statement = _ROW_NAMED if name else _ROW
    return session.scalars(statement, {"kind": kind, "day": on, "name": name}).first()


def _of_day(statement: Select[T]) -> Select[T]:
    return (
        statement.where(
            DatedRule.kind == bindparam("kind"),
            DatedRule.valid_from <= bindparam("day"),
            or_(DatedRule.valid_to.is_(None), DatedRule.valid_to >= bindparam("day")),
        )
        .order_by(DatedRule.valid_from.desc(), DatedRule.id)
        .limit(1)
    )


# Made once, so that they are compiled once: nearly every act asks for a rule.
_ROW, _VALUES = _of_day(select(DatedRule)), _of_day(select(DatedRule.values))
_ROW_NAMED = _ROW.where(DatedRule.name == bindparam("name"))
_VALUES_NAMED = _VALUES.where(DatedRule.name == bindparam("name"))


class RuleBook:
    """The dated rules of one transaction, each kind read once: for work on many pathways."""

    def __init__(self, session: Transaction) -> None:
        self._session = session
        self._rows: dict[RuleKind, Sequence[Any]] = {}

    def in_force(self, rule: type[R], on: date) -> R:
        """As `in_force`, from what is already read."""
        for row in self._of(rule.kind):
            if row.valid_from <= on and (row.valid_to is None or row.valid_to >= on):
                return rule.read(row.values)
        return rule.read({})

    def _of(self, kind: RuleKind) -> Sequence[Any]:
        if kind not in self._rows:
            self._rows[kind] = self._session.rows(_OF_KIND, {"kind": kind})
        return self._rows[kind]


# Made once, so that it is compiled once; columns, since nobody changes what a book holds.
_OF_KIND = (
    select(DatedRule.valid_from, DatedRule.valid_to, DatedRule.values)
    .where(DatedRule.kind == bindparam("kind"))
    .order_by(DatedRule.valid_from.desc(), DatedRule.id)
)
