"""Whole histories of pathways, written in bulk: what random tests of figures are made of."""

from __future__ import annotations

import uuid
from datetime import date, datetime, time, timedelta
from typing import Any

from hypothesis import strategies as st

from counsellor_app.clock import instant
from counsellor_app.ids import new_id, new_pseudonym
from counsellor_app.kinds.call import CallOutcome, CallPurpose
from counsellor_app.kinds.course import (
    CompletionRule,
    CourseState,
    EnrolmentState,
    ProgrammeFormat,
)
from counsellor_app.kinds.follow_up import FollowUpKind, FollowUpOutcome
from counsellor_app.kinds.interview import ConsentForm, ConsentKind, Education, InterviewState
from counsellor_app.kinds.people import Sex
from counsellor_app.kinds.referral import ReferralSource
from counsellor_app.models import (
    Call,
    Consent,
    Course,
    CourseClosing,
    Enrolment,
    FollowUp,
    FormDefinition,
    Interview,
    Participant,
    Pathway,
    Programme,
    Referral,
    Scheme,
    SchemeGrant,
    Unit,
)
from counsellor_app.services.actor import Actor
from counsellor_app.services.backend import Backend
from counsellor_app.services.trace import audit
from counsellor_app.services.transaction import Transaction
from tests.helpers.builders import Office

FIRST = date(2025, 11, 1)
History = dict[str, Any]


def days(most: int) -> st.SearchStrategy[int]:
    return st.integers(0, most)


maybe = st.none() | st.booleans()

histories: st.SearchStrategy[History] = st.fixed_dictionaries(
    {
        "received": days(240),
        "not_before": st.none() | days(40),
        "source": st.sampled_from(ReferralSource),
        "department": st.sampled_from(["", "Lunge", "Hjerte"]),
        "electronic": st.booleans(),
        "sex": st.none() | st.sampled_from(Sex),
        "born": st.none() | st.integers(1930, 2009),
        "calls": st.lists(st.tuples(days(20), st.sampled_from(CallOutcome)), max_size=3),
        "undone": st.booleans(),
        "interview": st.none()
        | st.tuples(days(30), st.none() | st.integers(0, 40), st.none() | st.sampled_from(Education), maybe),
        "format": st.none() | st.sampled_from(ProgrammeFormat),
        "moved": st.booleans(),
        "course": days(60),
        "attended": st.integers(0, 8),
        "missed": st.integers(0, 4),
        "closed": st.none() | st.tuples(days(90), maybe, st.none() | st.integers(1, 5)),
        "registration": maybe,
        "withdrawn": st.booleans(),
        "oral": st.booleans(),
        "follow_up": maybe,
        "window": st.none()
        | st.tuples(
            days(160), st.none() | st.sampled_from(FollowUpOutcome), maybe, st.none() | st.integers(1, 5)
        ),
        "tried": st.lists(st.integers(-3, 64), max_size=2),
        "weeks": st.none() | st.sampled_from([0, 4, 8]),
        "ended": st.none() | days(200),
    }
)  # fmt: skip


def a_unit(office: Office) -> Actor:
    """The team lead of a unit of its own, so that each example is alone."""
    unit_id = new_id()

    def make(session: Transaction) -> None:
        session.add(Unit(id=unit_id, municipality_id=office.municipality_id, name="Sundhedscenter"))
        audit.record(session, "save_unit")

    office.system.write(make)
    lead = office.team_lead
    return Actor(lead.user_id, lead.initials, lead.name, lead.role, unit_id)


