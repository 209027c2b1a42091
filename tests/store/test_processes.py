"""Several processes on one database, and processes that are killed: nothing acknowledged is lost or torn."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import text

from counsellor_app import store
from counsellor_app.store import backup
from counsellor_app.store.integrity import page_findings
from tests.helpers.torture import Torture

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL")


@pytest.fixture
def data(folder: Path, template: Path) -> Path:
    shutil.copytree(template, folder)
    return folder


def start(data: Path, *arguments: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tests.helpers.writing_process", str(data), *arguments]
    return subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


def rows(data: Path) -> set[str]:
    database = store.open_database(data)
    with database.engine.connect() as connection:
        found = set(connection.execute(text("SELECT name FROM store_lease")).scalars())
    assert page_findings(database.folder.database, database.key) == []
    database.close()
    return found


def write_together(data: Path, writers: int, each: int) -> None:
    running = [start(data, f"w{number}", str(each)) for number in range(writers)]
    for process in running:
        _, complaints = process.communicate(timeout=1000)
        assert (process.returncode, complaints) == (0, "")
    assert len(rows(data)) == writers * each * 2


def test_processes_write_together_and_nobody_hears_of_locks(data: Path) -> None:
    write_together(data, writers=3, each=60)


@pytest.mark.long
@pytest.mark.timeout(1200)
def test_four_processes_write_a_thousand_each(data: Path, torture: Torture) -> None:
    each = torture.times(1_000)
    write_together(data, writers=4, each=each)
    torture.count(bare_writes_of_four_processes=4 * each, bare_writes_lost=0)


def kill_a_writer(data: Path, name: str, seconds: float) -> None:
    process = start(data, name, "100000")
    assert process.stdout is not None
    acknowledged = {process.stdout.readline().strip()}
    time.sleep(seconds)
    process.kill()
    acknowledged |= {line.strip() for line in process.stdout if line.endswith("\n")}
    process.communicate()
    found = rows(data)
    assert {f"{one}/{half}" for one in acknowledged for half in "ab"} <= found
    assert {f"{one[:-1]}b" for one in found if one.endswith("a")} <= found


def test_what_was_acknowledged_survives_a_kill(data: Path) -> None:
    dice = random.Random(2)
    for number in range(4):
        kill_a_writer(data, f"k{number}", dice.random() / 5)


@pytest.mark.long
@pytest.mark.timeout(2400)
def test_what_was_acknowledged_survives_five_hundred_kills(data: Path, torture: Torture) -> None:
    dice, times = torture.chance(3), torture.times(500)
    for number in range(times):
        kill_a_writer(data, f"k{number}", dice.random() / 5)
    torture.count(writers_killed=times, bare_writes_lost_or_torn=0)


def test_a_killed_backup_is_whole_or_absent(data: Path, tmp_path: Path) -> None:
    for number in range(4):
        target = tmp_path / f"{number}.backup"
        process = start(data, "backup", str(target))
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(number * 0.02)
        process.kill()
        process.communicate()
        if target.exists():
            backup.describe(target)
    rows(data)
    database = store.open_database(data)
    backup.create(database, tmp_path / "after.backup", datetime.now(UTC))
    database.close()
    assert not [path for path in data.iterdir() if path.name.startswith(".backup-")]
