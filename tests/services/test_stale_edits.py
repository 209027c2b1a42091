"""Nobody's edit is overwritten unseen: every versioned entity, every draft with a version, no bulk update (quality 10).

The entities and the operations are found by walking, so a new one fails here until it notices a stale save.
"""

from __future__ import annotations

import ast
import dataclasses
import inspect
import types
import typing
import uuid
from collections.abc import Iterator
from datetime import date, datetime, time
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import JSON, Column, Connection, Table, insert, select, text

from counsellor_app import services, store
from counsellor_app.clock import FixedClock, instant
from counsellor_app.errors import ConflictError
from counsellor_app.ids import new_id
from counsellor_app.kinds.people import Role
from counsellor_app.models import Base
from counsellor_app.models.base import EnumText, Versioned
from counsellor_app.services import access
from counsellor_app.services.actor import SYSTEM, Actor
from counsellor_app.services.backend import Backend
from counsellor_app.services.operation import Door, Operation
from counsellor_app.services.trace import audit
from counsellor_app.services.transaction import Transaction
from tests.helpers.demonstrations import TODAY, Demonstrations
from tests.helpers.operations import Arguments, all_operations

ENTITIES = sorted(
    (each.class_ for each in Base.registry.mappers if issubclass(each.class_, Versioned)),
    key=lambda entity: entity.__name__,
)
STALE = 987_654


