"""The bar over the page of a person and its one primary button: pure functions of what was read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from counsellor_app.clock import local
from counsellor_app.kinds.course import AttendanceMark, EnrolmentState, MeetingState
from counsellor_app.kinds.history import PersonStep, PrimaryAct
from counsellor_app.kinds.pathway import NextAct, Stage
from counsellor_app.models import Call, CourseClosing, FollowUp, Pathway, Referral
from counsellor_app.services.follow_up.follow_up_window import window
from counsellor_app.services.office.rules import FollowUpRule
from counsellor_app.services.people.person_rows import EnrolmentRow, GrantRow, MeetingRow, StepRow

_PRIMARY = {
    NextAct.CALL: PrimaryAct.CALL,
    NextAct.CLOSE_NOT_REACHED: PrimaryAct.CLOSE_NOT_REACHED,
    NextAct.HOLD_INTERVIEW: PrimaryAct.HOLD_INTERVIEW,
    NextAct.CHOOSE_OFFER: PrimaryAct.CHOOSE_OFFER,
    NextAct.OFFER_PLACE: PrimaryAct.OFFER_PLACE,
    NextAct.ATTEND_MEETING: PrimaryAct.MARK_MEETING,
    NextAct.CLOSE_COURSE: PrimaryAct.CLOSE_COURSE,
    NextAct.SEND_EPIKRISE: PrimaryAct.SEND_EPIKRISE,
    NextAct.FOLLOW_UP_CALL: PrimaryAct.FOLLOW_UP_CALL,
}
_MEDICINE_STAGES = (Stage.ENROLLED, Stage.IN_COURSE)


def primary_act(
    pathway: Pathway, enrolment: EnrolmentRow | None, grant: GrantRow | None, today: date
) -> PrimaryAct:
    """What the counsellor does next; a voucher that is due goes before a meeting to come."""
    if pathway.closed_on is not None:
        return PrimaryAct.NEW_PATHWAY
    if pathway.stage in _MEDICINE_STAGES and _voucher_due(grant, today):
        unmarked = enrolment is not None and any(
            m.mark is None and m.held_on <= today and m.state is not MeetingState.CANCELLED
            for m in enrolment.meetings
        )
        if not unmarked:
            return PrimaryAct.ISSUE_VOUCHER
    return _PRIMARY.get(pathway.next_act, PrimaryAct.NONE)


def sender_of(letter: Referral | None) -> str:
    """Who referred, in the shortest words that name them."""
    if letter is None:
        return ""
    return letter.sender_department or letter.sender_organisation or letter.referrer_name


@dataclass(frozen=True, slots=True)
class Steps:
    """What the six steps are made from."""

    pathway: Pathway
    sender: str
    calls: Sequence[Call]
    held_on: date | None
    interview_at: datetime | None
    enrolment: EnrolmentRow | None
    closing: CourseClosing | None
    follow_up: FollowUp | None
    quit_on: date | None
    rule: FollowUpRule

    def rows(self) -> tuple[StepRow, ...]:
        """The steps from left to right."""
        return (
            StepRow(PersonStep.REFERRED, done=True, on=self.pathway.received_on, words=self.sender),
            self._contacted(),
            self._interview(),
            self._in_course(),
            self._closed(),
            self._half_year(),
        )

    def _contacted(self) -> StepRow:
        for number, call in enumerate(self.calls, start=1):
            if call.outcome.reached:
                on = local(call.at).date()
                return StepRow(PersonStep.CONTACTED, done=True, on=on, number=number)
        if self.held_on is not None:
            return StepRow(PersonStep.CONTACTED, done=True)
        until = self.pathway.due_to if self.pathway.next_act is NextAct.CALL else None
        return StepRow(PersonStep.CONTACTED, until=until, number=len(self.calls) or None)

    def _interview(self) -> StepRow:
        if self.held_on is not None:
            return StepRow(PersonStep.INTERVIEW, done=True, on=self.held_on)
        return StepRow(PersonStep.INTERVIEW, at=self.interview_at)

    def _in_course(self) -> StepRow:
        place = self.enrolment
        if place is None:
            return StepRow(PersonStep.IN_COURSE)
        meetings = [m for m in place.meetings if m.state is not MeetingState.CANCELLED]
        seen = [m for m in meetings if m.mark is AttendanceMark.PRESENT]
        coming = [m for m in meetings if m.mark is None]
        done = self.closing is not None or place.state is EnrolmentState.CLOSED
        return StepRow(
            PersonStep.IN_COURSE,
            done=done,
            on=seen[0].held_on if seen else None,
            at=coming[0].starts_at if coming and not done else None,
            words="" if place.state is not EnrolmentState.WAITING else place.programme,
            number=_reached(meetings),
            total=len(meetings) or None,
        )

    def _closed(self) -> StepRow:
        if self.closing is not None:
            return StepRow(PersonStep.CLOSED, done=True, on=self.closing.closed_on)
        if self.pathway.closed_on is not None:
            return StepRow(PersonStep.CLOSED, done=True, on=self.pathway.closed_on)
        meetings = self.enrolment.meetings if self.enrolment else ()
        return StepRow(PersonStep.CLOSED, until=meetings[-1].held_on if meetings else None)

    def _half_year(self) -> StepRow:
        if self.follow_up is not None:
            done = self.follow_up.outcome is not None
            return StepRow(
                PersonStep.HALF_YEAR,
                done=done,
                on=self.follow_up.closed_on if done else self.follow_up.due_from,
                until=None if done else self.follow_up.due_to,
            )
        if self.quit_on is None or self.pathway.closed_on is not None:
            return StepRow(PersonStep.HALF_YEAR)
        span = window(self.quit_on, self.rule)
        return StepRow(PersonStep.HALF_YEAR, on=span.due_from, until=span.due_to)


def _reached(meetings: Sequence[MeetingRow]) -> int | None:
    """The number of the last meeting that something is marked for."""
    marked = [m.number for m in meetings if m.mark is not None]
    return max(marked) if marked else None


def _voucher_due(grant: GrantRow | None, today: date) -> bool:
    return grant is not None and grant.next_due_on is not None and grant.next_due_on <= today
