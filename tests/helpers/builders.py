"""Makes fictive people, pathways and courses for tests, with a default for everything."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import Engine, func, select

from counsellor_app.clock import FixedClock, instant
from counsellor_app.ids import new_id, new_pseudonym
from counsellor_app.kinds.course import (
    CompletionRule,
    CourseState,
    EnrolmentState,
    ProgrammeFormat,
)
from counsellor_app.kinds.people import CprState, Role
from counsellor_app.kinds.referral import ReferralSource
from counsellor_app.models import (
    ContactPerson,
    Course,
    Enrolment,
    FormDefinition,
    Meeting,
    Municipality,
    Participant,
    Pathway,
    Programme,
    Unit,
    User,
    WorkingHours,
)
from counsellor_app.services.actor import SYSTEM, Actor
from counsellor_app.services.backend import Backend
from counsellor_app.services.interview import forms
from counsellor_app.services.pathway import pathways
from counsellor_app.services.trace import audit
from counsellor_app.services.transaction import Transaction

TODAY = date(2026, 10, 5)  # a Monday


@dataclass
class Office:
    """A unit with a counsellor (MH), a team lead (TL) and an administrator (AD), on a fixed day."""

    engine: Engine
    clock: FixedClock
    municipality_id: uuid.UUID
    unit_id: uuid.UUID
    counsellor: Actor
    team_lead: Actor
    administrator: Actor
    system: Backend

    @property
    def backend(self) -> Backend:
        """The counsellor at her desk."""
        return Backend(self.engine, self.clock, self.counsellor)

    def as_actor(self, actor: Actor) -> Backend:
        """Somebody else at the same database."""
        return Backend(self.engine, self.clock, actor)


def an_office(engine: Engine, today: date = TODAY) -> Office:
    """The municipality, its unit and three users."""
    clock = FixedClock(today)
    system = Backend(engine, clock, SYSTEM)
    municipality_id, unit_id = new_id(), new_id()
    people = {role: new_id() for role in _INITIALS}

    def found(session: Transaction) -> None:
        session.add(
            Municipality(id=municipality_id, name="Prøve Kommune", code="671", gln="5790001659592")
        )
        session.flush()
        session.add(Unit(id=unit_id, municipality_id=municipality_id, name="Sundhedscenter"))
        session.flush()
        for role, user_id in people.items():
            initials = _INITIALS[role]
            name = _NAMES[role]
            session.add(User(id=user_id, unit_id=unit_id, initials=initials, name=name, role=role))
        audit.record(session, "found_municipality")

    system.write(found)
    actors = {
        role: Actor(user_id, _INITIALS[role], _NAMES[role], role, unit_id)
        for role, user_id in people.items()
    }
    return Office(
        engine,
        clock,
        municipality_id,
        unit_id,
        actors[Role.COUNSELLOR],
        actors[Role.TEAM_LEAD],
        actors[Role.ADMINISTRATOR],
        system,
    )


_INITIALS = {Role.COUNSELLOR: "MH", Role.TEAM_LEAD: "TL", Role.ADMINISTRATOR: "AD"}
_NAMES = {
    Role.COUNSELLOR: "Mette Holm",
    Role.TEAM_LEAD: "Tine Lund",
    Role.ADMINISTRATOR: "Anders Dahl",
}


def with_forms(office: Office) -> Office:
    """The same office with the shipped form definitions in force."""

    def define(session: Transaction) -> None:
        for form in forms.SHIPPED:
            shipped = forms.shipped(form)
            session.add(
                FormDefinition(
                    id=new_id(),
                    form=form,
                    valid_from=date.fromisoformat(shipped["valid_from"]),
                    name=shipped["name"],
                    definition=shipped,
                )
            )
        audit.record(session, "define_forms")

    office.system.write(define)
    return office


def a_participant(office: Office, **values: Any) -> uuid.UUID:
    """A person; give what matters to the test."""
    participant_id = values.pop("id", None) or new_id()

    def make(session: Transaction) -> None:
        number = (session.scalar(select(func.max(Participant.number))) or 0) + 1
        given: dict[str, Any] = {
            "id": participant_id,
            "number": number,
            "pseudonym": new_pseudonym(),
            "given_name": "Nancy Ann",
            "surname": "Berggren",
            "cpr": "2512484916",
            "cpr_state": CprState.OK,
            "birth_date": date(1948, 12, 25),
            "phone": "20222324",
            "created_at": session.now,
        }
        session.add(Participant(**(given | values)))
        audit.record(session, "register_participant", participant_id=participant_id)

    office.system.write(make)
    return participant_id


def a_pathway(office: Office, participant_id: uuid.UUID | None = None, **values: Any) -> uuid.UUID:
    """A pathway in "Modtaget", of a new person unless one is given."""
    person = participant_id or a_participant(office)
    pathway_id = values.pop("id", None) or new_id()

    def make(session: Transaction) -> None:
        given: dict[str, Any] = {
            "id": pathway_id,
            "pseudonym": new_pseudonym(),
            "participant_id": person,
            "unit_id": office.unit_id,
            "counsellor_id": office.counsellor.user_id,
            "source": ReferralSource.GP,
            "received_on": session.today,
            "opened_at": session.now,
        }
        pathway = Pathway(**(given | values))
        session.add(pathway)
        pathways.refresh(session, pathway)
        audit.record(session, "open_pathway", pathway_id=pathway_id)

    office.system.write(make)
    return pathway_id


def a_programme(office: Office, **values: Any) -> uuid.UUID:
    """The group course of five meetings over six weeks."""
    programme_id = new_id()

    def make(session: Transaction) -> None:
        given: dict[str, Any] = {
            "id": programme_id,
            "name": "Gruppeforløb",
            "format": ProgrammeFormat.GROUP,
            "meetings": 5,
            "meeting_days": [0, 7, 21, 28, 42],
            "completion_rule": CompletionRule.SHARE_75,
            "quit_after_meeting": 2,
            "valid_from": date(2020, 1, 1),
        }
        session.add(Programme(**(given | values)))
        audit.record(session, "make_programme")

    office.system.write(make)
    return programme_id


def a_course(
    office: Office,
    programme_id: uuid.UUID | None = None,
    starts_on: date = TODAY,
    days: tuple[int, ...] = (0, 7, 21, 28, 42),
    **values: Any,
) -> uuid.UUID:
    """An open course with its meetings at 16.30."""
    programme = programme_id or a_programme(office)
    course_id = new_id()

    def make(session: Transaction) -> None:
        given: dict[str, Any] = {
            "id": course_id,
            "programme_id": programme,
            "unit_id": office.unit_id,
            "name": "Hold efterår A",
            "capacity": 12,
            "counsellor_id": office.counsellor.user_id,
            "starts_on": starts_on,
            "ends_on": starts_on + timedelta(days=days[-1]),
            "state": CourseState.OPEN,
        }
        session.add(Course(**(given | values)))
        session.flush()
        for number, after in enumerate(days, start=1):
            day = starts_on + timedelta(days=after)
            session.add(
                Meeting(
                    id=new_id(),
                    course_id=course_id,
                    number=number,
                    starts_at=at(day, time(16, 30)),
                    ends_at=at(day, time(18, 30)),
                    held_on=day,
                )
            )
        audit.record(session, "plan_course")

    office.system.write(make)
    return course_id


def an_enrolment(
    office: Office, course_id: uuid.UUID, pathway_id: uuid.UUID | None = None, **values: Any
) -> uuid.UUID:
    """A place on the course from its first meeting."""
    pathway = pathway_id or a_pathway(office)
    enrolment_id = new_id()

    def make(session: Transaction) -> None:
        course = session.get_one(Course, course_id)
        given: dict[str, Any] = {
            "id": enrolment_id,
            "course_id": course_id,
            "programme_id": course.programme_id,
            "pathway_id": pathway,
            "state": EnrolmentState.ENROLLED,
            "listed_at": session.now,
            "joined_on": course.starts_on,
        }
        session.add(Enrolment(**(given | values)))
        pathways.refresh(session, session.get_one(Pathway, pathway))
        audit.record(session, "enrol")

    office.system.write(make)
    return enrolment_id


def at(day: date, hour: time) -> datetime:
    """The instant of an hour in Copenhagen."""
    return instant(day, hour)


def a_contact_person(office: Office, participant_id: uuid.UUID, **values: Any) -> uuid.UUID:
    """A relative who may be called instead."""
    contact_id = new_id()

    def make(session: Transaction) -> None:
        given: dict[str, Any] = {
            "id": contact_id,
            "participant_id": participant_id,
            "name": "Kim Berggren",
            "phone": "40506070",
            "may_be_called": True,
        }
        session.add(ContactPerson(**(given | values)))
        audit.record(session, "add_contact_person", participant_id=participant_id)

    office.system.write(make)
    return contact_id


def working_hours(
    office: Office,
    weekdays: tuple[int, ...] = (0, 1, 2, 3, 4),
    starts: time = time(9, 0),
    ends: time = time(15, 0),
    slot_minutes: int = 45,
) -> None:
    """When the counsellor can be booked."""

    def make(session: Transaction) -> None:
        for weekday in weekdays:
            session.add(
                WorkingHours(
                    id=new_id(),
                    user_id=office.counsellor.id,
                    weekday=weekday,
                    starts=starts,
                    ends=ends,
                    slot_minutes=slot_minutes,
                )
            )
        audit.record(session, "set_working_hours")

    office.system.write(make)
