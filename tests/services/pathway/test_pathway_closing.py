"""Closing a pathway: when, by whom, what goes with it, and opening it again."""

from __future__ import annotations

import uuid
from datetime import timedelta

import pytest
from sqlalchemy import Engine

from counsellor_app.errors import FieldError, NeedsConfirmation, UserError
from counsellor_app.kinds.call import CallOutcome
from counsellor_app.kinds.course import EnrolmentState
from counsellor_app.kinds.pathway import CloseReason, NextAct, Stage
from counsellor_app.models import Enrolment, Participant, Pathway
from counsellor_app.services.calls.calls import CallDraft, log_call
from counsellor_app.services.pathway.pathway_closing import (
    close_declined,
    close_for,
    close_not_reached,
    reopen_pathway,
)
from counsellor_app.services.pathway.pathway_planning import (
    assign_counsellor,
    call_not_before,
    call_not_later_than,
)
from counsellor_app.services.trace import undo
from tests.helpers.builders import (
    TODAY,
    Office,
    a_course,
    a_participant,
    a_pathway,
    an_enrolment,
    an_office,
)


@pytest.fixture
def office(database: Engine) -> Office:
    return an_office(database)


def pathway(office: Office, pathway_id: uuid.UUID) -> Pathway:
    return office.backend.read(lambda session: session.get_one(Pathway, pathway_id))


def try_in_vain(office: Office, pathway_id: uuid.UUID, times: int) -> None:
    for _ in range(times):
        office.backend.write(log_call, CallDraft(pathway_id, CallOutcome.NO_ANSWER))
        office.clock.advance(timedelta(days=2))


def take_back(office: Office) -> None:
    row = office.backend.read(undo.last_undoable)
    assert row is not None
    office.backend.write(undo.undo, row.id)


def test_not_reached_needs_the_attempts_of_the_municipality(office: Office) -> None:
    pathway_id = a_pathway(office)
    try_in_vain(office, pathway_id, 2)
    with pytest.raises(UserError) as refused:
        office.backend.write(close_not_reached, pathway_id, confirmed=True, reason="travlt")
    assert refused.value.code == "closing.attempts_missing"
    assert refused.value.facts == {"made": 2, "needed": 3}
    try_in_vain(office, pathway_id, 1)
    assert pathway(office, pathway_id).next_act is NextAct.CLOSE_NOT_REACHED
    office.backend.write(close_not_reached, pathway_id)
    assert pathway(office, pathway_id).close_reason is CloseReason.NOT_REACHED


def test_the_team_lead_may_close_earlier_with_a_reason(office: Office) -> None:
    pathway_id = a_pathway(office)
    lead = office.as_actor(office.team_lead)
    with pytest.raises(FieldError):
        lead.write(close_not_reached, pathway_id)
    with pytest.raises(NeedsConfirmation):
        lead.write(close_not_reached, pathway_id, reason="Nummeret er nedlagt")
    lead.write(close_not_reached, pathway_id, reason="Nummeret er nedlagt", confirmed=True)
    assert pathway(office, pathway_id).stage is Stage.DROPPED


def test_closing_gives_the_place_back_and_undo_takes_it_again(office: Office) -> None:
    pathway_id = a_pathway(office)
    enrolment_id = an_enrolment(office, a_course(office), pathway_id)

    def place() -> EnrolmentState:
        return office.backend.read(lambda session: session.get_one(Enrolment, enrolment_id).state)

    office.backend.write(close_declined, pathway_id, note="Har fået nyt arbejde")
    assert place() is EnrolmentState.LEFT
    take_back(office)
    assert place() is EnrolmentState.ENROLLED
    assert pathway(office, pathway_id).stage is Stage.ENROLLED


def test_a_death_is_kept_with_the_person(office: Office) -> None:
    person = a_participant(office)
    pathway_id = a_pathway(office, person)

    def dead_on() -> object:
        return office.backend.read(lambda session: session.get_one(Participant, person).dead_on)

    office.backend.write(close_for, pathway_id, CloseReason.DEAD, on=TODAY - timedelta(days=4))
    assert dead_on() == TODAY - timedelta(days=4)
    take_back(office)
    assert dead_on() is None


def test_a_closed_pathway_is_opened_again(office: Office) -> None:
    pathway_id = a_pathway(office)
    office.backend.write(close_for, pathway_id, CloseReason.WRONG_REFERRAL)
    with pytest.raises(UserError):
        office.backend.write(close_for, pathway_id, CloseReason.MOVED)
    office.backend.write(reopen_pathway, pathway_id)
    assert pathway(office, pathway_id).stage is Stage.RECEIVED
    with pytest.raises(FieldError):
        office.backend.write(close_for, pathway_id, CloseReason.FINISHED)


def test_the_clock_of_somebody_who_waits_starts_later(office: Office) -> None:
    pathway_id = a_pathway(office)
    day = TODAY + timedelta(days=90)
    office.backend.write(call_not_before, pathway_id, day, "Psykiatrien beder om 3 måneder")
    after = pathway(office, pathway_id)
    assert (after.stage, after.due_from) == (Stage.DEFERRED, day)
    assert after.due_to == day + timedelta(days=7)
    with pytest.raises(FieldError):
        office.backend.write(call_not_later_than, pathway_id, TODAY)
    take_back(office)
    assert pathway(office, pathway_id).stage is Stage.RECEIVED
    office.backend.write(call_not_later_than, pathway_id, TODAY + timedelta(days=2))
    assert pathway(office, pathway_id).due_to == TODAY + timedelta(days=2)


def test_a_pathway_goes_to_somebody_who_sees_citizens(office: Office) -> None:
    pathway_id = a_pathway(office, counsellor_id=None)
    with pytest.raises(FieldError):
        office.backend.write(assign_counsellor, pathway_id, office.administrator.id)
    office.backend.write(assign_counsellor, pathway_id, office.team_lead.id)
    assert pathway(office, pathway_id).counsellor_id == office.team_lead.id
    take_back(office)
    assert pathway(office, pathway_id).counsellor_id is None
