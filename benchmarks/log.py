"""The check of the log, against reading the same rows bare and hashing the same bytes (quality 18: 200,000 in 2 s)."""

from __future__ import annotations

import hashlib
import uuid
from collections.abc import Iterator
from contextlib import closing
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks import town as towns
from benchmarks.measuring import Bar, Line, compare
from benchmarks.town import Town
from counsellor_app.services.actor import SYSTEM
from counsellor_app.services.backend import Backend
from counsellor_app.services.trace import audit
from counsellor_app.services.transaction import Transaction

ROWS = 200_000
_AT_ONCE = 5_000
_BYTES = 410  # of an entry as it is hashed
CHECK = Bar(factor=3, limit_ms=2_000)


def lines(folder: Path) -> Iterator[Line]:
    """On a copy that is thrown away: its log is filled up."""
    with TemporaryDirectory(dir=folder.parent) as place:
        town = Town(towns.copy(folder, Path(place) / "log"))
        system = Backend(town.database.engine, town.backend.clock, SYSTEM)
        people = [uuid.uuid4() for _ in range(2_000)]
        for _ in range(ROWS // _AT_ONCE):
            system.write(_fill, people)

        def ours() -> object:
            return system.read(audit.verify)

        assert ours() == []
        yield compare(f"check a log of {ROWS:,}", ours, partial(_floor, town), CHECK, "", rounds=3)
        town.database.close()


def _fill(session: Transaction, people: list[uuid.UUID]) -> None:
    """As an office writes it: mostly looks at persons, some lists with figures, some marks."""
    for number in range(_AT_ONCE):
        person, pathway = people[number % 2_000], people[number % 1_999]
        kind = number % 10
        if kind < 5:
            audit.record(session, "open_person", participant_id=person, pathway_id=pathway)
        elif kind < 8:
            audit.record(session, "search_people", count=number % 50, letters=4)
        else:
            audit.record(
                session,
                "mark_attendance",
                participant_id=person,
                pathway_id=pathway,
                subject="attendance",
                subject_id=uuid.uuid4(),
                mark="present",
            )


def _floor(town: Town) -> None:
    """Every column of every row through the bare driver, and a hash of as many bytes."""
    entry = b"x" * _BYTES
    with closing(town.bare()) as connection:
        for _row in connection.execute("SELECT * FROM audit_entry ORDER BY sequence"):
            hashlib.sha256(entry).hexdigest()
