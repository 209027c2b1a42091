"""Nothing is lost by a power cut: marks are written on a disk that drops and tears what was not flushed (quality 2).

The statements are those of the program, recorded while it marks attendance; they run again on a disk in
memory whose power is cut before a random write or flush. Two failing controls show that the disk is
not too kind: with `synchronous = NORMAL`, and with a disk that only says it has flushed, marks are lost.
"""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, event, func, select

from counsellor_app.clock import FixedClock
from counsellor_app.ids import new_id
from counsellor_app.kinds.course import AttendanceMark
from counsellor_app.models import Attendance, AuditEntry
from counsellor_app.services.actor import SYSTEM
from counsellor_app.services.attendance import enrolment_figures
from counsellor_app.services.attendance.attendance import MarkDraft, mark_attendance
from counsellor_app.services.pathway import pathways
from counsellor_app.services.trace import audit
from counsellor_app.services.transaction import Transaction
from counsellor_app.store.engine import open_engine
from counsellor_app.store.integrity import Finding, page_findings
from counsellor_app.store.migrate import leave_wal
from tests.helpers.builders import TODAY, a_course, an_enrolment, an_office
from tests.helpers.databases import KEY
from tests.helpers.failing_disk import Disk, PowerIsGone
from tests.helpers.marking_process import cells
from tests.helpers.torture import Torture

NAME = "counsellor.db"
MARKS = 60
# The log is brought into the file so often that many a cut falls into the middle of that.
PAGES_OF_LOG = 200

LOGGED = select(func.count()).where(AuditEntry.action == "mark_attendance")

Statement = tuple[str, Any, bool]


@dataclass(frozen=True)
class Evening:
    """A database file, and the transactions of an evening at which attendance was marked."""

    file: bytes
    writes: Sequence[Sequence[Statement]]
    notes: Sequence[tuple[int, str]]

    def notes_after(self, marks: int) -> set[str]:
        """What stands in the cells when so many marks were made."""
        return set(dict(self.notes[:marks]).values())


@pytest.fixture
def evening(sqlite_database: Engine, tmp_path: Path) -> Evening:
    office = an_office(sqlite_database)
    course_id = a_course(office, starts_on=TODAY - timedelta(days=42))
    for _ in range(6):
        an_enrolment(office, course_id)
    sqlite_database.dispose()
    path = tmp_path / NAME
    leave_wal(path, KEY)
    file = path.read_bytes()
    chance, writes, notes = random.Random(1), [], []
    places = office.backend.read(cells)
    for number in range(MARKS):
        note, cell = f"note {number}", chance.randrange(len(places))
        draft = MarkDraft(*places[cell], chance.choice(list(AttendanceMark)), note=note)
        with recorded(sqlite_database) as statements:
            office.backend.write(mark_attendance, draft)
        writes.append(statements)
        notes.append((cell, note))
    sqlite_database.dispose()
    return Evening(file, writes, notes)


@contextmanager
def recorded(engine: Engine) -> Iterator[list[Statement]]:
    """The statements of one write, as the driver gets them."""
    found: list[Statement] = []

    def hear(_c: Any, _k: Any, statement: str, values: Any, _x: Any, many: bool) -> None:
        found.append((statement, values, many))

    event.listen(engine, "before_cursor_execute", hear)
    yield found
    event.remove(engine, "before_cursor_execute", hear)


def play(evening: Evening, disk: Disk, synchronous: str) -> int:
    """Marks until the power goes; how many were acknowledged."""
    disk.put(NAME, evening.file)
    acknowledged = 0
    try:
        connection = disk.connect(NAME, KEY)
    except PowerIsGone:  # while the file was being opened: nothing was promised yet
        return 0
    with suppress(PowerIsGone), closing(connection):
        connection.execute(f"PRAGMA synchronous = {synchronous}")
        connection.execute(f"PRAGMA wal_autocheckpoint = {PAGES_OF_LOG}")
        for write in evening.writes:
            for statement, values, many in write:
                run = connection.executemany if many else connection.execute
                list(run(statement, values))
            connection.execute("COMMIT")
            acknowledged += 1
    connection.close(True)  # where the power went while it was closing
    return acknowledged


