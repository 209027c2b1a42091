"""A restore that is killed: the database of before opens or that of the backup, and the other is kept (quality 7)."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import text

from counsellor_app import store
from counsellor_app.store import backup
from counsellor_app.store.integrity import page_findings
from tests.helpers.torture import Torture

ROOT = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.skipif(
    not hasattr(os, "fork"), reason="forks and kills; Windows has neither"
)


def say(folder: Path, word: str) -> None:
    database = store.open_database(folder)
    with database.engine.execution_options(immediate=True).begin() as connection:
        connection.execute(text("DELETE FROM store_lease"))
        connection.execute(text("INSERT INTO store_lease VALUES ('word', :w, '')"), {"w": word})
    database.close()


def said(folder: Path) -> str:
    database = store.open_database(folder)
    try:
        assert page_findings(database.folder.database, database.key) == []
        with database.engine.connect() as connection:
            return str(connection.execute(text("SELECT holder FROM store_lease")).scalar_one())
    finally:
        database.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Says "now"; its backup says "then"."""
    data = tmp_path / "data"
    store.create_database(data, demonstration=True).database.close()
    say(data, "then")
    database = store.open_database(data)
    backup.create(database, tmp_path / "then.backup", datetime.now(UTC))
    database.close()
    say(data, "now")
    shutil.copytree(data, tmp_path / "now")
    return data


@pytest.fixture
def process(folder: Path) -> Iterator[subprocess.Popen[str]]:
    file = folder.parent / "then.backup"
    words = [sys.executable, "-m", "tests.helpers.restoring_process", str(folder), str(file)]
    made = subprocess.Popen(
        words, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    with made:
        yield made
        assert made.stdin is not None
        made.stdin.close()


def begin(process: subprocess.Popen[str]) -> int:
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write("go\n")
    process.stdin.flush()
    return int(process.stdout.readline().split()[1])


def end(process: subprocess.Popen[str]) -> None:
    assert process.stdout is not None
    assert process.stdout.readline().startswith("gone")


def kill_often(
    process: subprocess.Popen[str], folder: Path, times: int, torture: Torture
) -> Counter[str]:
    chance, counts = torture.chance("restore", times), Counter[str]()
    begun = time.monotonic()
    begin(process)
    end(process)
    takes = time.monotonic() - begun
    assert said(folder) == "then"
    for _ in range(times):
        shutil.rmtree(folder)
        shutil.copytree(folder.parent / "now", folder)
        child = begin(process)
        time.sleep(chance.uniform(0, takes * 1.1))
        with suppress(ProcessLookupError):
            os.kill(child, signal.SIGKILL)
        end(process)
        word = said(folder)
        counts[word] += 1
        assert bool(list(folder.glob("before-restore-*.db"))) is (word == "then")
        left = {path.name for path in folder.iterdir()}
        assert not {name for name in left if ".new" in name or "pending" in name}, left
    torture.count(restores_killed=times, opened_by_neither_database=0)
    return counts


def test_the_former_or_the_backup_opens_after_5_kills(
    process: subprocess.Popen[str], folder: Path, torture: Torture
) -> None:
    assert kill_often(process, folder, 5, torture).keys() <= {"now", "then"}


@pytest.mark.long
@pytest.mark.timeout(1200)
def test_the_former_or_the_backup_opens_after_150_kills(
    process: subprocess.Popen[str], folder: Path, torture: Torture
) -> None:
    counts = kill_often(process, folder, torture.times(150, 20), torture)
    assert min(counts["now"], counts["then"]) > 0, counts
