"""`rows`, `numbers` and `among` give what the ORM gives, on both databases, and no restricted person is in it."""

from __future__ import annotations

import uuid
from array import array
from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest
from sqlalchemy import Engine, select

from counsellor_app.ids import new_id
from counsellor_app.kinds.people import RestrictionKind
from counsellor_app.models import Participant, RestrictedPerson
from counsellor_app.services.trace import audit
from counsellor_app.services.transaction import Transaction
from counsellor_app.store.among import among
from tests.helpers.builders import Office, a_participant, a_pathway, an_office
from tests.helpers.statements import plans

BORN = [date(1950, 3, 1), date(1960, 4, 2), date(1970, 5, 3)]
SHOWN = select(Participant.id, Participant.number, Participant.birth_date, Participant.created_at)


@pytest.fixture
def office(database: Engine) -> Office:
    return an_office(database)


@pytest.fixture
def people(office: Office) -> list[uuid.UUID]:
    found = [a_participant(office, birth_date=born) for born in BORN]
    for person in found:
        a_pathway(office, person)
    return found


def hide(office: Office, person: uuid.UUID) -> None:
    """From everybody: nobody is named."""

    def restrict(session: Transaction) -> None:
        kept: dict[str, Any] = {"kind": RestrictionKind.COLLEAGUE, "set_at": session.now}
        session.add(RestrictedPerson(id=new_id(), participant_id=person, **kept))
        audit.record(session, "restrict_person", participant_id=person)

    office.system.write(restrict)


@pytest.mark.parametrize("hidden", [False, True])
def test_they_find_what_the_orm_finds(
    office: Office, people: list[uuid.UUID], hidden: bool
) -> None:
    if hidden:
        hide(office, people[1])
    statement = SHOWN.order_by(Participant.number)
    seen = [person for person in people if not (hidden and person == people[1])]

    def asked(session: Transaction) -> tuple[Sequence[Any], Sequence[Any], array[int]]:
        numbers = session.numbers(select(Participant.number).order_by(Participant.number))
        return session.rows(statement), session.execute(statement).all(), numbers

    rows, by_orm, numbers = office.backend.read(asked)

    assert [row[0] for row in rows] == seen
    assert [tuple(row) for row in rows] == [tuple(row) for row in by_orm]
    assert numbers == array("q", [row[1] for row in rows])
    assert all(row[3].tzinfo is not None for row in rows)


def test_many_values_are_one_parameter_that_an_index_serves(
    office: Office, people: list[uuid.UUID], database: Engine
) -> None:
    def found(column: Any, values: Any) -> set[uuid.UUID]:
        statement = select(Participant.id).where(among(column, "these"))
        return {
            row[0] for row in office.backend.read(Transaction.rows, statement, {"these": values})
        }

    assert found(Participant.id, people[:2]) == set(people[:2])
    assert found(Participant.birth_date, set(BORN[1:])) == set(people[1:])
    assert found(Participant.number, []) == set()
    assert found(Participant.cpr, ["'; --"]) == set()
    if database.dialect.name == "sqlite":
        plan = plans(database, lambda: found(Participant.id, people))[-1]
        assert "SEARCH participant USING" in plan


def test_what_was_just_written_is_found(office: Office, people: list[uuid.UUID]) -> None:
    def rename(session: Transaction) -> Sequence[Any]:
        session.get_one(Participant, people[0]).given_name = "Nyt"
        audit.record(session, "change_participant", participant_id=people[0])
        return session.rows(select(Participant.id).where(Participant.given_name == "Nyt"))

    assert [row[0] for row in office.backend.write(rename)] == [people[0]]