class Town:
    """What the histories stand on, made once in a database."""

    def __init__(self, office: Office) -> None:
        self.office = office
        self.programmes: dict[ProgrammeFormat, uuid.UUID] = {}
        self.form_id, self.scheme_id = new_id(), new_id()
        self.number = 1000
        office.system.write(self._make)

    def _make(self, session: Transaction) -> None:
        for format_ in ProgrammeFormat:
            self.programmes[format_] = new_id()
            session.add(
                Programme(
                    id=self.programmes[format_],
                    name=format_.value,
                    format=format_,
                    meetings=5,
                    completion_rule=CompletionRule.SHARE_75,
                    valid_from=date(2020, 1, 1),
                )
            )
        session.add(
            FormDefinition(
                id=self.form_id, form="interview", valid_from=date(2019, 1, 1), name="Samtale"
            )
        )
        session.add(
            Scheme(
                id=self.scheme_id,
                name="Ordning",
                weeks=8,
                amount_per_week=200,
                valid_from=date(2020, 1, 1),
            )
        )
        audit.record(session, "make_programme")

    def write(self, actor: Actor, told: list[History]) -> None:
        """The histories as pathways of the actor's unit."""

        def make(session: Transaction) -> None:
            for history in told:
                self.number += 1
                _Story(session, self, actor, history).write()
            audit.record(session, "open_pathway")

        Backend(self.office.engine, self.office.clock, self.office.system.actor).write(make)


