"""The audit chain: whatever is done to it is found, and reading it costs little more than its hashes."""

from __future__ import annotations

import hashlib
import json
import time
import uuid
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, Engine, text

from counsellor_app.services.trace import anchors, audit, chain_text
from counsellor_app.services.transaction import Transaction
from tests.helpers.builders import Office, an_office

# PostgreSQL keeps no NUL in a text and JSON knows no infinity; no fact holds either.
TEXT = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=9)
FACTS = st.dictionaries(
    TEXT,
    st.one_of(
        st.none(),
        st.booleans(),
        st.integers(),
        st.floats(allow_nan=False, allow_infinity=False),
        TEXT,
    ),
    max_size=4,
)
COLUMNS = (
    "id, request_id, at, user_id, action, participant_id, pathway_id, subject, subject_id, facts, "
    "previous_hash, hash"
)


@pytest.fixture
def office(database: Engine) -> Office:
    made = an_office(database)
    for number in range(6):
        look(made, number)
    return made


def look(office: Office, number: int) -> None:
    def told(session: Transaction) -> None:
        audit.record(session, "open_person", participant_id=uuid.uuid4(), number=number)

    office.backend.write(told)


def edit(connection: Connection) -> None:
    connection.execute(text("UPDATE audit_entry SET action = 'sign_in' WHERE sequence = 3"))


def edit_and_seal(connection: Connection) -> None:
    """The altered entry gets the hash that fits it: only the one after it tells that it had another."""
    edit(connection)
    session = SimpleNamespace(connection=lambda: connection, execute=connection.execute)
    links = {each.sequence: each for each in chain_text.links(session)}  # type: ignore[arg-type]
    connection.execute(
        text("UPDATE audit_entry SET hash = :hash WHERE sequence = 3"), {"hash": links[3].expected}
    )


def delete(connection: Connection) -> None:
    connection.execute(text("DELETE FROM audit_entry WHERE sequence = 3"))


def swap(connection: Connection) -> None:
    for before, after in ((3, 1000), (4, 3), (1000, 4)):
        values = {"before": before, "after": after}
        connection.execute(
            text("UPDATE audit_entry SET sequence = :after WHERE sequence = :before"), values
        )


def insert(connection: Connection) -> None:
    """One more at the end that nobody did, and the head moved along."""
    key = uuid.uuid4().hex
    newest = connection.scalar(text("SELECT max(sequence) FROM audit_entry"))
    connection.execute(
        text(
            f"INSERT INTO audit_entry (sequence, {COLUMNS}) SELECT sequence + 1, '{key}', request_id, "
            "at, user_id, action, participant_id, pathway_id, subject, subject_id, facts, hash, "
            f"hash FROM audit_entry WHERE sequence = {newest}"
        )
    )
    connection.execute(text("UPDATE audit_head SET sequence = sequence + 1"))


def cut_tail(connection: Connection) -> None:
    """The last two go, and the head is set back: the chain itself fits."""
    connection.execute(
        text("DELETE FROM audit_entry WHERE sequence > (SELECT sequence - 2 FROM audit_head)")
    )
    connection.execute(
        text(
            "UPDATE audit_head SET sequence = (SELECT max(sequence) FROM audit_entry), "
            "hash = (SELECT hash FROM audit_entry ORDER BY sequence DESC LIMIT 1)"
        )
    )


def rewrite(connection: Connection) -> None:
    """Everything from the third entry on is written anew with hashes that fit each other."""
    connection.execute(text("UPDATE audit_entry SET action = 'sign_in' WHERE sequence = 3"))
    session = SimpleNamespace(connection=lambda: connection, execute=connection.execute)
    previous = ""
    for link in list(chain_text.links(session)):  # type: ignore[arg-type]
        if link.sequence >= 3:
            if link.sequence > 3:
                connection.execute(
                    text("UPDATE audit_entry SET previous_hash = :hash WHERE sequence = :place"),
                    {"hash": previous, "place": link.sequence},
                )
            again = {each.sequence: each for each in chain_text.links(session)}  # type: ignore[arg-type]
            connection.execute(
                text("UPDATE audit_entry SET hash = :hash WHERE sequence = :place"),
                {"hash": again[link.sequence].expected, "place": link.sequence},
            )
            previous = again[link.sequence].expected
    connection.execute(text("UPDATE audit_head SET hash = :hash"), {"hash": previous})


