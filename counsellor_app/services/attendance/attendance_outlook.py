"""What a participant can still reach on her course, live while it runs: the programme's own rule; pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from counsellor_app.kinds.course import (
    AttendanceMark,
    CompletionRule,
    MeetingState,
    ProgrammeFormat,
)
from counsellor_app.services.attendance.attendance_figures import MeetingMark
from counsellor_app.services.attendance.completion import Outlook, needed, outlook


@dataclass(frozen=True, slots=True)
class SheetRule:
    """When the programme counts as completed, and what a rolling one offers each participant."""

    completion: CompletionRule
    format: ProgrammeFormat
    meetings: int  # that the programme offers
    phone_counts: bool = False

    @property
    def open_ended(self) -> bool:
        """A rolling course goes on: its share is taken of what the programme offers."""
        share = self.completion is not CompletionRule.MEETINGS_4
        return self.format is ProgrammeFormat.ROLLING and share

    def needed_of(self, meetings: Iterable[MeetingMark]) -> int:
        """How many of a course's meetings must be attended, for the head of its page."""
        planned = self.meetings if self.open_ended else len(counting(meetings))
        return needed(self.completion, planned)


def counting(meetings: Iterable[MeetingMark]) -> list[MeetingMark]:
    """The meetings that matter for completion."""
    return [each for each in meetings if each.counts and each.state is not MeetingState.CANCELLED]


def outlook_of(rule: SheetRule, meetings: Iterable[MeetingMark]) -> Outlook:
    """From her meetings since she joined; one without a mark may still be attended."""
    hers = counting(meetings)
    came = {AttendanceMark.PRESENT} | ({AttendanceMark.PHONE} if rule.phone_counts else set())
    attended = sum(each.mark in came for each in hers)
    remaining = sum(each.mark is None for each in hers)
    planned = len(hers)
    if rule.open_ended:
        planned = max(rule.meetings, attended)
        marked = sum(each.mark is not None for each in hers)
        remaining = max(0, planned - marked)
    return outlook(rule.completion, attended, remaining, planned)
