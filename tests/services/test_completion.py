"""The completion rules against the tables of the sources (domain 1.5, 8)."""

from __future__ import annotations

import pytest

from counsellor_app.kinds.course import CompletionOutlook, CompletionRule
from counsellor_app.services.completion import completed, needed, outlook

SHARE_75, SHARE_50, FOUR = CompletionRule


@pytest.mark.parametrize(
    ("meetings", "at_least"), [(3, 3), (4, 3), (5, 4), (6, 5), (7, 6), (8, 6), (10, 8)]
)
def test_three_quarters_of_the_meetings(meetings: int, at_least: int) -> None:
    assert needed(SHARE_75, meetings) == at_least
    assert completed(SHARE_75, at_least, meetings)
    assert not completed(SHARE_75, at_least - 1, meetings)


@pytest.mark.parametrize(
    ("attended", "offered", "by_stopbasen", "by_half"),
    [(4, 8, True, True), (4, 10, True, False), (3, 6, False, True)],
)
def test_the_two_rules_for_rolling_groups(
    attended: int, offered: int, by_stopbasen: bool, by_half: bool
) -> None:
    assert completed(FOUR, attended, offered) is by_stopbasen
    assert completed(SHARE_50, attended, offered) is by_half


def test_nothing_is_completed_without_a_meeting() -> None:
    assert not any(completed(rule, 0, 0) for rule in CompletionRule)


@pytest.mark.parametrize(
    ("attended", "remaining", "state", "missing", "spare"),
    [
        (3, 2, CompletionOutlook.CAN, 1, 1),
        (4, 1, CompletionOutlook.COMPLETED, 0, 1),
        (1, 2, CompletionOutlook.CANNOT, 3, 0),
    ],
)
def test_what_can_still_be_reached(
    attended: int, remaining: int, state: CompletionOutlook, missing: int, spare: int
) -> None:
    seen = outlook(SHARE_75, attended, remaining, planned=5)
    assert (seen.state, seen.missing, seen.spare) == (state, missing, spare)
