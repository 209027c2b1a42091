"""Referrals from a folder while processes are killed, disks fill up and two are at it: none lost, none twice."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import pytest
from sqlalchemy import Engine, func, select

from counsellor_app.exchange import watched_folder
from counsellor_app.models import AuditEntry, ImportBatch, Participant, Pathway, Referral
from counsellor_app.services.office import background
from counsellor_app.services.pathway import pathways
from counsellor_app.services.people import search_index
from counsellor_app.services.trace import audit
from counsellor_app.services.transaction import Transaction
from tests.exchange.xref15_files import a_letter, a_message
from tests.helpers.builders import Office, an_office
from tests.helpers.torture import Torture

ROOT = Path(__file__).resolve().parents[2]
LETTERS = 30

pytestmark = pytest.mark.skipif(
    not hasattr(os, "fork"), reason="forks and kills; Windows has neither"
)


@dataclass
class Place:
    office: Office
    database: Path
    folder: Path
    receipts: Path

    @contextmanager
    def process(self) -> Iterator[subprocess.Popen[str]]:
        actor = self.office.counsellor
        words = [self.database, actor.user_id, self.office.unit_id, self.folder, self.receipts]
        command = [sys.executable, "-m", "tests.helpers.importing_process", *map(str, words)]
        started = subprocess.Popen(
            command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        with started as process:
            yield process
            assert process.stdin is not None
            process.stdin.close()

    def let_the_turn_pass(self) -> None:
        """Whoever was killed holds it for two minutes; on a clock that stands still, for ever."""
        holder = self.office.system.read(turn_holder)
        if holder:
            self.office.system.write(background.end_turn, watched_folder.TURN, holder)


@pytest.fixture
def place(sqlite_database: Engine, tmp_path: Path) -> Place:
    made = Place(
        an_office(sqlite_database), tmp_path / "counsellor.db", tmp_path / "ind", tmp_path / "ud"
    )
    made.folder.mkdir()
    made.receipts.mkdir()
    for number in range(LETTERS):
        letter = a_letter(f"EKS{number}", surname=f"Prøve{number}", cpr="")
        data = a_message(letter).replace(b"EKS0</Identifier></Envelope>", _wish(number))
        (made.folder / f"{number:03d}.xml").write_bytes(data)
    return made


def _wish(number: int) -> bytes:
    return (
        f"KUV{number}</Identifier><AcknowledgementCode>pluspositivkvitt</AcknowledgementCode>"
        "</Envelope>"
    ).encode()


def turn_holder(session: Transaction) -> str:
    found = session.connection().exec_driver_sql(
        "SELECT holder FROM store_lease WHERE name = ?", (watched_folder.TURN,)
    )
    return str(found.scalar() or "")


def start(process: subprocess.Popen[str], most_bytes: int = 0) -> int:
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(f"{most_bytes}\n")
    process.stdin.flush()
    return int(process.stdout.readline().split()[1])


def hear(process: subprocess.Popen[str]) -> list[str]:
    assert process.stdout is not None
    return list(iter(process.stdout.readline, "gone\n"))


def all_are_in_once(place: Place) -> None:
    assert list(place.folder.iterdir()) == []

    def found(session: Transaction) -> None:
        names = session.scalars(select(Participant.surname)).all()
        assert sorted(names) == sorted(f"Prøve{number}" for number in range(LETTERS))
        for entity in (Pathway, Referral):
            assert session.scalar(select(func.count()).select_from(entity)) == LETTERS
        assert session.scalar(select(func.sum(ImportBatch.accepted))) == LETTERS
        logged = select(func.count()).where(AuditEntry.action == "take_in_referral")
        assert session.scalar(logged) == LETTERS
        assert list(search_index.differences(session)) == []
        assert list(pathways.differences(session)) == []
        assert audit.verify(session) == []

    place.office.backend.read(found)
    written = list(place.receipts.iterdir())
    assert len(written) == LETTERS, "each sender hears of it, and once"
    assert not [path for path in written if path.suffix != ".xml"]


def kill_often(place: Place, times: int, torture: Torture) -> None:
    chance = torture.chance(times)
    killed = 0
    with place.process() as process:
        for _ in range(times):
            child = start(process)
            assert process.stdout is not None
            process.stdout.readline()
            time.sleep(chance.uniform(0, 0.05))
            with suppress(ProcessLookupError):  # a quick disk: it had come to its end
                os.kill(child, signal.SIGKILL)
                killed += 1
            hear(process)
            place.let_the_turn_pass()
        start(process)
        hear(process)
    for path in place.receipts.glob(".*"):
        path.unlink()  # a receipt that was just being written; nobody takes it for one
    all_are_in_once(place)
    assert killed
    torture.count(imports_killed=killed, letters_lost_or_twice=0)


def test_what_was_killed_goes_on_where_it_was(place: Place, torture: Torture) -> None:
    kill_often(place, 5, torture)


@pytest.mark.long
@pytest.mark.timeout(1200)
def test_killed_twenty_times(place: Place, torture: Torture) -> None:
    kill_often(place, torture.times(20), torture)


def test_a_full_disk_loses_nothing_and_goes_on_with_room(place: Place) -> None:
    size = max(path.stat().st_size for path in place.database.parent.glob("counsellor.db*"))
    with place.process() as process:
        start(process, size + 200_000)
        told = hear(process)
        assert told[-1].startswith("full storage."), told
        assert list(place.folder.iterdir())
        place.let_the_turn_pass()
        start(process)
        hear(process)
    all_are_in_once(place)


def test_two_at_one_folder_take_each_letter_once(place: Place) -> None:
    with place.process() as first, place.process() as second:
        start(first), start(second)
        hear(first), hear(second)
    all_are_in_once(place)
