"""The counsellor's calendar: free times, no double booking, and undo."""

from __future__ import annotations

import threading
import uuid
from datetime import date, time, timedelta

import pytest
from sqlalchemy import Engine, select

from counsellor_app.clock import local
from counsellor_app.errors import ConflictError, FieldError, UserError
from counsellor_app.ids import new_id
from counsellor_app.kinds.call import AppointmentKind, AppointmentState
from counsellor_app.kinds.pathway import NextAct, Stage
from counsellor_app.models import Appointment, ClosedDay, Pathway
from counsellor_app.services.calendars.appointments import (
    AppointmentDraft,
    book_appointment,
    cancel_appointment,
    hold_appointment,
    miss_appointment,
    move_appointment,
)
from counsellor_app.services.calendars.free_times import free_slots, free_times
from counsellor_app.services.trace import audit, undo
from counsellor_app.services.transaction import Transaction
from tests.helpers.builders import (
    TODAY,
    Office,
    a_course,
    a_pathway,
    an_office,
    at,
    working_hours,
)

TOMORROW = TODAY + timedelta(days=1)


@pytest.fixture
def office(database: Engine) -> Office:
    office = an_office(database)
    working_hours(office)
    return office


def a_draft(
    office: Office, pathway_id: uuid.UUID | None, day: date = TOMORROW, hour: int = 9
) -> AppointmentDraft:
    start = at(day, time(hour, 0))
    kind = AppointmentKind.INTERVIEW if pathway_id else AppointmentKind.BUSY
    end = start + timedelta(minutes=45)
    return AppointmentDraft(office.counsellor.id, start, end, kind, pathway_id)


def state(office: Office, appointment_id: uuid.UUID) -> AppointmentState:
    return office.backend.read(lambda session: session.get_one(Appointment, appointment_id).state)


def stage(office: Office, pathway_id: uuid.UUID) -> tuple[Stage, NextAct]:
    found = office.backend.read(lambda session: session.get_one(Pathway, pathway_id))
    return found.stage, found.next_act


def test_free_times_are_spread_over_days_and_halves_of_days(office: Office) -> None:
    found = office.backend.read(free_times, office.counsellor.id, TODAY)
    shown = [(row.day, local(row.starts_at).time()) for row in found]
    assert shown == [
        # It is noon on Monday: the slot of 12.00 has begun.
        (TODAY, time(12, 45)),
        (TOMORROW, time(9, 0)),
        (TOMORROW, time(12, 0)),
        (TOMORROW + timedelta(days=1), time(9, 0)),
        (TOMORROW + timedelta(days=1), time(12, 0)),
    ]


def test_what_is_taken_is_not_offered(office: Office) -> None:
    office.backend.write(book_appointment, a_draft(office, a_pathway(office)))
    a_course(office, starts_on=TOMORROW)  # 16.30, outside her hours for interviews
    wednesday = TOMORROW + timedelta(days=1)

    def close(session: Transaction) -> None:
        session.add(ClosedDay(id=new_id(), unit_id=office.unit_id, first=wednesday, last=wednesday))
        audit.record(session, "close_day")

    office.system.write(close)
    slots = office.backend.read(free_slots, office.counsellor.id, TOMORROW, wednesday)
    times = [local(row.starts_at).time() for row in slots]
    assert time(9, 0) not in times
    assert time(9, 45) in times
    assert {row.day for row in slots} == {TOMORROW}


def test_christmas_is_not_offered(office: Office) -> None:
    office.clock.set(date(2026, 12, 23))
    found = office.backend.read(free_times, office.counsellor.id, date(2026, 12, 24), 1)
    assert found[0].day == date(2026, 12, 28)  # Thursday to Saturday are holidays


def test_nobody_is_booked_twice(office: Office) -> None:
    office.backend.write(book_appointment, a_draft(office, a_pathway(office)))
    for taken in (a_draft(office, a_pathway(office)), a_draft(office, None)):
        with pytest.raises(UserError) as refused:
            office.backend.write(book_appointment, taken)
        assert refused.value.code == "appointment.taken"
    a_course(office, starts_on=TOMORROW)
    with pytest.raises(UserError):
        office.backend.write(book_appointment, a_draft(office, None, hour=17))


def test_two_writers_at_once_get_one_booking(office: Office) -> None:
    drafts = [a_draft(office, a_pathway(office)) for _ in range(4)]
    refused: list[str] = []

    def write(draft: AppointmentDraft) -> None:
        try:
            office.backend.write(book_appointment, draft)
        except UserError as error:
            refused.append(error.code)

    threads = [threading.Thread(target=write, args=(draft,)) for draft in drafts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert refused == ["appointment.taken"] * 3
    booked = office.backend.read(lambda session: session.scalars(select(Appointment.id)).all())
    assert len(booked) == 1


def test_moving_cancelling_and_missing_can_be_taken_back(office: Office) -> None:
    pathway_id = a_pathway(office)
    backend = office.backend
    appointment_id = backend.write(book_appointment, a_draft(office, pathway_id))
    booked = (Stage.INTERVIEW_BOOKED, NextAct.HOLD_INTERVIEW)
    assert stage(office, pathway_id) == booked
    start = at(TOMORROW, time(13, 0))
    backend.write(move_appointment, appointment_id, 1, start, start + timedelta(minutes=45))
    with pytest.raises(ConflictError):
        backend.write(move_appointment, appointment_id, 1, start, start + timedelta(minutes=30))
    for act in (cancel_appointment, miss_appointment):
        backend.write(act, appointment_id)
        assert stage(office, pathway_id)[1] is NextAct.CALL
        row = backend.read(undo.last_undoable)
        assert row is not None
        backend.write(undo.undo, row.id)
        assert stage(office, pathway_id) == booked
    assert state(office, appointment_id) is AppointmentState.BOOKED


def test_an_interview_is_held_by_its_form_only(office: Office) -> None:
    interview = office.backend.write(book_appointment, a_draft(office, a_pathway(office)))
    busy = office.backend.write(book_appointment, a_draft(office, None, hour=13))
    with pytest.raises(UserError) as refused:
        office.backend.write(hold_appointment, interview)
    assert refused.value.code == "appointment.needs_form"
    office.backend.write(hold_appointment, busy)
    assert state(office, busy) is AppointmentState.HELD


def test_an_impossible_span_is_refused(office: Office) -> None:
    start = at(TOMORROW, time(10, 0))
    with pytest.raises(FieldError):
        office.backend.write(
            book_appointment,
            AppointmentDraft(office.counsellor.id, start, start, AppointmentKind.BUSY),
        )
