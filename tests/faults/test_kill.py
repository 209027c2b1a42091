"""Nothing is lost: `kill -9` at random moments of marking leaves every acknowledged mark and its audit row."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine

from tests.helpers.builders import Office
from tests.helpers.marks import Told, an_evening, check, demand_whole
from tests.helpers.torture import Torture

ROOT = Path(__file__).resolve().parents[2]
LONGEST_ROUND = 0.2  # seconds, from the first acknowledged write on

pytestmark = pytest.mark.skipif(
    not hasattr(os, "fork"), reason="forks and kills; Windows has neither"
)


@pytest.fixture
def office(sqlite_database: Engine) -> Office:
    return an_evening(sqlite_database)


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


def kill_often(
    office: Office, markers: subprocess.Popen[str], times: int, torture: Torture
) -> None:
    told, chance = Told(), torture.chance(times)
    for number in range(times):
        kill_once(markers, str(number), chance, told)
        check(office, told)
    assert told.writes > 2 * times, "the markers were killed before they had done much"
    demand_whole(office)
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
