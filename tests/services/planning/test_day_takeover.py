"""A colleague is away: her appointments, meetings and calls go to others as one act, and what cannot is said."""

from __future__ import annotations

import uuid
from datetime import datetime, time, timedelta

import pytest
from sqlalchemy import Engine

from counsellor_app.errors import AccessDenied, FieldError, UserError
from counsellor_app.ids import new_id
from counsellor_app.kinds.call import AppointmentKind
from counsellor_app.kinds.people import Role
from counsellor_app.kinds.work import WorkKind
from counsellor_app.models import Appointment, Unit, User
from counsellor_app.services.actor import Actor
from counsellor_app.services.calendars import appointments, day_calendar
from counsellor_app.services.calendars.appointments import AppointmentDraft
from counsellor_app.services.planning import day_takeover
from counsellor_app.services.planning.day_takeover import TakeoverDraft
from counsellor_app.services.today import worklist
from counsellor_app.services.trace import audit, undo
from counsellor_app.services.transaction import Transaction
from tests.helpers.builders import TODAY, Office, a_course, a_pathway, an_office, at


@pytest.fixture
def office(database: Engine) -> Office:
    return an_office(database)


def a_colleague(office: Office, initials: str, unit_id: uuid.UUID | None = None) -> Actor:
    user_id = new_id()

    def make(session: Transaction) -> None:
        session.add(
            User(
                id=user_id,
                unit_id=unit_id or office.unit_id,
                initials=initials,
                name=f"Kollega {initials}",
                role=Role.COUNSELLOR,
            )
        )
        audit.record(session, "save_user")

    office.system.write(make)
    return Actor(user_id, initials, f"Kollega {initials}", Role.COUNSELLOR, office.unit_id)


def book(
    office: Office, user_id: uuid.UUID, hour: int, kind: AppointmentKind = AppointmentKind.INTERVIEW
) -> uuid.UUID:
    starts_at = at(TODAY, time(hour))
    pathway_id = a_pathway(office) if kind.needs_person else None
    draft = AppointmentDraft(
        user_id, starts_at, starts_at + timedelta(minutes=45), kind, pathway_id
    )
    return office.system.write(appointments.book_appointment, draft)


def owner(office: Office, appointment_id: uuid.UUID) -> uuid.UUID:
    return office.system.read(lambda s: s.get_one(Appointment, appointment_id).user_id)


def test_the_day_is_shared_by_who_is_free_and_taken_back_as_one(office: Office) -> None:
    away, first, second = (a_colleague(office, name) for name in ("AA", "BB", "CC"))
    nine, ten = book(office, away.id, 14), book(office, away.id, 15)
    book(office, first.id, 14)
    book(office, second.id, 15)
    course_id = a_course(office, counsellor_id=away.id)
    calls = [a_pathway(office, counsellor_id=away.id) for _ in range(4)]
    draft = TakeoverDraft(away.id, TODAY, (first.id, second.id))

    plan = office.backend.write(day_takeover.take_over_day, draft)

    assert {owner(office, nine), owner(office, ten)} == {first.id, second.id}
    assert owner(office, nine) == second.id
    assert plan.left == ()
    assert (plan.calls_of(first.id), plan.calls_of(second.id)) in {(2, 2), (3, 1), (1, 3)}
    taker = next(row.to_id for row in plan.moved if row.kind is None)
    assert taker is not None
    other = office.as_actor(Actor(taker, "", "", Role.COUNSELLOR, office.unit_id))
    folds = other.read(worklist.work_today)
    assert [row.course_id for row in folds[1].rows if row.kind is WorkKind.COURSE_MEETING] == [
        course_id
    ]
    assert {row.pathway_id for row in folds[0].rows} <= set(calls)
    assert len(folds[0].rows) == plan.calls_of(taker)
    assert office.as_actor(away).read(worklist.work_today)[1].rows == ()

    record = office.backend.read(undo.last_undoable)
    assert record is not None
    office.backend.write(undo.undo, record.id)
    assert owner(office, nine) == owner(office, ten) == away.id
    assert other.read(worklist.work_today)[0].rows == ()
    back = office.as_actor(away).read(worklist.work_today)[1].rows
    assert [row.kind for row in back][-1] is WorkKind.COURSE_MEETING


def test_what_nobody_is_free_for_is_said_and_stays(office: Office) -> None:
    away, other = a_colleague(office, "AA"), a_colleague(office, "BB")
    clash, free = book(office, away.id, 14), book(office, away.id, 15)
    book(office, other.id, 14, AppointmentKind.BUSY)
    draft = TakeoverDraft(away.id, TODAY, (other.id,))
    plan = office.backend.write(day_takeover.take_over_day, draft)
    assert [row.id for row in plan.left] == [clash]
    assert (owner(office, clash), owner(office, free)) == (away.id, other.id)
    assert plan.moved[0].to_name == "Kollega BB"


def test_a_meeting_taken_over_is_in_the_calendar_of_who_leads_it(office: Office) -> None:
    away, other = a_colleague(office, "AA"), a_colleague(office, "BB")
    a_course(office, counsellor_id=away.id)
    office.backend.write(day_takeover.take_over_day, TakeoverDraft(away.id, TODAY, (other.id,)))

    def meetings_of(user: Actor) -> list[datetime]:
        page = office.backend.read(day_calendar.calendar_of, user.id, TODAY, TODAY)
        return [each.starts_at for each in page.entries]

    assert (meetings_of(away), len(meetings_of(other))) == ([], 1)
    starts_at = at(TODAY, time(16, 30))
    with pytest.raises(UserError, match=r"appointment\.taken"):
        office.system.write(
            appointments.book_appointment,
            AppointmentDraft(
                other.id, starts_at, starts_at + timedelta(hours=1), AppointmentKind.BUSY
            ),
        )


def test_who_cannot_take_over(office: Office) -> None:
    away, other = a_colleague(office, "AA"), a_colleague(office, "BB")

    def refused(draft: TakeoverDraft) -> str:
        with pytest.raises(UserError) as error:
            office.backend.read(day_takeover.takeover_plan, draft)
        return error.value.code

    assert refused(TakeoverDraft(away.id, TODAY, ())) == "takeover.nobody"
    assert refused(TakeoverDraft(away.id, TODAY, (away.id,))) == "takeover.nobody"
    yesterday = TODAY - timedelta(days=1)
    assert refused(TakeoverDraft(away.id, yesterday, (other.id,))) == "takeover.past"
    administrator = (office.administrator.id,)
    with pytest.raises(FieldError, match=r"planning\.counsellor"):
        office.backend.read(
            day_takeover.takeover_plan, TakeoverDraft(away.id, TODAY, administrator)
        )
    with pytest.raises(UserError, match=r"takeover\.nothing"):
        office.backend.write(day_takeover.take_over_day, TakeoverDraft(away.id, TODAY, (other.id,)))


def test_another_unit_is_none_of_ours(office: Office) -> None:
    elsewhere = new_id()

    def make(session: Transaction) -> None:
        session.add(Unit(id=elsewhere, municipality_id=office.municipality_id, name="Nabo"))
        audit.record(session, "save_unit")

    office.system.write(make)
    stranger, other = a_colleague(office, "NN", elsewhere), a_colleague(office, "BB")
    with pytest.raises(AccessDenied):
        office.backend.read(
            day_takeover.takeover_plan, TakeoverDraft(stranger.id, TODAY, (other.id,))
        )
