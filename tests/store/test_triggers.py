"""The log and the notes refuse to be rewritten, on both databases, whoever asks."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from sqlalchemy import Engine, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from counsellor_app.ids import new_id
from counsellor_app.kinds.people import Role
from counsellor_app.models import AuditCheckpoint, AuditEntry, Municipality, Unit, User
from counsellor_app.models.base import Base

NOW = datetime(2026, 1, 1, tzinfo=UTC)


def add(engine: Engine, *rows: Base) -> None:
    with engine.execution_options(immediate=True).begin() as connection:
        session = Session(connection)
        for row in rows:
            session.add(row)
            session.flush()


def an_entry(sequence: int) -> AuditEntry:
    ids = {"id": new_id(), "request_id": new_id()}
    hashes = {"previous_hash": "", "hash": ""}
    return AuditEntry(sequence=sequence, at=NOW, action="act", facts={}, **ids, **hashes)


@pytest.fixture
def log(database: Engine) -> Engine:
    add(database, an_entry(1), an_entry(2), an_entry(3))
    return database


def run(engine: Engine, statement: str) -> None:
    with engine.execution_options(immediate=True).begin() as connection:
        connection.execute(text(statement))


def entries(engine: Engine) -> list[int]:
    with engine.connect() as connection:
        rows = connection.execute(text("SELECT sequence FROM audit_entry ORDER BY sequence"))
        return list(rows.scalars())


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE audit_entry SET action = 'other' WHERE sequence = 2",
        "DELETE FROM audit_entry WHERE sequence = 3",
    ],
)
def test_an_entry_of_the_log_stays_as_it_is(log: Engine, statement: str) -> None:
    with pytest.raises(DBAPIError, match="append-only"):
        run(log, statement)
    assert entries(log) == [1, 2, 3]


def test_retention_removes_what_a_checkpoint_covers_and_nothing_else(log: Engine) -> None:
    place = Municipality(id=new_id(), name="Strandby", code="999")
    unit = Unit(id=new_id(), municipality_id=place.id, name="Rygestop")
    user = User(id=new_id(), unit_id=unit.id, initials="TL", name="Tove Lind", role=Role.TEAM_LEAD)
    checkpoint = AuditCheckpoint(sequence=2, hash="", made_at=NOW, made_by_id=user.id)
    add(log, place, unit, user, checkpoint)
    run(log, "DELETE FROM audit_entry WHERE sequence <= 2")
    with pytest.raises(DBAPIError, match="append-only"):
        run(log, "DELETE FROM audit_entry")
    with pytest.raises(DBAPIError, match="append-only"):
        run(log, "DELETE FROM audit_checkpoint")
    assert entries(log) == [3]
