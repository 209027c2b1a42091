"""A list from a spreadsheet while processes are killed or disks fill up: what was told stays, none is there twice."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from sqlalchemy import Engine, func, select

from counsellor_app.models import ImportedRow, Participant, Pathway, Referral
from counsellor_app.services.pathway import pathways
from counsellor_app.services.people import search_index
from counsellor_app.services.spreadsheets import brought_in
from counsellor_app.services.trace import audit
from counsellor_app.services.transaction import Transaction
from tests.helpers.builders import Office, an_office
from tests.helpers.spreadsheets import a_csv

ROOT = Path(__file__).resolve().parents[2]
ROWS = 300

pytestmark = pytest.mark.skipif(
    not hasattr(os, "fork"), reason="kills with a signal that Windows does not have"
)


@pytest.fixture
def office(sqlite_database: Engine) -> Office:
    return an_office(sqlite_database)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    rows = [("Navn", "Telefon", "Henvist den")]
    rows += [(f"Prøve{n} Efternavn{n}", f"2{n:07d}", "1.9.2026") for n in range(ROWS)]
    return a_csv(tmp_path / "henviste.csv", rows)


def started(
    office: Office, tmp_path: Path, path: Path, most_bytes: int = 0
) -> subprocess.Popen[str]:
    words = [
        tmp_path / "counsellor.db",
        office.counsellor.user_id,
        office.unit_id,
        path,
        most_bytes,
    ]
    command = [sys.executable, "-m", "tests.helpers.bringing_process", *map(str, words)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)


def told(process: subprocess.Popen[str]) -> list[str]:
    assert process.stdout is not None
    return process.stdout.read().split()


def rows_in(office: Office) -> int:
    count = office.backend.read(lambda s: s.scalar(select(func.count()).select_from(ImportedRow)))
    return count or 0


def all_are_in_once(office: Office) -> None:
    def look(session: Transaction) -> None:
        names = session.scalars(select(Participant.surname)).all()
        assert sorted(names) == sorted(f"Efternavn{n}" for n in range(ROWS))
        for entity in (Pathway, Referral):
            assert session.scalar(select(func.count()).select_from(entity)) == ROWS
        assert list(search_index.differences(session)) == []
        assert list(pathways.differences(session)) == []
        assert audit.verify(session) == []

    office.backend.read(look)


def kill_often(office: Office, tmp_path: Path, path: Path, times: int) -> None:
    chance = random.Random(times)
    for _ in range(times):
        with started(office, tmp_path, path) as process:
            assert process.stdout is not None
            heard = process.stdout.readline()  # one handful is acknowledged
            time.sleep(chance.uniform(0, 0.3))
            process.send_signal(signal.SIGKILL)
            heard += process.stdout.read()
        acknowledged = max((int(word) for word in heard.split() if word.isdigit()), default=0)
        assert rows_in(office) >= acknowledged
    with started(office, tmp_path, path) as process:
        assert told(process)[-1] == "done"
    all_are_in_once(office)


def test_what_was_killed_goes_on_where_it_was(office: Office, tmp_path: Path, path: Path) -> None:
    kill_often(office, tmp_path, path, 1)
    for batch in office.backend.read(brought_in.brought_in):
        if batch.may_be_undone:
            office.backend.write(brought_in.take_back, batch.id)
    assert rows_in(office) == 0


@pytest.mark.long
@pytest.mark.timeout(1200)
def test_killed_twenty_times(office: Office, tmp_path: Path, path: Path) -> None:
    kill_often(office, tmp_path, path, 20)


@pytest.mark.long
def test_a_full_disk_keeps_what_was_told_and_goes_on_with_room(
    office: Office, tmp_path: Path, path: Path
) -> None:
    size = max(each.stat().st_size for each in tmp_path.glob("counsellor.db*"))
    with started(office, tmp_path, path, size + 200_000) as process:
        words = told(process)
    assert words[-1].startswith("storage."), words
    assert rows_in(office) >= max((int(word) for word in words if word.isdigit()), default=0)
    with started(office, tmp_path, path) as process:
        assert told(process)[-1] == "done"
    all_are_in_once(office)


@pytest.mark.long
def test_two_who_bring_the_same_list_make_nobody_twice(
    office: Office, tmp_path: Path, path: Path
) -> None:
    with started(office, tmp_path, path) as first, started(office, tmp_path, path) as second:
        assert told(first)[-1] == "done"
        assert told(second)[-1] == "done"
    all_are_in_once(office)
