"""The lists of vouchers and follow-ups: state as of today, search, what is due, what is missing."""

from __future__ import annotations

import uuid
from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import Engine

from counsellor_app.kinds.call import CallOutcome
from counsellor_app.kinds.interview import ConsentKind
from counsellor_app.kinds.medication import VoucherState
from counsellor_app.kinds.people import Role
from counsellor_app.models import Pathway
from counsellor_app.services.follow_up import closings, follow_up_list, follow_up_pane, follow_ups
from counsellor_app.services.follow_up.closings import ClosingDraft
from counsellor_app.services.follow_up.follow_up_attempts import Missing
from counsellor_app.services.follow_up.follow_up_list import FollowUpFilter, FollowUpScope
from counsellor_app.services.follow_up.follow_ups import AttemptDraft
from counsellor_app.services.medication import voucher_list, voucher_proposals, vouchers
from counsellor_app.services.medication.voucher_list import VoucherFilter
from counsellor_app.services.trace import audit
from counsellor_app.services.transaction import Transaction
from tests.helpers.builders import (
    TODAY,
    Office,
    a_course,
    a_participant,
    a_pathway,
    an_enrolment,
    an_office,
)
from tests.helpers.medicine import PATCH_AND_GUM, a_consent, a_grant, a_voucher_draft


@pytest.fixture
def office(database: Engine) -> Office:
    return an_office(database)


@pytest.fixture
def pathway_id(office: Office) -> uuid.UUID:
    """On a course, with eight weeks granted."""
    pathway_id = a_pathway(office)
    an_enrolment(office, a_course(office), pathway_id)
    a_grant(office, pathway_id)
    return pathway_id


def issue(office: Office, pathway_id: uuid.UUID) -> uuid.UUID:
    return office.backend.write(vouchers.issue_voucher, a_voucher_draft(pathway_id), confirmed=True)


def listed(office: Office, wanted: VoucherFilter) -> list[VoucherState]:
    rows = office.backend.read(voucher_list.page, wanted)
    assert office.backend.read(voucher_list.count, wanted) == len(rows)
    return [row.state for row in rows]


def test_an_unused_voucher_expires_without_being_written(
    office: Office, pathway_id: uuid.UUID
) -> None:
    voucher_id = issue(office, pathway_id)
    assert listed(office, VoucherFilter(state=VoucherState.ISSUED)) == [VoucherState.ISSUED]
    office.clock.set(TODAY + timedelta(days=15))
    assert listed(office, VoucherFilter(state=VoucherState.ISSUED)) == []
    assert listed(office, VoucherFilter(state=VoucherState.EXPIRED)) == [VoucherState.EXPIRED]
    (row,) = office.backend.read(voucher_proposals.due)
    assert (row.expired_voucher_id, row.week_from) == (voucher_id, 1)


def test_it_is_found_by_number_and_by_name(office: Office, pathway_id: uuid.UUID) -> None:
    issue(office, pathway_id)
    other = a_pathway(office, a_participant(office, given_name="Åse", surname="Ærø", cpr=None))
    a_grant(office, other)
    issue(office, other)
    for text, hits in (("000002", 1), ("str-2026-000001", 1), ("aase", 1), ("ber", 1), ("x", 0)):
        assert len(listed(office, VoucherFilter(text=text))) == hits, text
    rows = office.backend.read(voucher_list.vouchers_of, other)
    assert [(row.name, row.products) for row in rows] == [("Åse Ærø", PATCH_AND_GUM)]


def test_another_unit_sees_nothing(office: Office, pathway_id: uuid.UUID) -> None:
    issue(office, pathway_id)
    stranger = office.as_actor(replace(office.counsellor, unit_id=uuid.uuid4()))
    assert office.counsellor.role is Role.COUNSELLOR
    assert stranger.read(voucher_list.page, VoucherFilter()) == ()
    assert stranger.read(voucher_proposals.due) == ()


def test_the_next_voucher_is_like_the_last(office: Office, pathway_id: uuid.UUID) -> None:
    first = office.backend.read(voucher_proposals.next_voucher, pathway_id)
    assert (first.week_from, first.week_to, first.too_early) == (1, 2, False)
    assert len(office.backend.read(voucher_proposals.due)) == 1
    issue(office, pathway_id)
    following = office.backend.read(voucher_proposals.next_voucher, pathway_id)
    assert (following.week_from, following.too_early) == (3, True)
    assert following.products == PATCH_AND_GUM
    assert office.backend.read(voucher_proposals.due) == ()
    grant = office.backend.read(voucher_proposals.granted, pathway_id)
    assert grant is not None
    assert (grant.weeks, grant.weeks_used) == (8, 2)


# Follow-ups


def scopes(office: Office) -> list[FollowUpScope]:
    return [
        scope
        for scope in FollowUpScope
        if office.backend.read(follow_up_list.page, FollowUpFilter(scope))
    ]


def test_a_follow_up_walks_through_its_window(office: Office, pathway_id: uuid.UUID) -> None:
    a_consent(office, pathway_id, ConsentKind.STOPBASE_FOLLOW_UP)
    office.backend.write(closings.close_course_for, ClosingDraft(pathway_id))
    (row,) = office.backend.read(follow_up_list.follow_ups_of, pathway_id)
    assert scopes(office) == [FollowUpScope.AHEAD]
    office.clock.set(row.due_from)
    assert scopes(office) == [FollowUpScope.IN_WINDOW]
    assert office.backend.read(follow_up_list.count_in_window) == 1
    office.clock.set(row.due_to + timedelta(days=1))
    assert scopes(office) == [FollowUpScope.WINDOW_CLOSED]


def test_attempts_are_told_with_what_is_missing(office: Office, pathway_id: uuid.UUID) -> None:
    a_consent(office, pathway_id, ConsentKind.STOPBASE_FOLLOW_UP)
    office.backend.write(closings.close_course_for, ClosingDraft(pathway_id))
    (row,) = office.backend.read(follow_up_list.follow_ups_of, pathway_id)
    attempt = AttemptDraft(row.id, CallOutcome.VOICE_MAIL)
    office.backend.write(follow_ups.log_attempt, attempt)
    office.clock.set(row.due_from)
    office.backend.write(follow_ups.log_attempt, replace(attempt, id=uuid.uuid4()))
    pane = office.backend.look(follow_up_pane.open_follow_up, row.id)
    assert [one.counts for one in pane.row.attempts] == [False, True]
    assert pane.row.missing == Missing(3, 1)
    assert pane.consent_given
    assert pane.row.in_window


def test_mine_is_only_mine(office: Office, pathway_id: uuid.UUID) -> None:
    def give_away(session: Transaction) -> None:
        session.get_one(Pathway, pathway_id).counsellor_id = office.team_lead.id
        audit.record(session, "assign")

    a_consent(office, pathway_id, ConsentKind.STOPBASE_FOLLOW_UP)
    office.backend.write(closings.close_course_for, ClosingDraft(pathway_id))
    office.system.write(give_away)
    office.clock.set(date(2027, 4, 1))
    assert office.backend.read(follow_up_list.count, FollowUpFilter(mine=True)) == 0
    assert office.backend.read(follow_up_list.count, FollowUpFilter()) == 1
