"""A memory limit that falls while attendance is marked: no acknowledged mark is lost, whatever ends the process."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import Engine

from tests.helpers.builders import Office
from tests.helpers.marks import Told, an_evening, check, demand_whole
from tests.helpers.torture import Torture

ROOT = Path(__file__).resolve().parents[2]
pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="the limit is Linux's, and so is /proc"
)


@pytest.fixture
def office(sqlite_database: Engine) -> Office:
    return an_evening(sqlite_database)


def starve(office: Office, database: Path, step: int, name: str, told: Told) -> str:
    """Marks until there is no memory left; what ended it."""
    who = [str(office.counsellor.user_id), str(office.unit_id), str(step), name]
    ran = subprocess.run(
        [sys.executable, "-m", "tests.helpers.starving_process", str(database), *who],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=110,
        check=False,
    )
    ended = f"code {ran.returncode}"
    for line in ran.stdout.splitlines():
        if line.startswith("told"):
            ended = line.split()[1]
        elif line.count(" ") == 2:
            told.hear(line)
    return ended


def starve_often(office: Office, database: Path, times: int, torture: Torture) -> None:
    told, ends = Told(), set()
    chance = torture.chance(times)
    for number in range(times):
        step = chance.choice((256, 1024, 3000))  # KiB a mark
        ends.add(starve(office, database, step, str(number), told))
        check(office, told)
    assert told.writes >= times
    assert "code 0" not in ends, "the memory did not run out"
    demand_whole(office)
    torture.count(processes_starved=times, marks_acknowledged_before=told.writes, marks_lost=0)


def test_no_acknowledged_mark_is_lost_when_memory_runs_out(
    office: Office, tmp_path: Path, torture: Torture
) -> None:
    starve_often(office, tmp_path / "counsellor.db", 1, torture)


@pytest.mark.long
@pytest.mark.timeout(3600)
def test_no_acknowledged_mark_is_lost_in_fifty_famines(
    office: Office, tmp_path: Path, torture: Torture
) -> None:
    starve_often(office, tmp_path / "counsellor.db", torture.times(50), torture)
