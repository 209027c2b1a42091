"""Finding citizens: kind to Danish letters, by phone and CPR, filtered, sorted, and logged without the text."""

from __future__ import annotations

import uuid
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import Engine, select

from counsellor_app.kinds.pathway import Stage
from counsellor_app.models import AuditEntry
from counsellor_app.services.people import search
from counsellor_app.services.people.search import Criterion, PersonFilter
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

PEOPLE = [
    ("Åse", "Sørensen", "0101701234", "20222301"),
    ("Aage", "Ærø", "0202801234", "20222302"),
    ("Zoë", "Østergaard", "0303901234", "31222303"),
    ("André", "Møller", "0404501234", "31222304"),
]


@pytest.fixture
def office(database: Engine) -> Office:
    made = an_office(database)
    for given_name, surname, cpr, phone in PEOPLE:
        person = a_participant(made, given_name=given_name, surname=surname, cpr=cpr, phone=phone)
        a_pathway(made, person)
    return made


def found(office: Office, text: str) -> list[str]:
    return [row.name for row in office.backend.read(search.find_people, text)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("sø", ["Sørensen, Åse"]),
        ("soerensen aase", ["Sørensen, Åse"]),
        ("aa", ["Sørensen, Åse", "Ærø, Aage"]),
        ("å", ["Sørensen, Åse", "Ærø, Aage"]),
        ("zoe", ["Østergaard, Zoë"]),
        ("andre møl", ["Møller, André"]),
        ("31 22", ["Møller, André", "Østergaard, Zoë"]),
        ("+45 20222301", ["Sørensen, Åse"]),
        ("040450-1234", ["Møller, André"]),
        ("040450", ["Møller, André"]),
        ("ingen", []),
        ("%", []),
    ],
)
def test_search_as_you_type(office: Office, text: str, names: list[str]) -> None:
    assert found(office, text) == names


def test_the_list_is_sorted_as_a_dane_would(office: Office) -> None:
    numbers = office.backend.read(search.people_numbers, PersonFilter())
    rows = office.backend.read(search.people_page, numbers)
    assert [row.name for row in rows] == [
        "Møller, André",
        "Sørensen, Åse",
        "Ærø, Aage",
        "Østergaard, Zoë",
    ]
    backwards = office.backend.read(search.people_numbers, PersonFilter(descending=True))
    assert list(backwards) == list(reversed(numbers))


def test_filters_by_stage_course_and_lateness(office: Office) -> None:
    person = a_participant(office, surname="Sen", cpr="0505501234")
    pathway_id = a_pathway(office, person, received_on=TODAY - timedelta(days=30))
    course_id = a_course(office, starts_on=TODAY + timedelta(days=7))

    def names(wanted: PersonFilter) -> list[str]:
        numbers = office.backend.read(search.people_numbers, wanted)
        return [row.name for row in office.backend.read(search.people_page, numbers)]

    assert names(PersonFilter(late=True)) == ["Sen, Nancy Ann"]
    an_enrolment(office, course_id, pathway_id)
    assert names(PersonFilter(course_id=course_id)) == ["Sen, Nancy Ann"]
    assert names(PersonFilter(stages=frozenset({Stage.ENROLLED}))) == ["Sen, Nancy Ann"]
    assert names(PersonFilter(text="sø", stages=frozenset({Stage.ENROLLED}))) == []


@pytest.mark.parametrize("key", ["stage", "due", "received", "counsellor"])
def test_every_order_lists_everybody_once(office: Office, key: str) -> None:
    numbers = office.backend.read(search.people_numbers, PersonFilter(sort=key))
    assert sorted(numbers) == [1, 2, 3, 4]


def test_only_the_newest_pathway_of_a_person_counts(office: Office) -> None:
    person = a_participant(office, surname="Igen", cpr="0606501234")
    a_pathway(office, person, stage=Stage.CLOSED, closed_on=TODAY)
    newest = a_pathway(office, person)
    (row,) = office.backend.read(search.find_people, "igen")
    assert row.pathway_id == newest
    numbers = office.backend.read(search.people_numbers, PersonFilter(sort="received"))
    assert len(numbers) == 5


def test_a_settled_search_is_logged_by_kind_and_hits_alone(office: Office) -> None:
    office.backend.look(search.settle_search, PersonFilter(text="sørensen"))
    office.backend.look(search.settle_search, PersonFilter(text="0404501234"))

    def facts(session: Transaction) -> list[dict[str, object]]:
        statement = select(AuditEntry.facts).where(AuditEntry.action == "search_people")
        return list(session.scalars(statement.order_by(AuditEntry.sequence)))

    assert office.backend.read(facts) == [
        {"criterion": Criterion.NAME.value, "narrowed": False, "hits": 1},
        {"criterion": Criterion.CPR.value, "narrowed": False, "hits": 1},
    ]


def test_people_of_another_unit_are_not_found(office: Office) -> None:
    stranger = replace(office.counsellor, unit_id=uuid.uuid4())
    assert office.as_actor(stranger).read(search.find_people, "sø") == ()
    assert len(office.as_actor(stranger).read(search.people_numbers, PersonFilter())) == 0
