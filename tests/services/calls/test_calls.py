"""Calls: the eight outcomes, what follows from each, and taking a call back."""

from __future__ import annotations

import uuid
from datetime import date, time, timedelta

import pytest
from sqlalchemy import Engine, select

from counsellor_app.errors import FieldError, UserError
from counsellor_app.kinds.call import (
    AppointmentState,
    AttemptAdvice,
    CallDirection,
    CallOutcome,
    CallPurpose,
    PartOfDay,
)
from counsellor_app.kinds.pathway import CloseReason, NextAct, Stage
from counsellor_app.models import Appointment, Call, Pathway
from counsellor_app.services.calls.call_attempts import propose_next_attempt
from counsellor_app.services.calls.callers import find_by_phone
from counsellor_app.services.calls.calls import CallDraft, Slot, calls_of, log_call
from counsellor_app.services.trace import audit, undo
from tests.helpers.builders import (
    TODAY,
    Office,
    a_contact_person,
    a_participant,
    a_pathway,
    an_office,
    at,
)


@pytest.fixture
def office(database: Engine) -> Office:
    return an_office(database)


def pathway(office: Office, pathway_id: uuid.UUID) -> Pathway:
    return office.backend.read(lambda session: session.get_one(Pathway, pathway_id))


def a_slot(office: Office, day: date = TODAY + timedelta(days=1), hour: int = 10) -> Slot:
    start = at(day, time(hour, 0))
    return Slot(office.counsellor.id, start, start + timedelta(minutes=45), "Lokale 2")


def take_back(office: Office) -> None:
    row = office.backend.read(undo.last_undoable)
    assert row is not None
    office.backend.write(undo.undo, row.id)


def test_no_answer_brings_the_next_attempt(office: Office) -> None:
    pathway_id = a_pathway(office)
    office.backend.write(log_call, CallDraft(pathway_id, CallOutcome.NO_ANSWER))
    after = pathway(office, pathway_id)
    assert (after.stage, after.next_act) == (Stage.CALLING, NextAct.CALL)
    assert after.due_from == TODAY + timedelta(days=1)


@pytest.mark.parametrize("outcome", [CallOutcome.CALL_AGAIN, CallOutcome.NOT_NOW])
def test_a_promise_to_call_needs_a_day(office: Office, outcome: CallOutcome) -> None:
    pathway_id = a_pathway(office)
    with pytest.raises(FieldError) as refused:
        office.backend.write(log_call, CallDraft(pathway_id, outcome))
    assert (refused.value.field, refused.value.code) == ("call_again_on", "call.needs_day")
    passed = CallDraft(pathway_id, outcome, call_again_on=TODAY - timedelta(days=1))
    with pytest.raises(FieldError):
        office.backend.write(log_call, passed)
    later = TODAY + timedelta(days=3)
    office.backend.write(log_call, CallDraft(pathway_id, outcome, call_again_on=later))
    assert pathway(office, pathway_id).due_to == later


def test_a_booked_interview_stands_in_the_calendar_in_the_same_write(office: Office) -> None:
    pathway_id = a_pathway(office)
    with pytest.raises(FieldError):
        office.backend.write(log_call, CallDraft(pathway_id, CallOutcome.INTERVIEW_BOOKED))
    slot = a_slot(office)
    office.backend.write(log_call, CallDraft(pathway_id, CallOutcome.INTERVIEW_BOOKED, slot=slot))
    after = pathway(office, pathway_id)
    assert (after.stage, after.next_act) == (Stage.INTERVIEW_BOOKED, NextAct.HOLD_INTERVIEW)
    assert after.due_from == TODAY + timedelta(days=1)

    take_back(office)

    assert pathway(office, pathway_id).stage is Stage.RECEIVED
    state = office.backend.read(lambda session: session.scalar(select(Appointment.state)))
    assert state is AppointmentState.CANCELLED


