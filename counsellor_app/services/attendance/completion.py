"""When a course counts as completed, worked out by every rule, and what can still be reached (domain 1.5)."""

from __future__ import annotations

from dataclasses import dataclass

from counsellor_app.kinds.course import CompletionOutlook, CompletionRule


@dataclass(frozen=True, slots=True)
class Outlook:
    """The live state on the attendance sheet: "3 af 5, mangler 1, kan gå glip af 0"."""

    state: CompletionOutlook
    attended: int
    planned: int
    missing: int  # meetings still to attend
    spare: int  # meetings that can still be missed


def needed(rule: CompletionRule, meetings: int) -> int:
    """How many of the meetings that count must be attended: ceil(0.75 n), ceil(0.5 n) or four."""
    if rule is CompletionRule.SHARE_75:
        return (3 * meetings + 3) // 4
    if rule is CompletionRule.SHARE_50:
        return (meetings + 1) // 2
    return 4


def completed(rule: CompletionRule, attended: int, meetings: int) -> bool:
    """Whether the rule is met; without a single meeting nothing is completed."""
    return meetings > 0 and attended > 0 and attended >= needed(rule, meetings)


def outlook(rule: CompletionRule, attended: int, remaining: int, planned: int) -> Outlook:
    """What can still be reached with `remaining` unmarked meetings of `planned` that count."""
    if planned == 0:
        return Outlook(CompletionOutlook.UNKNOWN, attended, planned, 0, 0)
    missing = max(0, needed(rule, planned) - attended)
    spare = remaining - missing
    if missing == 0:
        state = CompletionOutlook.COMPLETED
    elif spare >= 0:
        state = CompletionOutlook.CAN
    else:
        state = CompletionOutlook.CANNOT
    return Outlook(state, attended, planned, missing, max(0, spare))