@pytest.fixture(scope="module")
def database(
    demonstrations: Demonstrations, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[store.Database]:
    """The demonstration, and a row of every versioned table that it has nothing in."""
    folder = demonstrations.copy(tmp_path_factory.mktemp("stale") / "data")
    opened = store.open_database(folder)
    with opened.engine.execution_options(immediate=True).begin() as connection:
        connection.exec_driver_sql("PRAGMA foreign_keys = OFF")
        for entity in ENTITIES:
            fill(connection, typing.cast("Any", entity).__table__)
    yield opened
    opened.close()


def fill(connection: Connection, table: Table) -> None:
    if connection.execute(select(table.c.id).limit(1)).first() is None:
        values = {column.name: plausible(connection, column) for column in table.columns}
        connection.execute(insert(table).values(**values))


def plausible(connection: Connection, column: Column[Any]) -> Any:
    """A value that the column can hold; a reference names a row that is there, if there is one."""
    if column.primary_key:
        return new_id()
    if column.nullable:
        return None
    for key in column.foreign_keys:
        return connection.scalar(select(key.column).limit(1)) or new_id()
    if isinstance(column.type, EnumText):
        return next(iter(column.type.kind))
    if isinstance(column.type, JSON):
        return {}
    kind = getattr(column.type, "impl", column.type).python_type
    plain: dict[type, Any] = {
        **{str: "x", int: 1, bool: False, float: 1.0, bytes: b""},
        **{date: TODAY, datetime: instant(TODAY, time(9)), time: time(9)},
        **{Decimal: Decimal(1), uuid.UUID: new_id()},
    }
    return plain[kind]


def doors(database: store.Database, actor: Actor = SYSTEM) -> Backend:
    return Backend(database.engine, FixedClock(TODAY), actor)


def test_there_are_versioned_entities() -> None:
    assert len(ENTITIES) > 30


@pytest.mark.parametrize("entity", ENTITIES, ids=lambda entity: entity.__name__)
def test_a_stale_edit_of_every_versioned_entity_is_noticed(
    database: store.Database, entity: Any
) -> None:
    backend = doors(database)

    def seen(session: Transaction) -> tuple[uuid.UUID, int]:
        row = session.scalars(select(entity).limit(1)).one()
        return row.id, row.version_id

    def edit(session: Transaction, entity_id: uuid.UUID, version: int) -> None:
        row = access.load_for_edit(session, entity, entity_id, version)
        touch(row)
        audit.record(session, "edit")

    row_id, version = backend.read(seen)
    backend.write(edit, row_id, version)
    assert backend.read(seen) == (row_id, version + 1)

    with pytest.raises(ConflictError):
        backend.write(edit, row_id, version)
    assert backend.read(seen) == (row_id, version + 1)


def touch(row: Any) -> None:
    """Says of one column that it was written, with the value that it has."""
    from sqlalchemy.orm.attributes import flag_modified

    column = next(
        attribute.key
        for attribute in row.__mapper__.column_attrs
        if attribute.key not in ("id", "version_id")
    )
    getattr(row, column)
    flag_modified(row, column)


# --- drafts


def drafts_with_a_version() -> dict[str, Operation]:
    """Each write whose draft, or whose arguments, say what was seen."""
    found = {}
    for name, operation in all_operations().items():
        if operation.door is not Door.WRITE:
            continue
        function = inspect.unwrap(operation.function)
        asked = types.SimpleNamespace(__annotations__=dict(function.__annotations__))
        asked.__annotations__.pop("return", None)
        hints = typing.get_type_hints(asked, function.__globals__)
        if any(name == "version" or _has_version(kind) for name, kind in hints.items()):
            found[name] = operation
    return found


def _has_version(kind: Any) -> bool:
    if isinstance(kind, types.UnionType):
        return any(map(_has_version, kind.__args__))
    if not dataclasses.is_dataclass(kind):
        return False
    return any(
        field.name == "version" or dataclasses.is_dataclass(field.type)
        for field in dataclasses.fields(kind)
    )


# Makes something new: nobody can have changed it before.
NEW = {
    *("course_planning.plan_course", "participants.register_participant"),
    "interviews.hold_interview",
}
# Refused at its field, so that what is typed stays: tests/services/follow_up/test_surveys.py shows it.
AT_ITS_FIELD = {"surveys.keep_survey"}
EDITS = {
    name: each for name, each in drafts_with_a_version().items() if name not in NEW | AT_ITS_FIELD
}
# The entity that the draft is of, where its name does not say so.
TABLES = {
    "address_book.save_department": "hospital_department",
    "directory.save_entry": "directory_entry",
    "contact_persons.save_contact": "contact_person",
    "meeting_notices.move_and_tell": "meeting",
    "rules_editing.save_rule": "dated_rule",
    "users.change_user": "app_user",
}
# What the drafts ask for before anything is compared.
FILLED = {
    **{"name": "Et navn", "given_name": "Ida", "surname": "Prøve", "version": STALE},
    **{"practice_number": "000009", "department_number": "9", "hospital": "Et hospital"},
    **{"valid_from": TODAY, "taken_on": TODAY},
}


def table_of(name: str) -> str:
    return TABLES.get(name) or name.rsplit(".", 1)[1].split("_", 1)[1]


@pytest.mark.parametrize("name", EDITS)
def test_a_draft_of_what_has_changed_since_is_refused(database: store.Database, name: str) -> None:
    with database.engine.connect() as connection:
        users = connection.execute(text("SELECT initials, id, unit_id FROM app_user")).all()
    who = {initials: (uuid.UUID(key), uuid.UUID(unit)) for initials, key, unit in users}
    made = Arguments(database.engine)
    more: dict[str, Any] = {"id": made.first(table_of(name))}
    if name == "budgets.save_budget":  # found by its words, not by an id
        with database.engine.connect() as connection:
            found = connection.execute(text("SELECT grant_name, year FROM budget")).first()
        assert found is not None
        more = dict(found._mapping) | {"amount": Decimal(7)}
    elif name == "programmes.save_programme":
        more |= {"meetings": 1, "meeting_days": (0,)}
    arguments = made.of(EDITS[name], **FILLED, **more)
    roles = [("TL", Role.TEAM_LEAD), ("AD", Role.ADMINISTRATOR)]
    for initials, role in roles:
        user_id, unit_id = who[initials]
        actor = Actor(user_id, initials, initials, role, unit_id)
        if not actor.may(EDITS[name].right):
            continue
        with Transaction(database.engine, actor, FixedClock(TODAY), new_id()) as session:
            with pytest.raises(ConflictError):
                EDITS[name].function(session, **arguments)
            session.rollback()
        return
    pytest.fail("nobody may do it")


# --- bulk updates

# They go past the version; each says why nobody's edit can be lost by it.
BULK = {
    "audit.py": "the head of the chain, locked",
    "referral_intake.py": "the counters of a batch, which nobody edits",
    "__init__.py": "the demonstration, before anybody works in it",
    "deletion.py": "references to what is deleted for good",
    "brought_in.py": "what can be undone, which nobody edits",
    "list_way_back.py": "what can be undone, which nobody edits",
    "bringing_back.py": "what can be undone, which nobody edits",
    "settlement_paying.py": "compares and raises the versions itself, thousands at a time",
}


def test_no_bulk_update_goes_past_the_versions() -> None:
    """`update(Entity)` does not compare `version_id`: load it for editing instead."""
    place = Path(services.__file__).parent
    found = {
        path.name
        for path in place.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "update"
    }
    assert found == set(BULK)
