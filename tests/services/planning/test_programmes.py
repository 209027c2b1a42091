"""Programmes as dated rules: other rules from a day leave running courses on their own."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta

import pytest
from sqlalchemy import Engine

from counsellor_app.errors import ConflictError, FieldError
from counsellor_app.kinds.course import CompletionRule, ProgrammeFormat, Setting
from counsellor_app.services.attendance import enrolments, waiting_list
from counsellor_app.services.attendance.enrolments import WaitingDraft
from counsellor_app.services.courses import course_page, course_planning, courses
from counsellor_app.services.courses.meeting_plan import propose_meetings
from counsellor_app.services.planning import programmes
from counsellor_app.services.planning.programmes import ProgrammeDraft
from tests.helpers.builders import (
    TODAY,
    Office,
    a_course,
    a_pathway,
    a_programme,
    an_office,
)

NEXT_MONTH = date(2026, 11, 1)


@pytest.fixture
def office(database: Engine) -> Office:
    return an_office(database)


def rolling(office: Office) -> ProgrammeDraft:
    """Kom & Kvit by STOPbasen's rule, with a course that runs."""
    programme_id = a_programme(
        office,
        name="Kom & Kvit",
        format=ProgrammeFormat.ROLLING,
        completion_rule=CompletionRule.MEETINGS_4,
        quit_after_meeting=None,
        stopbasen_type="kom_og_kvit",
    )
    a_course(office, programme_id)
    return the_only(office)


def the_only(office: Office) -> ProgrammeDraft:
    [found] = office.as_actor(office.team_lead).read(programmes.programmes)
    return found


def test_a_rule_from_a_day_is_a_new_version_and_the_running_course_keeps_its_own(
    office: Office,
) -> None:
    lead, before = office.as_actor(office.team_lead), rolling(office)
    wanted = replace(
        before, completion_rule=CompletionRule.SHARE_50, valid_from=NEXT_MONTH, name="Kom & Kvit 2"
    )
    lead.write(programmes.save_programme, wanted)

    newest, former = sorted(
        lead.read(programmes.programmes), key=lambda each: each.valid_from or TODAY, reverse=True
    )
    assert (former.valid_to, former.completion_rule) == (
        NEXT_MONTH - timedelta(days=1),
        CompletionRule.MEETINGS_4,
    )
    assert (newest.valid_from, newest.completion_rule) == (NEXT_MONTH, CompletionRule.SHARE_50)
    assert newest.stopbasen_type == former.stopbasen_type == "kom_og_kvit"
    [running] = lead.read(courses.page, courses.CourseFilter())
    assert lead.read(course_page.course_page, running.id).rule is CompletionRule.MEETINGS_4
    versions = lead.read(course_planning.planning_start).versions
    assert [row.id for row in versions.choices(TODAY)] == [former.id]
    of_a_day = [versions.on(former.id, day) for day in (TODAY, NEXT_MONTH)]
    assert [row.id for row in of_a_day if row] == [former.id, newest.id]


def test_who_waits_is_offered_the_courses_of_the_next_version_too(office: Office) -> None:
    lead, before = office.as_actor(office.team_lead), rolling(office)
    office.backend.write(enrolments.put_on_waiting_list, WaitingDraft(a_pathway(office), before.id))
    newest = lead.write(programmes.save_programme, replace(before, valid_from=NEXT_MONTH))
    a_course(office, newest, NEXT_MONTH, name="Hold november")

    [waiting] = office.backend.read(waiting_list.waiting_list, newest)
    found = office.backend.read(courses.choices, waiting.programme_id)
    assert {each.name for each in found} == {"Hold efterår A", "Hold november"}


def test_the_rules_of_a_running_course_are_never_changed_under_it(office: Office) -> None:
    lead, before = office.as_actor(office.team_lead), rolling(office)
    with pytest.raises(FieldError, match=r"programme\.in_use") as refused:
        lead.write(
            programmes.save_programme, replace(before, completion_rule=CompletionRule.SHARE_50)
        )
    assert refused.value.field == "valid_from"

    lead.write(programmes.save_programme, replace(before, name="Kom og Kvit", capacity=30))
    assert (the_only(office).name, the_only(office).capacity) == ("Kom og Kvit", 30)


def test_a_stale_form_is_compared_and_the_same_form_twice_is_one(office: Office) -> None:
    lead = office.as_actor(office.team_lead)
    draft = ProgrammeDraft(
        "Aftenforløb", meeting_days=(0, 7, 14, 21, 28), valid_from=date(2026, 1, 1)
    )
    assert lead.write(programmes.save_programme, draft) == draft.id
    assert lead.write(programmes.save_programme, draft) == draft.id
    lead.write(programmes.save_programme, replace(the_only(office), capacity=9))
    with pytest.raises(ConflictError):
        lead.write(programmes.save_programme, replace(draft, version=1, capacity=8))


@pytest.mark.parametrize(
    ("field", "wrong"),
    [
        ("uncounted", {"uncounted": (6,)}),
        ("uncounted", {"uncounted": (1, 2, 3, 4, 5)}),
        ("most_meetings", {"fewest_meetings": 3}),
        ("fewest_meetings", {"most_meetings": 8}),
        ("most_meetings", {"fewest_meetings": 3, "most_meetings": 4}),
        ("meeting_days", {"meeting_days": (0, 7)}),
        ("absence_months", {"absence_months": 0}),
        ("quit_days_after", {"quit_days_after": 91}),
        ("valid_to", {"valid_to": date(2025, 1, 1)}),
    ],
)
def test_what_cannot_be_a_programme(office: Office, field: str, wrong: dict[str, object]) -> None:
    draft = ProgrammeDraft("Forløb", meeting_days=(0, 7, 14, 21, 28), valid_from=date(2026, 1, 1))
    with pytest.raises(FieldError) as refused:
        office.as_actor(office.team_lead).write(
            programmes.save_programme,
            replace(draft, **wrong),  # type: ignore[arg-type]
        )
    assert refused.value.field == field


def test_the_proposal_follows_every_part_of_the_rule(office: Office) -> None:
    a_programme(office, setting=Setting.VIDEO, uncounted=[5], fewest_meetings=3, most_meetings=8)
    [row] = office.backend.read(course_planning.planning_start).programmes
    assert (row.setting, row.as_needed) == (Setting.VIDEO, True)
    drafts = propose_meetings(row, date(2026, 10, 12), time(16, 30))
    assert [each.counts for each in drafts] == [True, True, True, True, False]
    agreed = propose_meetings(row, date(2026, 10, 12), time(10), count=7)
    assert len(agreed) == 7
    assert agreed[-1].held_on - agreed[-2].held_on == timedelta(days=7)
