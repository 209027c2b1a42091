"""One pathway while its story is told: what is known of it so far."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from counsellor_app.kinds.follow_up import FollowUpOutcome
from counsellor_app.kinds.interview import ConsentKind, Education
from counsellor_app.kinds.referral import ReferralSource
from counsellor_app.services.demonstration.people import Person
from counsellor_app.services.demonstration.rows import Row
from counsellor_app.services.demonstration.schedule import PlannedCourse


class Fate(StrEnum):
    """How a pathway ends, unless today comes first."""

    COURSE = "course"
    NOT_REACHED = "not_reached"
    DECLINED = "declined"
    DECLINED_LATER = "declined_later"  # at the interview
    LEFT = "left"  # gave up the place during the course
    PASSED_ON = "passed_on"
    MOVED = "moved"
    DEAD = "dead"
    CANCELLED = "cancelled"
    WRONG_REFERRAL = "wrong_referral"


@dataclass(frozen=True)
class Ending:
    """How a course ended and what came of the half-year call."""

    smoke_free: bool | None
    satisfaction: int | None
    outcome: FollowUpOutcome
    since: bool | None = None
    satisfied_later: int | None = None


@dataclass
class Wishes:
    """What is fixed beforehand; the dice decide the rest."""

    received: date
    person: Person | None = None
    previous_id: uuid.UUID | None = None
    source: ReferralSource | None = None
    fate: Fate | None = None
    counsellor_id: uuid.UUID | None = None
    unassigned: bool = False
    programme: str | None = None
    course: PlannedCourse | None = None
    not_before: date | None = None
    first_calls: tuple[date, ...] | None = None  # in vain, and nothing after
    call_again_on: date | None = None  # agreed in the last of them
    asked: tuple[date, date] | None = None  # written to on, and to answer by
    booked: tuple[date, int] | None = None  # the interview: day and hour
    interviewed: date | None = None
    stays_interviewed: bool = False
    waits: bool = False
    consents: tuple[bool | None, ...] | None = None  # register, follow up, GP letter
    quit_on: date | None = None
    closed_on: date | None = None
    no_epikrise_yet: bool = False
    follow_up_calls: tuple[tuple[date, int], ...] | None = None  # attempts so far: day and hour
    marks: str = ""  # one letter a meeting: m, a, u, t
    granted_weeks: int | None = None
    ending: Ending | None = None
    education: Education | None = None
    products: dict[str, int] = field(default_factory=dict)  # a day


@dataclass
class Case:
    """A pathway as it grows; rows may change until they are written."""

    wishes: Wishes
    person: Person
    row: Row
    source: ReferralSource
    fate: Fate
    counsellor_id: uuid.UUID
    cigarettes: int
    referral: Row | None = None
    interview: Row | None = None
    interviewed_on: date | None = None
    said: dict[ConsentKind, bool | None] = field(default_factory=dict)  # in the interview
    consents: dict[ConsentKind, bool | None] = field(default_factory=dict)  # that hold
    course: PlannedCourse | None = None
    enrolment: Row | None = None
    marks: dict[uuid.UUID, Row] = field(default_factory=dict)
    quit_on: date | None = None
    completed: bool = False
    closed_on: date | None = None
    smoke_free: bool | None = None

    @property
    def id(self) -> uuid.UUID:
        """The pathway's id."""
        key: uuid.UUID = self.row["id"]
        return key

    @property
    def received_on(self) -> date:
        return self.wishes.received