def without_triggers(connection: Connection) -> None:
    if connection.dialect.name == "postgresql":
        connection.execute(text("SET session_replication_role = replica"))
        return
    found = connection.execute(
        text("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name LIKE 'audit%'")
    )
    for (name,) in found.all():
        connection.execute(text(f'DROP TRIGGER "{name}"'))


@pytest.mark.parametrize("attack", [edit, edit_and_seal, delete, swap, insert, cut_tail, rewrite])
def test_six_of_six_attacks_are_found(
    office: Office, attack: Callable[[Connection], None], tmp_path: Path
) -> None:
    """By who may write the file and knows how the hashes are made; the anchor lies elsewhere."""
    kept, database = tmp_path / "anchors.json", uuid.uuid4()
    anchors.set_anchor(office.backend, kept, database)
    assert office.backend.read(audit.verify) == []
    assert anchors.broken(office.backend, kept, database) is None

    with office.engine.execution_options(immediate=True).begin() as connection:
        without_triggers(connection)
        attack(connection)

    found = office.backend.read(audit.verify)
    outside = anchors.broken(office.backend, kept, database)
    if attack in (cut_tail, rewrite):
        assert found == []  # the chain fits itself …
        assert outside is not None  # … but not what is remembered of it
    else:
        assert found


@pytest.mark.parametrize(
    "statement", ["UPDATE audit_entry SET action = 'x'", "DELETE FROM audit_entry"]
)
@pytest.mark.parametrize("table", ["audit_entry", "audit_anchor"])
def test_the_log_is_only_added_to(office: Office, statement: str, table: str) -> None:
    with office.engine.execution_options(immediate=True).begin() as connection:
        connection.execute(
            text(
                "INSERT INTO audit_anchor (id, sequence, hash, at) SELECT id, sequence, hash, at "
                "FROM audit_entry WHERE sequence = 2"
            )
        )
    wanted = statement.replace("audit_entry", table).replace("action = 'x'", "hash = 'x'")
    with (
        pytest.raises(Exception, match="append-only"),
        office.engine.execution_options(immediate=True).begin() as connection,
    ):
        connection.execute(text(wanted))


@pytest.mark.parametrize("column", ["at", "facts", "action"])
def test_what_cannot_be_read_is_a_finding_and_no_crash(
    sqlite_database: Engine, column: str
) -> None:
    office = an_office(sqlite_database)
    with office.engine.execution_options(immediate=True).begin() as connection:
        without_triggers(connection)
        connection.execute(text(f"UPDATE audit_entry SET {column} = '{{' WHERE sequence = 1"))

    codes = {finding.code for finding in office.backend.read(audit.verify)}

    assert codes == {"audit.changed"}


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(facts=FACTS)
def test_the_text_is_that_of_the_hash(office: Office, facts: dict[str, object]) -> None:
    """Whatever stands in an entry, reading it as text gives the hash that was written."""

    def told(session: Transaction) -> None:
        session.pending_audit.append(
            audit.PendingEntry("æ\"'", uuid.uuid4(), None, "ø", uuid.uuid4(), facts)
        )

    office.backend.write(told)
    assert office.backend.read(audit.verify) == []


@pytest.mark.long
def test_two_hundred_thousand_rows_cost_little_more_than_their_hashes(
    sqlite_database: Engine,
) -> None:
    assert ratio_of_verifying(sqlite_database, 200_000) < 2.5


def test_verifying_costs_little_more_than_the_hashes(sqlite_database: Engine) -> None:
    assert ratio_of_verifying(sqlite_database, 5_000) < 4


def ratio_of_verifying(engine: Engine, rows: int) -> float:
    """The time of `verify` over that of a bare json and SHA-256 for each row, both of this process."""
    office = an_office(engine)
    people = [uuid.uuid4() for _ in range(200)]

    def fill(session: Transaction) -> None:
        for number in range(min(rows, 5_000)):
            audit.record(session, "open_person", participant_id=people[number % 200], count=number)

    for _ in range(max(rows // 5_000, 1)):
        office.backend.write(fill)
    begun = time.process_time()
    assert office.backend.read(audit.verify) == []
    ours = time.process_time() - begun
    begun = time.process_time()
    for number in range(rows):
        row = [
            number,
            str(people[0]),
            str(people[1]),
            "2026-10-05T10:00:00.000000+00:00",
            "",
            "open",
        ]
        blob = json.dumps([*row, str(people[2]), "", "", "", {"count": number}, "0" * 64])
        hashlib.sha256(blob.encode()).hexdigest()
    return ours / (time.process_time() - begun)
