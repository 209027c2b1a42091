"""Vouchers stay gapless and unique: two desks issue at once, and both are killed at random moments."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import Engine, func, select

from counsellor_app.kinds import voucher_number
from counsellor_app.models import AuditEntry, Voucher, VoucherCounter, VoucherProduct
from counsellor_app.services.trace import audit
from counsellor_app.services.transaction import Transaction
from tests.helpers.builders import TODAY, Office, a_participant, a_pathway, an_office
from tests.helpers.medicine import PATCH_AND_GUM, a_grant
from tests.helpers.torture import Torture

ROOT = Path(__file__).resolve().parents[2]
WRITERS = 2
AT_LEAST = 5  # vouchers that each desk issues before it may be killed
LONGEST_ROUND = 0.3  # seconds, from then on


pytestmark = pytest.mark.skipif(
    not hasattr(os, "fork"), reason="forks and kills; Windows has neither"
)


@pytest.fixture
def office(sqlite_database: Engine) -> Office:
    return an_office(sqlite_database)


def a_desk(office: Office, database: Path) -> subprocess.Popen[str]:
    """A process that forks a child for each citizen it is to issue for."""
    who = (str(office.counsellor.user_id), str(office.unit_id))
    return subprocess.Popen(
        [sys.executable, "-m", "tests.helpers.issuing_process", str(database), *who],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def acknowledged(line: str) -> UUID:
    what, voucher_id = line.split()
    assert what == "done"
    return UUID(voucher_id)


def issue_and_kill(
    desks: Sequence[subprocess.Popen[str]], pathway_id: UUID, chance: random.Random
) -> set[UUID]:
    """Both issue for one citizen, and each is killed at its own moment; what they said was issued."""
    told: set[UUID] = set()
    for desk in desks:
        assert desk.stdin is not None
        desk.stdin.write(f"{pathway_id}\n")
        desk.stdin.flush()
    for desk in desks:
        assert desk.stdout is not None
        child = int(desk.stdout.readline().split()[1])
        told.update(acknowledged(desk.stdout.readline()) for _ in range(AT_LEAST))
        time.sleep(chance.uniform(0, LONGEST_ROUND))
        os.kill(child, signal.SIGKILL)
        told.update(map(acknowledged, iter(desk.stdout.readline, "gone\n")))
    return told


def weeks_of(session: Transaction, pathway_id: UUID) -> list[tuple[int, int]]:
    statement = select(Voucher.week_from, Voucher.week_to).where(Voucher.pathway_id == pathway_id)
    return [(first, last) for first, last in session.execute(statement.order_by(Voucher.week_from))]


def all_issued(session: Transaction) -> dict[UUID, tuple[int, str]]:
    rows = session.execute(select(Voucher.id, Voucher.serial, Voucher.number))
    return {voucher_id: (serial, number) for voucher_id, serial, number in rows}


def counted(session: Transaction) -> tuple[int, int, int]:
    """The counter, the entries of the log, and the products."""
    logged = select(func.count()).where(AuditEntry.action == "issue_voucher")
    products = select(func.count()).select_from(VoucherProduct)
    counter = session.get_one(VoucherCounter, TODAY.year)
    return counter.last_serial, session.scalar(logged) or 0, session.scalar(products) or 0


def check(office: Office, pathway_id: UUID, told: set[UUID], kills: int) -> None:
    """Every acknowledged voucher is there; of those cut short all or nothing, and no number is missing."""
    found = office.backend.read(all_issued)
    assert told <= found.keys()
    assert len(found) - len(told) <= kills, "more was issued than anybody asked for"
    serials = sorted(serial for serial, _number in found.values())
    assert serials == list(range(1, len(found) + 1))
    for serial, number in found.values():
        assert number == voucher_number.make("STR", TODAY.year, serial)
    counts = (len(found), len(found), len(found) * len(PATCH_AND_GUM))
    assert office.backend.read(counted) == counts
    weeks = office.backend.read(weeks_of, pathway_id)
    assert weeks == [(week, week) for week in range(1, len(weeks) + 1)]


def kill_often(office: Office, database: Path, rounds: int, torture: Torture) -> None:
    told: set[UUID] = set()
    chance = torture.chance(rounds)
    desks = [a_desk(office, database) for _ in range(WRITERS)]
    try:
        for done in range(1, rounds + 1):
            pathway_id = a_pathway(office, a_participant(office, cpr=None))
            a_grant(office, pathway_id, weeks=4000, weeks_per_voucher=1)
            told |= issue_and_kill(desks, pathway_id, chance)
            check(office, pathway_id, told, done * WRITERS)
    finally:
        for desk in desks:
            desk.kill()
            desk.communicate()
    assert office.backend.read(audit.verify) == []
    with office.engine.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"
        assert connection.exec_driver_sql("PRAGMA cipher_integrity_check").fetchall() == []
    torture.count(
        desks_killed=rounds * WRITERS, vouchers_acknowledged=len(told), numbers_missing_or_twice=0
    )


def test_no_number_is_missing_or_twice_after_a_kill(
    office: Office, tmp_path: Path, torture: Torture
) -> None:
    kill_often(office, tmp_path / "counsellor.db", 1, torture)


@pytest.mark.long
@pytest.mark.timeout(7200)
def test_no_number_is_missing_or_twice_after_1000_kills(
    office: Office, tmp_path: Path, torture: Torture
) -> None:
    kill_often(office, tmp_path / "counsellor.db", torture.times(1000 // WRITERS), torture)