@dataclass(frozen=True)
class Found:
    """What the evenings that ended in the dark left."""

    evenings_that_lost: int = 0
    marks_lost: int = 0
    damage: list[list[Finding]] = field(default_factory=list)

    def __add__(self, other: Found) -> Found:
        return Found(
            self.evenings_that_lost + other.evenings_that_lost,
            self.marks_lost + other.marks_lost,
            self.damage + other.damage,
        )


def find_out(evening: Evening, folder: Path, acknowledged: int) -> Found:
    """Opens what the disk has kept, as the program does, and counts the acknowledged marks it lacks.

    Nothing is torn, whatever was cut: the marks that are there are the first ones, and each stands
    with its place, its note and its row in the log.
    """
    damage = page_findings(folder / NAME, KEY)
    if damage:
        return Found(1, acknowledged, [damage])
    engine = open_engine(folder / NAME, KEY)
    try:
        with engine.connect() as connection:
            found = int(connection.scalar(LOGGED) or 0)
            notes = set(connection.scalars(select(Attendance.note)))
        assert found <= acknowledged + 1
        assert notes == evening.notes_after(found)
        with Transaction(engine, SYSTEM, FixedClock(TODAY), new_id()) as session:
            assert audit.verify(session) == []
            assert list(enrolment_figures.differences(session)) == []
            assert list(pathways.differences(session)) == []
    finally:
        engine.dispose()
    lost = max(0, acknowledged - found)
    return Found(int(lost > 0), lost)


def cut_often(
    evening: Evening, place: Path, chance: random.Random, cuts: int, setting: str, *, lies: bool
) -> Found:
    """So many evenings, each cut at a random moment of the disk."""
    whole = Disk(lies=lies)
    assert play(evening, whole, setting) == MARKS
    all_found = Found()
    for number in range(cuts):
        disk = Disk(lies=lies)
        disk.moments = chance.randrange(whole.happened)
        acknowledged = play(evening, disk, setting)
        folder = place / f"{setting} {lies} {number}"
        folder.mkdir()
        disk.after_the_cut(folder, chance)
        all_found += find_out(evening, folder, acknowledged)
        shutil.rmtree(folder)
    return all_found


def test_ten_power_cuts_lose_nothing(evening: Evening, tmp_path: Path, torture: Torture) -> None:
    assert cut_often(evening, tmp_path, torture.chance(), 10, "FULL", lies=False) == Found()


@pytest.mark.parametrize(("setting", "lies"), [("NORMAL", False), ("FULL", True)])
def test_the_disk_is_not_too_kind(
    evening: Evening, tmp_path: Path, torture: Torture, setting: str, lies: bool
) -> None:
    found = cut_often(evening, tmp_path, torture.chance(), 6, setting, lies=lies)
    assert found.evenings_that_lost > 0


@pytest.mark.long
@pytest.mark.timeout(3600)
def test_a_hundred_power_cuts_lose_nothing(
    evening: Evening, tmp_path: Path, torture: Torture
) -> None:
    cuts = torture.times(100, least=10)
    full = cut_often(evening, tmp_path, torture.chance(), cuts, "FULL", lies=False)
    normal = cut_often(evening, tmp_path, torture.chance(), cuts, "NORMAL", lies=False)
    lying = cut_often(evening, tmp_path, torture.chance(), cuts, "FULL", lies=True)
    torture.count(
        power_cuts=cuts,
        acknowledged_marks_lost=full.marks_lost,
        cuts_with_synchronous_NORMAL_that_lost=normal.evenings_that_lost,
        cuts_on_a_lying_disk_that_lost=lying.evenings_that_lost,
    )
    assert full == Found()
    assert normal.evenings_that_lost > 0
    assert lying.evenings_that_lost > 0
