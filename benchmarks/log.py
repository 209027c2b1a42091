"""The log in Settings, and its check, against the same statements bare and hashing the same bytes (quality 18)."""

from __future__ import annotations

import hashlib
import uuid
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import UUID

from benchmarks import town as towns
from benchmarks.measuring import Bar, Line, compare
from benchmarks.reading import LIST, PAGE, against_raw
from benchmarks.town import Town
from counsellor_app.clock import FixedClock
from counsellor_app.kinds.office import LogKind
from counsellor_app.services.actor import SYSTEM
from counsellor_app.services.backend import Backend
from counsellor_app.services.trace import audit, audit_log
from counsellor_app.services.trace.audit_log import LogFilter
from counsellor_app.services.transaction import Transaction

ROWS = 200_000
_AT_ONCE = 5_000
_BYTES = 410  # of an entry as it is hashed
CHECK = Bar(factor=3, limit_ms=2_000)


def lines(folder: Path) -> Iterator[Line]:
    """On a copy that is thrown away: its log is filled up."""
    with TemporaryDirectory(dir=folder.parent) as place:
        town = Town(towns.copy(folder, Path(place) / "log"))
        people = [uuid.uuid4() for _ in range(2_000)]
        day = town.backend.clock.today()
        for times in reversed(range(ROWS // _AT_ONCE)):  # an office's year, nine days at a time
            clock = FixedClock(day - timedelta(days=9 * times))
            Backend(town.database.engine, clock, SYSTEM).write(_fill, people)
        system = Backend(town.database.engine, town.backend.clock, SYSTEM)

        def ours() -> object:
            return system.read(audit.verify)

        assert ours() == []
        yield from _read(town)
        yield compare(f"check a log of {ROWS:,}", ours, partial(_floor, town), CHECK, "", rounds=3)
        town.database.close()


def _read(town: Town) -> Iterator[Line]:
    """The page of the log in Settings: the first page, far down, and each way of searching."""
    read = town.backend.read
    somebody = UUID(town.ids("SELECT participant_id FROM pathway LIMIT 1")[0])
    who = read(audit_log.log_users)[0].id
    day = town.backend.clock.today()
    searches = {
        "of everybody": LogFilter(),
        "of one user": LogFilter(user_id=who),
        "of one kind": LogFilter(kind=LogKind.LOOKS),
        "about a name": LogFilter(about="jens"),
        "about one citizen": LogFilter(participant_id=somebody),
        "of a week": LogFilter(first=day - timedelta(days=7), last=day),
    }
    for name, wanted in searches.items():
        yield against_raw(town, f"log {name}", partial(_first_page, town, wanted), LIST)
    half = read(audit_log.count, LogFilter()) // 2
    middle = partial(read, audit_log.page, LogFilter(), half, PAGE)
    yield against_raw(town, "log to the middle", middle, LIST)


def _first_page(town: Town, wanted: LogFilter) -> None:
    town.backend.read(audit_log.count, wanted)
    town.backend.read(audit_log.page, wanted, 0, PAGE)


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
