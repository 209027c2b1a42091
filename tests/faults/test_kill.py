"""Nothing is lost: `kill -9` at random moments of marking leaves every acknowledged mark and its audit row."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import Engine, func, select

from counsellor_app.models import Attendance, AuditEntry
from counsellor_app.services.attendance import enrolment_figures
from counsellor_app.services.pathway import pathways
from counsellor_app.services.trace import audit
from counsellor_app.services.transaction import Transaction
from tests.helpers.builders import TODAY, Office, a_course, an_enrolment, an_office
from tests.helpers.marking_process import cells
from tests.helpers.torture import Torture

ROOT = Path(__file__).resolve().parents[2]
LONGEST_ROUND = 0.2  # seconds, from the first acknowledged write on

pytestmark = pytest.mark.skipif(
    not hasattr(os, "fork"), reason="forks and kills; Windows has neither"
)


@dataclass
class Told:
    """What the markers said: acknowledged notes by cell, and the write that each kill cut short."""

    acknowledged: dict[int, str] = field(default_factory=dict)
    writes: int = 0
    in_flight: tuple[int, str] | None = None

    def hear(self, line: str) -> None:
        what, cell, note = line.split()
        if what == "try":
            self.in_flight = int(cell), note
        else:
            self.acknowledged[int(cell)] = note
            self.writes += 1
            self.in_flight = None


@pytest.fixture
def office(sqlite_database: Engine) -> Office:
    made = an_office(sqlite_database)
    course_id = a_course(made, starts_on=TODAY - timedelta(days=42))
    for _ in range(6):
        an_enrolment(made, course_id)
    return made


@pytest.fixture
def markers(office: Office, tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    process = subprocess.Popen(
        [
            sys.executable,
            "-m",
            "tests.helpers.marking_process",
            str(tmp_path / "counsellor.db"),
            str(office.counsellor.user_id),
            str(office.unit_id),
        ],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with process:
        yield process
        assert process.stdin is not None
        process.stdin.close()


def notes(session: Transaction) -> dict[int, str]:
    """What stands in the database, by cell."""
    numbers = {cell: number for number, cell in enumerate(cells(session))}
    rows = session.execute(select(Attendance.meeting_id, Attendance.enrolment_id, Attendance.note))
    return {numbers[meeting, person]: note for meeting, person, note in rows}


def marks_logged(session: Transaction) -> int:
    logged = select(func.count()).where(AuditEntry.action == "mark_attendance")
    return session.scalar(logged) or 0


def kill_once(markers: subprocess.Popen[str], name: str, chance: random.Random, told: Told) -> None:
    """One marker, killed at a random moment; hears everything that it said before."""
    assert markers.stdin is not None
    assert markers.stdout is not None
    markers.stdin.write(f"{name}\n")
    markers.stdin.flush()
    child = int(markers.stdout.readline().split()[1])
    before = told.writes
    while told.writes == before:
        told.hear(markers.stdout.readline())
    time.sleep(chance.uniform(0, LONGEST_ROUND))
    os.kill(child, signal.SIGKILL)
    for line in iter(markers.stdout.readline, "gone\n"):
        told.hear(line)


def check(office: Office, told: Told) -> None:
    """Each acknowledged mark is there; of the one that was cut short all or nothing."""
    found = office.backend.read(notes)
    expected = dict(told.acknowledged)
    landed = told.in_flight is not None and found.get(told.in_flight[0]) == told.in_flight[1]
    if told.in_flight is not None and landed:
        expected[told.in_flight[0]] = told.in_flight[1]
        told.acknowledged[told.in_flight[0]] = told.in_flight[1]
        told.writes += 1
    assert found == expected
    assert office.backend.read(marks_logged) == told.writes
    told.in_flight = None


def kill_often(
    office: Office, markers: subprocess.Popen[str], times: int, torture: Torture
) -> None:
    told, chance = Told(), torture.chance(times)
    for number in range(times):
        kill_once(markers, str(number), chance, told)
        check(office, told)
    assert told.writes > 2 * times, "the markers were killed before they had done much"
    backend = office.backend
    assert backend.read(audit.verify) == []
    assert backend.read(lambda session: list(enrolment_figures.differences(session))) == []
    assert backend.read(lambda session: list(pathways.differences(session))) == []
    with office.engine.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"
        assert connection.exec_driver_sql("PRAGMA cipher_integrity_check").fetchall() == []
    torture.count(kills=times, acknowledged_marks=told.writes, marks_lost=0)


def test_no_acknowledged_mark_is_lost_in_50_kills(
    office: Office, markers: subprocess.Popen[str], torture: Torture
) -> None:
    kill_often(office, markers, 50, torture)


@pytest.mark.long
@pytest.mark.timeout(1200)
def test_no_acknowledged_mark_is_lost_in_500_kills(
    office: Office, markers: subprocess.Popen[str], torture: Torture
) -> None:
    kill_often(office, markers, torture.times(500), torture)