def test_a_taken_time_leaves_no_call_behind(office: Office) -> None:
    first, second = a_pathway(office), a_pathway(office)
    draft = CallDraft(first, CallOutcome.INTERVIEW_BOOKED, slot=a_slot(office))
    office.backend.write(log_call, draft)
    with pytest.raises(UserError) as refused:
        office.backend.write(
            log_call, CallDraft(second, CallOutcome.INTERVIEW_BOOKED, slot=a_slot(office))
        )
    assert refused.value.code == "appointment.taken"
    assert office.backend.read(calls_of, second) == ()


def test_a_no_closes_the_pathway_and_undo_opens_it(office: Office) -> None:
    pathway_id = a_pathway(office)
    office.backend.write(log_call, CallDraft(pathway_id, CallOutcome.DECLINED, note="vil selv"))
    after = pathway(office, pathway_id)
    assert (after.stage, after.close_reason) == (Stage.DROPPED, CloseReason.DECLINED)
    with pytest.raises(UserError):
        office.backend.write(log_call, CallDraft(pathway_id, CallOutcome.NO_ANSWER))

    take_back(office)

    assert pathway(office, pathway_id).stage is Stage.RECEIVED
    assert office.backend.read(calls_of, pathway_id) == ()
    assert office.backend.read(audit.verify) == []


def test_the_same_draft_twice_is_one_call(office: Office) -> None:
    pathway_id = a_pathway(office)
    draft = CallDraft(pathway_id, CallOutcome.INTERVIEW_BOOKED, slot=a_slot(office))
    assert office.backend.write(log_call, draft) == office.backend.write(log_call, draft)
    assert len(office.backend.read(calls_of, pathway_id)) == 1


def test_two_calls_are_taken_back_in_their_order(office: Office) -> None:
    pathway_id = a_pathway(office)
    for _ in range(2):
        office.backend.write(log_call, CallDraft(pathway_id, CallOutcome.NO_ANSWER))
        office.clock.advance(timedelta(minutes=1))
    first = office.backend.read(
        lambda session: session.scalars(select(Call).order_by(Call.at)).first()
    )
    take_back(office)
    remaining = office.backend.read(calls_of, pathway_id)
    assert first is not None
    assert [row.id for row in remaining] == [first.id]
    take_back(office)
    assert pathway(office, pathway_id).stage is Stage.RECEIVED


def test_support_calls_leave_the_stage_alone(office: Office) -> None:
    pathway_id = a_pathway(office)
    draft = CallDraft(
        pathway_id,
        CallOutcome.OTHER,
        purpose=CallPurpose.SUPPORT,
        direction=CallDirection.IN,
        note="Spørger til plastre",
    )
    office.backend.write(log_call, draft)
    assert pathway(office, pathway_id).stage is Stage.RECEIVED
    assert office.backend.read(calls_of, pathway_id)[0].direction is CallDirection.IN


@pytest.mark.parametrize("typed", ["20 22 23 24", "+45 20222324", "30112233", "40506070"])
def test_the_caller_is_found_by_any_of_her_numbers(office: Office, typed: str) -> None:
    person = a_participant(office, phone="+4520222324", other_phone="30112233")
    a_contact_person(office, person, phone="40506070", name="Kim Berggren")
    a_participant(office, phone="99887766", surname="Anden")
    pathway_id = a_pathway(office, person)
    found = office.backend.look(find_by_phone, typed)
    assert [(row.participant_id, row.pathway_id) for row in found] == [(person, pathway_id)]
    assert (found[0].contact == "Kim Berggren") == (typed == "40506070")


def test_the_next_attempt_differs_from_the_earlier_ones() -> None:
    monday = date(2026, 10, 5)
    tried = [at(monday, time(9, 0)), at(monday + timedelta(days=2), time(14, 0))]
    now = at(monday + timedelta(days=2), time(15, 0))
    proposal = propose_next_attempt(tried, now, days_between=2)
    assert proposal.part is PartOfDay.LATE
    assert proposal.on == monday + timedelta(days=4)  # Friday: neither Monday nor Wednesday
    assert proposal.advice is AttemptAdvice.OTHER_TIME
    assert propose_next_attempt([], now).advice is AttemptAdvice.FIRST
