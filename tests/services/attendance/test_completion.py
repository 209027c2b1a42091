"""The completion rules against the tables of the sources (domain 1.5, 8)."""

from __future__ import annotations

import math
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.kinds.course import CompletionOutlook, CompletionRule
from counsellor_app.services.attendance.completion import completed, needed, outlook

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


@given(rule=st.sampled_from(CompletionRule), meetings=st.integers(1, 60), data=st.data())
def test_every_rule_for_every_number_of_meetings(
    rule: CompletionRule, meetings: int, data: st.DataObject
) -> None:
    """The share itself, by exact fractions: never one meeting too many, never one too few."""
    attended = data.draw(st.integers(0, meetings))
    share = {SHARE_75: Fraction(3, 4), SHARE_50: Fraction(1, 2)}.get(rule)
    if share is None:
        assert needed(rule, meetings) == 4
        enough = attended >= 4
    else:
        assert needed(rule, meetings) == math.ceil(share * meetings)
        enough = attended > 0 and Fraction(attended, meetings) >= share
    assert completed(rule, attended, meetings) is enough


@given(
    rule=st.sampled_from(CompletionRule), meetings=st.integers(1, 40), marks=st.lists(st.booleans())
)
def test_the_outlook_keeps_its_word(rule: CompletionRule, meetings: int, marks: list[bool]) -> None:
    """What may still be missed may be missed, and one more may not; who cannot reach it cannot."""
    marks = marks[:meetings]
    attended, remaining = sum(marks), meetings - len(marks)
    seen = outlook(rule, attended, remaining, meetings)
    at_best = completed(rule, attended + remaining, meetings)
    assert (seen.state is not CompletionOutlook.CANNOT) is at_best
    if seen.state is not CompletionOutlook.CANNOT:
        assert completed(rule, attended + remaining - min(seen.spare, remaining), meetings)
        if seen.state is CompletionOutlook.CAN:
            assert not completed(rule, attended + remaining - seen.spare - 1, meetings)


@given(meetings=st.integers(1, 60), attended=st.integers(0, 60))
def test_one_meeting_more_never_undoes_a_completion(meetings: int, attended: int) -> None:
    for rule in CompletionRule:
        if attended <= meetings and completed(rule, attended, meetings) and attended < meetings:
            assert completed(rule, attended + 1, meetings)
