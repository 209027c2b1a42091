"""Four processes write into one database at a time: nothing is lost, and nobody hears of a lock (quality 9)."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import select

from counsellor_app import store
from counsellor_app.models import JournalNote
from tests.helpers import command_line
from tests.helpers.demonstrations import Demonstrations
from tests.helpers.torture import Torture

ROOT = Path(__file__).parents[2]
WRITERS = ("TL", "MH", "SL", "KB")


def write_together(folder: Path, each: int) -> None:
    command = [sys.executable, "-m", "tests.helpers.noting_process", str(folder)]
    running = [
        subprocess.Popen(
            [*command, initials, str(each)],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for initials in WRITERS
    ]
    acknowledged: set[str] = set()
    for process in running:
        told, complaints = process.communicate(timeout=1700)
        assert (process.returncode, complaints) == (0, "")
        acknowledged |= set(told.splitlines())
    assert len(acknowledged) == len(WRITERS) * each

    database = store.open_database(folder)
    with database.engine.connect() as connection:
        there = set(connection.execute(select(JournalNote.text)).scalars())
    database.close()
    assert acknowledged <= there
    assert command_line.run(folder, "check", "--json").result == {"findings": []}


@pytest.mark.usefixtures("qapp")
@pytest.mark.timeout(300)
def test_four_processes_write_a_hundred_each(
    demonstrations: Demonstrations, tmp_path: Path
) -> None:
    write_together(demonstrations.copy(tmp_path / "data"), each=100)


@pytest.mark.long
@pytest.mark.usefixtures("qapp")
@pytest.mark.timeout(1800)
def test_four_processes_write_a_thousand_each(
    demonstrations: Demonstrations, tmp_path: Path, torture: Torture
) -> None:
    each = torture.times(1_000)
    write_together(demonstrations.copy(tmp_path / "data"), each=each)
    torture.count(notes_of_four_processes=len(WRITERS) * each, notes_lost=0, locks_told_of=0)
