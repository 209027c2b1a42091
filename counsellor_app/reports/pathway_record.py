"""What a report knows of one pathway; each attribute is a column of `export pathways`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from counsellor_app.kinds.course import CompletionRule, ProgrammeFormat
from counsellor_app.kinds.follow_up import FollowUpOutcome
from counsellor_app.kinds.interview import Education
from counsellor_app.kinds.pathway import CloseReason
from counsellor_app.kinds.people import Sex
from counsellor_app.kinds.referral import ReferralSource
from counsellor_app.services.attendance.completion import completed


@dataclass(slots=True)
class PathwayRecord:
    """One row a pathway, in the order of the columns (commands "export pathways")."""

    pathway: str
    person: str
    received_on: date
    referral_source: ReferralSource
    referral_department: str = ""
    electronic: bool = False
    call_not_before: date | None = None
    first_call_on: date | None = None
    reached_on: date | None = None
    interview_on: date | None = None
    programme: str = ""
    format: ProgrammeFormat | None = None
    course_started_on: date | None = None
    first_meeting_on: date | None = None
    last_meeting_on: date | None = None
    meetings_counted: int | None = None
    meetings_attended: int | None = None
    completed_75: bool | None = None
    completed_50: bool | None = None
    completed_4: bool | None = None
    completed: bool | None = None
    cigarettes_per_day: int | None = None
    nicotine_equivalents: Decimal | None = None
    heavy_smoker: bool | None = None
    education: Education | None = None
    short_education: bool | None = None
    psychiatric_illness: bool | None = None
    sex: Sex | None = None
    age: int | None = None
    quit_date: date | None = None
    course_closed_on: date | None = None
    smoke_free_end: bool | None = None
    satisfaction_end: int | None = None
    scheme_weeks: int | None = None
    weeks_redeemed: int | None = None
    follow_up_consent: bool | None = None
    follow_up_due_from: date | None = None
    follow_up_due_to: date | None = None
    follow_up_attempts: int | None = None
    follow_up_on: date | None = None
    follow_up_outcome: FollowUpOutcome | None = None
    smoke_free_half_year: bool | None = None
    satisfaction_half_year: int | None = None
    closed_on: date | None = None
    close_reason: CloseReason | None = None
    stopbasen_consent: bool | None = None
    gp_consent: bool | None = None
    counsellor: str = ""

    def completed_by(self, rule: CompletionRule) -> bool:
        """Whether a completion rule is met by her attendance; False where there was no course."""
        if self.meetings_attended is None or self.meetings_counted is None:
            return False
        return completed(rule, self.meetings_attended, self.meetings_counted)

    @property
    def satisfaction(self) -> int | None:
        """The half-year answer where there is one, else the one at the end."""
        if self.satisfaction_half_year is not None:
            return self.satisfaction_half_year
        return self.satisfaction_end