class _Story:
    def __init__(self, session: Transaction, town: Town, actor: Actor, told: History) -> None:
        self.session, self.town, self.told = session, town, told
        self.user_id, self.unit_id = town.office.counsellor.id, actor.unit
        self.person_id, self.pathway_id = new_id(), new_id()
        self.received_on = FIRST + timedelta(days=told["received"])

    def at(self, after: int, hour: int = 12) -> datetime:
        return instant(self.received_on + timedelta(days=after), time(hour))

    def day(self, after: int) -> date:
        return self.received_on + timedelta(days=after)

    def add(self, *entities: Any) -> None:
        self.session.add_all(entities)

    def write(self) -> None:
        self._person()
        self.session.flush()
        self._contact()
        self._course()
        self._consents()
        self.session.flush()
        self._follow_up()
        self.session.flush()

    def _person(self) -> None:
        told = self.told
        born = told["born"]
        self.add(
            Participant(
                id=self.person_id,
                number=self.town.number,
                pseudonym=new_pseudonym(),
                given_name="Prøve",
                surname=f"Person {self.town.number}",
                sex=told["sex"],
                birth_date=date(born, 7, 1) if born else None,
                created_at=self.at(0),
            )
        )
        self.session.flush()
        not_before = told["not_before"]
        self.add(
            Pathway(
                id=self.pathway_id,
                pseudonym=new_pseudonym(),
                participant_id=self.person_id,
                unit_id=self.unit_id,
                counsellor_id=self.user_id,
                source=told["source"],
                electronic=told["electronic"],
                received_on=self.received_on,
                opened_at=self.at(0),
                call_not_before=None if not_before is None else self.day(not_before),
                closed_on=None if told["ended"] is None else self.day(told["ended"]),
            ),
            Referral(
                id=new_id(),
                pathway_id=self.pathway_id,
                source=told["source"],
                received_on=self.received_on,
                registered_at=self.at(0),
                sender_organisation="Sygehus",
                sender_department=told["department"],
            ),
        )

    def _contact(self) -> None:
        for number, (after, outcome) in enumerate(self.told["calls"]):
            self.add(
                Call(
                    id=new_id(),
                    pathway_id=self.pathway_id,
                    at=self.at(after, 8 + number),
                    purpose=CallPurpose.CALL_BACK,
                    outcome=outcome,
                    user_id=self.user_id,
                    undone_at=self.at(30) if self.told["undone"] and number == 0 else None,
                )
            )
        if self.told["interview"] is not None:
            after, cigarettes, education, illness = self.told["interview"]
            self.add(
                Interview(
                    id=new_id(),
                    pathway_id=self.pathway_id,
                    form_definition_id=self.town.form_id,
                    state=InterviewState.HELD,
                    held_on=self.day(after),
                    user_id=self.user_id,
                    saved_at=self.at(after),
                    cigarettes_per_day=cigarettes,
                    education=education,
                    psychiatric_illness=illness,
                )
            )

    def _course(self) -> None:
        told = self.told
        if told["format"] is None:
            return
        starts = self.day(told["course"])
        programme_id = self.town.programmes[told["format"]]
        course_id = new_id()
        self.add(
            Course(
                id=course_id,
                programme_id=programme_id,
                unit_id=self.unit_id,
                name="Hold",
                capacity=10,
                starts_on=starts,
                ends_on=starts + timedelta(days=42),
                state=CourseState.OPEN,
            )
        )
        self.session.flush()
        attended = told["attended"]
        values: dict[str, Any] = {
            "course_id": course_id,
            "programme_id": programme_id,
            "pathway_id": self.pathway_id,
        }
        if told["moved"]:
            self.add(
                Enrolment(
                    id=new_id(),
                    state=EnrolmentState.MOVED,
                    listed_at=self.at(told["course"] + 1),
                    meetings_counted=3,
                    meetings_attended=3,
                    first_meeting_on=starts,
                    **values,
                )
            )
        self.add(
            Enrolment(
                id=new_id(),
                state=EnrolmentState.ENROLLED,
                listed_at=self.at(told["course"]),
                joined_on=starts,
                meetings_counted=attended + told["missed"],
                meetings_attended=attended,
                first_meeting_on=starts if attended else None,
                last_meeting_on=starts + timedelta(days=7 * attended) if attended else None,
                **values,
            )
        )
        if told["closed"] is not None:
            after, smoke_free, satisfaction = told["closed"]
            self.add(
                CourseClosing(
                    id=new_id(),
                    pathway_id=self.pathway_id,
                    closed_on=starts + timedelta(days=after),
                    smoke_free=smoke_free,
                    satisfaction=satisfaction,
                    closed_by_id=self.user_id,
                    closed_at=self.at(after),
                )
            )
        if told["weeks"] is not None:
            self.add(
                SchemeGrant(
                    id=new_id(),
                    pathway_id=self.pathway_id,
                    scheme_id=self.town.scheme_id,
                    weeks=told["weeks"],
                    granted_on=starts,
                    granted_by_id=self.user_id,
                )
            )

    def _consents(self) -> None:
        for kind, key in (
            (ConsentKind.STOPBASE_REGISTER, "registration"),
            (ConsentKind.STOPBASE_FOLLOW_UP, "follow_up"),
        ):
            given = self.told[key]
            if given is None:
                continue
            withdrawn = self.told["withdrawn"] and key == "registration"
            self.add(
                Consent(
                    id=new_id(),
                    participant_id=self.person_id,
                    pathway_id=self.pathway_id,
                    kind=kind,
                    given=given,
                    given_on=self.day(10),
                    form=ConsentForm.ORAL if self.told["oral"] else ConsentForm.WRITTEN,
                    registered_at=self.at(10),
                    registered_by_id=self.user_id,
                    withdrawn_on=self.day(50) if withdrawn else None,
                )
            )

    def _follow_up(self) -> None:
        if self.told["window"] is None:
            return
        after, outcome, smoke_free, satisfaction = self.told["window"]
        answered = outcome is FollowUpOutcome.ANSWERED
        follow_up_id = new_id()
        self.add(
            FollowUp(
                id=follow_up_id,
                pathway_id=self.pathway_id,
                kind=FollowUpKind.HALF_YEAR,
                base_on=self.day(after),
                due_from=self.day(after),
                ideal_on=self.day(after + 30),
                due_to=self.day(after + 61),
                outcome=outcome,
                closed_on=self.day(after + 40) if outcome else None,
                smoke_free=smoke_free if answered else None,
                satisfaction=satisfaction if answered else None,
            )
        )
        self.session.flush()
        for tried in self.told["tried"]:
            self.add(
                Call(
                    id=new_id(),
                    pathway_id=self.pathway_id,
                    follow_up_id=follow_up_id,
                    at=self.at(after + tried, 0 if tried % 2 else 23),
                    purpose=CallPurpose.FOLLOW_UP,
                    outcome=CallOutcome.NO_ANSWER,
                    user_id=self.user_id,
                )
            )
