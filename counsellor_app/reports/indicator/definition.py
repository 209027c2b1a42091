"""What an indicator is: which pathways it looks at, what it asks of each, and who says so (domain 4.2, 4.3)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from counsellor_app.services.office import rules


class Basis(StrEnum):
    """The day by which a pathway belongs to a period; each figure names its own (domain 4.2)."""

    RECEIVED = "received"  # the referral was received
    BEGAN = "began"  # she attended her first meeting
    CLOSED = "closed"  # the course was closed for her
    STARTED = "started"  # the course had its first meeting


class Measure(StrEnum):
    """How the figure is told."""

    COUNT = "count"  # a number of pathways
    SHARE = "share"  # of those who belong and answered
    OF_POPULATION = "of_population"  # of everybody in the municipality


class Facts(NamedTuple):
    """What the indicators know of one pathway, in the order of `case_rows.FACTS`; None is unknown."""

    source: str
    electronic: int
    format: str | None
    attended: int | None
    counted: int | None
    has_attended: int
    course_closed: int
    smoke_free_end: int | None
    satisfied_end: int | None
    short_education: int | None
    heavy_smoker: int | None
    registration: int | None
    follow_up_consent: int | None
    window_closed: int | None
    answered: int | None
    smoke_free_half_year: int | None
    satisfied_half_year: int | None
    tried: bool  # at least one attempt within the window
    completed: bool  # by the region's rule
    completed_stopbasen: bool


@dataclass(frozen=True, slots=True)
class Condition:
    """Who belongs; `key` names the words for those that it leaves out."""

    key: str
    holds: Callable[[Facts], object]


@dataclass(frozen=True, slots=True)
class Definition:
    """One indicator. The words of its name and rule stand in `resources/letters/da/indicators.txt`."""

    id: str
    basis: Basis
    answer: Callable[[Facts], object]  # None: not known, outside the denominator
    source: str
    conditions: tuple[Condition, ...] = ()
    measure: Measure = Measure.SHARE
    quit_rate: bool = False  # then it is also told with non-responders as smokers (domain 7 no. 6)
    rules: tuple[type[rules.Rule], ...] = ()

    def outcome(self, facts: Facts) -> int:
        """NO, YES or UNKNOWN; from LEFT_OUT on the number of the condition that leaves her out."""
        for number, condition in enumerate(self.conditions):
            if not condition.holds(facts):
                return LEFT_OUT + number
        answer = self.answer(facts)
        return UNKNOWN if answer is None else YES if answer else NO


NO, YES, UNKNOWN, LEFT_OUT = range(4)

DRIVER_DIAGRAM = "Driverdiagram, 9. juni 2017"
STOPBASEN = "STOPbasens kvalitetsmål, rygestopbasen.dk"

COURSE_KNOWN = Condition("course_known", lambda facts: facts.format)
"""An answer may be here without its course: from a list of half-year calls that was brought in. Whether
she completed, and when her course began, cannot be told of her (domain 4.2: C, 4.3: K)."""
ATTENDED = Condition("attended", lambda facts: facts.has_attended)
COMPLETED = Condition("completed", lambda facts: facts.completed)
SHORT = Condition("short", lambda facts: facts.short_education)
REGISTRATION = Condition("registration", lambda facts: facts.registration)
COMPLETED_STOPBASEN = Condition("completed_stopbasen", lambda facts: facts.completed_stopbasen)
COURSE_CLOSED = Condition("course_closed", lambda facts: facts.course_closed)


def electronic(facts: Facts) -> object:
    """Whether the referral came as a message."""
    return facts.electronic


def smoke_free_end(facts: Facts) -> object:
    """Her answer when the course ended."""
    return facts.smoke_free_end


def smoke_free_half_year(facts: Facts) -> object:
    """Her answer to "har du været røgfri lige siden ovennævnte tilbud hos os?"."""
    return facts.smoke_free_half_year


def satisfied(facts: Facts) -> object:
    """4 or 5 of 5: the half-year answer where there is one, else the one at the end."""
    later = facts.satisfied_half_year
    return facts.satisfied_end if later is None else later
