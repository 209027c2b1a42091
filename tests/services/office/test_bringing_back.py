"""One person out of a backup: every table comes, nothing that stands is touched, and it is taken back (quality 7)."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, delete, insert, select, update

from counsellor_app import store
from counsellor_app.clock import FixedClock
from counsellor_app.errors import AccessDenied, UserError
from counsellor_app.ids import new_id
from counsellor_app.kinds.citizen import DeletionReason, RetentionKind
from counsellor_app.kinds.people import Role
from counsellor_app.models import AuditEntry, Call, Participant, ParticipantSearch, Pathway
from counsellor_app.services.actor import SYSTEM, Actor
from counsellor_app.services.backend import Backend
from counsellor_app.services.citizen import deletion, person_tables
from counsellor_app.services.citizen.person_tables import key_column, table_of
from counsellor_app.services.office import backup_person, bringing_back, sign_in
from counsellor_app.services.office.backup_person import LEFT, PersonRows
from counsellor_app.services.trace import audit, checks, undo
from counsellor_app.services.transaction import Transaction
from counsellor_app.store import backup, restoring
from tests.helpers.demonstrations import TODAY, Demonstrations

MADE = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)


@dataclass
class Town:
    """A living demonstration, and what is in its backup."""

    living: Backend
    system: Backend
    inside: Backend
    people: list[uuid.UUID]  # so few that every table about people is filled for one of them

    def rows(self, participant_id: uuid.UUID) -> PersonRows:
        return self.inside.read(backup_person.read_person, participant_id)

    def lose(self, participant_ids: list[uuid.UUID]) -> None:
        """As a database that came back older: they are not there, and nobody deleted them."""

        def away(session: Transaction) -> None:
            deletion.delete_people(session, participant_ids)
            audit.record(session, "lost")

        self.system.write(away)


def tables_of(session: Transaction, participant_id: uuid.UUID) -> set[str]:
    found = person_tables.keys_of(session, [participant_id])
    return {name for name, keys in found.items() if keys} - LEFT


@pytest.fixture(scope="module")
def taken(
    demonstrations: Demonstrations, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Path, restoring.LookedInto]]:
    """The demonstration, and its backup looked into; shared, since it is only read."""
    folder = tmp_path_factory.mktemp("backup")
    database = store.open_database(demonstrations.copy(folder / "data"))
    backup.create(database, folder / "a.backup", MADE)
    database.close()
    looked = restoring.look_into(folder / "a.backup", folder / "looking")
    yield folder, looked
    looked.close()


@pytest.fixture(scope="module")
def people(taken: tuple[Path, restoring.LookedInto]) -> list[uuid.UUID]:
    """The fewest in whose rows every table occurs that anybody in the demonstration has."""
    inside = Backend(taken[1].engine, FixedClock(TODAY), SYSTEM)
    everybody = inside.read(lambda session: session.scalars(select(Participant.id)).all())
    tables = {each: inside.read(tables_of, each) for each in everybody}
    wanted, chosen = set[str]().union(*tables.values()), list[uuid.UUID]()
    assert len(wanted) >= 25, "the demonstration fills them"
    while wanted:
        best = max(tables, key=lambda each: (len(tables[each] & wanted), each))
        chosen.append(best)
        wanted -= tables[best]
    return chosen


@pytest.fixture
def town(
    taken: tuple[Path, restoring.LookedInto],
    people: list[uuid.UUID],
    demonstrations: Demonstrations,
    tmp_path: Path,
) -> Iterator[Town]:
    database = store.open_database(demonstrations.copy(tmp_path / "living"))
    clock = FixedClock(TODAY)
    lead = Backend(database.engine, clock).read(sign_in.demonstration_actor, "TL")
    yield Town(
        Backend(database.engine, clock, lead),
        Backend(database.engine, clock, SYSTEM),
        Backend(taken[1].engine, clock, lead),
        people,
    )
    database.close()


def of(session: Transaction, person: PersonRows) -> dict[str, list[dict[str, Any]]]:
    """What the living database has of these rows."""
    return {name: bringing_back._living(session, name, rows) for name, rows in person.hers.items()}


def ordered(rows: dict[str, list[dict[str, Any]]]) -> dict[str, list[str]]:
    return {
        name: sorted(str({k: v for k, v in row.items() if k != "version_id"}) for row in found)
        for name, found in rows.items()
        if found
    }


def test_every_table_comes_back_as_it_was_and_the_check_stays_silent(town: Town) -> None:
    people = town.people
    town.lose(people)
    assert town.living.read(checks.findings) == ()
    for each in people:
        person = town.rows(each)
        seen = town.living.read(bringing_back.preview, person)
        assert seen.total == sum(len(rows) for rows in person.hers.values())
        assert (seen.alike, seen.is_here) == (0, False)

        added = town.living.write(bringing_back.bring_back, person, MADE)

        assert ordered(town.living.read(of, person)) == ordered(person.hers)
        assert added.keys() == {name for name, rows in person.hers.items() if rows}
    assert town.living.read(checks.findings) == ()


def test_it_is_taken_back_by_name_and_is_logged(town: Town) -> None:
    (person_id,) = town.people[:1]
    town.lose([person_id])
    person = town.rows(person_id)
    town.living.write(bringing_back.bring_back, person, MADE)
    row = town.living.read(undo.last_undoable)
    assert row is not None
    assert row.label == "bring_back"

    town.living.write(undo.undo, row.id)

    assert not any(town.living.read(of, person).values())
    assert town.living.read(checks.findings) == ()
    actions = town.living.read(
        lambda session: session.scalars(
            select(AuditEntry.action).order_by(AuditEntry.sequence.desc()).limit(2)
        ).all()
    )
    assert actions == ["undo", "bring_back"]
    town.living.write(bringing_back.bring_back, person, MADE)  # and once more


def test_what_stands_is_not_touched_and_only_what_is_missing_comes(town: Town) -> None:
    person = max(
        (town.rows(each) for each in town.people), key=lambda p: len(p.hers.get("call", ()))
    )
    lost = person.hers["call"][0]["id"]

    def change(session: Transaction) -> None:
        session.execute(delete(Call).where(Call.id == lost))
        session.execute(
            update(Participant).where(Participant.id == person.id).values(given_name="Nyt navn")
        )
        audit.record(session, "lost")

    town.system.write(change)
    seen = town.living.read(bringing_back.preview, person)
    assert (seen.missing, seen.different, seen.is_here) == ({"call": 1}, {"participant": 1}, True)

    assert town.living.write(bringing_back.bring_back, person, MADE) == {"call": 1}

    name = town.living.read(lambda session: session.get(Participant, person.id).given_name)  # type: ignore[union-attr]
    assert name == "Nyt navn"
    with pytest.raises(UserError, match=r"backup\.nothing_missing"):
        town.living.write(bringing_back.bring_back, person, MADE)


def test_who_was_deleted_for_good_is_refused(town: Town) -> None:
    (person_id,) = town.people[:1]

    def for_good(session: Transaction) -> None:
        gone = deletion.delete_people(session, [person_id])
        kind = next(iter(RetentionKind))
        deletion.write_receipt(session, kind, gone, reason=next(iter(DeletionReason)))

    town.system.write(for_good)
    person = town.rows(person_id)
    for act in (town.living.read, town.living.write):
        function: Any = (
            bringing_back.preview if act == town.living.read else bringing_back.bring_back
        )
        arguments = (person,) if act == town.living.read else (person, MADE)
        with pytest.raises(UserError, match=r"backup\.person_deleted"):
            act(function, *arguments)
    assert not any(town.living.read(of, person).values())


def test_a_number_that_somebody_has_by_now_is_given_anew(town: Town) -> None:
    (person_id,) = town.people[:1]
    town.lose([person_id])
    person = town.rows(person_id)
    number = person.hers["participant"][0]["number"]

    def another(session: Transaction) -> None:
        somebody = Participant(id=new_id(), number=number, pseudonym="X" * 12, created_at=MADE)
        somebody.given_name, somebody.surname = "En", "Anden"
        session.add(somebody)
        audit.record(session, "register_participant")

    town.system.write(another)
    town.living.write(bringing_back.bring_back, person, MADE)
    found = town.living.read(lambda session: session.get(Participant, person_id))
    assert found is not None
    assert found.number != number
    assert town.living.read(checks.findings) == ()


def test_undoing_is_refused_when_somebody_has_built_on_it(town: Town) -> None:
    (person_id,) = town.people[:1]
    town.lose([person_id])
    person = town.rows(person_id)
    town.living.write(bringing_back.bring_back, person, MADE)
    row = town.living.read(undo.last_undoable)
    assert row is not None

    def build(session: Transaction) -> None:
        pathway = session.scalars(
            select(Pathway).where(Pathway.participant_id == person_id)
        ).first()
        assert pathway is not None
        values = {**person.hers["pathway"][0], "id": new_id(), "pseudonym": "Y" * 12}
        session.execute(insert(Pathway).values(values | {"participant_id": person_id}))
        audit.record(session, "open_pathway")

    town.system.write(build)
    with pytest.raises(UserError, match=r"undo\.changed_since"):
        town.living.write(undo.undo, row.id)
    assert ordered(town.living.read(of, person)) == ordered(person.hers)


def test_what_she_points_to_comes_along_into_an_empty_database_of_either_kind(
    town: Town, database: Engine
) -> None:
    """Both kinds, and a house that has none of her courses, users and forms."""
    person = max((town.rows(each) for each in town.people), key=lambda p: len(p.office))
    user = person.office["app_user"][0]
    actor = Actor(user["id"], user["initials"], user["name"], Role.TEAM_LEAD, user["unit_id"])
    living = Backend(database, FixedClock(TODAY), actor)

    living.write(bringing_back.bring_back, person, MADE)

    left_out = {"match", "match_refused", "settlement"}
    found = living.read(of, person)
    assert ordered({k: v for k, v in found.items() if k not in left_out}).keys() == (
        ordered({k: v for k, v in person.hers.items() if k not in left_out}).keys()
    )
    users = living.read(
        lambda session: session.execute(select(table_of("app_user"))).mappings().all()
    )
    assert users
    assert not any(each["active"] or each["password_hash"] for each in users)
    # Of those who are restricted to named users, only the system finds everybody.
    system = Backend(database, FixedClock(TODAY), SYSTEM)
    searched = system.read(lambda session: session.scalars(select(ParticipantSearch.number)).all())
    assert len(searched) >= 1


def test_only_a_team_lead_brings_somebody_back_and_only_of_her_own_unit(town: Town) -> None:
    (person_id,) = town.people[:1]
    person = town.rows(person_id)
    actor = town.living.actor
    for role in (Role.COUNSELLOR, Role.ADMINISTRATOR):
        town.living.actor = replace(actor, role=role)
        with pytest.raises(AccessDenied):
            town.living.write(bringing_back.bring_back, person, MADE)
    stranger = replace(actor, unit_id=new_id())
    town.inside.actor = town.living.actor = stranger
    with pytest.raises(AccessDenied):
        town.rows(person_id)
    with pytest.raises(AccessDenied):
        town.living.write(bringing_back.bring_back, person, MADE)


def test_people_are_found_by_name_number_and_birth_and_the_search_is_logged(town: Town) -> None:
    somebody = town.inside.read(
        lambda session: session.scalars(
            select(Participant).where(Participant.cpr.is_not(None))
        ).first()
    )
    assert somebody is not None
    for text in (somebody.given_name, somebody.cpr, str(somebody.number).rjust(2, "0")):
        found = town.inside.read(backup_person.people_like, text or "")
        assert somebody.id in {each.id for each in found} or len(found) == 50
    assert town.inside.read(backup_person.people_like, "x") == ()
    town.living.look(backup_person.note_search, 3)
    last = town.living.read(
        lambda session: session.scalars(
            select(AuditEntry.action).order_by(AuditEntry.sequence.desc()).limit(1)
        ).one()
    )
    assert last == "search_backup"


def test_the_walk_knows_every_key_of_a_table_about_people() -> None:
    """One column, so that a row is found again; a table with two would be passed over in silence."""
    for name in person_tables.personal_tables():
        assert key_column(table_of(name)).name
