"""What the page of a person is made of: frozen rows without a single entity."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from counsellor_app.kinds.course import (
    AttendanceMark,
    EnrolmentState,
    Lapse,
    MeetingState,
    ProgrammeFormat,
)
from counsellor_app.kinds.history import PersonStep, PrimaryAct
from counsellor_app.kinds.interview import ConsentForm, ConsentKind, NicotineProduct
from counsellor_app.kinds.pathway import CloseReason, NextAct, Stage
from counsellor_app.kinds.people import CprState
from counsellor_app.kinds.referral import ReferralSource
from counsellor_app.services.attendance.completion import Outlook


@dataclass(frozen=True, slots=True)
class PersonHead:
    """The head of the page; the CPR number is masked."""

    id: uuid.UUID
    version: int
    name: str
    age: int | None
    birth_date: date | None
    cpr_masked: str
    cpr_state: CprState
    phone: str
    other_phone: str
    email: str
    address: str
    practice: str
    restricted: bool  # only named users see her
    seen_by: tuple[str, ...]  # their initials
    name_protected: bool
    address_protected: bool
    digital_post_exempt: bool
    may_leave_message: bool | None
    best_time: str
    interpreter_language: str
    dead_on: date | None


AFTER_THE_COURSE = frozenset({Stage.COURSE_CLOSED, Stage.FOLLOW_UP, Stage.CLOSED, Stage.DROPPED})
"""Where nothing of a course is left to come."""


@dataclass(frozen=True, slots=True)
class PathwayChoice:
    """One pathway to choose among."""

    id: uuid.UUID
    received_on: date
    stage: Stage
    source: ReferralSource
    closed_on: date | None


@dataclass(frozen=True, slots=True)
class StepRow:
    """One step: done on a day, or expected by then; numbers are attempts or meetings."""

    step: PersonStep
    done: bool = False
    on: date | None = None
    until: date | None = None
    at: datetime | None = None
    words: str = ""
    number: int | None = None
    total: int | None = None


@dataclass(frozen=True, slots=True)
class SmokingRow:
    """What the interview found."""

    held_on: date | None
    per_day: tuple[tuple[NicotineProduct, int], ...]
    cigarettes_per_day: int | None
    equivalents: Decimal | None
    fagerstrom: int | None
    pack_years: Decimal | None
    heavy_smoker: bool | None
    heavy_by_equivalents: bool | None
    heavy_limit: int


@dataclass(frozen=True, slots=True)
class SmokingPoint:
    """One measurement for the chart."""

    on: date
    per_day: int | None
    co_ppm: int | None
    lapse: Lapse | None = None


@dataclass(frozen=True, slots=True)
class ConsentState:
    """The answer of a kind that counts; `given` is None where nobody asked."""

    kind: ConsentKind
    given: bool | None = None
    given_on: date | None = None
    form: ConsentForm | None = None
    text_version: str = ""
    withdrawn_on: date | None = None
    id: uuid.UUID | None = None
    lacks_signature: bool = False
    deletion_waits: bool = False  # STOPbasen's secretariat is to be asked


@dataclass(frozen=True, slots=True)
class GrantRow:
    """The medicine that is granted and the next voucher."""

    scheme: str
    weeks: int
    used: int
    next_from: int | None
    next_to: int | None
    next_due_on: date | None


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """One meeting of her course with what is marked."""

    id: uuid.UUID
    number: int
    starts_at: datetime
    held_on: date
    theme: str
    counts: bool
    state: MeetingState
    mark: AttendanceMark | None
    co_ppm: int | None
    cigarettes_per_day: int | None
    smoke_free: bool | None
    note: str
    lapse: Lapse | None = None


@dataclass(frozen=True, slots=True)
class EnrolmentRow:
    """Her place, or her place in the queue."""

    id: uuid.UUID
    state: EnrolmentState
    listed_on: date
    course_id: uuid.UUID | None
    course: str
    place: str
    programme_id: uuid.UUID
    programme: str
    format: ProgrammeFormat
    wish: str
    meetings: tuple[MeetingRow, ...]
    outlook: Outlook


@dataclass(frozen=True, slots=True)
class ClosingRow:
    """How the course ended for her."""

    closed_on: date
    smoke_free: bool | None
    satisfaction: int | None
    not_completed_reason: str


@dataclass(frozen=True, slots=True)
class PathwayPage:
    """The chosen pathway."""

    id: uuid.UUID
    version: int
    stage: Stage
    next_act: NextAct
    due_from: date | None
    due_to: date | None
    source: ReferralSource
    sender: str
    counsellor: str
    counsellor_id: uuid.UUID | None
    received_on: date
    call_not_before: date | None
    call_not_before_reason: str
    operation_on: date | None
    closed_on: date | None
    close_reason: CloseReason | None
    steps: tuple[StepRow, ...]
    primary: PrimaryAct
    smoking: SmokingRow | None
    points: tuple[SmokingPoint, ...]
    consents: tuple[ConsentState, ...]
    quit_on: date | None
    own_quit_date: bool
    nicotine_free_on: date | None
    grant: GrantRow | None
    enrolment: EnrolmentRow | None
    closing: ClosingRow | None
    interview_at: datetime | None


@dataclass(frozen=True, slots=True)
class PersonPage:
    """Everything that the page shows at once."""

    head: PersonHead
    pathways: tuple[PathwayChoice, ...]
    pathway: PathwayPage | None

    @property
    def may_begin_again(self) -> bool:
        """Whether a new pathway may be opened: no course of hers is still to come or runs."""
        over = all(each.stage in AFTER_THE_COURSE for each in self.pathways)
        return over and self.head.dead_on is None
